/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * contentid.c: ids for documents that have none.
 */

#include "contentid.h"

#include <string.h>
#include <xxhash.h>

struct _NlpContentId {
  XXH3_state_t *state;
  XXH64_hash_t seed;
};

NlpContentId *
nlp_content_id_new (const gchar *uri)
{
  NlpContentId *self = g_new (NlpContentId, 1);

  self->state = XXH3_createState ();
  self->seed = XXH3_64bits (uri, strlen (uri));
  nlp_content_id_reset (self);
  return self;
}

void
nlp_content_id_free (NlpContentId *self)
{
  XXH3_freeState (self->state);
  g_free (self);
}

void
nlp_content_id_reset (NlpContentId *self)
{
  XXH3_128bits_reset_withSeed (self->state, self->seed);
}

void
nlp_content_id_update (NlpContentId *self, gconstpointer data, gsize length)
{
  XXH3_128bits_update (self->state, data, length);
}

void
nlp_content_id_get_id (NlpContentId *self, gchar id[NLP_ID_SIZE])
{
  XXH128_hash_t hash = XXH3_128bits_digest (self->state);

  g_snprintf (id, NLP_ID_SIZE, "%016" G_GINT64_MODIFIER "x%016" G_GINT64_MODIFIER "x",
              (guint64)hash.high64, (guint64)hash.low64);
}
