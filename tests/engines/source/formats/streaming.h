/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * streaming.h: reads files record by record, in pieces of any size, and damaged ones.
 */

#ifndef STREAMING_H
#define STREAMING_H

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "gstnlpdocument.h"
#include "gstnlpjson.h"
#include "parsing/format.h"

#define STREAMED_URI "file:///folder/"

/* A file to read, and how. */
typedef struct {
  const NlpFormat *format;
  const gchar *name;
  NlpReaderOptions options;
  gboolean as_json; /* write documents as JSON instead of their texts */
  gsize step;       /* number of bytes to write at a time to a pipe; 0 to read a file */
} Streaming;

typedef struct {
  gint fd;
  const gchar *data;
  gsize length;
  gsize step;
} Feed;

static inline gpointer
feed_run (gpointer data)
{
  Feed *feed = (Feed *)data;

  /* The reader may close the pipe early. */
  signal (SIGPIPE, SIG_IGN);

  for (gsize at = 0; at < feed->length; at += feed->step) {
    gsize n = MIN (feed->step, feed->length - at);

    if (write (feed->fd, feed->data + at, n) != (gssize)n)
      break;
  }
  close (feed->fd);
  return NULL;
}

static inline void
append_record (GString *lines, const Streaming *streaming, GstNlpDocument *document)
{
  g_autofree gchar *text = streaming->as_json ? gst_nlp_document_to_json (document)
                                              : gst_nlp_document_dup_text (document);

  g_assert_nonnull (gst_nlp_document_get_id (document));
  g_string_append_printf (lines, "%s\n", text);
}

/* Reads all records of a stream into lines: the text of each, or "!" and the error without the URI.
 */
static inline void
read_stream (const Streaming *streaming, NlpStream *stream, const gchar *uri, GString *lines)
{
  gpointer state = streaming->format->records->open (stream, uri, &streaming->options);
  GError *error = NULL;
  NlpReadResult result;
  NlpRecord record;

  while ((result = streaming->format->records->next (state, &record, &error)) != NLP_READ_END) {
    if (result == NLP_READ_RECORD) {
      g_assert_no_error (error);
      g_assert_true (record.first && record.last);
      append_record (lines, streaming, record.document);
      g_object_unref (record.document);
    } else {
      g_assert_cmpint (result, ==, NLP_READ_FAILED);
      g_assert_true (g_str_has_prefix (error->message, uri));
      g_string_append_printf (lines, "!%s\n", error->message + strlen (uri) + 1);
      g_clear_error (&error);
    }
  }
  g_assert_cmpint (streaming->format->records->next (state, &record, &error), ==, NLP_READ_END);
  streaming->format->records->close (state);
}

/* Reads the file of descriptor @fd. */
static inline void
read_fd (const Streaming *streaming, gint fd, GString *lines)
{
  g_autofree gchar *path = g_strdup_printf ("/dev/fd/%d", fd);
  g_autofree gchar *uri = g_strconcat (STREAMED_URI, streaming->name, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  GError *error = NULL;
  NlpInput *input = nlp_input_open (path, cancellable, &error);
  g_autoptr (NlpStream) stream = NULL;
  gboolean matches = FALSE;

  g_assert_no_error (error);
  stream =
      nlp_stream_new (input, uri, streaming->options.charset, streaming->options.replace_invalid);
  g_assert_true (streaming->format->probe (stream, uri, &streaming->options, &matches, &error));
  if (matches)
    read_stream (streaming, stream, uri, lines);
  else
    g_string_append (lines, "no\n");
}

/* Reads @length bytes at @data. Returns: (transfer full): the lines, or "no" if the bytes are not
 * in the format */
static inline gchar *
read_streamed (const Streaming *streaming, const gchar *data, gsize length)
{
  GString *lines = g_string_new (NULL);

  if (streaming->step > 0) {
    gint fds[2];
    GThread *thread;

    g_assert_cmpint (pipe (fds), ==, 0);
    thread = g_thread_new ("feed", feed_run, &(Feed){fds[1], data, length, streaming->step});
    read_fd (streaming, fds[0], lines);
    close (fds[0]);
    g_thread_join (thread);
  } else {
    FILE *file = tmpfile ();

    g_assert_cmpint (fwrite (data, 1, length, file), ==, length);
    fflush (file);
    read_fd (streaming, fileno (file), lines);
    fclose (file);
  }
  return g_string_free (lines, FALSE);
}

/* Asserts that @content yields the same lines from a file, byte by byte, and in pieces. */
static inline void
assert_streamed (const Streaming *streaming, const gchar *content, const gchar *expected)
{
  const gsize steps[] = {0, 1, 7};

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    Streaming copy = *streaming;
    g_autofree gchar *lines = NULL;

    copy.step = steps[i];
    lines = read_streamed (&copy, content, strlen (content));
    g_assert_cmpstr (lines, ==, expected);
  }
}

/* Reads @n copies of @data, each damaged differently, depending on @seed. Returns the number of
 * documents.
 */
static inline guint
read_damaged (const Streaming *streaming, const gchar *data, gsize length, guint n, guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  guint n_documents = 0;

  for (guint i = 0; i < n; i++) {
    g_autofree gchar *copy = g_memdup2 (data, length);
    gint flips = g_rand_int_range (random, 0, 8);
    gsize left = length;
    g_autofree gchar *text = NULL;
    g_auto (GStrv) lines = NULL;

    if (i % 4 == 0)
      left = (gsize)g_rand_int_range (random, 0, (gint)length);
    for (gint j = 0; j < flips && left > 0; j++)
      copy[g_rand_int_range (random, 0, (gint)left)] ^=
          (gchar)(1 << g_rand_int_range (random, 0, 8));
    text = read_streamed (streaming, copy, left);
    lines = g_strsplit (text, "\n", -1);
    for (guint j = 0; lines[j] != NULL; j++)
      n_documents += *lines[j] != '\0' && *lines[j] != '!';
  }
  return n_documents;
}

#endif
