/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_ENUM_TYPES_H
#define GST_NLP_ENUM_TYPES_H

#include <glib-object.h>

#include "gstnlpprelude.h"

G_BEGIN_DECLS

#define GST_NLP_TYPE_ERROR (gst_nlp_error_get_type ())
GST_NLP_API GType gst_nlp_error_get_type (void);

#define GST_NLP_TYPE_JSON_FLAGS (gst_nlp_json_flags_get_type ())
GST_NLP_API GType gst_nlp_json_flags_get_type (void);

#define GST_NLP_TYPE_OFFSETS (gst_nlp_offsets_get_type ())
GST_NLP_API GType gst_nlp_offsets_get_type (void);

#define GST_NLP_TYPE_ON_ERROR (gst_nlp_on_error_get_type ())
GST_NLP_API GType gst_nlp_on_error_get_type (void);

#define GST_NLP_TYPE_POS (gst_nlp_pos_get_type ())
GST_NLP_API GType gst_nlp_pos_get_type (void);

#define GST_NLP_TYPE_TOKEN_FLAGS (gst_nlp_token_flags_get_type ())
GST_NLP_API GType gst_nlp_token_flags_get_type (void);

G_END_DECLS

#endif
