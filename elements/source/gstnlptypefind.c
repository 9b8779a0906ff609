/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlptypefind.c: typefinders for the text formats that GStreamer doesn't know.
 *
 * They have a low rank and at most the probability NEARLY_CERTAIN, so that the typefinders of
 * media, which look for longer marks, go first and win.
 */

#include "gstnlptypefind.h"

#include <string.h>

#include "formats/feed/feed.h"
#include "formats/mail/mail.h"
#include "formats/mail/mbox.h"
#include "formats/office/office.h"
#include "formats/warc/warc.h"
#include "parsing/format.h"

/* Returns the start of the file, as much of it as there is. */
static const gchar *
peek_head (GstTypeFind *find, gsize *length)
{
  const guint64 size = gst_type_find_get_length (find);
  const guint8 *head = NULL;

  *length = size > 0 ? (gsize)MIN (size, NLP_FORMAT_HEAD) : NLP_FORMAT_HEAD;
  while (*length > 0 && (head = gst_type_find_peek (find, 0, (guint)*length)) == NULL)
    *length /= 2;
  return (const gchar *)head;
}

/**
 * Finder:
 * @name: the name of the feature; one that another plugin has would replace it
 * @func: the function, whose data is the finder
 * @extensions: the usual extensions of names
 * @caps: what it may find; a @format is the first of it
 * @format: (nullable): the format whose sniffing it uses
 * @probability: that of @format
 *
 * A typefinder.
 */
typedef struct {
  const gchar *name;
  GstTypeFindFunction func;
  const gchar *extensions;
  const gchar *caps;
  const NlpFormat *format;
  GstTypeFindProbability probability;
} Finder;

static void
find_format (GstTypeFind *find, gpointer data)
{
  const Finder *finder = data;
  gsize length;
  const gchar *head = peek_head (find, &length);

  if (head != NULL && finder->format->sniff (head, length, NULL))
    gst_type_find_suggest_empty_simple (find, finder->probability, finder->caps);
}

static gboolean
is_white (gchar c)
{
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static const gchar *
skip_white (const gchar *at, const gchar *end)
{
  while (at < end && is_white (*at))
    at++;
  return at;
}

/* Whether an object with a member begins at @at: {"... */
static gboolean
is_object (const gchar *at, const gchar *end)
{
  if (at == end || *at != '{')
    return FALSE;
  at = skip_white (at + 1, end);
  return at < end && *at == '"';
}

/* Whether the object at @at ends with its line, and the next line, if any, begins another one. */
static gboolean
is_line (const gchar *at, const gchar *end)
{
  const gchar *newline = memchr (at, '\n', (gsize)(end - at));
  const gchar *last = newline;

  if (newline == NULL)
    return FALSE;
  while (last > at && is_white (last[-1]))
    last--;
  at = skip_white (newline, end);
  return last[-1] == '}' && (at == end || is_object (at, end));
}

/* Finds JSON and JSON Lines whose first value is an object with members, or an array of them. The
 * subtitles of MicroDVD begin with "{" and a number. */
static void
find_json (GstTypeFind *find, gpointer data)
{
  gsize length;
  const gchar *head = peek_head (find, &length), *at, *end;

  if (head == NULL)
    return;
  end = head + length;
  at = skip_white (head, end);
  if (is_object (at, end))
    gst_type_find_suggest_empty_simple (find, GST_TYPE_FIND_LIKELY,
                                        is_line (at, end) ? "application/x-ndjson"
                                                          : "application/json");
  else if (at < end && *at == '[' && is_object (skip_white (at + 1, end), end))
    gst_type_find_suggest_empty_simple (find, GST_TYPE_FIND_LIKELY, "application/json");
}

/* Finds compressed files by their first bytes. 7z is left out, because it can't be read without
 * seeking. */
static void
find_compressed (GstTypeFind *find, gpointer data)
{
  static const struct {
    guint8 magic[6];
    guint length;
    const gchar *media_type;
  } formats[] = {
      {{0xfd, '7', 'z', 'X', 'Z', 0}, 6, "application/x-xz"},
      {{0x28, 0xb5, 0x2f, 0xfd}, 4, "application/zstd"},
      {{0x04, 0x22, 0x4d, 0x18}, 4, "application/x-lz4"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++) {
    const guint8 *head = gst_type_find_peek (find, 0, formats[i].length);

    if (head != NULL && memcmp (head, formats[i].magic, formats[i].length) == 0)
      gst_type_find_suggest_empty_simple (find, GST_TYPE_FIND_LIKELY, formats[i].media_type);
  }
}

static const Finder finders[] = {
    {"nlp-warc", find_format, "warc", "application/warc", &nlp_warc_format,
     GST_TYPE_FIND_NEARLY_CERTAIN},
    {"nlp-docx", find_format, "docx", GST_NLP_DOCX_CAPS, &nlp_docx_format,
     GST_TYPE_FIND_NEARLY_CERTAIN},
    {"nlp-odt", find_format, "odt", GST_NLP_ODT_CAPS, &nlp_odt_format,
     GST_TYPE_FIND_NEARLY_CERTAIN},
    {"nlp-epub", find_format, "epub", "application/epub+zip", &nlp_epub_format,
     GST_TYPE_FIND_NEARLY_CERTAIN},
    {"nlp-feed", find_format, "rss,atom", "application/rss+xml", &nlp_feed_format,
     GST_TYPE_FIND_LIKELY},
    {"nlp-mail", find_format, "eml", "message/rfc822", &nlp_mail_format, GST_TYPE_FIND_LIKELY},
    {"nlp-mbox", find_format, "mbox", "application/mbox", &nlp_mbox_format, GST_TYPE_FIND_LIKELY},
    {"nlp-json", find_json, "json,jsonl,ndjson", "application/json; application/x-ndjson", NULL,
     GST_TYPE_FIND_NONE},
    {"nlp-compressed", find_compressed, "xz,zst,lz4",
     "application/x-xz; application/zstd; application/x-lz4", NULL, GST_TYPE_FIND_NONE},
};

gboolean
gst_nlp_typefind_register (GstPlugin *plugin)
{
  gboolean ok = TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (finders); i++) {
    const Finder *finder = &finders[i];
    g_autoptr (GstCaps) caps = gst_caps_from_string (finder->caps);

    ok &= gst_type_find_register (plugin, finder->name, GST_RANK_MARGINAL, finder->func,
                                  finder->extensions, caps, (gpointer)finder, NULL);
  }
  return ok;
}
