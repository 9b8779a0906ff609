// gst-nlp: text analysis for GStreamer
// SPDX-FileCopyrightText: 2026 The gst-nlp authors
// SPDX-License-Identifier: LGPL-2.1-or-later
//
// winknlp.js: times winkNLP over the documents of a JSON Lines file.
//
// node winknlp.js FILE [STAGE...] runs the named stages, or all of them. Prints the seconds and the
// number of tokens as JSON. Loading and the first documents, for which the code is compiled, are
// not counted. NODE_PATH must have the packages wink-nlp and wink-eng-lite-web-model.

'use strict';

const fs = require('fs');
const model = require('wink-eng-lite-web-model');
const winkNLP = require('wink-nlp');

const WARM_UP = 500;

const [file, ...stages] = process.argv.slice(2);
const texts = fs.readFileSync(file, 'utf8').trimEnd().split('\n')
    .map((line) => JSON.parse(line).text);
const nlp = stages.length > 0 ? winkNLP(model, stages) : winkNLP(model);

for (const text of texts.slice(0, WARM_UP)) nlp.readDoc(text);
let tokens = 0;
const begin = process.hrtime.bigint();
for (const text of texts) tokens += nlp.readDoc(text).tokens().length();
const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
console.log(JSON.stringify({ seconds, tokens }));
