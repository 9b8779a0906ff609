/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * parser.c: tests of the parser, with a network that learns a small language.
 */

#include "parser/parser.h"

#include <string.h>

#include "common/tables/datafile.h"
#include "parser/parserblock.h"
#include "random.h"
#include "syntax/parser/parserwriter.h"
#include "testutil.h"

/* Words of the small language, with their parts of speech and tags. */
typedef struct {
  const gchar *text;
  const gchar *pos;
  const gchar *tag;
} Word;

static const Word determiners[] = {{"the", "DET", "DT"}, {"every", "DET", "DT"}};
static const Word adjectives[] = {{"old", "ADJ", "JJ"}, {"narrow", "ADJ", "JJ"}};
static const Word nouns[] = {{"ferry", "NOUN", "NN"},
                             {"pilot", "NOUN", "NN"},
                             {"canal", "NOUN", "NN"},
                             {"lock", "NOUN", "NN"}};
static const Word verbs[] = {{"leaves", "VERB", "VBZ"}, {"passes", "VERB", "VBZ"}};
static const Word prepositions[] = {{"beyond", "ADP", "IN"}, {"near", "ADP", "IN"}};
static const Word stop = {".", "PUNCT", "."};

#define CLUSTERS                                                                                   \
  "ferry\t1\t2\t3\t4\n"                                                                            \
  "Pilot\t1\t2\t3\t5\n"                                                                            \
  "tugboat\t1\t2\t3\t4\n"

/* A sentence of at most these words. */
#define MAX_WORDS 16

typedef struct {
  Word words[MAX_WORDS];
  guint heads[MAX_WORDS]; /* counted from 1 */
  const gchar *relations[MAX_WORDS];
  guint n;
} Sentence;

static GByteArray *block;

#define CHOOSE(words, random) (&(words)[nlp_random_next (random) % G_N_ELEMENTS (words)])

static void
add_word (Sentence *self, const Word *word, guint head, const gchar *relation)
{
  self->words[self->n] = *word;
  self->heads[self->n] = head;
  self->relations[self->n++] = relation;
}

/* Adds a noun with words before it. */
static void
add_noun (Sentence *self,
          const Word *preposition,
          guint head,
          const gchar *relation,
          guint64 *random)
{
  const gboolean has_adjective = nlp_random_next (random) % 2;
  const guint noun = self->n + 2 + has_adjective + (preposition != NULL);

  if (preposition != NULL)
    add_word (self, preposition, noun, "case");
  add_word (self, CHOOSE (determiners, random), noun, "det");
  if (has_adjective)
    add_word (self, CHOOSE (adjectives, random), noun, "amod");
  add_word (self, CHOOSE (nouns, random), head, relation);
}

static Sentence
make_sentence (guint64 *random)
{
  Sentence self = {0};
  guint verb;

  add_noun (&self, NULL, 0, "nsubj", random);
  verb = self.n + 1;
  self.heads[self.n - 1] = verb;
  add_word (&self, CHOOSE (verbs, random), 0, "root");
  add_noun (&self, NULL, verb, "obj", random);
  if (nlp_random_next (random) % 2)
    add_noun (&self, CHOOSE (prepositions, random), self.n, "nmod", random);
  add_word (&self, &stop, verb, "punct");
  return self;
}

static GByteArray *
train (guint n_sentences)
{
  g_autoptr (ParserCorpus) corpus = parser_corpus_new ();
  g_autoptr (ParserNetwork) network = NULL;
  ParserOptions options = parser_default_options;
  guint64 random = 1;

  options.n_embedding = options.n_units = options.n_hidden = 16;
  options.epochs = 6;
  options.batch = 50;
  options.rate = 0.01f;
  options.averaging = 0.1f;
  for (guint i = 0; i < n_sentences; i++) {
    Sentence sentence = make_sentence (&random);

    for (guint k = 0; k < sentence.n; k++)
      fail_unless (parser_corpus_add_word (corpus, sentence.words[k].text, sentence.words[k].pos,
                                           sentence.words[k].tag, sentence.heads[k],
                                           sentence.relations[k]));
    fail_unless (parser_corpus_end_sentence (corpus));
  }
  network = parser_network_train (corpus, CLUSTERS, &options, NULL);
  return parser_network_write (network, corpus, 10);
}

static void
setup (void)
{
  block = train (300);
}

static void
teardown (void)
{
  g_byte_array_unref (block);
}

static NlpParser *
new_parser (void)
{
  g_autoptr (GError) error = NULL;
  NlpParser *parser = nlp_parser_new (block->data, block->len, &error);

  g_assert_no_error (error);
  return parser;
}

