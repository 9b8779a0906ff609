/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * misptypes.h: the types and categories of MISP attributes.
 */

#ifndef NLP_MISP_TYPES_H
#define NLP_MISP_TYPES_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpMispType:
 * @name: the name, such as "ip-dst"
 * @to_ids: whether systems of detection use attributes of the type by default
 * @categories: the categories that it may have, the default one first
 *
 * A type of attributes.
 */
typedef struct {
  gchar *name;
  gboolean to_ids;
  gchar **categories;
} NlpMispType;

/**
 * NlpMispTypes:
 *
 * The types of data/misp.types.
 */
typedef struct _NlpMispTypes NlpMispTypes;

NlpMispTypes *nlp_misp_types_new (void);
void nlp_misp_types_free (NlpMispTypes *self);

/* Returns the type of that name (transfer none), or NULL if there is none. */
const NlpMispType *nlp_misp_types_find (const NlpMispTypes *self, const gchar *name);

/* Returns @category if @self may have it, or else the default category (transfer none). */
const gchar *nlp_misp_type_get_category (const NlpMispType *self, const gchar *category);

G_END_DECLS

#endif
