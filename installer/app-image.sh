#!/usr/bin/env bash
# Makes the self-contained folder of the program for the machine it runs on: own Java with JavaFX (jlink), launcher
# (jpackage), AOT cache for a quick start. Result: target/installer/Kvartil, which may be copied anywhere and needs no
# Java. Takes target/kvartil.jar and target/lib, and makes them first when they are missing. Needs a JDK 25 and objcopy
# (package binutils).
set -euo pipefail
cd "$(dirname "$0")/.."
. installer/linux/jdk.sh
. installer/linux/district.sh

readonly name=Kvartil
readonly main_class=ru.kvartil.app.Main
readonly out="$PWD/target/installer"
readonly modules="$out/modules" input="$out/input" runtime="$out/runtime" image="$out/$name"

# The jars of JavaFX that hold classes of this platform are modules of the runtime; the empty ones without a platform in
# their name are left out; everything else is the class path.
sort_jars() {
  local jar base
  mkdir -p "$modules" "$input"
  for jar in target/lib/*.jar; do
    base=$(basename "$jar")
    case "$base" in
      javafx-*-linux*.jar | javafx-*-mac*.jar | javafx-*-win*.jar) cp "$jar" "$modules/" ;;
      javafx-*) ;;
      *) cp "$jar" "$input/" ;;
    esac
  done
  cp target/kvartil.jar "$input/"
}

make_image() {
  "$jdk/bin/jlink" --module-path "$modules" --output "$runtime" \
    --add-modules javafx.controls,javafx.swing,java.sql,java.naming,java.desktop,java.xml,java.logging,java.management,jdk.unsupported,jdk.charsets,jdk.crypto.ec,jdk.localedata,jdk.zipfs \
    --include-locales=ru,en --strip-debug --no-header-files --no-man-pages --compress=zip-6
  "$jdk/bin/jpackage" --type app-image --name "$name" --app-version "$version" --vendor Kvartil \
    --description 'Desktop program for district methodical centres' --icon icons/kvartil-512.png \
    --runtime-image "$runtime" --input "$input" --main-jar kvartil.jar --main-class "$main_class" \
    --java-options --enable-native-access=javafx.graphics,ALL-UNNAMED --dest "$out"
  cp installer/linux/kvartil.sh "$image/bin/"
  cp installer/linux/folder.desktop "$image/$name.desktop"
  chmod +x "$image/bin/kvartil.sh" "$image/$name.desktop"
  # The cache belongs to these files by size and time. An even second survives tar, cp -a and zip; where a copy has
  # changed the times, Java starts without the cache and must not say so in the middle of the program's own words.
  touch -d '2025-01-01T00:00:00Z' "$image"/lib/app/*.jar "$image/lib/runtime/lib/modules"
}

# Runs the program with a home of its own, so that neither training nor checks touch the data of whoever builds.
in_own_home() {
  local home="$out/home"
  mkdir -p "$home"
  env -u JAVA_HOME -u XDG_DATA_HOME -u XDG_STATE_HOME -u XDG_CONFIG_HOME -u XDG_CACHE_HOME HOME="$home" \
    JAVA_TOOL_OPTIONS="-Duser.home=$home ${java_options:-}" "$image/bin/kvartil.sh" "$@"
}

# The class path must be that of the launcher, therefore the launcher itself is trained, with the work that is waited for
# most: the window with a district in it. The cache is written when the program ends, also when it is asked to by a signal.
train() {
  local cache="$image/lib/app/$name.aot" data="$out/home/.local/share/kvartil" program waited=0
  mkdir -p "$data"
  load_district "$out/demo" "$data/kvartil" in_own_home 2>"$out/training.log" || return 1
  java_options="-Dglass.platform=Headless -Dprism.order=sw -XX:AOTCacheOutput=$cache" in_own_home \
    >>"$out/training.log" 2>&1 &
  program=$!
  until grep -qs 'first page ready' "$data/logs/"*.log; do
    sleep 1
    waited=$((waited + 1))
    [ "$waited" -lt 120 ] || break
  done
  pkill -TERM -P "$program" || kill "$program"
  wait "$program" || true
  [ "$waited" -lt 120 ] && [ -s "$cache" ]
}

check() {
  local line
  line=$(in_own_home --help 2>"$out/check.log" | head -n 1)
  [ -n "$line" ] || die "The image does not start: see $out/check.log."
  java_options='-XX:AOTMode=on' in_own_home --help >/dev/null 2>"$out/check.log" \
    || die "The image does not accept its AOT cache: see $out/check.log."
}

[ "$(uname -s)" = Linux ] || die 'This script makes the folder for Linux only.'
command -v objcopy >/dev/null || die 'objcopy is missing: install binutils.'
jdk=$(find_jdk)
if [ ! -f target/kvartil.jar ] || [ ! -d target/lib ]; then
  mvn -B -q package -DskipTests
fi
version=$(version_of_pom)
rm -rf "$out"
sort_jars
make_image
train || die "Training failed: see $out/training.log."
sed -i "s|^\[JavaOptions\]|&\njava-options=-XX:AOTCache=\$APPDIR/$name.aot\njava-options=-Xlog:aot*=off|" "$image/lib/app/$name.cfg"
check
rm -rf "${out:?}"/{modules,input,runtime,demo,home} "$out"/*.log
printf '%s: %s MB, start it with bin/kvartil.sh\n' "$image" "$(du -sm "$image" | cut -f1)"
