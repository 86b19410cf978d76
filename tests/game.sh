#!/usr/bin/env bash
# The game from its command line, without a screen: what it takes, and how it meets what is broken or missing.
# game.sh PROGRAM
set -u
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

echo "$failed failed"
[ $failed -eq 0 ]
