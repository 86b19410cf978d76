#!/bin/sh
# Who may know whom, and how long things may be.
#
# sim and content/json <- content <- lab <- campaign <- desk and ui <- desk; sim is pure: libc without input, output,
# clock, memory and luck, and nothing that can be written to outside the state.
#
#   tests/layers.sh [FOLDER [OBJECTS]]   the tree to check, this one by default; a file that names the layers' objects,
#                                        one a line; CC names the compiler
set -u
objects_list=${2:+$(realpath "$2")}
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
	echo "$1 ($1${2:+|$2})" >>"$objects/rows"
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
folder content/json '' "$any|cjson/cJSON\.h"
folder content 'sim|content/json' "$any"
folder lab/play 'sim|content(/json)?' "$any"
folder lab/ask 'sim|content(/json)?|lab/play' "$any"
folder lab/tell 'sim|content(/json)?|lab/(play|ask)' "$any"
folder lab_main 'sim|content(/json)?|lab/(play|ask|tell)' "$any"
folder campaign 'sim|content(/json)?|lab/(play|ask|tell)' "$any|zlib\.h"
window="$any|SDL2/[A-Za-z0-9_]+\.h|cairo/cairo\.h"
folder ui '' "$window"
folder ui/draw 'ui' "$window"
folder ui/pass 'ui|ui/draw' "$window"
folder ui/widgets 'ui|ui/(draw|pass)' "$any"
folder ui/chart 'ui|ui/(draw|pass)' "$any"
folder ui/tour 'ui|ui/draw|ui/pass' "$any"
folder ui/inspect 'ui|ui/(draw|pass)' "$any"
page='sim|content(/json)?|lab/(play|ask|tell)|campaign|ui(/chart)?|desk/(frame|card)'
folder desk/frame 'sim|content(/json)?|lab/(play|ask|tell)|campaign|ui(/chart)?' "$any"
folder desk/card "$page" "$any"
folder desk/tracks "$page" "$any"
folder desk/launch "$page" "$any"
folder desk/record "$page" "$any"
folder desk/retrospective "$page" "$any"
folder desk/codex "$page" "$any"
folder desk/start "$page" "$any"
part="$page|desk/month/page"
folder desk/month/page "$page" "$any"
folder desk/month/team "$part" "$any"
folder desk/month/programme "$part" "$any"
folder desk/month/orders "$part|desk/month/programme" "$any"
folder desk/month/inbox "$part|desk/month/orders" "$any"
folder desk/month/foresight "$part" "$any"
folder desk/month "$part|desk/tracks|desk/month/(orders|inbox|foresight)" "$any"
folder desk/inspect "sim|content/json|ui|ui/inspect|campaign|desk/frame" "$any"
folder desk "$page|desk/(codex|inspect|launch|month(/(team|programme))?|record|retrospective|start)" "$any"
folder desk_main 'sim|content(/json)?|lab/(play|ask|tell)|campaign|ui(/tour)?|desk|desk/frame' "$any"

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

# Calls between the object files of a layer: in no larger circle than four, and from a folder only to those that it may
# know, which one header for them all would hide.
most=4
if [ -n "$objects_list" ]; then
	[ -s "$objects_list" ] || echo "$objects_list: names no objects" >>"$faults"
	xargs nm -A <"$objects_list" 2>"$objects/errors" | sed 's|^.*/game/||' >"$objects/calls"
	[ ! -s "$objects/errors" ] || echo "$objects_list: $(head -n 1 "$objects/errors")" >>"$faults"
	awk -v most="$most" '
		function folder(file) { sub(/\/[^\/]*$/, "", file); return file }
		function layer(file) { sub(/\/.*/, "", file); return file }
		# How far calls lead from a file, itself only where they lead back to it.
		function reach(from, file, end, i, n, next_file) {
			end = 1
			queue[1] = from
			for (i = 1; i <= end; i++) {
				n = split(calls[queue[i]], next_file, " ")
				for (; n > 0; n--)
					if (!((from, next_file[n]) in reached)) {
						reached[from, next_file[n]] = 1
						queue[++end] = next_file[n]
					}
			}
		}
		FILENAME == ARGV[1] { row[$1] = "^" $2 "$"; next }
		{ file = $1; sub(/\.c\.o(bj)?:.*/, "", file); files[file] = 1 }
		$(NF - 1) == "U" { asked[file, $NF] = 1; next }
		$(NF - 1) ~ /^[BDRTVW]$/ { defined[layer(file), $NF] = file }
		END {
			for (pair in asked) {
				split(pair, part, SUBSEP)
				called = defined[layer(part[1]), part[2]]
				if (called == "" || called == part[1])
					continue
				calls[part[1]] = calls[part[1]] " " called
				if (folder(called) !~ row[folder(part[1])])
					print "game/" part[1] ".c: " folder(part[1]) " must not call " part[2] " of " folder(called)
			}
			for (file in files)
				reach(file)
			for (file in files) {
				size = 0
				members = ""
				for (other in files)
					if (((file, other) in reached) && ((other, file) in reached)) {
						size++
						members = members " " other
						first = size == 1 || other < first ? other : first
					}
				if (first == file && size > most)
					print "game/" layer(file) ": " size " files call one another in a circle:" members
			}
		}' "$objects/rows" "$objects/calls" | sort >>"$faults"
fi

grep -rn 'tmpfile *(' game --include='*.c' | sed 's/:.*tmpfile.*/: what is said goes to memory (content\/messages.h), not to a file/' >>"$faults"

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
