/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * checkpoint.c: keeps a log of the documents that have been processed.
 */

#include "checkpoint.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include <glib/gstdio.h>

#include "gstnlperror.h"

#define HEADER "gst-nlp checkpoint 2\n"
/* The header of logs without checksums. */
#define OLD_HEADER "gst-nlp checkpoint 1\n"

/* Lengths of the fields of a line in hexadecimal digits. */
#define KEY_LENGTH 16
#define CHECKSUM_LENGTH 8

/* A finalized receipt counts after this time, in microseconds. Until then, the element that freed
 * the document has returned, and the flow of the stream shows whether it refused it. */
#define CONFIRM_TIME (20 * 1000)

struct _NlpCheckpoint {
  gint ref_count;
  GMutex mutex;
  gchar *path;
  gint fd;
  GHashTable *files; /* set of FileState, by key */
  GError *error;     /* (nullable): until nlp_checkpoint_take_error() */
  gboolean has_failed;

  GQueue unconfirmed; /* of Receipt: finalized, in the order of time */
  GThread *confirmer; /* (nullable): started with the first receipt */
  GCond changed;      /* @unconfirmed or @is_closed */
  gboolean is_closed;

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
  gint64 time;    /* when it was finalized; monotonic, in microseconds */
} Receipt;

static NlpCheckpoint *
checkpoint_ref (NlpCheckpoint *self)
{
  g_atomic_int_inc (&self->ref_count);
  return self;
}

static void checkpoint_unref (NlpCheckpoint *self);

static void
file_unref (NlpCheckpointFile *self)
{
  if (!g_atomic_int_dec_and_test (&self->ref_count))
    return;
  g_hash_table_unref (self->processed);
  checkpoint_unref (self->checkpoint);
  g_free (self);
}

static void
receipt_free (Receipt *self)
{
  file_unref (self->file);
  g_free (self);
}