static NlpParserWord
to_parser_word (const NlpParser *parser, const Word *word)
{
  return (NlpParserWord){
      .text = word->text,
      .length = (guint32)strlen (word->text),
      .pos = nlp_parser_find_pos (parser, word->pos),
      .tag = nlp_parser_find_tag (parser, word->tag),
  };
}

/* Checks that a result is a tree with one root, which alone has the relation "root". */
static void
assert_tree (const NlpParser *parser, const guint32 *heads, const guint8 *relations, gsize n)
{
  gsize n_roots = 0;

  for (gsize i = 0; i < n; i++) {
    gsize n_steps = 0;

    n_roots += heads[i] == i;
    fail_unless (relations[i] < nlp_parser_get_n_relations (parser));
    fail_unless_equals_int (heads[i] == i,
                            g_str_equal (nlp_parser_get_relation (parser, relations[i]), "root"));
    for (gsize word = i; heads[word] != word; word = heads[word])
      fail_unless (heads[word] < n && n_steps++ < n);
  }
  fail_unless_equals_int (n_roots, n > 0);
}

/* The parser learns the trees of the language, in sentences that it hasn't seen. */
GST_START_TEST (test_learning)
{
  g_autoptr (NlpParser) parser = new_parser ();
  g_autoptr (NlpParserState) state = nlp_parser_state_new (parser);
  guint64 random = 1000;

  for (guint i = 0; i < 100; i++) {
    Sentence sentence = make_sentence (&random);
    NlpParserWord words[MAX_WORDS];
    guint32 heads[MAX_WORDS];
    guint8 relations[MAX_WORDS];

    for (guint k = 0; k < sentence.n; k++)
      words[k] = to_parser_word (parser, &sentence.words[k]);
    nlp_parser_parse (parser, state, words, sentence.n, heads, relations);
    assert_tree (parser, heads, relations, sentence.n);
    for (guint k = 0; k < sentence.n; k++) {
      fail_unless_equals_int (heads[k], sentence.heads[k] == 0 ? k : sentence.heads[k] - 1);
      fail_unless_equals_string (nlp_parser_get_relation (parser, relations[k]),
                                 sentence.relations[k]);
    }
  }
}
GST_END_TEST

/* Two trainings on the same sentences give the same bytes. */
GST_START_TEST (test_same_bits)
{
  g_autoptr (GByteArray) one = train (40), other = train (40);

  fail_unless_equals_int (one->len, other->len);
  fail_unless (memcmp (one->data, other->data, one->len) == 0);
}
GST_END_TEST

static void
fill_at_random (NlpParserWord *words, gsize n, guint64 *random)
{
  static const gchar text[] = "Tugboats\xc3\xa9 42 \xff\x80 narrow ... FERRY x";

  for (gsize i = 0; i < n; i++) {
    gsize start = nlp_random_next (random) % (sizeof text - 1);

    words[i] = (NlpParserWord){
        .text = text + start,
        .length = (guint32)(nlp_random_next (random) % (sizeof text - start)),
        .pos = (guint8)nlp_random_next (random),
        .tag = (guint8)nlp_random_next (random),
    };
  }
}

/* Any words give a tree, also those that are empty or not UTF-8, and unknown tags. The result
 * doesn't depend on what was parsed before. */
GST_START_TEST (test_any_words)
{
  g_autoptr (NlpParser) parser = new_parser ();
  g_autoptr (NlpParserState) state = nlp_parser_state_new (parser);
  guint64 random = 5;

  for (guint round = 0; round < 300; round++) {
    g_autoptr (NlpParserState) fresh = nlp_parser_state_new (parser);
    const gsize n = round % 40;
    NlpParserWord words[40];
    guint32 heads[40], again[40];
    guint8 relations[40], relations_again[40];

    fill_at_random (words, n, &random);
    nlp_parser_parse (parser, state, words, n, heads, relations);
    assert_tree (parser, heads, relations, n);
    nlp_parser_parse (parser, fresh, words, n, again, relations_again);
    fail_unless (memcmp (heads, again, n * sizeof *heads) == 0);
    fail_unless (memcmp (relations, relations_again, n) == 0);
  }
}
GST_END_TEST

