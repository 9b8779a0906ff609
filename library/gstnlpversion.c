/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpversion.c: the version of the library.
 */

#include "gstnlpversion.h"

/**
 * gst_nlp_version:
 * @major: (out) (optional): return location for the major version
 * @minor: (out) (optional): return location for the minor version
 * @micro: (out) (optional): return location for the micro version
 *
 * Gets the version of the library at run time, which may be newer than the one at compile time.
 *
 * Since: 0.1
 */
void
gst_nlp_version (guint *major, guint *minor, guint *micro)
{
  if (major != NULL)
    *major = GST_NLP_MAJOR_VERSION;
  if (minor != NULL)
    *minor = GST_NLP_MINOR_VERSION;
  if (micro != NULL)
    *micro = GST_NLP_MICRO_VERSION;
}
