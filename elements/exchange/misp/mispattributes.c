/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * mispattributes.c: makes MISP attributes of the indicators in a text.
 */

#include "mispattributes.h"

#include <gio/gio.h>
#include <string.h>

#include "mispcontext.h"
#include "mispfiles.h"
#include "threats/threatvalues.h"

#define MONERO_LENGTH 95
#define DASH_LENGTH 34

/* The number of words before an address among which a verb says that something is taken from it. */
#define N_FETCH_WORDS 6

/* What the words before a mention say. Items of a list share it. */
typedef struct {
  gboolean is_sender;
  gboolean is_origin;
  gboolean is_sign;
} Role;

/* The work on one mention. */
typedef struct {
  NlpMispEvent *event;
  const NlpMispTables *tables;
  const NlpMispText *text;
  const NlpThreatMention *mention;
  const gchar *value;
  NlpMispContext context;
  Role role;
} Work;

/* Adds an attribute of the type of that name. */
static gboolean
add (const Work *self, const gchar *type, const gchar *value, gboolean is_sign)
{
  NlpMispAttribute attribute = {
      .type = nlp_misp_types_find (self->tables->types, type),
      .value = value,
      .comment = self->context.comment,
      .first_seen = self->context.first_seen,
  };

  attribute.to_ids = is_sign && attribute.type->to_ids;
  nlp_misp_event_add (self->event, &attribute);
  return TRUE;
}

/* Whether the address is none of the public network: each network has its own. */
static gboolean
is_reserved (const gchar *value)
{
  g_autofree gchar *text = g_strndup (value, strcspn (value, "/"));
  g_autoptr (GInetAddress) address = g_inet_address_new_from_string (text);

  return address == NULL || g_inet_address_get_is_any (address) ||
         g_inet_address_get_is_loopback (address) || g_inet_address_get_is_link_local (address) ||
         g_inet_address_get_is_site_local (address) || g_inet_address_get_is_multicast (address);
}

static gboolean
add_address (const Work *self)
{
  const gchar *kind = strcmp (self->mention->label, "IPV4") == 0 ? "ipv4-addr" : "ipv6-addr";

  if (!nlp_threat_value_is_valid (kind, self->value))
    return FALSE;
  return add (self, self->role.is_origin ? "ip-src" : "ip-dst", self->value,
              !is_reserved (self->value) &&
                  !nlp_misp_words_contain (self->tables->words, NLP_MISP_SERVICE, self->value));
}

/* Whether a host says nothing about an attack: that of the document, or of a service for everybody.
 * A subdomain of "github.io" is not the service, because it can be registered. */
static gboolean
is_harmless (const Work *self, const gchar *host, gboolean may_be_service)
{
  g_autofree gchar *domain = nlp_misp_tables_find_domain (self->tables, host);
  const gchar *name = domain != NULL ? domain : host;

  return g_strcmp0 (name, self->text->domain) == 0 ||
         (may_be_service && nlp_misp_words_contain (self->tables->words, NLP_MISP_SERVICE, name));
}

static gboolean
add_domain (const Work *self)
{
  g_autofree gchar *host = g_utf8_strdown (self->value, -1);
  g_autofree gchar *domain = nlp_misp_tables_find_domain (self->tables, host);

  if (!nlp_threat_value_is_valid ("domain-name", host))
    return FALSE;
  return add (self, domain == NULL || strcmp (domain, host) == 0 ? "domain" : "hostname", host,
              (nlp_threat_mention_is_defanged (self->mention) || self->role.is_sign) &&
                  !is_harmless (self, host, TRUE));
}

/* Returns the host of a URL, with or without a scheme (transfer full). */
static gchar *
dup_host (const gchar *url)
{
  const gchar *scheme = strstr (url, "://");
  const gchar *start = scheme != NULL ? scheme + strlen ("://") : url;
  const gsize length = strcspn (start, "/?#");
  const gchar *user = memchr (start, '@', length);
  const gchar *host = user != NULL ? user + 1 : start;

  return g_strndup (host, strcspn (host, ":/?#"));
}

static gboolean
add_url (const Work *self)
{
  g_autofree gchar *host = dup_host (self->value);
  const gboolean is_web =
      g_str_has_prefix (self->value, "http://") || g_str_has_prefix (self->value, "https://");
  const gchar *path = strstr (self->value, host) + strlen (host);
  const gboolean has_path =
      path[strcspn (path, "/?#")] != '\0' && path[strcspn (path, "/?#") + 1] != '\0';
  const gboolean is_sign = (nlp_threat_mention_is_defanged (self->mention) || self->role.is_sign ||
                            g_hostname_is_ip_address (host)) &&
                           !is_harmless (self, host, !has_path);

  if (!nlp_threat_value_is_one_word (self->value) || strpbrk (self->value, ".:") == NULL)
    return FALSE;
  return add (self, is_sign || !is_web ? "url" : "link", self->value, is_sign);
}

static gboolean
add_email (const Work *self)
{
  const gchar *at = strrchr (self->value, '@');

  if (at == NULL || !nlp_threat_value_is_valid ("email-addr", self->value))
    return FALSE;
  return add (self, self->role.is_sender ? "email-src" : "email", self->value,
              (nlp_threat_mention_is_defanged (self->mention) || self->role.is_sender) &&
                  !is_harmless (self, at + 1, FALSE));
}

static gboolean
add_hash (const Work *self)
{
  g_autofree gchar *lower = g_ascii_strdown (self->value, -1);
  const gchar *algorithm = nlp_misp_hash_find_algorithm (lower);

  return algorithm != NULL && add (self, algorithm, lower, TRUE);
}

