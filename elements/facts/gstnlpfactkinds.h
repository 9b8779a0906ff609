/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpfactkinds.h: the kinds of facts and the order of dates as types of properties.
 */

#ifndef GST_NLP_FACT_KINDS_H
#define GST_NLP_FACT_KINDS_H

#include <gst/gst.h>

G_BEGIN_DECLS

/* The flags type "GstNlpFactKinds" with the values of #NlpFactKinds. In a string "+" separates the
 * kinds: "dates+roles". */
#define GST_NLP_TYPE_FACT_KINDS (gst_nlp_fact_kinds_get_type ())
GType gst_nlp_fact_kinds_get_type (void);

/* The enum type "GstNlpDateOrder" with the values of #NlpDateOrder. */
#define GST_NLP_TYPE_DATE_ORDER (gst_nlp_date_order_get_type ())
GType gst_nlp_date_order_get_type (void);

G_END_DECLS

#endif
