/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/* Writes briefs as text. */

#include "brief.h"

#include <string.h>

#include "wrapper.h"

#define BOLD "\033[1m"
#define PLAIN "\033[0m"

/* Blanks between a label and the names, and the least room for a label with them, so that the
 * names of most documents stand in one column. */
#define LABEL_GAP 3
#define MIN_LABEL_COLUMN 9

/* A line of names says what a document is about; a longer one would be an index. */
#define MAX_NAMES 10

static gboolean
is_set (const gchar *string)
{
  return string != NULL && *string != '\0';
}

const gchar *
nlp_brief_choose_title (const NlpBrief *self)
{
  if (is_set (self->title))
    return self->title;
  if (is_set (self->uri))
    return self->uri;
  return is_set (self->id) ? self->id : "(untitled)";
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

/* When and where from, unless that is the title already. */
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

static void
append_label (GString *out, const gchar *label, guint column, gboolean color)
{
  NlpWrapper wrapper;

  nlp_wrapper_init (&wrapper, out, 0, 0);
  if (color)
    g_string_append (out, BOLD);
  nlp_wrapper_add (&wrapper, label, strlen (label));
  if (color)
    g_string_append (out, PLAIN);
  for (guint i = wrapper.column; i < column; i++)
    g_string_append_c (out, ' ');
}

/* Writes the entries of one label, and returns how many those are. */
static guint
append_names (GString *out, const NlpRosterEntry *entries, guint n, guint width, guint column)
{
  guint n_same = 1, n_shown;
  NlpWrapper wrapper;

  while (n_same < n && entries[n_same].rank == entries[0].rank)
    n_same++;
  /* One more takes less room than to say that there is one. */
  n_shown = n_same > MAX_NAMES + 1 ? MAX_NAMES : n_same;

  nlp_wrapper_init (&wrapper, out, width, column);
  for (guint i = 0; i < n_shown; i++) {
    g_autoptr (GString) item = g_string_new (entries[i].name);

    if (entries[i].n_mentions > 1)
      g_string_append_printf (item, " (%u)", entries[i].n_mentions);
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
append_roster (GString *out, const NlpBrief *brief, guint width, gboolean color)
{
  g_autoptr (GArray) roster = nlp_entity_index_new (brief->mentions, brief->n_mentions);
  const NlpRosterEntry *entries = (const NlpRosterEntry *)roster->data;
  guint column = MIN_LABEL_COLUMN;

  if (roster->len == 0)
    return;

  for (guint i = 0; i < roster->len; i++)
    column = MAX (column, g_utf8_strlen (entries[i].label, -1) + LABEL_GAP);

  g_string_append_c (out, '\n');
  for (guint i = 0; i < roster->len;) {
    append_label (out, entries[i].label, column, color);
    i += append_names (out, entries + i, roster->len - i, width, column);
  }
}

void
nlp_brief_append (const NlpBrief *self, GString *out, guint width, gboolean color)
{
  const gchar *title = nlp_brief_choose_title (self);

  append_title (out, title, width, color);
  append_origin (out, self, title, width);
  append_summary (out, self, width);
  append_roster (out, self, width, color);
}
