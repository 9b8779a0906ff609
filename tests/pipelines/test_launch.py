#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tests whole pipelines with gst-launch-1.0, as users run them."""

import json
import os
import unittest

from launch import EXAMPLES, SOURCE, PipelineTest, launch, run

ANALYSIS = "tokenizer ! entitytagger ! summarizer sentences=2"


class Golden(PipelineTest):
    """Compares the output for the example articles with golden files."""

    @classmethod
    def setUpClass(cls):
        out, _ = launch(f"documentsrc location={EXAMPLES}/*.txt ! {ANALYSIS} ! annotationenc ! "
                        "fdsink")
        cls.documents = [json.loads(line) for line in out.splitlines()]

    def test_brief(self):
        out, _ = launch(f"documentsrc location={EXAMPLES}/*.txt ! tokenizer ! entitytagger ! "
                        "summarysink")
        self.assert_golden("brief.txt", out.replace(SOURCE, ""))

    def test_sentences_and_tokens(self):
        lines = []
        for document in self.documents:
            tokens = list(document["tokens"])
            for start, end in document["sentences"]:
                words = []
                while tokens and tokens[0][1] <= end:
                    first, last = tokens.pop(0)
                    words.append(document["text"][first:last])
                lines.append("|".join(words))
            self.assertEqual(tokens, [])
            lines.append("")
        self.assert_golden("tokens.txt", "\n".join(lines))

    def test_entities(self):
        lines = []
        for document in self.documents:
            lines.append(document["title"])
            for entity in document["entities"]:
                self.assertEqual(entity["text"],
                                 document["text"][entity["start"]:entity["end"]])
                text = " ".join(entity["text"].split())
                extra = "".join(f" {name}={entity[name]}" for name in ("name", "id", "value")
                                if entity.get(name) not in (None, entity["text"]))
                lines.append(f"  {entity['label']:13} {text}{extra}")
            lines.append("")
        self.assert_golden("entities.txt", "\n".join(lines))

    def test_summary(self):
        for document in self.documents:
            chosen = [document["text"][start:end]
                      for start, end in (document["sentences"][i]
                                         for i in document["summary"]["sentences"])]
            self.assertEqual(len(chosen), 2)
            self.assertEqual(document["summary"]["text"],
                             " ".join(" ".join(c.split()) for c in chosen))

    def test_captions(self):
        out, _ = launch(f"filesrc location={EXAMPLES}/captions.srt ! subparse ! sentencejoin ! "
                        "tokenizer ! entitytagger ! annotationenc layers=entities,cues ! fdsink")
        lines = []
        for line in map(json.loads, out.splitlines()):
            self.assertNotIn("<i>", line["text"])
            self.assertNotIn("\n", line["text"])
            times = [cue["running_time"] for cue in line["layers"]["cues"]]
            self.assertEqual(times[0], line["running_time"])
            lines.append(f"{line['running_time'] / 1e9:6.2f} +{line['duration'] / 1e9:.2f} "
                         f"{line['text']}")
            for entity in line["entities"]:
                self.assertIn(entity["running_time"], times)
                lines.append(f"{entity['running_time'] / 1e9:8.2f} {entity['label']} "
                             f"{entity['text']}")
        self.assert_golden("captions.txt", "\n".join(lines) + "\n")

    def test_cues_alone(self):
        """Without sentencejoin each cue is a document, and keeps its line breaks."""
        out, _ = launch(f"filesrc location={EXAMPLES}/captions.srt ! subparse ! tokenizer ! "
                        "entitytagger ! annotationenc layers=entities ! fdsink")
        cues = [json.loads(line) for line in out.splitlines()]
        self.assertEqual(len(cues), 20)
        self.assertEqual(cues[1]["text"], "New Zealand and Canada signed an agreement\n"
                                          "on cyber security this morning,")
        self.assertNotIn("running_time", cues[1]["entities"][0])


