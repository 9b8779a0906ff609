/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * folderwatch.c: waits for new files in folders.
 */

#include "folderwatch.h"

#include <fnmatch.h>
#include <string.h>
#include <sys/stat.h>

#include <glib/gstdio.h>

struct _NlpFolderWatch {
  GMainContext *context;   /* of the monitors and the timer */
  const NlpFilter *filter; /* (nullable) */
  gchar **locations;
  GHashTable *monitors; /* canonical path of a folder to GFileMonitor */

  GQueue new_files;      /* of paths */
  GHashTable *new_paths; /* set of the same paths */
  GHashTable *read;      /* (nullable): path to modification time, until the first wait */

  GHashTable *reported;  /* path to modification time, of files returned recently */
  GQueue reported_paths; /* the keys of @reported, the oldest first */

  GQueue settling; /* of SettlingFile */
  GSource *timer;  /* (nullable): unless @settling is empty */
};

/* A file that existed before its folder was watched may still be being written. It is checked at
 * this interval, in milliseconds, until it no longer changes. */
#define SETTLING_INTERVAL 200

/* A file that may still be being written. */
typedef struct {
  gchar *path;
  gint64 time; /* of the last modification, in nanoseconds */
  gint64 size; /* in bytes, or -1 if the file is gone */
} SettlingFile;

/* The minimum time between two events of a file, in milliseconds. */
#define RATE_LIMIT 100

/* Limit of @reported. Fewer files than this arrive within RATE_LIMIT. */
#define MAX_REPORTED 4096

/* Returns the modification time in nanoseconds, or 0 if the file is gone. */
static gint64
get_time (const gchar *path)
{
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    return 0;
  return status.st_mtim.tv_sec * G_GINT64_CONSTANT (1000000000) + status.st_mtim.tv_nsec;
}

static gboolean
is_pattern (const gchar *location)
{
  return strpbrk (location, "*?[") != NULL && !g_file_test (location, G_FILE_TEST_EXISTS);
}

/* Returns the folder that a location begins with, or NULL for a bad URI. The caller owns it. */
static gchar *
get_base (const gchar *location)
{
  g_autofree gchar *path = g_str_has_prefix (location, "file:")
                               ? g_filename_from_uri (location, NULL, NULL)
                               : g_strdup (location);

  if (path != NULL && is_pattern (path)) {
    gchar *wildcard = path + strcspn (path, "*?[");

    while (wildcard > path && wildcard[-1] != '/')
      wildcard--;
    if (wildcard == path)
      return g_strdup (".");
    *wildcard = '\0';
  }
  return g_steal_pointer (&path);
}

/* Whether a file belongs to a location: either it is in the folder and not hidden, or it matches
 * the pattern. */
static gboolean
is_in_location (const gchar *location, const gchar *path)
{
  g_autofree gchar *base = get_base (location);
  g_autofree gchar *with_slash =
      base != NULL ? g_strconcat (base, g_str_has_suffix (base, "/") ? "" : "/", NULL) : NULL;

  if (with_slash == NULL || !g_str_has_prefix (path, with_slash))
    return FALSE;
  if (is_pattern (location))
    return fnmatch (location, path, strstr (location, "**") ? 0 : FNM_PATHNAME | FNM_PERIOD) == 0;
  return strstr (path + strlen (with_slash) - 1, "/.") == NULL;
}

static gboolean
is_wanted (NlpFolderWatch *self, const gchar *path)
{
  if (self->filter != NULL && !nlp_filter_accepts (self->filter, path))
    return FALSE;
  for (guint i = 0; self->locations[i] != NULL; i++) {
    if (is_in_location (self->locations[i], path))
      return TRUE;
  }
  return FALSE;
}

/* Whether a file has the modification time that @times (nullable) holds. */
static gboolean
is_unchanged (GHashTable *times, const gchar *path)
{
  const gint64 *time = times != NULL ? g_hash_table_lookup (times, path) : NULL;

  return time != NULL && *time == get_time (path);
}

/* Stores that a file was reported, because each file in a new folder is seen twice. */
static void
add_reported (NlpFolderWatch *self, const gchar *path)
{
  gint64 time = get_time (path);
  gchar *copy;

  if (g_hash_table_contains (self->reported, path)) {
    *(gint64 *)g_hash_table_lookup (self->reported, path) = time;
    return;
  }
  copy = g_strdup (path);
  g_hash_table_insert (self->reported, copy, g_memdup2 (&time, sizeof time));
  g_queue_push_tail (&self->reported_paths, copy);
  if (g_queue_get_length (&self->reported_paths) > MAX_REPORTED)
    g_hash_table_remove (self->reported, g_queue_pop_head (&self->reported_paths));
}

