# gst-nlp: text analysis for GStreamer
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What filters of annotated documents share: the labels and their colours, and how documents are read."""

import itertools
import json
import sys

# Hues in degrees. Labels of one kind are neighbours.
HUES = {
    "PERSON": 210, "NORP": 190, "ORG": 25, "GPE": 130, "LOC": 150, "FAC": 165, "PRODUCT": 280,
    "EVENT": 330, "WORK_OF_ART": 300, "LAW": 265, "LANGUAGE": 290, "DATE": 50, "TIME": 58,
    "PERCENT": 75, "MONEY": 85, "QUANTITY": 80, "ORDINAL": 65, "CARDINAL": 70,
    "THREAT_ACTOR": 0, "MALWARE": 350, "TOOL": 340, "TECHNIQUE": 10, "VULNERABILITY": 15, "SECTOR": 180,
}
OTHER_HUE = 235  # indicators and the labels of one's own lists


def hue(label):
    return HUES.get(label, OTHER_HUE)


def order(label):
    """A key that puts labels in the order of the table, others behind."""
    labels = list(HUES)
    return (labels.index(label) if label in HUES else len(labels), label)


def documents():
    """The documents on standard input, JSON Lines with offsets in code points."""
    return map(json.loads, sys.stdin.buffer)


def pieces(document):
    """The text in pieces, each with its entity or None."""
    text, end = document["text"], 0
    for entity in sorted(document.get("entities", []), key=lambda e: (e["start"], -e["end"])):
        if entity["start"] < end:
            continue
        if entity["start"] > end:
            yield text[end:entity["start"]], None
        end = entity["end"]
        yield text[entity["start"]:end], entity
    if end < len(text):
        yield text[end:], None


def with_heads(items):
    """Each document, and the address to put above it: None if it is the only one, or a further
    section of the one before."""
    first = list(itertools.islice(items, 2))
    last = None
    for document in itertools.chain(first, items):
        address = document.get("uri", document.get("id", ""))
        yield document, address if len(first) > 1 and address != last else None
        last = address
