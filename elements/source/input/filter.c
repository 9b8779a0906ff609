/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * filter.c: selects files by patterns.
 */

#include "filter.h"

#include <fnmatch.h>
#include <string.h>

struct _NlpFilter {
  gchar **include; /* (nullable) */
  gchar **exclude; /* (nullable) */
};

static gchar **
split (const gchar *patterns)
{
  return patterns != NULL && *patterns != '\0' ? g_strsplit (patterns, ";", -1) : NULL;
}

NlpFilter *
nlp_filter_new (const gchar *include, const gchar *exclude)
{
  NlpFilter *self = g_new (NlpFilter, 1);

  self->include = split (include);
  self->exclude = split (exclude);
  return self;
}

void
nlp_filter_free (NlpFilter *self)
{
  g_strfreev (self->include);
  g_strfreev (self->exclude);
  g_free (self);
}

/* Whether a pattern matches the path, or its end after any "/". */
static gboolean
matches_path (const gchar *pattern, const gchar *path)
{
  for (const gchar *at = path; at != NULL; at = strchr (at, '/')) {
    at += *at == '/';
    if (fnmatch (pattern, at, 0) == 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean
matches_any (gchar **patterns, const gchar *path)
{
  const gchar *slash = strrchr (path, '/');
  const gchar *name = slash != NULL ? slash + 1 : path;

  for (guint i = 0; patterns[i] != NULL; i++) {
    if (strchr (patterns[i], '/') != NULL ? matches_path (patterns[i], path)
                                          : fnmatch (patterns[i], name, 0) == 0)
      return TRUE;
  }
  return FALSE;
}

gboolean
nlp_filter_accepts (const NlpFilter *self, const gchar *path)
{
  return (self->include == NULL || matches_any (self->include, path)) &&
         (self->exclude == NULL || !matches_any (self->exclude, path));
}
