#!/usr/bin/env python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Checks the rules of the house that no compiler checks (see CONTRIBUTING.md).

Usage: tests/house.py [-C FOLDER] [CHECK...]

Runs all checks or the named ones on the tree, prints each offence as "file:line: what is wrong",
and exits with status 1 if there is one. tests/suites.py runs each check as a test of the suite
"format".
"""

import ast
import collections
import fnmatch
import functools
import io
import os
import re
import sys
import tokenize

# The longest line of a page, in characters.
MAX_COLUMNS = 100

# The most files of code (CODE) in one folder, without those of the folders in it, and the folders
# that may have more: {folder: reason}.
MAX_FILES = 25
CODE = (".c", ".h", ".cc", ".hh")
MAX_FILES_EXCEPTIONS = {}

# Where code is.
CODE_FOLDERS = ("library", "elements", "plugin", "training", "benchmarks", "tests", "pipelines",
                "examples")

# A file says what it is for within this many lines.
MAX_FIRST_LINES = 12

# Words that the voice avoids, and what to write. CONTRIBUTING.md explains them.
WORDS = {
    r"behind": '"after" or "below"',
    r"in\s+front\s+of": '"before"',
    r"whoever": "the subject that acts",
    r"as\s+(it|they)\s+stands?": '"unmodified"',
    r"nobody": "the subject that acts, or the passive",
    r"somebody": "the subject that acts, or the passive",
    r"blanks": '"whitespace" or "spaces"',
    r"let(s|ting)?\s+go\s+of": '"free", "release" or "drop"',
    r"(tell|tells|telling|told)\s+of": '"report", "describe" or "return"',
    r"so\s+(many|much)(?!\s+(\w+\s+)?(that|as)\b)": '"this many", "that many" or the number',
}

# Uses of these words that are right: (files, text that includes the word, reason).
WORD_EXCEPTIONS = [
    ("*", r"behind (a|an|the) (\w+ )?(proxy|firewall|server)", "the term of networking"),
    ("*", r"behind the scenes", "an idiom"),
    ("CONTRIBUTING.md", r".*", "quotes the words to avoid"),
    ("tests/house.py", r".*", "lists the words to avoid"),
]

# A stage includes these other folders; every stage includes its own.
STAGE_MAY_INCLUDE = ("elements/common", "library")

# Elements are named gstnlp* and know GStreamer. Other files are engines, but for these.
GST_EXCEPTIONS = {
    "elements/source/formats/pdf/pdfplugin.c": "finds the plugin nlppdf in GStreamer's registry",
}

# Files that include each other because they are one concern. Names are without endings.
CIRCLE_EXCEPTIONS = {
    ("library/document/gstnlpchain", "library/document/gstnlpdocument",
     "library/document/gstnlpspan"):
        "a document, and the views of its spans and chains",
}

# Functions that GLib up to 2.84 and GStreamer up to 1.26 deprecate, newer than the versions we need.
# With these the compiler doesn't warn.
DEPRECATED = re.compile(
    r"\b(?:g_qsort_with_data|g_type_(?:class|default_interface)_(?:ref|unref)\w*"
    r"|g_module_build_path|G_MODULE_SUFFIX|g_unix_mounts?_(?!entr|monitor|point)\w+"
    r"|g_dbus_connection_register_object_with_closures|gst_caps_features_\w+_id|gst_queue_array_\w+"
    r"|gst_event_has_name_id|gst_structure_(?:id_(?!str_)\w+|new_id(?!_str)\w*|get_name_id|foreach"
    r"|(?:filter_and_)?map_in_place))\b"
    # These call g_type_class_unref().
    r"|\bg_autoptr \((?:GTypeClass|GEnumClass|GFlagsClass)\)")

SKIPPED = {".git", "build", "__pycache__", "subprojects"}


class Tree:
    """The files of the project, by path from its root."""

    def __init__(self, root):
        self.root = root
        self.files = sorted(self._walk(""))
        self.names = set(self.files)

    def _walk(self, folder):
        for entry in os.scandir(os.path.join(self.root, folder)):
            path = os.path.join(folder, entry.name)
            if entry.is_dir(follow_symlinks=False):
                if entry.name not in SKIPPED and not entry.name.startswith("build-"):
                    yield from self._walk(path)
            elif entry.is_file(follow_symlinks=False):
                yield path

    @functools.lru_cache(maxsize=None)
    def text(self, path):
        with open(os.path.join(self.root, path), encoding="utf8", errors="replace") as file:
            return file.read()

    def pages(self):
        """The pages of documentation."""
        return [path for path in self.files if path.endswith(".md")
                and (not path.startswith("tests/data/") or path.endswith("/README.md"))]

    def code(self, *endings):
        return [path for path in self.files if path.endswith(endings)
                and path.split(os.sep)[0] in CODE_FOLDERS and not path.startswith("tests/data/")]

    @functools.lru_cache(maxsize=None)
    def language(self, path):
        """Returns the comment syntax of a file: "c", "python", "hash", "page", or None."""
        if path in self.pages():
            return "page"
        if path.endswith((".c", ".h", ".cc", ".hh", ".js")):
            return "c"
        if path.endswith(".py"):
            return "python"
        if os.path.basename(path) in ("meson.build", "meson_options.txt"):
            return "hash"
        if path.endswith((".sh", ".awk")) or path.startswith(".ci/"):
            return "hash"
        if os.access(os.path.join(self.root, path), os.X_OK):
            with open(os.path.join(self.root, path), "rb") as file:
                first = file.readline()
            if first.startswith(b"#!"):
                return "python" if b"python" in first else "hash"
        return None


# Extraction of text from files. Each function yields (line number, text).

C_TOKENS = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|`[^`]*`',
                      re.S)


def number(text, at):
    return text.count("\n", 0, at) + 1


def c_texts(text, with_strings):
    """Yields the comments of C or JavaScript, and string literals. Literals that the compiler
    joins are one text."""
    joined = None
    for match in C_TOKENS.finditer(text):
        token = match.group()
        if token.startswith("/"):
            yield number(text, match.start()), token
        elif token.startswith('"') and with_strings:
            if joined and not text[joined[2]:match.start()].strip():
                joined = (joined[0], joined[1] + token[1:-1], match.end())
            else:
                if joined:
                    yield joined[:2]
                joined = (number(text, match.start()), token[1:-1], match.end())
    if joined:
        yield joined[:2]


def python_texts(text):
    """Yields the comments and docstrings of Python."""
    comment, first, last = [], 0, -1
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type != tokenize.COMMENT:
            continue
        if token.start[0] != last + 1 and comment:
            yield first, "\n".join(comment)
            comment = []
        if not comment:
            first = token.start[0]
        comment.append(token.string)
        last = token.start[0]
    if comment:
        yield first, "\n".join(comment)
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            docstring = ast.get_docstring(node, clean=False)
            if docstring:
                yield node.body[0].lineno, docstring


def hash_texts(text):
    """Yields the comments that begin with "#"; those on consecutive lines are one text."""
    comment, first = [], 0
    for line, content in enumerate(text.split("\n") + [""], 1):
        match = re.match(r"\s*(#.*)", content)
        if match:
            first = first if comment else line
            comment.append(match.group(1))
        elif comment:
            yield first, "\n".join(comment)
            comment = []


def page_texts(text):
    """Yields the prose of a page, without code blocks and text in backticks."""
    def blank(match):
        return re.sub(r"[^\n]", " ", match.group())

    text = re.sub(r"^ *```.*?^ *```", blank, text, flags=re.S | re.M)
    yield 1, re.sub(r"`[^`\n]*`", blank, text)


def texts(tree, path):
    """Yields the comments, docstrings and prose of a file; of code that ships, also its strings."""
    language, text = tree.language(path), tree.text(path)
    if language == "c":
        with_strings = path.split(os.sep)[0] in ("library", "elements", "plugin", "training")
        return c_texts(text, with_strings)
    if language == "python":
        return python_texts(text)
    if language == "hash":
        return hash_texts(text)
    return page_texts(text) if language == "page" else ()


# The checks. Each yields offences.

def columns(tree):
    """Pages keep to MAX_COLUMNS."""
    for path in tree.pages():
        for line, text in enumerate(tree.text(path).split("\n"), 1):
            if len(text) > MAX_COLUMNS:
                yield f"{path}:{line}: {len(text)} columns, of at most {MAX_COLUMNS}"


def said(lines):
    """Returns the lines of comments that are not those of the licence."""
    return [line for line in lines
            if re.match(r'(#|//|/?\*+|""")\s*\w', line.strip())
            and not re.search(r"SPDX-|gst-nlp: text analysis|^#!", line)]


