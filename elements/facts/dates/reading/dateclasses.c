/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * dateclasses.c: the names of the classes of words in dates.
 */

#include "dateclasses.h"

#include <string.h>

/* The listed classes, and then those of forms, in the order of the enum. */
const gchar *const nlp_date_class_names[] = {
    "month",      "weekday",      "weekdays",  "season",     "unit",    "units",       "clockunit",
    "clockunits", "daypart",      "direction", "numberword", "scale",   "conjunction", "vague",
    "ordinal",    "article",      "adverb",    "halfday",    "zone",    "decadeword",  "edge",
    "capital",    "abbreviation", "trigger",   "past",       "future",  "plan",        "planto",
    "deadline",   "present",      "number",    "day",        "year",    "yearwords",   "shortyear",
    "decade",     "clock",        "isodate",   "numeric",    "quarter", "half",        "hyphen",
    "dash",       NULL,
};

gint
nlp_date_class_find (const gchar *name, gsize length)
{
  for (gint i = 0; nlp_date_class_names[i] != NULL; i++) {
    if (strlen (nlp_date_class_names[i]) == length &&
        memcmp (nlp_date_class_names[i], name, length) == 0)
      return i;
  }
  return -1;
}
