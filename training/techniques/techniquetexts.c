/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * techniquetexts.c: reads procedures, documents and the descriptions of techniques.
 */

#include "techniquetexts.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "gstnlptypes.h"
#include "segmenter.h"

void
technique_text_clear (gpointer text)
{
  TechniqueText *self = text;

  g_free (self->text);
  g_strfreev (self->ids);
}

static void
append (GArray *texts, gchar *text, gchar **ids)
{
  const TechniqueText item = {text, ids};

  g_array_append_val (texts, item);
}

/* Appends the sentences of a text, all with the same technique. */
static void
append_sentences (GArray *texts, const NlpSegmenter *segmenter, const gchar *text, const gchar *id)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));

  nlp_segmenter_run (segmenter, text, strlen (text), tokens, sentences);
  for (guint i = 0; i < sentences->len; i++) {
    const GstNlpRange *sentence = &g_array_index (sentences, GstNlpRange, i);

    append (texts, g_strndup (text + sentence->start, sentence->end - sentence->start),
            id != NULL ? g_strsplit (id, ",", -1) : NULL);
  }
}

static gboolean
fail (GError **error, const gchar *path, guint line, const gchar *expected)
{
  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "%s, line %u: expected %s", path, line,
               expected);
  return FALSE;
}

static const gchar *
get_string (JsonObject *object, const gchar *name)
{
  return json_object_get_string_member_with_default (object, name, NULL);
}

/* Returns the techniques of a procedure, or NULL. */
static gchar **
read_ids (JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "techniques");
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  JsonArray *array;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return NULL;
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    g_strv_builder_add (ids, json_array_get_string_element (array, i));
  return json_array_get_length (array) > 0 ? g_strv_builder_end (ids) : NULL;
}

/* Reads a file of objects, one a line. @segmenter is NULL for procedures. */
static gboolean
read_lines (const gchar *path, const NlpSegmenter *segmenter, GArray *texts, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree gchar *content = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &content, NULL, error))
    return FALSE;
  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++) {
    JsonNode *root;
    const gchar *text;

    if (*lines[i] == '\0')
      continue;
    if (!json_parser_load_from_data (parser, lines[i], -1, NULL) ||
        (root = json_parser_get_root (parser)) == NULL || !JSON_NODE_HOLDS_OBJECT (root) ||
        (text = get_string (json_node_get_object (root), "text")) == NULL)
      return fail (error, path, i + 1, "an object with \"text\"");
    if (segmenter != NULL) {
      append_sentences (texts, segmenter, text, NULL);
    } else {
      gchar **ids = read_ids (json_node_get_object (root));

      if (ids == NULL)
        return fail (error, path, i + 1, "\"techniques\"");
      append (texts, g_strdup (text), ids);
    }
  }
  return TRUE;
}

gboolean
technique_texts_read_procedures (const gchar *path, GArray *texts, GError **error)
{
  return read_lines (path, NULL, texts, error);
}

gboolean
technique_texts_read_documents (const gchar *path, GArray *texts, GError **error)
{
  g_autoptr (NlpSegmenter) segmenter = nlp_segmenter_new ("en", error);

  return segmenter != NULL && read_lines (path, segmenter, texts, error);
}

/* Removes the marks of links, citations and code from a description. */
static gchar *
remove_marks (const gchar *description)
{
  static const struct {
    const gchar *pattern;
    const gchar *text;
  } rules[] = {
      {"\\(Citation:[^)]*\\)", ""},
      {"\\[([^]]*)\\]\\([^)]*\\)", "\\1"},
      {"</?code>", ""},
  };
  gchar *text = g_strdup (description);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++) {
    g_autoptr (GRegex) regex = g_regex_new (rules[i].pattern, 0, 0, NULL);
    gchar *rest = g_regex_replace (regex, text, -1, 0, rules[i].text, 0, NULL);

    g_free (text);
    text = rest;
  }
  return text;
}

/* Returns the id of a technique in MITRE ATT&CK, or NULL. */
static const gchar *
get_id (JsonObject *technique)
{
  JsonArray *references = json_object_get_array_member (technique, "external_references");

  for (guint i = 0; references != NULL && i < json_array_get_length (references); i++) {
    JsonObject *reference = json_array_get_object_element (references, i);

    if (g_strcmp0 (get_string (reference, "source_name"), "mitre-attack") == 0)
      return get_string (reference, "external_id");
  }
  return NULL;
}

static void
add_technique (JsonObject *object, const NlpSegmenter *segmenter, GArray *texts, GHashTable *names)
{
  const gchar *name = get_string (object, "name"),
              *description = get_string (object, "description");
  const gchar *id = get_id (object);
  g_autofree gchar *text = NULL;

  if (id == NULL || name == NULL ||
      json_object_get_boolean_member_with_default (object, "revoked", FALSE) ||
      json_object_get_boolean_member_with_default (object, "x_mitre_deprecated", FALSE))
    return;
  g_hash_table_insert (names, g_strdup (id), g_strdup (name));
  append (texts, g_strdup (name), g_strsplit (id, ",", -1));
  text = remove_marks (description != NULL ? description : "");
  append_sentences (texts, segmenter, text, id);
}

gboolean
technique_texts_read_attack (const gchar *path, GArray *texts, GHashTable *names, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (NlpSegmenter) segmenter = nlp_segmenter_new ("en", error);
  JsonArray *objects = NULL;
  JsonNode *root;

  if (segmenter == NULL || !json_parser_load_from_file (parser, path, error))
    return FALSE;
  root = json_parser_get_root (parser);
  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    objects = json_object_get_array_member (json_node_get_object (root), "objects");
  if (objects == NULL)
    return fail (error, path, 1, "a STIX bundle");
  for (guint i = 0; i < json_array_get_length (objects); i++) {
    JsonObject *object = json_array_get_object_element (objects, i);

    if (g_strcmp0 (get_string (object, "type"), "attack-pattern") == 0)
      add_technique (object, segmenter, texts, names);
  }
  return TRUE;
}
