#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""GstNlp from Vala: offsets, chains, and annotators."""

import os
import unittest

from programs import SOURCE, ProgramTest

EXPECTED = """\
🎉 🎉 8 8
Ana Ana 10 11
São Paulo São Paulo 17 18
Ana 1
Ana true
19 of 20
8 tokens
"""


class Vala(ProgramTest):
    def test_spans(self):
        path = os.path.join(SOURCE, "tests", "bindings", "spans.vala")
        self.assertEqual(self.run_vala(path), EXPECTED)


if __name__ == "__main__":
    unittest.main()
