/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * jsonother.c: tells why a file named as JSON has no documents, instead of reading it as plain
 * text.
 */

#include "json.h"

#include <string.h>

#include "gstnlperror.h"
#include "input/paths.h"
#include "jsonconverter.h"
#include "jsonscanner.h"

static gboolean
json_other_probe (NlpStream *stream,
                  const gchar *uri,
                  const NlpReaderOptions *options,
                  gboolean *matches,
                  GError **error)
{
  static const gchar *const extensions[] = {".json", NULL};
  const gchar *window;
  gsize length, start;

  if (!nlp_stream_fill (stream, 1, error))
    return FALSE;
  window = nlp_stream_peek (stream, &length);
  start = nlp_json_skip_whitespace (window, length, 0);
  *matches = nlp_path_has_extension (uri, extensions) && start < length &&
             (window[start] == '{' || window[start] == '[');
  return TRUE;
}

/* Fails because of the object of @length bytes at @object, which is not a document. */
static void
fail_object (const NlpFile *file, const gchar *object, gsize length, GError **error)
{
  NlpJsonConverter *converter = nlp_json_converter_new (NULL, file->uri, file->options);
  GError *reason = NULL;
  g_autoptr (GstNlpDocument) document =
      nlp_json_converter_convert (converter, object, length, &reason);

  nlp_json_converter_free (converter);
  if (document != NULL)
    g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT,
                         "expected one object, or an array of objects");
  else
    g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT, "%s; text-field sets its name",
                 reason->message);
  g_clear_error (&reason);
}

static gboolean
parse_json_other (const NlpFile *file, NlpDocumentList *list, GError **error)
{
  gsize start = nlp_json_skip_whitespace (file->data, file->length, 0);
  NlpJsonScanner scanner = {0};
  NlpJsonScanResult result = NLP_JSON_MORE;

  if (start < file->length)
    result = nlp_json_scanner_scan (&scanner, file->data + start, file->length - start);
  if (result != NLP_JSON_END) {
    g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT,
                 result == NLP_JSON_MORE
                     ? "not valid JSON: it has no end after byte %" G_GSIZE_FORMAT
                     : "not valid JSON at byte %" G_GSIZE_FORMAT,
                 start + scanner.at);
    return FALSE;
  }
  if (file->data[start] == '[') {
    const gsize end = start + scanner.at;

    start = nlp_json_skip_whitespace (file->data, file->length, start + 1);
    scanner = (NlpJsonScanner){0};
    if (file->data[start] != '{' ||
        nlp_json_scanner_scan (&scanner, file->data + start, end - start) != NLP_JSON_END) {
      g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT,
                           "expected an array of objects");
      return FALSE;
    }
  }
  fail_object (file, file->data + start, scanner.at, error);
  return FALSE;
}

const NlpFormat nlp_json_other_format = {
    .name = "JSON",
    .probe = json_other_probe,
    .parse = parse_json_other,
};
