/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * ends.c: finds the tokens that may end a sentence.
 */

#include "ends.h"

#include <string.h>

/* Classifies a token that begins with a full stop. With "!" or "?" in it, it is as strong as these.
 */
static NlpSentenceEnd
end_of_stops (const NlpTokenView *self, guint i)
{
  const gchar *stops = nlp_token_bytes (self, i);
  gsize length = nlp_token_length (self, i);

  if (length == 1)
    return NLP_END_STOP;
  return memchr (stops, '!', length) != NULL || memchr (stops, '?', length) != NULL
             ? NLP_END_STRONG
             : NLP_END_ELLIPSIS;
}

static NlpSentenceEnd
end_of_symbol (const NlpTokenView *self, guint i)
{
  if (nlp_token_length (self, i) > 1 && (nlp_token_lookup (self, i) & NLP_LEXICON_EMOTICON))
    return NLP_END_EMOTICON;

  switch (nlp_token_first_char (self, i)) {
    case '.':
      return end_of_stops (self, i);
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
contains (const NlpTokenView *self, guint i, const gchar *part)
{
  return memmem (nlp_token_bytes (self, i), nlp_token_length (self, i), part, strlen (part)) !=
         NULL;
}

gboolean
nlp_token_is_web_address (const NlpTokenView *self, guint i)
{
  return nlp_token_has (self, i, GST_NLP_TOKEN_ADDRESS) && contains (self, i, "://");
}

NlpSentenceEnd
nlp_sentence_end_of (const NlpTokenView *self, guint i)
{
  if (nlp_token_has (self, i, GST_NLP_TOKEN_ABBREVIATION))
    return NLP_END_ABBREVIATION;
  if (nlp_token_has (self, i, GST_NLP_TOKEN_PUNCT))
    return end_of_symbol (self, i);
  return nlp_token_is_web_address (self, i) ? NLP_END_ADDRESS : NLP_END_NONE;
}
