#!/usr/bin/env bash
# How long the window with a district in it takes from the start of the process to its first whole page, against a window
# with nothing in it, by the same Java, in one run, in turns: with and without the AOT cache. Prints medians and the ratio
# of the two. Needs target/installer/Kvartil, target/test-classes and xvfb. RUNS says how often (5).
set -euo pipefail
cd "$(dirname "$0")/.."
. installer/linux/jdk.sh
. installer/linux/district.sh

image=$PWD/target/installer/Kvartil
[ -x "$image/bin/Kvartil" ] || die 'Make the folder first: installer/app-image.sh.'
[ -f target/test-classes/ru/kvartil/app/EmptyWindow.class ] || die 'Compile the tests first: mvn test-compile.'
if [ -z "${DISPLAY:-}" ]; then
  exec xvfb-run -a "$0"
fi
jdk=$(find_jdk)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
data="$work/share/kvartil"
mkdir -p "$data" "$work/state"
load_district "$work/demo" "$data/kvartil" "$image/bin/kvartil.sh"
"$jdk/bin/jar" cf "$work/empty.jar" -C target/test-classes ru/kvartil/app/EmptyWindow.class
java=$image/lib/runtime/bin/java
options=(-Dprism.order=sw '--enable-native-access=javafx.graphics,ALL-UNNAMED')

empty() {
  "$java" "${options[@]}" "$@" -cp "$work/empty.jar" ru.kvartil.app.EmptyWindow 2>/dev/null | sed -n 's/^ready //p'
}

# Milliseconds of the clock at the first whole page, read from the log's own time.
program() {
  rm -f "$data/logs/kvartil.log"
  JAVA_TOOL_OPTIONS="-Dprism.order=sw $1" XDG_DATA_HOME="$work/share" "$image/bin/Kvartil" >/dev/null 2>&1 &
  local started=$! line='' waited=0
  until line=$(grep -hs 'first page ready' "$data/logs/kvartil.log"); do
    sleep 0.1
    waited=$((waited + 1))
    [ "$waited" -lt 600 ] || { kill "$started"; die 'The window does not get ready within a minute.'; }
  done
  kill "$started"
  wait "$started" || true
  date -d "${line%% INFO*}" +%s%3N
}

median() {
  sort -n "$1" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}

empty -XX:AOTCacheOutput="$work/empty.aot" >/dev/null
for _ in $(seq "${RUNS:-5}"); do
  start=$(date +%s%3N); echo $(($(empty) - start)) >>"$work/empty"
  start=$(date +%s%3N); echo $(($(empty -XX:AOTCache="$work/empty.aot") - start)) >>"$work/empty-aot"
  start=$(date +%s%3N); echo $(($(program -XX:AOTMode=off) - start)) >>"$work/program"
  start=$(date +%s%3N); echo $(($(program '') - start)) >>"$work/program-aot"
done
for cache in '' -aot; do
  awk -v e="$(median "$work/empty$cache")" -v p="$(median "$work/program$cache")" -v c="${cache:+with}" 'BEGIN {
    printf "%-7s AOT cache: empty window %d ms, window with a district %d ms, ratio %.2f\n", c == "" ? "without" : c, e, p, p / e }'
done
