#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The signal, messages and property of summarysink from Python."""

import json
import unittest

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstNlp", "1.0")
from gi.repository import Gst, GstNlp

Gst.init(None)

TEXT = "The ferry to Alten sails again in May. It had been out of service since the storm of last year."


class Summaries(unittest.TestCase):
    def test_all_ways(self):
        pipeline = Gst.parse_launch(
            "appsrc name=in caps=text/x-raw,format=utf8 ! tokenizer ! "
            "summarysink name=out sentences=1 post-messages=true watch=storm location=/dev/null")
        source, sink = pipeline.get_by_name("in"), pipeline.get_by_name("out")
        received, posted = [], {}
        sink.connect("summary", lambda _, document: received.append(document.get_summary()))
        pipeline.set_state(Gst.State.PLAYING)
        source.emit("push-buffer", Gst.Buffer.new_wrapped(TEXT.encode()))
        source.emit("end-of-stream")
        bus = pipeline.get_bus()
        while True:
            message = bus.timed_pop_filtered(
                30 * Gst.SECOND, Gst.MessageType.ELEMENT | Gst.MessageType.EOS | Gst.MessageType.ERROR)
            if message is None or message.type != Gst.MessageType.ELEMENT:
                break
            posted[message.get_structure().get_name()] = message.get_structure()
        self.assertEqual(message.type, Gst.MessageType.EOS)
        summary = posted["gst-nlp-summary"].get_string("summary")
        self.assertEqual(received, [summary])
        self.assertEqual(sink.props.last_summary, summary)
        self.assertIn(summary, TEXT)
        self.assertEqual(json.loads(posted["gst-nlp-summary"].get_string("json"))["summary"], summary)
        alert = posted["gst-nlp-alert"]
        self.assertEqual((alert.get_string("text"), alert.get_uint("offset")),
                         ("storm", (True, TEXT.index("storm"))))
        pipeline.set_state(Gst.State.NULL)


if __name__ == "__main__":
    unittest.main()
