/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * jsonbrief.c: writes briefs as JSON.
 */

#include "jsonbrief.h"

#include "base/jsonstring.h"

/* Writes a member of an object, after a comma unless it is the first. Skips a NULL @value. */
static void
append_member (GString *out, const gchar *name, const gchar *value)
{
  if (value == NULL)
    return;
  if (out->str[out->len - 1] != '{')
    g_string_append (out, ", ");
  nlp_json_append_string (out, name, -1, NLP_JSON_NUMERIC);
  g_string_append (out, ": ");
  nlp_json_append_string (out, value, -1, NLP_JSON_NUMERIC);
}

static void
append_entity (GString *out, const NlpEntity *entity)
{
  g_string_append_c (out, '{');
  append_member (out, "label", entity->label);
  append_member (out, "name", entity->name);
  append_member (out, "id", entity->id);
  g_string_append_printf (out, ", \"count\": %u}", entity->n_mentions);
}

/* The members of the facts of each kind, which a brief without such facts leaves out. */
static const struct {
  const gchar *name;
  const gchar *who;
  const gchar *what;
} members[NLP_BRIEF_N_FACT_KINDS] = {
    [NLP_BRIEF_FACT_PEOPLE] = {"people", "name", "role"},
    [NLP_BRIEF_FACT_SAID] = {"said", "speaker", "text"},
    [NLP_BRIEF_FACT_ACTIONS] = {"actions", "actor", "text"},
    [NLP_BRIEF_FACT_DATES] = {"dates", NULL, "text"},
};

static void
append_fact_kind (GString *out, NlpBriefFactKind kind, const GArray *facts)
{
  g_string_append_printf (out, ", \"%s\": [", members[kind].name);
  for (guint i = 0; i < facts->len; i++) {
    const NlpBriefFact *fact = &g_array_index (facts, NlpBriefFact, i);

    g_string_append (out, i > 0 ? ", {" : "{");
    append_member (out, "label", fact->label);
    append_member (out, "value", fact->when);
    append_member (out, members[kind].who, fact->who);
    append_member (out, members[kind].what, fact->what);
    append_member (out, "organisation", fact->organisation);
    g_string_append_c (out, '}');
  }
  g_string_append_c (out, ']');
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
nlp_json_brief_append (const NlpBrief *brief, GString *out)
{
  g_autoptr (GArray) entities = nlp_entity_index_new (brief->mentions, brief->n_mentions);

  g_string_append_c (out, '{');
  append_member (out, "id", brief->id);
  append_member (out, "uri", brief->uri);
  append_member (out, "title", brief->title);
  append_member (out, "published", brief->published);
  append_member (out, "summary", brief->summary);
  if (out->str[out->len - 1] != '{')
    g_string_append (out, ", ");
  g_string_append (out, "\"entities\": [");
  for (guint i = 0; i < entities->len; i++) {
    if (i > 0)
      g_string_append (out, ", ");
    append_entity (out, &g_array_index (entities, NlpEntity, i));
  }
  g_string_append_c (out, ']');
  append_facts (out, brief->facts);
  g_string_append_c (out, '}');
}
