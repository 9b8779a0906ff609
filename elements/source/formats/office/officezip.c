/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * officezip.c: unpacks members of a zip into memory, within limits.
 */

#include "officezip.h"

#include <archive.h>
#include <archive_entry.h>

#include "gstnlperror.h"

/* Up to this size the ratio is not checked: small files compress by any ratio. */
#define UNCHECKED_BYTES (16 * 1024 * 1024)

/* Books have a member for each picture. */
#define MAX_MEMBERS 100000

typedef struct {
  const NlpFile *file;
  struct archive *archive;
  gsize n_unpacked;
} Zip;

/* Counts @n more bytes against the limits. */
static gboolean
add_bytes (Zip *self, gsize n, GError **error)
{
  const NlpReaderOptions *settings = self->file->options;

  self->n_unpacked += n;
  if (self->n_unpacked > settings->max_file) {
    g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_TOO_LARGE,
                 "the file unpacks to more than %" G_GSIZE_FORMAT " bytes", settings->max_file);
    return FALSE;
  }
  if (settings->max_ratio > 0 && self->n_unpacked > UNCHECKED_BYTES &&
      self->n_unpacked / settings->max_ratio > self->file->length) {
    g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_TOO_LARGE,
                 "the file unpacks to more than %u times its size", settings->max_ratio);
    return FALSE;
  }
  return TRUE;
}

static void
set_error (Zip *self, GError **error)
{
  const gchar *message = archive_error_string (self->archive);

  g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT, "the zip can't be unpacked: %s",
               message != NULL ? message : "unknown error");
}

/* Unpacks a member into @bytes, or discards it if @bytes is NULL. */
static gboolean
read_member (Zip *self, GByteArray *bytes, GError **error)
{
  for (;;) {
    const void *block;
    la_int64_t offset;
    gsize length;
    const gint status = archive_read_data_block (self->archive, &block, &length, &offset);

    if (status == ARCHIVE_EOF)
      return TRUE;
    if (status < ARCHIVE_WARN) {
      set_error (self, error);
      return FALSE;
    }
    if (!add_bytes (self, length, error))
      return FALSE;
    if (bytes != NULL && length > 0)
      g_byte_array_append (bytes, block, (guint)length);
  }
}

static gchar *
get_name (struct archive_entry *entry)
{
  const gchar *name = archive_entry_pathname_utf8 (entry);

  if (name == NULL)
    name = archive_entry_pathname (entry);
  return name != NULL ? g_utf8_make_valid (name, -1) : g_strdup ("");
}

/* Reads the next member. Returns FALSE at the end, or with @error set. */
static gboolean
next_member (Zip *self,
             NlpOfficeZipFilter is_wanted,
             gpointer data,
             GHashTable *members,
             GError **error)
{
  struct archive_entry *entry;
  g_autofree gchar *name = NULL;
  g_autoptr (GByteArray) bytes = NULL;
  gint status = archive_read_next_header (self->archive, &entry);
  gboolean done;

  if (status == ARCHIVE_EOF)
    return FALSE;
  if (status < ARCHIVE_WARN) {
    set_error (self, error);
    return FALSE;
  }
  name = get_name (entry);
  if (!is_wanted (name, data) || g_hash_table_contains (members, name)) {
    /* To skip a member of unknown size, libarchive unpacks it, without limit. So it counts here. */
    return archive_entry_size_is_set (entry) || read_member (self, NULL, error);
  }
  bytes = g_byte_array_new ();
  done = read_member (self, bytes, error);
  g_hash_table_insert (members, g_steal_pointer (&name),
                       g_byte_array_free_to_bytes (g_steal_pointer (&bytes)));
  return done;
}

GHashTable *
nlp_office_zip_read (const NlpFile *file,
                     NlpOfficeZipFilter is_wanted,
                     gpointer data,
                     GError **error)
{
  GHashTable *members =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_bytes_unref);
  Zip zip = {.file = file, .archive = archive_read_new ()};

  archive_read_support_format_zip (zip.archive);
  if (archive_read_open_memory (zip.archive, file->data, file->length) != ARCHIVE_OK) {
    set_error (&zip, error);
  } else {
    guint n = 0;

    while (n < MAX_MEMBERS && next_member (&zip, is_wanted, data, members, error))
      n++;
    if (n == MAX_MEMBERS)
      g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_TOO_LARGE,
                   "the zip has more than %d members", MAX_MEMBERS);
  }
  archive_read_free (zip.archive);
  return members;
}
