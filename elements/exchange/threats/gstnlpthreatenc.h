/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpthreatenc.h: the base class of the encoders of threat information.
 */

#ifndef GST_NLP_THREAT_ENC_H
#define GST_NLP_THREAT_ENC_H

#include <gst/base/gstbasetransform.h>

#include "gstnlpdocument.h"
#include "tlp.h"

G_BEGIN_DECLS

#define GST_NLP_TYPE_THREAT_ENC (gst_nlp_threat_enc_get_type ())
G_DECLARE_DERIVABLE_TYPE (GstNlpThreatEnc,
                          gst_nlp_threat_enc,
                          GST_NLP,
                          THREAT_ENC,
                          GstBaseTransform)

/**
 * GstNlpThreatScope:
 * @GST_NLP_THREAT_SCOPE_DOCUMENT: an output for each document
 * @GST_NLP_THREAT_SCOPE_STREAM: one output for all documents
 *
 * What an output has.
 */
typedef enum {
  GST_NLP_THREAT_SCOPE_DOCUMENT,
  GST_NLP_THREAT_SCOPE_STREAM,
} GstNlpThreatScope;

GType gst_nlp_threat_scope_get_type (void);
GType gst_nlp_threat_tlp_get_type (void);

/**
 * GstNlpThreatEncClass:
 * @open: loads what the element needs, and begins an output
 * @add: adds a document to the output. @now is the time of a document without a date
 * @append: appends the output as a line, if there is something in it, and begins the next one
 * @close: frees all of it
 *
 * An encoder collects what documents say about threats, and writes it after each document or after
 * all of them. All functions run in the thread of the stream.
 */
struct _GstNlpThreatEncClass {
  GstBaseTransformClass parent_class;

  void (*open) (GstNlpThreatEnc *self);
  void (*add) (GstNlpThreatEnc *self, GstNlpDocument *document, NlpTlp tlp, GDateTime *now);
  void (*append) (GstNlpThreatEnc *self, GString *out);
  void (*close) (GstNlpThreatEnc *self);
};

/* Adds the sink pad, and a source pad with the caps of @src_template. */
void gst_nlp_threat_enc_class_add_pads (GstNlpThreatEncClass *klass,
                                        GstStaticPadTemplate *src_template);

G_END_DECLS

#endif
