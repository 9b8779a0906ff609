/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixbundle.c: collects the objects of a STIX bundle, and writes it.
 */

#include "stixbundle.h"

#include <string.h>

#include "base/jsonstring.h"

typedef struct {
  gchar *id;
  gchar *json;   /* without the confidence and the closing brace, or whole */
  gdouble score; /* negative: none */
  gboolean is_whole;
  guint document; /* the last one that has it */
} Object;

struct _NlpStixBundle {
  GPtrArray *objects;    /* of Object */
  GHashTable *by_id;     /* of Object */
  GPtrArray *ids;        /* (element-type utf8) (unowned): of this document */
  GHashTable *relations; /* (element-type utf8): "relation source target" */
  gboolean has_findings;
  guint n_documents;
  gchar *created;
  gchar *marking; /* (nullable) */
};

static void
object_free (gpointer data)
{
  Object *object = data;

  g_free (object->id);
  g_free (object->json);
  g_free (object);
}

NlpStixBundle *
nlp_stix_bundle_new (void)
{
  NlpStixBundle *self = g_new0 (NlpStixBundle, 1);

  self->objects = g_ptr_array_new_with_free_func (object_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->ids = g_ptr_array_new ();
  self->relations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
nlp_stix_bundle_free (NlpStixBundle *self)
{
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->ids);
  g_hash_table_unref (self->relations);
  g_ptr_array_unref (self->objects);
  g_free (self->created);
  g_free (self->marking);
  g_free (self);
}

void
nlp_stix_bundle_begin (NlpStixBundle *self, const gchar *created, const gchar *marking)
{
  g_ptr_array_set_size (self->ids, 0);
  self->has_findings = FALSE;
  self->n_documents++;
  g_free (self->created);
  g_free (self->marking);
  self->created = g_strdup (created);
  self->marking = g_strdup (marking);
}

const gchar *
nlp_stix_bundle_get_created (const NlpStixBundle *self)
{
  return self->created;
}

void
nlp_stix_member_json (GString *members, const gchar *name, const gchar *json)
{
  g_string_append_printf (members, ", \"%s\": %s", name, json);
}

void
nlp_stix_member (GString *members, const gchar *name, const gchar *value)
{
  if (value == NULL)
    return;
  nlp_stix_member_json (members, name, "");
  nlp_json_append_string (members, value, -1, NLP_JSON_SHORT);
}

void
nlp_stix_member_list (GString *members, const gchar *name, const gchar *value)
{
  nlp_stix_member_json (members, name, "[");
  nlp_json_append_string (members, value, -1, NLP_JSON_SHORT);
  g_string_append_c (members, ']');
}

/* Notes that this document has an object. Returns its id. */
static const gchar *
note (NlpStixBundle *self, Object *object)
{
  if (object->document != self->n_documents)
    g_ptr_array_add (self->ids, object->id);
  object->document = self->n_documents;
  self->has_findings |= !object->is_whole;
  return object->id;
}

/* Takes @id and @json. */
static Object *
put (NlpStixBundle *self, gchar *id, gchar *json, gdouble score, gboolean is_whole)
{
  Object *object = g_new (Object, 1);

  *object = (Object){id, json, score, is_whole, 0};
  g_ptr_array_add (self->objects, object);
  g_hash_table_insert (self->by_id, id, object);
  return object;
}

/* Returns the members that all objects have. */
static GString *
begin (const gchar *id)
{
  const gchar *end = strstr (id, "--");
  GString *json = g_string_new (NULL);

  g_string_append_printf (json, "{\"type\": \"%.*s\", \"spec_version\": \"2.1\", \"id\": \"%s\"",
                          (gint)(end - id), id, id);
  return json;
}

static void
append_marking (const NlpStixBundle *self, GString *json)
{
  if (self->marking != NULL)
    nlp_stix_member_list (json, "object_marking_refs", self->marking);
}

const gchar *
nlp_stix_bundle_add (NlpStixBundle *self, gchar *id, const GString *members, gdouble score)
{
  Object *object = g_hash_table_lookup (self->by_id, id);
  GString *json;

  if (object != NULL) {
    if (!object->is_whole)
      object->score = MAX (object->score, score);
    g_free (id);
    return note (self, object);
  }
  json = begin (id);
  nlp_stix_member (json, "created", self->created);
  nlp_stix_member (json, "modified", self->created);
  append_marking (self, json);
  g_string_append_len (json, members->str, (gssize)members->len);
  return note (self, put (self, id, g_string_free (json, FALSE), score, FALSE));
}

const gchar *
nlp_stix_bundle_add_observable (NlpStixBundle *self, gchar *id, const GString *members)
{
  Object *object = g_hash_table_lookup (self->by_id, id);
  GString *json;

  if (object != NULL) {
    g_free (id);
    return note (self, object);
  }
  json = begin (id);
  append_marking (self, json);
  g_string_append_len (json, members->str, (gssize)members->len);
  return note (self, put (self, id, g_string_free (json, FALSE), -1, FALSE));
}

const gchar *
nlp_stix_bundle_add_whole (NlpStixBundle *self, const gchar *id, const gchar *json)
{
  Object *object = g_hash_table_lookup (self->by_id, id);

  if (object == NULL) {
    object = put (self, g_strdup (id), g_strdup (json), -1, TRUE);
  } else if (!object->is_whole) {
    g_free (object->json);
    object->json = g_strdup (json);
    object->is_whole = TRUE;
    object->score = -1;
  }
  return note (self, object);
}

void
nlp_stix_bundle_add_marking (NlpStixBundle *self, const gchar *id, const gchar *json)
{
  if (!g_hash_table_contains (self->by_id, id))
    put (self, g_strdup (id), g_strdup (json), -1, TRUE);
}

const gchar *
nlp_stix_bundle_find (NlpStixBundle *self, const gchar *id)
{
  Object *object = g_hash_table_lookup (self->by_id, id);

  return object != NULL ? note (self, object) : NULL;
}

void
nlp_stix_bundle_raise (NlpStixBundle *self, const gchar *id, gdouble score)
{
  Object *object = g_hash_table_lookup (self->by_id, id);

  if (object != NULL && object->score >= 0)
    object->score = MAX (object->score, score);
}

gboolean
nlp_stix_bundle_has_findings (const NlpStixBundle *self)
{
  return self->has_findings;
}

void
nlp_stix_bundle_note_relation (NlpStixBundle *self,
                               const gchar *relation,
                               const gchar *source,
                               const gchar *target)
{
  g_hash_table_add (self->relations, g_strjoin (" ", relation, source, target, NULL));
}

gboolean
nlp_stix_bundle_has_relation (const NlpStixBundle *self,
                              const gchar *relation,
                              const gchar *source,
                              const gchar *target)
{
  g_autofree gchar *key = g_strjoin (" ", relation, source, target, NULL);

  return g_hash_table_contains (self->relations, key);
}

guint
nlp_stix_bundle_get_n_objects (const NlpStixBundle *self)
{
  return self->objects->len;
}

const GPtrArray *
nlp_stix_bundle_get_ids (const NlpStixBundle *self)
{
  return self->ids;
}

void
nlp_stix_bundle_append (const NlpStixBundle *self, const gchar *id, GString *out)
{
  g_string_append_printf (out, "{\"type\": \"bundle\", \"id\": \"%s\", \"objects\": [", id);
  for (guint i = 0; i < self->objects->len; i++) {
    const Object *object = g_ptr_array_index (self->objects, i);

    g_string_append (out, i > 0 ? ", " : "");
    g_string_append (out, object->json);
    if (object->score >= 0)
      g_string_append_printf (out, ", \"confidence\": %d", (gint)(object->score * 100 + 0.5));
    g_string_append (out, object->is_whole ? "" : "}");
  }
  g_string_append (out, "]}\n");
}
