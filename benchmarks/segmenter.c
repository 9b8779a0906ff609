/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * segmenter.c: measures the segmenter.
 *
 * Runs it on a file, beside ICU's break iterators for words and sentences, and on a megabyte each
 * of pathological text. Prints the seconds that each took as a JSON object.
 */

#include <stdio.h>
#include <string.h>
#include <time.h>

#ifdef HAVE_ICU
#include <unicode/ubrk.h>
#endif

#include "tokenizer/segmenter.h"

/* The length of a pathological text in bytes. */
#define ODD_SIZE (1 << 20)

/* A pathological text. */
typedef struct {
  const gchar *name;
  const gchar *repeated; /* NULL for a NUL byte */
} Odd;

static const Odd odds[] = {
    {"a", "a"},
    {".", "."},
    {"a.", "a."},
    {"\\\"", "\""},
    {"'", "'"},
    {"`", "`"},
    {"combining marks", "\u0301"},
    {"hxxp[:]//", "hxxp[:]//"},
    {"hxxp[:]//␣", "hxxp[:]// "},
    {"[.]", "[.]"},
    {"(", "("},
    {"[", "["},
    {"-", "-"},
    {"/", "/"},
    {"\\\\", "\\"},
    {"@", "@"},
    {"#", "#"},
    {":", ":"},
    {"a-", "a-"},
    {"a'", "a'"},
    {"a@", "a@"},
    {"a/", "a/"},
    {"a:", "a:"},
    {"1", "1"},
    {"1,", "1,"},
    {"1-", "1-"},
    {"a.␣", "a. "},
    {"A.␣", "A. "},
    {"?␣", "? "},
    {")␣", ") "},
    {"\\\"␣", "\" "},
    {"1.␣", "1. "},
    {"spaces", " "},
    {"line feeds", "\n"},
    {"lines of a", "a\n"},
    {"NUL", NULL},
    {"hiragana", "\u3042"},
    {"han", "\u65e5\u672c"},
    {"thai", "\u0e01\u0e32\u0e23"},
    {"cyrillic", "\u0434"},
    {"family emoji", "\U0001F469\u200D"},
    {"flags", "\U0001F1EF"},
};

static gdouble
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);
  return (gdouble)time.tv_sec + (gdouble)time.tv_nsec / 1e9;
}

static gdouble
time_segmenter (const NlpSegmenter *self, const gchar *text, gsize length)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));
  gdouble start = now ();

  nlp_segmenter_run (self, text, length, tokens, sentences);
  return now () - start;
}

#ifdef HAVE_ICU
static gdouble
time_icu (UBreakIteratorType type, const gchar *text, gsize length)
{
  UErrorCode status = U_ZERO_ERROR;
  UText *utext = utext_openUTF8 (NULL, text, (int64_t)length, &status);
  UBreakIterator *iterator = ubrk_open (type, "en", NULL, 0, &status);
  gdouble start = now (), seconds;

  ubrk_setUText (iterator, utext, &status);
  while (U_SUCCESS (status) && ubrk_next (iterator) != UBRK_DONE) {
  }
  seconds = now () - start;
  ubrk_close (iterator);
  utext_close (utext);
  return seconds;
}
#endif

static gdouble
time_odd (const NlpSegmenter *self, const Odd *odd)
{
  g_autoptr (GString) text = g_string_sized_new (ODD_SIZE);

  while (text->len < ODD_SIZE) {
    if (odd->repeated != NULL)
      g_string_append (text, odd->repeated);
    else
      g_string_append_c (text, '\0');
  }
  return time_segmenter (self, text->str, text->len);
}

/* Returns the length of the first megabyte, up to the end of a line. */
static gsize
first_megabyte (const gchar *text, gsize length)
{
  const gchar *end = length > ODD_SIZE ? memchr (text + ODD_SIZE, '\n', length - ODD_SIZE) : NULL;

  return end != NULL ? (gsize)(end - text) : length;
}

static void
print (const gchar *name, gdouble seconds)
{
  printf ("\"%s\": %.6f, ", name, seconds);
}

int
main (int argc, char **argv)
{
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (NlpSegmenter) segmenter = NULL;
  g_autoptr (GError) error = NULL;
  const gchar *text;
  gsize length, sample;

  if (argc != 2) {
    g_printerr ("usage: bench-segmenter FILE\n");
    return 1;
  }
  segmenter = nlp_segmenter_new ("en", &error);
  if (segmenter != NULL)
    file = g_mapped_file_new (argv[1], FALSE, &error);
  if (file == NULL) {
    g_printerr ("segmenter: %s\n", error->message);
    return 1;
  }
  text = g_mapped_file_get_contents (file);
  length = g_mapped_file_get_length (file);
  sample = first_megabyte (text, length);
  time_segmenter (segmenter, text, sample); /* warms up the caches */

  printf ("{");
  print ("segmenter", time_segmenter (segmenter, text, length));
#ifdef HAVE_ICU
  print ("ICU words", time_icu (UBRK_WORD, text, length));
  print ("ICU sentences", time_icu (UBRK_SENTENCE, text, length));
#endif
  for (guint i = 0; i < G_N_ELEMENTS (odds); i++) {
    g_autofree gchar *name = g_strconcat ("odd ", odds[i].name, NULL);

    print (name, time_odd (segmenter, &odds[i]));
  }
  printf ("\"megabyte\": %.6f}\n",
          time_segmenter (segmenter, text, sample) * ((gdouble)ODD_SIZE / (gdouble)sample));
  return 0;
}
