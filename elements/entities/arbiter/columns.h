/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * columns.h: the cells in a column of a table.
 */

#ifndef NLP_COLUMNS_H
#define NLP_COLUMNS_H

#include "lexical/match.h"
#include "lexical/words.h"

G_BEGIN_DECLS

/* Adds names to @found, names in the order of the text without overlaps: where most cells of a
 * column are names with one label, the other capitalised cells are too. Tabs separate the cells of
 * a table, whose rows are consecutive lines with the same number of tabs. Dates are no names. */
void nlp_columns_complete (const NlpWords *words, GArray *found);

G_END_DECLS

#endif
