/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * agreement.c: makes the mentions of a thing in a document agree on its label.
 */

#include "agreement.h"

#include <string.h>

#include "coreference/nametable.h"
#include "evidence.h"

#define MAX_LABELS 4    /* labels that are counted for one spelling */
#define MAX_ITEMS 32    /* items of a list */
#define MAX_ITEM 3      /* words of an item that the model has not found */
#define MIN_SHORT 3     /* bytes of a short form */
#define EVIDENCE 4.0f   /* the weight of evidence; a name of the model weighs its score */
#define MAJORITY 2.0f   /* how often the weight of another label is outvoted */
#define NAME_SCORE 0.7f /* of names that agreement adds */

/* The weights of the labels that a spelling has. */
typedef struct {
  const gchar *labels[MAX_LABELS];
  gfloat weights[MAX_LABELS];
  guint n_labels;
} Votes;

static gboolean
is_label (const NlpMatch *match, const gchar *label)
{
  return strcmp (match->label, label) == 0;
}

static gboolean
is_threat (const NlpMatch *match)
{
  return is_label (match, "MALWARE") || is_label (match, "THREAT_ACTOR") ||
         is_label (match, "TOOL");
}

static gboolean
is_evidence (const NlpMatch *match)
{
  return g_str_has_prefix (match->source, NLP_EVIDENCE_PREFIX);
}

static gboolean
is_date (const NlpMatch *match)
{
  return is_label (match, "DATE");
}

/* Whether near words decide between the labels in each place: a gang and its ransomware, a company
 * and its product. */
