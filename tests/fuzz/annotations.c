/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * annotations.c: a target of libFuzzer that reads annotations as annotationdec does.
 */

/* TARGET is the ending of the file: "webannotation", or "ann" for brat, whose input is also read as
 * an archive. tests/suites.py passes sample files of the format. */

#include <string.h>

#include "brat/bratreader.h"
#include "brat/tarreader.h"
#include "gstnlpjson.h"
#include "webannotation/webannotationreader.h"

#define MAX_SIZE (1 << 20)

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* Checks that what was read is JSON, though it may not be a document. Takes @json and @error. */
static void
check (GString *json, GError *error)
{
  g_autoptr (GstNlpDocument) document = NULL;
  g_autoptr (GError) owned = error;

  g_assert_true ((json == NULL) == (error != NULL));
  if (json == NULL)
    return;
  document = gst_nlp_document_new_from_json (json->str, &owned);
  g_assert_true (document != NULL || strstr (owned->message, "not valid JSON") == NULL);
  g_string_free (json, TRUE);
}

static void
read_page (const gchar *data, gsize size)
{
  g_autoptr (NlpWebAnnotationReader) reader = nlp_web_annotation_reader_new ();
  GError *error = NULL;
  GString *json = nlp_web_annotation_reader_read (reader, data, size, &error);

  check (json, error);
}

static void
read_folder (NlpBratFolder *folder, gboolean is_end)
{
  g_autoptr (NlpDatabases) databases = nlp_databases_new ();
  NlpBratPair *pair;

  while ((pair = nlp_brat_folder_next (folder, is_end)) != NULL) {
    GError *error = NULL;
    GString *json = nlp_brat_read (pair, databases, &error);

    check (json, error);
    nlp_brat_pair_free (pair);
  }
}

static void
read_annotations (const gchar *data, gsize size)
{
  static const gchar text[] = "Zo\303\253 \360\237\230\200 left K\303\266ln\nand Bonn, she said.";
  g_autoptr (NlpBratFolder) folder = nlp_brat_folder_new (MAX_SIZE);

  nlp_brat_folder_add (folder, "x.txt", text, strlen (text));
  nlp_brat_folder_add (folder, "x.ann", data, size);
  read_folder (folder, TRUE);
}

static void
read_archive (const gchar *data, gsize size)
{
  g_autoptr (NlpBratFolder) folder = nlp_brat_folder_new (MAX_SIZE);
  g_autoptr (NlpTarReader) tar = nlp_tar_reader_new (MAX_SIZE);
  gboolean is_end = FALSE;

  nlp_tar_reader_push (tar, data, size);
  while (!is_end) {
    g_autoptr (GError) error = NULL;
    const gchar *name, *file;
    gsize length;
    const NlpTarResult result = nlp_tar_reader_next (tar, &name, &file, &length, &error);

    g_assert_true ((result == NLP_TAR_FAILED) == (error != NULL));
    is_end = result == NLP_TAR_NONE;
    if (result == NLP_TAR_FILE)
      nlp_brat_folder_add (folder, name, file, length);
    read_folder (folder, is_end);
  }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  const gchar *bytes = size > 0 ? (const gchar *)data : "";

  if (g_str_equal (TARGET, "webannotation")) {
    read_page (bytes, size);
  } else {
    read_annotations (bytes, size);
    read_archive (bytes, size);
  }
  return 0;
}
