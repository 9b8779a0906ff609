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

/* The namespace of what is found in text. It must never change. */
static const guint8 findings[NLP_UUID_SIZE] = {0x4e, 0x2b, 0x6f, 0x0a, 0x7d, 0x15, 0x4c, 0x83,
                                               0xa1, 0x3e, 0x58, 0xc6, 0x92, 0xd7, 0x04, 0xbb};

/* Returns "type--uuid", with the UUID of version 5 of @name (transfer full). */
static gchar *
make (const gchar *type, const guint8 *space, const gchar *name)
{
  g_autofree gchar *uuid = nlp_uuid_make (space, name, strlen (name));

  return g_strconcat (type, "--", uuid, NULL);
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
