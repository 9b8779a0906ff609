/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * programversion.c: the option --version of the installed programs.
 */

#include "programversion.h"

#include <stdio.h>
#include <stdlib.h>

gboolean
nlp_program_version_print (const gchar *option, const gchar *value, gpointer data, GError **error)
{
  printf ("%s %s\n", g_get_prgname (), VERSION);
  exit (fflush (stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE);
}
