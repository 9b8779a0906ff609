#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Reads annotated documents of facttagger, as JSON Lines, and writes their facts: people with their
offices, what was said, what was agreed and planned, and dates by their values. Headings and kinds are
coloured with --colour=always, on a terminal with --colour=auto."""

import re
import signal
import sys

from entitylabels import documents, rgb, with_heads
from entitytext import clean, wants_colour

# Hues of the kinds of actions, in degrees.
HUES = {"agreed": 130, "pledged": 210, "called": 25, "planned": 50}
WIDTH = max(map(len, HUES))


class Document:
    """The facts of a document by what they are related to."""

    def __init__(self, document):
        self.layers = {"entities": document.get("entities", []), **document.get("layers", {})}
        self.targets = {}
        for relation in document.get("relations", []):
            layer, index = relation["target"]
            if 0 <= index < len(self.layers.get(layer, [])):
                key = (relation["name"], *relation["source"])
                self.targets.setdefault(key, self.layers[layer][index])
        self.names = {}
        for span in self.layers["entities"]:
            if span.get("chain", -1) >= 0:
                longest = self.names.get(span["chain"], "")
                self.names[span["chain"]] = max(longest, span.get("name") or one_line(span), key=len)

    def spans(self, layer):
        return enumerate(self.layers.get(layer, []))

    def target(self, name, layer, index):
        return self.targets.get((name, layer, index))

    def name(self, span):
        """The fullest name of what a span stands for."""
        return span.get("name") or self.names.get(span.get("chain", -1)) or one_line(span)

    def people(self):
        """Yields each person once, with the offices."""
        offices = {}
        for index, entity in self.spans("entities"):
            role = self.target("role", "entities", index)
            if role is not None:
                found = offices.setdefault(self.name(entity), [])
                if one_line(role) not in found:
                    found.append(one_line(role))
        for name, of_person in offices.items():
            # "President" says nothing if "Ukrainian President" is there.
            full = [office for office in of_person
                    if not any(office != other and office in other for other in of_person)]
            yield f"{name}: {', '.join(full)}"

    def said(self):
        for index, quotation in self.spans("quotations"):
            speaker = self.target("speaker", "quotations", index)
            text = one_line(quotation)
            if quotation["label"] == "DIRECT":
                text = f"“{text}”"
            yield f"{self.name(speaker)}: {text}" if speaker is not None else text

    def actions(self):
        for index, action in self.spans("actions"):
            actor = self.target("actor", "actions", index)
            when = self.target("when", "actions", index)
            value = when.get("value") if when is not None else None
            yield (action["label"].lower(),
                   (f"{actor.get('name') or one_line(actor)}: " if actor is not None else "") +
                   one_line(action) +
                   (f" ({value})" if value else ""))

    def dates(self):
        """Yields definite dates in their order, each value once."""
        found = {}
        for _, entity in self.spans("entities"):
            if "begin" in entity:
                found.setdefault((entity["begin"], entity["value"]), one_line(entity))
        for (_, value), text in sorted(found.items()):
            yield f"{value}: {text}" if value != text else value


def one_line(span):
    return re.sub(r"\s+", " ", span["text"])


def kind(name, is_coloured):
    text = clean(name.ljust(WIDTH))
    return f"\x1b[38;2;{rgb(HUES.get(name, 0), 0.6, 0.75)}m{text}\x1b[0m" if is_coloured else text


def show(heading, lines, is_coloured):
    """Prints lines below a heading, or nothing if there are none."""
    lines = list(lines)
    if lines:
        print(f"\x1b[1m{heading}\x1b[0m" if is_coloured else heading)
    for line in lines:
        print("  " + line)


def main():
    # Exit quietly when the reader of the pipe closes it, as other filters do.
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    sys.stdout.reconfigure(encoding="utf-8")
    is_coloured = wants_colour(sys.argv[1:])
    for document, address in with_heads(documents()):
        facts = Document(document)
        if address is not None:
            print(f"# {clean(address)}")
        show("People", map(clean, facts.people()), is_coloured)
        show("Said", map(clean, facts.said()), is_coloured)
        show("Agreed and planned", (f"{kind(name, is_coloured)}  {clean(text)}"
                                    for name, text in facts.actions()), is_coloured)
        show("Dates", map(clean, facts.dates()), is_coloured)
        print()


if __name__ == "__main__":
    main()
