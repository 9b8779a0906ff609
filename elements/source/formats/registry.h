/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * registry.h: finds the format of a file.
 */

#ifndef NLP_REGISTRY_H
#define NLP_REGISTRY_H

#include "parsing/format.h"

G_BEGIN_DECLS

/* Returns the format that the first bytes of a file show, or NULL if it must be probed. The
 * arguments are those of NlpSniff. */
const NlpFormat *nlp_registry_sniff (const gchar *head, gsize length, const gchar *name);

/* Returns the format that the text of a file shows, plain text if no other, or NULL with @error
 * set. Fills the window of @stream, and doesn't move it. */
const NlpFormat *nlp_registry_probe (NlpStream *stream,
                                     const gchar *uri,
                                     const NlpReaderOptions *options,
                                     GError **error);

G_END_DECLS

#endif
