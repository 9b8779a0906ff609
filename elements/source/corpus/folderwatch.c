/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "folderwatch.h"

#include <fnmatch.h>
#include <string.h>
#include <sys/stat.h>

#include <glib/gstdio.h>

struct _NlpFolderWatch {
  GMainContext *context;
  const NlpFilter *filter; /* (nullable) */
  gchar **locations;
  GHashTable *monitors; /* of GFileMonitor, by path */
  GQueue found;         /* of paths */
  GHashTable *queued;   /* of the same paths */
  GHashTable *noted;    /* (nullable): path to time of change */
  GHashTable *told;     /* the same, of files that were told of not long ago, */
  GQueue told_paths;    /* and their paths, which the table has: the oldest first */
  GQueue settling;      /* of Settling */
  GSource *timer;       /* (nullable): while there are some */
};

/* A file that was there before its folder was watched may still be written: it is looked at again
 * after so many milliseconds, until nothing changes. */
#define SETTLE 200

/* Such a file. */
typedef struct {
  gchar *path;
  gint64 time;
  gint64 size;
} Settling;

/* More files than that don't come within one rate limit. */
#define MAX_TOLD 4096

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

/* Where the folders of a location begin. Returns: (transfer full) (nullable) */
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

/* Whether a file is of a location: of those in folders all are, of those of patterns that match. */
static gboolean
is_of_location (const gchar *location, const gchar *path)
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
    if (is_of_location (self->locations[i], path))
      return TRUE;
  }
  return FALSE;
}

/* Whether a file is still as it was. */
static gboolean
is_known (GHashTable *times, const gchar *path)
{
  const gint64 *time = times != NULL ? g_hash_table_lookup (times, path) : NULL;

  return time != NULL && *time == get_time (path);
}

/* Remembers that a file is told of, for what is in a new folder is seen twice. */
static void
remember (NlpFolderWatch *self, const gchar *path)
{
  gint64 time = get_time (path);
  gchar *copy;

  if (g_hash_table_contains (self->told, path)) {
    *(gint64 *)g_hash_table_lookup (self->told, path) = time;
    return;
  }
  copy = g_strdup (path);
  g_hash_table_insert (self->told, copy, g_memdup2 (&time, sizeof time));
  g_queue_push_tail (&self->told_paths, copy);
  if (g_queue_get_length (&self->told_paths) > MAX_TOLD)
    g_hash_table_remove (self->told, g_queue_pop_head (&self->told_paths));
}

static void
add_file (NlpFolderWatch *self, const gchar *path)
{
  if (!is_wanted (self, path) || g_hash_table_contains (self->queued, path) ||
      is_known (self->noted, path) || is_known (self->told, path))
    return;
  g_queue_push_tail (&self->found, g_strdup (path));
  g_hash_table_add (self->queued, g_strdup (path));
}

static void
settling_free (Settling *settling)
{
  g_free (settling->path);
  g_free (settling);
}

/* Looks at a file. Returns whether it has changed since it was looked at last. */
static gboolean
look (Settling *settling)
{
  const gint64 time = get_time (settling->path);
  GStatBuf status;
  const gint64 size = g_stat (settling->path, &status) == 0 ? (gint64)status.st_size : -1;
  const gboolean has_changed = time != settling->time || size != settling->size;

  settling->time = time;
  settling->size = size;
  return has_changed;
}

static gboolean
on_timer (gpointer data)
{
  NlpFolderWatch *self = data;

  for (guint n = g_queue_get_length (&self->settling); n > 0; n--) {
    Settling *settling = g_queue_pop_head (&self->settling);

    if (look (settling)) {
      g_queue_push_tail (&self->settling, settling);
    } else {
      add_file (self, settling->path);
      settling_free (settling);
    }
  }
  if (!g_queue_is_empty (&self->settling))
    return G_SOURCE_CONTINUE;
  g_clear_pointer (&self->timer, g_source_unref);
  return G_SOURCE_REMOVE;
}

