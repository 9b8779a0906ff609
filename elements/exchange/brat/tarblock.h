/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * tarblock.h: the header of a file in a tar archive.
 */

#ifndef NLP_TAR_BLOCK_H
#define NLP_TAR_BLOCK_H

#include <glib.h>

G_BEGIN_DECLS

#define NLP_TAR_BLOCK 512

/* The types of entries. */
#define NLP_TAR_TYPE_FILE '0'
#define NLP_TAR_TYPE_OLD_FILE '\0'
#define NLP_TAR_TYPE_PAX 'x'
#define NLP_TAR_TYPE_LONG_NAME 'L' /* of GNU tar */

/* The header as ustar has it. Numbers are octal, in ASCII. */
typedef struct {
  gchar name[100];
  gchar mode[8];
  gchar uid[8];
  gchar gid[8];
  gchar size[12];
  gchar mtime[12];
  gchar checksum[8];
  gchar type;
  gchar link[100];
  gchar magic[8];
  gchar user[32];
  gchar group[32];
  gchar major[8];
  gchar minor[8];
  gchar prefix[155];
  gchar padding[12];
} NlpTarBlock;

G_STATIC_ASSERT (sizeof (NlpTarBlock) == NLP_TAR_BLOCK);

/* Returns the sum of the bytes of a header, with spaces for the checksum itself. */
static inline guint
nlp_tar_block_sum (const NlpTarBlock *block)
{
  const guchar *bytes = (const guchar *)block;
  guint sum = 0;

  for (gsize i = 0; i < NLP_TAR_BLOCK; i++) {
    const gboolean is_sum =
        i >= G_STRUCT_OFFSET (NlpTarBlock, checksum) && i < G_STRUCT_OFFSET (NlpTarBlock, type);

    sum += is_sum ? ' ' : bytes[i];
  }
  return sum;
}

/* Returns the size of a file with the padding to whole blocks. */
static inline guint64
nlp_tar_pad (guint64 size)
{
  return (size + NLP_TAR_BLOCK - 1) / NLP_TAR_BLOCK * NLP_TAR_BLOCK;
}

G_END_DECLS

#endif
