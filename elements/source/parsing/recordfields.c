/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * recordfields.c: recognises the members of JSON objects and the columns of tables.
 */

#include "recordfields.h"

#include <string.h>

#include "dates.h"

#define MAX_NAMES 20

static const struct {
  const gchar *name;
  const gchar *usual[MAX_NAMES];
} fields[NLP_N_FIELDS] = {
    [NLP_FIELD_TEXT] = {"text",
                        {"text", "body", "content", "article", "fulltext", "full_text", "body_text",
                         "article_text", "content.rendered", "maintext", "message", "story", "post",
                         "tweet", "selftext", "comment", "abstract", "description", "summary"}},
    [NLP_FIELD_TITLE] = {"title",
                         {"title", "headline", "subject", "title.rendered", "article_title",
                          "heading", "name"}},
    [NLP_FIELD_ID] = {"id",
                      {"id", "_id", "guid", "uuid", "doc_id", "docid", "document_id", "article_id",
                       "_id.$oid"}},
    [NLP_FIELD_PUBLISHED] = {"published",
                             {"published", "date", "pubdate", "pub_date", "published_at",
                              "publishedat", "published_date", "publish_date", "date_published",
                              "date_publish", "datepublished", "publication_date",
                              "publicationdate", "created_at", "created", "created_utc",
                              "timestamp", "datetime", "time"}},
    [NLP_FIELD_AUTHOR] = {"author", {"author", "authors", "byline", "creator", "by", "writer"}},
    [NLP_FIELD_LANGUAGE] = {"language", {"language", "lang", "lang_code", "language_code"}},
    [NLP_FIELD_URI] = {"uri", {"uri", "url", "link", "permalink", "href", "source_url"}},
};

const gchar *
nlp_field_get_name (NlpField field)
{
  return fields[field].name;
}

const gchar *const *
nlp_field_get_usual_names (NlpField field)
{
  return fields[field].usual;
}

const gchar *
nlp_field_get_option (NlpField field, const NlpReaderOptions *options)
{
  const gchar *const chosen[NLP_N_FIELDS] = {
      [NLP_FIELD_TEXT] = options->text_field,
      [NLP_FIELD_TITLE] = options->title_field,
      [NLP_FIELD_ID] = options->id_field,
      [NLP_FIELD_PUBLISHED] = options->date_field,
  };

  return chosen[field] != NULL && *chosen[field] != '\0' ? chosen[field] : NULL;
}

gboolean
nlp_fields_are_chosen (const NlpReaderOptions *options)
{
  for (NlpField field = 0; field < NLP_N_FIELDS; field++) {
    if (nlp_field_get_option (field, options) != NULL)
      return TRUE;
  }
  return FALSE;
}

/* Folds case and separators: "Pub-Date" and "pub date" become "pub_date". */
static gchar
fold (gchar c)
{
  return c == ' ' || c == '-' ? '_' : g_ascii_tolower (c);
}

static gboolean
is_name (const gchar *known, const gchar *name, gsize length)
{
  if (strlen (known) != length)
    return FALSE;
  for (gsize i = 0; i < length; i++) {
    if (fold (known[i]) != fold (name[i]))
      return FALSE;
  }
  return TRUE;
}

NlpField
nlp_field_find (const gchar *name, gsize length, const NlpReaderOptions *options, guint *rank)
{
  while (length > 0 && g_ascii_isspace (name[0]))
    name++, length--;
  while (length > 0 && g_ascii_isspace (name[length - 1]))
    length--;

  /* The names that the user has chosen come first. */
  *rank = 0;
  for (NlpField field = 0; field < NLP_N_FIELDS; field++) {
    const gchar *chosen = nlp_field_get_option (field, options);

    if (chosen != NULL && is_name (chosen, name, length))
      return field;
  }
  for (NlpField field = 0; field < NLP_N_FIELDS; field++) {
    if (nlp_field_get_option (field, options) != NULL)
      continue;
    for (guint i = 0; fields[field].usual[i] != NULL; i++) {
      *rank = i;
      if (is_name (fields[field].usual[i], name, length))
        return field;
    }
  }
  *rank = NLP_NO_RANK;
  return NLP_N_FIELDS;
}

/* Whether @value has the form "2013-05-10" and is a valid date. */
static gboolean
is_iso_date (const gchar *value)
{
  static const gchar pattern[] = "0000-00-00";
  gint year, month, day;

  for (gsize i = 0; i < sizeof pattern; i++) {
    if (pattern[i] == '0' ? !g_ascii_isdigit (value[i]) : value[i] != pattern[i])
      return FALSE;
  }
  year = 1000 * (value[0] - '0') + 100 * (value[1] - '0') + 10 * (value[2] - '0') + value[3] - '0';
  month = 10 * (value[5] - '0') + value[6] - '0';
  day = 10 * (value[8] - '0') + value[9] - '0';
  return year > 0 && g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year);
}

gchar *
nlp_field_read_date (const gchar *value)
{
  gsize n_digits = strspn (value, "0123456789");
  g_autoptr (GDateTime) time = NULL;
  gint64 seconds;

  if (is_iso_date (value))
    return g_strdup (value);
  if ((n_digits < 9 || n_digits > 10) && n_digits != 13)
    return nlp_date_to_iso (value);
  if (value[n_digits] != '\0' && value[n_digits] != '.')
    return NULL;

  seconds = g_ascii_strtoll (value, NULL, 10);
  time = g_date_time_new_from_unix_utc (n_digits == 13 ? seconds / 1000 : seconds);
  return time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ") : NULL;
}
