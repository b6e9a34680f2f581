#!/usr/bin/env bash
# Tries the .deb: installs it by apt into a fresh minimal Debian in a folder, looks for the menu entry and icon, and starts
# the command line and the window there, as a user without rights. Needs root, the packages debootstrap and xvfb, and a
# network for Debian's packages. MIRROR names where they come from.
set -euo pipefail
cd "$(dirname "$0")/.."
. installer/linux/jdk.sh

deb=$(find target/installer -maxdepth 1 -name 'kvartil_*.deb' | head -n 1)
[ -n "$deb" ] || die 'Make the package first: installer/deb.sh.'
[ "$(id -u)" = 0 ] || die 'A root of its own needs the rights of root.'
readonly root=${ROOT:-$PWD/target/installer/root}
[ -d "$root/usr/bin" ] || debootstrap --variant=minbase bookworm "$root" "${MIRROR:-http://deb.debian.org/debian}" >/dev/null

inside() {
  env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive DISPLAY="${display:-}" \
    chroot "$root" "$@"
}

as_user() {
  inside su -s /bin/sh ivanova -c "$1"
}

display=:$((90 + RANDOM % 100))
Xvfb "$display" -screen 0 1366x768x24 -nolisten tcp >/dev/null 2>&1 &
screen=$!
cleanup() {
  pkill -f "$root" 2>/dev/null || true
  kill "$screen" || true
  umount "$root/tmp/.X11-unix" "$root/proc" 2>/dev/null || true
}
trap cleanup EXIT
mkdir -p "$root/tmp/.X11-unix" "$root/usr/share/man/man1"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
mount -t proc proc "$root/proc"

inside apt-get update -q >/dev/null
cp "$deb" "$root/tmp/kvartil.deb"
inside apt-get install -y -q --no-install-recommends /tmp/kvartil.deb >"$root/tmp/install.log" 2>&1 \
  || { tail -n 20 "$root/tmp/install.log" >&2; die 'The package does not install.'; }
inside sh -c 'id ivanova >/dev/null 2>&1 || useradd -m -d "/home/Иванова" ivanova'
readonly entry=/usr/share/applications/kvartil.desktop
inside test -s "$entry" || die 'There is no menu entry.'
icon=$(inside sed -n 's/^Icon=//p' "$entry")
inside test -s "/usr/share/icons/hicolor/48x48/apps/$icon.png" || die "The menu entry names an icon that is not there: $icon"
as_user 'kvartil demo --out ~/демо' | tail -n 1
as_user 'mkdir -p ~/.local/share/kvartil; cp ~/демо/demo.mv.db ~/.local/share/kvartil/kvartil.mv.db
  cp ~/демо/demo.kvartil ~/.local/share/kvartil/kvartil.kvartil'
command=$(inside sed -n 's/^Exec=//p' "$entry")
as_user "timeout 90 $command & i=0
  until grep -qs 'first page ready' ~/.local/share/kvartil/logs/kvartil.log; do
    sleep 1; i=\$((i + 1)); [ \$i -lt 80 ] || exit 1
  done" || die 'The window did not open.'
inside grep -h 'first page ready' '/home/Иванова/.local/share/kvartil/logs/kvartil.log' | tail -n 1
if command -v import >/dev/null; then
  DISPLAY=$display import -window root target/installer/deb-window.png
fi
inside apt-get purge -y -q kvartil >"$root/tmp/purge.log" 2>&1
[ ! -e "$root/opt/kvartil" ] || die 'Removing the package leaves files behind.'
[ -e "$root/home/Иванова/.local/share/kvartil/kvartil.mv.db" ] || die 'Removing the package took the data along.'
echo 'The package installs, starts and goes away; the data stay.'
