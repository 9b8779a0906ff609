#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tests documentsrc watch=true with gst-launch-1.0."""

import json
import os
import signal
import subprocess
import time
import unittest

from launch import PipelineTest


class Watch(PipelineTest):
    def wait_for(self, out, n):
        """Waits until a file has `n` texts, and returns them."""
        for _ in range(200):
            if os.path.exists(out):
                lines = self.read(out).splitlines(keepends=True)
                if len(lines) >= n and lines[-1].endswith("\n"):
                    return [json.loads(line)["text"] for line in lines]
            time.sleep(0.05)
        self.fail(f"not {n} documents")

    def test_relative_location(self):
        """The first file comes into an empty folder, whose name is relative."""
        os.mkdir(self.path("in"))
        process = subprocess.Popen(
            ["gst-launch-1.0", "-q", "documentsrc", "location=./in/", "watch=true", "!",
             "annotationenc", "!", "filesink", "buffer-mode=unbuffered", "location=out.jsonl"],
            cwd=self.folder)
        try:
            for i in range(100):  # until the folder is watched
                self.write(f"in/{i}.txt", "First.")
                time.sleep(0.1)
                if os.path.exists(self.path("out.jsonl")) and self.read("out.jsonl"):
                    break
            self.assertEqual(self.wait_for(self.path("out.jsonl"), 1)[0], "First.")
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=10)

    def test_new_files(self):
        self.write("in/a.txt", "First.")
        out = self.path("out.jsonl")
        process = subprocess.Popen(
            ["gst-launch-1.0", "-q", "documentsrc", f"location={self.path('in')}", "watch=true",
             "include=*.txt", "!", "tokenizer", "!", "annotationenc", "layers=tokens", "!",
             "filesink", "buffer-mode=unbuffered", f"location={out}"])
        try:
            self.wait_for(out, 1)
            self.write("in/b.txt", "Second.")
            self.wait_for(out, 2)
            self.write("in/no.log", "No.")
            self.write("in/deep/c.txt", "Third.")
            self.assertEqual(self.wait_for(out, 3), ["First.", "Second.", "Third."])
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=10)


if __name__ == "__main__":
    unittest.main()
