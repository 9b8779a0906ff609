/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * languageid.cc: identifies the language of a text with the Compact Language Detector 2.
 */

#include "languageid.h"

#ifdef HAVE_LANGUAGES

#include <cstdio> /* needed by compact_lang_det.h, which doesn't include it */
#include <cstring>

#include <cld2/public/compact_lang_det.h>

/* Bytes of a text that are enough to identify its language, and the minimum to try. */
static const gsize max_sample = 800;
static const gsize min_sample = 20;

gboolean
nlp_language_can_identify ()
{
  return TRUE;
}

/* Returns the BCP 47 tag of a language. Some codes of CLD2 have been replaced since. */
static const gchar *
get_tag (CLD2::Language language)
{
  static const struct {
    const gchar *code, *tag;
  } replaced[] = {{"iw", "he"}, {"jw", "jv"}, {"in", "id"}, {"mo", "ro"}, {"no", "nb"}};
  const gchar *code = CLD2::LanguageCode (language);

  for (const auto &entry : replaced) {
    if (strcmp (code, entry.code) == 0)
      return entry.tag;
  }
  return code;
}

/* Returns where the first character at or after byte @at begins. */
static gsize
find_start (const gchar *text, gsize length, gsize at)
{
  while (at < length && ((guchar)text[at] & 0xc0) == 0x80)
    at++;
  return at;
}

const gchar *
nlp_language_identify (const gchar *text, gsize length)
{
  bool is_reliable = false;
  gsize start = 0, end = length;

  if (length > max_sample) {
    /* The beginning may be a dateline, or a notice in another language. */
    start = find_start (text, length, MIN (length / 4, length - max_sample));
    end = find_start (text, length, start + max_sample);
  }
  if (end - start < min_sample)
    return nullptr;

  const CLD2::Language language =
      CLD2::DetectLanguage (text + start, (int)(end - start), true, &is_reliable);

  if (!is_reliable || language == CLD2::UNKNOWN_LANGUAGE || language == CLD2::TG_UNKNOWN_LANGUAGE)
    return nullptr;
  return get_tag (language);
}

#else

gboolean
nlp_language_can_identify ()
{
  return FALSE;
}

const gchar *
nlp_language_identify (const gchar *, gsize)
{
  return nullptr;
}

#endif
