/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_SETTINGS_H
#define NLP_SETTINGS_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpReaderSettings:
 * @charset: (nullable): the character set of what doesn't say its own, or %NULL to find it out
 * @max_section: the longest section in bytes, 1024 at least
 * @max_file: how many bytes a file may have of a format that is read as a whole
 * @replace_invalid: whether what can't be decoded becomes U+FFFD, or is an error
 * @text_field: (nullable): the member or column that holds the text; %NULL for the usual names.
 *     This and the following are for JSON and tables
 * @title_field: (nullable): the one of the title
 * @id_field: (nullable): the one of the id
 * @date_field: (nullable): the one of the date of publication
 *
 * What the user says about files.
 */
typedef struct {
  const gchar *charset;
  gsize max_section;
  gsize max_file;
  gboolean replace_invalid;
  const gchar *text_field;
  const gchar *title_field;
  const gchar *id_field;
  const gchar *date_field;
} NlpReaderSettings;

G_END_DECLS

#endif
