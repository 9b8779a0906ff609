/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_REFANG_H
#define NLP_REFANG_H

#include <glib.h>

G_BEGIN_DECLS

/* The most bytes of text that are looked at as one. */
#define NLP_PLAIN_SIZE 4096

/**
 * NlpPlain:
 * @text: the plain form, which ends in a NUL byte
 * @length: its length, in bytes
 * @source: the text as it is written, not owned
 * @starts: for each byte of @text, where that begins in @source which it stands for
 * @ends: and where that ends
 *
 * A piece of text in which indicators that were made harmless are whole again: "hxxp://a[.]b" is
 * "http://a.b". Blanks, which are only in it around such marks, are left out.
 */
typedef struct {
  gchar text[NLP_PLAIN_SIZE + 1];
  guint length;
  const gchar *source;
  guint16 starts[NLP_PLAIN_SIZE];
  guint16 ends[NLP_PLAIN_SIZE];
} NlpPlain;

/* @length is at most %NLP_PLAIN_SIZE. Recognised are the marks ".", "dot", "@", "at", ":", "/",
 * "//" and "://" in brackets, "[." and ".]" between letters or digits, "\." where @text has no
 * other backslash, hyphens of Unicode, and "hxxp", "h**p" and "fxp" as schemes. */
void nlp_plain_init (NlpPlain *self, const gchar *text, gsize length);

/* Whether the bytes from @from to @to are written in another way. */
gboolean nlp_plain_is_changed (const NlpPlain *self, guint from, guint to);

/* The length of the mark in brackets at @text, or 0; sets @mark to what it stands for. */
gsize nlp_refang_mark (const gchar *text, gsize length, const gchar **mark);

G_END_DECLS

#endif
