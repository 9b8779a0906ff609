/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * archive.c: reads the files in archives, and in compressed files, with libarchive.
 */

#include "archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <string.h>

#include "gstnlperror.h"

/* Number of bytes to read at a time. */
#define CHUNK (64 * 1024)

typedef struct {
  NlpStream *stream;
  NlpUnpacking *unpacking;
  gchar *plain_name; /* name of the only member of a compressed file */
  struct archive *archive;
  gchar chunk[CHUNK];
  gboolean can_seek;
  guint64 size, position; /* of a stream that can seek */

  GError *stream_error; /* (nullable): an error of the stream, which libarchive can't carry */

  /* The rest of the last block from libarchive. */
  const gchar *block;
  gsize block_left;
  gboolean is_in_member;
  gint status; /* the last result of libarchive */
} Archive;

static la_ssize_t
read_stream (struct archive *archive, void *data, const void **buffer)
{
  Archive *self = data;
  gssize n = -1;

  if (self->stream_error == NULL && self->can_seek)
    n = nlp_stream_read_at (self->stream, self->position, self->chunk, sizeof self->chunk,
                            &self->stream_error);
  else if (self->stream_error == NULL)
    n = nlp_stream_read (self->stream, self->chunk, sizeof self->chunk, &self->stream_error);
  self->position += (guint64)MAX (n, 0);
  if (n < 0)
    archive_set_error (archive, EIO, "can't be read");
  *buffer = self->chunk;
  return n;
}

static la_int64_t
seek_stream (struct archive *archive, void *data, la_int64_t offset, gint whence)
{
  Archive *self = data;
  la_int64_t base = 0;

  if (whence == SEEK_CUR)
    base = (la_int64_t)self->position;
  else if (whence == SEEK_END)
    base = (la_int64_t)self->size;
  if (base + offset < 0)
    return ARCHIVE_FATAL;
  self->position = (guint64)(base + offset);
  return base + offset;
}

/* Skips data without reading it, if the stream can seek. */
static la_int64_t
skip_stream (struct archive *archive, void *data, la_int64_t n)
{
  Archive *self = data;

  if (!self->can_seek || n <= 0)
    return 0;
  n = MIN (n, (la_int64_t)(self->size - MIN (self->position, self->size)));
  self->position += (guint64)n;
  return n;
}

static void
set_error (Archive *self, GError **error)
{
  const gchar *message = archive_error_string (self->archive);

  if (self->stream_error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->stream_error));
  else
    g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT, "can't be unpacked: %s",
                 message != NULL ? message : "unknown");
}

/* Makes the name of the file in a compressed file: "news.txt" for "news.txt.gz". */
static gchar *
name_plain_member (const gchar *name)
{
  const gchar *dot = name != NULL ? strrchr (name, '.') : NULL;

  if (dot == NULL || dot == name)
    return g_strdup (name != NULL ? name : "data");
  if (g_ascii_strcasecmp (dot, ".tgz") == 0)
    return g_strdup_printf ("%.*s.tar", (gint)(dot - name), name);
  return g_strndup (name, (gsize)(dot - name));
}

static void
archive_close_all (gpointer state)
{
  Archive *self = state;

  archive_read_free (self->archive);
  g_clear_error (&self->stream_error);
  g_free (self->plain_name);
  g_free (self);
}

static gpointer
archive_open (NlpStream *stream, const gchar *name, NlpUnpacking *unpacking, GError **error)
{
  Archive *self = g_new0 (Archive, 1);

  self->stream = stream;
  self->unpacking = unpacking;
  self->plain_name = name_plain_member (name);
  self->archive = archive_read_new ();
  archive_read_support_filter_all (self->archive);
  archive_read_support_format_zip (self->archive);
  archive_read_support_format_tar (self->archive);
  archive_read_support_format_7zip (self->archive);
  archive_read_support_format_raw (self->archive);
  self->can_seek = nlp_stream_can_seek (stream, &self->size);
  if (self->can_seek)
    archive_read_set_seek_callback (self->archive, seek_stream);
  if (archive_read_open2 (self->archive, self, NULL, read_stream, skip_stream, NULL) == ARCHIVE_OK)
    return self;

  set_error (self, error);
  archive_close_all (self);
  return NULL;
}

