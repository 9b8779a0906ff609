/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpcalendarenc.h: the element calendarenc.
 */

#ifndef GST_NLP_CALENDAR_ENC_H
#define GST_NLP_CALENDAR_ENC_H

#include <gst/base/gstbasetransform.h>

G_BEGIN_DECLS

#define GST_NLP_TYPE_CALENDAR_ENC (gst_nlp_calendar_enc_get_type ())
G_DECLARE_FINAL_TYPE (GstNlpCalendarEnc,
                      gst_nlp_calendar_enc,
                      GST_NLP,
                      CALENDAR_ENC,
                      GstBaseTransform)

GST_ELEMENT_REGISTER_DECLARE (calendarenc)

G_END_DECLS

#endif
