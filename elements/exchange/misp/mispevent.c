/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * mispevent.c: collects the attributes and tags of a MISP event, and writes it.
 */

#include "mispevent.h"

#include <string.h>

#include "base/jsonstring.h"
#include "ids/uuid.h"

typedef struct {
  const NlpMispType *type;
  gchar *category;
  gchar *value;
  gchar *comment;    /* (nullable) */
  gchar *first_seen; /* (nullable) */
  gint64 time;
  gboolean to_ids;
} Attribute;

typedef struct {
  gchar *name;
  const gchar *colour;
} Tag;

struct _NlpMispEvent {
  GPtrArray *attributes; /* of Attribute */
  GHashTable *by_value;  /* of Attribute, by value and by each of its parts */
  GPtrArray *tags;       /* of Tag */
  GHashTable *tag_names; /* (element-type utf8) (unowned) */

  /* The documents so far */
  gchar *uuid; /* (nullable): of the event */
  gchar *info;
  gint64 time; /* of the latest document */
  guint n_wanted;

  /* This document */
  gchar *document_uuid;
  gchar *document_info;
  gint64 document_time;
};

static void
attribute_clear (Attribute *attribute)
{
  g_free (attribute->category);
  g_free (attribute->value);
  g_free (attribute->comment);
  g_free (attribute->first_seen);
}

static void
attribute_free (gpointer data)
{
  attribute_clear (data);
  g_free (data);
}

static void
tag_free (gpointer data)
{
  Tag *tag = data;

  g_free (tag->name);
  g_free (tag);
}

