/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * plugin.c: the main plugin.
 */

/**
 * plugin-nlp:
 *
 * Registers the elements, and the typefinders of their formats.
 */

#include <gst/gst.h>

#include "gstnlpmeta.h"
#include "source/gstnlptypefind.h"

GST_ELEMENT_REGISTER_DECLARE (documentsrc)
GST_ELEMENT_REGISTER_DECLARE (documentdec)
GST_ELEMENT_REGISTER_DECLARE (sentencejoin)
GST_ELEMENT_REGISTER_DECLARE (tokenizer)
GST_ELEMENT_REGISTER_DECLARE (entitytagger)
GST_ELEMENT_REGISTER_DECLARE (syntaxtagger)
GST_ELEMENT_REGISTER_DECLARE (facttagger)
GST_ELEMENT_REGISTER_DECLARE (techniquetagger)
GST_ELEMENT_REGISTER_DECLARE (summarizer)
GST_ELEMENT_REGISTER_DECLARE (summarysink)
GST_ELEMENT_REGISTER_DECLARE (annotationenc)
GST_ELEMENT_REGISTER_DECLARE (annotationdec)
GST_ELEMENT_REGISTER_DECLARE (entitycueenc)
GST_ELEMENT_REGISTER_DECLARE (mispenc)
GST_ELEMENT_REGISTER_DECLARE (stixenc)
#ifdef HAVE_LIBICAL
GST_ELEMENT_REGISTER_DECLARE (calendarenc)
#endif

static gboolean
plugin_init (GstPlugin *plugin)
{
  gboolean ret = TRUE;

  /* Elements that deserialize metas find only registered ones. */
  gst_nlp_document_meta_get_info ();
  ret &= GST_ELEMENT_REGISTER (documentsrc, plugin);
  ret &= GST_ELEMENT_REGISTER (documentdec, plugin);
  ret &= GST_ELEMENT_REGISTER (sentencejoin, plugin);
  ret &= GST_ELEMENT_REGISTER (tokenizer, plugin);
  ret &= GST_ELEMENT_REGISTER (entitytagger, plugin);
  ret &= GST_ELEMENT_REGISTER (syntaxtagger, plugin);
  ret &= GST_ELEMENT_REGISTER (facttagger, plugin);
  ret &= GST_ELEMENT_REGISTER (techniquetagger, plugin);
  ret &= GST_ELEMENT_REGISTER (summarizer, plugin);
  ret &= GST_ELEMENT_REGISTER (summarysink, plugin);
  ret &= GST_ELEMENT_REGISTER (annotationenc, plugin);
  ret &= GST_ELEMENT_REGISTER (annotationdec, plugin);
  ret &= GST_ELEMENT_REGISTER (entitycueenc, plugin);
  ret &= GST_ELEMENT_REGISTER (mispenc, plugin);
  ret &= GST_ELEMENT_REGISTER (stixenc, plugin);
#ifdef HAVE_LIBICAL
  ret &= GST_ELEMENT_REGISTER (calendarenc, plugin);
#endif
  ret &= gst_nlp_typefind_register (plugin);

  return ret;
}

GST_PLUGIN_DEFINE (GST_VERSION_MAJOR,
                   GST_VERSION_MINOR,
                   nlp,
                   "Text analysis: documents, tokens, entities, summaries",
                   plugin_init,
                   VERSION,
                   "LGPL",
                   PACKAGE,
                   GST_NLP_ORIGIN)
