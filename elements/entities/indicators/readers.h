/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * readers.h: one reader for each kind of indicator.
 */

#ifndef NLP_READERS_H
#define NLP_READERS_H

#include "chunk.h"

G_BEGIN_DECLS

/**
 * NlpValueForm:
 * @NLP_VALUE_AS_IS: as it is refanged
 * @NLP_VALUE_LOWER: in lower case
 * @NLP_VALUE_UPPER: in upper case
 *
 * How the value of an indicator is written.
 */
typedef enum {
  NLP_VALUE_AS_IS,
  NLP_VALUE_LOWER,
  NLP_VALUE_UPPER,
} NlpValueForm;

/**
 * NlpIndicator:
 * @end: the offset in the chunk after the indicator
 * @text_end: the offset in the text after the indicator if it ends after the chunk or contains
 *     spaces, or else 0; if it is set, @end has no meaning
 * @label: the type of the entity, such as "IPV4"
 * @source: the reader, such as "pattern:ipv4"
 * @score: the confidence, 0 to 1
 * @form: the form of its value
 * @is_id: whether its value is an id
 * @prefix: (nullable): replaces the first @n_prefix bytes in its value
 * @n_prefix: the number of bytes to replace
 *
 * An indicator that a reader recognised.
 */
typedef struct {
  guint end;
  guint32 text_end;
  const gchar *label;
  const gchar *source;
  gfloat score;
  NlpValueForm form;
  gboolean is_id;
  const gchar *prefix;
  guint n_prefix;
} NlpIndicator;

static inline void
nlp_indicator_set (NlpIndicator *self, guint end, const gchar *label, const gchar *source)
{
  self->end = end;
  self->label = label;
  self->source = source;
}

/* Each reader returns whether its kind of indicator begins at @at, and then fills in @indicator.
 * The caller sets the score of @indicator and clears the rest; a reader that returns %FALSE may
 * change only the label and the source. The character at @at is a letter, a digit or "_", except
 * where noted. */

gboolean nlp_read_url (const NlpChunk *chunk, guint at, NlpIndicator *indicator);
gboolean nlp_read_email (const NlpChunk *chunk, guint at, NlpIndicator *indicator);
/* A hash, or the id of a vulnerability, an ATT&CK technique or group, or an autonomous system. */
gboolean nlp_read_id (const NlpChunk *chunk, guint at, NlpIndicator *indicator);
gboolean nlp_read_ipv4 (const NlpChunk *chunk, guint at, NlpIndicator *indicator);
/* May also begin with ":". */
gboolean nlp_read_ipv6 (NlpChunk *chunk, guint at, NlpIndicator *indicator);
/* A host name with a known suffix; a URL if a path follows. */
gboolean nlp_read_domain (const NlpChunk *chunk, guint at, NlpIndicator *indicator);
/* A file name without a folder. */
gboolean nlp_read_file_name (const NlpChunk *chunk, guint at, NlpIndicator *indicator);
/* A path of Windows or a key of its registry. May also begin with "\" or "%". */
gboolean nlp_read_windows_path (NlpChunk *chunk, guint at, NlpIndicator *indicator);
/* May also begin with "/", "~", "$" or ".". */
gboolean nlp_read_unix_path (NlpChunk *chunk, guint at, NlpIndicator *indicator);

G_END_DECLS

#endif
