/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * markdown.c: writes briefs as Markdown.
 */

#include "markdown.h"

#include <string.h>

#include "base/safetext.h"

/* The characters that are markup anywhere, and those that are at the beginning of a line. */
#define SPECIALS "\\`*_[]<>|~&"
#define OPENERS "#-+="

/* Whether the line would be an item of a list, as "1." and "1)" are. */
static gboolean
is_list_item (const gchar *text)
{
  const gsize n_digits = strspn (text, "0123456789");

  return n_digits > 0 && (text[n_digits] == '.' || text[n_digits] == ')');
}

void
nlp_markdown_append_text (GString *out, const gchar *text)
{
  g_autoptr (GString) safe = g_string_new (NULL);
  const gsize start = out->len;

  nlp_safe_append (safe, text, -1);
  for (text = safe->str; *text != '\0'; text++) {
    const gboolean is_first = out->len == start;

    if (*text == ' ') {
      if (!is_first && out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
      continue;
    }
    if (is_first && is_list_item (text)) {
      const gsize n_digits = strspn (text, "0123456789");

      g_string_append_len (out, text, (gssize)n_digits);
      g_string_append_c (out, '\\');
      text += n_digits;
    } else if (strchr (SPECIALS, *text) != NULL || (is_first && strchr (OPENERS, *text) != NULL)) {
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
append_entities (GString *out, const NlpBrief *brief)
{
  g_autoptr (GArray) entities = nlp_entity_index_new (brief->mentions, brief->n_mentions);
  const gchar *label = NULL;

  for (guint i = 0; i < entities->len; i++) {
    const NlpEntity *entity = &g_array_index (entities, NlpEntity, i);

    if (g_strcmp0 (label, entity->label) != 0) {
      g_string_append (out, "\n- **");
      nlp_markdown_append_text (out, entity->label);
      g_string_append (out, "** ");
      label = entity->label;
    } else {
      g_string_append (out, ", ");
    }
    nlp_markdown_append_text (out, entity->name);
    if (entity->n_mentions > 1)
      g_string_append_printf (out, " (%u)", entity->n_mentions);
  }
  if (entities->len > 0)
    g_string_append_c (out, '\n');
}

static void
append_fact_kind (GString *out, NlpBriefFactKind kind, const GArray *facts)
{
  const NlpBriefFact *data = (const NlpBriefFact *)(gconstpointer)facts->data;
  guint n;

  g_string_append_printf (out, "\n## %s\n\n", nlp_brief_fact_kind_get_heading (kind));
  for (guint i = 0; i < facts->len; i += n) {
    g_autofree gchar *line = nlp_brief_facts_make_line (kind, &data[i], facts->len - i, &n);

    g_string_append (out, "- ");
    nlp_markdown_append_text (out, line);
    g_string_append_c (out, '\n');
  }
}

static void
append_facts (GString *out, NlpBriefFacts *facts)
{
  for (guint kind = 0; facts != NULL && kind < NLP_BRIEF_N_FACT_KINDS; kind++) {
    const GArray *array = nlp_brief_facts_get (facts, kind);

    if (array->len > 0)
      append_fact_kind (out, kind, array);
  }
}

void
nlp_markdown_append (const NlpBrief *brief, GString *out)
{
  const gchar *summary = brief->summary != NULL ? brief->summary : brief->remark;

  g_string_append (out, "# ");
  nlp_markdown_append_text (out, nlp_brief_choose_title (brief));
  g_string_append_c (out, '\n');
  append_origin (out, brief);
  if (summary != NULL) {
    g_string_append_c (out, '\n');
    nlp_markdown_append_text (out, summary);
    g_string_append_c (out, '\n');
  }
  append_facts (out, brief->facts);
  append_entities (out, brief);
}
