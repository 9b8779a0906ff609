/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gazetteer.c: gst-nlp-gazetteer, which compiles gazetteers into one file.
 */

#include <stdio.h>
#include <stdlib.h>

#include "gazetteer/gazetteerfile.h"
#include "programversion.h"

static gboolean ignore_case = FALSE;
static gchar *output = NULL;

static GOptionEntry options[] = {
    {"output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "Write the compiled gazetteer to FILE",
     "FILE"},
    {"ignore-case", 'i', 0, G_OPTION_ARG_NONE, &ignore_case, "Match names in any case", NULL},
    NLP_PROGRAM_VERSION_OPTION,
    G_OPTION_ENTRY_NULL,
};

static const gchar summary[] =
    "Compiles lists of names into one file, which entitytagger maps without loading time and\n"
    "shares between processes. A list is a STIX bundle, a MISP galaxy cluster, or lines of\n"
    "\n"
    "  name<TAB>LABEL[<TAB>canonical name[<TAB>id[<TAB>context]]]\n"
    "\n"
    "The context is a list of words, one of which must be near the name in its sentence. After a\n"
    "leading \"?\" this applies only if the name is short or a common word. Lines that begin with\n"
    "\"#\" are comments. Where lists differ on a name, the last one wins and the others become\n"
    "candidates.";

static const gchar description[] =
    "Example:\n"
    "  gst-nlp-gazetteer -o threats.gaz attack.json names.tsv\n"
    "  gst-launch-1.0 documentsrc location=news.txt ! tokenizer ! \\\n"
    "      entitytagger gazetteer=threats.gaz ! annotationenc ! "
    "fdsink\n";

static gboolean
compile (gchar **paths, GError **error)
{
  g_autoptr (NlpNameTrieBuilder) builder = nlp_name_trie_builder_new (ignore_case);
  g_autoptr (GHashTable) skipped = nlp_skipped_new ();
  g_autoptr (GBytes) bytes = NULL;
  guint n_names, n_things;

  for (; *paths != NULL; paths++) {
    if (!nlp_gazetteer_read_file (builder, *paths, skipped, error))
      return FALSE;
  }
  n_names = nlp_name_trie_builder_get_n_names (builder);
  n_things = nlp_name_trie_builder_get_n_things (builder);
  bytes = nlp_name_trie_builder_finish (builder, error);
  if (bytes == NULL || !nlp_data_file_write (bytes, output, error))
    return FALSE;
  printf ("%s: %u names of %u things, %.1f MB\n", output, n_names, n_things,
          (gdouble)g_bytes_get_size (bytes) / 1e6);
  if (g_hash_table_size (skipped) > 0) {
    g_autofree gchar *left_out = nlp_skipped_describe (skipped);

    printf ("left out: %s\n", left_out);
  }
  return TRUE;
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("LIST...");
  g_autoptr (GError) error = NULL;

  g_option_context_set_summary (context, summary);
  g_option_context_set_description (context, description);
  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error)) {
    fprintf (stderr, "gst-nlp-gazetteer: %s\n", error->message);
    return EXIT_FAILURE;
  }
  if (output == NULL || argc < 2) {
    g_autofree gchar *help = g_option_context_get_help (context, TRUE, NULL);

    fputs (help, stderr);
    return EXIT_FAILURE;
  }
  if (!compile (argv + 1, &error)) {
    fprintf (stderr, "gst-nlp-gazetteer: %s\n", error->message);
    return EXIT_FAILURE;
  }
  return EXIT_SUCCESS;
}
