/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpnamecheck.c: finds the names in a property that no document of the stream has.
 */

#include "gstnlpnamecheck.h"

struct _GstNlpNameCheck {
  GPtrArray *names; /* of gchar *, without the final NULL while names are removed */
};

/* The labels of entitytagger's own engines. */
static const gchar *const known_labels[] = {
    "ASN",      "CARDINAL", "DATE",          "DOMAIN",      "EMAIL",     "EVENT",        "FAC",
    "FILEPATH", "GPE",      "HASH",          "IPV4",        "IPV6",      "LANGUAGE",     "LAW",
    "LOC",      "MALWARE",  "MONEY",         "NORP",        "ORDINAL",   "ORG",          "PERCENT",
    "PERSON",   "PRODUCT",  "QUANTITY",      "SECTOR",      "TECHNIQUE", "THREAT_ACTOR", "TIME",
    "TOOL",     "URL",      "VULNERABILITY", "WORK_OF_ART", NULL,
};

/* @known (nullable) are names to leave out. */
static GstNlpNameCheck *
check_new (const gchar *list, const gchar *const *known)
{
  g_auto (GStrv) items = g_strsplit (list != NULL ? list : "", ",", -1);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GstNlpNameCheck *self;

  for (gchar **item = items; *item != NULL; item++) {
    if (*g_strstrip (*item) != '\0' && (known == NULL || !g_strv_contains (known, *item)))
      g_ptr_array_add (names, g_strdup (*item));
  }
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  self = g_new0 (GstNlpNameCheck, 1);
  self->names = g_steal_pointer (&names);
  return self;
}

GstNlpNameCheck *
gst_nlp_name_check_new (const gchar *list)
{
  return check_new (list, NULL);
}

GstNlpNameCheck *
gst_nlp_name_check_new_for_labels (const gchar *list)
{
  return check_new (list, known_labels);
}

void
gst_nlp_name_check_free (GstNlpNameCheck *self)
{
  g_ptr_array_unref (self->names);
  g_free (self);
}

void
gst_nlp_name_check_see (GstNlpNameCheck *self, const gchar *name)
{
  for (guint i = 0; self != NULL && i + 1 < self->names->len;) {
    if (g_str_equal (g_ptr_array_index (self->names, i), name))
      g_ptr_array_remove_index (self->names, i);
    else
      i++;
  }
}

const gchar *const *
gst_nlp_name_check_get_names (const GstNlpNameCheck *self)
{
  return self != NULL && self->names->len > 1 ? (const gchar *const *)self->names->pdata : NULL;
}

void
gst_nlp_name_check_report (GstNlpNameCheck *self,
                           GstElement *element,
                           const gchar *property,
                           const gchar *reason)
{
  const gchar *const *names = gst_nlp_name_check_get_names (self);
  g_autofree gchar *list = NULL;

  if (names == NULL)
    return;
  list = g_strjoinv (", ", (gchar **)names);
  g_ptr_array_remove_range (self->names, 0, self->names->len - 1);
  GST_ELEMENT_WARNING (element, LIBRARY, SETTINGS, ("%s: %s: %s", property, reason, list), (NULL));
}
