/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * quotations.c: tests of what was said, and by whom.
 */

#include "testutil.h"

#include "speechtext.h"

static NlpQuotationFinder *
new_finder (void)
{
  GError *error = NULL;
  NlpQuotationFinder *finder = nlp_quotation_finder_new (&error);

  g_assert_no_error (error);
  return finder;
}

/* Appends "SPEAKER (NAME) CUE group GROUP", without what is not known. */
static void
describe_speaker (const SpeechText *text, const NlpFacts *facts, guint index, GString *out)
{
  const NlpFactRef quotation = {NLP_FACTS_QUOTATIONS, index};
  const NlpFactRelation *relation = &g_array_index (facts->relations, NlpFactRelation, index);
  const NlpFactSpan *party =
      speech_text_get_span (facts, NLP_FACTS_PARTIES, relation->target.index);
  const gchar *name = nlp_facts_get (facts, relation->target, "name");
  const gchar *cue = nlp_facts_get (facts, quotation, "cue");
  const gchar *group = nlp_facts_get (facts, quotation, "group");

  fail_unless_equals_int (relation->source.index, index);
  g_string_append_len (out, text->text->str + party->start, party->end - party->start);
  if (name != NULL)
    g_string_append_printf (out, " (%s)", name);
  if (cue != NULL)
    g_string_append_printf (out, " %s", cue);
  if (group != NULL)
    g_string_append_printf (out, " group %s", group);
}

/* Returns one line a quotation: "D" for direct, "I" for indirect, its speaker and its content. */
static gchar *
describe (const SpeechText *text, const NlpFacts *facts)
{
  GString *out = g_string_new (NULL);
  const NlpFactSpan *span;

  for (guint i = 0; (span = speech_text_get_span (facts, NLP_FACTS_QUOTATIONS, i)) != NULL; i++) {
    g_string_append_printf (out, "%s%c ", i > 0 ? "\n" : "", *span->label);
    describe_speaker (text, facts, i, out);
    g_string_append_printf (out, ": %.*s", (int)(span->end - span->start),
                            text->text->str + span->start);
  }
  return g_string_free (out, FALSE);
}

static void
assert_quotations (const gchar *marked, const gchar *expected)
{
  g_autoptr (NlpQuotationFinder) finder = new_finder ();
  g_autoptr (NlpFacts) facts = NULL;
  g_autofree gchar *found = NULL;
  SpeechText text;

  speech_text_init (&text, marked);
  facts = speech_text_run (&text, finder, NULL);
  found = describe (&text, facts);
  fail_unless_equals_string (found, expected);
  speech_text_clear (&text);
}

/* Each kind of verb has a frame of its own. */
GST_START_TEST (test_frames)
{
  assert_quotations ("Officials say the bridge is closed.",
                     "I Officials say: the bridge is closed");
  assert_quotations ("The ministry announced it will pay by <DATE Friday>.",
                     "I The ministry announced: it will pay by Friday");
  assert_quotations ("The two sides reaffirmed that they respect the accord.",
                     "I The two sides reaffirmed: they respect the accord");
  assert_quotations ("She told reporters in <GPE Oslo> that the talks had failed.",
                     "I She told: the talks had failed");
  assert_quotations ("The minister told <ORG CNN> the talks had failed.",
                     "I The minister told: the talks had failed");
  assert_quotations ("Residents accuse the mayor of hiding the letters.",
                     "I Residents accuse: the mayor of hiding the letters");
  assert_quotations ("Critics called the vote a farce.", "I Critics called: the vote a farce");
  assert_quotations ("He described the union as a partner.",
                     "I He described: the union as a partner");
  assert_quotations ("The army denied reports that it had fired.",
                     "I The army denied: reports that it had fired");
  assert_quotations ("A survey shows that prices are rising.",
                     "I A survey shows: prices are rising");
}
GST_END_TEST;

