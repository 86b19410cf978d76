#!/bin/sh
# Runs the built laboratory as a person or a script would: exit statuses, what is said and where, formats, runs.
#
#   tests/cli.sh COMMAND…    the laboratory, with an emulator before it if it needs one
set -u
cd "$(dirname "$0")/.." || exit 3
if [ $# -eq 0 ]; then
	sed -n '2,5s/^# \{0,1\}//p' "$0" >&2
	exit 2
fi
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8 COLUMNS=80
unset NO_COLOR LANGUAGE

# The command in full, as one program, so that `lab` need not carry its words along.
{
	echo '#!/bin/sh'
	printf 'exec'
	for word; do
		printf " '%s'" "$(printf %s "$word" | sed "s/'/'\\\\''/g")"
	done
	echo ' "$@"'
} >"$work/lab"
chmod +x "$work/lab"

cases=0
failed=0
fault() { # WORDS…: of the case just run
	failed=$((failed + 1))
	echo "cli: FAILED: $asked: $*"
	head -n 5 "$work/out" "$work/errors" | cut -c 1-300
}

lab() { # STATUS ARGUMENTS…: runs, with the status expected; results go to $work/out, errors to $work/errors
	expected=$1
	shift
	asked="openweights-lab $*"
	cases=$((cases + 1))
	"$work/lab" "$@" >"$work/out" 2>"$work/errors"
	status=$?
	if [ $status -ne "$expected" ]; then
		fault "status $status, expected $expected"
	elif [ "$expected" -ne 0 ] && [ -s "$work/out" ]; then
		fault "an error, and something on standard output"
	elif [ "$expected" -ne 0 ] && [ ! -s "$work/errors" ]; then
		fault "an error, and nothing said"
	elif [ "$expected" -eq 0 ] && [ -s "$work/errors" ]; then
		fault "done, and something on standard error"
	fi
}

says() { # TEXT: stands among what the last case printed or said
	cat "$work/out" "$work/errors" | grep -qF -- "$1" || fault "does not say \"$1\""
}

says_not() { # TEXT
	! cat "$work/out" "$work/errors" | grep -qF -- "$1" || fault "says \"$1\""
}

# Wrong use is 2, and the nearest name is offered.
lab 2
says "replay"
lab 2 replya two-tracks
says 'did you mean "replay"'
lab 2 replay two-tracks --sed 7
says 'did you mean "--seed"'
lab 2 replay two-tracks --orders histroy
says 'did you mean "history"'
lab 2 replay two-tracks --seed seven
lab 2 replay two-tracks --until 2031-01
says "2023-01"
lab 2 replay tests/content/fixtures/scenarios/tiny-halves --until 2023-08
says "the last month of a turn, such as 2023-12"
lab 0 replay tests/content/fixtures/scenarios/tiny-halves --until 2023-12
says "2023-07"
lab 2 replay two-tracks --format xml
says "text, csv, json"
lab 2 replay two-tracks --runs 3 --save "$work/no.owrun"
lab 2 replay
lab 2 replay two-tracks --seed
lab 2 --lang fr

# Wrong content is 1, with its place and the nearest name.
lab 1 replay two-track
says 'did you mean "two-tracks"'
printf '{"parameters": {"bridge": {"liaison_hour": 40}}}\n' >"$work/bad.json"
lab 1 replay two-tracks --patch "$work/bad.json"
says "bad.json:1:"
says "/parameters/bridge/liaison_hour"
says 'did you mean "liaison_hours"'
printf '{"orders": {"2024-06": [{"do": "alocate"}]}\n' >"$work/cut.json"
lab 1 check "$work/cut.json"
lab 1 replay two-tracks --set parameters.bridge.liaison_hours=many
lab 1 replay two-tracks --patch "$work/nowhere.json"
says "nowhere.json"

# What is asked for is on standard output alone, and 0.
lab 0 --version
says "openweights-lab "
lab 0 --help
says "replay"
lab 0 replay --help
says "--patch"
lab 0 check two-tracks
lab 0 replay two-tracks --seed 7 --until 2023-03 --lang en
says "2023-03"
says_not "2023-04  "
says_not "What the patch changed"
lab 0 replay two-tracks --seed 7 --until 2023-03 --lang zh
says "史载"

# A number changed: what became different stands at the end, and that nothing did where nothing did.
lab 0 replay two-tracks --lang en --set parameters.bridge.flow_base=0.2
says "What the patch changed"
says "The two part in"
lab 0 replay two-tracks --lang zh --set parameters.bridge.flow_base=0.2
says "补丁改变了什么"
lab 0 replay two-tracks --lang en --set 'scenario.teams.tbd.color="#000000"'
says "Nothing became different"
cat >"$work/mine.json" <<'END'
{"policies": {"mine": {"rules": [{"when": "month >= 3", "once": true, "do": [{"do": "seat", "team": "fair"}]}]}},
 "text": {"en": {"policy.mine": "Mine", "policy.mine.about": "A seat for research."},
  "zh": {"policy.mine": "我的", "policy.mine.about": "给研究一个席位。"}}}
END
lab 0 replay two-tracks --lang en --until 2023-06 --patch "$work/mine.json" --orders mine
says "the policy mine"
lab 0 replay two-tracks --lang en --runs 20 --set parameters.bridge.flow_base=0.2
says "95 % interval"

# Threads change no byte.
for format in text csv json; do
	lab 0 replay two-tracks --runs 40 --format $format --set parameters.bridge.flow_base=0.2 --threads 1
	cp "$work/out" "$work/one"
	lab 0 replay two-tracks --runs 40 --format $format --set parameters.bridge.flow_base=0.2 --threads 2
	cmp -s "$work/one" "$work/out" || fault "differs from --threads 1"
done

# Tables are what other programs can read.
if command -v python3 >/dev/null 2>&1; then
	for more in '--seed 7' '--runs 3' '--runs 3 --set parameters.bridge.flow_base=0.2'; do
		# shellcheck disable=SC2086 # several words
		lab 0 replay two-tracks $more --format json
		python3 -c 'import json, sys; json.load(open(sys.argv[1], encoding="utf-8"))' "$work/out" || fault "is no JSON"
		# shellcheck disable=SC2086
		lab 0 replay two-tracks $more --format csv
		python3 -c 'import csv, sys
rows = list(csv.reader(open(sys.argv[1], encoding="utf-8", newline="")))
sys.exit(len(rows) < 2 or any(len(row) != len(rows[0]) for row in rows))' "$work/out" || fault "is no table"
	done
	lab 0 fields two-tracks --format json
	python3 -c 'import json, sys; json.load(open(sys.argv[1], encoding="utf-8"))' "$work/out" || fault "is no JSON"
else
	echo "cli: no python3: that JSON and CSV can be read is not checked"
fi

# Where a golden run parts from its record is said by field and month; forecasts, too, are the same on any threads.
printf '#!/bin/sh\nexec "%s" "$@" --set parameters.rivals.jitter_months=3\n' "$work/lab" >"$work/changed"
chmod +x "$work/changed"
asked="golden.sh with another parameter"
cases=$((cases + 1))
tests/golden.sh "$work/changed" >"$work/out" 2>"$work/errors" && fault "is found as recorded"
says "two-tracks first parts in the start: "
says "rival."
printf '#!/bin/sh\nexec "%s" "$@" --set parameters.bridge.flow_base=0.2\n' "$work/lab" >"$work/changed"
tests/golden.sh "$work/changed" >"$work/out" 2>"$work/errors" && fault "is found as recorded"
says "two-tracks first parts in 2023-01: "
says "bridge.flow"
for more in '--seeds 3' '--seeds 3 --foresight'; do
	# shellcheck disable=SC2086 # several words
	lab 0 hash two-tracks $more --threads 1
	cp "$work/out" "$work/one"
	# shellcheck disable=SC2086
	lab 0 hash two-tracks $more --threads 3
	cmp -s "$work/one" "$work/out" || fault "differs from --threads 1"
done

# A run that is kept can be verified; one that was altered or cut short is named.
lab 0 replay two-tracks --seed 7 --save "$work/run.owrun" --format csv
lab 0 verify "$work/run.owrun"
says "run.owrun"
sed 's/"people": 6/"people": 7/' "$work/run.owrun" >"$work/altered.owrun"
cmp -s "$work/run.owrun" "$work/altered.owrun" && fault "nothing to alter in the run"
lab 1 verify "$work/altered.owrun"
says "altered.owrun"
says "checksum"
sed 's/^ "checksum".*/ "note": ""}/' "$work/altered.owrun" >"$work/by-hand.owrun"
lab 1 verify "$work/by-hand.owrun"
says "by-hand.owrun"
says "February 2023"
head -c 400 "$work/run.owrun" >"$work/short.owrun"
lab 1 verify "$work/short.owrun"
says "short.owrun"
lab 3 replay two-tracks --seed 7 --until 2023-02 --save "$work/no/such/folder.owrun"

if [ $failed -ne 0 ]; then
	echo "cli: FAILED: $failed faults in $cases cases"
	exit 1
fi
echo "cli: $cases cases in order"
