/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * rolephrase.h: the phrase that names an office, before or after the name of its holder.
 */

#ifndef NLP_ROLE_PHRASE_H
#define NLP_ROLE_PHRASE_H

#include "words/taggedtokens.h"

G_BEGIN_DECLS

#define NLP_NO_TOKEN G_MAXSIZE

/**
 * NlpRolePhrase:
 * @start: its first token, after determiners and genitives
 * @head: its main word, such as "coordinator"
 * @complement: the token after the head, where the complement begins if there is one
 * @end: the token after it
 * @owner: the last token of a genitive before it ("Japan" of "Japan's foreign minister"), or
 *     %NLP_NO_TOKEN
 * @outer: the first token with determiners and the genitive
 * @is_definite: whether a determiner or a genitive is before it
 *
 * An office, as tokens.
 */
typedef struct {
  gsize start;
  gsize head;
  gsize complement;
  gsize end;
  gsize owner;
  gsize outer;
  gboolean is_definite;
} NlpRolePhrase;

/* Reads the office that ends before token @end and begins at @first or later: "U.S. Secretary of
 * State", "coordinator for cyber issues". Returns whether there is one. */
gboolean nlp_role_phrase_before (const NlpTaggedTokens *tokens,
                                 gsize first,
                                 gsize end,
                                 NlpRolePhrase *phrase);

/* Reads the office that begins at token @start and ends at @limit or earlier. Returns whether there
 * is one. */
gboolean nlp_role_phrase_after (const NlpTaggedTokens *tokens,
                                gsize start,
                                gsize limit,
                                NlpRolePhrase *phrase);

/* Returns whether an office has several holders, as "presidents" has. */
gboolean nlp_role_phrase_is_plural (const NlpTaggedTokens *tokens, const NlpRolePhrase *phrase);

/* Returns whether a token is the rank or style of a person, which is an office of its own. */
gboolean nlp_role_phrase_is_rank (const NlpTaggedTokens *tokens, const NlpRolePhrase *phrase);

G_END_DECLS

#endif
