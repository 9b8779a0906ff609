# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""documentsrc checkpoint=FILE: killed at any point, no document is lost."""

import json
import os
import random
import subprocess
import tempfile
import time
import unittest

N_FILES = 120
N_LINES = 200
N_KILLS = 50


class CheckpointTest(unittest.TestCase):

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.log = os.path.join(self.folder.name, "checkpoint")
        self.texts = os.path.join(self.folder.name, "texts")
        os.mkdir(self.texts)
        for i in range(N_FILES):
            with open(os.path.join(self.texts, f"{i:03}.txt"), "w", encoding="utf8") as file:
                file.write(f"Ship {i} came to Bremen.\n")
        for name in "ab":
            with open(os.path.join(self.texts, f"{name}.jsonl"), "w", encoding="utf8") as file:
                for i in range(N_LINES):
                    file.write(json.dumps({"id": f"{name}{i}", "text": f"Line {i}."}) + "\n")

    def start(self, output, *options):
        return subprocess.Popen(
            ["gst-launch-1.0", "-q", "documentsrc", f"location={self.texts}",
             f"checkpoint={self.log}", *options, "!", "tokenizer", "!", "queue", "!",
             "annotationenc", "!", "identity", "sleep-time=500", "!", "filesink",
             f"location={output}"], stderr=subprocess.DEVNULL)

    def read(self, output):
        """Returns the ids of the documents in a file, which may end within a line."""
        if not os.path.exists(output):
            return []
        with open(output, encoding="utf8") as file:
            return [json.loads(line)["id"] for line in file if line.endswith("\n")]

    def test_killed_at_any_point(self):
        chance = random.Random(1)
        seen = []
        for number in range(N_KILLS):
            output = os.path.join(self.folder.name, f"out{number}.jsonl")
            process = self.start(output)
            time.sleep(chance.uniform(0.02, 0.12))
            process.kill()
            process.wait()
            seen += self.read(output)
        output = os.path.join(self.folder.name, "last.jsonl")
        self.assertEqual(self.start(output).wait(), 0)
        seen += self.read(output)

        self.assertEqual(len(set(seen)), N_FILES + 2 * N_LINES)
        # The pipeline holds the documents of a few hundredths of a second.
        self.assertLess(len(seen) - len(set(seen)), N_KILLS * 100)

    def test_done_is_not_read_again(self):
        output = os.path.join(self.folder.name, "out.jsonl")
        self.assertEqual(self.start(output).wait(), 0)
        self.assertEqual(len(self.read(output)), N_FILES + 2 * N_LINES)
        self.assertEqual(self.start(output).wait(), 0)
        self.assertEqual(self.read(output), [])
        with open(os.path.join(self.texts, "000.txt"), "a", encoding="utf8") as file:
            file.write("It left again.\n")
        self.assertEqual(self.start(output).wait(), 0)
        self.assertEqual(len(self.read(output)), 1)

    def test_stopped_early(self):
        """Documents that a queue discards when the pipeline stops are read again."""
        output = os.path.join(self.folder.name, "out.jsonl")
        process = self.start(output)
        time.sleep(0.15)
        process.terminate()
        process.wait()
        seen = self.read(output)
        self.assertEqual(self.start(output).wait(), 0)
        self.assertEqual(len(set(seen + self.read(output))), N_FILES + 2 * N_LINES)

    def test_full_disk(self):
        """A document that could not be written doesn't count as processed."""
        process = self.start("/dev/full")
        process.wait()
        output = os.path.join(self.folder.name, "out.jsonl")
        self.assertEqual(self.start(output).wait(), 0)
        self.assertEqual(len(self.read(output)), N_FILES + 2 * N_LINES)

    def test_summaries(self):
        """A document counts as processed when the file of summaries is complete."""
        output = os.path.join(self.folder.name, "summaries.jsonl")
        command = ["gst-launch-1.0", "-q", "documentsrc", f"location={self.texts}",
                   f"checkpoint={self.log}", "!", "tokenizer", "!", "identity", "sleep-time=500",
                   "!", "summarysink", "format=json", f"location={output}"]
        process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        time.sleep(0.15)
        process.kill()
        process.wait()
        self.assertFalse(os.path.exists(output))
        subprocess.run(command, check=True)
        with open(output, encoding="utf8") as file:
            self.assertEqual(len(file.readlines()), N_FILES + 2 * N_LINES)
        subprocess.run(command, check=True)
        with open(output, encoding="utf8") as file:
            self.assertEqual(file.read(), "")

    def test_not_a_checkpoint(self):
        with open(self.log, "w", encoding="utf8") as file:
            file.write("Something that matters to somebody.\n")
        self.assertNotEqual(self.start("/dev/null").wait(), 0)
        with open(self.log, encoding="utf8") as file:
            self.assertEqual(file.read(), "Something that matters to somebody.\n")


if __name__ == "__main__":
    unittest.main()
