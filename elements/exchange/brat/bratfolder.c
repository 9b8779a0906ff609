/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * bratfolder.c: pairs the files of a folder of brat.
 */

#include "bratfolder.h"

#include <string.h>

#define TEXT_ENDING ".txt"
#define ANNOTATIONS_ENDING ".ann"

/* What a file costs besides its data, so that many empty files are bounded too. In bytes. */
#define OVERHEAD 256

struct _NlpBratFolder {
  gsize max_size;
  gsize size;          /* of the files that wait */
  GHashTable *waiting; /* of GList, the link in @order, by name */
  GQueue order;        /* of NlpBratPair */
  NlpBratPair *next;   /* (nullable): complete */
};

void
nlp_brat_pair_free (NlpBratPair *self)
{
  g_free (self->name);
  g_clear_pointer (&self->text, g_bytes_unref);
  g_clear_pointer (&self->annotations, g_bytes_unref);
  g_free (self);
}

NlpBratFolder *
nlp_brat_folder_new (gsize max_size)
{
  NlpBratFolder *self = g_new0 (NlpBratFolder, 1);

  self->max_size = max_size;
  self->waiting = g_hash_table_new (g_str_hash, g_str_equal);
  g_queue_init (&self->order);
  return self;
}

void
nlp_brat_folder_free (NlpBratFolder *self)
{
  g_hash_table_unref (self->waiting);
  g_queue_clear_full (&self->order, (GDestroyNotify)nlp_brat_pair_free);
  g_clear_pointer (&self->next, nlp_brat_pair_free);
  g_free (self);
}

static gsize
measure (const NlpBratPair *pair)
{
  gsize size = OVERHEAD + 2 * strlen (pair->name);

  if (pair->text != NULL)
    size += g_bytes_get_size (pair->text);
  if (pair->annotations != NULL)
    size += g_bytes_get_size (pair->annotations);
  return size;
}

/* Returns a pair that no longer waits. */
static NlpBratPair *
remove_pair (NlpBratFolder *self, GList *link)
{
  NlpBratPair *pair = link->data;

  g_hash_table_remove (self->waiting, pair->name);
  g_queue_delete_link (&self->order, link);
  self->size -= measure (pair);
  return pair;
}

void
nlp_brat_folder_add (NlpBratFolder *self, const gchar *name, const gchar *data, gsize length)
{
  const gboolean is_text = g_str_has_suffix (name, TEXT_ENDING);
  g_autofree gchar *stem = NULL;
  NlpBratPair *pair;
  GBytes **file;
  GList *link;

  if (!is_text && !g_str_has_suffix (name, ANNOTATIONS_ENDING))
    return;
  stem = g_strndup (name, strlen (name) - strlen (TEXT_ENDING));
  link = g_hash_table_lookup (self->waiting, stem);
  if (link != NULL) {
    pair = remove_pair (self, link);
  } else {
    pair = g_new0 (NlpBratPair, 1);
    pair->name = g_steal_pointer (&stem);
  }
  file = is_text ? &pair->text : &pair->annotations;
  g_clear_pointer (file, g_bytes_unref); /* the later of two files counts, as for tar */
  *file = g_bytes_new (data, length);

  if (pair->text != NULL && pair->annotations != NULL && self->next == NULL) {
    self->next = pair;
    return;
  }
  g_queue_push_tail (&self->order, pair);
  g_hash_table_insert (self->waiting, pair->name, g_queue_peek_tail_link (&self->order));
  self->size += measure (pair);
}

NlpBratPair *
nlp_brat_folder_next (NlpBratFolder *self, gboolean is_end)
{
  if (self->next != NULL)
    return g_steal_pointer (&self->next);
  /* The newest file always waits, because its pair is often next. */
  if ((is_end && self->order.length > 0) || (self->size > self->max_size && self->order.length > 1))
    return remove_pair (self, self->order.head);
  return NULL;
}
