/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_DOCUMENT_H
#define GST_NLP_DOCUMENT_H

#include <glib-object.h>

#include "gstnlpchain.h"
#include "gstnlpnames.h"
#include "gstnlpsentenceparser.h"
#include "gstnlpprelude.h"
#include "gstnlpspan.h"
#include "gstnlptypes.h"

G_BEGIN_DECLS

#define GST_NLP_TYPE_DOCUMENT (gst_nlp_document_get_type ())
GST_NLP_API
G_DECLARE_FINAL_TYPE (GstNlpDocument, gst_nlp_document, GST_NLP, DOCUMENT, GObject)

/**
 * GST_NLP_LAYER_TOKENS:
 *
 * The name of the layer of tokens.
 *
 * Since: 0.1
 */
#define GST_NLP_LAYER_TOKENS "tokens"

/**
 * GST_NLP_LAYER_SENTENCES:
 *
 * The name of the layer of sentences.
 *
 * Since: 0.1
 */
#define GST_NLP_LAYER_SENTENCES "sentences"

/**
 * GST_NLP_LAYER_ENTITIES:
 *
 * The name of the layer of entities: named things, dates, amounts and indicators.
 *
 * Since: 0.1
 */
#define GST_NLP_LAYER_ENTITIES "entities"

/**
 * GST_NLP_LAYER_CUES:
 *
 * The name of the layer of cues: spans of the text with times of their own, as the attributes
 * `running_time` and `duration` in nanoseconds.
 *
 * Since: 0.1
 */
#define GST_NLP_LAYER_CUES "cues"

/* Construction */
GST_NLP_API GstNlpDocument *gst_nlp_document_new (const gchar *text, GError **error);
GST_NLP_API GstNlpDocument *gst_nlp_document_new_from_bytes (GBytes *text, GError **error);
GST_NLP_API GstNlpDocument *gst_nlp_document_copy (GstNlpDocument *self);

GST_NLP_API void gst_nlp_document_set_receipt (GstNlpDocument *self, GObject *receipt);
GST_NLP_API GObject *gst_nlp_document_get_receipt (GstNlpDocument *self);

/* Text and metadata */
GST_NLP_API gchar *gst_nlp_document_dup_text (GstNlpDocument *self);
GST_NLP_API GBytes *gst_nlp_document_get_bytes (GstNlpDocument *self);
GST_NLP_API guint gst_nlp_document_get_length (GstNlpDocument *self);
GST_NLP_API const gchar *gst_nlp_document_get_metadata (GstNlpDocument *self, const gchar *name);
GST_NLP_API void
gst_nlp_document_set_metadata (GstNlpDocument *self, const gchar *name, const gchar *value);
GST_NLP_API gchar **gst_nlp_document_list_metadata (GstNlpDocument *self);
GST_NLP_API const gchar *gst_nlp_document_get_id (GstNlpDocument *self);
GST_NLP_API const gchar *gst_nlp_document_get_uri (GstNlpDocument *self);
GST_NLP_API const gchar *gst_nlp_document_get_title (GstNlpDocument *self);
GST_NLP_API const gchar *gst_nlp_document_get_language (GstNlpDocument *self);
GST_NLP_API const gchar *gst_nlp_document_get_published (GstNlpDocument *self);
GST_NLP_API guint64 gst_nlp_document_get_offset (GstNlpDocument *self);
GST_NLP_API void gst_nlp_document_set_offset (GstNlpDocument *self, guint64 offset);
GST_NLP_API guint64 gst_nlp_document_get_running_time (GstNlpDocument *self);
GST_NLP_API guint64 gst_nlp_document_get_duration (GstNlpDocument *self);
GST_NLP_API void
gst_nlp_document_set_time (GstNlpDocument *self, guint64 running_time, guint64 duration);

GST_NLP_API void gst_nlp_document_add_cue (GstNlpDocument *self,
                                           guint start,
                                           guint end,
                                           guint64 running_time,
                                           guint64 duration);
GST_NLP_API guint64 gst_nlp_document_get_running_time_at (GstNlpDocument *self, guint offset);

/* Sections of a document that is too long for one buffer */
#define GST_NLP_TYPE_POSITION (gst_nlp_position_get_type ())
GST_NLP_API GType gst_nlp_position_get_type (void);
GST_NLP_API GstNlpPosition *gst_nlp_position_copy (const GstNlpPosition *self);
GST_NLP_API void gst_nlp_position_free (GstNlpPosition *self);

