#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Prints the title and the entities of documents.

Usage: brief.py FILE-OR-FOLDER...
"""

import sys

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstApp", "1.0")
gi.require_version("GstNlp", "1.0")
from gi.repository import Gst, GstApp, GstNlp  # GstApp gives appsink its methods

# max-buffers makes documents wait in the pipeline, and not in memory, for a slow reader.
PIPELINE = """
    documentsrc name=source ! tokenizer ! entitytagger !
    appsink name=sink sync=false max-buffers=16
"""


def documents(pipeline):
    """Yields the analysed documents of a pipeline until its end."""
    sink = pipeline.get_by_name("sink")
    started = pipeline.set_state(Gst.State.PLAYING)
    while started != Gst.StateChangeReturn.FAILURE and (sample := sink.pull_sample()):
        yield GstNlp.buffer_get_document(sample.get_buffer())


def failures(pipeline):
    """Prints the problems: a warning costs one document, an error all remaining ones."""
    kinds = {
        Gst.MessageType.WARNING: Gst.Message.parse_warning,
        Gst.MessageType.ERROR: Gst.Message.parse_error,
    }
    types = Gst.MessageType.WARNING | Gst.MessageType.ERROR
    while message := pipeline.get_bus().pop_filtered(types):
        error, _debug = kinds[message.type](message)
        yield error.message


def print_entities(document):
    text = document.dup_text()
    print(document.get_title() or document.get_uri())
    for entity in document.get_entities():
        # Offsets count code points, as Python does.
        mention = text[entity.get_start() : entity.get_end()]
        print(f"  {entity.get_label():14} {mention}")
    print()


def main(paths):
    if not paths:
        sys.exit(__doc__)
    Gst.init(None)
    pipeline = Gst.parse_launch(PIPELINE)
    pipeline.get_by_name("source").props.locations = paths

    for document in documents(pipeline):
        print_entities(document)
    failed = list(failures(pipeline))
    pipeline.set_state(Gst.State.NULL)
    for reason in failed:
        print(f"brief.py: {reason}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
