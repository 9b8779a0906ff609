#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tests that pipelines write valid CoNLL-U, by the rules of Universal Dependencies."""

import glob
import json
import os
import unittest

from launch import EXAMPLES, PipelineTest, launch

CLASSES = set("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X"
              .split())

# A sentence as an analyzer leaves it, with an entity of two words.
TREE = """# newdoc id = harbour
# sent_id = harbour-1
# text = The new harbour at Port Ellis didn't open.
1	The	the	DET	DT	_	3	det	_	_
2	new	new	ADJ	JJ	_	3	amod	_	_
3	harbour	harbour	NOUN	NN	_	9	nsubj	_	_
4	at	at	ADP	IN	_	5	case	_	_
5	Port	Port	PROPN	NNP	_	3	nmod	_	Entity=B-GPE
6	Ellis	Ellis	PROPN	NNP	_	5	flat	_	Entity=I-GPE
7	did	do	AUX	VBD	_	9	aux	_	SpaceAfter=No
8	n't	not	PART	RB	_	9	advmod	_	_
9	open	open	VERB	VB	_	0	root	_	SpaceAfter=No
10	.	.	PUNCT	.	_	9	punct	_	SpaceAfter=No

"""


def sentences(text):
    """Yields the comments and the rows of each sentence."""
    assert text.endswith("\n\n"), "no empty line at the end"
    for block in text[:-2].split("\n\n"):
        lines = block.split("\n")
        comments = [line for line in lines if line.startswith("#")]
        assert lines[:len(comments)] == comments, "a comment within a sentence"
        yield comments, [line.split("\t") for line in lines[len(comments):]]


def value_of(comments, name):
    found = [c.partition(" = ")[2] for c in comments if c.startswith(f"# {name} = ")]
    assert len(found) == 1, f"{len(found)} comments {name}"
    return found[0]


def check_rows(rows):
    """Checks the form of the rows: level 1 of the rules."""
    assert rows, "a sentence without words"
    for number, row in enumerate(rows, 1):
        assert len(row) == 10, f"{len(row)} columns"
        assert row[0] == str(number), f"ID {row[0]}, not {number}"
        for column, cell in enumerate(row):
            assert cell and cell == cell.strip(), f"column {column} is {cell!r}"
            assert column in (1, 2) or " " not in cell, f"a space in column {column}"
        assert row[3] in CLASSES | {"_"}, row[3]


def check_tree(rows):
    """Checks that the heads are a tree with one root: level 2 of the rules."""
    heads = [int(row[6]) for row in rows]
    assert heads.count(0) == 1, f"{heads.count(0)} roots"
    for row, head in zip(rows, heads):
        assert 0 <= head <= len(rows), f"head {head} of {len(rows)} words"
        assert (head == 0) == (row[7] == "root"), f"{row[7]} of head {head}"
    for word in range(1, len(rows) + 1):
        steps = 0
        while word:
            word, steps = heads[word - 1], steps + 1
            assert steps <= len(rows), "a cycle"


def check_text(comments, rows):
    text = "".join(row[1] + ("" if "SpaceAfter=No" in row[9].split("|") else " ") for row in rows)
    assert text.rstrip(" ") == value_of(comments, "text"), text


def validate(text):
    """Checks a file. Returns the numbers of its sentences and of those with a tree."""
    ids, n_trees = set(), 0
    for comments, rows in sentences(text):
        sent_id = value_of(comments, "sent_id")
        assert sent_id not in ids, f"sent_id {sent_id} twice"
        ids.add(sent_id)
        check_rows(rows)
        check_text(comments, rows)
        if any(row[6] != "_" for row in rows):
            check_tree(rows)
            n_trees += 1
    return len(ids), n_trees


class Conllu(PipelineTest):
    def convert(self, name, content, line="annotationdec ! annotationenc format=conllu"):
        path = self.write(name, content)
        return launch(f"filesrc location={path} ! {line} ! fdsink")[0]

    def test_examples_are_valid(self):
        files = sorted(glob.glob(os.path.join(EXAMPLES, "*.txt")))
        text = launch(f"documentsrc location={EXAMPLES}/*.txt ! tokenizer ! entitytagger ! "
                      "annotationenc format=conllu ! fdsink")[0]
        n_sentences, n_trees = validate(text)
        self.assertGreater(n_sentences, 5 * len(files))
        self.assertEqual(n_trees, 0)
        self.assertEqual(text.count("# newdoc id = "), len(files))
        self.assertIn("Entity=B-GPE", text)

    def test_round_trip_of_a_tree(self):
        self.assertEqual(validate(TREE), (1, 1))
        self.assertEqual(self.convert("tree.conllu", TREE), TREE)

    def test_through_json(self):
        lines = self.convert("tree.conllu", TREE, "annotationdec ! annotationenc")
        document = json.loads(lines)
        self.assertEqual(document["text"], "The new harbour at Port Ellis didn't open.")
        self.assertEqual(document["token_heads"], [2, 2, 8, 4, 2, 4, 8, 8, 8, 8])
        self.assertEqual(document["entities"][0]["text"], "Port Ellis")
        self.assertEqual(self.convert("tree.jsonl", lines), TREE)

    def test_text_comes_back(self):
        """The text and its tokens are the same after CoNLL-U, whatever the whitespace."""
        text = "\n  One\ttwo.\r\n\r\nThree\u00a0four,  five\u3000six.\n\n\nSeven.\n"
        path = self.write("odd.txt", text)
        line = f"documentsrc location={path} ! tokenizer ! "
        written = launch(line + "annotationenc format=conllu ! fdsink")[0]
        validate(written)
        before = json.loads(launch(line + "annotationenc ! fdsink")[0])
        after = json.loads(self.convert("odd.conllu", written, "annotationdec ! annotationenc"))
        for member in ("text", "tokens", "sentences"):
            self.assertEqual(after[member], before[member])

    def test_layers(self):
        written = self.convert("tree.conllu", TREE,
                               "annotationdec ! annotationenc format=conllu layers=entities")
        self.assertEqual(validate(written), (1, 0))
        self.assertIn("5\tPort\t_\t_\t_\t_\t_\t_\t_\tEntity=B-GPE\n", written)

    def test_the_checks_find_mistakes(self):
        for old, new in (("\t9\tnsubj", "\t1\tnsubj"), ("\t0\troot", "\t3\tconj"),
                         ("\t3\tdet", "\t0\troot"), ("\t9\tpunct", "\t11\tpunct"),
                         ("1\tThe", "1\tA"), ("2\tnew", "3\tnew"), ("NOUN", "NAME"),
                         ("= The", "= A")):
            self.assertIn(old, TREE)
            with self.assertRaises(AssertionError, msg=new):
                validate(TREE.replace(old, new, 1))


if __name__ == "__main__":
    unittest.main()
