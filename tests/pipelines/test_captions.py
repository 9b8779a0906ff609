#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tests captions and live text: entities with times, as cues, and drawn into a video."""

import glob
import json
import os
import re
import subprocess
import unittest

from launch import EXAMPLES, SOURCE, PipelineTest, launch, run

SRT = ("1\n00:00:01,000 --> 00:00:02,000\nAna Ruiz came to\n\n"
       "2\n00:00:02,000 --> 00:00:03,000\nJapan on Friday.\n\n"
       "3\n00:00:04,000 --> 00:00:05,000\nnobody knew why.\n\n"
       "4\n00:00:06,000 --> 00:00:08,000\nShe left for <i>Kenya</i> --> and Peru.\n\n")
TAG = "subparse ! sentencejoin ! tokenizer ! entitytagger"


def has_elements(*names):
    return all(subprocess.run(["gst-inspect-1.0", name], stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL, check=False).returncode == 0
               for name in names)


def read_cues(text):
    """The cues of a WebVTT file: (start, end, payload) with times in seconds."""
    head, *blocks = text.split("\n\n")
    assert head.split("\n")[0] == "WEBVTT", head
    for block in filter(str.strip, blocks):
        lines = block.strip("\n").split("\n")
        times = re.fullmatch(r"(\d+):(\d\d):(\d\d\.\d{3}) --> (\d+):(\d\d):(\d\d\.\d{3})", lines[0])
        assert times and len(lines) == 2 and "-->" not in lines[1], block
        h, m, s, h2, m2, s2 = times.groups()
        yield (int(h) * 3600 + int(m) * 60 + float(s), int(h2) * 3600 + int(m2) * 60 + float(s2),
               lines[1])


