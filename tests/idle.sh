#!/bin/sh
# At the desk, while nothing moves, no thread of the program runs, and its memory stays small: idle.sh PROGRAM LAB.
# Needs Xvfb and Linux; 77: skipped.
set -u
program=$1 lab=$2 seconds=5 most_kb=61440
command -v Xvfb >/dev/null && [ -r /proc/self/status ] || exit 77
work=$(mktemp -d) || exit 3
server='' game=''
leave() {
	for process in $game $server; do
		kill "$process"
		wait "$process"
	done
	rm -rf "$work"
}
trap leave EXIT
trap 'exit 3' HUP INT TERM

# How often its threads were given a processor, all told.
turns() {
	cat /proc/"$game"/task/*/status | awk '/ctxt_switches/ { sum += $2 } END { print sum }'
}

# Waits until two moments a second apart are the same; a machine full of other work may make it slow.
settle() {
	before=none
	for _ in $(seq 60); do
		sleep 1
		now=$(turns)
		[ "$now" != "$before" ] || return 0
		before=$now
	done
	echo "idle: never comes to rest"
	return 1
}

Xvfb -displayfd 3 -screen 0 1440x900x24 3>"$work/display" 2>/dev/null &
server=$!
for _ in $(seq 100); do
	[ -s "$work/display" ] && break
	sleep 0.1
done
[ -s "$work/display" ] || exit 77
"$lab" replay two-tracks --seed 7 --until 2024-12 --save "$work/run.owrun" >/dev/null || exit 3
DISPLAY=:$(cat "$work/display") SDL_VIDEODRIVER=x11 "$program" --load "$work/run.owrun" --data-dir "$work/data" &
game=$!
settle || exit 1
before=$(turns)
sleep "$seconds"
after=$(turns)
echo "idle: $((after - before)) turns of the processor in $seconds s"
[ "$after" = "$before" ] || exit 1
memory=$(awk '/VmHWM/ { print $2 }' /proc/"$game"/status)
echo "idle: $memory kB of memory at most"
# a sanitizer's shadow is not the game's
grep -q __asan_init "$program" || [ "$memory" -le "$most_kb" ]
