#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tests what all installed programs share: help, manual pages, completion, versions."""

import glob
import os
import re
import unittest

from launch import BUILD, EXAMPLES, SOURCE, PipelineTest, run

PIPELINES = os.path.join(SOURCE, "pipelines")
FRONT = os.path.join(PIPELINES, "gst-nlp")
PROGRAMS = {"gst-nlp": FRONT,
            **{os.path.basename(path): path
               for path in glob.glob(os.path.join(BUILD, "training", "gst-nlp-*"))
               if os.path.isfile(path)}}
COMPLETION = "/usr/share/bash-completion/bash_completion"


def usage_of(path):
    with open(path, encoding="utf8", errors="replace") as file:
        return re.search(rf"^# Usage: {re.escape(os.path.basename(path))} .*?^$", file.read(),
                         re.M | re.S)


# The pipelines, with their usage.
USAGES = {os.path.basename(path): usage_of(path).group()
          for path in glob.glob(os.path.join(PIPELINES, "*"))
          if os.path.isfile(path) and path != FRONT and usage_of(path)}


def manual(name):
    with open(os.path.join(SOURCE, "docs", "man", name + ".1"), encoding="utf8") as file:
        return file.read().replace("\\-", "-")


def options(text):
    return set(re.findall(r"--[a-z][a-z-]*", text))


def complete(line, cwd=SOURCE):
    """Returns the words that bash offers at the end of a line."""
    script = '''. "$1"; . "$2"; COMP_LINE=$3 COMP_POINT=${#3}
      read -ra COMP_WORDS <<<"$3"; [[ $3 != *" " ]] || COMP_WORDS+=("")
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); compopt() { :; }
      function=$(complete -p "${COMP_WORDS[0]}" | sed "s/.*-F \\([^ ]*\\) .*/\\1/")
      "$function" "${COMP_WORDS[0]}" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf "%s\\n" "${COMPREPLY[@]}"'''
    path = os.path.join(BUILD, "training") + ":" + PIPELINES + ":" + os.environ["PATH"]
    out, _ = run(["bash", "-c", script, "bash", COMPLETION, os.path.join(PIPELINES, "gst-nlp.bash"),
                  line], env={"PATH": path}, cwd=cwd)
    return set(out.split())


class Programs(PipelineTest):
    def test_versions(self):
        for name, path in PROGRAMS.items():
            out, _ = run([path, "--version"])
            self.assertRegex(out, rf"^{name} [0-9]+\.[0-9]+\.[0-9]+\n$")
        for name in USAGES:
            out, _ = run([os.path.join(PIPELINES, name), "--version"])
            self.assertRegex(out, rf"^{name} [0-9]+\.[0-9]+\.[0-9]+\n$")

    def test_front_program(self):
        article = os.path.join(EXAMPLES, "07-sport.txt")
        for arguments in (["brief", "--sentences", "1"], ["tokens"], ["entities"]):
            self.assertEqual(run([FRONT, *arguments, article]),
                             run([os.path.join(PIPELINES, arguments[0]), *arguments[1:], article]))
        out, _ = run([FRONT, "brief", "--help"])
        self.assertTrue(out.startswith("Usage: gst-nlp brief "), out)
        self.assertIn("gst-nlp brief: unknown option --nix",
                      run([FRONT, "brief", "--nix"], status=2)[1])
        for name in ("nix", "common.sh", "gst-nlp", "../pipelines/brief", "", "--nix"):
            self.assertIn("gst-nlp: ", run([FRONT, name], status=2)[1])

    def test_help_lists_all(self):
        out, _ = run([FRONT, "--help"])
        self.assertEqual(set(re.findall(r"^  ([a-z][a-z-]*) ", out, re.M)), set(USAGES))

    def test_manual_pages(self):
        page = manual("gst-nlp")
        for name, usage in USAGES.items():
            self.assertIn(f".B gst-nlp {name}\n", page)
            self.assertIn(f".TP\n.B {name}\n", page)
            self.assertLessEqual(options(usage), options(page))
        for name, path in PROGRAMS.items():
            if name != "gst-nlp":
                described = manual(name).split(".SH OPTIONS\n")[1].split(".SH ")[0]
                listed = run([path, "--help"])[0].split("Application Options:")[1]
                self.assertEqual(options(described), options(listed) | {"--help"}, name)

    @unittest.skipUnless(os.path.exists(COMPLETION), "needs bash-completion")
    def test_completion(self):
        self.assertEqual(complete("gst-nlp "), set(USAGES) | {"--help", "--version"})
        self.assertEqual(complete("gst-nlp entities-"), {"entities-of-subtitles"})
        for name, usage in USAGES.items():
            self.assertEqual(complete(f"gst-nlp {name} --") - {"--help", "--version"},
                             options(usage), name)
        self.assertEqual(complete("gst-nlp entities --colour a"), {"always", "auto"})
        self.write("news.txt", "")
        self.assertEqual(complete("gst-nlp brief new", self.folder), {"news.txt"})
        for name, path in PROGRAMS.items():
            if name != "gst-nlp":
                offered = {word.rstrip("=") for word in complete(f"{name} --")}
                self.assertLessEqual(options(run([path, "--help"])[0]), offered, name)


if __name__ == "__main__":
    unittest.main()
