/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * bratwords.h: the words of lines of brat.
 */

#ifndef NLP_BRAT_WORDS_H
#define NLP_BRAT_WORDS_H

#include "ids/databases.h"

G_BEGIN_DECLS

/* The type of a comment that people write and brat shows. */
#define NLP_BRAT_NOTES "AnnotatorNotes"

/* The relation between mentions of one thing. */
#define NLP_BRAT_EQUIVALENCE "Equiv"

/* Splits a field at whitespace (transfer full). There are no empty words. */
gchar **nlp_brat_split_words (const gchar *field);

/* Returns an id as brat has it, "DATABASE:ID" (transfer full), or NULL if it can't be written. The
 * database of an id without one is recognised by its form, or is "id". */
gchar *nlp_brat_split_id (const NlpDatabases *databases, const gchar *id, const gchar *label);

/* Returns the id of which nlp_brat_split_id() makes @word (transfer full). */
gchar *nlp_brat_join_id (const NlpDatabases *databases, const gchar *word);

/* Whether the value of an attribute is one of few, in capital letters, so that brat can list
 * them. */
gboolean nlp_brat_is_class (const gchar *name, const gchar *value);

G_END_DECLS

#endif
