/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * rowproducts.h: sums and products of rows of 16-bit integers.
 */

#ifndef NLP_ROW_PRODUCTS_H
#define NLP_ROW_PRODUCTS_H

#include <glib.h>

G_BEGIN_DECLS

/* Sizes are multiples of these. */
#define NLP_ROW_LANES 16
#define NLP_ROW_GROUP 8

/**
 * NlpRows:
 * @weights: the rows
 * @biases: (nullable): a number for each row, which is added to its products
 * @n: the values of a row, a multiple of %NLP_ROW_LANES
 * @n_rows: the number of rows, a multiple of %NLP_ROW_GROUP
 *
 * A matrix of weights.
 */
typedef struct {
  const gint16 *weights;
  const gint32 *biases;
  guint n;
  guint n_rows;
} NlpRows;

/**
 * nlp_rows_multiply:
 * @inputs: rows of @self->n values
 * @n_inputs: their number
 * @shift: bits that the products lose
 * @outputs: (out): of each input, @self->n_rows products, limited to 16 bits
 *
 * Multiplies each input with each row. Sums wrap around at 32 bits. The results are the same on
 * every processor.
 */
void nlp_rows_multiply (const NlpRows *self,
                        const gint16 *inputs,
                        guint n_inputs,
                        guint shift,
                        gint16 *outputs);

/* Multiplies one input with each row. @products have all their bits. */
void nlp_rows_multiply_one (const NlpRows *self, const gint16 *input, gint32 *products);

/* Adds up @n_rows rows, at least one, of @n values, a multiple of %NLP_ROW_LANES. Sums wrap around
 * at 16 bits. @sums may be one of the rows. */
void nlp_rows_add (const gint16 *const *rows, guint n_rows, guint n, gint16 *sums);

G_END_DECLS

#endif
