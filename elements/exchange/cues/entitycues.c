/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * entitycues.c: writes entities as the text of cues.
 */

#include "entitycues.h"

#include <string.h>

#include "base/jsonstring.h"
#include "base/safetext.h"
#include "common/spanattributes.h"

/* Maximum length of a line of names in bytes, which no screen holds. It keeps the time linear. */
#define MAX_LINE (16 * 1024)

/* A middle dot between spaces. */
#define SEPARATOR " \302\267 "

/* Appends a JSON string that can neither end a cue nor begin a tag. */
static void
append_string (GString *out, const gchar *text, gssize length)
{
  nlp_json_append_string (out, text, length, NLP_JSON_NUMERIC_ALL);
}

static void
append_member (GString *out, const gchar *name, const gchar *value)
{
  g_string_append (out, ", ");
  append_string (out, name, -1);
  g_string_append (out, ": ");
  append_string (out, value, -1);
}

/* Appends a member whose value is JSON. "<", ">" and "&" occur only in its strings, so all are
 * escaped.
 */
static void
append_json_member (GString *out, const gchar *name, const gchar *json)
{
  g_string_append (out, ", ");
  append_string (out, name, -1);
  g_string_append (out, ": ");
  for (; *json != '\0'; json++) {
    if (strchr ("<>&", *json) != NULL)
      g_string_append_printf (out, "\\u%04x", (guint)*json);
    else
      g_string_append_c (out, *json == '\n' || *json == '\r' ? ' ' : *json);
  }
}

void
nlp_entity_cue_append_json (const NlpEntityCue *self, GString *out)
{
  const GstNlpRawSpan *entity = self->entity;
  const gchar *label = entity->label != NULL ? entity->label : "";
  gchar score[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (out, "{\"label\": ");
  append_string (out, label, -1);
  g_string_append (out, ", \"text\": ");
  append_string (out, self->text + entity->start, entity->end - entity->start);
  g_string_append_printf (out, ", \"score\": %s",
                          g_ascii_formatd (score, sizeof score, "%.3g", (gdouble)entity->score));
  if (entity->chain >= 0)
    g_string_append_printf (out, ", \"chain\": %d", entity->chain);
  for (const GstNlpAttribute *at = entity->attributes; at != NULL; at = at->next) {
    if (at->json)
      append_json_member (out, at->name, at->value);
    else
      append_member (out, at->name, at->value);
  }
  g_string_append_c (out, '}');
}

/* Appends text that can neither end or begin a cue nor be markup or a character reference in it. */
static void
append_plain (GString *out, const gchar *text, gsize length)
{
  g_autoptr (GString) safe = g_string_sized_new (length);

  nlp_safe_append (safe, text, (gssize)length);
  g_strdelimit (safe->str, "<>", ' ');
  for (const gchar *at = safe->str; *at != '\0'; at++) {
    g_string_append_c (out, *at);
    if (*at == '&' && (g_ascii_isalpha (at[1]) || at[1] == '#'))
      g_string_append_c (out, ' ');
  }
}

/* Whether @item is in @line, between separators. */
static gboolean
contains_item (const GString *line, const gchar *item)
{
  const gsize length = strlen (item);

  for (const gchar *at = line->str; (at = strstr (at, item)) != NULL; at++) {
    const gsize before = (gsize)(at - line->str), separator = strlen (SEPARATOR);
    const gboolean begins =
        before == 0 || (before >= separator && memcmp (at - separator, SEPARATOR, separator) == 0);

    if (begins && (at[length] == '\0' || g_str_has_prefix (at + length, SEPARATOR)))
      return TRUE;
  }
  return FALSE;
}

void
nlp_entity_cue_append_line (const NlpEntityCue *self, GString *line)
{
  const GstNlpRawSpan *entity = self->entity;
  const gchar *name = nlp_span_find_string (entity, "name");
  const gchar *label = entity->label != NULL ? entity->label : "";
  g_autoptr (GString) item = g_string_new (NULL);

  if (line->len > MAX_LINE)
    return;
  if (name != NULL)
    append_plain (item, name, strlen (name));
  else
    append_plain (item, self->text + entity->start, entity->end - entity->start);
  g_string_append (item, " (");
  append_plain (item, label, strlen (label));
  g_string_append_c (item, ')');
  if (contains_item (line, item->str))
    return;
  if (line->len > 0)
    g_string_append (line, SEPARATOR);
  g_string_append_len (line, item->str, (gssize)item->len);
}

gboolean
nlp_entity_cue_has_label (const NlpEntityCue *self, const gchar *labels)
{
  const gchar *label = self->entity->label;

  if (labels == NULL)
    return TRUE;
  while (label != NULL && *labels != '\0') {
    gsize length;

    labels += strspn (labels, ", ");
    length = strcspn (labels, ", ");
    if (length > 0 && strlen (label) == length && strncmp (labels, label, length) == 0)
      return TRUE;
    labels += length;
  }
  return FALSE;
}
