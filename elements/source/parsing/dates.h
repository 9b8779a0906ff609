/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_DATES_H
#define NLP_DATES_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * nlp_date_to_iso:
 * @string: a date, with or without a time, as files tell it: ISO 8601 ("2013-05-10T12:00:00Z",
 *     "20130510"), that of mail and RSS ("Fri, 10 May 2013 12:00:00 +0200"), or that of a reader
 *     ("10 May 2013", "May 10, 2013")
 *
 * Writes a date as metadata have it: "2013-05-10", or "2013-05-10T12:00:00+02:00" if there is a
 * time, in the time zone that was told, "Z" for UTC and nothing for an unknown one.
 *
 * Returns: (transfer full) (nullable): the date, or %NULL if it is none
 */
gchar *nlp_date_to_iso (const gchar *string);

G_END_DECLS

#endif
