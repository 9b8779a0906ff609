/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * clusters.c: gst-nlp-clusters, which groups words by their neighbours in plain text.
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "programversion.h"
#include "segmenter.h"
#include "vectors.h"

#define CHUNK (1 << 20)

static const guint granularities[] = {64, 256, 1024, 4096};

typedef struct {
  GHashTable *numbers; /* from word to number */
  GPtrArray *names;
  GArray *counts; /* of guint64 */
  GArray *text;   /* of guint32 */
} Words;

static gint min_count = 8;
static gint n_epochs = 3;
static gint n_rounds = 12;
static gchar *output = NULL;

static GOptionEntry options[] = {
    {"output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "Write the clusters to FILE", "FILE"},
    {"min-count", 0, 0, G_OPTION_ARG_INT, &min_count, "Leave rarer words out (8)", "N"},
    {"epochs", 0, 0, G_OPTION_ARG_INT, &n_epochs, "Number of passes over the text (3)", "N"},
    {"rounds", 0, 0, G_OPTION_ARG_INT, &n_rounds, "Number of rounds of k-means (12)", "N"},
    NLP_PROGRAM_VERSION_OPTION,
    G_OPTION_ENTRY_NULL,
};

/* Adds a word to the text. All digits count as "0". */
static void
add_word (Words *self, const gchar *word, gsize length)
{
  g_autofree gchar *name = g_strndup (word, length);
  gpointer number;

  for (gchar *p = name; *p != '\0'; p++) {
    if (g_ascii_isdigit (*p))
      *p = '0';
  }
  number = g_hash_table_lookup (self->numbers, name);
  if (number == NULL) {
    const guint64 none = 0;

    number = GUINT_TO_POINTER (self->names->len);
    g_hash_table_insert (self->numbers, name, number);
    g_ptr_array_add (self->names, g_steal_pointer (&name));
    g_array_append_val (self->counts, none);
  }
  g_array_index (self->counts, guint64, GPOINTER_TO_UINT (number))++;
  g_array_append_val (self->text, (guint32){GPOINTER_TO_UINT (number)});
}

static void
add_text (Words *self, const NlpSegmenter *segmenter, const gchar *text, gsize length)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));
  const guint32 stop = 0;
  gsize before = 0;

  nlp_segmenter_run (segmenter, text, length, tokens, sentences);
  for (guint i = 0; i < tokens->len; i++) {
    const GstNlpToken *token = &g_array_index (tokens, GstNlpToken, i);

    if (memchr (text + before, '\n', token->start - before) != NULL)
      g_array_append_val (self->text, stop);
    add_word (self, text + token->start, token->end - token->start);
    before = token->end;
  }
  g_array_append_val (self->text, stop);
}

/* Reads a file in chunks of whole lines. */
static gboolean
add_file (Words *self, const NlpSegmenter *segmenter, const gchar *name, GError **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (name, FALSE, error);
  const gchar *text, *end;

  if (file == NULL)
    return FALSE;
  text = g_mapped_file_get_contents (file);
  end = text + g_mapped_file_get_length (file);
  while (text < end) {
    const gchar *next = end;

    if (end - text > CHUNK) {
      next = memchr (text + CHUNK, '\n', end - text - CHUNK);
      next = next != NULL ? next + 1 : end;
    }
    if (g_utf8_validate_len (text, next - text, NULL))
      add_text (self, segmenter, text, next - text);
    text = next;
  }
  return TRUE;
}

/* Sorts by falling frequency, then by first occurrence. */
static gint
compare_counts (gconstpointer a, gconstpointer b, gpointer data)
{
  const guint64 *counts = data;
  guint32 x = *(const guint32 *)a, y = *(const guint32 *)b;

  if (counts[x] != counts[y])
    return counts[x] > counts[y] ? -1 : 1;
  return x < y ? -1 : 1;
}

