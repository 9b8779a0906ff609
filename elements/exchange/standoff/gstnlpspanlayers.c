/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpspanlayers.c: the layers of spans that formats with offsets write.
 */

#include "gstnlpspanlayers.h"

gchar **
gst_nlp_span_layers_list (GstNlpDocument *document, const gchar *const *layers)
{
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();
  g_auto (GStrv) names = gst_nlp_document_list_layers (document);

  for (gchar **name = names; *name != NULL; name++) {
    if (!g_str_equal (*name, GST_NLP_LAYER_TOKENS) &&
        !g_str_equal (*name, GST_NLP_LAYER_SENTENCES) &&
        (layers == NULL || g_strv_contains (layers, *name)))
      g_strv_builder_add (found, *name);
  }
  return g_strv_builder_end (found);
}

gboolean
gst_nlp_span_layers_have_relations (const gchar *const *layers)
{
  return layers == NULL || g_strv_contains (layers, "relations");
}

GPtrArray *
gst_nlp_span_layers_find_chains (GstNlpDocument *document)
{
  GPtrArray *chains = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  g_autoptr (GHashTable) by_number = g_hash_table_new (NULL, NULL);
  gsize n;
  const GstNlpRawSpan *spans = gst_nlp_document_peek_spans (document, GST_NLP_LAYER_ENTITIES, &n);

  for (guint i = 0; i < n; i++) {
    const gpointer number = GINT_TO_POINTER (spans[i].chain);
    GArray *chain = spans[i].chain >= 0 ? g_hash_table_lookup (by_number, number) : NULL;

    if (spans[i].chain < 0)
      continue;
    if (chain == NULL) {
      chain = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (by_number, number, chain);
      g_ptr_array_add (chains, chain);
    }
    g_array_append_val (chain, i);
  }
  for (guint i = chains->len; i > 0; i--) {
    if (((GArray *)chains->pdata[i - 1])->len < 2)
      g_ptr_array_remove_index (chains, i - 1);
  }
  return chains;
}
