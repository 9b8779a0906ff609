/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * wordclasses.h: the vocabulary of lists and rules, and the classes of its words.
 */

#ifndef NLP_WORD_CLASSES_H
#define NLP_WORD_CLASSES_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpWordClasses:
 *
 * All words that occur in word lists and rules. Each has an id and a set of word classes: "Friday"
 * is a `weekday`, "President" a `title`. The words of a text are looked up once; the engines then
 * compare ids and sets.
 *
 * A set of classes is a bit mask of 64 bits. The classes of a word's shape (#NlpShape) have fixed
 * bits; those of word lists get the next bit when they are first named.
 *
 * After its files are loaded it is only read and may be shared between threads.
 */
typedef struct _NlpWordClasses NlpWordClasses;

/**
 * NlpShape:
 * @NLP_SHAPE_CAP: begins with an upper-case letter
 * @NLP_SHAPE_UPPER: at least two letters, all of them upper-case
 * @NLP_SHAPE_LOWER: begins with a lower-case letter
 * @NLP_SHAPE_INITIAL: one upper-case letter, with or without a full stop
 * @NLP_SHAPE_NUMBER: decimal digits, with "," and "." between them
 * @NLP_SHAPE_DAY: a number from 1 to 31, cardinal or ordinal
 * @NLP_SHAPE_YEAR: four digits, from 1500 to 2199
 * @NLP_SHAPE_DECADE: "1990s", "'90s"
 * @NLP_SHAPE_CLOCK: "9:30", "21.30h", "9pm"
 * @NLP_SHAPE_ORDINAL: "1st", "22nd"
 * @NLP_SHAPE_SHORT: a number with a suffix that scales it: "5m", "1.2bn"
 * @NLP_SHAPE_ISODATE: "2013-05-10", "10/05/2013"
 * @NLP_SHAPE_FIRST: the first word of a sentence
 * @NLP_SHAPE_DASH: a hyphen or dash of any kind
 * @NLP_SHAPE_HYPHEN: a dash without whitespace before it
 *
 * The classes that follow from the form of a word and its position.
 */
typedef enum {
  NLP_SHAPE_CAP,
  NLP_SHAPE_UPPER,
  NLP_SHAPE_LOWER,
  NLP_SHAPE_INITIAL,
  NLP_SHAPE_NUMBER,
  NLP_SHAPE_DAY,
  NLP_SHAPE_YEAR,
  NLP_SHAPE_DECADE,
  NLP_SHAPE_CLOCK,
  NLP_SHAPE_ORDINAL,
  NLP_SHAPE_SHORT,
  NLP_SHAPE_ISODATE,
  NLP_SHAPE_FIRST,
  NLP_SHAPE_DASH,
  NLP_SHAPE_HYPHEN,
  NLP_N_SHAPES,
} NlpShape;

#define NLP_SHAPE_BIT(shape) (G_GUINT64_CONSTANT (1) << (shape))

/* Longer words, in bytes, have no id and no class. */
#define NLP_WORD_CLASSES_MAX_LENGTH 64

NlpWordClasses *nlp_word_classes_new (void);
void nlp_word_classes_free (NlpWordClasses *self);

/* Adds a word unless it exists. Returns its id, above 0. */
guint32 nlp_word_classes_add_word (NlpWordClasses *self, const gchar *word, gsize length);
/* Adds the word @id to @classes. */
void nlp_word_classes_add_classes (NlpWordClasses *self, guint32 id, guint64 classes);

/* Adds a class unless it exists. Returns its bit, or 0 if all 64 are taken. */
guint64 nlp_word_classes_add_class (NlpWordClasses *self, const gchar *name);

/* Loads word lists: words separated by whitespace, below a line "[class]". "#" begins a comment. A
 * word in lower case also stands for its capitalised and upper-case forms, and "*tion" for all
 * capitalised words with this ending that are not listed. @name is the name of the file in errors
 * (%NLP_TABLE_ERROR). */
gboolean
nlp_word_classes_load (NlpWordClasses *self, const gchar *name, const gchar *data, GError **error);

/* Returns the bit of a class, or 0 if it is unknown. */
guint64 nlp_word_classes_find_class (const NlpWordClasses *self, const gchar *name);

/* Returns the hash of a word, as nlp_word_classes_find_word() expects it. Compiled gazetteers
 * contain it. */
guint32 nlp_word_classes_hash_word (const gchar *word, gsize length);

/* Returns the hash of a word whose bytes have the FNV-1a hash @hash. */
static inline guint32
nlp_word_classes_finish_hash (guint32 hash)
{
  return hash ^ (hash >> 15);
}

/* Returns the id of a word, or 0 if it is unknown. */
guint32 nlp_word_classes_find_word (const NlpWordClasses *self,
                                    const gchar *word,
                                    gsize length,
                                    guint32 hash);

/* Prefetches the memory that nlp_word_classes_find_word() reads first. */
void nlp_word_classes_prefetch (const NlpWordClasses *self, guint32 hash);

/* Returns the classes of the longest listed ending of a word. */
guint64 nlp_word_classes_find_ending (const NlpWordClasses *self, const gchar *word, gsize length);

/* Returns the length of the word @id in bytes. */
gsize nlp_word_classes_get_length (const NlpWordClasses *self, guint32 id);

/* Returns the classes of the word @id; none for 0. */
guint64 nlp_word_classes_get_classes (const NlpWordClasses *self, guint32 id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpWordClasses, nlp_word_classes_free)

G_END_DECLS

#endif
