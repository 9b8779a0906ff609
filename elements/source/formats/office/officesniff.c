/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * officesniff.c: recognises office documents and e-books, and describes their formats.
 */

#include "office.h"

#include <string.h>

#include "input/charset.h"

/* Length in bytes of the local header of a zip before the name of the file. */
#define HEADER_LENGTH 30

#define NEEDS "a build with libxml2 and libarchive"

typedef enum {
  NOT_OFFICE,
  DOCX,
  ODT,
  EPUB,
  OTHER,
} Kind;

/* A file in a zip. */
typedef struct {
  const gchar *name, *data;
  gsize name_length, data_length; /* as far as the head of the file goes */
} Member;

static guint
get_16 (const gchar *at)
{
  return (guint)(guchar)at[0] | (guint)(guchar)at[1] << 8;
}

static gsize
get_32 (const gchar *at)
{
  return get_16 (at) | (gsize)get_16 (at + 2) << 16;
}

/* Reads the local header at @at. Returns the start of the next one, or NULL at the end. */
static const gchar *
read_member (const gchar *at, const gchar *end, Member *member)
{
  gsize size, room;

  if (end - at < HEADER_LENGTH || memcmp (at, "PK\3\4", 4) != 0)
    return NULL;
  member->name = at + HEADER_LENGTH;
  member->name_length = get_16 (at + 26);
  room = (gsize)(end - member->name);
  if (member->name_length > room)
    return NULL;
  room -= MIN (member->name_length + get_16 (at + 28), room);
  size = get_32 (at + 18);
  member->data = end - room;
  member->data_length = MIN (size, room);
  /* A zip that was written to a pipe states the size after the data. */
  if ((get_16 (at + 6) & 8) != 0 && size == 0)
    return memmem (member->data, room, "PK\3\4", 4);
  return size <= room ? member->data + size : end;
}

static gboolean
is_named (const Member *self, const gchar *name)
{
  return self->name_length == strlen (name) && memcmp (self->name, name, strlen (name)) == 0;
}

static gboolean
is_in (const Member *self, const gchar *folder)
{
  return self->name_length > strlen (folder) && memcmp (self->name, folder, strlen (folder)) == 0;
}

/* Finds the kind by the media type, which OpenDocument and EPUB store uncompressed in their first
 * member. */
static Kind
kind_of_type (const Member *self)
{
  static const gchar document[] = "application/vnd.oasis.opendocument.";
  g_autofree gchar *type = g_strndup (self->data, self->data_length);

  if (g_str_has_prefix (type, "application/epub+zip"))
    return EPUB;
  if (!g_str_has_prefix (type, document))
    return NOT_OFFICE;
  return g_str_has_prefix (type + strlen (document), "text") ? ODT : OTHER;
}

static Kind
kind_of_name (const gchar *name)
{
  static const struct {
    const gchar *extension;
    Kind kind;
  } kinds[] = {{"docx", DOCX}, {"docm", DOCX}, {"xlsx", OTHER}, {"pptx", OTHER}};
  const gchar *dot = name != NULL ? strrchr (name, '.') : NULL;

  for (gsize i = 0; dot != NULL && i < G_N_ELEMENTS (kinds); i++) {
    if (g_ascii_strcasecmp (dot + 1, kinds[i].extension) == 0)
      return kinds[i].kind;
  }
  return NOT_OFFICE;
}

/* Whether a zip that begins with this member is a package of Office Open XML. Other zips may
 * contain the files of an unpacked one, but don't begin with them. */
static gboolean
is_package (const Member *self)
{
  return is_named (self, "[Content_Types].xml") || is_in (self, "_rels/") ||
         is_in (self, "docProps/") || is_in (self, "customXml/") || is_in (self, "word/") ||
         is_in (self, "xl/") || is_in (self, "ppt/");
}

static Kind
kind_of_package (const gchar *head, const gchar *end, const gchar *name)
{
  Kind kind = NOT_OFFICE;
  gboolean has_types = FALSE;
  Member member;

  while (head != NULL && (head = read_member (head, end, &member)) != NULL) {
    has_types |= is_named (&member, "[Content_Types].xml") || is_named (&member, "_rels/.rels");
    if (is_named (&member, "word/document.xml") || is_in (&member, "word/"))
      kind = DOCX;
    else if (is_in (&member, "xl/") || is_in (&member, "ppt/") || is_in (&member, "visio/"))
      kind = OTHER;
    if (has_types && kind != NOT_OFFICE)
      return kind;
  }
  return has_types ? kind_of_name (name) : NOT_OFFICE;
}

static Kind
find_kind (const gchar *head, gsize length, const gchar *name)
{
  const gchar *end = head + length, *next;
  Member first, second;

  next = read_member (head, end, &first);
  if (next == NULL)
    return NOT_OFFICE;
  if (is_named (&first, "mimetype")) {
    const Kind kind = kind_of_type (&first);

    if (kind != NOT_OFFICE)
      return kind;
    /* Some programs compress the media type, although that is not allowed. */
    return read_member (next, end, &second) != NULL && is_named (&second, "META-INF/container.xml")
               ? EPUB
               : NOT_OFFICE;
  }
  if (is_named (&first, "META-INF/container.xml"))
    return EPUB;
  return is_package (&first) ? kind_of_package (head, end, name) : NOT_OFFICE;
}

static gboolean
sniff_docx (const gchar *head, gsize length, const gchar *name)
{
  return find_kind (head, length, name) == DOCX;
}

/* Whether a file is OpenDocument text as a single XML file. */
static gboolean
is_flat_odt (const gchar *head, gsize length)
{
  static const gchar type[] = "office:mimetype=\"application/vnd.oasis.opendocument.text";
  const gsize bom_length = nlp_charset_measure_utf8_bom (head, length);
  const gchar *root;

  head += bom_length;
  length -= bom_length;
  if (length < 5 || memcmp (head, "<?xml", 5) != 0)
    return FALSE;
  root = memmem (head, MIN (length, 1024), "<office:document", strlen ("<office:document"));
  return root != NULL && memmem (root, length - (root - head), type, strlen (type)) != NULL;
}

static gboolean
sniff_odt (const gchar *head, gsize length, const gchar *name)
{
  return find_kind (head, length, name) == ODT || is_flat_odt (head, length);
}

static gboolean
sniff_epub (const gchar *head, gsize length, const gchar *name)
{
  return find_kind (head, length, name) == EPUB;
}

static gboolean
sniff_other_office (const gchar *head, gsize length, const gchar *name)
{
  return find_kind (head, length, name) == OTHER;
}

const NlpFormat nlp_docx_format = {
    .name = "DOCX",
    .sniff = sniff_docx,
#if defined(HAVE_XML) && defined(HAVE_ARCHIVE)
    .parse = nlp_parse_docx,
#else
    .needs = NEEDS,
#endif
};

const NlpFormat nlp_odt_format = {
    .name = "OpenDocument",
    .sniff = sniff_odt,
#if defined(HAVE_XML) && defined(HAVE_ARCHIVE)
    .parse = nlp_parse_odt,
#else
    .needs = NEEDS,
#endif
};

const NlpFormat nlp_epub_format = {
    .name = "EPUB",
    .sniff = sniff_epub,
#if defined(HAVE_XML) && defined(HAVE_ARCHIVE)
    .parse = nlp_parse_epub,
#else
    .needs = NEEDS,
#endif
};

const NlpFormat nlp_other_office_format = {
    .name = "this kind of office document",
    .sniff = sniff_other_office,
};
