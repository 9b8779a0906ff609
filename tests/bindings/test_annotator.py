#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""GstNlp.Annotator from Python, without initializing GStreamer, and with an analyzer in Python."""

import resource
import threading
import unittest

import gi

gi.require_version("GstNlp", "1.0")
from gi.repository import Gio, GLib, GObject, GstNlp

TEXT = "Ana Ruiz flew to Oslo. Ruiz met 🎉 Ben Ilves in São Paulo on Friday."


class Annotator(unittest.TestCase):
    def annotate_async(self, annotator, document, cancellable=None):
        """Returns the document and the error that the callback gets."""
        loop, results = GLib.MainLoop(), []

        def on_done(source, result):
            try:
                results.append((source.annotate_finish(result), None))
            except GLib.Error as error:
                results.append((None, error))
            loop.quit()

        annotator.annotate_async(document, cancellable, on_done)
        loop.run()
        return results[0]

    def test_without_initialization(self):
        """The first test, as the alphabet goes, after which GStreamer is initialized."""
        document = GstNlp.Annotator.new("tokenizer ! entitytagger").annotate_text(TEXT)
        text = document.dup_text()
        self.assertEqual([text[e.get_start():e.get_end()] for e in document.get_entities()],
                         ["Ana Ruiz", "Oslo", "Ruiz", "Ben Ilves", "São Paulo", "Friday"])
        chains = {c.get_name(): [m.get_start() for m in c.get_mentions()]
                  for c in document.get_chains()}
        self.assertEqual(chains["Ana Ruiz"], [0, 23])
        self.assertEqual([[e.get_text() for e in document.get_children(s, "entities")]
                          for s in document.get_sentences()],
                         [["Ana Ruiz", "Oslo"], ["Ruiz", "Ben Ilves", "São Paulo", "Friday"]])

    def test_properties(self):
        annotator = GstNlp.Annotator(description="tokenizer", n_threads=2)
        notified = []
        annotator.connect("notify::n-threads", lambda a, p: notified.append(a.props.n_threads))
        annotator.props.n_threads = 3
        annotator.props.n_threads = 3
        self.assertEqual(notified, [3])
        self.assertEqual(annotator.annotate_text("Two words").get_n_spans("tokens"), 2)

    def test_errors(self):
        for description in ("nosuchelement", "tokenizer ! fakesink", "", "tokenizer !"):
            with self.assertRaises(GLib.Error) as caught:
                GstNlp.Annotator.new(description)
            self.assertTrue(caught.exception.matches(GstNlp.error_quark(), GstNlp.Error.SETTINGS))
        with self.assertRaises(GLib.Error) as caught:
            GstNlp.Annotator().annotate_text("x")
        self.assertTrue(caught.exception.matches(GstNlp.error_quark(), GstNlp.Error.SETTINGS))

    def test_async(self):
        annotator = GstNlp.Annotator.new("tokenizer")
        document, error = self.annotate_async(annotator, GstNlp.Document.new(TEXT))
        self.assertIsNone(error)
        self.assertEqual(document.get_tokens()[0].get_text(), "Ana")
        cancellable = Gio.Cancellable()
        cancellable.cancel()
        document, error = self.annotate_async(annotator, document, cancellable)
        self.assertTrue(error.matches(Gio.io_error_quark(), Gio.IOErrorEnum.CANCELLED))
        _, error = self.annotate_async(GstNlp.Annotator(description="nosuch"),
                                       GstNlp.Document.new(TEXT))
        self.assertTrue(error.matches(GstNlp.error_quark(), GstNlp.Error.SETTINGS))

    def test_many(self):
        documents = Gio.ListStore.new(GstNlp.Document)
        for i in range(50):
            documents.append(GstNlp.Document.new(f"Number {i}"))
        for n_threads in (1, 3):
            annotator = GstNlp.Annotator(description="tokenizer", n_threads=n_threads)
            results = annotator.annotate_many(documents)
            self.assertEqual([d.get_tokens()[1].get_text() for d in results],
                             [str(i) for i in range(50)])
        mixed = Gio.ListStore.new(GObject.Object)
        mixed.append(documents[0])
        mixed.append(Gio.Cancellable())
        with self.assertRaises(GLib.Error) as caught:
            annotator.annotate_many(mixed)
        self.assertIn("item 1", caught.exception.message)

    def test_each(self):
        for n_threads in (1, 3):
            annotator = GstNlp.Annotator(description="shout-loud", n_threads=n_threads)
            texts = iter([f"Number {i}" if i % 7 else "FAIL" for i in range(100)])
            results = []

            # PyGObject wants a tuple for the data of a callback that is not the last argument.
            def take():
                text = next(texts, None)
                return None if text is None else GstNlp.Document.new(text)

            def put(document, error):
                results.append(document.get_metadata("loud") if document else error.message)
                return len(results) < 90

            self.assertTrue(annotator.annotate_each(None, take, (), put))
            self.assertEqual(len(results), 90)
            self.assertEqual([r for i, r in enumerate(results) if i % 7],
                             [f"NUMBER {i}" for i in range(90) if i % 7])
            self.assertTrue(all("too loud" in r for r in results[::7]))

    def test_threads(self):
        annotator = GstNlp.Annotator(description="tokenizer ! shout-loud", n_threads=2)
        found = []

        def work(number):
            for i in range(20):
                text = f"thread {number} text {i}"
                found.append(annotator.annotate_text(text).get_metadata("loud") == text.upper())

        threads = [threading.Thread(target=work, args=(i,)) for i in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(found, [True] * 80)

    def test_memory(self):
        """An annotator keeps nothing of the documents that it has seen."""
        annotator = GstNlp.Annotator.new("tokenizer ! entitytagger ! summarizer")

        def resident_after(numbers):
            for i in numbers:
                text = f"Ana Ruiz{i} met Ben of Ilves{i} Corp{i}. Word{i} costs {i} euros."
                annotator.annotate_text(text)
                if i % 10 == 0:
                    self.annotate_async(annotator, GstNlp.Document.new(text))
            with open("/proc/self/statm", encoding="ascii") as file:
                return int(file.read().split()[1]) * resource.getpagesize()

        before = resident_after(range(1500))
        self.assertLess(resident_after(range(1500, 4500)) - before, 2 << 20)

    def test_exceptions(self):
        annotator = GstNlp.Annotator.new("shout-loud name=loud")
        with self.assertRaises(GLib.Error) as caught:
            annotator.annotate_text("FAIL")
        self.assertEqual(caught.exception.message, "loud: too loud")
        with self.assertRaises(GLib.Error) as caught:
            annotator.annotate_text("NOTHING")
        self.assertEqual(caught.exception.message, "loud: the analyzer gave no reason")

    def test_after_the_end(self):
        """A document, its spans and a call in flight outlive the annotator."""
        annotator = GstNlp.Annotator.new("tokenizer")
        document = annotator.annotate_text(TEXT)
        loop, results = GLib.MainLoop(), []

        def on_done(source, result):
            results.append(source.annotate_finish(result))
            loop.quit()

        annotator.annotate_async(document, None, on_done)
        annotator.run_dispose()
        del annotator
        loop.run()
        self.assertEqual(results[0].dup_text(), TEXT)
        self.assertEqual(document.get_tokens()[0].get_text(), "Ana")


def register():
    """Registers an analyzer in Python, which needs Gst."""
    gi.require_version("Gst", "1.0")
    from gi.repository import Gst

    Gst.init(None)

    class Loud(GstNlp.Analyzer):
        __gstmetadata__ = ("Loud", "Filter/Analyzer/Text", "Shouts", "gst-nlp")

        def do_analyze(self, document):
            text = document.dup_text()
            if text == "FAIL":
                raise GLib.Error("too loud")
            if text == "NOTHING":
                return False
            document.set_metadata("loud", text.upper())
            return True

    GObject.type_register(Loud)
    Gst.Element.register(None, "shout-loud", Gst.Rank.NONE, Loud)


# An annotator works before Gst is imported.
GstNlp.Annotator.new("tokenizer").annotate_text("first")
register()

if __name__ == "__main__":
    unittest.main()
