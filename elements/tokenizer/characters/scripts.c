/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * scripts.c: finds the scripts that are written without spaces between words.
 */

#include "scripts.h"

/* The letters and marks in code point order; digits and punctuation are common to all scripts.
 * ICU's script data gives the same answers, as a test checks, but makes Thai a tenth slower to
 * split. */
static const struct {
  gunichar first, last;
} ranges[] = {
    {0x0e01, 0x0e3a},   /* Thai */
    {0x0e40, 0x0e4e},   /* Thai */
    {0x0e81, 0x0ece},   /* Lao */
    {0x0edc, 0x0edf},   /* Lao */
    {0x1000, 0x103f},   /* Myanmar */
    {0x1050, 0x108f},   /* Myanmar of other languages */
    {0x109a, 0x109d},   /* Myanmar: Khamti and Aiton */
    {0x1780, 0x17d3},   /* Khmer */
    {0x17d7, 0x17d7},   /* Khmer: repetition */
    {0x17dc, 0x17dd},   /* Khmer */
    {0x3005, 0x3007},   /* Han: repetition, closing mark, zero */
    {0x3021, 0x302d},   /* Han: Hangzhou numerals, tone marks */
    {0x3031, 0x3035},   /* Kana: repetition */
    {0x3038, 0x303c},   /* Han: Hangzhou numerals */
    {0x3041, 0x309f},   /* Hiragana */
    {0x30a1, 0x30fa},   /* Katakana */
    {0x30fc, 0x30ff},   /* Katakana: length, repetition */
    {0x31f0, 0x31ff},   /* Katakana of Ainu */
    {0x3400, 0x4dbf},   /* Han */
    {0x4e00, 0x9fff},   /* Han */
    {0xa9e0, 0xa9ef},   /* Myanmar of Shan */
    {0xa9fa, 0xa9fe},   /* Myanmar of Shan */
    {0xaa60, 0xaa76},   /* Myanmar: Khamti and Aiton */
    {0xaa7a, 0xaa7f},   /* Myanmar: Khamti and Aiton */
    {0xf900, 0xfaff},   /* Han, compatibility */
    {0xff66, 0xff9f},   /* Katakana, half width */
    {0x16fe3, 0x16fe3}, /* Han: repetition, old */
    {0x16ff0, 0x16ff1}, /* Han: reading marks of Vietnam */
    {0x1aff0, 0x1b16f}, /* Kana, historic and small */
    {0x20000, 0x323af}, /* Han */
};

gboolean
nlp_script_lookup (gunichar c)
{
  guint low = 0, high = G_N_ELEMENTS (ranges);

  while (low < high) {
    guint middle = (low + high) / 2;

    if (c > ranges[middle].last)
      low = middle + 1;
    else
      high = middle;
  }
  return low < G_N_ELEMENTS (ranges) && c >= ranges[low].first;
}
