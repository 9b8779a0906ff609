/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "registry.h"

#include <string.h>

#include "formats/archive/archive.h"
#include "input/charset.h"
#include "formats/feed/feed.h"
#include "formats/html/html.h"
#include "formats/mail/mail.h"
#include "formats/mail/mbox.h"
#include "formats/office/office.h"
#include "formats/stix/stix.h"
#include "formats/subtitles/subtitles.h"
#include "formats/warc/warc.h"

/* Its mark may stand behind what somebody put in front. */
#define PDF_HEAD 1024

static gboolean
is_pdf (const gchar *head, gsize length, const gchar *name)
{
  return g_strstr_len (head, (gssize)MIN (length, PDF_HEAD), "%PDF-") != NULL &&
         (length < 5 || memcmp (head, "%PDF-", 5) == 0 || nlp_charset_is_binary (head, length));
}

/* Those that are told apart by content come in the order of how sure it is. */
static const NlpFormatKind kinds[] = {
    {.name = "WARC", .matches = nlp_is_warc, .container = &nlp_warc_container},
#if defined(HAVE_XML) && defined(HAVE_ARCHIVE)
    {.name = "DOCX", .matches = nlp_is_docx, .parse = nlp_parse_docx},
    {.name = "OpenDocument", .matches = nlp_is_odt, .parse = nlp_parse_odt},
    {.name = "EPUB", .matches = nlp_is_epub, .parse = nlp_parse_epub},
#else
    {.name = "DOCX", .matches = nlp_is_docx, .needs = "a build with libxml2 and libarchive"},
    {.name = "OpenDocument", .matches = nlp_is_odt, .needs = "a build with libxml2 and libarchive"},
    {.name = "EPUB", .matches = nlp_is_epub, .needs = "a build with libxml2 and libarchive"},
#endif
    {.name = "this kind of office document", .matches = nlp_is_other_office},
#ifdef HAVE_ARCHIVE
    {.name = "archive", .matches = nlp_is_archive, .container = &nlp_archive_container},
#else
    {.name = "archive", .matches = nlp_is_archive, .needs = "a build with libarchive"},
#endif
    {.name = "PDF", .matches = is_pdf, .parse_by_settings = TRUE, .needs = "the plugin nlppdf"},
#ifdef HAVE_XML
    {.name = "feed", .matches = nlp_is_feed, .parse = nlp_parse_feed},
    {.name = "HTML", .matches = nlp_is_html, .parse = nlp_parse_html},
#else
    {.name = "feed", .matches = nlp_is_feed, .needs = "a build with libxml2"},
    {.name = "HTML", .matches = nlp_is_html, .needs = "a build with libxml2"},
#endif
#ifdef HAVE_MAIL
    {.name = "mailbox", .matches = nlp_is_mbox, .format = &nlp_mbox_format},
    {.name = "mail", .matches = nlp_is_mail, .parse = nlp_parse_mail},
#else
    {.name = "mail", .matches = nlp_looks_like_mail, .needs = "a build with GMime"},
#endif
    {.name = "STIX", .matches = nlp_is_stix, .parse = nlp_parse_stix},
    {.name = "subtitles", .matches = nlp_is_subtitles, .parse = nlp_parse_subtitles},
};

const NlpFormatKind *
nlp_format_identify (const gchar *head, gsize length, const gchar *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++) {
    if (kinds[i].matches (head, length, name))
      return &kinds[i];
  }
  return NULL;
}
