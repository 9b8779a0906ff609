/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * tagger.c: times all engines of entities on repetitive texts.
 *
 * Such texts might make rules or lists look ahead again and again. They are tagged in sections, as
 * documentsrc makes them. Prints the seconds of each text, and of the same amount of the text in a
 * file, as one JSON object.
 */

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "entities/tagger.h"
#include "tokenizer/segmenter.h"

#define SECTION 65536
#define N_SECTIONS 4

/* "␣" is a space in the names. */
static const struct {
  const gchar *name;
  const gchar *repeated;
} odds[] = {
    {"1␣", "1 "},
    {"1/2␣", "1/2 "},
    {"1-", "1-"},
    {"2020␣", "2020 "},
    {"10:30␣", "10:30 "},
    {"$1␣", "$1 "},
    {"Jan␣1␣", "Jan 1 "},
    {"May␣", "May "},
    {"A.␣", "A. "},
    {"A,␣", "A, "},
    {"(A)␣", "(A) "},
    {"A-", "A-"},
    {"a/", "a/"},
    {"Aa␣", "Aa "},
    {"Aa-", "Aa-"},
    {"US␣", "US "},
    {"Mr.␣", "Mr. "},
    {"Mr.␣A.␣Aa␣", "Mr. A. Aa "},
    {"John␣", "John "},
    {"New␣York␣", "New York "},
    {"Bank␣of␣", "Bank of "},
    {"the␣", "the "},
    {"10.0.0.1␣", "10.0.0.1 "},
    {"a.b␣", "a.b "},
    {"hxxp[:]//", "hxxp[:]//"},
};

typedef struct {
  NlpSegmenter *segmenter;
  NlpTagger *tagger;
} Engines;

static gdouble
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);
  return (gdouble)time.tv_sec + (gdouble)time.tv_nsec / 1e9;
}

/* Returns the seconds that it takes to tag a section; the segmenter is not counted. */
static gdouble
time_section (const Engines *self, const gchar *text, gsize length)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));
  gdouble begin;

  nlp_segmenter_run (self->segmenter, text, length, tokens, sentences);
  begin = now ();
  nlp_coreference_free (nlp_tagger_run (
      self->tagger, text, length, (const GstNlpToken *)(gconstpointer)tokens->data, tokens->len,
      (const GstNlpRange *)(gconstpointer)sentences->data, sentences->len));
  return now () - begin;
}

static gdouble
time_odd (const Engines *self, const gchar *repeated)
{
  g_autoptr (GString) text = g_string_sized_new (SECTION);
  gdouble seconds = 0;

  while (text->len + strlen (repeated) <= SECTION)
    g_string_append (text, repeated);
  for (guint i = 0; i < N_SECTIONS; i++)
    seconds += time_section (self, text->str, text->len);
  return seconds;
}

/* Returns the seconds for sections of the text, to the end of a line each. */
static gdouble
time_text (const Engines *self, const gchar *text, gsize length)
{
  const gchar *stop = text + length;
  gsize n_bytes = 0;
  gdouble seconds = 0;

  while (text < stop && n_bytes < N_SECTIONS * SECTION) {
    const gsize rest = (gsize)(stop - text);
    const gchar *end = rest > SECTION ? memchr (text + SECTION, '\n', rest - SECTION) : NULL;
    const gsize size = end != NULL ? (gsize)(end + 1 - text) : rest;

    seconds += time_section (self, text, size);
    n_bytes += size;
    text += size;
  }
  return seconds * N_SECTIONS * SECTION / (gdouble)MAX (n_bytes, 1);
}

int
main (int argc, char **argv)
{
  const NlpTaggerOptions options = {.engines = NLP_TAGGER_ALL};
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GError) error = NULL;
  Engines engines = {0};

  if (argc != 2) {
    g_printerr ("tagger: one file of text, please\n");
    return 1;
  }
  file = g_mapped_file_new (argv[1], FALSE, &error);
  engines.segmenter = file != NULL ? nlp_segmenter_new ("en", &error) : NULL;
  engines.tagger = engines.segmenter != NULL ? nlp_tagger_new (&options, &error) : NULL;
  if (engines.tagger == NULL) {
    g_printerr ("tagger: %s\n", error->message);
    return 1;
  }
  printf ("{\"text\": %.6f",
          time_text (&engines, g_mapped_file_get_contents (file), g_mapped_file_get_length (file)));
  for (guint i = 0; i < G_N_ELEMENTS (odds); i++)
    printf (", \"odd %s\": %.6f", odds[i].name, time_odd (&engines, odds[i].repeated));
  printf ("}\n");
  nlp_tagger_free (engines.tagger);
  nlp_segmenter_free (engines.segmenter);
  return 0;
}
