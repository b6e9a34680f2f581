# A database with a district of 24 schools and nobody in it: the window opens it without asking who works.
# For scripts that source it; "$@" after the folder is the command that starts the program.
load_district() {
  local out=$1 database=$2
  shift 2
  "$@" demo --out "$out" >/dev/null
  "$@" --database "$database" init --district 'Сосновский район' >/dev/null
  "$@" --database "$database" import "$out"/tables/*.xlsx >/dev/null
}
