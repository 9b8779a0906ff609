/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * mbox.h: the format of mailboxes.
 */

#ifndef NLP_MBOX_H
#define NLP_MBOX_H

#include "parsing/format.h"

G_BEGIN_DECLS

/* Mailboxes: a sequence of messages, each after a line "From address date". One message is in
 * memory at a time; a message longer than `max_file` is skipped with an error. Patches written by
 * git are mailboxes, too. */

extern const NlpFormat nlp_mbox_format;

/* Length in bytes of the start of a message that nlp_mbox_starts_message() looks at: the line
 * "From ..." and the beginning of a header field. */
#define NLP_MBOX_LOOKAHEAD 1024

/* Whether a message begins at @data. */
gboolean nlp_mbox_starts_message (const gchar *data, gsize length);

/* Reads raw bytes. */
extern const NlpRecordFuncs nlp_mbox_records;

G_END_DECLS

#endif
