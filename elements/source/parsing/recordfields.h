/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * recordfields.h: recognises the members of JSON objects and the columns of tables.
 */

#ifndef NLP_RECORD_FIELDS_H
#define NLP_RECORD_FIELDS_H

#include "readeroptions.h"

G_BEGIN_DECLS

/* The fields of a document that JSON members and table columns can hold. */
typedef enum {
  NLP_FIELD_TEXT,
  NLP_FIELD_TITLE,
  NLP_FIELD_ID,
  NLP_FIELD_PUBLISHED,
  NLP_FIELD_AUTHOR,
  NLP_FIELD_LANGUAGE,
  NLP_FIELD_URI,
  NLP_N_FIELDS,
} NlpField;

/* The rank of a name that is not known. */
#define NLP_NO_RANK G_MAXUINT

/* Returns the name that documents use: "text", or the name of a metadata field. */
const gchar *nlp_field_get_name (NlpField field);

/* Returns the names that files use, the preferred ones first. The list ends with NULL. Case doesn't
 * matter. "a.b" is the member "b" of an object "a". */
const gchar *const *nlp_field_get_usual_names (NlpField field);

/* Returns the name that the user has chosen, or NULL. */
const gchar *nlp_field_get_option (NlpField field, const NlpReaderOptions *options);

/* Whether the user has chosen the name of any field. */
gboolean nlp_fields_are_chosen (const NlpReaderOptions *options);

/* Finds the field that a column or member named @name holds; whitespace around the name is ignored.
 * @rank: (out): the rank of the name among the names of the field, 0 for the preferred one. Returns
 * NLP_N_FIELDS for a name that is not known. */
NlpField
nlp_field_find (const gchar *name, gsize length, const NlpReaderOptions *options, guint *rank);

/* Converts a date as nlp_date_to_iso() does, or seconds or milliseconds since 1970.
 * Returns: (transfer full) (nullable): the date, or %NULL if @value is not a date */
gchar *nlp_field_read_date (const gchar *value);

G_END_DECLS

#endif
