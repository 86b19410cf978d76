#!/bin/sh
# Who may know whom, and how long things may be.
#
# sim <- content <- lab <- campaign <- desk and ui <- desk; sim is pure: libc without input, output, clock, memory and
# luck, and nothing that can be written to outside the state.
#
#   tests/layers.sh [FOLDER]   the tree to check, this one by default; CC names the compiler
set -u
cd "${1:-$(dirname "$0")/..}" || exit 3
CC=${CC:-cc}
objects=$(mktemp -d) || exit 3
trap 'rm -rf "$objects"' EXIT
faults=$objects/faults
: >"$faults"

# FOLDER OWN SYSTEM: the other folders and the system headers that the files of a folder may include, as regular
# expressions. A header of the same folder is named by its name alone, any other from game on.
folder() {
	ls game/"$1"/*.[ch] >/dev/null 2>&1 || return 0
	echo "$1" >>"$objects/folders"
	grep -nE '^[[:space:]]*#[[:space:]]*include' game/"$1"/*.[ch] /dev/null | while IFS=: read -r file line text; do
		target=$(printf '%s\n' "$text" | sed 's/.*include *[<"]\([^>"]*\)[>"].*/\1/')
		case $text in
		*'"'*) printf '%s\n' "$target" | grep -qE "^([a-z0-9_]+\.h${2:+|($2)/[a-z0-9_]+\.h})\$" ;;
		*) printf '%s\n' "$target" | grep -qE "^($3)\$" ;;
		esac || echo "$file:$line: $1 must not include $target"
	done >>"$faults"
}
pure='(assert|float|inttypes|limits|math|stdbool|stddef|stdint|string)\.h'
any='[a-z0-9_/]+\.h'
folder sim '' "$pure"
folder content 'sim' "$any|cjson/cJSON\.h"
folder lab/play 'sim|content' "$any"
folder lab/ask 'sim|content|lab/play' "$any"
folder lab/tell 'sim|content|lab/(play|ask)' "$any"
folder lab_main 'sim|content|lab/(play|ask|tell)' "$any"
folder campaign 'sim|content|lab/(play|ask|tell)' "$any|zlib\.h"
window="$any|SDL2/[A-Za-z0-9_]+\.h|cairo/cairo\.h"
folder ui '' "$window"
folder ui/draw 'ui' "$window"
folder ui/pass 'ui|ui/draw' "$window"
folder ui/widgets 'ui|ui/pass' "$any"
folder ui/chart 'ui' "$any"
folder ui/tour 'ui|ui/draw|ui/pass' "$any"
page='sim|content|lab/(play|ask|tell)|campaign|ui(/chart)?|desk/(frame|card)'
folder desk/frame 'sim|content|lab/(play|ask|tell)|campaign|ui(/chart)?' "$any"
folder desk/card "$page" "$any"
folder desk/tracks "$page" "$any"
folder desk/launch "$page" "$any"
folder desk/record "$page" "$any"
folder desk/retrospective "$page" "$any"
folder desk/codex "$page" "$any"
folder desk/start "$page" "$any"
month='desk/month(/(inbox|orders|foresight|team|programme))?'
folder desk/month "$page|desk/tracks|$month" "$any"
for part in inbox orders foresight team programme; do
	folder desk/month/$part "$page|$month" "$any"
done
folder desk "$page|desk/(codex|launch|month(/(team|programme))?|record|retrospective|start)" "$any"
folder desk_main 'sim|content|lab/(play|ask|tell)|campaign|ui(/tour)?|desk|desk/frame' "$any"

find game -mindepth 1 -type d | sed 's|^game/||' | sort >"$objects/there"
sort "$objects/folders" | comm -13 - "$objects/there" | while read -r name; do
	ls game/"$name"/*.[ch] >/dev/null 2>&1 && echo "game/$name: no row here says whom it may know"
done >>"$faults"

# Position-dependent, so that constant tables of addresses count as the constants they are.
# What sim calls and what it defines is read from its objects: a header cannot hide either.
allowed='mem(cpy|move|set|cmp|chr)|str(cmp|ncmp|len|chr|rchr|cpy|ncpy|cat|spn|cspn)|floor|ceil|fabs|sqrt|__stack_chk_fail|__assert_fail|_GLOBAL_OFFSET_TABLE_'
for source in game/sim/*.c; do
	[ -e "$source" ] || continue
	object=$objects/$(basename "$source" .c).o
	if ! "$CC" -std=c11 -O0 -fno-pie -c "$source" -o "$object" 2>"$objects/errors"; then
		echo "$source: does not compile alone: $(head -n 1 "$objects/errors")" >>"$faults"
	fi
done
if ls "$objects"/*.o >/dev/null 2>&1; then
	nm -A "$objects"/*.o | sed "s|^$objects/||" >"$objects/symbols"
	awk '$(NF - 1) ~ /^[BbCDdGgSs]$/ { sub(/\.o:.*/, ".c", $1); print "game/sim/" $1 ": sim must not hold the writable variable " $NF }' \
		"$objects/symbols" >>"$faults"
	awk -v allowed="^($allowed)\$" '
		$(NF - 1) == "U" { file = $1; sub(/\.o:.*/, ".c", file); asked[file " " $NF] = 1; next }
		{ defined[$NF] = 1 }
		END {
			for (pair in asked) {
				split(pair, part, " ")
				if (!(part[2] in defined) && part[2] !~ allowed)
					print "game/sim/" part[1] ": sim must not call " part[2]
			}
		}' "$objects/symbols" | sort >>"$faults"
fi

# A function is what begins at the margin with a bracket in its line and ends with } at the margin.
find game tests -name '*.[ch]' | sort | while read -r file; do
	awk -v file="$file" '
		/^[A-Za-z_].*\(/ && !/;[[:space:]]*$/ && !/=/ { start = FNR; name = $0; sub(/\(.*/, "", name); sub(/.*[ *]/, "", name) }
		/^}/ && start { if (FNR - start + 1 > 60) print file ":" start ": " name " is " FNR - start + 1 " lines long; 60 is the limit"; start = 0 }
		END { if (FNR > 600) print file ": " FNR " lines; 600 is the limit" }' "$file"
done >>"$faults"

if [ -s "$faults" ]; then
	cat "$faults"
	echo "layers: FAILED: $(wc -l <"$faults") faults"
	exit 1
fi
echo "layers: in order, $(find game -name '*.[ch]' | wc -l) files"
