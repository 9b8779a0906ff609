/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * mutations.c: whatever a file of any format contains, every line written of it is valid JSON,
 * every page valid HTML, and every text for people safe to show.
 */

#include <gst/check/gstcheck.h>
#include <string.h>

#include "base/safetext.h"
#include "formats/reader.h"
#include "gstnlpjson.h"
#include "mutations.h"
#include "writers/briefformat.h"

/* Number of mutated inputs for each format. The suite "sanitizers" sets GST_NLP_INPUTS to 5000. */
#define N_INPUTS 500

/* A small file, however damaged, has at most this many documents and errors. */
#define MAX_RESULTS 4000

/* Valgrind is slow, and libarchive may unpack uninitialised bytes from damaged files. */
static guint n_inputs = N_INPUTS;

static const NlpReaderOptions options = {.max_section = 1 << 20,
                                         .max_file = 1 << 22,
                                         .max_depth = 3,
                                         .max_ratio = 200,
                                         .replace_invalid = TRUE};

/* Asserts that @page has only tags that the writer makes, each closed in its order, and no
 * character that HTML forbids. */
static void
assert_html (const gchar *page)
{
  static const gchar *const voids[] = {"!DOCTYPE", "meta", "br", NULL};
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func (g_free);

  g_assert_true (g_utf8_validate (page, -1, NULL));
  for (const gchar *at = page; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar c = g_utf8_get_char (at);

    g_assert_true (c == '\n' || c == '\r' || c == '\t' ||
                   (c >= 0x20 && c != 0x7f && !(c >= 0x80 && c < 0xa0)));
  }
  for (const gchar *at = page; (at = strchr (at, '<')) != NULL;) {
    const gboolean is_end = at[1] == '/';
    const gchar *name = at + 1 + is_end;
    g_autofree gchar *tag = g_strndup (name, strcspn (name, " >\n"));
    gboolean is_quoted = FALSE;

    for (at = name; *at != '>' || is_quoted; at++) {
      g_assert_cmpint (*at, !=, '\0');
      is_quoted ^= *at == '"';
    }
    if (is_end) {
      g_assert_cmpuint (open->len, >, 0);
      g_assert_cmpstr (g_ptr_array_index (open, open->len - 1), ==, tag);
      g_ptr_array_set_size (open, (gint)open->len - 1);
    } else if (!g_strv_contains (voids, tag)) {
      g_ptr_array_add (open, g_steal_pointer (&tag));
    }
  }
  g_assert_cmpuint (open->len, ==, 0);
}

/* Asserts that @text has only characters that are safe to show. */
static void
assert_safe (const gchar *text)
{
  gunichar before = 0;

  g_assert_true (g_utf8_validate (text, -1, NULL));
  while (*text != '\0') {
    const gunichar c = g_utf8_get_char (text);

    text = g_utf8_next_char (text);
    g_assert_true (c == '\n' || !nlp_safe_is_hidden (before, c, g_utf8_get_char (text)));
    before = c;
  }
}

/* Asserts that a document is written as JSON that can be read again. */
static void
assert_json (GstNlpDocument *document)
{
  g_autofree gchar *json = gst_nlp_document_to_json (document);
  g_autoptr (GstNlpDocument) copy = NULL;
  g_autofree gchar *again = NULL;
  GError *error = NULL;

  g_assert_true (g_utf8_validate (json, -1, NULL));
  g_assert_null (strpbrk (json, "\n\r"));
  copy = gst_nlp_document_new_from_json (json, &error);
  g_assert_no_error (error);
  again = gst_nlp_document_to_json (copy);
  g_assert_cmpstr (json, ==, again);
}

/* Asserts the same of the brief of a document, in every format. */
static void
assert_briefs (GstNlpDocument *document)
{
  static const NlpBriefFormat formats[] = {NLP_BRIEF_TEXT, NLP_BRIEF_MARKDOWN, NLP_BRIEF_HTML};
  gsize length;
  const gchar *text = gst_nlp_document_peek_text (document, &length);
  const NlpMention mention = {.label = gst_nlp_document_get_title (document),
                              .text = text,
                              .length = MIN (length, 1),
                              .name = gst_nlp_document_get_metadata (document, "author"),
                              .id = gst_nlp_document_get_id (document),
                              .chain = -1};
  const NlpBrief brief = {.title = gst_nlp_document_get_title (document),
                          .published = gst_nlp_document_get_published (document),
                          .uri = gst_nlp_document_get_uri (document),
                          .id = gst_nlp_document_get_id (document),
                          .text = text,
                          .length = length,
                          .mentions = &mention,
                          .n_mentions = length > 0 && (guchar)*text < 0x80};

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++) {
    const NlpBriefStyle style = {.format = formats[i], .width = 60};
    g_autoptr (GString) out = g_string_new (NULL);

    if (formats[i] == NLP_BRIEF_HTML)
      nlp_brief_format_begin (&style, out);
    nlp_brief_format_append (&style, &brief, 0, out);
    if (formats[i] == NLP_BRIEF_HTML) {
      nlp_brief_format_end (&style, out);
      assert_html (out->str);
    } else {
      assert_safe (out->str);
    }
  }
}

