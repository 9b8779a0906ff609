/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpbrat.c: writes documents as a folder of brat, in a tar archive.
 */

/* The format is https://brat.nlplab.org/standoff.html. A stream has no files, but a tar archive in
 * a stream has: "tar x" makes a folder of it as documents arrive. */

#include "gstnlpbrat.h"

#include <string.h>

#include "bratconfig.h"
#include "bratnames.h"
#include "bratnote.h"
#include "bratwords.h"
#include "common/spanattributes.h"
#include "standoff/gstnlpspanlayers.h"
#include "tarwriter.h"

#define NOT_WRITTEN 0

struct _GstNlpBrat {
  const NlpDatabases *databases;
  NlpBratConfig *config;
  GHashTable *names; /* the number of documents with each name, by the hash of the name */
  guint64 n_documents;
};

/* The annotations of a document while they are written. */
typedef struct {
  GstNlpBrat *folder;
  GstNlpDocument *document;
  const gchar *text;
  GString *out;
  guint64 start;   /* of the section, in code points */
  GHashTable *ids; /* of GArray of guint: the numbers of T lines of the spans of each layer */
  guint n_spans, n_attributes, n_references, n_notes, n_relations; /* numbers of lines */
} Writer;

GstNlpBrat *
gst_nlp_brat_new (const NlpDatabases *databases)
{
  GstNlpBrat *self = g_new0 (GstNlpBrat, 1);

  self->databases = databases;
  self->config = nlp_brat_config_new ();
  self->names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

void
gst_nlp_brat_free (GstNlpBrat *self)
{
  nlp_brat_config_free (self->config);
  g_hash_table_unref (self->names);
  g_free (self);
}

/* Returns how many documents had this name before, and counts this one. */
static guint
count_name (GstNlpBrat *self, const gchar *name)
{
  g_autofree gchar *sum = g_compute_checksum_for_string (G_CHECKSUM_MD5, name, -1);
  gint64 *hash = g_new (gint64, 1);
  guint n;

  *hash = (gint64)g_ascii_strtoull (sum + strlen (sum) / 2, NULL, 16);
  n = GPOINTER_TO_UINT (g_hash_table_lookup (self->names, hash));
  g_hash_table_replace (self->names, hash, GUINT_TO_POINTER (n + 1));
  return n;
}

/* Returns a name that no other document has (transfer full). The second file of the same name would
 * replace the first one. */
static gchar *
make_name (GstNlpBrat *self, GstNlpDocument *document)
{
  const gchar *id = gst_nlp_document_get_id (document);
  g_autofree gchar *number = NULL;
  g_autofree gchar *name = NULL;
  guint n_before;

  self->n_documents++;
  if (id == NULL || *id == '\0')
    id = number = g_strdup_printf ("document-%" G_GUINT64_FORMAT, self->n_documents);
  name = nlp_brat_make_file_name (id);
  while ((n_before = count_name (self, name)) > 0) {
    g_autofree gchar *before = g_steal_pointer (&name);

    name = g_strdup_printf ("%s-%u", before, n_before + 1);
  }
  return g_steal_pointer (&name);
}

static guint64
get_offset (const Writer *self, gsize byte)
{
  GstNlpPosition position;

  gst_nlp_document_peek_position (self->document, byte, &position);
  return position.codepoint - self->start;
}

/* Finds the next fragment between @at and @end, in bytes: what has no line breaks. Returns FALSE if
 * there is none. */
static gboolean
next_fragment (const Writer *self, guint32 at, guint32 end, guint32 *first, guint32 *last)
{
  const gchar *text = self->text;

  while (at < end && nlp_brat_is_break (g_utf8_get_char (text + at)))
    at = (guint32)(g_utf8_next_char (text + at) - text);
  *first = at;
  while (at < end && !nlp_brat_is_break (g_utf8_get_char (text + at)))
    at = (guint32)(g_utf8_next_char (text + at) - text);
  *last = at;
  return *first < *last;
}

/* Appends the offsets of the fragments and then their text. Brat allows no line breaks in a
 * fragment, and joins the text of fragments with spaces. */
static void
append_fragments (Writer *self, const GstNlpRawSpan *span)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint32 first, last;

  for (guint32 at = span->start; next_fragment (self, at, span->end, &first, &last); at = last) {
    g_string_append_printf (self->out, "%c%" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT,
                            text->len > 0 ? ';' : ' ', get_offset (self, first),
                            get_offset (self, last));
    if (text->len > 0)
      g_string_append_c (text, ' ');
    g_string_append_len (text, self->text + first, (gssize)(last - first));
  }
  g_string_append_c (self->out, '\t');
  g_string_append_len (self->out, text->str, (gssize)text->len);
  g_string_append_c (self->out, '\n');
}

