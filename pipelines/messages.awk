# gst-nlp: text analysis for GStreamer
# SPDX-License-Identifier: LGPL-2.1-or-later
#
# Reads what gst-launch-1.0 writes to stderr, and its exit status as a last line. Writes each
# warning and error as one line to stderr, without the element's path and the place in its source,
# and anything else as it is; and to stdout the status and how many documents failed.

function say(line) {
  print line > "/dev/stderr"
}

/ GST_ERROR_SYSTEM / {
  if (sub(/^.* posted warning message: /, "")) {
    failed++
    say(self ": " $0)
  }
  next
}

/^ERROR: from element / {
  sub(/^ERROR: from element [^ ]+: /, "")
  say(self ": " $0)
  next
}

# "Additional debug info:" has the place in the source, and after a colon a line of details.
/^Additional debug info:$/ {
  debug = 1
  next
}
debug == 1 {
  debug = /:$/ ? 2 : 0
  next
}
debug == 2 {
  say("  " $0)
  debug = 0
  next
}

/^(ERROR: pipeline doesn't want to preroll\.|Failed to set pipeline to PAUSED\.)$/ {
  next
}

/^gst-launch: [0-9]+$/ {
  status = $2
  next
}

{
  say($0)
}

END {
  print status, failed + 0
}
