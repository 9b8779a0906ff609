/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpencodercaps.c: the caps of encoders.
 */

#include "gstnlpencodercaps.h"

GstCaps *
gst_nlp_encoder_transform_caps (GstBaseTransform *trans,
                                GstPadDirection direction,
                                GstCaps *caps,
                                GstCaps *filter)
{
  GstPad *other = direction == GST_PAD_SINK ? trans->srcpad : trans->sinkpad;
  g_autoptr (GstCaps) all = gst_pad_get_pad_template_caps (other);

  if (filter == NULL)
    return g_steal_pointer (&all);
  return gst_caps_intersect_full (filter, all, GST_CAPS_INTERSECT_FIRST);
}
