#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""GstNlp from Python: documents, their spans, JSON, buffers."""

import json
import random
import unittest

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstNlp", "1.0")
from gi.repository import GLib, GObject, Gst, GstNlp

Gst.init(None)

TEXT = "Zoë met 🎉 Ana in São Paulo."


class Document(unittest.TestCase):
    def setUp(self):
        self.document = GstNlp.Document.new(TEXT)

    def test_offsets_slice_python_strings(self):
        for word in ("Zoë", "🎉", "São Paulo", "Ana"):
            start = TEXT.index(word)
            self.document.add_entity(start, start + len(word), "NAME", 0.5)
        text = self.document.dup_text()
        self.assertEqual(text, TEXT)
        self.assertEqual(self.document.get_length(), len(TEXT))
        self.assertEqual([text[e.get_start():e.get_end()] for e in self.document.get_entities()],
                         ["Zoë", "🎉", "São Paulo", "Ana"])
        self.assertEqual([e.get_text() for e in self.document.get_entities()],
                         ["Zoë", "🎉", "São Paulo", "Ana"])

    def test_version(self):
        version = GstNlp.version()
        self.assertEqual((version.major, version.minor, version.micro),
                         (GstNlp.MAJOR_VERSION, GstNlp.MINOR_VERSION, GstNlp.MICRO_VERSION))

    def test_attributes(self):
        index = self.document.add_entity(0, 3, "PERSON", 0.5)
        self.document.set_span_attribute("entities", index, "id", "Q1")
        self.document.set_span_chain("entities", index, 2)
        span = self.document.get_span("entities", index)
        self.assertEqual(span.get_label(), "PERSON")
        self.assertEqual(span.get_attribute("id"), "Q1")
        self.assertEqual(span.list_attributes(), ["id"])
        self.assertEqual(span.get_chain(), 2)
        self.assertIsNone(span.get_attribute("name"))
        self.assertEqual(self.document.get_spans("roles"), [])

    def test_properties(self):
        self.document.props.title = "Party"
        self.document.set_metadata("desk", "Culture")
        self.assertEqual(self.document.get_title(), "Party")
        self.assertEqual(self.document.props.id, None)
        self.assertEqual(self.document.props.running_time, Gst.CLOCK_TIME_NONE)
        self.assertEqual(self.document.list_metadata(), ["title", "desk"])

    def test_summary(self):
        self.document.add_span("sentences", 0, len(TEXT), None, 1.0)
        self.document.set_summary([0])
        self.assertEqual(self.document.get_summary(), TEXT)
        self.assertEqual(self.document.get_summary_sentences(), [0])

    def test_syntax(self):
        document = GstNlp.Document.new("Zoë saw 🎉.")
        for start, end in ((0, 3), (4, 7), (8, 9), (9, 10)):
            document.add_span("tokens", start, end, None, 1)
        self.assertFalse(document.has_syntax())
        self.assertEqual([t.get_pos() for t in document.get_tokens()], [None] * 4)

        document.set_token_syntax(0, "PROPN", "NNP", "Zoë")
        document.set_token_syntax(1, "VERB", "VBD", "see")
        for token, relation in enumerate(("nsubj", "root", "obj", "punct")):
            document.set_token_head(token, 1, relation)
        self.assertTrue(document.has_syntax())
        subject, verb, thing, stop = document.get_tokens()
        self.assertEqual((verb.get_pos(), verb.get_tag(), verb.get_lemma()), ("VERB", "VBD", "see"))
        self.assertEqual((thing.get_pos(), thing.get_tag(), thing.get_lemma()), (None,) * 3)
        self.assertEqual((verb.is_root(), verb.get_head()), (True, None))
        self.assertTrue(subject.get_head().equal(verb))
        self.assertEqual(subject.get_relation(), "nsubj")
        self.assertEqual([t.get_text() for t in document.get_dependents(verb)], ["Zoë", "🎉", "."])
        self.assertEqual(document.get_dependents(stop), [])

        again = GstNlp.Document.new_from_json(document.to_json())
        self.assertEqual(again.to_json(), document.to_json())
        self.assertIn("1\tZoë\tZoë\tPROPN\tNNP\t_\t2\tnsubj\t", document.to_conllu())

    def test_sections(self):
        section = GstNlp.Section()
        first, last = GstNlp.Document.new("Zoë 🎉\n"), GstNlp.Document.new("The end.")
        self.assertFalse(first.get_section()[0])
        first.set_section(section)
        section.advance(first)
        section.is_last = True
        last.set_section(section)

        is_part, found = last.get_section()
        self.assertTrue(is_part)
        self.assertEqual((found.number, found.start.byte, found.start.utf16), (1, 10, 7))
        self.assertEqual(last.get_position(4).codepoint, 10)

        places = [first.get_position(0), first.get_position(3)]
        last.set_summary_of_sections(["Zoë"], places)
        self.assertEqual(last.get_summary(), "Zoë")
        self.assertEqual([place.byte for place in last.get_summary_positions()], [0, 4])

    def test_cues(self):
        document = GstNlp.Document.new("Été ended. Snow fell.")
        document.add_cue(0, 10, 5, 3)
        document.add_cue(11, 21, 8, Gst.CLOCK_TIME_NONE)
        self.assertEqual(document.get_running_time_at(11), 8)
        self.assertEqual(document.get_spans(GstNlp.LAYER_CUES)[0].get_attribute("duration"), "3")
        index = document.add_entity(11, 15, "EVENT", 0.5)
        self.assertEqual(index, 0)
        data = json.loads(document.to_json())
        self.assertEqual(data["entities"][0]["running_time"], 8)
        again = GstNlp.Document.new_from_json(document.to_json())
        self.assertEqual(again.to_json(), document.to_json())
        self.assertEqual(again.get_running_time_at(12), 8)

    def test_relations(self):
        self.document.add_entity(0, 3, "PERSON", 1.0)
        self.document.add_span("roles", 10, 13, "ROLE", 1.0)
        self.document.add_relation("role", "entities", 0, "roles", 0, 0.5)
        relation = self.document.get_relation(0)
        self.assertEqual(relation.get_source().get_text(), "Zoë")
        self.assertEqual(relation.get_target().get_text(), "Ana")
        self.assertEqual(self.document.get_n_relations(), 1)

    def test_spans_outlive_the_document(self):
        self.document.add_entity(0, 3, "PERSON", 1.0)
        spans = self.document.get_entities()
        self.document = None
        self.assertEqual(spans[0].get_text(), "Zoë")

    def test_json(self):
        self.document.add_entity(0, 3, "PERSON", 0.25)
        again = GstNlp.Document.new_from_json(self.document.to_json())
        self.assertEqual(again.to_json(), self.document.to_json())
        short = self.document.to_json_full(GstNlp.Offsets.BYTE, ["tokens"])
        self.assertNotIn("entities", short)
        with self.assertRaises(GLib.Error) as caught:
            GstNlp.Document.new_from_json("[]")
        self.assertEqual(caught.exception.code, GstNlp.Error.FORMAT)

    def test_construction(self):
        self.assertEqual(GstNlp.Document().to_json(), '{"text": ""}')
        document = GstNlp.Document(text=TEXT, title="Party")
        self.assertEqual((document.props.text, document.props.title), (TEXT, "Party"))
        self.assertEqual(GstNlp.Document().get_tokens(), [])

    def test_notify(self):
        notified = []
        self.document.connect("notify", lambda document, pspec: notified.append(pspec.name))
        self.document.set_metadata("title", "a")
        self.document.props.title = "a"
        self.document.props.title = "b"
        self.document.set_time(1, 2)
        self.assertEqual(notified, ["title", "title", "running-time", "duration"])

    def test_views(self):
        for start, end in ((0, 3), (10, 13), (17, 26)):
            self.document.add_entity(start, end, "NAME", 1)
        self.document.set_span_chain("entities", 0, 5)
        self.document.set_span_attribute("entities", 0, "id", "Q1")
        self.document.add_span("sentences", 0, 14, None, 1)
        self.document.add_relation("met", "entities", 0, "entities", 1, 1)
        self.document.add_relation("visited", "entities", 0, "entities", 2, 1)

        utf16 = TEXT.encode("utf-16-le")
        first, *_, last = self.document.get_entities()
        self.assertEqual(utf16[2 * last.get_start_utf16():2 * last.get_end_utf16()],
                         "São Paulo".encode("utf-16-le"))
        self.assertEqual(TEXT.encode()[last.get_start_byte():last.get_end_byte()],
                         "São Paulo".encode())
        [chain] = self.document.get_chains()
        self.assertEqual((chain.get_number(), chain.get_name(), chain.get_id(), chain.get_label()),
                         (5, "Zoë", "Q1", "NAME"))
        self.assertTrue(chain.get_mentions()[0].equal(first))
        self.assertEqual(chain.get_mentions()[0].hash(), first.hash())
        self.assertIsNone(self.document.get_chain(-1))
        [sentence] = self.document.get_sentences()
        self.assertEqual([e.get_text() for e in self.document.get_children(sentence, "entities")],
                         ["Zoë", "Ana"])

        self.assertEqual([r.get_name() for r in self.document.get_relations()], ["met", "visited"])
        self.document.remove_span("entities", 1)
        self.assertEqual([r.get_name() for r in self.document.get_relations()], ["visited"])
        self.document.remove_relation(0)
        self.assertEqual(self.document.get_relations(), [])

    def test_types(self):
        for name in ("Position", "Section", "Span", "Chain", "Relation"):
            self.assertEqual(getattr(GstNlp, name).__gtype__.name, "GstNlp" + name)
            self.assertTrue(getattr(GstNlp, name).__gtype__.is_a(GObject.TYPE_BOXED))

    def test_random_edits(self):
        """After any sequence of edits, a document is consistent: JSON holds all of it."""
        random.seed(5)
        document, views = self.document, []

        def count(layer):
            return document.get_n_spans(layer)

        def add(layer):
            start, end = sorted(random.choices(range(len(TEXT) + 1), k=2))
            document.add_span(layer, start, end, random.choice(["A", "B"]), random.random())

        def relate():
            layers = random.choices(["entities", "roles"], k=2)
            if all(map(count, layers)):
                ends = [(layer, random.randrange(count(layer))) for layer in layers]
                document.add_relation("r", *ends[0], *ends[1], random.random())

        def edit(layer):
            if count(layer):
                index = random.randrange(count(layer))
                random.choice([
                    lambda: document.remove_span(layer, index),
                    lambda: document.set_span_chain(layer, index, random.randrange(-1, 4)),
                    lambda: document.set_span_attribute(layer, index, "name", "n"),
                    lambda: views.append(document.get_span(layer, index)),
                ])()

        for step in range(3000):
            layer = random.choice(["entities", "roles"])
            random.choice([
                lambda: add(layer), lambda: add(layer), relate, lambda: edit(layer),
                lambda: document.get_n_relations() and document.remove_relation(
                    random.randrange(document.get_n_relations())),
                lambda: step % 20 or document.clear_layer(layer),
                lambda: views.extend(m for c in document.get_chains() for m in c.get_mentions()),
                lambda: views.extend(r.get_source() for r in document.get_relations()),
                lambda: views.clear(),
            ])()
            if step % 7 == 0:
                document = document.copy()
            if step % 50 == 0:
                again = GstNlp.Document.new_from_json(document.to_json())
                self.assertEqual(again.to_json(), document.to_json())
        for view in views:
            self.assertEqual(TEXT[view.get_start():view.get_end()], view.get_text())

    def test_buffer(self):
        buffer = GstNlp.buffer_new(self.document)
        self.assertEqual(buffer.get_size(), len(TEXT.encode()))
        self.assertEqual(GstNlp.buffer_get_document(buffer).dup_text(), TEXT)
        self.assertIsNone(GstNlp.buffer_get_document(Gst.Buffer.new()))

    def test_nul(self):
        document = GstNlp.Document.new_from_bytes(GLib.Bytes.new(b"a\0b"))
        self.assertEqual(document.get_bytes().get_data(), b"a\0b")
        self.assertEqual(document.get_length(), 3)
        self.assertEqual(document.dup_text(), "a\ufffdb")


if __name__ == "__main__":
    unittest.main()
