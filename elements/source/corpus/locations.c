/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * locations.c: expands a list of locations into the paths of files.
 */

#include "locations.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "input/paths.h"

struct _NlpLocations {
  gchar **locations;
  guint next; /* index of the location after the current one */
  NlpOrder order;
  const NlpFilter *filter; /* (nullable) */
  NlpObserver observer;
  NlpFolderWalk *walk;  /* (nullable): of the current location */
  gboolean has_results; /* the walk has returned a file or an error */
  GArray *by_time;      /* (nullable): of TimedFile, the newest first */
};

/* A file of a walk in the order of time. */
typedef struct {
  gchar *path;
  gint64 time; /* of the last modification, in nanoseconds; 0 if unknown */
} TimedFile;

NlpLocations *
nlp_locations_new (const gchar *const *locations, NlpOrder order, const NlpFilter *filter)
{
  NlpLocations *self = g_new0 (NlpLocations, 1);

  self->locations = g_strdupv ((gchar **)locations);
  self->order = order;
  self->filter = filter;
  return self;
}

void
nlp_locations_set_observer (NlpLocations *self, const NlpObserver *observer)
{
  self->observer = *observer;
}

void
nlp_locations_free (NlpLocations *self)
{
  g_clear_pointer (&self->walk, nlp_folder_walk_free);
  g_clear_pointer (&self->by_time, g_array_unref);
  g_strfreev (self->locations);
  g_free (self);
}

gchar **
nlp_locations_split (const gchar *string)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GString) location = g_string_new (NULL);

  for (const gchar *c = string;; c++) {
    if (*c == '\\' && (c[1] == ';' || c[1] == '\\')) {
      g_string_append_c (location, *++c);
    } else if (*c != ';' && *c != '\0') {
      g_string_append_c (location, *c);
    } else {
      if (location->len > 0)
        g_strv_builder_add (builder, location->str);
      g_string_truncate (location, 0);
      if (*c == '\0')
        break;
    }
  }
  return g_strv_builder_end (builder);
}

gchar *
nlp_locations_join (const gchar *const *locations)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; locations[i] != NULL; i++) {
    if (i > 0)
      g_string_append_c (string, ';');
    for (const gchar *c = locations[i]; *c != '\0'; c++) {
      if (*c == ';' || *c == '\\')
        g_string_append_c (string, '\\');
      g_string_append_c (string, *c);
    }
  }
  return g_string_free (string, FALSE);
}

/* Starts a walk at the folder before the first component of @pattern with a wildcard. */
static void
start_pattern (NlpLocations *self, const gchar *pattern)
{
  const gchar *wildcard = pattern + strcspn (pattern, "*?[");
  g_autofree gchar *folder = NULL;

  while (wildcard > pattern && wildcard[-1] != '/')
    wildcard--;
  folder = wildcard > pattern ? g_strndup (pattern, wildcard - pattern) : g_strdup (".");
  self->walk = nlp_folder_walk_new (folder, wildcard, self->order != NLP_ORDER_NONE);
}

/* Begins a location. Returns its path if it is a file. Returns NULL after starting a walk, or with
 * @error set. */
static gchar *
start_location (NlpLocations *self, const gchar *location, GError **error)
{
  g_autofree gchar *path = NULL;
  struct stat status;

  if (g_str_equal (location, "-")) {
    nlp_observer_report (&self->observer, NLP_DECISION_READ_FILE, location);
    return g_strdup (location);
  }

  if (g_ascii_strncasecmp (location, "file:", strlen ("file:")) == 0) {
    path = g_filename_from_uri (location, NULL, error);
    if (path == NULL) {
      g_prefix_error (error, "%s: ", location);
      return NULL;
    }
  } else {
    path = g_strdup (location);
  }

  self->has_results = FALSE;
  if (stat (path, &status) == 0) {
    if (!S_ISDIR (status.st_mode)) {
      nlp_observer_report (&self->observer, NLP_DECISION_READ_FILE, location);
      return g_steal_pointer (&path);
    }
    nlp_observer_report (&self->observer, NLP_DECISION_WALK_FOLDER, location);
    self->walk = nlp_folder_walk_new (path, "**", self->order != NLP_ORDER_NONE);
  } else if (errno == ENOENT && strpbrk (location, "*?[") != NULL) {
    nlp_observer_report (&self->observer, NLP_DECISION_MATCH_PATTERN, location);
    start_pattern (self, path);
  } else {
    nlp_path_set_error (error, path);
  }
  return NULL;
}

