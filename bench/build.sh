# shellcheck shell=bash disable=SC2034
# Builds the bench and finds a JDK. Read by the programs in this folder with `.`.

home=$(CDPATH='' cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd) || exit 2
JAR=$home/bench/target/bench/bench.jar
# shellcheck source=app/src/main/shell/jdk.sh
. "$home/app/src/main/shell/jdk.sh"

say() {
  printf 'bench: %s\n' "$1" >&2
}

fail() {
  say "$1"
  exit 2
}

# need <command> <Debian package>: installs the package when the command is missing.
need() {
  type -P "$1" >/dev/null && return
  local root=()
  ((EUID == 0)) || root=(sudo -n)
  { ${root[@]+"${root[@]}"} apt-get -qq update &&
    ${root[@]+"${root[@]}"} apt-get -qq install -y --no-install-recommends "$2"; } >/dev/null 2>&1 ||
    fail "needs $1. Install it (Debian: $2)."
}

build() {
  find_jdk 25 javac || fail "$JDK_MISSING"
  need mvn maven
  say "building"
  JAVA_HOME=$JDK mvn -B -ntp -q -f "$home/pom.xml" -Dquick -Dmaven.test.skip=true package >&2 </dev/null ||
    fail "could not build"
}

# machine <load before>: where something was measured, as lines of a page.
machine() {
  local changed=
  [[ -z $(git -C "$home" status --porcelain -- . ':!bench/results') ]] || changed=', with changes'
  cat <<LINES
- machine: $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), $(nproc) cores, \
$(awk '/^MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo), Linux $(uname -r); \
load $1 before, $(cut -d ' ' -f 1 /proc/loadavg) after
- versions: JDK $JDK_VERSION, $(git --version), Longhaul $(git -C "$home" rev-parse --short HEAD)$changed
LINES
}