def licence(tree):
    """Files of code say their copyright and licence, in this order. "reuse lint" checks the others,
    which debian/copyright covers."""
    wanted = re.compile(r"SPDX-FileCopyrightText: .*\n.*SPDX-License-Identifier: ")
    for path in tree.files:
        if tree.language(path) in ("c", "python", "hash") and not path.startswith("tests/data/") \
                and not wanted.search("\n".join(tree.text(path).split("\n")[:MAX_FIRST_LINES])):
            yield f"{path}:2: expected the lines of copyright and licence that other files have"


def purpose(tree):
    """Files say in their first lines what they are for."""
    for path in tree.files:
        if path.startswith("tests/data/"):
            continue
        name, language = os.path.basename(path), tree.language(path)
        lines = tree.text(path).split("\n")[:MAX_FIRST_LINES] if language else []
        if path.endswith((".c", ".cc")):
            wanted = re.compile(r" \* " + re.escape(name) + r": \S")
            if not any(map(wanted.match, lines)):
                yield f'{path}:4: expected " * {name}: what it is for" below the licence'
        elif name == "meson.build":
            if path.startswith("elements/") and not said(lines):
                yield f"{path}:4: expected a comment that says what the folder is for"
        elif name != "meson_options.txt" and (language in ("python", "hash")
                                              or path.endswith(".js")):
            if not said(lines):
                yield f"{path}:4: expected a comment or docstring that says what the file is for"


