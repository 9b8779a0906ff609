# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
#
# Reads the stderr of gst-launch-1.0, with its process as the first line and its exit status as the
# last one. Writes each warning and error as one line to stderr, without the element's path and
# source location, and passes other lines through. Writes the status and the number of failed
# documents to stdout.

function say(line) {
  if (bar)
    printf "\r\033[K" > "/dev/stderr"
  bar = 0
  print line > "/dev/stderr"
}

# Draws a bar before "1234 documents, 56.7 of 100.0 MB (57 %), ...", over the previous one.
function show_progress(text, percent, filled) {
  filled = ""
  if (match(text, /\([0-9]+ %\)/)) {
    percent = substr(text, RSTART + 1) + 0
    filled = substr("####################", 1, percent / 5)
    filled = "[" filled substr("....................", 1, 20 - length(filled)) "] "
  }
  printf "\r\033[K%s%s", filled, text > "/dev/stderr"
  fflush("/dev/stderr")
  bar = 1
}

# gst-launch-1.0 1.22 goes on for ever after an error that comes before its main loop runs, unless it
# is interrupted.
function interrupt_later() {
  if (process && !is_interrupted++)
    system("{ sleep 2; kill -INT " process "; } </dev/null >/dev/null 2>&1 3>&- &")
}

/^gst-launch process: [0-9]+$/ && NR == 1 {
  process = $3
  next
}

/ documentsrc .* progress: / {
  sub(/^.* progress: /, "")
  show_progress($0)
  next
}

/ GST_ERROR_SYSTEM / {
  if (sub(/^.* posted warning message: /, "")) {
    failed++
    say(self ": " $0)
  }
  next
}

# Base classes and documentsrc add a general error to that of the document: leave it and its details
# out.
/^ERROR: from element .*: (GStreamer error: state change failed|Internal data stream error\.|No document could be read)/ {
  interrupt_later()
  is_general = 1
  next
}

# If no document is readable, the warning of the last one is an error.
/^ERROR: from element / {
  interrupt_later()
  is_general = 0
  failed += /:documentsrc[0-9]*: [a-z]+:/
  sub(/^ERROR: from element [^ ]+: /, "")
  say(self ": " $0)
  next
}

# "Additional debug info:" is followed by the source location, a colon and a line of details.
/^Additional debug info:$/ {
  debug = 1
  next
}
debug == 1 {
  debug = /:$/ ? 2 : 0
  next
}
debug == 2 {
  if (!is_general)
    say("  " $0)
  debug = 0
  next
}

/^(ERROR: pipeline doesn't want to preroll\.|Failed to set pipeline to PAUSED\.)$/ {
  next
}

/^gst-launch: [0-9]+$/ {
  status = $2 < 255 ? $2 : 1
  next
}

{
  say($0)
}

END {
  if (bar)
    printf "\r\033[K" > "/dev/stderr"
  print status, failed + 0
}
