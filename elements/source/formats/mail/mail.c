/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "mail.h"

#include <string.h>

#include "input/charset.h"
#include "parsing/decoding.h"
#include "gstnlperror.h"
#include "mailpart.h"
#include "mailtext.h"
#include "parsing/textbuilder.h"
#ifdef HAVE_XML
#include "formats/html/htmlfragment.h"
#endif

/* How deep parts and messages may be in others; what is deeper is left out. Each level is looked
 * through once. */
#define MAX_LEVELS 20

/* What goes through the parts of a message. */
typedef struct {
  const NlpFile *file;
  NlpDocumentList *list;
  GPtrArray *attached; /* (element-type GBytes): messages in it */
  GError *error;       /* (nullable): what could not be decoded */
} Walk;

/* A text found in a part. */
typedef struct {
  GString *string; /* (nullable) */
  gboolean is_plain;
} Text;

static void find_text (Walk *walk, const NlpMailPart *part, guint level, Text *text);

/* Converts bytes of a part to UTF-8, or returns NULL with the first error in @self. */
static GString *
decode (Walk *self, const gchar *data, gsize length, const gchar *charset)
{
  NlpFile file = *self->file;
  GError *error = NULL;
  GString *string;

  /* What is said in the mail is nearer than what a server says, and ASCII with other bytes in it
   * was said by programs that don't know. */
  if (charset != NULL &&
      (g_ascii_strcasecmp (charset, "us-ascii") == 0 || g_ascii_strcasecmp (charset, "ascii") == 0))
    charset = NULL;
  if (charset != NULL) {
    /* GMime knows names that mail has and iconv doesn't. */
    charset = g_mime_charset_iconv_name (charset);
    file.charset = NULL;
  }
  file.data = data;
  file.length = length;
  string = nlp_decode (&file, charset, &self->list->n_replaced, &error);
  if (string == NULL && self->error == NULL)
    self->error = error;
  else
    g_clear_error (&error);
  return string;
}

static GString *
lines_to_text (const gchar *data, gsize length)
{
  g_auto (NlpTextBuilder) builder;

  nlp_text_builder_init (&builder);
  nlp_text_builder_add_lines (&builder, data, length);
  return nlp_text_builder_end (&builder);
}

static GString *
plain_to_text (const GString *plain, GMimeContentType *type)
{
  const gchar *format = g_mime_content_type_get_parameter (type, "format");
  const gchar *delete_space = g_mime_content_type_get_parameter (type, "delsp");
  const gsize length = nlp_mail_find_patch (plain->str, plain->len);
  g_autoptr (GString) joined = NULL;

  if (format == NULL || g_ascii_strcasecmp (format, "flowed") != 0)
    return lines_to_text (plain->str, length);
  joined = nlp_mail_join_flowed (
      plain->str, length, delete_space != NULL && g_ascii_strcasecmp (delete_space, "yes") == 0);
  return lines_to_text (joined->str, joined->len);
}

static void
find_text_in_leaf (Walk *self, const NlpMailPart *part, GMimeContentType *type, Text *text)
{
  g_autoptr (GBytes) bytes = nlp_mail_part_decode (part);
  gsize length;
  const gchar *data = g_bytes_get_data (bytes, &length);
  const gchar *charset = g_mime_content_type_get_parameter (type, "charset");
  g_autoptr (GString) string = decode (self, data, length, charset);

  if (string == NULL)
    return;
  text->is_plain = !g_mime_content_type_is_type (type, "text", "html");
  if (text->is_plain)
    text->string = plain_to_text (string, type);
#ifdef HAVE_XML
  else
    text->string = nlp_html_fragment_to_text (string->str, string->len);
#endif
  if (text->string != NULL && text->string->len == 0) {
    g_string_free (text->string, TRUE);
    text->string = NULL;
  }
}

/* Puts @other, which it takes, behind @text, or in its place where one of them is enough. */
static void
add_text (Text *text, Text *other, gboolean one_is_enough)
{
  if (text->string == NULL) {
    *text = *other;
    return;
  }
  if (other->string == NULL)
    return;
  if (!one_is_enough) {
    g_string_append_c (text->string, '\n');
    g_string_append_len (text->string, other->string->str, (gssize)other->string->len);
  } else if (other->is_plain && !text->is_plain) {
    g_string_assign (text->string, other->string->str);
    text->is_plain = TRUE;
  }
  g_string_free (other->string, TRUE);
}

static void
add_attached (Walk *self, const NlpMailPart *part)
{
  g_ptr_array_add (self->attached, nlp_mail_part_decode (part));
}

