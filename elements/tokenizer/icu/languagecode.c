/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * languagecode.c: looks up codes of languages in ICU's table of ISO 639.
 */

#include "languagecode.h"

#include <unicode/uloc.h>

gboolean
nlp_language_code_is_known (const gchar *tag)
{
  return *uloc_getISO3Language (tag) != '\0';
}
