/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "reader.h"

#include <string.h>

#include "registry.h"
#include "gstnlperror.h"
#include "formats/json/jsonarrayreader.h"
#include "input/paths.h"
#include "parsing/splitter.h"
#include "formats/csv/csvreader.h"
#include "parsing/parserreader.h"

/* So much of a file tells its format. */
#define HEAD (64 * 1024)

struct _NlpReader {
  const NlpReaderOptions *settings;
  gchar *uri;
  gchar *name;    /* (nullable) */
  gchar *charset; /* (nullable) */
  NlpStream *stream;
  guint depth; /* of archives around it */

  gboolean is_opened;
  gboolean ended;
  NlpSplitter splitter;

  /* One of these reads it: */
  const NlpFormat *format; /* (nullable), with its state, */
  gpointer state;
  NlpParserReader *whole;        /* (nullable), or */
  const NlpContainer *container; /* (nullable), with its state */
  gpointer container_state;

  NlpReader *child;       /* (nullable): of the current file in the container */
  gboolean is_over_limit; /* which was told for the child */
  guint64 n_replaced;     /* of those before it */
  NlpUnpacking limits;    /* of the outermost file */
  NlpUnpacking *unpacking;
};

/* What is told apart by text; the last one takes anything. */
static const NlpFormat *const text_formats[] = {&nlp_json_array_format, &nlp_jsonl_format,
                                                &nlp_table_format, &nlp_text_format};

NlpReader *
nlp_reader_new (NlpInput *input, const NlpOrigin *origin, const NlpReaderOptions *settings)
{
  NlpReader *self = g_new0 (NlpReader, 1);
  const gchar *charset = origin->charset != NULL ? origin->charset : settings->charset;

  self->settings = settings;
  self->uri = g_strdup (origin->uri);
  self->name = g_strdup (origin->name);
  self->charset = g_strdup (origin->charset);
  self->stream = nlp_stream_new (input, self->uri, charset, settings->replace_invalid);
  self->limits = (NlpUnpacking){settings, self->stream, 0};
  self->unpacking = &self->limits;
  return self;
}

NlpReader *
nlp_reader_open (const gchar *path,
                 const NlpReaderOptions *settings,
                 GCancellable *cancellable,
                 GError **error)
{
  g_autofree gchar *uri = nlp_path_get_uri (path);
  g_autofree gchar *name = g_path_get_basename (path);
  NlpInput *input = nlp_input_open (path, cancellable, error);

  if (input == NULL) {
    g_prefix_error (error, "%s: ", uri);
    return NULL;
  }
  return nlp_reader_new (input, &(NlpOrigin){.uri = uri, .name = name}, settings);
}

void
nlp_reader_close (NlpReader *self)
{
  nlp_splitter_clear (&self->splitter);
  g_clear_pointer (&self->child, nlp_reader_close);
  if (self->format != NULL)
    self->format->close (self->state);
  if (self->container_state != NULL)
    self->container->close (self->container_state);
  g_clear_pointer (&self->whole, nlp_parser_reader_free);
  nlp_stream_free (self->stream);
  g_free (self->charset);
  g_free (self->name);
  g_free (self->uri);
  g_free (self);
}

static gboolean
open_container (NlpReader *self, const NlpContainer *container, GError **error)
{
  if (self->depth >= self->settings->max_depth) {
    g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_TOO_LARGE,
                 "an archive in %u others is not unpacked", self->depth);
    return FALSE;
  }
  nlp_stream_forget_id (self->stream);
  self->container = container;
  self->container_state = container->open (self->stream, self->name, self->unpacking, error);
  return self->container_state != NULL;
}

/* Opens the file as what its first bytes say it is. */
static gboolean
open_kind (NlpReader *self, const NlpFormatKind *kind, GError **error)
{
  const NlpParse parse = kind->parse_by_settings ? self->settings->parse_pdf : kind->parse;

  nlp_stream_use_raw (self->stream);
  if (kind->container != NULL)
    return open_container (self, kind->container, error);
  if (parse != NULL) {
    self->whole =
        nlp_parser_reader_new (self->stream, self->uri, self->charset, parse, self->settings);
    return TRUE;
  }
  if (kind->format != NULL) {
    self->format = kind->format;
    self->state = self->format->open (self->stream, self->uri, self->settings);
    return TRUE;
  }
  g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT, "%s is not read%s%s", kind->name,
               kind->needs != NULL ? " without " : "", kind->needs != NULL ? kind->needs : "");
  return FALSE;
}

/* Opens the file as one of the formats that are known by their text. */
static gboolean
open_text (NlpReader *self, GError **error)
{
  /* What was looked at is not decoded yet. */
  if (!nlp_stream_fill (self->stream, 1, error))
    return FALSE;
  for (gsize i = 0; self->format == NULL; i++) {
    gboolean matches = TRUE;

    if (text_formats[i]->probe != NULL &&
        !text_formats[i]->probe (self->stream, self->uri, self->settings, &matches, error))
      return FALSE;
    if (matches)
      self->format = text_formats[i];
  }
  self->state = self->format->open (self->stream, self->uri, self->settings);
  return TRUE;
}

