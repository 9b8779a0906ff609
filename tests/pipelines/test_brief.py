#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tests the commands of pipelines/ as users call them."""

import html.parser
import json
import os
import pty
import shlex
import subprocess
import sys
import unittest

from launch import EXAMPLES, SOURCE, PipelineTest, launch, run

PIPELINES = os.path.join(SOURCE, "pipelines")
TITLE = "Talks in Japan go on"
FACTS = """Estonia and Norway agreed to open an office in Riga. "Nobody has counted the ships in
the harbour yet," Foreign Minister Mari Kask told reporters. The talks are due to resume on 3 June
2013. Ministers met recently.
"""
INTERRUPTED = """
import signal
signal.signal(signal.SIGINT, lambda *_: print("interrupted"))
print("ready", flush=True)
signal.pause()
"""
ARTICLE = TITLE + "\n\nForeign Minister Ana Ruiz came to Japan on Friday. The minister left Japan again after two days of talks.\n"


def command(name, *args, **kwargs):
    return run([os.path.join(PIPELINES, name), *args], **kwargs)


class Brief(PipelineTest):
    def test_examples(self):
        out, err = command("brief")
        self.assertEqual(err, "")
        for name in sorted(os.listdir(EXAMPLES)):
            if name.endswith(".txt"):
                with open(os.path.join(EXAMPLES, name), encoding="utf8") as file:
                    self.assertIn(file.readline().strip(), " ".join(out.split()))

    def test_files_and_folders(self):
        self.write("news/a.txt", ARTICLE)
        self.write("news/deep/b.txt", ARTICLE.replace("Japan", "Brazil"))
        out, err = command("brief", self.write("c.txt", ARTICLE.replace("Japan", "Kenya")),
                           self.path("news"))
        self.assertEqual(err, "")
        self.assertEqual(out.count("Talks in"), 3)
        self.assertIn("PERSON", out)
        self.assertLess(out.index("Kenya"), out.index("Japan"))
        self.assertLess(out.index("Japan"), out.index("Brazil"))

    def test_progress(self):
        """While stdout is not the terminal, a bar is drawn there, and erased at the end."""
        for i in range(300):
            self.write(f"news/{i}.txt", ARTICLE * 20)
        leader, follower = pty.openpty()
        with open(self.path("out"), "wb") as out:
            process = subprocess.Popen([os.path.join(PIPELINES, "brief"), self.path("news")],
                                       stdout=out, stderr=follower)
        os.close(follower)
        shown = b""
        while True:
            try:
                part = os.read(leader, 4096)
            except OSError:  # its writer has gone
                break
            if not part:
                break
            shown += part
        os.close(leader)
        self.assertEqual(process.wait(), 0)
        lines = shown.decode().replace("\x1b[K", "").split("\r")
        self.assertRegex(lines[-2], r"^\[#{20}\] 300 documents, .* of .* MB \(100 %\), .* MB/s, "
                                    r"0:00 left$")
        self.assertEqual(lines[-1], "")
        self.assertEqual(self.read("out").count(TITLE), 300)

    def test_odd_names(self):
        names = ["with space.txt", "semi;colon.txt", "quo\"te'd.txt", "back\\slash.txt", "$HOME.txt",
                 "a=b!c.txt", "umlaut-ü.txt", "-dash.txt"]
        paths = [self.write(name, ARTICLE) for name in names]
        out, err = command("brief", *paths)
        self.assertEqual((err, out.count(TITLE)), ("", len(names)))
        out, err = command("brief", "--", *names, cwd=self.folder)
        self.assertEqual((err, out.count(TITLE)), ("", len(names)))

    def test_show(self):
        path = self.write("with space; and more.txt", ARTICLE)
        shown, _ = command("brief", "--show", path)
        words = shlex.split(shown)
        self.assertEqual(words[0], "gst-launch-1.0")
        self.assertEqual([w for w in words if w in ("documentsrc", "tokenizer", "entitytagger",
                                                    "summarysink")],
                         ["documentsrc", "tokenizer", "entitytagger", "summarysink"])
        out, _ = run(words)
        self.assertIn(TITLE, out)

    def test_sentences(self):
        path = self.write("a.txt", ARTICLE)
        one, _ = command("brief", "--sentences", "1", path)
        two, _ = command("brief", "--sentences", "2", path)
        for out, n in ((one, 1), (two, 2)):
            self.assertEqual(("came to Japan" in out) + ("left Japan again" in out), n)

    def test_facts(self):
        path = self.write("talks.txt", FACTS)
        out, _ = command("brief", path)
        self.assertNotIn("People", out)
        out, _ = command("brief", "--facts", path)
        self.assertIn("People\n- Mari Kask: Foreign Minister\n\nSaid\n"
                      "- Mari Kask: “Nobody has counted the ships in the harbour yet”\n\n"
                      "Agreed and planned\n- Estonia and Norway: open an office in Riga (agreed)\n"
                      "- The talks: resume on 3 June 2013 (planned, 2013-06-03)\n\n"
                      "Dates\n- 2013-06-03: The talks are due to resume on 3 June 2013.\n", out)
        # "We" is the speaker.
        path = self.write("office.txt", "\"We will open the office in May,\" Foreign Minister Mari "
                                        "Kask told reporters.")
        out, _ = command("brief", "--facts", path)
        self.assertIn("- Mari Kask: open the office in May (pledged)", out)

    def test_vague_dates(self):
        path = self.write("talks.txt", FACTS)
        out, _ = command("brief", "--facts", path)
        # "recently" is no date to list.
        self.assertRegex(out, r"DATE +3 June 2013\n")

    def test_facts_of_sections(self):
        """The sections of a long document give the facts of the whole."""
        path = self.write("long.txt", "\n\n".join([FACTS] + ["It rained in the harbour."] * 40))
        line = "! tokenizer ! entitytagger ! facttagger ! summarysink format=json"
        whole, sections = (
            json.loads(launch(f"documentsrc location={path} max-section={n} {line}")[0])
            for n in (100000, 400))
        for name in ("people", "said", "actions", "dates"):
            self.assertEqual(whole[name], sections[name])

    def test_failures_are_counted(self):
        good = self.write("good.txt", ARTICLE)
        bad = self.write("bad.jsonl", '{"text": "One."}\n{"text": 5}\n')
        binary = self.write("binary.bin", bytes(range(256)))
        out, err = command("brief", good, bad, binary, self.path("none.txt"), status=1)
        self.assertIn(TITLE, out)
        self.assertIn("bad.jsonl line 2", err)
        self.assertIn("binary.bin", err)
        self.assertIn("none.txt", err)
        self.assertIn("brief: 3 documents failed", err)

    def test_failures_are_named_at_once(self):
        """A failed document is named while the pipeline still waits for others."""
        pipe = self.path("pipe.txt")
        os.mkfifo(pipe)
        good = self.write("good.txt", ARTICLE)
        process = subprocess.Popen([os.path.join(PIPELINES, "brief"), good, self.path("none.txt"),
                                    pipe], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.assertIn(b"none.txt", process.stderr.readline())
        with open(pipe, "w", encoding="utf8") as file:
            file.write(ARTICLE)
        out, err = process.communicate(timeout=300)
        self.assertEqual(out.decode().count(TITLE), 2)
        self.assertEqual(err.decode(), "brief: 1 document failed\n")

    def test_missed_error(self):
        """gst-launch-1.0 is interrupted if it goes on after an error."""
        process = subprocess.Popen([sys.executable, "-c", INTERRUPTED], stdout=subprocess.PIPE)
        process.stdout.readline()
        out, err = run(["awk", "-f", os.path.join(PIPELINES, "messages.awk")],
                       stdin=(f"gst-launch process: {process.pid}\n"
                              "ERROR: from element /GstA:a: Not so.\ngst-launch: 1\n").encode())
        self.assertEqual((out, err), ("1 0\n", ": Not so.\n"))
        self.assertEqual(process.communicate(timeout=100)[0], b"interrupted\n")

    def test_wrong_options(self):
        _, err = command("brief", "--nonsense", status=2)
        self.assertIn("--nonsense", err)
        _, err = command("brief", "--sentences", "many", status=2)
        self.assertIn("number", err)
        out, _ = command("brief", "--help")
        self.assertIn("Usage: brief", out)


class Others(PipelineTest):
    def test_subtitles(self):
        out, _ = command("entities-of-subtitles", os.path.join(EXAMPLES, "captions.srt"))
        self.assertTrue(any(line for line in out.splitlines() if "entities" in line))

    def test_jsonl(self):
        path = self.write("a.txt", ARTICLE)
        command("jsonl", self.path("out.jsonl"), path)
        document = json.loads(self.read("out.jsonl"))
        self.assertEqual(document["title"], TITLE)
        self.assertIn("summary", document)

    def test_tee(self):
        path = self.write("a.txt", ARTICLE)
        out, _ = command("tee", self.path("out.jsonl"), path)
        self.assertIn(TITLE, out)
        self.assertIn("entities", json.loads(self.read("out.jsonl")))


class Entities(PipelineTest):
    HOSTILE = {"text": "Ana <script>\u0007\u001b[31m \u202eBo\u202c & 'x'", "title": "<b>T</b>",
               "id": "\"1\"", "entities": [
                   {"start": 0, "end": 3, "label": "PERSON", "text": "Ana", "chain": 0, "score": 0.9,
                    "name": "Ana \"<i>\" Ruiz", "source": "model:names"},
                   {"start": 2, "end": 6, "label": "ORG", "text": "over"},
                   {"start": 19, "end": 23, "label": "X<Y", "text": "?"}]}

    def test_text(self):
        out, err = command("entities", self.write("with space.txt", ARTICLE))
        self.assertEqual(err, "")
        self.assertIn("Minister [Ana Ruiz PERSON] came to [Japan GPE] on [Friday DATE].", out)
        self.assertEqual(out.count(TITLE.split(" in ")[0]), 1)

    def test_colours(self):
        path = self.write("a.txt", ARTICLE)
        plain, _ = command("entities", path)
        coloured, _ = command("entities", "--colour=always", path)
        self.assertNotIn("\x1b", plain)
        self.assertRegex(coloured, "\x1b\\[[0-9;]+mAna Ruiz\x1b\\[0m\x1b\\[2m PERSON\x1b\\[0m")
        self.assertEqual(command("entities", "--colour", "never", path)[0], plain)
        _, err = command("entities", "--colour=blue", path, status=2)
        self.assertIn("always, never or auto", err)

    def test_facts(self):
        path = self.write("talks.txt", "On Friday, Estonia and Norway agreed to open an office. Foreign "
                                       "Minister Mari Kask said it was late.\n")
        out, err = command("facts", "--date", "2013-05-13", path)
        self.assertEqual(err, "")
        self.assertEqual(out, "People\n  Mari Kask: Foreign Minister\nSaid\n  Mari Kask: it was late\n"
                              "Agreed and planned\n  agreed   Estonia and Norway: open an office\n"
                              "Dates\n  2013-05-10: Friday\n\n")
        coloured, _ = command("facts", "--colour=always", path)
        self.assertRegex(coloured, "\x1b\\[1mPeople\x1b\\[0m\n")
        self.assertRegex(coloured, "\x1b\\[38;2;[0-9;]+magreed ")
        _, err = command("facts", "--date=soon", path, status=2)
        self.assertIn("2013-05-13, now or none", err)

    def test_agenda(self):
        """Events are in the order of their dates; one that two documents announce is there once."""
        one = self.write("a.txt", "Norway will host a summit in May 2014. The envoys will meet in Riga "
                                  "on 3 June 2013.\n")
        two = self.write("b.txt", "Envoys of two countries will meet in Riga on 3 June 2013. It rained "
                                  "in May 2012.\n")
        out, err = command("agenda", one, two)
        self.assertEqual(err, "")
        lines = out.splitlines()
        self.assertEqual([line.split()[0] for line in lines if not line.startswith(" ")],
                         ["2013-06-03", "2014-05"])
        self.assertEqual(lines[1:3], [f"    file://{one}", f"    file://{two}"])
        self.assertTrue(lines[3].endswith("Norway: host a summit in May 2014"), lines[3])
        self.assertEqual(command("agenda", self.write("c.txt", "It rained.\n"))[0], "")

    def test_facts_of_hostile_text(self):
        """Relations that lead nowhere are left out, and so are characters that move the cursor."""
        line = json.dumps({
            "id": "x", "text": "A\x1b[31m said so", "entities": [],
            "layers": {"quotations": [{"start": 0, "end": 3, "label": "DIRECT", "text": "A\x1b[31m"}],
                       "actions": [{"start": 0, "end": 1, "label": "ODD", "text": "A"}]},
            "relations": [{"name": "speaker", "source": ["quotations", 0], "target": ["parties", 7]},
                          {"name": "actor", "source": ["actions", 9], "target": ["actions", -1]}]})
        for colour in ("never", "always"):
            out, _ = command("factstext.py", f"--colour={colour}", stdin=line.encode())
            self.assertNotIn("\x1b[31m", out)
            self.assertIn("“A\ufffd[31m”", out)

    def test_hostile_text(self):
        line = json.dumps(self.HOSTILE).encode()
        out, _ = command("entitytext.py", "--colour=never", stdin=line)
        self.assertNotIn("\x1b", out)
        self.assertNotIn("\u202e", out)
        self.assertTrue(out.startswith("[Ana PERSON] <script>"))
        out, _ = command("entitypage.py", stdin=line)
        for bad in ("<script", "<b>", "<i>", "X<Y", "\x1b", "\x07", "\u202e"):
            self.assertNotIn(bad, out)
        self.assertIn("&lt;script&gt;", out)

    def test_ids_of_numbers(self):
        lines = b'{"id": 1, "text": "a\\u061cb", "entities": []}\n{"id": 2, "text": "c", "entities": []}\n'
        self.assertEqual(command("entitytext.py", stdin=lines)[0], "# 1\na\ufffdb\n\n# 2\nc\n\n")
        self.assertIn("<h1>2</h1>", command("entitypage.py", stdin=lines)[0])

    def test_page(self):
        out, err = command("html", self.write("a.txt", ARTICLE), self.write("b.txt", ARTICLE))
        self.assertEqual(err, "")
        page = Page()
        page.feed(out)
        page.close()
        self.assertEqual(page.open, [])
        self.assertEqual(page.texts["h1"], [TITLE, TITLE])
        self.assertIn("Ana Ruiz", page.texts["mark"])
        self.assertEqual(out.count("src="), 0)
        self.assertIn("prefers-color-scheme: dark", out)

    def test_others(self):
        for name in ("entities", "facts", "html"):
            out, _ = command(name, "--help")
            self.assertIn(f"Usage: {name}", out)
            shown, _ = command(name, "--show", self.write("it's.txt", ARTICLE))
            self.assertIn("Ana Ruiz", run(["bash", "-c", shown])[0])
            _, err = command(name, self.path("none.txt"), status=1)
            self.assertIn(f"{name}: 1 document failed", err)
            _, err = command(name, "--nonsense", status=2)
            self.assertIn("--nonsense", err)


class Page(html.parser.HTMLParser):
    """Checks that tags are closed in order, and collects the texts of each kind of element."""
    VOID = {"meta"}

    def __init__(self):
        super().__init__()
        self.open = []
        self.texts = {}

    def handle_starttag(self, tag, attrs):
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if self.open.pop() != tag:
            raise ValueError(f"</{tag}> closes another tag")

    def handle_data(self, data):
        if self.open:
            self.texts.setdefault(self.open[-1], []).append(data)


class Tokens(PipelineTest):
    TEXT = ("Dr. Sato can't leave Japan today.\n\nShe's paid $1,234.56 by Zoë & Søn Ltd., "
            "see https://example.org/a?b=c!\n")

    def test_golden(self):
        """Also checks a name with a space, and that offsets count characters."""
        out, err = command("tokens", "--flags", self.write("with space.txt", self.TEXT),
                           self.write("b.jsonl", '{"id": 7, "text": "👩‍👧 waved. Then 🇯🇵 won."}\n'
                                                 '{"id": 8, "text": ""}\n'
                                                 '{"id": 9, "text": "# is a mark."}\n'))
        self.assertEqual(err, "")
        self.assert_golden("tokenlines.txt", out.replace(self.folder, ""))

    def test_one_document_has_no_head(self):
        out, _ = command("tokens", self.write("a.txt", "One. Two words."))
        self.assertEqual(out, "One\n.\n\nTwo\nwords\n.\n")
        self.assertEqual(command("tokens", self.write("empty.txt", "")), ("", ""))

    def test_sections_are_one_document(self):
        """The sections of a long document have the same address."""
        section = {"id": "a", "text": "One.", "tokens": [[0, 3], [3, 4]], "token_flags": [1, 4],
                   "sentences": [[0, 4]]}
        sections = "".join(json.dumps({**section, "id": name}) + "\n" for name in "aab")
        out, _ = command("tokenlines.py", stdin=sections.encode())
        self.assertEqual(out, "# a\nOne\n.\n\nOne\n.\n\n# b\nOne\n.\n")

    def test_language(self):
        path = self.write("a.txt", "l'homme")
        self.assertEqual(command("tokens", "--language", "fr", path)[0], "l'\nhomme\n")
        self.assertEqual(command("tokens", "--language=en", path)[0], "l'homme\n")

    def test_show(self):
        path = self.write("it's.txt", "One. Two.")
        shown, _ = command("tokens", "--show", path)
        self.assertEqual(run(["bash", "-c", shown])[0], command("tokens", path)[0])

    def test_head_ends_it_quietly(self):
        path = self.write("a.txt", "word " * 500000)
        out, err = run(["bash", "-c", f"{shlex.quote(os.path.join(PIPELINES, 'tokens'))} "
                                      f"{shlex.quote(path)} | head -2"])
        self.assertEqual((out, err), ("word\nword\n", ""))

    def test_wrong_options(self):
        for args in ([], ["--nonsense", "a"], ["--language"], ["--language", "a/b", "c"]):
            _, err = command("tokens", *args, status=2)
            self.assertIn("tokens: ", err)
        _, err = command("tokens", self.path("none.txt"), status=1)
        self.assertIn("tokens: 1 document failed", err)
        self.assertNotIn("Traceback", err)


if __name__ == "__main__":
    unittest.main()
