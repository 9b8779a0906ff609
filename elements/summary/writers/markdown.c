/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "markdown.h"

#include <string.h>

/* What is markup wherever it stands, and what is at the begin of a line. */
#define MARKS "\\`*_[]<>|~&"
#define OPENERS "#-+="

/* Whether "1." or "1)" at the begin of a line would make a list of it. */
static gboolean
is_number (const gchar *text)
{
  const gsize n_digits = strspn (text, "0123456789");

  return n_digits > 0 && (text[n_digits] == '.' || text[n_digits] == ')');
}

void
nlp_markdown_append_text (GString *out, const gchar *text)
{
  const gsize start = out->len;

  for (; *text != '\0'; text++) {
    const gboolean is_first = out->len == start;

    if ((guchar)*text <= ' ' || *text == 0x7f) {
      if (!is_first && out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
      continue;
    }
    if (is_first && is_number (text)) {
      const gsize n_digits = strspn (text, "0123456789");

      g_string_append_len (out, text, (gssize)n_digits);
      g_string_append_c (out, '\\');
      text += n_digits;
    } else if (strchr (MARKS, *text) != NULL || (is_first && strchr (OPENERS, *text) != NULL)) {
      g_string_append_c (out, '\\');
    }
    g_string_append_c (out, *text);
  }
}

static void
append_origin (GString *out, const NlpBrief *brief)
{
  const gchar *origin = brief->uri != NULL ? brief->uri : brief->id;

  if (origin == nlp_brief_choose_title (brief))
    origin = NULL;
  if (brief->published == NULL && origin == NULL)
    return;
  g_string_append_c (out, '\n');
  if (brief->published != NULL)
    nlp_markdown_append_text (out, brief->published);
  if (brief->published != NULL && origin != NULL)
    g_string_append (out, ", ");
  if (origin != NULL)
    nlp_markdown_append_text (out, origin);
  g_string_append_c (out, '\n');
}

static void
append_names (GString *out, const NlpBrief *brief)
{
  g_autoptr (GArray) roster = nlp_entity_index_new (brief->mentions, brief->n_mentions);
  const gchar *label = NULL;

  for (guint i = 0; i < roster->len; i++) {
    const NlpRosterEntry *entry = &g_array_index (roster, NlpRosterEntry, i);

    if (g_strcmp0 (label, entry->label) != 0) {
      g_string_append (out, "\n- **");
      nlp_markdown_append_text (out, entry->label);
      g_string_append (out, "** ");
      label = entry->label;
    } else {
      g_string_append (out, ", ");
    }
    nlp_markdown_append_text (out, entry->name);
    if (entry->n_mentions > 1)
      g_string_append_printf (out, " (%u)", entry->n_mentions);
  }
  if (roster->len > 0)
    g_string_append_c (out, '\n');
}

void
nlp_markdown_append (const NlpBrief *self, GString *out)
{
  const gchar *summary = self->summary != NULL ? self->summary : self->remark;

  g_string_append (out, "# ");
  nlp_markdown_append_text (out, nlp_brief_choose_title (self));
  g_string_append_c (out, '\n');
  append_origin (out, self);
  if (summary != NULL) {
    g_string_append_c (out, '\n');
    nlp_markdown_append_text (out, summary);
    g_string_append_c (out, '\n');
  }
  append_names (out, self);
}
