/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixid.c: makes the ids of STIX objects.
 */

#include "stixid.h"

#include <string.h>

#define UUID_SIZE 16

/* The namespace of observables, from STIX 2.1, section 2.9. */
static const guint8 observables[UUID_SIZE] = {0x00, 0xab, 0xed, 0xb4, 0xaa, 0x42, 0x46, 0x6c,
                                              0x9c, 0x01, 0xfe, 0xd2, 0x33, 0x15, 0xa9, 0xb7};

/* The namespace of what is found in text. It must never change. */
static const guint8 findings[UUID_SIZE] = {0x4e, 0x2b, 0x6f, 0x0a, 0x7d, 0x15, 0x4c, 0x83,
                                           0xa1, 0x3e, 0x58, 0xc6, 0x92, 0xd7, 0x04, 0xbb};

/* Returns "type--uuid", with the UUID of version 5 of @name (transfer full). */
static gchar *
make (const gchar *type, const guint8 *space, const gchar *name)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 u[20];
  gsize size = sizeof u;

  g_checksum_update (sum, space, UUID_SIZE);
  g_checksum_update (sum, (const guchar *)name, (gssize)strlen (name));
  g_checksum_get_digest (sum, u, &size);
  u[6] = (u[6] & 0x0f) | 0x50;
  u[8] = (u[8] & 0x3f) | 0x80;
  return g_strdup_printf (
      "%s--%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x", type, u[0], u[1],
      u[2], u[3], u[4], u[5], u[6], u[7], u[8], u[9], u[10], u[11], u[12], u[13], u[14], u[15]);
}

gchar *
nlp_stix_id_make (const gchar *type, const gchar *name)
{
  g_autofree gchar *folded = g_utf8_casefold (name, -1);
  g_autofree gchar *key = g_strconcat (type, ":", folded, NULL);

  return make (type, findings, key);
}

gchar *
nlp_stix_id_make_observable (const gchar *type, const gchar *json)
{
  return make (type, observables, json);
}

gboolean
nlp_stix_id_is_valid (const gchar *id)
{
  const gsize type = strspn (id, "abcdefghijklmnopqrstuvwxyz0123456789-");
  const gsize length = strlen (id);
  const gchar *uuid = length > 38 ? id + length - 36 : "";

  return length == type && length > 38 && length <= 300 && memcmp (uuid - 2, "--", 2) == 0 &&
         g_ascii_isalpha (*id) && g_uuid_string_is_valid (uuid);
}
