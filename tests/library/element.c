/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * element.c: how elements report errors.
 */

#include <gio/gio.h>

#include "testutil.h"

/* Reports an error, and checks the message. */
static void
check_report (GstNlpOnError on_error,
              const GError *error,
              const gchar *subject,
              GQuark domain,
              gint code,
              const gchar *text,
              GQuark expected_domain,
              gint expected_code)
{
  const gboolean is_warning = on_error == GST_NLP_ON_ERROR_SKIP;
  GstElement *element = gst_element_factory_make ("identity", NULL);
  g_autoptr (GstBus) bus = gst_bus_new ();
  g_autoptr (GstMessage) message = NULL;
  g_autoptr (GError) found = NULL;

  gst_element_set_bus (element, bus);
  fail_unless_equals_int (
      gst_nlp_element_report_error (element, on_error, error, subject, domain, code), is_warning);

  message = gst_bus_pop (bus);
  fail_unless (message != NULL && GST_MESSAGE_SRC (message) == GST_OBJECT (element));
  if (is_warning)
    gst_message_parse_warning (message, &found, NULL);
  else
    gst_message_parse_error (message, &found, NULL);
  fail_unless_equals_string (found->message, text);
  fail_unless (g_error_matches (found, expected_domain, expected_code));
  fail_if (gst_bus_have_pending (bus));

  gst_element_set_bus (element, NULL);
  gst_object_unref (element);
}

GST_START_TEST (test_policy)
{
  g_autoptr (GError) error = g_error_new_literal (GST_NLP_ERROR, GST_NLP_ERROR_FAILED, "no");

  check_report (GST_NLP_ON_ERROR_SKIP, error, NULL, GST_STREAM_ERROR, GST_STREAM_ERROR_ENCODE, "no",
                GST_STREAM_ERROR, GST_STREAM_ERROR_ENCODE);
  check_report (GST_NLP_ON_ERROR_STOP, error, "line 17", GST_STREAM_ERROR, GST_STREAM_ERROR_FAILED,
                "line 17: no", GST_STREAM_ERROR, GST_STREAM_ERROR_FAILED);
}
GST_END_TEST

/* With a domain of 0, the message has the closest error of GStreamer. */
GST_START_TEST (test_mapping)
{
  const struct {
    GQuark domain;
    gint code;
    GQuark expected_domain;
    gint expected_code;
  } cases[] = {
      {G_IO_ERROR, G_IO_ERROR_NOT_FOUND, GST_RESOURCE_ERROR, GST_RESOURCE_ERROR_NOT_FOUND},
      {G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, GST_RESOURCE_ERROR,
       GST_RESOURCE_ERROR_NOT_AUTHORIZED},
      {G_IO_ERROR, G_IO_ERROR_FAILED, GST_RESOURCE_ERROR, GST_RESOURCE_ERROR_READ},
      {G_CONVERT_ERROR, G_CONVERT_ERROR_BAD_URI, GST_RESOURCE_ERROR, GST_RESOURCE_ERROR_SETTINGS},
      {GST_NLP_ERROR, GST_NLP_ERROR_FORMAT, GST_STREAM_ERROR, GST_STREAM_ERROR_FORMAT},
      {GST_NLP_ERROR, GST_NLP_ERROR_TOO_LARGE, GST_STREAM_ERROR, GST_STREAM_ERROR_DECODE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = g_error_new_literal (cases[i].domain, cases[i].code, "no");

    check_report (GST_NLP_ON_ERROR_SKIP, error, "a:b", 0, 0, "a:b: no", cases[i].expected_domain,
                  cases[i].expected_code);
  }
}
GST_END_TEST

GST_START_TEST (test_error_domain)
{
  fail_unless_equals_string (g_quark_to_string (GST_NLP_ERROR), "gst-nlp-error-quark");
}
GST_END_TEST

static Suite *
element_suite (void)
{
  Suite *suite = suite_create ("element");
  TCase *tests = tcase_create ("element");

  suite_add_tcase (suite, tests);
  tcase_add_test (tests, test_policy);
  tcase_add_test (tests, test_mapping);
  tcase_add_test (tests, test_error_domain);

  return suite;
}

GST_CHECK_MAIN (element)
