/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * techniquetexts.h: reads the files from which a model of techniques learns.
 */

#ifndef TECHNIQUE_TEXTS_H
#define TECHNIQUE_TEXTS_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * TechniqueText:
 * @text: a sentence
 * @ids: (nullable): the techniques that it describes, which end with NULL; NULL if it has none
 */
typedef struct {
  gchar *text;
  gchar **ids;
} TechniqueText;

/* Frees what an item of an array of #TechniqueText owns. */
void technique_text_clear (gpointer text);

/* Reads sentences with "text" and "techniques", one object a line. Appends to @texts
 * (#TechniqueText). */
gboolean technique_texts_read_procedures (const gchar *path, GArray *texts, GError **error);

/* Appends the sentences of documents with "text", one object a line, as sentences without
 * technique. */
gboolean technique_texts_read_documents (const gchar *path, GArray *texts, GError **error);

/* Reads the techniques of a STIX bundle of MITRE ATT&CK. Appends their names and the sentences of
 * their descriptions to @texts, and adds the name of each to @names, by id. */
gboolean
technique_texts_read_attack (const gchar *path, GArray *texts, GHashTable *names, GError **error);

G_END_DECLS

#endif
