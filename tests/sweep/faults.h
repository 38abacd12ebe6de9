/* faults.h - the n-th time something is asked of the system it goes wrong
 * SPDX-License-Identifier: MIT
 *
 * A program that is linked with faults.c has its own malloc and its own write, so that those of
 * every library it uses pass here too. One thread.
 */
#ifndef GEIRFA_TESTS_FAULTS_H
#define GEIRFA_TESTS_FAULTS_H

#include <stdbool.h>

enum fault {
	FAULT_MEMORY,	       /* one allocation fails */
	FAULT_MEMORY_FOR_EVER, /* that one and all after it */
	FAULT_KILLED,	       /* the process is killed as it is about to write, rename, sync … */
	FAULT_KILLED_MIDWAY,   /* the same when half of what was to be written has been */
	FAULT_NO_ROOM,	       /* from there on nothing can be written: ENOSPC */
};

/** faults_arm - from now on count; let the point numbered @at, from 1, go wrong; 0: none */
void faults_arm(enum fault fault, long at);

/** faults_disarm - go wrong no more; how many points there were */
long faults_disarm(void);

/** faults_live - how many blocks of memory are allocated and not given back */
long faults_live(void);

#endif
