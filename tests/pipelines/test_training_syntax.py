#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tests gst-nlp-train-syntax, from a treebank to the syntax of a text."""

import json
import os
import unittest

from launch import BUILD, SOURCE, PipelineTest, launch, run

TRAIN = os.path.join(BUILD, "training", "gst-nlp-train-syntax")
GERMAN = os.path.join(SOURCE, "training", "syntax", "treebanks", "de.conllu")

# "Multiword tokens and empty nodes are left out": the words of 1-2 are read, 3.1 is not.
WORDS = """\
# text = Dogs bark
1-2\tDogsbark\t_\t_\t_\t_\t_\t_\t_\t_
1\tDogs\tdog\tNOUN\tNNS\t_\t2\tnsubj\t_\t_
2\tbark\tbark\tVERB\tVBP\t_\t0\troot\t_\t_
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_
3.1\tloudly\tloudly\tADV\tRB\t_\t_\t_\t_\t_

"""


class TrainingSyntax(PipelineTest):
    def train(self, name, *options, status=0):
        """Trains a model. Returns its path and what the program printed."""
        model = self.path(name + ".syntax")
        out, err = run([TRAIN, "-o", model, *options], status)
        return model, out + err

    def test_german(self):
        model, printed = self.train("de", "--test", GERMAN, GERMAN)
        self.assertRegex(printed, r"153 words, UPOS (9[5-9]|100)\.")
        text = self.write("text.txt", "Der alte Fischer liest einen Bericht.")
        out, _ = launch(f"documentsrc location={text} ! tokenizer language=de ! "
                        f"syntaxtagger model={model} parse=true ! annotationenc ! fdsink")
        document = json.loads(out)
        self.assertEqual(document["token_pos"],
                         ["DET", "ADJ", "NOUN", "VERB", "DET", "NOUN", "PUNCT"])
        self.assertEqual(document["token_tags"], ["ART", "ADJA", "NN", "VVFIN", "ART", "NN", "$."])
        self.assertEqual(document["token_lemmas"],
                         ["der", "alt", "Fischer", "lesen", "ein", "Bericht", "."])
        self.assertEqual(document["token_heads"], [2, 2, 3, 3, 5, 3, 3])
        self.assertEqual(document["token_relations"],
                         ["det", "amod", "nsubj", "root", "det", "obj", "punct"])

    def test_same_bits(self):
        models = [self.train(name, "--folds", "2", *options, GERMAN)[0]
                  for name, *options in (("one",), ("two",), ("three", "--seed", "2"))]
        one, two, three = (open(model, "rb").read() for model in models)
        self.assertEqual(one, two)
        self.assertNotEqual(one, three)

    def test_no_parser(self):
        model, _ = self.train("tags", "--no-parser", self.write("t.conllu", WORDS * 3))
        line = f"documentsrc location={self.write('t.txt', 'Dogs bark.')} ! tokenizer ! "
        out, _ = launch(line + f"syntaxtagger model={model} ! annotationenc ! fdsink")
        document = json.loads(out)
        self.assertEqual(document["token_lemmas"], ["dog", "bark", "."])
        self.assertNotIn("token_heads", document)
        _, err = launch(line + f"syntaxtagger model={model} parse=true ! fakesink", status=255)
        self.assertIn("has no parser: set parse=false", err)

    def test_lexicon(self):
        """A word that only the dictionary has gets its class and lemma."""
        lexicon = self.write("words.tsv", "".join(f"{stem}s\tNNS\t{stem}\n" for stem in
                                                  ("dog", "cat", "bird", "cow", "mouse")) + "geese\tNNS\tgoose\n")
        model, _ = self.train("lexicon", "--no-parser", "--lexicon", lexicon,
                              self.write("t.conllu", WORDS * 3))
        out, _ = launch(f"documentsrc location={self.write('t.txt', 'Geese bark.')} ! tokenizer ! "
                        f"syntaxtagger model={model} ! annotationenc ! fdsink")
        self.assertEqual(json.loads(out)["token_lemmas"], ["goose", "bark", "."])

    def test_errors(self):
        for content, message in (
                ("1\tDogs\tdog\n", ":1: expected a word of CoNLL-U"),
                (WORDS.replace("\t0\troot", "\t7\troot"), ":7: expected a word of CoNLL-U")):
            _, printed = self.train("bad", self.write("bad.conllu", content), status=1)
            self.assertIn(message, printed)
        _, printed = self.train("none", self.path("missing.conllu"), status=1)
        self.assertIn("missing.conllu", printed)
        _, printed = run([TRAIN], 2)
        self.assertIn("--output", printed)

    def test_help(self):
        out, _ = run([TRAIN, "--help"])
        for word in ("--test", "--clusters", "--lexicon", "CoNLL-U", "gst-nlp-train-syntax -o"):
            self.assertIn(word, out)


if __name__ == "__main__":
    unittest.main()
