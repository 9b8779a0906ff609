/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * jsonscanner.h: finds the end of a JSON value in a stream.
 */

#ifndef NLP_JSON_SCANNER_H
#define NLP_JSON_SCANNER_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpJsonScanner:
 * @at: the next byte to look at, from the start of the value
 * @depth: number of objects and arrays around that byte
 * @in_string: whether that byte is in a string
 * @after_comma: whether the last byte other than whitespace was a comma
 * @objects: one bit for each of the innermost 64 levels, the innermost in the lowest: 1 for an
 *     object, 0 for an array
 *
 * Finds the end of a JSON value that arrives in pieces. Zeroed, it is at the start of a value.
 */
typedef struct {
  gsize at;
  guint64 depth;
  gboolean in_string;
  gboolean after_comma;
  guint64 objects;
} NlpJsonScanner;

/**
 * NlpJsonScanResult:
 * @NLP_JSON_END: the value ends before the byte @at
 * @NLP_JSON_MORE: the value continues after the data
 * @NLP_JSON_BROKEN: the byte @at is not valid JSON. Not every error is found
 */
typedef enum {
  NLP_JSON_END,
  NLP_JSON_MORE,
  NLP_JSON_BROKEN,
} NlpJsonScanResult;

/* Continues to scan a value. @data: the first @length bytes of the value, which begins with no
 * whitespace. A number at the very end of @data is assumed to continue. */
NlpJsonScanResult nlp_json_scanner_scan (NlpJsonScanner *self, const gchar *data, gsize length);

/* Returns the index of the first byte from @at on that is not whitespace in JSON, or @length. */
gsize nlp_json_skip_whitespace (const gchar *data, gsize length, gsize at);

G_END_DECLS

#endif
