/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * pagerank.c: ranks the nodes of a similarity graph by power iteration.
 *
 * Graph libraries need all edges, whose number is the square of the number of sentences. Here the
 * caller multiplies by the matrix without building it, in time linear in the number of words.
 */

#include "pagerank.h"

#include <math.h>

#define DAMPING 0.85
#define MAX_STEPS 50
#define PRECISION 1e-4 /* of the ranks together, whose sum is 1 */

gdouble *
nlp_pagerank (guint n, NlpSimilarityFunc multiply, gpointer data)
{
  g_autofree gdouble *degrees = g_new (gdouble, n);
  g_autofree gdouble *shares = g_new (gdouble, n);
  g_autofree gdouble *next = g_new (gdouble, n);
  gdouble *ranks = g_new (gdouble, n);

  for (guint i = 0; i < n; i++) {
    shares[i] = 1;
    ranks[i] = 1.0 / n;
  }
  multiply (shares, degrees, data);
  for (guint step = 0; step < MAX_STEPS; step++) {
    gdouble change = 0;

    for (guint i = 0; i < n; i++)
      shares[i] = degrees[i] > 0 ? ranks[i] / degrees[i] : 0;
    multiply (shares, next, data);
    for (guint i = 0; i < n; i++) {
      const gdouble rank = (1 - DAMPING) / n + DAMPING * next[i];

      change += fabs (rank - ranks[i]);
      ranks[i] = rank;
    }
    if (change < PRECISION)
      break;
  }
  return ranks;
}
