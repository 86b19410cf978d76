#!/bin/sh
# The library as strangers meet it: what it exports, a program linked to each form of it, and Python.
#
#   tests/library.sh STATIC SHARED LABORATORY [LINKED…]   what the static one is linked with, as -lNAME; CC names the compiler
set -u
cd "$(dirname "$0")/.." || exit 3
if [ $# -lt 3 ]; then
	sed -n '2,4s/^# \{0,1\}//p' "$0" >&2
	exit 2
fi
CC=${CC:-cc}
static=$1
shared=$2
laboratory=$3
shift 3
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
failed=0
fault() {
	failed=$((failed + 1))
	echo "library: FAILED: $*"
}

# Names that others can see: every ow_* of the header, and no other.
sed -n 's/^[a-z].*[ *]\(ow_[a-z_]*\)(.*/\1/p' game/openweights.h | sort >"$work/promised"
[ -s "$work/promised" ] || fault "the header promises nothing"
nm -g --defined-only "$static" | awk 'NF == 3 { print $3 }' | sort >"$work/static"
nm -gD --defined-only "$shared" | awk 'NF == 3 { print $3 }' | sort >"$work/shared"
for form in static shared; do
	diff "$work/promised" "$work/$form" >"$work/difference" || {
		fault "the $form library does not export what the header promises and that alone:"
		head -n 10 "$work/difference"
	}
done
if command -v readelf >/dev/null 2>&1; then
	readelf -d "$shared" | grep -q 'SONAME.*\[libopenweights\.so\.[0-9.]*\]' || fault "no soname"
fi

"$laboratory" hash two-tracks --seed 7 --until 2023-12 >"$work/hash" || fault "the laboratory gives no hash"
expected="$("$laboratory" --version | cut -d ' ' -f 2) $(cut -d ' ' -f 2 "$work/hash")"
gives() { # WHO COMMAND…
	who=$1
	shift
	"$@" >"$work/out" 2>"$work/errors" || fault "$who ends with $?: $(head -n 3 "$work/errors")"
	[ "$(cat "$work/out")" = "$expected" ] || fault "$who gives \"$(cat "$work/out")\" and not \"$expected\""
}

program() { # FORM LINKED…: tests/library/program.c, built and run
	form=$1
	shift
	if "$CC" -std=c11 -Igame tests/library/program.c -o "$work/$form-program" "$@" 2>"$work/errors"; then
		gives "a program with the $form library" "$work/$form-program"
	else
		fault "a program does not link with the $form library: $(head -n 5 "$work/errors")"
	fi
}
program static "$static" "$@"
program shared "$shared" -Wl,-rpath,"$(dirname "$shared")"

[ $failed -eq 0 ] || exit 1
if ! command -v python3 >/dev/null 2>&1; then
	echo "library: no python3: not tried from there"
	exit 77
fi
gives "Python" python3 tests/library/program.py "$shared"
[ $failed -eq 0 ] || exit 1
echo "library: $(wc -l <"$work/promised") functions exported, the same from C and Python"
