#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tests gst-nlp-train, from annotated text to entities in a pipeline."""

import json
import os
import unittest

from launch import BUILD, PipelineTest, launch, run

TRAIN = os.path.join(BUILD, "training", "gst-nlp-train")

# Each sentence is repeated, so that its words are not rare.
SENTENCES = [
    [("Zorka", "B-PERSON"), ("Lind", "I-PERSON"), ("met", "O"), ("envoys", "O"), (".", "O")],
    [("They", "O"), ("sailed", "O"), ("to", "O"), ("Vardholm", "B-PORT"), (".", "O")],
    [("Nobody", "O"), ("met", "O"), ("them", "O"), (".", "O")],
] * 4


def columns(sentences, tags=lambda tag: tag):
    return "".join("".join(f"{word} x {tags(tag)}\n" for word, tag in sentence) + "\n"
                   for sentence in sentences)


def json_line(sentences):
    """Returns the document of the columns."""
    text, entities = "", []
    for sentence in sentences:
        for i, (word, tag) in enumerate(sentence):
            text += " " if i > 0 else ""
            if tag.startswith("B-"):
                entities.append([len(text), len(text) + len(word), tag[2:]])
            elif tag.startswith("I-"):
                entities[-1][1] = len(text) + len(word)
            text += word
        text += "\n\n"
    return json.dumps({"text": text, "entities": entities}) + "\n"


class Training(PipelineTest):
    def train(self, name, content, *options, status=0):
        """Trains on a file. Returns the bytes of the model and the output of the program."""
        model = self.path(name + ".model")
        _, err = run([TRAIN, "-o", model, "--epochs", "3", *options, self.write(name, content)], status)
        if status != 0:
            self.assertFalse(os.path.exists(model))
            return None, err
        with open(model, "rb") as file:
            return file.read(), err

    def test_same_bits(self):
        one, _ = self.train("one.iob", columns(SENTENCES))
        self.assertEqual(self.train("two.iob", columns(SENTENCES))[0], one)
        self.assertEqual(self.train("three.jsonl", json_line(SENTENCES))[0], one)
        bilou = {"B-PERSON": "B-PERSON", "I-PERSON": "L-PERSON", "B-PORT": "U-PORT", "O": "O"}
        self.assertEqual(self.train("four.bilou", columns(SENTENCES, bilou.get))[0], one)
        self.assertNotEqual(self.train("five.iob", columns(SENTENCES), "--seed", "2")[0], one)
        mean, err = self.train("six.iob", columns(SENTENCES), "--runs", "2")
        self.assertIn("run 2 of 2", err)
        self.assertNotEqual(mean, one)
        self.assertEqual(self.train("seven.iob", columns(SENTENCES), "--runs", "2")[0], mean)

    def test_use(self):
        _, err = self.train("ports.iob", columns(SENTENCES), "--test", self.write("t.iob", columns(SENTENCES)))
        self.assertRegex(err, r"epoch 3 of 3: loss [0-9.]+ 100\.0\n")
        text = self.write("text.txt", "Then they sailed to Vardholm .")
        out, _ = launch(f"documentsrc location={text} ! tokenizer ! entitytagger engines=model "
                        f"model={self.path('ports.iob.model')} ! annotationenc ! fdsink")
        self.assertEqual([(e["label"], e["text"]) for e in json.loads(out)["entities"]],
                         [("PORT", "Vardholm")])

    def test_objects(self):
        lines = json.loads(json_line(SENTENCES))
        lines["entities"] = [dict(zip(("start", "end", "label"), e)) for e in lines["entities"]]
        self.assertEqual(self.train("a.jsonl", json.dumps(lines))[0],
                         self.train("b.jsonl", json_line(SENTENCES))[0])

    def test_errors(self):
        for content, message in (
                ("Ana B-PERSON\nmet\n", ':2: expected a token and its tag, got "met"'),
                ("Ana X-PERSON\n", ':1: expected a tag such as "O" or "B-PERSON", got "X-PERSON"'),
                ('{"text": "Ana", "entities": []}\n{"text": 5, "entities": []}\n',
                 ':2: expected a string as "text"'),
                ('{"text": "Ana", "entities": [[0, 9, "PERSON"]]}\n',
                 ":1: entity 0 is from 0 to 9 of 3 code points"),
                ('{"text": "Ana", "entities": [[0, 3]]}\n',
                 ":1: expected entity 0 as [start, end, label]"),
                ('{"text": "Ana", \n', ":1: expected a JSON object"),
                (b"Ana B-\xff\n", ":1: expected text in UTF-8"),
                ("Ana O\n", "a model has 1 to 15 labels; the files have 0")):
            _, err = self.train("bad", content, status=1)
            self.assertIn(message, err)
        _, err = run([TRAIN], status=2)
        self.assertIn("--help", err)

    def test_help(self):
        out, _ = run([TRAIN, "--help"])
        for word in ("--test", "--clusters", "IOB", "entities", "gst-nlp-train -o my.model"):
            self.assertIn(word, out)


if __name__ == "__main__":
    unittest.main()
