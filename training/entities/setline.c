/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * setline.c: parses a line of a list of data sets.
 */

#include "setline.h"

#include <stdlib.h>
#include <string.h>

/* The state while a line is parsed. */
typedef struct {
  NlpSetLine *line;
  const gchar *const *labels;
  guint32 absent;
  gboolean is_complete;
} Parser;

static void
clear_mapping (gpointer mapping)
{
  g_free (((NlpLabelMapping *)mapping)->name);
}

static NlpSetLine *
new_line (gchar *path, gboolean is_train)
{
  NlpSetLine *self = g_new0 (NlpSetLine, 1);

  self->path = path;
  self->is_train = is_train;
  self->n_times = 1;
  self->mappings = g_array_new (FALSE, FALSE, sizeof (NlpLabelMapping));
  g_array_set_clear_func (self->mappings, clear_mapping);
  return self;
}

void
nlp_set_line_free (NlpSetLine *self)
{
  g_array_unref (self->mappings);
  g_free (self->path);
  g_free (self);
}

static gboolean
fail (GError **error, const gchar *why, const gchar *what)
{
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "%s \"%s\"", why, what);
  return FALSE;
}

/* Reads a set such as "GPE|LOC". */
static gboolean
read_labels (const gchar *const *labels, const gchar *names, guint32 *set, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (names, "|", -1);

  for (guint i = 0; parts[i] != NULL; i++) {
    guint label = 0;

    while (labels[label] != NULL && strcmp (labels[label], parts[i]) != 0)
      label++;
    if (labels[label] == NULL)
      return fail (error, "there is no label", parts[i]);
    *set |= 1u << label;
  }
  return TRUE;
}

/* Reads a word such as "PERSON" or "LOC=GPE|LOC". */
static gboolean
read_mapping (Parser *self, const gchar *word, GError **error)
{
  const gchar *equals = strchr (word, '=');
  NlpLabelMapping mapping = {NULL, 0};

  if ((equals == NULL || strcmp (equals, "=*") != 0) &&
      !read_labels (self->labels, equals != NULL ? equals + 1 : word, &mapping.labels, error))
    return FALSE;
  mapping.name = g_strndup (word, equals != NULL ? (gsize)(equals - word) : strlen (word));
  self->line->labels |= mapping.labels;
  g_array_append_val (self->line->mappings, mapping);
  return TRUE;
}

static gboolean
read_word (Parser *self, const gchar *word, GError **error)
{
  if (g_str_has_prefix (word, "domain="))
    self->line->domain = atoi (word + strlen ("domain="));
  else if (g_str_has_prefix (word, "times="))
    self->line->n_times = atoi (word + strlen ("times="));
  else if (g_str_has_prefix (word, "without="))
    return read_labels (self->labels, word + strlen ("without="), &self->absent, error);
  else if (strcmp (word, "silver") == 0)
    self->line->is_silver = TRUE;
  else if (strcmp (word, "complete") == 0)
    self->is_complete = TRUE;
  else
    return read_mapping (self, word, error);
  return TRUE;
}

NlpSetLine *
nlp_set_line_parse (const gchar *text,
                    const gchar *folder,
                    const gchar *const *labels,
                    GError **error)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr (NlpSetLine) line = NULL;
  Parser parser = {.labels = labels};
  gchar *path;

  if (words[0] == NULL || words[1] == NULL ||
      (strcmp (words[0], "train") != 0 && strcmp (words[0], "dev") != 0)) {
    fail (error, "expected \"train FILE LABEL...\" or \"dev FILE LABEL...\", got", text);
    return NULL;
  }
  path = g_path_is_absolute (words[1]) ? g_strdup (words[1])
                                       : g_build_filename (folder, words[1], NULL);
  line = new_line (path, strcmp (words[0], "train") == 0);
  parser.line = line;
  for (gchar **word = words + 2; *word != NULL; word++) {
    if (**word != '\0' && !read_word (&parser, *word, error))
      return NULL;
  }
  if (!parser.is_complete)
    line->free_labels =
        ((1u << g_strv_length ((gchar **)labels)) - 1) & ~line->labels & ~parser.absent;
  return g_steal_pointer (&line);
}

NlpSetLine *
nlp_set_line_new_plain (const gchar *path, gboolean is_train, const gchar *const *labels)
{
  NlpSetLine *self = new_line (g_strdup (path), is_train);

  for (guint label = 0; labels[label] != NULL; label++) {
    NlpLabelMapping mapping = {g_strdup (labels[label]), 1u << label};

    g_array_append_val (self->mappings, mapping);
    self->labels |= mapping.labels;
  }
  return self;
}

const NlpLabelMapping *
nlp_set_line_find (const NlpSetLine *self, const gchar *name)
{
  for (guint i = 0; i < self->mappings->len; i++) {
    const NlpLabelMapping *mapping = &g_array_index (self->mappings, NlpLabelMapping, i);

    if (strcmp (mapping->name, name) == 0)
      return mapping;
  }
  return NULL;
}
