/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * epubpackage.h: the chapters of an e-book, by its package document.
 */

#ifndef NLP_EPUB_PACKAGE_H
#define NLP_EPUB_PACKAGE_H

#include <glib.h>

G_BEGIN_DECLS

/* Paths are those of members of the zip, in UTF-8. */

/* Reads META-INF/container.xml. Returns: (transfer full) (nullable): the path of the package
 * document */
gchar *nlp_epub_find_package (const gchar *container, gsize length);

/* Reads the package document with the path @path. Returns: (transfer full) (element-type utf8): the
 * paths of the chapters in reading order, each once, without tables of contents */
GPtrArray *nlp_epub_list_chapters (const gchar *path, const gchar *package, gsize length);

/* Reads META-INF/encryption.xml. Returns: (transfer full) (element-type utf8): the set of paths of
 * encrypted members */
GHashTable *nlp_epub_list_encrypted (const gchar *encryption, gsize length);

G_END_DECLS

#endif
