/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_GAZETTEER_FILE_H
#define NLP_GAZETTEER_FILE_H

#include "gazetteer.h"
#include "nametriebuilder.h"

G_BEGIN_DECLS

/* Reads lists of names. Errors are %NLP_TABLE_ERROR, %NLP_DATA_FILE_ERROR and %G_FILE_ERROR. */

/* Adds a shipped list: a line "@LABEL", and if wanted one with the words of a context, "@near city
 * town"; then lines of entries between ";", each "id: Canonical Name = Other Name", of which only
 * one name is needed. Names of four letters or more that have no marks and need no context are also
 * added in capitals ("NEW YORK"). */
gboolean nlp_gazetteer_read_list (NlpNameTrieBuilder *self,
                                  const gchar *name,
                                  const gchar *data,
                                  GError **error);

/* Adds lines of a name, its label and, if wanted, its canonical name, its id and the words of its
 * context, between tabs. A "?" in front of those words, here and in a list: only if the name is
 * short, a common word or a given name. */
gboolean nlp_gazetteer_read_lines (NlpNameTrieBuilder *self,
                                   const gchar *name,
                                   const gchar *data,
                                   gsize length,
                                   GError **error);

/* Adds a user's file: lines, or a knowledge base (knowledgefile.h), of which @skipped counts the
 * objects that are left out, by their type. */
gboolean nlp_gazetteer_read_file (NlpNameTrieBuilder *self,
                                  const gchar *path,
                                  GHashTable *skipped,
                                  GError **error);

/* Adds what @builder has, and then a user's files, read or compiled. @builder is left empty. */
gboolean nlp_gazetteer_load (NlpGazetteer *self,
                             NlpNameTrieBuilder *builder,
                             const gchar *const *paths,
                             gboolean ignore_case,
                             GHashTable *skipped,
                             GError **error);

/* For the counts of what is left out: a table of numbers by type, and a text such as
 * "3 note, 2 relationship" of one (transfer full). */
GHashTable *nlp_skipped_new (void);
gchar *nlp_skipped_describe (GHashTable *skipped);

G_END_DECLS

#endif
