/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpchain.c: views of coreference chains, for introspection.
 */

#include "gstnlpdocument-private.h"

struct _GstNlpChain {
  gint ref_count;
  gint number;
  GPtrArray *mentions; /* of GstNlpSpan, at least one */
  const gchar *id;     /* (nullable): an attribute of a mention */
  gchar *name;
};

G_DEFINE_BOXED_TYPE (GstNlpChain, gst_nlp_chain, gst_nlp_chain_ref, gst_nlp_chain_unref)

/**
 * gst_nlp_chain_ref:
 * @self: a chain
 *
 * Increases the reference count.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
GstNlpChain *
gst_nlp_chain_ref (GstNlpChain *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_int_inc (&self->ref_count);
  return self;
}

/**
 * gst_nlp_chain_unref:
 * @self: (transfer full): a chain
 *
 * Decreases the reference count, and frees the chain when it drops to 0.
 *
 * Since: 0.1
 */
void
gst_nlp_chain_unref (GstNlpChain *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_int_dec_and_test (&self->ref_count))
    return;

  g_ptr_array_unref (self->mentions);
  g_free (self->name);
  g_free (self);
}

static GstNlpChain *
chain_new (gint number)
{
  GstNlpChain *self = g_new0 (GstNlpChain, 1);

  self->ref_count = 1;
  self->number = number;
  self->mentions = g_ptr_array_new_with_free_func ((GDestroyNotify)gst_nlp_span_unref);

  return self;
}

/* Sets the name to the canonical name that a mention has, or else to the longest mention. */
static void
chain_set_name (GstNlpChain *self)
{
  GstNlpSpan *longest = NULL;
  gsize length = 0;

  for (guint i = 0; i < self->mentions->len; i++) {
    GstNlpSpan *mention = self->mentions->pdata[i];
    const gchar *name = gst_nlp_span_get_attribute (mention, "name");
    const GstNlpRange range = gst_nlp_span_get_range (mention);

    if (name != NULL) {
      self->name = g_strdup (name);
      return;
    }
    if (longest == NULL || range.end - range.start > length) {
      longest = mention;
      length = range.end - range.start;
    }
  }
  self->name = gst_nlp_span_get_text (longest);
}

static void
chain_complete (GstNlpChain *self)
{
  chain_set_name (self);
  for (guint i = 0; self->id == NULL && i < self->mentions->len; i++)
    self->id = gst_nlp_span_get_attribute (self->mentions->pdata[i], "id");
}

/**
 * gst_nlp_chain_get_number:
 * @self: a chain
 *
 * Gets the number of the chain: the value of [method@Span.get_chain] of its mentions.
 *
 * Returns: the number, from 0
 *
 * Since: 0.1
 */
gint
gst_nlp_chain_get_number (GstNlpChain *self)
{
  g_return_val_if_fail (self != NULL, -1);

  return self->number;
}

/**
 * gst_nlp_chain_get_name:
 * @self: a chain
 *
 * Gets a name for the thing: the attribute "name" of the first mention that has one, or else the
 * text of the longest mention.
 *
 * Returns: (transfer none): the name
 *
 * Since: 0.1
 */
const gchar *
gst_nlp_chain_get_name (GstNlpChain *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

/**
 * gst_nlp_chain_get_id:
 * @self: a chain
 *
 * Gets the identifier of the thing in a knowledge base: the attribute "id" of the first mention
 * that has one.
 *
 * Returns: (transfer none) (nullable): the identifier, or %NULL if it is not known
 *
 * Since: 0.1
 */
const gchar *
gst_nlp_chain_get_id (GstNlpChain *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

/**
 * gst_nlp_chain_get_label:
 * @self: a chain
 *
 * Gets the label of the first mention.
 *
 * Returns: (transfer none) (nullable): the label, such as "PERSON"
 *
 * Since: 0.1
 */
const gchar *
gst_nlp_chain_get_label (GstNlpChain *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return gst_nlp_span_get_label (self->mentions->pdata[0]);
}

/**
 * gst_nlp_chain_get_n_mentions:
 * @self: a chain
 *
 * Gets the number of mentions.
 *
 * Returns: the number of entities in the chain, at least 1
 *
 * Since: 0.1
 */
guint
gst_nlp_chain_get_n_mentions (GstNlpChain *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->mentions->len;
}

/**
 * gst_nlp_chain_get_mentions:
 * @self: a chain
 *
 * Gets the entities of the chain in their order in the document.
 *
 * Returns: (transfer full) (element-type GstNlpSpan): the mentions
 *
 * Since: 0.1
 */
GList *
gst_nlp_chain_get_mentions (GstNlpChain *self)
{
  GList *mentions = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = self->mentions->len; i-- > 0;)
    mentions = g_list_prepend (mentions, gst_nlp_span_ref (self->mentions->pdata[i]));

  return mentions;
}

/**
 * gst_nlp_document_get_chains:
 * @self: a document
 *
 * Gets the coreference chains of the entities, in the order of their first mentions. Entities
 * without a chain are not among them.
 *
 * Returns: (transfer full) (element-type GstNlpChain) (nullable): the chains
 *
 * Since: 0.1
 */
GList *
gst_nlp_document_get_chains (GstNlpDocument *self)
{
  g_autoptr (GHashTable) by_number = g_hash_table_new (NULL, NULL);
  GstNlpLayer *layer;
  GList *chains = NULL;

  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), NULL);

  layer = gst_nlp_document_peek_builtin (self, GST_NLP_BUILTIN_ENTITIES);
  for (guint i = 0; layer != NULL && i < layer->rows->len; i++) {
    gint number = gst_nlp_layer_row (layer, GstNlpRawSpan, i)->chain;
    GstNlpChain *chain;

    if (number < 0)
      continue;
    chain = g_hash_table_lookup (by_number, GINT_TO_POINTER (number));
    if (chain == NULL) {
      chain = chain_new (number);
      g_hash_table_insert (by_number, GINT_TO_POINTER (number), chain);
      chains = g_list_prepend (chains, chain);
    }
    g_ptr_array_add (chain->mentions, gst_nlp_span_new (self->text, layer, i));
  }

  for (GList *l = chains; l != NULL; l = l->next)
    chain_complete (l->data);
  return g_list_reverse (chains);
}

/**
 * gst_nlp_document_get_chain:
 * @self: a document
 * @number: the number of a chain, such as [method@Span.get_chain] returns it
 *
 * Gets a coreference chain of the entities.
 *
 * Returns: (transfer full) (nullable): the chain, or %NULL if no entity has that number
 *
 * Since: 0.1
 */
GstNlpChain *
gst_nlp_document_get_chain (GstNlpDocument *self, gint number)
{
  g_autoptr (GstNlpChain) chain = NULL;
  GstNlpLayer *layer;

  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), NULL);

  layer = gst_nlp_document_peek_builtin (self, GST_NLP_BUILTIN_ENTITIES);
  if (layer == NULL || number < 0)
    return NULL;

  chain = chain_new (number);
  for (guint i = 0; i < layer->rows->len; i++) {
    if (gst_nlp_layer_row (layer, GstNlpRawSpan, i)->chain == number)
      g_ptr_array_add (chain->mentions, gst_nlp_span_new (self->text, layer, i));
  }
  if (chain->mentions->len == 0)
    return NULL;
  chain_complete (chain);
  return g_steal_pointer (&chain);
}
