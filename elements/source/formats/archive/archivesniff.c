/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/* How archives and compressed files begin. */

#include "archive.h"

#include <string.h>

static const struct {
  gsize offset;
  const gchar *bytes;
  gsize length;
} magics[] = {
    {0, "PK\x03\x04", 4},
    {0, "PK\x05\x06", 4}, /* an empty one */
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

gboolean
nlp_is_archive (const gchar *head, gsize length, const gchar *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (magics); i++) {
    if (length >= magics[i].offset + magics[i].length &&
        memcmp (head + magics[i].offset, magics[i].bytes, magics[i].length) == 0)
      return TRUE;
  }
  return FALSE;
}
