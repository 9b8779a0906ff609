#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Runs the commands of CONTRIBUTING.md for the examples, unmodified, and the examples in an
annotator."""

import os
import re
import shutil
import sys
import unittest

from programs import SOURCE, ProgramTest

with open(os.path.join(SOURCE, "CONTRIBUTING.md"), encoding="utf8") as page:
    SECTION = re.search(r"^\[examples\]\(examples\)(.*?)\n## ", page.read(), re.S | re.M)[1]
COMMANDS, EXPECTED = re.findall(r"```\n(.*?)```", SECTION, re.DOTALL)


class Examples(ProgramTest):
    def setUp(self):
        super().setUp()
        shutil.copytree(os.path.join(SOURCE, "examples"), self.path("examples"))
        os.mkdir(self.path("build"))
        self.environment = {"GST_REGISTRY_1_0": self.path("registry.bin")}

    def test_commands(self):
        self.need("make", "cc", "pkg-config")
        out = self.run_command("sh", "-e", "-c", f"cd build\n{COMMANDS}", **self.environment)
        self.assertEqual(out, EXPECTED)

    def test_hashtags(self):
        """The analyzer in C, with text and properties of all kinds."""
        self.need("make", "cc", "pkg-config")
        self.run_command("make", "-s", "-C", "examples", "CFLAGS=-Wall -Wextra -Werror "
                         "-Wno-unused-parameter -Wno-missing-field-initializers")
        code = """
import gi
gi.require_version("GstNlp", "1.0")
from gi.repository import GLib, GstNlp
for length in 1, 3:
    annotator = GstNlp.Annotator.new(f"hashtags min-length={length}")
    for text in ("#a# ## #ökö_2! x#Año #", "", "#", "no"):
        print(*[e.get_text() for e in annotator.annotate_text(text).get_entities()])
try:
    GstNlp.Annotator.new("hashtags min-length=0 ! tokenizer")
except GLib.Error as error:
    print(error.message)
"""
        paths = f"{self.path('examples')}:{os.environ['GST_PLUGIN_PATH_1_0']}"
        out = self.run_command(sys.executable, "-c", code, GST_PLUGIN_PATH_1_0=paths,
                               **self.environment)
        lines = out.splitlines()
        self.assertEqual(lines[:8], ["#a #ökö_2 #Año", "", "", "", "#ökö_2 #Año", "", "", ""])
        self.assertIn("min-length", lines[8])


if __name__ == "__main__":
    unittest.main()
