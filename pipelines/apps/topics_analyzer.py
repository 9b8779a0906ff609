#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""An analyzer in Python: topics tags the words of a list.

Run by itself, it prints the topics of documents as JSON Lines:

    topics_analyzer.py FILE-OR-FOLDER...

As a plugin it works on any line, because GStreamer's loader for Python finds it in the folder
"python" of a plugin path:

    GST_PLUGIN_PATH=pipelines/apps gst-launch-1.0 -q documentsrc location=news.txt ! tokenizer ! \\
        topics words="ransomware, port" ! annotationenc layers=entities ! fdsink
"""

import sys

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstNlp", "1.0")
from gi.repository import GLib, GObject, Gst, GstNlp

Gst.init(None)


class Topics(GstNlp.Analyzer):
    # Shown by gst-inspect-1.0: long name, class, description, author.
    __gstmetadata__ = (
        "Topics",
        "Filter/Analyzer/Text",
        "Tags the words of a list as entities of the label TOPIC",
        "gst-nlp contributors <gst-nlp@lists.example>",
    )

    words = GObject.Property(
        type=str,
        default="attack, election, earthquake, battery, tournament",
        nick="Words",
        blurb="The words to tag, in any case, with commas between them",
    )

    def do_open(self):
        """Called from READY to PAUSED: prepares the analysis from the properties."""
        words = self.words.split(",")
        self._words = {word.strip().casefold() for word in words} - {""}
        if not self._words:
            raise GLib.Error.new_literal(
                GstNlp.error_quark(), "There is no word in words.", GstNlp.Error.SETTINGS
            )
        return True

    def do_analyze(self, document):
        """Called for each document. With n-threads above 1, several calls run at once, so it must not
        change the analyzer."""
        for token in document.get_tokens():
            if token.get_text().casefold() in self._words:
                document.add_entity(token.get_start(), token.get_end(), "TOPIC", 1.0)
        return True


GObject.type_register(Topics)
# Read by the loader: name, rank, type.
__gstelementfactory__ = ("topics", Gst.Rank.NONE, Topics)


PIPELINE = (
    "documentsrc name=source ! tokenizer ! topics ! annotationenc layers=entities ! fdsink"
)


def main(paths):
    if not paths:
        sys.exit(__doc__)
    # Without the loader, register the element for this process.
    Gst.Element.register(None, "topics", Gst.Rank.NONE, Topics)

    pipeline = Gst.parse_launch(PIPELINE)
    pipeline.get_by_name("source").props.locations = paths
    pipeline.set_state(Gst.State.PLAYING)
    end = Gst.MessageType.EOS | Gst.MessageType.ERROR
    message = pipeline.get_bus().timed_pop_filtered(Gst.CLOCK_TIME_NONE, end)
    pipeline.set_state(Gst.State.NULL)

    if message.type == Gst.MessageType.ERROR:
        error, _debug = message.parse_error()
        sys.exit(f"topics_analyzer.py: {error.message}")


if __name__ == "__main__":
    main(sys.argv[1:])
