#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Keeps a digest of what the plugin makes of many inputs, to show that a change keeps behaviour.

    tests/digest.py --write before.json              digests of the build in build/
    tests/digest.py --build OTHER --write other.json of another build tree
    tests/digest.py --compare before.json            lists the cases whose output differs
    tests/digest.py --show CASE [--build OTHER]      prints the output of one case

The inputs are those of this checkout: the examples, the test documents of every format, damaged
ones made of these, captions, and, where ../shared/data is, its development sets. A case has three
digests: of the output, of the kinds of messages (how many warnings and errors), and of their texts,
which may be reworded.
"""

import argparse
import concurrent.futures
import fcntl
import glob
import hashlib
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SHARED = os.path.join(os.path.dirname(ROOT), "shared", "data")
DOCUMENTS = os.path.join(ROOT, "tests", "data", "documents")
EXAMPLES = os.path.join(ROOT, "pipelines", "examples")
TAGGED = "tokenizer ! entitytagger"
LINE = TAGGED + " ! summarizer ! annotationenc"
MESSAGE = re.compile(r"^(WARNING|ERROR): from element \S+: (.*)$", re.M)
# Ids depend on URIs, so the same case has the same folder here in each run.
SCRATCH = os.path.join(tempfile.gettempdir(), "gst-nlp-digest")
# Bytes of text of each long file in SHARED that are read, in documents between empty lines.
SLICE = 1 << 22

GAZETTEER = """\
# name, label, canonical name, id, context
Harbour Board\tORG\tHarbour Board of the City\tharbour-board
ferry\tPRODUCT\tThe Ferry\tferry-1\tharbour
Sandworm\tTHREAT_ACTOR\tSandworm Team\tG0034\t?hackers
Ada\tPERSON
"""


class Build:
    """A build tree, in which gst-launch-1.0 runs."""

    def __init__(self, folder):
        self.folder = os.path.abspath(folder)
        self.env = {
            **os.environ,
            "PATH": "/usr/bin:" + os.environ["PATH"],
            "GST_PLUGIN_PATH_1_0": ":".join(os.path.join(self.folder, name)
                                            for name in ("plugin", "plugin/pdf")),
            "GST_REGISTRY_1_0": os.path.join(self.folder, "registry-digest.bin"),
            "LD_LIBRARY_PATH": os.path.join(self.folder, "library"),
            "XDG_DATA_HOME": os.path.join(self.folder, "no-data"),
            "GST_DEBUG": "0",
            "LC_ALL": "C.UTF-8",
        }
        engines = self.run(["gst-inspect-1.0", "entitytagger"]).stdout.decode()
        self.flags = "Flags \"" in engines[engines.find("  engines "):][:400]

    def run(self, command, **kwargs):
        return subprocess.run(command, env=self.env, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, timeout=600, check=False, **kwargs)

    def launch(self, pipeline, scratch):
        """Runs a pipeline that ends before its sink. Returns its output, status and messages."""
        if self.flags:
            pipeline = re.sub(r"engines=([\w,]+)",
                              lambda m: "engines=" + m[1].replace(",", "+"), pipeline)
        output = os.path.join(scratch, "output")
        sink = f"location={output}"
        if "summarysink" not in pipeline:
            pipeline += " ! filesink"
        run = self.run(["/bin/sh", "-c", f"exec gst-launch-1.0 {pipeline} {sink}"], cwd=ROOT)
        content = b""
        if os.path.exists(output):
            with open(output, "rb") as file:
                content = file.read()
        messages = MESSAGE.findall(run.stdout.decode(errors="replace"))
        content = content.replace(ROOT.encode(), b"@ROOT@").replace(scratch.encode(), b"@TMP@")
        texts = [f"{kind}: {text}".replace(ROOT, "@ROOT@").replace(scratch, "@TMP@")
                 for kind, text in messages]
        return content, run.returncode, texts


def damaged(name, data):
    """Three damaged forms of a file: cut twice, and with some bytes changed."""
    chance = random.Random(name)
    flipped = bytearray(data)
    for _ in range(8):
        flipped[chance.randrange(len(flipped))] ^= 1 << chance.randrange(8)
    return {"third": data[:len(data) // 3], "most": data[:-len(data) // 9 or None],
            "flipped": bytes(flipped)}


def quote(path):
    return "'" + path.replace(" ", "\\ ") + "'"


def file_cases():
    files = sorted(path for folder in (DOCUMENTS, EXAMPLES, os.path.join(ROOT, "tests/data/pages"))
                   for path in glob.glob(folder + "/**/*", recursive=True)
                   if os.path.isfile(path) and not path.endswith("README.md"))
    for path in files:
        name = os.path.relpath(path, ROOT)
        yield f"line {name}", f"documentsrc location={quote(path)} ! {LINE}"
        yield (f"documentdec {name}",
               f"filesrc location={quote(path)} ! documentdec detect-language=true ! "
               "annotationenc offsets=byte")
    for path in files:
        if DOCUMENTS in path:
            with open(path, "rb") as file:
                data = file.read()
            for kind in damaged(os.path.basename(path), data):
                yield (f"damaged {kind} {os.path.relpath(path, ROOT)}",
                       f"documentsrc location='@{kind}@{path}' ! annotationenc")


def element_cases():
    texts = f"documentsrc location='{EXAMPLES}/*.txt'"
    everything = f"documentsrc exclude=README.md location='{DOCUMENTS};{EXAMPLES}'"
    for source, name in ((texts, "examples"), (everything, "documents")):
        for form in ("text", "markdown", "json", "html"):
            for scope in ("document", "stream"):
                yield (f"summarysink {form} {scope} {name}",
                       f"{source} ! {TAGGED} ! summarizer keyphrases=5 ! "
                       f"summarysink format={form} scope={scope} width=72")
        yield f"sections {name}", source.replace("location", "max-section=1024 location") + \
            f" ! {LINE}"
        yield f"sections sink {name}", source.replace("location", "max-section=1024 location") + \
            f" ! {TAGGED} ! summarizer ! summarysink format=json"
        yield f"threads {name}", f"{source} ! tokenizer n-threads=2 ! entitytagger n-threads=2 ! " \
            "summarizer n-threads=2 ! annotationenc"
        yield f"near {name}", source.replace(
            "location", "dedupe=near dedupe-action=mark detect-language=true location") + \
            " ! annotationenc"
        yield f"exact {name}", source.replace(
            "location='", f"dedupe=exact location='{EXAMPLES}/01-cyber-dialogue.txt;") + \
            " ! annotationenc offsets=utf16"
        yield f"decoded {name}", f"{source} ! {LINE} ! annotationdec ! annotationenc"
        for method in ("lead", "textrank", "lexrank", "lsa", "sumbasic", "centroid"):
            yield f"method {method} {name}", \
                f"{source} ! {TAGGED} ! summarizer method={method} sentences=3 ! annotationenc"
        yield f"query {name}", \
            f"{source} ! {TAGGED} ! summarizer query='cyber policy' words=60 ! annotationenc"
        for engines in ("none", "patterns", "gazetteer", "names", "gazetteer,patterns",
                        "gazetteer,patterns,names", "model", "model,patterns"):
            yield f"engines {engines} {name}", \
                f"{source} ! tokenizer ! entitytagger engines={engines} ! annotationenc"
        yield f"gazetteer {name}", \
            f"{source} ! tokenizer ! entitytagger gazetteer=@gazetteer@ ! annotationenc"
        yield f"ignore-case {name}", f"{source} ! tokenizer ! " \
            "entitytagger gazetteer=@gazetteer@ ignore-case=true engines=gazetteer ! annotationenc"
        for language in ("de", "fr", "es", "it", "pt", "nl", "xx"):
            yield f"language {language} {name}", \
                f"{source} ! tokenizer language={language} ! annotationenc"
        yield f"uax29 {name}", f"{source} ! tokenizer rules=uax29 ! annotationenc"
        yield f"watch {name}", f"{source} ! {TAGGED} ! summarizer ! " \
            "summarysink scope=stream interval=3 max-topics=4 watch='Japan;Estonia'"


def caption_cases():
    for path in [f"{EXAMPLES}/captions.srt"] + sorted(glob.glob(f"{DOCUMENTS}/*.[sv][rt]t")):
        name = os.path.relpath(path, ROOT)
        cues = f"filesrc location={quote(path)} ! subparse"
        yield f"captions {name}", f"{cues} ! sentencejoin ! {LINE}"
        yield f"cues {name}", f"{cues} ! {TAGGED} ! entitycueenc"
        yield f"joined cues {name}", f"{cues} ! sentencejoin ! {TAGGED} ! entitycueenc"
        yield f"unjoined {name}", f"{cues} ! {LINE}"


def shared_cases():
    for path in sorted(glob.glob(f"{SHARED}/corpus/*dev.jsonl") +
                       glob.glob(f"{SHARED}/entities/dev/*.jsonl") +
                       glob.glob(f"{SHARED}/segmentation/*dev*.jsonl") +
                       glob.glob(f"{SHARED}/summaries/*dev.jsonl")):
        yield f"shared {os.path.relpath(path, SHARED)}", f"documentsrc location={path} ! {LINE}"
    for path in sorted(glob.glob(f"{SHARED}/text/*.xz")):
        yield (f"shared {os.path.relpath(path, SHARED)}",
               f"xz@{path} ! documentdec framed=false max-section=4096 ! {LINE}")


def all_cases():
    cases = {}
    for group in (file_cases, element_cases, caption_cases, shared_cases):
        cases.update(group())
    return cases


def run_case(build, name, pipeline):
    scratch = os.path.join(SCRATCH, digest(name.encode()))
    shutil.rmtree(scratch, ignore_errors=True)
    os.makedirs(scratch)
    try:
        gazetteer = os.path.join(scratch, "names.tsv")
        with open(gazetteer, "w", encoding="utf8") as file:
            file.write(GAZETTEER)
        pipeline = pipeline.replace("@gazetteer@", gazetteer)
        match = re.search(r"@(third|most|flipped)@([^']+)", pipeline)
        if match:
            with open(match[2], "rb") as file:
                data = damaged(os.path.basename(match[2]), file.read())[match[1]]
            path = os.path.join(scratch, os.path.basename(match[2]))
            with open(path, "wb") as file:
                file.write(data)
            pipeline = pipeline.replace(match[0], path)
        match = re.match(r"xz@(\S+)", pipeline)
        if match:
            path = os.path.join(scratch, "text.txt")
            subprocess.run(["/bin/sh", "-c", f"xz -dc {match[1]} | head -c {SLICE} >{path}"],
                           check=True)
            pipeline = pipeline.replace(match[0], f"filesrc location={path}")
        return build.launch(pipeline, scratch)
    finally:
        shutil.rmtree(scratch)


def digest(data):
    return hashlib.sha256(data).hexdigest()[:16]


def digests(build, cases):
    def one(item):
        content, status, texts = run_case(build, *item)
        kinds = f"status {status}, " + " ".join(sorted(text.split(":")[0] for text in texts))
        return item[0], {"output": digest(content), "bytes": len(content),
                         "kinds": kinds.strip(), "texts": digest("\n".join(texts).encode())}

    os.makedirs(SCRATCH, exist_ok=True)
    with open(os.path.join(SCRATCH, "lock"), "w", encoding="utf8") as lock, \
            concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return dict(pool.map(one, cases.items()))


def compare(now, before):
    differ = 0
    for case in sorted(now.keys() | before.keys()):
        mine, other = now.get(case), before.get(case)
        if mine is None or other is None:
            print(f"{case}: only {'before' if mine is None else 'now'}")
            differ += 1
            continue
        names = [name for name in ("output", "kinds", "texts") if mine[name] != other[name]]
        if names:
            print(f"{case}: {', '.join(names)} ({other['bytes']} bytes before, {mine['bytes']} now)")
            differ += names != ["texts"]
    print(f"{len(now)} cases, {differ} differ")
    return differ


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", default=os.path.join(ROOT, "build"))
    parser.add_argument("--write", metavar="FILE")
    parser.add_argument("--compare", metavar="FILE")
    parser.add_argument("--show", metavar="CASE")
    parser.add_argument("--only", metavar="TEXT", default="", help="the cases with TEXT in the name")
    arguments = parser.parse_args()
    build = Build(arguments.build)
    cases = {name: pipeline for name, pipeline in all_cases().items() if arguments.only in name}
    if arguments.show:
        content, status, texts = run_case(build, arguments.show, all_cases()[arguments.show])
        sys.stdout.buffer.write(content)
        print(f"status {status}", *texts, sep="\n", file=sys.stderr)
        return 0
    now = digests(build, cases)
    if arguments.write:
        with open(arguments.write, "w", encoding="utf8") as file:
            json.dump(now, file, indent=1, sort_keys=True)
    if arguments.compare:
        with open(arguments.compare, encoding="utf8") as file:
            before = {name: value for name, value in json.load(file).items()
                      if arguments.only in name}
        return 1 if compare(now, before) else 0
    print(f"{len(now)} cases")
    return 0


if __name__ == "__main__":
    sys.exit(main())
