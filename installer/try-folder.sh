#!/usr/bin/env bash
# Tries the self-contained folder as a carried one: moved to a path with Cyrillic letters and spaces, for a user with a
# Cyrillic name, in a session without UTF-8. Keeps its data beside the program, imports, prints a справка, and opens its
# window by the launcher as a file manager of GNOME, MATE or Xfce starts it. Needs target/installer/Kvartil and the
# packages xvfb, dbus and python3-gi.
set -euo pipefail
cd "$(dirname "$0")/.."
. installer/linux/jdk.sh

image=$PWD/target/installer/Kvartil
[ -x "$image/bin/Kvartil" ] || die 'Make the folder first: installer/app-image.sh.'
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
home="$work/дом Ивановой" stick="$work/Флешка 1/Мои программы"
mkdir -p "$home" "$stick"
cp -a "$image" "$stick/"
folder="$stick/Kvartil"

run() {
  env -i HOME="$home" PATH="$PATH" LC_ALL=C "$@"
}

run "$folder/bin/kvartil.sh" demo --out "$work/демо" >/dev/null
mkdir "$folder/data"
run "$folder/bin/kvartil.sh" init --district 'Сосновский район'
first=$(find "$work/демо/tables" -name '*.xlsx' | sort | head -n 1)
run "$folder/bin/kvartil.sh" import "$first" | tail -n 1
run "$folder/bin/kvartil.sh" journal | tail -n 1
run "$folder/bin/kvartil.sh" --database "$work/демо/demo" note school 1 --year 2025 --out "$work/справка школы.pdf" --short
head -c 5 "$work/справка школы.pdf" | grep -q '%PDF-' || die 'The справка is no PDF.'
[ -f "$folder/data/kvartil.mv.db" ] || die 'The data are not beside the program.'
[ -z "$(find "$home" -name '*.mv.db')" ] || die 'Something was left in the home of the user.'
# shellcheck disable=SC2016 # the inner shell expands them
run xvfb-run -a dbus-run-session -- sh -c '
  /usr/bin/python3 -c "import sys; from gi.repository import Gio
Gio.DesktopAppInfo.new_from_filename(sys.argv[1]).launch([], None)" "$1/Kvartil.desktop"
  i=0
  until grep -qs "first page ready" "$1/data/logs/kvartil.log"; do
    sleep 1
    i=$((i + 1))
    [ "$i" -lt 90 ] || exit 1
  done
  pkill -TERM -f "$1/bin/Kvartil"; sleep 2' sh "$folder" 2>"$work/window.log" \
  || { cat "$work/window.log" >&2; die 'The window did not open.'; }
grep -h 'first page ready' "$folder/data/logs/kvartil.log"
echo 'The carried folder works.'