class Captions(PipelineTest):
    def entities(self, path):
        out, _ = launch(f"filesrc location={path} ! {TAG} ! annotationenc layers=entities ! fdsink")
        return [(e["running_time"] / 1e9, e["text"]) for line in out.splitlines()
                for e in json.loads(line)["entities"]]

    @unittest.skipUnless(has_elements("webvttenc"), "needs webvttenc")
    def test_srt_and_webvtt(self):
        srt, vtt = self.write("a.srt", SRT), self.path("a.vtt")
        launch(f"filesrc location={srt} ! subparse ! webvttenc ! filesink location={vtt}")
        expected = [(1, "Ana Ruiz"), (2, "Japan"), (2, "Friday"), (6, "Kenya"), (6, "Peru")]
        self.assertEqual(self.entities(srt), expected)
        self.assertEqual(self.entities(vtt), expected)

    def test_subtitles_as_documents(self):
        """documentsrc reads a file of captions as one document, which has their times."""
        out, _ = launch(f"documentsrc location={self.write('a.srt', SRT)} ! tokenizer ! entitytagger ! "
                        "annotationenc ! fdsink")
        document, = map(json.loads, out.splitlines())
        self.assertEqual([(e["text"], e["running_time"]) for e in document["entities"]][:2],
                         [("Ana Ruiz", 1000000000), ("Japan", 2000000000)])

    @unittest.skipUnless(has_elements("webvttenc"), "needs webvttenc")
    def test_metadata_cues(self):
        out = self.path("e.vtt")
        launch(f"filesrc location={self.write('a.srt', SRT)} ! {TAG} ! entitycueenc ! webvttenc ! "
               f"filesink location={out}")
        cues = [(start, end, json.loads(payload)) for start, end, payload in
                read_cues(self.read(out))]
        self.assertEqual([(start, end, cue["label"], cue["text"]) for start, end, cue in cues],
                         [(1, 2, "PERSON", "Ana Ruiz"), (2, 3, "GPE", "Japan"),
                          (2, 3, "DATE", "Friday"), (6, 8, "GPE", "Kenya"), (6, 8, "GPE", "Peru")])
        self.assertEqual(cues[1][2]["id"], "JP")
        self.assertEqual([cue[:2] for cue in cues], sorted(cue[:2] for cue in cues))

    @unittest.skipUnless(has_elements("webvttenc"), "needs webvttenc")
    def test_lines_of_names(self):
        out = self.path("e.vtt")
        launch(f"filesrc location={self.write('a.srt', SRT)} ! {TAG} ! "
               f"entitycueenc format=text labels=PERSON,GPE ! webvttenc ! filesink location={out}")
        self.assertEqual(list(read_cues(self.read(out))),
                         [(1, 3, "Ana Ruiz (PERSON) · Japan (GPE)"), (6, 8, "Kenya (GPE) · Peru (GPE)")])

    @unittest.skipUnless(has_elements("webvttenc"), "needs webvttenc")
    def test_scripts(self):
        captions = os.path.join(EXAMPLES, "captions.srt")
        out = self.path("c.vtt")
        run([os.path.join(SOURCE, "pipelines", "entity-cues"), captions, out])
        cues = list(read_cues(self.read(out)))
        self.assertGreater(len(cues), 10)
        self.assertTrue(all(json.loads(payload)["label"] for _, _, payload in cues))

    @unittest.skipUnless(has_elements("textoverlay", "theoraenc", "oggmux", "theoradec"),
                         "needs textoverlay and Theora")
    def test_overlay(self):
        """The names are in the picture only while their captions are shown."""
        film, frames = self.path("film.ogv"), self.path("frames.gray")
        run([os.path.join(SOURCE, "pipelines", "entity-overlay"), self.write("a.srt", SRT), film, "9"])
        launch(f"filesrc location={film} ! oggdemux ! theoradec ! videoconvert ! "
               f"video/x-raw,format=GRAY8,width=640,height=160 ! filesink location={frames}")
        with open(frames, "rb") as file:
            data = file.read()
        size = 640 * 160
        self.assertEqual(len(data), 90 * size)
        bright = [sum(byte > 200 for byte in data[i * size:(i + 1) * size]) for i in range(90)]
        shown = [i / 10 for i, n in enumerate(bright) if n > 200]
        self.assertEqual(shown, [t / 10 for t in [*range(10, 30), *range(60, 80)]])
        self.assertLess(max(n for i, n in enumerate(bright) if i / 10 not in shown), 20)

    @unittest.skipUnless(glob.glob(os.path.join(os.environ["GST_NLP_BUILD"], "library",
                                                "*.typelib")), "needs introspection")
    def test_live(self):
        """An application that pushes text as it is spoken gets entities when sentences end, and not
        only at the end of all."""
        process = subprocess.Popen([os.path.join(SOURCE, "pipelines", "apps", "live.py")],
                                   stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        process.stdin.write("0 Ana Ruiz came\n1 to Japan on Friday. She\n")
        process.stdin.flush()
        self.assertEqual([process.stdout.readline() for _ in range(3)],
                         ["0.0 PERSON Ana Ruiz\n", "1.0 GPE Japan\n", "1.0 DATE Friday\n"])
        out, _ = process.communicate("2 left\n3.5 for Kenya.\n", timeout=60)
        self.assertEqual(out, "3.5 GPE Kenya\n")
        self.assertEqual(process.returncode, 0)

    @unittest.skipUnless(has_elements("cea608tott", "tttocea608"), "needs gst-plugins-rs")
    def test_closed_captions(self):
        """Text to CEA-608 and back."""
        out, _ = launch(f"filesrc location={self.write('a.srt', SRT)} ! subparse ! tttocea608 ! "
                        "ccconverter ! cea608tott ! sentencejoin ! tokenizer ! entitytagger ! "
                        "annotationenc layers=entities ! fdsink")
        found = [e["text"].lower() for line in out.splitlines()
                 for e in json.loads(line)["entities"]]
        self.assertIn("japan", found)


if __name__ == "__main__":
    unittest.main()
