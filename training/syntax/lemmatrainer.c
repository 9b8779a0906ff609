/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * lemmatrainer.c: learns the rules of lemmas.
 *
 * Each ending of each word votes for the edit that makes its lemma. From the shortest ending to the
 * whole word, a rule is made where the winner is not what the rules for shorter endings say.
 */

#include "lemmatrainer.h"

#include <string.h>

#include "common/hash.h"
#include "common/probing.h"

/* Endings that are seen in fewer words have no rule. */
#define MIN_WORDS 3

typedef struct {
  gunichar letters[NLP_MAX_LEMMA_WORD]; /* in lower case, digits as "0" */
  guint n;
  guint tag;
  guint count;
  guint edit;
} Example;

typedef struct {
  guint edit;
  guint n_words;
  guint count;
} Vote;

struct _NlpLemmaTrainer {
  GArray *examples;
  GArray *edits;
  GHashTable *edit_numbers; /* "cut/case/addition" to number + 1 */
  GHashTable *additions;
  GString *strings;
  GHashTable *letter_cases; /* of words and classes: what forms with capitals show */
  GPtrArray *pending;       /* words without capitals, whose edit waits for these counts */
  NlpLemmaRule *buckets;
};

typedef struct {
  gchar *form;
  gchar *lemma;
  guint tag;
  guint count;
} Pending;

static void
free_pending (gpointer data)
{
  Pending *pending = data;

  g_free (pending->form);
  g_free (pending->lemma);
  g_free (pending);
}

NlpLemmaTrainer *
nlp_lemma_trainer_new (void)
{
  NlpLemmaTrainer *self = g_new0 (NlpLemmaTrainer, 1);

  self->examples = g_array_new (FALSE, FALSE, sizeof (Example));
  self->edits = g_array_new (FALSE, TRUE, sizeof (NlpLemmaEdit));
  self->edit_numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->additions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->letter_cases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->strings = g_string_new (NULL);
  self->pending = g_ptr_array_new_with_free_func (free_pending);
  return self;
}

void
nlp_lemma_trainer_free (NlpLemmaTrainer *self)
{
  g_array_unref (self->examples);
  g_array_unref (self->edits);
  g_hash_table_unref (self->edit_numbers);
  g_hash_table_unref (self->additions);
  g_hash_table_unref (self->letter_cases);
  g_string_free (self->strings, TRUE);
  g_ptr_array_unref (self->pending);
  g_free (self->buckets);
  g_free (self);
}

static guint
number_addition (NlpLemmaTrainer *self, const gchar *addition)
{
  gpointer number;

  if (!g_hash_table_lookup_extended (self->additions, addition, NULL, &number)) {
    number = GUINT_TO_POINTER (self->strings->len);
    g_string_append_len (self->strings, addition, strlen (addition) + 1);
    g_hash_table_insert (self->additions, g_strdup (addition), number);
  }
  return GPOINTER_TO_UINT (number);
}

static guint
number_edit (NlpLemmaTrainer *self, guint n_cut, guint letter_case, const gchar *addition)
{
  g_autofree gchar *name = g_strdup_printf ("%u/%u/%s", n_cut, letter_case, addition);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->edit_numbers, name));

  if (number == 0) {
    const NlpLemmaEdit edit = {
        .addition = number_addition (self, addition),
        .n_cut = (guint8)n_cut,
        .letter_case = (guint8)letter_case,
    };

    g_array_append_val (self->edits, edit);
    number = self->edits->len;
    g_hash_table_insert (self->edit_numbers, g_steal_pointer (&name), GUINT_TO_POINTER (number));
  }
  return number - 1;
}

