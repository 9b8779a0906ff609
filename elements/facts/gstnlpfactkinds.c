/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpfactkinds.c: registers the kinds of facts and the order of dates as types of properties.
 */

#include "gstnlpfactkinds.h"

#include "dates/dates.h"
#include "factfinder.h"

G_DEFINE_FLAGS_TYPE (GstNlpFactKinds,
                     gst_nlp_fact_kinds,
                     {NLP_FACT_DATES, "Values of dates and times", "dates"},
                     {NLP_FACT_ROLES, "Offices of persons", "roles"},
                     {NLP_FACT_QUOTATIONS, "What was said, and by whom", "quotations"},
                     {NLP_FACT_ACTIONS, "What was agreed, promised, demanded and planned",
                      "actions"})

G_DEFINE_ENUM_TYPE (GstNlpDateOrder,
                    gst_nlp_date_order,
                    {NLP_DATE_ORDER_AUTO, "By the other dates of the document, or month first",
                     "auto"},
                    {NLP_DATE_ORDER_MDY, "Month, day, year", "mdy"},
                    {NLP_DATE_ORDER_DMY, "Day, month, year", "dmy"})
