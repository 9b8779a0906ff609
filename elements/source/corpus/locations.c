/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "locations.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "input/paths.h"

struct _NlpLocations {
  gchar **locations;
  guint next;
  NlpOrder order;
  const NlpFilter *filter; /* (nullable) */
  NlpFolderWalk *walk;     /* (nullable): in the current location */
  gboolean has_something;  /* the walk has come to a file or error */
  GArray *sorted;          /* (nullable): of Found, the last one first */
};

/* A file of a walk that is sorted by time. */
typedef struct {
  gchar *path;
  gint64 time;
} Found;

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
nlp_locations_free (NlpLocations *self)
{
  g_clear_pointer (&self->walk, nlp_folder_walk_free);
  g_clear_pointer (&self->sorted, g_array_unref);
  g_strfreev (self->locations);
  g_free (self);
}

gchar **
nlp_locations_split (const gchar *string)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GString) location = g_string_new (NULL);

  for (const gchar *at = string;; at++) {
    if (*at == '\\' && (at[1] == ';' || at[1] == '\\')) {
      g_string_append_c (location, *++at);
    } else if (*at != ';' && *at != '\0') {
      g_string_append_c (location, *at);
    } else {
      if (location->len > 0)
        g_strv_builder_add (builder, location->str);
      g_string_truncate (location, 0);
      if (*at == '\0')
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
    for (const gchar *at = locations[i]; *at != '\0'; at++) {
      if (*at == ';' || *at == '\\')
        g_string_append_c (string, '\\');
      g_string_append_c (string, *at);
    }
  }
  return g_string_free (string, FALSE);
}

/* Splits a pattern before its first component with a wildcard. */
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

/* Begins with a location. Returns its path if it is a file, NULL with a walk started or @error
 * set. */
static gchar *
start_location (NlpLocations *self, const gchar *location, GError **error)
{
  g_autofree gchar *path = NULL;
  struct stat status;

  if (g_str_equal (location, "-"))
    return g_strdup (location);

  if (g_ascii_strncasecmp (location, "file:", strlen ("file:")) == 0) {
    path = g_filename_from_uri (location, NULL, error);
    if (path == NULL) {
      g_prefix_error (error, "%s: ", location);
      return NULL;
    }
  } else {
    path = g_strdup (location);
  }

  self->has_something = FALSE;
  if (stat (path, &status) == 0) {
    if (!S_ISDIR (status.st_mode))
      return g_steal_pointer (&path);
    self->walk = nlp_folder_walk_new (path, "**", self->order != NLP_ORDER_NONE);
  } else if (errno == ENOENT && strpbrk (location, "*?[") != NULL) {
    start_pattern (self, path);
  } else {
    nlp_path_set_error (error, path);
  }
  return NULL;
}

/* A pattern or folder without a file is a mistake that one wants to hear of. */
static void
end_walk (NlpLocations *self, GError **error)
{
  g_clear_pointer (&self->walk, nlp_folder_walk_free);
  if (!self->has_something)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "%s: no file found",
                 self->locations[self->next - 1]);
}

static void
clear_found (Found *found)
{
  g_free (found->path);
}

static gint
compare_found (gconstpointer a, gconstpointer b)
{
  const Found *first = a, *second = b;

  if (first->time != second->time)
    return first->time > second->time ? -1 : 1;
  return -strcmp (first->path, second->path);
}

/* Takes @path. */
static void
add_found (NlpLocations *self, gchar *path)
{
  Found found = {.path = path};
  struct stat status;

  if (stat (path, &status) == 0)
    found.time = status.st_mtim.tv_sec * G_GINT64_CONSTANT (1000000000) + status.st_mtim.tv_nsec;
  if (self->sorted == NULL) {
    self->sorted = g_array_new (FALSE, FALSE, sizeof (Found));
    g_array_set_clear_func (self->sorted, (GDestroyNotify)clear_found);
  }
  g_array_append_val (self->sorted, found);
}

static gchar *
take_sorted (NlpLocations *self)
{
  Found *last = &g_array_index (self->sorted, Found, self->sorted->len - 1);
  gchar *path = g_steal_pointer (&last->path);

  g_array_set_size (self->sorted, self->sorted->len - 1);
  if (self->sorted->len == 0)
    g_clear_pointer (&self->sorted, g_array_unref);
  return path;
}

/* The next file of the walk that is wanted. */
static gchar *
next_of_walk (NlpLocations *self, GCancellable *cancellable, GError **error)
{
  gchar *path;

  while ((path = nlp_folder_walk_next (self->walk, cancellable, error)) != NULL &&
         self->filter != NULL && !nlp_filter_accepts (self->filter, path))
    g_free (path);
  return path;
}

/* The next file of the walk, by time once it has come to its end. */
static gchar *
go_on (NlpLocations *self, GCancellable *cancellable, GError **error)
{
  GError *walk_error = NULL;
  gchar *path;

  while ((path = next_of_walk (self, cancellable, &walk_error)) != NULL &&
         self->order == NLP_ORDER_MTIME) {
    self->has_something = TRUE;
    add_found (self, path);
  }
  if (path == NULL && walk_error == NULL) {
    end_walk (self, error);
    if (self->sorted != NULL)
      g_array_sort (self->sorted, compare_found);
    return NULL;
  }
  if (!g_error_matches (walk_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    self->has_something = TRUE;
  if (walk_error != NULL)
    g_propagate_error (error, walk_error);
  return path;
}

gchar *
nlp_locations_next (NlpLocations *self, GCancellable *cancellable, GError **error)
{
  while (self->walk != NULL || self->sorted != NULL || self->locations[self->next] != NULL) {
    GError *next_error = NULL;
    gchar *path;

    if (self->walk == NULL && self->sorted != NULL)
      return take_sorted (self);
    if (self->walk != NULL)
      path = go_on (self, cancellable, &next_error);
    else
      path = start_location (self, self->locations[self->next++], &next_error);

    if (next_error != NULL)
      g_propagate_error (error, next_error);
    if (path != NULL || next_error != NULL)
      return path;
  }
  return NULL;
}
