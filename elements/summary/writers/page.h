/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * page.h: writes briefs as a web page.
 */

#ifndef NLP_PAGE_H
#define NLP_PAGE_H

#include "brief.h"

G_BEGIN_DECLS

/* The page needs no other file and no scripts, and is light or dark as the system of the reader. */

/* Write the page up to the first document, and after the last one. */
void nlp_page_begin (GString *out, const gchar *title);
void nlp_page_end (GString *out);

/* Writes a document: its summary, its text with the mentions highlighted, a legend, a timeline and
 * a table of entities. Mentions that overlap earlier ones are not highlighted. */
void nlp_page_append (const NlpBrief *brief, GString *out);

G_END_DECLS

#endif
