/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "jsonbrief.h"

#include "base/jsonstring.h"

/* A member, with a comma in front if it is not the first one. */
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
append_entity (GString *out, const NlpRosterEntry *entry)
{
  g_string_append_c (out, '{');
  append_member (out, "label", entry->label);
  append_member (out, "name", entry->name);
  append_member (out, "id", entry->id);
  g_string_append_printf (out, ", \"count\": %u}", entry->n_mentions);
}

void
nlp_json_brief_append (const NlpBrief *self, GString *out)
{
  g_autoptr (GArray) roster = nlp_entity_index_new (self->mentions, self->n_mentions);

  g_string_append_c (out, '{');
  append_member (out, "id", self->id);
  append_member (out, "uri", self->uri);
  append_member (out, "title", self->title);
  append_member (out, "published", self->published);
  append_member (out, "summary", self->summary);
  if (out->str[out->len - 1] != '{')
    g_string_append (out, ", ");
  g_string_append (out, "\"entities\": [");
  for (guint i = 0; i < roster->len; i++) {
    if (i > 0)
      g_string_append (out, ", ");
    append_entity (out, &g_array_index (roster, NlpRosterEntry, i));
  }
  g_string_append (out, "]}");
}
