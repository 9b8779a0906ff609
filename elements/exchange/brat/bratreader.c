/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * bratreader.c: reads standoff of brat.
 */

/* The format is https://brat.nlplab.org/standoff.html. */

#include "bratreader.h"

#include <string.h>

#include "base/utf8.h"
#include "bratnames.h"
#include "bratnote.h"
#include "bratwords.h"
#include "standoff/standoff.h"

typedef struct {
  const NlpDatabases *databases;
  NlpStandoff *standoff;
  GHashTable *spans;     /* numbers of spans by the ids of T and E lines */
  GHashTable *relations; /* numbers of relations by the ids of R lines */
  const gchar *name;     /* of the document */
  guint line;            /* its number */
  GError **error;
} Reader;

/* The fields of a line, which tabs separate. */
typedef struct {
  gchar *id;
  gchar *data;
  gchar *tail; /* (nullable) */
} Line;

static gboolean fail (Reader *self, const gchar *expected);

static gboolean
fail (Reader *self, const gchar *expected)
{
  g_set_error (self->error, NLP_STANDOFF_ERROR, NLP_STANDOFF_ERROR_FORMAT,
               "%s.ann, line %u: expected %s", self->name, self->line, expected);
  return FALSE;
}

/* Finds a number by an id. Returns whether there is one. */
static gboolean
find (GHashTable *table, const gchar *id, guint *number)
{
  gpointer value;

  if (!g_hash_table_lookup_extended (table, id, NULL, &value))
    return FALSE;
  *number = GPOINTER_TO_UINT (value);
  return TRUE;
}

/* Reads a number at @at, and sets @at to the byte after it. */
static gboolean
read_offset (const gchar **at, guint64 *offset)
{
  gchar *end;

  if (!g_ascii_isdigit (**at))
    return FALSE;
  *offset = g_ascii_strtoull (*at, &end, 10);
  *at = end;
  return *offset <= G_MAXUINT32;
}

/* Reads "START END;START END": a span from the first fragment to the last one. */
static gboolean
read_fragments (const gchar *at, guint64 *start, guint64 *end)
{
  *start = G_MAXUINT64;
  *end = 0;
  for (;; at++) {
    guint64 first, last;

    if (!read_offset (&at, &first) || *at++ != ' ' || !read_offset (&at, &last) || first > last)
      return FALSE;
    *start = MIN (*start, first);
    *end = MAX (*end, last);
    if (*at != ';')
      break;
  }
  return at[strspn (at, " ")] == '\0';
}

/* Reads "T1<tab>TYPE 0 4<tab>text". The text is not compared. */
static gboolean
read_span (Reader *self, const Line *line)
{
  const gchar *space = strchr (line->data, ' ');
  g_autofree gchar *layer = NULL, *label = NULL;
  guint64 start, end;
  guint number;

  if (space == NULL || space == line->data || !read_fragments (space + 1, &start, &end))
    return fail (self, "a type and the offsets of a span");
  nlp_brat_split_type (line->data, (gsize)(space - line->data), &layer, &label);
  number = nlp_standoff_add_span (self->standoff, layer, label, start, end);
  g_hash_table_insert (self->spans, g_strdup (line->id), GUINT_TO_POINTER (number));
  return TRUE;
}

/* Makes the id of an event, "E1<tab>TYPE:T1 ROLE:T2", another one of its trigger. */
static gboolean
read_trigger (Reader *self, const Line *line)
{
  g_auto (GStrv) words = nlp_brat_split_words (line->data);
  const gchar *colon = *words != NULL ? strchr (*words, ':') : NULL;
  guint trigger;

  if (colon == NULL || !find (self->spans, colon + 1, &trigger))
    return fail (self, "the type of an event and its trigger");
  g_hash_table_insert (self->spans, g_strdup (line->id), GUINT_TO_POINTER (trigger));
  return TRUE;
}

static guint
add_relation (Reader *self, const gchar *name, gsize length, guint source, guint target)
{
  g_autofree gchar *unescaped = nlp_brat_unescape (name, length);

  return nlp_standoff_add_relation (self->standoff, unescaped, source, target);
}

/* Makes each role of an event a relation from its trigger. */
static gboolean
read_roles (Reader *self, const Line *line)
{
  g_auto (GStrv) words = nlp_brat_split_words (line->data);
  guint trigger, target;

  if (!find (self->spans, line->id, &trigger))
    return TRUE;
  for (gchar **word = words + 1; *words != NULL && *word != NULL; word++) {
    const gchar *colon = strchr (*word, ':');

    if (colon == NULL || colon == *word || !find (self->spans, colon + 1, &target))
      return fail (self, "roles of an event with the ids of annotations");
    add_relation (self, *word, (gsize)(colon - *word), trigger, target);
  }
  return TRUE;
}

