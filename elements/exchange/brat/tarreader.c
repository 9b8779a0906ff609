/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * tarreader.c: reads a tar archive that arrives in chunks.
 */

#include "tarreader.h"

#include <string.h>

#include "standoff/standoff.h"
#include "tarblock.h"

/* The longest name of a file, and the longest pax header, in bytes. */
#define MAX_NAME (64 * 1024)

struct _NlpTarReader {
  gsize max_size;
  const gchar *chunk; /* the rest of it */
  gsize chunk_length;

  GByteArray *header; /* a header, until it is complete */
  GByteArray *data;   /* the data of an entry */
  gboolean in_data;
  gchar type;
  guint64 size;   /* of the data */
  guint64 n_left; /* bytes of the data with its padding that have not been read */
  gboolean is_skipped;
  gboolean is_broken; /* the rest of the archive is skipped */
  gboolean is_done;   /* the last file was returned */

  GString *name;
  gchar *next_name; /* (nullable): from a pax header or GNU tar, for the next file */
  gint64 next_size; /* from a pax header, or -1 */
};

NlpTarReader *
nlp_tar_reader_new (gsize max_size)
{
  NlpTarReader *self = g_new0 (NlpTarReader, 1);

  self->max_size = max_size;
  self->header = g_byte_array_new ();
  self->data = g_byte_array_new ();
  self->name = g_string_new (NULL);
  self->next_size = -1;
  return self;
}

void
nlp_tar_reader_free (NlpTarReader *self)
{
  g_byte_array_unref (self->header);
  g_byte_array_unref (self->data);
  g_string_free (self->name, TRUE);
  g_free (self->next_name);
  g_free (self);
}

void
nlp_tar_reader_push (NlpTarReader *self, const gchar *chunk, gsize length)
{
  self->chunk = chunk;
  self->chunk_length = length;
}

static gboolean fail (GError **error, NlpStandoffError code, const gchar *format, ...)
    G_GNUC_PRINTF (3, 4);

static gboolean
fail (GError **error, NlpStandoffError code, const gchar *format, ...)
{
  va_list args;

  va_start (args, format);
  if (error != NULL)
    *error = g_error_new_valist (NLP_STANDOFF_ERROR, (gint)code, format, args);
  va_end (args);
  return FALSE;
}

/* Moves up to @n bytes of the chunk to @bytes. */
static void
take (NlpTarReader *self, GByteArray *bytes, guint64 n, gboolean is_kept)
{
  n = MIN (n, self->chunk_length);
  if (is_kept)
    g_byte_array_append (bytes, (const guint8 *)self->chunk, (guint)n);
  self->chunk += n;
  self->chunk_length -= n;
}

/* Reads a number in octal, which spaces or NULs end. */
static gboolean
read_octal (const gchar *field, gsize length, guint64 *number)
{
  gsize i = 0;

  *number = 0;
  while (i < length && field[i] == ' ')
    i++;
  for (; i < length && field[i] >= '0' && field[i] <= '7'; i++)
    *number = *number << 3 | (guint64)(field[i] - '0');
  return i == length || field[i] == '\0' || field[i] == ' ';
}

static gboolean
is_zero (const GByteArray *block)
{
  for (guint i = 0; i < block->len; i++) {
    if (block->data[i] != 0)
      return FALSE;
  }
  return TRUE;
}

static void
set_name (NlpTarReader *self, const NlpTarBlock *block)
{
  g_string_truncate (self->name, 0);
  if (self->next_name != NULL) {
    g_string_assign (self->name, self->next_name);
    g_clear_pointer (&self->next_name, g_free);
    return;
  }
  /* Old archives of GNU tar have other fields there. */
  if (memcmp (block->magic, "ustar\0", 6) == 0 && block->prefix[0] != '\0') {
    g_string_append_len (self->name, block->prefix,
                         (gssize)strnlen (block->prefix, sizeof block->prefix));
    g_string_append_c (self->name, '/');
  }
  g_string_append_len (self->name, block->name, (gssize)strnlen (block->name, sizeof block->name));
}

/* Begins the entry of a complete header. */
static gboolean
begin_entry (NlpTarReader *self, GError **error)
{
  const NlpTarBlock *block = (const NlpTarBlock *)self->header->data;
  guint64 sum, limit;

  if (!read_octal (block->checksum, sizeof block->checksum, &sum) ||
      sum != nlp_tar_block_sum (block) ||
      !read_octal (block->size, sizeof block->size, &self->size))
    return fail (error, NLP_STANDOFF_ERROR_FORMAT, "the archive is damaged after \"%s\"",
                 self->name->str);
  self->type = block->type == NLP_TAR_TYPE_OLD_FILE ? NLP_TAR_TYPE_FILE : block->type;
  if (self->type != NLP_TAR_TYPE_PAX && self->type != NLP_TAR_TYPE_LONG_NAME) {
    set_name (self, block);
    if (self->next_size >= 0)
      self->size = (guint64)self->next_size;
    self->next_size = -1;
  }
  limit = self->type == NLP_TAR_TYPE_FILE ? self->max_size : MAX_NAME;
  self->is_skipped = self->size > limit;
  self->n_left = nlp_tar_pad (self->size);
  self->in_data = TRUE;
  if (self->type == NLP_TAR_TYPE_FILE && self->is_skipped)
    return fail (error, NLP_STANDOFF_ERROR_TOO_LARGE,
                 "%s: expected at most %" G_GSIZE_FORMAT " bytes", self->name->str, self->max_size);
  return TRUE;
}

