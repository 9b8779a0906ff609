/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * hashtags.c: an analyzer in C, as a plugin of its own: tags words such as "#nlp" as entities.
 *
 * "make" builds it; README.md shows how to use it.
 */

#include <gst/nlp/gstnlp.h>

#define LABEL "HASHTAG"
#define DEFAULT_MIN_LENGTH 2

G_DECLARE_FINAL_TYPE (GstHashtags, gst_hashtags, GST, HASHTAGS, GstNlpAnalyzer)

struct _GstHashtags {
  GstNlpAnalyzer parent_instance;

  guint min_length; /* in characters, under the object lock */
};

enum { PROP_0, PROP_MIN_LENGTH };

G_DEFINE_FINAL_TYPE (GstHashtags, gst_hashtags, GST_NLP_TYPE_ANALYZER)

/* Returns the end of the word that begins at @start, and counts its characters. */
static const gchar *
find_end (const gchar *start, const gchar *end, guint *n_characters)
{
  *n_characters = 0;
  while (start < end) {
    gunichar c = g_utf8_get_char (start);

    if (!g_unichar_isalnum (c) && c != '_')
      break;
    start = g_utf8_next_char (start);
    (*n_characters)++;
  }
  return start;
}

/* Called for each document. With n-threads above 1, several threads call it at the same time, so it
 * must not change the analyzer. */
static gboolean
gst_hashtags_analyze (GstNlpAnalyzer *analyzer, GstNlpDocument *document, GError **error)
{
  GstHashtags *self = GST_HASHTAGS (analyzer);
  gsize length;
  const gchar *text = gst_nlp_document_peek_text (document, &length), *end = text + length;
  guint min_length;

  GST_OBJECT_LOCK (self);
  min_length = self->min_length;
  GST_OBJECT_UNLOCK (self);

  /* The layer exists even if there is nothing to add: it shows that the analyzer has looked. */
  gst_nlp_document_add_layer (document, GST_NLP_LAYER_ENTITIES);
  for (const gchar *at = text; (at = memchr (at, '#', end - at)) != NULL; at++) {
    guint n_characters;
    const gchar *word_end = find_end (at + 1, end, &n_characters);

    /* Offsets are in bytes here. */
    if (n_characters >= min_length)
      gst_nlp_document_append_span (document, GST_NLP_LAYER_ENTITIES, at - text, word_end - text,
                                    LABEL, 1.0);
  }
  return TRUE;
}

static void
gst_hashtags_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id != PROP_MIN_LENGTH) {
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    return;
  }
  GST_OBJECT_LOCK (object);
  GST_HASHTAGS (object)->min_length = g_value_get_uint (value);
  GST_OBJECT_UNLOCK (object);
}

static void
gst_hashtags_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id != PROP_MIN_LENGTH) {
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    return;
  }
  GST_OBJECT_LOCK (object);
  g_value_set_uint (value, GST_HASHTAGS (object)->min_length);
  GST_OBJECT_UNLOCK (object);
}

static void
gst_hashtags_class_init (GstHashtagsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = gst_hashtags_set_property;
  object_class->get_property = gst_hashtags_get_property;
  g_object_class_install_property (
      object_class, PROP_MIN_LENGTH,
      g_param_spec_uint ("min-length", "Minimum length",
                         "Characters that a hashtag has at least after the \"#\"", 1, 1000,
                         DEFAULT_MIN_LENGTH,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | GST_PARAM_MUTABLE_PLAYING));
  gst_element_class_set_static_metadata (GST_ELEMENT_CLASS (klass), "Hashtags",
                                         "Filter/Analyzer/Text", "Tags words that begin with \"#\"",
                                         "You");
  GST_NLP_ANALYZER_CLASS (klass)->analyze = gst_hashtags_analyze;
}

static void
gst_hashtags_init (GstHashtags *self)
{
  self->min_length = DEFAULT_MIN_LENGTH;
}

static gboolean
plugin_init (GstPlugin *plugin)
{
  return gst_element_register (plugin, "hashtags", GST_RANK_NONE, gst_hashtags_get_type ());
}

/* The name of the file is that of the plugin: libgsthashtags.so. */
#define PACKAGE "hashtags"
GST_PLUGIN_DEFINE (GST_VERSION_MAJOR,
                   GST_VERSION_MINOR,
                   hashtags,
                   "Finds hashtags",
                   plugin_init,
                   "1.0",
                   "LGPL",
                   PACKAGE,
                   "https://example.org")
