/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixbundle.h: collects the objects of a STIX bundle, and writes it.
 */

#ifndef NLP_STIX_BUNDLE_H
#define NLP_STIX_BUNDLE_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpStixBundle:
 *
 * The objects of a STIX 2.1 bundle, each once.
 */
typedef struct _NlpStixBundle NlpStixBundle;

NlpStixBundle *nlp_stix_bundle_new (void);
void nlp_stix_bundle_free (NlpStixBundle *self);

/* Begins the objects of a document. Sets their time of creation, such as
 * "2013-05-10T00:00:00.000Z", and the id of their marking (nullable). */
void nlp_stix_bundle_begin (NlpStixBundle *self, const gchar *created, const gchar *marking);

/* Returns that time. */
const gchar *nlp_stix_bundle_get_created (const NlpStixBundle *self);

/* Adds an object with the members in @members, each after a comma, as nlp_stix_member() writes
 * them. Takes @id, and returns it (transfer none). If the object is there already, the higher
 * confidence counts, and the rest stays as it is. @score: from 0 to 1, or negative for objects
 * without confidence. */
const gchar *
nlp_stix_bundle_add (NlpStixBundle *self, gchar *id, const GString *members, gdouble score);

/* Adds a cyber-observable object, which has no times, and no confidence. */
const gchar *
nlp_stix_bundle_add_observable (NlpStixBundle *self, gchar *id, const GString *members);

/* Adds an object as it is. It replaces one that was made of a text, and counts as one of this
 * document. Returns its id (transfer none). */
const gchar *nlp_stix_bundle_add_whole (NlpStixBundle *self, const gchar *id, const gchar *json);

/* Adds a marking definition as it is. It is not one of the objects of the document. */
void nlp_stix_bundle_add_marking (NlpStixBundle *self, const gchar *id, const gchar *json);

/* Notes that @source and @target are related, and whether that was noted. */
void nlp_stix_bundle_note_relation (NlpStixBundle *self,
                                    const gchar *relation,
                                    const gchar *source,
                                    const gchar *target);
gboolean nlp_stix_bundle_has_relation (const NlpStixBundle *self,
                                       const gchar *relation,
                                       const gchar *source,
                                       const gchar *target);

/* Returns the id of an object in the bundle (transfer none), and notes that this document has it;
 * or NULL if the bundle has none with this id. */
const gchar *nlp_stix_bundle_find (NlpStixBundle *self, const gchar *id);

/* Raises the confidence of an object that was made of a text. */
void nlp_stix_bundle_raise (NlpStixBundle *self, const gchar *id, gdouble score);

/* Whether this document has objects that were not added as they are. */
gboolean nlp_stix_bundle_has_findings (const NlpStixBundle *self);

/* Returns the ids of the objects of this document (element-type utf8), new or not, without
 * markings, in the order in which they were first added (transfer none). */
const GPtrArray *nlp_stix_bundle_get_ids (const NlpStixBundle *self);

/* Returns the number of objects. */
guint nlp_stix_bundle_get_n_objects (const NlpStixBundle *self);

/* Appends the bundle as one line of JSON. */
void nlp_stix_bundle_append (const NlpStixBundle *self, const gchar *id, GString *out);

/* Append a member after a comma: a string, a list of one string, or JSON as it is. */
void nlp_stix_member (GString *members, const gchar *name, const gchar *value);
void nlp_stix_member_list (GString *members, const gchar *name, const gchar *value);
void nlp_stix_member_json (GString *members, const gchar *name, const gchar *json);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpStixBundle, nlp_stix_bundle_free)

G_END_DECLS

#endif
