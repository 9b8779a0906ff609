/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * archivesniff.c: recognises archives and compressed files, and describes the format.
 */

#include "archive.h"

#include <string.h>

static const struct {
  gsize offset;
  const gchar *bytes;
  gsize length;
} signatures[] = {
    {0, "PK\x03\x04", 4},
    {0, "PK\x05\x06", 4}, /* an empty zip */
    {0, "\x1f\x8b\x08", 3},
    {0, "\x1f\x9d", 2},
    {4, "1AY&SY", 6}, /* bzip2: the digits of pi */
    {0,
     "\xfd"
     "7zXZ\0",
     6},
    {0, "\x28\xb5\x2f\xfd", 4},
    {0, "\x04\x22\x4d\x18", 4},
    {0, "7z\xbc\xaf\x27\x1c", 6},
    {257, "ustar", 5},
};

static gboolean
sniff_archive (const gchar *head, gsize length, const gchar *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (signatures); i++) {
    if (length >= signatures[i].offset + signatures[i].length &&
        memcmp (head + signatures[i].offset, signatures[i].bytes, signatures[i].length) == 0)
      return TRUE;
  }
  return FALSE;
}

const NlpFormat nlp_archive_format = {
    .name = "archive",
    .sniff = sniff_archive,
#ifdef HAVE_ARCHIVE
    .container = &nlp_archive_container,
#else
    .needs = "a build with libarchive",
#endif
};
