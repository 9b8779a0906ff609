/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * calibration.c: isotonic regression of right answers on probabilities.
 */

#include "calibration.h"

#include <math.h>

/* Answers with similar probabilities are counted together. */
#define MIN_ANSWERS 60

/* Answers with similar probabilities: their number, and two sums. */
typedef struct {
  gdouble n;
  gdouble probability;
  gdouble right;
} Block;

static gint
compare_answers (gconstpointer a, gconstpointer b)
{
  const CalibrationAnswer *x = a, *y = b;

  return x->probability < y->probability   ? -1
         : x->probability > y->probability ? 1
                                           : x->is_right - y->is_right;
}

/* Joins blocks until their shares increase (the pool adjacent violators algorithm). */
static void
append_block (GArray *blocks, Block block)
{
  while (blocks->len > 0) {
    const Block *last = &g_array_index (blocks, Block, blocks->len - 1);

    if (last->right / last->n < block.right / block.n)
      break;
    block.n += last->n;
    block.probability += last->probability;
    block.right += last->right;
    g_array_set_size (blocks, blocks->len - 1);
  }
  g_array_append_val (blocks, block);
}

/* Returns the value at @at of the lines between the blocks. */
static gdouble
interpolate (const GArray *blocks, gdouble at)
{
  gdouble x = 0, y = 0;

  for (guint i = 0; i <= blocks->len; i++) {
    const Block *block = i < blocks->len ? &g_array_index (blocks, Block, i) : NULL;
    const gdouble next_x = block != NULL ? block->probability / block->n : 1;
    const gdouble next_y = block != NULL ? block->right / block->n : y;

    if (at <= next_x)
      return next_x > x ? y + (next_y - y) * (at - x) / (next_x - x) : next_y;
    x = next_x;
    y = next_y;
  }
  return y;
}

void
calibration_fit (GArray *answers, gint32 *values, guint n_steps)
{
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (Block));

  g_array_sort (answers, compare_answers);
  for (guint i = 0; i < answers->len;) {
    Block block = {0};

    for (; i < answers->len && (block.n < MIN_ANSWERS || answers->len - i < MIN_ANSWERS); i++) {
      const CalibrationAnswer *answer = &g_array_index (answers, CalibrationAnswer, i);

      block.n++;
      block.probability += answer->probability;
      block.right += answer->is_right;
    }
    append_block (blocks, block);
  }
  for (guint i = 0; i <= n_steps; i++)
    values[i] = (gint32)lround (interpolate (blocks, (gdouble)i / n_steps) * 65536);
}
