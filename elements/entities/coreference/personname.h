/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_PERSON_NAME_H
#define NLP_PERSON_NAME_H

#include <glib.h>

G_BEGIN_DECLS

/* The parts of persons' names. Lengths are bytes. */

/* The length of a name's first part, up to a blank. */
gsize nlp_person_name_first (const gchar *name, gsize length);

/* Where the surname begins in @name, which loses what stands behind it: ", Jr.". 0 if the name has
 * one part. */
gsize nlp_person_name_surname (const gchar *name, gsize *length);

/* Where the surname goes on without its article: "Maliki" in "al-Maliki"; 0 if it has none. */
gsize nlp_person_name_article (const gchar *surname, gsize length);

G_END_DECLS

#endif
