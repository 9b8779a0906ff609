/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpelement.c: helpers for elements of text analysis.
 */

#include "gstnlpelement.h"

#include <gio/gio.h>

/* Maps @error to the closest error of GStreamer. */
static void
map_error (const GError *error, GQuark *domain, gint *code)
{
  *domain = GST_RESOURCE_ERROR;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)) {
    *code = GST_RESOURCE_ERROR_NOT_FOUND;
  } else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED)) {
    *code = GST_RESOURCE_ERROR_NOT_AUTHORIZED;
  } else if (error->domain == G_IO_ERROR) {
    *code = GST_RESOURCE_ERROR_READ;
  } else if (error->domain != GST_NLP_ERROR) {
    *code = GST_RESOURCE_ERROR_SETTINGS;
  } else {
    *domain = GST_STREAM_ERROR;
    *code = error->code == GST_NLP_ERROR_FORMAT ? GST_STREAM_ERROR_FORMAT : GST_STREAM_ERROR_DECODE;
  }
}

/**
 * gst_nlp_element_report_error:
 * @element: an element
 * @on_error: the policy of @element, such as its property "on-error"
 * @error: the error of a document
 * @subject: (nullable): the subject of the error, such as "line 17" or a URI, to put before its
 *     message
 * @domain: the error domain of the message, such as %GST_STREAM_ERROR, or 0 to map @error to a
 *     domain and a code
 * @code: the error code of the message in @domain, such as %GST_STREAM_ERROR_DECODE
 *
 * Posts the error of a document: as a warning message with %GST_NLP_ON_ERROR_SKIP, as an error
 * message with %GST_NLP_ON_ERROR_STOP. The caller must not hold a lock.
 *
 * If @domain is 0, errors of `GIOErrorEnum` map to `GstResourceError`, those of [error@Error] to
 * `GstStreamError`, and all others to %GST_RESOURCE_ERROR_SETTINGS.
 *
 * Returns: %TRUE if the stream continues without the document, %FALSE if it stops
 *
 * Since: 0.1
 */
gboolean
gst_nlp_element_report_error (GstElement *element,
                              GstNlpOnError on_error,
                              const GError *error,
                              const gchar *subject,
                              GQuark domain,
                              gint code)
{
  gboolean goes_on = on_error == GST_NLP_ON_ERROR_SKIP;
  gchar *text;

  g_return_val_if_fail (GST_IS_ELEMENT (element) && error != NULL, goes_on);

  text = subject != NULL ? g_strdup_printf ("%s: %s", subject, error->message)
                         : g_strdup (error->message);
  if (domain == 0)
    map_error (error, &domain, &code);
  gst_element_message_full (element, goes_on ? GST_MESSAGE_WARNING : GST_MESSAGE_ERROR, domain,
                            code, text, goes_on ? g_strdup ("Left out; the stream goes on.") : NULL,
                            __FILE__, GST_FUNCTION, __LINE__);
  return goes_on;
}
