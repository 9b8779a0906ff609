#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tests which elements decodebin, decodebin3 and uridecodebin plug: documentdec for documents, and the
same as without gst-nlp for media."""

import os
import unittest

import gi

gi.require_version("Gst", "1.0")
from gi.repository import Gst

from launch import EXAMPLES, SOURCE, PipelineTest, launch, run

Gst.init(None)

DOCUMENTS = os.path.join(SOURCE, "tests", "data", "documents")
# Prints the factories of the elements in a pipeline that has prerolled.
PROGRAM = """
import sys, gi
gi.require_version("Gst", "1.0")
from gi.repository import Gst
Gst.init(None)
pipeline = Gst.parse_launch(sys.argv[1])
pipeline.set_state(Gst.State.PAUSED)
message = pipeline.get_bus().timed_pop_filtered(
    30 * Gst.SECOND, Gst.MessageType.ASYNC_DONE | Gst.MessageType.ERROR)
print(message.parse_error()[0].message if message.type == Gst.MessageType.ERROR else "prerolled")
found = pipeline.iterate_recurse()
while True:
    result, element = found.next()
    if result != Gst.IteratorResult.OK:
        break
    print(element.get_factory().get_name())
pipeline.set_state(Gst.State.NULL)
"""


def has_elements(*names):
    return all(Gst.ElementFactory.find(name) for name in names)


class Autoplug(PipelineTest):
    def plugged(self, line, with_plugin=True):
        """Returns the sorted names of the elements of a pipeline after its preroll."""
        env = {} if with_plugin else {
            "GST_PLUGIN_PATH_1_0": "", "GST_REGISTRY_1_0": self.path("registry.bin")}
        out, _ = run(["/usr/bin/python3", "-c", PROGRAM, line], env=env)
        return sorted(out.split("\n"))

    def film(self):
        """Makes a video with sound and subtitles."""
        path = self.path("film.mkv")
        launch("videotestsrc num-buffers=30 ! video/x-raw,width=64,height=48 ! theoraenc ! "
               f"matroskamux name=m ! filesink location={path} "
               "audiotestsrc num-buffers=50 ! vorbisenc ! m. "
               f"filesrc location={EXAMPLES}/captions.srt ! subparse ! m.")
        return path

    @unittest.skipUnless(has_elements("theoraenc", "vorbisenc", "matroskamux"), "needs encoders")
    def test_media_stay_as_they_are(self):
        film = self.film()
        for decoder in ("decodebin", "decodebin3"):
            line = (f"filesrc location={film} ! {decoder} name=d ! video/x-raw ! fakesink "
                    "d. ! audio/x-raw ! fakesink d. ! text/x-raw ! fakesink")
            plugged = self.plugged(line)
            self.assertIn("prerolled", plugged)
            self.assertIn("theoradec", plugged)
            self.assertNotIn("documentdec", plugged)
            self.assertEqual(plugged, self.plugged(line, with_plugin=False), decoder)
        line = (f"uridecodebin uri=file://{film} name=d ! video/x-raw ! fakesink "
                "d. ! audio/x-raw ! fakesink d. ! text/x-raw ! fakesink")
        self.assertEqual(self.plugged(line), self.plugged(line, with_plugin=False))

    @unittest.skipUnless(has_elements("theoraenc", "vorbisenc", "matroskamux"), "needs encoders")
    def test_subtitles_of_a_film(self):
        """They are analysed with the times of the film."""
        out, _ = launch(f"uridecodebin uri=file://{self.film()} caps=text/x-raw expose-all-streams="
                        "false ! sentencejoin ! tokenizer ! entitytagger ! "
                        "annotationenc layers=entities ! fdsink")
        self.assertIn('"running_time": 45900000000', out)
        self.assertIn('"Government Communications Security Bureau"', out)

    def test_subtitles_stay_with_subparse(self):
        for decoder in ("decodebin", "decodebin3"):
            line = f"filesrc location={EXAMPLES}/captions.srt ! {decoder} ! fakesink"
            plugged = self.plugged(line)
            self.assertIn("subparse", plugged)
            self.assertEqual(plugged, self.plugged(line, with_plugin=False))

    def test_documents(self):
        page = os.path.join(SOURCE, "tests", "data", "pages", "acequias.html")
        lines = self.write("a.jsonl", '{"text": "Ships came."}\n{"text": "They left."}\n')
        for path in (page, lines, *(os.path.join(DOCUMENTS, name) for name in (
                "harbour.eml", "harbour.mbox", "harbour.rss", "harbour.atom", "harbour.epub",
                "changes.docx", "changes.odt", "harbour.stix.json", "tree.zip",
                "tree.tar.gz", "tree.tar.xz", "harbour.txt.bz2", "harbour.txt.zst",
                "site.warc.gz"))):
            for decoder in ("decodebin", "decodebin3"):
                out, _ = launch(f"filesrc location={path} ! {decoder} ! annotationenc ! fdsink")
                found = out.count('"text": ')
                out, _ = launch(f"documentsrc location={path} ! annotationenc ! fdsink")
                self.assertEqual(found, out.count('"text": '), f"{decoder} {path}")

    def test_uris_of_streams(self):
        """concat answers with the URI of its first stream, which isn't that of the next one."""
        one, two = self.write("one.txt", "Ships came."), self.write("two.txt", "They left.")
        out, _ = launch("concat name=c ! documentdec ! annotationenc ! fdsink "
                        f"filesrc location={one} ! c. filesrc location={two} ! c.")
        self.assertIn(f'"uri": "file://{one}", "text": "Ships came."', out)
        self.assertIn('"uri": "stream:1", "text": "They left."', out)

    def test_uri_of_documents(self):
        out, _ = launch(f"uridecodebin uri=document://{EXAMPLES} ! tokenizer ! annotationenc ! "
                        "fdsink")
        self.assertEqual(out.count("\n"), 9)

    def test_typefinders(self):
        """Types that are near to ours are still found."""
        for name, content, expected in (
                ("a.sub", b"{1}{50}Ships came.\n{60}{90}They left.\n" * 9,
                 "application/x-subtitle"),
                ("a.m3u8", b"#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:9.0,\na.ts\n",
                 "application/x-hls"),
                ("a.svg", b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>',
                 "image/svg+xml"),
                ("a.txt", b"Ships came to Bremen.\n" * 20, "text/plain"),
                ("a.json", b'{\n  "a": 1\n}\n', "application/json"),
                ("a.jsonl", b'{"a": 1}\n{"a": 2}\n', "application/x-ndjson")):
            out, _ = run(["gst-typefind-1.0", self.write(name, content)])
            self.assertIn(expected, out)

    def test_discoverer(self):
        """A discoverer, as of players and file managers, finds one stream of text."""
        try:
            gi.require_version("GstPbutils", "1.0")
        except ValueError:
            self.skipTest("needs GstPbutils")
        from gi.repository import GstPbutils
        page = os.path.join(SOURCE, "tests", "data", "pages", "acequias.html")
        info = GstPbutils.Discoverer.new(20 * Gst.SECOND).discover_uri("file://" + page)
        self.assertEqual(info.get_result(), GstPbutils.DiscovererResult.OK)
        self.assertEqual(len(info.get_subtitle_streams()), 1)


if __name__ == "__main__":
    unittest.main()
