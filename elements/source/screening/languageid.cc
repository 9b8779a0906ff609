/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "languageid.h"

#ifdef HAVE_LANGUAGES

#include <cstdio> /* which the next one needs and forgets */
#include <cstring>

#include <cld2/public/compact_lang_det.h>

/* So much of a text tells its language. */
static const gsize longest_sample = 800;
static const gsize least_sample = 20;

gboolean
nlp_language_can_identify ()
{
  return TRUE;
}

/* Some of its codes are those of long ago. */
static const gchar *
get_tag (CLD2::Language language)
{
  static const struct {
    const gchar *old, *tag;
  } renamed[] = {{"iw", "he"}, {"jw", "jv"}, {"in", "id"}, {"mo", "ro"}, {"no", "nb"}};
  const gchar *code = CLD2::LanguageCode (language);

  for (const auto &each : renamed) {
    if (strcmp (code, each.old) == 0)
      return each.tag;
  }
  return code;
}

/* Where a character begins, at or behind @at. */
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

  if (length > longest_sample) {
    /* What comes first may be a dateline, or a notice in another language. */
    start = find_start (text, length, MIN (length / 4, length - longest_sample));
    end = find_start (text, length, start + longest_sample);
  }
  if (end - start < least_sample)
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
