/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_DOCUMENT_H
#define GST_NLP_DOCUMENT_H

#include <glib-object.h>

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
 * The layer of tokens.
 */
#define GST_NLP_LAYER_TOKENS "tokens"

/**
 * GST_NLP_LAYER_SENTENCES:
 *
 * The layer of sentences.
 */
#define GST_NLP_LAYER_SENTENCES "sentences"

/**
 * GST_NLP_LAYER_ENTITIES:
 *
 * The layer of named things, dates, amounts and indicators.
 */
#define GST_NLP_LAYER_ENTITIES "entities"

/**
 * GST_NLP_LAYER_CUES:
 *
 * The layer of cues: parts of the text with times of their own, as attributes `running_time` and
 * `duration` in nanoseconds.
 */
#define GST_NLP_LAYER_CUES "cues"

/* Making */
GST_NLP_API GstNlpDocument *gst_nlp_document_new (const gchar *text, GError **error);
GST_NLP_API GstNlpDocument *gst_nlp_document_new_from_bytes (GBytes *text, GError **error);
GST_NLP_API GstNlpDocument *gst_nlp_document_copy (GstNlpDocument *document);

GST_NLP_API void gst_nlp_document_set_receipt (GstNlpDocument *document, GObject *receipt);
GST_NLP_API GObject *gst_nlp_document_get_receipt (GstNlpDocument *document);

/* Text and metadata */
GST_NLP_API gchar *gst_nlp_document_dup_text (GstNlpDocument *document);
GST_NLP_API GBytes *gst_nlp_document_get_bytes (GstNlpDocument *document);
GST_NLP_API guint gst_nlp_document_get_length (GstNlpDocument *document);
GST_NLP_API const gchar *gst_nlp_document_get_metadata (GstNlpDocument *document,
                                                        const gchar *name);
GST_NLP_API void
gst_nlp_document_set_metadata (GstNlpDocument *document, const gchar *name, const gchar *value);
GST_NLP_API gchar **gst_nlp_document_list_metadata (GstNlpDocument *document);
GST_NLP_API const gchar *gst_nlp_document_get_id (GstNlpDocument *document);
GST_NLP_API const gchar *gst_nlp_document_get_uri (GstNlpDocument *document);
GST_NLP_API const gchar *gst_nlp_document_get_title (GstNlpDocument *document);
GST_NLP_API const gchar *gst_nlp_document_get_language (GstNlpDocument *document);
GST_NLP_API const gchar *gst_nlp_document_get_published (GstNlpDocument *document);
GST_NLP_API guint64 gst_nlp_document_get_offset (GstNlpDocument *document);
GST_NLP_API void gst_nlp_document_set_offset (GstNlpDocument *document, guint64 offset);
GST_NLP_API guint64 gst_nlp_document_get_running_time (GstNlpDocument *document);
GST_NLP_API guint64 gst_nlp_document_get_duration (GstNlpDocument *document);
GST_NLP_API void
gst_nlp_document_set_time (GstNlpDocument *document, guint64 running_time, guint64 duration);

GST_NLP_API void gst_nlp_document_add_cue (GstNlpDocument *document,
                                           guint start,
                                           guint end,
                                           guint64 running_time,
                                           guint64 duration);
GST_NLP_API guint64 gst_nlp_document_get_running_time_at (GstNlpDocument *document, guint offset);

/* Sections of a document that is too long for one buffer */
GST_NLP_API gboolean gst_nlp_document_get_section (GstNlpDocument *document,
                                                   GstNlpSection *section);
GST_NLP_API void gst_nlp_document_set_section (GstNlpDocument *document,
                                               const GstNlpSection *section);
GST_NLP_API void
gst_nlp_document_get_position (GstNlpDocument *document, guint offset, GstNlpPosition *position);
GST_NLP_API void gst_nlp_section_advance (GstNlpSection *section, GstNlpDocument *document);

