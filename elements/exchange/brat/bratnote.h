/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * bratnote.h: the attributes of a span in a note of brat.
 */

#ifndef NLP_BRAT_NOTE_H
#define NLP_BRAT_NOTE_H

#include <glib.h>

G_BEGIN_DECLS

/* Appends "NAME=VALUE" to a note, after "; " if it is not the first. A value of JSON follows ":=".
 * Backslashes and semicolons have a backslash before them, and line breaks and tabs are escaped. */
void nlp_brat_note_append (GString *note, const gchar *name, const gchar *value, gboolean is_json);

/**
 * NlpBratNoteFunc:
 * @name: the name of the attribute
 * @value: its value
 * @is_json: whether the value is JSON
 * @data: the data of the caller
 */
typedef void (*NlpBratNoteFunc) (const gchar *name,
                                 const gchar *value,
                                 gboolean is_json,
                                 gpointer data);

/* Calls @func for each attribute in a note, which is valid UTF-8. A note of another form, as people
 * write them, is the attribute "note". */
void nlp_brat_note_foreach (const gchar *note, gsize length, NlpBratNoteFunc func, gpointer data);

/* Whether brat, which is written in Python, may take the character for the end of a line or
 * field. */
gboolean nlp_brat_is_break (gunichar c);

G_END_DECLS

#endif
