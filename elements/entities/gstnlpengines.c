/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpengines.c: registers the engines of entitytagger as a flags type, and reads and writes them
 * as strings.
 */

#include "gstnlpengines.h"

#include <string.h>

#include "tagger.h"

static const GFlagsValue values[] = {
    {0, "No engine", "none"},
    {NLP_TAGGER_MODEL, "Names and dates by a trained model", "model"},
    {NLP_TAGGER_GAZETTEER, "Names in lists", "gazetteer"},
    {NLP_TAGGER_PATTERNS, "Dates, times, amounts and indicators by their form", "patterns"},
    {NLP_TAGGER_NAMES, "Names by the words in and around them", "names"},
    {0, NULL, NULL},
};

/* Adds one engine, by its nick or, as in other flags properties, as a number. */
static gboolean
add_engine (const gchar *name, guint *engines)
{
  guint64 number;
  gchar *end;

  for (const GFlagsValue *value = values; value->value_nick != NULL; value++) {
    if (strcmp (value->value_nick, name) == 0) {
      *engines |= value->value;
      return TRUE;
    }
  }
  number = g_ascii_strtoull (name, &end, 0);
  if (end == name || *end != '\0' || number > NLP_TAGGER_ALL)
    return FALSE;
  *engines |= (guint)number;
  return TRUE;
}

static gboolean
deserialize (GValue *value, const gchar *string)
{
  g_auto (GStrv) names = g_strsplit_set (string, "+,", -1);
  guint engines = 0;

  for (gchar **name = names; *name != NULL; name++) {
    if (!add_engine (g_strstrip (*name), &engines))
      return FALSE;
  }
  g_value_set_flags (value, engines);
  return TRUE;
}

gchar *
gst_nlp_engines_to_string (guint engines)
{
  GString *string = g_string_new (NULL);

  if (engines == 0)
    g_string_append (string, values[0].value_nick);
  for (const GFlagsValue *value = values + 1; value->value_nick != NULL; value++) {
    if ((engines & value->value) != 0)
      g_string_append_printf (string, "%s%s", string->len > 0 ? "+" : "", value->value_nick);
  }
  return g_string_free (string, FALSE);
}

static gchar *
serialize (const GValue *value)
{
  return gst_nlp_engines_to_string (g_value_get_flags (value));
}

GType
gst_nlp_engines_get_type (void)
{
  static gsize type = 0;
  /* GStreamer's own functions for flags do not read ",". It keeps a pointer to the table. */
  static GstValueTable table = {.serialize = serialize, .deserialize = deserialize};

  if (g_once_init_enter (&type)) {
    table.type = g_flags_register_static ("GstNlpEngines", values);
    gst_value_register (&table);
    g_once_init_leave (&type, table.type);
  }
  return type;
}
