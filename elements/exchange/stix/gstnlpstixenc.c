/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpstixenc.c: the element stixenc, which writes STIX bundles.
 */

/**
 * SECTION:element-stixenc
 * @title: stixenc
 * @short_description: writes threat information as STIX
 *
 * Writes the threat information of documents as STIX 2.1 bundles, one JSON object a line: a report
 * with the threat actors, malware, tools, vulnerabilities, techniques, victims, observables and
 * indicators that entitytagger finds, and the relationships that the text states. The same thing
 * has the same id in all documents.
 *
 * |[
 * gst-launch-1.0 -q documentsrc location=report.txt ! tokenizer ! entitytagger ! stixenc ! \
 *     filesink location=report.json
 * ]|
 *
 * Since: 0.1
 */

#include "gstnlpstixenc.h"

#include "common/gstnlpdebugname.h"
#include "common/gstnlpelementtype.h"
#include "common/gstnlpmetadata.h"
#include "gstnlpstixdocument.h"
#include "stix/objects/stixid.h"

GST_DEBUG_CATEGORY_STATIC (stixenc_debug);
#define GST_CAT_DEFAULT stixenc_debug

struct _GstNlpStixEnc {
  GstNlpThreatEnc parent_instance;

  /* The stream, from open to close */
  NlpAttack *attack;
  NlpStixPhrases *phrases;
  NlpStixBundle *bundle;
  gchar *bundle_id; /* (nullable): of @bundle, by the reports so far */
};

static GstStaticPadTemplate src_template =
    GST_STATIC_PAD_TEMPLATE ("src",
                             GST_PAD_SRC,
                             GST_PAD_ALWAYS,
                             GST_STATIC_CAPS ("application/stix+json"));

GST_NLP_DEFINE_ELEMENT_TYPE (GstNlpStixEnc, GstStixEnc, gst_nlp_stix_enc, GST_NLP_TYPE_THREAT_ENC)
GST_ELEMENT_REGISTER_DEFINE (stixenc, "stixenc", GST_RANK_NONE, GST_NLP_TYPE_STIX_ENC)

static void
gst_nlp_stix_enc_open (GstNlpThreatEnc *enc)
{
  GstNlpStixEnc *self = GST_NLP_STIX_ENC (enc);

  self->attack = nlp_attack_new ();
  self->phrases = nlp_stix_phrases_new ();
  self->bundle = nlp_stix_bundle_new ();
}

static void
clear_bundle (GstNlpStixEnc *self)
{
  g_clear_pointer (&self->bundle, nlp_stix_bundle_free);
  g_clear_pointer (&self->bundle_id, g_free);
}

static void
gst_nlp_stix_enc_close (GstNlpThreatEnc *enc)
{
  GstNlpStixEnc *self = GST_NLP_STIX_ENC (enc);

  clear_bundle (self);
  g_clear_pointer (&self->attack, nlp_attack_free);
  g_clear_pointer (&self->phrases, nlp_stix_phrases_free);
}

static void
gst_nlp_stix_enc_add (GstNlpThreatEnc *enc, GstNlpDocument *document, NlpTlp tlp, GDateTime *now)
{
  GstNlpStixEnc *self = GST_NLP_STIX_ENC (enc);
  const gchar *report =
      gst_nlp_stix_document_add (self->bundle, self->attack, self->phrases, document, tlp, now);
  g_autofree gchar *key = NULL;

  if (report == NULL) {
    GST_DEBUG_OBJECT (self, "%s: nothing for a report", gst_nlp_document_get_debug_name (document));
    return;
  }
  GST_DEBUG_OBJECT (self, "%s: number of objects: %u", gst_nlp_document_get_debug_name (document),
                    nlp_stix_bundle_get_ids (self->bundle)->len);
  key = g_strconcat (self->bundle_id != NULL ? self->bundle_id : "", report, NULL);
  g_free (self->bundle_id);
  self->bundle_id = nlp_stix_id_make ("bundle", key);
}

static void
gst_nlp_stix_enc_append (GstNlpThreatEnc *enc, GString *out)
{
  GstNlpStixEnc *self = GST_NLP_STIX_ENC (enc);

  if (self->bundle_id != NULL)
    nlp_stix_bundle_append (self->bundle, self->bundle_id, out);
  clear_bundle (self);
  self->bundle = nlp_stix_bundle_new ();
}

static void
gst_nlp_stix_enc_class_init (GstNlpStixEncClass *klass)
{
  GstElementClass *element_class = GST_ELEMENT_CLASS (klass);
  GstNlpThreatEncClass *enc_class = GST_NLP_THREAT_ENC_CLASS (klass);

  GST_DEBUG_CATEGORY_INIT (stixenc_debug, "stixenc", 0, "writes STIX bundles");

  gst_nlp_threat_enc_class_add_pads (enc_class, &src_template);
  gst_nlp_element_class_set_metadata (element_class, "stixenc", "STIX encoder",
                                      "Codec/Encoder/Text", "Writes threat information as STIX");

  enc_class->open = gst_nlp_stix_enc_open;
  enc_class->add = gst_nlp_stix_enc_add;
  enc_class->append = gst_nlp_stix_enc_append;
  enc_class->close = gst_nlp_stix_enc_close;
}

static void
gst_nlp_stix_enc_init (GstNlpStixEnc *self)
{
}
