/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_MODEL_PATH_H
#define NLP_MODEL_PATH_H

#include <glib.h>

G_BEGIN_DECLS

/* The file of the model that ships, "en.model": the user's in $XDG_DATA_HOME/gst-nlp/models, that
 * of the build tree that this code is in, one in $XDG_DATA_DIRS, or that which was installed. %NULL
 * if there is none. */
gchar *nlp_model_path_find (void);

G_END_DECLS

#endif
