/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * tlp.c: finds the marking of a text, by the Traffic Light Protocol.
 */

#include "tlp.h"

#include <string.h>

#define PREFIX "TLP:"

/* The markings by their words in text. A longer word comes before its beginning. */
static const struct {
  NlpTlp tlp;
  const gchar *word;
  const gchar *name;
} words[] = {
    {NLP_TLP_CLEAR, "CLEAR", "clear"}, {NLP_TLP_CLEAR, "WHITE", "clear"},
    {NLP_TLP_GREEN, "GREEN", "green"}, {NLP_TLP_AMBER_STRICT, "AMBER+STRICT", "amber+strict"},
    {NLP_TLP_AMBER, "AMBER", "amber"}, {NLP_TLP_RED, "RED", "red"},
};

/* Whether a word ends at @at. */
static gboolean
is_end (const gchar *at, const gchar *end)
{
  return at >= end || !(g_ascii_isalnum (*at) || *at == '+');
}

/* Returns the marking whose word is at @at. */
static NlpTlp
read_word (const gchar *at, const gchar *end)
{
  while (at < end && *at == ' ')
    at++;
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++) {
    const gsize length = strlen (words[i].word);

    if ((gsize)(end - at) >= length && g_ascii_strncasecmp (at, words[i].word, length) == 0 &&
        is_end (at + length, end))
      return words[i].tlp;
  }
  return NLP_TLP_NONE;
}

NlpTlp
nlp_tlp_find (const gchar *text, gsize length)
{
  const gchar *end = text + length;
  NlpTlp tlp = NLP_TLP_NONE;

  for (const gchar *at = text; at != NULL && at < end;) {
    at = memchr (at, PREFIX[0], (gsize)(end - at));
    if (at == NULL)
      break;
    if ((gsize)(end - at) > strlen (PREFIX) && memcmp (at, PREFIX, strlen (PREFIX)) == 0)
      tlp = MAX (tlp, read_word (at + strlen (PREFIX), end));
    at++;
  }
  return tlp;
}

const gchar *
nlp_tlp_get_name (NlpTlp tlp)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++) {
    if (words[i].tlp == tlp)
      return words[i].name;
  }
  return NULL;
}
