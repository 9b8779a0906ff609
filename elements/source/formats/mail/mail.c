/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * mail.c: reads a message, and those attached to it, as documents.
 *
 * A message goes through these files: mailsniff recognises it; mailpart divides it into its header
 * and body, and a body into its MIME parts; mailbody finds the text in the parts, and mailtext
 * joins its flowed lines and cuts off a patch; mail.c makes metadata of the header. mbox reads the
 * messages of a mailbox with this file.
 */

#include "mail.h"

#include <string.h>

#include "input/charset.h"
#include "gstnlperror.h"
#include "mailbody.h"
#include "mailpart.h"
#include "parsing/dates.h"

/* The depth of messages attached to messages; deeper ones are left out. */
#define MAX_LEVELS 20

/* Converts the value of a header field to UTF-8, but keeps its encoded words. @charset: (nullable):
 * that of the body, for bytes that are not ASCII. Returns: (transfer full) (nullable) */
static gchar *
get_header (NlpMailBody *body, const NlpMailPart *mail, const gchar *name, const gchar *charset)
{
  g_autofree gchar *value = nlp_mail_part_get_header (mail, name);
  GString *string;

  if (value == NULL || g_str_is_ascii (value))
    return g_steal_pointer (&value);
  string = nlp_mail_body_decode (body, value, strlen (value), charset);
  return string != NULL ? g_string_free (string, FALSE) : NULL;
}

/* Returns the names in a list of addresses, or the addresses of those without a name, joined by
 * ", ". */
static gchar *
get_names (const gchar *value)
{
  g_autoptr (InternetAddressList) list = internet_address_list_parse (NULL, value);
  const gint n = list != NULL ? internet_address_list_length (list) : 0;
  g_autoptr (GString) names = g_string_new (NULL);

  for (gint i = 0; i < n; i++) {
    InternetAddress *address = internet_address_list_get_address (list, i);
    const gchar *name = internet_address_get_name (address);

    if ((name == NULL || *name == '\0') && INTERNET_ADDRESS_IS_MAILBOX (address))
      name = internet_address_mailbox_get_addr (INTERNET_ADDRESS_MAILBOX (address));
    if (name == NULL || *name == '\0')
      continue;
    if (names->len > 0)
      g_string_append (names, ", ");
    g_string_append (names, name);
  }
  return g_strdup (names->len > 0 ? names->str : value);
}

static gchar *
get_addresses (const gchar *value)
{
  g_autoptr (InternetAddressList) list = internet_address_list_parse (NULL, value);

  return list != NULL ? internet_address_list_to_string (list, NULL, FALSE) : NULL;
}

static gchar *
get_id (const gchar *value)
{
  const gchar *open = strchr (value, '<');
  const gchar *start = open != NULL ? open + 1 : value;

  return g_strndup (start, strcspn (start, ">"));
}

static gchar *
decode_words (const gchar *value)
{
  return g_mime_utils_header_decode_text (NULL, value);
}

/* Removes the comment at the end of a date: "+0200 (CEST)". */
static gchar *
get_date (const gchar *value)
{
  return g_strchomp (g_strndup (value, strcspn (value, "(")));
}

/* The header fields that become metadata; the subject is the first. */
static const struct {
  const gchar *header;
  const gchar *field;
  gchar *(*convert) (const gchar *value);
} fields[] = {
    {"Subject", "title", decode_words}, {"From", "author", get_names},
    {"To", "to", get_addresses},        {"Message-ID", "id", get_id},
    {"Date", "published", get_date},
};

static void
set_fields (gchar *const *values, GstNlpDocument *document)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++) {
    if (g_str_equal (fields[i].field, "published"))
      nlp_document_set_date (document, values[i]);
    else
      nlp_document_set_field (document, fields[i].field, values[i]);
  }
}

/* Returns: (transfer full): the metadata, in the order of the table; free with free_values() */
static gchar **
get_values (NlpMailBody *body, const NlpMailPart *mail)
{
  g_autoptr (GMimeContentType) type = nlp_mail_part_get_type (mail);
  const gchar *charset = g_mime_content_type_get_parameter (type, "charset");
  gchar **values = g_new0 (gchar *, G_N_ELEMENTS (fields));

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++) {
    g_autofree gchar *value = get_header (body, mail, fields[i].header, charset);

    if (value != NULL)
      values[i] = fields[i].convert (value);
  }
  return values;
}

static void
free_values (gchar **values)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    g_free (values[i]);
  g_free (values);
}

/* Adds the document of a message. A message without text has its subject as text. */
static gboolean
add_document (NlpMailBody *body, const NlpMailPart *mail, NlpDocumentList *list, GError **error)
{
  gchar **values = get_values (body, mail);
  g_autoptr (GString) text = nlp_mail_body_read (body, mail, values[0]);
  GstNlpDocument *document = NULL;

  if (body->error != NULL)
    g_propagate_error (error, g_steal_pointer (&body->error));
  else if (text == NULL || text->len == 0)
    g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT, "the mail has no text");
  else
    document = nlp_document_list_add (list, g_steal_pointer (&text), error);
  if (document != NULL)
    set_fields (values, document);
  free_values (values);
  return document != NULL;
}

/* Reads a message, and then the messages attached to it. */
static gboolean
add_message (const NlpFile *file,
             const NlpMailPart *mail,
             guint level,
             NlpDocumentList *list,
             GError **error)
{
  g_autoptr (GPtrArray) attached = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  NlpMailBody body = {.file = file, .n_replaced = &list->n_replaced, .attached = attached};
  gboolean added = add_document (&body, mail, list, error);

  if (level + 1 >= MAX_LEVELS)
    return added;
  for (guint i = 0; i < attached->len; i++) {
    gsize length;
    const gchar *data = g_bytes_get_data (g_ptr_array_index (attached, i), &length);
    NlpMailPart inner;

    nlp_mail_part_init (&inner, data, length);
    /* Read the others even if one is damaged, and report the first error. */
    if (inner.headers.length > 0 &&
        !add_message (file, &inner, level + 1, list, added ? error : NULL))
      added = FALSE;
  }
  return added;
}

/* Returns the number of bytes before the header: a byte order mark, and the line "From " of
 * mailboxes. */
static gsize
measure_front (const gchar *data, gsize length)
{
  gsize n = nlp_charset_measure_utf8_bom (data, length);

  while (n < length && (data[n] == '\r' || data[n] == '\n'))
    n++;
  if (length - n >= 5 && memcmp (data + n, "From ", 5) == 0) {
    const gchar *newline = memchr (data + n, '\n', length - n);

    n = newline != NULL ? (gsize)(newline - data) + 1 : length;
  }
  return n;
}

gboolean
nlp_parse_mail (const NlpFile *file, NlpDocumentList *list, GError **error)
{
  const gsize front = measure_front (file->data, file->length);
  NlpMailPart mail;

  nlp_mail_init ();
  nlp_mail_part_init (&mail, file->data + front, file->length - front);
  if (mail.headers.length == 0) {
    g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT, "not a mail");
    return FALSE;
  }
  return add_message (file, &mail, 0, list, error);
}
