/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlppluginpath.c: finds the plugin of an installation that GStreamer doesn't search.
 */

#include "gstnlppluginpath-private.h"

#include <gst/gst.h>

#ifdef HAVE_DLADDR
#include <dlfcn.h>
#endif

#define PLUGIN "nlp"
#define FOLDER "gstreamer-1.0"

/* Returns the folder of plugins that belongs to this library, or NULL if it is not known. */
static gchar *
find_folder (void)
{
#ifdef HAVE_DLADDR
  Dl_info info;

  if (dladdr ((gconstpointer)gst_nlp_ensure_plugin, &info) != 0 && info.dli_fname != NULL) {
    g_autofree gchar *library = g_path_get_dirname (info.dli_fname);

    return g_build_filename (library, FOLDER, NULL);
  }
#endif
  return NULL;
}

void
gst_nlp_ensure_plugin (void)
{
  GstRegistry *registry = gst_registry_get ();
  g_autoptr (GstPlugin) plugin = gst_registry_find_plugin (registry, PLUGIN);
  g_autofree gchar *folder = plugin == NULL ? find_folder () : NULL;

  if (folder == NULL || !g_file_test (folder, G_FILE_TEST_IS_DIR))
    return;
  GST_DEBUG ("the plugin is not in the plugin path: looking in %s", folder);
  gst_registry_scan_path (registry, folder);
}
