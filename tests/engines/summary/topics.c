/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * topics.c: tests of topics and digests.
 */

#include "writers/digest.h"
#include "summarytext.h"
#include "topics/topics.h"

static NlpRanker *ranker;

static void
setup (void)
{
  ranker = nlp_ranker_new ();
}

static void
teardown (void)
{
  nlp_ranker_free (ranker);
}

/* Adds a document of one sentence that mentions @name. Returns the number of its topic. */
static guint64
add (NlpTopics *topics, const gchar *sentence, const gchar *name)
{
  const NlpEntity entity = {.label = "GPE", .name = (gchar *)name, .n_mentions = 1};
  const gchar *const sentences[] = {sentence};
  NlpTopicDocument document = {.title = sentence,
                               .uri = "file:///a.txt",
                               .sentences = sentences,
                               .n_sentences = 1,
                               .entities = &entity,
                               .n_entities = 1};
  g_autoptr (GArray) vector = NULL;
  g_auto (Text) text;
  NlpScoringInput input;

  text_init (&text);
  add_sentence (&text, sentence);
  input = text_input (&text);
  document.vector = vector = nlp_ranker_describe (ranker, &input, &entity, 1);
  return nlp_topics_add (topics, &document)->number;
}

#define QUAKE "A strong earthquake shook villages near Bagua and buried a bridge."
#define QUAKE_AGAIN "The earthquake near Bagua buried villages and a strong bridge."
#define QUAKE_LATER "Rescuers reached villages near Bagua after the earthquake buried a bridge."
#define FERRY "The harbour towns of Alten agreed to pay for ferries in winter."

GST_START_TEST (test_same_story)
{
  g_autoptr (NlpTopics) topics = nlp_topics_new (10);
  const guint64 quake = add (topics, QUAKE, "Peru");
  const guint64 ferry = add (topics, FERRY, "Alten");

  fail_if (quake == ferry);
  fail_unless (add (topics, QUAKE, "Peru") == quake);
  fail_unless (add (topics, QUAKE_AGAIN, "Peru") == quake);
  fail_unless (add (topics, QUAKE_LATER, "Peru") == quake);
  fail_unless (add (topics, FERRY, "Alten") == ferry);
  fail_unless (nlp_topics_get_n_documents (topics) == 6);
}
GST_END_TEST

GST_START_TEST (test_reported)
{
  g_autoptr (NlpTopics) topics = nlp_topics_new (10);
  g_autoptr (GPtrArray) listed = NULL, later = NULL;
  const NlpTopic *topic;

  add (topics, FERRY, "Alten");
  add (topics, QUAKE, "Peru");
  add (topics, QUAKE_AGAIN, "Peru");
  listed = nlp_topics_list (topics);
  topic = g_ptr_array_index (listed, 0);
  fail_unless_equals_int (topic->n_new, 2);
  /* The second one repeats the first. */
  fail_unless_equals_int (topic->sentences->len, 1);
  nlp_topics_mark_reported (topics);
  fail_unless (nlp_topics_get_n_new (topics) == 0);
  add (topics, FERRY, "Alten");
  later = nlp_topics_list (topics);
  topic = g_ptr_array_index (later, 0);
  fail_unless_equals_string (topic->title, FERRY);
  fail_unless_equals_int (topic->n_new, 1);
  fail_unless_equals_int (topic->n_documents, 2);
  fail_if (g_array_index (topic->sentences, NlpTopicSentence, 0).is_new);
}
GST_END_TEST

