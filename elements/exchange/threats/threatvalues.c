/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * threatvalues.c: checks and completes the values of things, which may come from annotated
 * documents.
 */

#include "threatvalues.h"

#include <gio/gio.h>
#include <string.h>

#define DIGITS "0123456789"

/* The hives of the Windows registry, and their short forms. */
static const struct {
  const gchar *prefix;
  const gchar *hive;
} hives[] = {{"HKLM\\", "HKEY_LOCAL_MACHINE\\"},
             {"HKCU\\", "HKEY_CURRENT_USER\\"},
             {"HKCR\\", "HKEY_CLASSES_ROOT\\"},
             {"HKU\\", "HKEY_USERS\\"},
             {"HKCC\\", "HKEY_CURRENT_CONFIG\\"}};

gboolean
nlp_threat_value_is_one_word (const gchar *value)
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
    return nlp_threat_value_is_one_word (value) && strchr (value, ':') != NULL;
  if (strcmp (type, "email-addr") == 0)
    return nlp_threat_value_is_one_word (value) && strchr (value, '@') != NULL;
  if (strcmp (type, "domain-name") == 0)
    return nlp_threat_value_is_one_word (value) && strpbrk (value, "/:@") == NULL;
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

gchar *
nlp_threat_value_expand_hive (const gchar *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (hives); i++) {
    if (g_ascii_strncasecmp (key, hives[i].prefix, strlen (hives[i].prefix)) == 0)
      return g_strconcat (hives[i].hive, key + strlen (hives[i].prefix), NULL);
  }
  return g_strdup (key);
}

const gchar *
nlp_threat_value_find_base_name (const gchar *path)
{
  const gchar *name = path;

  for (const gchar *p = path; *p != '\0'; p++) {
    if (*p == '/' || *p == '\\')
      name = p + 1;
  }
  return name;
}

const gchar *
nlp_threat_value_find_as_number (const gchar *value)
{
  const gchar *digits = value + strcspn (value, "0123456789");
  const gsize n = strspn (digits, "0123456789");

  return n > 0 && n <= 10 && digits[n] == '\0' && (n == 1 || *digits != '0') ? digits : NULL;
}

gboolean
nlp_threat_value_is_campaign (const gchar *text)
{
  return g_str_has_prefix (text, "Operation ") || strstr (text, "ampaign") != NULL;
}
