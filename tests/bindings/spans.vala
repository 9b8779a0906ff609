/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * spans.vala: slices a text with emoji by the offsets of its spans, and annotates in the background.
 */

const string TEXT = "Zoë met 🎉 Ana in São Paulo.";

void add (GstNlp.Document document, string word) {
    int start = TEXT.substring (0, TEXT.index_of (word)).char_count ();
    document.add_entity (start, start + word.char_count (), "NAME", 1.0);
}

void show_slices () throws Error {
    var document = new GstNlp.Document (TEXT);
    string[] words = { "🎉", "Ana", "São Paulo" };

    foreach (string word in words)
        add (document, word);
    foreach (var span in document.get_entities ()) {
        int start = (int) span.get_start_byte ();
        string slice = TEXT.slice (start, (int) span.get_end_byte ());

        stdout.printf ("%s %s %u %u\n", slice, span.get_text (), span.get_start (), span.get_start_utf16 ());
    }
    document.set_span_chain ("entities", 1, 0);
    foreach (var chain in document.get_chains ())
        stdout.printf ("%s %u\n", chain.get_name (), chain.get_n_mentions ());
    document.remove_span ("entities", 0);
    var first = document.get_span ("entities", 0);
    stdout.printf ("%s %s\n", first.get_text (), first.equal (document.get_span ("entities", 0)).to_string ());
}

async void annotate (MainLoop loop) {
    try {
        var annotator = new GstNlp.Annotator ("tokenizer");
        var document = yield annotator.annotate_async (new GstNlp.Document (TEXT), null);
        stdout.printf ("%u tokens\n", document.get_n_spans ("tokens"));
    } catch (Error error) {
        stdout.printf ("%s\n", error.message);
    }
    loop.quit ();
}

void annotate_each () throws Error {
    var annotator = new GstNlp.Annotator ("tokenizer");
    int next = 0, last = 0;

    annotator.n_threads = 2;
    annotator.annotate_each (null, () => {
        try {
            return next < 20 ? new GstNlp.Document ("%d".printf (next++)) : null;
        } catch (Error error) {
            return null;
        }
    }, (document, error) => {
        last = int.parse (document.dup_text ());
        return true;
    });
    stdout.printf ("%d of %d\n", last, next);
}

int main () {
    var loop = new MainLoop ();

    try {
        show_slices ();
        annotate_each ();
    } catch (Error error) {
        stdout.printf ("%s\n", error.message);
    }
    annotate.begin (loop);
    loop.run ();
    return 0;
}