/* Renumbers the words by frequency and drops the rare ones. Returns the old number of each. */
static guint32 *
sort_words (Words *self, guint *n_kept, guint64 **counts)
{
  const guint n = self->names->len;
  g_autoptr (GArray) order = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n);
  g_autofree guint32 *numbers = g_new0 (guint32, n);
  guint64 *all = (guint64 *)(gpointer)self->counts->data;
  const guint32 stop = 0;
  gsize length = 0;

  for (guint32 i = 1; i < n; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_counts, all);
  g_array_prepend_val (order, stop);
  for (*n_kept = 1; *n_kept < n; (*n_kept)++) {
    guint32 word = g_array_index (order, guint32, *n_kept);

    if (all[word] < (guint64)min_count)
      break;
    numbers[word] = *n_kept;
  }
  *counts = g_new0 (guint64, *n_kept);
  for (guint i = 1; i < *n_kept; i++)
    (*counts)[i] = all[g_array_index (order, guint32, i)];
  for (gsize i = 0; i < self->text->len; i++) {
    guint32 word = g_array_index (self->text, guint32, i);

    if (word == 0 || numbers[word] != 0)
      g_array_index (self->text, guint32, length++) = numbers[word];
  }
  g_array_set_size (self->text, length);
  return (guint32 *)(gpointer)g_array_steal (order, NULL);
}

static void
show_progress (gdouble done, gpointer data)
{
  fprintf (stderr, "\rvectors: %3.0f %%", done * 100);
}

static gboolean
write_clusters (const Words *self, const guint32 *order, guint n, gfloat *vectors, guint dimensions)
{
  guint16 *clusters[G_N_ELEMENTS (granularities)];
  FILE *file = output != NULL ? fopen (output, "w") : stdout;

  if (file == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (granularities); i++) {
    fprintf (stderr, "\rclusters: %u   ", granularities[i]);
    clusters[i] = nlp_vectors_cluster (vectors + dimensions, n - 1, dimensions,
                                       MIN (granularities[i], n - 1), n_rounds);
  }
  fputc ('\n', stderr);
  for (guint i = 1; i < n; i++) {
    fputs (g_ptr_array_index (self->names, order[i]), file);
    for (guint j = 0; j < G_N_ELEMENTS (granularities); j++)
      fprintf (file, "\t%u", clusters[j][i - 1]);
    fputc ('\n', file);
  }
  for (guint i = 0; i < G_N_ELEMENTS (granularities); i++)
    g_free (clusters[i]);
  return output == NULL || fclose (file) == 0;
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("FILE...");
  g_autoptr (GError) error = NULL;
  g_autoptr (NlpSegmenter) segmenter = NULL;
  NlpVectorOptions vector_options = {
      .n_dimensions = 100, .window = 5, .n_negatives = 5, .rate = 0.05f, .sample = 1e-4};
  const guint64 none = 0;
  Words words = {
      .numbers = g_hash_table_new (g_str_hash, g_str_equal),
      .names = g_ptr_array_new (),
      .counts = g_array_new (FALSE, FALSE, sizeof (guint64)),
      .text = g_array_new (FALSE, FALSE, sizeof (guint32)),
  };
  guint32 *order;
  guint64 *counts;
  gfloat *vectors;
  guint n;

  g_option_context_set_summary (context, "Groups the words of plain text by their neighbours.");
  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) ||
      (segmenter = nlp_segmenter_new ("en", &error)) == NULL) {
    fprintf (stderr, "gst-nlp-clusters: %s\n", error->message);
    return EXIT_FAILURE;
  }
  if (argc < 2) {
    fprintf (stderr, "gst-nlp-clusters: expected files of text; see --help\n");
    return EXIT_FAILURE;
  }
  g_ptr_array_add (words.names, g_strdup (""));
  g_array_append_val (words.counts, none);
  for (int i = 1; i < argc; i++) {
    if (!add_file (&words, segmenter, argv[i], &error)) {
      fprintf (stderr, "gst-nlp-clusters: %s\n", error->message);
      return EXIT_FAILURE;
    }
  }
  order = sort_words (&words, &n, &counts);
  fprintf (stderr, "%u words of %u types, %u kept\n", words.text->len, words.names->len, n - 1);
  vector_options.n_epochs = n_epochs;
  vectors = nlp_vectors_train ((const guint32 *)(gconstpointer)words.text->data, words.text->len,
                               counts, n, &vector_options, show_progress, NULL);
  return write_clusters (&words, order, n, vectors, vector_options.n_dimensions) ? EXIT_SUCCESS
                                                                                 : EXIT_FAILURE;
}
