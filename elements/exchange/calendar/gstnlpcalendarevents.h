/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpcalendarevents.h: the events that a document announces.
 */

#ifndef GST_NLP_CALENDAR_EVENTS_H
#define GST_NLP_CALENDAR_EVENTS_H

#include "gstnlpdocument.h"

G_BEGIN_DECLS

/* Appends the events of @document to @out as VEVENTs: each action with a definite date and, with
 * @all_dates, each other definite date with its sentence. Returns their number. */
guint gst_nlp_calendar_events_append (GstNlpDocument *document, gboolean all_dates, GString *out);

G_END_DECLS

#endif
