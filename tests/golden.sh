#!/bin/sh
# Compares the hashes that a build of the laboratory gives with those on record in tests/golden.
#
#   tests/golden.sh COMMAND…            the laboratory, with an emulator before it if it needs one
#   tests/golden.sh --update COMMAND…   puts what it gives on record
set -u
cd "$(dirname "$0")/.." || exit 3
update=false
if [ "${1:-}" = --update ]; then
	update=true
	shift
fi
if [ $# -eq 0 ]; then
	sed -n '2,5s/^# \{0,1\}//p' "$0" >&2
	exit 2
fi
given=$(mktemp -d) || exit 3
trap 'rm -rf "$given"' EXIT

failed=0
compared=0
golden() { # NAME ARGUMENTS…: what `LAB hash ARGUMENTS` prints is tests/golden/NAME.txt
	name=$1
	shift
	if ! "$laboratory" "$@" >"$given/$name" 2>"$given/errors"; then
		echo "golden: FAILED: \"openweights-lab $*\" gave an error:"
		head -n 20 "$given/errors"
		failed=$((failed + 1))
	elif [ ! -s "$given/$name" ]; then
		echo "golden: FAILED: \"openweights-lab $*\" printed nothing"
		failed=$((failed + 1))
	elif $update; then
		mkdir -p tests/golden
		cp "$given/$name" "tests/golden/$name.txt"
		echo "golden: put on record: tests/golden/$name.txt"
	elif [ ! -f "tests/golden/$name.txt" ]; then
		echo "golden: FAILED: tests/golden/$name.txt is missing; tests/golden.sh --update COMMAND makes it"
		failed=$((failed + 1))
	elif ! diff -u "tests/golden/$name.txt" "$given/$name" >"$given/difference"; then
		echo "golden: FAILED: $name parts from the record; the first differences:"
		head -n 20 "$given/difference"
		failed=$((failed + 1))
	else
		compared=$((compared + $(wc -l <"$given/$name")))
	fi
}

# The command in full, as one program, so that `golden` need not carry its words along.
laboratory=$given/laboratory
{
	echo '#!/bin/sh'
	printf 'exec'
	for word; do
		printf " '%s'" "$(printf %s "$word" | sed "s/'/'\\\\''/g")"
	done
	echo ' "$@"'
} >"$laboratory"
chmod +x "$laboratory"

golden two-tracks hash two-tracks --seeds 20
golden two-tracks-random hash two-tracks --orders random --seeds 200

[ $failed -eq 0 ] || exit 1
$update || echo "golden: $compared lines are as recorded"