/* Reads "R1<tab>TYPE Arg1:T1 Arg2:T2". */
static gboolean
read_relation (Reader *self, const Line *line)
{
  g_auto (GStrv) words = nlp_brat_split_words (line->data);
  guint ends[2];
  guint number;

  if (g_strv_length (words) != 3)
    return fail (self, "a relation with two arguments");
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++) {
    const gchar *colon = strchr (words[i + 1], ':');

    if (colon == NULL || !find (self->spans, colon + 1, &ends[i]))
      return fail (self, "arguments of a relation with the ids of annotations");
  }
  number = add_relation (self, words[0], strlen (words[0]), ends[0], ends[1]);
  g_hash_table_insert (self->relations, g_strdup (line->id), GUINT_TO_POINTER (number));
  return TRUE;
}

/* Reads "*<tab>Equiv T1 T2": a chain. */
static gboolean
read_equivalence (Reader *self, const Line *line)
{
  g_auto (GStrv) words = nlp_brat_split_words (line->data);
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (guint));

  for (gchar **word = words + 1; *words != NULL && *word != NULL; word++) {
    guint number;

    if (!find (self->spans, *word, &number))
      return fail (self, "the ids of equivalent annotations");
    g_array_append_val (spans, number);
  }
  nlp_standoff_add_chain (self->standoff, (const guint *)spans->data, spans->len);
  return TRUE;
}

/* Reads "A1<tab>NAME T1 VALUE", or a flag without a value. Those of relations are ignored. */
static gboolean
read_attribute (Reader *self, const Line *line)
{
  g_auto (GStrv) words = nlp_brat_split_words (line->data);
  const guint n = g_strv_length (words);
  g_autofree gchar *name = NULL;
  guint number;

  if (n < 2)
    return fail (self, "an attribute and the id of an annotation");
  if (!find (self->spans, words[1], &number))
    return TRUE;
  name = nlp_brat_unescape (words[0], strlen (words[0]));
  if (n > 2)
    nlp_standoff_add_attribute (self->standoff, number, name, words[2], strlen (words[2]), FALSE);
  else
    nlp_standoff_add_attribute (self->standoff, number, name, "true", strlen ("true"), TRUE);
  return TRUE;
}

/* Reads "N1<tab>Reference T1 DATABASE:ID<tab>name". */
static gboolean
read_reference (Reader *self, const Line *line)
{
  g_auto (GStrv) words = nlp_brat_split_words (line->data);
  g_autofree gchar *id = NULL;
  const gchar *colon = g_strv_length (words) == 3 ? strchr (words[2], ':') : NULL;
  guint number;

  if (colon == NULL)
    return fail (self, "a reference of an annotation to a database");
  if (!find (self->spans, words[1], &number))
    return TRUE;
  id = nlp_brat_join_id (self->databases, words[2]);
  nlp_standoff_add_attribute (self->standoff, number, "id", id, strlen (id), FALSE);
  if (line->tail != NULL && *line->tail != '\0')
    nlp_standoff_add_attribute (self->standoff, number, "name", line->tail, strlen (line->tail),
                                FALSE);
  return TRUE;
}

typedef struct {
  NlpStandoff *standoff;
  guint number;
  gboolean is_relation;
} Noted;

static void
add_noted (const gchar *name, const gchar *value, gboolean is_json, gpointer data)
{
  const Noted *noted = data;

  if (noted->is_relation)
    nlp_standoff_add_relation_attribute (noted->standoff, noted->number, name, value,
                                         strlen (value), is_json);
  else
    nlp_standoff_add_attribute (noted->standoff, noted->number, name, value, strlen (value),
                                is_json);
}

/* Reads "#1<tab>AnnotatorNotes T1<tab>note". Other comments are ignored. */
static gboolean
read_note (Reader *self, const Line *line)
{
  g_auto (GStrv) words = nlp_brat_split_words (line->data);
  Noted noted = {.standoff = self->standoff};

  if (g_strv_length (words) != 2 || line->tail == NULL || !g_str_equal (words[0], NLP_BRAT_NOTES))
    return TRUE;
  if (!find (self->spans, words[1], &noted.number)) {
    noted.is_relation = TRUE;
    if (!find (self->relations, words[1], &noted.number))
      return TRUE;
  }
  nlp_brat_note_foreach (line->tail, strlen (line->tail), add_noted, &noted);
  return TRUE;
}

