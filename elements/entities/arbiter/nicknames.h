/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * nicknames.h: persons with a nickname in quotation marks, and forms of address.
 */

#ifndef NLP_NICKNAMES_H
#define NLP_NICKNAMES_H

#include "lexical/match.h"
#include "lexical/words.h"

G_BEGIN_DECLS

/* Changes @found, names in the order of the text without overlaps: joins the parts of a person's
 * name with the nickname in quotation marks between them (Dmitry "Gull" Petrov), and removes forms
 * of address from the beginning of persons. */
void nlp_nicknames_join (const NlpWords *words, GArray *found);

G_END_DECLS

#endif
