/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpline.c: a line of analyzers that documents run through without buffers and pads.
 */

#include "gstnlpline-private.h"

#include <string.h>

#include "gstnlpanalyzer-private.h"
#include "gstnlppluginpath-private.h"

GST_DEBUG_CATEGORY_STATIC (line_debug);
#define GST_CAT_DEFAULT line_debug

struct _GstNlpLine {
  GstElement *bin;
  GPtrArray *analyzers; /* of GstNlpAnalyzer, in the order of documents */
  GMutex *finishing;    /* for each analyzer: held while it finishes a document */
};

struct _GstNlpOrder {
  GstNlpLine *line;
  GMutex lock;
  GCond changed;
  guint64 *next; /* for each analyzer: the number of the document that it finishes next */
};

static gboolean
init_gstreamer (GError **error)
{
  static gsize initialized = 0;

  if (!gst_init_check (NULL, NULL, error))
    return FALSE;
  if (g_once_init_enter (&initialized)) {
    GST_DEBUG_CATEGORY_INIT (line_debug, "nlpannotator", 0, "annotators of applications");
    gst_nlp_ensure_plugin ();
    g_once_init_leave (&initialized, 1);
  }
  return TRUE;
}

/* Returns the elements of a bin that has no bins in it. */
static GPtrArray *
list_elements (GstBin *bin)
{
  GPtrArray *elements = g_ptr_array_new_with_free_func (gst_object_unref);

  GST_OBJECT_LOCK (bin);
  for (GList *l = bin->children; l != NULL; l = l->next)
    g_ptr_array_add (elements, gst_object_ref (l->data));
  GST_OBJECT_UNLOCK (bin);

  return elements;
}

/* Returns (transfer full) (nullable) the element that the pad @name of @element is linked to. */
static GstElement *
get_neighbour (GstElement *element, const gchar *name)
{
  g_autoptr (GstPad) pad = gst_element_get_static_pad (element, name);
  g_autoptr (GstPad) peer = pad != NULL ? gst_pad_get_peer (pad) : NULL;

  return peer != NULL ? gst_pad_get_parent_element (peer) : NULL;
}

static gboolean
check_analyzers (GPtrArray *elements, GError **error)
{
  for (guint i = 0; i < elements->len; i++) {
    GstElement *element = elements->pdata[i];

    if (!GST_NLP_IS_ANALYZER (element)) {
      g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_SETTINGS,
                   "%s is no analyzer: an annotator has elements that derive from GstNlpAnalyzer, "
                   "such as tokenizer",
                   GST_OBJECT_NAME (element));
      return FALSE;
    }
  }
  return TRUE;
}

/* Sorts the analyzers by their links. Returns NULL unless they are one line. */
static GPtrArray *
sort_analyzers (GPtrArray *elements, GError **error)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new_with_free_func (gst_object_unref);
  const gchar *first = NULL;

  for (guint i = 0; i < elements->len; i++) {
    GstElement *element = elements->pdata[i];
    g_autoptr (GstElement) before = get_neighbour (element, "sink");

    if (before != NULL)
      continue;
    if (first != NULL) {
      g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_SETTINGS,
                   "%s and %s are not linked: expected one line, such as "
                   "\"tokenizer ! entitytagger\"",
                   first, GST_OBJECT_NAME (element));
      return NULL;
    }
    first = GST_OBJECT_NAME (element);
    g_ptr_array_add (sorted, gst_object_ref (element));
  }

  while (sorted->len > 0 && sorted->len < elements->len) {
    GstElement *next = get_neighbour (sorted->pdata[sorted->len - 1], "src");

    if (next == NULL)
      break;
    g_ptr_array_add (sorted, next);
  }
  if (sorted->len < elements->len || sorted->len == 0) {
    g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_SETTINGS,
                         "expected one line of analyzers, such as \"tokenizer ! entitytagger\"");
    return NULL;
  }
  return g_steal_pointer (&sorted);
}

static GstElement *
parse (const gchar *description, GError **error)
{
  const GstParseFlags flags = GST_PARSE_FLAG_FATAL_ERRORS | GST_PARSE_FLAG_PLACE_IN_BIN;
  g_autoptr (GError) reason = NULL;
  GstElement *bin = NULL;

  if (description[strspn (description, " \t\r\n")] != '\0')
    bin = gst_parse_bin_from_description_full (description, FALSE, NULL, flags, &reason);
  if (reason == NULL && bin != NULL)
    return gst_object_ref_sink (bin);

  if (bin != NULL)
    gst_object_unref (gst_object_ref_sink (bin));
  g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_SETTINGS, "\"%s\": %s", description,
               reason != NULL ? reason->message : "no analyzers");
  return NULL;
}

/* Sets @error to the first error message on the bus. */
static void
take_error (GstBus *bus, GError **error)
{
  g_autoptr (GstMessage) message = gst_bus_pop_filtered (bus, GST_MESSAGE_ERROR);
  g_autoptr (GError) reason = NULL;
  g_autofree gchar *debug = NULL;

  if (message != NULL)
    gst_message_parse_error (message, &reason, &debug);
  g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_SETTINGS, "%s: %s",
               message != NULL ? GST_OBJECT_NAME (GST_MESSAGE_SRC (message)) : "annotator",
               reason != NULL ? reason->message : "an analyzer can't be opened");
}

