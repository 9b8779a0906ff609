#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tests gst-nlp-gazetteer, from lists of names to entities in a pipeline."""

import json
import os
import unittest

from launch import BUILD, PipelineTest, launch, run

COMPILE = os.path.join(BUILD, "training", "gst-nlp-gazetteer")

NAMES = "Vardholm\tPORT\tPort of Vardholm\tP1\nOld Quay\tPORT\tPort of Vardholm\tP1\n"
BUNDLE = {"objects": [
    {"type": "malware", "id": "malware--1", "name": "Quagmite"},
    {"type": "note", "id": "note--1"},
    {"type": "tool", "id": "tool--1", "name": "Old Quay", "revoked": True},
]}


class Gazetteer(PipelineTest):
    def compile(self, *arguments, status=0):
        return run([COMPILE, *arguments], status)

    def entities(self, text, *files, options=""):
        path = self.write("text.txt", text)
        names = f"gazetteer=\"{';'.join(files)}\"" if files else ""
        out, _ = launch(f"documentsrc location={path} ! tokenizer ! entitytagger "
                        f"engines=gazetteer {options} {names} ! annotationenc ! fdsink")
        return json.loads(out)["entities"]

    def test_use(self):
        path = self.path("names.gaz")
        out, _ = self.compile("-o", path, self.write("names.tsv", NAMES),
                              self.write("bundle.json", json.dumps(BUNDLE)))
        self.assertRegex(out, r"names\.gaz: 3 names of 2 things, [0-9.]+ MB\n"
                              r"left out: 1 note, 1 revoked\n")
        found = self.entities("Quagmite hit the Old Quay.", path)
        self.assertEqual([(e["label"], e["text"], e["source"]) for e in found],
                         [("MALWARE", "Quagmite", "gazetteer:bundle.json"),
                          ("PORT", "Old Quay", "gazetteer:names.tsv")])
        self.assertEqual((found[1]["name"], found[1]["id"], found[1]["aliases"]),
                         ("Port of Vardholm", "P1", ["Vardholm", "Old Quay"]))

    def test_case(self):
        names = self.write("names.tsv", NAMES)
        path = self.path("names.gaz")
        self.compile("--ignore-case", "-o", path, names)
        text = "They sailed to VARDHOLM."
        self.assertEqual(self.entities(text, names), [])
        self.assertEqual(len(self.entities(text, path)), 1)
        self.assertEqual(len(self.entities(text, names, options="ignore-case=true")), 1)

    def test_errors(self):
        path = self.path("names.gaz")
        for content, message in (("Vardholm\n", 'names.tsv:1: expected name<TAB>LABEL'),
                                 ('{"objects": [\n{"type" 1}]}', "names.tsv:2: "),
                                 ('{"objects": [{"type": "tool"}]}', "names.tsv: object 1 (tool): ")):
            _, err = self.compile("-o", path, self.write("names.tsv", content), status=1)
            self.assertIn(message, err)
            self.assertFalse(os.path.exists(path))
        _, err = self.compile("-o", path, "/nowhere/names.tsv", status=1)
        self.assertIn("/nowhere/names.tsv", err)
        _, err = self.compile("names.tsv", status=1)
        self.assertIn("--output", err)

    def test_damage(self):
        path = self.path("names.gaz")
        self.compile("-o", path, self.write("names.tsv", NAMES))
        with open(path, "rb") as file:
            content = file.read()
        text = self.write("text.txt", "They sailed to Vardholm.")
        _, err = launch(f"documentsrc location={text} ! tokenizer ! entitytagger "
                        f"gazetteer={self.write('cut.gaz', content[:-9])} ! fakesink", status=None)
        self.assertIn("cut.gaz: the compiled gazetteer is truncated", err)


if __name__ == "__main__":
    unittest.main()