class Json(PipelineTest):
    FIELDS = ('"id": 17, "uri": "x:1", "title": "Talks \\u00e9", "language": "en", '
              '"published": "2013-05-10"')
    OTHERS = ('"big": 12345678901234567890, "price": 1.10, "deep": {"a": [1, {"b": null}]}, '
              '"words": [[0,3]], "flag": true, "none": null, "esc": "a\\u0000\\/b"')
    TEXT = "Zoë Saldaña met Minister Ana Ruiz in Japan on Friday. 🎉 It rained."

    def annotated(self, line, extra="", **kwargs):
        path = self.write("in.jsonl", line + "\n")
        out = self.path("out.jsonl")
        launch(f"documentsrc location={path} ! {ANALYSIS} ! annotationenc {extra} ! "
               f"filesink location={out}", **kwargs)
        return self.read(out)

    def test_fields_come_out_unchanged(self):
        text = json.dumps(self.TEXT)
        line = self.annotated(f'{{{self.FIELDS}, "text": {text}, {self.OTHERS}}}')
        self.assertEqual(line.count("\n"), 1)
        found = json.loads(line)
        wanted = json.loads(f'{{{self.FIELDS}, "text": {text}, {self.OTHERS}}}')
        self.assertEqual({name: found[name] for name in wanted}, wanted)
        for raw in ("12345678901234567890", "1.10", '{"a": [1, {"b": null}]}', '"id": 17'):
            self.assertIn(raw, line)
        self.assertEqual([e["text"] for e in found["entities"] if e["label"] == "GPE"], ["Japan"])
        for name in ("tokens", "sentences", "entities"):
            self.assertTrue(found[name])
        self.assertEqual(found["text"][slice(*found["sentences"][0])],
                         "Zoë Saldaña met Minister Ana Ruiz in Japan on Friday.")

    def test_gold_annotations_give_way_to_ours(self):
        line = self.annotated('{"id": "a", "text": "Ana is in Japan.", "entities": [[0,1,"X"]], '
                              '"sentences": [[0,1]], "summary": "gold"}')
        found = json.loads(line)
        self.assertNotIn("X", [e["label"] for e in found["entities"]])
        self.assertEqual(found["sentences"], [[0, 16]])

    def test_offset_units(self):
        text = json.dumps(self.TEXT)
        for unit, encode in (("codepoint", lambda s: s), ("byte", lambda s: s.encode()),
                             ("utf16", lambda s: s.encode("utf-16-le"))):
            found = json.loads(self.annotated(f'{{"text": {text}}}', f"offsets={unit}"))
            size = 2 if unit == "utf16" else 1
            for entity in found["entities"]:
                part = encode(self.TEXT)[entity["start"] * size:entity["end"] * size]
                self.assertEqual(part, encode(entity["text"]))

    def test_layers(self):
        found = json.loads(self.annotated('{"text": "Ana is in Japan."}', "layers=entities"))
        self.assertIn("entities", found)
        for name in ("tokens", "sentences", "summary"):
            self.assertNotIn(name, found)

    def test_there_and_back_is_lossless(self):
        text = json.dumps(self.TEXT)
        for settings in ("", "offsets=byte", "offsets=utf16", "layers=entities,sentences"):
            first = self.annotated(f'{{{self.FIELDS}, "text": {text}, {self.OTHERS}}}', settings)
            launch(f"filesrc location={self.path('out.jsonl')} ! annotationdec ! "
                   f"annotationenc {settings} ! filesink location={self.path('again.jsonl')}")
            self.assertEqual(self.read("again.jsonl"), first)

    def test_analysis_may_go_on_elsewhere(self):
        """Tokens from a file give the same result as those of a tokenizer."""
        whole = self.annotated(json.dumps({"id": "1", "text": self.TEXT}))
        launch(f"documentsrc location={self.path('in.jsonl')} ! tokenizer ! annotationenc ! "
               f"filesink location={self.path('tokens.jsonl')}")
        launch(f"filesrc location={self.path('tokens.jsonl')} ! annotationdec ! entitytagger ! "
               f"summarizer sentences=2 ! annotationenc ! "
               f"filesink location={self.path('parts.jsonl')}")
        self.assertEqual(self.read("parts.jsonl"), whole)


