# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
#
# Shared functions of the pipelines in this folder, which source this file. It needs bash.

# The front program gst-nlp says how the user called a pipeline.
self=${GST_NLP_PROGRAM:-${0##*/}}
unset GST_NLP_PROGRAM
pipelines=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
project=${pipelines%/*}

die() {
  printf '%s: %s\n' "$self" "$1" >&2
  exit 2
}

# Prints the help of a pipeline, which is the comment at its head.
usage() {
  sed -n '/^# Usage:/,/^$/s/^# \{0,1\}//p' "$0" | sed "1s|^Usage: ${0##*/}|Usage: $self|"
  exit 0
}

# Makes GStreamer find the plugin: that of the build tree in a checkout, after building it if needed,
# or the installed one. The tests name a build tree.
find_plugin() {
  if [ -e "$project/.ci/prepare" ]; then
    [ -n "${GST_NLP_BUILD-}" ] || "$project/.ci/prepare" || exit
    . "$project/.ci/env"
  elif [ -e "$pipelines/environment.sh" ]; then
    . "$pipelines/environment.sh"
  fi
}

# need ELEMENT PACKAGE: fails unless GStreamer has the element.
need() {
  gst-inspect-1.0 --exists "$1" || die "the element $1 is missing: it is in Debian's $2"
}

# Prints the version of the plugin that the pipelines use.
version() {
  local version
  find_plugin
  version=$(LANGUAGE=en gst-inspect-1.0 nlp | sed -n 's/^ *Version  *//p')
  [ -n "$version" ] || die "GStreamer finds no plugin nlp"
  printf '%s %s\n' "$self" "$version"
  exit 0
}

# absolute FILE: prints its absolute path, so that the printed line runs in any folder.
absolute() {
  [[ $1 == /* ]] && printf '%s' "$1" || printf '%s/%s' "$PWD" "$1"
}

# quoted_value TEXT: prints TEXT as a property value for gst-launch-1.0.
quoted_value() {
  local LC_ALL=C value=$1
  if [[ $value =~ [^A-Za-z0-9_./:\;,%+@*?-] ]]; then
    value=${value//\\/\\\\} value=\"${value//\"/\\\"}\"
  fi
  # The longest argument that Linux passes on has 128 KiB.
  [ "${#value}" -lt 130000 ] || die "too many files for one line: give their folder instead"
  printf '%s' "$value"
}

# joined LOCATION...: prints files, folders, patterns, URIs and "-" as documentsrc's location,
# separated by ";".
joined() {
  local LC_ALL=C location list=
  for location; do
    [[ $location == - || $location == file:* ]] || location=$(absolute "$location")
    location=${location//\\/\\\\}
    list+=${list:+;}${location//;/\\;}
  done
  quoted_value "$list"
}

# words WORD...: prints a line that a shell reads as these words.
words() {
  local LC_ALL=C word name line= apostrophe="'\\''"
  for word; do
    name=
    if [[ $word =~ ^[a-z-]+= ]]; then
      name=${BASH_REMATCH[0]}
    fi
    word=${word#"$name"}
    [[ -n $word && ! $word =~ [^A-Za-z0-9_./:,%+@!-] ]] || word="'${word//\'/$apostrophe}'"
    line+="${line:+ }$name$word"
  done
  printf '%s\n' "$line"
}

# show WORD...: prints a line that a shell reads as this pipeline.
show() {
  words gst-launch-1.0 -q "$@"
}

# launch WORD...: builds what is missing and runs this pipeline. $needs is an element that it needs
# and that few systems have, and its Debian package. A document that can't be read is a
# warning of its element. It becomes one line on stderr, and makes the run fail in the end.
launch() {
  local outcome status failed documents=documents awk=(awk)

  find_plugin
  # shellcheck disable=SC2086
  [ -z "${needs-}" ] || need $needs
  # -q hides warnings, but this debug category still shows them.
  export GST_DEBUG=${GST_DEBUG:+$GST_DEBUG,}GST_ERROR_SYSTEM:4 GST_DEBUG_NO_COLOR=1
  # Show a progress bar only if stderr is a terminal and stdout is not.
  if [ -t 2 ] && [ ! -t 1 ] && [ "$1" = documentsrc ]; then
    GST_DEBUG+=,documentsrc:4
    set -- "$1" progress-interval=200000000 "${@:2}"
  fi
  # mawk reads a pipe to its end before the first line, unless it is told otherwise.
  [[ $(awk -W version 2>/dev/null </dev/null) != mawk* ]] || awk+=(-W interactive)
  # File descriptor 3 carries the pipeline's output past awk, which reads its English messages.
  {
    outcome=$(
      {
        (
          echo "gst-launch process: $BASHPID"
          LANGUAGE=en exec gst-launch-1.0 -q "$@" 2>&1 >&3 3>&-
        )
        echo "gst-launch: $?"
      } | "${awk[@]}" -v self="$self" -f "$pipelines/messages.awk"
    )
  } 3>&1
  read -r status failed <<<"$outcome"
  if [ "$failed" -gt 0 ]; then
    [ "$failed" -ne 1 ] || documents=document
    printf '%s: %d %s failed\n' "$self" "$failed" "$documents" >&2
    [ "$status" -ne 0 ] || status=1
  fi
  return "$status"
}

# filtered WORD...: runs this pipeline with its output through the command in the array $filter, or
# prints the line if $run is show.
filtered() {
  if [ "$run" = show ]; then
    printf '%s | %s\n' "$(show "$@")" "$(words "${filter[@]}")"
  else
    set -o pipefail
    launch "$@" | "${filter[@]}"
  fi
}

# All pipelines have this option.
[ "${1-}" != --version ] || version