/* Tells of a file once it has settled. */
static void
settle (NlpFolderWatch *self, const gchar *path)
{
  Settling *settling = g_new0 (Settling, 1);

  settling->path = g_strdup (path);
  look (settling);
  g_queue_push_tail (&self->settling, settling);
  if (self->timer != NULL)
    return;
  self->timer = g_timeout_source_new (SETTLE);
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
      /* What is in a new folder already was there before it was watched. */
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

/* Watches a folder and those below it; links that lead back to one that is watched end there. */
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
  g_file_monitor_set_rate_limit (monitor, 100);
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
      settle (self, child);
  }
}

static void
free_monitor (gpointer monitor)
{
  g_file_monitor_cancel (monitor);
  g_object_unref (monitor);
}

NlpFolderWatch *
nlp_folder_watch_new (const gchar *const *locations, const NlpFilter *filter)
{
  NlpFolderWatch *self = g_new0 (NlpFolderWatch, 1);

  self->context = g_main_context_new ();
  self->filter = filter;
  self->locations = g_strdupv ((gchar **)locations);
  self->monitors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_monitor);
  self->queued = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->noted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_queue_init (&self->found);
  g_queue_init (&self->told_paths);
  g_queue_init (&self->settling);

  g_main_context_push_thread_default (self->context);
  for (guint i = 0; locations[i] != NULL; i++) {
    g_autofree gchar *base = get_base (locations[i]);

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
  g_hash_table_unref (self->queued);
  g_clear_pointer (&self->noted, g_hash_table_unref);
  if (self->timer != NULL)
    g_source_destroy (self->timer);
  g_clear_pointer (&self->timer, g_source_unref);
  g_queue_clear_full (&self->settling, (GDestroyNotify)settling_free);
  g_queue_clear (&self->told_paths);
  g_hash_table_unref (self->told);
  g_queue_clear_full (&self->found, g_free);
  g_main_context_unref (self->context);
  g_strfreev (self->locations);
  g_free (self);
}

void
nlp_folder_watch_note (NlpFolderWatch *self, const gchar *path)
{
  gint64 time = get_time (path);

  if (self->noted != NULL)
    g_hash_table_replace (self->noted, g_strdup (path), g_memdup2 (&time, sizeof time));
}

static void
on_cancelled (GCancellable *cancellable, gpointer data)
{
  g_main_context_wakeup (data);
}

/* Takes the first file that was found. */
static gchar *
take_found (NlpFolderWatch *self)
{
  gchar *path = g_queue_pop_head (&self->found);

  if (path != NULL) {
    g_hash_table_remove (self->queued, path);
    remember (self, path);
  }
  return path;
}

/* Files that were written aside have another name by now. */
static void
drop_vanished (NlpFolderWatch *self)
{
  const gchar *path;

  while ((path = g_queue_peek_head (&self->found)) != NULL &&
         !g_file_test (path, G_FILE_TEST_EXISTS)) {
    g_hash_table_remove (self->queued, path);
    g_free (g_queue_pop_head (&self->found));
  }
}

gchar *
nlp_folder_watch_next (NlpFolderWatch *self, GCancellable *cancellable)
{
  const gulong handler =
      g_cancellable_connect (cancellable, G_CALLBACK (on_cancelled), self->context, NULL);

  /* New monitors are made where events are handled. */
  g_main_context_push_thread_default (self->context);
  while (g_main_context_iteration (self->context, FALSE))
    ;
  drop_vanished (self);
  while (g_queue_is_empty (&self->found) && !g_cancellable_is_cancelled (cancellable)) {
    /* All that happened while files were read has been told. */
    g_clear_pointer (&self->noted, g_hash_table_unref);
    g_main_context_iteration (self->context, TRUE);
    drop_vanished (self);
  }
  g_main_context_pop_thread_default (self->context);
  g_cancellable_disconnect (cancellable, handler);

  return g_cancellable_is_cancelled (cancellable) ? NULL : take_found (self);
}