/* Ends the walk of a location. Finding no file in it is an error: it is probably a mistake. */
static void
end_walk (NlpLocations *self, GError **error)
{
  g_clear_pointer (&self->walk, nlp_folder_walk_free);
  if (!self->has_results)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "%s: no file found",
                 self->locations[self->next - 1]);
}

static void
timed_file_clear (TimedFile *self)
{
  g_free (self->path);
}

/* Sorts the last file to return first, so that files are taken from the end. */
static gint
compare_timed_files (gconstpointer a, gconstpointer b)
{
  const TimedFile *first = a, *second = b;

  if (first->time != second->time)
    return first->time > second->time ? -1 : 1;
  return -strcmp (first->path, second->path);
}

/* Takes ownership of @path. */
static void
add_timed_file (NlpLocations *self, gchar *path)
{
  TimedFile file = {.path = path};
  struct stat status;

  if (stat (path, &status) == 0)
    file.time = status.st_mtim.tv_sec * G_GINT64_CONSTANT (1000000000) + status.st_mtim.tv_nsec;
  if (self->by_time == NULL) {
    self->by_time = g_array_new (FALSE, FALSE, sizeof (TimedFile));
    g_array_set_clear_func (self->by_time, (GDestroyNotify)timed_file_clear);
  }
  g_array_append_val (self->by_time, file);
}

static gchar *
take_oldest (NlpLocations *self)
{
  TimedFile *last = &g_array_index (self->by_time, TimedFile, self->by_time->len - 1);
  gchar *path = g_steal_pointer (&last->path);

  g_array_set_size (self->by_time, self->by_time->len - 1);
  if (self->by_time->len == 0)
    g_clear_pointer (&self->by_time, g_array_unref);
  return path;
}

/* Returns the next file of the walk that the filter accepts. */
static gchar *
next_accepted (NlpLocations *self, GCancellable *cancellable, GError **error)
{
  gchar *path;

  while ((path = nlp_folder_walk_next (self->walk, cancellable, error)) != NULL &&
         self->filter != NULL && !nlp_filter_accepts (self->filter, path)) {
    nlp_observer_report (&self->observer, NLP_DECISION_FILTER_FILE, path);
    g_free (path);
  }
  return path;
}

/* Returns the next file of the walk. In the order of time it first walks to the end, and returns
 * NULL. */
static gchar *
continue_walk (NlpLocations *self, GCancellable *cancellable, GError **error)
{
  GError *walk_error = NULL;
  gchar *path;

  while ((path = next_accepted (self, cancellable, &walk_error)) != NULL &&
         self->order == NLP_ORDER_MTIME) {
    self->has_results = TRUE;
    add_timed_file (self, path);
  }
  if (path == NULL && walk_error == NULL) {
    end_walk (self, error);
    if (self->by_time != NULL)
      g_array_sort (self->by_time, compare_timed_files);
    return NULL;
  }
  if (!g_error_matches (walk_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    self->has_results = TRUE;
  if (walk_error != NULL)
    g_propagate_error (error, walk_error);
  return path;
}

gchar *
nlp_locations_next (NlpLocations *self, GCancellable *cancellable, GError **error)
{
  while (self->walk != NULL || self->by_time != NULL || self->locations[self->next] != NULL) {
    GError *next_error = NULL;
    gchar *path;

    if (self->walk == NULL && self->by_time != NULL)
      return take_oldest (self);
    if (self->walk != NULL)
      path = continue_walk (self, cancellable, &next_error);
    else
      path = start_location (self, self->locations[self->next++], &next_error);

    if (next_error != NULL)
      g_propagate_error (error, next_error);
    if (path != NULL || next_error != NULL)
      return path;
  }
  return NULL;
}
