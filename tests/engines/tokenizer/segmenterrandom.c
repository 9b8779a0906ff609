/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * segmenterrandom.c: tests the invariants of segmenters on random text.
 *
 * Each byte that isn't whitespace is in one token, each token is in one sentence, and no code point
 * is split, for any rules and language.
 */

#include <string.h>

#include <gst/check/gstcheck.h>

#include "segmenter.h"

#define SEED 20130510
#define N_TEXTS 400
#define MAX_CODE_POINTS 120

/* The blocks that code points are drawn from; the last one is all of Unicode. */
static const struct {
  gunichar first, last;
} blocks[] = {
    {0x0, 0x20},        {0x20, 0x7e},       {0x61, 0x7a},       {0x80, 0xff},
    {0x300, 0x36f},     {0x370, 0x52f},     {0x590, 0x6ff},     {0x900, 0xdff},
    {0xe00, 0xeff},     {0x1000, 0x11ff},   {0x1780, 0x17ff},   {0x2000, 0x206f},
    {0x20d0, 0x20ff},   {0x2600, 0x27bf},   {0x3000, 0x30ff},   {0x4e00, 0x9fff},
    {0xac00, 0xd7ff},   {0xfe00, 0xfeff},   {0xff00, 0xffff},   {0x1f1e6, 0x1f1ff},
    {0x1f300, 0x1f64f}, {0x20000, 0x2a6df}, {0xe0000, 0xe01ef}, {0x0, 0x10ffff},
};

static const gchar *const languages[] = {"en", "de", "fr", "es", "xx"};

static gunichar
random_code_point (GRand *random)
{
  gunichar c;

  do {
    guint block = g_rand_int_range (random, 0, G_N_ELEMENTS (blocks));

    c = g_rand_int_range (random, blocks[block].first, blocks[block].last + 1);
  } while (!g_unichar_validate (c));
  return c;
}

/* Fills @text with random code points. Some texts contain spaces, some do not. */
static void
fill (GString *text, GRand *random)
{
  guint n = g_rand_int_range (random, 0, MAX_CODE_POINTS);
  guint gap = g_rand_int_range (random, 2, 40);

  g_string_truncate (text, 0);
  for (guint i = 0; i < n; i++) {
    if (g_rand_int_range (random, 0, gap) == 0)
      g_string_append_c (text, ' ');
    else
      g_string_append_unichar (text, random_code_point (random));
  }
}

/* Whether @c has the Unicode property White_Space. */
static gboolean
is_space (gunichar c)
{
  return g_unichar_isspace (c) || c == '\v' || c == 0x85;
}

static gboolean
is_boundary (const GString *text, gsize at)
{
  return at <= text->len && (text->str[at] & 0xc0) != 0x80;
}

/* Returns a description of the first violated invariant, or NULL. */
static const gchar *
find_fault (const GString *text, const GArray *tokens, const GArray *sentences)
{
  gsize end = 0;
  guint n = 0; /* one more than the index of the sentence of the last token */

  for (guint i = 0; i <= tokens->len; i++) {
    const GstNlpToken *token = i < tokens->len ? &g_array_index (tokens, GstNlpToken, i) : NULL;
    gsize start = token != NULL ? token->start : text->len;
    const GstNlpRange *sentence;

    if (start < end)
      return "tokens overlap";
    if (!is_boundary (text, start) || (token != NULL && !is_boundary (text, token->end)))
      return "a token splits a code point";
    for (const gchar *p = text->str + end; p < text->str + start; p = g_utf8_next_char (p)) {
      if (!is_space (g_utf8_get_char (p)))
        return "a character is in no token";
    }
    if (token == NULL)
      break;
    if (token->end <= start)
      return "a token is empty";
    if (((token->flags & GST_NLP_TOKEN_SPACE_BEFORE) != 0) != (i == 0 || start > end))
      return "space-before is wrong";

    if (n == 0 || start >= g_array_index (sentences, GstNlpRange, n - 1).end) {
      if (n == sentences->len)
        return "a token is in no sentence";
      if (n > 0 && g_array_index (sentences, GstNlpRange, n - 1).end != end)
        return "a sentence does not end with its last token";
      if (g_array_index (sentences, GstNlpRange, n).start != start)
        return "a sentence doesn't begin with a token";
      n++;
    }
    sentence = &g_array_index (sentences, GstNlpRange, n - 1);
    if (token->end > sentence->end)
      return "a token extends beyond its sentence";
    end = token->end;
  }
  if (n != sentences->len)
    return "a sentence is empty";
  if (n > 0 && g_array_index (sentences, GstNlpRange, n - 1).end != end)
    return "the last sentence does not end with its last token";
  return NULL;
}

static gchar *
show_code_points (const GString *text)
{
  GString *shown = g_string_new (NULL);

  for (const gchar *p = text->str; p < text->str + text->len; p = g_utf8_next_char (p))
    g_string_append_printf (shown, " %04X", g_utf8_get_char (p));
  return g_string_free (shown, FALSE);
}

static void
check_texts (const gchar *name, const NlpSegmenter *segmenter)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));

  for (guint i = 0; i < N_TEXTS; i++) {
    const gchar *fault;

    fill (text, random);
    nlp_segmenter_run (segmenter, text->str, text->len, tokens, sentences);
    fault = find_fault (text, tokens, sentences);
    if (fault != NULL)
      g_error ("%s: %s:%s", name, fault, show_code_points (text));
  }
}

GST_START_TEST (test_ud)
{
  g_autoptr (NlpSegmenter) segmenter = nlp_segmenter_new (languages[__i__], NULL);

  check_texts (languages[__i__], segmenter);
}
GST_END_TEST;

GST_START_TEST (test_uax29)
{
  g_autoptr (NlpSegmenter) segmenter = nlp_segmenter_new_uax29 (NULL);

  check_texts ("uax29", segmenter);
}
GST_END_TEST;

static Suite *
segmenterrandom_suite (void)
{
  Suite *suite = suite_create ("segmenterrandom");
  TCase *tests = tcase_create ("random texts");

  suite_add_tcase (suite, tests);
  tcase_add_loop_test (tests, test_ud, 0, G_N_ELEMENTS (languages));
  tcase_add_test (tests, test_uax29);
  return suite;
}

GST_CHECK_MAIN (segmenterrandom)
