#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tests that every public symbol is in the reference, and that its examples work."""

import glob
import os
import re
import shlex
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree

SOURCE = os.environ["GST_NLP_SOURCE"]
BUILD = os.environ["GST_NLP_BUILD"]
CONTENT = os.path.join(SOURCE, "docs", "reference")
CONFIG = os.path.join(CONTENT, "gi-docgen.toml")
HEADERS = os.path.join(BUILD, "library", "gst", "nlp")
GIR = os.path.join(BUILD, "library", "GstNlp-1.0.gir")
LIBRARY = os.path.join(BUILD, "library", "libgstnlp-1.0.so")

CORE = "{http://www.gtk.org/introspection/core/1.0}"
C = "{http://www.gtk.org/introspection/c/1.0}"
GLIB = "{http://www.gtk.org/introspection/glib/1.0}"

FUNCTIONS = [CORE + name for name in ("function", "method", "constructor")]
# The kinds of symbols that have a page of their own in the reference.
DOCUMENTED = FUNCTIONS + [CORE + name for name in (
    "class", "record", "enumeration", "bitfield", "constant", "function-macro", "property",
    "virtual-method")]
# Conventional macros of GObject and GStreamer, which need no documentation.
CONVENTIONAL = re.compile(
    r"GST_NLP_((\w+_)?H|API|(\w+_)?TYPE(_\w+)?|IS_\w+|DOCUMENT_META_(API_TYPE|INFO))")


def run(*command, **kwargs):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          timeout=300, **kwargs)
    if done.returncode != 0:
        raise AssertionError(f"{shlex.join(command)} gave {done.returncode}:\n{done.stdout}")
    return done.stdout


def read(path):
    with open(path, encoding="utf8") as file:
        return file.read()


def example(language):
    """Returns the code in a language on the page about analyzers."""
    page = read(os.path.join(CONTENT, "writing-an-analyzer.md"))
    return re.search(rf"```{language}\n(.*?)```", page, re.DOTALL)[1]


class Reference(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.namespace = xml.etree.ElementTree.parse(GIR).getroot().find(CORE + "namespace")

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="gst-nlp-test-")
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def test_check(self):
        """Symbols, parameters and return values are documented."""
        run("gi-docgen", "check", "--quiet", "--fatal-warnings", "--config", CONFIG, GIR)

    def test_generate(self):
        """No link is broken."""
        run("gi-docgen", "generate", "--quiet", "--fatal-warnings", "--config", CONFIG,
            "--content-dir", CONTENT, "--output-dir", self.folder, GIR)
        for page in ("index", "class.Document", "class.Analyzer", "introduction"):
            self.assertTrue(os.path.exists(
                os.path.join(self.folder, "GstNlp-1.0", page + ".html")), page)

    def test_versions(self):
        """Symbols have a description, and say since when they exist."""
        for element in self.namespace.iter():
            name = (element.get(C + "identifier") or element.get(C + "type")
                    or element.get("name"))
            if element.tag not in DOCUMENTED or element.get(GLIB + "is-gtype-struct-for"):
                continue
            self.assertIsNotNone(element.find(CORE + "doc"), f"{name} is not documented")
            self.assertEqual(element.get("version"), "0.1", f"{name} has no Since:")

    def test_exported_symbols(self):
        """The library exports the symbols of the reference, and no others."""
        known = {element.get(C + "identifier") for element in self.namespace.iter()
                 if element.tag in FUNCTIONS}
        known |= {element.get(GLIB + "get-type") for element in self.namespace.iter()}
        exported = {line.split()[-1].split("@")[0] for line in
                    run("nm", "--dynamic", "--defined-only", LIBRARY).splitlines()}
        self.assertEqual(exported, known - {None, "intern"})

    def test_macros(self):
        """Macros are documented, except those of types and headers."""
        for header in glob.glob(os.path.join(HEADERS, "*.h")):
            text = read(header)
            for macro in re.findall(r"^#define (\w+)", text, re.MULTILINE):
                if not CONVENTIONAL.fullmatch(macro):
                    self.assertIn(f"/**\n * {macro}:\n", text, f"{macro} in {header}")

    def test_example_in_c(self):
        path = os.path.join(self.folder, "example.c")
        with open(path, "w", encoding="utf8") as file:
            file.write(example("c"))
        flags = run("pkg-config", "--cflags", "gstreamer-base-1.0").split()
        run("cc", "-std=gnu11", "-Wall", "-Werror", "-fsyntax-only",
            "-I" + os.path.join(BUILD, "library"), *flags, path)

    def test_example_in_python(self):
        code = example("python") + (
            'document = GstNlp.Document.new("Ana SHOUTS")\n'
            'document.add_span("tokens", 0, 3, None, 1)\n'
            'document.add_span("tokens", 4, 10, None, 1)\n'
            'assert Shout().do_analyze(document)\n'
            'print(*[entity.get_text() for entity in document.get_entities()])\n')
        self.assertEqual(run(sys.executable, "-B", "-c", code), "SHOUTS\n")


if __name__ == "__main__":
    unittest.main()