static void
add_file (NlpFolderWatch *self, const gchar *path)
{
  if (!is_wanted (self, path) || g_hash_table_contains (self->new_paths, path) ||
      is_unchanged (self->read, path) || is_unchanged (self->reported, path))
    return;
  g_queue_push_tail (&self->new_files, g_strdup (path));
  g_hash_table_add (self->new_paths, g_strdup (path));
}

static void
settling_file_free (SettlingFile *self)
{
  g_free (self->path);
  g_free (self);
}

/* Returns whether a file has changed since the last call. */
static gboolean
settling_file_check (SettlingFile *self)
{
  const gint64 time = get_time (self->path);
  GStatBuf status;
  const gint64 size = g_stat (self->path, &status) == 0 ? (gint64)status.st_size : -1;
  const gboolean has_changed = time != self->time || size != self->size;

  self->time = time;
  self->size = size;
  return has_changed;
}

static gboolean
on_timer (gpointer data)
{
  NlpFolderWatch *self = data;

  for (guint n = g_queue_get_length (&self->settling); n > 0; n--) {
    SettlingFile *file = g_queue_pop_head (&self->settling);

    if (settling_file_check (file)) {
      g_queue_push_tail (&self->settling, file);
    } else {
      add_file (self, file->path);
      settling_file_free (file);
    }
  }
  if (!g_queue_is_empty (&self->settling))
    return G_SOURCE_CONTINUE;
  g_clear_pointer (&self->timer, g_source_unref);
  return G_SOURCE_REMOVE;
}

/* Adds a file once it no longer changes. */
static void
add_settling_file (NlpFolderWatch *self, const gchar *path)
{
  SettlingFile *file = g_new0 (SettlingFile, 1);

  file->path = g_strdup (path);
  settling_file_check (file);
  g_queue_push_tail (&self->settling, file);
  if (self->timer != NULL)
    return;
  self->timer = g_timeout_source_new (SETTLING_INTERVAL);
  g_source_set_callback (self->timer, on_timer, self, NULL);
  g_source_attach (self->timer, self->context);
}

static void add_folder (NlpFolderWatch *self, const gchar *path, gboolean with_files);

static void
on_changed (GFileMonitor *monitor,
            GFile *file,
            GFile *other,
            GFileMonitorEvent event,
            gpointer data)
{
  NlpFolderWatch *self = data;
  GFile *changed = event == G_FILE_MONITOR_EVENT_RENAMED ? other : file;
  g_autofree gchar *path = g_file_get_path (changed);

  if (path == NULL)
    return;
  switch (event) {
    case G_FILE_MONITOR_EVENT_CREATED:
    case G_FILE_MONITOR_EVENT_MOVED_IN:
    case G_FILE_MONITOR_EVENT_RENAMED:
      /* Files may be written into a new folder before it is watched. */
      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        add_folder (self, path, TRUE);
      else if (event != G_FILE_MONITOR_EVENT_CREATED)
        add_file (self, path);
      break;
    case G_FILE_MONITOR_EVENT_CHANGES_DONE_HINT:
      if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        add_file (self, path);
      break;
    case G_FILE_MONITOR_EVENT_DELETED:
    case G_FILE_MONITOR_EVENT_MOVED_OUT:
      g_hash_table_remove (self->monitors, path);
      break;
    default:
      break;
  }
}

/* Watches a folder and the folders below it, unless they are watched already. With @with_files the
 * files in them are new. */
static void
add_folder (NlpFolderWatch *self, const gchar *path, gboolean with_files)
{
  g_autofree gchar *canonical = realpath (path, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GDir) directory = NULL;
  GFileMonitor *monitor;
  const gchar *name;

  if (canonical == NULL || g_hash_table_contains (self->monitors, canonical))
    return;
  monitor = g_file_monitor_directory (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (monitor == NULL)
    return;
  g_file_monitor_set_rate_limit (monitor, RATE_LIMIT);
  g_signal_connect (monitor, "changed", G_CALLBACK (on_changed), self);
  g_hash_table_insert (self->monitors, g_strdup (canonical), monitor);

  directory = g_dir_open (path, 0, NULL);
  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL) {
    g_autofree gchar *child = g_build_filename (path, name, NULL);

    if (*name == '.')
      continue;
    if (g_file_test (child, G_FILE_TEST_IS_DIR))
      add_folder (self, child, with_files);
    else if (with_files)
      add_settling_file (self, child);
  }
}

