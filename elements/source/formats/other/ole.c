/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * ole.c: names the kinds of files in the compound format of OLE, which are not read.
 *
 * Such a file is a file system of its own. The names of the streams in it, in UTF-16, tell the
 * program that wrote it (Microsoft, [MS-CFB], and [MS-OXMSG] for the messages of Outlook).
 */

#include "other.h"

#include <string.h>

#include "gstnlperror.h"

static const gchar signature[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/* A longer name of a stream, in bytes. */
#define MAX_NAME 32

/* The first of them that occurs tells the kind: messages may contain documents. */
static const struct {
  const gchar *stream;
  const gchar *kind;
} kinds[] = {
    {"__nameid_version1.0", "a message of Outlook (MSG)"},
    {"__substg1.0_", "a message of Outlook (MSG)"},
    {"EncryptedPackage", "an office document with a password"},
    {"WordDocument", "a document of Word before 2007 (DOC)"},
    {"PowerPoint Document", "a presentation of PowerPoint before 2007 (PPT)"},
    {"Workbook", "a table of Excel before 2007 (XLS)"},
};

static gboolean
sniff_ole (const gchar *head, gsize length, const gchar *name)
{
  return length >= strlen (signature) && memcmp (head, signature, strlen (signature)) == 0;
}

static gboolean
has_stream (const NlpFile *file, const gchar *name)
{
  gchar wide[2 * MAX_NAME] = {0};
  const gsize length = strlen (name);

  for (gsize i = 0; i < length; i++)
    wide[2 * i] = name[i];
  return memmem (file->data, file->length, wide, 2 * length) != NULL;
}

static gboolean
parse_ole (const NlpFile *file, NlpDocumentList *list, GError **error)
{
  const gchar *kind = "a file in the compound format of OLE";

  for (gsize i = G_N_ELEMENTS (kinds); i-- > 0;) {
    if (has_stream (file, kinds[i].stream))
      kind = kinds[i].kind;
  }
  g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT, "%s can't be read", kind);
  return FALSE;
}

const NlpFormat nlp_ole_format = {
    .name = "OLE",
    .sniff = sniff_ole,
    .parse = parse_ole,
};
