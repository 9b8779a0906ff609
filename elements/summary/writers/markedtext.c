/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * markedtext.c: writes the text of a document for a page, with its entities and facts marked.
 */

#include "markedtext.h"

#include "htmltext.h"

/* The marks that hold at a byte: at most a quotation and an action. */
typedef struct {
  const NlpBriefMark *quotation; /* (nullable) */
  const NlpBriefMark *action;    /* (nullable) */
} Marks;

typedef struct {
  const NlpBrief *brief;
  GString *out;
  gsize at;           /* the end of the text written so far */
  gsize next_mention; /* index */
  const NlpBriefMark *marks;
  gsize n_marks;
  gsize next_mark; /* index */
  Marks current;   /* at @at */
  Marks open;      /* those that are written */
} Writer;

void
nlp_marked_text_append_class (GString *out, const gchar *prefix, const gchar *label)
{
  g_string_append (out, prefix);
  for (; *label != '\0'; label++)
    g_string_append_c (out, g_ascii_isalnum (*label) ? *label : '-');
}

static void
append_mention (GString *out, const NlpMention *mention)
{
  const gchar *label = mention->label != NULL ? mention->label : "OTHER";

  g_string_append (out, "<mark class=\"");
  nlp_marked_text_append_class (out, "l-", label);
  g_string_append (out, "\" title=\"");
  nlp_html_append_text (out, label, -1);
  if (mention->name != NULL) {
    g_string_append (out, ": ");
    nlp_html_append_text (out, mention->name, -1);
  }
  if (mention->id != NULL) {
    g_string_append (out, " (");
    nlp_html_append_text (out, mention->id, -1);
    g_string_append_c (out, ')');
  }
  if (mention->score > 0)
    g_string_append_printf (out, ", %.0f%%", mention->score * 100);
  g_string_append (out, "\">");
  nlp_html_append_text (out, mention->text, (gssize)mention->length);
  g_string_append (out, "</mark>");
}

/* Returns the next mention that can be marked, or NULL. */
static const NlpMention *
peek_mention (Writer *self)
{
  const NlpBrief *brief = self->brief;

  for (; self->next_mention < brief->n_mentions; self->next_mention++) {
    const NlpMention *mention = &brief->mentions[self->next_mention];

    if (mention->text >= brief->text + self->at &&
        mention->text + mention->length <= brief->text + brief->length &&
        nlp_entity_index_has_label (mention->label))
      return mention;
  }
  return NULL;
}

static gboolean
is_action (const NlpBriefMark *mark)
{
  return g_strcmp0 (mark->label, "DIRECT") != 0 && g_strcmp0 (mark->label, "INDIRECT") != 0;
}

/* Returns @mark unless it has ended. */
static const NlpBriefMark *
keep (const Writer *self, const NlpBriefMark *mark)
{
  return mark != NULL && mark->end > self->at ? mark : NULL;
}

/* Finds the marks that hold at the current place. */
static void
update_marks (Writer *self)
{
  self->current.quotation = keep (self, self->current.quotation);
  self->current.action = keep (self, self->current.action);
  for (; self->next_mark < self->n_marks && self->marks[self->next_mark].start <= self->at;
       self->next_mark++) {
    const NlpBriefMark *mark = keep (self, &self->marks[self->next_mark]);

    if (mark != NULL)
      *(is_action (mark) ? &self->current.action : &self->current.quotation) = mark;
  }
}

static void
append_description (GString *out, const NlpBriefMark *mark)
{
  g_autofree gchar *description = nlp_brief_mark_describe (mark);

  nlp_html_append_text (out, description, -1);
}

static void
close_marks (Writer *self)
{
  if (self->open.quotation != NULL || self->open.action != NULL)
    g_string_append (self->out, "</span>");
  self->open = (Marks){NULL, NULL};
}

static void
open_marks (Writer *self)
{
  const NlpBriefMark *quotation = self->current.quotation, *action = self->current.action;

  if (quotation == NULL && action == NULL)
    return;
  g_string_append (self->out, "<span class=\"");
  if (quotation != NULL)
    nlp_marked_text_append_class (self->out, "f-", quotation->label);
  if (quotation != NULL && action != NULL)
    g_string_append_c (self->out, ' ');
  if (action != NULL)
    nlp_marked_text_append_class (self->out, "f-", action->label);
  g_string_append (self->out, "\" title=\"");
  if (quotation != NULL)
    append_description (self->out, quotation);
  if (quotation != NULL && action != NULL)
    g_string_append (self->out, "; ");
  if (action != NULL)
    append_description (self->out, action);
  g_string_append (self->out, "\">");
  self->open = self->current;
}

/* Returns the end of the text with the same marks and without a mention. */
static gsize
find_stop (const Writer *self, const NlpMention *mention)
{
  gsize stop = self->brief->length;

  if (mention != NULL)
    stop = MIN (stop, (gsize)(mention->text - self->brief->text));
  if (self->next_mark < self->n_marks)
    stop = MIN (stop, self->marks[self->next_mark].start);
  if (self->current.quotation != NULL)
    stop = MIN (stop, self->current.quotation->end);
  if (self->current.action != NULL)
    stop = MIN (stop, self->current.action->end);
  return stop;
}

/* Writes a mention, or the text up to the next place where something changes. */
static void
append_part (Writer *self)
{
  const gchar *text = self->brief->text + self->at;
  const NlpMention *mention = peek_mention (self);
  gsize stop;

  update_marks (self);
  if (self->current.quotation != self->open.quotation ||
      self->current.action != self->open.action) {
    close_marks (self);
    open_marks (self);
  }
  if (mention != NULL && mention->text == text && mention->length > 0) {
    append_mention (self->out, mention);
    stop = self->at + mention->length;
    self->next_mention++;
  } else {
    if (mention != NULL && mention->text == text)
      self->next_mention++;
    stop = find_stop (self, peek_mention (self));
    nlp_html_append_text (self->out, text, (gssize)(stop - self->at));
  }
  self->at = stop;
}

void
nlp_marked_text_append (const NlpBrief *brief, GString *out)
{
  const GArray *marks = brief->facts != NULL ? nlp_brief_facts_get_marks (brief->facts) : NULL;
  Writer writer = {.brief = brief, .out = out};

  if (brief->length == 0)
    return;
  if (marks != NULL) {
    writer.marks = (const NlpBriefMark *)(gconstpointer)marks->data;
    writer.n_marks = marks->len;
  }
  g_string_append (out, "<div class=\"text\">");
  while (writer.at < brief->length)
    append_part (&writer);
  close_marks (&writer);
  g_string_append (out, "</div>\n");
}
