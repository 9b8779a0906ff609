#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The commands of pipelines/, as users call them."""

import json
import os
import shlex
import unittest

from launch import EXAMPLES, SOURCE, PipelineTest, run

PIPELINES = os.path.join(SOURCE, "pipelines")
TITLE = "Talks in Japan go on"
ARTICLE = TITLE + "\n\nForeign Minister Ana Ruiz came to Japan on Friday. The minister left Japan again after two days of talks.\n"


def command(name, *args, **kwargs):
    return run([os.path.join(PIPELINES, name), *args], **kwargs)


class Brief(PipelineTest):
    def test_examples(self):
        out, err = command("brief")
        self.assertEqual(err, "")
        for name in sorted(os.listdir(EXAMPLES)):
            if name.endswith(".txt"):
                with open(os.path.join(EXAMPLES, name), encoding="utf8") as file:
                    self.assertIn(file.readline().strip(), " ".join(out.split()))

    def test_files_and_folders(self):
        self.write("news/a.txt", ARTICLE)
        self.write("news/deep/b.txt", ARTICLE.replace("Japan", "Brazil"))
        out, err = command("brief", self.write("c.txt", ARTICLE.replace("Japan", "Kenya")),
                           self.path("news"))
        self.assertEqual(err, "")
        self.assertEqual(out.count("Talks in"), 3)
        self.assertIn("PERSON", out)
        self.assertLess(out.index("Kenya"), out.index("Japan"))
        self.assertLess(out.index("Japan"), out.index("Brazil"))

    def test_odd_names(self):
        names = ["with space.txt", "semi;colon.txt", "quo\"te'd.txt", "back\\slash.txt", "$HOME.txt",
                 "a=b!c.txt", "umlaut-ü.txt", "-dash.txt"]
        paths = [self.write(name, ARTICLE) for name in names]
        out, err = command("brief", *paths)
        self.assertEqual((err, out.count(TITLE)), ("", len(names)))
        out, err = command("brief", "--", *names, cwd=self.folder)
        self.assertEqual((err, out.count(TITLE)), ("", len(names)))

    def test_show(self):
        path = self.write("with space; and more.txt", ARTICLE)
        shown, _ = command("brief", "--show", path)
        words = shlex.split(shown)
        self.assertEqual(words[0], "gst-launch-1.0")
        self.assertEqual([w for w in words if w in ("documentsrc", "tokenizer", "entitytagger",
                                                    "summarysink")],
                         ["documentsrc", "tokenizer", "entitytagger", "summarysink"])
        out, _ = run(words)
        self.assertIn(TITLE, out)

    def test_sentences(self):
        path = self.write("a.txt", ARTICLE)
        one, _ = command("brief", "--sentences", "1", path)
        two, _ = command("brief", "--sentences", "2", path)
        for out, n in ((one, 1), (two, 2)):
            self.assertEqual(("came to Japan" in out) + ("left Japan again" in out), n)

    def test_failures_are_counted(self):
        good = self.write("good.txt", ARTICLE)
        bad = self.write("bad.jsonl", '{"text": "One."}\n{"text": 5}\n')
        binary = self.write("binary.bin", bytes(range(256)))
        out, err = command("brief", good, bad, binary, self.path("none.txt"), status=1)
        self.assertIn(TITLE, out)
        self.assertIn("bad.jsonl line 2", err)
        self.assertIn("binary.bin", err)
        self.assertIn("none.txt", err)
        self.assertIn("brief: 3 documents failed", err)

    def test_wrong_options(self):
        _, err = command("brief", "--nonsense", status=2)
        self.assertIn("--nonsense", err)
        _, err = command("brief", "--sentences", "many", status=2)
        self.assertIn("number", err)
        out, _ = command("brief", "--help")
        self.assertIn("Usage: brief", out)


class Others(PipelineTest):
    def test_subtitles(self):
        out, _ = command("entities-of-subtitles", os.path.join(EXAMPLES, "captions.srt"))
        self.assertTrue(any(line for line in out.splitlines() if "entities" in line))

    def test_jsonl(self):
        path = self.write("a.txt", ARTICLE)
        command("jsonl", self.path("out.jsonl"), path)
        document = json.loads(self.read("out.jsonl"))
        self.assertEqual(document["title"], TITLE)
        self.assertIn("summary", document)

    def test_tee(self):
        path = self.write("a.txt", ARTICLE)
        out, _ = command("tee", self.path("out.jsonl"), path)
        self.assertIn(TITLE, out)
        self.assertIn("entities", json.loads(self.read("out.jsonl")))


if __name__ == "__main__":
    unittest.main()
