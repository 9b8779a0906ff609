#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tests the output of gst-inspect-1.0 for each element."""

import os
import unittest

import gi

gi.require_version("Gst", "1.0")
from gi.repository import GObject, Gst

from launch import SOURCE, run

Gst.init(None)

ELEMENTS = {"annotationdec", "annotationenc", "calendarenc", "documentdec", "documentsrc",
            "entitycueenc", "entitytagger", "facttagger", "mispenc", "stixenc", "summarizer",
            "sentencejoin", "summarysink", "syntaxtagger", "techniquetagger", "tokenizer"}
MUTABLE = ("changeable only in NULL or READY state", "changeable in NULL, READY, PAUSED or "
           "PLAYING state", "changeable only in NULL, READY or PAUSED state")


class Inspect(unittest.TestCase):
    def own_properties(self, element):
        """Returns the properties that this project adds to those of GStreamer."""
        return [p for p in element.list_properties()
                if p.owner_type == element.__gtype__
                or p.owner_type.name in ("GstNlpAnalyzer", "GstNlpThreatEnc")]

    def test_elements(self):
        out, _ = run(["gst-inspect-1.0", "nlp"])
        self.assertEqual({line.split(":")[0].strip() for line in out.splitlines()
                          if line.startswith("  ") and ": " in line
                          and line.split(":")[0].strip() in ELEMENTS}, ELEMENTS)
        self.assertIn(f"{len(ELEMENTS)} elements", out)

    def test_names(self):
        """Instances are named after the factory, with a number, as in other plugins."""
        for name in ELEMENTS:
            self.assertRegex(Gst.ElementFactory.make(name).get_name(), f"^{name}[0-9]+$")
            self.assertEqual(Gst.ElementFactory.make(name, "mine").get_name(), "mine")
        out, _ = run(["gst-launch-1.0", "-v", "documentsrc",
                      "location=" + os.path.join(SOURCE, "README.md"), "!", "tokenizer", "!",
                      "fakesink"])
        self.assertIn("/GstPipeline:pipeline0/GstTokenizer:tokenizer0", out)

    def test_metadata(self):
        for name in ELEMENTS:
            factory = Gst.ElementFactory.find(name)
            for key in ("long-name", "klass", "description", "author"):
                self.assertTrue(factory.get_metadata(key), f"{name} has no {key}")
            self.assertTrue(factory.get_metadata("doc-uri").endswith(f"/docs/{name}.md"), name)
            self.assertTrue(os.path.exists(os.path.join(SOURCE, "docs", name + ".md")))
            shown, _ = run(["gst-inspect-1.0", name])
            self.assertNotIn(".example", shown)

    def test_enums(self):
        """Each value of an enum is described, and not by its name in C."""
        for name in ELEMENTS:
            for spec in self.own_properties(Gst.ElementFactory.make(name)):
                if not spec.value_type.is_a(GObject.TYPE_ENUM):
                    continue
                for value in spec.enum_class.__enum_values__.values():
                    self.assertNotRegex(value.value_name, "^[A-Z_0-9]+$", f"{name} {spec.name}")

    def test_presets(self):
        """Presets are found, and set what they are about."""
        tagger = Gst.ElementFactory.make("entitytagger")
        self.assertEqual(tagger.get_preset_names(), ["fast", "full"])
        everything = tagger.get_property("engines")
        self.assertTrue(tagger.load_preset("fast"))
        self.assertLess(int(tagger.get_property("engines")), int(everything))
        self.assertTrue(tagger.load_preset("full"))
        self.assertEqual(tagger.get_property("engines"), everything)
        summarizer = Gst.ElementFactory.make("summarizer")
        self.assertEqual(summarizer.get_preset_names(), ["brief", "digest", "headline"])
        for preset, sentences, ratio in (("headline", 1, 0), ("brief", 3, 0), ("digest", 0, 0.1)):
            self.assertTrue(summarizer.load_preset(preset))
            self.assertEqual(summarizer.get_property("sentences"), sentences)
            self.assertEqual(summarizer.get_property("ratio"), ratio)
            self.assertTrue(summarizer.get_meta(preset, "comment")[1])
        out, _ = run(["gst-inspect-1.0", "summarizer"])
        self.assertIn('"headline": One sentence', out)

    def test_properties(self):
        for name in ELEMENTS:
            element = Gst.ElementFactory.make(name)
            shown, _ = run(["gst-inspect-1.0", name])
            for spec in self.own_properties(element):
                self.assertTrue(spec.blurb, f"{name}.{spec.name} has no blurb")
                self.assertIn(f"  {spec.name} ", shown)
                if spec.flags & GObject.ParamFlags.WRITABLE:
                    part = shown.split(f"\n  {spec.name} ", 1)[1][:600]
                    self.assertTrue(any(m in part for m in MUTABLE),
                                    f"{name}.{spec.name} does not say when it can change")

    def test_each_has_a_page(self):
        for name in ELEMENTS:
            page = os.path.join(SOURCE, "docs", name + ".md")
            with open(page, encoding="utf8") as file:
                text = file.read()
            for spec in self.own_properties(Gst.ElementFactory.make(name)):
                self.assertIn(f"`{spec.name}`", text, f"{page} has no {spec.name}")


if __name__ == "__main__":
    unittest.main()
