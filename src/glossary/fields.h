/* fields.h - a YAML mapping read into a struct by a table of its keys
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_GLOSSARY_FIELDS_H
#define GEIRFA_GLOSSARY_FIELDS_H

#include "glossary/glossary.h"
#include "yaml/tree.h"

/* What every function that reads a file needs. */
struct reader {
	struct arena *arena;
	struct findings *findings; /* may be NULL */
	struct error *error;	   /* the first fault; may be NULL */
	const char *file;
	enum status status; /* STATUS_OK until the first fault */
};

enum field_kind {
	FIELD_VALUE,	/* struct value: a text */
	FIELD_VALUES,	/* struct values: a text or a list of texts */
	FIELD_BITEXT,	/* struct bitext: a text under en, cy or both */
	FIELD_CODE,	/* an enum, by its codes */
	FIELD_CODES,	/* unsigned, one bit a code: one code or a list */
	FIELD_YES_NO,	/* bool */
	FIELD_UNSIGNED, /* unsigned, at most 999 */
	FIELD_SELF,	/* read by a function of its own */
};

struct fields_key {
	const char *name;
	enum field_kind kind;
	size_t offset;		   /* of the struct member */
	const struct codes *codes; /* of FIELD_CODE and FIELD_CODES */
	void (*read)(struct reader *reader, const struct yaml_node *node,
		void *member); /* of FIELD_SELF */
	bool required;
};

/**
 * fields_read - fill a struct from a mapping
 * @node:   anything but a mapping is a fault
 * @keys:   the keys allowed; another is a fault, and so is a required one that is missing
 * @object: the struct; members whose key is absent are left as they are
 *
 * Texts are the arena's. Faults are added to the reader and the rest is read all the same.
 */
void fields_read(struct reader *reader, const struct yaml_node *node, const struct fields_key *keys,
	size_t n_keys, void *object);

/** fields_value - one text; an empty one, or something that is no text, is a fault */
void fields_value(struct reader *reader, const struct yaml_node *node, struct value *value);

/** fields_bitext - a mapping of en and cy to a text each */
void fields_bitext(struct reader *reader, const struct yaml_node *node, struct bitext *bitext);

/** fields_list - whether a node is a list; else a fault */
bool fields_list(struct reader *reader, const struct yaml_node *node);

/** fields_map - whether a node is a mapping; else a fault */
bool fields_map(struct reader *reader, const struct yaml_node *node);

/** fields_fault - a fault at a node (NULL: of the whole file), its message a msgid with {1} */
void fields_fault(struct reader *reader, const struct yaml_node *node, const char *rule,
	const char *message, const char *arg);

/** fields_no_memory - the fault that memory ran out */
void fields_no_memory(struct reader *reader);

/** fields_parse - read the reader's file into a tree; NULL after a fault */
const struct yaml_node *fields_parse(struct reader *reader);

#endif
