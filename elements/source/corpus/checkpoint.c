/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * checkpoint.c: keeps a log of the documents that have been processed.
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
  GHashTable *files; /* set of FileState, by key */
  GError *error;     /* (nullable): until nlp_checkpoint_take_error() */
  gboolean has_failed;

  NlpCheckpointGuard guard; /* (nullable) */
  gpointer guard_data;
  GDestroyNotify guard_destroy;
};

/* How much of a file is processed. */
typedef struct {
  guint64 key; /* see make_key(); the first member, for g_int64_hash() */
  guint64 n_processed;
} FileState;

struct _NlpCheckpointFile {
  NlpCheckpoint *checkpoint;
  guint64 key;
  gint ref_count;
  guint64 n_issued;      /* receipts, including those of earlier runs */
  guint64 n_processed;   /* all documents before this number are processed */
  GHashTable *processed; /* set of guint64: numbers of processed documents after a gap */
  gboolean is_complete;
};

/* The data of a receipt object. */
typedef struct {
  NlpCheckpointFile *file;
  guint64 number; /* of the document in the file, from 0 */
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
  g_hash_table_unref (self->files);
  g_clear_error (&self->error);
  g_mutex_clear (&self->mutex);
  g_free (self->path);
  g_free (self);
}

static void
set_processed (NlpCheckpoint *self, guint64 key, guint64 n_processed)
{
  FileState *state = g_hash_table_lookup (self->files, &key);

  if (state == NULL) {
    state = g_new (FileState, 1);
    state->key = key;
    g_hash_table_add (self->files, state);
  }
  state->n_processed = n_processed;
}

static void
append_line (GString *log, guint64 key, guint64 n_processed)
{
  g_string_append_printf (log, "%016" G_GINT64_MODIFIER "x ", key);
  if (n_processed == NLP_CHECKPOINT_ALL)
    g_string_append (log, "all\n");
  else
    g_string_append_printf (log, "%" G_GUINT64_FORMAT "\n", n_processed);
}

/* Reads one line of the log. Ignores a line that was only partly written. */
static void
read_line (NlpCheckpoint *self, const gchar *line)
{
  gchar *end;
  const guint64 key = g_ascii_strtoull (line, &end, 16);

  if (end != line + 16 || *end != ' ')
    return;
  if (g_str_equal (end + 1, "all"))
    set_processed (self, key, NLP_CHECKPOINT_ALL);
  else if (g_ascii_isdigit (end[1]))
    set_processed (self, key, g_ascii_strtoull (end + 1, NULL, 10));
}

/* Reads the log, if there is one. Returns its number of lines, or -1 with @error set. */
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
    g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT,
                 "%s: not a checkpoint of gst-nlp: expected the first line \"%.*s\"", path,
                 (gint)strlen (HEADER) - 1, HEADER);
    return -1;
  }
  for (gchar *line = content, *end; (end = strchr (line, '\n')) != NULL; line = end + 1) {
    *end = '\0';
    read_line (self, line);
    n_lines++;
  }
  return n_lines;
}

/* Replaces the log by one with a single line for each file. */
static gboolean
rewrite_log (NlpCheckpoint *self, const gchar *path, GError **error)
{
  g_autoptr (GString) content = g_string_new (HEADER);
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->files);
  while (g_hash_table_iter_next (&iter, &key, NULL)) {
    const FileState *state = key;

    append_line (content, state->key, state->n_processed);
  }
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
  self->files = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  n_lines = read_log (self, path, error);
  if (n_lines < 0 ||
      (n_lines != g_hash_table_size (self->files) + 1 && !rewrite_log (self, path, error)))
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

/* Stores how many documents of a file are processed, in memory and in the log. The caller holds
 * the mutex. */
static void
store_processed (NlpCheckpointFile *file, guint64 n_processed)
{
  NlpCheckpoint *self = file->checkpoint;
  g_autoptr (GString) line = g_string_sized_new (48);
  gssize n_written;

  set_processed (self, file->key, n_processed);
  append_line (line, file->key, n_processed);
  do
    n_written = write (self->fd, line->str, line->len);
  while (n_written < 0 && errno == EINTR);
  if (n_written < (gssize)line->len && !self->has_failed) {
    const gint saved = n_written < 0 ? errno : ENOSPC;

    self->has_failed = TRUE;
    g_set_error (&self->error, G_IO_ERROR, g_io_error_from_errno (saved), "%s: %s", self->path,
                 g_strerror (saved));
  }
}

/* Returns the hash that identifies a version of a file in the log. */
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
                           guint64 *n_processed)
{
  NlpCheckpointFile *file = g_new0 (NlpCheckpointFile, 1);
  const FileState *state;

  file->checkpoint = checkpoint_ref (self);
  file->ref_count = 1;
  file->key = make_key (uri, size, time);
  file->processed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  g_mutex_lock (&self->mutex);
  state = g_hash_table_lookup (self->files, &file->key);
  *n_processed = state != NULL ? state->n_processed : 0;
  g_mutex_unlock (&self->mutex);

  file->n_issued = file->n_processed = *n_processed == NLP_CHECKPOINT_ALL ? 0 : *n_processed;
  return file;
}

static void
file_unref (NlpCheckpointFile *self)
{
  if (!g_atomic_int_dec_and_test (&self->ref_count))
    return;
  g_hash_table_unref (self->processed);
  nlp_checkpoint_unref (self->checkpoint);
  g_free (self);
}

/* Counts a document as processed. The caller must not hold the mutex. */
static void
add_processed (const Receipt *receipt)
{
  NlpCheckpointFile *file = receipt->file;
  guint64 before;

  g_mutex_lock (&file->checkpoint->mutex);
  before = file->n_processed;
  g_hash_table_add (file->processed, g_memdup2 (&receipt->number, sizeof receipt->number));
  while (g_hash_table_remove (file->processed, &file->n_processed))
    file->n_processed++;
  if (file->is_complete && file->n_processed == file->n_issued)
    store_processed (file, NLP_CHECKPOINT_ALL);
  else if (file->n_processed > before)
    store_processed (file, file->n_processed);
  g_mutex_unlock (&file->checkpoint->mutex);
}

static void
receipt_finalized (gpointer data)
{
  Receipt *receipt = data;
  const NlpCheckpoint *checkpoint = receipt->file->checkpoint;

  if (checkpoint->guard == NULL || checkpoint->guard (checkpoint->guard_data))
    add_processed (receipt);
  file_unref (receipt->file);
  g_free (receipt);
}

GObject *
nlp_checkpoint_file_issue (NlpCheckpointFile *self)
{
  GObject *object = g_object_new (G_TYPE_OBJECT, NULL);
  Receipt *receipt = g_new (Receipt, 1);

  g_atomic_int_inc (&self->ref_count);
  receipt->file = self;
  g_mutex_lock (&self->checkpoint->mutex);
  receipt->number = self->n_issued++;
  g_mutex_unlock (&self->checkpoint->mutex);
  g_object_set_data_full (object, "receipt", receipt, receipt_finalized);
  return object;
}

void
nlp_checkpoint_file_end (NlpCheckpointFile *self, gboolean is_complete)
{
  if (is_complete) {
    g_mutex_lock (&self->checkpoint->mutex);
    self->is_complete = TRUE;
    if (self->n_processed == self->n_issued)
      store_processed (self, NLP_CHECKPOINT_ALL);
    g_mutex_unlock (&self->checkpoint->mutex);
  }
  file_unref (self);
}
