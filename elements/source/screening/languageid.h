/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_LANGUAGE_ID_H
#define NLP_LANGUAGE_ID_H

#include <glib.h>

G_BEGIN_DECLS

/* Whether this build can tell languages apart. */
gboolean nlp_language_can_identify (void);

/* The language of a text in UTF-8, as a tag of BCP 47 ("en", "zh-Hant"), by means of the Compact
 * Language Detector 2; NULL if that isn't sure. Of a long text two kilobytes are looked at, from
 * the beginning of its second quarter. Returns: (nullable) */
const gchar *nlp_language_identify (const gchar *text, gsize length);

G_END_DECLS

#endif
