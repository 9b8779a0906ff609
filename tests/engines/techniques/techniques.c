/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * techniques.c: tests of the techniques of sentences by the default model, and of their features.
 */

#include <string.h>

#include <gst/check/gstcheck.h>

#include "common/modelpath.h"
#include "techniquefeatures.h"
#include "techniques.h"

static NlpTechniqueModel *model;

static void
set_up (void)
{
  g_autofree gchar *path = nlp_model_path_find ("en.techniques");
  g_autoptr (GError) error = NULL;

  model = nlp_technique_model_open (path, &error);
  fail_unless (model != NULL, "%s", error != NULL ? error->message : "");
}

static void
tear_down (void)
{
  g_clear_pointer (&model, nlp_technique_model_free);
}

/* Finds the technique of a sentence of @length bytes. */
static GArray *
find (const gchar *text, gsize length, gfloat threshold)
{
  GArray *techniques = g_array_new (FALSE, FALSE, sizeof (NlpTechnique));
  const GstNlpRange whole = {0, (guint32)length};

  nlp_techniques_find (model, text, &whole, 1, threshold, techniques);
  return techniques;
}

static void
assert_technique (const gchar *text, const gchar *expected)
{
  g_autoptr (GArray) techniques = find (text, strlen (text), 0.2f);
  const gchar *id = techniques->len > 0 ? g_array_index (techniques, NlpTechnique, 0).id : "none";

  fail_unless_equals_string (id, expected);
}

GST_START_TEST (test_techniques)
{
  assert_technique ("The intruders mailed their victims documents with malicious macros attached.",
                    "T1566.001");
  assert_technique ("The program logs keystrokes and stores them in a hidden file.", "T1056.001");
  assert_technique ("It then takes screenshots of the desktop every ten minutes.", "T1113");
  assert_technique ("To survive a reboot, the implant adds a value to the Run key of the Registry.",
                    "T1547.001");
}
GST_END_TEST;

GST_START_TEST (test_ordinary_sentences)
{
  assert_technique ("The ministers met in Oslo on Friday to discuss the price of grain.", "none");
  assert_technique ("The orchestra will play three symphonies in the harbour next summer.", "none");
  assert_technique ("Ms. Ruiz said that the bridge would stay closed until May.", "none");
}
GST_END_TEST;

/* The words of a sentence alone decide, not those around it. */
GST_START_TEST (test_several_sentences)
{
  const gchar *text = "It rained. The malware captures screenshots of the desktop. It snowed.";
  const GstNlpRange sentences[] = {{0, 10}, {11, 59}, {60, 70}};
  g_autoptr (GArray) techniques = g_array_new (FALSE, FALSE, sizeof (NlpTechnique));
  const gsize n = nlp_techniques_find (model, text, sentences, 3, 0.2f, techniques);
  const NlpTechnique *technique = &g_array_index (techniques, NlpTechnique, 0);

  fail_unless (n >= 1 && n <= 3);
  fail_unless_equals_int (techniques->len, 1);
  fail_unless_equals_int (technique->sentence, 1);
  fail_unless_equals_string (technique->name, "Screen Capture");
  fail_unless (technique->score > 0.2f && technique->score <= 1);
}
GST_END_TEST;

GST_START_TEST (test_threshold)
{
  const gchar *text = "The malware captures screenshots of the desktop.";
  g_autoptr (GArray) low = find (text, strlen (text), 0), high = NULL;

  high = find (text, strlen (text), 1);
  fail_unless_equals_int (low->len, 1);
  fail_unless_equals_int (high->len, 0);
}
GST_END_TEST;

/* Advice against a technique and its name alone are no descriptions. */
GST_START_TEST (test_advice_and_titles)
{
  assert_technique ("Attackers mail documents with malicious macros attached.", "T1566.001");
  assert_technique ("• Block mails that have documents with malicious macros attached.", "none");
  assert_technique ("2. Only open documents without malicious macros attached to mails.", "none");
  assert_technique ("Mails should not have documents with malicious macros attached.", "none");
  assert_technique ("Use of stolen credentials of valid accounts to log into the VPN.", "T1078");
  assert_technique ("Malicious macros attached.", "none");
}
GST_END_TEST;

/* Bytes that are not UTF-8, NUL, no words, and more words than count. */
GST_START_TEST (test_odd_sentences)
{
  g_autoptr (GString) huge = g_string_new (NULL);
  g_autoptr (GArray) none = find ("", 0, 0), odd = NULL, marks = NULL, of_huge = NULL;

  odd = find ("\xff\xfe\0malware\0\xc3", 12, 0);
  marks = find ("... --- ...", 11, 0);
  for (guint i = 0; i < 20000; i++)
    g_string_append (huge, "malware captures screenshots ");
  of_huge = find (huge->str, huge->len, 0);
  fail_unless_equals_int (none->len, 0);
  fail_unless_equals_int (marks->len, 0);
  fail_unless (odd->len <= 1 && of_huge->len <= 1);
}
GST_END_TEST;

/* Returns the features of a text. */
static GArray *
features_of (const gchar *text)
{
  GArray *features = g_array_new (FALSE, FALSE, sizeof (NlpTechniqueFeature));

  nlp_technique_features_read (text, strlen (text), NULL, 0, features);
  return features;
}

/* Forms of a word have one stem; case and marks don't count. */
GST_START_TEST (test_features)
{
  g_autoptr (GArray) a = features_of ("Encrypts, files"), b = features_of ("ENCRYPTED file");
  g_autoptr (GArray) other = features_of ("encrypts disks");
  const NlpTechniqueFeature *of_a = (gpointer)a->data, *of_b = (gpointer)b->data;
  const NlpTechniqueFeature *of_other = (gpointer)other->data;

  fail_unless_equals_int (a->len, b->len);
  for (guint i = 0; i < a->len; i++)
    fail_unless (of_a[i].hash == of_b[i].hash && of_a[i].is_pair == of_b[i].is_pair);
  fail_unless (of_a[0].hash == of_other[0].hash);
  fail_if (of_a[a->len - 1].hash == of_other[other->len - 1].hash);
  fail_unless (of_a[a->len - 1].is_pair);
}
GST_END_TEST;

static Suite *
techniques_suite (void)
{
  Suite *suite = suite_create ("techniques");
  TCase *tc = tcase_create ("general");

  suite_add_tcase (suite, tc);
  tcase_add_checked_fixture (tc, set_up, tear_down);
  tcase_add_test (tc, test_techniques);
  tcase_add_test (tc, test_ordinary_sentences);
  tcase_add_test (tc, test_several_sentences);
  tcase_add_test (tc, test_threshold);
  tcase_add_test (tc, test_advice_and_titles);
  tcase_add_test (tc, test_odd_sentences);
  tcase_add_test (tc, test_features);
  return suite;
}

GST_CHECK_MAIN (techniques)
