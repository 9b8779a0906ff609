/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/* The properties of documentsrc. */

#include "gstnlpdocumentsrc-private.h"

enum {
  PROP_LOCATION = GST_NLP_SOURCE_PROPERTIES_N_PROPS,
  PROP_LOCATIONS,
  PROP_INCLUDE,
  PROP_EXCLUDE,
  PROP_ORDER,
  PROP_SKIP,
  PROP_NUM_DOCUMENTS,
  PROP_INTERVAL,
  PROP_CHECKPOINT,
  PROP_WATCH,
  PROP_PROGRESS_INTERVAL,
};

#define GST_NLP_TYPE_DOCUMENT_ORDER (gst_nlp_document_order_get_type ())

static GType
gst_nlp_document_order_get_type (void)
{
  static gsize type = 0;
  static const GEnumValue orders[] = {
      {NLP_ORDER_NAME, "By name, one folder after the other", "name"},
      {NLP_ORDER_MTIME, "By time of change, the oldest first", "mtime"},
      {NLP_ORDER_NONE, "As the file system gives them", "none"},
      {0, NULL, NULL},
  };

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("GstNlpDocumentOrder", orders));
  return type;
}

/* Call with the object lock. */
static gchar *
join_locations (GstNlpDocumentSrc *self)
{
  return self->locations ? nlp_locations_join ((const gchar *const *)self->locations) : NULL;
}

static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GstNlpDocumentSrc *self = GST_NLP_DOCUMENT_SRC (object);

  GST_OBJECT_LOCK (self);
  switch (id) {
    case PROP_LOCATION:
      g_value_take_string (value, join_locations (self));
      break;
    case PROP_LOCATIONS:
      g_value_set_boxed (value, self->locations);
      break;
    case PROP_INCLUDE:
      g_value_set_string (value, self->options.include);
      break;
    case PROP_EXCLUDE:
      g_value_set_string (value, self->options.exclude);
      break;
    case PROP_ORDER:
      g_value_set_enum (value, self->options.order);
      break;
    case PROP_SKIP:
      g_value_set_uint64 (value, self->options.skip);
      break;
    case PROP_NUM_DOCUMENTS:
      g_value_set_uint64 (value, self->options.max_documents);
      break;
    case PROP_INTERVAL:
      g_value_set_uint64 (value, self->interval);
      break;
    case PROP_CHECKPOINT:
      g_value_set_string (value, self->checkpoint);
      break;
    case PROP_PROGRESS_INTERVAL:
      g_value_set_uint64 (value, self->progress_interval);
      break;
    case PROP_WATCH:
      g_value_set_boolean (value, self->watch);
      break;
    default:
      if (!gst_nlp_source_properties_get_property (&self->reading, id, value))
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
  GST_OBJECT_UNLOCK (self);
}

static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  GstNlpDocumentSrc *self = GST_NLP_DOCUMENT_SRC (object);
  const gchar *string;

  GST_OBJECT_LOCK (self);
  switch (id) {
    case PROP_LOCATION:
      string = g_value_get_string (value);
      g_strfreev (self->locations);
      self->locations = string ? nlp_locations_split (string) : NULL;
      break;
    case PROP_LOCATIONS:
      g_strfreev (self->locations);
      self->locations = g_value_dup_boxed (value);
      break;
    case PROP_INCLUDE:
      g_free ((gchar *)self->options.include);
      self->options.include = g_value_dup_string (value);
      break;
    case PROP_EXCLUDE:
      g_free ((gchar *)self->options.exclude);
      self->options.exclude = g_value_dup_string (value);
      break;
    case PROP_ORDER:
      self->options.order = (NlpOrder)g_value_get_enum (value);
      break;
    case PROP_SKIP:
      self->options.skip = g_value_get_uint64 (value);
      break;
    case PROP_NUM_DOCUMENTS:
      self->options.max_documents = g_value_get_uint64 (value);
      break;
    case PROP_INTERVAL:
      self->interval = g_value_get_uint64 (value);
      break;
    case PROP_CHECKPOINT:
      g_free (self->checkpoint);
      self->checkpoint = g_value_dup_string (value);
      break;
    case PROP_PROGRESS_INTERVAL:
      self->progress_interval = g_value_get_uint64 (value);
      break;
    case PROP_WATCH:
      self->watch = g_value_get_boolean (value);
      break;
    default:
      if (!gst_nlp_source_properties_set_property (&self->reading, id, value))
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
  GST_OBJECT_UNLOCK (self);

  /* It has to be known before the element starts. */
  if (id == PROP_WATCH)
    gst_base_src_set_live (GST_BASE_SRC (self), g_value_get_boolean (value));
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags settable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | GST_PARAM_MUTABLE_READY;

  /**
   * GstNlpDocumentSrc:location:
   *
   * What to read: files, folders, patterns (`*`, `?`, `[...]`, and `**` for any folders), file://
   * URIs, or `-` for standard input. Several are separated by `;`; a `;` or `\` in a name is
   * written
   * `\;` or `\\`.
   */
  g_object_class_install_property (
      object_class, PROP_LOCATION,
      g_param_spec_string ("location", "Location",
                           "Files, folders, patterns (* ? [...] **), file:// URIs or - (standard "
                           "input) to read, separated by ; (in a name: \\; and \\\\)",
                           NULL, settable));
  /**
   * GstNlpDocumentSrc:locations:
   *
   * The same as a list, in which `;` means nothing.
   */
  g_object_class_install_property (object_class, PROP_LOCATIONS,
                                   g_param_spec_boxed ("locations", "Locations",
                                                       "The locations to read, as a list",
                                                       G_TYPE_STRV, settable));
}

