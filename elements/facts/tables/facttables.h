/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * facttables.h: the data files that are compiled into facttagger.
 */

#ifndef NLP_FACT_TABLES_H
#define NLP_FACT_TABLES_H

#include <gio/gio.h>

G_BEGIN_DECLS

/* Returns the content of a file of data/, such as "en/dates.words"; it ends in a NUL byte. A
 * missing file is a build error and aborts the program. Returns: (transfer full) */
GBytes *nlp_fact_table_get (const gchar *name);

G_END_DECLS

#endif
