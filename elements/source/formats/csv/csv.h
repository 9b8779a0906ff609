/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * csv.h: tables as text, such as CSV and TSV.
 */

#ifndef NLP_CSV_H
#define NLP_CSV_H

#include "parsing/format.h"

G_BEGIN_DECLS

/* Each row is a document. Cells are separated by commas, tabs, semicolons or vertical bars. */
extern const NlpFormat nlp_csv_format;

G_END_DECLS

#endif
