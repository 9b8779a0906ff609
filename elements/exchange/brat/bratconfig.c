/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * bratconfig.c: the configuration of a folder of brat.
 */

/* The files are described on https://brat.nlplab.org/configuration.html. */

#include "bratconfig.h"

#include <string.h>

#include "bratwords.h"

/* Enough for any set of labels, so that labels of a hostile input need bounded memory. */
#define MAX_TYPES 10000

struct _NlpBratConfig {
  guint n_types;
  GTree *layers;     /* of GTree of types without values, by the name of the layer */
  GTree *relations;  /* types without values */
  GTree *attributes; /* of GTree of values, by type */
};

static gint
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  return strcmp (a, b);
}

static GTree *
new_tree (GDestroyNotify destroy)
{
  return g_tree_new_full (compare, NULL, g_free, destroy);
}

NlpBratConfig *
nlp_brat_config_new (void)
{
  NlpBratConfig *self = g_new0 (NlpBratConfig, 1);

  self->layers = new_tree ((GDestroyNotify)g_tree_unref);
  self->relations = new_tree (NULL);
  self->attributes = new_tree ((GDestroyNotify)g_tree_unref);
  return self;
}

void
nlp_brat_config_free (NlpBratConfig *self)
{
  g_tree_unref (self->layers);
  g_tree_unref (self->relations);
  g_tree_unref (self->attributes);
  g_free (self);
}

static void
add (NlpBratConfig *self, GTree *tree, const gchar *name)
{
  if (g_tree_lookup (tree, name) != NULL || self->n_types >= MAX_TYPES)
    return;
  g_tree_insert (tree, g_strdup (name), GUINT_TO_POINTER (1));
  self->n_types++;
}

/* Adds @member to the tree of @name, which is made. */
static void
add_member (NlpBratConfig *self, GTree *trees, const gchar *name, const gchar *member)
{
  GTree *members = g_tree_lookup (trees, name);

  if (members == NULL) {
    if (self->n_types >= MAX_TYPES)
      return;
    members = new_tree (NULL);
    g_tree_insert (trees, g_strdup (name), members);
  }
  add (self, members, member);
}

void
nlp_brat_config_see_span (NlpBratConfig *self, const gchar *layer, const gchar *type)
{
  add_member (self, self->layers, layer, type);
}

void
nlp_brat_config_see_relation (NlpBratConfig *self, const gchar *type)
{
  add (self, self->relations, type);
}

void
nlp_brat_config_see_attribute (NlpBratConfig *self, const gchar *type, const gchar *value)
{
  add_member (self, self->attributes, type, value);
}

static gboolean
append_type (gpointer type, gpointer value, gpointer data)
{
  g_string_append_printf (data, "%s\n", (const gchar *)type);
  return FALSE;
}

/* Appends the types of a layer. A line of hyphens separates layers in the dialogue of brat. */
static gboolean
append_layer (gpointer layer, gpointer types, gpointer data)
{
  GString *out = data;

  if (!g_str_has_suffix (out->str, "]\n"))
    g_string_append (out, "---\n");
  g_tree_foreach (types, append_type, out);
  return FALSE;
}

static gboolean
append_relation (gpointer type, gpointer value, gpointer data)
{
  g_string_append_printf (data, "%s\tArg1:<ENTITY>, Arg2:<ENTITY>\n", (const gchar *)type);
  return FALSE;
}

static gboolean
append_value (gpointer name, gpointer value, gpointer data)
{
  GString *out = data;

  if (out->str[out->len - 1] != ':')
    g_string_append_c (out, '|');
  g_string_append (out, name);
  return FALSE;
}

static gboolean
append_attribute (gpointer type, gpointer values, gpointer data)
{
  g_string_append_printf (data, "%s\tArg:<ENTITY>, Value:", (const gchar *)type);
  g_tree_foreach (values, append_value, data);
  g_string_append_c (data, '\n');
  return FALSE;
}

void
nlp_brat_config_append_annotation (NlpBratConfig *self, GString *out)
{
  g_string_append (out, "[entities]\n");
  g_tree_foreach (self->layers, append_layer, out);
  g_string_append (out, "\n[relations]\n");
  g_tree_foreach (self->relations, append_relation, out);
  g_string_append (out, NLP_BRAT_EQUIVALENCE
                   "\tArg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive\n"
                   "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n"
                   "\n[events]\n"
                   "\n[attributes]\n");
  g_tree_foreach (self->attributes, append_attribute, out);
}

/* Appends the label to show for a type of another layer than entities: without the layer. */
static gboolean
append_label (gpointer type, gpointer value, gpointer data)
{
  const gchar *separator = strstr (type, "--");

  if (separator != NULL && separator[2] != '\0')
    g_string_append_printf (data, "%s | %s\n", (const gchar *)type, separator + 2);
  return FALSE;
}

static gboolean
append_labels (gpointer layer, gpointer types, gpointer data)
{
  g_tree_foreach (types, append_label, data);
  return FALSE;
}

typedef struct {
  GString *out;
  guint n_layers;
  const gchar *colour;
} Drawing;

static gboolean
append_colour (gpointer type, gpointer value, gpointer data)
{
  const Drawing *drawing = data;

  g_string_append_printf (drawing->out, "%s\tbgColor:%s\n", (const gchar *)type, drawing->colour);
  return FALSE;
}

static gboolean
append_colours (gpointer layer, gpointer types, gpointer data)
{
  static const gchar *const colours[] = {"#8fb2ff", "#7fdf9f", "#ffd27f", "#df9fef",
                                         "#7fdfdf", "#ffaa99", "#cfcf6f", "#bfbfcf"};
  Drawing *drawing = data;

  drawing->colour = colours[drawing->n_layers++ % G_N_ELEMENTS (colours)];
  g_tree_foreach (types, append_colour, drawing);
  return FALSE;
}

void
nlp_brat_config_append_visual (NlpBratConfig *self, GString *out)
{
  Drawing drawing = {.out = out};

  g_string_append (out, "[labels]\n");
  g_tree_foreach (self->layers, append_labels, out);
  g_string_append (out, "\n[drawing]\n"
                        "SPAN_DEFAULT\tfgColor:black, bgColor:#dfdfdf, borderColor:darken\n"
                        "ARC_DEFAULT\tcolor:black, dashArray:-, arrowHead:triangle-5\n");
  g_tree_foreach (self->layers, append_colours, &drawing);
}

void
nlp_brat_config_append_tools (const NlpDatabases *databases, GString *out)
{
  const gchar *name, *address;

  g_string_append (out, "[options]\n"
                        "Tokens\ttokenizer:whitespace\n"
                        "Sentences\tsplitter:regex\n"
                        "\n[search]\n"
                        "\n[annotators]\n"
                        "\n[disambiguators]\n"
                        "\n[normalization]\n");
  for (guint i = 0; nlp_databases_get (databases, i, &name, &address); i++) {
    g_autofree gchar *site = NULL;

    if (address == NULL)
      continue;
    /* The address of the site is that of a record up to its path. */
    site = g_strndup (address, strcspn (strstr (address, "//") + 2, "/") +
                                   (gsize)(strstr (address, "//") + 2 - address));
    g_string_append_printf (out, "%s\t<URL>:%s/, <URLBASE>:%s\n", name, site, address);
  }
}
