/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_JSON_STRING_H
#define NLP_JSON_STRING_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpJsonStyle:
 * @NLP_JSON_SHORT: short escapes such as \n where JSON has one
 * @NLP_JSON_NUMERIC: control characters as \u000a, quotes and backslashes after a backslash
 * @NLP_JSON_NUMERIC_ALL: control characters, quotes and backslashes as \u0022, and also <, > and &,
 *     so that the string is never markup or the end of a WebVTT cue
 *
 * How a string of JSON is escaped. Every style yields valid JSON.
 */
typedef enum {
  NLP_JSON_SHORT,
  NLP_JSON_NUMERIC,
  NLP_JSON_NUMERIC_ALL,
} NlpJsonStyle;

/* Appends @length bytes of UTF-8 @text (-1: up to its NUL) as a JSON string, with quotes. */
void nlp_json_append_string (GString *json, const gchar *text, gssize length, NlpJsonStyle style);

G_END_DECLS

#endif