/* Returns @form as it is written in @letter_case. */
static gchar *
write_in_case (const gchar *form, guint letter_case)
{
  g_autoptr (GString) written = NULL;
  const gchar *rest = form;

  if (letter_case == NLP_LETTER_CASE_KEPT)
    return g_strdup (form);
  if (letter_case == NLP_LETTER_CASE_TITLE && *form != '\0')
    rest = g_utf8_next_char (form);
  written = g_string_new_len (form, rest - form);
  for (; *rest != '\0'; rest = g_utf8_next_char (rest))
    g_string_append_unichar (written, g_unichar_tolower (g_utf8_get_char (rest)));
  return g_strdup (written->str);
}

/* Returns how many code points at the end of @written the lemma changes. */
static guint
count_cut (const gchar *written, const gchar *lemma, const gchar **addition)
{
  while (*written != '\0' && *lemma != '\0' &&
         g_utf8_get_char (written) == g_utf8_get_char (lemma)) {
    written = g_utf8_next_char (written);
    lemma = g_utf8_next_char (lemma);
  }
  *addition = lemma;
  return (guint)g_utf8_strlen (written, -1);
}

/* Returns the edit of a word if what is kept of it is written in @letter_case. */
static guint
make_edit (NlpLemmaTrainer *self, const gchar *form, const gchar *lemma, guint letter_case)
{
  g_autofree gchar *written = write_in_case (form, letter_case);
  const gchar *addition;
  guint n_cut = count_cut (written, lemma, &addition);

  if (n_cut == (guint)g_utf8_strlen (written, -1) || n_cut >= NLP_CUT_ALL)
    return number_edit (self, NLP_CUT_ALL, NLP_LETTER_CASE_LOWER, lemma);
  return number_edit (self, n_cut, letter_case, addition);
}

/* Whether an edit adds to a number: its digits are those of one number, but the rules know none. */
static gboolean
is_of_number (NlpLemmaTrainer *self, const gchar *form, guint edit)
{
  const NlpLemmaEdit *made = &g_array_index (self->edits, NlpLemmaEdit, edit);

  return strpbrk (form, "0123456789") != NULL &&
         (made->n_cut > 0 || self->strings->str[made->addition] != '\0');
}

static void
add_example (NlpLemmaTrainer *self, const gchar *form, guint tag, guint count, guint edit)
{
  Example example = {.tag = tag, .count = count, .edit = edit};
  const gchar *p;

  for (p = form; *p != '\0' && example.n < NLP_MAX_LEMMA_WORD; p = g_utf8_next_char (p)) {
    const gunichar c = g_utf8_get_char (p);

    example.letters[example.n++] = g_unichar_isdigit (c) ? '0' : g_unichar_tolower (c);
  }
  if (*p == '\0' && !is_of_number (self, form, edit))
    g_array_append_val (self->examples, example);
}

/* Returns the letter case in which the edit is the smallest; of equal ones the first of @order. */
static guint
choose_case (const gchar *form, const gchar *lemma, const guint *order)
{
  guint best = order[0], least = G_MAXUINT;

  for (guint i = 0; i < NLP_N_LETTER_CASES; i++) {
    g_autofree gchar *written = write_in_case (form, order[i]);
    const gchar *addition;
    const guint cost = count_cut (written, lemma, &addition) + (guint)strlen (addition);

    if (cost < least) {
      least = cost;
      best = order[i];
    }
  }
  return best;
}

/* Returns the counts of the letter cases of a word of a class, or of all of the class if @lower is
 * empty. */
static guint *
get_cases (NlpLemmaTrainer *self, const gchar *lower, guint tag)
{
  g_autofree gchar *key = g_strdup_printf ("%u/%s", tag, lower);
  guint *counts = g_hash_table_lookup (self->letter_cases, key);

  if (counts == NULL) {
    counts = g_new0 (guint, NLP_N_LETTER_CASES);
    g_hash_table_insert (self->letter_cases, g_steal_pointer (&key), counts);
  }
  return counts;
}

