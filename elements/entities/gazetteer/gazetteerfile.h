/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_GAZETTEER_FILE_H
#define NLP_GAZETTEER_FILE_H

#include "gazetteer.h"
#include "nametriebuilder.h"

G_BEGIN_DECLS

/* The functions below return %FALSE with %NLP_TABLE_ERROR, %NLP_DATA_FILE_ERROR or %G_FILE_ERROR.
 */

/* Adds a shipped list. A line "@LABEL" starts a section, and a line "@near city town" gives its
 * context words. Other lines hold entries separated by ";", each "id: Canonical Name = Other Name";
 * only one name is required, and a canonical name in brackets is not matched. Names of at least
 * four letters without marks and context are also added in capitals ("NEW YORK"). */
gboolean nlp_gazetteer_read_list (NlpNameTrieBuilder *builder,
                                  const gchar *name,
                                  const gchar *data,
                                  GError **error);

/* Adds lines of tab-separated columns: name, label, and optionally canonical name, id and context
 * words. If the context begins with "?", here and in a shipped list, it is required only for names
 * that are short, a common word or a given name. */
gboolean nlp_gazetteer_read_lines (NlpNameTrieBuilder *builder,
                                   const gchar *name,
                                   const gchar *data,
                                   gsize length,
                                   GError **error);

/* Adds a user's file: lines, or a knowledge base (knowledgefile.h). @skipped counts its skipped
 * objects by type. */
gboolean nlp_gazetteer_read_file (NlpNameTrieBuilder *builder,
                                  const gchar *path,
                                  GHashTable *skipped,
                                  GError **error);

/* Adds the names of @builder, and then a user's files, read or compiled. Empties @builder. */
gboolean nlp_gazetteer_load (NlpGazetteer *self,
                             NlpNameTrieBuilder *builder,
                             const gchar *const *paths,
                             gboolean ignore_case,
                             GHashTable *skipped,
                             GError **error);

/* Make the table of skipped objects, numbers by type, and describe one, as in "3 note,
 * 2 relationship". Return: (transfer full) */
GHashTable *nlp_skipped_new (void);
gchar *nlp_skipped_describe (GHashTable *skipped);

G_END_DECLS

#endif
