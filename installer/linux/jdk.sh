# shellcheck shell=bash
# Pieces the scripts of this folder share; read by them from the root of the project.

die() {
  printf '%s\n' "$*" >&2
  exit 1
}

is_jdk_25() {
  [ -x "$1/bin/jpackage" ] && "$1/bin/jpackage" --version 2>/dev/null | grep -Eq '^25(\.|$)'
}

find_jdk() {
  local candidate
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25*; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      printf '%s\n' "$candidate"
      return
    fi
  done
  die 'No JDK 25 with jpackage found: set JAVA_HOME.'
}

version_of_pom() {
  sed -n 's|^  <version>\([0-9.]*\).*</version>|\1|p' pom.xml | head -n 1
}
