#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tests the web page of summarysink in a browser."""

import json
import os
import shutil
import struct
import subprocess
import unittest
import zlib

from launch import EXAMPLES, PipelineTest, launch

BROWSER = shutil.which("chromium")
LIGHT, DARK = "1", "0"
PAPER = {LIGHT: (0xfc, 0xfb, 0xf8), DARK: (0x19, 0x19, 0x18)}

HOSTILE = {
    "id": "<img src=x onerror=document.body.remove()>",
    "title": "</title><style>*{background:#f00!important}</style>",
    "uri": "javascript:document.body.remove()",
    "text": "</div></article><style>*{background:#f00!important}</style> Ana Ruiz left Japan today.",
}


class Picture:
    """The pixels of a PNG file of eight bits a channel."""

    def __init__(self, path):
        with open(path, "rb") as file:
            data = file.read()
        at, packed = 8, b""
        while at < len(data):
            length, kind = struct.unpack(">I4s", data[at:at + 8])
            body = data[at + 8:at + 8 + length]
            if kind == b"IHDR":
                self.width, self.height, _, colour = struct.unpack(">IIBB", body[:10])
                self.size = {2: 3, 6: 4}[colour]
            elif kind == b"IDAT":
                packed += body
            at += 12 + length
        self.rows = list(self.unfilter(zlib.decompress(packed)))

    def unfilter(self, data):
        stride = self.width * self.size
        above = bytearray(stride)
        for y in range(self.height):
            start = y * (stride + 1)
            kind, row = data[start], bytearray(data[start + 1:start + 1 + stride])
            for x in range(stride):
                left = row[x - self.size] if x >= self.size else 0
                corner = above[x - self.size] if x >= self.size else 0
                row[x] = (row[x] + self.predict(kind, left, above[x], corner)) & 255
            yield row
            above = row

    @staticmethod
    def predict(kind, left, up, corner):
        if kind < 4:
            return (0, left, up, (left + up) // 2)[kind]
        guess = left + up - corner
        return min((abs(guess - left), 0, left), (abs(guess - up), 1, up),
                   (abs(guess - corner), 2, corner))[2]

    def pixel(self, x, y):
        return tuple(self.rows[y][x * self.size:x * self.size + 3])

    def colours(self):
        """Counts the pixels of each colour."""
        counts = {}
        for y in range(self.height):
            for x in range(self.width):
                colour = self.pixel(x, y)
                counts[colour] = counts.get(colour, 0) + 1
        return counts


def hue(colour):
    """In degrees, or None for greys."""
    low, high = min(colour), max(colour)
    if high - low < 24:
        return None
    red, green, blue = ((c - low) / (high - low) for c in colour)
    if red == 1:
        return (60 * (green - blue)) % 360
    return 60 * (2 + blue - red) if green == 1 else 60 * (4 + red - green)


class Browsing(PipelineTest):
    """A test that looks at pages in a browser."""

    def show(self, page, scheme, width=500, height=900):
        shot = self.path("shot.png")
        subprocess.run([BROWSER, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                        f"--user-data-dir={self.path('profile')}",
                        f"--blink-settings=preferredColorScheme={scheme}",
                        f"--window-size={width},{height}", f"--screenshot={shot}", "file://" + page],
                       check=True, timeout=120, env={**os.environ, "HOME": self.folder},
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return Picture(shot)

    def assert_shows(self, colours, degrees, at_least):
        found = sum(n for colour, n in colours.items()
                    if hue(colour) is not None and abs(hue(colour) - degrees) <= 6)
        self.assertGreater(found, at_least, f"no colour of {degrees} degrees")


@unittest.skipUnless(BROWSER, "there is no chromium")
class Page(Browsing):
    def write_page(self, location, *options):
        path = self.path("page.html")
        launch(f"documentsrc location={location} ! tokenizer ! entitytagger ! "
               f"summarysink sentences=1 format=html location={path} {' '.join(options)}")
        return path

    def test_light_and_dark(self):
        page = self.write_page(os.path.join(EXAMPLES, "01-cyber-dialogue.txt"))
        for scheme in (LIGHT, DARK):
            colours = self.show(page, scheme).colours()
            self.assertEqual(max(colours, key=colours.get), PAPER[scheme])
            self.assert_shows(colours, 130, 400)  # places
            self.assert_shows(colours, 210, 400)  # persons

    def test_narrow(self):
        """Nothing is cut off at the right."""
        page = self.write_page(os.path.join(EXAMPLES, "08-advisory.txt"))
        picture = self.show(page, LIGHT, 500, 3000)
        for y in range(picture.height):
            self.assertEqual(picture.pixel(picture.width - 3, y), PAPER[LIGHT], f"at line {y}")

    def test_timeline(self):
        page = self.write_page(self.write("dates.txt", "He came in 2011. He left in 2013 and in May 2013."))
        self.assert_shows(self.show(page, LIGHT).colours(), 196, 1000)  # the bars

    def test_digest(self):
        documents = [{"id": str(i), "title": "Talks", "text": f"Japan and Peru met in Lima on day {i}."}
                     for i in range(4)]
        lines = self.write("in.jsonl", "\n".join(map(json.dumps, documents)))
        page = self.write_page(lines, "scope=stream")
        for scheme in (LIGHT, DARK):
            colours = self.show(page, scheme, 700).colours()
            self.assertEqual(max(colours, key=colours.get), PAPER[scheme])
            self.assert_shows(colours, 196, 3000)  # the bars of three names

    def test_facts(self):
        """Quotations and actions are underlined in the text, and told on hovering."""
        text = self.write("talks.txt", "Estonia and Norway agreed to open an office on Monday. \"It was "
                                       "late,\" Foreign Minister Mari Kask told reporters.")
        page = self.path("page.html")
        launch(f"documentsrc location={text} ! tokenizer ! entitytagger ! facttagger ! "
               f"summarysink format=html location={page}")
        written = self.read(page)
        self.assertIn('<span class="f-DIRECT" title="Mari Kask said">It was late,</span>', written)
        self.assertIn('<span class="f-AGREED" title="Estonia and Norway agreed">', written)
        with open(page, "w", encoding="utf8") as file:
            file.write(written.replace("<mark", "<b").replace("</mark", "</b"))
        for scheme in (LIGHT, DARK):
            colours = self.show(page, scheme, 700).colours()
            self.assertEqual(max(colours, key=colours.get), PAPER[scheme])
            self.assert_shows(colours, 130, 100)  # the line below the action

    def test_hostile_text(self):
        page = self.write_page(self.write("in.jsonl", json.dumps(HOSTILE)))
        colours = self.show(page, LIGHT).colours()
        self.assertEqual(max(colours, key=colours.get), PAPER[LIGHT])
        self.assertNotIn((255, 0, 0), colours)
        self.assert_shows(colours, 130, 100)  # Japan is marked, so the page has the text


if __name__ == "__main__":
    unittest.main()
