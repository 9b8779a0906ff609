/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_DOCUMENT_SRC_PRIVATE_H
#define GST_NLP_DOCUMENT_SRC_PRIVATE_H

#include "gstnlpdocumentsrc.h"
#include "gstnlppipelineguard.h"
#include "gstnlpsourceproperties.h"
#include "corpus/corpus.h"
#include "corpus/folderwatch.h"

G_BEGIN_DECLS

struct _GstNlpDocumentSrc {
  GstPushSrc parent_instance;

  GstNlpSourceProperties reading;

  /* Properties are under the object lock. */
  gchar **locations;        /* (nullable) */
  NlpCorpusOptions options; /* with strings of its own */
  gchar *checkpoint;        /* (nullable) */
  GstClockTime interval;
  GstClockTime progress_interval;
  gboolean watch;
  guint64 n_read; /* bytes of files */
  gint64 size;    /* of all files; NOT_MEASURED, or -1 if nobody can say */

  GCancellable *cancellable;
  NlpCorpus *corpus;          /* (nullable): from start to stop */
  NlpCheckpoint *log;         /* (nullable) */
  GstNlpPipelineGuard *guard; /* (nullable): owned by the log */
  NlpFolderWatch *folders;    /* (nullable) */
  gint64 next_time;       /* monotonic: when the next document may leave, if there is an interval */
  gint64 start_time;      /* monotonic, as */
  gint64 told_time;       /* when progress was told last */
  guint64 seek_documents; /* where the seek that is under way goes */
};

/* Of the class. */
void gst_nlp_document_src_install_properties (GObjectClass *object_class);

G_END_DECLS

#endif