class LongDocuments(PipelineTest):
    """A text in sections of a kilobyte."""

    LINE = ("documentsrc location={0} max-section={1} ! tokenizer n-threads={2} ! "
            "entitytagger n-threads={2} ! summarizer n-threads={2} ! annotationenc {3} ! "
            "filesink location={4}")

    def setUp(self):
        super().setUp()
        self.text = "".join(
            f"Angela Merkel, the chancellor of Germany, opened café {i} in Köln 🎉 on Friday. Mr. "
            f"Tanaka did not like the {i % 7} cakes.\n\nMerkel said that Japan had other ones.\n\n"
            for i in range(40))
        self.source = self.write("long.txt", self.text)

    def annotated(self, section, threads=1, settings=""):
        launch(self.LINE.format(self.source, section, threads, settings, self.path("out.jsonl")))
        return self.read("out.jsonl")

    def test_places_are_those_of_the_document(self):
        whole = json.loads(self.annotated(1 << 20))
        lines = [json.loads(line) for line in self.annotated(1024).splitlines()]

        self.assertGreater(len(lines), 5)
        self.assertEqual([line["section"]["number"] for line in lines], list(range(len(lines))))
        self.assertEqual([line["section"].get("last") for line in lines][-2:], [None, True])
        found = [(line.get("offset", 0) + entity["start"], entity["label"], entity.get("chain"))
                 for line in lines for entity in line["entities"]]
        self.assertEqual(found, [(entity["start"], entity["label"], entity.get("chain"))
                                 for entity in whole["entities"]])
        self.assertEqual(lines[-1]["summary"]["text"], whole["summary"]["text"])
        self.assertEqual(" ".join(self.text[start:end]
                                  for start, end in lines[-1]["summary"]["spans"]),
                         whole["summary"]["text"])

    def test_threads_change_nothing(self):
        self.assertEqual(self.annotated(1024, 4), self.annotated(1024))

    def test_there_and_back_is_lossless(self):
        for settings in ("", "offsets=byte", "offsets=utf16"):
            first = self.annotated(1024, settings=settings)
            launch(f"filesrc location={self.path('out.jsonl')} ! annotationdec ! "
                   f"annotationenc {settings} ! filesink location={self.path('again.jsonl')}")
            self.assertEqual(self.read("again.jsonl"), first)


class Streams(PipelineTest):
    def test_threads_change_nothing(self):
        line = (f"documentsrc location={';'.join([EXAMPLES + '/*.txt'] * 20)} ! "
                "tokenizer n-threads={0} ! entitytagger n-threads={0} ! "
                "summarizer n-threads={0} ! annotationenc ! filesink location={1}")
        for threads in (1, 4):
            launch(line.format(threads, self.path(f"{threads}.jsonl")))
        one, four = self.read("1.jsonl"), self.read("4.jsonl")
        self.assertEqual(one.count("\n"), 160)
        self.assertEqual(one, four)

    def test_tee(self):
        """The branches of a tee don't see each other's work."""
        launch(f"documentsrc location={EXAMPLES}/*.txt ! tokenizer ! tee name=t "
               f"t. ! queue ! entitytagger ! annotationenc ! "
               f"filesink location={self.path('entities.jsonl')} "
               f"t. ! queue ! summarizer ! annotationenc ! "
               f"filesink location={self.path('summary.jsonl')} "
               f"t. ! queue ! annotationenc ! filesink location={self.path('tokens.jsonl')}")
        for name, has, lacks in (("entities", {"entities"}, {"summary"}),
                                 ("summary", {"summary"}, {"entities"}),
                                 ("tokens", {"tokens"}, {"entities", "summary"})):
            for document in map(json.loads, self.read(f"{name}.jsonl").splitlines()):
                self.assertEqual((has - set(document), lacks & set(document)), (set(), set()))

    def test_elements_that_know_no_documents(self):
        """Documents pass through queue, identity, valve and concat with the right text."""
        out, _ = launch(f"documentsrc location={EXAMPLES}/*.txt ! tokenizer ! queue ! identity ! "
                        "valve ! concat ! entitytagger ! annotationenc layers=entities ! fdsink")
        self.assertEqual(out.count("\n"), 8)
        self.assertEqual(out.count('"entities"'), 8)

    def test_text_of_other_elements(self):
        out, _ = run(["gst-launch-1.0", "-q", "fdsrc", "!", "text/x-raw,format=utf8", "!",
                      "tokenizer", "!", "annotationenc", "!", "fdsink"], stdin="Zoë!".encode())
        self.assertEqual(json.loads(out)["tokens"], [[0, 3], [3, 4]])

    def test_standard_input(self):
        out, _ = run(["gst-launch-1.0", "-q", "documentsrc", "location=-", "!", "tokenizer", "!",
                      "annotationenc", "layers=sentences", "!", "fdsink"],
                     stdin=b'{"id": 1, "text": "One."}\n{"id": 2, "text": "Two. Three."}\n')
        self.assertEqual([len(json.loads(line)["sentences"]) for line in out.splitlines()], [1, 2])


    def test_name_on_two_captions(self):
        """It is found, and has the time of the first of them."""
        path = self.write("a.srt", "1\n00:00:01,000 --> 00:00:03,000\nThey met in <i>New</i>\n\n"
                                   "2\n00:00:03,500 --> 00:00:05,000\nYork\non Friday. Ms.\n\n"
                                   "3\n00:00:05,000 --> 00:00:06,000\nSato left.\n\n")
        out, _ = launch(f"filesrc location={path} ! subparse ! sentencejoin ! tokenizer ! "
                        "entitytagger ! annotationenc layers=entities ! fdsink")
        first, second = map(json.loads, out.splitlines())
        self.assertEqual((first["text"], first["running_time"], first["duration"]),
                         ("They met in New York on Friday.", 1000000000, 4000000000))
        self.assertEqual([(e["text"], e["running_time"]) for e in first["entities"]],
                         [("New York", 1000000000), ("Friday", 3500000000)])
        self.assertEqual((second["text"], second["running_time"], second["duration"]),
                         ("Ms. Sato left.", 3500000000, 2500000000))
        self.assertEqual([(e["text"], e["running_time"]) for e in second["entities"]],
                         [("Sato", 5000000000)])


