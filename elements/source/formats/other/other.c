/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * other.c: recognises files that plain text would be made of, although they are none.
 */

#include "other.h"

#include <string.h>

#include "gstnlperror.h"
#include "input/charset.h"
#include "input/paths.h"
#include "input/whitespace.h"

static gboolean
begins_with (const gchar *head, gsize length, const gchar *start)
{
  return length >= strlen (start) && memcmp (head, start, strlen (start)) == 0;
}

static gboolean
sniff_rtf (const gchar *head, gsize length, const gchar *name)
{
  return begins_with (head, length, "{\\rtf");
}

static gboolean
sniff_postscript (const gchar *head, gsize length, const gchar *name)
{
  return begins_with (head, length, "%!PS");
}

/* Whether a file has subtitles of SubStation Alpha (SSA, ASS). */
static gboolean
sniff_ssa (const gchar *head, gsize length, const gchar *name)
{
  const gsize bom_length = nlp_charset_measure_utf8_bom (head, length);

  return begins_with (head + bom_length, length - bom_length, "[Script Info]");
}

/* Whether a file of a format that can't be empty is, as after a download that failed. */
static gboolean
sniff_empty (const gchar *head, gsize length, const gchar *name)
{
  static const gchar *const extensions[] = {
      ".docx", ".docm", ".dotx", ".doc", ".odt", ".ott", ".rtf",  ".epub", ".pdf", ".xlsx",
      ".xls",  ".pptx", ".ppt",  ".ods", ".odp", ".msg", ".warc", ".arc",  ".zip", ".7z",
      ".tar",  ".gz",   ".tgz",  ".xz",  ".zst", ".bz2", ".lz4",  NULL};

  return length < NLP_FORMAT_HEAD && nlp_is_whitespace (head, length) &&
         nlp_path_has_extension (name, extensions);
}

static gboolean
parse_empty (const NlpFile *file, NlpDocumentList *list, GError **error)
{
  g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT, "the file is empty");
  return FALSE;
}

const NlpFormat nlp_rtf_format = {
    .name = "RTF",
    .sniff = sniff_rtf,
};

const NlpFormat nlp_postscript_format = {
    .name = "PostScript",
    .sniff = sniff_postscript,
};

const NlpFormat nlp_ssa_format = {
    .name = "SubStation Alpha",
    .sniff = sniff_ssa,
};

const NlpFormat nlp_empty_format = {
    .name = "empty",
    .sniff = sniff_empty,
    .parse = parse_empty,
};
