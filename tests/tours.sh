#!/bin/sh
# Plays a tour in a fresh folder: tours.sh PROGRAM TOUR LANGUAGE SIZE [ALSO]. A line "# with: WORDS" in it adds words.
# "# scenario: FOLDER" names what is played, from the top of the tree.
# "# played: WORDS" has openweights-lab replay them first, and the game loads that run.
# ALSO: the windows in which its audits look besides, "1280x800,1024x640*1.3".
# Pictures stay in OPENWEIGHTS_SHOTS where that is set; two plays give the same.
set -u
absolute() { case $1 in /*) printf %s "$1" ;; *) printf %s "$PWD/$1" ;; esac }
program=$(absolute "$1") tour=$(absolute "$2") language=$3 size=$4 also=${5:-}
top=$(cd "$(dirname "$0")/.." && pwd) || exit 3
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
shots=$(absolute "${OPENWEIGHTS_SHOTS:-$work}")/$(basename "$tour" .tour)-$language-$size
scenario=$(sed -n "s/^# scenario: //p" "$tour")
played=$(sed -n "s/^# played: //p" "$tour")
cd "$work" && mkdir kept || exit 3 # what is kept stands in pictures by its name
# shellcheck disable=SC2086 # several words
[ -z "$played" ] || "$(dirname "$program")/openweights-lab" replay $played --quiet --save played.owrun >played || exit 1
# shellcheck disable=SC2046 # several words
SDL_VIDEODRIVER=dummy SDL_AUDIODRIVER=dummy "$program" ${scenario:+"$top/$scenario"} $(sed -n "s/^# with: //p" "$tour") \
	${played:+--load played.owrun} --lang "$language" --size "$size" --data-dir kept --tour "$tour" --shots "$shots" \
	${also:+--also "$also"}
