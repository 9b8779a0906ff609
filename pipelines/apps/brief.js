#!/usr/bin/gjs -m
// gst-nlp: text analysis for GStreamer
// SPDX-FileCopyrightText: 2026 The gst-nlp authors
// SPDX-License-Identifier: LGPL-2.1-or-later

// Prints the title and the entities of documents: brief.js FILE-OR-FOLDER...

import Gst from 'gi://Gst?version=1.0';
import 'gi://GstApp?version=1.0'; // gives appsink its methods
import GstNlp from 'gi://GstNlp?version=1.0';
import System from 'system';

// max-buffers makes documents wait in the pipeline, and not in memory, for a slow reader.
const PIPELINE = `
    documentsrc name=source ! tokenizer ! entitytagger !
    appsink name=sink sync=false max-buffers=16
`;

// JavaScript may run in the main thread only. That rules out appsink's signals, which are emitted in
// the streaming thread. Pulling samples is safe.
function *documents(pipeline) {
    const sink = pipeline.get_by_name('sink');

    if (pipeline.set_state(Gst.State.PLAYING) === Gst.StateChangeReturn.FAILURE)
        return;
    for (let sample; (sample = sink.pull_sample());)
        yield GstNlp.buffer_get_document(sample.get_buffer());
}

// Prints the problems: a warning costs one document, an error all remaining ones.
function *failures(pipeline) {
    const bus = pipeline.get_bus();
    const types = Gst.MessageType.WARNING | Gst.MessageType.ERROR;

    for (let message; (message = bus.pop_filtered(types));) {
        const [error] = message.type === Gst.MessageType.WARNING
            ? message.parse_warning()
            : message.parse_error();
        yield error.message;
    }
}

function printEntities(document) {
    print(document.get_title() ?? document.get_uri());
    // Offsets count code points, but JavaScript counts UTF-16 units; get_text() is right for both.
    for (const entity of document.get_entities())
        print(`  ${entity.get_label().padEnd(14)} ${entity.get_text()}`);
    print('');
}

function main(paths) {
    if (paths.length === 0) {
        printerr('Usage: brief.js FILE-OR-FOLDER...');
        return 1;
    }

    Gst.init(null);
    const pipeline = Gst.parse_launch(PIPELINE);
    pipeline.get_by_name('source').locations = paths;

    for (const document of documents(pipeline))
        printEntities(document);
    const failed = [...failures(pipeline)];
    pipeline.set_state(Gst.State.NULL);
    failed.forEach(reason => printerr(`brief.js: ${reason}`));
    return failed.length > 0 ? 1 : 0;
}

System.exit(main(ARGV));
