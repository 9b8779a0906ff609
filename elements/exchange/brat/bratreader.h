/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * bratreader.h: reads standoff of brat.
 */

#ifndef NLP_BRAT_READER_H
#define NLP_BRAT_READER_H

#include "bratfolder.h"
#include "ids/databases.h"

G_BEGIN_DECLS

/* Reads a document of brat. Returns it as annotated documents have it, as an object of JSON
 * (transfer full), whose reader checks the offsets. A document without a file of annotations has
 * none. Returns NULL with NLP_STANDOFF_ERROR_FORMAT for a wrong line or without a text, and with
 * NLP_STANDOFF_ERROR_ENCODING for files that are not UTF-8. */
GString *nlp_brat_read (const NlpBratPair *pair, const NlpDatabases *databases, GError **error);

G_END_DECLS

#endif
