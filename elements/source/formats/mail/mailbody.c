/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * mailbody.c: finds the text of a message in its MIME parts.
 */

#include "mailbody.h"

#include <string.h>

#include "mailtext.h"
#include "parsing/decoding.h"
#include "parsing/textbuilder.h"
#ifdef HAVE_XML
#include "formats/html/htmlfragment.h"
#endif

/* The depth of parts inside parts; deeper ones are left out. Each level searches the message for
 * boundaries once more. */
#define MAX_LEVELS 20

/* The text of a part. */
typedef struct {
  GString *string; /* (nullable) */
  gboolean is_plain;
} Text;

static void find_text (NlpMailBody *self, const NlpMailPart *part, guint level, Text *text);

GString *
nlp_mail_body_decode (NlpMailBody *self, const gchar *data, gsize length, const gchar *charset)
{
  NlpFile file = *self->file;
  GError *error = NULL;
  GString *string;

  /* Programs that don't know the character set declare ASCII. */
  if (charset != NULL &&
      (g_ascii_strcasecmp (charset, "us-ascii") == 0 || g_ascii_strcasecmp (charset, "ascii") == 0))
    charset = NULL;
  if (charset != NULL) {
    /* GMime translates names that iconv doesn't know. The declaration of the message overrides that
     * of a server. */
    charset = g_mime_charset_iconv_name (charset);
    file.charset = NULL;
  }
  file.data = data;
  file.length = length;
  string = nlp_decode (&file, charset, self->n_replaced, &error);
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
find_text_in_leaf (NlpMailBody *self, const NlpMailPart *part, GMimeContentType *type, Text *text)
{
  g_autoptr (GBytes) bytes = nlp_mail_part_decode (part);
  gsize length;
  const gchar *data = g_bytes_get_data (bytes, &length);
  const gchar *charset = g_mime_content_type_get_parameter (type, "charset");
  g_autoptr (GString) string = nlp_mail_body_decode (self, data, length, charset);

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

/* Appends @other, whose string it takes, to @self. If @one_is_enough, keeps only one of them, plain
 * text if possible. */
static void
add_text (Text *self, Text *other, gboolean one_is_enough)
{
  if (self->string == NULL) {
    *self = *other;
    return;
  }
  if (other->string == NULL)
    return;
  if (!one_is_enough) {
    g_string_append_c (self->string, '\n');
    g_string_append_len (self->string, other->string->str, (gssize)other->string->len);
  } else if (other->is_plain && !self->is_plain) {
    g_string_assign (self->string, other->string->str);
    self->is_plain = TRUE;
  }
  g_string_free (other->string, TRUE);
}

static void
add_attached_message (NlpMailBody *self, const NlpMailPart *part)
{
  g_ptr_array_add (self->attached, nlp_mail_part_decode (part));
}

/* Joins the texts of the parts, or chooses one of several alternatives. */
static void
find_text_in_multipart (NlpMailBody *self,
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
    g_autofree gchar *type_header = nlp_mail_part_get_header (&part, "Content-Type");
    Text other = {NULL};

    /* The parts of a digest are messages by default. */
    if (is_digest && type_header == NULL) {
      add_attached_message (self, &part);
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

/* Finds the text of a part, unless it is an attachment. */
static void
find_text (NlpMailBody *self, const NlpMailPart *part, guint level, Text *text)
{
  g_autoptr (GMimeContentType) type = nlp_mail_part_get_type (part);
  const gboolean is_multipart = g_mime_content_type_is_type (type, "multipart", "*");
  const gchar *boundary = g_mime_content_type_get_parameter (type, "boundary");

  if (level >= MAX_LEVELS)
    return;
  if (is_multipart && boundary != NULL && *boundary != '\0')
    find_text_in_multipart (self, part, type, level, text);
  else if (is_message (type))
    add_attached_message (self, part);
  else if ((level == 0 || !nlp_mail_part_is_file (part)) &&
           (is_multipart || g_mime_content_type_is_type (type, "text", "plain") ||
            g_mime_content_type_is_type (type, "text", "html")))
    find_text_in_leaf (self, part, type, text);
}

GString *
nlp_mail_body_read (NlpMailBody *self, const NlpMailPart *message, const gchar *subject)
{
  Text text = {NULL};

  find_text (self, message, 0, &text);
  if (text.string == NULL && subject != NULL && g_utf8_validate (subject, -1, NULL))
    return lines_to_text (subject, strlen (subject));
  return text.string;
}