/* The texts of the parts behind one another, or one of those that say the same. */
static void
find_text_in_multipart (Walk *self,
                        const NlpMailPart *multipart,
                        GMimeContentType *type,
                        guint level,
                        Text *text)
{
  const gchar *boundary = g_mime_content_type_get_parameter (type, "boundary");
  const gboolean one_is_enough = g_mime_content_type_is_type (type, "multipart", "alternative") ||
                                 g_mime_content_type_is_type (type, "multipart", "related");
  const gboolean is_digest = g_mime_content_type_is_type (type, "multipart", "digest");
  NlpMailPart part;
  gsize at = 0;

  while (!(one_is_enough && text->string != NULL && text->is_plain) &&
         nlp_mail_part_next (multipart, boundary, &at, &part)) {
    g_autofree gchar *has_type = nlp_mail_part_get_header (&part, "Content-Type");
    Text other = {NULL};

    if (is_digest && has_type == NULL) {
      add_attached (self, &part);
      continue;
    }
    find_text (self, &part, level + 1, &other);
    add_text (text, &other, one_is_enough);
  }
}

static gboolean
is_message (GMimeContentType *type)
{
  return g_mime_content_type_is_type (type, "message", "rfc822") ||
         g_mime_content_type_is_type (type, "message", "global");
}

/* The text of a part, if it has one that is to be read. */
static void
find_text (Walk *self, const NlpMailPart *part, guint level, Text *text)
{
  g_autoptr (GMimeContentType) type = nlp_mail_part_get_type (part);
  const gboolean is_multipart = g_mime_content_type_is_type (type, "multipart", "*");
  const gchar *boundary = g_mime_content_type_get_parameter (type, "boundary");

  if (level >= MAX_LEVELS)
    return;
  if (is_multipart && boundary != NULL && *boundary != '\0')
    find_text_in_multipart (self, part, type, level, text);
  else if (is_message (type))
    add_attached (self, part);
  else if ((level == 0 || !nlp_mail_part_is_file (part)) &&
           (is_multipart || g_mime_content_type_is_type (type, "text", "plain") ||
            g_mime_content_type_is_type (type, "text", "html")))
    find_text_in_leaf (self, part, type, text);
}

/* A header in UTF-8, with what is encoded in it as it is. @charset: (nullable): that of the body,
 * which bytes beyond ASCII are taken for. Returns: (transfer full) (nullable) */
static gchar *
get_header (Walk *self, const NlpMailPart *mail, const gchar *name, const gchar *charset)
{
  g_autofree gchar *value = nlp_mail_part_get_header (mail, name);
  GString *string;

  if (value == NULL || g_str_is_ascii (value))
    return g_steal_pointer (&value);
  string = decode (self, value, strlen (value), charset);
  return string != NULL ? g_string_free (string, FALSE) : NULL;
}

/* The names of those in @value, or their addresses. */
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

/* Dates may end in a comment: "+0200 (CEST)". */
static gchar *
get_date (const gchar *value)
{
  return g_strchomp (g_strndup (value, strcspn (value, "(")));
}

/* The headers that become metadata. */
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

/* Returns: (transfer full): the metadata in the order of the table */
static gchar **
get_values (Walk *self, const NlpMailPart *mail)
{
  g_autoptr (GMimeContentType) type = nlp_mail_part_get_type (mail);
  const gchar *charset = g_mime_content_type_get_parameter (type, "charset");
  gchar **values = g_new0 (gchar *, G_N_ELEMENTS (fields));

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++) {
    g_autofree gchar *value = get_header (self, mail, fields[i].header, charset);

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

/* Adds the document of a message. One without a text is its subject. */
static gboolean
add_document (Walk *self, const NlpMailPart *mail, GError **error)
{
  gchar **values = get_values (self, mail);
  GstNlpDocument *document = NULL;
  Text text = {NULL};

  find_text (self, mail, 0, &text);
  if (text.string == NULL && values[0] != NULL && g_utf8_validate (values[0], -1, NULL))
    text.string = lines_to_text (values[0], strlen (values[0]));
  if (self->error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->error));
  else if (text.string == NULL || text.string->len == 0)
    g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT, "a mail without a text");
  else
    document = nlp_document_list_add (self->list, g_steal_pointer (&text.string), error);
  if (document != NULL)
    set_fields (values, document);
  if (text.string != NULL)
    g_string_free (text.string, TRUE);
  free_values (values);
  return document != NULL;
}

/* Reads a message and, behind it, those in it. */
static gboolean
add_message (const NlpFile *file,
             const NlpMailPart *mail,
             guint level,
             NlpDocumentList *list,
             GError **error)
{
  g_autoptr (GPtrArray) attached = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  Walk walk = {.file = file, .list = list, .attached = attached};
  gboolean added = add_document (&walk, mail, error);

  if (level + 1 >= MAX_LEVELS)
    return added;
  for (guint i = 0; i < attached->len; i++) {
    gsize length;
    const gchar *data = g_bytes_get_data (g_ptr_array_index (attached, i), &length);
    NlpMailPart inner;

    nlp_mail_part_init (&inner, data, length);
    /* The rest is read even if one of them is damaged; the first error is told. */
    if (inner.headers.length > 0 &&
        !add_message (file, &inner, level + 1, list, added ? error : NULL))
      added = FALSE;
  }
  return added;
}

/* How many bytes are in front of the headers: a byte order mark, and the line that mailboxes have
 * there. */
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
