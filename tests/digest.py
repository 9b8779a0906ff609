#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Compares digests of all output of the plugin before and after a change of the code's structure.

    tests/digest.py --build ../old/build --write old.json            # before the change
    tests/digest.py --compare old.json                               # after it, in this build/
    tests/digest.py --show 'file harbour.pdf' >new.txt               # the output of a case
    tests/digest.py --build ../old/build --show 'file harbour.pdf' >old.txt

It runs lines of gst-launch-1.0 over the examples, the files of tests/data, damaged copies of them and
small inputs that it writes itself, and over ../shared/data where that exists. Inputs always come from
the checkout of this program, and the plugin from the folder given with --build.

Each case has up to four entries in the JSON file:
    NAME            digest and size of the output
    NAME: messages  the messages of the bus: the number of warnings, an error, the exit status
    NAME: posted    digest of the element messages (alerts, summaries, digests)
    NAME: texts     digest of the texts of warnings and errors

--compare lists the entries that differ, and exits with 1 if there are any, or if a case is gone. Texts
may be reworded, so differences in them are listed but don't count. --only TEXT runs some cases.

Left out, each for its cause: names of elements, metas and source files, addresses in memory, timings,
and messages after the first error, for gst-launch-1.0 stops reading the bus there. Documents without
an id get one from their uri, so the inputs are always copied to the same folder, /tmp/gst-nlp-digest,
with the same time of change. A lock keeps two runs apart.
"""

import argparse
import collections
import concurrent.futures
import fcntl
import fnmatch
import glob
import hashlib
import itertools
import json
import lzma
import os
import random
import re
import shlex
import shutil
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FOLDER = "/tmp/gst-nlp-digest"
INPUTS = os.path.join(FOLDER, "inputs")
OUTPUTS = os.path.join(FOLDER, "outputs")

TIMEOUT = 300
JOBS = 2
DAMAGES = 4             # copies of each file
SLICE = 6 << 20         # bytes of each large text
ENGINES = ["model", "gazetteer", "patterns", "names"]
METHODS = ["auto", "lead", "textrank", "lexrank", "lsa", "sumbasic", "centroid"]
LANGUAGES = ["en", "de", "es", "fr", "it", "nl", "pt", "ru", "zh", "ja", "th"]
FORMATS = ["text", "markdown", "json", "html"]

LINE = "tokenizer ! entitytagger ! summarizer ! annotationenc ! {out}"
CAPTIONS = "filesrc location={} ! subparse ! sentencejoin {} ! tokenizer ! entitytagger"

# Inputs in formats and encodings that tests/data has no files of, and odd ones.
TEXT = "Zoë Saldaña met Minister Ana Ruiz in Japan on Friday. 🎉 It rained. The U.S. paid $5 million."
INDICATORS = """APT28 (Fancy Bear, G0007) used hxxps://cdn.evil[.]com/a.php from 203.0.113[.]7:443.

It wrote "C:\\Program Files\\a b.exe" and evil[.]dll, and mailed jo[at]evil(dot)com. Cobalt Strike and
Play ransomware came from 2001[:]db8::1 and 192.0.2.0/24, AS64500. See CVE-2021-44228, T1059.001 and
d41d8cd98f00b204e9800998ecf8427e; the key is HKCU:\\Software\\Run. Update to Chrome 1.2.3.4 or later.