/* Reads a file in memory. Returns the number of its documents. */
static guint
read_all (GBytes *bytes, const gchar *name)
{
  g_autofree gchar *uri = g_strconcat ("file:///", name, NULL);
  g_autoptr (NlpReader) reader = nlp_reader_new (nlp_input_new_for_bytes (bytes),
                                                 &(NlpOrigin){.uri = uri, .name = name}, &options);
  guint n_documents = 0;

  for (guint n = 0;; n++) {
    g_autoptr (GError) error = NULL;
    NlpRecord record;
    const NlpReadResult result = nlp_reader_next (reader, &record, &error);

    g_assert_cmpuint (n, <, MAX_RESULTS);
    if (result == NLP_READ_END)
      return n_documents;
    if (result == NLP_READ_RECORD) {
      g_autoptr (GstNlpDocument) document = record.document;

      assert_json (document);
      if (n_documents % 8 == 0)
        assert_briefs (document);
      n_documents++;
    } else {
      g_assert_cmpint (result, ==, NLP_READ_FAILED);
      g_assert_nonnull (error);
    }
  }
}

/* Mutates a file this many times. Returns the number of documents. */
static guint
mutate_file (const gchar *name, const gchar *data, gsize length, guint n, guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  guint n_documents = 0;

  for (guint i = 0; i < n; i++) {
    g_autoptr (GBytes) mutated = mutate (random, data, length);

    n_documents += read_all (mutated, name);
  }
  return n_documents;
}

static const gchar *
get_ending (const gchar *name)
{
  const gchar *dot = strchr (name, '.');

  return dot != NULL ? dot : name;
}

/* Counts the files with the ending of @name, which share the inputs of a format. */
static guint
count_alike (const gchar *folder, const gchar *name)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const gchar *other;
  guint n = 0;

  while ((other = g_dir_read_name (directory)) != NULL)
    n += g_str_equal (get_ending (other), get_ending (name));
  return n;
}

/* Mutates the files in a folder. */
static void
mutate_folder (const gchar *folder)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const gchar *name;
  guint32 seed = 1;

  while ((name = g_dir_read_name (directory)) != NULL) {
    g_autofree gchar *path = g_build_filename (folder, name, NULL);
    g_autofree gchar *data = NULL;
    gsize length;

    if (!g_file_test (path, G_FILE_TEST_IS_REGULAR) || g_str_has_suffix (name, ".md"))
      continue;
    g_assert_true (g_file_get_contents (path, &data, &length, NULL));
    mutate_file (name, data, length, n_inputs / count_alike (folder, name) + 1, seed++);
  }
}

GST_START_TEST (test_documents)
{
  g_autofree gchar *folder = g_build_filename (g_getenv ("GST_NLP_TEST_DATA"), "documents", NULL);

  mutate_folder (folder);
}
GST_END_TEST;

/* The formats that have no file in the test data. */
GST_START_TEST (test_samples)
{
  g_autofree gchar *folder =
      g_build_filename (g_getenv ("GST_NLP_SOURCE"), "tests", "fuzz", "samples", NULL);

  mutate_folder (folder);
}
GST_END_TEST;

static Suite *
mutations_suite (void)
{
  Suite *suite = suite_create ("mutations");
  TCase *tc = tcase_create ("general");

  if (g_getenv ("GST_NLP_UNDER_VALGRIND") != NULL)
    n_inputs = 0;
  else if (g_getenv ("GST_NLP_INPUTS") != NULL)
    n_inputs = (guint)atoi (g_getenv ("GST_NLP_INPUTS"));
  suite_add_tcase (suite, tc);
  tcase_set_timeout (tc, 600);
  tcase_add_test (tc, test_documents);
  tcase_add_test (tc, test_samples);
  return suite;
}

GST_CHECK_MAIN (mutations);
