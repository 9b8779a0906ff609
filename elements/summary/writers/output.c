/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * output.c: writes text to a file, a pipe or standard output.
 */

#include "output.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The buffer is written when it reaches this size. */
#define BLOCK_SIZE (64 * 1024)

struct _NlpOutput {
  gchar *name; /* for messages */
  gchar *path; /* (nullable): the location of a regular file */
  gchar *part; /* (nullable): its path until it is complete */
  gint fd;
  gboolean may_block; /* a pipe, terminal or device, which may be slow */
  gboolean is_terminal;
  GString *buffer;
};

static void
set_error (GError **error, gint code, const gchar *action, const gchar *name)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "Could not %s %s: %s", action, name,
               g_strerror (code));
}

/* Whether @location exists and is not a regular file, and so must not be replaced. */
static gboolean
is_special (const gchar *location)
{
  GStatBuf status;

  return g_stat (location, &status) == 0 && !S_ISREG (status.st_mode);
}

static gchar *
name_location (const gchar *location)
{
  g_autofree gchar *name = g_filename_display_name (location);

  return g_str_equal (location, "-") ? g_strdup ("standard output")
                                     : g_strdup_printf ("\"%s\"", name);
}

/* Opens the ".part" file. */
static gint
open_part (NlpOutput *self, const gchar *location)
{
  /* Replace the target of a symbolic link, not the link. */
  gchar *real = realpath (location, NULL);

  self->path = g_strdup (real ? real : location);
  free (real);
  self->part = g_strconcat (self->path, ".part", NULL);

  return g_open (self->part, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0666);
}

static gint
open_location (NlpOutput *self, const gchar *location)
{
  if (g_str_equal (location, "-"))
    return fcntl (STDOUT_FILENO, F_DUPFD_CLOEXEC, 0);
  if (is_special (location))
    return g_open (location, O_WRONLY | O_CLOEXEC, 0);
  return open_part (self, location);
}

/* Parses a conversion such as "%05d". Returns its end and the number of digits, or NULL. */
static const gchar *
parse_conversion (const gchar *text, guint *n_digits)
{
  const gchar *end = text + 1;

  *n_digits = 0;
  while (g_ascii_isdigit (*end) && *n_digits < 10)
    *n_digits = *n_digits * 10 + (guint)(*end++ - '0');
  return *end == 'd' ? end + 1 : NULL;
}

gchar *
nlp_output_format_location (const gchar *location, guint64 number)
{
  for (const gchar *at = location; (at = strchr (at, '%')) != NULL; at++) {
    guint n_digits;
    const gchar *end = parse_conversion (at, &n_digits);

    if (end != NULL)
      return g_strdup_printf ("%.*s%0*" G_GUINT64_FORMAT "%s", (gint)(at - location), location,
                              (gint)n_digits, number, end);
  }
  return NULL;
}

NlpOutput *
nlp_output_open (const gchar *location, GError **error)
{
  g_autoptr (NlpOutput) self = g_new0 (NlpOutput, 1);
  struct stat status;

  self->name = name_location (location);
  self->buffer = g_string_new (NULL);
  self->fd = open_location (self, location);
  if (self->fd < 0 || fstat (self->fd, &status) < 0) {
    set_error (error, errno, "open", self->name);
    return NULL;
  }
  self->may_block = !S_ISREG (status.st_mode);
  self->is_terminal = isatty (self->fd);

  return g_steal_pointer (&self);
}

void
nlp_output_free (NlpOutput *self)
{
  if (self == NULL)
    return;

  if (self->fd >= 0)
    close (self->fd);
  g_string_free (self->buffer, TRUE);
  g_free (self->name);
  g_free (self->path);
  g_free (self->part);
  g_free (self);
}

gboolean
nlp_output_is_terminal (const NlpOutput *self)
{
  return self->is_terminal;
}

gboolean
nlp_output_is_deferred (const NlpOutput *self)
{
  return self->part != NULL;
}

const gchar *
nlp_output_get_name (const NlpOutput *self)
{
  return self->name;
}

GString *
nlp_output_get_buffer (NlpOutput *self)
{
  return self->buffer;
}

/* Waits until @self can be written to. Returns FALSE if @cancellable ended the wait. */
static gboolean
wait_writable (NlpOutput *self, GCancellable *cancellable, GError **error)
{
  GPollFD fds[2] = {{.fd = self->fd, .events = G_IO_OUT}};
  gboolean pollable = cancellable != NULL && g_cancellable_make_pollfd (cancellable, &fds[1]);
  gint n;

  do
    n = g_poll (fds, pollable ? 2 : 1, -1);
  while (n < 0 && errno == EINTR);
  if (pollable)
    g_cancellable_release_fd (cancellable);

  return fds[0].revents != 0 || !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/* Calls write() with SIGPIPE blocked: a closed pipe should end the pipeline with an error (EPIPE),
 * and not kill the process. The disposition of the signal belongs to the application. */
static gssize
write_quietly (gint fd, const gchar *data, gsize length)
{
  const struct timespec now = {0, 0};
  sigset_t pipe_signal, pending, old;
  gssize written;
  gint code;

  sigemptyset (&pipe_signal);
  sigaddset (&pipe_signal, SIGPIPE);
  sigpending (&pending);
  pthread_sigmask (SIG_BLOCK, &pipe_signal, &old);

  written = write (fd, data, length);
  code = errno;
  if (written < 0 && code == EPIPE && !sigismember (&pending, SIGPIPE))
    while (sigtimedwait (&pipe_signal, NULL, &now) < 0 && errno == EINTR)
      ;

  pthread_sigmask (SIG_SETMASK, &old, NULL);
  errno = code;
  return written;
}

gboolean
nlp_output_flush (NlpOutput *self, GCancellable *cancellable, GError **error)
{
  gsize done = 0;
  gint code = 0;

  while (done < self->buffer->len && code == 0) {
    gsize length = self->buffer->len - done;
    gssize written;

    if (self->may_block) {
      if (!wait_writable (self, cancellable, error))
        break;
      /* A pipe that polls as writable takes this much without blocking. */
      length = MIN (length, PIPE_BUF);
    }
    written = write_quietly (self->fd, self->buffer->str + done, length);
    if (written >= 0)
      done += written;
    else if (errno != EINTR && errno != EAGAIN)
      code = errno;
  }

  if (code != 0)
    set_error (error, code, "write to", self->name);
  if (done < self->buffer->len) {
    g_string_erase (self->buffer, 0, done);
    return FALSE;
  }
  g_string_truncate (self->buffer, 0);
  return TRUE;
}

gboolean
nlp_output_write (NlpOutput *self, GCancellable *cancellable, GError **error)
{
  if (self->buffer->len < BLOCK_SIZE && !self->is_terminal)
    return TRUE;

  return nlp_output_flush (self, cancellable, error);
}

gboolean
nlp_output_finish (NlpOutput *self, GCancellable *cancellable, GError **error)
{
  if (!nlp_output_flush (self, cancellable, error))
    return FALSE;
  if (self->path == NULL)
    return TRUE;

  if (fsync (self->fd) < 0 || g_rename (self->part, self->path) < 0) {
    set_error (error, errno, "complete", self->name);
    return FALSE;
  }

  return TRUE;
}
