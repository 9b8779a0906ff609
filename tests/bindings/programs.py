# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Compiles and runs programs that use the library of the build tree."""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest

SOURCE = os.environ["GST_NLP_SOURCE"]
BUILD = os.environ["GST_NLP_BUILD"]

GIR = os.path.join(BUILD, "library", "GstNlp-1.0.gir")
PACKAGES = ["gio-2.0", "gstreamer-1.0", "gstreamer-base-1.0"]


class ProgramTest(unittest.TestCase):
    """A test with a folder for programs."""

    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="gst-nlp-test-")
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, text):
        with open(self.path(name), "w", encoding="utf8") as file:
            file.write(text)
        return self.path(name)

    def need(self, *programs):
        for program in programs:
            if shutil.which(program) is None:
                self.skipTest(f"there is no {program}")

    def run_command(self, *command, **environment):
        """Returns what a command prints. It has to succeed."""
        packages = os.path.join(BUILD, "meson-uninstalled")
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              timeout=300, cwd=self.folder,
                              env={**os.environ, "PKG_CONFIG_PATH": packages, **environment})
        self.assertEqual(done.returncode, 0, done.stdout)
        return done.stdout

    def run_python(self, path):
        return self.run_command(sys.executable, "-B", path)

    def run_javascript(self, path):
        self.need("gjs")
        return self.run_command("gjs", "-m", path)

    def run_c(self, path):
        self.need("cc", "pkg-config")
        flags = self.run_command("pkg-config", "--cflags", "--libs", "gstreamer-nlp-1.0").split()
        self.run_command("cc", "-Wall", "-Wextra", "-Werror", path, "-o", self.path("a"), *flags)
        return self.run_command(self.path("a"))

    def run_vala(self, path):
        """The bindings for Vala are made here, from the GIR."""
        self.need("valac", "vapigen", "cc", "pkg-config")
        needed = [option for package in PACKAGES for option in ("--pkg", package)]
        self.run_command("vapigen", "--quiet", "--library", "gstreamer-nlp-1.0", *needed, GIR)
        self.write("gstreamer-nlp-1.0.deps", "\n".join(PACKAGES) + "\n")
        # The compiler of C warns about code that valac writes.
        self.run_command("valac", "--vapidir", self.folder, "--pkg", "gstreamer-nlp-1.0",
                         "-X", "-w", "-o", self.path("a"), path)
        return self.run_command(self.path("a"))
