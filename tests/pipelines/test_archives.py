#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tests archives and compressed files that common tools make."""

import gzip
import io
import json
import os
import shutil
import subprocess
import tarfile
import unittest
import zipfile

from launch import PipelineTest, launch

TEXTS = {"a.txt": "Ships came to Bremen.", "sub/b.txt": "They left on Monday.",
         "sub/c.jsonl": '{"id": "c1", "text": "One."}\n{"id": "c2", "text": "Two."}\n',
         ".hidden": "Nobody reads this."}
ALL = ["One.", "Ships came to Bremen.", "They left on Monday.", "Two."]


def has(*tools):
    return unittest.skipUnless(all(map(shutil.which, tools)), f"needs {' and '.join(tools)}")


class Archives(PipelineTest):
    def setUp(self):
        super().setUp()
        self.tree = self.path("tree")
        for name, text in TEXTS.items():
            self.write("tree/" + name, text)

    def make(self, *command):
        subprocess.run(command, cwd=self.tree, check=True, stdout=subprocess.DEVNULL)

    def documents(self, path, options=""):
        """Returns the documents of a file. Keeps the warnings, and the error if there are none."""
        self.write("out.jsonl", "")
        out, said = launch(f"documentsrc location={path} {options} ! annotationenc ! "
                           f"filesink location={self.path('out.jsonl')}", status=None, quiet=False)
        self.said = [line.split(": ", 3)[-1] for line in said.splitlines()
                     if line.startswith(("WARNING", "ERROR: from element")) and
                     "state change failed" not in line]
        documents = [json.loads(line) for line in self.read("out.jsonl").splitlines()]
        self.assertEqual(documents == [], "ERROR: from element" in said, said)
        return documents

    def texts(self, path, options=""):
        return sorted(document["text"] for document in self.documents(path, options))

    def test_tar(self):
        for ending, flag in {"tar": "", "tar.gz": "z", "tgz": "z", "tar.bz2": "j",
                             "tar.xz": "J"}.items():
            archive = self.path("x." + ending)
            self.make("tar", "-c" + flag + "f", archive, ".")
            self.assertEqual(self.texts(archive), ALL, ending)
            self.assertEqual(self.said, [])

    @has("zip")
    def test_zip(self):
        archive = self.path("x.zip")
        self.make("zip", "-qr", archive, ".")
        documents = self.documents(archive)
        self.assertEqual(sorted(d["text"] for d in documents), ALL)
        self.assertIn(f"file://{archive}#sub/b.txt", [d.get("uri") for d in documents])

    @has("7z")
    def test_7z(self):
        archive = self.path("x.7z")
        self.make("7z", "a", "-bd", archive, ".")
        self.assertEqual(self.texts(archive), ALL)

    @has("zstd", "xz", "bzip2", "gzip")
    def test_compressed(self):
        for ending, tool in {"gz": "gzip", "xz": "xz", "zst": "zstd", "bz2": "bzip2"}.items():
            with open(self.path("c.jsonl." + ending), "wb") as file:
                subprocess.run([tool, "-c", "sub/c.jsonl"], cwd=self.tree, check=True, stdout=file)
            self.assertEqual(self.texts(self.path("c.jsonl." + ending)), ["One.", "Two."])

    def test_name_is_of_no_matter(self):
        archive = self.path("notes.txt")
        self.make("tar", "-czf", archive, "a.txt")
        self.assertEqual(self.texts(archive), ["Ships came to Bremen."])

    def test_from_a_pipe(self):
        for command in (["tar", "-cz", "."], ["zip", "-qr", "-", "."]):
            if not shutil.which(command[0]):
                continue
            packed = subprocess.run(command, cwd=self.tree, check=True,
                                    stdout=subprocess.PIPE).stdout
            for source in ("fdsrc ! documentdec", "documentsrc location=-"):
                launch(f"{source} ! annotationenc ! filesink location={self.path('o')}",
                       stdin=packed)
                self.assertEqual(sorted(json.loads(line)["text"]
                                        for line in self.read("o").splitlines()), ALL)

    def nest(self, depth):
        data = b"Ships came to Bremen."
        name = "a.txt"
        for level in range(depth):
            packed = io.BytesIO()
            with zipfile.ZipFile(packed, "w") as archive:
                archive.writestr(name, data)
            data, name = packed.getvalue(), f"{level}.zip"
        return self.write("nested.zip", data)

    def test_depth(self):
        self.assertEqual(self.texts(self.nest(3)), ["Ships came to Bremen."])
        uri = self.documents(self.nest(3))[0]["uri"]
        self.assertTrue(uri.endswith("nested.zip#1.zip/0.zip/a.txt"), uri)
        self.assertEqual(self.texts(self.nest(4)), [])
        self.assertRegex(self.said[0], "an archive in 3 others is not unpacked")
        self.assertEqual(self.texts(self.nest(4), "max-depth=4"), ["Ships came to Bremen."])
        self.assertEqual(self.texts(self.nest(1), "max-depth=0"), [])

    def test_include(self):
        archive = self.path("x.tar")
        self.make("tar", "-cf", archive, ".")
        self.assertEqual(self.texts(archive, "include=*.txt"),
                         ["Ships came to Bremen.", "They left on Monday."])
        self.assertEqual(self.texts(archive, "exclude=sub/*"), ["Ships came to Bremen."])
        self.assertEqual(self.texts(self.tree, "include=*.jsonl"), ["One.", "Two."])

    def test_bomb(self):
        """300 MB of spaces in 300 kB, and the same inside an archive."""
        packed = io.BytesIO()
        with gzip.GzipFile(fileobj=packed, mode="wb") as file:
            for _ in range(300):
                file.write(b"a line \n" * 131072)
        bomb = self.write("bomb.gz", packed.getvalue())
        archive = self.path("x.tar")
        with tarfile.open(archive, "w") as tar:
            tar.add(bomb, "bomb.gz")
        for path in (bomb, archive):
            launch(f"documentsrc location={path} ! fakesink")
            out, said = launch(f"documentsrc location={path} ! fakesink", quiet=False)
            warnings = [line for line in said.splitlines() if line.startswith("WARNING")]
            self.assertEqual(len(warnings), 1, said)
            self.assertIn("unpacks to more than 200 times its size", warnings[0])
        out, said = launch(f"documentsrc location={bomb} max-ratio=2000 ! fakesink", quiet=False)
        self.assertNotIn("WARNING", said)
        out, said = launch(f"documentsrc location={bomb} max-ratio=2000 max-unpacked=1000000 ! "
                           "fakesink", status=None, quiet=False)
        self.assertIn("more than 1000000 bytes unpacked", said)

    @has("7z")
    def test_encrypted(self):
        archive = self.path("x.zip")
        self.make("7z", "a", "-bd", "-psecret", archive, "a.txt")
        self.make("7z", "a", "-bd", archive, "sub/b.txt")
        self.assertEqual(self.texts(archive), ["They left on Monday."])
        self.assertEqual(len(self.said), 1)
        self.assertRegex(self.said[0], "can't be unpacked: .*[Pp]assphrase")

    def test_cut_off(self):
        archive = self.path("x.tar.gz")
        self.make("tar", "-czf", archive, ".")
        with open(archive, "rb") as file:
            whole = file.read()
        for length in range(20, len(whole), 23):
            path = self.write("cut.tar.gz", whole[:length])
            self.assertLessEqual(len(self.documents(path)), 4)
            self.assertLessEqual(len(self.said), 2, self.said)


if __name__ == "__main__":
    unittest.main()
