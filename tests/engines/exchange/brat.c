/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * brat.c: tests the files of brat and the archives that have them.
 */

#include <gst/check/gstcheck.h>
#include <string.h>

#include "brat/bratconfig.h"
#include "brat/bratnames.h"
#include "brat/bratnote.h"
#include "brat/bratreader.h"
#include "brat/bratwords.h"
#include "brat/tarreader.h"
#include "brat/tarwriter.h"
#include "standoff/standoff.h"

/* Reads a document, and returns the JSON or the error (transfer full). */
static gchar *
read_document (const gchar *text, const gchar *annotations)
{
  g_autoptr (NlpDatabases) databases = nlp_databases_new ();
  g_autoptr (GError) error = NULL;
  const NlpBratPair pair = {.name = (gchar *)"a/b%20c",
                            .text = text != NULL ? g_bytes_new_static (text, strlen (text)) : NULL,
                            .annotations = g_bytes_new_static (annotations, strlen (annotations))};
  GString *json = nlp_brat_read (&pair, databases, &error);

  g_clear_pointer ((GBytes **)&pair.text, g_bytes_unref);
  g_bytes_unref (pair.annotations);
  fail_unless ((json == NULL) == (error != NULL));
  if (json != NULL)
    return g_string_free (json, FALSE);
  fail_unless (error->domain == NLP_STANDOFF_ERROR);
  return g_strdup (error->message);
}

static void
assert_document (const gchar *annotations, const gchar *expected)
{
  g_autofree gchar *json = read_document ("Zo\303\253 left K\303\266ln.", annotations);
  g_autofree gchar *whole = g_strconcat (
      "{\"id\":\"b c\",\"text\":\"Zo\303\253 left K\303\266ln.\"", expected, "}", NULL);

  fail_unless_equals_string (json, whole);
}

GST_START_TEST (test_lines)
{
  assert_document ("", "");
  assert_document ("T1\tPERSON 0 3\tZo\303\253\r\n\nnot a line of brat\n",
                   ",\"entities\":[{\"start\":0,\"end\":3,\"label\":\"PERSON\"}]");
  /* The attributes before the span, and a flag without a value. */
  assert_document ("A1\tmod T1 END\nA2\tNegation T1\nM1\tSpeculation T1\nT1\tDATE 0 3\tx",
                   ",\"entities\":[{\"start\":0,\"end\":3,\"label\":\"DATE\",\"mod\":\"END\","
                   "\"Negation\":true,\"Speculation\":true}]");
  assert_document ("T1\tGPE 9 13\tx\nN1\tReference T1 geonames:2886242\tCologne\n",
                   ",\"entities\":[{\"start\":9,\"end\":13,\"label\":\"GPE\","
                   "\"id\":\"geonames:2886242\",\"name\":\"Cologne\"}]");
  assert_document ("T1\tGPE 9 13\tx\n#1\tAnnotatorNotes T1\tscore=0.5; chain=7; l:=[1, 2]\n"
                   "#2\tOther T1\tignored\n",
                   ",\"entities\":[{\"start\":9,\"end\":13,\"label\":\"GPE\",\"score\":0.5,"
                   "\"chain\":7,\"l\":[1, 2]}]");
  assert_document ("T1\tGPE 9 13\tx\n#1\tAnnotatorNotes T1\tIs this right?\n",
                   ",\"entities\":[{\"start\":9,\"end\":13,\"label\":\"GPE\","
                   "\"note\":\"Is this right?\"}]");
}
GST_END_TEST;

GST_START_TEST (test_links)
{
  assert_document ("T1\tPERSON 0 3\tx\nT2\tmoves--LEAVE 4 8\tx\nR1\tmover Arg1:T2 Arg2:T1\t\n"
                   "#1\tAnnotatorNotes R1\tscore=0.25\n",
                   ",\"entities\":[{\"start\":0,\"end\":3,\"label\":\"PERSON\"}],"
                   "\"layers\":{\"moves\":[{\"start\":4,\"end\":8,\"label\":\"LEAVE\"}]},"
                   "\"relations\":[{\"name\":\"mover\",\"source\":[\"moves\",0],"
                   "\"target\":[\"entities\",0],\"score\":0.25}]");
  /* An event is its trigger. */
  assert_document ("E1\tLEAVE:T2 Who:T1 From:T3\nT1\tPERSON 0 3\tx\nT2\tLEAVE 4 8\tx\n"
                   "T3\tGPE 9 13\tx\n",
                   ",\"entities\":[{\"start\":0,\"end\":3,\"label\":\"PERSON\"},"
                   "{\"start\":4,\"end\":8,\"label\":\"LEAVE\"},"
                   "{\"start\":9,\"end\":13,\"label\":\"GPE\"}],"
                   "\"relations\":[{\"name\":\"Who\",\"source\":[\"entities\",1],"
                   "\"target\":[\"entities\",0]},{\"name\":\"From\",\"source\":[\"entities\",1],"
                   "\"target\":[\"entities\",2]}]");
  /* A new chain has a number of its own. */
  assert_document ("*\tEquiv T1 T2\nT1\tA 0 1\tx\nT2\tA 1 2\tx\nT3\tA 2 3\tx\n"
                   "#1\tAnnotatorNotes T3\tchain=4\n",
                   ",\"entities\":[{\"start\":0,\"end\":1,\"label\":\"A\",\"chain\":5},"
                   "{\"start\":1,\"end\":2,\"label\":\"A\",\"chain\":5},"
                   "{\"start\":2,\"end\":3,\"label\":\"A\",\"chain\":4}]");
}
GST_END_TEST;

