/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "checkpoint.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>
#include <xxhash.h>

#include "gstnlperror.h"

#define HEADER "gst-nlp checkpoint 1\n"

struct _NlpCheckpoint {
  gint ref_count;
  GMutex mutex;
  gchar *path;
  gint fd;
  GHashTable *done; /* of Entry */
  GError *error;    /* (nullable): not told yet */
  gboolean has_failed;

  NlpCheckpointGuard guard; /* (nullable) */
  gpointer guard_data;
  GDestroyNotify guard_destroy;
};

/* What the table holds: key and value in one. */
typedef struct {
  guint64 key;
  guint64 n_done;
} Entry;

struct _NlpCheckpointFile {
  NlpCheckpoint *checkpoint;
  guint64 key;
  gint ref_count;
  guint64 n_issued;
  guint64 n_done;     /* all documents before this number */
  GHashTable *others; /* of those done that come behind one that isn't */
  gboolean is_complete;
};

typedef struct {
  NlpCheckpointFile *file;
  guint64 number;
} Receipt;

static NlpCheckpoint *
checkpoint_ref (NlpCheckpoint *self)
{
  g_atomic_int_inc (&self->ref_count);
  return self;
}

void
nlp_checkpoint_unref (NlpCheckpoint *self)
{
  if (!g_atomic_int_dec_and_test (&self->ref_count))
    return;
  if (self->fd >= 0)
    close (self->fd);
  if (self->guard_destroy != NULL)
    self->guard_destroy (self->guard_data);
  g_hash_table_unref (self->done);
  g_clear_error (&self->error);
  g_mutex_clear (&self->mutex);
  g_free (self->path);
  g_free (self);
}

static void
set_done (NlpCheckpoint *self, guint64 key, guint64 n_done)
{
  Entry *entry = g_hash_table_lookup (self->done, &key);

  if (entry == NULL) {
    entry = g_new (Entry, 1);
    entry->key = key;
    g_hash_table_add (self->done, entry);
  }
  entry->n_done = n_done;
}

static void
append_line (GString *out, guint64 key, guint64 n_done)
{
  g_string_append_printf (out, "%016" G_GINT64_MODIFIER "x ", key);
  if (n_done == NLP_CHECKPOINT_ALL)
    g_string_append (out, "all\n");
  else
    g_string_append_printf (out, "%" G_GUINT64_FORMAT "\n", n_done);
}

/* Reads one line; one that was not written to its end is left out. */
static void
read_line (NlpCheckpoint *self, const gchar *line)
{
  gchar *end;
  const guint64 key = g_ascii_strtoull (line, &end, 16);

  if (end != line + 16 || *end != ' ')
    return;
  if (g_str_equal (end + 1, "all"))
    set_done (self, key, NLP_CHECKPOINT_ALL);
  else if (g_ascii_isdigit (end[1]))
    set_done (self, key, g_ascii_strtoull (end + 1, NULL, 10));
}

/* Returns how many lines the log has, or -1 with @error set. */
static gint64
read_log (NlpCheckpoint *self, const gchar *path, GError **error)
{
  g_autofree gchar *content = NULL;
  gint64 n_lines = 0;
  GError *read_error = NULL;

  if (!g_file_get_contents (path, &content, NULL, &read_error)) {
    if (g_error_matches (read_error, G_FILE_ERROR, G_FILE_ERROR_NOENT)) {
      g_error_free (read_error);
      return 0;
    }
    g_propagate_error (error, read_error);
    return -1;
  }
  if (*content != '\0' && !g_str_has_prefix (content, HEADER)) {
    g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT, "%s: not a checkpoint of gst-nlp",
                 path);
    return -1;
  }
  for (gchar *at = content, *newline; (newline = strchr (at, '\n')) != NULL; at = newline + 1) {
    *newline = '\0';
    read_line (self, at);
    n_lines++;
  }
  return n_lines;
}

/* Writes the log anew, with one line a file. */
static gboolean
rewrite_log (NlpCheckpoint *self, const gchar *path, GError **error)
{
  g_autoptr (GString) content = g_string_new (HEADER);
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->done);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    append_line (content, ((Entry *)key)->key, ((Entry *)key)->n_done);
  return g_file_set_contents_full (path, content->str, (gssize)content->len,
                                   G_FILE_SET_CONTENTS_CONSISTENT, 0644, error);
}

NlpCheckpoint *
nlp_checkpoint_open (const gchar *path, GError **error)
{
  g_autoptr (NlpCheckpoint) self = g_new0 (NlpCheckpoint, 1);
  gint64 n_lines;

  self->ref_count = 1;
  self->fd = -1;
  self->path = g_strdup (path);
  g_mutex_init (&self->mutex);
  self->done = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  n_lines = read_log (self, path, error);
  if (n_lines < 0 ||
      (n_lines != g_hash_table_size (self->done) + 1 && !rewrite_log (self, path, error)))
    return NULL;
  self->fd = open (path, O_WRONLY | O_APPEND | O_CLOEXEC);
  if (self->fd < 0) {
    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s: %s", path,
                 g_strerror (errno));
    return NULL;
  }
  return g_steal_pointer (&self);
}

