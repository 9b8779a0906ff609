#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The properties of entitytagger from Python."""

import os
import tempfile
import unittest

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstApp", "1.0")
gi.require_version("GstNlp", "1.0")
from gi.repository import Gst, GstApp, GstNlp

Gst.init(None)

MODEL, GAZETTEER, PATTERNS, NAMES = (1 << bit for bit in range(4))


def tag(text, configure):
    """Returns the texts and labels of the entities in @text. @configure sets properties."""
    pipeline = Gst.parse_launch(
        "appsrc name=source caps=text/x-raw,format=utf8 ! tokenizer ! entitytagger name=tagger ! "
        "appsink name=sink sync=false")
    source = pipeline.get_by_name("source")
    configure(pipeline.get_by_name("tagger"))
    pipeline.set_state(Gst.State.PLAYING)
    source.emit("push-buffer", Gst.Buffer.new_wrapped(text.encode()))
    source.emit("end-of-stream")
    sample = pipeline.get_by_name("sink").emit("pull-sample")
    document = GstNlp.buffer_get_document(sample.get_buffer())
    found = [(span.get_text(), span.get_label()) for span in document.get_spans("entities")]
    pipeline.set_state(Gst.State.NULL)
    return found


class Entities(unittest.TestCase):
    def write(self, name, content):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        path = os.path.join(folder.name, name)
        with open(path, "w", encoding="utf8") as file:
            file.write(content)
        return path

    def test_engines(self):
        text = "On Friday Mr. Tanaka left Japan."
        self.assertEqual(tag(text, lambda tagger: tagger.set_property("engines", "patterns")),
                         [("Friday", "DATE")])
        self.assertEqual(
            tag(text, lambda tagger: tagger.set_property("engines", PATTERNS | GAZETTEER)),
            [("Friday", "DATE"), ("Japan", "GPE")])
        for string in ("patterns+gazetteer", "patterns,gazetteer"):
            self.assertEqual(
                tag(text, lambda tagger: Gst.util_set_object_arg(tagger, "engines", string)),
                [("Friday", "DATE"), ("Japan", "GPE")])
        self.assertEqual(tag(text, lambda tagger: tagger.set_property("engines", 0)), [])
        tagger = Gst.ElementFactory.make("entitytagger")
        self.assertEqual(int(tagger.get_property("engines")), MODEL | GAZETTEER | PATTERNS | NAMES)

    def test_gazetteer(self):
        one = self.write("one.tsv", "Japan\tONE\n")
        two = self.write("two.tsv", "Japan\tTWO\n")

        def configure(tagger):
            tagger.set_property("engines", GAZETTEER)
            tagger.set_property("gazetteer", one)
            tagger.set_property("gazetteer", two)
            self.assertEqual(tagger.get_property("gazetteer"), two)

        self.assertEqual(tag("in Japan", configure), [("Japan", "TWO")])

    def test_gazetteers(self):
        path = self.write("a;b.tsv", "Japan\tTEAM\n")

        def configure(tagger):
            tagger.set_property("engines", GAZETTEER)
            tagger.set_property("gazetteers", Gst.ValueArray([path]))

        self.assertEqual(tag("in Japan", configure), [("Japan", "TEAM")])


if __name__ == "__main__":
    unittest.main()
