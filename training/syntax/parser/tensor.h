/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * tensor.h: matrices of weights, their products, and their training.
 */

#ifndef TRAINING_TENSOR_H
#define TRAINING_TENSOR_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * Tensor:
 * @n_rows: the number of rows
 * @n_columns: the number of columns, a multiple of 8
 * @values: the weights, row by row
 * @gradient: the gradient of the current batch
 * @touched: (nullable): the rows with a gradient, if only few have one in a batch
 *
 * A matrix of weights that is trained.
 */
typedef struct {
  gsize n_rows;
  gsize n_columns;
  gfloat *values;
  gfloat *gradient;
  GArray *touched;
  gfloat *means;
  gfloat *squares;
  gfloat *average;
  guint8 *is_touched;
} Tensor;

/* The settings of one step of training: Adam (Kingma and Ba, 2015). */
typedef struct {
  gfloat rate;
  guint64 step;     /* the number of the step, from 1 */
  gfloat averaging; /* the share of the new weights in the moving average of weights */
} TensorStep;

/* Makes a matrix of random weights with a standard deviation of @deviation. A @sparse one has few
 * rows with a gradient in a batch. */
Tensor *
tensor_new (gsize n_rows, gsize n_columns, gfloat deviation, gboolean sparse, guint64 *random);
void tensor_free (Tensor *self);

static inline gfloat *
tensor_row (const Tensor *self, gsize row)
{
  return self->values + row * self->n_columns;
}

/* Returns the gradient of a row, to which the caller adds. */
gfloat *tensor_gradient_row (Tensor *self, gsize row);

/* Moves the weights against the gradient, and clears it. */
void tensor_step (Tensor *self, const TensorStep *step);

/* Exchanges the weights with their moving average. */
void tensor_swap_average (Tensor *self);

/* Adds @n values. */
void tensor_add (gfloat *to, const gfloat *from, gsize n);

/**
 * tensor_multiply:
 * @n_rows: number of rows of @a and @c
 * @n_columns: number of columns of @b and @c, a multiple of 8
 * @n_inner: number of columns of @a and rows of @b
 * @a: the left matrix, whose rows are @a_row apart and whose columns @a_column
 * @b: the right matrix, whose rows are @b_row apart
 * @c: (inout): the matrix to which the product is added, with rows @c_row apart
 *
 * Adds a product of matrices. The order of the additions doesn't depend on the processor.
 */
void tensor_multiply (gsize n_rows,
                      gsize n_columns,
                      gsize n_inner,
                      const gfloat *a,
                      gsize a_row,
                      gsize a_column,
                      const gfloat *b,
                      gsize b_row,
                      gfloat *c,
                      gsize c_row);

/* Adds @input (@n rows) times the weights to @output. */
void tensor_forward (const Tensor *self, gsize n, const gfloat *input, gfloat *output);

/* Adds the only row of a matrix to @n rows. */
void tensor_add_bias (const Tensor *self, gsize n, gfloat *to);

/* Adds @n rows to the gradient of the only row of a matrix. */
void tensor_add_bias_gradient (Tensor *self, gsize n, const gfloat *gradient);

/* Adds to the gradient of the weights, and to that of @input unless it is %NULL. */
void tensor_backward (Tensor *self,
                      gsize n,
                      const gfloat *input,
                      const gfloat *output_gradient,
                      gfloat *input_gradient);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Tensor, tensor_free)

G_END_DECLS

#endif
