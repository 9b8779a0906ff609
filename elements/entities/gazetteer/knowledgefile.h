/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_KNOWLEDGE_FILE_H
#define NLP_KNOWLEDGE_FILE_H

#include "nametriebuilder.h"

G_BEGIN_DECLS

/* Whether a file of names is one of these, and no table of lines. */
gboolean nlp_knowledge_is_json (const gchar *data, gsize length);

/**
 * nlp_knowledge_load:
 * @path: what errors call the file
 * @json: its content: a STIX 2.0 or 2.1 bundle, or a MISP galaxy cluster
 * @skipped: counts what is left out (nlp_skipped_new()), by type: objects of types that no label is
 *     known for, and "revoked" ones
 * @error: %NLP_TABLE_ERROR, with the number of the line or the object
 *
 * Adds the names and aliases of the things in a knowledge base. Ids are those of MITRE ATT&CK where
 * there are such, else those of the file. What is revoked or deprecated is left out.
 */
gboolean nlp_knowledge_load (NlpNameTrieBuilder *self,
                             const gchar *path,
                             const gchar *json,
                             gsize length,
                             GHashTable *skipped,
                             GError **error);

G_END_DECLS

#endif
