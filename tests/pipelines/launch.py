# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Runs gst-launch-1.0 and other programs for the tests of pipelines."""

import os
import shutil
import signal
import subprocess
import tempfile
import unittest

SOURCE = os.environ["GST_NLP_SOURCE"]
BUILD = os.environ["GST_NLP_BUILD"]
EXAMPLES = os.path.join(SOURCE, "pipelines", "examples")
GOLDEN = os.path.join(os.environ["GST_NLP_TEST_DATA"], "golden")


def wait_for(process, stdin, will_fail):
    """Returns the stdout and stderr of a process. One that @will_fail is interrupted at half time:
    gst-launch-1.0 1.22 goes on for ever after an error that comes before its main loop runs."""
    try:
        if will_fail:
            try:
                return process.communicate(stdin, timeout=150)
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGINT)
        return process.communicate(stdin, timeout=150 if will_fail else 300)
    except subprocess.TimeoutExpired:
        process.kill()
        raise


def run(command, status=0, env=None, cwd=None, stdin=None):
    """Runs a command, which must exit with @status unless it is None. Returns its stdout and
    stderr."""
    with subprocess.Popen(command, env={**os.environ, **(env or {})}, cwd=cwd,
                          stdin=subprocess.PIPE if stdin is not None else None,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        out, err = (text.decode() for text in wait_for(process, stdin, bool(status)))
    if status is not None and process.returncode != status:
        raise AssertionError(f"{command} gave {process.returncode}:\n{out}\n{err}")
    return out, err


def launch(line, status=0, quiet=True, **kwargs):
    """Runs a line of gst-launch-1.0. Returns its stdout and stderr; if it isn't quiet, "" and all
    messages, including warnings."""
    out, err = run(["gst-launch-1.0", *(["-q"] if quiet else []), *line.split()], status, **kwargs)
    return (out, err) if quiet else ("", out + err)


class PipelineTest(unittest.TestCase):
    """A test with a folder of its own, which is deleted after the test."""

    maxDiff = None

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="gst-nlp-test-")
        self.addCleanup(shutil.rmtree, self.folder)

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, content):
        mode = "wb" if isinstance(content, bytes) else "w"
        path = self.path(name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, mode, **({} if mode == "wb" else {"encoding": "utf8"})) as file:
            file.write(content)
        return path

    def read(self, path):
        with open(os.path.join(self.folder, path), encoding="utf8") as file:
            return file.read()

    def assert_golden(self, name, found):
        """Compares with a golden file. GST_NLP_UPDATE_GOLDEN=1 writes it; read it before you commit."""
        path = os.path.join(GOLDEN, name)
        if os.environ.get("GST_NLP_UPDATE_GOLDEN"):
            os.makedirs(GOLDEN, exist_ok=True)
            with open(path, "w", encoding="utf8") as file:
                file.write(found)
        with open(path, encoding="utf8") as file:
            self.assertEqual(found, file.read(), f"not as in {path}")
