# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Prints the measurements of `run` as a table."""

ENGINES = [
    ("read JSON", "read"),
    ("segmenter", "segment"),
    ("entities", "entities"),
    ("  of that, patterns on words", "patterns"),
    ("  of that, indicators", "indicators"),
    ("ranker", "rank"),
    ("write JSON", "write"),
]

LINES = [
    ("documentsrc, JSON Lines", "base"),
    ("documentsrc, a folder of files", "files"),
    ("... tokenizer", "tokenizer"),
    ("... tokenizer entitytagger", "entitytagger"),
    ("... tokenizer entitytagger summarizer", "summarizer"),
    ("... and annotationenc: the whole line", "annotationenc"),
    ("the whole line, n-threads=0", "threads"),
    ("... tokenizer entitytagger summarysink", "summarysink"),
    ("... tokenizer syntaxtagger", "syntaxtagger"),
    ("... tokenizer syntaxtagger parse=true", "parse"),
    ("peer: cat FILE | cat", "cat"),
]

SEGMENTERS = [
    ("segmenter: words and sentences", "segmenter"),
    ("peer: ICU's words", "ICU words"),
    ("peer: ICU's sentences", "ICU sentences"),
    ("peer: wc -w", "wc -w"),
]

# The limits for pathological text, in times of news text of the same size.
SEGMENTER_GOAL = 5
TAGGER_GOAL = 3

HEAD = f"{'':40}{'MB/s':>9}{'tokens/s':>12}{'docs/s':>10}{'µs/doc':>9}{'x base':>8}{'MB peak':>9}"


class Table:
    def __init__(self, results):
        self.cases = results["cases"]
        self.bytes = results["corpus"]["bytes"]
        self.documents = results["corpus"]["documents"]
        self.tokens = self.cases["tokenizer"]["tokens"]
        self.base = self.cases["base"]["seconds"]

    def seconds(self, name):
        return self.cases[name]["seconds"]

    def per_document(self, seconds):
        return seconds / self.documents * 1e6

    def row(self, title, seconds, peak=None):
        seconds = max(seconds, 1e-9)
        ratio = f"{seconds / self.base:8.2f}"
        memory = f"{peak / 1024:9.1f}" if peak else ""
        print(f"{title:40}{self.bytes / seconds / 1e6:9.1f}{self.tokens / seconds:12,.0f}"
              f"{self.documents / seconds:10,.0f}{self.per_document(seconds):9.1f}{ratio}{memory}")


def print_goal(name, value, unit, goal=None):
    line = f"{name:58}{value:9.1f} {unit}"
    if goal is not None:
        line += f" (goal: under {goal}: {'met' if value < goal else 'missed'})"
    print(line)


def print_report(results):
    table = Table(results)
    print(f"{table.documents:,} documents, {table.bytes / 1e6:.1f} MB of text, "
          f"{table.tokens:,.0f} tokens; {results['annotated_bytes'] / 1e6:.1f} MB annotated\n")
    print(HEAD)

    print("Engines alone")
    for title, name in ENGINES:
        table.row("  " + title, results["engines"][name]["seconds"])

    print("Elements: a pipeline with it minus the same without")
    for name, seconds in results["costs"]["elements"].items():
        table.row("  " + name, seconds)

    print("Lines, all ending in fakesink but the one with summarysink")
    for title, name in LINES:
        table.row("  " + title, table.seconds(name), table.cases[name].get("peak"))

    print()
    print_segmenter(results)
    print()
    print_goals(results, table)


def print_segmenter(results):
    measured = results["segmenter"]
    size = results["corpus"]["text_bytes"]
    own = measured["segmenter"]["seconds"]
    print(f"{'The segmenter alone, all documents as one text':40}{'MB/s':>9}{'x own':>9}")
    for title, name in SEGMENTERS:
        if name in measured:
            seconds = measured[name]["seconds"]
            print(f"  {title:38}{size / seconds / 1e6:9.1f}{seconds / own:9.2f}")
    print("\nThe same again and again, in times of as much news")
    print_odd("the segmenter", measured, measured["megabyte"]["seconds"], SEGMENTER_GOAL)
    print_odd("entities", results["tagger"], results["tagger"]["text"]["seconds"], TAGGER_GOAL)


def print_odd(title, measured, news, goal):
    print(f"  {title} (goal: up to {goal})")
    odd = sorted(((value["seconds"] / news, name[len("odd "):])
                  for name, value in measured.items() if name.startswith("odd ")), reverse=True)
    cells = [f"{name:16}{ratio:5.1f}{'!' if ratio > goal else ' '}" for ratio, name in odd]
    for i in range(0, len(cells), 4):
        print("    " + " ".join(cells[i:i + 4]))


def print_goals(results, table):
    costs = results["costs"]
    names = results["gazetteer"]
    print_goal("A million names of a gazetteer, compiled to a file", names["compile"], "s", 2)
    print_goal(f"That file of {names['size'] / 1e6:.0f} MB, mapped", names["map"] * 1000, "ms", 50)
    print_goal("They are looked for in news, for a megabyte",
               names["match"] * 1e9 / results["corpus"]["text_bytes"], "ms", 10)
    print_goal("Start-up of the whole line, to the first document out",
               results["startup"]["seconds"] * 1000, "ms", 150)
    print_goal("Memory of the whole line then", results["startup"]["resident"] / 1024, "MB", 60)
    for documents, kilobytes in results["memory_at"].items():
        print_goal(f"Memory of the whole line at document {int(documents):,}", kilobytes / 1024,
                   "MB")
    print_goal("An analyzer that does nothing, a document",
               table.per_document(costs["null_analyzer"]), "µs")
    print_goal("documentsrc to summarizer above their engines, a document",
               table.per_document(costs["above_engines"]), "µs", 10)
    print_goal("An annotator of these above their engines, a document",
               table.per_document(costs["annotator"]), "µs", 20)
    print_goal("An annotator with an analyzer that does nothing, a document",
               table.per_document(costs["null_annotator"]), "µs")
