/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * registry.c: the list of all formats.
 */

#include "registry.h"

/* A new format is a folder, which defines nlp_NAME_format, and a line here. The order is that of
 * certainty: the first format that accepts a file reads it. */
#define FORMATS(FORMAT)                                                                            \
  FORMAT (empty)                                                                                   \
  FORMAT (warc)                                                                                    \
  FORMAT (arc)                                                                                     \
  FORMAT (docx)                                                                                    \
  FORMAT (odt)                                                                                     \
  FORMAT (epub)                                                                                    \
  FORMAT (other_office)                                                                            \
  FORMAT (archive)                                                                                 \
  FORMAT (pdf)                                                                                     \
  FORMAT (ole)                                                                                     \
  FORMAT (rtf)                                                                                     \
  FORMAT (postscript)                                                                              \
  FORMAT (ssa)                                                                                     \
  FORMAT (feed)                                                                                    \
  FORMAT (html)                                                                                    \
  FORMAT (news)                                                                                    \
  FORMAT (other_xml)                                                                               \
  FORMAT (mbox)                                                                                    \
  FORMAT (mail)                                                                                    \
  FORMAT (stix)                                                                                    \
  FORMAT (subtitles)                                                                               \
  FORMAT (json_array)                                                                              \
  FORMAT (jsonl)                                                                                   \
  FORMAT (json_other)                                                                              \
  FORMAT (csv)                                                                                     \
  FORMAT (text)

#define DECLARE(name) extern const NlpFormat nlp_##name##_format;
#define LIST(name) &nlp_##name##_format,

FORMATS (DECLARE)

static const NlpFormat *const formats[] = {FORMATS (LIST)};

const NlpFormat *
nlp_registry_sniff (const gchar *head, gsize length, const gchar *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++) {
    if (formats[i]->sniff != NULL && formats[i]->sniff (head, length, name))
      return formats[i];
  }
  return NULL;
}

const NlpFormat *
nlp_registry_probe (NlpStream *stream,
                    const gchar *uri,
                    const NlpReaderOptions *options,
                    GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++) {
    gboolean matches = formats[i]->sniff == NULL;

    if (formats[i]->probe != NULL && !formats[i]->probe (stream, uri, options, &matches, error))
      return NULL;
    if (matches)
      return formats[i];
  }
  g_return_val_if_reached (NULL);
}
