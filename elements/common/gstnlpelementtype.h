/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_ELEMENT_TYPE_H
#define GST_NLP_ELEMENT_TYPE_H

#include <gst/gst.h>

/* Defines the final type @TypeName of an element, as G_DEFINE_FINAL_TYPE() does, under the name
 * @GTypeName: GstNlpTokenizer as "GstTokenizer". GStreamer makes the names of instances from the
 * name of their GType without "Gst", so that this one's are tokenizer0, tokenizer1, ... like those
 * of other plugins' elements. */
#define GST_NLP_DEFINE_ELEMENT_TYPE(TypeName, GTypeName, type_name, TYPE_PARENT)                   \
  typedef TypeName GTypeName;                                                                      \
  typedef TypeName##Class GTypeName##Class;                                                        \
  G_DEFINE_FINAL_TYPE (GTypeName, type_name, TYPE_PARENT)

#endif
