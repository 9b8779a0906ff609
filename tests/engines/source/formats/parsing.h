/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * parsing.h: calls parsers on data in memory, whole and damaged.
 */

#ifndef PARSING_H
#define PARSING_H

#include <string.h>

#include "gstnlpdocument.h"
#include "parsing/parser.h"

/* Parses a copy of @data, so that valgrind and the sanitizers notice reads beyond its end. Returns
 * the result of the parser. */
static inline gboolean
parse_bytes (NlpParse parse, const gchar *data, gsize length, NlpDocumentList *list, GError **error)
{
  const NlpReaderOptions options = {
      .max_section = 1 << 20, .max_file = 1 << 26, .replace_invalid = TRUE};
  g_autofree gchar *copy = g_malloc (length + 1);
  const NlpFile file = {.data = copy, .length = length, .uri = "file:///test", .options = &options};

  memcpy (copy, data, length);
  copy[length] = '\0';
  nlp_document_list_init (list);
  return parse (&file, list, error);
}

static inline void
parse_string (NlpParse parse, const gchar *string, NlpDocumentList *list)
{
  GError *error = NULL;

  if (!parse_bytes (parse, string, strlen (string), list, &error))
    g_error ("%s", error->message);
}

/* Parses @n copies of @data, each damaged differently, depending on @seed. Asserts that failures
 * have an error and that all texts are UTF-8. */
static inline void
parse_damaged (NlpParse parse, const gchar *data, gsize length, guint n, guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  for (guint i = 0; i < n; i++) {
    g_auto (NlpDocumentList) list;
    g_autoptr (GError) error = NULL;
    g_autofree gchar *copy = g_memdup2 (data, length);
    gsize left = length;
    guint flips = (guint)g_rand_int_range (random, 0, 8);

    if (g_rand_boolean (random))
      left = (gsize)g_rand_double_range (random, 0, (gdouble)length);
    for (guint j = 0; j < flips && left > 0; j++)
      copy[(gsize)g_rand_double_range (random, 0, (gdouble)left)] ^=
          (gchar)(1 << g_rand_int_range (random, 0, 8));
    if (!parse_bytes (parse, copy, left, &list, &error))
      g_assert_nonnull (error);
    for (guint j = 0; j < list.documents->len; j++) {
      GstNlpDocument *document = g_ptr_array_index (list.documents, j);
      gsize text_length;
      const gchar *text = gst_nlp_document_peek_text (document, &text_length);

      g_assert_true (g_utf8_validate_len (text, text_length, NULL) ||
                     memchr (text, '\0', text_length) != NULL);
    }
  }
}

#endif
