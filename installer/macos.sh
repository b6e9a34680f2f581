#!/usr/bin/env bash
# Makes target/installer/Kvartil.app on macOS and, with --dmg, a disk image. NOT RUN BY US: written for machines we do not
# have and read over against the documentation of jpackage and jlink of JDK 25. Needs a JDK 25 in JAVA_HOME and Maven. The
# bundle is not signed: at its first start the user opens it by the context menu.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly name=Kvartil out="$PWD/target/installer"
readonly modules="$out/modules" input="$out/input" runtime="$out/runtime" image="$out/$name.app"

[ "$(uname -s)" = Darwin ] || { echo 'This script makes the bundle for macOS only.' >&2; exit 1; }
[ -x "${JAVA_HOME:-}/bin/jpackage" ] || { echo 'Set JAVA_HOME to a JDK 25.' >&2; exit 1; }
if [ ! -f target/kvartil.jar ] || [ ! -d target/lib ]; then
  mvn -B -q package -DskipTests
fi
version=$(sed -n 's|^  <version>\([0-9.]*\).*</version>|\1|p' pom.xml | head -n 1)
# Apple wants a version that begins with 1 or more.
case $version in 0.*) version="1.${version#0.}" ;; esac
rm -rf "$out"
mkdir -p "$modules" "$input"
for jar in target/lib/*.jar; do
  case "$(basename "$jar")" in
    javafx-*-mac*.jar) cp "$jar" "$modules/" ;;
    javafx-*) ;;
    *) cp "$jar" "$input/" ;;
  esac
done
cp target/kvartil.jar "$input/"
"$JAVA_HOME/bin/jlink" --module-path "$modules" --output "$runtime" \
  --add-modules javafx.controls,javafx.swing,java.sql,java.naming,java.desktop,java.xml,java.logging,java.management,jdk.unsupported,jdk.charsets,jdk.crypto.ec,jdk.localedata,jdk.zipfs \
  --include-locales=ru,en --strip-debug --no-header-files --no-man-pages --compress=zip-6
"$JAVA_HOME/bin/jpackage" --type app-image --name "$name" --app-version "$version" --vendor Kvartil \
  --description 'Desktop program for district methodical centres' --icon icons/kvartil.icns \
  --mac-package-identifier ru.kvartil.app --mac-package-name Kvartil --mac-app-category education \
  --runtime-image "$runtime" --input "$input" --main-jar kvartil.jar --main-class ru.kvartil.app.Main \
  --java-options --enable-native-access=javafx.graphics,ALL-UNNAMED --dest "$out"
# No AOT cache is put inside: the bundle's files are sealed when jpackage signs it ad hoc, and must not change afterwards.
if [ "${1:-}" = --dmg ]; then
  "$JAVA_HOME/bin/jpackage" --type dmg --name "$name" --app-image "$image" --app-version "$version" --dest "$out"
fi
rm -rf "$modules" "$input" "$runtime"
printf '%s: open it with a double click\n' "$image"
