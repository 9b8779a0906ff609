/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_KNOWLEDGE_FILE_H
#define NLP_KNOWLEDGE_FILE_H

#include "nametriebuilder.h"

G_BEGIN_DECLS

/* Whether a file is a knowledge base in JSON, not a table of lines. */
gboolean nlp_knowledge_is_json (const gchar *data, gsize length);

/**
 * nlp_knowledge_load:
 * @builder: the builder that receives the names
 * @path: the name of the file in errors
 * @json: its content: a STIX 2.0 or 2.1 bundle, or a MISP galaxy cluster
 * @length: number of bytes of @json
 * @skipped: counts the skipped objects (nlp_skipped_new()) by type: objects whose type has no
 * label, and "revoked" ones
 * @error: %NLP_TABLE_ERROR, with the number of the line or the object
 *
 * Adds the names and aliases of the things in a knowledge base. An id is that of MITRE ATT&CK if
 * there is one, else that of the file. Revoked and deprecated objects are skipped.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean nlp_knowledge_load (NlpNameTrieBuilder *builder,
                             const gchar *path,
                             const gchar *json,
                             gsize length,
                             GHashTable *skipped,
                             GError **error);

G_END_DECLS

#endif
