/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * folderwalk.c: finds the files below a folder whose paths match a pattern.
 */

#include "folderwalk.h"

#include <dirent.h>
#include <fnmatch.h>
#include <string.h>
#include <sys/stat.h>

#include "input/paths.h"

/* A directory entry: a file or folder in a folder. */
typedef struct {
  const gchar *name;
  guchar type; /* DT_REG, DT_DIR ... of dirent.h */
} DirectoryEntry;

/* A folder on the path from the start to the current file. */
typedef struct {
  gchar *path;
  dev_t device;
  ino_t inode;
  guint64 states; /* see NlpFolderWalk */

  DIR *directory; /* (nullable): unsorted; NULL if the entries are sorted: */
  GStringChunk *names;
  GArray *entries; /* of DirectoryEntry */
  guint next;      /* index in @entries */
} Folder;

/* Matches paths like a nondeterministic automaton: each component of the pattern is a state, and a
 * folder is in a set of states, one bit each, because "**" may end before or after this folder. */
struct _NlpFolderWalk {
  gchar **components;
  guint n_components;
  GArray *folders; /* stack of Folder */
  gchar *start;    /* (nullable): the first folder, until it is entered */
  gboolean by_name;
};

#define MAX_COMPONENTS 63

static void
folder_clear (Folder *self)
{
  g_free (self->path);
  if (self->directory != NULL)
    closedir (self->directory);
  g_clear_pointer (&self->names, g_string_chunk_free);
  g_clear_pointer (&self->entries, g_array_unref);
}

static gboolean
is_any_folders (const gchar *component)
{
  return g_str_equal (component, "**");
}

static gchar **
split_pattern (const gchar *pattern)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) components = g_strsplit (pattern, "/", MAX_COMPONENTS);
  const gchar *last = NULL;

  for (guint i = 0; components[i] != NULL; i++) {
    if (*components[i] == '\0')
      continue;
    last = components[i];
    g_strv_builder_add (builder, last);
  }
  /* A final "**" matches all files below. */
  if (last != NULL && is_any_folders (last))
    g_strv_builder_add (builder, "*");

  return g_strv_builder_end (builder);
}

NlpFolderWalk *
nlp_folder_walk_new (const gchar *folder, const gchar *pattern, gboolean by_name)
{
  NlpFolderWalk *self = g_new0 (NlpFolderWalk, 1);

  self->components = split_pattern (pattern);
  self->n_components = g_strv_length (self->components);
  self->start = g_strdup (folder);
  self->by_name = by_name;
  self->folders = g_array_new (FALSE, FALSE, sizeof (Folder));
  g_array_set_clear_func (self->folders, (GDestroyNotify)folder_clear);

  return self;
}

void
nlp_folder_walk_free (NlpFolderWalk *self)
{
  g_strfreev (self->components);
  g_array_unref (self->folders);
  g_free (self->start);
  g_free (self);
}

/* Adds the states after each "**", which may also stand for no folder. */
static guint64
add_after_any_folders (NlpFolderWalk *self, guint64 states)
{
  for (guint i = 0; i < self->n_components; i++) {
    if ((states >> i & 1) && is_any_folders (self->components[i]))
      states |= G_GUINT64_CONSTANT (1) << (i + 1);
  }
  return states;
}

/* Returns the states of the folder @name in a folder with @states. Sets @matches to whether a file
 * of that name matches the whole pattern. A hidden name matches only a component that begins with
 * a dot. */
static guint64
advance (NlpFolderWalk *self, guint64 states, const gchar *name, gboolean *matches)
{
  guint64 result = 0;

  *matches = FALSE;
  for (guint i = 0; i < self->n_components; i++) {
    const gchar *component = self->components[i];

    if (!(states >> i & 1))
      continue;
    if (is_any_folders (component)) {
      if (*name != '.')
        result |= G_GUINT64_CONSTANT (1) << i;
    } else if (fnmatch (component, name, FNM_PERIOD) == 0) {
      if (i + 1 == self->n_components)
        *matches = TRUE;
      else
        result |= G_GUINT64_CONSTANT (1) << (i + 1);
    }
  }
  return add_after_any_folders (self, result);
}

static gint
compare_entries (gconstpointer a, gconstpointer b)
{
  return strcmp (((const DirectoryEntry *)a)->name, ((const DirectoryEntry *)b)->name);
}

