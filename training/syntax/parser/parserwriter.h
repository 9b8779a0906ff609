/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * parserwriter.h: writes a trained network as the block that the parser reads.
 */

#ifndef TRAINING_PARSER_WRITER_H
#define TRAINING_PARSER_WRITER_H

#include "parsertrainer.h"

G_BEGIN_DECLS

/* The words with rows of their own: 3,000 are more than four fifths of a text. */
#define PARSER_N_SUMMED 3000

/* Rounds the weights of a network to fixed-point numbers. @corpus is that of its training, for the
 * names; @n_summed limits the words with rows of their own in the first layer, the most frequent
 * ones. Returns: (transfer full): a block for nlp_parser_new() */
GByteArray *
parser_network_write (const ParserNetwork *self, const ParserCorpus *corpus, guint n_summed);

G_END_DECLS

#endif
