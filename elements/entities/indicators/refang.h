/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * refang.h: undoes the defanging of indicators ("hxxp://example[.]com").
 */

#ifndef NLP_REFANG_H
#define NLP_REFANG_H

#include <glib.h>

G_BEGIN_DECLS

/* The length in bytes of the longest text that is refanged at once. */
#define NLP_REFANGED_MAX_LENGTH 4096

/**
 * NlpRefanged:
 * @text: the refanged text, followed by a NUL byte
 * @length: the length of @text in bytes
 * @source: the text as written, not owned
 * @starts: for each byte of @text, the offset in @source of the first byte that it stands for
 * @ends: for each byte of @text, the offset in @source after the last byte that it stands for
 *
 * A text whose defanged indicators are restored: "hxxp://a[.]b" becomes "http://a.b". Spaces are
 * removed.
 */
typedef struct {
  gchar text[NLP_REFANGED_MAX_LENGTH + 1];
  guint length;
  const gchar *source;
  guint16 starts[NLP_REFANGED_MAX_LENGTH];
  guint16 ends[NLP_REFANGED_MAX_LENGTH];
} NlpRefanged;

/* Refangs @text, which need not end in a NUL byte and must outlive @self. @length is in bytes, at
 * most %NLP_REFANGED_MAX_LENGTH. Restored are:
 * - separators in brackets: ".", "dot", "@", "at", ":", "/", "//" and "://"
 * - "[." and ".]" between letters or digits
 * - "\." between letters or digits, unless @text contains another backslash
 * - the schemes "hxxp", "h**p" and "fxp", with or without "s"
 * - hyphens that Unicode adds to ASCII
 */
void nlp_refanged_init (NlpRefanged *self, const gchar *text, gsize length);

/* Whether the bytes from @from to before @to, at least one, differ from the source. */
gboolean nlp_refanged_is_changed (const NlpRefanged *self, guint from, guint to);

/* Returns the length in bytes of the bracketed separator at the start of @text, such as "[dot]",
 * and sets @separator to its replacement; returns 0 and leaves @separator if there is none. */
gsize nlp_refang_separator (const gchar *text, gsize length, const gchar **separator);

G_END_DECLS

#endif
