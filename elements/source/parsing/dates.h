/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * dates.h: the dates in files.
 */

#ifndef NLP_DATES_H
#define NLP_DATES_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * nlp_date_to_iso:
 * @string: a date with or without a time: in ISO 8601 ("2013-05-10T12:00:00Z", "20130510"), as in
 *     mail and RSS ("Fri, 10 May 2013 12:00:00 +0200"), or as in print ("10 May 2013",
 *     "May 10, 2013")
 *
 * Converts a date to the form of document metadata: "2013-05-10", or "2013-05-10T12:00:00+02:00" if
 * there is a time. The time zone is kept: "Z" for UTC, nothing if it is unknown.
 *
 * Returns: (transfer full) (nullable): the date, or %NULL if @string is not a date
 */
gchar *nlp_date_to_iso (const gchar *string);

G_END_DECLS

#endif
