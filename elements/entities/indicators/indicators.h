/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * indicators.h: indicators of compromise, such as addresses, hashes and paths.
 */

#ifndef NLP_INDICATORS_H
#define NLP_INDICATORS_H

#include "lexical/match.h"
#include "lexical/words.h"

G_BEGIN_DECLS

/**
 * NlpIndicators:
 *
 * Finds indicators as reports on attacks write them, as they are or defanged
 * ("hxxp://example[.]com"): IPV4, IPV6, DOMAIN, URL, EMAIL, HASH, FILEPATH, ASN, VULNERABILITY (CVE
 * ids), TECHNIQUE and THREAT_ACTOR (ATT&CK ids). The value of a match is the refanged indicator if
 * the text writes it in another way.
 *
 * A domain ends in a suffix of the Public Suffix List (https://publicsuffix.org/) that libpsl
 * contains. File name extensions, folders and other words are listed in data/indicators.words.
 *
 * Once made it is only read and may be shared between threads.
 */
typedef struct _NlpIndicators NlpIndicators;

/* Loads the word lists, which are compiled in. Errors are %NLP_TABLE_ERROR.
 * Returns: (transfer full) (nullable) */
NlpIndicators *nlp_indicators_new (GError **error);
void nlp_indicators_free (NlpIndicators *self);

/* Appends to @matches, an array of #NlpMatch, in the order of the text and without overlaps among
 * them. Values and ids belong to the @strings of @words. The time is linear in the length of the
 * text. Indicators of more than 4 KiB are not found. */
void nlp_indicators_match (const NlpIndicators *self, const NlpWords *words, GArray *matches);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpIndicators, nlp_indicators_free)

G_END_DECLS

#endif
