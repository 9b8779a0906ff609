/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * filter.h: selects files by patterns.
 */

#ifndef NLP_FILTER_H
#define NLP_FILTER_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpFilter:
 *
 * Selects files of folders and archives by patterns with `*` and `?`, separated by `;`. A pattern
 * with a `/` applies to the path, any other to the file name alone.
 */
typedef struct _NlpFilter NlpFilter;

/* @include: (nullable): the patterns of files to accept, or %NULL for all; @exclude: (nullable):
 * those of files to reject */
NlpFilter *nlp_filter_new (const gchar *include, const gchar *exclude);
void nlp_filter_free (NlpFilter *self);

/* Whether the file at @path is selected. */
gboolean nlp_filter_accepts (const NlpFilter *self, const gchar *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpFilter, nlp_filter_free)

G_END_DECLS

#endif
