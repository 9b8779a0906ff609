/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * mispevent.h: collects the attributes and tags of a MISP event, and writes it.
 */

#ifndef NLP_MISP_EVENT_H
#define NLP_MISP_EVENT_H

#include "misptypes.h"

G_BEGIN_DECLS

/**
 * NlpMispAttribute:
 * @type: its type
 * @category: (nullable): its category, NULL for the default one
 * @value: its value
 * @comment: (nullable): where it was found
 * @first_seen: (nullable): a time of ISO 8601
 * @to_ids: whether systems of detection shall use it
 *
 * An attribute. It owns nothing.
 */
typedef struct {
  const NlpMispType *type;
  const gchar *category;
  const gchar *value;
  const gchar *comment;
  const gchar *first_seen;
  gboolean to_ids;
} NlpMispAttribute;

/**
 * NlpMispSettings:
 * @org: the name of the organisation that made the event
 * @org_uuid: (nullable): its UUID, NULL for one that is made of the name
 * @threat_level: from 1, high, to 4, undefined
 * @analysis: from 0, initial, to 2, complete
 * @distribution: from 0, the organisation only, to 3, all communities
 *
 * What the user says about events. It owns nothing.
 */
typedef struct {
  const gchar *org;
  const gchar *org_uuid;
  guint threat_level;
  guint analysis;
  guint distribution;
} NlpMispSettings;

/**
 * NlpMispEvent:
 *
 * The attributes and tags of the documents of an event, each once.
 */
typedef struct _NlpMispEvent NlpMispEvent;

NlpMispEvent *nlp_misp_event_new (void);
void nlp_misp_event_free (NlpMispEvent *self);

/* Begins a document. @uuid: the UUID that an event of this document alone has; @info: its title, in
 * one line; @time: when it was published, in seconds of Unix time. */
void nlp_misp_event_begin (NlpMispEvent *self, const gchar *uuid, const gchar *info, gint64 time);

/* Adds an attribute. Of several with the same value, one that is for detection counts, or else one
 * that says more: the sender of a message, the origin of an attack, the hash of a file. */
void nlp_misp_event_add (NlpMispEvent *self, const NlpMispAttribute *attribute);

/* Adds a tag with a colour such as "#0088cc" (static). */
void nlp_misp_event_add_tag (NlpMispEvent *self, const gchar *name, const gchar *colour);

/* Ends a document. @is_wanted: whether it has something for an event. An event without a wanted
 * document is not written. */
void nlp_misp_event_end (NlpMispEvent *self, gboolean is_wanted);

guint nlp_misp_event_get_n_attributes (const NlpMispEvent *self);
guint nlp_misp_event_get_n_tags (const NlpMispEvent *self);

/* Appends the event as one line of JSON, if there was a document to write. */
void
nlp_misp_event_append (const NlpMispEvent *self, const NlpMispSettings *settings, GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpMispEvent, nlp_misp_event_free)

G_END_DECLS

#endif
