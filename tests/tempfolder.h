/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef TEMPFOLDER_H
#define TEMPFOLDER_H

/* A folder of files for one test. */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

typedef gchar TempFolder;

static inline TempFolder *
temp_folder_new (void)
{
  GError *error = NULL;
  gchar *path = g_dir_make_tmp ("gst-nlp-XXXXXX", &error);

  g_assert_no_error (error);
  return path;
}

static inline void
temp_folder_delete_all (const gchar *path)
{
  g_autoptr (GDir) folder = NULL;
  const gchar *name;

  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    folder = g_dir_open (path, 0, NULL);
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL) {
    g_autofree gchar *child = g_build_filename (path, name, NULL);

    temp_folder_delete_all (child);
  }
  g_remove (path);
}

static inline void
temp_folder_free (TempFolder *folder)
{
  temp_folder_delete_all (folder);
  g_free (folder);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TempFolder, temp_folder_free)

/* Writes a file, with the folders it needs, and returns its path. */
static inline gchar *
temp_folder_write_len (TempFolder *folder, const gchar *name, const gchar *content, gsize length)
{
  gchar *path = g_build_filename (folder, name, NULL);
  g_autofree gchar *parent = g_path_get_dirname (path);
  GError *error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_file_set_contents (path, content, length, &error);
  g_assert_no_error (error);
  return path;
}

static inline gchar *
temp_folder_write (TempFolder *folder, const gchar *name, const gchar *content)
{
  return temp_folder_write_len (folder, name, content, strlen (content));
}

/* Writes a file without returning its path. */
static inline void
temp_folder_add (TempFolder *folder, const gchar *name, const gchar *content)
{
  g_free (temp_folder_write (folder, name, content));
}

#endif
