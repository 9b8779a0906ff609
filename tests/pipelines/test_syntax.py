#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tests the pipeline syntax: trees on a terminal, and a web page, also in a browser."""

import json
import os
import re
import unittest

from launch import SOURCE, run
from test_page import BROWSER, DARK, LIGHT, Browsing

PIPELINES = os.path.join(SOURCE, "pipelines")
PAPER = {LIGHT: (0xfb, 0xfa, 0xf7), DARK: (0x1a, 0x1a, 0x19)}

TREE = """# newdoc id = visit
1	Ms.	Ms.	PROPN	NNP	_	3	nsubj	_	_
2	Sato	Sato	PROPN	NNP	_	1	flat	_	_
3	left	leave	VERB	VBD	_	0	root	_	_
4	cold	cold	ADJ	JJ	_	5	amod	_	_
5	Japan	Japan	PROPN	NNP	_	3	obj	_	SpaceAfter=No
6	.	.	PUNCT	.	_	3	punct	_	_

1	日本	日本	PROPN	NNP	_	2	nsubj	_	_
2	won	win	VERB	VBD	_	0	root	_	_
"""

PRINTED = """\
┌─ Ms.      PROPN  nsubj
│  └─ Sato  PROPN  flat
left        VERB   root
│  ┌─ cold  ADJ    amod
├─ Japan    PROPN  obj
└─ .        PUNCT  punct

┌─ 日本  PROPN  nsubj
won      VERB   root

"""

HOSTILE = {
    "id": "</title><style>*{background:#f00!important}</style>",
    "uri": "javascript:document.body.remove()",
    "text": "</svg><style>*{background:#f00!important}</style> \x1b[31m\u202e",
    "tokens": [[0, 49], [50, 55], [55, 56]],
    "sentences": [[0, 56]],
    "token_pos": ["NOUN", None, "VERB"],
    "token_heads": [1, 0, 1],
    "token_relations": ["\"><b>", "<i>", None],
}


def command(name, *arguments, status=0, stdin=None):
    return run([os.path.join(PIPELINES, name), *arguments], status, stdin=stdin)


def lines_of(*documents):
    return "".join(json.dumps(document) + "\n" for document in documents).encode()


class Syntax(Browsing):
    def tree_file(self):
        return self.write("visit.conllu", TREE)

    def test_trees(self):
        self.assertEqual(command("syntax", "--annotated", self.tree_file()), (PRINTED, ""))

    def test_standard_input(self):
        out, err = command("syntax", "--annotated", stdin=TREE.encode())
        self.assertEqual((out, err), (PRINTED, ""))

    def test_colours(self):
        out, _ = command("syntax", "--annotated", "--colour", "always", self.tree_file())
        self.assertIn("\x1b[1mleft\x1b[0m", out)
        self.assertEqual(re.sub(r"\x1b\[[0-9;]*m", "", out), PRINTED)

    def test_heads_of_any_kind(self):
        """Each word is printed once, whatever the heads."""
        document = {"id": "a", "text": "abcd", "tokens": [[i, i + 1] for i in range(4)]}
        for heads, expected in (
                ([1, 2, 0, 3], "   ┌─ a\n│  └─ b\n└─ c\n"), ([None] * 4, "a\nb\nc\nd\n"),
                ([9, 0, 0, 0], "a\n├─ b\n├─ c\n└─ d\n"), ([3, 3, 0, 3], "┌─ a\n│  └─ c\n├─ b\nd\n")):
            out, _ = command("syntaxtext.py", stdin=lines_of({**document, "token_heads": heads}))
            self.assertEqual(sorted(re.findall("[a-d]", out)), list("abcd"), out)
            if heads[0] != 1:
                self.assertEqual(out, expected + "\n")

    def test_deep_tree(self):
        n = 1500
        document = {"id": "a", "text": "a" * n, "tokens": [[i, i + 1] for i in range(n)],
                    "token_heads": [max(0, i - 1) for i in range(n)]}
        out, _ = command("syntaxtext.py", stdin=lines_of(document))
        self.assertEqual(out.count("a"), n)

    def test_several_documents(self):
        out, _ = command("syntaxtext.py", stdin=lines_of(
            {"id": "one", "text": "a", "tokens": [[0, 1]]},
            {"id": "two", "text": "b c", "tokens": [[0, 1], [2, 3]], "sentences": [[2, 3]]}))
        self.assertEqual(out, "# one\n\na\n\n# two\n\nc\n\n")

    def test_hostile_text(self):
        out, _ = command("syntaxtext.py", stdin=lines_of(HOSTILE))
        self.assertNotIn("\x1b", out)
        self.assertNotIn("\u202e", out)
        out, _ = command("syntaxpage.py", stdin=lines_of(HOSTILE))
        self.assertEqual(out.count("<style>"), 1)
        for bad in ("<b>", "<i>", "\x1b", "\u202e"):
            self.assertNotIn(bad, out)

    def test_arguments(self):
        path = self.tree_file()
        self.assertIn("! syntaxtagger parse=true !", command("syntax", "--show", path)[0])
        shown, _ = command("syntax", "--show", "--annotated", "--colour=never", path)
        self.assertEqual(run(["bash", "-c", shown])[0], PRINTED)
        for wrong in (["--colour", "red"], ["--html"], ["--nix"], ["--annotated", path, path]):
            self.assertIn("syntax: ", command("syntax", *wrong, status=2)[1])
        self.assertIn("1 document failed",
                      command("syntax", "--annotated", self.write("bad", "# newdoc\n1\n"), status=1)[1])

    def write_page(self, path):
        page = self.path("page.html")
        self.assertEqual(command("syntax", "--annotated", "--html", page, path), ("", ""))
        return page

    def test_page(self):
        text = self.read(self.write_page(self.tree_file()))
        self.assertEqual(text.count("<svg "), 2)
        self.assertEqual(text.count('class="arc"'), 6)
        self.assertIn('aria-label="Ms. Sato left cold Japan."', text)
        self.assertNotIn("src=", text)
        self.assertNotIn("<script", text)

    @unittest.skipUnless(BROWSER, "there is no chromium")
    def test_light_and_dark(self):
        page = self.write_page(self.tree_file())
        for scheme in (LIGHT, DARK):
            colours = self.show(page, scheme, 700, 600).colours()
            self.assertEqual(max(colours, key=colours.get), PAPER[scheme])
            self.assert_shows(colours, 225, 20)  # proper nouns
            self.assert_shows(colours, 10, 10)  # verbs

    @unittest.skipUnless(BROWSER, "there is no chromium")
    def test_wide_sentences_scroll(self):
        """Nothing is drawn outside of the column of the page."""
        rows = "".join(f"{i}\tword{i}\t_\tNOUN\t_\t_\t{i - 1}\tdep\t_\t_\n" for i in range(1, 60))
        picture = self.show(self.write_page(self.write("wide.conllu", rows)), LIGHT, 500, 500)
        self.assertTrue(all(picture.pixel(picture.width - 5, y) == PAPER[LIGHT]
                            for y in range(picture.height)))

    @unittest.skipUnless(BROWSER, "there is no chromium")
    def test_hostile_page(self):
        path = self.write("hostile.jsonl", lines_of({**HOSTILE, "token_heads": [0, 0, 0]}))
        colours = self.show(self.write_page(path), LIGHT, 700, 600).colours()
        self.assertEqual(max(colours, key=colours.get), PAPER[LIGHT])
        self.assertNotIn((255, 0, 0), colours)


if __name__ == "__main__":
    unittest.main()
