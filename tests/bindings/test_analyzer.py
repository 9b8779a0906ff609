#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""An analyzer written in Python, in a pipeline with the others."""

import os
import subprocess
import sys
import unittest

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstApp", "1.0")
gi.require_version("GstNlp", "1.0")
from gi.repository import GLib, GObject, Gst, GstApp, GstNlp

Gst.init(None)


class Shout(GstNlp.Analyzer):
    """Tags words in capitals."""

    __gstmetadata__ = ("Shout", "Filter/Analyzer/Text", "Tags words in capitals", "gst-nlp")

    opened = GObject.Property(type=int, default=0)

    def do_open(self):
        self.opened += 1
        return True

    finished = GObject.Property(type=int, default=0)

    def do_finish(self, document):
        self.finished += 1
        document.set_metadata("number", str(self.finished))
        return True

    def do_analyze(self, document):
        if document.dup_text() == "FAIL":
            raise GLib.Error("too loud")
        for token in document.get_tokens():
            text = token.get_text()
            if len(text) > 1 and text.isupper():
                document.add_entity(token.get_start(), token.get_end(), "SHOUT", 1.0)
        return True


GObject.type_register(Shout)
Gst.Element.register(None, "shout", Gst.Rank.NONE, Shout)


def run(texts, analyzer="shout"):
    """Runs texts through a pipeline. Returns their documents and the messages of the bus."""
    pipeline = Gst.parse_launch("appsrc name=in caps=text/x-raw,format=utf8 ! tokenizer ! "
                                f"{analyzer} name=a ! appsink name=out sync=false")
    pipeline.set_state(Gst.State.PLAYING)
    source, sink = pipeline.get_by_name("in"), pipeline.get_by_name("out")
    for text in texts:
        source.emit("push-buffer", GstNlp.buffer_new(GstNlp.Document.new(text)))
    source.emit("end-of-stream")
    documents = []
    while (sample := sink.emit("pull-sample")) is not None:
        documents.append(GstNlp.buffer_get_document(sample.get_buffer()))
    warnings = []
    while (message := pipeline.get_bus().pop_filtered(Gst.MessageType.WARNING)) is not None:
        warnings.append(message.parse_warning()[0].message)
    stats = pipeline.get_by_name("a").get_property("stats")
    pipeline.set_state(Gst.State.NULL)
    return documents, warnings, stats


class Analyzer(unittest.TestCase):
    def test_adds_entities(self):
        documents, warnings, stats = run(["He said NO to Zoë.", "", "WHY NOT ÖL?"])
        self.assertEqual([[e.get_text() for e in d.get_entities()] for d in documents],
                         [["NO"], [], ["WHY", "NOT", "ÖL"]])
        self.assertEqual(warnings, [])
        self.assertEqual([d.get_metadata("number") for d in documents], ["1", "2", "3"])
        self.assertEqual(stats.get_uint64("documents"), (True, 3))

    def test_threads_change_nothing(self):
        texts = [f"Number {i} says {'YES' if i % 3 else 'NO'} AGAIN." for i in range(200)]
        one = [d.to_json() for d in run(texts)[0]]
        four = [d.to_json() for d in run(texts, "shout n-threads=4")[0]]
        self.assertEqual(one, four)
        self.assertEqual(len(one), 200)

    def test_an_error_costs_one_document(self):
        documents, warnings, stats = run(["FIRST", "FAIL", "LAST"])
        self.assertEqual([d.dup_text() for d in documents], ["FIRST", "LAST"])
        self.assertEqual(len(warnings), 1)
        self.assertIn("too loud", warnings[0])
        self.assertEqual(stats.get_uint64("errors"), (True, 1))


UNINITIALIZED = """
import gi
gi.require_version("GstNlp", "1.0")
from gi.repository import GstNlp

class Early(GstNlp.Analyzer):
    def do_analyze(self, document):
        return True

print(Early().do_analyze(GstNlp.Document()))
"""


class Initialization(unittest.TestCase):
    def test_subclass_before_initialization(self):
        """Also in a process that loads the plugin while GStreamer initializes itself."""
        for environment in ({}, {"GST_REGISTRY_FORK": "no", "GST_REGISTRY_1_0": "/no/registry"}):
            out = subprocess.run([sys.executable, "-c", UNINITIALIZED], timeout=120, check=True,
                                 text=True, stdout=subprocess.PIPE,
                                 env={**os.environ, **environment}).stdout
            self.assertEqual(out, "True\n")


if __name__ == "__main__":
    unittest.main()