/* Appends the reference of an id to its database, with the name of what it is. Returns whether it
 * can be written. */
static gboolean
append_reference (Writer *self,
                  guint number,
                  const GstNlpRawSpan *span,
                  const gchar *id,
                  const gchar *name)
{
  g_autofree gchar *word = nlp_brat_split_id (self->folder->databases, id, span->label);

  if (word == NULL)
    return FALSE;
  g_string_append_printf (self->out, "N%u\tReference T%u %s\t%s\n", ++self->n_references, number,
                          word, name != NULL ? name : "");
  return TRUE;
}

/* Whether a string has no character that ends a field. */
static gboolean
is_field (const gchar *string)
{
  for (; *string != '\0'; string = g_utf8_next_char (string)) {
    if (nlp_brat_is_break (g_utf8_get_char (string)))
      return FALSE;
  }
  return TRUE;
}

/* Returns an attribute that brat can write after a tab, or NULL. */
static const gchar *
find_field (const GstNlpRawSpan *span, const gchar *name)
{
  const gchar *value = nlp_span_find_string (span, name);

  return value != NULL && *value != '\0' && is_field (value) ? value : NULL;
}

static void
append_class (Writer *self, guint number, const GstNlpAttribute *attribute)
{
  g_autoptr (GString) type = g_string_new (NULL);

  nlp_brat_append_escaped (type, attribute->name);
  nlp_brat_config_see_attribute (self->folder->config, type->str, attribute->value);
  g_string_append_printf (self->out, "A%u\t%s T%u %s\n", ++self->n_attributes, type->str, number,
                          attribute->value);
}

static void
append_score_to_note (GString *note, gdouble score)
{
  gchar value[G_ASCII_DTOSTR_BUF_SIZE];

  if (score == 1.0)
    return;
  for (guint precision = 3; precision <= 9; precision += 3) {
    const gchar format[] = {'%', '.', (gchar)('0' + precision), 'g', '\0'};

    g_ascii_formatd (value, sizeof value, format, score);
    if ((gfloat)g_ascii_strtod (value, NULL) == (gfloat)score)
      break;
  }
  nlp_brat_note_append (note, "score", value, FALSE);
}

static void
append_note (Writer *self, gchar kind, guint number, const GString *note)
{
  if (note->len > 0)
    g_string_append_printf (self->out, "#%u\t" NLP_BRAT_NOTES " %c%u\t%s\n", ++self->n_notes, kind,
                            number, note->str);
}

/* Appends the lines of attributes: classes as attributes, the id as a reference, all others as a
 * note. */
static void
append_attributes (Writer *self, guint number, const GstNlpRawSpan *span)
{
  const gchar *id = find_field (span, "id"), *name = find_field (span, "name");
  const gboolean has_reference = id != NULL && append_reference (self, number, span, id, name);
  g_autoptr (GString) note = g_string_new (NULL);

  append_score_to_note (note, (gdouble)span->score);
  if (span->chain >= 0) {
    g_autofree gchar *chain = g_strdup_printf ("%d", span->chain);

    nlp_brat_note_append (note, "chain", chain, FALSE);
  }
  for (const GstNlpAttribute *at = span->attributes; at != NULL; at = at->next) {
    if (has_reference && (at->value == id || at->value == name))
      continue;
    if (!at->json && nlp_brat_is_class (at->name, at->value))
      append_class (self, number, at);
    else
      nlp_brat_note_append (note, at->name, at->value, at->json);
  }
  append_note (self, 'T', number, note);
}

/* Appends a span and returns its number, or NOT_WRITTEN if it has no visible text. */
static guint
append_span (Writer *self, const gchar *layer, const GstNlpRawSpan *span)
{
  g_autoptr (GString) type = g_string_new (NULL);
  guint32 first, last;

  if (!next_fragment (self, span->start, span->end, &first, &last))
    return NOT_WRITTEN;
  nlp_brat_append_type (type, layer, span->label);
  nlp_brat_config_see_span (self->folder->config, layer, type->str);
  g_string_append_printf (self->out, "T%u\t%s", ++self->n_spans, type->str);
  append_fragments (self, span);
  append_attributes (self, self->n_spans, span);
  return self->n_spans;
}

static void
append_layer (Writer *self, const gchar *layer)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (guint));
  gsize n;
  const GstNlpRawSpan *spans = gst_nlp_document_peek_spans (self->document, layer, &n);

  for (gsize i = 0; i < n; i++) {
    const guint number = append_span (self, layer, &spans[i]);

    g_array_append_val (ids, number);
  }
  g_hash_table_insert (self->ids, g_strdup (layer), ids);
}

/* Returns the number of a span, or NOT_WRITTEN. */
static guint
find_number (Writer *self, const gchar *layer, guint index)
{
  const GArray *ids = g_hash_table_lookup (self->ids, layer);

  return ids != NULL && index < ids->len ? g_array_index (ids, guint, index) : NOT_WRITTEN;
}

