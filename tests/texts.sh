#!/bin/sh
# Whether the interface's texts and the code that asks for them name the same keys: a text that nobody asks for is
# dead, and a key without a text is shown as "?".
#
# A key is asked for by a string of the source: as it stands; by a pattern ("judge.%s.%s"); by a pattern's ending
# ("%s.title", "%s.%d") behind what is asked for; or as two strings on either side of a full stop ("pace", "push").
#
#   tests/texts.sh [FOLDER]   the tree to check, this one by default
set -u
cd "${1:-$(dirname "$0")/..}" || exit 3
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT

# FILE KEY of every text; that both languages have the same ones is tests/desk/words_test.c's to check.
for file in data/text/en/*.json; do
	sed -n 's/^[[:space:]]*"\([^"]*\)": ".*/'"$(basename "$file" .json)"' \1/p' "$file"
done | grep -v ' \$schema$' >"$work/keys"
[ -s "$work/keys" ] || { echo "texts: FAILED: no texts in data/text"; exit 1; }

# The source in one line a file, without comments.
find game -name '*.[ch]' | sort | while read -r file; do
	printf '%s\t' "$file"
	tr -s '\n\t' '  ' <"$file" | sed -E 's|/\*([^*]\|\*+[^*/])*\*+/||g'
	echo
done >"$work/source"

# Units and sources are looked up by what parameters and fields say: tests/desk/codex_words_test.c has those.
awk -v by_content='^codex (unit|source)[.]' '
	function as_regex(pattern) {
		gsub(/[.]/, "[.]", pattern)
		gsub(/%([[][.]][0-9*]+)?s/, ".+", pattern)
		gsub(/%[0-9]*d/, "[0-9]+", pattern)
		return pattern
	}
	function string_note(string,   from) {
		sub(/[.]$/, "", string)
		if (string == "" || string in text)
			return
		text[string] = 1
		if (string !~ /^[a-z0-9_.%*-]+$/ || string !~ /%/)
			return
		if (string ~ /^[a-z]/ && string ~ /[.]/)
			regex[++wholes] = "^" as_regex(string) "$"
		else if (match(string, /s[.][a-z_]+$/) || match(string, /s[.]%d$/))
			tail[++tails] = as_regex(substr(string, RSTART + 1)) "$"
	}
	function two_strings(key,   at, parts, part, left) {
		parts = split(key, part, ".")
		left = part[1]
		for (at = 2; at <= parts; left = left "." part[at++])
			if (left in text && substr(key, length(left) + 2) in text)
				return 1
		return 0
	}
	function asked(key,   i) {
		if (key in text || two_strings(key))
			return 1
		for (i = 1; i <= wholes; i++)
			if (key ~ regex[i])
				return 1
		for (i = 1; i <= tails; i++)
			if (match(key, tail[i]) && RSTART > 1 && asked(substr(key, 1, RSTART - 1)))
				return 1
		return 0
	}
	FILENAME ~ /source$/ {
		while (match($0, /"([^"\\]|\\.)*"/)) {
			string_note(substr($0, RSTART + 1, RLENGTH - 2))
			$0 = substr($0, RSTART + RLENGTH)
		}
		next
	}
	!($0 ~ by_content) && !asked($2) { print "data/text/en/" $1 ".json: nobody asks for \"" $2 "\"" }
' "$work/source" "$work/keys" >"$work/faults"

# What is said by a key that stands in the call: desk_word(d, "KEY"), DESK_SAY(d, condition ? "KEY" : "KEY", …).
awk '
	# The first argument of what follows a bracket, without the calls in it.
	function argument(rest,   i, depth, quoted, sign, out) {
		for (i = 1; i <= length(rest); i++) {
			sign = substr(rest, i, 1)
			if (sign == "\"")
				quoted = !quoted
			else if (!quoted && sign == ")" && depth-- == 0)
				return out
			else if (!quoted && sign == "," && depth == 0)
				return out
			else if (!quoted && sign == "(")
				depth++
			out = depth == 0 ? out sign : out
		}
		return out
	}
	FILENAME ~ /keys$/ { known[$2] = 1; next }
	{
		file = $1
		while (match($0, /(desk_word|DESK_SAY|desk_fill)[(][a-z>-]+, /)) {
			$0 = substr($0, RSTART + RLENGTH)
			key = argument($0)
			while (match(key, /"[^"]*"/)) {
				one = substr(key, RSTART + 1, RLENGTH - 2)
				key = substr(key, RSTART + RLENGTH)
				if (one !~ /%/ && !(one in known) && !said[file one]++)
					print file ": no text \"" one "\""
			}
		}
	}
' "$work/keys" "$work/source" >>"$work/faults"

if [ -s "$work/faults" ]; then
	cat "$work/faults"
	echo "texts: FAILED: $(wc -l <"$work/faults") faults"
	exit 1
fi
echo "texts: in order, $(wc -l <"$work/keys") keys"
