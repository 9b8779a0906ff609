/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * dateduration.c: writes the values of durations and repeated times.
 */

#include "dateduration.h"

#include <string.h>

/* How a unit is written, and what of it a fraction is written in. */
typedef struct {
  const gchar *prefix;
  gint factor;
  const gchar *suffix;
  const gchar *vague; /* the suffix of a vague amount */
  gint parts;         /* that a fraction is counted in, or 0 */
  const gchar *part_prefix;
  const gchar *part_suffix;
} UnitForm;

static const UnitForm forms[NLP_N_UNITS] = {
    [NLP_UNIT_SECOND] = {"PT", 1, "S", "S", 0, NULL, NULL},
    [NLP_UNIT_MINUTE] = {"PT", 1, "M", "M", 60, "PT", "S"},
    [NLP_UNIT_HOUR] = {"PT", 1, "H", "H", 60, "PT", "M"},
    [NLP_UNIT_DAY] = {"P", 1, "D", "D", 24, "PT", "H"},
    [NLP_UNIT_WEEKEND] = {"P", 1, "WE", "WE", 0, NULL, NULL},
    [NLP_UNIT_WEEK] = {"P", 1, "W", "W", 0, NULL, NULL},
    [NLP_UNIT_FORTNIGHT] = {"P", 2, "W", "W", 0, NULL, NULL},
    [NLP_UNIT_MONTH] = {"P", 1, "M", "M", 0, NULL, NULL},
    [NLP_UNIT_SEASON] = {"P", 3, "M", "M", 0, NULL, NULL},
    [NLP_UNIT_QUARTER] = {"P", 3, "M", "Q", 0, NULL, NULL},
    [NLP_UNIT_HALF] = {"P", 6, "M", "M", 0, NULL, NULL},
    [NLP_UNIT_YEAR] = {"P", 1, "Y", "Y", 12, "P", "M"},
    [NLP_UNIT_DECADE] = {"P", 10, "Y", "DE", 0, NULL, NULL},
    [NLP_UNIT_CENTURY] = {"P", 100, "Y", "CE", 0, NULL, NULL},
    [NLP_UNIT_MILLENNIUM] = {"P", 1000, "Y", "ML", 0, NULL, NULL},
};

void
nlp_date_duration_to_value (gint amount, gint unit, gchar value[NLP_DATE_MAX_VALUE])
{
  const UnitForm *form = &forms[CLAMP (unit, 0, NLP_N_UNITS - 1)];
  const gint64 total = (gint64)amount * form->factor;

  if (form->prefix == NULL)
    g_strlcpy (value, "PX", NLP_DATE_MAX_VALUE);
  else if (amount < 0)
    g_snprintf (value, NLP_DATE_MAX_VALUE, "%sX%s", form->prefix, form->vague);
  else if (total % 1000 == 0)
    g_snprintf (value, NLP_DATE_MAX_VALUE, "%s%d%s", form->prefix, (gint)(total / 1000),
                form->suffix);
  else if (total < 1000 && form->parts * total % 1000 == 0 && form->parts > 0)
    g_snprintf (value, NLP_DATE_MAX_VALUE, "%s%d%s", form->part_prefix,
                (gint)(form->parts * total / 1000), form->part_suffix);
  else
    g_snprintf (value, NLP_DATE_MAX_VALUE, "%s%d.%d%s", form->prefix, (gint)(total / 1000),
                (gint)(total % 1000 / 100), form->suffix);
}

void
nlp_date_set_to_value (const NlpDateExpression *set, gchar value[NLP_DATE_MAX_VALUE])
{
  static const gchar *const dayparts[] = {"", "TMO", "TAF", "TEV", "TNI", "TDT"};
  static const gchar *const seasons[] = {"", "SP", "SU", "FA", "WI"};
  const NlpDateFields *fields = &set->fields[0];

  if (fields->weekday != 0)
    g_snprintf (value, NLP_DATE_MAX_VALUE, "XXXX-WXX-%d%s", fields->weekday,
                dayparts[CLAMP (fields->daypart, 0, NLP_N_DAYPARTS - 1)]);
  else if (fields->month != 0)
    g_snprintf (value, NLP_DATE_MAX_VALUE, "XXXX-%02d", fields->month);
  else if (fields->season != 0)
    g_snprintf (value, NLP_DATE_MAX_VALUE, "XXXX-%s", seasons[CLAMP (fields->season, 0, 4)]);
  else if (fields->daypart != 0)
    g_snprintf (value, NLP_DATE_MAX_VALUE, "XXXX-XX-XX%s",
                dayparts[CLAMP (fields->daypart, 0, NLP_N_DAYPARTS - 1)]);
  else
    nlp_date_duration_to_value (set->amount, set->unit, value);
}
