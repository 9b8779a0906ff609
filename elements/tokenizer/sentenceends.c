/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "sentenceends.h"

#include <string.h>

/* Runs of full stops with "!" or "?" among them are as strong as these. */
static NlpSentenceEnd
end_of_stops (const NlpTokenView *view, guint i)
{
  const gchar *run = nlp_token_bytes (view, i);
  gsize length = nlp_token_length (view, i);

  if (length == 1)
    return NLP_END_STOP;
  return memchr (run, '!', length) != NULL || memchr (run, '?', length) != NULL ? NLP_END_STRONG
                                                                                : NLP_END_ELLIPSIS;
}

static NlpSentenceEnd
end_of_symbol (const NlpTokenView *view, guint i)
{
  if (nlp_token_length (view, i) > 1 && (nlp_token_lookup (view, i) & NLP_LEXICON_EMOTICON))
    return NLP_END_EMOTICON;

  switch (nlp_token_first_char (view, i)) {
    case '.':
      return end_of_stops (view, i);
    case '!':
    case '?':
    case 0x203c: /* !! */
    case 0x203d: /* ?! */
    case 0x2047 ... 0x2049:
    case 0x061f: /* Arabic */
    case 0xff01: /* full width */
    case 0xff1f:
      return NLP_END_STRONG;
    case 0x0964: /* danda */
    case 0x0965:
    case 0x06d4: /* Urdu */
    case 0x3002: /* ideographic */
    case 0xff0e: /* full width */
    case 0xff61:
    case 0x0589: /* Armenian */
    case 0x1362: /* Ethiopic */
      return NLP_END_STOP;
    case 0x2026:
      return NLP_END_ELLIPSIS;
    default:
      return NLP_END_NONE;
  }
}

static gboolean
contains (const NlpTokenView *view, guint i, const gchar *part)
{
  return memmem (nlp_token_bytes (view, i), nlp_token_length (view, i), part, strlen (part)) !=
         NULL;
}

gboolean
nlp_token_is_web_address (const NlpTokenView *view, guint i)
{
  return nlp_token_has (view, i, GST_NLP_TOKEN_ADDRESS) && contains (view, i, "://");
}

/* "11/28/2000" */
static gboolean
is_date (const NlpTokenView *view, guint i)
{
  const gchar *date = nlp_token_bytes (view, i);
  const gchar *slash = memchr (date, '/', nlp_token_length (view, i));

  if (slash == NULL || !nlp_token_has (view, i, GST_NLP_TOKEN_DIGIT))
    return FALSE;
  slash++;
  return memchr (slash, '/', date + nlp_token_length (view, i) - slash) != NULL;
}

/* "09:56" */
static gboolean
is_time (const NlpTokenView *view, guint i)
{
  return nlp_token_has (view, i, GST_NLP_TOKEN_DIGIT) && contains (view, i, ":");
}

/* "AM" */
static gboolean
is_half_of_day (const NlpTokenView *view, guint i)
{
  const gchar *half = nlp_token_bytes (view, i);

  return nlp_token_length (view, i) == 2 && (half[0] == 'A' || half[0] == 'P') && half[1] == 'M';
}

gboolean
nlp_token_ends_stamp (const NlpTokenView *view, guint first, guint i)
{
  if (i > first && is_half_of_day (view, i))
    i--;
  return i > first && is_time (view, i) && is_date (view, i - 1);
}

NlpSentenceEnd
nlp_sentence_end_of (const NlpTokenView *view, guint first, guint i)
{
  if (nlp_token_has (view, i, GST_NLP_TOKEN_ABBREVIATION))
    return NLP_END_ABBREVIATION;
  if (nlp_token_has (view, i, GST_NLP_TOKEN_PUNCT))
    return end_of_symbol (view, i);
  if (nlp_token_is_web_address (view, i))
    return NLP_END_ADDRESS;
  return nlp_token_ends_stamp (view, first, i) ? NLP_END_STAMP : NLP_END_NONE;
}