/* Counts the letter case of the lemma of a form with capitals. A class counts each word once. */
static void
count_case (NlpLemmaTrainer *self, const gchar *lower, guint tag, guint letter_case, guint count)
{
  guint *counts = get_cases (self, lower, tag);

  if (counts[letter_case] == 0)
    get_cases (self, "", tag)[letter_case]++;
  counts[letter_case] += count;
}

void
nlp_lemma_trainer_add (NlpLemmaTrainer *self,
                       const gchar *form,
                       const gchar *lemma,
                       guint tag,
                       guint count)
{
  static const guint order[] = {NLP_LETTER_CASE_LOWER, NLP_LETTER_CASE_KEPT, NLP_LETTER_CASE_TITLE};
  g_autofree gchar *lower = write_in_case (form, NLP_LETTER_CASE_LOWER);
  Pending *pending = g_new0 (Pending, 1);

  if (strcmp (lower, form) != 0)
    count_case (self, lower, tag, choose_case (form, lemma, order), count);
  pending->form = g_strdup (form);
  pending->lemma = g_strdup (lemma);
  pending->tag = tag;
  pending->count = count;
  g_ptr_array_add (self->pending, pending);
}

/* Lists the letter cases, the most frequent one of a word first, or of its class. */
static void
order_cases (NlpLemmaTrainer *self, const gchar *form, guint tag, guint order[NLP_N_LETTER_CASES])
{
  g_autofree gchar *lower = write_in_case (form, NLP_LETTER_CASE_LOWER);
  const guint *of_word = get_cases (self, lower, tag), *of_class = get_cases (self, "", tag);

  for (guint i = 0; i < NLP_N_LETTER_CASES; i++) {
    guint at = i;

    for (; at > 0 &&
           (of_word[order[at - 1]] < of_word[i] ||
            (of_word[order[at - 1]] == of_word[i] && of_class[order[at - 1]] < of_class[i]));
         at--)
      order[at] = order[at - 1];
    order[at] = i;
  }
}

static void
make_examples (NlpLemmaTrainer *self)
{
  for (guint i = 0; i < self->pending->len; i++) {
    const Pending *pending = g_ptr_array_index (self->pending, i);
    guint order[NLP_N_LETTER_CASES], letter_case;

    order_cases (self, pending->form, pending->tag, order);
    letter_case = choose_case (pending->form, pending->lemma, order);
    add_example (self, pending->form, pending->tag, pending->count,
                 make_edit (self, pending->form, pending->lemma, letter_case));
  }
}

static void
vote (GHashTable *ballots, const Example *example, guint length, gboolean is_whole)
{
  const gunichar *ending = example->letters + example->n - length;
  gpointer hash = GUINT_TO_POINTER (nlp_lemma_hash (ending, length, example->tag, is_whole));
  GArray *votes = g_hash_table_lookup (ballots, hash);
  Vote added = {example->edit, 1, example->count};

  if (votes == NULL) {
    votes = g_array_new (FALSE, FALSE, sizeof (Vote));
    g_hash_table_insert (ballots, hash, votes);
  }
  for (guint i = 0; i < votes->len; i++) {
    Vote *other = &g_array_index (votes, Vote, i);

    if (other->edit == example->edit) {
      other->n_words++;
      other->count += example->count;
      return;
    }
  }
  g_array_append_val (votes, added);
}

/* Returns the winner of a ballot: by counts for a whole word, else by different words. */
static guint
find_winner (const GArray *votes, gboolean is_whole, guint *n_words)
{
  const Vote *best = &g_array_index (votes, Vote, 0);

  *n_words = 0;
  for (guint i = 0; i < votes->len; i++) {
    const Vote *other = &g_array_index (votes, Vote, i);
    const guint a = is_whole ? other->count : other->n_words;
    const guint b = is_whole ? best->count : best->n_words;

    *n_words += other->n_words;
    if (a > b || (a == b && other->edit < best->edit))
      best = other;
  }
  return best->edit;
}

