/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * attack.h: knows the objects of MITRE ATT&CK.
 */

#ifndef NLP_ATTACK_H
#define NLP_ATTACK_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpAttack:
 *
 * The groups, campaigns, software and techniques of ATT&CK, by their ids.
 */
typedef struct _NlpAttack NlpAttack;

NlpAttack *nlp_attack_new (void);
void nlp_attack_free (NlpAttack *self);

/* Returns the STIX id of an object such as "G0016" or "T1566.001", and sets @name (out) (optional).
 * Returns NULL if ATT&CK has no such object. */
const gchar *nlp_attack_find (const NlpAttack *self, const gchar *attack_id, const gchar **name);

G_END_DECLS

#endif
