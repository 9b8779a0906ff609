#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Runs the commands that README, CONTRIBUTING and the pages of docs/ show, with the installed files
alone, and compares their output with the shown one.

A block that begins with "$ " is a session of commands and their output; one that begins with
gst-launch-1.0 has commands only. Outputs are compared without whitespace, because the pages break
long lines, and without what differs between machines: ids, folders and the digits of scores."..." in
an output stands for anything."""

import os
import re
import shutil
import subprocess
import tempfile
import threading
import unittest
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

PREFIX = os.environ["GST_NLP_PREFIX"]
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
EXAMPLES = os.path.join(ROOT, "pipelines", "examples")

SYSTEM_PLUGINS = subprocess.run(["pkg-config", "--variable=pluginsdir", "gstreamer-1.0"],
                                text=True, check=True, stdout=subprocess.PIPE).stdout.strip()

# Commands whose output is that of other files than ours.
NOT_COMPARED = ("progress-interval=", "pipelines/brief archive/")
# Commands that can't run here, and why.
SKIPPED = {
    "benchmarks/": "takes minutes, and its figures are those of a machine",
    "../shared/": "needs data that is not in the project",
    "./tests/run": "runs this test",
    "./tests/house.py": "is a suite of its own",
    "ninja -C build": "builds",
    "meson compile": "builds",
    "tests/digest.py": "compares two builds",
    "gum-dev.jsonl": "needs data that is not in the project",
    "dev.jsonl": "needs data that is not in the project",
    "enterprise-attack.json": "needs lists that are not in the project",
    "meson setup": "installs into the system",
    "SERVER/": "needs a server",
    "training/": "takes hours",
    "models/": "takes hours",
    "pipelines/brief --sentences 2 'my news/' missing.txt": "fails on purpose: see test_brief.py",
    "pipelines/entity-overlay": "takes a minute: see test_captions.py",
    "/../pipelines/apps": "needs a shell of meson devenv",
}

# The files that the commands of a page read. Blocks after "with `NAME`" are added to them.
FILES = {
    "README.md": {"news/a.txt": "Ms. Sato left Japan.\n",
                  "a.jsonl": '{"id": "1", "text": "Ms. Sato left Japan."}\n',
                  "news.srt": "@captions.srt"},
    "docs/annotationenc.md": {"visit.txt": "Ms. Sato left Japan. She was glad.\n"},
    "docs/annotationdec.md": {"visit.txt": "Ms. Sato left Japan. She was glad.\n"},
    "docs/calendarenc.md": {"visit.jsonl": '{"published": "2013-05-13", "text": "The envoys met on '
                                           'Friday. A second dialogue will be held between '
                                           'October and December."}\n'},
    "docs/mispenc.md": {"alert.txt": "APT29 used WellMess against hospitals. The malware connects to "
                                     "bad[.]example. The mails had\ntide.exe (MD5: "
                                     "5d41402abc4b2a76b9719d911017c592). See "
                                     "https://cert.example.org/41.\n"},
    "docs/stixenc.md": {"alert.txt": "APT29 used WellMess against the health sector in Canada. The "
                                     "malware connects to\nbad[.]example.\n",
                        "bundle.json": '{"type": "bundle", "id": "bundle--1", "objects": [{"type": '
                                       '"malware", "id": "malware--1", "name": "TideWorm"}]}\n'},
    "docs/documentsrc.md": {"news/cafe.txt": "Le café est fermé.\n".encode("latin-1"),
                            "news/harbour.txt": "Harbour reopens\n\nThe harbour of Bremen reopened "
                                                "on Monday.\n",
                            "archive.jsonl": '{"id": "7", "text": "Ships came."}\n{"text": 8}\n',
                            "archive/a.txt": "Ships came to Bremen.\n"},
    "docs/documentdec.md": {"page.html": "<html><head><title>Harbour</title></head><body><p>Ships "
                                         "came to Bremen.</p></body></html>"},
    "docs/entitycueenc.md": {"film.srt": "@captions.srt"},
    "docs/entitytagger.md": {"report.txt": "It fetched hxxps://cdn.evil[.]com/a.php from "
                                           "203.0.113[.]7:443 and wrote C:\\Program Files\\a b.exe."
                                           "\n"},
    "docs/exchange.md": {"reports/a.txt": "The malware connects to bad[.]example.\n"},
    "docs/facttagger.md": {"found.jsonl": '{"text": "It rained.", "tokens": [[0,2],[3,9],[9,10]]}\n',
                           "visit.jsonl": '{"published": "2013-05-13T08:00:00+02:00", "text": "The '
                                          'envoys met at 9 a.m. on Friday. A second dialogue will '
                                          'be held between October and December."}\n'},
    "docs/pipelines.md": {"plans/a.txt": "Estonia and Norway agreed to hold a dialogue in Oslo in "
                                         "October 2013. The envoys will meet in Riga on 3 June "
                                         "2013.\n",
                          "plans/b.txt": "Envoys of both countries will meet in Riga on 3 June "
                                         "2013.\n",
                          "news/a.txt": "Ms. Sato left Japan.\n", "statement.txt": "It rained.\n",
                          "archive/a.txt": "Ships came to Bremen.\n",
                          "reports/a.txt": "The malware connects to bad[.]example.\n",
                          "archive.jsonl": '{"text": "Ships came."}\n',
                          "news.txt": "Dr. Sato can't leave Japan today. She's paid $1,234.56.\n",
                          "news.jsonl": '{"id": 1, "text": "L\'homme dit oui."}\n'
                                        '{"id": 2, "text": "Non."}\n'},
    "docs/summarysink.md": {"news/a.txt": "Ms. Sato left Japan.\n",
                            "news.jsonl": '{"text": "Ms. Sato left Japan."}\n',
                            "advisories/a.txt": "Amber Heron attacked the United States.\n"},
    "docs/tokenizer.md": {"news.txt": "Ms. Sato can't leave Japan. She's paid $1,234.56 by Acme "
                                      "Inc.\n"},
}
PAGES = ["README.md", "CONTRIBUTING.md"] + sorted(
    "docs/" + name for name in os.listdir(os.path.join(ROOT, "docs")) if name.endswith(".md"))


def blocks(text):
    """Yields the lines of each fenced block without a language, and the paragraph before it."""
    parts = re.split(r"^```(\w*)\n(.*?)^```$", text, flags=re.M | re.S)
    for i in range(1, len(parts), 3):
        if not parts[i]:
            yield parts[i + 1].rstrip("\n").split("\n"), parts[i - 1].strip().split("\n\n")[-1]


def session(lines):
    """Returns the commands of a block, each with its output, or None if none is shown."""
    has_prompts = lines[0].startswith("$ ")
    steps, at = [], 0
    while at < len(lines):
        is_command = lines[at].startswith("$ ") if has_prompts else True
        if is_command:
            command = [lines[at][2:] if has_prompts else lines[at]]
            while command[-1].endswith("\\"):
                at += 1
                command.append(lines[at])
            steps.append(["\n".join(command), [] if has_prompts else None])
        else:
            steps[-1][1].append(lines[at])
        at += 1
    return [(command, "\n".join(output) if output else None) for command, output in steps]


def normalize(output):
    output = re.sub(r'("score": ?)[0-9.]+', r"\1N", output)
    output = re.sub(r"\b[0-9a-f]{32}\b", "ID", output)
    output = re.sub(r"file:///[^\s\"]*/", "file:///", output)
    output = re.sub(r"^=+$", "", output, flags=re.M)  # as long as the address above
    return re.sub(r"\s", "", output)


def matches(shown, found):
    if shown.startswith("ERROR"):
        shown += "..."
    pattern = ".*".join(re.escape(part) for part in normalize(shown).split("..."))
    return re.fullmatch(pattern, normalize(found)) is not None


class Docs(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="gst-nlp-docs-")
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.problems = []
        self.work = os.path.join(self.folder, "home")
        os.mkdir(self.work)
        shutil.copytree(os.path.join(ROOT, "pipelines"), os.path.join(self.work, "pipelines"))
        self.env = {
            "PATH": os.path.join(PREFIX, "bin") + ":/usr/bin:/bin",
            "HOME": self.work,
            "LC_ALL": "C.UTF-8",
            "NO_COLOR": "1",
            "GST_REGISTRY_1_0": os.path.join(PREFIX, "registry.bin"),
            "GST_PLUGIN_SYSTEM_PATH_1_0": os.path.join(PREFIX, "lib", "gstreamer-1.0") + ":" +
                                          SYSTEM_PLUGINS,
            "GST_PRESET_PATH": os.path.join(PREFIX, "share", "gstreamer-1.0", "presets"),
            "GI_TYPELIB_PATH": os.path.join(PREFIX, "lib", "girepository-1.0"),
            "LD_LIBRARY_PATH": os.path.join(PREFIX, "lib"),
            "PKG_CONFIG_PATH": os.path.join(PREFIX, "lib", "pkgconfig"),
        }

    def write(self, name, content):
        path = os.path.join(self.work, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        if isinstance(content, str) and content.startswith("@"):
            shutil.copy(os.path.join(EXAMPLES, content[1:]), path)
            return
        with open(path, "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())

    def run_command(self, command):
        """Runs a command, in which the scripts of pipelines/ are those of the checkout."""
        scripted = re.sub(r"(^|\| )(\./)?pipelines/(?!examples)", r"\1" + ROOT + "/pipelines/",
                          command)
        return subprocess.run(["bash", "-c", scripted], cwd=self.work, env=self.env, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=300)

    def serve(self):
        """Serves the folder at http://localhost:8000, if the port is free."""
        class Handler(SimpleHTTPRequestHandler):
            def log_message(self, *_):
                pass
        try:
            server = ThreadingHTTPServer(("127.0.0.1", 8000),
                                         partial(Handler, directory=self.work))
        except OSError:
            return False
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        return True

    def check(self, page, command, shown):
        if any(text in command for text in SKIPPED):
            return
        if ":8000/" in command and not self.serve():
            return
        if any(text in command for text in NOT_COMPARED):
            shown = None
        done = self.run_command(command)
        found = done.stdout + done.stderr
        if done.returncode != 0 and not (shown or "").startswith("ERROR"):
            self.problems.append(f"$ {command}\nstatus {done.returncode}:\n{found}")
        elif shown is not None and not matches(shown, done.stdout) and not matches(shown, found):
            self.problems.append(f"$ {command}\nshown:\n{shown}\nfound:\n{found}")

    def check_page(self, page):
        with open(os.path.join(ROOT, page), encoding="utf8") as file:
            text = file.read()
        for name, content in FILES.get(page, {}).items():
            self.write(name, content)
        for lines, before in blocks(text):
            named = re.search(r"[Ww]ith (?:a )?`([\w.-]+)`[^`]*:$", before, re.S)
            if lines[0].startswith(("$ ", "gst-launch-1.0")):
                state = ""  # the folder and variables that the session has set
                for command, shown in session(lines):
                    if command.startswith(("cd ", "export ")):
                        state += command + "; "
                    else:
                        self.check(page, state + command, shown)
            elif named and named.group(1) not in FILES.get(page, {}):
                self.write(named.group(1), self.unbreak(page, lines, text))
        self.assertEqual("", "\n\n".join(self.problems))

    @staticmethod
    def unbreak(page, lines, text):
        """Joins the broken lines of a text: those that reach the width of the page."""
        joined = "\n".join(lines) + "\n"
        if "broken here to fit" not in text or page == "docs/sentencejoin.md":
            return joined
        return re.sub(r"(?<=[^\n]{60})\n(?=\S)", " ", joined)


def add_page(page):
    def test(self):
        if page == "docs/annotationdec.md":
            self.write("visit.txt", FILES[page]["visit.txt"])
            self.run_command("gst-launch-1.0 -q documentsrc location=visit.txt ! tokenizer ! "
                             "entitytagger ! annotationenc ! filesink location=visit.jsonl")
        if page == "docs/summarysink.md":
            with open(os.path.join(ROOT, "docs", "summarizer.md"), encoding="utf8") as file:
                text = file.read()
            self.write("warnings.txt", self.unbreak(page, next(blocks(text))[0], text))
        self.check_page(page)

    setattr(Docs, "test_" + re.sub(r"\W", "_", page), test)


for page in PAGES:
    add_page(page)

if __name__ == "__main__":
    unittest.main()
