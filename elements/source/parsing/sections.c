/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * sections.c: finds where to cut a long text.
 */

#include "sections.h"

#include <string.h>

/* Maximum length of a sentence in bytes. */
#define MAX_SENTENCE (64 * 1024)

/* How good a boundary is, the best last. */
typedef enum {
  CUT_CODE_POINT,
  CUT_SPACE,
  CUT_SENTENCE,
} Cut;

/* Whether the line that ends in the newline at @newline is blank. */
static gboolean
is_blank_line (const gchar *text, gsize newline)
{
  while (newline > 0 &&
         (text[newline - 1] == ' ' || text[newline - 1] == '\t' || text[newline - 1] == '\r'))
    newline--;
  return newline > 0 && text[newline - 1] == '\n';
}

/* Whether a Chinese or Japanese full stop, exclamation or question mark ends at @at. */
static gboolean
ends_wide_sentence (const gchar *text, gsize at)
{
  return at >= 3 &&
         (memcmp (text + at - 3, "\u3002", 3) == 0 || memcmp (text + at - 3, "\uff01", 3) == 0 ||
          memcmp (text + at - 3, "\uff1f", 3) == 0);
}

/* Rates the boundary before byte @at, which is at least 2. */
static Cut
rate (const gchar *text, gsize at)
{
  switch (text[at - 1]) {
    case ' ':
    case '\t':
      return strchr (".!?", text[at - 2]) && text[at - 2] ? CUT_SENTENCE : CUT_SPACE;
    case '\x81': /* the last bytes of U+FF01, */
    case '\x82': /* U+3002 */
    case '\x9f': /* and U+FF1F */
      return ends_wide_sentence (text, at) ? CUT_SENTENCE : CUT_CODE_POINT;
    default:
      return CUT_CODE_POINT;
  }
}

/* Returns the end of the last blank line between @start and @limit, else of the last line, or 0. */
static gsize
find_line_end (const gchar *text, gsize start, gsize limit)
{
  gsize best = 0, at = limit;
  const gchar *newline;

  while (at > start && (newline = memrchr (text + start, '\n', at - start)) != NULL) {
    at = (gsize)(newline - text);
    if (is_blank_line (text, at))
      return at + 1;
    best = MAX (best, at + 1);
  }
  return best;
}

/* Returns the end of the last sentence between @start and @limit, else of the last word, or 0. */
static gsize
find_sentence_end (const gchar *text, gsize start, gsize limit)
{
  Cut best = CUT_CODE_POINT;
  gsize cut = 0;

  for (gsize at = limit; at > start && best < CUT_SENTENCE; at--) {
    Cut found = rate (text, at);

    if (found > best) {
      best = found;
      cut = at;
    }
  }
  return cut;
}

gsize
nlp_section_cut (const gchar *text, gsize limit)
{
  gsize cut = find_line_end (text, limit / 2, limit);

  /* Farther from the limit than a sentence is long, the end of a sentence is not preferred to that
   * of a word. */
  if (cut == 0)
    cut = find_sentence_end (text, MAX (limit / 2, limit - MIN (limit, MAX_SENTENCE)), limit);
  if (cut == 0)
    cut = find_sentence_end (text, limit / 2, limit);
  if (cut > 0)
    return cut;
  cut = limit;
  while (cut > limit - 4 && ((guchar)text[cut] & 0xc0) == 0x80)
    cut--;
  return cut;
}