static void
free_monitor (gpointer monitor)
{
  g_file_monitor_cancel (monitor);
  g_object_unref (monitor);
}

/* Returns @locations with absolute paths, as monitors report them. */
static gchar **
make_absolute (const gchar *const *locations)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (; *locations != NULL; locations++) {
    g_autofree gchar *path = g_str_has_prefix (*locations, "file:")
                                 ? g_strdup (*locations)
                                 : g_canonicalize_filename (*locations, NULL);

    g_strv_builder_add (builder, path);
  }
  return g_strv_builder_end (builder);
}

NlpFolderWatch *
nlp_folder_watch_new (const gchar *const *locations, const NlpFilter *filter)
{
  NlpFolderWatch *self = g_new0 (NlpFolderWatch, 1);

  self->context = g_main_context_new ();
  self->filter = filter;
  self->locations = make_absolute (locations);
  self->monitors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_monitor);
  self->new_paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->read = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->reported = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_queue_init (&self->new_files);
  g_queue_init (&self->reported_paths);
  g_queue_init (&self->settling);

  g_main_context_push_thread_default (self->context);
  for (guint i = 0; self->locations[i] != NULL; i++) {
    g_autofree gchar *base = get_base (self->locations[i]);

    if (base != NULL && g_file_test (base, G_FILE_TEST_IS_DIR))
      add_folder (self, base, FALSE);
  }
  g_main_context_pop_thread_default (self->context);
  return self;
}

void
nlp_folder_watch_free (NlpFolderWatch *self)
{
  g_hash_table_unref (self->monitors);
  g_hash_table_unref (self->new_paths);
  g_clear_pointer (&self->read, g_hash_table_unref);
  if (self->timer != NULL)
    g_source_destroy (self->timer);
  g_clear_pointer (&self->timer, g_source_unref);
  g_queue_clear_full (&self->settling, (GDestroyNotify)settling_file_free);
  g_queue_clear (&self->reported_paths);
  g_hash_table_unref (self->reported);
  g_queue_clear_full (&self->new_files, g_free);
  g_main_context_unref (self->context);
  g_strfreev (self->locations);
  g_free (self);
}

void
nlp_folder_watch_add_read (NlpFolderWatch *self, const gchar *path)
{
  gint64 time = get_time (path);

  if (self->read != NULL)
    g_hash_table_replace (self->read, g_canonicalize_filename (path, NULL),
                          g_memdup2 (&time, sizeof time));
}

static void
on_cancelled (GCancellable *cancellable, gpointer data)
{
  g_main_context_wakeup (data);
}

/* Returns the first new file, or NULL. */
static gchar *
take_new_file (NlpFolderWatch *self)
{
  gchar *path = g_queue_pop_head (&self->new_files);

  if (path != NULL) {
    g_hash_table_remove (self->new_paths, path);
    add_reported (self, path);
  }
  return path;
}

/* Removes files that no longer exist: temporary files that were renamed, for example. */
static void
drop_vanished (NlpFolderWatch *self)
{
  const gchar *path;

  while ((path = g_queue_peek_head (&self->new_files)) != NULL &&
         !g_file_test (path, G_FILE_TEST_EXISTS)) {
    g_hash_table_remove (self->new_paths, path);
    g_free (g_queue_pop_head (&self->new_files));
  }
}

gchar *
nlp_folder_watch_next (NlpFolderWatch *self, GCancellable *cancellable)
{
  const gulong handler =
      g_cancellable_connect (cancellable, G_CALLBACK (on_cancelled), self->context, NULL);

  /* Monitors created while handling events belong to this context too. */
  g_main_context_push_thread_default (self->context);
  while (g_main_context_iteration (self->context, FALSE))
    ;
  drop_vanished (self);
  while (g_queue_is_empty (&self->new_files) && !g_cancellable_is_cancelled (cancellable)) {
    /* All changes that happened while files were read have been handled. */
    g_clear_pointer (&self->read, g_hash_table_unref);
    g_main_context_iteration (self->context, TRUE);
    drop_vanished (self);
  }
  g_main_context_pop_thread_default (self->context);
  g_cancellable_disconnect (cancellable, handler);

  return g_cancellable_is_cancelled (cancellable) ? NULL : take_new_file (self);
}
