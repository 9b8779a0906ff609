/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * standoffmutations.c: whatever Web Annotations and files of brat contain, they are read as JSON or
 * are errors.
 */

#include <gst/check/gstcheck.h>
#include <string.h>

#include "brat/bratreader.h"
#include "brat/tarreader.h"
#include "brat/tarwriter.h"
#include "engines/mutations.h"
#include "gstnlpjson.h"
#include "webannotation/webannotationreader.h"

/* Number of mutated inputs for each format. The suite "sanitizers" sets GST_NLP_INPUTS to 5000. */
#define N_INPUTS 500

#define MAX_SIZE (1 << 16)

static guint n_inputs = N_INPUTS;

/* Asserts that what was read is JSON, though it may not be a document. Takes @json and @error. */
static guint
check (GString *json, GError *error)
{
  g_autoptr (GstNlpDocument) document = NULL;
  g_autoptr (GError) owned = error;

  g_assert_true ((json == NULL) == (error != NULL));
  if (json == NULL)
    return 0;
  g_assert_true (g_utf8_validate_len (json->str, json->len, NULL));
  document = gst_nlp_document_new_from_json (json->str, &owned);
  g_assert_true (document != NULL || strstr (owned->message, "not valid JSON") == NULL);
  g_string_free (json, TRUE);
  return document != NULL;
}

static GBytes *
load_sample (const gchar *name)
{
  g_autofree gchar *path =
      g_build_filename (g_getenv ("GST_NLP_SOURCE"), "tests", "fuzz", "samples", name, NULL);
  gchar *data;
  gsize length;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  return g_bytes_new_take (data, length);
}

GST_START_TEST (test_web_annotations)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GBytes) sample = load_sample ("visit.webannotation");
  g_autoptr (NlpWebAnnotationReader) reader = nlp_web_annotation_reader_new ();
  guint n_documents = 0;

  for (guint i = 0; i < n_inputs; i++) {
    gsize length;
    const gchar *data = g_bytes_get_data (sample, &length);
    g_autoptr (GBytes) mutated = mutate (random, data, length);
    GError *error = NULL;
    GString *json;

    data = g_bytes_get_data (mutated, &length);
    json = nlp_web_annotation_reader_read (reader, data != NULL ? data : "", length, &error);
    n_documents += check (json, error);
  }
  g_assert_true (n_inputs < N_INPUTS || n_documents > 0);
}
GST_END_TEST;

/* Reads an archive, whatever it is. */
static guint
read_archive (GBytes *archive, const NlpDatabases *databases)
{
  g_autoptr (NlpTarReader) tar = nlp_tar_reader_new (MAX_SIZE);
  g_autoptr (NlpBratFolder) folder = nlp_brat_folder_new (MAX_SIZE);
  guint n_documents = 0;
  gsize length;
  const gchar *bytes = g_bytes_get_data (archive, &length);

  nlp_tar_reader_push (tar, bytes, length);
  for (gboolean is_end = FALSE; !is_end;) {
    g_autoptr (GError) damage = NULL;
    const gchar *name, *data;
    NlpBratPair *pair;
    const NlpTarResult result = nlp_tar_reader_next (tar, &name, &data, &length, &damage);

    g_assert_true ((result == NLP_TAR_FAILED) == (damage != NULL));
    is_end = result == NLP_TAR_NONE;
    if (result == NLP_TAR_FILE)
      nlp_brat_folder_add (folder, name, data, length);
    while ((pair = nlp_brat_folder_next (folder, is_end)) != NULL) {
      GError *error = NULL;
      GString *json = nlp_brat_read (pair, databases, &error);

      n_documents += check (json, error);
      nlp_brat_pair_free (pair);
    }
  }
  return n_documents;
}

GST_START_TEST (test_brat)
{
  static const gchar text[] = "Zo\303\253 \360\237\230\200 left K\303\266ln\nand Bonn, she said.";
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GBytes) sample = load_sample ("visit.ann");
  g_autoptr (NlpDatabases) databases = nlp_databases_new ();
  guint n_documents = 0;

  for (guint i = 0; i < n_inputs; i++) {
    gsize length;
    const gchar *data = g_bytes_get_data (sample, &length);
    g_autoptr (GBytes) mutated = mutate (random, data, length);
    g_autoptr (GString) tar = g_string_new (NULL);
    g_autoptr (GBytes) archive = NULL;
    g_autoptr (GBytes) damaged = NULL;

    data = g_bytes_get_data (mutated, &length);
    nlp_tar_append_file (tar, "visit.txt", text, strlen (text));
    nlp_tar_append_file (tar, "visit.ann", data != NULL ? data : "", length);
    archive = g_bytes_new (tar->str, tar->len);
    n_documents += read_archive (archive, databases);
    damaged = mutate (random, tar->str, tar->len);
    read_archive (damaged, databases);
  }
  g_assert_true (n_inputs < N_INPUTS || n_documents > 0);
}
GST_END_TEST;

static Suite *
standoffmutations_suite (void)
{
  Suite *suite = suite_create ("standoffmutations");
  TCase *tcase = tcase_create ("general");

  if (g_getenv ("GST_NLP_INPUTS") != NULL)
    n_inputs = (guint)atoi (g_getenv ("GST_NLP_INPUTS"));
  suite_add_tcase (suite, tcase);
  tcase_set_timeout (tcase, 600);
  tcase_add_test (tcase, test_web_annotations);
  tcase_add_test (tcase, test_brat);
  return suite;
}

GST_CHECK_MAIN (standoffmutations);
