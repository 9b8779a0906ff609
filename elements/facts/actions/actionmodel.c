/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * actionmodel.c: decides whether a candidate is an action, and of which kind.
 */

#include "actionmodel.h"

#include <math.h>
#include <string.h>

#include "common/tables/tables.h"

/* The feature that every candidate has. */
#define BIAS "bias"

/* The weights of a feature, in hundredths. */
typedef struct {
  gint kinds[NLP_ACTION_N_KINDS];
} Weights;

struct _NlpActionModel {
  GHashTable *features; /* gchar* to Weights* */
  Weights bias;
};

/* Reads the integers after a feature. */
static gboolean
read_weights (gchar **words, Weights *weights)
{
  for (guint i = 0; i < NLP_ACTION_N_KINDS; i++) {
    gint64 value;

    if (words[i] == NULL ||
        !g_ascii_string_to_signed (words[i], 10, G_MININT, G_MAXINT, &value, NULL))
      return FALSE;
    weights->kinds[i] = (gint)value;
  }
  return words[NLP_ACTION_N_KINDS] == NULL;
}

static gboolean
add_line (NlpActionModel *self, const gchar *line, const NlpTable *table, GError **error)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  Weights weights;

  if (!read_weights (words + 1, &weights))
    return nlp_table_fail (table, error, "expected a feature and %d integers", NLP_ACTION_N_KINDS);
  if (strcmp (words[0], BIAS) == 0)
    self->bias = weights;
  else
    g_hash_table_insert (self->features, g_strdup (words[0]), g_memdup2 (&weights, sizeof weights));
  return TRUE;
}

NlpActionModel *
nlp_action_model_new (const gchar *name, const gchar *data, GError **error)
{
  g_autoptr (NlpActionModel) self = g_new0 (NlpActionModel, 1);
  NlpTable table;
  gchar *next;

  self->features = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  nlp_table_init (&table, name, data);
  while ((next = nlp_table_next (&table, TRUE)) != NULL) {
    g_autofree gchar *line = next;

    if (!add_line (self, line, &table, error))
      return NULL;
  }
  return g_steal_pointer (&self);
}

void
nlp_action_model_free (NlpActionModel *self)
{
  g_hash_table_unref (self->features);
  g_free (self);
}

/* Adds the weights of the features to @sums. */
static void
add_features (const NlpActionModel *self, GString *features, gint *sums)
{
  gchar *feature = features->str;
  gchar *end;

  for (; (end = strchr (feature, ' ')) != NULL; feature = end + 1) {
    const Weights *weights;

    *end = '\0';
    weights = g_hash_table_lookup (self->features, feature);
    *end = ' ';
    for (guint i = 0; weights != NULL && i < NLP_ACTION_N_KINDS; i++)
      sums[i] += weights->kinds[i];
  }
}

void
nlp_action_model_predict (const NlpActionModel *self, GString *features, gdouble *shares)
{
  gint sums[NLP_ACTION_N_KINDS];
  gint best = 0;
  gdouble total = 0;

  memcpy (sums, self->bias.kinds, sizeof sums);
  add_features (self, features, sums);
  for (guint i = 1; i < NLP_ACTION_N_KINDS; i++) {
    if (sums[i] > sums[best])
      best = (gint)i;
  }
  for (guint i = 0; i < NLP_ACTION_N_KINDS; i++)
    total += shares[i] = exp ((sums[i] - sums[best]) / (gdouble)NLP_ACTION_WEIGHT_UNIT);
  for (guint i = 0; i < NLP_ACTION_N_KINDS; i++)
    shares[i] /= total;
}
