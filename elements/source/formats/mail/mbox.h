/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_MBOX_H
#define NLP_MBOX_H

#include "formats/reader.h"

G_BEGIN_DECLS

/* Mailboxes: messages behind one another, each behind a line "From address date". One message is in
 * memory at a time; one that is longer than a file may be is left out with an error. Patches that
 * git writes are mailboxes, too. */

gboolean nlp_is_mbox (const gchar *head, gsize length, const gchar *name);

/* The stream gives bytes as they are. */
extern const NlpFormat nlp_mbox_format;

G_END_DECLS

#endif
