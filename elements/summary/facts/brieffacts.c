/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * brieffacts.c: keeps the facts of a document that matter most for its brief.
 */

#include "brieffacts.h"

#include <string.h>

struct _NlpBriefFacts {
  GArray *facts[NLP_BRIEF_N_FACT_KINDS]; /* of NlpBriefFact */
  GArray *marks;                         /* of NlpBriefMark */
};

/* The most facts of each kind. */
static const guint limits[NLP_BRIEF_N_FACT_KINDS] = {
    [NLP_BRIEF_FACT_PEOPLE] = 10,
    [NLP_BRIEF_FACT_SAID] = 3,
    [NLP_BRIEF_FACT_ACTIONS] = 8,
    [NLP_BRIEF_FACT_DATES] = 6,
};

static const gchar *const headings[NLP_BRIEF_N_FACT_KINDS] = {
    [NLP_BRIEF_FACT_PEOPLE] = "People",
    [NLP_BRIEF_FACT_SAID] = "Said",
    [NLP_BRIEF_FACT_ACTIONS] = "Agreed and planned",
    [NLP_BRIEF_FACT_DATES] = "Dates",
};

/* The verb for each label of a quotation or action. */
static const struct {
  const gchar *label;
  const gchar *verb;
} verbs[] = {{"AGREED", "agreed"},   {"PLEDGED", "pledged"}, {"CALLED", "called for"},
             {"PLANNED", "planned"}, {"DIRECT", "said"},     {"INDIRECT", "said"}};

static void
clear_fact (gpointer data)
{
  NlpBriefFact *fact = data;

  g_free ((gchar *)fact->who);
  g_free ((gchar *)fact->what);
  g_free ((gchar *)fact->label);
  g_free ((gchar *)fact->organisation);
  g_free ((gchar *)fact->when);
  g_free ((gchar *)fact->begin);
}

static void
clear_mark (gpointer data)
{
  NlpBriefMark *mark = data;

  g_free ((gchar *)mark->label);
  g_free ((gchar *)mark->who);
}

NlpBriefFacts *
nlp_brief_facts_new (void)
{
  NlpBriefFacts *self = g_new0 (NlpBriefFacts, 1);

  for (guint kind = 0; kind < NLP_BRIEF_N_FACT_KINDS; kind++) {
    self->facts[kind] = g_array_new (FALSE, FALSE, sizeof (NlpBriefFact));
    g_array_set_clear_func (self->facts[kind], clear_fact);
  }
  self->marks = g_array_new (FALSE, FALSE, sizeof (NlpBriefMark));
  g_array_set_clear_func (self->marks, clear_mark);
  return self;
}

void
nlp_brief_facts_free (NlpBriefFacts *self)
{
  for (guint kind = 0; kind < NLP_BRIEF_N_FACT_KINDS; kind++)
    g_array_unref (self->facts[kind]);
  g_array_unref (self->marks);
  g_free (self);
}

void
nlp_brief_facts_clear (NlpBriefFacts *self)
{
  for (guint kind = 0; kind < NLP_BRIEF_N_FACT_KINDS; kind++)
    g_array_set_size (self->facts[kind], 0);
  g_array_set_size (self->marks, 0);
}

/* Whether one office says all that the other one says, as "Ukrainian President" and "President". */
static gboolean
is_part (const gchar *part, const gchar *whole)
{
  g_autofree gchar *small = g_utf8_casefold (part, -1);
  g_autofree gchar *large = g_utf8_casefold (whole, -1);

  return strstr (large, small) != NULL;
}

/* Whether two facts of a kind are the same. */
static gboolean
is_same (NlpBriefFactKind kind, const NlpBriefFact *a, const NlpBriefFact *b)
{
  switch (kind) {
    case NLP_BRIEF_FACT_PEOPLE:
      return g_strcmp0 (a->who, b->who) == 0 &&
             (is_part (a->what, b->what) || is_part (b->what, a->what));
    case NLP_BRIEF_FACT_DATES:
      return g_strcmp0 (a->when, b->when) == 0;
    default:
      return g_strcmp0 (a->who, b->who) == 0 && g_strcmp0 (a->label, b->label) == 0 &&
             strcmp (a->what, b->what) == 0;
  }
}

static NlpBriefFact
copy_fact (const NlpBriefFact *fact)
{
  return (NlpBriefFact){
      .who = g_strdup (fact->who),
      .what = g_strdup (fact->what),
      .label = g_strdup (fact->label),
      .organisation = g_strdup (fact->organisation),
      .when = g_strdup (fact->when),
      .begin = g_strdup (fact->begin),
      .weight = fact->weight,
  };
}

/* Keeps the fuller one of two facts that are the same: the longer office, or the date of which the
 * weightier fact says what happens. */
static void
merge (NlpBriefFactKind kind, NlpBriefFact *old, const NlpBriefFact *fact)
{
  const gdouble weight = old->weight + fact->weight;
  const gboolean is_fuller = kind == NLP_BRIEF_FACT_PEOPLE
                                 ? strlen (fact->what) > strlen (old->what)
                                 : fact->weight > old->weight;

  if (is_fuller) {
    clear_fact (old);
    *old = copy_fact (fact);
  }
  old->weight = kind == NLP_BRIEF_FACT_PEOPLE ? MAX (old->weight, fact->weight) : weight;
}

