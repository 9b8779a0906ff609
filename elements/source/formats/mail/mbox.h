/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * mbox.h: the format of mailboxes.
 */

#ifndef NLP_MBOX_H
#define NLP_MBOX_H

#include "formats/reader.h"

G_BEGIN_DECLS

/* Mailboxes: a sequence of messages, each after a line "From address date". One message is in
 * memory at a time; a message longer than `max_file` is skipped with an error. Patches written by
 * git are mailboxes, too. */

gboolean nlp_is_mbox (const gchar *head, gsize length, const gchar *name);

/* The stream gives bytes as they are. */
extern const NlpFormat nlp_mbox_format;

G_END_DECLS

#endif
