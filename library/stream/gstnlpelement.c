/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpelement.c: helpers for elements of text analysis.
 */

#include "gstnlpelement.h"

#include <gio/gio.h>

#include "base/safetext.h"

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
 * `GstStreamError`, and all others to %GST_RESOURCE_ERROR_SETTINGS. Characters that are not safe to
 * show are left out of the message.
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
  GString *text;

  g_return_val_if_fail (GST_IS_ELEMENT (element) && error != NULL, goes_on);

  /* The message may quote the document. */
  text = g_string_new (NULL);
  if (subject != NULL) {
    nlp_safe_append (text, subject, -1);
    g_string_append (text, ": ");
  }
  nlp_safe_append (text, error->message, -1);
  if (domain == 0)
    map_error (error, &domain, &code);
  gst_element_message_full (element, goes_on ? GST_MESSAGE_WARNING : GST_MESSAGE_ERROR, domain,
                            code, g_string_free (text, FALSE),
                            goes_on ? g_strdup ("Left out; the stream goes on.") : NULL, __FILE__,
                            GST_FUNCTION, __LINE__);
  return goes_on;
}

/**
 * gst_nlp_element_check_caps:
 * @element: an element that reads text
 * @pad: its sink pad
 *
 * Checks before the first buffer that the text has caps. Bytes without caps, such as those of
 * `filesrc`, may have any format, and their buffers end anywhere in a text: posts an error that
 * says what to put before @element.
 *
 * Returns: whether @pad has caps
 *
 * Since: 0.1
 */
gboolean
gst_nlp_element_check_caps (GstElement *element, GstPad *pad)
{
  GstElementFactory *factory;
  const gchar *name;

  g_return_val_if_fail (GST_IS_ELEMENT (element) && GST_IS_PAD (pad), FALSE);

  if (gst_pad_has_current_caps (pad))
    return TRUE;
  factory = gst_element_get_factory (element);
  name = factory != NULL ? GST_OBJECT_NAME (factory) : G_OBJECT_TYPE_NAME (element);
  GST_ELEMENT_ERROR (
      element, STREAM, FORMAT,
      ("The input of %s has no caps, so it may not be text. For the bytes of files, insert "
       "documentdec before it: filesrc location=... ! documentdec ! %s. If each buffer is a text "
       "in UTF-8, insert its caps: ... ! text/x-raw,format=utf8 ! %s",
       name, name, name),
      (NULL));
  return FALSE;
}

/**
 * gst_nlp_element_check_mutable:
 * @element: an element
 * @pspec: a property that is set
 *
 * Posts a warning if a property with %GST_PARAM_MUTABLE_READY is set in the state PAUSED or
 * PLAYING: it has no effect until @element starts again. Call it in `set_property`, without a lock.
 *
 * Since: 0.1
 */
void
gst_nlp_element_check_mutable (GstElement *element, GParamSpec *pspec)
{
  g_return_if_fail (GST_IS_ELEMENT (element) && G_IS_PARAM_SPEC (pspec));

  if ((pspec->flags & (GST_PARAM_MUTABLE_READY | GST_PARAM_MUTABLE_PAUSED |
                       GST_PARAM_MUTABLE_PLAYING)) != GST_PARAM_MUTABLE_READY ||
      GST_STATE (element) <= GST_STATE_READY)
    return;
  GST_ELEMENT_WARNING (element, LIBRARY, SETTINGS,
                       ("%s: set in the state %s, it has no effect before the next start",
                        pspec->name, gst_element_state_get_name (GST_STATE (element))),
                       (NULL));
}