GST_START_TEST (test_fragments)
{
  assert_document ("T1\tA 0 3;4 8\tZo\303\253 left\n",
                   ",\"entities\":[{\"start\":0,\"end\":8,\"label\":\"A\"}]");
  assert_document ("T1\tA 9 13;0 3\tx\n",
                   ",\"entities\":[{\"start\":0,\"end\":13,\"label\":\"A\"}]");
}
GST_END_TEST;

GST_START_TEST (test_errors)
{
  static const struct {
    const gchar *annotations;
    const gchar *message;
  } wrong[] = {
      {"T1 A 0 1", "line 1: expected a tab"},
      {"\nT1\tA 0", "line 2: expected a type"},
      {"T1\tA 3 0\tx", "line 1: expected a type"},
      {"T1\tA -1 2\tx", "line 1: expected a type"},
      {"T1\tA 0 99999999999\tx", "line 1: expected a type"},
      {"T1\tA 0 1;\tx", "line 1: expected a type"},
      {"R1\tx Arg1:T1 Arg2:T2", "expected arguments"},
      {"R1\tx Arg1:T1", "expected a relation with two"},
      {"E1\tx", "expected the type of an event"},
      {"T1\tA 0 1\tx\nE1\tA:T1 Who:T9", "line 2: expected roles"},
      {"*\tEquiv T1 T2", "expected the ids"},
      {"A1\t", "expected an attribute"},
      {"N1\tReference T1 x", "expected a reference"},
      {"T1\tA 0 1\t\377", "a/b%20c.ann is not UTF-8"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autofree gchar *message = read_document ("text", wrong[i].annotations);

    fail_unless (strstr (message, wrong[i].message) != NULL, "%s", message);
  }
  {
    g_autofree gchar *no_text = read_document (NULL, "");
    g_autofree gchar *no_utf8 = read_document ("\377", "");

    fail_unless_equals_string (no_text, "expected a/b%20c.txt for a/b%20c.ann");
    fail_unless_equals_string (no_utf8, "a/b%20c.txt is not UTF-8");
  }
}
GST_END_TEST;

/* Every layer and label comes back, and types have only characters that brat accepts. */
GST_START_TEST (test_types)
{
  static const struct {
    const gchar *layer, *label, *type;
  } types[] = {
      {"entities", "THREAT_ACTOR", "THREAT_ACTOR"},
      {"entities", "A-B", "A-B"},
      {"entities", NULL, "entities--"},
      {"moves", NULL, "moves--"},
      {"moves", "GO", "moves--GO"},
      {"my moves", "G\303\226", "my_x20_moves--G_xC3__x96_"},
      {"a--b", "-c-", "a-_x2D_b--_x2D_c_x2D_"},
      {"entities", "_x41_", "_x5F_x41_"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++) {
    g_autoptr (GString) type = g_string_new (NULL);
    g_autofree gchar *layer = NULL, *label = NULL;

    nlp_brat_append_type (type, types[i].layer, types[i].label);
    fail_unless_equals_string (type->str, types[i].type);
    nlp_brat_split_type (type->str, type->len, &layer, &label);
    fail_unless_equals_string (layer, types[i].layer);
    fail_unless_equals_string (label, types[i].label);
  }
}
GST_END_TEST;

GST_START_TEST (test_file_names)
{
  static const gchar *const ids[] = {"a",           "a/b",        "../x", ".hidden",
                                     "file:///a b", "Z\303\266e", "%"};
  g_autofree gchar *long_id = g_strnfill (1000, '/');
  g_autofree gchar *other_id = g_strconcat (long_id, "x", NULL);
  g_autofree gchar *long_name = nlp_brat_make_file_name (long_id);
  g_autofree gchar *other_name = nlp_brat_make_file_name (other_id);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autofree gchar *name = nlp_brat_make_file_name (ids[i]);
    g_autofree gchar *id = nlp_brat_get_document_id (name);

    fail_unless_equals_string (id, ids[i]);
    fail_unless (strchr (name, '/') == NULL && *name != '.', "%s", name);
  }
  fail_unless (strlen (long_name) < 240);
  fail_if (g_str_equal (long_name, other_name));
}
GST_END_TEST;

static void
append_item (const gchar *name, const gchar *value, gboolean is_json, gpointer data)
{
  g_string_append_printf (data, "[%s|%s|%d]", name, value, is_json);
}

GST_START_TEST (test_notes)
{
  g_autoptr (GString) note = g_string_new (NULL);
  g_autoptr (GString) found = g_string_new (NULL);

  nlp_brat_note_append (note, "a", "x; y\\z=\n\302\205", FALSE);
  nlp_brat_note_append (note, "b:=c", "[\"1;2\"]", TRUE);
  nlp_brat_note_append (note, "d", "", FALSE);
  fail_unless (strchr (note->str, '\n') == NULL);
  nlp_brat_note_foreach (note->str, note->len, append_item, found);
  fail_unless_equals_string (found->str, "[a|x; y\\z=\n\302\205|0][b:=c|[\"1;2\"]|1][d||0]");

  g_string_truncate (found, 0);
  nlp_brat_note_foreach ("a=1; what?", strlen ("a=1; what?"), append_item, found);
  fail_unless_equals_string (found->str, "[note|a=1; what?|0]");
}
GST_END_TEST;

GST_START_TEST (test_ids)
{
  static const struct {
    const gchar *id, *label, *word;
  } ids[] = {
      {"geonames:2886242", "GPE", "geonames:2886242"},
      {"DE", "GPE", "iso-3166:DE"},
      {"DE", "ORG", "id:DE"},
      {"S0384", "MALWARE", "attack-software:S0384"},
      {"T1059.001", NULL, "attack-subtechnique:T1059.001"},
      {"cve:1", NULL, "id:cve:1"},
      {"id:1", NULL, "id:id:1"},
      {":", NULL, "id::"},
      {"https://x.example/a", NULL, "https://x.example/a"},
      {"two words", NULL, NULL},
  };
  g_autoptr (NlpDatabases) databases = nlp_databases_new ();

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autofree gchar *word = nlp_brat_split_id (databases, ids[i].id, ids[i].label);
    g_autofree gchar *id = word != NULL ? nlp_brat_join_id (databases, word) : NULL;

    fail_unless_equals_string (word, ids[i].word);
    fail_unless_equals_string (id, word != NULL ? ids[i].id : NULL);
  }
}
GST_END_TEST;

