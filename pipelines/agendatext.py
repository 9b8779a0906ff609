#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Reads annotated documents of facttagger, as JSON Lines, and writes what they announce in the order
of the dates. Actions with one date and mostly the same words are one event."""

import re
import signal
import sys

from entitylabels import documents
from entitytext import clean
from factstext import Document, one_line

# The share of the words of the shorter text that two texts of one event have in common.
LEAST_COMMON = 0.6
MIN_LETTERS = 4


def words(text):
    return {word for word in re.findall(r"\w+", text.lower()) if len(word) >= MIN_LETTERS}


def is_same(one, other):
    return len(one & other) >= LEAST_COMMON * max(min(len(one), len(other)), 1)


class Event:
    def __init__(self, value, text, address):
        self.value = value
        self.text = text
        self.words = words(text)
        self.addresses = [address]

    def add(self, text, address):
        """Adds another announcement. The longer text is kept."""
        if len(text) > len(self.text):
            self.text, self.words = text, words(text)
        if address not in self.addresses:
            self.addresses.append(address)


def announcements(document):
    """Yields the start, the value and the text of each action with a definite date."""
    facts = Document(document)
    for index, action in facts.spans("actions"):
        when = facts.target("when", "actions", index)
        actor = facts.target("actor", "actions", index)
        if when is not None and "begin" in when:
            text = one_line(action)
            yield when["begin"], when.get("value", when["begin"]), (
                f"{actor.get('name') or one_line(actor)}: {text}" if actor is not None else text)


def read_events():
    """Returns the events by their start, in the order in which they were first read."""
    events = {}
    for document in documents():
        address = document.get("uri", document.get("id", ""))
        for begin, value, text in announcements(document):
            found = events.setdefault(begin, [])
            same = next((event for event in found
                         if event.value == value and is_same(event.words, words(text))), None)
            if same is not None:
                same.add(text, address)
            else:
                found.append(Event(value, text, address))
    return events


def main():
    # Exit quietly when the reader of the pipe closes it, as other filters do.
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    sys.stdout.reconfigure(encoding="utf-8")
    for _, events in sorted(read_events().items()):
        for event in events:
            print(f"{clean(event.value)}  {clean(event.text)}")
            for address in event.addresses:
                print(f"    {clean(address)}")


if __name__ == "__main__":
    main()
