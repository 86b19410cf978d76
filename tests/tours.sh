#!/bin/sh
# Plays a tour in a fresh folder: tours.sh PROGRAM TOUR LANGUAGE SIZE [ALSO]. A line "# with: WORDS" in it adds words.
# "# scenario: FOLDER" names what is played, from the top of the tree.
# "# played: WORDS" has openweights-lab replay them first, and the game loads that run.
# ALSO: the windows in which its audits look besides, "1280x800,1024x640*1.3".
# Pictures stay in OPENWEIGHTS_SHOTS where that is set.
set -u
program=$1 tour=$2 language=$3 size=$4 also=${5:-}
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
shots=${OPENWEIGHTS_SHOTS:-$work}/$(basename "$tour" .tour)-$language-$size
mkdir -p "$work/data" || exit 3
scenario=$(sed -n "s/^# scenario: //p" "$tour")
[ -z "$scenario" ] || scenario=$(dirname "$0")/../$scenario
played=$(sed -n "s/^# played: //p" "$tour")
# shellcheck disable=SC2086 # several words
[ -z "$played" ] || "$(dirname "$program")/openweights-lab" replay $played --quiet --save "$work/played.owrun" >"$work/played" || exit 1
# shellcheck disable=SC2046,SC2086 # several words
SDL_VIDEODRIVER=dummy SDL_AUDIODRIVER=dummy "$program" ${scenario:+"$scenario"} $(sed -n "s/^# with: //p" "$tour") ${played:+--load "$work/played.owrun"} --lang "$language" --size "$size" --data-dir "$work/data" \
	--tour "$tour" --shots "$shots" ${also:+--also "$also"}
