/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * bratnames.h: names of types and files in brat.
 */

#ifndef NLP_BRAT_NAMES_H
#define NLP_BRAT_NAMES_H

#include <glib.h>

G_BEGIN_DECLS

/* The names of types in brat have ASCII letters, digits, "_" and "-". Other bytes are written as
 * "_xHH_", and so is an underscore that would look like such an escape. */
void nlp_brat_append_escaped (GString *out, const gchar *name);
gchar *nlp_brat_unescape (const gchar *name, gsize length);

/* Appends the type of a span: its label, or for other layers than "entities" the layer, "--" and
 * the label. The @label is nullable. */
void nlp_brat_append_type (GString *out, const gchar *layer, const gchar *label);

/* Splits a type. Sets @layer and @label (transfer full) (nullable). */
void nlp_brat_split_type (const gchar *type, gsize length, gchar **layer, gchar **label);

/* Returns the name of the files of a document with this id, without ending (transfer full). Bytes
 * that are unusual in file names are escaped as in URIs; a long name is cut and gets a hash. */
gchar *nlp_brat_make_file_name (const gchar *id);

/* Returns the id of the document in the file of this name, without its folder and ending (transfer
 * full). */
gchar *nlp_brat_get_document_id (const gchar *name);

G_END_DECLS

#endif
