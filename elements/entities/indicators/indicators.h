/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_INDICATORS_H
#define NLP_INDICATORS_H

#include "lexical/match.h"
#include "lexical/words.h"

G_BEGIN_DECLS

/**
 * NlpIndicators:
 *
 * Finds what identifies hosts, files and the like in reports on attacks: IPV4, IPV6, DOMAIN, URL,
 * EMAIL, HASH, FILEPATH, ASN, VULNERABILITY (a CVE id), and TECHNIQUE and THREAT_ACTOR (ATT&CK
 * ids), whole or defanged ("hxxp://example[.]com"). The value of a hit is what it stands for, where
 * that is written in another way.
 *
 * Domains end in a suffix of the Public Suffix List (https://publicsuffix.org/) as libpsl knows it.
 * Extensions of files, folders and other words are in data/indicators.words.
 *
 * Once made it is only read, from any number of threads.
 */
typedef struct _NlpIndicators NlpIndicators;

/* Errors are %NLP_TABLE_ERROR. */
NlpIndicators *nlp_indicators_new (GError **error);
void nlp_indicators_free (NlpIndicators *self);

/* Appends to @hits, an array of #NlpMatch, in the order of the text and without overlaps. Values
 * and ids are strings of @words. Linear in the text: what is between blanks is looked at once or
 * twice, and 4 KiB of it at a time. */
void nlp_indicators_match (const NlpIndicators *self, const NlpWords *words, GArray *hits);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpIndicators, nlp_indicators_free)

G_END_DECLS

#endif