void
nlp_checkpoint_set_guard (NlpCheckpoint *self,
                          NlpCheckpointGuard guard,
                          gpointer data,
                          GDestroyNotify destroy)
{
  self->guard = guard;
  self->guard_data = data;
  self->guard_destroy = destroy;
}

GError *
nlp_checkpoint_take_error (NlpCheckpoint *self)
{
  GError *error;

  g_mutex_lock (&self->mutex);
  error = g_steal_pointer (&self->error);
  g_mutex_unlock (&self->mutex);
  return error;
}

/* Call with the mutex. Remembers how much of the file is done, in the log too. */
static void
note (NlpCheckpointFile *file, guint64 n_done)
{
  NlpCheckpoint *self = file->checkpoint;
  g_autoptr (GString) line = g_string_sized_new (48);
  gssize n;

  set_done (self, file->key, n_done);
  append_line (line, file->key, n_done);
  do
    n = write (self->fd, line->str, line->len);
  while (n < 0 && errno == EINTR);
  if (n < (gssize)line->len && !self->has_failed) {
    gint saved = n < 0 ? errno : ENOSPC;

    self->has_failed = TRUE;
    g_set_error (&self->error, G_IO_ERROR, g_io_error_from_errno (saved), "%s: %s", self->path,
                 g_strerror (saved));
  }
}

static guint64
make_key (const gchar *uri, guint64 size, guint64 time)
{
  const guint64 seed = XXH3_64bits (&(guint64[]){size, time}, 2 * sizeof (guint64));

  return XXH3_64bits_withSeed (uri, strlen (uri), seed);
}

NlpCheckpointFile *
nlp_checkpoint_begin_file (NlpCheckpoint *self,
                           const gchar *uri,
                           guint64 size,
                           guint64 time,
                           guint64 *n_done)
{
  NlpCheckpointFile *file = g_new0 (NlpCheckpointFile, 1);
  const Entry *entry;

  file->checkpoint = checkpoint_ref (self);
  file->ref_count = 1;
  file->key = make_key (uri, size, time);
  file->others = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  g_mutex_lock (&self->mutex);
  entry = g_hash_table_lookup (self->done, &file->key);
  *n_done = entry != NULL ? entry->n_done : 0;
  g_mutex_unlock (&self->mutex);

  file->n_issued = file->n_done = *n_done == NLP_CHECKPOINT_ALL ? 0 : *n_done;
  return file;
}

static void
file_unref (NlpCheckpointFile *file)
{
  if (!g_atomic_int_dec_and_test (&file->ref_count))
    return;
  g_hash_table_unref (file->others);
  nlp_checkpoint_unref (file->checkpoint);
  g_free (file);
}

/* The document is done with. Call without the mutex. */
static void
note_document (const Receipt *receipt)
{
  NlpCheckpointFile *file = receipt->file;
  guint64 before;

  g_mutex_lock (&file->checkpoint->mutex);
  before = file->n_done;
  g_hash_table_add (file->others, g_memdup2 (&receipt->number, sizeof receipt->number));
  while (g_hash_table_remove (file->others, &file->n_done))
    file->n_done++;
  if (file->is_complete && file->n_done == file->n_issued)
    note (file, NLP_CHECKPOINT_ALL);
  else if (file->n_done > before)
    note (file, file->n_done);
  g_mutex_unlock (&file->checkpoint->mutex);
}

static void
receipt_finalized (gpointer data)
{
  Receipt *receipt = data;
  const NlpCheckpoint *checkpoint = receipt->file->checkpoint;

  if (checkpoint->guard == NULL || checkpoint->guard (checkpoint->guard_data))
    note_document (receipt);
  file_unref (receipt->file);
  g_free (receipt);
}

GObject *
nlp_checkpoint_file_issue (NlpCheckpointFile *file)
{
  GObject *object = g_object_new (G_TYPE_OBJECT, NULL);
  Receipt *receipt = g_new (Receipt, 1);

  g_atomic_int_inc (&file->ref_count);
  receipt->file = file;
  g_mutex_lock (&file->checkpoint->mutex);
  receipt->number = file->n_issued++;
  g_mutex_unlock (&file->checkpoint->mutex);
  g_object_set_data_full (object, "receipt", receipt, receipt_finalized);
  return object;
}

void
nlp_checkpoint_file_end (NlpCheckpointFile *file, gboolean is_complete)
{
  if (is_complete) {
    g_mutex_lock (&file->checkpoint->mutex);
    file->is_complete = TRUE;
    if (file->n_done == file->n_issued)
      note (file, NLP_CHECKPOINT_ALL);
    g_mutex_unlock (&file->checkpoint->mutex);
  }
  file_unref (file);
}
