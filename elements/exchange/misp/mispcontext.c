/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * mispcontext.c: reads what the sentence of a mention says about it.
 */

#include "mispcontext.h"

#include <string.h>

#include "common/texts.h"
#include "mispwords.h"

/* The most bytes of a comment, and of the words before a mention. */
#define MAX_COMMENT 400
#define MAX_BEFORE 200

/* The most bytes around a mention that is in no sentence. */
#define MAX_AROUND 200

#define DATE_SIZE 10 /* of 2013-05-10 */

/* Moves an offset back to the start of a code point. */
static gsize
align (const NlpMispText *text, gsize at)
{
  while (at > 0 && at < text->length && ((guchar)text->text[at] & 0xc0) == 0x80)
    at--;
  return at;
}

/* Returns the sentence of a mention, or the text around it if it is in none. */
static GstNlpRange
find_sentence (const NlpMispText *text, const NlpThreatMention *mention)
{
  gsize low = 0, high = text->n_sentences;
  gsize end;

  while (low < high) {
    const gsize middle = (low + high) / 2;

    if (text->sentences[middle].end <= mention->start)
      low = middle + 1;
    else
      high = middle;
  }
  if (low < text->n_sentences && text->sentences[low].start <= mention->start)
    return text->sentences[low];
  end = MIN (text->length, (gsize)mention->end + MAX_AROUND);
  return (GstNlpRange){
      (guint32)align (text, mention->start > MAX_AROUND ? mention->start - MAX_AROUND : 0),
      (guint32)MAX (align (text, end), mention->end)};
}

/* Whether a date such as 2013-05-10 is at @at, and no digit next to it. */
static gboolean
is_date (const gchar *at, const gchar *start, const gchar *end)
{
  static const gchar form[] = "dddd-dd-dd";

  if ((gsize)(end - at) < DATE_SIZE || (at > start && g_ascii_isdigit (at[-1])) ||
      (at + DATE_SIZE < end && g_ascii_isdigit (at[DATE_SIZE])))
    return FALSE;
  for (gsize i = 0; i < DATE_SIZE; i++) {
    if (form[i] == 'd' ? !g_ascii_isdigit (at[i]) : at[i] != form[i])
      return FALSE;
  }
  return g_date_valid_dmy ((GDateDay)(at[8] * 10 + at[9] - '0' * 11),
                           (GDateMonth)(at[5] * 10 + at[6] - '0' * 11),
                           (GDateYear)g_ascii_strtoull (at, NULL, 10));
}

/* Returns the only date of a sentence that says when something was first seen (transfer full)
 * (nullable). */
static gchar *
find_first_seen (const gchar *start, const gchar *end)
{
  g_autofree gchar *words = nlp_misp_words_normalise (start, (gsize)(end - start));
  const gchar *found = NULL;

  if (strstr (words, " first seen ") == NULL && strstr (words, " first observed ") == NULL)
    return NULL;
  for (const gchar *at = start; at < end; at++) {
    if (!is_date (at, start, end))
      continue;
    if (found != NULL)
      return NULL;
    found = at;
  }
  return found != NULL ? g_strdup_printf ("%.*sT00:00:00.000000+00:00", (gint)DATE_SIZE, found)
                       : NULL;
}

void
nlp_misp_context_read (NlpMispContext *self,
                       const NlpMispText *text,
                       const NlpThreatMention *mention)
{
  const GstNlpRange sentence = find_sentence (text, mention);
  const gchar *start = text->text + sentence.start;
  const gsize length = MAX (sentence.end, mention->end) - sentence.start;
  const gsize at = mention->start - sentence.start;
  const gsize before = at > MAX_BEFORE ? at - MAX_BEFORE : 0;

  g_free (self->comment);
  g_free (self->before);
  self->comment =
      nlp_text_clip (start, length, at, MIN (mention->end - sentence.start, length), MAX_COMMENT);
  self->before = nlp_misp_words_normalise (start + before, at - before);
  if (self->sentence.start == sentence.start && self->sentence.end == sentence.start + length)
    return;
  g_free (self->first_seen);
  self->first_seen = find_first_seen (start, start + length);
  self->sentence = (GstNlpRange){sentence.start, (guint32)(sentence.start + length)};
}

void
nlp_misp_context_clear (NlpMispContext *self)
{
  g_free (self->comment);
  g_free (self->before);
  g_free (self->first_seen);
}
