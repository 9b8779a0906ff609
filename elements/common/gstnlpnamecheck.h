/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpnamecheck.h: finds the names in a property that no document of the stream has, such as a
 * label that is written wrong.
 */

#ifndef GST_NLP_NAME_CHECK_H
#define GST_NLP_NAME_CHECK_H

#include <gst/gst.h>

G_BEGIN_DECLS

/**
 * GstNlpNameCheck:
 *
 * The names of a property that no document has had yet. One thread at a time may use it.
 */
typedef struct _GstNlpNameCheck GstNlpNameCheck;

/* Checks the names in @list, which are separated by commas. Returns NULL if there are none. */
GstNlpNameCheck *gst_nlp_name_check_new (const gchar *list);

/* The same for labels of entities. Labels that the engines of this project find are not checked: a
 * text may have none of them. */
GstNlpNameCheck *gst_nlp_name_check_new_for_labels (const gchar *list);

void gst_nlp_name_check_free (GstNlpNameCheck *self);

/* Notes a name that a document has. @self may be NULL. */
void gst_nlp_name_check_see (GstNlpNameCheck *self, const gchar *name);

/* Returns the names that are left (nullable), which end with NULL. @self may be NULL. */
const gchar *const *gst_nlp_name_check_get_names (const GstNlpNameCheck *self);

/* Posts a warning about the names that are left, if any, and forgets them. @property is the name of
 * the property, @reason the finding, such as "no document has the layer". @self may be NULL. */
void gst_nlp_name_check_report (GstNlpNameCheck *self,
                                GstElement *element,
                                const gchar *property,
                                const gchar *reason);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GstNlpNameCheck, gst_nlp_name_check_free)

G_END_DECLS

#endif