static void
checkpoint_unref (NlpCheckpoint *self)
{
  if (!g_atomic_int_dec_and_test (&self->ref_count))
    return;
  if (self->fd >= 0)
    close (self->fd);
  if (self->guard_destroy != NULL)
    self->guard_destroy (self->guard_data);
  g_queue_clear_full (&self->unconfirmed, (GDestroyNotify)receipt_free);
  g_cond_clear (&self->changed);
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

/* Returns the checksum of the rest of a line. */
static guint32
sum_line (const gchar *line, gsize length)
{
  return (guint32)XXH3_64bits (line, length);
}

static void
append_line (GString *log, guint64 key, guint64 n_processed)
{
  const gsize start = log->len;

  g_string_append_printf (log, "%0*" G_GINT64_MODIFIER "x ", KEY_LENGTH, key);
  if (n_processed == NLP_CHECKPOINT_ALL)
    g_string_append (log, "all");
  else
    g_string_append_printf (log, "%" G_GUINT64_FORMAT, n_processed);
  g_string_append_printf (log, " %0*x\n", CHECKSUM_LENGTH,
                          sum_line (log->str + start, log->len - start));
}

/* Reads one line of the log, which must be whole. Returns FALSE if it isn't: if only a part was
 * written, the next line may have joined it. */
static gboolean
read_line (NlpCheckpoint *self, const gchar *line, gboolean has_checksum)
{
  g_auto (GStrv) fields = g_strsplit (line, " ", 4);
  guint64 key, n_processed = NLP_CHECKPOINT_ALL, sum;

  if (g_strv_length (fields) != (has_checksum ? 3 : 2) || strlen (fields[0]) != KEY_LENGTH ||
      !g_ascii_string_to_unsigned (fields[0], 16, 0, G_MAXUINT64, &key, NULL))
    return FALSE;
  if (!g_str_equal (fields[1], "all") &&
      !g_ascii_string_to_unsigned (fields[1], 10, 0, G_MAXINT64, &n_processed, NULL))
    return FALSE;
  if (has_checksum && (strlen (fields[2]) != CHECKSUM_LENGTH ||
                       !g_ascii_string_to_unsigned (fields[2], 16, 0, G_MAXUINT32, &sum, NULL) ||
                       sum != sum_line (line, strlen (fields[0]) + 1 + strlen (fields[1]))))
    return FALSE;
  set_processed (self, key, n_processed);
  return TRUE;
}

/* Reads the lines of a log of @length bytes after its header. Returns whether all are whole, and
 * each is of another file. */
static gboolean
read_lines (NlpCheckpoint *self, gchar *log, gsize length, gboolean has_checksums)
{
  gchar *end = log + length;
  gboolean are_whole = TRUE;
  guint n_lines = 0;

  for (gchar *line = log; line < end;) {
    gchar *newline = memchr (line, '\n', (gsize)(end - line));

    /* Without a line feed the line is not believed, whatever its checksum. */
    if (newline == NULL)
      return FALSE;
    *newline = '\0';
    are_whole &= strlen (line) == (gsize)(newline - line) && read_line (self, line, has_checksums);
    line = newline + 1;
    n_lines++;
  }
  return are_whole && n_lines == g_hash_table_size (self->files);
}

/* Reads the log, if there is one. @is_current: (out): whether it can be continued as it is. Returns
 * FALSE with @error set. */
static gboolean
read_log (NlpCheckpoint *self, const gchar *path, gboolean *is_current, GError **error)
{
  g_autofree gchar *content = NULL;
  const gsize header = strlen (HEADER);
  gsize length;
  GError *read_error = NULL;

  *is_current = FALSE;
  if (!g_file_get_contents (path, &content, &length, &read_error)) {
    if (g_error_matches (read_error, G_FILE_ERROR, G_FILE_ERROR_NOENT)) {
      g_error_free (read_error);
      return TRUE;
    }
    g_propagate_error (error, read_error);
    return FALSE;
  }
  /* A header of which only a part was written is that of an empty log. */
  if (length < header && memcmp (content, HEADER, length) == 0)
    return TRUE;
  if (length >= header && memcmp (content, HEADER, header) == 0) {
    *is_current = read_lines (self, content + header, length - header, TRUE);
    return TRUE;
  }
  if (length >= header && memcmp (content, OLD_HEADER, header) == 0) {
    read_lines (self, content + header, length - header, FALSE);
    return TRUE;
  }
  g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT,
               "%s: not a checkpoint of gst-nlp: expected the first line \"%.*s\"", path,
               (gint)header - 1, HEADER);
  return FALSE;
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

/* Returns the path of the file that @path names or links to, which need not exist. Fails if it is a
 * device, a folder or a pipe, or a link to nothing: replacing these would do harm. */
static gchar *
find_file (const gchar *path, GError **error)
{
  GStatBuf status;
  gchar *real, *copy;

  if (g_lstat (path, &status) != 0) {
    if (errno == ENOENT)
      return g_strdup (path);
    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s: %s", path,
                 g_strerror (errno));
    return NULL;
  }
  if (g_stat (path, &status) != 0 || !S_ISREG (status.st_mode)) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "%s: not a regular file", path);
    return NULL;
  }
  real = realpath (path, NULL);
  copy = g_strdup (real != NULL ? real : path);
  free (real);
  return copy;
}

