/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_TYPES_H
#define GST_NLP_TYPES_H

/* The plain structures that engines and documents share. This header needs GLib alone, so engines
 * are built and tested without GStreamer. */

#include <glib.h>

G_BEGIN_DECLS

/**
 * GstNlpTokenFlags:
 * @GST_NLP_TOKEN_NONE: none of the others
 * @GST_NLP_TOKEN_ALPHA: has at least one letter
 * @GST_NLP_TOKEN_DIGIT: has at least one decimal digit
 * @GST_NLP_TOKEN_PUNCT: has neither letters nor digits: punctuation or a symbol
 * @GST_NLP_TOKEN_TITLE: begins with an upper-case letter
 * @GST_NLP_TOKEN_UPPER: has letters, and all of them are upper-case
 * @GST_NLP_TOKEN_NON_ASCII: has a code point above U+007F
 * @GST_NLP_TOKEN_SPACE_BEFORE: follows whitespace, or the start of the text
 * @GST_NLP_TOKEN_ABBREVIATION: an abbreviation that ends in a full stop, such as "Dr." or "U.S."
 * @GST_NLP_TOKEN_ADDRESS: a URL, an e-mail address, a handle or a file path
 * @GST_NLP_TOKEN_CLITIC: a clitic that was split off its host, such as "n't" or "'s"
 *
 * The properties of a token's characters.
 *
 * Since: 0.1
 */
typedef enum {
  GST_NLP_TOKEN_NONE = 0,
  GST_NLP_TOKEN_ALPHA = 1 << 0,
  GST_NLP_TOKEN_DIGIT = 1 << 1,
  GST_NLP_TOKEN_PUNCT = 1 << 2,
  GST_NLP_TOKEN_TITLE = 1 << 3,
  GST_NLP_TOKEN_UPPER = 1 << 4,
  GST_NLP_TOKEN_NON_ASCII = 1 << 5,
  GST_NLP_TOKEN_SPACE_BEFORE = 1 << 6,
  GST_NLP_TOKEN_ABBREVIATION = 1 << 7,
  GST_NLP_TOKEN_ADDRESS = 1 << 8,
  GST_NLP_TOKEN_CLITIC = 1 << 9,
} GstNlpTokenFlags;

/**
 * GstNlpOffsets:
 * @GST_NLP_OFFSETS_CODEPOINT: Unicode code points, as in Python
 * @GST_NLP_OFFSETS_BYTE: bytes of UTF-8, as in C
 * @GST_NLP_OFFSETS_UTF16: UTF-16 code units, as in JavaScript and Java
 *
 * The units of offsets in a text.
 *
 * Since: 0.1
 */
typedef enum {
  GST_NLP_OFFSETS_CODEPOINT,
  GST_NLP_OFFSETS_BYTE,
  GST_NLP_OFFSETS_UTF16,
} GstNlpOffsets;

/**
 * GstNlpRange: (skip)
 * @start: the first byte
 * @end: the byte after the last one
 *
 * A range of a text, in bytes. Sentences are ranges.
 *
 * Since: 0.1
 */
typedef struct {
  guint32 start;
  guint32 end;
} GstNlpRange;

/**
 * GstNlpToken: (skip)
 * @start: the first byte
 * @end: the byte after the last one
 * @flags: [flags@TokenFlags]
 *
 * A word, number or punctuation mark of a text, in bytes.
 *
 * Since: 0.1
 */
typedef struct {
  guint32 start;
  guint32 end;
  guint32 flags;
} GstNlpToken;

/**
 * GstNlpPos:
 * @GST_NLP_POS_NONE: not known
 * @GST_NLP_POS_ADJ: an adjective
 * @GST_NLP_POS_ADP: an adposition: a preposition or postposition
 * @GST_NLP_POS_ADV: an adverb
 * @GST_NLP_POS_AUX: an auxiliary verb
 * @GST_NLP_POS_CCONJ: a coordinating conjunction
 * @GST_NLP_POS_DET: a determiner
 * @GST_NLP_POS_INTJ: an interjection
 * @GST_NLP_POS_NOUN: a noun
 * @GST_NLP_POS_NUM: a numeral
 * @GST_NLP_POS_PART: a particle
 * @GST_NLP_POS_PRON: a pronoun
 * @GST_NLP_POS_PROPN: a proper noun
 * @GST_NLP_POS_PUNCT: a punctuation mark
 * @GST_NLP_POS_SCONJ: a subordinating conjunction
 * @GST_NLP_POS_SYM: a symbol
 * @GST_NLP_POS_VERB: a verb
 * @GST_NLP_POS_X: any other word
 *
 * The parts of speech of Universal Dependencies, version 2.
 *
 * Since: 0.1
 */