#define GST_NLP_TYPE_SECTION (gst_nlp_section_get_type ())
GST_NLP_API GType gst_nlp_section_get_type (void);
GST_NLP_API GstNlpSection *gst_nlp_section_copy (const GstNlpSection *self);
GST_NLP_API void gst_nlp_section_free (GstNlpSection *self);
GST_NLP_API gboolean gst_nlp_document_get_section (GstNlpDocument *self, GstNlpSection *section);
GST_NLP_API void gst_nlp_document_set_section (GstNlpDocument *self, const GstNlpSection *section);
GST_NLP_API void
gst_nlp_document_get_position (GstNlpDocument *self, guint offset, GstNlpPosition *position);
GST_NLP_API void gst_nlp_section_advance (GstNlpSection *self, GstNlpDocument *document);

/* Layers of spans, with offsets in code points, for every language */
GST_NLP_API gchar **gst_nlp_document_list_layers (GstNlpDocument *self);
GST_NLP_API gboolean gst_nlp_document_has_layer (GstNlpDocument *self, const gchar *layer);
GST_NLP_API guint gst_nlp_document_get_n_spans (GstNlpDocument *self, const gchar *layer);
GST_NLP_API GstNlpSpan *
gst_nlp_document_get_span (GstNlpDocument *self, const gchar *layer, guint index);
GST_NLP_API GList *gst_nlp_document_get_spans (GstNlpDocument *self, const gchar *layer);
GST_NLP_API GList *gst_nlp_document_get_tokens (GstNlpDocument *self);
GST_NLP_API GList *gst_nlp_document_get_sentences (GstNlpDocument *self);
GST_NLP_API GList *gst_nlp_document_get_entities (GstNlpDocument *self);
GST_NLP_API GList *
gst_nlp_document_get_children (GstNlpDocument *self, GstNlpSpan *parent, const gchar *layer);
GST_NLP_API gint gst_nlp_document_add_span (GstNlpDocument *self,
                                            const gchar *layer,
                                            guint start,
                                            guint end,
                                            const gchar *label,
                                            gdouble score);
GST_NLP_API gint gst_nlp_document_add_entity (GstNlpDocument *self,
                                              guint start,
                                              guint end,
                                              const gchar *label,
                                              gdouble score);
GST_NLP_API void gst_nlp_document_set_span_attribute (GstNlpDocument *self,
                                                      const gchar *layer,
                                                      guint index,
                                                      const gchar *name,
                                                      const gchar *value);
GST_NLP_API void
gst_nlp_document_set_span_chain (GstNlpDocument *self, const gchar *layer, guint index, gint chain);
GST_NLP_API void gst_nlp_document_add_layer (GstNlpDocument *self, const gchar *layer);
GST_NLP_API void
gst_nlp_document_remove_span (GstNlpDocument *self, const gchar *layer, guint index);
GST_NLP_API void gst_nlp_document_clear_layer (GstNlpDocument *self, const gchar *layer);

/* Chains of entities that refer to the same thing */
GST_NLP_API GList *gst_nlp_document_get_chains (GstNlpDocument *self);
GST_NLP_API GstNlpChain *gst_nlp_document_get_chain (GstNlpDocument *self, gint number);

/* Relations between spans */
GST_NLP_API guint gst_nlp_document_get_n_relations (GstNlpDocument *self);
GST_NLP_API GstNlpRelation *gst_nlp_document_get_relation (GstNlpDocument *self, guint index);
GST_NLP_API GList *gst_nlp_document_get_relations (GstNlpDocument *self);
GST_NLP_API gint gst_nlp_document_add_relation (GstNlpDocument *self,
                                                const gchar *name,
                                                const gchar *source_layer,
                                                guint source,
                                                const gchar *target_layer,
                                                guint target,
                                                gdouble score);
GST_NLP_API void gst_nlp_document_set_relation_attribute (GstNlpDocument *self,
                                                          guint index,
                                                          const gchar *name,
                                                          const gchar *value);
GST_NLP_API void gst_nlp_document_remove_relation (GstNlpDocument *self, guint index);

