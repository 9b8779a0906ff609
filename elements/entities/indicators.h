/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_INDICATORS_H
#define NLP_INDICATORS_H

#include "entityhit.h"
#include "words.h"

G_BEGIN_DECLS

/**
 * nlp_indicators_match:
 * @words: the words of a text
 * @hits: an array of #NlpHit to append to
 *
 * Finds e-mail addresses, URLs with a scheme or "www.", IPv4 addresses in dotted decimal and CVE
 * ids (https://www.cve.org/) that begin with a word. Linear in the text: what is between blanks is
 * looked at once.
 */
void nlp_indicators_match (const NlpWords *words, GArray *hits);

G_END_DECLS

#endif
