/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * dateresolver.h: gives a phrase its value, relative to the dates that it may refer to.
 */

#ifndef NLP_DATE_RESOLVER_H
#define NLP_DATE_RESOLVER_H

#include "datecontext.h"
#include "dates/dateexpression.h"

G_BEGIN_DECLS

/* The attribute "type" of TIMEX3. */
typedef enum {
  NLP_TIMEX_DATE,
  NLP_TIMEX_TIME,
  NLP_TIMEX_DURATION,
  NLP_TIMEX_SET,
} NlpTimexType;

/**
 * NlpDateValue:
 * @type: the type
 * @value: the value, as TIMEX3 of TimeML 1.2.1 writes it
 * @mod: a #NlpDateMod
 * @begin: its first moment in ISO 8601, or ""
 * @until: the moment after its last one, or ""
 * @point: where it is, of a date or time
 *
 * The value of a phrase.
 */
typedef struct {
  NlpTimexType type;
  gchar value[NLP_DATE_MAX_VALUE];
  gint mod;
  gchar begin[NLP_DATE_MAX_VALUE];
  gchar until[NLP_DATE_MAX_VALUE];
  NlpDatePoint point;
} NlpDateValue;

/* Resolves a phrase (J. Pustejovsky et al., "TimeML Annotation Guidelines 1.2.1", 2006, has the
 * values). Returns whether it has a value: there is no 31 February, and "last week" has none
 * without a date that it relates to. */
gboolean nlp_date_resolve (const NlpDateExpression *expression,
                           const NlpDateContext *context,
                           NlpDateValue *value);

/* Returns the name of a type, such as "DATE", and of a mod, such as "APPROX". */
const gchar *nlp_timex_type_get_name (NlpTimexType type);
const gchar *nlp_date_mod_get_name (gint mod);

G_END_DECLS

#endif
