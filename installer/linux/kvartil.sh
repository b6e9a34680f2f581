#!/bin/sh
# Starts the program from wherever its folder was carried to. Java reads names of files in the encoding of the locale:
# without UTF-8 it cannot open a folder with Cyrillic letters, so such a session gets one.
here=$(dirname "$(readlink -f "$0")")
case "$(locale charmap 2>/dev/null)" in
  UTF-8) ;;
  *)
    LC_ALL=C.UTF-8
    export LC_ALL
    ;;
esac
exec "$here/Kvartil" "$@"
