/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_FILTER_H
#define NLP_FILTER_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpFilter:
 *
 * Says which files of folders and archives are wanted, by patterns with `*` and `?` that are
 * separated by `;`. A pattern with a `/` is for the path, others are for the name alone.
 */
typedef struct _NlpFilter NlpFilter;

/* @include: (nullable): what is wanted, %NULL for all; @exclude: (nullable): what of it is not. */
NlpFilter *nlp_filter_new (const gchar *include, const gchar *exclude);
void nlp_filter_free (NlpFilter *filter);

gboolean nlp_filter_accepts (const NlpFilter *filter, const gchar *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpFilter, nlp_filter_free)

G_END_DECLS

#endif