typedef gboolean (*ReadFunc) (Reader *self, const Line *line);

/* The lines that each pass reads, by the first letter of their ids. A line may come before those
 * that it refers to. Unknown lines are ignored. */
static const struct {
  const gchar *letters;
  ReadFunc read[6];
} passes[] = {
    {"T", {read_span}},
    {"E", {read_trigger}},
    {"ER*", {read_roles, read_relation, read_equivalence}},
    {"ANM", {read_attribute, read_reference, read_attribute}},
    {"#", {read_note}},
};

/* Splits the line up to @end, without its end. Returns FALSE if it has no tab. */
static gboolean
split_line (gchar *at, gchar *end, Line *line)
{
  gchar *tab;

  *end = '\0';
  if (end > at && end[-1] == '\r')
    end[-1] = '\0';
  tab = strchr (at, '\t');
  if (tab == NULL)
    return FALSE;
  *tab = '\0';
  *line = (Line){.id = at, .data = tab + 1};
  tab = strchr (tab + 1, '\t');
  if (tab != NULL) {
    *tab = '\0';
    line->tail = tab + 1;
  }
  return TRUE;
}

static gboolean
read_pass (Reader *self, guint pass, const gchar *data, gsize length)
{
  const gchar *end = data + length;

  self->line = 0;
  while (data < end) {
    const gchar *stop = memchr (data, '\n', (gsize)(end - data));
    const gchar *letter = *data != '\0' ? strchr (passes[pass].letters, *data) : NULL;

    stop = stop != NULL ? stop : end;
    self->line++;
    if (letter != NULL) {
      g_autofree gchar *copy = g_strndup (data, (gsize)(stop - data));
      Line line;

      if (!split_line (copy, copy + (stop - data), &line))
        return fail (self, "a tab after the id of an annotation");
      if (!passes[pass].read[letter - passes[pass].letters](self, &line))
        return FALSE;
    }
    data = stop + 1;
  }
  return TRUE;
}

static const gchar *
get_data (GBytes *bytes, gsize *length)
{
  const gchar *data;

  *length = 0;
  if (bytes == NULL)
    return "";
  data = g_bytes_get_data (bytes, length);
  return data != NULL ? data : "";
}

static gboolean
check_encoding (const NlpBratPair *pair, const gchar *ending, GBytes *bytes, GError **error)
{
  gsize length;
  const gchar *data = get_data (bytes, &length);

  if (nlp_utf8_measure_valid (data, length) == length)
    return TRUE;
  g_set_error (error, NLP_STANDOFF_ERROR, NLP_STANDOFF_ERROR_ENCODING, "%s%s is not UTF-8",
               pair->name, ending);
  return FALSE;
}

/* Reads the files into @standoff. */
static gboolean
read_files (const NlpBratPair *pair,
            const NlpDatabases *databases,
            NlpStandoff *standoff,
            GError **error)
{
  Reader self = {.databases = databases, .standoff = standoff, .name = pair->name, .error = error};
  gboolean is_read = TRUE;
  gsize length;
  const gchar *data = get_data (pair->text, &length);

  nlp_standoff_set_text (standoff, data, length);
  data = get_data (pair->annotations, &length);
  self.spans = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.relations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint pass = 0; is_read && pass < G_N_ELEMENTS (passes); pass++)
    is_read = read_pass (&self, pass, data, length);
  g_hash_table_unref (self.spans);
  g_hash_table_unref (self.relations);
  return is_read;
}

GString *
nlp_brat_read (const NlpBratPair *pair, const NlpDatabases *databases, GError **error)
{
  g_autoptr (NlpStandoff) standoff = nlp_standoff_new ();
  g_autofree gchar *file = NULL;
  g_autofree gchar *id = NULL;

  if (pair->text == NULL) {
    g_set_error (error, NLP_STANDOFF_ERROR, NLP_STANDOFF_ERROR_FORMAT, "expected %s.txt for %s.ann",
                 pair->name, pair->name);
    return NULL;
  }
  if (!check_encoding (pair, ".txt", pair->text, error) ||
      !check_encoding (pair, ".ann", pair->annotations, error))
    return NULL;
  file = g_path_get_basename (pair->name);
  id = nlp_brat_get_document_id (file);
  nlp_standoff_add_metadata (standoff, "id", id, strlen (id), FALSE);
  if (!read_files (pair, databases, standoff, error))
    return NULL;
  return nlp_standoff_to_json (standoff);
}
