/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * rowproducts.c: multiplies rows of integers, with wide vectors where the processor has them.
 */

#include "rowproducts.h"

#include <string.h>

#ifdef __x86_64__
#include <immintrin.h>
#define HAVE_WIDE_VECTORS 1
#else
#define HAVE_WIDE_VECTORS 0
#endif

/* Rows that are multiplied with two inputs together. */
#define ROW_GROUP 4

/* Vectors of a row that are added together. */
#define ADD_GROUP 2

static inline guint32
bias_of (const NlpRows *self, guint row)
{
  return self->biases == NULL ? 0 : (guint32)self->biases[row];
}

/* Compilers vectorise this loop. */
static guint32
multiply (const gint16 *input, const gint16 *weights, guint n)
{
  guint32 sum = 0;

  for (guint i = 0; i < n; i++)
    sum += (guint32)(input[i] * weights[i]);
  return sum;
}

static void
multiply_any (const NlpRows *self,
              const gint16 *inputs,
              guint n_inputs,
              guint shift,
              gint16 *outputs)
{
  for (guint i = 0; i < n_inputs; i++) {
    for (guint row = 0; row < self->n_rows; row++) {
      guint32 sum =
          multiply (inputs + (gsize)i * self->n, self->weights + (gsize)row * self->n, self->n);
      gint32 product = (gint32)(sum + bias_of (self, row)) >> shift;

      *outputs++ = (gint16)CLAMP (product, G_MININT16, G_MAXINT16);
    }
  }
}

static void
multiply_one_any (const NlpRows *self, const gint16 *input, gint32 *products)
{
  for (guint row = 0; row < self->n_rows; row++) {
    guint32 sum = multiply (input, self->weights + (gsize)row * self->n, self->n);

    products[row] = (gint32)(sum + bias_of (self, row));
  }
}

static void
add_any (const gint16 *const *rows, guint n_rows, guint n, gint16 *sums)
{
  memcpy (sums, rows[0], n * sizeof *sums);
  for (guint row = 1; row < n_rows; row++) {
    for (guint i = 0; i < n; i++)
      sums[i] = (gint16)(sums[i] + rows[row][i]);
  }
}

#if HAVE_WIDE_VECTORS

#define WIDE __attribute__ ((target ("avx2")))

WIDE static inline __m256i
load (const gint16 *values)
{
  return _mm256_loadu_si256 ((const __m256i_u *)values);
}

/* Adds up the parts of eight sums. */
WIDE static inline __m256i
reduce (const __m256i sums[NLP_ROW_GROUP])
{
  __m256i low = _mm256_hadd_epi32 (_mm256_hadd_epi32 (sums[0], sums[1]),
                                   _mm256_hadd_epi32 (sums[2], sums[3]));
  __m256i high = _mm256_hadd_epi32 (_mm256_hadd_epi32 (sums[4], sums[5]),
                                    _mm256_hadd_epi32 (sums[6], sums[7]));

  return _mm256_add_epi32 (_mm256_permute2x128_si256 (low, high, 0x20),
                           _mm256_permute2x128_si256 (low, high, 0x31));
}

/* Multiplies a group of rows with two inputs. Returns the products of the first input, then those
 * of the second one. */
WIDE static inline __attribute__ ((always_inline)) __m128i
multiply_group (const NlpRows *self,
                guint row,
                const gint16 *first,
                const gint16 *second,
                __m128i shift)
{
  const gsize n = self->n;
  const gint16 *weights = self->weights + row * n;
  __m256i sums[2 * ROW_GROUP], products;

  for (guint k = 0; k < 2 * ROW_GROUP; k++)
    sums[k] = _mm256_setzero_si256 ();
  for (gsize i = 0; i < n; i += NLP_ROW_LANES) {
    const __m256i a = load (first + i), b = load (second + i);

    for (guint k = 0; k < ROW_GROUP; k++) {
      const __m256i values = load (weights + k * n + i);

      sums[k] = _mm256_add_epi32 (sums[k], _mm256_madd_epi16 (values, a));
      sums[ROW_GROUP + k] = _mm256_add_epi32 (sums[ROW_GROUP + k], _mm256_madd_epi16 (values, b));
    }
  }
  products = reduce (sums);
  if (self->biases != NULL)
    products = _mm256_add_epi32 (products, _mm256_broadcastsi128_si256 (_mm_loadu_si128 (
                                               (const __m128i_u *)(self->biases + row))));
  products = _mm256_sra_epi32 (products, shift);
  return _mm_packs_epi32 (_mm256_castsi256_si128 (products),
                          _mm256_extracti128_si256 (products, 1));
}

