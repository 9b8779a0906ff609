#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tests that pipelines write valid Web Annotations and folders for brat, by the descriptions of both
formats, and read them back."""

import glob
import json
import os
import re
import tarfile
import unittest

from launch import EXAMPLES, PipelineTest, launch

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
MOTIVATIONS = {"classifying", "describing", "identifying", "linking", "tagging"}
ANALYSIS = "tokenizer ! entitytagger ! facttagger"
# What Python takes for the end of a line, and so does brat, which is written in it.
BREAKS = re.compile("[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")


def as_list(value):
    return value if isinstance(value, list) else [value]


def check_body(body):
    assert body["purpose"] in MOTIVATIONS, body
    if body["type"] == "SpecificResource":
        assert re.match(r"(https?|urn):\S+$", body["source"]), body
    else:
        assert body["type"] == "TextualBody" and isinstance(body["value"], str), body


def check_page(page):
    """Checks a page by the rules of the model. Returns its text and its annotations by id."""
    assert page["@context"] == CONTEXT and page["type"] == "AnnotationPage"
    assert page["id"] and page["partOf"]["id"] and page["items"]
    text = page["items"][0]["body"][0]["value"]
    annotations = {}
    for annotation in page["items"]:
        assert annotation["type"] == "Annotation" and annotation["motivation"] in MOTIVATIONS
        assert annotation["id"] not in annotations, "an id twice"
        annotations[annotation["id"]] = annotation
        for body in annotation["body"]:
            check_body(body)
    for annotation in page["items"]:
        for target in as_list(annotation["target"]):
            if annotation["motivation"] == "linking":
                assert target["id"] in annotations, target
            else:
                check_target(target, text)
    return text, annotations


def check_target(target, text):
    assert re.match(r"[a-z]+:\S+$", target["source"]), target
    selectors = {s["type"]: s for s in as_list(target["selector"])}
    position = selectors["TextPositionSelector"]
    start, end = position["start"], position["end"]
    assert 0 <= start <= end <= len(text)
    quote = selectors.get("TextQuoteSelector")
    if quote:
        assert quote["exact"] == text[start:end]
        assert quote["prefix"] == text[max(0, start - 32):start]
        assert quote["suffix"] == text[end:end + 32]


def sections(conf):
    """Returns the sections of a configuration of brat: {name: [first word of each line]}."""
    found, lines = {}, None
    for line in conf.split("\n"):
        if line.startswith("["):
            lines = found.setdefault(line.strip("[]"), [])
        elif line and line != "---":
            assert not line.startswith(" "), line
            lines.append(line.split("\t")[0])
    return found


def check_span(data, tail, text):
    kind, offsets = data.split(" ", 1)
    parts = []
    for fragment in offsets.split(";"):
        start, end = map(int, fragment.split(" "))
        assert 0 <= start < end <= len(text), data
        assert not BREAKS.search(text[start:end]), "a line break in a fragment"
        parts.append(text[start:end])
    assert tail == " ".join(parts), (tail, parts)
    return kind


def check_annotations(lines, text, conf):
    """Checks the lines of a document. Returns the number of its spans."""
    ids = {line.split("\t")[0] for line in lines if line[0] != "*"}
    assert len(ids) == sum(line[0] != "*" for line in lines), "an id twice"
    for line in lines:
        assert len(line.splitlines()) == 1
        name, data, *tail = line.split("\t")
        words = data.split()
        if name[0] == "T":
            assert check_span(data, tail[0], text) in conf["entities"]
        elif name[0] == "R":
            assert words[0] in conf["relations"]
            assert [w.split(":")[0] for w in words[1:]] == ["Arg1", "Arg2"]
            assert all(w.split(":")[1] in ids for w in words[1:])
        elif name == "*":
            assert words[0] == "Equiv" and len(words) > 2 and set(words[1:]) <= ids
        elif name[0] == "A":
            assert words[0] in conf["attributes"] and words[1] in ids and len(words) == 3
        elif name[0] == "N":
            assert words[0] == "Reference" and words[1] in ids and ":" in words[2]
        else:
            assert name[0] == "#" and words[0] == "AnnotatorNotes" and words[1] in ids
    return sum(name.startswith("T") for name in ids)


class Standoff(PipelineTest):
    def convert(self, path, line):
        return launch(f"filesrc location={path} ! {line} ! fdsink")[0]

    def analysed(self):
        """Writes what the analyzers find in the examples. Returns the path and the documents."""
        path = self.path("examples.jsonl")
        launch(f"documentsrc location={EXAMPLES}/*.txt ! {ANALYSIS} ! annotationenc ! "
               f"filesink location={path}")
        return path, [json.loads(line) for line in self.read(path).splitlines()]

    def assert_same(self, before, lines):
        after = [json.loads(line) for line in lines.splitlines()]
        self.assertEqual(len(after), len(before))
        for old, new in zip(before, after):
            for member in ("id", "text", "entities", "relations"):
                self.assertEqual(new.get(member), old.get(member))
            self.assertEqual(new.get("layers", {}),
                             {name: spans for name, spans in old.get("layers", {}).items() if spans})

    def test_web_annotations(self):
        path, before = self.analysed()
        pages = self.convert(path, "annotationdec ! annotationenc format=webannotation")
        n_links = 0
        for line, document in zip(pages.splitlines(), before):
            text, annotations = check_page(json.loads(line))
            self.assertEqual(text, document["text"])
            n_links += sum(a["motivation"] == "linking" for a in annotations.values())
        self.assertGreater(n_links, 0)
        self.assertIn('"motivation": "identifying"', pages)
        self.assert_same(before, self.convert(self.write("pages", pages),
                                              "annotationdec ! annotationenc"))

    def test_ids_stay(self):
        path = self.analysed()[0]
        line = "annotationdec ! annotationenc format=webannotation layers="
        entities = check_page(json.loads(self.convert(path, line + "entities").split("\n")[0]))[1]
        both = check_page(json.loads(self.convert(path, line + "quotations,entities")
                                     .split("\n")[0]))[1]
        self.assertGreater(len(entities), 1)
        self.assertLessEqual(set(entities), set(both))

    def make_folder(self, path):
        """Makes a folder of brat."""
        archive, folder = self.path("brat.tar"), self.path("folder")
        launch(f"filesrc location={path} ! annotationdec ! annotationenc format=brat ! "
               f"filesink location={archive}")
        with tarfile.open(archive) as tar:
            self.assertTrue(all(member.isreg() and "/" not in member.name
                                for member in tar.getmembers()))
            tar.extractall(folder)
        return archive, folder

    def check_folder(self, folder):
        conf = sections(self.read(os.path.join(folder, "annotation.conf")))
        self.assertEqual(set(conf), {"entities", "relations", "events", "attributes"})
        for name in conf["entities"] + conf["attributes"]:
            self.assertRegex(name, r"^[A-Za-z0-9_-]+$")
        sections(self.read(os.path.join(folder, "visual.conf")))
        self.assertIn("geonames", sections(self.read(os.path.join(folder, "tools.conf")))
                      ["normalization"])
        n_spans = 0
        for path in glob.glob(os.path.join(folder, "*.ann")):
            with open(path, encoding="utf8", newline="") as file:
                lines = file.read().split("\n")
            with open(path[:-4] + ".txt", encoding="utf8", newline="") as file:
                text = file.read()
            self.assertEqual(lines.pop(), "")
            n_spans += check_annotations(lines, text, conf)
        return n_spans

    def test_brat(self):
        path, before = self.analysed()
        archive, folder = self.make_folder(path)
        n_spans = sum(len(document["entities"]) for document in before)
        self.assertGreaterEqual(self.check_folder(folder), n_spans)
        self.assertEqual(len(glob.glob(os.path.join(folder, "*.txt"))), len(before))
        self.assert_same(before, self.convert(archive, "annotationdec ! annotationenc"))

    def test_archive_of_another_program(self):
        """The files come in another order, in a folder with a long name, and one is edited."""
        folder = self.make_folder(self.analysed()[0])[1]
        archive = self.path("other.tar")
        texts = sorted(glob.glob(os.path.join(folder, "*.txt")))
        with open(texts[0][:-4] + ".ann", "a", encoding="utf8") as file:
            file.write("T9999\tSHIP 0 3\t\nA9999\tNegation T9999\n")
        for kind in (tarfile.PAX_FORMAT, tarfile.GNU_FORMAT, tarfile.USTAR_FORMAT):
            with tarfile.open(archive, "w", format=kind) as tar:
                for name in sorted(os.listdir(folder), reverse=True):
                    tar.add(os.path.join(folder, name), f"{90 * 'x'}/{40 * 'y'}/{name}")
            found = [json.loads(line) for line in
                     self.convert(archive, "annotationdec ! annotationenc").splitlines()]
            self.assertEqual(len(found), len(texts))
            ships = [entity for document in found for entity in document["entities"]
                     if entity["label"] == "SHIP"]
            self.assertEqual([(ship["start"], ship["Negation"]) for ship in ships], [(0, True)])

    def test_odd_texts(self):
        """Characters of each length, line breaks of each kind, and spans that begin with them."""
        text = "\u2028Zo\u00eb\r\n\U0001f600 \tK\u00f6ln\x85\u65e5\u672c\n\n."
        spans = [{"start": start, "end": end, "label": "X"}
                 for start in range(len(text)) for end in range(start, len(text) + 1)]
        path = self.write("odd.jsonl", json.dumps({"id": "odd \u00e9/1", "text": text,
                                                   "entities": spans}) + "\n")
        archive, folder = self.make_folder(path)
        n_written = self.check_folder(folder)
        found = json.loads(self.convert(archive, "annotationdec ! annotationenc"))
        self.assertEqual((found["id"], found["text"]), ("odd \u00e9/1", text))

        # Line breaks at the ends of a span are lost, and so are spans of nothing else.
        expected = []
        for span in spans:
            part = text[span["start"]:span["end"]]
            stripped = re.sub(f"^{BREAKS.pattern}|{BREAKS.pattern}$", "", part)
            if stripped:
                start = span["start"] + len(re.match(f"(?:{BREAKS.pattern})?", part)[0])
                expected.append((start, start + len(stripped)))
        self.assertEqual([(e["start"], e["end"]) for e in found["entities"]], expected)
        self.assertEqual(n_written, len(expected))
        pages = self.convert(path, "annotationdec ! annotationenc format=webannotation")
        check_page(json.loads(pages))
        found = json.loads(self.convert(self.write("pages", pages),
                                        "annotationdec ! annotationenc"))
        self.assertEqual([(e["start"], e["end"]) for e in found["entities"]],
                         [(s["start"], s["end"]) for s in spans])


if __name__ == "__main__":
    unittest.main()
