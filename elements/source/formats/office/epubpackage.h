/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_EPUB_PACKAGE_H
#define NLP_EPUB_PACKAGE_H

#include <glib.h>

G_BEGIN_DECLS

/* The path in the zip of what @href says in the file with the path @from. */
gchar *nlp_epub_resolve (const gchar *from, const gchar *href);

/* The path of the package document by META-INF/container.xml; NULL if it isn't told. */
gchar *nlp_epub_find_package (const gchar *container, gsize length);

/* (element-type utf8): the paths of the chapters in the order of reading by the package document
 * with the path @path, each once, without tables of contents. */
GPtrArray *nlp_epub_list_chapters (const gchar *path, const gchar *package, gsize length);

/* (element-type utf8): the paths of what META-INF/encryption.xml says is encrypted. */
GHashTable *nlp_epub_list_encrypted (const gchar *encryption, gsize length);

G_END_DECLS

#endif
