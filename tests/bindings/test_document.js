#!/usr/bin/gjs
// gst-nlp: text analysis for GStreamer
// SPDX-FileCopyrightText: 2026 The gst-nlp authors
// SPDX-License-Identifier: LGPL-2.1-or-later

// GstNlp from GJS: documents, annotators, a pipeline with appsink, bus messages.

imports.gi.versions.Gst = '1.0';
imports.gi.versions.GstNlp = '1.0';
const {Gio, GLib, Gst, GstApp, GstNlp} = imports.gi;
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

    emoji() {
        const text = 'Zoë met 🎉 Ana 👩‍🚀 in São Paulo.';
        const document = new GstNlp.Document({text});
        for (const word of ['🎉', 'Ana', '👩‍🚀', 'São Paulo']) {
            const start = Array.from(text.slice(0, text.indexOf(word))).length;
            document.add_entity(start, start + Array.from(word).length, 'NAME', 1);
        }
        const slices = document.get_entities().map(
            e => text.slice(e.get_start_utf16(), e.get_end_utf16()));
        equal(slices, ['🎉', 'Ana', '👩‍🚀', 'São Paulo']);
        equal(document.get_entities().map(e => e.get_text()), slices);
    },

    syntax() {
        const document = new GstNlp.Document({text: 'Dogs bark'});
        document.add_span('tokens', 0, 4, null, 1);
        document.add_span('tokens', 5, 9, null, 1);
        document.set_token_syntax(0, 'NOUN', 'NNS', 'dog');
        document.set_token_head(0, 1, 'nsubj');
        document.set_token_head(1, 1, 'root');
        const [noun, verb] = document.get_tokens();
        equal([noun.get_pos(), noun.get_tag(), noun.get_lemma(), noun.get_relation()],
            ['NOUN', 'NNS', 'dog', 'nsubj']);
        equal([noun.get_head().get_text(), verb.get_head(), verb.is_root()], ['bark', null, true]);
        equal(document.get_dependents(verb).map(t => t.get_text()), ['Dogs']);
    },

    empty() {
        const document = new GstNlp.Document();
        equal([document.text, document.get_length(), document.to_json()], ['', 0, '{"text": ""}']);
        equal(document.get_tokens(), []);
    },

    views() {
        const document = new GstNlp.Document({text: 'Ana met Ben. Ana left.'});
        const notified = [];
        document.connect('notify', (self, pspec) => notified.push(pspec.name));
        document.set_metadata('title', 'News');
        document.title = 'Old news';
        equal(notified, ['title', 'title']);

        document.add_span('sentences', 0, 12, null, 1);
        document.add_span('sentences', 13, 22, null, 1);
        [[0, 3], [8, 11], [13, 16]].forEach(
            ([start, end]) => document.add_entity(start, end, 'PERSON', 1));
        document.set_span_chain('entities', 0, 0);
        document.set_span_chain('entities', 2, 0);
        document.add_relation('met', 'entities', 0, 'entities', 1, 1);
        const [chain] = document.get_chains();
        equal([chain.get_name(), chain.get_mentions().length], ['Ana', 2]);
        const sentence = document.get_span('sentences', 1);
        const [child] = document.get_children(sentence, 'entities');
        equal(child.equal(document.get_span('entities', 2)), true);
        equal(child.hash() === document.get_span('entities', 2).hash(), true);
        equal(document.get_relations().map(r => r.get_target().get_text()), ['Ben']);
        document.remove_span('entities', 1);
        equal([document.get_relations().length, document.get_entities().length], [0, 2]);
    },

    sections() {
        const first = new GstNlp.Document({text: 'Zoë 🎉\n'});
        const section = new GstNlp.Section();
        section.advance(first);
        equal([section.number, section.start.byte, section.start.utf16], [1, 10, 7]);
        equal(first.get_position(5).codepoint, 5);
        const copy = section.copy();
        equal(copy.number, 1);
        equal(GstNlp.Section.$gtype.name, 'GstNlpSection');
        equal(GstNlp.Position.$gtype.name, 'GstNlpPosition');
    },

    annotator() {
        const annotator = new GstNlp.Annotator({description: 'tokenizer ! entitytagger', n_threads: 2});
        const found = annotator.annotate_text('Ana Ruiz flew to Oslo.', null);
        equal(found.get_entities().map(e => e.get_text()), ['Ana Ruiz', 'Oslo']);

        let next = 0;
        const results = [];
        annotator.annotate_each(null, () => next < 50 ? GstNlp.Document.new(`Number ${next++}`) : null,
            document => {
                results.push(document.get_tokens()[1].get_text());
                return true;
            });
        equal(results, Array.from({length: 50}, (_, i) => `${i}`));

        const list = new Gio.ListStore({item_type: GstNlp.Document.$gtype});
        list.append(found);
        list.append(new GstNlp.Document());
        equal(annotator.annotate_many(list, null).get_n_items(), 2);

        let error = null;
        try {
            GstNlp.Annotator.new('tokenizer ! fakesink');
        } catch (e) {
            error = e;
        }
        equal(error.matches(GstNlp.error_quark(), GstNlp.Error.SETTINGS), true);
    },

    async_annotator() {
        const annotator = GstNlp.Annotator.new('tokenizer');
        const loop = GLib.MainLoop.new(null, false);
        const cancellable = new Gio.Cancellable();
        const results = [];
        const receive = (source, result) => {
            try {
                results.push(source.annotate_finish(result).get_tokens().length);
            } catch (e) {
                results.push(e.matches(Gio.io_error_quark(), Gio.IOErrorEnum.CANCELLED));
                loop.quit();
            }
        };
        annotator.annotate_async(GstNlp.Document.new('Two words'), null, receive);
        cancellable.cancel();
        annotator.annotate_async(GstNlp.Document.new('x'), cancellable, receive);
        loop.run();
        equal(results, [2, true]);
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