static void
append_chain (Writer *self, const GArray *chain)
{
  g_autoptr (GString) line = g_string_new ("*\t" NLP_BRAT_EQUIVALENCE);
  guint n_written = 0;

  for (guint i = 0; i < chain->len; i++) {
    const guint number =
        find_number (self, GST_NLP_LAYER_ENTITIES, g_array_index (chain, guint, i));

    if (number == NOT_WRITTEN)
      continue;
    g_string_append_printf (line, " T%u", number);
    n_written++;
  }
  if (n_written > 1)
    g_string_append_printf (self->out, "%s\n", line->str);
}

static void
append_relation (Writer *self, GstNlpRelation *relation)
{
  g_autoptr (GstNlpSpan) source = gst_nlp_relation_get_source (relation);
  g_autoptr (GstNlpSpan) target = gst_nlp_relation_get_target (relation);
  g_auto (GStrv) attributes = gst_nlp_relation_list_attributes (relation);
  g_autoptr (GString) type = g_string_new (NULL);
  g_autoptr (GString) note = g_string_new (NULL);
  guint from, to;

  if (source == NULL || target == NULL)
    return;
  from = find_number (self, gst_nlp_span_get_layer (source), gst_nlp_span_get_index (source));
  to = find_number (self, gst_nlp_span_get_layer (target), gst_nlp_span_get_index (target));
  if (from == NOT_WRITTEN || to == NOT_WRITTEN)
    return;

  nlp_brat_append_escaped (type, gst_nlp_relation_get_name (relation));
  nlp_brat_config_see_relation (self->folder->config, type->str);
  g_string_append_printf (self->out, "R%u\t%s Arg1:T%u Arg2:T%u\t\n", ++self->n_relations,
                          type->str, from, to);
  append_score_to_note (note, gst_nlp_relation_get_score (relation));
  for (gchar **at = attributes; *at != NULL; at++)
    nlp_brat_note_append (note, *at, gst_nlp_relation_get_attribute (relation, *at), FALSE);
  append_note (self, 'R', self->n_relations, note);
}

static void
append_annotations (Writer *self, const gchar *const *layers)
{
  g_auto (GStrv) names = gst_nlp_span_layers_list (self->document, layers);
  guint n_relations = 0;

  for (gchar **name = names; *name != NULL; name++)
    append_layer (self, *name);
  if (g_strv_contains ((const gchar *const *)names, GST_NLP_LAYER_ENTITIES)) {
    g_autoptr (GPtrArray) chains = gst_nlp_span_layers_find_chains (self->document);

    for (guint i = 0; i < chains->len; i++)
      append_chain (self, chains->pdata[i]);
  }
  if (gst_nlp_span_layers_have_relations (layers))
    n_relations = gst_nlp_document_get_n_relations (self->document);
  for (guint i = 0; i < n_relations; i++) {
    g_autoptr (GstNlpRelation) relation = gst_nlp_document_get_relation (self->document, i);

    append_relation (self, relation);
  }
}

static void
append_file (GString *tar, const gchar *stem, const gchar *ending, const gchar *data, gsize length)
{
  g_autofree gchar *name = g_strconcat (stem, ending, NULL);

  nlp_tar_append_file (tar, name, data, length);
}

void
gst_nlp_brat_append (GstNlpBrat *self,
                     GstNlpDocument *document,
                     const gchar *const *layers,
                     GString *tar)
{
  g_autofree gchar *name = make_name (self, document);
  g_autoptr (GString) annotations = g_string_new (NULL);
  Writer writer = {.folder = self, .document = document, .out = annotations};
  GstNlpSection section;
  gsize length;

  gst_nlp_document_get_section (document, &section);
  writer.start = section.start.codepoint;
  writer.text = gst_nlp_document_peek_text (document, &length);
  writer.ids =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);
  append_annotations (&writer, layers);
  g_hash_table_unref (writer.ids);

  append_file (tar, name, ".txt", writer.text, length);
  append_file (tar, name, ".ann", annotations->str, annotations->len);
}

void
gst_nlp_brat_append_end (GstNlpBrat *self, GString *tar)
{
  g_autoptr (GString) out = g_string_new (NULL);

  nlp_brat_config_append_annotation (self->config, out);
  append_file (tar, "annotation", ".conf", out->str, out->len);
  g_string_truncate (out, 0);
  nlp_brat_config_append_visual (self->config, out);
  append_file (tar, "visual", ".conf", out->str, out->len);
  g_string_truncate (out, 0);
  nlp_brat_config_append_tools (self->databases, out);
  append_file (tar, "tools", ".conf", out->str, out->len);
  nlp_tar_append_end (tar);
}
