/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * modelpath.c: finds the default models.
 */

#include "modelpath.h"

#include <dlfcn.h>

#define FOLDER "gst-nlp" G_DIR_SEPARATOR_S "models"
#define PATH_VARIABLE "GST_NLP_MODEL_PATH"

/* In a build tree the folders of programs and plugins are next to that of the models. */
static gchar *
find_next_to_code (const gchar *name)
{
  g_autofree gchar *folder = NULL;
  Dl_info info;

  if (dladdr ((gconstpointer)nlp_model_path_find, &info) == 0 || info.dli_fname == NULL)
    return NULL;
  folder = g_path_get_dirname (info.dli_fname);
  return g_build_filename (folder, "..", "models", name, NULL);
}

/* Takes @path, and returns it if it is a file. */
static gchar *
take_if_file (gchar *path)
{
  if (path != NULL && g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return path;
  g_free (path);
  return NULL;
}

/* Whether a file may stand for the model @name. Models of names may have any ending but those of
 * the other kinds. */
static gboolean
is_of_kind (const gchar *path, const gchar *name)
{
  static const gchar *const endings[] = {".syntax", ".techniques"};

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++) {
    if (g_str_has_suffix (path, endings[i]) != g_str_has_suffix (name, endings[i]))
      return FALSE;
  }
  return TRUE;
}

/* Returns the first model of the variable PATH_VARIABLE, whose entries are folders or files. */
static gchar *
find_in_variable (const gchar *name)
{
  const gchar *value = g_getenv (PATH_VARIABLE);
  g_auto (GStrv) entries = g_strsplit (value != NULL ? value : "", G_SEARCHPATH_SEPARATOR_S, -1);
  gchar *path = NULL;

  for (gchar **entry = entries; path == NULL && *entry != NULL; entry++) {
    if (g_file_test (*entry, G_FILE_TEST_IS_DIR))
      path = take_if_file (g_build_filename (*entry, name, NULL));
    else if (**entry != '\0' && is_of_kind (*entry, name))
      path = take_if_file (g_strdup (*entry));
  }
  return path;
}

gchar *
nlp_model_path_find (const gchar *name)
{
  const gchar *const *folders = g_get_system_data_dirs ();
  gchar *path = find_in_variable (name);

  if (path == NULL)
    path = take_if_file (g_build_filename (g_get_user_data_dir (), FOLDER, name, NULL));
  if (path == NULL)
    path = take_if_file (find_next_to_code (name));
  for (; path == NULL && *folders != NULL; folders++)
    path = take_if_file (g_build_filename (*folders, FOLDER, name, NULL));
  return path != NULL ? path : take_if_file (g_build_filename (NLP_MODELS_DIR, name, NULL));
}
