/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * mbox.c: reads the messages of a mailbox one by one.
 */

#include "mbox.h"

#include <string.h>

#include "gstnlperror.h"
#include "mail.h"

typedef struct {
  NlpStream *stream;
  const gchar *uri;
  const NlpReaderOptions *options;
  NlpContentId *content_id;

  guint64 number;    /* of the current message, from 1 */
  gsize searched;    /* the bytes of the window without the start of another message */
  gboolean skipping; /* whether the rest of a long message is being skipped */
  GString *message;

  NlpDocumentList list; /* of the current message */
  guint next;           /* the index of its next document */
  GError *error;        /* (nullable): the error to report after its documents */
} Mbox;

static gpointer
mbox_open (NlpStream *stream, const gchar *uri, const NlpReaderOptions *options)
{
  Mbox *self = g_new0 (Mbox, 1);

  self->stream = stream;
  self->uri = uri;
  self->options = options;
  self->content_id = nlp_content_id_new (uri);
  self->message = g_string_new (NULL);
  nlp_document_list_init (&self->list);
  nlp_stream_forget_id (stream);
  return self;
}

static void
mbox_close (gpointer state)
{
  Mbox *self = state;

  nlp_document_list_clear (&self->list);
  g_clear_error (&self->error);
  g_string_free (self->message, TRUE);
  nlp_content_id_free (self->content_id);
  g_free (self);
}

/* Searches the rest of the window for the start of the next message. Returns its offset, or 0 if
 * there is none, and updates @searched. */
static gsize
find_next (Mbox *self, const gchar *window, gsize available)
{
  const gboolean has_all = nlp_stream_has_all (self->stream);
  const gchar *at = window + self->searched, *end = window + available;

  while ((at = memmem (at, (gsize)(end - at), "\nFrom ", 6)) != NULL) {
    const gsize offset = (gsize)(at - window);
    const gboolean follows_blank_line =
        offset > 0 && (at[-1] == '\n' || (offset > 1 && at[-1] == '\r' && at[-2] == '\n'));

    if (follows_blank_line && available - offset < 2 * NLP_MBOX_LOOKAHEAD && !has_all) {
      self->searched = offset;
      return 0;
    }
    if (follows_blank_line && nlp_mbox_starts_message (at + 1, available - offset - 1))
      return offset + 1;
    at++;
  }
  self->searched = available > 6 ? available - 6 : 0;
  return 0;
}

/* Removes the searched bytes of a long message from the window, but for those that may belong to
 * the blank line before the next message. */
static void
drop_searched (Mbox *self)
{
  const gsize kept = MIN (self->searched, 2);

  nlp_stream_skip (self->stream, self->searched - kept);
  self->searched = kept;
}

/* Fills the window with the next message, which the caller then removes. @length: (out): its length
 * in bytes. Returns FALSE at the end, or with @error set. */
static gboolean
fill_message (Mbox *self, gsize *length, GError **error)
{
  for (;;) {
    gsize available, start;
    const gchar *window = nlp_stream_peek (self->stream, &available);

    start = find_next (self, window, available);
    if (start > 0 || nlp_stream_has_all (self->stream)) {
      const gboolean was_skipping = self->skipping;

      *length = start > 0 ? start : available;
      self->searched = 0;
      self->skipping = FALSE;
      if (!was_skipping) {
        self->number += *length > 0;
        return *length > 0;
      }
      nlp_stream_skip (self->stream, *length);
      continue;
    }
    if (self->skipping || self->searched > self->options->max_file) {
      const gboolean was_skipping = self->skipping;

      drop_searched (self);
      self->skipping = TRUE;
      if (!was_skipping) {
        self->number++;
        nlp_set_too_long (error, self->options->max_file);
        return FALSE;
      }
      nlp_stream_peek (self->stream, &available);
    }
    if (!nlp_stream_fill (self->stream, available + 1, error))
      return FALSE;
  }
}

/* Copies a message, and unquotes the lines that begin with ">From ". */
static void
copy_message (Mbox *self, const gchar *data, gsize length)
{
  const gchar *at = data, *end = data + length, *from = data;

  g_string_truncate (self->message, 0);
  while ((at = memmem (at, (gsize)(end - at), ">From ", 6)) != NULL) {
    const gchar *start = at;

    while (start > from && start[-1] == '>')
      start--;
    if (start > data && start[-1] == '\n') {
      g_string_append_len (self->message, from, (gssize)(at - from));
      from = at + 1;
    }
    at += 6;
  }
  g_string_append_len (self->message, from, (gssize)(end - from));
}

/* Parses the message in the first @length bytes of the window, and removes it. */
static void
parse_message (Mbox *self, gsize length)
{
  gsize available;
  const gchar *window = nlp_stream_peek (self->stream, &available);
  NlpFile file = {.uri = self->uri, .options = self->options};

  g_ptr_array_set_size (self->list.documents, 0);
  self->list.n_replaced = 0;
  self->next = 0;
  if (length > self->options->max_file) {
    nlp_set_too_long (&self->error, self->options->max_file);
  } else {
    copy_message (self, window, length);
    file.data = self->message->str;
    file.length = self->message->len;
    nlp_parse_mail (&file, &self->list, &self->error);
    nlp_stream_add_n_replaced (self->stream, self->list.n_replaced);
  }
  nlp_stream_skip (self->stream, length);
}

static void
set_ids (Mbox *self, GstNlpDocument *document)
{
  if (gst_nlp_document_get_uri (document) == NULL)
    gst_nlp_document_set_metadata (document, "uri", self->uri);
  if (gst_nlp_document_get_id (document) == NULL) {
    gchar id[NLP_ID_SIZE];

    nlp_content_id_reset (self->content_id);
    nlp_content_id_update (self->content_id, self->message->str, self->message->len);
    nlp_content_id_update (self->content_id, &self->next, sizeof self->next);
    nlp_content_id_get_id (self->content_id, id);
    gst_nlp_document_set_metadata (document, "id", id);
  }
}

static NlpReadResult
mbox_next (gpointer state, NlpRecord *record, GError **error)
{
  Mbox *self = state;

  for (;;) {
    gsize length = 0;

    if (self->next < self->list.documents->len) {
      record->document = g_steal_pointer (&g_ptr_array_index (self->list.documents, self->next));
      record->first = record->last = TRUE;
      set_ids (self, record->document);
      self->next++;
      return NLP_READ_RECORD;
    }
    if (self->error != NULL)
      return nlp_fail_record (self->uri, "message", self->number, g_steal_pointer (&self->error),
                              error);
    if (fill_message (self, &length, &self->error))
      parse_message (self, length);
    else if (self->error == NULL)
      return NLP_READ_END;
  }
}

const NlpRecordFuncs nlp_mbox_records = {
    .open = mbox_open,
    .next = mbox_next,
    .close = mbox_close,
};