GST_START_TEST (test_according)
{
  assert_quotations ("According to the letter, the contract ends in <DATE May>.",
                     "I the letter According to: the contract ends in May");
  assert_quotations ("The contract ends in <DATE May>, according to a clerk.",
                     "I a clerk according to: The contract ends in May");
}
GST_END_TEST;

/* An agency that quotes an official and the official are both speakers. */
GST_START_TEST (test_quoted)
{
  assert_quotations ("The agency quoted a clerk as saying the office was empty.",
                     "I The agency quoted: the office was empty\n"
                     "I a clerk saying: the office was empty");
  assert_quotations ("<PERSON Ana Ruiz> was quoted by the agency as saying she would stay.",
                     "I the agency quoted: she would stay\n"
                     "I Ana Ruiz (Ana Ruiz) saying: she would stay");
}
GST_END_TEST;

/* Dates and occasions between the verb and the clause are no part of what was said. */
GST_START_TEST (test_beginnings)
{
  assert_quotations ("Police said <DATE Monday> the road was open.",
                     "I Police said: the road was open");
  assert_quotations ("The embassy said in a statement that it had closed.",
                     "I The embassy said: it had closed");
  assert_quotations ("Critics say that would cost millions.",
                     "I Critics say: that would cost millions");
  assert_quotations ("He said <DATE Sunday>'s vote was fair.", "I He said: Sunday's vote was fair");
}
GST_END_TEST;

/* What the speaker does next is no part of what was said. */
GST_START_TEST (test_ends)
{
  assert_quotations ("Police say they found the car, but gave no details.",
                     "I Police say: they found the car");
  assert_quotations ("The army accused rebels of theft, a charge they deny.",
                     "I The army accused: rebels of theft");
  assert_quotations ("He said the plan was dead and accused the city of lying.",
                     "I He said: the plan was dead\n"
                     "I He accused: the city of lying");
  assert_quotations ("Officials said the dam was safe, adding that the water was falling.",
                     "I Officials said: the dam was safe\n"
                     "I Officials adding: the water was falling");
}
GST_END_TEST;

GST_START_TEST (test_attribution_after)
{
  assert_quotations ("The strike could last for weeks, analysts say.",
                     "I analysts say: The strike could last for weeks");
  assert_quotations ("The strike is over, unions said on <DATE Friday> after two days of talks.",
                     "I unions said: The strike is over");
  assert_quotations ("The strike will go on, said <PERSON Tom Reed>, a spokesman.",
                     "I Tom Reed (Tom Reed) said: The strike will go on");
  assert_quotations ("The strike, officials said, could last for weeks.",
                     "I officials said group 0: The strike\n"
                     "I officials said group 0: could last for weeks");
  assert_quotations ("<GPE OSLO>, <DATE May 4> - Ports will close, unions said.",
                     "I unions said: Ports will close");
}
GST_END_TEST;

/* The shortest phrase that names the speaker. */
GST_START_TEST (test_subjects)
{
  assert_quotations ("Prime Minister <PERSON Ana Ruiz> said on <DATE Monday> it was late.",
                     "I Ana Ruiz (Ana Ruiz) said: it was late");
  assert_quotations ("The mayor, <PERSON Ana Ruiz>, says her city is ready.",
                     "I Ana Ruiz (Ana Ruiz) says: her city is ready");
  assert_quotations ("<ORG Port Watch>, in a report, said two ships were lost.",
                     "I Port Watch (Port Watch) said: two ships were lost");
  assert_quotations ("The head of the search for survivors says the storm is over.",
                     "I The head of the search for survivors says: the storm is over");
  assert_quotations ("It began after a judge ruled his arrest was illegal.",
                     "I a judge ruled: his arrest was illegal");
  assert_quotations ("A law backed by <GPE Norland>, which says it is fair, has passed.",
                     "I Norland (Norland) says: it is fair, has passed");
  assert_quotations ("Police in <GPE Oslo> and the army say they are ready.",
                     "I Police in Oslo and the army say: they are ready");
  assert_quotations ("The group that claimed the attack said it would stop.",
                     "I The group that claimed the attack said: it would stop");
  assert_quotations ("The minister rejected the plan, saying it was too late.",
                     "I The minister saying: it was too late");
}
GST_END_TEST;

