/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * programversion.h: the option --version of the installed programs.
 */

#ifndef NLP_PROGRAM_VERSION_H
#define NLP_PROGRAM_VERSION_H

#include <glib.h>

G_BEGIN_DECLS

/* Prints the name and version of the program to stdout, and exits. A callback of GOption. */
gboolean
nlp_program_version_print (const gchar *option, const gchar *value, gpointer data, GError **error);

/* An entry for a table of GOptionEntry. */
#define NLP_PROGRAM_VERSION_OPTION                                                                 \
  {                                                                                                \
    "version", 0, G_OPTION_FLAG_NO_ARG, G_OPTION_ARG_CALLBACK,                                     \
        (gpointer)nlp_program_version_print, "Print the version and exit", NULL                    \
  }

G_END_DECLS

#endif
