/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_TYPES_H
#define GST_NLP_TYPES_H

/* The plain structures that engines and documents share. This header needs GLib alone, so that
 * an engine can be built and tested without GStreamer. */

#include <glib.h>

G_BEGIN_DECLS

/**
 * GstNlpTokenFlags:
 * @GST_NLP_TOKEN_NONE: nothing is known
 * @GST_NLP_TOKEN_ALPHA: has at least one letter
 * @GST_NLP_TOKEN_DIGIT: has at least one decimal digit
 * @GST_NLP_TOKEN_PUNCT: has neither letter nor digit: punctuation or a symbol
 * @GST_NLP_TOKEN_TITLE: begins with an upper-case letter
 * @GST_NLP_TOKEN_UPPER: has letters, and all of them are upper-case
 * @GST_NLP_TOKEN_NON_ASCII: has a code point above U+007F
 * @GST_NLP_TOKEN_SPACE_BEFORE: white space, or the start of the text, is in front of it
 * @GST_NLP_TOKEN_ABBREVIATION: an abbreviation that ends in a full stop, such as "Dr." or "U.S."
 * @GST_NLP_TOKEN_ADDRESS: a URL, an e-mail address, a handle or a file path
 * @GST_NLP_TOKEN_CLITIC: split off its host: "n't", "'s"
 *
 * What a glance at the letters of a token tells.
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
 * @GST_NLP_OFFSETS_CODEPOINT: Unicode code points, as Python counts
 * @GST_NLP_OFFSETS_BYTE: bytes of UTF-8, as C counts
 * @GST_NLP_OFFSETS_UTF16: UTF-16 code units, as JavaScript and Java count
 *
 * The units of offsets in a text.
 */
typedef enum {
  GST_NLP_OFFSETS_CODEPOINT,
  GST_NLP_OFFSETS_BYTE,
  GST_NLP_OFFSETS_UTF16,
} GstNlpOffsets;

/**
 * GstNlpRange: (skip)
 * @start: first byte
 * @end: the byte after the last one
 *
 * A part of a text, in bytes. Sentences are ranges.
 */
typedef struct {
  guint32 start;
  guint32 end;
} GstNlpRange;

/**
 * GstNlpToken: (skip)
 * @start: first byte
 * @end: the byte after the last one
 * @flags: #GstNlpTokenFlags
 *
 * A word, number, or punctuation mark of a text, in bytes.
 */
typedef struct {
  guint32 start;
  guint32 end;
  guint32 flags;
} GstNlpToken;

typedef struct _GstNlpAttribute GstNlpAttribute;

/**
 * GstNlpAttribute: (skip)
 * @next: (nullable): the next attribute of the same span
 * @name: what it is, such as "name" or "id"
 * @value: its value, in UTF-8
 * @json: whether @value is JSON text (a number, list or object) and not a string
 *
 * One named value of a span or relation.
 */
struct _GstNlpAttribute {
  GstNlpAttribute *next;
  const gchar *name;
  const gchar *value;
  gboolean json;
};

/**
 * GstNlpRawSpan: (skip)
 * @start: first byte
 * @end: the byte after the last one
 * @label: (nullable): what it is: "PERSON", "DATE"
 * @score: how sure its engine is, 0 to 1
 * @chain: the number of the chain of mentions it belongs to, or -1
 * @attributes: (nullable): its attributes, first set first
 *
 * A labelled span of a layer as it is stored, in bytes.
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
 * @byte: how many bytes are in front of it
 * @codepoint: how many code points
 * @utf16: how many UTF-16 units
 *
 * A place in a document of any length, which may come in sections.
 */
typedef struct {
  guint64 byte;
  guint64 codepoint;
  guint64 utf16;
} GstNlpPosition;

/**
 * GstNlpSection:
 * @number: how many sections are in front of it
 * @is_last: whether none is behind it
 * @start: where it begins in the document
 *
 * Which part of a document a text is. A document that comes in one piece is the first section and
 * the last one.
 */
typedef struct {
  guint64 number;
  gboolean is_last;
  GstNlpPosition start;
} GstNlpSection;

G_END_DECLS

#endif
