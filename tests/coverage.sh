#!/bin/sh
# The share of lines, by layer, that the tests run through: all tests but the tours, with what they count from before
# forgotten. Fails where a layer has less than it must.
#
#   cmake --preset coverage && cmake --build --preset coverage && tests/coverage.sh [BUILD [LAYER]]
#
# BUILD is build/coverage by default; with a layer, such as lab, each of its files that has lines not reached is told.
set -u
cd "$(dirname "$0")/.." || exit 3
build=${1:-build/coverage}
layer=${2:-}
if ! command -v gcovr >/dev/null 2>&1; then
	echo "coverage: needs gcovr: apt-get install gcovr, or pip install gcovr" >&2
	exit 3
fi
if [ -z "$(find "$build" -name '*.gcno' -print 2>/dev/null | head -n 1)" ]; then
	sed -n '5s/^# *//p' "$0" >&2
	exit 2
fi
find "$build" -name '*.gcda' -exec rm -f {} +
ctest --test-dir "$build" --output-on-failure --parallel "$(nproc)" -E '^(tour/|idle|layers|texts|library)' >"$build/coverage.log" 2>&1 || {
	tail -n 40 "$build/coverage.log"
	echo "coverage: FAILED: a test failed"
	exit 1
}
count() { # FORMAT, of gcovr's
	gcovr --root . --filter game/ "$1" - "$build" 2>>"$build/coverage.log"
}
count --csv - | awk -F , -v asked="$layer" '
	NR == 1 { for (i = 1; i <= NF; i++) column[$i] = i; next }
	{
		split($column["filename"], part, "/")
		layer = part[2] ~ /\./ ? "library" : part[2]
		all[layer] += $column["line_total"]
		reached[layer] += $column["line_covered"]
		missed = $column["line_total"] - $column["line_covered"]
		if (missed > 0) less[$1] = sprintf("%4d lines not reached in %s", missed, $1)
	}
	END {
		least["sim"] = 97; least["content"] = 97; least["lab"] = 93
		layers = split("sim content lab lab_main library campaign ui desk desk_main", order, " ")
		for (i = 1; i <= layers; i++) {
			layer = order[i]
			if (!(layer in all)) continue
			share = 100 * reached[layer] / all[layer]
			few = share < least[layer]
			short += few
			printf "coverage: %-10s %6.2f %%  of %5d lines%s\n", layer, share, all[layer], few ? sprintf("  FAILED: %d %% is the least", least[layer]) : ""
		}
		if (asked != "")
			for (file in less) if (index(file, "game/" asked "/") == 1) print "coverage: " less[file]
		for (layer in least) if (!(layer in all)) { printf "coverage: FAILED: nothing of %s\n", layer; short++ }
		exit short > 0
	}'