/* Returns where to insert a fact: after the last office of the same person, or at the end. */
static guint
find_place (const GArray *facts, NlpBriefFactKind kind, const NlpBriefFact *fact)
{
  guint place = facts->len;

  while (kind == NLP_BRIEF_FACT_PEOPLE && place > 0) {
    if (g_strcmp0 (g_array_index (facts, NlpBriefFact, place - 1).who, fact->who) == 0)
      return place;
    place--;
  }
  return facts->len;
}

/* Forgets the fact with the lowest weight, of equal ones the last. */
static void
forget (GArray *facts)
{
  guint lightest = 0;

  for (guint i = 1; i < facts->len; i++) {
    if (g_array_index (facts, NlpBriefFact, i).weight <=
        g_array_index (facts, NlpBriefFact, lightest).weight)
      lightest = i;
  }
  g_array_remove_index (facts, lightest);
}

void
nlp_brief_facts_add (NlpBriefFacts *self, NlpBriefFactKind kind, const NlpBriefFact *fact)
{
  GArray *facts = self->facts[kind];
  NlpBriefFact copy;

  for (guint i = 0; i < facts->len; i++) {
    NlpBriefFact *old = &g_array_index (facts, NlpBriefFact, i);

    if (is_same (kind, old, fact)) {
      merge (kind, old, fact);
      return;
    }
  }
  copy = copy_fact (fact);
  g_array_insert_val (facts, find_place (facts, kind, fact), copy);
  if (facts->len > limits[kind])
    forget (facts);
}

void
nlp_brief_facts_add_mark (NlpBriefFacts *self, const NlpBriefMark *mark)
{
  const NlpBriefMark copy = {mark->start, mark->end, g_strdup (mark->label), g_strdup (mark->who)};

  g_array_append_val (self->marks, copy);
}

static gint
compare_begins (gconstpointer a, gconstpointer b)
{
  const NlpBriefFact *x = a, *y = b;
  const gint order = g_strcmp0 (x->begin, y->begin);

  return order != 0 ? order : g_strcmp0 (x->when, y->when);
}

const GArray *
nlp_brief_facts_get (NlpBriefFacts *self, NlpBriefFactKind kind)
{
  if (kind == NLP_BRIEF_FACT_DATES)
    g_array_sort (self->facts[kind], compare_begins);
  return self->facts[kind];
}

const GArray *
nlp_brief_facts_get_marks (const NlpBriefFacts *self)
{
  return self->marks;
}

const gchar *
nlp_brief_fact_kind_get_heading (NlpBriefFactKind kind)
{
  return headings[kind];
}

static const gchar *
find_verb (const gchar *label)
{
  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++) {
    if (g_strcmp0 (verbs[i].label, label) == 0)
      return verbs[i].verb;
  }
  return "said";
}

/* Appends an office, and its organisation if the office does not name it. */
static void
append_office (GString *line, const NlpBriefFact *fact)
{
  g_string_append (line, fact->what);
  if (fact->organisation != NULL && !is_part (fact->organisation, fact->what))
    g_string_append_printf (line, " (%s)", fact->organisation);
}

/* Appends the offices of one person. Returns their number. */
static guint
append_offices (GString *line, const NlpBriefFact *facts, guint n_facts)
{
  guint n = 1;

  g_string_append_printf (line, "%s: ", facts[0].who);
  append_office (line, &facts[0]);
  for (; n < n_facts && g_strcmp0 (facts[n].who, facts[0].who) == 0; n++) {
    g_string_append (line, "; ");
    append_office (line, &facts[n]);
  }
  return n;
}

/* Appends "Ana Ruiz: reopen the port (pledged, 2013-05)". */
static void
append_action (GString *line, const NlpBriefFact *fact)
{
  if (fact->who != NULL)
    g_string_append_printf (line, "%s: ", fact->who);
  g_string_append_printf (line, "%s (%s", fact->what, find_verb (fact->label));
  if (fact->when != NULL)
    g_string_append_printf (line, ", %s", fact->when);
  g_string_append_c (line, ')');
}

gchar *
nlp_brief_facts_make_line (NlpBriefFactKind kind,
                           const NlpBriefFact *facts,
                           guint n_facts,
                           guint *n_used)
{
  GString *line = g_string_new (NULL);
  const gboolean is_direct = g_strcmp0 (facts[0].label, "DIRECT") == 0;

  *n_used = 1;
  switch (kind) {
    case NLP_BRIEF_FACT_PEOPLE:
      *n_used = append_offices (line, facts, n_facts);
      break;
    case NLP_BRIEF_FACT_SAID:
      if (facts[0].who != NULL)
        g_string_append_printf (line, "%s: ", facts[0].who);
      g_string_append_printf (line, is_direct ? "\u201c%s\u201d" : "%s", facts[0].what);
      break;
    case NLP_BRIEF_FACT_ACTIONS:
      append_action (line, &facts[0]);
      break;
    default:
      g_string_append_printf (line, "%s: %s", facts[0].when, facts[0].what);
      break;
  }
  return g_string_free (line, FALSE);
}

gchar *
nlp_brief_mark_describe (const NlpBriefMark *self)
{
  const gchar *verb = find_verb (self->label);

  return self->who != NULL ? g_strdup_printf ("%s %s", self->who, verb) : g_strdup (verb);
}
