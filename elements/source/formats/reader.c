/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * reader.c: reads a file by its format, the files in a container each with a reader of its own,
 * and cuts long documents into sections.
 */

#include "reader.h"

#include <string.h>

#include "gstnlperror.h"
#include "input/paths.h"
#include "parsing/parserreader.h"
#include "parsing/splitter.h"
#include "registry.h"

struct _NlpReader {
  const NlpReaderOptions *options;
  gchar *uri;
  gchar *name;    /* (nullable) */
  gchar *charset; /* (nullable) */
  NlpStream *stream;
  guint depth; /* number of containers around the file */

  gboolean is_opened;
  gboolean ended;
  NlpSplitter splitter;

  const NlpFormat *format; /* (nullable): NULL until known */
  NlpParserReader *parser; /* (nullable): if the format has a parser */
  gpointer state;          /* (nullable): of the records or the container of the format */

  NlpReader *child;        /* (nullable): of the current file in the container */
  gboolean is_over_limit;  /* an error of the child has reported a limit to unpacking */
  guint64 n_replaced;      /* by the former children */
  NlpUnpacking own_limits; /* used if this is the outermost file */
  NlpUnpacking *unpacking; /* those of the outermost file */
};

NlpReader *
nlp_reader_new (NlpInput *input, const NlpOrigin *origin, const NlpReaderOptions *options)
{
  NlpReader *self = g_new0 (NlpReader, 1);
  const gchar *charset = origin->charset != NULL ? origin->charset : options->charset;

  self->options = options;
  self->uri = g_strdup (origin->uri);
  self->name = g_strdup (origin->name);
  self->charset = g_strdup (origin->charset);
  self->stream = nlp_stream_new (input, self->uri, charset, options->replace_invalid);
  self->own_limits = (NlpUnpacking){options, self->stream, 0};
  self->unpacking = &self->own_limits;
  return self;
}

NlpReader *
nlp_reader_open (const gchar *path,
                 const NlpReaderOptions *options,
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
  return nlp_reader_new (input, &(NlpOrigin){.uri = uri, .name = name}, options);
}

void
nlp_reader_close (NlpReader *self)
{
  nlp_splitter_clear (&self->splitter);
  g_clear_pointer (&self->child, nlp_reader_close);
  g_clear_pointer (&self->parser, nlp_parser_reader_free);
  if (self->state != NULL && self->format->records != NULL)
    self->format->records->close (self->state);
  else if (self->state != NULL)
    self->format->container->close (self->state);
  nlp_stream_free (self->stream);
  g_free (self->charset);
  g_free (self->name);
  g_free (self->uri);
  g_free (self);
}

static gboolean
open_container (NlpReader *self, GError **error)
{
  if (self->depth >= self->options->max_depth) {
    g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_TOO_LARGE,
                 "an archive in %u others is not unpacked", self->depth);
    return FALSE;
  }
  nlp_stream_forget_id (self->stream);
  self->state = self->format->container->open (self->stream, self->name, self->unpacking, error);
  return self->state != NULL;
}

/* Finds the format of the file. Returns FALSE with @error set. */
static gboolean
find_format (NlpReader *self, GError **error)
{
  gsize length;
  const gchar *head = nlp_stream_peek_raw (self->stream, NLP_FORMAT_HEAD, &length, error);

  if (head == NULL)
    return FALSE;
  self->format = nlp_registry_sniff (head, length, self->name);
  if (self->format != NULL) {
    nlp_stream_use_raw (self->stream);
    return TRUE;
  }
  /* The first bytes in the window are not decoded yet. */
  if (!nlp_stream_fill (self->stream, 1, error))
    return FALSE;
  self->format = nlp_registry_probe (self->stream, self->uri, self->options, error);
  return self->format != NULL;
}

/* Starts to read the file in its format. */
static gboolean
open_as_format (NlpReader *self, GError **error)
{
  const NlpFormat *format = self->format;

  if (format->container != NULL)
    return open_container (self, error);
  if (format->parse != NULL) {
    self->parser = nlp_parser_reader_new (self->stream, self->uri, self->charset, format->parse,
                                          self->options);
    return TRUE;
  }
  if (format->records != NULL) {
    self->state = format->records->open (self->stream, self->uri, self->options);
    return TRUE;
  }
  g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT, "%s can't be read%s%s", format->name,
               format->needs != NULL ? " without " : "",
               format->needs != NULL ? format->needs : "");
  return FALSE;
}

static gboolean
open_file (NlpReader *self, GError **error)
{
  GError *open_error = NULL;

  if (find_format (self, &open_error) && open_as_format (self, &open_error)) {
    self->is_opened = TRUE;
    return TRUE;
  }
  self->ended = !g_error_matches (open_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_propagate_prefixed_error (error, open_error, "%s: ", self->uri);
  return FALSE;
}

/* Makes "file:///a.zip#b/c.txt", or "file:///a.zip#b.tar/c.txt" for a file in an inner archive. */
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

  self->child = nlp_reader_new (g_steal_pointer (&member->input), &origin, self->options);
  self->child->depth = self->depth + 1;
  self->child->unpacking = self->unpacking;
}

/* Opens the next file in the container that passes the filter. */
static NlpReadResult
next_member (NlpReader *self, GError **error)
{
  g_auto (NlpMember) member = {NULL};
  GError *member_error = NULL;
  NlpReadResult result;

  do {
    nlp_member_clear (&member);
    result = self->format->container->next (self->state, &member, &member_error);
  } while (result == NLP_READ_RECORD && self->options->filter != NULL &&
           !nlp_filter_accepts (self->options->filter, member.name));

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

  if (!self->is_opened && !open_file (self, error))
    return NLP_READ_FAILED;
  if (self->format->container != NULL)
    return next_in_container (self, record, error);
  if (self->format->records != NULL)
    return self->format->records->next (self->state, record, error);
  result = nlp_parser_reader_next (self->parser, record, error);
  if (result == NLP_READ_FAILED)
    g_prefix_error (error, "%s: ", self->uri);
  return result;
}

NlpReadResult
nlp_reader_next (NlpReader *self, NlpRecord *record, GError **error)
{
  GError *read_error = NULL;
  NlpReadResult result;

  if (nlp_splitter_next (&self->splitter, self->options->max_section, record))
    return NLP_READ_RECORD;
  if (self->ended)
    return NLP_READ_END;
  result = next_record (self, record, &read_error);
  if (result == NLP_READ_RECORD)
    nlp_splitter_start (&self->splitter, self->options->max_section, record);
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
         (self->parser != NULL ? nlp_parser_reader_get_n_replaced (self->parser) : 0) +
         (self->child != NULL ? nlp_reader_get_n_replaced (self->child) : 0);
}
