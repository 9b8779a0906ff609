/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpencodercaps.h: the caps of encoders.
 */

#ifndef GST_NLP_ENCODER_CAPS_H
#define GST_NLP_ENCODER_CAPS_H

#include <gst/base/gstbasetransform.h>

G_BEGIN_DECLS

/* Implements GstBaseTransformClass.transform_caps for an element whose output caps do not depend on
 * its input caps. */
GstCaps *gst_nlp_encoder_transform_caps (GstBaseTransform *trans,
                                         GstPadDirection direction,
                                         GstCaps *caps,
                                         GstCaps *filter);

G_END_DECLS

#endif
