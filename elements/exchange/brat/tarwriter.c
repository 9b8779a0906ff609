/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * tarwriter.c: writes files to a tar archive.
 */

#include "tarwriter.h"

#include <string.h>

#include "tarblock.h"

/* 1 January 1980: tools warn of older dates. */
#define DATE G_GUINT64_CONSTANT (315532800)

/* Files of this size and more need a number that is not octal. */
#define MAX_OCTAL (G_GUINT64_CONSTANT (1) << 33)

static void
append_padded (GString *tar, const gchar *data, gsize length)
{
  static const gchar zeros[NLP_TAR_BLOCK];

  g_string_append_len (tar, data, (gssize)length);
  g_string_append_len (tar, zeros, (gssize)(nlp_tar_pad (length) - length));
}

/* Appends a header. The name is cut, if it has a pax header of its own. */
static void
append_header (GString *tar, const gchar *name, gsize size, gchar type)
{
  NlpTarBlock block = {
      .mode = "0000644", .uid = "0000000", .gid = "0000000", .type = type, .magic = "ustar\00000"};
  gchar number[24];

  memcpy (block.name, name, MIN (strlen (name), sizeof block.name));
  g_snprintf (number, sizeof number, "%011" G_GINT64_MODIFIER "o",
              (guint64)MIN (size, MAX_OCTAL - 1));
  memcpy (block.size, number, sizeof block.size);
  g_snprintf (number, sizeof number, "%011" G_GINT64_MODIFIER "o", DATE);
  memcpy (block.mtime, number, sizeof block.mtime);
  g_snprintf (number, sizeof number, "%06o", nlp_tar_block_sum (&block));
  memcpy (block.checksum, number, strlen (number) + 1);
  block.checksum[sizeof block.checksum - 1] = ' ';
  g_string_append_len (tar, (const gchar *)&block, sizeof block);
}

/* Appends a record "LENGTH NAME=VALUE", whose length includes its own digits. */
static void
append_record (GString *records, const gchar *name, const gchar *value)
{
  const gsize rest = strlen (name) + strlen (value) + strlen (" =\n");
  gsize length = rest;
  gchar digits[24];

  do {
    g_snprintf (digits, sizeof digits, "%" G_GSIZE_FORMAT, length);
    length = rest + strlen (digits);
  } while (g_ascii_strtoull (digits, NULL, 10) != length);
  g_string_append_printf (records, "%" G_GSIZE_FORMAT " %s=%s\n", length, name, value);
}

void
nlp_tar_append_file (GString *tar, const gchar *name, const gchar *data, gsize length)
{
  g_autoptr (GString) records = g_string_new (NULL);

  if (strlen (name) > sizeof ((NlpTarBlock *)NULL)->name)
    append_record (records, "path", name);
  if (length >= MAX_OCTAL) {
    g_autofree gchar *size = g_strdup_printf ("%" G_GSIZE_FORMAT, length);

    append_record (records, "size", size);
  }
  if (records->len > 0) {
    append_header (tar, name, records->len, NLP_TAR_TYPE_PAX);
    append_padded (tar, records->str, records->len);
  }
  append_header (tar, name, length, NLP_TAR_TYPE_FILE);
  append_padded (tar, data, length);
}

void
nlp_tar_append_end (GString *tar)
{
  static const gchar zeros[2 * NLP_TAR_BLOCK];

  g_string_append_len (tar, zeros, sizeof zeros);
}
