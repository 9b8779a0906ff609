/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * bratconfig.h: the configuration of a folder of brat.
 */

#ifndef NLP_BRAT_CONFIG_H
#define NLP_BRAT_CONFIG_H

#include "ids/databases.h"

G_BEGIN_DECLS

/**
 * NlpBratConfig:
 *
 * The types that documents have, which brat has to know. It keeps at most some ten thousand of
 * them.
 */
typedef struct _NlpBratConfig NlpBratConfig;

NlpBratConfig *nlp_brat_config_new (void);
void nlp_brat_config_free (NlpBratConfig *self);

/* Notes the type of a span of a layer, of a relation, or of an attribute and its value, as lines of
 * annotations have them. */
void nlp_brat_config_see_span (NlpBratConfig *self, const gchar *layer, const gchar *type);
void nlp_brat_config_see_relation (NlpBratConfig *self, const gchar *type);
void nlp_brat_config_see_attribute (NlpBratConfig *self, const gchar *type, const gchar *value);

/* Appends annotation.conf: the types that may be in a document. */
void nlp_brat_config_append_annotation (NlpBratConfig *self, GString *out);
/* Appends visual.conf: how brat shows them. Each layer has a colour. */
void nlp_brat_config_append_visual (NlpBratConfig *self, GString *out);
/* Appends tools.conf: the addresses of databases. */
void nlp_brat_config_append_tools (const NlpDatabases *databases, GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpBratConfig, nlp_brat_config_free)

G_END_DECLS

#endif
