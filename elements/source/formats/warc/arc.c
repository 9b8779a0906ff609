/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * arc.c: reads ARC, the format of web archives before WARC.
 *
 * A record begins with a line of the address, the IP address, the date, the media type and, last,
 * the length of the bytes after it. Version 2 has more fields before the length.
 */

#include "warc.h"

#include <string.h>

#include "gstnlperror.h"
#include "webrecord.h"

/* The longest first line of a record; in bytes. */
#define MAX_LINE (64 * 1024)

/* Length of a date, "20200302060000". */
#define DATE_LENGTH 14

/* The first field that may be the date: after the address and the IP address. */
#define MIN_DATE 2

typedef struct {
  NlpStream *stream;
  NlpUnpacking *unpacking;
  guint64 n_records;
  gboolean is_lost; /* after damage, before the next record is found */
} Arc;

static gboolean
sniff_arc (const gchar *head, gsize length, const gchar *name)
{
  static const gchar signature[] = "filedesc://";

  return length > strlen (signature) && memcmp (head, signature, strlen (signature)) == 0;
}

static gpointer
arc_open (NlpStream *stream, const gchar *name, NlpUnpacking *unpacking, GError **error)
{
  Arc *self = g_new0 (Arc, 1);

  self->stream = stream;
  self->unpacking = unpacking;
  return self;
}

/* Reads the next line that is not blank, or a part of one that is too long. Returns: (transfer
 * full) (nullable): it, or %NULL at the end or with @error set */
static gchar *
read_line (Arc *self, GError **error)
{
  gsize wanted = 1;

  for (;;) {
    gsize length, n_blank = 0;
    const gchar *window, *newline;

    if (!nlp_stream_fill (self->stream, wanted, error))
      return NULL;
    window = nlp_stream_peek (self->stream, &length);
    while (n_blank < length && (window[n_blank] == '\r' || window[n_blank] == '\n'))
      n_blank++;
    nlp_stream_skip (self->stream, n_blank);
    window += n_blank;
    length -= n_blank;
    newline = memchr (window, '\n', length);
    if (newline != NULL) {
      gchar *line = g_strndup (window, (gsize)(newline - window));

      nlp_stream_skip (self->stream, (gsize)(newline - window) + 1);
      return line;
    }
    if (length == 0 && nlp_stream_has_all (self->stream))
      return NULL;
    if (nlp_stream_has_all (self->stream) || length > MAX_LINE) {
      gchar *line = g_strndup (window, length);

      nlp_stream_skip (self->stream, length);
      return line;
    }
    wanted = length + 1;
  }
}

static gboolean
is_date (const gchar *field)
{
  return strlen (field) == DATE_LENGTH && strspn (field, "0123456789") == DATE_LENGTH;
}

/* The parts of the first line of a record. */
typedef struct {
  gchar *uri;
  gchar *media_type;
  guint64 size;
} Head;

static void
head_clear (Head *self)
{
  g_free (self->uri);
  g_free (self->media_type);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Head, head_clear)

/* Reads the first line of a record. The address may contain spaces, so the date shows where it
 * ends. Returns FALSE if the line is damaged. */
static gboolean
read_head (const gchar *line, Head *head)
{
  g_auto (GStrv) fields = g_strsplit (line, " ", 0);
  const guint n = g_strv_length (fields);
  guint date = MIN_DATE;

  while (date + 2 < n && !is_date (fields[date]))
    date++;
  if (date + 2 >= n || strchr (fields[0], ':') == NULL ||
      !g_ascii_string_to_unsigned (g_strchomp (fields[n - 1]), 10, 0, G_MAXINT64, &head->size,
                                   NULL))
    return FALSE;
  head->media_type = g_strdup (fields[date + 1]);
  g_clear_pointer (&fields[date - 1], g_free);
  head->uri = g_strjoinv (" ", fields);
  /* g_strfreev() doesn't reach the rest. */
  for (guint i = date; i < n; i++)
    g_free (fields[i]);
  return TRUE;
}

/* Reads one record. Sets @member if it contains a text. */
static gboolean
read_record (Arc *self, const gchar *line, NlpMember *member, GError **error)
{
  g_auto (Head) head = {NULL};
  const gboolean was_lost = self->is_lost;
  g_autoptr (GBytes) bytes = NULL;
  NlpWebRecord record;

  self->is_lost = !read_head (line, &head);
  if (self->is_lost && !was_lost)
    g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT,
                 "damaged web archive after record %" G_GUINT64_FORMAT, self->n_records);
  if (self->is_lost)
    return was_lost;
  self->n_records++;
  record = (NlpWebRecord){.uri = head.uri,
                          .media_type = head.media_type,
                          .is_response = g_str_has_prefix (head.uri, "http")};
  if (g_str_has_prefix (record.uri, "filedesc:") || g_str_has_prefix (record.uri, "dns:"))
    return nlp_web_record_skip (self->stream, head.size, error);
  if (head.size > self->unpacking->options->max_file)
    return nlp_web_record_skip_long (self->stream, head.size, self->unpacking, error);
  record.bytes = bytes = nlp_web_record_read (self->stream, (gsize)head.size, error);
  return bytes != NULL && nlp_web_record_open (&record, self->unpacking, member, error);
}

static NlpReadResult
arc_next (gpointer state, NlpMember *member, GError **error)
{
  Arc *self = state;

  while (member->input == NULL) {
    GError *line_error = NULL;
    g_autofree gchar *line = read_line (self, &line_error);

    if (line_error != NULL) {
      g_propagate_error (error, line_error);
      return NLP_READ_FAILED;
    }
    if (line == NULL)
      return NLP_READ_END;
    if (!read_record (self, line, member, error))
      return NLP_READ_FAILED;
  }
  return NLP_READ_RECORD;
}

static const NlpContainerFuncs arc_container = {
    .open = arc_open,
    .next = arc_next,
    .close = g_free,
};

const NlpFormat nlp_arc_format = {
    .name = "ARC",
    .sniff = sniff_arc,
    .container = &arc_container,
};
