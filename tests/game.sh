#!/usr/bin/env bash
# The game from its command line, without a screen: what it takes, and how it meets what is broken or missing.
# game.sh PROGRAM
set -u
cd "$(dirname "$0")/.." || exit 3
program=$1
work=$(mktemp -d) || exit 3
trap 'chmod -R u+w "$work" 2>/dev/null; rm -rf "$work"' EXIT
export SDL_VIDEODRIVER=dummy SDL_AUDIODRIVER=dummy
failed=0

fail() { # WHAT
	echo "FAILED  $1"
	sed 's/^/          /' "$work/out" "$work/err"
	failed=$((failed + 1))
}
# Plays the tour of standard input; `status` is what came of it.
play() { # OPTION…
	cat >"$work/tour"
	timeout 60 "$program" "$@" --tour "$work/tour" --shots "$work" >"$work/out" 2>"$work/err"
	status=$?
}
good() { # WHAT: the tour played to its end
	[ $status -eq 0 ] || fail "$1: status $status"
}
has() { # FILE TEXT WHAT
	grep -qF -- "$2" "$1" || fail "$3: no '$2' in $(basename "$1")"
}
has_not() { # FILE TEXT WHAT
	! grep -qF -- "$2" "$1" || fail "$3: '$2' in $(basename "$1")"
}

# What the command line says of language, scale and size holds for that run.
play --data-dir "$work/kept" --lang en <<'END'
key S
click @settings.theme.night
END
good "settings kept"
play --data-dir "$work/kept" --lang zh --scale 0.75 --size 1100x700 <<'END'
expect 新游戏
key S
click @settings.theme.paper
END
good "settings of another run"
has "$work/kept/settings.json" '"language": "en"' "the language given is not kept"
has "$work/kept/settings.json" '"scale": 0.000' "the scale given is not kept"
has_not "$work/kept/settings.json" '"w": 1100' "the size given is not kept"
has "$work/kept/settings.json" '"theme": "paper"' "the theme chosen is kept"

# What is watched: a scenario and a seed; one without a record, one that is not there.
play --data-dir "$work/kept" two-tracks --seed 7 --watch --lang en <<'END'
expect "seed 7" 20
expect "As it happened"
key Esc
expect "New game" 5
END
good "a seed is watched"
play --data-dir "$work/kept" --watch --lang en <<'END'
expect "nearest the middle" 20
END
good "the most usual run is watched"
play --data-dir "$work/kept" two-tracks --seed 7 --lang en <<'END'
try @briefing.begin
try @guide.skip
click @topbar.menu
click @menu.replay
expect "seed 7" 20
END
good "the game's own luck is watched"
play --data-dir "$work/kept" unwritten --watch --lang zh </dev/null
[ $status -eq 1 ] || fail "no record: status $status"
has "$work/err" 没有可看的记录 "no record"
play --data-dir "$work/kept" no-such-place --watch </dev/null
[ $status -eq 1 ] || fail "no scenario: status $status"

# ---- bad input: a message that names the thing and a way on; nothing is lost, nothing hangs

mkdir "$work/alone" && cp "$program" "$work/alone/" # a copy that finds nothing beside itself
data=$PWD/data
lost() { # OPTION…: as play, of the copy
	cat >"$work/tour"
	(cd "$work/alone" && timeout 60 "./$(basename "$program")" "$@" --tour "$work/tour" --shots "$work" \
		>"$work/out" 2>"$work/err")
	status=$?
}
if [ ! -d /usr/local/share/openweights ]; then
	lost --lang zh --data-dir "$work/kept" </dev/null
	[ $status -eq 1 ] || fail "no data folder: status $status"
	has "$work/err" 'no such file beside the scenarios' "no data folder"
	[ "$(wc -l <"$work/err")" -eq 1 ] || fail "no data folder: told more than once"
fi

