/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * pos.c: the names of parts of speech, as Universal Dependencies spells them.
 */

#include "pos.h"

#include <string.h>

static const gchar names[][6] = {"",      "ADJ",   "ADP",   "ADV", "AUX",  "CCONJ",
                                 "DET",   "INTJ",  "NOUN",  "NUM", "PART", "PRON",
                                 "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

G_STATIC_ASSERT (G_N_ELEMENTS (names) == GST_NLP_POS_X + 1);

const gchar *
nlp_pos_get_name (guint pos)
{
  return pos > GST_NLP_POS_NONE && pos < G_N_ELEMENTS (names) ? names[pos] : NULL;
}

GstNlpPos
nlp_pos_from_name (const gchar *name, gsize length)
{
  for (guint pos = 1; pos < G_N_ELEMENTS (names); pos++) {
    if (strlen (names[pos]) == length && memcmp (names[pos], name, length) == 0)
      return (GstNlpPos)pos;
  }
  return GST_NLP_POS_NONE;
}
