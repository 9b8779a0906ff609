#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tests that pipelines leak no object, buffer or other mini object."""

import os
import unittest

from launch import EXAMPLES, PipelineTest, launch

TRACE = {"GST_TRACERS": "leaks", "GST_DEBUG": "GST_TRACER:7", "GST_DEBUG_NO_COLOR": "1"}

LINE = ("tokenizer n-threads={threads} ! entitytagger n-threads={threads} ! "
        "facttagger n-threads={threads} reference-date=2013-05-13 ! summarizer")


class Leaks(PipelineTest):
    def assert_no_leaks(self, line):
        _, err = launch(line, env=TRACE)
        self.assertEqual([line for line in err.splitlines()
                          if "object-alive, type-name=(string)" in line
                          and "format string" not in line], [])

    def test_main_line(self):
        for threads in (1, 3):
            self.assert_no_leaks(f"documentsrc location={EXAMPLES}/*.txt ! "
                                 f"{LINE.format(threads=threads)} ! summarysink")

    def test_json_and_back(self):
        path = self.path("out.jsonl")
        self.assert_no_leaks(f"documentsrc location={EXAMPLES}/*.txt ! "
                             f"{LINE.format(threads=1)} ! annotationenc ! filesink location={path}")
        self.assert_no_leaks(f"filesrc location={path} ! annotationdec ! tee name=t "
                             "t. ! queue ! entitytagger ! fakesink "
                             "t. ! queue ! summarizer ! fakesink")

    def test_annotation_tools_and_back(self):
        for form in ("webannotation", "brat"):
            path = self.path(form)
            self.assert_no_leaks(f"documentsrc location={EXAMPLES}/*.txt ! "
                                 f"{LINE.format(threads=1)} ! annotationenc format={form} ! "
                                 f"filesink location={path}")
            self.assert_no_leaks(f"filesrc location={path} ! annotationdec ! fakesink")

    def test_captions(self):
        self.assert_no_leaks(f"filesrc location={os.path.join(EXAMPLES, 'captions.srt')} ! "
                             "subparse ! sentencejoin ! tokenizer ! entitytagger ! annotationenc ! "
                             "fakesink")

    def test_errors(self):
        broken = self.write("broken.jsonl", '{"text": "fine"}\n{"text": 5}\n[\n')
        self.assert_no_leaks(f"documentsrc location={broken};{self.path('none')} ! "
                             f"{LINE.format(threads=3)} ! summarysink")


if __name__ == "__main__":
    unittest.main()