static void
install_choices (GObjectClass *object_class)
{
  const GParamFlags settable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | GST_PARAM_MUTABLE_READY;

  /**
   * GstNlpDocumentSrc:include:
   *
   * Patterns of the files in folders and archives that are read, separated by `;`. One with a `/`
   * is for the path, others are for the name alone.
   */
  g_object_class_install_property (
      object_class, PROP_INCLUDE,
      g_param_spec_string ("include", "Include",
                           "Patterns (* ? [...]) of the names of files in folders and archives to "
                           "read, separated by ; (NULL = all)",
                           NULL, settable));
  /**
   * GstNlpDocumentSrc:exclude:
   *
   * Patterns of those that aren't.
   */
  g_object_class_install_property (
      object_class, PROP_EXCLUDE,
      g_param_spec_string ("exclude", "Exclude",
                           "Patterns of the names of files in folders and archives not to read, "
                           "separated by ; (NULL = none)",
                           NULL, settable));
  /**
   * GstNlpDocumentSrc:order:
   *
   * The order of the files in folders. Without one, those of a folder are not listed first.
   */
  g_object_class_install_property (
      object_class, PROP_ORDER,
      g_param_spec_enum ("order", "Order", "The order of the files in folders",
                         GST_NLP_TYPE_DOCUMENT_ORDER, NLP_ORDER_NAME, settable));
  /**
   * GstNlpDocumentSrc:skip:
   *
   * How many documents are left out first.
   */
  g_object_class_install_property (object_class, PROP_SKIP,
                                   g_param_spec_uint64 ("skip", "Skip",
                                                        "How many documents to leave out first", 0,
                                                        G_MAXUINT64, 0, settable));
  /**
   * GstNlpDocumentSrc:num-documents:
   *
   * How many documents are read then, in however many buffers.
   */
  g_object_class_install_property (object_class, PROP_NUM_DOCUMENTS,
                                   g_param_spec_uint64 ("num-documents", "Number of documents",
                                                        "How many documents to read (0 = all)", 0,
                                                        G_MAXUINT64, 0, settable));
}

static void
install_manners (GObjectClass *object_class)
{
  const GParamFlags settable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | GST_PARAM_MUTABLE_READY;

  /**
   * GstNlpDocumentSrc:interval:
   *
   * The shortest time from one buffer to the next, in nanoseconds, for output at a pace.
   */
  g_object_class_install_property (
      object_class, PROP_INTERVAL,
      g_param_spec_uint64 (
          "interval", "Interval",
          "The shortest time from one buffer to the next in nanoseconds (0 = none)", 0, G_MAXINT64,
          0, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | GST_PARAM_MUTABLE_PLAYING));
  /**
   * GstNlpDocumentSrc:progress-interval:
   *
   * How often it posts a message of the kind progress, which gst-launch-1.0 shows: documents,
   * bytes, speed, and the time that is left.
   */
  g_object_class_install_property (
      object_class, PROP_PROGRESS_INTERVAL,
      g_param_spec_uint64 ("progress-interval", "Progress interval",
                           "How often to post a progress message, in nanoseconds (0 = never)", 0,
                           G_MAXINT64, 0,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | GST_PARAM_MUTABLE_PLAYING));
  /**
   * GstNlpDocumentSrc:checkpoint:
   *
   * A file in which it is noted which documents are done with: have been written by the sink, or
   * thrown away. Started again with the same file, it goes on with the others.
   */
  g_object_class_install_property (
      object_class, PROP_CHECKPOINT,
      g_param_spec_string ("checkpoint", "Checkpoint",
                           "A file to note in which documents are done with, and to go on from "
                           "(NULL = none)",
                           NULL, settable));
  /**
   * GstNlpDocumentSrc:watch:
   *
   * Whether it waits for new files when it has read all, as a live source.
   */
  g_object_class_install_property (
      object_class, PROP_WATCH,
      g_param_spec_boolean ("watch", "Watch",
                            "Whether to wait for new files in the folders, as a live source", FALSE,
                            settable));
}

void
gst_nlp_document_src_install_properties (GObjectClass *object_class)
{
  object_class->get_property = get_property;
  object_class->set_property = set_property;
  gst_nlp_source_properties_install_properties (object_class);
  install_properties (object_class);
  install_choices (object_class);
  install_manners (object_class);
}
