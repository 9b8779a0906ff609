/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * tlp.h: finds the marking of a text, by the Traffic Light Protocol.
 */

#ifndef NLP_TLP_H
#define NLP_TLP_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpTlp:
 * @NLP_TLP_AUTO: as the text says, or else none
 * @NLP_TLP_NONE: no marking
 * @NLP_TLP_CLEAR: TLP:CLEAR, called TLP:WHITE before
 * @NLP_TLP_GREEN: TLP:GREEN
 * @NLP_TLP_AMBER: TLP:AMBER
 * @NLP_TLP_AMBER_STRICT: TLP:AMBER+STRICT
 * @NLP_TLP_RED: TLP:RED
 *
 * With whom information may be shared. Later values are stricter.
 */
typedef enum {
  NLP_TLP_AUTO,
  NLP_TLP_NONE,
  NLP_TLP_CLEAR,
  NLP_TLP_GREEN,
  NLP_TLP_AMBER,
  NLP_TLP_AMBER_STRICT,
  NLP_TLP_RED,
} NlpTlp;

/* Returns the strictest marking that the text has, such as "TLP:AMBER", or none. */
NlpTlp nlp_tlp_find (const gchar *text, gsize length);

/* Returns the name of a marking in lower case, such as "amber+strict", or NULL if there is none. */
const gchar *nlp_tlp_get_name (NlpTlp tlp);

G_END_DECLS

#endif