NlpMispEvent *
nlp_misp_event_new (void)
{
  NlpMispEvent *self = g_new0 (NlpMispEvent, 1);

  self->attributes = g_ptr_array_new_with_free_func (attribute_free);
  self->by_value = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->tags = g_ptr_array_new_with_free_func (tag_free);
  self->tag_names = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
nlp_misp_event_free (NlpMispEvent *self)
{
  g_hash_table_unref (self->by_value);
  g_hash_table_unref (self->tag_names);
  g_ptr_array_unref (self->attributes);
  g_ptr_array_unref (self->tags);
  g_free (self->uuid);
  g_free (self->info);
  g_free (self->document_uuid);
  g_free (self->document_info);
  g_free (self);
}

void
nlp_misp_event_begin (NlpMispEvent *self, const gchar *uuid, const gchar *info, gint64 time)
{
  g_free (self->document_uuid);
  g_free (self->document_info);
  self->document_uuid = g_strdup (uuid);
  self->document_info = g_strdup (info);
  self->document_time = MAX (time, 0);
}

void
nlp_misp_event_end (NlpMispEvent *self, gboolean is_wanted)
{
  if (!is_wanted)
    return;
  if (self->n_wanted++ == 0) {
    self->uuid = g_strdup (self->document_uuid);
    self->info = g_strdup (self->document_info);
  } else {
    g_autofree gchar *uuids = g_strconcat (self->uuid, self->document_uuid, NULL);

    g_free (self->uuid);
    self->uuid = nlp_uuid_make_finding ("misp-events", uuids);
  }
  self->time = MAX (self->time, self->document_time);
}

/* Fills @out with copies. */
static void
copy_attribute (const NlpMispEvent *self, const NlpMispAttribute *attribute, Attribute *out)
{
  *out = (Attribute){
      .type = attribute->type,
      .category = g_strdup (nlp_misp_type_get_category (attribute->type, attribute->category)),
      .value = g_strdup (attribute->value),
      .comment = g_strdup (attribute->comment),
      .first_seen = g_strdup (attribute->first_seen),
      .time = self->document_time,
      .to_ids = attribute->to_ids,
  };
}

/* Notes which attribute has the value or its parts. */
static void
note_values (NlpMispEvent *self, Attribute *attribute)
{
  const gboolean has_parts = strchr (attribute->type->name, '|') != NULL;
  g_auto (GStrv) parts = has_parts ? g_strsplit (attribute->value, "|", -1) : NULL;

  g_hash_table_replace (self->by_value, g_strdup (attribute->value), attribute);
  for (guint i = 0; has_parts && parts[i] != NULL; i++) {
    if (*parts[i] != '\0' && !g_hash_table_contains (self->by_value, parts[i]))
      g_hash_table_replace (self->by_value, g_strdup (parts[i]), attribute);
  }
}

static void
put (NlpMispEvent *self, const NlpMispAttribute *attribute)
{
  Attribute *copy = g_new (Attribute, 1);

  copy_attribute (self, attribute, copy);
  g_ptr_array_add (self->attributes, copy);
  note_values (self, copy);
}

/* Whether the type says more about an address than another type of the same value. */
static gboolean
is_telling (const NlpMispType *type)
{
  return strcmp (type->name, "ip-src") == 0 || strcmp (type->name, "email-src") == 0;
}

void
nlp_misp_event_add (NlpMispEvent *self, const NlpMispAttribute *attribute)
{
  Attribute *old = g_hash_table_lookup (self->by_value, attribute->value);
  gboolean is_better;

  if (old == NULL) {
    put (self, attribute);
    return;
  }
  is_better =
      (attribute->to_ids && !old->to_ids) ||
      (attribute->to_ids == old->to_ids && is_telling (attribute->type) && !is_telling (old->type));
  if (!is_better || strcmp (old->value, attribute->value) != 0)
    return;
  attribute_clear (old);
  copy_attribute (self, attribute, old);
}

void
nlp_misp_event_add_tag (NlpMispEvent *self, const gchar *name, const gchar *colour)
{
  Tag *tag;

  if (g_hash_table_contains (self->tag_names, name))
    return;
  tag = g_new (Tag, 1);
  *tag = (Tag){g_strdup (name), colour};
  g_ptr_array_add (self->tags, tag);
  g_hash_table_add (self->tag_names, tag->name);
}

guint
nlp_misp_event_get_n_attributes (const NlpMispEvent *self)
{
  return self->attributes->len;
}

guint
nlp_misp_event_get_n_tags (const NlpMispEvent *self)
{
  return self->tags->len;
}

/* Appends a member after a comma. */
static void
append_member (GString *out, const gchar *name, const gchar *value)
{
  g_string_append_printf (out, ", \"%s\": ", name);
  nlp_json_append_string (out, value, -1, NLP_JSON_SHORT);
}

static void
append_attribute (const NlpMispEvent *self, const Attribute *attribute, GString *out)
{
  g_autofree gchar *key =
      g_strconcat (self->uuid, " ", attribute->type->name, " ", attribute->value, NULL);
  g_autofree gchar *made = nlp_uuid_make_finding ("misp-attribute", key);

  g_string_append_printf (out, "{\"id\": \"0\", \"event_id\": \"0\", \"uuid\": \"%s\"", made);
  append_member (out, "type", attribute->type->name);
  append_member (out, "category", attribute->category);
  append_member (out, "value", attribute->value);
  append_member (out, "comment", attribute->comment != NULL ? attribute->comment : "");
  g_string_append_printf (out,
                          ", \"to_ids\": %s, \"timestamp\": \"%" G_GINT64_FORMAT "\", "
                          "\"distribution\": \"5\", \"sharing_group_id\": \"0\", "
                          "\"deleted\": false",
                          attribute->to_ids ? "true" : "false", attribute->time);
  if (attribute->first_seen != NULL)
    append_member (out, "first_seen", attribute->first_seen);
  g_string_append_c (out, '}');
}

/* Appends the organisation as the member @name. */
static void
append_org (const NlpMispSettings *settings, const gchar *name, GString *out)
{
  g_autofree gchar *made = nlp_uuid_make_finding ("misp-org", settings->org);

  g_string_append_printf (out, ", \"%s\": {\"id\": \"0\", \"uuid\": \"%s\"", name,
                          settings->org_uuid != NULL ? settings->org_uuid : made);
  append_member (out, "name", settings->org);
  g_string_append_c (out, '}');
}

static void
append_tags (const NlpMispEvent *self, GString *out)
{
  g_string_append (out, ", \"Tag\": [");
  for (guint i = 0; i < self->tags->len; i++) {
    const Tag *tag = g_ptr_array_index (self->tags, i);

    g_string_append_printf (out, "%s{\"id\": \"0\"", i > 0 ? ", " : "");
    append_member (out, "name", tag->name);
    append_member (out, "colour", tag->colour);
    g_string_append (out, ", \"exportable\": true}");
  }
  g_string_append_c (out, ']');
}

static void
append_info (const NlpMispEvent *self, GString *out)
{
  g_autofree gchar *info = NULL;

  if (self->n_wanted == 1) {
    append_member (out, "info", self->info);
    return;
  }
  info = g_strdup_printf ("%s, and %u more", self->info, self->n_wanted - 1);
  append_member (out, "info", info);
}

void
nlp_misp_event_append (const NlpMispEvent *self, const NlpMispSettings *settings, GString *out)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (self->time);
  g_autofree gchar *date = time != NULL ? g_date_time_format (time, "%Y-%m-%d") : NULL;

  if (self->n_wanted == 0)
    return;
  g_string_append_printf (out, "{\"Event\": {\"id\": \"0\", \"uuid\": \"%s\"", self->uuid);
  append_info (self, out);
  append_member (out, "date", date != NULL ? date : "1970-01-01");
  g_string_append_printf (
      out,
      ", \"timestamp\": \"%" G_GINT64_FORMAT "\", \"publish_timestamp\": \"0\", "
      "\"published\": false, \"threat_level_id\": \"%u\", \"analysis\": \"%u\", "
      "\"distribution\": \"%u\", \"sharing_group_id\": \"0\", \"extends_uuid\": \"\", "
      "\"locked\": false, \"org_id\": \"0\", \"orgc_id\": \"0\", "
      "\"attribute_count\": \"%u\"",
      self->time, settings->threat_level, settings->analysis, settings->distribution,
      self->attributes->len);
  append_org (settings, "Org", out);
  append_org (settings, "Orgc", out);
  g_string_append (out, ", \"Attribute\": [");
  for (guint i = 0; i < self->attributes->len; i++) {
    g_string_append (out, i > 0 ? ", " : "");
    append_attribute (self, g_ptr_array_index (self->attributes, i), out);
  }
  g_string_append_c (out, ']');
  append_tags (self, out);
  g_string_append (out, "}}\n");
}
