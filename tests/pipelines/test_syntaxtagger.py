#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tests syntaxtagger in pipelines: threads, sections, files of documents, trees."""

import glob
import json
import os
import unittest

from launch import EXAMPLES, PipelineTest, launch

ARTICLES = os.path.join(EXAMPLES, "*.txt")
TREE = "tokenizer ! syntaxtagger parse=true"


def values(lines, name):
    return [value for line in lines.splitlines() for value in json.loads(line)[name]]


def is_tree(heads):
    """Whether every word of a sentence leads to its only root. Heads count from 0."""
    if sum(head == word for word, head in enumerate(heads)) != 1:
        return False
    for word in range(len(heads)):
        steps = 0
        while heads[word] != word:
            word, steps = heads[word], steps + 1
            if steps > len(heads):
                return False
    return True


class SyntaxTagger(PipelineTest):
    def test_threads(self):
        one, four = (launch(f"documentsrc location={ARTICLES} ! tokenizer ! "
                            f"syntaxtagger parse=true n-threads={n} ! annotationenc ! fdsink")[0]
                     for n in (1, 4))
        self.assertGreater(len(one.splitlines()), 3)
        self.assertEqual(one, four)

    def test_sections(self):
        """A document in sections has the syntax of the whole, with heads that count in a section."""
        text = self.write("long.txt", "\n\n".join(open(path, encoding="utf-8").read()
                                                 for path in sorted(glob.glob(ARTICLES))))
        whole, parts = (launch(f"documentsrc location={text} max-section={n} ! {TREE} ! "
                               "annotationenc ! fdsink")[0] for n in (10000000, 4096))
        self.assertGreater(len(parts.splitlines()), 1)
        for name in ("token_pos", "token_tags", "token_lemmas", "token_relations"):
            self.assertEqual(values(parts, name), values(whole, name))
        n, heads = 0, []
        for line in parts.splitlines():
            of_section = json.loads(line)["token_heads"]
            heads += [n + head for head in of_section]
            n += len(of_section)
        self.assertEqual(heads, values(whole, "token_heads"))

    def test_round_trip(self):
        for settings in ("", "format=conllu"):
            written, _ = launch(f"documentsrc location={ARTICLES} ! {TREE} ! "
                                f"annotationenc {settings} ! fdsink")
            file = self.write("written", written)
            again, _ = launch(f"filesrc location={file} ! annotationdec ! "
                              f"annotationenc {settings} ! fdsink")
            self.assertEqual(again, written)

    def test_trees(self):
        written, _ = launch(f"documentsrc location={ARTICLES} ! {TREE} ! annotationenc ! fdsink")
        for line in written.splitlines():
            document = json.loads(line)
            for start, end in document["sentences"]:
                words = [i for i, (first, _) in enumerate(document["tokens"]) if start <= first < end]
                heads = [document["token_heads"][word] - words[0] for word in words]
                self.assertTrue(is_tree(heads), document["text"][start:end])

    def test_no_parse(self):
        """Without parse=true the classes are the same, and there are no heads."""
        tagged, parsed = (launch(f"documentsrc location={ARTICLES} ! tokenizer ! syntaxtagger "
                                 f"parse={parse} ! annotationenc ! fdsink")[0]
                          for parse in ("false", "true"))
        self.assertEqual(values(tagged, "token_pos"), values(parsed, "token_pos"))
        self.assertNotIn("token_heads", tagged)


if __name__ == "__main__":
    unittest.main()