/* A sentence that is much longer than the memory of the parser gives one tree. */
GST_START_TEST (test_long_sentence)
{
  g_autoptr (NlpParser) parser = new_parser ();
  g_autoptr (NlpParserState) state = nlp_parser_state_new (parser);
  const gsize n = 20001;
  g_autofree NlpParserWord *words = g_new (NlpParserWord, n);
  g_autofree guint32 *heads = g_new (guint32, n);
  g_autofree guint8 *relations = g_new (guint8, n);
  gsize n_roots = 0;
  guint64 random = 6;

  fill_at_random (words, n, &random);
  nlp_parser_parse (parser, state, words, n, heads, relations);
  for (gsize i = 0; i < n; i++) {
    fail_unless (heads[i] < n);
    n_roots += heads[i] == i;
  }
  fail_unless_equals_int (n_roots, 1);
}
GST_END_TEST

GST_START_TEST (test_names)
{
  g_autoptr (NlpParser) parser = new_parser ();

  fail_unless (nlp_parser_find_pos (parser, "VERB") != nlp_parser_find_pos (parser, "NOUN"));
  fail_unless_equals_int (nlp_parser_find_pos (parser, "no such name"), 0);
  fail_unless (nlp_parser_find_tag (parser, "VBZ") != nlp_parser_find_tag (parser, "NN"));
  fail_unless_equals_int (nlp_parser_get_n_relations (parser), 8);
  fail_unless_equals_string (nlp_parser_get_relation (parser, 0), "root");
}
GST_END_TEST

static void
assert_damaged (gconstpointer data, gsize size)
{
  g_autoptr (GError) error = NULL;

  fail_unless (nlp_parser_new (data, size, &error) == NULL);
  g_assert_error (error, NLP_DATA_FILE_ERROR, NLP_DATA_FILE_ERROR_DAMAGED);
}

/* A block that is cut off, or whose sizes, names or words don't fit, is an error. */
GST_START_TEST (test_damaged_blocks)
{
  g_autofree guint8 *copy = g_memdup2 (block->data, block->len);
  NlpParserHeader *header = (NlpParserHeader *)copy;
  guint32 *fields = (guint32 *)copy;
  NlpParserLayout layout;

  for (gsize size = 0; size < block->len; size += block->len / 50)
    assert_damaged (copy, size);
  for (guint i = 0; i < G_STRUCT_OFFSET (NlpParserHeader, reserved) / sizeof *fields; i++) {
    const guint32 value = fields[i];

    fields[i] = 0;
    assert_damaged (copy, block->len);
    fields[i] = G_MAXUINT32;
    assert_damaged (copy, block->len);
    fields[i] = value;
  }
  fail_unless (nlp_parser_header_get_layout (header, &layout));
  copy[layout.offsets[NLP_PARSER_NAMES]] = 0xff;
  assert_damaged (copy, block->len);
  memcpy (copy, block->data, block->len);
  memset (copy + layout.offsets[NLP_PARSER_BUCKETS], 0xff, sizeof (NlpParserBucket));
  assert_damaged (copy, block->len);
}
GST_END_TEST

/* Wrong weights give wrong trees, but trees. */
GST_START_TEST (test_random_weights)
{
  g_autofree guint8 *copy = g_memdup2 (block->data, block->len);
  NlpParserLayout layout;
  guint64 random = 7;

  fail_unless (nlp_parser_header_get_layout ((NlpParserHeader *)copy, &layout));
  for (gsize i = layout.offsets[NLP_PARSER_WORDS]; i < block->len; i++)
    copy[i] = (guint8)nlp_random_next (&random);
  for (guint round = 0; round < 20; round++) {
    g_autoptr (NlpParser) parser = nlp_parser_new (copy, block->len, NULL);
    g_autoptr (NlpParserState) state = nlp_parser_state_new (parser);
    NlpParserWord words[30];
    guint32 heads[30];
    guint8 relations[30];

    fill_at_random (words, 30, &random);
    nlp_parser_parse (parser, state, words, 30, heads, relations);
    assert_tree (parser, heads, relations, 30);
  }
}
GST_END_TEST

static Suite *
parser_suite (void)
{
  Suite *suite = suite_create ("parser");
  TCase *tests = tcase_create ("general");

  tcase_add_unchecked_fixture (tests, setup, teardown);
  tcase_add_test (tests, test_learning);
  tcase_add_test (tests, test_same_bits);
  tcase_add_test (tests, test_any_words);
  tcase_add_test (tests, test_long_sentence);
  tcase_add_test (tests, test_names);
  tcase_add_test (tests, test_damaged_blocks);
  tcase_add_test (tests, test_random_weights);
  suite_add_tcase (suite, tests);
  return suite;
}

GST_CHECK_MAIN (parser);
