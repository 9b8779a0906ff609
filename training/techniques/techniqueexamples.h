/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * techniqueexamples.h: the examples from which a model of techniques learns.
 */

#ifndef TECHNIQUE_EXAMPLES_H
#define TECHNIQUE_EXAMPLES_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * TechniqueKind:
 * @TECHNIQUE_PROCEDURE: tells what a group or program did
 * @TECHNIQUE_DESCRIPTION: describes a technique, perhaps beside the point
 * @TECHNIQUE_ORDINARY: describes no technique
 * @TECHNIQUE_UNSURE: describes none, if a first model finds none
 */
typedef enum {
  TECHNIQUE_PROCEDURE,
  TECHNIQUE_DESCRIPTION,
  TECHNIQUE_ORDINARY,
  TECHNIQUE_UNSURE,
} TechniqueKind;

/**
 * TechniqueExample:
 * @kind: its kind
 * @features: (element-type guint32): the numbers of its features, each once
 * @classes: (element-type guint16): the classes that are right, 0 for no technique
 * @words: (element-type guint64): the hashes of its words
 * @subject: a hash of its first word: procedures of one group or program share it
 * @norm: the length of the vector of its values
 */
typedef struct {
  TechniqueKind kind;
  GArray *features;
  GArray *classes;
  GArray *words;
  guint32 subject;
  gfloat norm;
} TechniqueExample;

/**
 * TechniqueExamples:
 * @items: (element-type TechniqueExample): the examples
 * @ids: the id of each class; empty for class 0
 * @groups: (element-type guint16): for each class, the output of its group
 * @n_outputs: the number of classes and groups
 * @stops: (element-type guint64): sorted hashes of stems that make no pairs with gaps
 * @hashes: (element-type guint64): of features
 * @values: (element-type guint8): of features
 */
typedef struct {
  GArray *items;
  GPtrArray *ids;
  GArray *groups;
  guint n_outputs;
  GArray *stops;
  GArray *hashes;
  GArray *values;
} TechniqueExamples;

/* Makes examples of the texts (#TechniqueText) of each #TechniqueKind. */
TechniqueExamples *technique_examples_new (GArray *const texts[4]);
void technique_examples_free (TechniqueExamples *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TechniqueExamples, technique_examples_free)

G_END_DECLS

#endif
