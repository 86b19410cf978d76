#!/bin/sh
# layers.sh finds what it is there for: plants one fault after another in a small tree and reads what it says.
set -u
layers=$(dirname "$(realpath "$0")")/layers.sh
CC=${CC:-cc}
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
failed=0

# FILE TEXT…: a file of the tree, a line a word.
write() {
	mkdir -p "$work/tree/$(dirname "$1")"
	file=$work/tree/$1
	shift
	printf '%s\n' "$@" >"$file"
}

# A tree in order: each of a_1 to a_4 in the desk calls the next, and the last the first.
tree() {
	rm -rf "$work/tree"
	mkdir -p "$work/tree/tests"
	write game/sim/state.h 'int state_step(int month);'
	write game/sim/state.c '#include "state.h"' 'int state_step(int month) { return month + 1; }'
	write game/ui/draw/shape.h 'int shape_draw(int x);'
	write game/ui/draw/shape.c '#include "shape.h"' 'int shape_draw(int x) { return x; }'
	write game/ui/pass/hit.h 'int hit(int x);'
	write game/ui/pass/hit.c '#include "hit.h"' '#include "ui/draw/shape.h"' 'int hit(int x) { return shape_draw(x); }'
	ring ui/widgets 1 2 3 4 1
}

# FOLDER NUMBER…: files in which a function of one number calls that of the next.
ring() {
	folder=$1
	shift
	while [ $# -gt 1 ]; do
		write "game/$folder/a_$1.c" "int a_$1(void);" "int a_$2(void);" "int a_$1(void) { return a_$2(); }"
		shift
	done
}

compile() {
	rm -rf "$work/build"
	(cd "$work/tree" && find game -name '*.c') | while read -r source; do
		object=$work/build/CMakeFiles/x.dir/$source.o
		mkdir -p "$(dirname "$object")"
		"$CC" -O0 -I"$work/tree/game" -c "$work/tree/$source" -o "$object" || exit 3
		echo "$object"
	done >"$work/objects"
}

# NAME STATUS [TEXT]: what layers.sh must end with, and say.
expect() {
	compile
	"$layers" "$work/tree" "$work/objects" >"$work/said" 2>&1
	status=$?
	if [ "$status" != "$2" ] || ! grep -qF -- "${3:-in order}" "$work/said"; then
		echo "$1: ended with $status, not $2, or did not say \"${3:-in order}\":"
		cat "$work/said"
		failed=1
	fi
}

tree
expect 'a tree in order' 0

tree
write game/sim/state.c '#include "ui/pass/hit.h"' 'int state_step(int month);' 'int state_step(int month) { return month; }'
expect 'sim knows ui' 1 'game/sim/state.c:1: sim must not include ui/pass/hit.h'

tree
write game/ui/draw/shape.c '#include "ui/pass/hit.h"' 'int shape_draw(int x);' 'int shape_draw(int x) { return x; }'
expect 'a folder knows the one above it' 1 'game/ui/draw/shape.c:1: ui/draw must not include ui/pass/hit.h'

tree
write game/ui/draw/shape.c 'int hit(int x);' 'int shape_draw(int x);' 'int shape_draw(int x) { return x ? hit(x - 1) : 0; }'
expect 'a folder calls the one above it' 1 'game/ui/draw/shape.c: ui/draw must not call hit of ui/pass'

tree
write game/ui/chart/bar.c 'int a_1(void);' 'int bar(void);' 'int bar(void) { return a_1(); }'
expect 'a folder calls one that it may not know' 1 'game/ui/chart/bar.c: ui/chart must not call a_1 of ui/widgets'

tree
ring ui/widgets 1 2 3 4 5 1
expect 'a circle of five' 1 'game/ui: 5 files call one another in a circle: '
for i in 1 2 3 4 5; do
	grep -q "in a circle:.* ui/widgets/a_$i" "$work/said" || { echo "the circle does not name a_$i"; failed=1; }
done

tree
write game/cellar/a.c 'int a(void);' 'int a(void) { return 0; }'
expect 'a folder without a row' 1 'game/cellar: no row here says whom it may know'

tree
compile
: >"$work/objects"
if "$layers" "$work/tree" "$work/objects" >"$work/said" 2>&1 || ! grep -q 'names no objects' "$work/said"; then
	echo 'a list of no objects passes for one in order'
	failed=1
fi
exit "$failed"
