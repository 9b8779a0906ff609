/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * dottednames.c: reads domains and file names, and tells them from other names with a dot.
 */

#include <string.h>

#include "host.h"
#include "readers.h"
#define MAX_EXTENSION 63   /* bytes */
#define MAX_SPACED_NAME 80 /* bytes of a file name with spaces before its last word */
#define MAX_TICKER 5       /* bytes before the dot of a ticker */
#define MAX_NAME_WORDS 4   /* words before the version in a file name */

/* The score of a capitalised domain: it may also be the name of a company, and other engines know
 * that better. */
#define CAPITAL_SCORE 0.75f

/* Whether a name is an abbreviation: "i.e.in", but not "a.b.example.com". */
static gboolean
is_abbreviation (const NlpHostName *name)
{
  return name->n_single >= 2 && name->n_labels - name->n_single < 2;
}

/* Whether the letter case is that of a domain ("example.com", "EXAMPLE.COM", "Booking.com") and not
 * that of two sentences that lack a space between them ("end.In"). */
static gboolean
has_letter_case (const NlpHostName *name, const gchar *text)
{
  gboolean has_lower = FALSE, is_lower = TRUE;

  for (guint i = name->start; i < name->end; i++) {
    has_lower |= g_ascii_islower (text[i]);
    is_lower = is_lower && (i < name->last || !g_ascii_isupper (text[i]));
  }
  return is_lower || !has_lower;
}

/* Whether the name from @start to before @end is that of a package or class, such as
 * "com.example.app". @last is the offset of its last label. */
static gboolean
is_package (const NlpChunk *chunk, guint start, guint last, guint end)
{
  const gchar *text = chunk->refanged.text;
  guint dot = (guint)(strchr (text + start, '.') - text);

  if (dot == start + 3 && g_ascii_strncasecmp (text + start, "com", 3) == 0)
    return TRUE;
  return nlp_chunk_is_listed (chunk, NLP_LIST_PACKAGE, start, dot) &&
         !nlp_chunk_is_listed (chunk, NLP_LIST_PACKAGE, last, end);
}

/* Whether the first label and the last but one are capitalised, as in names of malware:
 * "Trojan-SMS.AndroidOS.Agent.ao". */
static gboolean
is_malware_name (const NlpHostName *name, const gchar *text)
{
  return g_ascii_isupper (text[name->start]) && g_ascii_isupper (text[name->second_last]) &&
         g_ascii_islower (text[name->last]);
}

/* Whether the name is rather the end of one sentence and the beginning of the next ("we said.it
 * was"), or an expression of a program ("Random.new"). The name has two labels. */
static gboolean
is_two_words (const NlpHostName *name, const NlpChunk *chunk)
{
  const gchar *text = chunk->refanged.text + name->start;
  gsize length = name->last - 1 - name->start;

  return g_ascii_isupper (text[0]) ||
         nlp_word_classes_find_word (chunk->words->word_classes, text, length,
                                     nlp_word_classes_hash_word (text, length)) != 0;
}

/* Whether the name is a product, or its form is not that of a domain but of an abbreviation, a
 * number with its unit ("2.5.in"), a function call, or two sentences. */
static gboolean
has_other_form (const NlpHostName *name, const NlpChunk *chunk)
{
  const gchar *text = chunk->refanged.text;

  return !has_letter_case (name, text) || is_abbreviation (name) ||
         nlp_chunk_is_listed (chunk, NLP_LIST_PRODUCT, name->start, name->end) ||
         (name->is_number && name->end - name->last == 2) || text[name->end] == '(';
}

/* Whether the name is the ticker of a share: "STEL.SI". */
static gboolean
is_ticker (const NlpHostName *name, const NlpChunk *chunk)
{
  const gchar *text = chunk->refanged.text;

  if (name->n_labels != 2 || name->last - name->start > MAX_TICKER + 1)
    return FALSE;
  for (guint i = name->start; i < name->end; i++)
    if (g_ascii_islower (text[i]))
      return FALSE;
  return nlp_chunk_is_listed (chunk, NLP_LIST_TICKER, name->last, name->end);
}

/* Whether the name is rather a file, two words, a package, or anything else that is not a domain.
 */