The Old Quay at VARDHOLM was hit by Lockwolf, a ransomware. The group Amber Heron denied it on 5 May
2013, between 9 a.m. and 10:30 a.m., from 1996 to 2001, by about 20% or 35 km. Dr. Anna Lind, the
director of the Harbour Ministry (HM), said so. Lind and the HM will meet in Bremen next week.
"""
ODD = {
    "empty.txt": b"", "letter.txt": b"x", "newline.txt": b"\n", "spaces.txt": b" " * 100000,
    "nul.txt": b"a\0b c\0\n", "crlf.txt": b"One.\r\nTwo.\r\n\r\nThree.", "long.txt": b"a" * 300000,
    "dots.txt": b"." * 50000, "marks.txt": "\u0301".encode() * 1000, "bom.txt": b"\xef\xbb\xbfBOM.",
    "emoji.txt": "👩‍👩‍👧‍👦 e\u0301\u0301 🇯🇵. Zwo\u0308lf!".encode(),
    "utf16.txt": TEXT.encode("utf-16"),
    "latin.txt": "Größe und Köln, für alle.".encode("latin-1"), "indicators.txt": INDICATORS.encode(),
    "binary.txt": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, "text.txt": TEXT.encode(),
    "invalid.txt": b"Ana \xff\xfe is in \xc3 Japan. \xf0\x9f\x8e Peru is far.",
    "languages.txt": ("Die E-Mail-Adresse von Dr. Müller ist z. B. in Köln bekannt. Er kam am 3. Mai.\n\n"
                      "L'Union européenne n'a pas répondu, dit M. Dupont. C'est aujourd'hui.\n\n"
                      "El Sr. Pérez llegó a EE. UU. ¿Quién lo vio? ¡Nadie!\n\n"
                      "Il dott. Rossi è arrivato dall'Italia. De heer Jansen komt zo'n 5 keer.\n\n"
                      "O Sr. Silva foi à praia. Президент приехал в Москву. Он сказал: «Да».\n\n"
                      "中国政府周五表示，将与日本合作。東京は雨だった。ราคาน้ำมันขึ้นอีก\n").encode(),
    "rows.csv": b"id,title,text,date\n1,One,\"Ana, in \"\"Japan\"\".\",2013-05-10\n2,Two,Peru.,\n3,Bad\n",
    "rows.tsv": b"headline\tbody\tx\nOne\tAna is in Japan.\t1\nTwo\tHe left.\t2\n",
    "lines.jsonl": b'{"id": 17, "text": "Ana is in Japan.", "big": 12345678901234567890, "price": 1.10, '
                   b'"deep": {"a": [1, {"b": null}]}, "esc": "a\\u0000\\/b", "entities": [[0,1,"X"]]}\n'
                   b'{"id": 2}\nnonsense\n{"title": "T", "content": "Kenya.", "date": "10 May 2013"}\n',
    "array.json": b'{"articles": [{"title": "A", "body": "Ana is in Japan."}, {"x": 1}, {"body": "Two."}]}',
    "object.json": b'{"headline": "A", "article": {"body": "Ana is in Japan."}, "text": "It is."}',
    "captions.srt": b"1\n00:00:01,000 --> 00:00:02,000\nAna Ruiz came to\n\n"
                    b"2\n00:00:02,000 --> 00:00:03,000\nJapan on Friday.\n\n"
                    b"3\n00:00:04,000 --> 00:00:05,000\nnobody knew why.\n\n"
                    b"4\n00:00:06,000 --> 00:00:08,000\nShe left for <i>Kenya</i> --> and Peru.\n\n",
}

# Lists of names: lines, a STIX bundle, a MISP galaxy cluster.
GAZETTEERS = {
    "names.tsv": "# names\nCobalt Strike\tTOOL\tCobalt Strike\tS0154\n"
                 "Fancy Bear\tTHREAT_ACTOR\tAPT28\tG0007\n"
                 "Vardholm\tPORT\tPort of Vardholm\tP1\nOld Quay\tPORT\tPort of Vardholm\tP1\tquay harbour\n"
                 "Play\tMALWARE\tPlay\tM1\t?ransomware\nHamburg\tPORT\n",
    "bundle.json": json.dumps({"type": "bundle", "id": "bundle--1", "spec_version": "2.0", "objects": [
        {"type": "intrusion-set", "id": "intrusion-set--1", "name": "Amber Heron",
         "aliases": ["Amber Heron", 'Group "77"', "Play"],
         "external_references": [{"source_name": "mitre-attack", "external_id": "G9001"}]},
        {"type": "malware", "id": "malware--2", "name": "OldRat", "revoked": True},
        {"type": "tool", "id": "tool--1", "name": "Old Quay"},
        {"type": "identity", "id": "identity--1", "identity_class": "organization", "name": "BSI"},
        {"type": "x-note", "id": "x-note--1"}]}),
    "cluster.json": json.dumps({"type": "ransomware", "name": "r", "values": [
        {"value": "Lockwolf", "uuid": "u-1", "meta": {"synonyms": ["Lock Wolf"]}},
        {"value": "Play", "uuid": "u-2"}, {"value": "Tundra"}]}),
    "one-column.tsv": "Vardholm\n",
    "no-name.json": '{"objects": [{"type": "tool"}]}',
    "broken.json": '{"objects": [\n{"type" 1}]}',
}

# Columns for the trainer of models.
SENTENCES = ("Zorka x B-PERSON\nLind x I-PERSON\nmet x O\nenvoys x O\n. x O\n\n"
             "They x O\nsailed x O\nto x O\nVardholm x B-PORT\n. x O\n\n"
             "Nobody x O\nmet x O\nthem x O\n. x O\n\n") * 4


class Build:
    """A build tree: its environment, its programs, and how its properties are written."""

    def __init__(self, folder):
        self.folder = os.path.abspath(folder)
        self.targets = self.read_targets()
        paths = sorted({os.path.dirname(path) for path in self.find("lib*nlp*.so*")})
        if not paths:
            sys.exit(f"tests/digest.py: no plugin is built in {folder}")
        self.environment = {
            "HOME": os.environ.get("HOME", "/"), "PATH": "/usr/bin:/bin",
            "GST_PLUGIN_PATH_1_0": ":".join(paths), "LD_LIBRARY_PATH": ":".join(paths),
            "GST_REGISTRY_1_0": os.path.join(FOLDER, "registry.bin"),
            "LC_ALL": "C.UTF-8", "LANGUAGE": "en", "TZ": "UTC", "NO_COLOR": "1"}

    def read_targets(self):
        """Returns the files that the tree builds now. Others may be left from earlier builds."""
        try:
            with open(os.path.join(self.folder, "meson-info", "intro-targets.json"),
                      encoding="utf8") as file:
                return sorted(path for target in json.load(file) for path in target["filename"])
        except OSError as error:
            sys.exit(f"tests/digest.py: {self.folder} is no build tree: {error.strerror}")

    def find(self, pattern):
        """The built files of this name."""
        return [path for path in self.targets
                if fnmatch.fnmatch(os.path.basename(path), pattern) and os.path.exists(path)]

    def run(self, command, **kwargs):
        return subprocess.run(command, env=self.environment, cwd=FOLDER, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=TIMEOUT,
                              **kwargs)

    def inspect(self):
        """Makes the registry and learns how `engines` is written: flags with "+", or a list."""
        done = self.run(["gst-inspect-1.0", "entitytagger"])
        lines = done.stdout.decode().splitlines()
        at = [i for i, line in enumerate(lines) if re.match(r" *engines +:", line)]
        if done.returncode or not at:
            sys.exit(f"tests/digest.py: no entitytagger in {self.folder}: {done.stderr.decode()}")
        self.has_flags = any('Flags "' in line for line in lines[at[0]:at[0] + 3])
        self.has_none = any(re.match(r" *\(0x0+\): none ", line) for line in lines[at[0]:])

    def engines(self, names):
        if not self.has_flags:
            return ",".join(names) or "none"
        return "+".join(names) or ("none" if self.has_none else "0")

    def without_places(self, text):
        for path, name in ((self.folder, "BUILD"), (os.path.dirname(self.folder), "ROOT"), (ROOT, "ROOT")):
            text = text.replace(path, name)
        return text


class Case:
    """Lines of gst-launch-1.0, or commands, one after the other. The output is what "{out}" writes, or
    the buffers that an identity called "buffers" sees. "{mid}" is for a line that comes later."""

    def __init__(self, name, *lines, are_commands=False, has_buffers=False):
        self.name = name
        self.lines = lines
        self.are_commands = are_commands
        self.has_buffers = has_buffers


class Outcome:
    def __init__(self):
        self.output = b""
        self.kinds = []
        self.statuses = []
        self.posted = []
        self.texts = []

    def describe_messages(self):
        counts = collections.Counter(self.kinds)
        return ", ".join([f"{kind} {counts[kind]}" for kind in sorted(counts)] +
                         [f"exit status {status}" for status in self.statuses])

    def entries(self, name):
        def digest(data):
            return hashlib.sha256(data).hexdigest()[:32]

        yield name, f"{digest(self.output)} {len(self.output)} bytes"
        messages = self.describe_messages()
        if messages:
            yield name + ": messages", messages
        if self.posted:
            yield name + ": posted", digest("\n".join(self.posted).encode())
        if self.texts:
            yield name + ": texts", digest("\n".join(self.texts).encode())

    def show(self, part):
        if part == "messages":
            return self.describe_messages().encode()
        if part == "posted":
            return "\n".join(self.posted).encode()
        if part == "texts":
            return "\n".join(self.texts).encode()
        return self.output


# Other lines of gst-launch-1.0, which end a text of several lines.
OTHER = re.compile(r"Got |ERROR: |WARNING: |INFO: |Setting |Execution |Freeing |Pipeline |Redistribute |"
                   r"New clock|Prerolled|EOS |/GstPipeline:|Use Windows|handling |Caught |Interrupt")


def read_messages(text):
    """Returns the messages of gst-launch-1.0, (kind, text), without source locations."""
    messages, is_debug = [], False
    for line in text.splitlines():
        begin = re.match(r"(ERROR|WARNING|INFO): from element \S+?: (.*)", line)
        if begin:
            messages.append([begin.group(1).lower(), begin.group(2)])
            is_debug = False
        elif line == "Additional debug info:":
            is_debug = True
        elif OTHER.match(line):
            is_debug = None
        elif messages and is_debug is not None:
            # The first line of debug info is the location: file(line): function (): /path/of/element:
            if not (is_debug and re.match(r"\S+\(\d+\): \S+ \(\): /", line)):
                messages[-1][1] += "\n" + line
    return [tuple(message) for message in messages]


def read_posted(text):
    """Returns the element messages, without the names of the elements."""
    for line in text.splitlines():
        message = re.match(r'Got message #\d+ from element "[^"]*" \(element\): (.*)', line)
        if message:
            yield message.group(1)


def read_buffers(text):
    """Returns the buffers that an identity called "buffers" logged, without metas and addresses."""
    for line in text.splitlines():
        buffer = re.search(r":buffers: last-message = chain .*?\(buffers:sink\) \((.*?) ?, meta: ", line)
        if buffer:
            yield buffer.group(1)


def run_lines(build, case, stem, outcome):
    """Runs the lines of a case. Returns the buffers of its identity."""
    buffers = []
    paths = {"out": stem, "location": stem, "mid": stem + ".mid", "written": stem + ".mid"}
    if not case.are_commands:
        paths.update({name: f"filesink location={paths[name]}" for name in ("out", "mid")})
    launch = ["gst-launch-1.0", "-m"] + (["-v"] if case.has_buffers else [])
    for line in case.lines:
        done = build.run(([] if case.are_commands else launch) + shlex.split(line.format(**paths)))
        out = done.stdout.decode("utf8", "replace")
        err = done.stderr.decode("utf8", "replace")
        if case.are_commands:
            outcome.texts.append(build.without_places(out + err))
        else:
            errors = [message for message in read_messages(err) if message[0] == "error"]
            for kind, text in read_messages(out) + errors[:1]:
                outcome.kinds.append(kind)
                outcome.texts.append(build.without_places(f"{kind}: {text}"))
            outcome.posted += read_posted(out)
            buffers += read_buffers(out)
        outcome.kinds += ["critical"] * len(re.findall(r"-(?:CRITICAL|WARNING) \*\*:", err))
        if done.returncode:
            outcome.statuses.append(done.returncode)
    return buffers


def run_case(build, case):
    outcome = Outcome()
    stem = os.path.join(OUTPUTS, hashlib.sha256(case.name.encode()).hexdigest()[:16])
    buffers = []
    try:
        buffers = run_lines(build, case, stem, outcome)
    except subprocess.TimeoutExpired:
        outcome.kinds.append("timeout")
    if os.path.exists(stem):
        outcome.output = read(stem)
    if case.has_buffers:
        outcome.output = "".join(buffer + "\n" for buffer in buffers).encode()
    for path in glob.glob(stem + "*"):
        os.remove(path)
    return outcome


def write(path, data):
    path = os.path.join(INPUTS, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(data if isinstance(data, bytes) else data.encode())
    os.utime(path, (1368180000, 1368180000))


def read(path):
    with open(path, "rb") as file:
        return file.read()


def test_files():
    """Returns the test documents in tests/data by name, without golden files and READMEs."""
    files = {}
    for path in sorted(glob.glob(os.path.join(ROOT, "tests", "data", "**", "*.*"), recursive=True)):
        folders = os.path.relpath(path, ROOT).split(os.sep)
        name = os.path.basename(path)
        if os.path.isfile(path) and "golden" not in folders and name != "README.md":
            data = read(path)
            if files.get(name, data) != data:
                name = hashlib.sha256(data).hexdigest()[:6] + "-" + name
            files[name] = data
    return files


def damage(name, data, number):
    """Truncates the file or changes some of its bits, in the same way each time."""
    source = random.Random(f"{name} {number}")
    if number % 2 == 0:
        return data[:source.randrange(len(data))]
    damaged = bytearray(data)
    for _ in range(1 + len(data) // 2000):
        damaged[source.randrange(len(data))] ^= 1 << source.randrange(8)
    return bytes(damaged)


def split_name(name):
    """Splits a name at its first extension: harbour.txt.bz2 is harbour and .txt.bz2."""
    stem, dot, extensions = name.partition(".")
    return stem, dot + extensions


def write_inputs():
    files = test_files()
    for name, data in files.items():
        write(f"files/{name}", data)
        stem, extensions = split_name(name)
        if data:
            for number in range(DAMAGES):
                write(f"damaged/{name}/{stem}-{number}{extensions}", damage(name, data, number))
        if name.endswith(".html"):
            write(f"pages/{name}", data)
    for path in glob.glob(os.path.join(ROOT, "pipelines", "examples", "**", "*.*"), recursive=True):
        kind = "examples" if path.endswith(".txt") else "captions"
        write(f"{kind}/{os.path.basename(path)}", read(path))
    for name, data in ODD.items():
        write(f"odd/{name}", data)
    for name, data in GAZETTEERS.items():
        write(f"names/{name}", data)
    write("sentences.iob", SENTENCES)
    examples = [path for path in sorted(glob.glob(f"{INPUTS}/examples/*"))]
    write("long/long.txt", b"\n\n".join(read(path) for path in examples * 5))
    return sorted(files)


def write_shared(shared):
    """Copies the development sets, and cuts large texts into documents of some kilobytes."""
    sets = []
    for pattern in ("corpus/*dev.jsonl", "entities/dev/*.jsonl", "segmentation/*-dev.jsonl",
                    "segmentation/golden*.jsonl", "summaries/gum-dev.jsonl", "facts/*.dev.jsonl",
                    "dates/*.jsonl", "quotations/*.dev.jsonl", "strategies/*.dev.jsonl"):
        for path in sorted(glob.glob(os.path.join(shared, pattern))):
            name = os.path.relpath(path, shared).replace(os.sep, "-")
            write(f"shared/{name}", read(path))
            sets.append(name)
    for path in sorted(glob.glob(os.path.join(shared, "text", "*.txt.xz"))):
        with lzma.open(path) as file:
            text = file.read(SLICE).decode("utf8", "ignore")
        name = os.path.basename(path)[:-len(".txt.xz")]
        documents, document = [], ""
        for paragraph in text.split("\n\n"):
            document += paragraph + "\n\n"
            if len(document) > 4000:
                documents.append(document)
                document = ""
        write(f"shared/{name}.jsonl",
              "".join(json.dumps({"id": f"{name}-{i}", "text": document}, ensure_ascii=False) + "\n"
                      for i, document in enumerate(documents)))
        write(f"shared/{name}.txt", text[:SLICE // 4])
        sets += [f"{name}.jsonl", f"{name}.txt"]
    for folder in "misp-galaxy", "attack":
        for path in glob.glob(os.path.join(shared, "knowledge", folder, "*.json")):
            write(f"knowledge/{os.path.basename(path)}", read(path))
    for path in glob.glob(os.path.join(shared, "segmentation", "*-train.jsonl")):
        write(f"training/{os.path.basename(path)}", read(path))
    return sets


def file_cases(files):
    for name in files:
        path = f"{INPUTS}/files/{name}"
        yield Case(f"file {name}", f"documentsrc location={path} ! {LINE}")
        yield Case(f"documentdec {name}", f"filesrc location={path} ! documentdec ! annotationenc ! {{out}}")
        if os.path.isdir(f"{INPUTS}/damaged/{name}"):
            yield Case(f"damaged {name}", f"documentsrc location={INPUTS}/damaged/{name} ! {LINE}")
    for name in ODD:
        path = f"{INPUTS}/odd/{name}"
        yield Case(f"odd {name}", f"documentsrc location={path} ! {LINE}")
        yield Case(f"odd documentdec {name}",
                   f"filesrc location={path} blocksize=7 ! documentdec ! annotationenc ! {{out}}")
        yield Case(f"odd stop {name}", f"documentsrc location={path} on-error=stop ! {LINE}")


def set_cases(sets):
    """Yields cases of the whole pipeline on folders, with each output."""
    for name, location in sets.items():
        source = f"documentsrc location={location}"
        yield Case(f"{name} line", f"{source} ! {LINE}")
        yield Case(f"{name} buffers", f"{source} ! tokenizer ! identity name=buffers silent=false ! "
                   "fakesink", has_buffers=True)
        yield Case(f"{name} encoded buffers", f"{source} max-section=2048 ! tokenizer ! annotationenc ! "
                   "identity name=buffers silent=false ! fakesink", has_buffers=True)
        for format in FORMATS:
            for scope in "document", "stream":
                yield Case(f"{name} summarysink {format} {scope}",
                           f"{source} ! tokenizer ! entitytagger ! summarysink format={format} "
                           f"scope={scope} location={{location}}")
        for unit in "codepoint", "byte", "utf16":
            yield Case(f"{name} offsets {unit} there and back",
                       f"{source} max-section=4096 ! tokenizer ! entitytagger ! summarizer ! "
                       f"annotationenc offsets={unit} ! {{mid}}",
                       "filesrc location={written} ! annotationdec ! "
                       f"annotationenc offsets={unit} ! {{out}}")
        for section, threads in itertools.product((1024, 4096), (1, 2)):
            n = f"n-threads={threads}"
            yield Case(f"{name} sections of {section} {n}",
                       f"{source} max-section={section} ! tokenizer {n} ! entitytagger {n} ! "
                       f"summarizer {n} keyphrases=5 ! annotationenc ! {{out}}")
        yield Case(f"{name} threads", f"{source} ! tokenizer n-threads=2 ! entitytagger n-threads=2 ! "
                   "summarizer n-threads=2 ! annotationenc ! {out}")


def source_cases(sets):
    both = f"{sets['examples']};{sets['examples']};{sets['pages']};{sets['files']};{sets['odd']}"
    for kind, action in itertools.product(("exact", "near"), ("drop", "mark")):
        source = f"documentsrc location={both} dedupe={kind} dedupe-action={action}"
        yield Case(f"dedupe {kind} {action}", f"{source} ! annotationenc ! {{out}}")
        yield Case(f"dedupe {kind} {action} little memory",
                   f"{source} dedupe-memory=5 ! annotationenc ! {{out}}")
    for name in "pages", "files", "odd":
        yield Case(f"detect-language {name}", f"documentsrc location={sets[name]} detect-language=true ! "
                   "tokenizer ! annotationenc ! {out}")
    for title, settings in (("skip", "skip=3 num-documents=4"), ("include", "include=*.html;*.zip"),
                            ("exclude", "exclude=*.txt;*.pdf"), ("depth 0", "max-depth=0"),
                            ("depth 1", "max-depth=1"), ("max-file", "max-file=2000"),
                            ("charset", "charset=windows-1252"), ("mtime", "order=mtime"),
                            ("fields", "text-field=article.body title-field=id id-field=title")):
        yield Case(f"documentsrc {title}",
                   f"documentsrc location={sets['odd']};{sets['files']} {settings} ! annotationenc ! {{out}}")
    yield Case("documentsrc pattern", f"documentsrc location={INPUTS}/*/harbour*;{INPUTS}/examples/*.txt ! "
               "annotationenc ! {out}")
    yield Case("documentsrc missing", f"documentsrc location={INPUTS}/nowhere ! {LINE}")
    yield Case("documentdec framed", f"multifilesrc location={sets['files']}/harbour.rss stop-index=0 ! "
               "documentdec framed=true ! annotationenc ! {out}")
    yield Case("documentdec sections", f"filesrc location={INPUTS}/long/long.txt ! "
               "documentdec max-section=2000 ! tokenizer ! annotationenc ! {out}")


def analysis_cases(build, sets):
    everything = ";".join(sets[name] for name in ("examples", "pages", "odd"))
    source = f"documentsrc location={everything} ! "
    for rules in "ud", "uax29":
        yield Case(f"tokenizer rules {rules}", f"{source} tokenizer rules={rules} ! annotationenc ! {{out}}")
    for language in LANGUAGES:
        yield Case(f"tokenizer language {language}",
                   f"{source} tokenizer language={language} ! entitytagger ! annotationenc ! {{out}}")
    yield Case("tagger without tokens", f"{source} entitytagger ! annotationenc ! {{out}}")
    yield Case("summarizer without tokens", f"{source} summarizer ! annotationenc ! {{out}}")

    for n in range(len(ENGINES) + 1):
        for engines in itertools.combinations(ENGINES, n):
            yield Case(f"engines {'+'.join(engines) or 'none'}",
                       f"{source} tokenizer ! entitytagger engines={build.engines(engines)} ! "
                       "annotationenc layers=entities ! {out}")
    yield Case("tagger labels", f"{source} tokenizer ! entitytagger labels=PERSON,GPE,URL ! "
               "annotationenc layers=entities ! {out}")
    yield Case("two taggers", f"{source} tokenizer ! entitytagger engines={build.engines(['patterns'])} ! "
               "entitytagger ! annotationenc layers=entities ! {out}")
    yield Case("tagger without model", f"{source} tokenizer ! entitytagger model={INPUTS}/nowhere ! "
               "annotationenc ! {out}")

    for method in METHODS:
        for settings in "", "sentences=5 keyphrases=8", "words=60 query=\"Japan ransomware\"", "ratio=0.2":
            yield Case(f"method {method} {settings}".strip(),
                       f"{source} tokenizer ! entitytagger ! summarizer method={method} {settings} ! "
                       "annotationenc layers=summary,keyphrases ! {out}")
        yield Case(f"method {method} without entities",
                   f"{source} tokenizer ! summarizer method={method} ! "
                   "annotationenc layers=summary ! {out}")

    tagged = f"{source} tokenizer ! entitytagger ! summarysink location={{location}}"
    yield Case("summarysink posts", f"{tagged} post-messages=true watch=\"Japan;Bremen;United States\"")
    yield Case("summarysink posts digests",
               f"{tagged} scope=stream interval=7 format=json post-messages=true watch-interval=3 "
               "watch=Japan")
    yield Case("summarysink few topics", f"{tagged} scope=stream max-topics=5 interval=20")
    yield Case("summarysink narrow", f"{tagged} width=40 sentences=1 color=always")
    yield Case("summarysink no width", f"{tagged} width=0 sentences=6")


def gazetteer_cases(build):
    """Yields cases of lists: as text, compiled, and invalid."""
    text = f"documentsrc location={INPUTS}/odd/indicators.txt;{INPUTS}/examples ! tokenizer ! "
    end = "annotationenc layers=entities ! {out}"
    names = [f"{INPUTS}/names/{name}" for name in ("names.tsv", "bundle.json", "cluster.json")]
    only = build.engines(["gazetteer"])
    for title, value in [(os.path.basename(name), name) for name in names] + [
            ("all", ";".join(names)), ("all, backwards", ";".join(reversed(names)))]:
        for case in "false", "true":
            yield Case(f"gazetteer {title} ignore-case={case}",
                       f"{text} entitytagger gazetteer={value} ignore-case={case} ! {end}")
        yield Case(f"gazetteer {title} alone",
                   f"{text} entitytagger engines={only} gazetteer={value} ! {end}")
    for name in "one-column.tsv", "no-name.json", "broken.json", "nowhere.tsv":
        yield Case(f"gazetteer {name}", f"{text} entitytagger gazetteer={INPUTS}/names/{name} ! {end}")

    compiler = build.find("gst-nlp-gazetteer")
    if not compiler:
        return
    yield Case("gazetteer compiler", f"{compiler[0]} -o {{out}} {' '.join(names)}", are_commands=True)
    yield Case("gazetteer compiler ignore-case",
               f"{compiler[0]} --ignore-case -o {{out}} {' '.join(names)}", are_commands=True)
    yield Case("gazetteer compiler error",
               f"{compiler[0]} -o {{out}} {INPUTS}/names/one-column.tsv", are_commands=True)
    compiled = f"{FOLDER}/names.gaz"
    build.run([compiler[0], "-o", compiled, *names])
    if os.path.exists(compiled):
        write("names/cut.gaz", read(compiled)[:-9])
        yield Case("gazetteer compiled", f"{text} entitytagger gazetteer={compiled} ! {end}")
        yield Case("gazetteer cut off", f"{text} entitytagger gazetteer={INPUTS}/names/cut.gaz ! {end}")


def training_cases(build, name, sentences, text, boundaries):
    """Yields cases of the programs that make models, if they are built."""
    trainer, clusters, enders = (build.find(program) for program in (
        "gst-nlp-train", "gst-nlp-clusters", "train-boundaries"))
    if clusters:
        yield Case(f"{name} clusters", f"{clusters[0]} -o {{out}} --min-count 3 {text}", are_commands=True)
    if trainer:
        yield Case(f"{name} model", f"{trainer[0]} -o {{out}} --epochs 3 {sentences}", are_commands=True)
    if trainer and clusters:
        yield Case(f"{name} model with clusters", f"{clusters[0]} -o {{mid}} --min-count 3 {text}",
                   f"{trainer[0]} -o {{out}} --epochs 2 --runs 2 --clusters {{mid}} {sentences}",
                   are_commands=True)
    if enders and boundaries:
        yield Case(f"{name} boundaries", f"{enders[0]} --output {{out}} {' '.join(boundaries)}",
                   are_commands=True)


def caption_cases(files):
    captions = [f"{INPUTS}/files/{name}" for name in files if name.endswith((".srt", ".vtt"))]
    captions += sorted(glob.glob(f"{INPUTS}/captions/*")) + [f"{INPUTS}/odd/captions.srt"]
    for path in captions:
        name = "captions " + os.path.relpath(path, INPUTS)
        for title, settings in (("", ""), (" no latency", "max-latency=0"),
                                (" 15 s", "max-latency=15000000000"), (" German", "language=de")):
            line = CAPTIONS.format(path, settings)
            yield Case(name + title, f"{line} ! annotationenc layers=entities,cues,sentences ! {{out}}")
        line = CAPTIONS.format(path, "")
        yield Case(f"{name} alone", f"filesrc location={path} ! subparse ! tokenizer ! entitytagger ! "
                   "annotationenc ! {out}")
        yield Case(f"{name} buffers", f"{line} ! identity name=buffers silent=false ! fakesink",
                   has_buffers=True)
        yield Case(f"{name} summarysink", f"{line} ! summarysink location={{location}} format=json")
        for format in "json", "text":
            yield Case(f"{name} entitycueenc {format}", f"{line} ! entitycueenc format={format} ! {{out}}")
            yield Case(f"{name} entitycueenc {format} buffers", f"{line} ! entitycueenc format={format} "
                       "labels=PERSON,GPE ! identity name=buffers silent=false ! fakesink", has_buffers=True)


def decoder_cases():
    """Yields cases of lines that annotationdec must refuse, between valid ones."""
    path = f"{INPUTS}/odd/lines.jsonl"
    yield Case("annotationdec odd lines", f"filesrc location={path} ! annotationdec ! "
               "annotationenc ! {out}")
    yield Case("annotationdec odd lines stop", f"filesrc location={path} ! annotationdec on-error=stop ! "
               "annotationenc ! {out}")
    yield Case("annotationdec short lines", f"filesrc location={path} ! annotationdec max-line=60 ! "
               "annotationenc ! {out}")
    yield Case("annotationdec goes on", f"documentsrc location={INPUTS}/examples ! tokenizer ! "
               "annotationenc ! {mid}", "filesrc location={written} ! annotationdec ! entitytagger ! "
               "summarizer ! annotationenc ! {out}")


def shared_cases(build, sets):
    for name in sets:
        source = f"documentsrc location={INPUTS}/shared/{name}"
        yield Case(f"shared {name}", f"{source} ! {LINE}")
        yield Case(f"shared {name} rules alone",
                   f"{source} ! tokenizer n-threads=2 ! entitytagger n-threads=2 "
                   f"engines={build.engines(ENGINES[1:])} ! annotationenc layers=entities ! {{out}}")
        if name.endswith(".jsonl"):
            yield Case(f"shared {name} digest", f"{source} num-documents=2000 ! tokenizer ! entitytagger ! "
                       "summarysink scope=stream format=json interval=500 location={location}")
            yield Case(f"shared {name} near", f"{source} dedupe=near dedupe-action=mark ! "
                       "annotationenc ! {out}")
    knowledge = sorted(glob.glob(f"{INPUTS}/knowledge/*.json"))
    corpus = sorted(glob.glob(f"{INPUTS}/shared/corpus-*.jsonl"))
    compiler = build.find("gst-nlp-gazetteer")
    if knowledge:
        yield Case("shared gazetteers", f"documentsrc location={';'.join(corpus)} ! tokenizer ! "
                   f"entitytagger gazetteer={';'.join(knowledge)} ! annotationenc layers=entities ! {{out}}")
    if knowledge and compiler:
        yield Case("shared gazetteer compiler", f"{compiler[0]} -o {{out}} {' '.join(knowledge)}",
                   are_commands=True)
    yield from training_cases(build, "shared trained", f"{INPUTS}/shared/corpus-dev.jsonl",
                              f"{INPUTS}/shared/us-government-blogs.txt",
                              sorted(glob.glob(f"{INPUTS}/training/*.jsonl")))


def prepare(build):
    """Makes the folder of inputs, and lists the cases."""
    for path in INPUTS, OUTPUTS:
        shutil.rmtree(path, ignore_errors=True)
        os.makedirs(path)
    for name in "registry.bin", "names.gaz":
        if os.path.exists(os.path.join(FOLDER, name)):
            os.remove(os.path.join(FOLDER, name))
    files = write_inputs()
    build.inspect()
    sets = {name: f"{INPUTS}/{name}" for name in ("examples", "pages", "files", "odd", "long")}
    cases = [*file_cases(files), *set_cases(sets), *source_cases(sets), *analysis_cases(build, sets),
             *gazetteer_cases(build), *caption_cases(files), *decoder_cases(),
             *training_cases(build, "trained", f"{INPUTS}/sentences.iob", f"{INPUTS}/long/long.txt", [])]
    return cases


def lock():
    """Waits until no other run uses the folder. Returns the file that holds the lock."""
    os.makedirs(FOLDER, mode=0o700, exist_ok=True)
    if os.stat(FOLDER).st_uid != os.getuid():
        sys.exit(f"tests/digest.py: {FOLDER} belongs to another user")
    file = open(os.path.join(FOLDER, "lock"), "w", encoding="utf8")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        print("waiting for another run of tests/digest.py", file=sys.stderr)
        fcntl.flock(file, fcntl.LOCK_EX)
    return file


def run_cases(build, cases):
    digests = {}
    with concurrent.futures.ThreadPoolExecutor(JOBS) as pool:
        for case, outcome in zip(cases, pool.map(lambda case: run_case(build, case), cases)):
            for name, value in outcome.entries(case.name):
                if name in digests:
                    sys.exit(f"tests/digest.py: two cases are called {name}")
                digests[name] = value
    return digests


def compare(old, new):
    """Lists the differences. Returns whether there are any except in the texts of messages."""
    old_cases, new_cases = ({name.partition(": ")[0] for name in entries} for entries in (old, new))
    both = old_cases & new_cases
    differing = [name for name in sorted(set(old) | set(new))
                 if name.partition(": ")[0] in both and old.get(name) != new.get(name)]
    texts = [name for name in differing if name.endswith(": texts")]
    others = [name for name in differing if name not in texts]
    for name in others:
        print(f"{name}\n  old {old.get(name, '-')}\n  new {new.get(name, '-')}")
    for title, names in (("texts of messages differ", texts),
                         ("only before", sorted(old_cases - both)), ("only now", sorted(new_cases - both))):
        for name in names:
            print(f"{title}: {name.partition(': ')[0]}")
    print(f"{len(both)} cases compared: {len(others)} entries differ, and {len(texts)} texts of messages; "
          f"{len(old_cases - both)} cases were only before, {len(new_cases - both)} are only now")
    return bool(others or old_cases - both)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0],
                                     epilog="See the head of this file for more.")
    parser.add_argument("--build", default=os.path.join(ROOT, "build"), metavar="DIR",
                        help="the build tree whose plugin is run; build/ of this checkout unless given")
    parser.add_argument("--shared", metavar="DIR",
                        default=os.path.join(os.path.dirname(ROOT), "shared", "data"),
                        help="the folder of larger data sets; ../shared/data of this checkout unless given")
    parser.add_argument("--write", metavar="FILE", help="write the digests to this file")
    parser.add_argument("--compare", metavar="FILE", help="compare the digests with those of this file")
    parser.add_argument("--show", metavar="CASE", help="print the output of one case, or \"CASE: texts\"")
    parser.add_argument("--only", metavar="TEXT", default="", help="only cases with this in their names")
    parser.add_argument("--list", action="store_true", help="list the cases")
    arguments = parser.parse_args()
    build = Build(arguments.build)
    start = time.monotonic()
    with lock():
        cases = prepare(build)
        has_shared = os.path.isdir(arguments.shared)
        if has_shared:
            cases += shared_cases(build, write_shared(arguments.shared))
        if arguments.list:
            print("\n".join(case.name for case in cases))
            return 0
        if arguments.show:
            name, _, part = arguments.show.partition(": ")
            case = next((case for case in cases if case.name == name), None)
            if not case:
                sys.exit(f"tests/digest.py: no case {name}")
            sys.stdout.buffer.write(run_case(build, case).show(part))
            return 0
        cases = [case for case in cases if arguments.only in case.name]
        digests = run_cases(build, cases)
        for path in INPUTS, OUTPUTS:
            shutil.rmtree(path)
        print(f"{len(cases)} cases in {time.monotonic() - start:.0f} s", file=sys.stderr)
    if arguments.write:
        with open(arguments.write, "w", encoding="utf8") as file:
            json.dump(digests, file, indent=0, sort_keys=True, ensure_ascii=False)
            file.write("\n")
    if arguments.compare:
        with open(arguments.compare, encoding="utf8") as file:
            old = {name: value for name, value in json.load(file).items()
                   if arguments.only in name.partition(": ")[0]}
        if not has_shared and any(name.startswith("shared ") for name in old):
            print(f"not compared: the cases of {arguments.shared}, which is not there")
            old = {name: value for name, value in old.items() if not name.startswith("shared ")}
        return int(compare(old, digests))
    return 0


sys.exit(main())
