/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpnames.c: tables of names, which documents share.
 */

#include "gstnlpnames-private.h"

#include "base/pos.h"

struct _GstNlpNames {
  gint ref_count;
  GPtrArray *names;    /* of gchar: the name with number 1 is the first */
  GHashTable *numbers; /* of the names, as GUINT_TO_POINTER() */
};

/**
 * gst_nlp_names_new: (skip)
 * @names: (array length=n_names): the names, each of them once
 * @n_names: the number of names
 *
 * Creates a table. The first name gets the number 1. The names are copied.
 *
 * Returns: (transfer full): the table
 *
 * Since: 0.1
 */
GstNlpNames *
gst_nlp_names_new (const gchar *const *names, gsize n_names)
{
  GstNlpNames *self;

  g_return_val_if_fail (names != NULL || n_names == 0, NULL);

  self = g_new0 (GstNlpNames, 1);
  self->ref_count = 1;
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  for (gsize i = 0; i < n_names; i++)
    gst_nlp_names_add (self, names[i]);
  return self;
}

/**
 * gst_nlp_names_ref: (skip)
 * @self: a table
 *
 * Increases the reference count.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
GstNlpNames *
gst_nlp_names_ref (GstNlpNames *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_int_inc (&self->ref_count);
  return self;
}

/**
 * gst_nlp_names_unref: (skip)
 * @self: (transfer full): a table
 *
 * Decreases the reference count, and frees the table when it drops to 0.
 *
 * Since: 0.1
 */
void
gst_nlp_names_unref (GstNlpNames *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_int_dec_and_test (&self->ref_count))
    return;

  g_hash_table_unref (self->numbers);
  g_ptr_array_unref (self->names);
  g_free (self);
}

/**
 * gst_nlp_names_get_n: (skip)
 * @self: a table
 *
 * Gets the number of names, which is also that of the last name.
 *
 * Returns: the number of names
 *
 * Since: 0.1
 */
guint
gst_nlp_names_get_n (GstNlpNames *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->names->len;
}

/**
 * gst_nlp_names_get: (skip)
 * @self: a table
 * @number: the number of a name, or 0
 *
 * Gets a name.
 *
 * Returns: (transfer none) (nullable): the name, which lives as long as @self, or %NULL for 0
 *
 * Since: 0.1
 */
const gchar *
gst_nlp_names_get (GstNlpNames *self, guint number)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (number <= self->names->len, NULL);

  return number > 0 ? self->names->pdata[number - 1] : NULL;
}

/**
 * gst_nlp_names_find: (skip)
 * @self: a table
 * @name: a name
 *
 * Finds a name.
 *
 * Returns: the number of the name, or 0 if the table does not have it
 *
 * Since: 0.1
 */
guint
gst_nlp_names_find (GstNlpNames *self, const gchar *name)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (name != NULL, 0);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, name));
}

GstNlpNames *
gst_nlp_names_make_writable (GstNlpNames *self)
{
  GstNlpNames *copy;

  if (g_atomic_int_get (&self->ref_count) == 1)
    return self;

  copy = gst_nlp_names_new ((const gchar *const *)self->names->pdata, self->names->len);
  gst_nlp_names_unref (self);
  return copy;
}

guint
gst_nlp_names_add (GstNlpNames *self, const gchar *name)
{
  gchar *copy = g_strdup (name);

  g_ptr_array_add (self->names, copy);
  g_hash_table_insert (self->numbers, copy, GUINT_TO_POINTER (self->names->len));
  return self->names->len;
}

/**
 * gst_nlp_pos_get_name:
 * @pos: a part of speech
 *
 * Gets the name of a part of speech, as Universal Dependencies spells it.
 *
 * Returns: (transfer none) (nullable): the name, such as "NOUN", or %NULL for %GST_NLP_POS_NONE
 *
 * Since: 0.1
 */
const gchar *
gst_nlp_pos_get_name (GstNlpPos pos)
{
  return nlp_pos_get_name (pos);
}
