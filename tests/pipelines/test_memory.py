#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tests that memory doesn't grow with the number and length of documents."""

import json
import unittest

import gi

gi.require_version("Gst", "1.0")
from gi.repository import Gst

from launch import PipelineTest

Gst.init(None)


def resident():
    """Resident memory of this process in KiB."""
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))


class Memory(PipelineTest):
    def documents(self, n):
        """Makes a file of different documents, with names that are in no table."""
        def text(i):
            return " ".join(f"Minister Ana Ruiz{i}x{k} met Ben Okoro of the Agency for "
                            f"Things {k * i} in Japan on Friday, 3 May {1900 + i % 100}, and "
                            f"gave ${i}.5 million." for k in range(4))
        return self.write("documents.jsonl", "".join(
            json.dumps({"id": i, "text": text(i), f"field{i}": i}) + "\n" for i in range(n)))

    def test_flat_over_100000_documents(self):
        path = self.documents(1000)
        pipeline = Gst.parse_launch(
            f"documentsrc location={';'.join([path] * 100)} ! tokenizer ! entitytagger ! "
            "summarizer ! annotationenc ! fakesink name=sink sync=false")
        seen, sizes = 0, {}

        def count(pad, info):
            nonlocal seen
            seen += 1
            if seen in (10000, 100000):
                sizes[seen] = resident()
            return Gst.PadProbeReturn.OK

        pipeline.get_by_name("sink").get_static_pad("sink").add_probe(
            Gst.PadProbeType.BUFFER, count)
        pipeline.set_state(Gst.State.PLAYING)
        message = pipeline.get_bus().timed_pop_filtered(
            Gst.CLOCK_TIME_NONE, Gst.MessageType.EOS | Gst.MessageType.ERROR)
        pipeline.set_state(Gst.State.NULL)

        self.assertEqual(message.type, Gst.MessageType.EOS)
        self.assertEqual(seen, 100000)
        print(f"resident: {sizes[10000]} KiB at document 10,000, {sizes[100000]} at 100,000")
        self.assertLess(sizes[100000], sizes[10000] + 1024)

    def sections(self, megabytes):
        """Makes a file of one document, with names and words that are in no table."""
        path = self.path("long.txt")
        with open(path, "w", encoding="utf8") as file:
            size = i = 0
            while size < megabytes * 1000000:
                paragraph = " ".join(
                    f"Minister Ana Ruiz{i}x{k} met Ben Okoro of the Agency for Things {k * i} in "
                    f"Japan on Friday, 3 May {1900 + i % 100}, and gave word{i}."
                    for k in range(4)) + "\n\n"
                size += file.write(paragraph)
                i += 1
        return path

    def test_flat_over_200_megabytes_in_sections(self):
        path = self.sections(200)
        pipeline = Gst.parse_launch(
            f"documentsrc location={path} max-section=65536 ! tokenizer ! entitytagger ! "
            f"summarizer ! summarysink name=sink location={self.path('brief')}")
        seen, sizes = 0, {}

        def count(pad, info):
            nonlocal seen
            seen += info.get_buffer().get_size()
            sizes[seen // 10000000] = resident()
            return Gst.PadProbeReturn.OK

        pipeline.get_by_name("sink").get_static_pad("sink").add_probe(
            Gst.PadProbeType.BUFFER, count)
        pipeline.set_state(Gst.State.PLAYING)
        message = pipeline.get_bus().timed_pop_filtered(
            Gst.CLOCK_TIME_NONE, Gst.MessageType.EOS | Gst.MessageType.ERROR)
        pipeline.set_state(Gst.State.NULL)

        self.assertEqual(message.type, Gst.MessageType.EOS)
        print(f"resident: {sizes[4]} KiB at 50 MB of a document, {sizes[19]} at 200 MB")
        self.assertLess(sizes[19], sizes[4] + 4096)
        self.assertIn("Ben Okoro (", self.read("brief"))


if __name__ == "__main__":
    unittest.main()
