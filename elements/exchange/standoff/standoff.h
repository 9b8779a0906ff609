/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * standoff.h: collects the annotations of a document, and writes them as JSON.
 */

#ifndef NLP_STANDOFF_H
#define NLP_STANDOFF_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NLP_STANDOFF_ERROR:
 *
 * The domain of errors in formats with spans and offsets.
 */
#define NLP_STANDOFF_ERROR (nlp_standoff_error_quark ())
GQuark nlp_standoff_error_quark (void);

/**
 * NlpStandoffError:
 * @NLP_STANDOFF_ERROR_FORMAT: a file is not in the expected format
 * @NLP_STANDOFF_ERROR_ENCODING: a text is not UTF-8
 * @NLP_STANDOFF_ERROR_TOO_LARGE: a file is longer than the maximum
 */
typedef enum {
  NLP_STANDOFF_ERROR_FORMAT,
  NLP_STANDOFF_ERROR_ENCODING,
  NLP_STANDOFF_ERROR_TOO_LARGE,
} NlpStandoffError;

/**
 * NLP_STANDOFF_COREFERENCE:
 *
 * The name of the link between the mentions of a chain, in formats without chains.
 */
#define NLP_STANDOFF_COREFERENCE "coreference"

/**
 * NlpStandoff:
 *
 * A document with spans and relations, as other formats have it. It becomes a document in the form
 * of annotated documents: one object of JSON, whose reader checks the offsets, in code points.
 * Strings are UTF-8 and are copied.
 */
typedef struct _NlpStandoff NlpStandoff;

NlpStandoff *nlp_standoff_new (void);
void nlp_standoff_free (NlpStandoff *self);

/* Sets @length bytes of text, which may contain NUL. */
void nlp_standoff_set_text (NlpStandoff *self, const gchar *text, gsize length);

/* Whether a member of annotated documents has this name, so that metadata can't have it. */
gboolean nlp_standoff_is_member (const gchar *name);

/* Adds metadata that is not a member of annotated documents: a string, or with @is_json the text of
 * a value, which becomes a string if it is not valid. */
void nlp_standoff_add_metadata (NlpStandoff *self,
                                const gchar *name,
                                const gchar *value,
                                gsize length,
                                gboolean is_json);

/* Adds a span with a label (nullable) to a layer. Returns its number, from 0. */
guint nlp_standoff_add_span (NlpStandoff *self,
                             const gchar *layer,
                             const gchar *label,
                             guint64 start,
                             guint64 end);
guint nlp_standoff_get_n_spans (const NlpStandoff *self);

/* Adds an attribute, with the value as for metadata. The attributes "score" and "chain" are those
 * of the span. They are left out if they are not valid, and so are names that spans have anyway. */
void nlp_standoff_add_attribute (NlpStandoff *self,
                                 guint span,
                                 const gchar *name,
                                 const gchar *value,
                                 gsize length,
                                 gboolean is_json);

/* Puts the spans in one chain, but for those that have a chain already. */
void nlp_standoff_add_chain (NlpStandoff *self, const guint *spans, guint n_spans);

/* Adds a relation between two spans. Returns its number, from 0. */
guint nlp_standoff_add_relation (NlpStandoff *self, const gchar *name, guint source, guint target);
void nlp_standoff_add_relation_attribute (NlpStandoff *self,
                                          guint relation,
                                          const gchar *name,
                                          const gchar *value,
                                          gsize length,
                                          gboolean is_json);

/* Returns the document as an object of JSON (transfer full). */
GString *nlp_standoff_to_json (const NlpStandoff *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpStandoff, nlp_standoff_free)

G_END_DECLS

#endif
