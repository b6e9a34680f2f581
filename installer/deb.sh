#!/usr/bin/env bash
# Makes target/installer/kvartil_VERSION_ARCH.deb from the self-contained folder (made first when it is missing): installs
# into /opt/kvartil, with a menu entry, an icon and the command `kvartil`. Needs a JDK 25 and the packages dpkg-dev,
# fakeroot and binutils. COMPRESSION names how the package is packed (xz; gzip is quicker and larger).
set -euo pipefail
cd "$(dirname "$0")/.."
. installer/linux/jdk.sh

readonly out="$PWD/target/installer"
readonly image="$out/Kvartil" tree="$out/tree"

command -v fakeroot >/dev/null || die 'fakeroot is missing: install it.'
jdk=$(find_jdk)
[ -x "$image/bin/Kvartil" ] || installer/app-image.sh
rm -rf "$tree" "$out"/kvartil_*.deb
# jpackage looks for libraries in the launcher only: those that JavaFX loads from inside the runtime are named here, and
# so is a font with Cyrillic letters.
DPKG_DEB_COMPRESSOR_TYPE=none "$jdk/bin/jpackage" --type deb --name Kvartil --app-image "$image" \
  --app-version "$(version_of_pom)" --vendor Kvartil --description 'Desktop program for district methodical centres' \
  --install-dir /opt --license-file LICENSE \
  --linux-package-name kvartil --linux-deb-maintainer noreply@kvartil.invalid --linux-app-category education \
  --linux-package-deps 'libgtk-3-0, libpangoft2-1.0-0, libxxf86vm1, libgl1, fonts-dejavu-core | fonts-liberation' \
  --dest "$out"
# The menu entry and the icons are files of the package: jpackage's own way calls xdg-desktop-menu after the installation,
# which fails on a machine without a desktop's menu and leaves the package half installed.
deb=$(find "$out" -maxdepth 1 -name 'kvartil_*.deb')
dpkg-deb -R "$deb" "$tree"
# Java prints through lpr and drops the job in silence where there is none.
sed -i 's/^Depends:.*/&\nRecommends: cups-bsd/' "$tree/DEBIAN/control"
install -D -m 644 installer/linux/kvartil.desktop "$tree/usr/share/applications/kvartil.desktop"
for size in 16 32 48 64 128 256 512; do
  install -D -m 644 "icons/kvartil-$size.png" "$tree/usr/share/icons/hicolor/${size}x$size/apps/kvartil.png"
done
install -D -m 644 icons/kvartil.svg "$tree/usr/share/icons/hicolor/scalable/apps/kvartil.svg"
mkdir -p "$tree/usr/bin"
ln -s /opt/kvartil/bin/kvartil.sh "$tree/usr/bin/kvartil"
fakeroot dpkg-deb --root-owner-group -Z"${COMPRESSION:-xz}" -b "$tree" "$deb" >/dev/null
rm -rf "$tree"
ls -l "$deb"
