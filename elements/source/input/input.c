/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * input.c: reads the bytes of files, pipes and memory, cancellably.
 */

#include "input.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Maximum number of bytes to read at a time: a read from a disk can't be interrupted. */
#define MAX_READ (4 * 1024 * 1024)

struct _NlpInput {
  gint fd;
  gboolean is_stdin;
  gboolean is_file;
  guint64 start; /* position of a file when it was opened; standard input may be read in part */
  guint64 size;
  GCancellable *cancellable;
  gboolean can_wait; /* wakeup is valid */
  GPollFD wakeup;    /* of the cancellable */

  const NlpInputFuncs *funcs; /* (nullable) */
  gpointer source;
  GBytes *bytes; /* (nullable) */
  gsize position;
};

static void
set_error_from_errno (GError **error)
{
  gint saved = errno;

  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (saved), g_strerror (saved));
}

static gint
open_path (const gchar *path)
{
  gint fd;

  /* Without O_NONBLOCK, open() of a FIFO blocks until there is a writer, and can't be cancelled. */
  do
    fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  while (fd < 0 && errno == EINTR);

  return fd;
}

NlpInput *
nlp_input_open (const gchar *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (NlpInput) self = g_new0 (NlpInput, 1);
  struct stat status;

  self->is_stdin = g_str_equal (path, "-");
  self->fd = self->is_stdin ? STDIN_FILENO : open_path (path);
  if (self->fd < 0 || fstat (self->fd, &status) != 0) {
    set_error_from_errno (error);
    return NULL;
  }

  self->cancellable = g_object_ref (cancellable);
  self->is_file = S_ISREG (status.st_mode);
  if (self->is_file) {
    self->start = lseek (self->fd, 0, SEEK_CUR);
    self->size = status.st_size - MIN (self->start, (guint64)status.st_size);
  }
  if (!self->is_file)
    self->can_wait = g_cancellable_make_pollfd (cancellable, &self->wakeup);

  return g_steal_pointer (&self);
}

NlpInput *
nlp_input_new (const NlpInputFuncs *funcs, gpointer source)
{
  NlpInput *self = g_new0 (NlpInput, 1);

  self->fd = -1;
  self->funcs = funcs;
  self->source = source;
  return self;
}

NlpInput *
nlp_input_new_for_bytes (GBytes *bytes)
{
  NlpInput *self = nlp_input_new (NULL, NULL);

  self->bytes = g_bytes_ref (bytes);
  self->is_file = TRUE;
  self->size = g_bytes_get_size (bytes);
  return self;
}

void
nlp_input_close (NlpInput *self)
{
  if (self->funcs != NULL && self->funcs->close != NULL)
    self->funcs->close (self->source);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  if (self->can_wait)
    g_cancellable_release_fd (self->cancellable);
  if (self->fd >= 0 && !self->is_stdin)
    close (self->fd);
  g_clear_object (&self->cancellable);
  g_free (self);
}

/* Waits for bytes, or for cancellation. */
static gboolean
wait_for_bytes (NlpInput *self, GError **error)
{
  GPollFD fds[2] = {
      {.fd = self->fd, .events = G_IO_IN},
      self->wakeup,
  };
  gint ready;

  do
    ready = g_poll (fds, self->can_wait ? 2 : 1, -1);
  while (ready < 0 && errno == EINTR);

  if (ready < 0) {
    set_error_from_errno (error);
    return FALSE;
  }
  return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

/* Reads from memory. */
static gssize
read_bytes (NlpInput *self, guint64 offset, gpointer data, gsize size)
{
  gsize length;
  const gchar *bytes = g_bytes_get_data (self->bytes, &length);
  gsize n = MIN (size, length - MIN (offset, length));

  if (n > 0)
    memcpy (data, bytes + offset, n);
  return (gssize)n;
}

gssize
nlp_input_read (NlpInput *self, gpointer data, gsize size, GError **error)
{
  gssize n;

  if (self->funcs != NULL)
    return self->funcs->read (self->source, data, size, error);
  if (self->bytes != NULL) {
    n = read_bytes (self, self->position, data, size);
    self->position += (gsize)n;
    return n;
  }

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return -1;

  do {
    if (!self->is_file && !wait_for_bytes (self, error))
      return -1;
    n = read (self->fd, data, MIN (size, MAX_READ));
  } while (n < 0 && (errno == EINTR || errno == EAGAIN));

  if (n < 0)
    set_error_from_errno (error);
  return n;
}

gssize
nlp_input_read_at (NlpInput *self, guint64 offset, gpointer data, gsize size, GError **error)
{
  gssize n;

  if (self->bytes != NULL)
    return read_bytes (self, offset, data, size);

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return -1;

  do
    n = pread (self->fd, data, MIN (size, MAX_READ), self->start + offset);
  while (n < 0 && errno == EINTR);

  if (n < 0)
    set_error_from_errno (error);
  return n;
}

gboolean
nlp_input_is_file (NlpInput *self)
{
  return self->is_file;
}

guint64
nlp_input_get_size (NlpInput *self)
{
  return self->size;
}
