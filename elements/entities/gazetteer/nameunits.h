/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_NAME_UNITS_H
#define NLP_NAME_UNITS_H

#include "common/hash.h"
#include "lexical/wordclasses.h"

G_BEGIN_DECLS

/**
 * NlpNameUnit:
 * @spelling: its normalized bytes
 * @length: number of bytes of @spelling
 * @end: the byte of the text after its last one
 *
 * A unit of comparison of names: a run of letters and digits, or a single punctuation mark.
 * Whitespace between units is ignored, curly quotation marks equal straight ones, and dashes equal
 * hyphens. So a name matches however the tokenizer splits it.
 */
typedef struct {
  const gchar *spelling;
  gsize length;
  gsize end;
} NlpNameUnit;

/* The limits of a name: bytes of a unit, and number of units. */
#define NLP_NAME_UNIT_MAX_LENGTH NLP_WORD_CLASSES_MAX_LENGTH
#define NLP_NAME_UNITS_MAX 32

/* Reads the first unit at or after byte @at. Returns %FALSE at the end of the text. */
gboolean nlp_name_unit_next (const gchar *text, gsize length, gsize at, NlpNameUnit *unit);

/* Returns nlp_word_classes_hash_word() of a unit, or of its lower case. */
guint32 nlp_name_unit_hash (const NlpNameUnit *unit, gboolean ignore_case);

/* Whether two texts consist of the same units. */
gboolean nlp_name_units_equal (const gchar *text,
                               gsize length,
                               const gchar *other,
                               gsize other_length,
                               gboolean ignore_case);

/* The hash of a sequence of units: of the first one, and with each further one. The upper half
 * chooses the bucket, the lower half is stored in it. */
static inline guint64
nlp_name_units_hash_first (guint32 hash)
{
  return hash * NLP_GOLDEN64;
}

static inline guint64
nlp_name_units_hash_next (guint64 state, guint32 hash)
{
  state = (state ^ (state >> 29) ^ hash) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  return state ^ (state >> 32);
}

G_END_DECLS

#endif
