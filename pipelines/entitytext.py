#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Reads annotated documents, as JSON Lines with offsets in code points, and writes their text with the
label after each entity: [Japan GPE], or in colours (--colour=always, never or auto)."""

import os
import re
import signal
import sys

from entitylabels import documents, hue, pieces, rgb, with_heads

# Characters that would move the cursor or hide text: control characters except newline and tab.
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def clean(text):
    return CONTROLS.sub("\ufffd", str(text).replace("\r\n", "\n"))


def coloured(text, label):
    on = f"\x1b[38;2;20;20;20;48;2;{rgb(hue(label), 0.78, 0.75)}m"
    # Some terminals fill the next line if a colour crosses the line end.
    lines = text.split("\n")
    return "\n".join(f"{on}{line}\x1b[0m" for line in lines) + f"\x1b[2m {label}\x1b[0m"


def plain(text, label):
    return f"[{text} {label}]"


def wants_colour(arguments):
    for argument in arguments:
        if argument == "--colour=always":
            return True
        if argument == "--colour=never":
            return False
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def main():
    # Exit quietly when the reader of the pipe closes it, as other filters do.
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    sys.stdout.reconfigure(encoding="utf-8")
    show = coloured if wants_colour(sys.argv[1:]) else plain
    for document, address in with_heads(documents()):
        if address is not None:
            print(f"# {clean(address)}")
        text = "".join(clean(piece) if entity is None else show(clean(piece), clean(entity["label"]))
                       for piece, entity in pieces(document))
        print(text.rstrip("\n"))
        print()


if __name__ == "__main__":
    main()
