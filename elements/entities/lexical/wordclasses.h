/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_WORDCLASSES_H
#define NLP_WORDCLASSES_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpWordClasses:
 *
 * The words that the tables of all engines name, each with a small number and the set of the word
 * classes it is in: "Friday" is a `weekday`, "President" a `title`. A text's words are looked up
 * once, and every engine then works on numbers and sets.
 *
 * A set of classes is 64 bits. The classes of a word's shape (#NlpShape) have fixed bits; those
 * of word lists get theirs when they are first named.
 *
 * Once its tables are loaded a vocabulary is only read, from any number of threads.
 */
typedef struct _NlpWordClasses NlpWordClasses;

/**
 * NlpShape:
 * @NLP_SHAPE_CAP: begins with an upper-case letter
 * @NLP_SHAPE_UPPER: two letters or more, all of them upper-case
 * @NLP_SHAPE_LOWER: begins with a lower-case letter
 * @NLP_SHAPE_INITIAL: one upper-case letter, with or without a full stop
 * @NLP_SHAPE_NUMBER: decimal digits, with "," and "." between them
 * @NLP_SHAPE_DAY: a number from 1 to 31, bare or as an ordinal
 * @NLP_SHAPE_YEAR: four digits, from 1500 to 2199
 * @NLP_SHAPE_DECADE: "1990s", "'90s"
 * @NLP_SHAPE_CLOCK: "9:30", "21.30h", "9pm"
 * @NLP_SHAPE_ORDINAL: "1st", "22nd"
 * @NLP_SHAPE_SHORT: a number with a letter or two that scale it: "5m", "1.2bn"
 * @NLP_SHAPE_ISODATE: "2013-05-10", "10/05/2013"
 * @NLP_SHAPE_FIRST: the first word of a sentence
 * @NLP_SHAPE_DASH: a hyphen or dash of any kind
 * @NLP_SHAPE_HYPHEN: a dash without a blank in front of it
 *
 * The classes that a word's letters tell.
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

/* Words longer than this many bytes are in no table. */
#define NLP_WORD_CLASSES_MAX_LENGTH 64

NlpWordClasses *nlp_word_classes_new (void);
void nlp_word_classes_free (NlpWordClasses *self);

/* Returns the word's number, above 0, new or not. */
guint32 nlp_word_classes_add_word (NlpWordClasses *self, const gchar *word, gsize length);
void nlp_word_classes_add_classes (NlpWordClasses *self, guint32 word, guint64 classes);

/* Makes the class if it is not there; returns its bit, or 0 if there is no room for it. */
guint64 nlp_word_classes_add_class (NlpWordClasses *self, const gchar *name);

/* Reads word lists: lines of words between blanks, below a line "[class]". "#" begins a comment.
 * A word listed in lower case stands also for itself with a capital and in capitals, and "*tion"
 * for every word that ends so and is in no table. @name is
 * what errors (%NLP_TABLE_ERROR) call the file. */
gboolean
nlp_word_classes_load (NlpWordClasses *self, const gchar *name, const gchar *data, GError **error);

/* For readers. A class that is unknown is 0, and so is a word. */
guint64 nlp_word_classes_find_class (const NlpWordClasses *self, const gchar *name);
guint32 nlp_word_classes_hash_word (const gchar *word, gsize length);
guint32 nlp_word_classes_find_word (const NlpWordClasses *self,
                                    const gchar *word,
                                    gsize length,
                                    guint32 hash);
/* The classes of the longest listed ending of a word. */
guint64 nlp_word_classes_find_ending (const NlpWordClasses *self, const gchar *word, gsize length);
guint64 nlp_word_classes_get_classes (const NlpWordClasses *self, guint32 word);
guint nlp_word_classes_get_size (const NlpWordClasses *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpWordClasses, nlp_word_classes_free)

G_END_DECLS

#endif
