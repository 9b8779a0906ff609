/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gatedmean.c: computes the gated mean in fixed-point numbers.
 */

#include "gatedmean.h"

#include "parserblock.h"

#define ONE (1 << NLP_PARSER_STATE_BITS)
#define GATE_LIMIT (1 << NLP_PARSER_GATE_BITS)
#define SCALE (ONE / GATE_LIMIT)

#ifdef __SSE2__

#include <emmintrin.h>

#define LANES 8

static inline __m128i
load (const gint16 *values)
{
  return _mm_loadu_si128 ((const __m128i_u *)values);
}

/* Limits values to -1 to 1. */
static inline __m128i
limit (__m128i values)
{
  const __m128i most = _mm_set1_epi16 (GATE_LIMIT), least = _mm_set1_epi16 (-GATE_LIMIT);

  return _mm_mullo_epi16 (_mm_min_epi16 (_mm_max_epi16 (values, least), most),
                          _mm_set1_epi16 (SCALE));
}

/* Turns gates into shares. They are limited first, so that the products don't overflow. */
static inline __m128i
open_gates (__m128i gates)
{
  const __m128i most = _mm_set1_epi16 (2 * GATE_LIMIT), least = _mm_set1_epi16 (-2 * GATE_LIMIT);
  const __m128i limited = _mm_min_epi16 (_mm_max_epi16 (gates, least), most);

  return _mm_add_epi16 (_mm_mullo_epi16 (limited, _mm_set1_epi16 (SCALE / 4)),
                        _mm_set1_epi16 (ONE / 2));
}

/* Returns (a * b + c * d) / ONE, rounded. */
static inline __m128i
mean (__m128i a, __m128i b, __m128i c, __m128i d)
{
  const __m128i half = _mm_set1_epi32 (ONE / 2);
  __m128i low = _mm_madd_epi16 (_mm_unpacklo_epi16 (a, c), _mm_unpacklo_epi16 (b, d));
  __m128i high = _mm_madd_epi16 (_mm_unpackhi_epi16 (a, c), _mm_unpackhi_epi16 (b, d));

  low = _mm_srai_epi32 (_mm_add_epi32 (low, half), NLP_PARSER_STATE_BITS);
  high = _mm_srai_epi32 (_mm_add_epi32 (high, half), NLP_PARSER_STATE_BITS);
  return _mm_packs_epi32 (low, high);
}

void
nlp_gated_mean_step (gint16 *states, const gint16 *values, guint n)
{
  for (guint i = 0; i < n; i += LANES) {
    __m128i keep = open_gates (load (values + n + i));
    __m128i replace = _mm_sub_epi16 (_mm_set1_epi16 (ONE), keep);

    _mm_storeu_si128 ((__m128i_u *)(states + i),
                      mean (keep, load (states + i), replace, limit (load (values + i))));
  }
}

void
nlp_gated_mean_output (gint16 *outputs, const gint16 *states, const gint16 *gates, guint n)
{
  const __m128i zero = _mm_setzero_si128 ();

  for (guint i = 0; i < n; i += LANES)
    _mm_storeu_si128 ((__m128i_u *)(outputs + i),
                      mean (open_gates (load (gates + i)), load (states + i), zero, zero));
}

#else

static inline gint32
open_gate (gint16 gate)
{
  return ONE / 2 + CLAMP (gate, -2 * GATE_LIMIT, 2 * GATE_LIMIT) * (SCALE / 4);
}

void
nlp_gated_mean_step (gint16 *states, const gint16 *values, guint n)
{
  for (guint i = 0; i < n; i++) {
    gint32 keep = open_gate (values[n + i]);
    gint32 value = CLAMP (values[i], -GATE_LIMIT, GATE_LIMIT) * SCALE;

    states[i] =
        (gint16)((keep * states[i] + (ONE - keep) * value + ONE / 2) >> NLP_PARSER_STATE_BITS);
  }
}

void
nlp_gated_mean_output (gint16 *outputs, const gint16 *states, const gint16 *gates, guint n)
{
  for (guint i = 0; i < n; i++)
    outputs[i] = (gint16)((open_gate (gates[i]) * states[i] + ONE / 2) >> NLP_PARSER_STATE_BITS);
}

#endif
