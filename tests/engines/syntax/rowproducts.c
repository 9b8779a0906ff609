/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * rowproducts.c: tests of sums and products of rows of integers.
 */

#include <string.h>

#include "parser/gatedmean.h"
#include "parser/rowproducts.h"
#include "random.h"
#include "testutil.h"

#define N 48
#define N_ROWS 16
#define N_INPUTS 7
#define SHIFT 9

static void
fill (gint16 *values, gsize n, guint bits, guint64 *random)
{
  for (gsize i = 0; i < n; i++)
    values[i] =
        (gint16)((gint64)(nlp_random_next (random) >> 32) % (1 << bits) - (1 << (bits - 1)));
}

static gint64
multiply (const gint16 *a, const gint16 *b, guint n)
{
  gint64 sum = 0;

  for (guint i = 0; i < n; i++)
    sum += a[i] * b[i];
  return sum;
}

/* Products are exact, whatever the number of inputs, with biases and without. */
GST_START_TEST (test_products)
{
  gint16 weights[N_ROWS * N], inputs[N_INPUTS * N], outputs[N_INPUTS * N_ROWS];
  gint32 biases[N_ROWS], products[N_ROWS];
  guint64 random = 1;

  fill (weights, G_N_ELEMENTS (weights), 12, &random);
  fill (inputs, G_N_ELEMENTS (inputs), 14, &random);
  for (guint i = 0; i < N_ROWS; i++)
    biases[i] = (gint32)i * 1000 - 5000;
  for (guint with_biases = 0; with_biases < 2; with_biases++) {
    const NlpRows rows = {weights, with_biases ? biases : NULL, N, N_ROWS};

    for (guint n_inputs = 0; n_inputs <= N_INPUTS; n_inputs++) {
      nlp_rows_multiply (&rows, inputs, n_inputs, SHIFT, outputs);
      for (guint i = 0; i < n_inputs; i++) {
        nlp_rows_multiply_one (&rows, inputs + i * N, products);
        for (guint row = 0; row < N_ROWS; row++) {
          gint64 sum =
              multiply (inputs + i * N, weights + row * N, N) + (with_biases ? biases[row] : 0);

          fail_unless_equals_int (products[row], sum);
          fail_unless_equals_int (outputs[i * N_ROWS + row],
                                  CLAMP (sum >> SHIFT, G_MININT16, G_MAXINT16));
        }
      }
    }
  }
}
GST_END_TEST

/* Products that don't fit into 16 bits are limited. */
GST_START_TEST (test_limits)
{
  gint16 weights[NLP_ROW_GROUP * NLP_ROW_LANES], input[NLP_ROW_LANES];
  gint16 outputs[NLP_ROW_GROUP];
  const NlpRows rows = {weights, NULL, NLP_ROW_LANES, NLP_ROW_GROUP};

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    weights[i] = i < NLP_ROW_LANES ? 1000 : -1000;
  for (guint i = 0; i < G_N_ELEMENTS (input); i++)
    input[i] = 1000;
  nlp_rows_multiply (&rows, input, 1, 0, outputs);
  fail_unless_equals_int (outputs[0], G_MAXINT16);
  fail_unless_equals_int (outputs[1], G_MININT16);
}
GST_END_TEST

GST_START_TEST (test_sums)
{
  gint16 values[3][N], sums[N];
  const gint16 *rows[] = {values[0], values[1], values[2]};
  guint64 random = 2;

  fill (values[0], 3 * N, 12, &random);
  nlp_rows_add (rows, 3, N, sums);
  for (guint i = 0; i < N; i++)
    fail_unless_equals_int (sums[i], values[0][i] + values[1][i] + values[2][i]);
  nlp_rows_add (rows, 2, N, values[0]);
  for (guint i = 0; i < N; i++)
    fail_unless_equals_int (values[0][i] + values[2][i], sums[i]);
}
GST_END_TEST

/* Closed and open gates keep all of the state or nothing; 0 keeps half of it. */
GST_START_TEST (test_gated_mean)
{
  const gint16 gates[] = {0, 4000, -4000, 0, 0, 0, 0, G_MAXINT16};
  gint16 values[16] = {1024, 1024, 1024, -3000, 512, 0, -1024, 1024}, states[8], outputs[8];
  const gint16 expected[] = {6144, 4096, 8192, -2048, 4096, 2048, -2048, 4096};
  const gint16 expected_outputs[] = {3072, 4096, 0, -1024, 2048, 1024, -1024, 4096};

  for (guint i = 0; i < 8; i++) {
    states[i] = 4096;
    values[8 + i] = gates[i];
  }
  nlp_gated_mean_step (states, values, 8);
  nlp_gated_mean_output (outputs, states, gates, 8);
  for (guint i = 0; i < 8; i++) {
    fail_unless_equals_int (states[i], expected[i]);
    fail_unless_equals_int (outputs[i], expected_outputs[i]);
  }
}
GST_END_TEST

static Suite *
row_products_suite (void)
{
  Suite *suite = suite_create ("row products");
  TCase *tests = tcase_create ("general");

  tcase_add_test (tests, test_products);
  tcase_add_test (tests, test_limits);
  tcase_add_test (tests, test_sums);
  tcase_add_test (tests, test_gated_mean);
  suite_add_tcase (suite, tests);
  return suite;
}

GST_CHECK_MAIN (row_products);
