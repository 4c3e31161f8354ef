# Finds a JDK. Read by ./longhaul and ./test with `.`; works with bash 3.2 and newer.

# What find_jdk sets is not to be taken from somebody's environment.
unset JDK JDK_VERSION

# Where JDKs usually lie, colon separated. LONGHAUL_JDK_FOLDERS replaces the list, or empties it.
JDK_FOLDERS=${LONGHAUL_JDK_FOLDERS-"/usr/lib/jvm/*:/usr/java/*:/opt/*:${HOME:-}/.sdkman/candidates/java/*\
:${HOME:-}/.jdks/*:/Library/Java/JavaVirtualMachines/*/Contents/Home\
:/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home"}

# find_jdk <version> <program>: sets JDK to the folder of the first JDK that is at least <version>
# and has bin/<program> (java to run, javac to build), and JDK_VERSION to its full version.
# Looks at JAVA_HOME, then at `java` on PATH, then in the usual folders; fails if none fits.
find_jdk() {
  local java folder IFS=:
  jdk_fits "${JAVA_HOME:-}" "$@" && return
  if java=$(type -P java); then
    folder=$(readlink -f "$java" 2>/dev/null) || folder=$java
    folder=${folder%/bin/java}
    jdk_fits "$folder" "$@" && return
    # No release file beside it means a wrapper script (jenv, asdf) or a stub: ask it where it leads.
    if [[ ! -r $folder/release ]]; then
      folder=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
      jdk_fits "$folder" "$@" && return
    fi
  fi
  # Unquoted on purpose: splits at the colons (IFS above), then the patterns become folders.
  # shellcheck disable=SC2086
  for folder in $JDK_FOLDERS; do
    jdk_fits "$folder" "$@" && return
  done
  return 1
}

# jdk_fits <folder> <version> <program>: reads the version from the JDK's release file, which costs
# nothing; starting its java to ask would cost more than a whole run of Longhaul.
jdk_fits() {
  local key value major
  [[ -n $1 && -x $1/bin/$3 && -x $1/bin/java && -r $1/release ]] || return 1
  while IFS='=' read -r key value; do
    [[ $key == JAVA_VERSION ]] || continue
    value=${value//[\"$'\r']/}
    major=${value%%[!0-9]*}
    [[ -n $major ]] && ((major >= $2)) || return 1
    JDK=$1 JDK_VERSION=$value
    return 0
  done <"$1/release"
  return 1
}

# What to say, on one line, when find_jdk fails.
JDK_MISSING="found no JDK 25 or newer. Install one (Debian: openjdk-25-jdk or Temurin's\
 temurin-25-jdk); if it lies in an unusual folder, set JAVA_HOME to that folder."
