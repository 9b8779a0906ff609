/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_JSON_SCANNER_H
#define NLP_JSON_SCANNER_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpJsonScanner:
 * @at: the byte to look at next, from the start of the value
 * @depth: of objects and arrays around it
 * @in_string: whether it is in a string
 * @after_comma: whether a comma came last
 * @objects: whether the innermost 64 of those around it are objects, the last one in the lowest bit
 *
 * Finds the end of a JSON value of which more and more is there. Zeroed, it stands at the start of
 * the value.
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
 * @NLP_JSON_MORE: its end is not there yet
 * @NLP_JSON_BROKEN: it is not JSON at the byte @at. Not everything that is wrong is noticed
 */
typedef enum {
  NLP_JSON_END,
  NLP_JSON_MORE,
  NLP_JSON_BROKEN,
} NlpJsonScanResult;

/* @data: the first @length bytes of the value, without white space before it. A number at the very
 * end of @data is taken to go on. */
NlpJsonScanResult nlp_json_scanner_scan (NlpJsonScanner *scan, const gchar *data, gsize length);

/* What is not white space at @at or behind it. */
gsize nlp_json_skip_whitespace (const gchar *data, gsize length, gsize at);

G_END_DECLS

#endif
