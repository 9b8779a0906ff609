/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * timeline.c: draws the dates of a text as a chart.
 */

#include "timeline.h"

#include <string.h>

#define FIRST_YEAR 1500
#define LAST_YEAR 2199
#define N_YEARS (LAST_YEAR - FIRST_YEAR + 1)

/* The maximum number of bars. The newest are kept. */
#define MAX_BARS 24

#define BAR_WIDTH 36
#define BAR_HEIGHT 48
#define LABEL_HEIGHT 16

static const gchar *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

typedef struct {
  gchar label[8];
  guint count;
} Bar;

/* Returns the year in a date, or 0. */
static guint
find_year (const NlpMention *mention)
{
  for (gsize i = 0; i + 4 <= mention->length; i++) {
    const gchar *p = mention->text + i;
    guint year = 0, n_digits = 0;

    while (i + n_digits < mention->length && g_ascii_isdigit (p[n_digits]) && n_digits < 5)
      year = year * 10 + (guint)(p[n_digits++] - '0');
    if (n_digits == 4 && year >= FIRST_YEAR && year <= LAST_YEAR)
      return year;
    i += n_digits;
  }
  return 0;
}

/* Returns the month in a date, from 1, or 0. */
static guint
find_month (const NlpMention *mention)
{
  for (gsize i = 0; i + 3 <= mention->length; i++) {
    for (guint month = 0; month < G_N_ELEMENTS (months); month++) {
      if (memcmp (mention->text + i, months[month], 3) == 0)
        return month + 1;
    }
  }
  return 0;
}

static gboolean
is_date (const NlpMention *mention)
{
  return g_strcmp0 (mention->label, "DATE") == 0;
}

static void
add_bar (GArray *bars, guint count, const gchar *format, guint number)
{
  Bar bar = {.count = count};

  g_snprintf (bar.label, sizeof bar.label, format, number);
  g_array_append_val (bars, bar);
}

static GArray *
count_years (const NlpMention *mentions, gsize n_mentions)
{
  GArray *bars = g_array_new (FALSE, FALSE, sizeof (Bar));
  g_autofree guint *counts = g_new0 (guint, N_YEARS);

  for (gsize i = 0; i < n_mentions; i++) {
    const guint year = is_date (&mentions[i]) ? find_year (&mentions[i]) : 0;

    if (year != 0)
      counts[year - FIRST_YEAR] += MAX (mentions[i].count, 1);
  }
  for (guint i = 0; i < N_YEARS; i++) {
    if (counts[i] > 0)
      add_bar (bars, counts[i], "%u", FIRST_YEAR + i);
  }
  return bars;
}

static GArray *
count_months (const NlpMention *mentions, gsize n_mentions)
{
  GArray *bars = g_array_new (FALSE, FALSE, sizeof (Bar));
  guint counts[G_N_ELEMENTS (months)] = {0};

  for (gsize i = 0; i < n_mentions; i++) {
    const guint month = is_date (&mentions[i]) ? find_month (&mentions[i]) : 0;

    if (month != 0)
      counts[month - 1] += MAX (mentions[i].count, 1);
  }
  for (guint i = 0; i < G_N_ELEMENTS (months); i++) {
    if (counts[i] > 0) {
      Bar bar = {.count = counts[i]};

      g_strlcpy (bar.label, months[i], sizeof bar.label);
      g_array_append_val (bars, bar);
    }
  }
  return bars;
}

static void
draw (const Bar *bars, guint n, GString *out)
{
  guint max = 1;

  for (guint i = 0; i < n; i++)
    max = MAX (max, bars[i].count);
  g_string_append_printf (out,
                          "<svg class=\"timeline\" role=\"img\" aria-label=\"Dates in the text\" "
                          "viewBox=\"0 0 %u %u\" width=\"%u\">\n",
                          n * BAR_WIDTH, BAR_HEIGHT + LABEL_HEIGHT, n * BAR_WIDTH);
  for (guint i = 0; i < n; i++) {
    const guint height = MAX (2, BAR_HEIGHT * bars[i].count / max);

    g_string_append_printf (
        out,
        "<rect x=\"%u\" y=\"%u\" width=\"%u\" height=\"%u\"><title>%s: %u</title></rect>"
        "<text x=\"%u\" y=\"%u\">%s</text>\n",
        i * BAR_WIDTH + 4, BAR_HEIGHT - height, BAR_WIDTH - 8, height, bars[i].label, bars[i].count,
        i * BAR_WIDTH + BAR_WIDTH / 2, BAR_HEIGHT + LABEL_HEIGHT - 4, bars[i].label);
  }
  g_string_append (out, "</svg>\n");
}

void
nlp_timeline_append (const NlpMention *mentions, gsize n_mentions, GString *out)
{
  g_autoptr (GArray) bars = count_years (mentions, n_mentions);
  guint first;

  if (bars->len < 2) {
    g_array_unref (bars);
    bars = count_months (mentions, n_mentions);
  }
  if (bars->len < 2)
    return;
  first = bars->len > MAX_BARS ? bars->len - MAX_BARS : 0;
  draw (&g_array_index (bars, Bar, first), bars->len - first, out);
}
