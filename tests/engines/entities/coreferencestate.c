/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * coreferencestate.c: tests of coreference across sections.
 */

#include "coreference/coreferencestate.h"
#include "entitytext.h"
#include "tagger.h"

/* Tags a section and writes its entities with the chains and names of the document: "Ruiz/PERSON 0
 * [Ana Ruiz]; ...". */
static gchar *
add_section (NlpCoreferenceState *state, const NlpTagger *tagger, const gchar *text)
{
  g_autoptr (GArray) tokens = tokens_of (text);
  g_autoptr (NlpCoreference) coreference = nlp_tagger_run (
      tagger, text, strlen (text), (const GstNlpToken *)tokens->data, tokens->len, NULL, 0);
  GString *shown = g_string_new (NULL);

  nlp_coreference_state_add (state, text, (const GstNlpToken *)tokens->data, tokens->len,
                             coreference->matches);
  for (guint i = 0; i < coreference->matches->len; i++) {
    const NlpMatch *match = &g_array_index (coreference->matches, NlpMatch, i);

    g_string_append_printf (shown, "%s%.*s/%s", i > 0 ? "; " : "", (int)(match->end - match->start),
                            text + match->start, match->label);
    if (match->chain >= 0)
      g_string_append_printf (shown, " %d", match->chain);
    if (match->name != NULL)
      g_string_append_printf (shown, " [%s]", match->name);
  }
  return g_string_free (shown, FALSE);
}

/* Checks pairs of a section and its entities, up to NULL. */
static void
assert_sections (const gchar *const *sections, guint max_chains)
{
  const NlpTaggerOptions options = {.engines = NLP_TAGGER_GAZETTEER | NLP_TAGGER_PATTERNS |
                                               NLP_TAGGER_NAMES};
  g_autoptr (NlpTagger) tagger = nlp_tagger_new (&options, NULL);
  g_autoptr (NlpCoreferenceState) state = nlp_coreference_state_new (max_chains, NULL);

  for (; *sections != NULL; sections += 2) {
    g_autofree gchar *shown = add_section (state, tagger, sections[0]);

    fail_unless_equals_string (shown, sections[1]);
  }
}

GST_START_TEST (test_persons)
{
  static const gchar *const sections[] = {
      "President Joko Halim met Mr. Tanaka.",
      "Joko Halim/PERSON 0; Tanaka/PERSON 1",
      "Later Mr. Tanaka said that Halim agreed.",
      "Tanaka/PERSON 1; Halim/PERSON 0 [Joko Halim]",
      "President Joko B. Halim was there on Friday, and Joko left.",
      "Joko B. Halim/PERSON 0; Friday/DATE; Joko/PERSON 0 [Joko B. Halim]",
      "Mr. Halim sang. President Siti Halim danced.",
      "Halim/PERSON 0 [Joko B. Halim]; Siti Halim/PERSON 2",
      NULL,
  };

  assert_sections (sections, 100);
}
GST_END_TEST;

GST_START_TEST (test_others)
{
  static const gchar *const sections[] = {
      "The National Cyber Centre (NCC) is in Japan.",
      "National Cyber Centre/ORG 0; NCC/ORG 0 [National Cyber Centre]; Japan/GPE 1 [Japan]",
      "France and Japan trust the NCC now.",
      "France/GPE 2 [France]; Japan/GPE 1 [Japan]; NCC/ORG 0 [National Cyber Centre]",
      NULL,
  };

  assert_sections (sections, 100);
}
GST_END_TEST;

/* A forgotten entity begins a new chain. */
GST_START_TEST (test_bounded)
{
  static const gchar *const sections[] = {
      "France", "France/GPE 0 [France]", "Japan", "Japan/GPE 1 [Japan]",
      "France", "France/GPE 0 [France]", "Italy", "Italy/GPE 2 [Italy]",
      "France", "France/GPE 0 [France]", "Japan", "Japan/GPE 3 [Japan]",
      NULL,
  };

  assert_sections (sections, 2);
}
GST_END_TEST;

GST_START_TEST (test_clear)
{
  const NlpTaggerOptions options = {.engines = NLP_TAGGER_GAZETTEER};
  g_autoptr (NlpTagger) tagger = nlp_tagger_new (&options, NULL);
  g_autoptr (NlpCoreferenceState) state = nlp_coreference_state_new (2, NULL);
  g_autofree gchar *before = add_section (state, tagger, "Japan and France");
  g_autofree gchar *after = NULL;

  fail_unless_equals_string (before, "Japan/GPE 0 [Japan]; France/GPE 1 [France]");
  nlp_coreference_state_clear (state);
  after = add_section (state, tagger, "France");
  fail_unless_equals_string (after, "France/GPE 0 [France]");
}
GST_END_TEST;

static Suite *
coreferencestate_suite (void)
{
  Suite *suite = suite_create ("coreferencestate");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_persons);
  tcase_add_test (tcase, test_others);
  tcase_add_test (tcase, test_bounded);
  tcase_add_test (tcase, test_clear);
  return suite;
}

GST_CHECK_MAIN (coreferencestate);
