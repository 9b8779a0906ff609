# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Makes the documents that benchmarks read: news-like, about 2 kB each."""

import itertools
import json
import lzma
import os
import pathlib

DOCUMENT_SIZE = 1600

HERE = pathlib.Path(__file__).resolve().parent
SHARED = HERE.parent.parent / "shared" / "data" / "text"
EXAMPLES = HERE.parent / "pipelines" / "examples"


def find_texts():
    """Returns the source texts: large texts if there are any, else the examples."""
    large = sorted(SHARED.glob("*.xz"))
    return large or sorted(EXAMPLES.glob("*.txt"))


def paragraphs(path):
    opened = lzma.open if path.suffix == ".xz" else open
    with opened(path, "rt", encoding="utf-8") as file:
        lines = []
        for line in file:
            if line.strip():
                lines.append(line)
            elif lines:
                yield "".join(lines)
                lines = []
        if lines:
            yield "".join(lines)


def documents(paths):
    """Yields documents of whole paragraphs, each about DOCUMENT_SIZE bytes."""
    parts, size = [], 0
    for path in paths:
        for paragraph in paragraphs(path):
            parts.append(paragraph)
            size += len(paragraph.encode()) + 1
            if size >= DOCUMENT_SIZE:
                yield "\n".join(parts)
                parts, size = [], 0
    if parts:
        yield "\n".join(parts)


class Corpus:
    """`count` documents in `folder`: as JSON Lines, as one plain text, and as single files."""

    def __init__(self, folder, paths, count):
        self.count = count
        self.bytes = 0
        self.jsonl = os.path.join(folder, "documents.jsonl")
        self.text = os.path.join(folder, "documents.txt")
        self.files = os.path.join(folder, "files")
        self.one = os.path.join(folder, "one.jsonl")
        os.mkdir(self.files)

        texts = list(itertools.islice(documents(paths), count))
        with open(self.jsonl, "w", encoding="utf-8") as jsonl, \
                open(self.text, "w", encoding="utf-8") as plain:
            for number, text in zip(range(count), itertools.cycle(texts)):
                self.bytes += len(text.encode())
                jsonl.write(self.line(number, text))
                plain.write(text + "\n")
                name = os.path.join(self.files, f"{number:06}.txt")
                with open(name, "w", encoding="utf-8") as file:
                    file.write(text)
        with open(self.one, "w", encoding="utf-8") as file:
            file.write(self.line(0, texts[0]))

    @staticmethod
    def line(number, text):
        title = text[:60].split("\n")[0]
        document = {"id": f"document-{number:06}", "title": title, "published": "2025-02-14",
                    "text": text}
        return json.dumps(document, ensure_ascii=False) + "\n"

    def repeat(self, path, count):
        """Writes `count` documents as JSON Lines, repeating those of the corpus."""
        with open(self.jsonl, "rb") as file:
            lines = file.readlines()
        with open(path, "wb") as file:
            file.writelines(itertools.islice(itertools.cycle(lines), count))
