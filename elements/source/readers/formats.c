/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "formats.h"

#include <string.h>

#include "archive.h"
#include "stix.h"
#include "subtitles.h"
#include "warc.h"
#ifdef HAVE_MAIL
#include "mail.h"
#include "mbox.h"
#endif
#ifdef HAVE_XML
#include "feed.h"
#endif

/* Those that are told apart by content come in the order of how sure it is. */
static const NlpFormatKind kinds[] = {
    {.name = "WARC", .matches = nlp_is_warc, .container = &nlp_warc_container},
#ifdef HAVE_ARCHIVE
    {.name = "archive", .matches = nlp_is_archive, .container = &nlp_archive_container},
#else
    {.name = "archive", .matches = nlp_is_archive, .needs = "a build with libarchive"},
#endif
#ifdef HAVE_XML
    {.name = "feed", .matches = nlp_is_feed, .parse = nlp_parse_feed},
#endif
#ifdef HAVE_MAIL
    {.name = "mailbox", .matches = nlp_is_mbox, .format = &nlp_mbox_format},
    {.name = "mail", .matches = nlp_is_mail, .parse = nlp_parse_mail},
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
