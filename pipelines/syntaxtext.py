#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Reads annotated documents with syntax, as JSON Lines with offsets in code points, and writes each
sentence as a tree, in colours if wanted (--colour=always, never or auto)."""

import signal
import sys

from entitylabels import documents, rgb, with_heads
from entitytext import clean, wants_colour
from syntaxtrees import HUES, sentences, width

DIM = "\x1b[2m"
BOLD = "\x1b[1m"
PLAIN = "\x1b[0m"


def tree(sentence):
    """Yields the branches before each word, and the word, from top to bottom in the order of the
    text as far as the tree allows."""
    # Each word with the branches above it, at it and below it, and whether its dependents follow.
    stack = [(root, "", "", "", False) for root in reversed(sentence.roots)]
    while stack:
        number, above, at, below, is_done = stack.pop()
        word = sentence.words[number]
        if is_done:
            yield at, word
            continue
        inner = []
        for i, child in enumerate(word.before):
            inner.append((child, above + ("│  " if i else "   "), above + ("├─ " if i else "┌─ "),
                          above + "│  ", False))
        inner.append((number, above, at, below, True))
        for child in word.after:
            is_last = child == word.after[-1]
            inner.append((child, below + "│  ", below + ("└─ " if is_last else "├─ "),
                          below + ("   " if is_last else "│  "), False))
        stack += reversed(inner)


def colour_of(pos):
    return f"\x1b[38;2;{rgb(HUES[pos], 0.6, 0.6)}m" if pos in HUES else ""


def lines(sentence, with_colour):
    """Yields the lines of a tree, with the classes and relations in columns."""
    rows = [(branches, clean(word.text).replace("\n", " "), word) for branches, word in tree(sentence)]
    columns = max(width(branches + text) for branches, text, _ in rows)
    for branches, text, word in rows:
        space = " " * (columns - width(branches + text) + 2)
        pos, relation = clean(word.pos), clean(word.relation)
        if with_colour:
            weight = BOLD if word.head is None else ""
            yield (f"{DIM}{branches}{PLAIN}{weight}{text}{PLAIN}{space}{colour_of(pos)}{pos:<5}{PLAIN}"
                   f"  {DIM}{relation}{PLAIN}")
        else:
            yield f"{branches}{text}{space}{pos:<5}  {relation}".rstrip()


def main():
    # Exit quietly when the reader of the pipe closes it, as other filters do.
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    sys.stdout.reconfigure(encoding="utf-8")
    with_colour = wants_colour(sys.argv[1:])
    for document, address in with_heads(documents()):
        if address is not None:
            print(f"# {clean(address)}\n")
        for sentence in sentences(document):
            print("\n".join(lines(sentence, with_colour)) + "\n")


if __name__ == "__main__":
    main()