/* Reads the weights once, and the inputs, which are fewer, again and again. */
WIDE static void
multiply_wide (const NlpRows *self,
               const gint16 *inputs,
               guint n_inputs,
               guint shift,
               gint16 *outputs)
{
  const gsize n = self->n, n_rows = self->n_rows;
  const __m128i shifts = _mm_cvtsi32_si128 ((int)shift);

  for (guint row = 0; row < n_rows; row += ROW_GROUP) {
    guint i = 0;

    for (; i + 1 < n_inputs; i += 2) {
      const gint16 *input = inputs + i * n;
      __m128i products = multiply_group (self, row, input, input + n, shifts);

      _mm_storel_epi64 ((__m128i *)(outputs + i * n_rows + row), products);
      _mm_storel_epi64 ((__m128i *)(outputs + (i + 1) * n_rows + row),
                        _mm_unpackhi_epi64 (products, products));
    }
    if (i < n_inputs)
      _mm_storel_epi64 ((__m128i *)(outputs + i * n_rows + row),
                        multiply_group (self, row, inputs + i * n, inputs + i * n, shifts));
  }
}

WIDE static void
multiply_one_wide (const NlpRows *self, const gint16 *input, gint32 *products)
{
  const gsize n = self->n;

  for (guint row = 0; row < self->n_rows; row += NLP_ROW_GROUP) {
    const gint16 *weights = self->weights + row * n;
    __m256i sums[NLP_ROW_GROUP], reduced;

    for (guint k = 0; k < NLP_ROW_GROUP; k++)
      sums[k] = _mm256_setzero_si256 ();
    for (gsize i = 0; i < n; i += NLP_ROW_LANES) {
      const __m256i values = load (input + i);

      for (guint k = 0; k < NLP_ROW_GROUP; k++)
        sums[k] =
            _mm256_add_epi32 (sums[k], _mm256_madd_epi16 (load (weights + k * n + i), values));
    }
    reduced = reduce (sums);
    if (self->biases != NULL)
      reduced =
          _mm256_add_epi32 (reduced, _mm256_loadu_si256 ((const __m256i_u *)(self->biases + row)));
    _mm256_storeu_si256 ((__m256i_u *)(products + row), reduced);
  }
}

/* Adds up some vectors of all rows from @first on. Their number is known at compile time. */
WIDE static inline __attribute__ ((always_inline)) void
add_vectors (const gint16 *const *rows, guint n_rows, guint first, guint n_vectors, gint16 *sums)
{
  __m256i parts[ADD_GROUP];

  for (guint k = 0; k < n_vectors; k++)
    parts[k] = load (rows[0] + first + k * NLP_ROW_LANES);
  for (guint row = 1; row < n_rows; row++) {
    const gint16 *from = rows[row] + first;

    for (guint k = 0; k < n_vectors; k++)
      parts[k] = _mm256_add_epi16 (parts[k], load (from + k * NLP_ROW_LANES));
  }
  for (guint k = 0; k < n_vectors; k++)
    _mm256_storeu_si256 ((__m256i_u *)(sums + first + k * NLP_ROW_LANES), parts[k]);
}

WIDE static void
add_wide (const gint16 *const *rows, guint n_rows, guint n, gint16 *sums)
{
  guint i = 0;

  for (; i + ADD_GROUP * NLP_ROW_LANES <= n; i += ADD_GROUP * NLP_ROW_LANES)
    add_vectors (rows, n_rows, i, ADD_GROUP, sums);
  for (; i < n; i += NLP_ROW_LANES)
    add_vectors (rows, n_rows, i, 1, sums);
}

#endif

void
nlp_rows_multiply (const NlpRows *self,
                   const gint16 *inputs,
                   guint n_inputs,
                   guint shift,
                   gint16 *outputs)
{
#if HAVE_WIDE_VECTORS
  if (__builtin_cpu_supports ("avx2")) {
    multiply_wide (self, inputs, n_inputs, shift, outputs);
    return;
  }
#endif
  multiply_any (self, inputs, n_inputs, shift, outputs);
}

void
nlp_rows_multiply_one (const NlpRows *self, const gint16 *input, gint32 *products)
{
#if HAVE_WIDE_VECTORS
  if (__builtin_cpu_supports ("avx2")) {
    multiply_one_wide (self, input, products);
    return;
  }
#endif
  multiply_one_any (self, input, products);
}

void
nlp_rows_add (const gint16 *const *rows, guint n_rows, guint n, gint16 *sums)
{
#if HAVE_WIDE_VECTORS
  if (__builtin_cpu_supports ("avx2")) {
    add_wide (rows, n_rows, n, sums);
    return;
  }
#endif
  add_any (rows, n_rows, n, sums);
}