class Odd(PipelineTest):
    LINE = (f"documentsrc location={{}} max-section=4000000 ! {ANALYSIS} ! annotationenc ! "
            "filesink location={}")

    def annotate(self, content):
        path, out = self.write("odd.txt", content), self.path("out.jsonl")
        _, err = launch(self.LINE.format(path, out), quiet=False)
        return [json.loads(line) for line in self.read("out.jsonl").splitlines()], err

    def test_odd_documents(self):
        for content in (b"", b"x", b"\n", b" " * 1000000, b"a\0b c\0\n", b"One.\r\nTwo.\r\n\r\nThree.",
                        "👩‍👩‍👧‍👦 e\u0301\u0301 🇯🇵. Zwo\u0308lf!".encode(), b"a" * 1000000,
                        b"." * 100000, "\u0301".encode() * 1000, b"\xef\xbb\xbfBOM.",
                        "UTF-16 text, für alle.".encode("utf-16"), "Größe".encode("latin-1")):
            documents, err = self.annotate(content)
            self.assertEqual(len(documents), 1, content[:40])
            self.assertNotIn("WARNING", err)
            document = documents[0]
            for start, end in document["tokens"] + document["sentences"]:
                self.assertTrue(0 <= start < end <= len(document["text"]))
            covered = [c for start, end in document["tokens"]
                       for c in document["text"][start:end] if not c.isspace()]
            self.assertEqual("".join(covered), "".join(document["text"].split()))

    def test_what_is_no_text(self):
        documents, err = self.annotate(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4)
        self.assertEqual(documents, [])
        self.assertIn("not a text file", err)

    def test_bad_lines_cost_one_document(self):
        path = self.write("bad.jsonl", '{"id": 1, "text": "One."}\n{"id": 2}\nnonsense\n'
                                       '{"id": 3, "text": "Three."}\n')
        out = self.path("out.jsonl")
        _, err = launch(self.LINE.format(path, out), quiet=False)
        self.assertEqual([json.loads(line)["id"] for line in self.read("out.jsonl").splitlines()],
                         [1, 3])
        self.assertIn("bad.jsonl line 2: no member \"text\"", err)
        self.assertIn("bad.jsonl line 3:", err)
        launch(self.LINE.format(path, out).replace("documentsrc", "documentsrc on-error=stop"),
               status=1)

    def test_analysis_without_tokens_says_what_is_missing(self):
        path = self.write("a.txt", "Ana is in Japan.")
        for element in ("entitytagger", "summarizer"):
            _, err = launch(f"documentsrc location={path} ! {element} ! fakesink", quiet=False)
            self.assertIn("tokenizer", err)


if __name__ == "__main__":
    unittest.main()
