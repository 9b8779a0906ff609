/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_PRELUDE_H
#define GST_NLP_PRELUDE_H

/* Symbols are hidden unless they say this. */
#ifndef GST_NLP_API
#define GST_NLP_API __attribute__ ((visibility ("default"))) extern
#endif

#endif