/* Reads the records of a pax header: "LENGTH NAME=VALUE". */
static void
read_pax (NlpTarReader *self)
{
  const gchar *at = (const gchar *)self->data->data, *end = at + self->data->len;

  while (at < end) {
    gchar *name;
    g_autofree gchar *record = NULL;
    const guint64 length = g_ascii_strtoull (at, &name, 10);

    /* g_ascii_strtoull() stops at the NUL that take_data() appends. */
    if (name >= end || *name != ' ' || length > (guint64)(end - at) || at + length <= name + 1 ||
        at[length - 1] != '\n')
      return;
    record = g_strndup (name + 1, (gsize)(at + length - 1 - (name + 1)));
    if (g_str_has_prefix (record, "path=")) {
      g_free (self->next_name);
      self->next_name = g_strdup (record + strlen ("path="));
    } else if (g_str_has_prefix (record, "size=")) {
      guint64 size;

      if (g_ascii_string_to_unsigned (record + strlen ("size="), 10, 0, G_MAXINT64 / 2, &size,
                                      NULL))
        self->next_size = (gint64)size;
    }
    at += length;
  }
}

/* Ends an entry. Returns whether it is a file to return. */
static gboolean
end_entry (NlpTarReader *self)
{
  self->in_data = FALSE;
  g_byte_array_set_size (self->header, 0);
  if (self->is_skipped)
    return FALSE;
  if (self->type == NLP_TAR_TYPE_FILE)
    return TRUE;
  if (self->type == NLP_TAR_TYPE_PAX || self->type == NLP_TAR_TYPE_LONG_NAME) {
    const guint8 nul = 0;

    g_byte_array_append (self->data, &nul, 1);
    g_byte_array_set_size (self->data, self->data->len - 1);
    if (self->type == NLP_TAR_TYPE_PAX) {
      read_pax (self);
    } else {
      g_free (self->next_name);
      self->next_name = g_strndup ((const gchar *)self->data->data, self->data->len);
    }
  }
  g_byte_array_set_size (self->data, 0);
  return FALSE;
}

/* Reads the data of an entry and its padding. Returns whether all of it has been read. */
static gboolean
take_data (NlpTarReader *self)
{
  const guint64 padding = nlp_tar_pad (self->size) - self->size;
  const gboolean is_kept = !self->is_skipped;
  gsize before = self->chunk_length;

  if (self->n_left > padding)
    take (self, self->data, self->n_left - padding, is_kept);
  self->n_left -= before - self->chunk_length;
  before = self->chunk_length;
  if (self->n_left <= padding)
    take (self, self->data, self->n_left, FALSE);
  self->n_left -= before - self->chunk_length;
  return self->n_left == 0;
}

/* Reads a header. Returns FALSE with an error if it is damaged, and without one if it is not
 * complete. */
static gboolean
take_header (NlpTarReader *self, GError **error)
{
  take (self, self->header, NLP_TAR_BLOCK - self->header->len, TRUE);
  if (self->header->len < NLP_TAR_BLOCK)
    return FALSE;
  if (is_zero (self->header)) { /* the end, but archives may follow each other */
    g_byte_array_set_size (self->header, 0);
    return TRUE;
  }
  return begin_entry (self, error);
}

NlpTarResult
nlp_tar_reader_next (NlpTarReader *self,
                     const gchar **name,
                     const gchar **data,
                     gsize *length,
                     GError **error)
{
  if (self->is_done) {
    g_byte_array_set_size (self->data, 0);
    self->is_done = FALSE;
  }
  while (!self->is_broken && (self->chunk_length > 0 || (self->in_data && self->n_left == 0))) {
    GError *damage = NULL;

    if (!self->in_data && !take_header (self, &damage)) {
      if (damage == NULL)
        continue;
      self->is_broken = !self->in_data;
      g_propagate_error (error, damage);
      return NLP_TAR_FAILED;
    }
    if (!self->in_data || !take_data (self) || !end_entry (self))
      continue;
    self->is_done = TRUE;
    *name = self->name->str;
    *data = (const gchar *)self->data->data;
    *length = self->data->len;
    return NLP_TAR_FILE;
  }
  if (self->is_broken)
    self->chunk_length = 0;
  return NLP_TAR_NONE;
}

gboolean
nlp_tar_reader_finish (const NlpTarReader *self, GError **error)
{
  if (self->is_broken || (!self->in_data && self->header->len == 0))
    return TRUE;
  return fail (error, NLP_STANDOFF_ERROR_FORMAT, "the archive ends within a file, after \"%s\"",
               self->name->str);
}

gboolean
nlp_tar_is_head (const gchar *bytes, gsize length)
{
  return length >= NLP_TAR_MIN_HEAD &&
         memcmp (bytes + G_STRUCT_OFFSET (NlpTarBlock, magic), "ustar", 5) == 0;
}