typedef enum {
  GST_NLP_POS_NONE,
  GST_NLP_POS_ADJ,
  GST_NLP_POS_ADP,
  GST_NLP_POS_ADV,
  GST_NLP_POS_AUX,
  GST_NLP_POS_CCONJ,
  GST_NLP_POS_DET,
  GST_NLP_POS_INTJ,
  GST_NLP_POS_NOUN,
  GST_NLP_POS_NUM,
  GST_NLP_POS_PART,
  GST_NLP_POS_PRON,
  GST_NLP_POS_PROPN,
  GST_NLP_POS_PUNCT,
  GST_NLP_POS_SCONJ,
  GST_NLP_POS_SYM,
  GST_NLP_POS_VERB,
  GST_NLP_POS_X,
} GstNlpPos;

/**
 * GST_NLP_HEAD_NONE:
 *
 * The value of [struct@TokenSyntax] `head` for a token that was not parsed.
 *
 * Since: 0.1
 */
#define GST_NLP_HEAD_NONE G_MAXUINT32

/**
 * GST_NLP_LEMMA_NONE:
 *
 * The value of [struct@TokenSyntax] `lemma` for a token whose lemma is not known.
 *
 * Since: 0.1
 */
#define GST_NLP_LEMMA_NONE 0

/**
 * GST_NLP_LEMMA_TEXT:
 *
 * The value of [struct@TokenSyntax] `lemma` for a token whose lemma is its text.
 *
 * Since: 0.1
 */
#define GST_NLP_LEMMA_TEXT 1

/**
 * GST_NLP_LEMMA_LOWER:
 *
 * The value of [struct@TokenSyntax] `lemma` for a token whose lemma is its text in lower case: each
 * code point as g_unichar_tolower() converts it.
 *
 * Since: 0.1
 */
#define GST_NLP_LEMMA_LOWER 2

/**
 * GST_NLP_LEMMA_STRING:
 *
 * The smallest value of [struct@TokenSyntax] `lemma` for a token whose lemma is in the block of
 * lemmas. The offset of its first byte in the block is added to this value.
 *
 * Since: 0.1
 */
#define GST_NLP_LEMMA_STRING 3

/**
 * GstNlpTokenSyntax: (skip)
 * @head: the number of the head token in the document, that of the token itself for the root of a
 *     sentence, or %GST_NLP_HEAD_NONE
 * @lemma: %GST_NLP_LEMMA_NONE, %GST_NLP_LEMMA_TEXT or %GST_NLP_LEMMA_LOWER; or
 *     %GST_NLP_LEMMA_STRING plus the offset of a NUL-terminated string in the block of lemmas
 * @tag: the number of the language's own tag, such as "NNS", in a table of names; 0 for none
 * @pos: [enum@Pos]
 * @relation: the number of the relation to the head, such as "nsubj", in a table of names; 0 for
 *     none
 *
 * The part of speech and lemma of a token, and its place in the tree of its sentence.
 *
 * Since: 0.1
 */
typedef struct {
  guint32 head;
  guint32 lemma;
  guint16 tag;
  guint8 pos;
  guint8 relation;
} GstNlpTokenSyntax;

typedef struct _GstNlpAttribute GstNlpAttribute;

/**
 * GstNlpAttribute: (skip)
 * @next: (nullable): the next attribute of the same span
 * @name: the name, such as "name" or "id"
 * @value: the value, in UTF-8
 * @json: whether @value is JSON text (a number, list or object) and not a string
 *
 * An attribute of a span or relation.
 *
 * Since: 0.1
 */
struct _GstNlpAttribute {
  GstNlpAttribute *next;
  const gchar *name;
  const gchar *value;
  gboolean json;
};

/**
 * GstNlpRawSpan: (skip)
 * @start: the first byte
 * @end: the byte after the last one
 * @label: (nullable): the label, such as "PERSON" or "DATE"
 * @score: the confidence of the engine, 0 to 1
 * @chain: the number of the coreference chain, or -1
 * @attributes: (nullable): the attributes, in the order in which they were set
 *
 * A labelled span as it is stored in its layer, in bytes.
 *
 * Since: 0.1
 */
typedef struct {
  guint32 start;
  guint32 end;
  const gchar *label;
  gfloat score;
  gint32 chain;
  GstNlpAttribute *attributes;
} GstNlpRawSpan;

/**
 * GstNlpPosition:
 * @byte: the number of bytes before it
 * @codepoint: the number of code points before it
 * @utf16: the number of UTF-16 code units before it
 *
 * A position in a document of any length, which may come in sections.
 *
 * Since: 0.1
 */
typedef struct {
  guint64 byte;
  guint64 codepoint;
  guint64 utf16;
} GstNlpPosition;

/**
 * GstNlpSection:
 * @number: the number of sections before this one
 * @is_last: whether this is the last section
 * @start: where the section begins in the document
 *
 * Which section of a document a text is. A document that comes in one piece has one section, the
 * first and the last.
 *
 * Since: 0.1
 */
typedef struct {
  guint64 number;
  gboolean is_last;
  GstNlpPosition start;
} GstNlpSection;

G_END_DECLS

#endif
