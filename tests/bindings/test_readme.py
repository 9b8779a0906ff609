#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Runs the programs of the README, unmodified, and compares what they print with the README."""

import os
import re
import unittest

from programs import SOURCE, ProgramTest

MAX_LINES = 10

with open(os.path.join(SOURCE, "README.md"), encoding="utf8") as page:
    SECTION = re.search(r"\n### In an application\n(.*?)\n##", page.read(), re.DOTALL)[1]


def block(language):
    """Returns the first code block of the section in a language."""
    return re.search(rf"```{language}\n(.*?)```", SECTION, re.DOTALL)[1]


class Readme(ProgramTest):
    def program(self, name, language):
        code = block(language)
        self.assertLessEqual(len(code.splitlines()), MAX_LINES)
        return self.write(name, code)

    def test_python(self):
        self.assertEqual(self.run_python(self.program("a.py", "python")), block(""))

    def test_javascript(self):
        self.assertEqual(self.run_javascript(self.program("a.js", "js")), block(""))

    def test_c(self):
        self.assertEqual(self.run_c(self.program("a.c", "c")), block(""))

    def test_vala(self):
        self.assertEqual(self.run_vala(self.program("a.vala", "vala")), block(""))


if __name__ == "__main__":
    unittest.main()
