/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * bratnames.c: names of types and files in brat.
 */

#include "bratnames.h"

#include <string.h>

#define ENTITIES "entities"
#define SEPARATOR "--"

/* In bytes: an escape is "_xHH_". */
#define ESCAPE_LENGTH 5

/* In bytes. File systems allow 255, with the ending and a number. */
#define MAX_FILE_NAME 200
#define N_HASH 16

static gboolean
is_escape (const gchar *at, gsize length)
{
  return length >= ESCAPE_LENGTH && at[0] == '_' && at[1] == 'x' && g_ascii_isxdigit (at[2]) &&
         g_ascii_isxdigit (at[3]) && at[4] == '_';
}

/* Whether the hyphen at @at could be taken for a part of the separator. */
static gboolean
is_hyphen_of_separator (const gchar *name, const gchar *at)
{
  return at == name || at[1] == '\0' || at[-1] == '-';
}

void
nlp_brat_append_escaped (GString *out, const gchar *name)
{
  for (const gchar *at = name; *at != '\0'; at++) {
    if (g_ascii_isalnum (*at) || (*at == '_' && !is_escape (at, strlen (at))) ||
        (*at == '-' && !is_hyphen_of_separator (name, at)))
      g_string_append_c (out, *at);
    else
      g_string_append_printf (out, "_x%02X_", (guchar)*at);
  }
}

gchar *
nlp_brat_unescape (const gchar *name, gsize length)
{
  g_autoptr (GString) out = g_string_sized_new (length + 1);

  for (gsize i = 0; i < length; i++) {
    const gint c = is_escape (name + i, length - i) ? g_ascii_xdigit_value (name[i + 2]) << 4 |
                                                          g_ascii_xdigit_value (name[i + 3])
                                                    : 0;

    if (c == 0) {
      g_string_append_c (out, name[i]);
    } else {
      g_string_append_c (out, (gchar)c);
      i += ESCAPE_LENGTH - 1;
    }
  }
  if (!g_utf8_validate_len (out->str, out->len, NULL))
    return g_strndup (name, length);
  return g_strdup (out->str);
}

void
nlp_brat_append_type (GString *out, const gchar *layer, const gchar *label)
{
  if (label == NULL || !g_str_equal (layer, ENTITIES)) {
    nlp_brat_append_escaped (out, layer);
    g_string_append (out, SEPARATOR);
  }
  if (label != NULL)
    nlp_brat_append_escaped (out, label);
}

void
nlp_brat_split_type (const gchar *type, gsize length, gchar **layer, gchar **label)
{
  const gchar *separator = g_strstr_len (type, (gssize)length, SEPARATOR);
  const gchar *name = type;
  gsize rest = length;

  if (separator != NULL && separator > type) {
    *layer = nlp_brat_unescape (type, (gsize)(separator - type));
    name = separator + strlen (SEPARATOR);
    rest = (gsize)(type + length - name);
  } else {
    *layer = g_strdup (ENTITIES);
  }
  *label = rest > 0 ? nlp_brat_unescape (name, rest) : NULL;
}

gchar *
nlp_brat_make_file_name (const gchar *id)
{
  g_autofree gchar *name = g_uri_escape_string (id, ":,+@=", FALSE);

  /* Brat ignores hidden files. */
  if (*name == '.') {
    g_autofree gchar *rest = g_steal_pointer (&name);

    name = g_strconcat ("%2E", rest + 1, NULL);
  }
  if (strlen (name) > MAX_FILE_NAME) {
    g_autofree gchar *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, id, -1);

    return g_strdup_printf ("%.*s-%.*s", MAX_FILE_NAME, name, N_HASH, hash);
  }
  return g_steal_pointer (&name);
}

gchar *
nlp_brat_get_document_id (const gchar *name)
{
  g_autofree gchar *id = g_uri_unescape_string (name, NULL);

  return id != NULL && g_utf8_validate (id, -1, NULL) ? g_steal_pointer (&id)
                                                      : g_utf8_make_valid (name, -1);
}
