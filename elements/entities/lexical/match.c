/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * match.c: chooses among matches that overlap.
 */

#include "match.h"

static gint
compare_matches (gconstpointer a, gconstpointer b)
{
  const NlpMatch *x = a, *y = b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  if (x->end != y->end)
    return x->end > y->end ? -1 : 1;
  return x->score > y->score ? -1 : x->score < y->score;
}

/* Whether @match should replace the overlapping earlier @kept. */
static gboolean
is_stronger (const NlpMatch *match, const NlpMatch *kept)
{
  const gsize length = nlp_match_get_length (match), kept_length = nlp_match_get_length (kept);

  return length > kept_length || (length == kept_length && match->score > kept->score);
}

GArray *
nlp_match_resolve_overlaps (GArray *matches)
{
  GArray *kept = g_array_sized_new (FALSE, FALSE, sizeof (NlpMatch), matches->len);

  g_array_sort (matches, compare_matches);
  for (guint i = 0; i < matches->len; i++) {
    const NlpMatch *match = &g_array_index (matches, NlpMatch, i);
    NlpMatch *last = kept->len > 0 ? &g_array_index (kept, NlpMatch, kept->len - 1) : NULL;

    if (last == NULL || match->start >= last->end)
      g_array_append_val (kept, *match);
    else if (is_stronger (match, last))
      *last = *match;
  }
  return kept;
}
