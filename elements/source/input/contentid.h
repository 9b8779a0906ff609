/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_CONTENTID_H
#define NLP_CONTENTID_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NLP_ID_SIZE:
 *
 * The size of an id as a string: 32 hexadecimal digits and the NUL.
 */
#define NLP_ID_SIZE 33

/**
 * NlpContentId:
 *
 * Makes ids for documents that come without one: the XXH3 128-bit hash of the content, seeded with
 * the hash of the URI. The same content at the same place has the same id in every run.
 */
typedef struct _NlpIdentity NlpContentId;

NlpContentId *nlp_content_id_new (const gchar *uri);
void nlp_content_id_free (NlpContentId *identity);

/* Starts over, for the next document of the same URI. */
void nlp_content_id_reset (NlpContentId *identity);
void nlp_content_id_update (NlpContentId *identity, gconstpointer data, gsize length);
void nlp_content_id_get_id (NlpContentId *identity, gchar id[NLP_ID_SIZE]);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpContentId, nlp_content_id_free)

G_END_DECLS

#endif