/* Opens all analyzers. The bus is only for errors then: nothing would read later messages. */
static gboolean
start (GstElement *bin, GError **error)
{
  g_autoptr (GstBus) bus = gst_bus_new ();
  GstStateChangeReturn change;

  gst_element_set_bus (bin, bus);
  change = gst_element_set_state (bin, GST_STATE_PAUSED);
  gst_element_set_bus (bin, NULL);
  if (change == GST_STATE_CHANGE_FAILURE)
    take_error (bus, error);
  return change != GST_STATE_CHANGE_FAILURE;
}

GstNlpLine *
gst_nlp_line_new (const gchar *description, GError **error)
{
  g_autoptr (GstNlpLine) self = g_new0 (GstNlpLine, 1);
  g_autoptr (GPtrArray) elements = NULL;

  if (!init_gstreamer (error) || (self->bin = parse (description, error)) == NULL)
    return NULL;
  elements = list_elements (GST_BIN (self->bin));
  if (!check_analyzers (elements, error) ||
      (self->analyzers = sort_analyzers (elements, error)) == NULL || !start (self->bin, error))
    return NULL;

  self->finishing = g_new (GMutex, self->analyzers->len);
  for (guint i = 0; i < self->analyzers->len; i++)
    g_mutex_init (&self->finishing[i]);
  GST_DEBUG ("opened %u analyzers: %s", self->analyzers->len, description);
  return g_steal_pointer (&self);
}

void
gst_nlp_line_free (GstNlpLine *self)
{
  if (self->bin != NULL) {
    gst_element_set_state (self->bin, GST_STATE_NULL);
    gst_object_unref (self->bin);
  }
  for (guint i = 0; self->finishing != NULL && i < self->analyzers->len; i++)
    g_mutex_clear (&self->finishing[i]);
  g_free (self->finishing);
  g_clear_pointer (&self->analyzers, g_ptr_array_unref);
  g_free (self);
}

GstNlpAnalyzer *
gst_nlp_line_get_analyzer (GstNlpLine *self, const gchar *name)
{
  for (guint i = 0; i < self->analyzers->len; i++) {
    if (strcmp (GST_OBJECT_NAME (self->analyzers->pdata[i]), name) == 0)
      return gst_object_ref (self->analyzers->pdata[i]);
  }
  return NULL;
}

GstNlpOrder *
gst_nlp_order_new (GstNlpLine *line)
{
  GstNlpOrder *self = g_new0 (GstNlpOrder, 1);

  self->line = line;
  g_mutex_init (&self->lock);
  g_cond_init (&self->changed);
  self->next = g_new0 (guint64, line->analyzers->len);

  return self;
}

void
gst_nlp_order_free (GstNlpOrder *self)
{
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->changed);
  g_free (self->next);
  g_free (self);
}

static void
order_wait (GstNlpOrder *self, guint analyzer, guint64 number)
{
  g_mutex_lock (&self->lock);
  while (self->next[analyzer] != number)
    g_cond_wait (&self->changed, &self->lock);
  g_mutex_unlock (&self->lock);
}

static void
order_advance (GstNlpOrder *self, guint analyzer)
{
  g_mutex_lock (&self->lock);
  self->next[analyzer]++;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->lock);
}

static gboolean
finish (GstNlpLine *self, guint i, GstNlpDocument *document, GError **error)
{
  gboolean ok;

  g_mutex_lock (&self->finishing[i]);
  ok = gst_nlp_analyzer_finish (self->analyzers->pdata[i], document, error);
  g_mutex_unlock (&self->finishing[i]);

  return ok;
}

gboolean
gst_nlp_line_run (GstNlpLine *self,
                  GstNlpDocument *document,
                  GstNlpOrder *order,
                  guint64 number,
                  GCancellable *cancellable,
                  GError **error)
{
  GError *reason = NULL;
  gboolean ok = TRUE;

  /* A document that failed still takes its turns, so that later ones get theirs. */
  for (guint i = 0; i < self->analyzers->len && (ok || order != NULL); i++) {
    GstNlpAnalyzer *analyzer = self->analyzers->pdata[i];
    gboolean ordered = order != NULL && gst_nlp_analyzer_has_finish (analyzer), ran = FALSE;

    if (ok && g_cancellable_set_error_if_cancelled (cancellable, &reason))
      ok = FALSE;
    if (ok) {
      ran = TRUE;
      ok = gst_nlp_analyzer_analyze (analyzer, document, &reason);
    }
    if (ordered)
      order_wait (order, i, number);
    if (ok && gst_nlp_analyzer_has_finish (analyzer))
      ok = finish (self, i, document, &reason);
    if (ordered)
      order_advance (order, i);

    if (ran && !ok) {
      gst_nlp_analyzer_count_error (analyzer, &reason);
      g_prefix_error (&reason, "%s: ", GST_OBJECT_NAME (analyzer));
      GST_DEBUG_OBJECT (analyzer, "document %" G_GUINT64_FORMAT ": %s", number, reason->message);
    }
  }

  if (!ok)
    g_propagate_error (error, reason);
  return ok;
}
