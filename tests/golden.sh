#!/bin/sh
# Compares the hashes that a build of the laboratory gives with those on record in tests/golden.
#
#   tests/golden.sh COMMAND…            the laboratory, with an emulator before it if it needs one
#   tests/golden.sh --update COMMAND…   puts what it gives on record, and says which fields moved from which month
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
		cmp -s "$given/$name" "tests/golden/$name.txt" || {
			cp "$given/$name" "tests/golden/$name.txt"
			echo "golden: put on record: tests/golden/$name.txt"
		}
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

# Which fields of a run moved, and from which month: two traces of `hash --trace` are compared, letters by letters.
moved() { # NAME BEFORE NOW
	awk -v name="$1" '
		function month_of(m) { # the start is what stands before the first month
			if (m == 0) return "the start"
			m += first_month - 2
			return sprintf("%04d-%02d", first_year + int(m / 12), m % 12 + 1)
		}
		function digest(text, m,    at, i, now) { # as it is after m months
			at = 1
			for (i = 0; i <= m && at <= length(text); i++)
				if (substr(text, at, 1) == ".") at++
				else { now = substr(text, at, 2); at += 2 }
			return now
		}
		function parts(a, b,    m) {
			for (m = 0; m < 1000; m++)
				if (digest(a, m) != digest(b, m)) return m
		}
		FNR == 1 { split($3, date, "-"); first_year = date[1]; first_month = date[2]; if (NR != 1) second = 1; next }
		{
			id = $1
			if (substr(id, 1, 1) == ".") id = family id
			family = id
			sub(/\.[^.]*$/, "", family)
		}
		!second { before[id] = $2; next }
		{
			all++
			if (!(id in before)) { fresh++; freshest = freshest (fresh <= 6 ? " " id : ""); next }
			if (before[id] != $2) { m = parts(before[id], $2); moved++; at[m]++; if (at[m] <= 12) list[m] = list[m] " " id
				if (first == "" || m < first) first = m }
			delete before[id]
		}
		END {
			for (id in before) gone++
			if (moved) {
				more = (at[first] > 12) ? " …" : ""
				printf "golden: %s first parts in %s: %d of its fields:%s%s\n", name, month_of(first), at[first], list[first], more
			}
			if (moved) printf "golden: %s: %d of %d fields move before its end\n", name, moved, all
			more = (fresh > 6) ? " …" : ""
			if (fresh) printf "golden: %s: %d fields are new:%s%s\n", name, fresh, freshest, more
			if (gone) printf "golden: %s: %d fields are gone\n", name, gone
			if (!moved && !fresh && !gone) printf "golden: %s: no field of seed 1 moves\n", name
		}' "$2" "$3"
}

# NAME ARGUMENTS…: tests/golden/NAME.trace.txt is what the first seed of NAME was; it is looked at when a hash has moved.
traced() {
	name=$1
	shift
	record=tests/golden/$name.trace.txt
	if ! "$laboratory" "$@" --trace >"$given/$name.trace" 2>"$given/errors"; then
		echo "golden: FAILED: \"openweights-lab $* --trace\" gave an error:"
		head -n 20 "$given/errors"
		failed=$((failed + 1))
	elif ! cmp -s "$record" "$given/$name.trace"; then
		[ ! -f "$record" ] || moved "$name" "$record" "$given/$name.trace"
		if $update; then
			cp "$given/$name.trace" "$record"
		else
			echo "golden: FAILED: $name parts from its trace"
			failed=$((failed + 1))
		fi
	elif [ $failed -gt 0 ]; then
		echo "golden: $name: no field of its first seed moves; what parted lies in what is not traced"
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
golden unwritten hash unwritten --orders none --seeds 20
golden unwritten-reader hash unwritten --orders reader --seeds 20
golden unwritten-random hash unwritten --orders random --seeds 100
golden two-tracks-foresight hash two-tracks --foresight --seeds 6
golden unwritten-foresight hash unwritten --orders reader --foresight --seeds 4
traced two-tracks hash two-tracks
traced two-tracks-random hash two-tracks --orders random
traced unwritten hash unwritten --orders none

[ $failed -eq 0 ] || exit 1
$update || echo "golden: $compared lines are as recorded"
