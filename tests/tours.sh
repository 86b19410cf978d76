#!/bin/sh
# Plays a tour in a fresh folder: tours.sh PROGRAM TOUR LANGUAGE SIZE. Pictures stay in OPENWEIGHTS_SHOTS where that is set.
set -u
program=$1 tour=$2 language=$3 size=$4
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
shots=${OPENWEIGHTS_SHOTS:-$work}/$(basename "$tour" .tour)-$language-$size
mkdir -p "$shots" || exit 3
SDL_VIDEODRIVER=dummy SDL_AUDIODRIVER=dummy "$program" --lang "$language" --size "$size" --data-dir "$work/data" \
	--tour "$tour" --shots "$shots"