/* A hostile number of types needs bounded memory. */
GST_START_TEST (test_config)
{
  g_autoptr (NlpBratConfig) config = nlp_brat_config_new ();
  g_autoptr (GString) out = g_string_new (NULL);

  nlp_brat_config_see_span (config, "entities", "GPE");
  nlp_brat_config_see_span (config, "moves", "moves--GO");
  nlp_brat_config_see_span (config, "entities", "DATE");
  nlp_brat_config_see_relation (config, "mover");
  nlp_brat_config_see_attribute (config, "mod", "START");
  nlp_brat_config_see_attribute (config, "mod", "END");
  nlp_brat_config_append_annotation (config, out);
  fail_unless (g_str_has_prefix (out->str, "[entities]\nDATE\nGPE\n---\nmoves--GO\n\n[relations]\n"
                                           "mover\tArg1:<ENTITY>, Arg2:<ENTITY>\n"),
               "%s", out->str);
  fail_unless (g_str_has_suffix (out->str, "[attributes]\nmod\tArg:<ENTITY>, Value:END|START\n"));

  for (guint i = 0; i < 100000; i++) {
    g_autofree gchar *type = g_strdup_printf ("T%u", i);

    nlp_brat_config_see_span (config, type, type);
  }
  g_string_truncate (out, 0);
  nlp_brat_config_append_annotation (config, out);
  fail_unless (out->len < 1000000);
}
GST_END_TEST;

/* Appends each file as "name:data|", or "!message|" for an error. */
static void
take_files (NlpTarReader *tar, GString *out)
{
  for (;;) {
    g_autoptr (GError) error = NULL;
    const gchar *name, *data;
    gsize length;

    switch (nlp_tar_reader_next (tar, &name, &data, &length, &error)) {
      case NLP_TAR_NONE:
        return;
      case NLP_TAR_FILE:
        g_string_append_printf (out, "%s:%.*s|", name, (int)length, data);
        break;
      case NLP_TAR_FAILED:
        fail_unless (error->domain == NLP_STANDOFF_ERROR);
        g_string_append_printf (out, "!%s|", error->message);
    }
  }
}

