/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpenumtypes.c: the GTypes of enumerations and flags. glib-mkenums can't make them:
 * gst-inspect shows the value names of properties, which should be descriptions and not names in C.
 */

#include "gstnlpenumtypes.h"

#include "gstnlperror.h"
#include "gstnlpjson.h"
#include "gstnlptypes.h"

G_DEFINE_ENUM_TYPE (GstNlpError,
                    gst_nlp_error,
                    G_DEFINE_ENUM_VALUE (GST_NLP_ERROR_ENCODING, "encoding"),
                    G_DEFINE_ENUM_VALUE (GST_NLP_ERROR_FORMAT, "format"),
                    G_DEFINE_ENUM_VALUE (GST_NLP_ERROR_TOO_LARGE, "too-large"),
                    G_DEFINE_ENUM_VALUE (GST_NLP_ERROR_SETTINGS, "settings"),
                    G_DEFINE_ENUM_VALUE (GST_NLP_ERROR_FAILED, "failed"))

G_DEFINE_FLAGS_TYPE (GstNlpJsonFlags,
                     gst_nlp_json_flags,
                     G_DEFINE_ENUM_VALUE (GST_NLP_JSON_DOCUMENT, "document"),
                     G_DEFINE_ENUM_VALUE (GST_NLP_JSON_ANNOTATIONS, "annotations"))

G_DEFINE_ENUM_TYPE (GstNlpOffsets,
                    gst_nlp_offsets,
                    {GST_NLP_OFFSETS_CODEPOINT, "Unicode code points", "codepoint"},
                    {GST_NLP_OFFSETS_BYTE, "Bytes of UTF-8", "byte"},
                    {GST_NLP_OFFSETS_UTF16, "UTF-16 code units", "utf16"})

G_DEFINE_ENUM_TYPE (GstNlpOnError,
                    gst_nlp_on_error,
                    {GST_NLP_ON_ERROR_SKIP, "Leave the document out with a warning", "skip"},
                    {GST_NLP_ON_ERROR_STOP, "Stop with an error", "stop"})

G_DEFINE_ENUM_TYPE (GstNlpPos,
                    gst_nlp_pos,
                    G_DEFINE_ENUM_VALUE (GST_NLP_POS_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (GST_NLP_POS_ADJ, "adj"),
                    G_DEFINE_ENUM_VALUE (GST_NLP_POS_ADP, "adp"),
                    G_DEFINE_ENUM_VALUE (GST_NLP_POS_ADV, "adv"),
                    G_DEFINE_ENUM_VALUE (GST_NLP_POS_AUX, "aux"),
                    G_DEFINE_ENUM_VALUE (GST_NLP_POS_CCONJ, "cconj"),
                    G_DEFINE_ENUM_VALUE (GST_NLP_POS_DET, "det"),
                    G_DEFINE_ENUM_VALUE (GST_NLP_POS_INTJ, "intj"),
                    G_DEFINE_ENUM_VALUE (GST_NLP_POS_NOUN, "noun"),
                    G_DEFINE_ENUM_VALUE (GST_NLP_POS_NUM, "num"),
                    G_DEFINE_ENUM_VALUE (GST_NLP_POS_PART, "part"),
                    G_DEFINE_ENUM_VALUE (GST_NLP_POS_PRON, "pron"),
                    G_DEFINE_ENUM_VALUE (GST_NLP_POS_PROPN, "propn"),
                    G_DEFINE_ENUM_VALUE (GST_NLP_POS_PUNCT, "punct"),
                    G_DEFINE_ENUM_VALUE (GST_NLP_POS_SCONJ, "sconj"),
                    G_DEFINE_ENUM_VALUE (GST_NLP_POS_SYM, "sym"),
                    G_DEFINE_ENUM_VALUE (GST_NLP_POS_VERB, "verb"),
                    G_DEFINE_ENUM_VALUE (GST_NLP_POS_X, "x"))

G_DEFINE_FLAGS_TYPE (GstNlpTokenFlags,
                     gst_nlp_token_flags,
                     G_DEFINE_ENUM_VALUE (GST_NLP_TOKEN_NONE, "none"),
                     G_DEFINE_ENUM_VALUE (GST_NLP_TOKEN_ALPHA, "alpha"),
                     G_DEFINE_ENUM_VALUE (GST_NLP_TOKEN_DIGIT, "digit"),
                     G_DEFINE_ENUM_VALUE (GST_NLP_TOKEN_PUNCT, "punct"),
                     G_DEFINE_ENUM_VALUE (GST_NLP_TOKEN_TITLE, "title"),
                     G_DEFINE_ENUM_VALUE (GST_NLP_TOKEN_UPPER, "upper"),
                     G_DEFINE_ENUM_VALUE (GST_NLP_TOKEN_NON_ASCII, "non-ascii"),
                     G_DEFINE_ENUM_VALUE (GST_NLP_TOKEN_SPACE_BEFORE, "space-before"),
                     G_DEFINE_ENUM_VALUE (GST_NLP_TOKEN_ABBREVIATION, "abbreviation"),
                     G_DEFINE_ENUM_VALUE (GST_NLP_TOKEN_ADDRESS, "address"),
                     G_DEFINE_ENUM_VALUE (GST_NLP_TOKEN_CLITIC, "clitic"))
