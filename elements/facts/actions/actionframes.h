/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * actionframes.h: words that announce an action, and where the action begins.
 */

#ifndef NLP_ACTION_FRAMES_H
#define NLP_ACTION_FRAMES_H

#include "words/taggedtokens.h"

G_BEGIN_DECLS

#define NLP_NO_TOKEN G_MAXSIZE

/**
 * NlpActionFrame:
 * @NLP_ACTION_FRAME_WILL: "will sign"
 * @NLP_ACTION_FRAME_MUST: "must sign", "have to sign"
 * @NLP_ACTION_FRAME_TO: "agreed to sign", "plans to sign"
 * @NLP_ACTION_FRAME_OBJECT: "urged them to sign"
 * @NLP_ACTION_FRAME_FOR: "called for a signature"
 * @NLP_ACTION_FRAME_NOUN: "demanded a signature"
 * @NLP_ACTION_FRAME_TO_NOUN: "committed to a signature"
 * @NLP_ACTION_FRAME_PLAN: "is due to sign", "is to sign"
 * @NLP_ACTION_FRAME_EVENT: "signs on Monday"
 * @NLP_ACTION_FRAME_IMPERATIVE: "Sign here"
 *
 * How an action follows the word that announces it.
 */
typedef enum {
  NLP_ACTION_FRAME_WILL,
  NLP_ACTION_FRAME_MUST,
  NLP_ACTION_FRAME_TO,
  NLP_ACTION_FRAME_OBJECT,
  NLP_ACTION_FRAME_FOR,
  NLP_ACTION_FRAME_NOUN,
  NLP_ACTION_FRAME_TO_NOUN,
  NLP_ACTION_FRAME_PLAN,
  NLP_ACTION_FRAME_EVENT,
  NLP_ACTION_FRAME_IMPERATIVE,
} NlpActionFrame;

/**
 * NlpAction:
 * @frame: how it is announced
 * @trigger: the word that announces it
 * @is_noun: whether that is a noun, such as "promise"
 * @is_listed: whether it follows a comma in a list of actions
 * @object: the first token after the trigger and its prepositions: those who shall act, if they are
 *     named ("urged them to sign")
 * @start: the first token of the action
 * @end: the token after it
 *
 * An action that a sentence may state, as tokens.
 */
typedef struct {
  NlpActionFrame frame;
  gsize trigger;
  gboolean is_noun;
  gboolean is_listed;
  gsize object;
  gsize start;
  gsize end;
} NlpAction;

/* Appends to @actions (element-type NlpAction) those that the tokens from @first to @limit, a
 * sentence, may announce, in the order of their triggers. Their ends are not set. */
void
nlp_action_find_frames (const NlpTaggedTokens *tokens, gsize first, gsize limit, GArray *actions);

/* Returns whether a token is the base form of a verb. Of words that are nouns as well, the word
 * after it decides. */
gboolean nlp_action_is_verb (const NlpTaggedTokens *tokens, gsize token, gsize limit);

G_END_DECLS

#endif
