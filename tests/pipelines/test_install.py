#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tests the applications and examples, copied out of the project, with an installed gst-nlp."""

import glob
import os
import re
import shutil
import subprocess
import tempfile
import unittest

PREFIX = os.environ["GST_NLP_PREFIX"]
APPS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "pipelines", "apps")
ARTICLE = ("Japan and Brazil agree on cyber talks\n\nForeign Minister Ana Ruiz met Prime Minister "
           "Ken Sato in Tokyo on Friday. They agreed to share warnings of attacks.\n")


class Install(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="gst-nlp-install-")
        self.addCleanup(shutil.rmtree, self.folder)
        self.article = os.path.join(self.folder, "article.txt")
        with open(self.article, "w", encoding="utf8") as file:
            file.write(ARTICLE)
        self.plugins = os.path.join(PREFIX, "lib", "gstreamer-1.0")
        self.env = {
            "PATH": "/usr/bin:/bin",
            "HOME": self.folder,
            "LC_ALL": "C.UTF-8",
            "G_DEBUG": "fatal-criticals",
            "GST_REGISTRY_1_0": os.path.join(self.folder, "registry.bin"),
            "GST_PLUGIN_PATH_1_0": self.plugins,
            "GI_TYPELIB_PATH": os.path.join(PREFIX, "lib", "girepository-1.0"),
            "LD_LIBRARY_PATH": os.path.join(PREFIX, "lib"),
            "PKG_CONFIG_PATH": os.path.join(PREFIX, "lib", "pkgconfig"),
        }

    def run_app(self, *command):
        done = subprocess.run(command, cwd=self.folder, env=self.env, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)
        self.assertEqual((done.returncode, done.stderr), (0, ""), done.stdout)
        return done.stdout

    def copy(self, name):
        return shutil.copy(os.path.join(APPS, name), self.folder)

    def assert_brief(self, out):
        self.assertIn("Japan and Brazil agree on cyber talks", out)
        for label, name in (("PERSON", "Ana Ruiz"), ("GPE", "Japan"), ("DATE", "Friday")):
            self.assertRegex(out, rf"{label}\s+{name}\b")

    def test_gst_inspect(self):
        self.assertIn("tokenizer", self.run_app("gst-inspect-1.0", "nlp"))

    def test_program(self):
        path = os.path.join(PREFIX, "bin", "gst-nlp")
        del self.env["GST_PLUGIN_PATH_1_0"], self.env["LD_LIBRARY_PATH"]
        self.assert_brief(self.run_app(path, "brief", self.article))
        self.assertRegex(self.run_app(path, "--version"), r"^gst-nlp [0-9.]+\n$")

    def test_links_of_pages(self):
        folder = os.path.join(PREFIX, "share", "doc", "gst-nlp")
        pages = glob.glob(os.path.join(folder, "**", "*.md"), recursive=True)
        self.assertGreater(len(pages), 15)
        for page in pages:
            with open(page, encoding="utf8") as file:
                for link in re.findall(r"\]\(([^)#]+)[)#]", file.read()):
                    if "://" not in link:
                        path = os.path.join(os.path.dirname(page), link)
                        self.assertTrue(os.path.exists(path), f"{page}: {link}")

    def test_c(self):
        self.copy("brief.c")
        self.copy("Makefile")
        self.run_app("make", "-s")
        self.assert_brief(self.run_app("./brief", self.article))

    def test_python(self):
        self.assert_brief(self.run_app("/usr/bin/python3", self.copy("brief.py"), self.article))

    def test_python_analyzer(self):
        out = self.run_app("/usr/bin/python3", self.copy("topics_analyzer.py"), self.article)
        self.assertIn('"text": "Japan and Brazil', out)

    def test_examples(self):
        """The commands of the installed examples print what their page shows."""
        shared = os.path.join(PREFIX, "share", "doc", "gst-nlp", "examples", "analyzers")
        folder = os.path.join(self.folder, "examples")
        shutil.copytree(shared, folder)
        with open(os.path.join(folder, "README.md"), encoding="utf8") as page:
            commands, expected = re.findall(r"^```\n(.*?)^```", page.read(), re.S | re.M)
        # As users set it: the loader of Python plugins watches this variable.
        environment = {k: v for k, v in self.env.items() if k != "GST_PLUGIN_PATH_1_0"}
        done = subprocess.run(["sh", "-e", "-c", commands], cwd=folder, text=True, timeout=120,
                              env={**environment, "GST_PLUGIN_PATH": self.plugins},
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.assertEqual((done.returncode, done.stdout), (0, expected))

    def test_without_plugin_path(self):
        """The library finds its plugin in a prefix that GStreamer does not search."""
        out = subprocess.run(
            ["/usr/bin/python3", "-c", "import gi; gi.require_version('GstNlp', '1.0')\n"
             "from gi.repository import GstNlp\n"
             "annotator = GstNlp.Annotator.new('tokenizer ! entitytagger')\n"
             "for entity in annotator.annotate_text('Ana Ruiz left Oslo.').get_entities():\n"
             "    print(entity.get_text())"], text=True, stdout=subprocess.PIPE, check=True,
            env={**self.env, "GST_PLUGIN_PATH_1_0": ""}).stdout
        self.assertEqual(out, "Ana Ruiz\nOslo\n")

    def test_gjs(self):
        self.assert_brief(self.run_app("gjs", "-m", self.copy("brief.js"), self.article))


if __name__ == "__main__":
    unittest.main()
