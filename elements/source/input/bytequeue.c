/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * bytequeue.c: passes the bytes of files from one thread to another.
 */

#include "bytequeue.h"

#include <string.h>

/* An item is the beginning of a file, bytes of it, its end, or the end of all files. */
typedef enum {
  ITEM_BEGIN,
  ITEM_BYTES,
  ITEM_END_FILE,
  ITEM_END,
} ItemKind;

typedef struct {
  ItemKind kind;
  NlpQueuedFile file;
  GBytes *bytes; /* (nullable) */
} Item;

struct _NlpByteQueue {
  GMutex mutex;
  GCond changed;
  GQueue items; /* of Item */
  gsize n_bytes, max_bytes;
  gboolean flushing;
  gboolean is_writing; /* a file has begun and not ended */

  gsize position; /* of the reader in the bytes of the first item */
};

void
nlp_queued_file_clear (NlpQueuedFile *self)
{
  g_clear_pointer (&self->uri, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->charset, g_free);
}

static void
item_free (Item *self)
{
  nlp_queued_file_clear (&self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

NlpByteQueue *
nlp_byte_queue_new (gsize max_bytes)
{
  NlpByteQueue *self = g_new0 (NlpByteQueue, 1);

  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  g_queue_init (&self->items);
  self->max_bytes = max_bytes;
  return self;
}

static void
clear (NlpByteQueue *self)
{
  g_queue_clear_full (&self->items, (GDestroyNotify)item_free);
  self->n_bytes = 0;
  self->position = 0;
  self->is_writing = FALSE;
}

void
nlp_byte_queue_free (NlpByteQueue *self)
{
  clear (self);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->changed);
  g_free (self);
}

void
nlp_byte_queue_set_flushing (NlpByteQueue *self, gboolean flushing)
{
  g_mutex_lock (&self->mutex);
  self->flushing = flushing;
  if (!flushing)
    clear (self);
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
}

/* Appends an item. The caller holds the mutex. Takes @item. */
static void
append (NlpByteQueue *self, Item *item)
{
  if (item->bytes != NULL)
    self->n_bytes += g_bytes_get_size (item->bytes);
  g_queue_push_tail (&self->items, item);
  g_cond_broadcast (&self->changed);
}

static Item *
item_new (ItemKind kind)
{
  Item *item = g_new0 (Item, 1);

  item->kind = kind;
  return item;
}

/* Ends the current file, if there is one. The caller holds the mutex. */
static void
end_file (NlpByteQueue *self)
{
  if (self->is_writing)
    append (self, item_new (ITEM_END_FILE));
  self->is_writing = FALSE;
}

/* Begins a file. The caller holds the mutex. */
static void
begin (NlpByteQueue *self, const NlpQueuedFile *file)
{
  Item *item = item_new (ITEM_BEGIN);

  end_file (self);
  item->file.uri = g_strdup (file->uri);
  item->file.name = g_strdup (file->name);
  item->file.charset = g_strdup (file->charset);
  append (self, item);
  self->is_writing = TRUE;
}

gboolean
nlp_byte_queue_begin (NlpByteQueue *self, const NlpQueuedFile *file)
{
  gboolean ok;

  g_mutex_lock (&self->mutex);
  ok = !self->flushing;
  if (ok)
    begin (self, file);
  g_mutex_unlock (&self->mutex);
  return ok;
}

gboolean
nlp_byte_queue_push (NlpByteQueue *self, GBytes *bytes)
{
  gboolean ok;

  g_mutex_lock (&self->mutex);
  while (!self->flushing && self->n_bytes >= self->max_bytes)
    g_cond_wait (&self->changed, &self->mutex);
  ok = !self->flushing;
  if (ok && !self->is_writing)
    begin (self, &(NlpQueuedFile){NULL});
  if (ok && g_bytes_get_size (bytes) > 0) {
    Item *item = item_new (ITEM_BYTES);

    item->bytes = g_bytes_ref (bytes);
    append (self, item);
  }
  g_mutex_unlock (&self->mutex);
  return ok;
}

gboolean
nlp_byte_queue_end_file (NlpByteQueue *self)
{
  gboolean ok;

  g_mutex_lock (&self->mutex);
  ok = !self->flushing;
  if (ok)
    end_file (self);
  g_mutex_unlock (&self->mutex);
  return ok;
}

gboolean
nlp_byte_queue_end (NlpByteQueue *self)
{
  gboolean ok;

  g_mutex_lock (&self->mutex);
  ok = !self->flushing;
  if (ok) {
    end_file (self);
    append (self, item_new (ITEM_END));
  }
  g_mutex_unlock (&self->mutex);
  return ok;
}

/* Waits for an item. The caller holds the mutex. Returns NULL when flushing. */
static Item *
peek (NlpByteQueue *self)
{
  while (!self->flushing && g_queue_is_empty (&self->items))
    g_cond_wait (&self->changed, &self->mutex);
  return self->flushing ? NULL : g_queue_peek_head (&self->items);
}

/* Drops the first item. The caller holds the mutex. */
static void
drop (NlpByteQueue *self)
{
  Item *item = g_queue_pop_head (&self->items);

  if (item->bytes != NULL)
    self->n_bytes -= g_bytes_get_size (item->bytes);
  item_free (item);
  self->position = 0;
  g_cond_broadcast (&self->changed);
}

static gssize
queue_read (gpointer source, gpointer data, gsize size, GError **error)
{
  NlpByteQueue *self = source;
  gssize n = 0;
  Item *item;

  g_mutex_lock (&self->mutex);
  item = peek (self);
  if (item == NULL) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "flushing");
    n = -1;
  } else if (item->kind == ITEM_BYTES) {
    gsize length;
    const gchar *bytes = g_bytes_get_data (item->bytes, &length);

    n = (gssize)MIN (size, length - self->position);
    memcpy (data, bytes + self->position, (gsize)n);
    self->position += (gsize)n;
    if (self->position == length)
      drop (self);
  }
  g_mutex_unlock (&self->mutex);
  return n;
}

static const NlpInputFuncs queue_funcs = {.read = queue_read};

NlpInput *
nlp_byte_queue_next (NlpByteQueue *self, NlpQueuedFile *file, gboolean *flushing)
{
  NlpInput *input = NULL;
  Item *item;

  g_mutex_lock (&self->mutex);
  while ((item = peek (self)) != NULL && item->kind != ITEM_BEGIN && item->kind != ITEM_END)
    drop (self);
  *flushing = item == NULL;
  if (item != NULL && item->kind == ITEM_BEGIN) {
    *file = item->file;
    item->file = (NlpQueuedFile){NULL};
    input = nlp_input_new (&queue_funcs, self);
  }
  if (item != NULL)
    drop (self);
  g_mutex_unlock (&self->mutex);
  return input;
}
