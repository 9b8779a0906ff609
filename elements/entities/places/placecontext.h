/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_PLACE_CONTEXT_H
#define NLP_PLACE_CONTEXT_H

#include "placemention.h"

G_BEGIN_DECLS

/* Reads the words around each mention, in its sentence, and sets what they say about it:
 *
 * - the kind, as in "the city of Mosul", "Kyiv region", "Georgia's governor";
 * - the country or region around it, as in "Birmingham, Alabama", "Athens, Ga.", "Tours in western
 *   France", "the French city of Tours", "Russia's Kursk". An unlikely place needs a region, a
 *   country right after a comma, or a kind: "Moscow in the U.S." is not Moscow, Idaho;
 * - that it has a region where no such place is known, as in "Vienna, Virginia";
 * - a verb of speech after it, and the list of places that contains it.
 *
 * A name that contains a comma ("Athens, Ohio") is read as two. */
void nlp_place_context_read (NlpPlaceText *text);

G_END_DECLS

#endif
