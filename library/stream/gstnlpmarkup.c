/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpmarkup.c: removes Pango markup.
 */

#include "gstnlpmarkup-private.h"

static void
append_text (GMarkupParseContext *context,
             const gchar *text,
             gsize length,
             gpointer user_data,
             GError **error)
{
  g_string_append_len (user_data, text, length);
}

GBytes *
gst_nlp_markup_to_text (const gchar *markup, gsize length)
{
  static const GMarkupParser parser = {.text = append_text};
  g_autoptr (GString) text = g_string_sized_new (length);
  g_autoptr (GMarkupParseContext) context = NULL;

  context = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, text, NULL);
  /* Pango adds the root element as well. */
  if (!g_markup_parse_context_parse (context, "<markup>", -1, NULL) ||
      !g_markup_parse_context_parse (context, markup, length, NULL) ||
      !g_markup_parse_context_parse (context, "</markup>", -1, NULL) ||
      !g_markup_parse_context_end_parse (context, NULL))
    return g_bytes_new (markup, length);

  return g_string_free_to_bytes (g_steal_pointer (&text));
}