/* Syntax: the parts of speech, lemmas and heads of tokens */
GST_NLP_API gboolean gst_nlp_document_has_syntax (GstNlpDocument *self);
GST_NLP_API GList *gst_nlp_document_get_dependents (GstNlpDocument *self, GstNlpSpan *token);
GST_NLP_API gboolean gst_nlp_document_parse_sentence (GstNlpDocument *self, guint index);
GST_NLP_API void gst_nlp_document_set_token_syntax (GstNlpDocument *self,
                                                    guint index,
                                                    const gchar *pos,
                                                    const gchar *tag,
                                                    const gchar *lemma);
GST_NLP_API void gst_nlp_document_set_token_head (GstNlpDocument *self,
                                                  guint index,
                                                  gint head,
                                                  const gchar *relation);

/* Summary */
GST_NLP_API const gchar *gst_nlp_document_get_summary (GstNlpDocument *self);
GST_NLP_API const guint *gst_nlp_document_get_summary_sentences (GstNlpDocument *self,
                                                                 gsize *n_sentences);
GST_NLP_API void
gst_nlp_document_set_summary (GstNlpDocument *self, const guint *sentences, gsize n_sentences);

GST_NLP_API void gst_nlp_document_set_summary_of_sections (GstNlpDocument *self,
                                                           const gchar *const *sentences,
                                                           const GstNlpPosition *positions,
                                                           gsize n_positions);
GST_NLP_API const GstNlpPosition *gst_nlp_document_get_summary_positions (GstNlpDocument *self,
                                                                          gsize *n_positions);

/* The arrays as they are stored, with offsets in bytes, for C. Pointers are valid until the layer
 * changes. */
GST_NLP_API const gchar *gst_nlp_document_peek_text (GstNlpDocument *self, gsize *length);
GST_NLP_API const GstNlpToken *gst_nlp_document_peek_tokens (GstNlpDocument *self, gsize *n_tokens);
GST_NLP_API const GstNlpRange *gst_nlp_document_peek_sentences (GstNlpDocument *self,
                                                                gsize *n_sentences);
GST_NLP_API const GstNlpRawSpan *
gst_nlp_document_peek_spans (GstNlpDocument *self, const gchar *layer, gsize *n_spans);
GST_NLP_API void
gst_nlp_document_peek_position (GstNlpDocument *self, gsize at, GstNlpPosition *position);
GST_NLP_API void gst_nlp_document_take_tokens (GstNlpDocument *self, GArray *tokens);
GST_NLP_API void gst_nlp_document_take_sentences (GstNlpDocument *self, GArray *sentences);
GST_NLP_API const GstNlpTokenSyntax *gst_nlp_document_peek_syntax (GstNlpDocument *self,
                                                                   gsize *n_tokens);
GST_NLP_API GstNlpNames *gst_nlp_document_peek_tag_names (GstNlpDocument *self);
GST_NLP_API GstNlpNames *gst_nlp_document_peek_relation_names (GstNlpDocument *self);
GST_NLP_API const gchar *gst_nlp_document_peek_lemmas (GstNlpDocument *self);
GST_NLP_API gboolean gst_nlp_document_append_lemma (GstNlpDocument *self,
                                                    guint index,
                                                    GString *lemma);
GST_NLP_API void gst_nlp_document_set_sentence_parser (GstNlpDocument *self,
                                                       GstNlpSentenceParser *parser);
GST_NLP_API void gst_nlp_document_take_syntax (GstNlpDocument *self,
                                               GArray *tokens,
                                               GString *lemmas,
                                               GstNlpNames *tags,
                                               GstNlpNames *relations);
GST_NLP_API guint gst_nlp_document_append_raw_span (GstNlpDocument *self,
                                                    const gchar *layer,
                                                    const GstNlpRawSpan *span);
GST_NLP_API guint gst_nlp_document_append_span (GstNlpDocument *self,
                                                const gchar *layer,
                                                gsize start,
                                                gsize end,
                                                const gchar *label,
                                                gdouble score);
GST_NLP_API void gst_nlp_document_append_cue (GstNlpDocument *self,
                                              gsize start,
                                              gsize end,
                                              guint64 running_time,
                                              guint64 duration);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GstNlpPosition, gst_nlp_position_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GstNlpSection, gst_nlp_section_free)

G_END_DECLS

#endif
