/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_SPLITTER_H
#define NLP_SPLITTER_H

#include "record.h"

G_BEGIN_DECLS

/**
 * NlpSplitter:
 *
 * Cuts documents that are too long for one buffer into sections. Zeroed, it has none.
 */
typedef struct {
  /*< private >*/
  GstNlpDocument *document; /* (nullable): of which there is more */
  gsize offset;
  GstNlpSection section;
} NlpSplitter;

void nlp_splitter_clear (NlpSplitter *splitter);

/* Makes the document of @record its first section, if it is longer than @max_section bytes. */
void nlp_splitter_start (NlpSplitter *splitter, gsize max_section, NlpRecord *record);

/* The next section, or FALSE if there is none. */
gboolean nlp_splitter_next (NlpSplitter *splitter, gsize max_section, NlpRecord *record);

G_END_DECLS

#endif
