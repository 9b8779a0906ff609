#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""An analyzer in Python: tags words in capitals as entities.

GStreamer's loader for Python finds it in the folder "python" of a plugin path. Run by itself, it
prints the words of its arguments that it tags: python/shout.py "They said NO AGAIN."
"""

import sys

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstNlp", "1.0")
from gi.repository import GObject, Gst, GstNlp

Gst.init(None)


class Shout(GstNlp.Analyzer):
    # Shown by gst-inspect-1.0: name, class, description, author.
    __gstmetadata__ = ("Shout", "Filter/Analyzer/Text", "Tags words in capitals", "You")

    min_length = GObject.Property(type=int, default=2, minimum=1, maximum=1000,
                                  nick="Minimum length", blurb="Letters that a word has at least")

    def do_analyze(self, document):
        """Called for each document. With n-threads above 1, several calls run at once, so it must
        not change the analyzer. An exception of the type GLib.Error is the error of the document."""
        for token in document.get_tokens():
            word = token.get_text()
            if word.isupper() and len(word) >= self.min_length:
                document.add_entity(token.get_start(), token.get_end(), "SHOUT", 1.0)
        return True


GObject.type_register(Shout)
# Read by the loader: name, rank, type.
__gstelementfactory__ = ("shout", Gst.Rank.NONE, Shout)


if __name__ == "__main__":
    Gst.Element.register(None, *__gstelementfactory__)
    annotator = GstNlp.Annotator.new("tokenizer ! shout")
    for text in sys.argv[1:]:
        for entity in annotator.annotate_text(text).get_entities():
            print(entity.get_text())
