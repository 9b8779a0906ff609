/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * contentid.h: ids for documents that have none.
 */

#ifndef NLP_CONTENTID_H
#define NLP_CONTENTID_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NLP_ID_SIZE:
 *
 * Size of an id as a string: 32 hexadecimal digits and the NUL.
 */
#define NLP_ID_SIZE 33

/**
 * NlpContentId:
 *
 * Makes ids for documents that have none: the XXH3 128-bit hash of the content, seeded with the
 * hash of the URI. The same content at the same URI has the same id in every run.
 */
typedef struct _NlpContentId NlpContentId;

NlpContentId *nlp_content_id_new (const gchar *uri);
void nlp_content_id_free (NlpContentId *self);

/* Starts the id of another document with the same URI. */
void nlp_content_id_reset (NlpContentId *self);
/* Adds content. */
void nlp_content_id_update (NlpContentId *self, gconstpointer data, gsize length);
/* Gets the id of the content so far. */
void nlp_content_id_get_id (NlpContentId *self, gchar id[NLP_ID_SIZE]);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpContentId, nlp_content_id_free)

G_END_DECLS

#endif
