/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * techniquemodel.c: tests of the files of models of techniques, also malformed ones.
 */

#include <string.h>

#include <gst/check/gstcheck.h>

#include "common/modelpath.h"
#include "common/tables/datafile.h"
#include "techniquefeatures.h"
#include "techniquemodel.h"

/* A model with two techniques in one group and two features. */
typedef struct {
  gchar *ids[3];
  gchar *names[3];
  guint16 groups[3];
  gint32 biases[5];
  gint32 calibration[NLP_TECHNIQUE_CALIBRATION_STEPS + 1];
  gint8 evidence[NLP_TECHNIQUE_EVIDENCE_SIZE];
  NlpTechniqueBucket buckets[2];
  guint16 outputs[3];
  gint8 weights[3];
  NlpTechniqueModel model;
} Small;

static const guint64 hashes[] = {G_GUINT64_CONSTANT (0x123456789abcdef0),
                                 G_GUINT64_CONSTANT (0xfedcba9876543210)};

static Small *
small_new (void)
{
  Small *self = g_new0 (Small, 1);
  NlpTechniqueModel *model = &self->model;

  self->ids[0] = self->names[0] = (gchar *)"";
  self->ids[1] = (gchar *)"T1000.001";
  self->names[1] = (gchar *)"First";
  self->ids[2] = (gchar *)"T1000.002";
  self->names[2] = (gchar *)"Second";
  self->groups[0] = 3;
  self->groups[1] = self->groups[2] = 4;
  self->buckets[0] = (NlpTechniqueBucket){.first = 0, .n = 2, .value = 100};
  self->buckets[1] = (NlpTechniqueBucket){.first = 2, .n = 1, .value = 50};
  self->outputs[1] = 1;
  self->outputs[2] = 4;
  memcpy (self->weights, "abc", 3);
  model->ids = self->ids;
  model->names = self->names;
  model->n_classes = 3;
  model->n_outputs = 5;
  model->groups = self->groups;
  model->biases = self->biases;
  model->calibration = self->calibration;
  model->evidence = self->evidence;
  model->buckets = self->buckets;
  model->n_buckets = 2;
  model->outputs = self->outputs;
  model->weights = self->weights;
  model->n_weights = 3;
  return self;
}

/* Writes a model and frees it. */
static GBytes *
finish (Small *self)
{
  GBytes *bytes = nlp_technique_model_write (&self->model, hashes);

  g_free (self);
  return bytes;
}

static void
assert_damaged (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  NlpTechniqueModel *model = nlp_technique_model_new (bytes, "x.techniques", &error);

  fail_unless (model == NULL);
  fail_unless (error->domain == NLP_DATA_FILE_ERROR);
  fail_unless (g_str_has_prefix (error->message, "x.techniques: "), "%s", error->message);
}

GST_START_TEST (test_written_model)
{
  g_autoptr (GBytes) bytes = finish (small_new ());
  g_autoptr (GError) error = NULL;
  g_autoptr (NlpTechniqueModel) model = nlp_technique_model_new (bytes, "x.techniques", &error);
  const NlpTechniqueBucket *found;

  fail_unless (model != NULL, "%s", error != NULL ? error->message : "");
  fail_unless_equals_int (model->n_classes, 3);
  fail_unless_equals_string (model->ids[2], "T1000.002");
  fail_unless_equals_string (model->names[2], "Second");
  found = nlp_technique_model_find (model, hashes[0]);
  fail_unless (found != NULL && found->n == 2 && found->value == 100);
  found = nlp_technique_model_find (model, hashes[1]);
  fail_unless (found != NULL && model->outputs[found->first] == 4);
  fail_unless (model->weights[found->first] == 'c');
  fail_unless (nlp_technique_model_find (model, 7) == NULL);
}
GST_END_TEST;

/* A group, an output and a bucket that point outside of their tables. */
GST_START_TEST (test_contradictions)
{
  Small *group = small_new (), *output = small_new (), *bucket = small_new ();
  Small *first = small_new (), *name = small_new ();
  g_autoptr (GBytes) of_group = NULL, of_output = NULL, of_bucket = NULL, of_first = NULL;
  g_autoptr (GBytes) of_name = NULL;

  group->groups[2] = 5;
  assert_damaged (of_group = finish (group));
  output->outputs[1] = 5;
  assert_damaged (of_output = finish (output));
  bucket->buckets[1].n = 2;
  assert_damaged (of_bucket = finish (bucket));
  first->buckets[0].first = G_MAXUINT32;
  assert_damaged (of_first = finish (first));
  name->ids[1] = (gchar *)"";
  assert_damaged (of_name = finish (name));
}
GST_END_TEST;

GST_START_TEST (test_damaged_file)
{
  g_autofree gchar *path = nlp_model_path_find ("en.techniques");
  g_autoptr (GBytes) bytes = nlp_data_file_map (path, NULL);
  const gsize size = g_bytes_get_size (bytes);
  const gsize places[] = {0, 8, 12, 20, 100, size / 2, size - 1};

  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    g_autofree gchar *copy = g_memdup2 (g_bytes_get_data (bytes, NULL), size);
    g_autoptr (GBytes) damaged = NULL;

    copy[places[i]] ^= 0x40;
    damaged = g_bytes_new_static (copy, size);
    assert_damaged (damaged);
  }
  for (gsize length = 0; length < 4096; length += 97) {
    g_autoptr (GBytes) truncated = g_bytes_new_from_bytes (bytes, 0, length);

    assert_damaged (truncated);
  }
}
GST_END_TEST;

static Suite *
techniquemodel_suite (void)
{
  Suite *suite = suite_create ("techniquemodel");
  TCase *tc = tcase_create ("general");

  suite_add_tcase (suite, tc);
  tcase_add_test (tc, test_written_model);
  tcase_add_test (tc, test_contradictions);
  tcase_add_test (tc, test_damaged_file);
  return suite;
}

GST_CHECK_MAIN (techniquemodel)
