/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * languages.c: finds the tables of languages in the plugin and in data folders.
 */

#include "languages.h"

#include <stdlib.h>
#include <string.h>

#include <gio/gio.h>

#include "common/resource.h"
#include "tokenizer-resources.h"

#define RESOURCE_FOLDER "/gst-nlp/tokenizer/data/"
#define USER_FOLDER "gst-nlp" G_DIR_SEPARATOR_S "tokenizer"
#define SUFFIX ".txt"
#define COMMON "common"

gchar *
nlp_languages_get_primary (const gchar *tag)
{
  return g_ascii_strdown (tag, strcspn (tag, "-_.@"));
}

/* Whether @name may become part of a path. Names come from documents, so they are not trusted. */
static gboolean
is_language (const gchar *name, gsize length)
{
  for (gsize i = 0; i < length; i++) {
    if (!g_ascii_islower (name[i]) && !g_ascii_isdigit (name[i]))
      return FALSE;
  }
  return length > 0 && !(length == strlen (COMMON) && strncmp (name, COMMON, length) == 0);
}

/* Returns NULL if no table of this name is compiled in. */
static GBytes *
read_resource (const gchar *name)
{
  g_autofree gchar *path = g_strconcat (RESOURCE_FOLDER, name, SUFFIX, NULL);

  return g_resource_lookup_data (tokenizer_get_resource (), path, 0, NULL);
}

/* Whether @text is valid UTF-8 without NUL. @error names the line that is not. */
static gboolean
validate (const gchar *path, const gchar *text, gsize length, GError **error)
{
  const gchar *invalid;
  guint line = 1;

  if (g_utf8_validate_len (text, length, &invalid))
    return TRUE;
  for (const gchar *p = text; p < invalid; p++)
    line += *p == '\n';
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s:%u: expected text in UTF-8", path,
               line);
  return FALSE;
}

static GBytes *
read_file (const gchar *path, GError **error)
{
  g_autofree gchar *text = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, error) || !validate (path, text, length, error))
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&text), length);
}

/* Returns the folders that may contain tables, in order of precedence. */
static GPtrArray *
list_folders (void)
{
  GPtrArray *folders = g_ptr_array_new_with_free_func (g_free);
  const gchar *const *system = g_get_system_data_dirs ();

  g_ptr_array_add (folders, g_build_filename (g_get_user_data_dir (), USER_FOLDER, NULL));
  for (guint i = 0; system[i] != NULL; i++)
    g_ptr_array_add (folders, g_build_filename (system[i], USER_FOLDER, NULL));
  return folders;
}

/* Returns the path of the file of language @name, or NULL if there is none. */
static gchar *
find_file (const gchar *name)
{
  g_autoptr (GPtrArray) folders = list_folders ();
  g_autofree gchar *file = g_strconcat (name, SUFFIX, NULL);

  for (guint i = 0; i < folders->len; i++) {
    g_autofree gchar *path = g_build_filename (g_ptr_array_index (folders, i), file, NULL);

    if (g_file_test (path, G_FILE_TEST_EXISTS))
      return g_steal_pointer (&path);
  }
  return NULL;
}

GBytes *
nlp_languages_read_common (void)
{
  return nlp_resource_get (tokenizer_get_resource (), RESOURCE_FOLDER COMMON SUFFIX);
}

GBytes *
nlp_languages_read (const gchar *tag, gchar **origin, GError **error)
{
  g_autofree gchar *name = nlp_languages_get_primary (tag);

  if (!is_language (name, strlen (name)))
    return NULL;
  *origin = find_file (name);
  if (*origin != NULL)
    return read_file (*origin, error);
  *origin = g_steal_pointer (&name);
  return read_resource (*origin);
}

/* Adds the language of the table @file, unless it is some other file. */
static void
add_language (GHashTable *languages, const gchar *file)
{
  gsize length = strlen (file);

  if (!g_str_has_suffix (file, SUFFIX))
    return;
  length -= strlen (SUFFIX);
  if (is_language (file, length))
    g_hash_table_add (languages, g_strndup (file, length));
}

static void
add_folder (GHashTable *languages, const gchar *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const gchar *file;

  while (folder != NULL && (file = g_dir_read_name (folder)) != NULL)
    add_language (languages, file);
}

static gint
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const gchar *const *)a, *(const gchar *const *)b);
}

gchar **
nlp_languages_list (void)
{
  g_autoptr (GHashTable) languages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) folders = list_folders ();
  g_auto (GStrv) files =
      g_resource_enumerate_children (tokenizer_get_resource (), RESOURCE_FOLDER, 0, NULL);
  gchar **names;
  guint n_names;

  for (guint i = 0; files[i] != NULL; i++)
    add_language (languages, files[i]);
  for (guint i = 0; i < folders->len; i++)
    add_folder (languages, g_ptr_array_index (folders, i));
  names = (gchar **)g_hash_table_get_keys_as_array (languages, &n_names);
  g_hash_table_steal_all (languages);
  qsort (names, n_names, sizeof *names, compare_names);
  return names;
}