/* Layers of spans, in code points, for every language */
GST_NLP_API gchar **gst_nlp_document_list_layers (GstNlpDocument *document);
GST_NLP_API gboolean gst_nlp_document_has_layer (GstNlpDocument *document, const gchar *layer);
GST_NLP_API guint gst_nlp_document_get_n_spans (GstNlpDocument *document, const gchar *layer);
GST_NLP_API GstNlpSpan *
gst_nlp_document_get_span (GstNlpDocument *document, const gchar *layer, guint index);
GST_NLP_API GList *gst_nlp_document_get_spans (GstNlpDocument *document, const gchar *layer);
GST_NLP_API GList *gst_nlp_document_get_tokens (GstNlpDocument *document);
GST_NLP_API GList *gst_nlp_document_get_sentences (GstNlpDocument *document);
GST_NLP_API GList *gst_nlp_document_get_entities (GstNlpDocument *document);
GST_NLP_API gint gst_nlp_document_add_span (GstNlpDocument *document,
                                            const gchar *layer,
                                            guint start,
                                            guint end,
                                            const gchar *label,
                                            gdouble score);
GST_NLP_API gint gst_nlp_document_add_entity (GstNlpDocument *document,
                                              guint start,
                                              guint end,
                                              const gchar *label,
                                              gdouble score);
GST_NLP_API void gst_nlp_document_set_span_attribute (GstNlpDocument *document,
                                                      const gchar *layer,
                                                      guint index,
                                                      const gchar *name,
                                                      const gchar *value);
GST_NLP_API void gst_nlp_document_set_span_chain (GstNlpDocument *document,
                                                  const gchar *layer,
                                                  guint index,
                                                  gint chain);
GST_NLP_API void gst_nlp_document_add_layer (GstNlpDocument *document, const gchar *layer);
GST_NLP_API void gst_nlp_document_clear_layer (GstNlpDocument *document, const gchar *layer);

/* Relations between spans */
GST_NLP_API guint gst_nlp_document_get_n_relations (GstNlpDocument *document);
GST_NLP_API GstNlpRelation *gst_nlp_document_get_relation (GstNlpDocument *document, guint index);
GST_NLP_API gint gst_nlp_document_add_relation (GstNlpDocument *document,
                                                const gchar *name,
                                                const gchar *source_layer,
                                                guint source,
                                                const gchar *target_layer,
                                                guint target,
                                                gdouble score);
GST_NLP_API void gst_nlp_document_set_relation_attribute (GstNlpDocument *document,
                                                          guint index,
                                                          const gchar *name,
                                                          const gchar *value);

/* Summary */
GST_NLP_API const gchar *gst_nlp_document_get_summary (GstNlpDocument *document);
GST_NLP_API const guint *gst_nlp_document_get_summary_sentences (GstNlpDocument *document,
                                                                 gsize *n_sentences);
GST_NLP_API void
gst_nlp_document_set_summary (GstNlpDocument *document, const guint *sentences, gsize n_sentences);

GST_NLP_API void gst_nlp_document_set_summary_of_sections (GstNlpDocument *document,
                                                           const gchar *const *sentences,
                                                           const GstNlpPosition *positions,
                                                           gsize n_positions);
GST_NLP_API const GstNlpPosition *gst_nlp_document_get_summary_positions (GstNlpDocument *document,
                                                                          gsize *n_positions);

/* The raw arrays, in bytes, for C. Pointers hold until the layer changes. */
GST_NLP_API const gchar *gst_nlp_document_peek_text (GstNlpDocument *document, gsize *length);
GST_NLP_API const GstNlpToken *gst_nlp_document_peek_tokens (GstNlpDocument *document,
                                                             gsize *n_tokens);
GST_NLP_API const GstNlpRange *gst_nlp_document_peek_sentences (GstNlpDocument *document,
                                                                gsize *n_sentences);
GST_NLP_API const GstNlpRawSpan *
gst_nlp_document_peek_spans (GstNlpDocument *document, const gchar *layer, gsize *n_spans);
GST_NLP_API void
gst_nlp_document_peek_position (GstNlpDocument *document, gsize at, GstNlpPosition *position);
GST_NLP_API void gst_nlp_document_take_tokens (GstNlpDocument *document, GArray *tokens);
GST_NLP_API void gst_nlp_document_take_sentences (GstNlpDocument *document, GArray *sentences);
GST_NLP_API guint gst_nlp_document_append_raw_span (GstNlpDocument *document,
                                                    const gchar *layer,
                                                    const GstNlpRawSpan *span);
GST_NLP_API guint gst_nlp_document_append_span (GstNlpDocument *document,
                                                const gchar *layer,
                                                gsize start,
                                                gsize end,
                                                const gchar *label,
                                                gdouble score);
GST_NLP_API void gst_nlp_document_append_cue (GstNlpDocument *document,
                                              gsize start,
                                              gsize end,
                                              guint64 running_time,
                                              guint64 duration);

G_END_DECLS

#endif
