/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_RECORD_FIELDS_H
#define NLP_RECORD_FIELDS_H

#include "readeroptions.h"

G_BEGIN_DECLS

/* What members of JSON objects and columns of tables can mean. */
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

/* What no name has. */
#define NLP_NO_RANK G_MAXUINT

/* What a document calls it: "text", or the name of its metadata. */
const gchar *nlp_field_get_name (NlpField field);

/* The usual names of it in files, the ones to prefer first, ended by NULL. They are compared
 * without case; "a.b" is the member "b" of an object "a". */
const gchar *const *nlp_field_get_usual_names (NlpField field);

/* The name that the options have for it, or NULL. */
const gchar *nlp_field_get_option (NlpField field, const NlpReaderOptions *options);

/* Whether the options name any field. */
gboolean nlp_fields_are_chosen (const NlpReaderOptions *options);

/* What a column or member named @name means: the field, or NLP_N_FIELDS, and how much it is to be
 * preferred to others of that field, 0 being best. Blanks around the name don't count. */
NlpField
nlp_field_find (const gchar *name, gsize length, const NlpReaderOptions *options, guint *rank);

/* Makes a date of what files have as one: what nlp_date_to_iso() reads, or seconds or milliseconds
 * since 1970. Returns: (transfer full) (nullable): the date */
gchar *nlp_field_read_date (const gchar *value);

G_END_DECLS

#endif
