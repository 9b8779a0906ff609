/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_PAGE_H
#define NLP_PAGE_H

#include "brief.h"

G_BEGIN_DECLS

/* Writes a web page of briefs, part by part, that needs no other file and no scripts: for each
 * document its summary, its text with what it names marked, a legend, a timeline and a table of
 * names. It is light or dark as the reader's system is. */

/* What comes in front of the first document, and behind the last one. */
void nlp_page_begin (GString *out, const gchar *title);
void nlp_page_end (GString *out);

/* A document. Mentions that overlap earlier ones are not marked. */
void nlp_page_append (const NlpBrief *self, GString *out);

G_END_DECLS

#endif