static gboolean
is_other_name (const NlpHostName *name, const NlpChunk *chunk)
{
  if (has_other_form (name, chunk) || is_ticker (name, chunk))
    return TRUE;
  if (nlp_chunk_is_listed (chunk, NLP_LIST_EXTENSION, name->last, name->end) &&
      (name->n_labels == 2 ||
       nlp_chunk_is_listed (chunk, NLP_LIST_EXTENSION, name->second_last, name->last - 1)))
    return TRUE;
  if (name->n_labels == 2 && nlp_chunk_is_listed (chunk, NLP_LIST_WORD, name->last, name->end) &&
      is_two_words (name, chunk))
    return TRUE;
  return (name->n_labels > 2 && is_malware_name (name, chunk->refanged.text)) ||
         is_package (chunk, name->start, name->last, name->end);
}

gboolean
nlp_read_domain (const NlpChunk *chunk, guint at, NlpIndicator *indicator)
{
  const gchar *text = chunk->refanged.text;
  gboolean is_defanged;
  NlpHostName name;
  guint url_end;

  if (!nlp_host_name_read (&name, chunk, at) || (at > 0 && text[at - 1] == '@'))
    return FALSE;
  is_defanged = nlp_chunk_is_defanged (chunk, at, name.end);
  url_end = nlp_find_url_end (chunk, name.end);
  if (!is_defanged && is_other_name (&name, chunk) &&
      (url_end <= name.end + 1 || is_abbreviation (&name)))
    return FALSE;
  nlp_indicator_set (indicator, name.end, "DOMAIN", "pattern:domain");
  if (!is_defanged && g_ascii_isupper (text[at]))
    indicator->score = CAPITAL_SCORE;
  if (url_end > name.end + 1)
    nlp_indicator_set (indicator, url_end, "URL", "pattern:url");
  return TRUE;
}

/* Finds the extension of the file name from @start to before @end, and moves @end back to a hyphen
 * after the extension ("x.exe-based"). Returns whether there is a listed one; sets @extension to
 * its offset. */
static gboolean
find_extension (const NlpChunk *chunk, guint start, guint *end, guint *extension)
{
  const gchar *text = chunk->refanged.text;
  const gchar *hyphen;
  guint dot_end = *end;

  while (dot_end > start && text[dot_end - 1] != '.' && *end - dot_end <= MAX_EXTENSION)
    dot_end--;
  *extension = dot_end;
  if (dot_end <= start + 1 || text[dot_end - 1] != '.')
    return FALSE;
  if (nlp_chunk_is_listed (chunk, NLP_LIST_EXTENSION, dot_end, *end))
    return TRUE;
  hyphen = memchr (text + dot_end, '-', *end - dot_end);
  if (hyphen == NULL ||
      !nlp_chunk_is_listed (chunk, NLP_LIST_EXTENSION, dot_end, (guint)(hyphen - text)))
    return FALSE;
  *end = (guint)(hyphen - text);
  return TRUE;
}

/* Whether the letters of a file name and of its extension at @extension are those of a file and not
 * of an abbreviation ("a.c"), a number or the end of a sentence. */
static gboolean
is_file_like (const gchar *text, guint start, guint extension, guint end)
{
  guint n_letters = 0, n_upper = 0, n_lower = 0;

  for (guint i = start; i < extension - 1; i++)
    n_letters += g_ascii_isalpha (text[i]) || (guchar)text[i] >= 0x80;
  for (guint i = extension; i < end; i++) {
    n_upper += g_ascii_isupper (text[i]);
    n_lower += g_ascii_islower (text[i]);
  }
  if (n_upper > 0 && n_lower > 0)
    return FALSE;
  if (end - extension == 1 && (n_letters < 2 || n_upper > 0 || text[extension - 3] == '.'))
    return FALSE;
  return (n_letters > 0 || end - extension >= 3) && text[extension - 2] != '.';
}

/* Returns the offset after the characters of a file name at @at. "&", "+" and "~" are among them
 * within the name, "~" and "~$" at its beginning. */
static guint
find_file_name_end (const NlpChunk *chunk, guint at)
{
  const gchar *text = chunk->refanged.text;
  guint end = at;

  if (text[end] == '~')
    end += text[end + 1] == '$' ? 2 : 1;
  end = nlp_chunk_find_name_end (chunk, end);
  while (end > at && (text[end] == '&' || text[end] == '+' || text[end] == '~') &&
         g_ascii_isalnum (text[end + 1]))
    end = nlp_chunk_find_name_end (chunk, end + 1);
  return end;
}