static NlpLemmaRule *
find_bucket (NlpLemmaTrainer *self, guint32 n_buckets, guint32 hash)
{
  guint32 i = hash & (n_buckets - 1);

  while (self->buckets[i].hash != 0 && self->buckets[i].hash != hash)
    i = (i + 1) & (n_buckets - 1);
  return &self->buckets[i];
}

/* What the rules so far say of the ending of an example that is shorter than @length. */
static guint
predict (NlpLemmaTrainer *self, guint32 n_buckets, const Example *example, guint length)
{
  for (guint i = MIN (length, MIN (example->n, NLP_MAX_LEMMA_ENDING) + 1); i > 0; i--) {
    const NlpLemmaRule *rule = find_bucket (
        self, n_buckets,
        nlp_lemma_hash (example->letters + example->n - i + 1, i - 1, example->tag, FALSE));

    if (rule->hash != 0)
      return rule->edit;
  }
  return 0;
}

/* Makes the rules for endings of @length, or for whole words. Returns their number. */
static guint
make_rules (NlpLemmaTrainer *self, guint32 n_buckets, guint length, gboolean is_whole)
{
  g_autoptr (GHashTable) ballots =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_array_unref);
  guint n_rules = 0;

  for (guint i = 0; i < self->examples->len; i++) {
    const Example *example = &g_array_index (self->examples, Example, i);

    if (is_whole || length <= example->n)
      vote (ballots, example, is_whole ? example->n : length, is_whole);
  }
  for (guint i = 0; i < self->examples->len; i++) {
    const Example *example = &g_array_index (self->examples, Example, i);
    const guint used = is_whole ? example->n : length;
    const guint32 hash = nlp_lemma_hash (example->letters + example->n - MIN (used, example->n),
                                         used, example->tag, is_whole);
    NlpLemmaRule *rule;
    guint winner, n_words;

    if (used > example->n)
      continue;
    rule = find_bucket (self, n_buckets, hash);
    winner =
        find_winner (g_hash_table_lookup (ballots, GUINT_TO_POINTER (hash)), is_whole, &n_words);
    if (rule->hash != 0 || (!is_whole && n_words < MIN_WORDS) ||
        winner == predict (self, n_buckets, example, is_whole ? NLP_MAX_LEMMA_ENDING + 1 : length))
      continue;
    *rule = (NlpLemmaRule){hash, winner};
    n_rules++;
  }
  return n_rules;
}

/* Moves the rules to a table of no more buckets than they need. Returns their number. */
static guint32
shrink (NlpLemmaTrainer *self, guint32 n_buckets, guint n_rules)
{
  g_autofree NlpLemmaRule *large = self->buckets;
  guint32 n_small = 16;

  while (n_small < 2 * n_rules)
    n_small *= 2;
  self->buckets = g_new0 (NlpLemmaRule, n_small);
  for (guint32 b = 0; b < n_buckets; b++) {
    if (large[b].hash != 0)
      *find_bucket (self, n_small, large[b].hash) = large[b];
  }
  return n_small;
}

void
nlp_lemma_trainer_run (NlpLemmaTrainer *self, NlpLemmatizer *rules)
{
  const guint32 n_buckets = 1 << 20;
  guint n_rules = 0;

  number_edit (self, 0, NLP_LETTER_CASE_LOWER, "");
  make_examples (self);
  self->buckets = g_new0 (NlpLemmaRule, n_buckets);
  for (guint length = 0; length <= NLP_MAX_LEMMA_ENDING; length++)
    n_rules += make_rules (self, n_buckets, length, FALSE);
  n_rules += make_rules (self, n_buckets, 0, TRUE);
  rules->n_rules = shrink (self, n_buckets, n_rules);
  rules->rules = self->buckets;
  rules->edits = (const NlpLemmaEdit *)(gpointer)self->edits->data;
  rules->n_edits = self->edits->len;
  rules->strings = self->strings->str;
  rules->n_strings = (guint32)self->strings->len;
}
