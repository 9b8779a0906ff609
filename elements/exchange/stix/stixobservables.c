/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixobservables.c: makes observables and indicators of addresses, hashes and files.
 */

#include "stixobservables.h"

#include <string.h>

#include "stix/objects/stixid.h"
#include "threats/threatvalues.h"

/* An observable: its type, the member that identifies it, and when it is a sign of an attack. */
typedef struct {
  const gchar *label;
  const gchar *type;
  const gchar *member;
  enum { SIGN_ALWAYS, SIGN_IF_DEFANGED, SIGN_NEVER } sign;
} Kind;

static const Kind kinds[] = {
    {"IPV4", "ipv4-addr", "value", SIGN_ALWAYS},
    {"IPV6", "ipv6-addr", "value", SIGN_ALWAYS},
    {"DOMAIN", "domain-name", "value", SIGN_IF_DEFANGED},
    {"URL", "url", "value", SIGN_IF_DEFANGED},
    {"EMAIL", "email-addr", "value", SIGN_IF_DEFANGED},
    {"ASN", "autonomous-system", "number", SIGN_NEVER},
};
static const Kind registry_key = {"FILEPATH", "windows-registry-key", "key", SIGN_ALWAYS};
static const Kind file = {"FILEPATH", "file", "name", SIGN_NEVER};

static const struct {
  const gchar *source;
  const gchar *algorithm;
  gsize n_digits;
} hashes[] = {{"pattern:md5", "MD5", 32},
              {"pattern:sha1", "SHA-1", 40},
              {"pattern:sha256", "SHA-256", 64},
              {"pattern:sha512", "SHA-512", 128}};

/* Returns @value as canonical JSON has it (RFC 8785), with quotes (transfer full). */
static gchar *
quote_canonical (const gchar *value)
{
  GString *out = g_string_new ("\"");

  for (; *value != '\0'; value++) {
    if (*value == '"' || *value == '\\')
      g_string_append_printf (out, "\\%c", *value);
    else if ((guchar)*value < 0x20)
      g_string_append_printf (out, "\\u%04x", (guint)*value);
    else
      g_string_append_c (out, *value);
  }
  g_string_append_c (out, '"');
  return g_string_free (out, FALSE);
}

/* Returns @value as a STIX pattern has it, with quotes (transfer full). */
static gchar *
quote_pattern (const gchar *value)
{
  GString *out = g_string_new ("'");

  for (; *value != '\0'; value++) {
    if (*value == '\'' || *value == '\\')
      g_string_append_c (out, '\\');
    g_string_append_c (out, *value);
  }
  g_string_append_c (out, '\'');
  return g_string_free (out, FALSE);
}

/* Takes @path and @value. */
static void
add_indicator (NlpStixBundle *bundle, const gchar *path, const gchar *value, gdouble score)
{
  g_autofree gchar *quoted = quote_pattern (value);
  g_autofree gchar *pattern = g_strdup_printf ("[%s = %s]", path, quoted);
  g_autoptr (GString) members = g_string_new (NULL);

  nlp_stix_member (members, "name", value);
  nlp_stix_member (members, "pattern", pattern);
  nlp_stix_member (members, "pattern_type", "stix");
  nlp_stix_member (members, "pattern_version", "2.1");
  nlp_stix_member (members, "valid_from", nlp_stix_bundle_get_created (bundle));
  nlp_stix_bundle_add (bundle, nlp_stix_id_make ("indicator", pattern), members, score);
}

static gboolean
is_sign (const Kind *kind, const NlpThreatMention *mention)
{
  return kind->sign == SIGN_ALWAYS ||
         (kind->sign == SIGN_IF_DEFANGED && nlp_threat_mention_is_defanged (mention));
}

/* Adds an observable with one member, a string or, for @is_number, a number. */
static const gchar *
add_kind (NlpStixBundle *bundle,
          const NlpThreatMention *mention,
          const Kind *kind,
          const gchar *value)
{
  const gboolean is_number = strcmp (kind->member, "number") == 0;
  g_autofree gchar *quoted = is_number ? g_strdup (value) : quote_canonical (value);
  g_autofree gchar *canonical = g_strdup_printf ("{\"%s\":%s}", kind->member, quoted);
  g_autofree gchar *path = g_strdup_printf ("%s:%s", kind->type, kind->member);
  g_autoptr (GString) members = g_string_new (NULL);

  nlp_stix_member_json (members, kind->member, quoted);
  if (is_sign (kind, mention))
    add_indicator (bundle, path, value, mention->score);
  return nlp_stix_bundle_add_observable (
      bundle, nlp_stix_id_make_observable (kind->type, canonical), members);
}

static const gchar *
add_hash (NlpStixBundle *bundle, const NlpThreatMention *mention)
{
  for (gsize i = 0; mention->source != NULL && i < G_N_ELEMENTS (hashes); i++) {
    g_autofree gchar *value = NULL, *json = NULL, *canonical = NULL, *path = NULL;
    g_autoptr (GString) members = g_string_new (NULL);

    if (strcmp (mention->source, hashes[i].source) != 0)
      continue;
    value = g_ascii_strdown (nlp_threat_mention_get_value (mention), -1);
    if (!nlp_threat_value_is_hash (value, hashes[i].n_digits))
      return NULL;
    json = g_strdup_printf ("{\"%s\":\"%s\"}", hashes[i].algorithm, value);
    canonical = g_strdup_printf ("{\"hashes\":%s}", json);
    path = g_strdup_printf (strchr (hashes[i].algorithm, '-') != NULL ? "file:hashes.'%s'"
                                                                      : "file:hashes.%s",
                            hashes[i].algorithm);
    nlp_stix_member_json (members, "hashes", json);
    add_indicator (bundle, path, value, mention->score);
    return nlp_stix_bundle_add_observable (bundle, nlp_stix_id_make_observable ("file", canonical),
                                           members);
  }
  return NULL;
}

static const gchar *
add_path (NlpStixBundle *bundle, const NlpThreatMention *mention, const gchar *value)
{
  g_autofree gchar *key = NULL;

  if (g_strcmp0 (mention->source, "pattern:registry-key") == 0) {
    key = nlp_threat_value_expand_hive (value);
    return add_kind (bundle, mention, &registry_key, key);
  }
  value = nlp_threat_value_find_base_name (value);
  return *value != '\0' ? add_kind (bundle, mention, &file, value) : NULL;
}

const gchar *
nlp_stix_observable_add (NlpStixBundle *bundle, const NlpThreatMention *mention)
{
  const gchar *value = nlp_threat_mention_get_value (mention);

  if (strcmp (mention->label, "HASH") == 0)
    return add_hash (bundle, mention);
  if (strcmp (mention->label, "FILEPATH") == 0)
    return add_path (bundle, mention, value);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++) {
    if (strcmp (mention->label, kinds[i].label) != 0)
      continue;
    if (strcmp (kinds[i].member, "number") == 0)
      value = nlp_threat_value_find_as_number (value);
    return value != NULL && nlp_threat_value_is_valid (kinds[i].type, value)
               ? add_kind (bundle, mention, &kinds[i], value)
               : NULL;
  }
  return NULL;
}