static gboolean
open_format (NlpReader *self, GError **error)
{
  GError *open_error = NULL;
  gsize length;
  const gchar *head = nlp_stream_peek_raw (self->stream, HEAD, &length, &open_error);
  const NlpFormatKind *kind = head != NULL ? nlp_format_identify (head, length, self->name) : NULL;

  if (kind != NULL)
    open_kind (self, kind, &open_error);
  else if (head != NULL)
    open_text (self, &open_error);
  if (open_error == NULL) {
    self->is_opened = TRUE;
    return TRUE;
  }
  self->ended = !g_error_matches (open_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_propagate_prefixed_error (error, open_error, "%s: ", self->uri);
  return FALSE;
}

/* "file:///a.zip#b/c.txt", and "file:///a.zip#b.tar/c.txt" for a file in an archive in it. */
static gchar *
make_member_uri (NlpReader *self, const NlpMember *member)
{
  g_autofree gchar *escaped = NULL;

  if (member->uri != NULL)
    return g_strdup (member->uri);
  escaped = g_uri_escape_string (member->name, "/:@!$&'()*+,;=", TRUE);
  return g_strconcat (self->uri, self->depth > 0 && strchr (self->uri, '#') ? "/" : "#", escaped,
                      NULL);
}

static void
open_member (NlpReader *self, NlpMember *member)
{
  g_autofree gchar *uri = make_member_uri (self, member);
  g_autofree gchar *name = g_path_get_basename (member->name);
  const NlpOrigin origin = {.uri = uri, .name = name, .charset = member->charset};

  self->child = nlp_reader_new (g_steal_pointer (&member->input), &origin, self->settings);
  self->child->depth = self->depth + 1;
  self->child->unpacking = self->unpacking;
}

/* Goes on to the next file in the container. */
static NlpReadResult
next_member (NlpReader *self, GError **error)
{
  g_auto (NlpMember) member = {NULL};
  GError *member_error = NULL;
  NlpReadResult result;

  do {
    nlp_member_clear (&member);
    result = self->container->next (self->container_state, &member, &member_error);
  } while (result == NLP_READ_RECORD && self->settings->filter != NULL &&
           !nlp_filter_accepts (self->settings->filter, member.name));

  if (result == NLP_READ_RECORD)
    open_member (self, &member);
  if (self->is_over_limit && result == NLP_READ_FAILED) {
    g_error_free (member_error);
    self->ended = TRUE;
    return NLP_READ_END;
  }
  if (member_error != NULL) {
    self->ended = !g_error_matches (member_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    g_propagate_prefixed_error (error, member_error, "%s: ", self->uri);
  }
  return result;
}

static void
close_child (NlpReader *self)
{
  self->n_replaced += nlp_reader_get_n_replaced (self->child);
  g_clear_pointer (&self->child, nlp_reader_close);
}

static NlpReadResult
next_in_container (NlpReader *self, NlpRecord *record, GError **error)
{
  for (;;) {
    NlpReadResult result;

    if (self->child == NULL) {
      result = next_member (self, error);
      if (result != NLP_READ_RECORD)
        return result;
    }
    result = nlp_reader_next (self->child, record, error);
    if (result == NLP_READ_FAILED && error != NULL)
      self->is_over_limit = g_error_matches (*error, GST_NLP_ERROR, GST_NLP_ERROR_TOO_LARGE);
    if (result != NLP_READ_END)
      return result;
    close_child (self);
  }
}

static NlpReadResult
next_record (NlpReader *self, NlpRecord *record, GError **error)
{
  NlpReadResult result;

  if (!self->is_opened && !open_format (self, error))
    return NLP_READ_FAILED;
  if (self->container != NULL)
    return next_in_container (self, record, error);
  if (self->whole == NULL)
    return self->format->next (self->state, record, error);
  result = nlp_parser_reader_next (self->whole, record, error);
  if (result == NLP_READ_FAILED)
    g_prefix_error (error, "%s: ", self->uri);
  return result;
}

NlpReadResult
nlp_reader_next (NlpReader *self, NlpRecord *record, GError **error)
{
  GError *read_error = NULL;
  NlpReadResult result;

  if (nlp_splitter_next (&self->splitter, self->settings->max_section, record))
    return NLP_READ_RECORD;
  if (self->ended)
    return NLP_READ_END;
  result = next_record (self, record, &read_error);
  if (result == NLP_READ_RECORD)
    nlp_splitter_start (&self->splitter, self->settings->max_section, record);
  if (g_error_matches (read_error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    g_error_free (read_error);
    return NLP_READ_CANCELLED;
  }
  if (read_error != NULL)
    g_propagate_error (error, read_error);
  return result;
}

guint64
nlp_reader_get_n_read (NlpReader *self)
{
  return nlp_stream_get_n_read (self->stream);
}

guint64
nlp_reader_get_n_replaced (NlpReader *self)
{
  return self->n_replaced + nlp_stream_get_n_replaced (self->stream) +
         (self->whole != NULL ? nlp_parser_reader_get_n_replaced (self->whole) : 0) +
         (self->child != NULL ? nlp_reader_get_n_replaced (self->child) : 0);
}
