/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * databases.h: knows public databases, and the addresses of their records.
 */

#ifndef NLP_DATABASES_H
#define NLP_DATABASES_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpDatabases:
 *
 * The databases of data/databases.list, which are recognised by the forms of their ids.
 */
typedef struct _NlpDatabases NlpDatabases;

NlpDatabases *nlp_databases_new (void);
void nlp_databases_free (NlpDatabases *self);

/* Returns the database with the id of a span with this label (nullable), or NULL. The string lives
 * as long as @self. */
const gchar *nlp_databases_find (const NlpDatabases *self, const gchar *id, const gchar *label);

/* Returns the IRI of what the id of a span with this label (nullable) names (transfer full), or
 * NULL if it is not known. An id that is an IRI is returned unchanged. */
gchar *nlp_databases_make_iri (const NlpDatabases *self, const gchar *id, const gchar *label);

/* Whether a database has this name. */
gboolean nlp_databases_contain (const NlpDatabases *self, const gchar *name);

/* Gets the name of a database and its address with "%s" for the id, which is NULL if the address
 * has another form. Returns FALSE if there is no database @index. The strings live as long as
 * @self. */
gboolean nlp_databases_get (const NlpDatabases *self,
                            guint index,
                            const gchar **name,
                            const gchar **address);

/* Whether @iri is an absolute IRI. */
gboolean nlp_is_iri (const gchar *iri);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpDatabases, nlp_databases_free)

G_END_DECLS

#endif
