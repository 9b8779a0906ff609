/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_ARENA_PRIVATE_H
#define GST_NLP_ARENA_PRIVATE_H

#include <glib.h>

G_BEGIN_DECLS

/* Memory for many small objects that are freed together, such as the strings of a layer. What the
 * functions return belongs to the arena. */
typedef struct _GstNlpArena GstNlpArena;

GstNlpArena *gst_nlp_arena_new (void);
void gst_nlp_arena_free (GstNlpArena *self);
gpointer gst_nlp_arena_alloc (GstNlpArena *self, gsize size);
const gchar *gst_nlp_arena_strndup (GstNlpArena *self, const gchar *string, gsize length);
/* Returns the interned string if there is one, or else a copy. */
const gchar *gst_nlp_arena_intern (GstNlpArena *self, const gchar *string);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GstNlpArena, gst_nlp_arena_free)

G_END_DECLS

#endif
