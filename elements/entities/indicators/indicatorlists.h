/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * indicatorlists.h: the word lists that tell indicators from other text.
 */

#ifndef NLP_INDICATOR_LISTS_H
#define NLP_INDICATOR_LISTS_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpIndicatorList:
 * @NLP_LIST_EXTENSION: file name extensions
 * @NLP_LIST_PRODUCT: product names with a dot, such as "node.js"
 * @NLP_LIST_PACKAGE: first labels of package and class names, such as "com"
 * @NLP_LIST_SUFFIX: suffixes of defanged hosts that the Public Suffix List lacks
 * @NLP_LIST_WORD: top-level domains that are English words
 * @NLP_LIST_VERSION: words before a version or section number
 * @NLP_LIST_SOFTWARE: software whose version may consist of four numbers
 * @NLP_LIST_LATER: words after a version number, as in "or later"
 * @NLP_LIST_JOIN: conjunctions and punctuation between version numbers
 * @NLP_LIST_ROOT: top-level folders of Unix
 * @NLP_LIST_HIVE: hives of the Windows registry
 * @NLP_LIST_FOLDER: folder names that contain spaces, written as "_"
 * @NLP_LIST_PROSE: words that end a path that contains spaces
 * @NLP_LIST_SCHEME: schemes of URLs
 *
 * The word lists of data/indicators.words.
 */
typedef enum {
  NLP_LIST_EXTENSION,
  NLP_LIST_PRODUCT,
  NLP_LIST_PACKAGE,
  NLP_LIST_SUFFIX,
  NLP_LIST_WORD,
  NLP_LIST_VERSION,
  NLP_LIST_SOFTWARE,
  NLP_LIST_LATER,
  NLP_LIST_JOIN,
  NLP_LIST_ROOT,
  NLP_LIST_HIVE,
  NLP_LIST_FOLDER,
  NLP_LIST_PROSE,
  NLP_LIST_SCHEME,
  NLP_N_LISTS,
} NlpIndicatorList;

typedef struct _NlpIndicatorLists NlpIndicatorLists;

/* Loads data/indicators.words, which is compiled in. Errors are %NLP_TABLE_ERROR.
 * Returns: (transfer full) (nullable) */
NlpIndicatorLists *nlp_indicator_lists_new (GError **error);
void nlp_indicator_lists_free (NlpIndicatorLists *self);

/* Whether @list contains the word of @length bytes, in any letter case. */
gboolean nlp_indicator_lists_contain (const NlpIndicatorLists *self,
                                      NlpIndicatorList list,
                                      const gchar *word,
                                      gsize length);

/* Whether a file name of @length bytes ends in a dot and a listed extension. */
gboolean
nlp_indicator_lists_know_extension (const NlpIndicatorLists *self, const gchar *name, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpIndicatorLists, nlp_indicator_lists_free)

G_END_DECLS

#endif
