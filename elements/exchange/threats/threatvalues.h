/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * threatvalues.h: checks and completes the values of things, which may come from annotated
 * documents.
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

/* Whether there are neither control characters nor spaces. An empty value is no word. */
gboolean nlp_threat_value_is_one_word (const gchar *value);

/* Returns a registry key with its hive in full (transfer full). */
gchar *nlp_threat_value_expand_hive (const gchar *key);

/* Returns what follows the last slash or backslash. */
const gchar *nlp_threat_value_find_base_name (const gchar *path);

/* Returns the number of "AS15169", or NULL. */
const gchar *nlp_threat_value_find_as_number (const gchar *value);

/* Whether the name of an event is that of an operation or a campaign. */
gboolean nlp_threat_value_is_campaign (const gchar *text);

G_END_DECLS

#endif
