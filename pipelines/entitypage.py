#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Reads annotated documents, as JSON Lines with offsets in code points, and writes a web page with
their entities marked. The page needs no other file, and no scripts."""

import collections
import html
import re
import signal
import sys

from entitylabels import documents, hue, order, pieces

# Characters that are not allowed in HTML or are invisible: controls and bidirectional marks.
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
                      "\ud800-\udfff\ufffe\uffff]")

HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; --ink: #1c1c1a; --paper: #fbfaf7; --dim: #6d6a63; --line: #dfdcd3;
  --mark-s: 85%; --mark-l: 87%; --label-l: 28%; }}
@media (prefers-color-scheme: dark) {{
  :root {{ --ink: #e6e3dc; --paper: #1a1a19; --dim: #9b978e; --line: #3a3936;
    --mark-s: 45%; --mark-l: 24%; --label-l: 78%; }} }}
body {{ margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 46rem; background: var(--paper);
  color: var(--ink); font: 1.05rem/1.75 Charter, Georgia, serif; }}
h1 {{ font-size: 1.35rem; line-height: 1.3; margin: 3rem 0 .25rem; }}
article:first-of-type h1 {{ margin-top: 1rem; }}
.address, table, .legend {{ font: .8rem/1.5 system-ui, sans-serif; }}
.address {{ color: var(--dim); overflow-wrap: anywhere; margin: 0 0 1rem; }}
.text {{ white-space: pre-wrap; overflow-wrap: anywhere; }}
mark {{ color: inherit; background: hsl(var(--hue) var(--mark-s) var(--mark-l)); border-radius: .25em;
  padding: .1em .25em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }}
mark small {{ font: 600 .6em/1 system-ui, sans-serif; letter-spacing: .03em; margin-left: .4em;
  color: hsl(var(--hue) 60% var(--label-l)); }}
.legend {{ display: flex; flex-wrap: wrap; gap: .35rem .5rem; padding: 0; list-style: none; }}
table {{ border-collapse: collapse; width: 100%; margin: 1.5rem 0; }}
th, td {{ text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0;
  border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }}
th {{ color: var(--dim); font-weight: 500; }}
td:nth-child(3) {{ text-align: right; }}
{colours}
</style>
</head>
<body>
"""


def escape(text):
    return html.escape(CONTROLS.sub("\ufffd", str(text)))


def class_of(label):
    return "l-" + re.sub("[^A-Za-z0-9]", "-", label)


def tooltip(entity):
    said = [entity["label"]]
    for name in ("name", "id", "value", "score", "source"):
        if name in entity:
            said.append(f"{name}: {entity[name]}")
    return escape("\n".join(said))


def marked(text, entity):
    if entity is None:
        return escape(text)
    label = entity["label"]
    return (f'<mark class="{class_of(label)}" title="{tooltip(entity)}">{escape(text)}'
            f"<small>{escape(label)}</small></mark>")


def rows(document):
    """Yields a row for each chain: label, fullest name, number of mentions, and id."""
    things = collections.OrderedDict()
    for entity in document.get("entities", []):
        key = entity.get("chain", entity["text"]), entity["label"]
        thing = things.setdefault(key, {"label": entity["label"], "name": "", "id": "", "n": 0})
        name = entity.get("name", entity.get("value", entity["text"]))
        thing["n"] += 1
        thing["name"] = max(thing["name"], name, key=len)
        thing["id"] = thing["id"] or entity.get("id", "")
    return sorted(things.values(), key=lambda t: (order(t["label"]), -t["n"]))


def article(document):
    title = document.get("title") or document.get("id", "")
    yield f"<article>\n<h1>{escape(title)}</h1>\n"
    if "uri" in document:
        yield f'<p class="address">{escape(document["uri"])}</p>\n'
    yield '<div class="text">'
    yield "".join(marked(text, entity) for text, entity in pieces(document))
    yield "</div>\n"
    things = rows(document)
    if things:
        yield "<table>\n<tr><th>Label</th><th>Name</th><th>Mentions</th><th>Id</th></tr>\n"
        for thing in things:
            yield (f'<tr><td>{escape(thing["label"])}</td><td>{escape(thing["name"])}</td>'
                   f'<td>{thing["n"]}</td><td>{escape(thing["id"])}</td></tr>\n')
        yield "</table>\n"
    yield "</article>\n"


def page(items):
    labels = sorted({e["label"] for d in items for e in d.get("entities", [])}, key=order)
    colours = "\n".join(f".{class_of(label)} {{ --hue: {hue(label)}; }}" for label in labels)
    title = items[0].get("title") or "Documents" if len(items) == 1 else f"{len(items)} documents"
    yield HEAD.format(title=escape(title), colours=colours)
    if labels:
        yield '<ul class="legend">'
        for label in labels:
            yield f'<li><mark class="{class_of(label)}">{escape(label)}</mark></li>'
        yield "</ul>\n"
    for document in items:
        yield from article(document)
    yield "</body>\n</html>\n"


def main():
    # Exit quietly when the reader of the pipe closes it, as other filters do.
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    sys.stdout.reconfigure(encoding="utf-8")
    for part in page(list(documents())):
        sys.stdout.write(part)


if __name__ == "__main__":
    main()