/* Marked text, with the attribution before, after and in it. */
GST_START_TEST (test_marks)
{
  assert_quotations ("“We will stay,” <PERSON Ana Ruiz> told reporters. “It is late.”",
                     "D Ana Ruiz (Ana Ruiz) told: We will stay,\n"
                     "D Ana Ruiz (Ana Ruiz): It is late.");
  assert_quotations ("\"The plan is dead,\" said the clerk of the court.",
                     "D the clerk of the court said: The plan is dead,");
  assert_quotations ("\"I am glad,\" she said, \"that we met.\"",
                     "D she said group 0: I am glad,\nD she said group 0: that we met.");
  assert_quotations ("\"It feeds us,\" he told reporters, \"and it will.\"",
                     "D he told group 0: It feeds us,\nD he told group 0: and it will.");
  assert_quotations ("Asked about the strike, <PERSON Reed> replied: «No.»",
                     "D Reed (Reed) replied: No.");
  assert_quotations ("\"Will it work?\" asked the driver.", "D the driver asked: Will it work?");
  assert_quotations ("The crowd shouted \"Shame on you\" and \"Go home\".",
                     "D The crowd shouted: Shame on you\nD The crowd shouted: Go home");
  assert_quotations ("\"It works,\" the group's head, <PERSON Ana Ruiz>, told the crowd.",
                     "D Ana Ruiz (Ana Ruiz) told: It works,");
  assert_quotations ("\"It is odd,\" said its director, <PERSON Ana Ruiz>.",
                     "D Ana Ruiz (Ana Ruiz) said: It is odd,");
}
GST_END_TEST;

/* A name and a colon attribute marked text, too. */
GST_START_TEST (test_labels)
{
  assert_quotations ("Rep. <PERSON Ana Ruiz> (R-PA): “It works. It does.”",
                     "D Ana Ruiz (Ana Ruiz): It works.\nD Ana Ruiz (Ana Ruiz): It does.");
  assert_quotations ("<PERSON Ruiz> was clear: “No, it is late.”",
                     "D Ruiz (Ruiz): No, it is late.");
  assert_quotations ("Future of the Islands: “It is a good plan.”",
                     "D Future of the Islands: It is a good plan.");
  assert_quotations ("Mr. <PERSON Reed> said it was late. On tariffs: “We will see about it.”",
                     "I Reed (Reed) said: it was late");
}
GST_END_TEST;

/* Every paragraph of a long quotation begins with a mark, and only the last one ends in one. */
GST_START_TEST (test_paragraphs)
{
  assert_quotations ("“Nobody asked us,” the driver said. “We read it.\n\n"
                     "“Then they sent letters. We kept them.”",
                     "D the driver said: Nobody asked us,\n"
                     "D the driver: We read it.\n"
                     "D the driver: Then they sent letters.\n"
                     "D the driver: We kept them.");
}
GST_END_TEST;

/* Names, single words and apostrophes in marks are not quotations of their own. */
GST_START_TEST (test_other_marks)
{
  assert_quotations ("The \"Ruiz plan\" is late.", "");
  assert_quotations ("The rebels' leader met the '68 players' club.", "");
  assert_quotations ("The clerk said the \"new\" rules are old.",
                     "I The clerk said: the \"new\" rules are old");
  assert_quotations ("“That’s the union’s view,” the clerk said.",
                     "D the clerk said: That’s the union’s view,");
  assert_quotations ("\"He said, 'Go on,'\" the pilot recalled.",
                     "D the pilot recalled: He said, 'Go on,'\n"
                     "D He said: Go on,");
}
GST_END_TEST;