NlpCheckpoint *
nlp_checkpoint_open (const gchar *path, GError **error)
{
  g_autoptr (NlpCheckpoint) self = g_new0 (NlpCheckpoint, 1);
  gboolean is_current;

  self->ref_count = 1;
  self->fd = -1;
  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  g_queue_init (&self->unconfirmed);
  self->files = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->path = find_file (path, error);

  if (self->path == NULL || !read_log (self, self->path, &is_current, error) ||
      !(is_current || rewrite_log (self, self->path, error)))
    return NULL;
  self->fd = open (self->path, O_WRONLY | O_APPEND | O_CLOEXEC | O_NOFOLLOW);
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

/* Writes all bytes of @line. Returns FALSE with errno set. */
static gboolean
write_line (gint fd, const GString *line)
{
  gsize done = 0;

  while (done < line->len) {
    const gssize n = write (fd, line->str + done, line->len - done);

    if (n < 0 && errno != EINTR)
      return FALSE;
    if (n == 0) {
      errno = ENOSPC;
      return FALSE;
    }
    done += (gsize)MAX (n, 0);
  }
  return TRUE;
}

/* Stores how many documents of a file are processed, in memory and in the log. The caller holds
 * the mutex. After a failure nothing more is logged. */
static void
store_processed (NlpCheckpointFile *file, guint64 n_processed)
{
  NlpCheckpoint *self = file->checkpoint;
  g_autoptr (GString) line = g_string_sized_new (48);

  set_processed (self, file->key, n_processed);
  append_line (line, file->key, n_processed);
  if (!self->has_failed && !write_line (self->fd, line)) {
    const gint saved = errno;

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

/* Counts a document as processed. The caller holds the mutex. */
static void
add_processed (const Receipt *receipt)
{
  NlpCheckpointFile *file = receipt->file;
  const guint64 before = file->n_processed;

  g_hash_table_add (file->processed, g_memdup2 (&receipt->number, sizeof receipt->number));
  while (g_hash_table_remove (file->processed, &file->n_processed))
    file->n_processed++;
  if (file->is_complete && file->n_processed == file->n_issued)
    store_processed (file, NLP_CHECKPOINT_ALL);
  else if (file->n_processed > before)
    store_processed (file, file->n_processed);
}

static gboolean
ask_guard (const NlpCheckpoint *self, NlpCheckpointQuestion question)
{
  return self->guard == NULL || self->guard (question, self->guard_data);
}

/* Counts the receipts that were finalized up to @time, or drops them if the stream has refused a
 * document since. The caller must not hold the mutex. */
static void
confirm (NlpCheckpoint *self, gint64 time)
{
  GQueue confirmed = G_QUEUE_INIT;
  Receipt *receipt;
  gboolean counts;

  g_mutex_lock (&self->mutex);
  while ((receipt = g_queue_peek_head (&self->unconfirmed)) != NULL && receipt->time <= time)
    g_queue_push_tail (&confirmed, g_queue_pop_head (&self->unconfirmed));
  g_mutex_unlock (&self->mutex);

  counts = !g_queue_is_empty (&confirmed) && ask_guard (self, NLP_CHECKPOINT_HAS_ACCEPTED);
  g_mutex_lock (&self->mutex);
  for (GList *at = confirmed.head; counts && at != NULL; at = at->next)
    add_processed (at->data);
  g_mutex_unlock (&self->mutex);
  g_queue_clear_full (&confirmed, (GDestroyNotify)receipt_free);
}

/* Confirms receipts as soon as they are old enough. */
static gpointer
run_confirmer (gpointer data)
{
  NlpCheckpoint *self = data;

  g_mutex_lock (&self->mutex);
  while (!self->is_closed) {
    const Receipt *oldest = g_queue_peek_head (&self->unconfirmed);

    if (oldest == NULL) {
      g_cond_wait (&self->changed, &self->mutex);
    } else if (!g_cond_wait_until (&self->changed, &self->mutex, oldest->time + CONFIRM_TIME)) {
      g_mutex_unlock (&self->mutex);
      confirm (self, g_get_monotonic_time () - CONFIRM_TIME);
      g_mutex_lock (&self->mutex);
    }
  }
  g_mutex_unlock (&self->mutex);
  return NULL;
}

void
nlp_checkpoint_close (NlpCheckpoint *self)
{
  GThread *confirmer;

  g_mutex_lock (&self->mutex);
  self->is_closed = TRUE;
  confirmer = g_steal_pointer (&self->confirmer);
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->mutex);
  if (confirmer != NULL)
    g_thread_join (confirmer);
  confirm (self, G_MAXINT64);
  checkpoint_unref (self);
}

static void
receipt_finalized (gpointer data)
{
  Receipt *receipt = data;
  NlpCheckpoint *checkpoint = checkpoint_ref (receipt->file->checkpoint);
  gboolean is_dropped = !ask_guard (checkpoint, NLP_CHECKPOINT_IS_RUNNING);

  receipt->time = g_get_monotonic_time ();
  g_mutex_lock (&checkpoint->mutex);
  is_dropped |= checkpoint->is_closed;
  if (!is_dropped) {
    g_queue_push_tail (&checkpoint->unconfirmed, receipt);
    if (checkpoint->confirmer == NULL)
      checkpoint->confirmer = g_thread_new ("nlp-checkpoint", run_confirmer, checkpoint);
    else if (checkpoint->unconfirmed.length == 1)
      g_cond_signal (&checkpoint->changed);
  }
  g_mutex_unlock (&checkpoint->mutex);
  if (is_dropped)
    receipt_free (receipt);
  checkpoint_unref (checkpoint);
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
