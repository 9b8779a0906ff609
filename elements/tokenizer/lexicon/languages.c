/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "languages.h"

#include <stdlib.h>
#include <string.h>

#include <gio/gio.h>

#include "tokenizer-resources.h"

#define RESOURCE_FOLDER "/gst-nlp/tokenizer/data/"
#define USER_FOLDER "gst-nlp" G_DIR_SEPARATOR_S "tokenizer"
#define ENDING ".txt"
#define COMMON "common"

/* "en-GB" and "EN_us" are both "en". */
static gchar *
primary_language (const gchar *language)
{
  return g_ascii_strdown (language, strcspn (language, "-_.@"));
}

/* Documents bring their languages with them: nothing else may become part of a path. */
static gboolean
is_language (const gchar *name, gsize length)
{
  for (gsize i = 0; i < length; i++) {
    if (!g_ascii_islower (name[i]) && !g_ascii_isdigit (name[i]))
      return FALSE;
  }
  return length > 0 && !(length == strlen (COMMON) && strncmp (name, COMMON, length) == 0);
}

static GBytes *
read_resource (const gchar *name, GError **error)
{
  g_autofree gchar *path = g_strconcat (RESOURCE_FOLDER, name, ENDING, NULL);

  return g_resource_lookup_data (tokenizer_get_resource (), path, 0, error);
}

/* A file of the user's may hold anything. */
static gboolean
check_text (const gchar *path, const gchar *text, gsize length, GError **error)
{
  const gchar *bad;
  guint line = 1;

  if (g_utf8_validate_len (text, length, &bad))
    return TRUE;
  for (const gchar *p = text; p < bad; p++)
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

  if (!g_file_get_contents (path, &text, &length, error) || !check_text (path, text, length, error))
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&text), length);
}

/* The folders of tables, the one that is asked first in front. */
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

/* The path of a language's file, or NULL if there is none. */
static gchar *
find_file (const gchar *name)
{
  g_autoptr (GPtrArray) folders = list_folders ();
  g_autofree gchar *file = g_strconcat (name, ENDING, NULL);

  for (guint i = 0; i < folders->len; i++) {
    g_autofree gchar *path = g_build_filename (g_ptr_array_index (folders, i), file, NULL);

    if (g_file_test (path, G_FILE_TEST_EXISTS))
      return g_steal_pointer (&path);
  }
  return NULL;
}

GBytes *
nlp_languages_read_common (GError **error)
{
  return read_resource (COMMON, error);
}

GBytes *
nlp_languages_read (const gchar *language, gchar **origin, GError **error)
{
  g_autofree gchar *name = primary_language (language);

  if (!is_language (name, strlen (name)))
    return NULL;
  *origin = find_file (name);
  if (*origin != NULL)
    return read_file (*origin, error);
  *origin = g_steal_pointer (&name);
  return read_resource (*origin, NULL);
}

/* Adds the language that a file is for. */
static void
add_language (GHashTable *languages, const gchar *file)
{
  gsize length = strlen (file);

  if (!g_str_has_suffix (file, ENDING))
    return;
  length -= strlen (ENDING);
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
