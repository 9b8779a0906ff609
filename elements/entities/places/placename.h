/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * placename.h: the form of a place's name that is looked up.
 */

#ifndef NLP_PLACE_NAME_H
#define NLP_PLACE_NAME_H

#include <glib.h>

G_BEGIN_DECLS

/* Longer names, in bytes, are not looked up. */
#define NLP_PLACE_NAME_MAX_LENGTH 96

/* Writes @name in lower case, without accents, full stops, apostrophes and "the", with hyphens and
 * whitespace as single spaces, and with "Saint", "Fort" and "Mount" in full, so that spellings of a
 * name are equal. data/pack-places does the same. @folded has room for %NLP_PLACE_NAME_MAX_LENGTH
 * bytes; no NUL byte is added. Returns the number of bytes, or 0 for names that are too long. */
gsize nlp_place_name_fold (const gchar *name, gsize length, gchar *folded);

/* Returns the hash of a folded name. */
guint64 nlp_place_name_hash (const gchar *folded, gsize length);

G_END_DECLS

#endif