lost --data "$data/.." --lang zh --data-dir "$work/kept" </dev/null # no scenarios there, but the tour's end is reached
cp -r "$data" "$work/data"
lost --data "$work/data" --lang en --data-dir "$work/kept" <<'END'
expect "is missing or broken" 5
expect @title.new
END
if [ $status -ne 0 ]; then # where the system has no letters either
	[ $status -eq 3 ] || fail "no fonts: status $status"
	has "$work/err" 'no letters can be shown' "no fonts"
fi
mkdir "$work/alone/fonts" && cp fonts/*.?tf "$work/alone/fonts/"
echo junk >"$work/alone/fonts/noto-serif-sc-bold.otf"
lost --data "$work/data" --lang zh --data-dir "$work/kept" <<'END'
expect 缺失或损坏 5
END
good "a broken font"

# Saves and settings below a file, where no folder can be.
touch "$work/file"
play --data-dir "$work/file" --lang en two-tracks --seed 7 <<'END'
try @briefing.begin
try @guide.skip
click @topbar.end_month
expect "Nothing can be saved in"
try @launch.continue
click @topbar.end_month
try @launch.continue
click @topbar.menu
click @menu.settings
click @settings.theme.night
expect "The settings cannot be kept in"
END
good "an unwritable folder"
has "$work/err" 'Nothing can be saved in' "an unwritable folder, on leaving"

# A limit on the size of files stands for a disk that is full.
cat >"$work/tour" <<'END'
try @briefing.begin
try @guide.skip
click @topbar.end_month
expect 磁盘已满
try @launch.continue
click @topbar.end_month
try @launch.continue
expect @topbar.end_month
END
(
	trap '' XFSZ
	ulimit -f 0
	exec timeout 60 "$program" --data-dir "$work/full" --lang zh two-tracks --seed 7 --tour "$work/tour"
) 2>&1 | cat >"$work/out"
status=${PIPESTATUS[0]}
good "a full disk"
! find "$work/full" -name '*.owrun' | grep -q . || fail "a full disk: half a save"
! find "$work/full" -name '*.part' | grep -q . || fail "a full disk: something is left over"

# Settings of every broken kind.
for broken in '' '{' 'not json' '[]' '{"text": "large", "what": 1}' '{"language": "de", "scale": 99}'; do
	rm -rf "$work/settings" && mkdir "$work/settings"
	printf '%s' "$broken" >"$work/settings/settings.json"
	play --data-dir "$work/settings" --lang zh <<'END'
expect settings.json
expect @title.new
key S
click @settings.theme.night
END
	good "settings '$broken'"
	has "$work/settings/settings.json" '"theme": "night"' "settings '$broken' are written anew"
done
has_not "$work/settings/settings.json" '"de"' "what was wrong is not kept"
rm -rf "$work/settings" && mkdir -p "$work/settings/settings.json"
play --data-dir "$work/settings" --lang en <<'END'
key S
click @settings.theme.night
expect "cannot be kept in"
END
good "a folder in place of the settings"

# Saves of every broken kind, beside a whole one.
play --data-dir "$work/saves" --lang en two-tracks --seed 7 <<'END'
try @briefing.begin
try @guide.skip
repeat 3
  click @topbar.end_month
  try @launch.continue
end
END
good "three saves"
saves=$work/saves/saves
whole=$(find "$saves" -name 'auto-*-0003.owrun')
cp "$whole" "$work/whole.owrun"
head -c 400 "$work/whole.owrun" >"$saves/named-cut-0001.owrun"
: >"$saves/named-empty-0001.owrun"
tr '0' '7' <"$work/whole.owrun" >"$saves/named-flipped-0001.owrun"
sed 's/"hashes"/"hush"/' "$work/whole.owrun" >"$saves/named-other-0001.owrun"
sed 's/"content": "[0-9a-f]*"/"content": "0000000000000001"/; s/^ "checksum".*/ "note": ""}/' "$work/whole.owrun" >"$saves/named-version-0001.owrun"
head -c 3000 /dev/urandom >"$saves/named-noise-0001.owrun"
mkdir "$saves/named-folder-0001.owrun"
touch "$saves"/named-*
play --data-dir "$work/saves" --lang en <<'END'
key L
expect @load.broken
click "save: named-cut-0001.owrun"
expect "cut short or changed"
expect @load.before
click "save: named-empty-0001.owrun"
expect "cut short or changed"
click "save: named-noise-0001.owrun"
expect "cut short or changed"
click "save: named-other-0001.owrun"
expect "its checksum does not hold"
absent "named-folder"
click @load.before
absent @load.title
expect @topbar.end_month
END
good "broken saves"
play --data-dir "$work/saves" --lang zh <<'END'
key L
try "save: named-flipped-0001.owrun"
try @load.load
expect @load.title
key Esc
key C
expect @topbar.end_month
END
good "continue beside broken saves"
for save in cut empty flipped other noise folder; do
	play --data-dir "$work/kept" --lang zh --load "$saves/named-$save-0001.owrun" </dev/null
	[ $status -eq 1 ] || fail "--load of a $save save: status $status"
	has "$work/err" "named-$save-0001.owrun" "--load of a $save save"
