/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * dottednames.c: reads domains and file names, and tells them from other names with a dot.
 */

#include <string.h>

#include "host.h"
#include "readers.h"
#include "urls.h"

#define MAX_EXTENSION 63 /* bytes */

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

/* Whether the name is rather a file, two words, a package, or anything else that is not a domain.
 */
static gboolean
is_other_name (const NlpHostName *name, const NlpChunk *chunk)
{
  if (has_other_form (name, chunk))
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

gboolean
nlp_read_file_name (const NlpChunk *chunk, guint at, NlpIndicator *indicator)
{
  guint end = nlp_chunk_trim (chunk, at, nlp_chunk_find_name_end (chunk, at), "._-");
  guint extension;

  if (!find_extension (chunk, at, &end, &extension) ||
      !is_file_like (chunk->refanged.text, at, extension, end) ||
      chunk->refanged.text[end] == '(' || nlp_chunk_is_listed (chunk, NLP_LIST_PRODUCT, at, end) ||
      (is_package (chunk, at, extension, end) &&
       nlp_chunk_is_public_suffix (chunk, extension, end)))
    return FALSE;
  nlp_indicator_set (indicator, end, "FILEPATH", "pattern:file-name");
  return TRUE;
}
