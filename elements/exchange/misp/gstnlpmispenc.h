/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpmispenc.h: the element mispenc.
 */

#ifndef GST_NLP_MISP_ENC_H
#define GST_NLP_MISP_ENC_H

#include "threats/gstnlpthreatenc.h"

G_BEGIN_DECLS

#define GST_NLP_TYPE_MISP_ENC (gst_nlp_misp_enc_get_type ())
G_DECLARE_FINAL_TYPE (GstNlpMispEnc, gst_nlp_misp_enc, GST_NLP, MISP_ENC, GstNlpThreatEnc)

/**
 * GstNlpMispEncThreatLevel:
 * @GST_NLP_MISP_ENC_THREAT_LEVEL_HIGH: sophisticated malware, unknown vulnerabilities
 * @GST_NLP_MISP_ENC_THREAT_LEVEL_MEDIUM: an advanced and persistent threat
 * @GST_NLP_MISP_ENC_THREAT_LEVEL_LOW: common malware
 * @GST_NLP_MISP_ENC_THREAT_LEVEL_UNDEFINED: not known
 *
 * How dangerous the threat of an event is, with the numbers of MISP.
 */
typedef enum {
  GST_NLP_MISP_ENC_THREAT_LEVEL_HIGH = 1,
  GST_NLP_MISP_ENC_THREAT_LEVEL_MEDIUM,
  GST_NLP_MISP_ENC_THREAT_LEVEL_LOW,
  GST_NLP_MISP_ENC_THREAT_LEVEL_UNDEFINED,
} GstNlpMispEncThreatLevel;

/**
 * GstNlpMispEncAnalysis:
 * @GST_NLP_MISP_ENC_ANALYSIS_INITIAL: just begun
 * @GST_NLP_MISP_ENC_ANALYSIS_ONGOING: going on
 * @GST_NLP_MISP_ENC_ANALYSIS_COMPLETE: done
 *
 * How far the analysis of an event is, with the numbers of MISP.
 */
typedef enum {
  GST_NLP_MISP_ENC_ANALYSIS_INITIAL,
  GST_NLP_MISP_ENC_ANALYSIS_ONGOING,
  GST_NLP_MISP_ENC_ANALYSIS_COMPLETE,
} GstNlpMispEncAnalysis;

/**
 * GstNlpMispEncDistribution:
 * @GST_NLP_MISP_ENC_DISTRIBUTION_ORGANISATION: your organisation only
 * @GST_NLP_MISP_ENC_DISTRIBUTION_COMMUNITY: this community only
 * @GST_NLP_MISP_ENC_DISTRIBUTION_CONNECTED: connected communities
 * @GST_NLP_MISP_ENC_DISTRIBUTION_ALL: all communities
 *
 * Whom MISP gives an event, with its numbers.
 */
typedef enum {
  GST_NLP_MISP_ENC_DISTRIBUTION_ORGANISATION,
  GST_NLP_MISP_ENC_DISTRIBUTION_COMMUNITY,
  GST_NLP_MISP_ENC_DISTRIBUTION_CONNECTED,
  GST_NLP_MISP_ENC_DISTRIBUTION_ALL,
} GstNlpMispEncDistribution;

GType gst_nlp_misp_enc_threat_level_get_type (void);
GType gst_nlp_misp_enc_analysis_get_type (void);
GType gst_nlp_misp_enc_distribution_get_type (void);

GST_ELEMENT_REGISTER_DECLARE (mispenc)

G_END_DECLS

#endif
