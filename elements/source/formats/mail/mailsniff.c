/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * mailsniff.c: recognises mail and mailboxes, and describes the formats.
 */

#include <string.h>

#include "input/paths.h"
#include "mail.h"
#include "mailheader.h"
#include "mbox.h"
#include "parsing/dates.h"

/* Number of fields that only mail has, which show a header whose last line is broken. */
#define MIN_SPECIFIC 4

static gboolean
has_address (const gchar *value)
{
  return strchr (value, '@') != NULL;
}

/* The date may be followed by a comment: "+0200 (CEST)". */
static gboolean
is_date (const gchar *value)
{
  g_autofree gchar *date = g_strchomp (g_strndup (value, strcspn (value, "(")));
  g_autofree gchar *iso = nlp_date_to_iso (date);

  return iso != NULL;
}

static gboolean
is_filled (const gchar *value)
{
  return *value != '\0';
}

/* Fields that mail has, and what their values look like. */
static const struct {
  const gchar *name;
  gboolean (*accepts) (const gchar *value);
  gboolean is_specific; /* letters and notes don't have it */
} fields[] = {
    {"From", has_address, TRUE},
    {"To", has_address, TRUE},
    {"Message-ID", has_address, TRUE},
    {"Received", is_filled, TRUE},
    {"MIME-Version", is_filled, TRUE},
    {"Return-Path", is_filled, TRUE},
    {"Delivered-To", has_address, TRUE},
    {"Subject", is_filled, FALSE},
    {"Date", is_date, FALSE},
};

/* Whether a file is named as a message, whose header may then have a single field that mail has. */
static gboolean
is_named_mail (const gchar *name, NlpHeaderFields *header, guint n_fields)
{
  static const gchar *const extensions[] = {".eml", NULL};
  g_autofree gchar *type = nlp_header_fields_get (header, "Content-Type");

  return (n_fields > 0 || type != NULL) && nlp_path_has_extension (name, extensions);
}

static gboolean
sniff_mail (const gchar *head, gsize length, const gchar *name)
{
  NlpHeaderFields header;
  guint n_fields = 0, n_specific = 0;
  const gsize start = nlp_mail_header_measure_front (head, length);
  gboolean is_ended;
  const gchar *end;

  nlp_mail_header_init (&header, head + start, length - start);
  if (header.length == 0)
    return FALSE;
  /* The header ends in a blank line, unless it extends beyond the head of the file. */
  end = header.data + header.length;
  is_ended = end == head + length ? length >= NLP_FORMAT_HEAD : *end == '\r' || *end == '\n';
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++) {
    g_autofree gchar *value = nlp_header_fields_get (&header, fields[i].name);

    if (value == NULL || !fields[i].accepts (value))
      continue;
    n_fields++;
    n_specific += fields[i].is_specific;
  }
  if (!is_ended)
    return n_specific >= MIN_SPECIFIC;
  return (n_fields >= 2 && n_specific >= 1) || is_named_mail (name, &header, n_fields);
}

const NlpFormat nlp_mail_format = {
    .name = "mail",
    .sniff = sniff_mail,
#ifdef HAVE_MAIL
    .parse = nlp_parse_mail,
#else
    .needs = "a build with GMime",
#endif
};

/* Whether a line contains a time of day, the name of a month and a year. */
static gboolean
has_date (const gchar *line, gsize length)
{
  static const gchar months[] = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec ";
  gboolean month = FALSE, time = FALSE, year = FALSE;

  for (gsize at = 0; at < length;) {
    const gchar *word = line + at;
    gsize n = 0;

    while (at + n < length && !g_ascii_isspace (word[n]))
      n++;
    month |= n == 3 && g_strstr_len (months, -1, (gchar[]){word[0], word[1], word[2], ' ', 0});
    time |= n >= 4 && g_ascii_isdigit (word[0]) && (word[1] == ':' || word[2] == ':');
    year |= n == 4 && (memcmp (word, "19", 2) == 0 || memcmp (word, "20", 2) == 0);
    at += n + 1;
  }
  return month && time && year;
}

/* Whether @data begins with the header of a message. */
static gboolean
begins_with_header (const gchar *data, gsize length)
{
  NlpHeaderFields header;

  nlp_mail_header_init (&header, data, length);
  return nlp_mail_header_count_known (&header) >= 2;
}

gboolean
nlp_mbox_starts_message (const gchar *data, gsize length)
{
  const gchar *newline;
  gsize n, n_name;

  if (length < 5 || memcmp (data, "From ", 5) != 0)
    return FALSE;
  newline = memchr (data, '\n', MIN (length, NLP_MBOX_LOOKAHEAD));
  if (newline == NULL)
    return FALSE;
  n = (gsize)(newline - data) + 1;
  length = MIN (length - n, NLP_MBOX_LOOKAHEAD);
  /* Some programs write no date. */
  if (!has_date (data + 5, n - 6))
    return begins_with_header (data + n, length);
  /* Some mailboxes have a second such line, which is quoted. */
  if (length > 6 && memcmp (newline + 1, ">From ", 6) == 0)
    return TRUE;
  return nlp_header_field_measure_line (newline + 1, length, &n_name) > 0;
}

static gboolean
sniff_mbox (const gchar *head, gsize length, const gchar *name)
{
  return nlp_mbox_starts_message (head, length);
}

const NlpFormat nlp_mbox_format = {
    .name = "mailbox",
    .sniff = sniff_mbox,
#ifdef HAVE_MAIL
    .records = &nlp_mbox_records,
#else
    .needs = "a build with GMime",
#endif
};
