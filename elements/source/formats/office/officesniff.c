/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * officesniff.c: recognises office documents and e-books, and describes their formats.
 */

#include "office.h"

#include <string.h>

#include <gio/gio.h>

#include "input/charset.h"

/* Length in bytes of the local header of a zip before the name of the file. */
#define HEADER_LENGTH 30

/* Maximum length of a media type in bytes. */
#define MAX_TYPE 128

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
  gboolean is_deflated;
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
  member->is_deflated = get_16 (at + 8) == 8;
  /* A zip that was written to a pipe states the size after the data. */
  if ((get_16 (at + 6) & 8) != 0 && size == 0) {
    member->data_length = room;
    return memmem (member->data, room, "PK\3\4", 4);
  }
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
  return self->name_length >= strlen (folder) && memcmp (self->name, folder, strlen (folder)) == 0;
}

static gboolean
has_suffix (const Member *self, const gchar *suffix)
{
  const gsize length = strlen (suffix);

  return self->name_length > length &&
         memcmp (self->name + self->name_length - length, suffix, length) == 0;
}

/* Returns the media type that OpenDocument and EPUB have in a member, which some programs compress
 * although that is not allowed. */
static gchar *
read_type (const Member *self)
{
  g_autoptr (GConverter) inflater = NULL;
  gchar type[MAX_TYPE] = "";
  gsize n_read, n_written = 0;

  if (!self->is_deflated)
    return g_strndup (self->data, MIN (self->data_length, MAX_TYPE));
  inflater = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW));
  g_converter_convert (inflater, self->data, self->data_length, type, sizeof type - 1,
                       G_CONVERTER_NO_FLAGS, &n_read, &n_written, NULL);
  return g_strndup (type, n_written);
}

/* Finds the kind by the media type. */
static Kind
kind_of_type (const Member *self)
{
  static const gchar document[] = "application/vnd.oasis.opendocument.";
  g_autofree gchar *type = read_type (self);

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
  } kinds[] = {{"docx", DOCX},  {"docm", DOCX}, {"dotx", DOCX}, {"xlsx", OTHER},
               {"pptx", OTHER}, {"odt", ODT},   {"ott", ODT},   {"ods", OTHER},
               {"odp", OTHER},  {"odg", OTHER}, {"epub", EPUB}};
  const gchar *dot = name != NULL ? strrchr (name, '.') : NULL;

  for (gsize i = 0; dot != NULL && i < G_N_ELEMENTS (kinds); i++) {
    if (g_ascii_strcasecmp (dot + 1, kinds[i].extension) == 0)
      return kinds[i].kind;
  }
  return NOT_OFFICE;
}

/* What the members of a zip show, in whatever order they are. */
typedef struct {
  Kind type;              /* by the media type */
  Kind package;           /* DOCX or OTHER by the folders of Office Open XML */
  gboolean has_types;     /* of Office Open XML */
  gboolean has_others;    /* members that no package of Office Open XML has */
  gboolean has_container; /* of EPUB */
  gboolean has_book;      /* of EPUB */
  gboolean has_manifest;  /* of OpenDocument */
  gboolean has_content;   /* of OpenDocument */
} Traits;

static void
add_member (Traits *self, const Member *member)
{
  static const gchar *const folders[] = {"_rels/", "docProps/", "customXml/", "docMetadata/"};
  gboolean is_other = TRUE;

  if (is_named (member, "mimetype") && self->type == NOT_OFFICE)
    self->type = kind_of_type (member);
  self->has_container |= is_named (member, "META-INF/container.xml");
  self->has_book |= has_suffix (member, ".opf");
  self->has_manifest |= is_named (member, "META-INF/manifest.xml");
  self->has_content |= is_named (member, "content.xml");

  if (is_named (member, "[Content_Types].xml") || is_named (member, "_rels/.rels")) {
    self->has_types = TRUE;
    is_other = FALSE;
  } else if (is_in (member, "word/")) {
    self->package = self->package == NOT_OFFICE ? DOCX : self->package;
    is_other = FALSE;
  } else if (is_in (member, "xl/") || is_in (member, "ppt/") || is_in (member, "visio/")) {
    self->package = OTHER;
    is_other = FALSE;
  }
  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++)
    is_other = is_other && !is_in (member, folders[i]);
  self->has_others |= is_other;
}

static Kind
find_kind (const gchar *head, gsize length, const gchar *name)
{
  const Kind named = kind_of_name (name);
  const gchar *end = head + length;
  Traits traits = {NOT_OFFICE, NOT_OFFICE};
  Member member;

  while (head != NULL && (head = read_member (head, end, &member)) != NULL)
    add_member (&traits, &member);
  if (traits.type != NOT_OFFICE)
    return traits.type;
  if (traits.has_container || (traits.has_book && named == EPUB))
    return EPUB;
  if (traits.has_manifest && traits.has_content)
    return named == NOT_OFFICE ? ODT : named;
  if (traits.package != NOT_OFFICE && traits.has_types && (!traits.has_others || named == DOCX))
    return traits.package;
  /* The rest of the members is beyond the head of the file. */
  if ((traits.package == DOCX || traits.has_types) && (named == DOCX || named == OTHER))
    return named;
  return NOT_OFFICE;
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
