/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * mispwords.h: the words that say what an indicator is.
 */

#ifndef NLP_MISP_WORDS_H
#define NLP_MISP_WORDS_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpMispWordKind:
 * @NLP_MISP_SENDER: an e-mail address that comes next sent messages
 * @NLP_MISP_ORIGIN: an address that comes next is where attacks come from
 * @NLP_MISP_FETCH: the sentence is about what is taken from an address
 * @NLP_MISP_SIGN: a domain or URL that comes later belongs to the attackers
 * @NLP_MISP_SERVICE: addresses and domains that everybody uses
 * @NLP_MISP_HASH: words that may be between a file name and its hash
 * @NLP_MISP_SYSTEM: file names that every system has
 * @NLP_MISP_N_KINDS: the number of kinds
 *
 * The kinds of words in data/misp.words.
 */
typedef enum {
  NLP_MISP_SENDER,
  NLP_MISP_ORIGIN,
  NLP_MISP_FETCH,
  NLP_MISP_SIGN,
  NLP_MISP_SERVICE,
  NLP_MISP_HASH,
  NLP_MISP_SYSTEM,
  NLP_MISP_N_KINDS,
} NlpMispWordKind;

/**
 * NlpMispWords:
 *
 * The words of data/misp.words.
 */
typedef struct _NlpMispWords NlpMispWords;

NlpMispWords *nlp_misp_words_new (void);
void nlp_misp_words_free (NlpMispWords *self);

/* Whether @words has a phrase of @kind. The phrases are in lower case. @words: lower case, single
 * spaces, with a space at each end, as nlp_misp_words_normalise() returns them. */
gboolean nlp_misp_words_have (const NlpMispWords *self, NlpMispWordKind kind, const gchar *words);

/* Whether @words ends in a phrase of @kind. */
gboolean nlp_misp_words_end (const NlpMispWords *self, NlpMispWordKind kind, const gchar *words);

/* Whether @word is a word of @kind, in any letter case. */
gboolean nlp_misp_words_contain (const NlpMispWords *self, NlpMispWordKind kind, const gchar *word);

/* Returns the words of a text in lower case, with a space before and after each (transfer full). */
gchar *nlp_misp_words_normalise (const gchar *text, gsize length);

G_END_DECLS

#endif
