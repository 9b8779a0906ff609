# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The sentences of annotated documents as trees, for the filters in this folder."""

import unicodedata

# Hues of the parts of speech, in degrees. Related classes have neighbouring hues; the classes of
# punctuation and symbols have none.
HUES = {
    "NOUN": 210, "PROPN": 225, "PRON": 190, "NUM": 175, "DET": 165,
    "VERB": 10, "AUX": 350, "ADJ": 130, "ADV": 100, "ADP": 45, "PART": 60,
    "CCONJ": 285, "SCONJ": 300, "INTJ": 325,
}


class Word:
    """A token of a sentence. Heads and dependents are numbers of words in the sentence."""

    def __init__(self, text, pos, relation):
        self.text, self.pos, self.relation = text, pos or "", relation or ""
        self.head = None
        self.before, self.after = [], []  # the dependents on each side


class Sentence:
    """The words of a sentence, and the numbers of those that depend on no other."""

    def __init__(self, text, words):
        self.text, self.words = text, words
        self.roots = []

    def connect(self, heads):
        """Sets the heads, which may be anything that a file contains. Each word becomes a part of
        one tree: a head that is missing makes a word a root, and so does one that closes a cycle."""
        for number, head in enumerate(heads):
            if head is None or head == number or not 0 <= head < len(self.words):
                self.roots.append(number)
            else:
                self.words[number].head = head
        self.break_cycles()
        for number, word in enumerate(self.words):
            if word.head is not None:
                head = self.words[word.head]
                (head.before if number < word.head else head.after).append(number)
        self.roots.sort()

    def break_cycles(self):
        done = set()
        for number in range(len(self.words)):
            path = set()
            while number is not None and number not in done:
                path.add(number)
                head = self.words[number].head
                if head in path:
                    self.words[number].head = head = None
                    self.roots.append(number)
                number = head
            done |= path


def sentences(document):
    """Yields the sentences of a document with offsets in code points."""
    text, tokens = document["text"], document.get("tokens", [])
    n = len(tokens)
    pos = document.get("token_pos", [None] * n)
    heads = document.get("token_heads", [None] * n)
    relations = document.get("token_relations", [None] * n)
    first = 0
    for start, end in document.get("sentences", [[0, len(text)]]):
        while first < n and tokens[first][0] < start:
            first += 1
        last = first
        while last < n and tokens[last][0] < end:
            last += 1
        if first < last:
            words = [Word(text[tokens[i][0]:tokens[i][1]], pos[i], relations[i])
                     for i in range(first, last)]
            sentence = Sentence(text[start:end], words)
            sentence.connect([None if heads[i] is None else heads[i] - first
                              for i in range(first, last)])
            yield sentence
        first = last


def width(text):
    """Returns the width of a text in cells of a terminal."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
               for c in text)