/* Returns the length in bytes of the quotation mark that ends before @at, or 0. */
static guint
measure_quote_before (const gchar *text, guint32 at)
{
  if (at >= 1 && memchr ("\"'`", text[at - 1], 3) != NULL)
    return 1;
  return at >= 3 && memcmp (text + at - 3, "\xe2\x80", 2) == 0 &&
                 ((guchar)text[at - 1] == 0x98 || (guchar)text[at - 1] == 0x9c)
             ? 3
             : 0;
}

static gboolean
is_quote_at (const NlpWords *words, guint32 at)
{
  const gchar *text = words->text;

  if (at < words->length && memchr ("\"'`", text[at], 3) != NULL)
    return TRUE;
  return at + 3 <= words->length && memcmp (text + at, "\xe2\x80", 2) == 0 &&
         ((guchar)text[at + 2] == 0x99 || (guchar)text[at + 2] == 0x9d);
}

/* Returns the offset in the text of the quotation that ends with the file name from @start to
 * before
 * @end, without its quotation marks; @start if there is none. */
static guint32
find_quote_start (const NlpChunk *chunk, guint32 start, guint32 end)
{
  const gchar *text = chunk->words->text;

  if (!is_quote_at (chunk->words, end))
    return start;
  for (guint32 at = start; at > chunk->free_from && start - at < MAX_SPACED_NAME; at--) {
    const guint quote = measure_quote_before (text, at);

    if (quote > 0)
      return at == quote || memchr (" \t\n(", text[at - quote - 1], 4) != NULL ? at : start;
    if (memchr ("\n\\/:;,()<>|?*", text[at - 1], 13) != NULL)
      return start;
  }
  return start;
}

/* Returns the offset in the text of the capitalised words before the number of a version at @start:
 * "Harbour Viewer" in "Harbour Viewer v1.1.exe"; @start if there are none. */
static guint32
find_capitals_start (const NlpChunk *chunk, guint32 start)
{
  const gchar *text = chunk->words->text;

  for (guint n = 0; n < MAX_NAME_WORDS && start >= chunk->free_from + 2; n++) {
    guint32 word = start - 1;

    if (text[word] != ' ')
      break;
    while (word > chunk->free_from && (g_ascii_isalnum (text[word - 1]) || text[word - 1] == '_'))
      word--;
    if (!g_ascii_isupper (text[word]) || (word > 0 && (guchar)text[word - 1] > ' '))
      break;
    start = word;
  }
  return start;
}

/* Whether the stem from @at to before @extension only numbers a version: "v1.1", "2". */
static gboolean
is_version_stem (const gchar *text, guint at, guint extension)
{
  at += (text[at] == 'v' || text[at] == 'V') && g_ascii_isdigit (text[at + 1]);
  while (at < extension && (g_ascii_isdigit (text[at]) || text[at] == '.'))
    at++;
  return at == extension;
}

/* Sets the beginning of a file name with spaces. */
static void
extend_back (const NlpChunk *chunk, guint at, guint extension, guint end, NlpIndicator *indicator)
{
  const guint32 start = nlp_chunk_get_text_start (chunk, at);
  const guint32 text_end = nlp_chunk_get_text_end (chunk, end);
  guint32 first = start;

  if (at == 0)
    first = find_quote_start (chunk, start, text_end);
  if (first == start && at == 0 && is_version_stem (chunk->refanged.text, at, extension))
    first = find_capitals_start (chunk, start);
  if (first < start && first > 0) {
    indicator->text_start = first;
    indicator->text_end = text_end;
  }
}

gboolean
nlp_read_file_name (const NlpChunk *chunk, guint at, NlpIndicator *indicator)
{
  guint end = nlp_chunk_trim (chunk, at, find_file_name_end (chunk, at), "._-");
  guint extension;

  if (!find_extension (chunk, at, &end, &extension) ||
      !is_file_like (chunk->refanged.text, at, extension, end) ||
      chunk->refanged.text[end] == '(' || nlp_chunk_is_listed (chunk, NLP_LIST_PRODUCT, at, end) ||
      (is_package (chunk, at, extension, end) &&
       nlp_chunk_is_public_suffix (chunk, extension, end)))
    return FALSE;
  nlp_indicator_set (indicator, end, "FILEPATH", "pattern:file-name");
  extend_back (chunk, at, extension, end, indicator);
  return TRUE;
}
