/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixid.c: makes the ids of STIX objects.
 */

#include "stixid.h"

#include <string.h>

#include "ids/uuid.h"

/* The namespace of observables, from STIX 2.1, section 2.9. */
static const guint8 observables[NLP_UUID_SIZE] = {0x00, 0xab, 0xed, 0xb4, 0xaa, 0x42, 0x46, 0x6c,
                                                  0x9c, 0x01, 0xfe, 0xd2, 0x33, 0x15, 0xa9, 0xb7};

gchar *
nlp_stix_id_make (const gchar *type, const gchar *name)
{
  g_autofree gchar *uuid = nlp_uuid_make_finding (type, name);

  return g_strconcat (type, "--", uuid, NULL);
}

gchar *
nlp_stix_id_make_observable (const gchar *type, const gchar *json)
{
  g_autofree gchar *uuid = nlp_uuid_make (observables, json, strlen (json));

  return g_strconcat (type, "--", uuid, NULL);
}

gboolean
nlp_stix_id_is_of (const gchar *id, const gchar *const *types)
{
  for (; id != NULL && *types != NULL; types++) {
    if (g_str_has_prefix (id, *types) && g_str_has_prefix (id + strlen (*types), "--"))
      return TRUE;
  }
  return FALSE;
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
