/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_CSVREADER_H
#define NLP_CSVREADER_H

#include "formats/reader.h"

G_BEGIN_DECLS

/* Tables as text: a row is a document, and cells are between commas, tabs, semicolons or bars. */
extern const NlpFormat nlp_table_format;

G_END_DECLS

#endif
