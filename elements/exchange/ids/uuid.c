/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * uuid.c: makes UUIDs of names.
 */

#include "uuid.h"

#include <string.h>

/* The namespace of what is found in text. It must never change. */
static const guint8 findings[NLP_UUID_SIZE] = {0x4e, 0x2b, 0x6f, 0x0a, 0x7d, 0x15, 0x4c, 0x83,
                                               0xa1, 0x3e, 0x58, 0xc6, 0x92, 0xd7, 0x04, 0xbb};

gchar *
nlp_uuid_make (const guint8 space[NLP_UUID_SIZE], const gchar *name, gsize length)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 u[20];
  gsize size = sizeof u;

  g_checksum_update (sum, space, NLP_UUID_SIZE);
  g_checksum_update (sum, (const guchar *)name, (gssize)length);
  g_checksum_get_digest (sum, u, &size);
  u[6] = (u[6] & 0x0f) | 0x50;
  u[8] = (u[8] & 0x3f) | 0x80;
  return g_strdup_printf ("%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x",
                          u[0], u[1], u[2], u[3], u[4], u[5], u[6], u[7], u[8], u[9], u[10], u[11],
                          u[12], u[13], u[14], u[15]);
}

gchar *
nlp_uuid_make_finding (const gchar *type, const gchar *name)
{
  g_autofree gchar *folded = g_utf8_casefold (name, -1);
  g_autofree gchar *key = g_strconcat (type, ":", folded, NULL);

  return nlp_uuid_make (findings, key, strlen (key));
}
