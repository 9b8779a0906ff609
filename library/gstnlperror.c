/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlperror.c: the error domain.
 */

#include "gstnlperror.h"

/* The macro takes the hyphens literally, without spaces. */
/* clang-format off */
G_DEFINE_QUARK (gst-nlp-error-quark, gst_nlp_error)
/* clang-format on */
