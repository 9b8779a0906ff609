/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlparena.c: memory for many small objects that are freed together.
 */

#include "gstnlparena-private.h"

#include <string.h>

#define FIRST_BLOCK 512
#define MAX_BLOCK (64 * 1024)
#define ALIGNMENT (2 * sizeof (gpointer))

typedef struct _Block Block;
struct _Block {
  Block *next;
  gsize size;
  gsize used;
};

struct _GstNlpArena {
  Block *blocks;
};

G_STATIC_ASSERT (sizeof (Block) <= 2 * ALIGNMENT);
#define HEADER_SIZE (2 * ALIGNMENT)

GstNlpArena *
gst_nlp_arena_new (void)
{
  return g_new0 (GstNlpArena, 1);
}

void
gst_nlp_arena_free (GstNlpArena *self)
{
  Block *block, *next;

  for (block = self->blocks; block != NULL; block = next) {
    next = block->next;
    g_free (block);
  }
  g_free (self);
}

static Block *
add_block (GstNlpArena *self, gsize size)
{
  gsize wanted = self->blocks ? MIN (2 * self->blocks->size, MAX_BLOCK) : FIRST_BLOCK;
  Block *block;

  wanted = MAX (wanted, size);
  block = g_malloc (HEADER_SIZE + wanted);
  block->size = wanted;
  block->used = 0;
  block->next = self->blocks;
  self->blocks = block;

  return block;
}

gpointer
gst_nlp_arena_alloc (GstNlpArena *self, gsize size)
{
  Block *block = self->blocks;
  gpointer memory;

  size = (size + ALIGNMENT - 1) & ~(ALIGNMENT - 1);
  if (block == NULL || block->size - block->used < size)
    block = add_block (self, size);

  memory = (gchar *)block + HEADER_SIZE + block->used;
  block->used += size;
  return memory;
}

const gchar *
gst_nlp_arena_strndup (GstNlpArena *self, const gchar *string, gsize length)
{
  gchar *copy = gst_nlp_arena_alloc (self, length + 1);

  memcpy (copy, string, length);
  copy[length] = '\0';
  return copy;
}

/* Strings of documents must not be interned here: GLib never frees interned strings. */
const gchar *
gst_nlp_arena_intern (GstNlpArena *self, const gchar *string)
{
  GQuark quark = g_quark_try_string (string);

  return quark ? g_quark_to_string (quark) : gst_nlp_arena_strndup (self, string, strlen (string));
}
