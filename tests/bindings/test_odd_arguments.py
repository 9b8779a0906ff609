#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Calls every function and method of GstNlp with odd arguments: no call may crash.

A process of its own makes the calls, because it has to survive critical messages. It names each
call on the pipe before it makes it, so that the test can report the one that crashed.
"""

import os
import subprocess
import sys
import unittest
import xml.etree.ElementTree

import gi

BUILD = os.environ["GST_NLP_BUILD"]
GIR = os.path.join(BUILD, "library", "GstNlp-1.0.gir")
CORE = "{http://www.gtk.org/introspection/core/1.0}"
GLIB = "{http://www.gtk.org/introspection/glib/1.0}"

TEXT = "Zoë met 🎉 Ana in São Paulo. Ben left."
INTEGERS = [0, 1, 3, -1, -2, 2 ** 31 - 1, -2 ** 31, 2 ** 32 - 1, 2 ** 63 - 1, 2 ** 64 - 1]
STRINGS = ["entities", "tokens", "sentences", "roles", "title", "text", "NOUN", "", "\0", "ë" * 5000, None]
NUMBERS = [0.5, -1.0, 2.0, float("nan"), float("inf"), -float("inf"), 1e308]
# Reference counting belongs to the bindings. Subclasses call the virtual functions.
SKIPPED = {"ref", "unref", "free", "copy"}


def load():
    gi.require_version("Gst", "1.0")
    gi.require_version("GstNlp", "1.0")
    from gi.repository import Gio, GLib, GObject, Gst, GstNlp

    Gst.init(None)
    GLib.log_set_always_fatal(GLib.LogLevelFlags.LEVEL_ERROR)
    return Gio, GLib, GObject, Gst, GstNlp


class Calls:
    """Makes calls of all callables of the namespace, as the GIR describes them."""

    def __init__(self):
        self.Gio, self.GLib, self.GObject, self.Gst, self.GstNlp = load()
        self.namespace = xml.etree.ElementTree.parse(GIR).getroot().find(CORE + "namespace")
        self.n_calls = 0

    def new_document(self):
        document = self.GstNlp.Document.new(TEXT)
        for start, end in ((0, 3), (10, 13), (17, 26)):
            document.add_entity(start, end, "NAME", 1)
        document.add_span("tokens", 0, 3, None, 1)
        document.add_span("tokens", 4, 7, None, 1)
        document.set_token_syntax(1, "VERB", "VBD", "meet")
        document.set_token_head(0, 1, "nsubj")
        document.add_span("sentences", 0, 27, None, 1)
        document.add_span("sentences", 28, 37, None, 1)
        document.set_span_chain("entities", 0, 0)
        document.add_relation("met", "entities", 0, "entities", 1, 1)
        document.set_summary([1])
        document.add_cue(0, 3, 5, 7)
        return document

    def objects(self, name):
        """Returns objects of a type of the namespace, complete and odd ones."""
        document, GstNlp = self.new_document(), self.GstNlp
        if name == "Document":
            return [document, GstNlp.Document(), GstNlp.Document.new_from_bytes(
                self.GLib.Bytes.new(b"\0a\0"))]
        if name == "Span":
            spans = [document.get_entities()[1], document.get_tokens()[0],
                     document.get_sentences()[1]]
            document.remove_span("entities", 1)
            return spans + self.new_document().get_entities()[2:]
        if name == "Relation":
            relation = document.get_relations()[0]
            document.clear_layer("entities")
            return [relation]
        if name == "Chain":
            return document.get_chains()
        if name == "Section":
            odd = GstNlp.Section()
            odd.number = odd.start.byte = 2 ** 64 - 1
            return [GstNlp.Section(), odd]
        if name == "Position":
            return [GstNlp.Position(), document.get_position(3)]
        if name == "Annotator":
            return [GstNlp.Annotator.new("tokenizer"), GstNlp.Annotator(),
                    GstNlp.Annotator(description="nosuch", n_threads=3)]
        return []

    def foreign(self, name):
        """Returns objects of a type of another namespace."""
        Gst, Gio = self.Gst, self.Gio
        buffer = Gst.Buffer.new_wrapped(b"\xff\xfe")
        return {
            "Gst.Buffer": [buffer, Gst.Buffer.new(), Gst.Buffer.new_wrapped(TEXT.encode())],
            "Gst.Caps": [Gst.Caps.new_any(), Gst.Caps.new_empty(),
                         Gst.Caps.from_string("text/x-raw, format=pango-markup")],
            "Gst.Element": [Gst.ElementFactory.make("tokenizer")],
            "Gst.Pad": [Gst.Pad.new("sink", Gst.PadDirection.SINK),
                        Gst.ElementFactory.make("tokenizer").get_static_pad("sink")],
            "Gst.Segment": [Gst.Segment(), None],
            "Gio.Cancellable": [None, Gio.Cancellable()],
            "Gio.ListModel": [Gio.ListStore.new(self.GstNlp.Document),
                              Gio.ListStore.new(self.GObject.Object)],
            "Gio.AsyncResult": [None, Gio.Task.new(None, None, None)],
            "GLib.Bytes": [self.GLib.Bytes.new(b""), self.GLib.Bytes.new(b"\0\xff"),
                           self.GLib.Bytes.new(TEXT.encode())],
            "GLib.Error": [self.GLib.Error("odd"), None],
            "GObject.Object": [None, self.GObject.Object(), Gio.Cancellable()],
            "GObject.ParamSpec": [Gst.ElementFactory.make("tokenizer").find_property("name")],
        }.get(name, [])

    def values(self, parameter):
        """Returns arguments for a parameter of a function."""
        array, kind = parameter.find(CORE + "array"), parameter.find(CORE + "type")
        if array is not None:
            kind = array.find(CORE + "type").get("name")
            if kind == "guint":
                return [[], [0, 1], [7], [2 ** 32 - 1] * 3, None]
            if kind == "utf8":
                return [[], ["a", ""], ["tokens", "nosuch"], None]
            return [[], [self.GstNlp.Position()] * 2, None]
        name = kind.get("name")
        if name == "utf8":
            return STRINGS + ["tokenizer", '{"text": "x", "tokens": [[0, 9]]}']
        if name in ("gdouble", "gfloat"):
            return NUMBERS
        if name == "gboolean":
            return [True, False]
        if name.startswith("gint") or name.startswith("guint") or name == "gsize":
            return INTEGERS
        if name == "GLib.Quark":
            return [0, self.GstNlp.error_quark(), 2 ** 31]
        if name == "gpointer":
            return [()]
        if name == "AnnotatorNext":
            documents = iter([self.new_document(), self.GstNlp.Document()])
            return [lambda *_: next(documents, None), None]
        if name == "AnnotatorDone":
            return [lambda *_: True, lambda *_: False, None]
        if name == "Gio.AsyncReadyCallback":
            return [lambda *_: None, None]
        if "." in name:
            return self.foreign(name)
        found = getattr(self.GstNlp, name)
        if issubclass(found, (self.GObject.GEnum, self.GObject.GFlags)):
            return [found(0), found(1)]
        return self.objects(name) + [None]

    def call(self, name, function, arguments):
        self.n_calls += 1
        print(name, ascii(arguments)[:300], flush=True)
        try:
            function(*arguments)
        except (self.GLib.Error, TypeError, OverflowError, ValueError):
            pass

    def call_all(self, name, get_function, element, receiver=None):
        """Calls a function with every value of each parameter, the others being usual ones, and
        with the odd values of all at the same time. Each call gets fresh objects."""
        parameters = [p for p in element.iter(CORE + "parameter")
                      if p.get("direction", "in") != "out"]
        lengths = {p.find(CORE + "array").get("length") for p in element.iter(CORE + "parameter")
                   if p.find(CORE + "array") is not None}
        everything = list(element.iter(CORE + "parameter"))
        parameters = [p for p in parameters if str(everything.index(p)) not in lengths]
        choices = [self.values(p) for p in parameters]
        if not all(choices):
            raise AssertionError(f"{name}: no values for a parameter")
        most = max(map(len, choices), default=1)
        rows = [[0] * len(choices)]
        for i, values in enumerate(choices):
            rows += [[j if k == i else 0 for k in range(len(choices))]
                     for j in range(1, len(values))]
        rows += [[j % len(values) for values in choices] for j in range(1, most)]
        rows += [[(j * (k + 3) + k) % len(values) for k, values in enumerate(choices)]
                 for j in range(most)]
        receivers = len(self.objects(receiver)) if receiver else 1
        for which in range(receivers):
            for row in rows:
                owner = self.objects(receiver)[which] if receiver else None
                fresh = [self.values(p)[i] for p, i in zip(parameters, row)]
                self.call(name, get_function(owner), fresh)

    def run(self):
        for function in self.namespace.findall(CORE + "function"):
            name = function.get("name")
            if function.get("introspectable") == "0":
                continue
            self.call_all(name, lambda _, n=name: getattr(self.GstNlp, n), function)
        for owner in list(self.namespace):
            name = owner.get("name")
            if owner.tag not in (CORE + "class", CORE + "record") or \
                    owner.get(GLIB + "is-gtype-struct-for"):
                continue
            for function in owner.findall(CORE + "constructor") + owner.findall(CORE + "function"):
                if function.get("introspectable") == "0":
                    continue
                self.call_all(f"{name}.{function.get('name')}", lambda _, o=name, n=function.get(
                    "name"): getattr(getattr(self.GstNlp, o), n), function)
            for method in owner.findall(CORE + "method"):
                if method.get("name") in SKIPPED or method.get("introspectable") == "0":
                    continue
                self.call_all(f"{name}.{method.get('name')}", lambda o, n=method.get(
                    "name"): getattr(o, n), method, name)
            self.set_properties(name, owner)
        self.after()

    def set_properties(self, name, owner):
        for prop in owner.findall(CORE + "property"):
            for which in range(len(self.objects(name))):
                for value in INTEGERS + STRINGS + NUMBERS:
                    found = self.objects(name)[which]
                    self.call(f"{name}:{prop.get('name')}", found.set_property,
                              [prop.get("name"), value])

    def after(self):
        """Whatever was called, a document can be written and read, and an annotator works."""
        document = self.new_document()
        again = self.GstNlp.Document.new_from_json(document.to_json())
        assert again.to_json() == document.to_json()
        annotator = self.GstNlp.Annotator.new("tokenizer ! entitytagger ! summarizer")
        assert annotator.annotate(document).get_n_spans("tokens") > 8
        for run_dispose in (document, again, annotator):
            run_dispose.run_dispose()
        assert document.dup_text() == TEXT
        context = self.GLib.MainContext.default()
        while context.iteration(False):
            pass
        print("calls", self.n_calls, flush=True)


class OddArguments(unittest.TestCase):
    def test_no_call_crashes(self):
        done = subprocess.run([sys.executable, "-B", __file__, "calls"], stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, text=True, errors="replace", timeout=280,
                              env={**os.environ, "G_DEBUG": "", "PYTHONFAULTHANDLER": "1"})
        lines = done.stdout.splitlines()
        self.assertEqual(done.returncode, 0, "\n".join(lines[-2:]) + done.stderr[-3000:])
        self.assertGreater(int(lines[-1].split()[1]), 3000)


if __name__ == "__main__":
    if sys.argv[1:] == ["calls"]:
        Calls().run()
    else:
        unittest.main()
