/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * threatvalues.h: checks the values of observables, which may come from annotated documents.
 */

#ifndef NLP_THREAT_VALUES_H
#define NLP_THREAT_VALUES_H

#include <glib.h>

G_BEGIN_DECLS

/* Whether @value can be that of an observable of @type, such as "ipv4-addr". */
gboolean nlp_threat_value_is_valid (const gchar *type, const gchar *value);

/* Whether @value has @n_digits hexadecimal digits, and nothing else. */
gboolean nlp_threat_value_is_hash (const gchar *value, gsize n_digits);

/* Whether @id is one of CVE, such as "CVE-2021-44228". */
gboolean nlp_threat_value_is_cve (const gchar *id);

G_END_DECLS

#endif
