/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * threatvalues.c: checks the values of observables, which may come from annotated documents.
 */

#include "threatvalues.h"

#include <gio/gio.h>
#include <string.h>

#define DIGITS "0123456789"

/* Whether there are neither control characters nor spaces. */
static gboolean
is_one_word (const gchar *value)
{
  for (const guchar *p = (const guchar *)value; *p != '\0'; p++) {
    if (*p <= ' ' || *p == 0x7f)
      return FALSE;
  }
  return *value != '\0';
}

/* Whether @value is an address of @family, or a network with the length of its prefix. */
static gboolean
is_address (const gchar *value, GSocketFamily family)
{
  g_autofree gchar *text = g_strdup (value);
  g_autoptr (GInetAddress) address = NULL;
  gchar *slash = strchr (text, '/');
  guint64 length;

  if (slash != NULL) {
    *slash = '\0';
    if (!g_ascii_string_to_unsigned (slash + 1, 10, 0, family == G_SOCKET_FAMILY_IPV4 ? 32 : 128,
                                     &length, NULL))
      return FALSE;
  }
  address = g_inet_address_new_from_string (text);
  return address != NULL && g_inet_address_get_family (address) == family;
}

gboolean
nlp_threat_value_is_valid (const gchar *type, const gchar *value)
{
  if (strcmp (type, "ipv4-addr") == 0)
    return is_address (value, G_SOCKET_FAMILY_IPV4);
  if (strcmp (type, "ipv6-addr") == 0)
    return is_address (value, G_SOCKET_FAMILY_IPV6);
  if (strcmp (type, "url") == 0)
    return is_one_word (value) && strchr (value, ':') != NULL;
  if (strcmp (type, "email-addr") == 0)
    return is_one_word (value) && strchr (value, '@') != NULL;
  if (strcmp (type, "domain-name") == 0)
    return is_one_word (value) && strpbrk (value, "/:@") == NULL;
  return *value != '\0';
}

gboolean
nlp_threat_value_is_hash (const gchar *value, gsize n_digits)
{
  return strlen (value) == n_digits && strspn (value, DIGITS "abcdefABCDEF") == n_digits;
}

gboolean
nlp_threat_value_is_cve (const gchar *id)
{
  const gchar *number;

  if (!g_str_has_prefix (id, "CVE-") || strspn (id + 4, DIGITS) != 4 || id[8] != '-')
    return FALSE;
  number = id + 9;
  return strspn (number, DIGITS) == strlen (number) &&
         (strlen (number) == 4 || (strlen (number) > 4 && *number != '0'));
}
