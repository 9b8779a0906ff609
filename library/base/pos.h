/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_POS_H
#define NLP_POS_H

#include "gstnlptypes.h"

G_BEGIN_DECLS

/* Returns the name of a part of speech, such as "NOUN", or NULL for GST_NLP_POS_NONE and for values
 * that are none. The string is static. */
const gchar *nlp_pos_get_name (guint pos);

/* Returns the part of speech with this name of @length bytes, or GST_NLP_POS_NONE. */
GstNlpPos nlp_pos_from_name (const gchar *name, gsize length);

G_END_DECLS

#endif