static gchar *
read_archive (const gchar *bytes, gsize length, gsize chunk, gsize max_size)
{
  g_autoptr (NlpTarReader) tar = nlp_tar_reader_new (max_size);
  GString *out = g_string_new (NULL);

  for (gsize i = 0; i < length; i += chunk) {
    g_autofree gchar *copy = g_memdup2 (bytes + i, MIN (chunk, length - i));

    nlp_tar_reader_push (tar, copy, MIN (chunk, length - i));
    take_files (tar, out);
  }
  return g_string_free (out, FALSE);
}

GST_START_TEST (test_archive)
{
  static const gsize chunks[] = {1, 3, 511, 512, 513, 100000};
  g_autoptr (GString) tar = g_string_new (NULL);
  g_autofree gchar *name = g_strnfill (150, 'n');
  g_autofree gchar *expected = g_strconcat ("a:hello|b:|", name, ":x|c:", NULL);
  g_autofree gchar *block = g_strnfill (512, 'c');

  nlp_tar_append_file (tar, "a", "hello", 5);
  nlp_tar_append_file (tar, "b", "", 0);
  nlp_tar_append_file (tar, name, "x", 1);
  nlp_tar_append_file (tar, "c", block, 512);
  nlp_tar_append_end (tar);
  fail_unless (tar->len % 512 == 0);
  fail_unless (nlp_tar_is_head (tar->str, tar->len));
  for (guint i = 0; i < G_N_ELEMENTS (chunks); i++) {
    g_autofree gchar *files = read_archive (tar->str, tar->len, chunks[i], 1000);

    fail_unless (g_str_has_prefix (files, expected), "%s", files);
    fail_unless_equals_int (strlen (files), strlen (expected) + 513);
  }
  {
    g_autofree gchar *files = read_archive (tar->str, tar->len, 100, 511);
    g_autofree gchar *cut = read_archive (tar->str, 700, 100, 511);

    fail_unless (g_str_has_suffix (files, ":x|!c: expected at most 511 bytes|"), "%s", files);
    fail_unless_equals_string (cut, "");
  }
  tar->str[512 * 2 + 5] = 'x'; /* in the header of b */
  {
    g_autofree gchar *files = read_archive (tar->str, tar->len, 100, 1000);

    fail_unless_equals_string (files, "a:hello|!the archive is damaged after \"a\"|");
  }
}
GST_END_TEST;

GST_START_TEST (test_folder)
{
  g_autoptr (NlpBratFolder) folder = nlp_brat_folder_new (2000);
  NlpBratPair *pair;

  nlp_brat_folder_add (folder, "annotation.conf", "x", 1);
  nlp_brat_folder_add (folder, "x/a.ann", "1", 1);
  nlp_brat_folder_add (folder, "b.txt", "2", 1);
  fail_unless (nlp_brat_folder_next (folder, FALSE) == NULL);
  nlp_brat_folder_add (folder, "x/a.txt", "3", 1);
  pair = nlp_brat_folder_next (folder, FALSE);
  fail_unless_equals_string (pair->name, "x/a");
  fail_unless (pair->text != NULL && pair->annotations != NULL);
  nlp_brat_pair_free (pair);
  fail_unless (nlp_brat_folder_next (folder, FALSE) == NULL);

  /* Too much waits. */
  for (guint i = 0; i < 20; i++) {
    g_autofree gchar *name = g_strdup_printf ("c%u.ann", i);

    nlp_brat_folder_add (folder, name, "", 0);
  }
  pair = nlp_brat_folder_next (folder, FALSE);
  fail_unless_equals_string (pair->name, "b");
  fail_unless (pair->annotations == NULL);
  nlp_brat_pair_free (pair);
  pair = nlp_brat_folder_next (folder, TRUE);
  fail_unless_equals_string (pair->name, "c0");
  nlp_brat_pair_free (pair);
}
GST_END_TEST;

static Suite *
brat_suite (void)
{
  Suite *suite = suite_create ("brat");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_lines);
  tcase_add_test (tcase, test_links);
  tcase_add_test (tcase, test_fragments);
  tcase_add_test (tcase, test_errors);
  tcase_add_test (tcase, test_types);
  tcase_add_test (tcase, test_file_names);
  tcase_add_test (tcase, test_notes);
  tcase_add_test (tcase, test_ids);
  tcase_add_test (tcase, test_config);
  tcase_add_test (tcase, test_archive);
  tcase_add_test (tcase, test_folder);

  return suite;
}

GST_CHECK_MAIN (brat)
