#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Reads annotated documents with syntax, as JSON Lines with offsets in code points, and writes a web
page that draws each sentence with arcs between its words. The page needs no other file, and no
scripts."""

import signal
import sys

from entitylabels import documents
from entitypage import escape
from syntaxtrees import HUES, sentences, width

# Sizes in CSS pixels. The font is monospaced, so the page needs no measuring.
CELL = 9.7  # a character of a word
SMALL_CELL = 7.0  # a character of a class or relation
GAP = 22  # between words
STEP = 24  # between the levels of arcs
RADIUS = 8  # of their corners
SPREAD = 5  # between the arcs at a head
MARGIN = 14

HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; --ink: #1c1c1a; --paper: #fbfaf7; --dim: #6d6a63; --line: #dfdcd3;
  --arc: #9a958a; --class-l: 34%; }}
@media (prefers-color-scheme: dark) {{
  :root {{ --ink: #e6e3dc; --paper: #1a1a19; --dim: #9b978e; --line: #3a3936; --arc: #77736a;
    --class-l: 70%; }} }}
body {{ margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 72rem; background: var(--paper);
  color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }}
h1 {{ font-size: 1.35rem; line-height: 1.3; margin: 2rem 0 .5rem; overflow-wrap: anywhere; }}
.address {{ color: var(--dim); font-size: .8rem; overflow-wrap: anywhere; margin: 0 0 1rem; }}
figure {{ margin: 0; padding: 1rem 0; overflow-x: auto; border-top: 1px solid var(--line); }}
svg {{ display: block; font: 16px/1 ui-monospace, monospace; fill: var(--ink); }}
.arc {{ fill: none; stroke: var(--arc); stroke-width: 1.25; }}
.tip {{ fill: var(--arc); }}
.relation, .class {{ font-size: 11px; }}
.relation {{ fill: var(--dim); stroke: var(--paper); stroke-width: 4; paint-order: stroke; }}
.class {{ fill: var(--dim); }}
.root {{ font-weight: 700; }}
text {{ text-anchor: middle; white-space: pre; }}
{colours}
</style>
</head>
<body>
"""


def centres(sentence):
    """Returns the horizontal position of each word, and the width of the drawing."""
    at, found = MARGIN, []
    for word in sentence.words:
        wide = max(width(word.text) * CELL, width(word.pos) * SMALL_CELL,
                   (width(word.relation) + 1) * SMALL_CELL)
        found.append(at + wide / 2)
        at += wide + GAP
    return found, at - GAP + MARGIN


def levels(sentence):
    """Returns the level of the arc to each word, from 1: above all arcs that it spans."""
    arcs = [(abs(word.head - number), number) for number, word in enumerate(sentence.words)
            if word.head is not None]
    heights, found = [0] * len(sentence.words), {}
    for _, number in sorted(arcs):
        head = sentence.words[number].head
        first, last = min(head, number), max(head, number)
        found[number] = 1 + max(heights[first:last])
        heights[first:last] = [found[number]] * (last - first)
    return found


def arc(start, end, top, base):
    """Returns the path from a head to its dependent."""
    turn = RADIUS if start < end else -RADIUS
    return (f"M{start:.1f} {base}V{top + RADIUS}Q{start:.1f} {top} {start + turn:.1f} {top}"
            f"H{end - turn:.1f}Q{end:.1f} {top} {end:.1f} {top + RADIUS}V{base - 5}")


def relation_mark(word, middle, top, x, base):
    """Yields the name of a relation, and the arrow at the word."""
    yield (f'<path class="tip" d="M{x:.1f} {base}l-3.5 -7h7z"/>'
           f'<text class="relation" x="{middle:.1f}" y="{top + 4}">{escape(word.relation)}</text>')


def drawing(sentence):
    """Yields the SVG of a sentence."""
    xs, total = centres(sentence)
    arcs = levels(sentence)
    top_of = {number: 12 + STEP * (max(arcs.values()) - level) for number, level in arcs.items()}
    base = 12 + STEP * (max(arcs.values(), default=0) + 1)
    yield (f'<figure tabindex="0"><svg role="img" aria-label="{escape(sentence.text)}" width="{total:.0f}" '
           f'height="{base + 52}">\n')
    for number, top in top_of.items():
        head, x = sentence.words[number].head, xs[number]
        start = xs[head] + (SPREAD if head < number else -SPREAD)
        yield f'<path class="arc" d="{arc(start, x, top, base)}"/>'
    for number, top in top_of.items():
        word = sentence.words[number]
        yield from relation_mark(word, (xs[word.head] + xs[number]) / 2, top, xs[number], base)
    for number, word in enumerate(sentence.words):
        is_root = ' class="root"' if number in sentence.roots and arcs else ""
        colour = f"class c-{word.pos}" if word.pos in HUES else "class"
        yield (f'<text{is_root} x="{xs[number]:.1f}" y="{base + 22}">{escape(word.text)}</text>'
               f'<text class="{colour}" x="{xs[number]:.1f}" y="{base + 42}">{escape(word.pos)}</text>')
    yield "\n</svg></figure>\n"


def page(items):
    title = "Sentences"
    if len(items) == 1:
        title = items[0].get("title") or title
    yield HEAD.format(title=escape(title), colours="\n".join(
        f".c-{pos} {{ fill: hsl({hue} 65% var(--class-l)); }}" for pos, hue in HUES.items()))
    last = None
    for document in items:
        address = document.get("uri", document.get("id", ""))
        if address != last or last is None:
            yield f'<h1>{escape(document.get("title") or document.get("id", title))}</h1>\n'
            if "uri" in document:
                yield f'<p class="address">{escape(address)}</p>\n'
        last = address
        for sentence in sentences(document):
            yield from drawing(sentence)
    yield "</body>\n</html>\n"


def main():
    # Exit quietly when the reader of the pipe closes it, as other filters do.
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    sys.stdout.reconfigure(encoding="utf-8")
    for part in page(list(documents())):
        sys.stdout.write(part)


if __name__ == "__main__":
    main()