GST_START_TEST (test_no_quotations)
{
  assert_quotations ("", "");
  assert_quotations ("The ministry did not say when the talks would resume.", "");
  assert_quotations ("The port is said to lose money.", "");
  assert_quotations ("She refused to say that she would resign.", "");
  assert_quotations ("The investigating judge read two reports about the case.", "");
  assert_quotations ("The states that signed the treaty are small.", "");
  assert_quotations ("Drivers are accused of theft.", "");
  assert_quotations ("The firm announced new plans to build a port.", "");
}
GST_END_TEST;

/* Pronouns and descriptions get the names of what they refer to. */
GST_START_TEST (test_names)
{
  assert_quotations ("<PERSON=Ana_Ruiz Ruiz> said the road was open. She added that it was wet.",
                     "I Ruiz (Ana Ruiz) said: the road was open\n"
                     "I She (Ana Ruiz) added: it was wet");
  assert_quotations ("<PERSON Ana Ruiz> left <GPE Oslo>. She said it was time.",
                     "I She (Ana Ruiz) said: it was time");
  assert_quotations ("Officials in <GPE Oslo> say it rained. They say it will stop.",
                     "I Officials in Oslo say: it rained\n"
                     "I They (Officials in Oslo) say: it will stop");
  assert_quotations ("The <ORG Justice Ministry> opened. The ministry said it was late.",
                     "I The ministry (Justice Ministry) said: it was late");
  assert_quotations ("President <PERSON Ana Ruiz> left. The president said she was ill.",
                     "I The president (Ana Ruiz) said: she was ill");
  assert_quotations ("Vice President <PERSON Ana Ruiz> met President <PERSON Tom Reed>. "
                     "The vice president said it was late.",
                     "I The vice president (Ana Ruiz) said: it was late");
  assert_quotations ("<PERSON Ana Ruiz> said that <PERSON Tom Reed> said he was ill. She said it "
                     "was late.",
                     "I Ana Ruiz (Ana Ruiz) said: Tom Reed said he was ill\n"
                     "I Tom Reed (Tom Reed) said: he was ill\n"
                     "I She (Ana Ruiz) said: it was late");
  assert_quotations ("Mr. <PERSON Reed> met <PERSON Ana Ruiz>. She said it was late.",
                     "I She (Ana Ruiz) said: it was late");
  assert_quotations ("<PERSON Tom Reed> met <PERSON Maria Ruiz>. He said she was late.",
                     "I He (Tom Reed) said: she was late");
  assert_quotations ("<PERSON Maria Ruiz> met <PERSON Tom Reed>. He said it was late.",
                     "I He (Tom Reed) said: it was late");
  assert_quotations ("<ORG Port Watch> met. It said two ships were lost.",
                     "I It (Port Watch) said: two ships were lost");
}
GST_END_TEST;

GST_START_TEST (test_descriptions)
{
  assert_quotations ("<ORG Port Watch> met. The group said two ships were lost.",
                     "I The group (Port Watch) said: two ships were lost");
  assert_quotations ("The <NORP Norlandic> army left. The army said it was safe.",
                     "I The army (Norlandic army) said: it was safe");
  assert_quotations ("<PERSON Ana Ruiz>, the police chief, left. The chief said she was ill.",
                     "I The chief (Ana Ruiz) said: she was ill");
  assert_quotations ("<NORP Norlandic> officials say it rained. Officials say it stopped.",
                     "I Norlandic officials say: it rained\n"
                     "I Officials (Norlandic officials) say: it stopped");
  assert_quotations ("The clerk said it was late.", "I The clerk said: it was late");
}
GST_END_TEST;

/* "I" is the speaker of the marked text around it, or of the turn of a transcript. */
GST_START_TEST (test_first_person)
{
  assert_quotations ("\"I said that it was late,\" <PERSON Ana Ruiz> recalled.",
                     "D Ana Ruiz (Ana Ruiz) recalled: I said that it was late,\n"
                     "I I (Ana Ruiz) said: it was late");
  assert_quotations ("THE MAYOR: Thank you. I said that we would talk.",
                     "I I (THE MAYOR) said: we would talk");
}
GST_END_TEST;

