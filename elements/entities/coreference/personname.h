/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * personname.h: the parts of names of persons.
 */

#ifndef NLP_PERSON_NAME_H
#define NLP_PERSON_NAME_H

#include <glib.h>

G_BEGIN_DECLS

/* Lengths and offsets are in bytes. */

/* Returns the length of the first name: up to the first whitespace. */
gsize nlp_person_name_first (const gchar *name, gsize length);

/* Returns the offset of the surname, or 0 if the name has only one part. @length (inout) is
 * shortened by suffixes such as ", Jr.". */
gsize nlp_person_name_surname (const gchar *name, gsize *length);

/* Returns the offset of the surname after its article, such as "Maliki" in "al-Maliki", or 0 if it
 * has none. */
gsize nlp_person_name_article (const gchar *surname, gsize length);

G_END_DECLS

#endif
