/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/* Runs the segmenter over a text as a whole, over its documents one by one, and over texts that
 * are nothing but one thing again and again; and ICU's iterators over the same text where ICU is
 * there. Says how many seconds each took, as one JSON object. */

#include <stdio.h>
#include <string.h>
#include <time.h>

#ifdef HAVE_ICU
#include <unicode/ubrk.h>
#include <unicode/utext.h>
#endif

#include "gstnlpdocument.h"
#include "gstnlpjson.h"

#include "tokenizer/segmenter.h"

#define REPEATED_SIZE 1000000

/* What a segmenter may look ahead over, or back, for every byte of it. */
static const struct {
  const gchar *name;
  const gchar *part;
} repeated[] = {
    {"letters: aaaa", "a"},
    {"digits: 1111", "1"},
    {"full stops: ....", "."},
    {"a.a.a.", "a."},
    {"initials: A. A.", "A. "},
    {"a-a-a-", "a-"},
    {"a/a/a/", "a/"},
    {"a@a@a@", "a@"},
    {"a'a'a'", "a'"},
    {"1,1,1,", "1,"},
    {"double quotes: \"\"\"\"", "\""},
    {"single quotes: ''''", "'"},
    {"brackets: ((((", "("},
    {"hyphens: ----", "-"},
    {"at signs: @@@@", "@"},
    {"hxxp[:]//", "hxxp[:]//"},
    {"hxxp[:]// apart", "hxxp[:]// "},
    {"spaces", " "},
    {"line ends", "\n"},
    {"lines of one letter", "a\n"},
    {"combining marks", "\u0301"},
    {"hiragana", "\u3042"},
    {"Thai letters", "\u0e01"},
    {"emoji and joiners", "\U0001f469\u200d"},
    {"flags", "\U0001f1ef"},
};

static gdouble
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);
  return (gdouble)time.tv_sec + (gdouble)time.tv_nsec / 1e9;
}

static void
print_seconds (const gchar *name, gdouble seconds)
{
  g_autofree gchar *escaped = g_strescape (name, NULL);

  printf ("\"%s\": %.9f", escaped, seconds);
}

/* With arrays that are made for the text, as a document's are. */
static gdouble
time_text (const NlpSegmenter *segmenter, const gchar *text, gsize length)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));
  gdouble start = now ();

  nlp_segmenter_run (segmenter, text, length, tokens, sentences);
  return now () - start;
}

static gdouble
time_repeated (const NlpSegmenter *segmenter, const gchar *part)
{
  g_autoptr (GString) text = g_string_sized_new (REPEATED_SIZE);
  gsize length = strlen (part);

  while (text->len + length <= REPEATED_SIZE)
    g_string_append_len (text, part, length);
  return time_text (segmenter, text->str, text->len);
}

/* The beginning of the text, as long as the texts of one thing are. */
static gdouble
time_beginning (const NlpSegmenter *segmenter, const gchar *text, gsize length)
{
  gsize end = MIN (length, REPEATED_SIZE);

  while (end < length && (text[end] & 0xc0) == 0x80)
    end--;
  return time_text (segmenter, text, end) * REPEATED_SIZE / MAX (end, 1);
}

static gboolean
time_documents (const NlpSegmenter *segmenter, GMappedFile *jsonl, gdouble *seconds, GError **error)
{
  g_autoptr (GstNlpJsonReader) reader = gst_nlp_json_reader_new (GST_NLP_JSON_DOCUMENT);
  const gchar *line = g_mapped_file_get_contents (jsonl);
  const gchar *stop = line + g_mapped_file_get_length (jsonl);

  *seconds = 0;
  while (line < stop) {
    const gchar *end = memchr (line, '\n', stop - line);
    g_autoptr (GstNlpDocument) document = NULL;
    const gchar *text;
    gsize length;

    end = end != NULL ? end : stop;
    document = gst_nlp_json_reader_read (reader, line, end - line, error);
    if (document == NULL)
      return FALSE;
    text = gst_nlp_document_peek_text (document, &length);
    *seconds += time_text (segmenter, text, length);
    line = end + 1;
  }
  return TRUE;
}

#ifdef HAVE_ICU

static gdouble
time_icu (UBreakIteratorType type, const gchar *text, gsize length)
{
  UErrorCode status = U_ZERO_ERROR;
  UText *opened = utext_openUTF8 (NULL, text, length, &status);
  UBreakIterator *iterator = ubrk_open (type, "en", NULL, 0, &status);
  gdouble start;

  ubrk_setUText (iterator, opened, &status);
  if (U_FAILURE (status))
    g_error ("segmenter: ICU: %s", u_errorName (status));
  start = now ();
  while (ubrk_next (iterator) != UBRK_DONE) {
  }
  start = now () - start;
  ubrk_close (iterator);
  utext_close (opened);
  return start;
}

static void
print_icu (const gchar *text, gsize length)
{
  printf (", ");
  print_seconds ("ICU words", time_icu (UBRK_WORD, text, length));
  printf (", ");
  print_seconds ("ICU sentences", time_icu (UBRK_SENTENCE, text, length));
}

#else

static void
print_icu (const gchar *text, gsize length)
{
}

#endif

static gboolean
run (GMappedFile *file, GMappedFile *jsonl, GError **error)
{
  g_autoptr (NlpSegmenter) segmenter = nlp_segmenter_new ("en", error);
  const gchar *text = g_mapped_file_get_contents (file);
  gsize length = g_mapped_file_get_length (file);
  gdouble documents;

  if (segmenter == NULL || !time_documents (segmenter, jsonl, &documents, error))
    return FALSE;

  printf ("{\"speed\": {");
  print_seconds ("documents", documents);
  printf (", ");
  print_seconds ("text", time_text (segmenter, text, length));
  print_icu (text, length);
  printf ("}, \"linear\": {");
  print_seconds ("news", time_beginning (segmenter, text, length));
  for (guint i = 0; i < G_N_ELEMENTS (repeated); i++) {
    printf (", ");
    print_seconds (repeated[i].name, time_repeated (segmenter, repeated[i].part));
  }
  printf ("}}\n");
  return TRUE;
}

int
main (int argc, char **argv)
{
  g_autoptr (GMappedFile) text = NULL;
  g_autoptr (GMappedFile) jsonl = NULL;
  g_autoptr (GError) error = NULL;

  if (argc != 3) {
    g_printerr ("segmenter: a file of text and one of its documents as JSON Lines, please\n");
    return 1;
  }
  text = g_mapped_file_new (argv[1], FALSE, &error);
  if (text != NULL)
    jsonl = g_mapped_file_new (argv[2], FALSE, &error);
  if (jsonl == NULL || !run (text, jsonl, &error)) {
    g_printerr ("segmenter: %s\n", error->message);
    return 1;
  }
  return 0;
}