static guint
count_quotations (const gchar *marked, const gchar *language)
{
  g_autoptr (NlpQuotationFinder) finder = new_finder ();
  g_autoptr (NlpFacts) facts = NULL;
  SpeechText text;

  speech_text_init (&text, marked);
  facts = speech_text_run (&text, finder, language);
  speech_text_clear (&text);
  return facts->relations->len;
}

/* The words of speech are English. */
GST_START_TEST (test_languages)
{
  fail_unless_equals_int (count_quotations ("They say it is late.", "en-GB"), 1);
  fail_unless_equals_int (count_quotations ("They say it is late.", "de"), 0);
}
GST_END_TEST;

static void
assert_valid (const SpeechText *text, const NlpFacts *facts)
{
  for (guint i = 0; i < facts->spans->len; i++) {
    const NlpFactSpan *span = &g_array_index (facts->spans, NlpFactSpan, i);

    fail_unless (span->start < span->end && span->end <= text->text->len);
  }
}

/* Words of all classes in any order give spans of the text. */
GST_START_TEST (test_random_texts)
{
  static const gchar *const words[] = {"said",
                                       "says",
                                       "that",
                                       "“",
                                       "”",
                                       "\"",
                                       "'",
                                       ",",
                                       ".",
                                       ":",
                                       "who",
                                       "and",
                                       "to",
                                       "quoted",
                                       "as",
                                       "saying",
                                       "(",
                                       ")",
                                       " - ",
                                       "by",
                                       "called",
                                       "it",
                                       "a",
                                       "told",
                                       "group",
                                       "of",
                                       "?",
                                       "\n\n",
                                       "he",
                                       "reports",
                                       "<PERSON Ana Ruiz>",
                                       "<DATE Monday>",
                                       "<GPE Oslo>",
                                       "according",
                                       "to",
                                       "what",
                                       "is",
                                       "not"};
  g_autoptr (NlpQuotationFinder) finder = new_finder ();
  g_autoptr (GRand) random = g_rand_new_with_seed (18);

  for (guint n = 0; n < 300; n++) {
    g_autoptr (GString) marked = g_string_new (NULL);
    g_autoptr (NlpFacts) facts = NULL;
    SpeechText text;

    for (gint i = g_rand_int_range (random, 0, 150); i > 0; i--) {
      g_string_append (marked, words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
      g_string_append (marked, g_rand_boolean (random) ? " " : "");
    }
    speech_text_init (&text, marked->str);
    facts = speech_text_run (&text, finder, NULL);
    assert_valid (&text, facts);
    speech_text_clear (&text);
  }
}
GST_END_TEST;

static Suite *
quotations_suite (void)
{
  Suite *suite = suite_create ("quotations");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_set_timeout (tcase, 120);
  tcase_add_test (tcase, test_frames);
  tcase_add_test (tcase, test_according);
  tcase_add_test (tcase, test_quoted);
  tcase_add_test (tcase, test_beginnings);
  tcase_add_test (tcase, test_ends);
  tcase_add_test (tcase, test_attribution_after);
  tcase_add_test (tcase, test_subjects);
  tcase_add_test (tcase, test_marks);
  tcase_add_test (tcase, test_labels);
  tcase_add_test (tcase, test_paragraphs);
  tcase_add_test (tcase, test_other_marks);
  tcase_add_test (tcase, test_no_quotations);
  tcase_add_test (tcase, test_names);
  tcase_add_test (tcase, test_descriptions);
  tcase_add_test (tcase, test_first_person);
  tcase_add_test (tcase, test_languages);
  tcase_add_test (tcase, test_random_texts);
  return suite;
}

GST_CHECK_MAIN (quotations)