/* Gets the next block of the member. Returns FALSE at its end, or with @error set. */
static gboolean
next_block (Archive *self, GError **error)
{
  la_int64_t offset;
  const void *block;

  self->status = archive_read_data_block (self->archive, &block, &self->block_left, &offset);
  self->block = block;
  if (self->status == ARCHIVE_EOF) {
    self->block_left = 0;
    return FALSE;
  }
  if (self->status < ARCHIVE_WARN) {
    self->block_left = 0;
    set_error (self, error);
    return FALSE;
  }
  return nlp_unpacking_add (self->unpacking, self->block_left, error);
}

static gssize
member_read (gpointer source, gpointer data, gsize size, GError **error)
{
  Archive *self = source;
  GError *read_error = NULL;
  gsize n;

  while (self->block_left == 0) {
    if (!next_block (self, &read_error)) {
      if (read_error == NULL)
        return 0;
      g_propagate_error (error, read_error);
      return -1;
    }
  }
  n = MIN (size, self->block_left);
  memcpy (data, self->block, n);
  self->block += n;
  self->block_left -= n;
  return (gssize)n;
}

static const NlpInputFuncs member_funcs = {.read = member_read};

/* Unpacks the unread rest of a member within the limits; libarchive would skip it without limits.
 * An error of the member alone, such as encryption, has been reported before. */
static gboolean
skip_rest (Archive *self, GError **error)
{
  GError *skip_error = NULL;

  while (self->status >= ARCHIVE_WARN && self->status != ARCHIVE_EOF &&
         next_block (self, &skip_error))
    ;
  self->block_left = 0;
  if (skip_error != NULL && self->status == ARCHIVE_FAILED)
    g_clear_error (&skip_error);
  if (skip_error == NULL)
    return TRUE;
  g_propagate_error (error, skip_error);
  return FALSE;
}

static gboolean
is_hidden (const gchar *path)
{
  return *path == '.' ? path[1] != '/' : strstr (path, "/.") != NULL;
}

/* Returns the path of a member in UTF-8, without a "/" or "./" at its start. */
static gchar *
get_path (Archive *self, struct archive_entry *entry)
{
  const gchar *path = archive_entry_pathname_utf8 (entry);

  if (archive_format (self->archive) == ARCHIVE_FORMAT_RAW)
    return g_strdup (self->plain_name);
  if (path == NULL)
    path = archive_entry_pathname (entry);
  if (path == NULL)
    return g_strdup ("?");
  while (*path == '/' || (path[0] == '.' && path[1] == '/'))
    path += *path == '/' ? 1 : 2;
  return g_utf8_make_valid (path, -1);
}

static NlpReadResult
archive_next (gpointer state, NlpMember *member, GError **error)
{
  Archive *self = state;

  for (;;) {
    struct archive_entry *entry;
    g_autofree gchar *path = NULL;

    if (self->is_in_member && !skip_rest (self, error))
      return NLP_READ_FAILED;
    self->is_in_member = FALSE;
    self->status = archive_read_next_header (self->archive, &entry);
    if (self->status == ARCHIVE_EOF)
      return NLP_READ_END;
    if (self->status < ARCHIVE_WARN) {
      set_error (self, error);
      return NLP_READ_FAILED;
    }
    self->is_in_member = TRUE;
    path = get_path (self, entry);
    if ((archive_entry_filetype (entry) != AE_IFREG && archive_entry_filetype (entry) != 0) ||
        archive_entry_hardlink (entry) != NULL || is_hidden (path))
      continue;
    member->name = g_steal_pointer (&path);
    member->input = nlp_input_new (&member_funcs, self);
    return NLP_READ_RECORD;
  }
}

const NlpContainerFuncs nlp_archive_container = {
    .open = archive_open,
    .next = archive_next,
    .close = archive_close_all,
};
