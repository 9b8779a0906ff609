#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tests the example applications on the example articles."""

import json
import os
import subprocess
import unittest

SOURCE = os.environ["GST_NLP_SOURCE"]
APPS = os.path.join(SOURCE, "pipelines", "apps")
EXAMPLES = os.path.join(SOURCE, "pipelines", "examples")
ARTICLES = sorted(os.path.join(EXAMPLES, name) for name in os.listdir(EXAMPLES)
                  if name.endswith(".txt"))


def run(*command, env=None):
    done = subprocess.run(command, env={**os.environ, **(env or {})}, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)
    return done.returncode, done.stdout, done.stderr


class Apps(unittest.TestCase):
    def assert_briefs(self, *command):
        status, out, err = run(*command, *ARTICLES)
        self.assertEqual((status, err), (0, ""))
        for path in ARTICLES:
            with open(path, encoding="utf8") as file:
                self.assertIn(file.readline().strip(), out)
        self.assertGreater(out.count("PERSON"), len(ARTICLES))

        status, out, err = run(*command, ARTICLES[0], "/no/such/file.txt")
        self.assertEqual(status, 1)
        self.assertIn("/no/such/file.txt", err)
        self.assertIn("PERSON", out)

    def test_c(self):
        self.assert_briefs(os.path.join(os.environ["GST_NLP_BUILD"], "pipelines", "brief-app"))

    def test_python(self):
        self.assert_briefs("/usr/bin/python3", os.path.join(APPS, "brief.py"))

    def test_gjs(self):
        self.assert_briefs("gjs", "-m", os.path.join(APPS, "brief.js"))

    def assert_topics(self, out):
        topics = [e["text"].lower() for line in out.splitlines()
                  for e in json.loads(line).get("entities", []) if e["label"] == "TOPIC"]
        self.assertIn("election", topics)

    def test_python_analyzer(self):
        status, out, err = run("/usr/bin/python3", os.path.join(APPS, "topics_analyzer.py"),
                               *ARTICLES)
        self.assertEqual((status, err), (0, ""))
        self.assert_topics(out)

    def test_python_analyzer_in_gst_launch(self):
        paths = os.environ["GST_PLUGIN_PATH_1_0"] + ":" + APPS
        status, out, err = run(
            "gst-launch-1.0", "-q", "documentsrc", f"location={EXAMPLES}/*.txt", "!", "tokenizer",
            "!", "topics", "words=election,battery", "!", "annotationenc", "layers=entities", "!",
            "fdsink", env={"GST_PLUGIN_PATH_1_0": paths,
                           "GST_REGISTRY_1_0": os.environ["GST_REGISTRY_1_0"] + ".apps"})
        self.assertEqual(status, 0, err)
        self.assert_topics(out)


if __name__ == "__main__":
    unittest.main()
