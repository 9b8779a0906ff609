/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_DOCUMENT_PRIVATE_H
#define GST_NLP_DOCUMENT_PRIVATE_H

#include "gstnlpdocument.h"
#include "gstnlplayer-private.h"
#include "gstnlptext-private.h"

G_BEGIN_DECLS

/* The layers that most documents have; any others are in a list. */
typedef enum {
  GST_NLP_BUILTIN_METADATA,
  GST_NLP_BUILTIN_TOKENS,
  GST_NLP_BUILTIN_SENTENCES,
  GST_NLP_BUILTIN_ENTITIES,
  GST_NLP_BUILTIN_RELATIONS,
  GST_NLP_N_BUILTINS,
} GstNlpBuiltin;

/* Immutable, so that copies of a document share it. */
typedef struct {
  gint ref_count;
  gchar *text;
  guint *sentences;
  gsize n_sentences;
  gboolean has_positions; /* of sentences in any section, instead of @sentences */
  GstNlpPosition *positions;
  gsize n_positions;
} GstNlpSummary;

void gst_nlp_summary_unref (GstNlpSummary *self);

struct _GstNlpDocument {
  GObject parent_instance;

  GstNlpText *text;
  GstNlpLayer *builtins[GST_NLP_N_BUILTINS]; /* (nullable) */
  GPtrArray *others;      /* (nullable): of GstNlpLayer, all with labelled spans */
  GstNlpSummary *summary; /* (nullable) */
  GObject *receipt;       /* (nullable) */

  GstNlpSection section;
  guint64 running_time;
  guint64 duration;
};

/* Takes @text. */
GstNlpDocument *gst_nlp_document_new_for_text (GstNlpText *text);

/* Notifies of a change of metadata, if @name is a property too. */
void gst_nlp_document_notify (GstNlpDocument *self, const gchar *name);
/* Sets where the section begins in the whole document. */
void gst_nlp_document_set_start (GstNlpDocument *self, const GstNlpPosition *start);

/* Whether @score is one: from 0 to 1. */
static inline gboolean
gst_nlp_is_score (gdouble score)
{
  return score >= 0.0 && score <= 1.0;
}

/* "peek" returns NULL if there is no such layer. "write" creates it if necessary, and replaces one
 * that other documents share by a copy. */
GstNlpLayer *gst_nlp_document_peek_builtin (GstNlpDocument *self, GstNlpBuiltin builtin);
GstNlpLayer *gst_nlp_document_write_builtin (GstNlpDocument *self, GstNlpBuiltin builtin);
GstNlpLayer *gst_nlp_document_peek_layer (GstNlpDocument *self, const gchar *name);
GstNlpLayer *gst_nlp_document_write_layer (GstNlpDocument *self, const gchar *name);

/* Returns the running time at byte @at: that of the last cue that begins at or before it, or else
 * that of the document. GST_CLOCK_TIME_NONE if neither has one. */
guint64 gst_nlp_document_time_at (GstNlpDocument *self, gsize at);

/* Translates a range from code points to bytes. Logs a critical message of @function and returns
 * FALSE if it is not a range of the text. */
gboolean gst_nlp_document_check_range (GstNlpDocument *self,
                                       const gchar *function,
                                       guint start,
                                       guint end,
                                       GstNlpRange *range);

/* Removes the relations to spans of @layer. */
void gst_nlp_document_drop_relations (GstNlpDocument *self, const gchar *layer);
/* Removes the relations to span @index of @layer, and renumbers those to spans after it. */
void gst_nlp_document_shift_relations (GstNlpDocument *self, const gchar *layer, guint index);
/* Does the same for the sentences of the summary, if the layer of sentences lost @index. */
void gst_nlp_document_shift_summary (GstNlpDocument *self, guint index);
/* Forgets the sentences of the summary, after their layer was removed. Its text stays. */
void gst_nlp_document_drop_summary_sentences (GstNlpDocument *self);

/* If JSON had the name twice, the last one counts. */
const GstNlpMetadata *gst_nlp_document_find_metadata (GstNlpDocument *self, const gchar *name);
/* Adds a row even if there is one with this name. Lengths are in bytes. */
void gst_nlp_document_put_metadata (GstNlpDocument *self,
                                    const gchar *name,
                                    gsize name_length,
                                    const gchar *value,
                                    gsize value_length,
                                    gboolean json);
/* Both take @text and the array. */
void gst_nlp_document_take_summary (GstNlpDocument *self,
                                    gchar *text,
                                    guint *sentences,
                                    gsize n_sentences);
void gst_nlp_document_take_summary_positions (GstNlpDocument *self,
                                              gchar *text,
                                              GstNlpPosition *positions,
                                              gsize n_positions);

/* Returns the range of the span in bytes. */
GstNlpRange gst_nlp_span_get_range (GstNlpSpan *self);
GstNlpText *gst_nlp_span_peek_document_text (GstNlpSpan *self);
/* Returns (nullable) the layer of a token that has syntax. */
GstNlpLayer *gst_nlp_span_peek_syntax (GstNlpSpan *self);

GstNlpSpan *gst_nlp_span_new (GstNlpText *text, GstNlpLayer *layer, guint index);
/* Takes @source and @target. */
GstNlpRelation *
gst_nlp_relation_new (GstNlpLayer *layer, guint index, GstNlpSpan *source, GstNlpSpan *target);

G_END_DECLS

#endif