done
play --data-dir "$work/saves" --lang en --load "$saves/named-version-0001.owrun" <<'END'
expect @topbar.end_month
END
good "a save of other files that plays the same"
mkfifo "$work/pipe"
play --data-dir "$work/kept" --lang en <<END
key L
click @load.path
type "$work/pipe"
click @load.open
expect "is not there any more"
END
good "a pipe in place of a save"
cmp -s "$whole" "$work/whole.owrun" || fail "a whole save was touched"

# A window as small as a stamp, and back.
play --data-dir "$work/kept" --lang en --size 200x200 <<'END'
expect "too small to read"
audit
key Q
size 1024x640
expect @title.new
size 200x200
expect "too small to read"
size 760x470
expect @title.new
audit
END
good "a window of 200 by 200"

# No display: said, not drawn where nobody sees it.
(
	unset DISPLAY WAYLAND_DISPLAY SDL_VIDEODRIVER
	exec timeout 60 "$program" --data-dir "$work/kept" --lang zh
) >"$work/out" 2>"$work/err" </dev/null
status=$?
[ $status -eq 3 ] || fail "no display: status $status"
has "$work/err" 打不开窗口 "no display"

# Asked to end, while the futures are being played: the game is saved, and nothing waits.
"$program" --data-dir "$work/ended" --lang en --load "$work/whole.owrun" >"$work/out" 2>"$work/err" &
game=$!
sleep 0.7
kill -TERM $game
for _ in $(seq 50); do
	kill -0 $game 2>/dev/null || break
	sleep 0.1
done
kill -0 $game 2>/dev/null && fail "SIGTERM: goes on after five seconds" && kill -9 $game
wait $game
status=$?
good "SIGTERM"
find "$work/ended/saves" -name 'auto-*.owrun' | grep -q . || fail "SIGTERM: nothing saved"
[ -f "$work/ended/settings.json" ] || fail "SIGTERM: settings not kept"

# Two copies go on with the same game in one folder: each month of both is there, and whole.
cat >"$work/two.tour" <<'END'
key C
repeat 5
  click @topbar.end_month
  try @launch.continue
end
END
for copy in 1 2; do
	timeout 60 "$program" --data-dir "$work/saves" --lang en --tour "$work/two.tour" >"$work/two-$copy" 2>&1 &
	eval "copy_$copy=\$!"
done
for copy in 1 2; do
	eval "wait \$copy_$copy" || fail "two copies: $(cat "$work/two-$copy")"
done
rm -rf "$saves"/named-*
play --data-dir "$work/saves" --lang en <<'END'
key L
expect @load.title
absent @load.broken
END
good "two copies at once"
[ "$(find "$saves" -name 'auto-*.owrun' | wc -l)" -eq 12 ] || fail "two copies: $(ls "$saves")"

echo "$failed failed"
[ $failed -eq 0 ]