def is_exception(path, text, start, end):
    return any(fnmatch.fnmatch(path, files)
               and any(match.start() <= start and end <= match.end()
                       for match in re.finditer(allowed, text, re.S))
               for files, allowed, _ in WORD_EXCEPTIONS)


def voice(tree):
    """Comments and pages avoid WORDS."""
    for path in tree.files:
        if path.startswith("tests/data/") and not path.endswith("/README.md"):
            continue
        for first, text in texts(tree, path):
            # A comment that continues on the next line is one text.
            flat = re.sub(r"\n[ \t]*(\*|#|//)?", lambda m: "\n" + " " * (len(m.group()) - 1), text)
            for word, instead in WORDS.items():
                for match in re.finditer(rf"(?<![\w-]){word}(?![\w-])", flat, re.I):
                    if not is_exception(path, flat, match.start(), match.end()):
                        line = first + flat.count("\n", 0, match.start())
                        found = " ".join(match.group().split())
                        yield f'{path}:{line}: "{found}": write {instead}'


INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]+(["<])([^">]+)[">]', re.M)


def room(path):
    """Returns the part of the project that a file belongs to: a stage, or a top-level folder."""
    parts = path.split(os.sep)
    return os.sep.join(parts[:2]) if parts[0] == "elements" and len(parts) > 2 else parts[0]


def resolve(tree, path, name):
    """Returns the file that @path includes as @name, or None if it is not in the project."""
    own = os.path.dirname(path)
    for folder in dict.fromkeys((own, room(path), "elements", "library", "training", "tests")):
        found = os.path.normpath(os.path.join(folder, name))
        if found in tree.names:
            return found
    elsewhere = [other for other in tree.names if other.endswith(os.sep + name)]
    return elsewhere[0] if len(elsewhere) == 1 else None


@functools.lru_cache(maxsize=None)
def includes(tree):
    """Returns all includes of the project: (file, line, name, included file or None)."""
    found = []
    for path in tree.code(*CODE):
        text = tree.text(path)
        for match in INCLUDE.finditer(text):
            included = resolve(tree, path, match[2]) if match[1] == '"' else None
            found.append((path, number(text, match.start()), match[1] + match[2], included))
    return found


def may_include(source, target):
    if source == target:
        return True
    if source == "library":
        return False
    if source == "elements/common":
        return target == "library"
    if source.startswith("elements/"):
        return target in STAGE_MAY_INCLUDE
    if source == "plugin":
        return target == "library" or target.startswith("elements")
    return target not in ("plugin", "benchmarks", "pipelines")


def arrows(tree):
    """Includes point from plugin to elements to library, and engines know no GStreamer."""
    for path, line, name, included in includes(tree):
        if name.startswith('"..') or "/../" in name:
            yield f"{path}:{line}: {name[1:]}: write the path from the folder of the stage"
        if included and not may_include(room(path), room(included)):
            yield f"{path}:{line}: {room(path)} includes {included}"
        if name.startswith("<gst/") and path.startswith("elements/") \
                and not os.path.basename(path).startswith("gstnlp") and path not in GST_EXCEPTIONS:
            yield f"{path}:{line}: an engine includes {name}>"


def deprecated(tree):
    """Code calls no function that current GLib or GStreamer deprecates."""
    for path in tree.code(*CODE):
        text = tree.text(path)
        for match in DEPRECATED.finditer(text):
            yield f"{path}:{number(text, match.start())}: {match.group()} is deprecated"


def unit(path):
    """Returns the name that a source file and its header share, which are one unit."""
    return re.sub(r"(-private)?\.(c|h|cc|hh)$", "", path)


def find_cycles(graph):
    """Returns the cycles of a graph, as its strongly connected components (Tarjan 1972)."""
    index, low, stack, cycles = {}, {}, [], []

    def visit(node):
        index[node] = low[node] = len(index)
        stack.append(node)
        for other in sorted(graph.get(node, ())):
            if other not in index:
                visit(other)
            if other in stack:
                low[node] = min(low[node], low[other])
        if low[node] == index[node]:
            at = stack.index(node)
            if len(stack) - at > 1:
                cycles.append(sorted(stack[at:]))
            del stack[at:]

    for node in sorted(graph):
        if node not in index:
            visit(node)
    return cycles


def contains(folder, other):
    return other.startswith(folder + os.sep)


def circles(tree):
    """Neither files nor folders include each other.

    A folder and the folders in it are one concern: a registry knows its formats, and they know its
    types.
    """
    files, folders, examples = (collections.defaultdict(set) for _ in range(3))
    for path, line, _, included in includes(tree):
        if not included or room(path) != room(included):
            continue
        if unit(path) != unit(included):
            files[unit(path)].add(unit(included))
            examples[unit(path), unit(included)].add(f"{path}:{line}")
        a, b = os.path.dirname(path), os.path.dirname(included)
        if a != b and not contains(a, b) and not contains(b, a):
            folders[a].add(b)
            examples[a, b].add(f"{path}:{line} includes {included}")
    for what, graph in ("files", files), ("folders", folders):
        for cycle in find_cycles(graph):
            if tuple(cycle) not in CIRCLE_EXCEPTIONS:
                yield f"{cycle[0]}: a circle of {what}:" + "".join(
                    f"\n  {a} -> {b}: {min(examples[a, b])}"
                    for a in cycle for b in sorted(graph[a] & set(cycle)))


def folders(tree):
    """A folder has at most MAX_FILES files of code."""
    counts = collections.Counter(os.path.dirname(path) for path in tree.code(*CODE))
    for folder, count in sorted(counts.items()):
        if count > MAX_FILES and folder not in MAX_FILES_EXCEPTIONS:
            yield f"{folder}: {count} files of code, of at most {MAX_FILES}"


def rooms(tree):
    """docs/architecture.md names every folder of code in the library and the elements."""
    with open(os.path.join(tree.root, "docs", "architecture.md"), encoding="utf8") as page:
        text = page.read()
    folders = {os.path.dirname(path) for path in tree.code(*CODE)
               if path.startswith(("elements/", "library/"))}
    for folder in sorted(folders):
        if f"`{os.path.basename(folder)}/`" not in text and f"`{folder}/`" not in text:
            yield f"{folder}: docs/architecture.md doesn't say what it is for"


CHECKS = [columns, licence, purpose, voice, arrows, deprecated, circles, folders, rooms]


def main():
    arguments, root = sys.argv[1:], os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    if arguments[:1] == ["-C"] and len(arguments) > 1:
        root, arguments = arguments[1], arguments[2:]
    names = {check.__name__: check for check in CHECKS}
    for name in arguments:
        if name not in names:
            sys.exit(f"tests/house.py: no check {name}; there are {', '.join(names)}")

    tree, failed = Tree(root), False
    for name in arguments or names:
        offences = list(names[name](tree))
        for offence in offences:
            print(offence)
        print(f"{name}: {len(offences)} offences" if offences else f"{name}: ok")
        failed = failed or bool(offences)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
