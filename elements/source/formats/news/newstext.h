/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * newstext.h: the plain text of news in XML.
 */

#ifndef NLP_NEWS_TEXT_H
#define NLP_NEWS_TEXT_H

#include "newstree.h"
#include "parsing/textbuilder.h"

G_BEGIN_DECLS

/* Adds the text below @root: paragraphs, headings, lists and tables, without pictures, their
 * captions, notes and lists of references. */
void nlp_news_text_add (NlpTextBuilder *builder, xmlNodePtr root);

G_END_DECLS

#endif