/* Reads the next entry in the order of the file system. The name is valid until the next call. */
static gboolean
read_entry (DIR *directory, DirectoryEntry *entry)
{
  const struct dirent *next;

  do
    next = readdir (directory);
  while (next != NULL && (g_str_equal (next->d_name, ".") || g_str_equal (next->d_name, "..")));
  if (next != NULL)
    *entry = (DirectoryEntry){next->d_name, next->d_type};
  return next != NULL;
}

static void
sort_folder (Folder *self, DIR *directory)
{
  DirectoryEntry entry;

  self->names = g_string_chunk_new (4096);
  self->entries = g_array_new (FALSE, FALSE, sizeof (DirectoryEntry));
  while (read_entry (directory, &entry)) {
    entry.name = g_string_chunk_insert (self->names, entry.name);
    g_array_append_val (self->entries, entry);
  }
  g_array_sort (self->entries, compare_entries);
}

static gboolean
next_entry (Folder *self, DirectoryEntry *entry)
{
  if (self->directory != NULL)
    return read_entry (self->directory, entry);
  if (self->next == self->entries->len)
    return FALSE;
  *entry = g_array_index (self->entries, DirectoryEntry, self->next++);
  return TRUE;
}

/* Whether a symbolic link leads back to a folder that the walk is in. */
static gboolean
is_entered (NlpFolderWalk *self, const Folder *folder)
{
  for (guint i = 0; i < self->folders->len; i++) {
    const Folder *other = &g_array_index (self->folders, Folder, i);

    if (other->inode == folder->inode && other->device == folder->device)
      return TRUE;
  }
  return FALSE;
}

/* Takes ownership of @path. Skips a folder that the walk is in already. */
static gboolean
enter_folder (NlpFolderWalk *self, gchar *path, guint64 states, GError **error)
{
  Folder folder = {.path = path, .states = states};
  DIR *directory = opendir (path);
  struct stat status;

  if (directory == NULL || fstat (dirfd (directory), &status) != 0) {
    nlp_path_set_error (error, path);
    if (directory != NULL)
      closedir (directory);
    g_free (path);
    return FALSE;
  }

  folder.device = status.st_dev;
  folder.inode = status.st_ino;
  if (is_entered (self, &folder)) {
    folder_clear (&folder);
  } else if (self->by_name) {
    sort_folder (&folder, directory);
    g_array_append_val (self->folders, folder);
  } else {
    folder.directory = g_steal_pointer (&directory);
    g_array_append_val (self->folders, folder);
  }
  if (directory != NULL)
    closedir (directory);
  return TRUE;
}

/* Follows symbolic links. A broken link counts as a file, so that opening it reports the error. */
static guchar
get_type (const gchar *path, guchar type)
{
  struct stat status;

  if (type != DT_LNK && type != DT_UNKNOWN)
    return type;
  if (stat (path, &status) != 0)
    return DT_REG;
  return IFTODT (status.st_mode);
}

/* Enters @entry of @folder if it is a folder that may have matching files. Returns its path if it
 * is a matching file. */
static gchar *
visit_entry (NlpFolderWalk *self, const Folder *folder, const DirectoryEntry *entry, GError **error)
{
  gboolean matches;
  guint64 states = advance (self, folder->states, entry->name, &matches);
  g_autofree gchar *path = NULL;

  if (states == 0 && !matches)
    return NULL;

  path = g_build_filename (folder->path, entry->name, NULL);
  switch (get_type (path, entry->type)) {
    case DT_REG:
      return matches ? g_steal_pointer (&path) : NULL;
    case DT_DIR:
      if (states != 0)
        enter_folder (self, g_steal_pointer (&path), states, error);
      return NULL;
    default:
      return NULL;
  }
}

gchar *
nlp_folder_walk_next (NlpFolderWalk *self, GCancellable *cancellable, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (self->start != NULL &&
      !enter_folder (self, g_steal_pointer (&self->start), add_after_any_folders (self, 1), error))
    return NULL;

  while (self->folders->len > 0) {
    Folder *folder = &g_array_index (self->folders, Folder, self->folders->len - 1);
    GError *folder_error = NULL;
    DirectoryEntry entry;
    gchar *path;

    if (!next_entry (folder, &entry)) {
      g_array_set_size (self->folders, self->folders->len - 1);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      continue;
    }
    path = visit_entry (self, folder, &entry, &folder_error);
    if (folder_error != NULL) {
      g_propagate_error (error, folder_error);
      return NULL;
    }
    if (path != NULL)
      return path;
  }
  return NULL;
}
