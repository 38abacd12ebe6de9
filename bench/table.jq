# SPDX-License-Identifier: MIT
# The table of ./dev bench from build/bench.json: jq -r -f bench/table.jq build/bench.json

def spaces: if . > 0 then " " * . else "" end;
def left($width): . + (($width - length) | spaces);
def right($width): (($width - length) | spaces) + .;
def grouped: if length > 3 then (.[:-3] | grouped) + "," + .[-3:] else . end;
def fixed($digits):
	pow(10; $digits) as $scale
	| (. * $scale | round) as $all
	| ($all / $scale | floor | tostring | grouped)
		+ if $digits > 0 then "." + (("000" + ($all % $scale | tostring))[-$digits:]) else "" end;
# Three figures that matter.
def number: if . == null then "–" elif . >= 100 then fixed(0) elif . >= 10 then fixed(1) elif . >= 1 then fixed(2)
	else fixed(3) end;
def ms: if . == null then null else . / 1000 end;
def mb: if . == null then null else . / 1000000 end;
def ratio($a; $b): if $a == null or $b == null or $b == 0 then null else $a / $b end;

. as $all
| def line($title; $cells; $target):
		($title | left(44)) + ([$cells[] | right(12)] | join("")) + (if $target then "   " + $target else "" end);
def row($title; f; $target): line($title; [$all.sizes[] | f | number]; $target);
def row($title; f): row($title; f; null);
# A row of what Geirfa takes against the smallest corpus.
def growth($title; f):
	([$all.sizes[] | select(.name != "shipped")][0]) as $base
	| line($title; [$all.sizes[] | if .name == "shipped" then "–" else "×" + (ratio(f; $base | f) | number) end]; null);
def strokes($of; $sampled; $plain):
	row("  median"; .keys[$of].median | ms),
	row("  99th percentile"; .keys[$of].p99 | ms; "shipped at most 0.5, others 4"),
	row("  worst"; .keys[$of].worst | ms; "at most 15"),
	line("  out of time, to go on after drawing"; [$all.sizes[] | .keys[$of].late | fixed(0)]; null),
	growth("  growth of the 99th percentile"; .keys[$of].p99),
	row("  plain FTS5: median"; .keys[$plain].median | ms),
	row("  plain FTS5: 99th percentile"; .keys[$plain].p99 | ms),
	row("  plain FTS5: worst"; .keys[$plain].worst | ms),
	row("  plain FTS5 ÷ Geirfa, median"; ratio(.keys[$plain].median; .keys[$sampled].median)),
	row("  plain FTS5 ÷ Geirfa, 99th percentile"; ratio(.keys[$plain].p99; .keys[$sampled].p99);
		"at least 300 at 1,000,000");
def call($name): $all.calls[] | select(.name == $name);
def call_row($title; $name):
	(call($name) | .median) as $median
	| ($title | left(44)) + ($median * 1000 | number | right(12)) + (call("geirfa").median / $median | number | right(12));
def screen($name; $size): $all.screens[] | select(.name == $name and .size == $size);
def screen_row($title; $name; f; $target): line($title; [("100x30", "80x24") | screen($name; .) | f * 1000 | number]; $target);

"Geirfa, measured \(.date) on \(.processors) × \(.processor), with a load of \(.load) before",
"",
line("Glossary"; [.sizes[] | if .name == "shipped" then "shipped" else "corpus" end]; "target"),
line("  concepts"; [.sizes[] | .concepts | fixed(0)]; null),
row("  as JSON Lines, MB"; .source_bytes | mb),
"",
"Building",
row("  Geirfa, seconds"; .geirfa.seconds),
row("  plain FTS5, seconds"; .plain.seconds),
row("    of which merging into one"; .plain.merging),
row("  Geirfa ÷ plain FTS5"; ratio(.geirfa.seconds; .plain.seconds); "at most 1.5"),
growth("  growth of Geirfa's"; .geirfa.seconds),
row("  Geirfa, peak memory, MB"; .geirfa.kib * 1024 | mb),
row("  plain FTS5, peak memory, MB"; .plain.kib * 1024 | mb),
row("  Geirfa's index, MB"; .geirfa.bytes | mb),
row("  plain FTS5's, MB"; .plain.bytes | mb),
row("  Geirfa ÷ plain FTS5"; ratio(.geirfa.bytes; .plain.bytes)),
"",
"A keystroke, first 50 rows, milliseconds",
row("  keystrokes"; .keys.geirfa.keystrokes),
strokes("geirfa"; "geirfa_sampled"; "plain"),
"",
"The same with a sector and a tier set",
strokes("geirfa_filtered"; "geirfa_filtered_sampled"; "plain_filtered"),
"",
"Memory of searching, MB",
row("  resident"; .keys.memory.resident; "shipped at most 25, others 60"),
row("  peak"; .keys.memory.peak),
"",
("One call, the Welsh dictionary" | left(44)) + ("ms" | right(12)) + ("Geirfa ÷ it" | right(12)),
call_row("  geirfa find"; "geirfa"),
call_row("  dict, dictd on this machine"; "dict") + "   at most 1.5",
call_row("  fzf --filter"; "fzf"),
call_row("  grep -i"; "grep"),
(.calls[] | select(.name | startswith("geirfa "))
	| call_row("  geirfa find, " + if .name == "geirfa shipped" then "shipped" else "corpus of " + (.name[7:] | grouped) end;
		.name)),
"",
"Mutated forms of \(.recall.headwords) Welsh headwords that find theirs in the first three rows",
(.recall.all | "  \(.found) of \(.forms); with the right mutation named \(.named): \($all.recall.percent | fixed(2)) %"
	+ "   at least 97 %"),
(.recall.mutations | to_entries[] | "    \(.key | left(12)) \(.value.found) of \(.value.forms), named \(.value.named)"),
"",
line("First full screen, milliseconds"; ["100×30", "80×24"]; null),
screen_row("  geirfa, shipped glossary: median"; "geirfa"; .seconds.median; "at most 20, and than nnn"),
screen_row("    worst"; "geirfa"; .seconds.worst; null),
screen_row("    time of the processor, median"; "geirfa"; .cpu.median; null),
screen_row("  nnn, 400 files: median"; "nnn"; .seconds.median; null),
screen_row("    worst"; "nnn"; .seconds.worst; null),
screen_row("    time of the processor, median"; "nnn"; .cpu.median; null),
"",
"A session of \(.session.keys) keys at 100×30",
line("  bytes written for a key: median"; [.session.bytes.median | fixed(0)]; null),
line("    worst"; [.session.bytes.worst | fixed(0)]; "at most 2 for each of \(.session.cells | fixed(0)) cells"),
line("    the first screen"; [.session.first | fixed(0)]; null),
line("  resident memory at its end, MB"; [.session.resident * 1024 | mb | number]; "at most 25"),
line("    peak"; [.session.peak * 1024 | mb | number]; "at most 25")
