/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * lemmatizer.c: the lemmas of words, by rules over their endings.
 */

#include "lemmatizer.h"

#include <string.h>

#include "common/hash.h"
#include "common/probing.h"

static inline gboolean
is_free (const NlpLemmaRule *rule)
{
  return rule->hash == 0;
}

static inline gboolean
matches (const guint32 *hash, const NlpLemmaRule *rule)
{
  return rule->hash == *hash;
}

NLP_DEFINE_PROBING_FIND (rule, NlpLemmaRule, guint32, is_free, matches)

guint32
nlp_lemma_hash (const gunichar *ending, guint n, guint tag, gboolean is_whole)
{
  guint32 hash = nlp_fnv32_step (nlp_fnv32_step (NLP_FNV32_BASIS, tag), is_whole ? 1 : 2);

  for (guint i = 0; i < n; i++)
    hash = nlp_fnv32_step (hash, ending[i]);
  hash ^= hash >> 15;
  hash *= NLP_GOLDEN32;
  hash ^= hash >> 13;
  return hash != 0 ? hash : 1;
}

gboolean
nlp_lemmatizer_is_sound (const NlpLemmatizer *self)
{
  guint32 n_free = 0;

  if (self->n_rules == 0 || (self->n_rules & (self->n_rules - 1)) != 0 || self->n_edits == 0 ||
      self->n_strings == 0 || self->strings[self->n_strings - 1] != '\0')
    return FALSE;
  for (guint32 r = 0; r < self->n_rules; r++) {
    if (is_free (&self->rules[r]))
      n_free++;
    else if (self->rules[r].edit >= self->n_edits)
      return FALSE;
  }
  for (guint32 e = 0; e < self->n_edits; e++) {
    if (self->edits[e].addition >= self->n_strings ||
        self->edits[e].letter_case >= NLP_N_LETTER_CASES ||
        !g_utf8_validate (self->strings + self->edits[e].addition, -1, NULL))
      return FALSE;
  }
  return n_free > 0;
}

static const NlpLemmaRule *
find_rule (const NlpLemmatizer *self, const gunichar *ending, guint n, guint tag, gboolean is_whole)
{
  const guint32 hash = nlp_lemma_hash (ending, n, tag, is_whole);
  const NlpLemmaRule *rule = rule_find (self->rules, self->n_rules, hash, &hash);

  return is_free (rule) ? NULL : rule;
}

guint
nlp_lemmatizer_find (const NlpLemmatizer *self, const gchar *word, gsize length, guint tag)
{
  gunichar characters[NLP_MAX_LEMMA_WORD];
  const gchar *p = word + length;
  const NlpLemmaRule *rule = NULL;
  guint n = 0;

  while (p > word && n < NLP_MAX_LEMMA_WORD) {
    gunichar c;

    p = g_utf8_prev_char (p);
    c = g_utf8_get_char (p);
    characters[NLP_MAX_LEMMA_WORD - ++n] = g_unichar_isdigit (c) ? '0' : g_unichar_tolower (c);
  }
  if (p == word)
    rule = find_rule (self, characters + NLP_MAX_LEMMA_WORD - n, n, tag, TRUE);
  for (guint i = MIN (n, NLP_MAX_LEMMA_ENDING) + 1; rule == NULL && i > 0; i--)
    rule = find_rule (self, characters + NLP_MAX_LEMMA_WORD - i + 1, i - 1, tag, FALSE);
  return rule != NULL ? rule->edit : 0;
}

gboolean
nlp_lemmatizer_is_case_only (const NlpLemmatizer *self, guint edit)
{
  return self->edits[edit].n_cut == 0 && self->strings[self->edits[edit].addition] == '\0';
}

static void
append_in_lower_case (GString *lemma, const gchar *word, gsize length)
{
  const gchar *end = word + length;

  for (const gchar *p = word; p < end; p = g_utf8_next_char (p)) {
    if ((guchar)*p < 0x80)
      g_string_append_c (lemma, g_ascii_tolower (*p));
    else
      g_string_append_unichar (lemma, g_unichar_tolower (g_utf8_get_char (p)));
  }
}

void
nlp_lemmatizer_apply (const NlpLemmatizer *self,
                      guint edit,
                      const gchar *word,
                      gsize length,
                      GString *lemma)
{
  const NlpLemmaEdit *applied = &self->edits[edit];
  const gchar *end = word + length;
  gsize first = 0;

  for (guint i = 0; i < applied->n_cut && end > word; i++)
    end = g_utf8_prev_char (end);
  if (applied->n_cut == NLP_CUT_ALL)
    end = word;
  if (applied->letter_case == NLP_LETTER_CASE_KEPT)
    first = end - word;
  else if (applied->letter_case == NLP_LETTER_CASE_TITLE && end > word)
    first = g_utf8_next_char (word) - word;
  g_string_append_len (lemma, word, (gssize)first);
  append_in_lower_case (lemma, word + first, end - word - first);
  g_string_append (lemma, self->strings + applied->addition);
}
