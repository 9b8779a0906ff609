# gst-nlp: text analysis for GStreamer
# SPDX-License-Identifier: LGPL-2.1-or-later
#
# What the pipelines of this folder share. They source it; it needs bash.

self=${0##*/}
pipelines=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
project=${pipelines%/*}

die() {
  printf '%s: %s\n' "$self" "$1" >&2
  exit 2
}

# The help of a pipeline is the comment at its head.
usage() {
  sed -n '/^# Usage:/,/^$/s/^# \{0,1\}//p' "$0"
  exit 0
}

# absolute FILE: its path, whatever the folder that the line is pasted in.
absolute() {
  [[ $1 == /* ]] && printf '%s' "$1" || printf '%s/%s' "$PWD" "$1"
}

# quoted_value TEXT: TEXT as the value of a property on the line of gst-launch-1.0.
quoted_value() {
  local LC_ALL=C value=$1
  if [[ $value =~ [^A-Za-z0-9_./:\;,%+@*?-] ]]; then
    value=${value//\\/\\\\} value=\"${value//\"/\\\"}\"
  fi
  # The longest argument that Linux passes on has 128 KiB.
  [ "${#value}" -lt 130000 ] || die "too many files for one line: give their folder instead"
  printf '%s' "$value"
}

# joined LOCATION...: files, folders, patterns, URIs and "-" as documentsrc's location, a list that
# ";" separates.
joined() {
  local LC_ALL=C location list=
  for location; do
    [[ $location == - || $location == file:* ]] || location=$(absolute "$location")
    location=${location//\\/\\\\}
    list+=${list:+;}${location//;/\\;}
  done
  quoted_value "$list"
}

# words WORD...: a line that a shell reads as these words.
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

# show WORD...: a line that a shell reads as a pipeline of these words.
show() {
  words gst-launch-1.0 -q "$@"
}

# launch WORD...: builds what is missing, and runs these words as a pipeline. A document that
# can't be read is a warning of its element: it becomes one line on stderr, and fails the run at
# its end.
launch() {
  local outcome status failed documents=documents

  "$project/.ci/prepare" || exit
  . "$project/.ci/env"
  # -q hides warnings; this category of the debug log has them.
  export GST_DEBUG=${GST_DEBUG:+$GST_DEBUG,}GST_ERROR_SYSTEM:4 GST_DEBUG_NO_COLOR=1
  # A bar is for somebody who looks on while the output goes elsewhere.
  if [ -t 2 ] && [ ! -t 1 ] && [ "$1" = documentsrc ]; then
    GST_DEBUG+=,documentsrc:4
    set -- "$1" progress-interval=200000000 "${@:2}"
  fi
  # The output of the pipeline passes by on 3; its messages go to awk, which reads English.
  {
    outcome=$(
      { LANGUAGE=en gst-launch-1.0 -q "$@" 2>&1 >&3 3>&-; echo "gst-launch: $?"; } |
        awk -v self="$self" -f "$pipelines/messages.awk"
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
