/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * datafile.c: maps, checks and writes binary data files: models and compiled gazetteers.
 */

#include "datafile.h"

#include <string.h>

#include <xxhash.h>

#define MAGIC_SIZE 8
#define ALIGNMENT 8

/* Parts are written at the borders of the cache lines of a processor. */
#define CACHE_LINE 64

/* The macro takes the hyphens literally, without spaces. */
/* clang-format off */
G_DEFINE_QUARK (nlp-data-file-error-quark, nlp_data_file_error)
/* clang-format on */

typedef struct {
  guint32 offset;
  guint32 size;
} Part;

typedef struct {
  gchar magic[MAGIC_SIZE];
  guint32 version;
  guint32 size;     /* of the file */
  guint64 checksum; /* XXH64 of the rest of the file */
  Part parts[];
} Header;

GBytes *
nlp_data_file_map (const gchar *path, GError **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, error);

  return file != NULL ? g_mapped_file_get_bytes (file) : NULL;
}

gboolean
nlp_data_file_has_format (const NlpDataFileFormat *self, GBytes *bytes)
{
  gsize size;
  const gchar *data = g_bytes_get_data (bytes, &size);

  return size >= MAGIC_SIZE && memcmp (data, self->magic, MAGIC_SIZE) == 0;
}

static gboolean
fail (GError **error, NlpDataFileError code, const gchar *name, const gchar *format, ...)
    G_GNUC_PRINTF (4, 5);

static gboolean
fail (GError **error, NlpDataFileError code, const gchar *name, const gchar *format, ...)
{
  g_autofree gchar *reason = NULL;
  va_list args;

  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, NLP_DATA_FILE_ERROR, code, "%s: %s", name, reason);
  return FALSE;
}

static guint64
checksum_of (const Header *header, gsize size)
{
  return XXH64 (header->parts, size - sizeof (Header), 0);
}

gboolean
nlp_data_file_check (const NlpDataFileFormat *self,
                     GBytes *bytes,
                     const gchar *name,
                     GError **error)
{
  gsize size;
  const Header *header = g_bytes_get_data (bytes, &size);

  if (!nlp_data_file_has_format (self, bytes))
    return fail (error, NLP_DATA_FILE_ERROR_FORMAT, name, "not a %s of gst-nlp", self->noun);
  if (size < sizeof (Header) + self->n_parts * sizeof (Part))
    return fail (error, NLP_DATA_FILE_ERROR_DAMAGED, name, "the %s is truncated", self->noun);
  if (GUINT32_FROM_LE (header->version) != self->version)
    return fail (error, NLP_DATA_FILE_ERROR_FORMAT, name,
                 "expected version %u of a %s, got version %u", self->version, self->noun,
                 GUINT32_FROM_LE (header->version));
  if (GUINT32_FROM_LE (header->size) != size)
    return fail (error, NLP_DATA_FILE_ERROR_DAMAGED, name, "the %s is truncated", self->noun);
  if (checksum_of (header, size) != GUINT64_FROM_LE (header->checksum))
    return fail (error, NLP_DATA_FILE_ERROR_DAMAGED, name, "the %s is damaged", self->noun);
  return TRUE;
}

gconstpointer
nlp_data_file_get_part (GBytes *bytes, guint part, gsize item_size, guint32 *n_items)
{
  const Header *header = g_bytes_get_data (bytes, NULL);
  const Part *found = &header->parts[part];

  if (found->offset % ALIGNMENT != 0 || found->offset > header->size ||
      found->size > header->size - found->offset || found->size % item_size != 0)
    return NULL;
  *n_items = (guint32)(found->size / item_size);
  return (const gchar *)header + found->offset;
}

gboolean
nlp_data_file_fail_parts (const NlpDataFileFormat *self, const gchar *name, GError **error)
{
  return fail (error, NLP_DATA_FILE_ERROR_DAMAGED, name, "the parts of the %s are inconsistent",
               self->noun);
}

static void
pad (GByteArray *file)
{
  static const guint8 zeros[CACHE_LINE] = {0};

  g_byte_array_append (file, zeros, (guint)(-(gsize)file->len % CACHE_LINE));
}

GByteArray *
nlp_data_file_begin (const NlpDataFileFormat *self)
{
  GByteArray *file = g_byte_array_new ();
  Header *header;

  g_byte_array_set_size (file, (guint)(sizeof (Header) + self->n_parts * sizeof (Part)));
  memset (file->data, 0, file->len);
  header = (Header *)(gpointer)file->data;
  memcpy (header->magic, self->magic, MAGIC_SIZE);
  header->version = self->version;
  pad (file);
  return file;
}

void
nlp_data_file_append_part (GByteArray *file, guint part, gconstpointer data, gsize size)
{
  Part *appended = &((Header *)(gpointer)file->data)->parts[part];

  appended->offset = file->len;
  appended->size = (guint32)size;
  if (size > 0)
    g_byte_array_append (file, data, (guint)size);
  pad (file);
}

GBytes *
nlp_data_file_end (GByteArray *file)
{
  Header *header = (Header *)(gpointer)file->data;

  header->size = file->len;
  header->checksum = checksum_of (header, file->len);
  return g_byte_array_free_to_bytes (file);
}

gboolean
nlp_data_file_write (GBytes *bytes, const gchar *path, GError **error)
{
  gsize size;
  const gchar *data = g_bytes_get_data (bytes, &size);

  return g_file_set_contents (path, data, (gssize)size, error);
}