static gboolean
are_contextual (const gchar *label, const gchar *other)
{
  static const gchar *const pairs[][2] = {
      {"THREAT_ACTOR", "MALWARE"}, {"ORG", "PRODUCT"},        {"ORG", "GPE"},      {"GPE", "LOC"},
      {"EVENT", "MALWARE"},        {"EVENT", "THREAT_ACTOR"}, {"TOOL", "MALWARE"}, {"ORG", "FAC"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if ((strcmp (label, pairs[i][0]) == 0 && strcmp (other, pairs[i][1]) == 0) ||
        (strcmp (label, pairs[i][1]) == 0 && strcmp (other, pairs[i][0]) == 0))
      return TRUE;
  return FALSE;
}

/* Whether a spelling that has both labels has one of them by mistake. */
static gboolean
are_exclusive (const gchar *label, const gchar *other)
{
  static const gchar *const things[] = {
      "MALWARE", "THREAT_ACTOR", "TOOL", "PRODUCT", "LAW", "EVENT", NULL,
  };
  const gboolean has_person = strcmp (label, "PERSON") == 0 || strcmp (other, "PERSON") == 0;
  const gboolean has_thing = g_strv_contains (things, label) || g_strv_contains (things, other);

  if (has_person)
    return has_thing || strcmp (label, "ORG") == 0 || strcmp (other, "ORG") == 0;
  return (g_strv_contains (things, label) && strcmp (other, "GPE") == 0) ||
         (g_strv_contains (things, other) && strcmp (label, "GPE") == 0);
}

static void
add_vote (Votes *self, const NlpMatch *match)
{
  guint i = 0;

  while (i < self->n_labels && self->labels[i] != match->label)
    i++;
  if (i == MAX_LABELS)
    return;
  if (i == self->n_labels) {
    self->labels[i] = match->label;
    self->weights[i] = 0;
    self->n_labels++;
  }
  self->weights[i] += is_evidence (match) ? EVIDENCE : match->score;
}

/* Returns the index of the label with the highest weight. */
static guint
get_winner (const Votes *self)
{
  guint best = 0;

  for (guint i = 1; i < self->n_labels; i++)
    if (self->weights[i] > self->weights[best])
      best = i;
  return best;
}

/* Whether the label @winner replaces @label. */
static gboolean
is_outvoted (const Votes *self, guint winner, const gchar *label)
{
  guint own = 0;

  if (self->labels[winner] == label || are_contextual (self->labels[winner], label))
    return FALSE;
  if (self->weights[winner] >= EVIDENCE)
    return TRUE;
  while (own < self->n_labels && self->labels[own] != label)
    own++;
  return own < self->n_labels && are_exclusive (self->labels[winner], label) &&
         self->weights[winner] >= MAJORITY * self->weights[own];
}

/* Gives the mentions of each spelling one label. */
static void
agree_on_spellings (const NlpWords *words, GArray *found)
{
  g_autoptr (NlpNameTable) names = nlp_name_table_new ();
  g_autoptr (GArray) all = g_array_new (FALSE, TRUE, sizeof (Votes));
  gboolean has_conflict = FALSE;

  for (guint i = 0; i < found->len; i++) {
    const NlpMatch *match = &g_array_index (found, NlpMatch, i);
    gint32 *index;

    if (is_date (match))
      continue;
    index =
        nlp_name_table_get (names, NULL, words->text + match->start, nlp_match_get_length (match));
    if (*index < 0) {
      *index = (gint32)all->len;
      g_array_set_size (all, all->len + 1);
    }
    add_vote (&g_array_index (all, Votes, *index), match);
    has_conflict |= g_array_index (all, Votes, *index).n_labels > 1;
  }
  for (guint i = 0; has_conflict && i < found->len; i++) {
    NlpMatch *match = &g_array_index (found, NlpMatch, i);
    const gint32 index =
        nlp_name_table_find (names, NULL, words->text + match->start, nlp_match_get_length (match));
    const Votes *votes;
    guint winner;

    if (index < 0 || is_evidence (match))
      continue;
    votes = &g_array_index (all, Votes, index);
    winner = get_winner (votes);
    if (is_outvoted (votes, winner, match->label))
      match->label = votes->labels[winner];
  }
}

/* Whether the word @i can be a short form of a longer name. */
static gboolean
is_distinctive (const NlpWords *words, guint64 others, guint i)
{
  const NlpWord *word = &words->words[i];

  return nlp_word_is (word, NLP_SHAPE_CAP) && (word->classes & others) == 0 &&
         word->end - word->start >= MIN_SHORT;
}

static gint32
find_word_in (const NlpNameTable *table, const NlpWords *words, guint i)
{
  return nlp_name_table_find (table, NULL, words->text + words->words[i].start,
                              words->words[i].end - words->words[i].start);
}

static void
set_word_in (NlpNameTable *table, const NlpWords *words, guint i, gint32 value)
{
  gint32 *known = nlp_name_table_get (table, NULL, words->text + words->words[i].start,
                                      words->words[i].end - words->words[i].start);

  if (*known < 0)
    *known = value;
}

/* The words of a match, as a range. */
typedef struct {
  guint first;
  guint last;
} WordRange;

/* Fills @ranges with the words of each of @found. */
static void
find_words (const NlpWords *words, const GArray *found, WordRange *ranges)
{
  guint at = 0;

  for (guint i = 0; i < found->len; i++) {
    const NlpMatch *match = &g_array_index (found, NlpMatch, i);

    while (at + 1 < words->n_words && words->words[at].start < match->start)
      at++;
    ranges[i].first = at;
    while (at + 1 < words->n_words && words->words[at + 1].start < match->end)
      at++;
    ranges[i].last = at;
  }
}

/* Whether the first or last word of @match is used alone: not that of bodies named after persons.
 */
static gboolean
has_short_forms (const NlpWords *words, const NlpMatch *match, const WordRange *range)
{
  static const gchar *const named_after[] = {
      "Administration", "Foundation", "Institute",  "Center",  "Centre",   "Library",
      "Team",           "Campaign",   "University", "School",  "Family",   "Trust",
      "Fund",           "Hospital",   "Government", "Cabinet", "Doctrine", "Presidency",
      "Initiative",     "College",    NULL,
  };

  if (is_label (match, "ORG")) {
    const NlpWord *last = &words->words[range->last];
    g_autofree gchar *tail = g_strndup (words->text + last->start, last->end - last->start);

    return !g_strv_contains (named_after, tail);
  }
  return is_label (match, "THREAT_ACTOR") || is_label (match, "MALWARE");
}

static gboolean
is_text (const NlpWords *words, guint i, const gchar *text)
{
  const NlpWord *word = &words->words[i];

  return word->end - word->start == strlen (text) &&
         memcmp (words->text + word->start, text, strlen (text)) == 0;
}

/* Whether the word @i is the legal form of a company, which no place has. */
static gboolean
has_legal_form (const NlpWords *words, guint i)
{
  static const gchar *const forms[] = {"Inc", "Inc.", "Ltd",  "Ltd.", "Corp", "Corp.", "LLC",
                                       "PLC", "plc",  "GmbH", "AG",   "ASA",  "AS",    "AB",
                                       "NV",  "N.V.", "S.A.", "SpA",  NULL};

  for (const gchar *const *form = forms; *form != NULL; form++)
    if (is_text (words, i, *form))
      return TRUE;
  return FALSE;
}

/* Whether a title or first name precedes the word @i. */
static gboolean
is_after_title (const NlpWords *words, guint64 titles, guint i)
{
  return i > 0 && (words->words[i - 1].classes & titles) != 0;
}

/* Makes @match, one word, a short form of @whole, which begins or ends with it, if it may be one.
 * The short form of a company with its legal form is in the chain of the full name. */
static void
join_whole (const NlpWords *words, const NlpMatch *whole, const WordRange *range, NlpMatch *match)
{
  const gboolean is_company = is_label (whole, "ORG") && has_legal_form (words, range->last);

  if (is_label (match, "PERSON") ||
      (is_label (match, "GPE") && (is_company || !is_label (whole, "ORG"))))
    match->label = whole->label;
  if (is_company && match->label == whole->label && match->name == NULL)
    match->name = g_string_chunk_insert_len (words->strings, words->text + whole->start,
                                             (gssize)nlp_match_get_length (whole));
}

/* Labels persons of one word that are the first or last word of an organisation or a threat in the
 * document, and of no person; also places that are such a word of a threat or of a company with its
 * legal form. A person of several
 * words that begins with an organisation, which the text explains, is one too. */
static void
agree_on_short_forms (const NlpWords *words, GArray *found, const WordRange *ranges)
{
  g_autoptr (NlpNameTable) parts = nlp_name_table_new ();
  g_autoptr (NlpNameTable) persons = nlp_name_table_new ();
  g_autoptr (NlpNameTable) explained = nlp_name_table_new ();
  const NlpWordClasses *classes = words->word_classes;
  const guint64 others =
      nlp_word_classes_find_class (classes, "GPE") | nlp_word_classes_find_class (classes, "NORP") |
      nlp_word_classes_find_class (classes, "LOC") | nlp_word_classes_find_class (classes, "stop") |
      nlp_word_classes_find_class (classes, "common") |
      nlp_word_classes_find_class (classes, "orgtail") |
      nlp_word_classes_find_class (classes, "calendar");
  const guint64 titles = nlp_word_classes_find_class (classes, "title") |
                         nlp_word_classes_find_class (classes, "role") |
                         nlp_word_classes_find_class (classes, "given");
  gboolean has_parts = FALSE;

  for (guint i = 0; i < found->len; i++) {
    const NlpMatch *match = &g_array_index (found, NlpMatch, i);

    if (ranges[i].first == ranges[i].last) {
      if (is_label (match, "ORG") && is_evidence (match)) {
        set_word_in (explained, words, ranges[i].first, (gint32)i);
        has_parts = TRUE;
      }
      if (is_label (match, "PERSON") && is_after_title (words, titles, ranges[i].first))
        set_word_in (persons, words, ranges[i].first, (gint32)i);
      continue;
    }
    if (is_label (match, "PERSON")) {
      set_word_in (persons, words, ranges[i].first, (gint32)i);
      set_word_in (persons, words, ranges[i].last, (gint32)i);
    } else if (has_short_forms (words, match, &ranges[i])) {
      set_word_in (parts, words, ranges[i].first, (gint32)i);
      set_word_in (parts, words, ranges[i].last, (gint32)i);
      /* The full name of a company is better than one without its legal form. */
      if (has_legal_form (words, ranges[i].last))
        *nlp_name_table_get (parts, NULL, words->text + words->words[ranges[i].first].start,
                             words->words[ranges[i].first].end -
                                 words->words[ranges[i].first].start) = (gint32)i;
      has_parts = TRUE;
    }
  }
  for (guint i = 0; has_parts && i < found->len; i++) {
    NlpMatch *match = &g_array_index (found, NlpMatch, i);
    const guint word = ranges[i].first;
    gint32 whole;

    if (is_label (match, "PERSON") && word != ranges[i].last &&
        find_word_in (explained, words, word) >= 0)
      match->label = g_intern_static_string ("ORG");
    if (word != ranges[i].last || !is_distinctive (words, others, word))
      continue;
    whole = find_word_in (parts, words, word);
    if (whole >= 0 && find_word_in (persons, words, word) < 0)
      join_whole (words, &g_array_index (found, NlpMatch, whole), &ranges[whole], match);
  }
}

/* Returns the number of words of the separator between two items of a list at the word @i: ",",
 * "and", ", and"; 0 if there is none. */
static guint
measure_separator (const NlpWords *words, guint i)
{
  guint n = 0;

  if (i < words->n_words && is_text (words, i, ","))
    n++;
  if (i + n < words->n_words && (is_text (words, i + n, "and") || is_text (words, i + n, "or") ||
                                 is_text (words, i + n, "&")))
    n++;
  return n;
}

/* An item of a list: a name that was found, or the words of one that was not. */
typedef struct {
  guint name; /* the index of the name, or G_MAXUINT */
  WordRange words;
} Item;

/* Reads the words at @i as an item that the model has not found. Returns whether they can be one:
 * capitalised words up to the next separator or the end of the sentence. */
static gboolean
read_unknown (const NlpWords *words, guint64 others, guint i, guint limit, Item *item)
{
  guint last = i;

  if (i >= limit || !nlp_word_is (&words->words[i], NLP_SHAPE_CAP) ||
      nlp_word_is (&words->words[i], NLP_SHAPE_FIRST) || (words->words[i].classes & others) != 0)
    return FALSE;
  while (last + 1 < limit && last - i + 1 < MAX_ITEM &&
         nlp_word_is (&words->words[last + 1], NLP_SHAPE_CAP) &&
         !nlp_word_is (&words->words[last + 1], NLP_SHAPE_FIRST))
    last++;
  if (last + 1 < words->n_words && nlp_word_is (&words->words[last + 1], NLP_SHAPE_LOWER) &&
      measure_separator (words, last + 1) == 0)
    return FALSE;
  *item = (Item){G_MAXUINT, {i, last}};
  return TRUE;
}

/* Reads the list that begins with the name @first. Returns the number of its items. */
static guint
read_list (const NlpWords *words,
           guint64 others,
           const GArray *found,
           const WordRange *ranges,
           guint first,
           Item *items)
{
  guint n = 0, next = first;

  items[n++] = (Item){first, ranges[first]};
  next++;
  while (n < MAX_ITEMS) {
    const guint after = items[n - 1].words.last + 1;
    const guint separator = measure_separator (words, after);
    const guint at = after + separator;
    const guint limit = next < found->len ? ranges[next].first : words->n_words;

    if (separator == 0 || at >= words->n_words || nlp_word_is (&words->words[at], NLP_SHAPE_FIRST))
      break;
    if (next < found->len && ranges[next].first == at) {
      items[n] = (Item){next, ranges[next]};
      next++;
    } else if (!read_unknown (words, others, at, limit, &items[n])) {
      break;
    }
    n++;
  }
  return n;
}

/* Returns the label of the threats among @items, if they are most of them and agree, or all that
 * have evidence; NULL if there is none. */
static const gchar *
find_list_label (const GArray *found, const Item *items, guint n_items)
{
  Votes votes = {.n_labels = 0};
  guint n_threats = 0, n_known = 0;
  gboolean has_evidence = FALSE;

  for (guint i = 0; i < n_items; i++) {
    const NlpMatch *match;

    if (items[i].name == G_MAXUINT)
      continue;
    match = &g_array_index (found, NlpMatch, items[i].name);
    n_known++;
    if (is_threat (match)) {
      add_vote (&votes, match);
      n_threats++;
      has_evidence |= is_evidence (match);
    }
  }
  if (votes.n_labels == 0 || (!has_evidence && (n_threats < 2 || 2 * n_threats < n_known)))
    return NULL;
  return votes.labels[get_winner (&votes)];
}

/* Whether a list of threats with @label decides on the label of @match. */
static gboolean
is_led_by_list (const NlpMatch *match, const gchar *label, const NlpWord *first, guint64 others)
{
  static const gchar *const labels[] = {
      "PERSON", "EVENT", "LAW", "FAC", "LOC", "WORK_OF_ART", "PRODUCT", "ORG", "GPE", NULL,
  };

  if (strcmp (label, "TOOL") == 0 && is_label (match, "PRODUCT"))
    return FALSE;
  return !is_evidence (match) && (first->classes & others) == 0 &&
         g_strv_contains (labels, match->label);
}

static void
append_item (const NlpWords *words, const WordRange *range, const gchar *label, GArray *added)
{
  const NlpMatch match = {.start = words->words[range->first].start,
                          .end = words->words[range->last].end,
                          .label = label,
                          .score = NAME_SCORE,
                          .chain = -1,
                          .source = NLP_EVIDENCE_PREFIX "list"};

  g_array_append_val (added, match);
}

/* Whether @match is one of few threats with another label among @items. */
static gboolean
is_minority (const GArray *found,
             const Item *items,
             guint n_items,
             const gchar *label,
             const NlpMatch *match)
{
  guint n_same = 0, n_own = 0;

  if (!is_threat (match) || is_label (match, "TOOL") || strcmp (label, "TOOL") == 0 ||
      is_evidence (match))
    return FALSE;
  for (guint i = 0; i < n_items; i++) {
    const NlpMatch *other;

    if (items[i].name == G_MAXUINT)
      continue;
    other = &g_array_index (found, NlpMatch, items[i].name);
    n_same += other->label == label;
    n_own += other->label == match->label;
  }
  return n_same >= 2 * n_own;
}

/* Adds the item before the list, as "Rook" before ", Tern and Gull" with two known names, if it is
 * capitalised words within the sentence. */
static void
add_item_before (const NlpWords *words,
                 guint64 others,
                 const Item *items,
                 guint limit,
                 const gchar *label,
                 GArray *added)
{
  guint first = items[0].words.first, last;

  if (first < limit + 3 || !is_text (words, first - 1, ","))
    return;
  last = first - 2;
  for (first = last; first > limit && last - first + 1 < MAX_ITEM &&
                     nlp_word_is (&words->words[first - 1], NLP_SHAPE_CAP);)
    first--;
  if (!nlp_word_is (&words->words[first], NLP_SHAPE_CAP) ||
      nlp_word_is (&words->words[first], NLP_SHAPE_FIRST) ||
      (words->words[first].classes & others) != 0)
    return;
  append_item (words, &(WordRange){first, last}, label, added);
}

/* Gives @items of a list the label @label. */
static void
lead_items (const NlpWords *words,
            GArray *found,
            const Item *items,
            guint n_items,
            const gchar *label,
            guint64 others,
            GArray *added)
{
  for (guint i = 0; i < n_items; i++) {
    if (items[i].name == G_MAXUINT) {
      append_item (words, &items[i].words, label, added);
    } else {
      NlpMatch *match = &g_array_index (found, NlpMatch, items[i].name);

      if (is_led_by_list (match, label, &words->words[items[i].words.first], others))
        match->label = label;
    }
  }
  for (guint i = 0; i < n_items; i++) {
    NlpMatch *match =
        items[i].name != G_MAXUINT ? &g_array_index (found, NlpMatch, items[i].name) : NULL;

    if (match != NULL && is_minority (found, items, n_items, label, match))
      match->label = label;
  }
}

/* Gives the items of lists of threats one label, and adds those that the model has not found. */
static void
agree_on_lists (const NlpWords *words, GArray *found, const WordRange *ranges)
{
  const NlpWordClasses *classes = words->word_classes;
  const guint64 others = nlp_word_classes_find_class (classes, "GPE") |
                         nlp_word_classes_find_class (classes, "NORP") |
                         nlp_word_classes_find_class (classes, "stop") |
                         nlp_word_classes_find_class (classes, "calendar") |
                         nlp_word_classes_find_class (classes, "ORG");
  g_autoptr (GArray) added = g_array_new (FALSE, FALSE, sizeof (NlpMatch));
  const guint n_found = found->len;

  for (guint i = 0; i < n_found; i++) {
    Item items[MAX_ITEMS];
    const gchar *label;
    guint n_items;

    if (measure_separator (words, ranges[i].last + 1) == 0)
      continue;
    n_items = read_list (words, others, found, ranges, i, items);
    label = n_items > 1 ? find_list_label (found, items, n_items) : NULL;
    if (label != NULL) {
      if (n_items > 2)
        add_item_before (words, others, items, i > 0 ? ranges[i - 1].last + 1 : 0, label, added);
      lead_items (words, found, items, n_items, label, others, added);
    }
    for (guint j = 0; j < n_items; j++)
      i = items[j].name != G_MAXUINT ? items[j].name : i;
  }
  if (added->len > 0) {
    g_array_append_vals (found, added->data, added->len);
    nlp_match_sort (found);
  }
}

/* Whether the number of a version follows @range: "8.2.0". */
static gboolean
is_before_version (const NlpWords *words, const WordRange *range)
{
  const NlpWord *next = &words->words[range->last + 1];
  const gchar *text;

  if (range->last + 1 >= words->n_words || next->end - next->start < 3 ||
      words->text[next->start - 1] != ' ')
    return FALSE;
  text = words->text + next->start;
  return g_ascii_isdigit (text[0]) && memchr (text, '.', next->end - next->start - 1) != NULL;
}

/* Persons have no versions. */
static void
correct_versions (const NlpWords *words, GArray *found, const WordRange *ranges)
{
  for (guint i = 0; i < found->len; i++) {
    NlpMatch *match = &g_array_index (found, NlpMatch, i);

    if (is_label (match, "PERSON") && is_before_version (words, &ranges[i]))
      match->label = g_intern_static_string ("PRODUCT");
  }
}

void
nlp_agreement_apply (const NlpWords *words, GArray *found)
{
  g_autofree WordRange *ranges = NULL;

  if (found->len == 0)
    return;
  ranges = g_new (WordRange, found->len);
  find_words (words, found, ranges);
  correct_versions (words, found, ranges);
  agree_on_short_forms (words, found, ranges);
  agree_on_lists (words, found, ranges);
  agree_on_spellings (words, found);
}
