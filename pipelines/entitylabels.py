# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Labels with their colours, and a reader of annotated documents, for the filters in this folder."""

import colorsys
import itertools
import json
import sys

# Hues in degrees. Related labels have neighbouring hues.
HUES = {
    "PERSON": 210, "NORP": 190, "ORG": 25, "GPE": 130, "LOC": 150, "FAC": 165, "PRODUCT": 280,
    "EVENT": 330, "WORK_OF_ART": 300, "LAW": 265, "LANGUAGE": 290, "DATE": 50, "TIME": 58,
    "PERCENT": 75, "MONEY": 85, "QUANTITY": 80, "ORDINAL": 65, "CARDINAL": 70,
    "THREAT_ACTOR": 0, "MALWARE": 350, "TOOL": 340, "TECHNIQUE": 10, "VULNERABILITY": 15, "SECTOR": 180,
}
OTHER_HUE = 235  # indicators and labels of user lists


def rgb(hue, lightness, saturation):
    """Returns a colour as terminals take it: "red;green;blue". The hue is in degrees."""
    return ";".join(str(round(c * 255)) for c in colorsys.hls_to_rgb(hue / 360, lightness, saturation))


def hue(label):
    return HUES.get(label, OTHER_HUE)


def order(label):
    """Sort key: labels in the order of the table, then the others."""
    labels = list(HUES)
    return (labels.index(label) if label in HUES else len(labels), label)


def documents():
    """Yields the documents on standard input, JSON Lines with offsets in code points."""
    return map(json.loads, sys.stdin.buffer)


def pieces(document):
    """Yields the text in segments, each with its entity or None."""
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
    """Yields each document with the address to print above it: None if it is the only one, or a
    further section of the previous one."""
    first = list(itertools.islice(items, 2))
    last = None
    for document in itertools.chain(first, items):
        address = document.get("uri", document.get("id", ""))
        yield document, address if len(first) > 1 and address != last else None
        last = address
