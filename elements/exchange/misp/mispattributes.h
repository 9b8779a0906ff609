/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * mispattributes.h: makes MISP attributes of the indicators in a text.
 */

#ifndef NLP_MISP_ATTRIBUTES_H
#define NLP_MISP_ATTRIBUTES_H

#include "mispevent.h"
#include "misptables.h"
#include "misptext.h"

G_BEGIN_DECLS

/* Adds the attributes of a text to @event. Returns the number of mentions that made one. */
guint
nlp_misp_attributes_add (NlpMispEvent *event, const NlpMispTables *tables, const NlpMispText *text);

G_END_DECLS

#endif