/* Beyond the maximum, small old topics are forgotten. */
GST_START_TEST (test_bounded)
{
  g_autoptr (NlpTopics) topics = nlp_topics_new (3);
  g_autoptr (GPtrArray) listed = NULL;
  gboolean has_quake = FALSE;

  for (guint i = 0; i < 5; i++)
    add (topics, QUAKE, "Peru");
  for (guint i = 0; i < 40; i++) {
    g_autofree gchar *sentence =
        g_strdup_printf ("Zerrik%c%c told of gorvals%c%c and brimlets%c%c in hoolan%c%c.",
                         'a' + i % 26, 'a' + i / 26, 'b' + i % 20, 'a' + i / 20, 'c' + i % 7,
                         'a' + i / 7, 'd' + i % 11, 'a' + i / 11);

    add (topics, sentence, "Somewhere");
  }
  listed = nlp_topics_list (topics);
  fail_unless_equals_int (listed->len, 3);
  for (guint i = 0; i < listed->len; i++)
    has_quake |= ((NlpTopic *)g_ptr_array_index (listed, i))->number == 1;
  fail_unless (has_quake);
}
GST_END_TEST

static gchar *
digest_of (NlpBriefFormat format)
{
  const NlpBriefStyle style = {.format = format, .width = 0};
  g_autoptr (NlpTopics) topics = nlp_topics_new (10);
  GString *out = g_string_new (NULL);

  add (topics, FERRY, "Alten <b>");
  add (topics, QUAKE, "Peru");
  nlp_digest_append (&style, topics, 0, out);
  nlp_topics_mark_reported (topics);
  add (topics, QUAKE_LATER, "Peru");
  nlp_digest_append (&style, topics, 1, out);
  return g_string_free (out, FALSE);
}

GST_START_TEST (test_text)
{
  g_autofree gchar *found = digest_of (NLP_BRIEF_TEXT);

  fail_unless_equals_string (found, "Digest 1: 2 documents, 2 new\n"
                                    "\n"
                                    "* " FERRY "\n"
                                    "1 document, 1 new: a new topic\n" FERRY "\n"
                                    "Alten <b>\n"
                                    "\n"
                                    "* " QUAKE "\n"
                                    "1 document, 1 new: a new topic\n" QUAKE "\n"
                                    "Peru\n"
                                    "\n"
                                    "* Names\n"
                                    "Alten <b>, Peru\n"
                                    "\n"
                                    "Digest 2: 3 documents, 1 new\n"
                                    "\n"
                                    "* " QUAKE_LATER "\n"
                                    "2 documents, 1 new\n" QUAKE "\n"
                                    "Peru (2)\n"
                                    "\n"
                                    "* Names\n"
                                    "Peru (2), Alten <b>\n");
}
GST_END_TEST

GST_START_TEST (test_other_formats)
{
  g_autofree gchar *markdown = digest_of (NLP_BRIEF_MARKDOWN);
  g_autofree gchar *json = digest_of (NLP_BRIEF_JSON);
  g_autofree gchar *html = digest_of (NLP_BRIEF_HTML);
  g_autofree gchar *again = digest_of (NLP_BRIEF_HTML);

  fail_unless (strstr (markdown, "\nAlten \\<b\\>\n") != NULL);
  fail_unless (g_str_has_prefix (json, "{\"digest\": 1, \"documents\": 2, \"new\": 2, \"topics\": ["
                                       "{\"topic\": 1, \"title\": "));
  fail_unless (g_str_has_suffix (json, "\"count_before\": 1}]}\n"));
  fail_unless (strstr (html, "<b>") == NULL);
  fail_unless (strstr (html, "Alten &lt;b&gt;</text><rect ") != NULL);
  fail_unless_equals_string (html, again);
}
GST_END_TEST

static Suite *
topics_suite (void)
{
  Suite *suite = suite_create ("topics");
  TCase *tc = tcase_create ("general");

  suite_add_tcase (suite, tc);
  tcase_add_checked_fixture (tc, setup, teardown);
  tcase_add_test (tc, test_same_story);
  tcase_add_test (tc, test_reported);
  tcase_add_test (tc, test_bounded);
  tcase_add_test (tc, test_text);
  tcase_add_test (tc, test_other_formats);
  return suite;
}

GST_CHECK_MAIN (topics)
