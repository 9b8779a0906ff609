#!/usr/bin/gjs
// gst-nlp: text analysis for GStreamer
// SPDX-FileCopyrightText: 2026 The gst-nlp authors
// SPDX-License-Identifier: LGPL-2.1-or-later

// GstNlp from GJS: documents, a pipeline with appsink, bus messages.

imports.gi.versions.Gst = '1.0';
imports.gi.versions.GstNlp = '1.0';
const {GLib, Gst, GstApp, GstNlp} = imports.gi;
const System = imports.system;

Gst.init(null);

function equal(found, expected) {
    if (JSON.stringify(found) !== JSON.stringify(expected))
        throw new Error(`${JSON.stringify(found)} is not ${JSON.stringify(expected)}`);
}

const tests = {
    spans() {
        const text = 'Zoë met Ana in São Paulo.';
        const document = GstNlp.Document.new(text);
        document.add_entity(0, 3, 'PERSON', 0.5);
        document.add_entity(15, 24, 'GPE', 1);
        equal(document.get_entities().map(e => e.get_text()), ['Zoë', 'São Paulo']);
        equal(document.get_entities().map(e => text.slice(e.get_start(), e.get_end())),
            ['Zoë', 'São Paulo']);
        equal(document.get_spans('roles'), []);
    },

    cues() {
        const document = GstNlp.Document.new('Été ended. Snow fell.');
        document.add_cue(0, 10, 5, 3);
        document.add_cue(11, 21, 8, 2);
        document.add_entity(11, 15, 'EVENT', 1);
        const [entity] = document.get_entities();
        equal(document.get_running_time_at(entity.get_start()), 8);
        equal(document.get_spans(GstNlp.LAYER_CUES).map(c => c.get_text()),
            ['Été ended.', 'Snow fell.']);
    },

    json() {
        const document = GstNlp.Document.new('🎉 Ana');
        document.title = 'Party';
        document.add_entity(2, 5, 'PERSON', 1);
        const utf16 = JSON.parse(document.to_json_full(GstNlp.Offsets.UTF16, null));
        const {start, end} = utf16.entities[0];
        equal(utf16.text.slice(start, end), 'Ana');
        equal(GstNlp.Document.new_from_json(document.to_json()).to_json(), document.to_json());
    },

    errors() {
        let error = null;
        try {
            GstNlp.Document.new_from_json('[]');
        } catch (e) {
            error = e;
        }
        equal(error !== null && error.matches(GstNlp.error_quark(), GstNlp.Error.FORMAT), true);
    },

    summaries() {
        const text = 'The ferry to Alten sails again in May. It was out of service since the storm.';
        const pipeline = Gst.parse_launch('appsrc name=in caps=text/x-raw,format=utf8 ! tokenizer ! ' +
            'summarysink sentences=1 post-messages=true watch=storm location=/dev/null');
        const source = pipeline.get_by_name('in');
        const posted = {};
        pipeline.set_state(Gst.State.PLAYING);
        source.emit('push-buffer', Gst.Buffer.new_wrapped(new TextEncoder().encode(text)));
        source.emit('end-of-stream');
        for (;;) {
            const message = pipeline.get_bus().timed_pop_filtered(30 * Gst.SECOND,
                Gst.MessageType.ELEMENT | Gst.MessageType.EOS | Gst.MessageType.ERROR);
            if (message === null || message.type !== Gst.MessageType.ELEMENT) {
                equal(message !== null && message.type === Gst.MessageType.EOS, true);
                break;
            }
            posted[message.get_structure().get_name()] = message.get_structure();
        }
        equal(JSON.parse(posted['gst-nlp-summary'].get_string('json')).summary,
            posted['gst-nlp-summary'].get_string('summary'));
        equal(posted['gst-nlp-alert'].get_string('text'), 'storm');
        pipeline.set_state(Gst.State.NULL);
    },

    pipeline() {
        const pipeline = Gst.parse_launch('appsrc name=in caps=text/x-raw,format=utf8 ! ' +
            'tokenizer ! entitytagger ! summarizer ! appsink name=out sync=false');
        const source = pipeline.get_by_name('in');
        const sink = pipeline.get_by_name('out');
        pipeline.set_state(Gst.State.PLAYING);
        const document = GstNlp.Document.new('The minister arrived in Japan on Friday.');
        source.push_buffer(GstNlp.buffer_new(document));
        source.end_of_stream();
        const sample = sink.pull_sample();
        const found = GstNlp.buffer_get_document(sample.get_buffer());
        equal(found.get_entities().map(e => `${e.get_label()} ${e.get_text()}`),
            ['GPE Japan', 'DATE Friday']);
        equal(found.get_summary(), 'The minister arrived in Japan on Friday.');
        equal(sink.pull_sample(), null);
        pipeline.set_state(Gst.State.NULL);
    },
};

// Prints the results in TAP, the Test Anything Protocol.
const names = Object.keys(tests);
let failures = 0;
print(`1..${names.length}`);
names.forEach((name, i) => {
    try {
        tests[name]();
        print(`ok ${i + 1} - ${name}`);
    } catch (error) {
        failures++;
        print(`not ok ${i + 1} - ${name}`);
        print(`# ${error}\n${error.stack}`.replace(/\n/g, '\n# '));
    }
});
if (failures > 0)
    System.exit(1);