/* Whether a path is where a link of Markdown leads. */
static gboolean
is_link_target (const NlpMispText *text, const NlpThreatMention *mention)
{
  return mention->start >= 2 && memcmp (text->text + mention->start - 2, "](", 2) == 0;
}

static gboolean
add_file (const Work *self)
{
  g_autofree gchar *key = NULL;

  if (g_strcmp0 (self->mention->source, "pattern:registry-key") == 0) {
    key = nlp_threat_value_expand_hive (self->value);
    return add (self, "regkey", key, TRUE);
  }
  if (*nlp_threat_value_find_base_name (self->value) == '\0' ||
      is_link_target (self->text, self->mention))
    return FALSE;
  return add (self, "filename", self->value, nlp_misp_file_is_sign (self->tables, self->value));
}

static gboolean
add_as (const Work *self)
{
  const gchar *number = nlp_threat_value_find_as_number (self->value);
  g_autofree gchar *name = number != NULL ? g_strconcat ("AS", number, NULL) : NULL;

  return name != NULL && add (self, "AS", name, FALSE);
}

static gboolean
add_vulnerability (const Work *self)
{
  const gchar *id = self->mention->id != NULL ? self->mention->id : self->value;
  g_autofree gchar *upper = g_ascii_strup (id, -1);

  return nlp_threat_value_is_cve (upper) && add (self, "vulnerability", upper, FALSE);
}

/* MISP has types for three currencies. */
static gboolean
add_wallet (const Work *self)
{
  const gchar *value = self->value;
  const gsize length = strlen (value);

  if (!nlp_threat_value_is_one_word (value))
    return FALSE;
  if (length == MONERO_LENGTH && (*value == '4' || *value == '8'))
    return add (self, "xmr", value, TRUE);
  if (length == DASH_LENGTH && *value == 'X')
    return add (self, "dash", value, TRUE);
  if (*value == '1' || *value == '3' || g_ascii_strncasecmp (value, "bc1", 3) == 0)
    return add (self, "btc", value, TRUE);
  return FALSE;
}

static gboolean
add_mutex (const Work *self)
{
  return add (self, "mutex", self->value, TRUE);
}

static gboolean
add_campaign (const Work *self)
{
  return nlp_threat_value_is_campaign (self->mention->text) &&
         add (self, "campaign-name", nlp_threat_mention_get_name (self->mention), FALSE);
}

static const struct {
  const gchar *label;
  gboolean (*add) (const Work *self);
} kinds[] = {
    {"IPV4", add_address},  {"IPV6", add_address}, {"DOMAIN", add_domain},
    {"URL", add_url},       {"EMAIL", add_email},  {"HASH", add_hash},
    {"FILEPATH", add_file}, {"ASN", add_as},       {"VULNERABILITY", add_vulnerability},
    {"WALLET", add_wallet}, {"MUTEX", add_mutex},  {"EVENT", add_campaign},
};

/* Returns the last @n words of @words, with the space before them. Verbs further away have another
 * object. */
static const gchar *
find_last_words (const gchar *words, guint n)
{
  const gchar *at = words + strlen (words) - 1; /* the last space */

  while (n > 0 && at > words) {
    at--;
    n -= *at == ' ';
  }
  return at;
}

static void
read_role (Work *self)
{
  const NlpMispWords *words = self->tables->words;
  const gchar *before = self->context.before;

  self->role = (Role){
      .is_sender = nlp_misp_words_end (words, NLP_MISP_SENDER, before),
      .is_origin =
          nlp_misp_words_end (words, NLP_MISP_ORIGIN, before) &&
          !nlp_misp_words_have (words, NLP_MISP_FETCH, find_last_words (before, N_FETCH_WORDS)),
      .is_sign = nlp_misp_words_have (words, NLP_MISP_SIGN, before),
  };
}

/* Whether a mention continues a list of things of the same kind. */
static gboolean
is_next_item (const NlpMispText *text,
              const NlpThreatMention *previous,
              const NlpThreatMention *mention)
{
  g_autofree gchar *words = NULL;

  if (previous == NULL || strcmp (previous->label, mention->label) != 0 ||
      mention->start < previous->end ||
      memchr (text->text + previous->end, '.', mention->start - previous->end) != NULL)
    return FALSE;
  words = nlp_misp_words_normalise (text->text + previous->end, mention->start - previous->end);
  return strcmp (words, " ") == 0 || strcmp (words, " and ") == 0 || strcmp (words, " or ") == 0 ||
         strcmp (words, " & ") == 0;
}

static gboolean
add_mention (Work *self, const NlpThreatMention *previous)
{
  gboolean is_added = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++) {
    if (strcmp (self->mention->label, kinds[i].label) != 0)
      continue;
    self->value = nlp_threat_mention_get_value (self->mention);
    nlp_misp_context_read (&self->context, self->text, self->mention);
    if (!is_next_item (self->text, previous, self->mention))
      read_role (self);
    is_added = *self->value != '\0' && kinds[i].add (self);
    break;
  }
  return is_added;
}

guint
nlp_misp_attributes_add (NlpMispEvent *event, const NlpMispTables *tables, const NlpMispText *text)
{
  g_autofree gboolean *is_used = g_new0 (gboolean, text->n_mentions);
  guint n = nlp_misp_files_add (event, tables, text, is_used);
  Work work = {.event = event, .tables = tables, .text = text};

  for (gsize i = 0; i < text->n_mentions; i++) {
    const NlpThreatMention *previous = i > 0 ? &text->mentions[i - 1] : NULL;

    work.mention = &text->mentions[i];
    if (!is_used[i])
      n += add_mention (&work, previous);
  }
  nlp_misp_context_clear (&work.context);
  return n;
}
