/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * textbrief.c: writes briefs as text for people.
 */

#include "textbrief.h"

#include <string.h>

#include "wrapper.h"

#define BOLD "\033[1m"
#define PLAIN "\033[0m"

/* The number of spaces after the longest label, and the minimum column of the names, which aligns
 * the names of most documents. */
#define LABEL_GAP 3
#define MIN_LABEL_COLUMN 9

/* The names of a longer label begin on a line of their own: in this part of the width, or at this
 * column if the width has no limit. */
#define MAX_LABEL_PART 3
#define MAX_LABEL_COLUMN 30

/* What begins the line of a fact. */
#define BULLET "- "

/* The maximum number of names per label. */
#define MAX_NAMES 10

static gboolean
is_set (const gchar *string)
{
  return string != NULL && *string != '\0';
}

static void
append_title (GString *out, const gchar *title, guint width, gboolean color)
{
  NlpWrapper wrapper;

  nlp_wrapper_init (&wrapper, out, width, 0);
  if (color)
    g_string_append (out, BOLD);
  nlp_wrapper_add (&wrapper, title, strlen (title));
  g_string_append (out, color ? PLAIN "\n" : "\n");
  if (color)
    return;

  for (guint i = 0; i < wrapper.widest; i++)
    g_string_append_c (out, '=');
  g_string_append_c (out, '\n');
}

/* Writes the date and the source, unless that is the title already. */
static void
append_origin (GString *out, const NlpBrief *brief, const gchar *title, guint width)
{
  const gchar *origin = is_set (brief->uri) ? brief->uri : brief->id;
  NlpWrapper wrapper;

  nlp_wrapper_init (&wrapper, out, width, 0);
  if (is_set (brief->published))
    nlp_wrapper_add (&wrapper, brief->published, strlen (brief->published));
  if (is_set (origin) && origin != title)
    nlp_wrapper_add (&wrapper, origin, strlen (origin));
  if (wrapper.column > 0)
    g_string_append_c (out, '\n');
}

static void
append_summary (GString *out, const NlpBrief *brief, guint width)
{
  const gchar *text = is_set (brief->summary) ? brief->summary : brief->remark;
  NlpWrapper wrapper;

  if (!is_set (text))
    return;

  g_string_append_c (out, '\n');
  nlp_wrapper_init (&wrapper, out, width, 0);
  nlp_wrapper_add (&wrapper, text, strlen (text));
  g_string_append_c (out, '\n');
}

/* Returns the column at which names begin. */
static guint
choose_column (const GArray *entities, guint width)
{
  const guint max = width > 0 ? MAX (width / MAX_LABEL_PART, MIN_LABEL_COLUMN) : MAX_LABEL_COLUMN;
  glong column = MIN_LABEL_COLUMN;

  for (guint i = 0; i < entities->len; i++)
    column =
        MAX (column, g_utf8_strlen (g_array_index (entities, NlpEntity, i).label, -1) + LABEL_GAP);
  return (guint)MIN (column, (glong)max);
}

static void
append_label (GString *out, const gchar *label, guint width, guint column, gboolean color)
{
  NlpWrapper wrapper;

  nlp_wrapper_init (&wrapper, out, width, 0);
  if (color)
    g_string_append (out, BOLD);
  nlp_wrapper_add (&wrapper, label, strlen (label));
  if (color)
    g_string_append (out, PLAIN);
  if (wrapper.column >= column || wrapper.widest > column) {
    g_string_append_c (out, '\n');
    wrapper.column = 0;
  }
  for (guint i = wrapper.column; i < column; i++)
    g_string_append_c (out, ' ');
}

/* Writes the names of the entities with the label of the first one, and returns their number. */
static guint
append_names (GString *out, const NlpEntity *entities, guint n, guint width, guint column)
{
  guint n_same = 1, n_shown;
  NlpWrapper wrapper;

  while (n_same < n && entities[n_same].rank == entities[0].rank)
    n_same++;
  /* "and 1 more" would be as long as a name. */
  n_shown = n_same > MAX_NAMES + 1 ? MAX_NAMES : n_same;

  nlp_wrapper_init (&wrapper, out, width, column);
  for (guint i = 0; i < n_shown; i++) {
    g_autoptr (GString) item = g_string_new (entities[i].name);

    if (entities[i].n_mentions > 1)
      g_string_append_printf (item, " (%u)", entities[i].n_mentions);
    if (i + 1 < n_same)
      g_string_append_c (item, ',');
    nlp_wrapper_add_together (&wrapper, item->str, item->len);
  }
  if (n_shown < n_same) {
    g_autofree gchar *more = g_strdup_printf ("and %u more", n_same - n_shown);

    nlp_wrapper_add_together (&wrapper, more, strlen (more));
  }
  g_string_append_c (out, '\n');

  return n_same;
}

static void
append_entities (GString *out, const NlpBrief *brief, guint width, gboolean color)
{
  g_autoptr (GArray) index = nlp_entity_index_new (brief->mentions, brief->n_mentions);
  const NlpEntity *entities = (const NlpEntity *)index->data;
  const guint column = choose_column (index, width);

  if (index->len == 0)
    return;

  g_string_append_c (out, '\n');
  for (guint i = 0; i < index->len;) {
    append_label (out, entities[i].label, width, column, color);
    i += append_names (out, entities + i, index->len - i, width, column);
  }
}

/* Writes the lines of a kind of facts below its heading. */
static void
append_fact_kind (GString *out,
                  NlpBriefFacts *facts,
                  NlpBriefFactKind kind,
                  guint width,
                  gboolean color)
{
  const GArray *array = nlp_brief_facts_get (facts, kind);
  const NlpBriefFact *data = (const NlpBriefFact *)(gconstpointer)array->data;
  guint n;

  g_string_append_printf (out, color ? BOLD "%s" PLAIN "\n" : "%s\n",
                          nlp_brief_fact_kind_get_heading (kind));
  for (guint i = 0; i < array->len; i += n) {
    g_autofree gchar *line = nlp_brief_facts_make_line (kind, &data[i], array->len - i, &n);
    NlpWrapper wrapper;

    g_string_append (out, BULLET);
    nlp_wrapper_init (&wrapper, out, width, strlen (BULLET));
    nlp_wrapper_add (&wrapper, line, strlen (line));
    g_string_append_c (out, '\n');
  }
}

static void
append_facts (GString *out, NlpBriefFacts *facts, guint width, gboolean color)
{
  for (guint kind = 0; facts != NULL && kind < NLP_BRIEF_N_FACT_KINDS; kind++) {
    if (nlp_brief_facts_get (facts, kind)->len == 0)
      continue;
    g_string_append_c (out, '\n');
    append_fact_kind (out, facts, kind, width, color);
  }
}

void
nlp_text_brief_append (const NlpBrief *brief, GString *out, guint width, gboolean color)
{
  const gchar *title = nlp_brief_choose_title (brief);

  append_title (out, title, width, color);
  append_origin (out, brief, title, width);
  append_summary (out, brief, width);
  append_facts (out, brief->facts, width, color);
  append_entities (out, brief, width, color);
}
