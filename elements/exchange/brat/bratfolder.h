/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * bratfolder.h: pairs the files of a folder of brat.
 */

#ifndef NLP_BRAT_FOLDER_H
#define NLP_BRAT_FOLDER_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpBratFolder:
 *
 * Pairs `NAME.txt` and `NAME.ann`, which come in any order. At most @max_size bytes, or one file,
 * wait for their pair.
 */
typedef struct _NlpBratFolder NlpBratFolder;

/* A document: its name without ending, and its files. */
typedef struct {
  gchar *name;
  GBytes *text;        /* (nullable) */
  GBytes *annotations; /* (nullable) */
} NlpBratPair;

void nlp_brat_pair_free (NlpBratPair *self);

NlpBratFolder *nlp_brat_folder_new (gsize max_size);
void nlp_brat_folder_free (NlpBratFolder *self);

/* Adds a file. Other files, such as configurations, are ignored. */
void nlp_brat_folder_add (NlpBratFolder *self, const gchar *name, const gchar *data, gsize length);

/* Returns the next document (transfer full), or NULL if there is none: one with both files, or
 * while too much waits, the one that has waited longest, with one file. With @is_end, those that
 * wait are returned too. */
NlpBratPair *nlp_brat_folder_next (NlpBratFolder *self, gboolean is_end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpBratPair, nlp_brat_pair_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpBratFolder, nlp_brat_folder_free)

G_END_DECLS

#endif
