/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * modelpath.h: the paths of the default models.
 */

#ifndef NLP_MODEL_PATH_H
#define NLP_MODEL_PATH_H

#include <glib.h>

G_BEGIN_DECLS

/* Returns the path of the default model @name, "en.model", "en.syntax" or "en.techniques": the
 * first that exists in $GST_NLP_MODEL_PATH, the user's $XDG_DATA_HOME/gst-nlp/models, the build
 * tree that contains this code, $XDG_DATA_DIRS, and the folder it was installed to.
 * $GST_NLP_MODEL_PATH is a list of folders, and of files with any name; those of models of syntax
 * end in ".syntax", and those of models of techniques in ".techniques". Returns: (transfer full)
 * (nullable) */
gchar *nlp_model_path_find (const gchar *name);

G_END_DECLS

#endif
