/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpdocumenttags.c: converts the metadata of a document to tags of GStreamer.
 */

#include "gstnlpdocumenttags.h"

#include <string.h>

static void
add_string (GstTagList *tags, const gchar *tag, const gchar *value)
{
  if (value != NULL && *value != '\0')
    gst_tag_list_add (tags, GST_TAG_MERGE_APPEND, tag, value, NULL);
}

/* Adds the code of a language: "en" of "en-GB". */
static void
add_language (GstTagList *tags, const gchar *language)
{
  g_autofree gchar *code = NULL;

  if (language == NULL)
    return;
  code = g_strndup (language, strcspn (language, "-_"));
  add_string (tags, GST_TAG_LANGUAGE_CODE, code);
}

static void
add_date (GstTagList *tags, const gchar *published)
{
  g_autoptr (GstDateTime) date =
      published != NULL ? gst_date_time_new_from_iso8601_string (published) : NULL;

  if (date != NULL)
    gst_tag_list_add (tags, GST_TAG_MERGE_APPEND, GST_TAG_DATE_TIME, date, NULL);
}

GstEvent *
gst_nlp_document_tags_new_event (GstNlpDocument *document)
{
  g_autoptr (GstTagList) tags = gst_tag_list_new_empty ();

  add_string (tags, GST_TAG_TITLE, gst_nlp_document_get_title (document));
  add_string (tags, GST_TAG_ARTIST, gst_nlp_document_get_metadata (document, "author"));
  add_language (tags, gst_nlp_document_get_language (document));
  add_date (tags, gst_nlp_document_get_published (document));
  if (gst_tag_list_is_empty (tags))
    return NULL;
  return gst_event_new_tag (g_steal_pointer (&tags));
}
