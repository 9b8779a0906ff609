/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gazetteer.c: times a compiled gazetteer of a million names.
 *
 * Generates the names, compiles them, maps the result, and matches it against a text. Prints the
 * seconds of each step as one JSON object.
 */

#include <stdio.h>
#include <string.h>
#include <time.h>

#include <glib/gstdio.h>

#include "entities/gazetteer/gazetteerfile.h"
#include "tokenizer/segmenter.h"

#define N_NAMES 1000000

static gdouble
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);
  return (gdouble)time.tv_sec + (gdouble)time.tv_nsec / 1e9;
}

static void
append_word (GString *names, GRand *random)
{
  static const gchar *const syllables[] = {"ba",  "dor", "ki", "len", "mar", "no",  "pe",  "ra",
                                           "sil", "ta",  "vu", "zan", "ger", "hol", "jun", "wi"};
  const gsize start = names->len;
  const gint n = g_rand_int_range (random, 2, 5);

  for (gint i = 0; i < n; i++)
    g_string_append (names, syllables[g_rand_int_range (random, 0, G_N_ELEMENTS (syllables))]);
  names->str[start] = g_ascii_toupper (names->str[start]);
}

/* Generates lines of names of one to three words, each with an id. */
static gboolean
write_names (const gchar *path, GError **error)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < N_NAMES; i++) {
    const gint n_words = g_rand_int_range (random, 1, 4);

    for (gint word = 0; word < n_words; word++) {
      if (word > 0)
        g_string_append_c (names, ' ');
      append_word (names, random);
    }
    g_string_append_printf (names, "\tORG\t\tX%u\n", i);
  }
  return g_file_set_contents (path, names->str, (gssize)names->len, error);
}

static gboolean
compile (const gchar *path, const gchar *compiled, GError **error)
{
  g_autoptr (NlpNameTrieBuilder) builder = nlp_name_trie_builder_new (FALSE);
  g_autoptr (GHashTable) skipped = nlp_skipped_new ();
  g_autoptr (GBytes) bytes = NULL;

  if (!nlp_gazetteer_read_file (builder, path, skipped, error))
    return FALSE;
  bytes = nlp_name_trie_builder_finish (builder, error);
  return bytes != NULL && nlp_data_file_write (bytes, compiled, error);
}

/* Returns the seconds it takes to match the names against the words of a text. */
static gdouble
match (const NlpGazetteer *self, const NlpWordClasses *vocabulary, const gchar *text, gsize length)
{
  g_autoptr (NlpSegmenter) segmenter = nlp_segmenter_new ("en", NULL);
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (NlpMatch));
  g_autoptr (NlpWords) words = NULL;
  gdouble start;

  nlp_segmenter_run (segmenter, text, length, tokens, sentences);
  words =
      nlp_words_new (vocabulary, text, length, (const GstNlpToken *)(gpointer)tokens->data,
                     tokens->len, (const GstNlpRange *)(gpointer)sentences->data, sentences->len);
  start = now ();
  nlp_gazetteer_match (self, words, hits);
  return now () - start;
}

static gboolean
run (const gchar *text, gsize length, const gchar *folder, GError **error)
{
  g_autofree gchar *path = g_build_filename (folder, "names.tsv", NULL);
  g_autofree gchar *compiled = g_build_filename (folder, "names.gaz", NULL);
  const gchar *files[] = {compiled, NULL};
  g_autoptr (NlpWordClasses) vocabulary = nlp_word_classes_new ();
  g_autoptr (NlpGazetteer) gazetteer = nlp_gazetteer_new (vocabulary, NULL);
  g_autoptr (NlpNameTrieBuilder) builder = nlp_name_trie_builder_new (FALSE);
  gdouble compiling, mapping, start;
  GStatBuf info = {0};
  gboolean is_done;

  is_done = write_names (path, error);
  start = now ();
  is_done = is_done && compile (path, compiled, error);
  compiling = now () - start;
  g_stat (compiled, &info);
  start = now ();
  is_done = is_done && nlp_gazetteer_load (gazetteer, builder, files, FALSE, NULL, error);
  mapping = now () - start;
  g_unlink (path);
  g_unlink (compiled);
  if (!is_done)
    return FALSE;
  printf ("{\"compile\": %f, \"map\": %f, \"match\": %f, \"size\": %" G_GINT64_FORMAT "}\n",
          compiling, mapping, match (gazetteer, vocabulary, text, length), (gint64)info.st_size);
  return TRUE;
}

int
main (int argc, char **argv)
{
  g_autofree gchar *text = NULL;
  g_autofree gchar *folder = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  if (argc != 2 || !g_file_get_contents (argv[1], &text, &length, &error) ||
      (folder = g_dir_make_tmp ("gst-nlp-bench-XXXXXX", &error)) == NULL ||
      !run (text, length, folder, &error)) {
    fprintf (stderr, "bench-gazetteer: %s\n", error != NULL ? error->message : "expected TEXT");
    return 1;
  }
  g_rmdir (folder);
  return 0;
}
