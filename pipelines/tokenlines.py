#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Reads annotated documents with tokens and sentences, as JSON Lines with offsets in code points, and
writes one token a line, an empty line between sentences, and a line "# ADDRESS" before each
document if there are several. With --flags, a tab and the names of its flags follow each token."""

import itertools
import json
import signal
import sys

# The names of GstNlpTokenFlags, lowest bit first.
FLAGS = ["alpha", "digit", "punct", "title", "upper", "non-ascii", "space-before", "abbreviation",
         "address", "clitic"]


# Number of sections to read ahead before the first line is written, to see whether there is another
# document.
MAX_AHEAD = 32


def token_lines(document, with_flags):
    text = document["text"]
    begins = {start for start, _ in document["sentences"][1:]}
    # Without tokens there are no flags.
    for (start, end), flags in zip(document["tokens"], document.get("token_flags", [])):
        if start in begins:
            yield ""
        names = " ".join(name for bit, name in enumerate(FLAGS) if flags >> bit & 1)
        yield text[start:end] + ("\t" + names if with_flags else "")


def address_of(document):
    return document.get("uri", document["id"])


def lines(documents, with_flags):
    # The sections of a long document have the same address.
    first = []
    are_several = False
    for document in itertools.islice(documents, MAX_AHEAD):
        first.append(document)
        are_several = address_of(document) != address_of(first[0])
        if are_several:
            break
    last = None
    for document in itertools.chain(first, documents):
        if last is not None:
            yield ""
        address = address_of(document)
        if address != last and (are_several or last is not None):
            yield f"# {address}"
        yield from token_lines(document, with_flags)
        last = address


def main():
    # Exit quietly when the reader of the pipe closes it, as other filters do.
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    sys.stdout.reconfigure(encoding="utf-8")
    for line in lines(map(json.loads, sys.stdin.buffer), "--flags" in sys.argv[1:]):
        print(line)


if __name__ == "__main__":
    main()
