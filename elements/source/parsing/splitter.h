/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * splitter.h: splits long documents into sections.
 */

#ifndef NLP_SPLITTER_H
#define NLP_SPLITTER_H

#include "record.h"

G_BEGIN_DECLS

/**
 * NlpSplitter:
 *
 * Splits documents that are too long for one buffer into sections. Zeroed, it holds no document.
 */
typedef struct {
  /*< private >*/
  GstNlpDocument *document; /* (nullable): the document that is not split completely */
  gsize offset;             /* byte of its text where the next section begins */
  GstNlpSection section;    /* the next one */
} NlpSplitter;

void nlp_splitter_clear (NlpSplitter *self);

/* If the document of @record is longer than @max_section bytes, takes it and replaces it by its
 * first section. */
void nlp_splitter_start (NlpSplitter *self, gsize max_section, NlpRecord *record);

/* Gets the next section. Returns FALSE if there is none. */
gboolean nlp_splitter_next (NlpSplitter *self, gsize max_section, NlpRecord *record);

G_END_DECLS

#endif
