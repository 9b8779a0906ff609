/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * office.h: the formats DOCX, OpenDocument and EPUB.
 */

#ifndef NLP_OFFICE_H
#define NLP_OFFICE_H

#include "parsing/format.h"

G_BEGIN_DECLS

/* Documents of word processors and e-books, which are zips of XML. A file is one document, with the
 * metadata "title", "author", "published" and "language". Page headers and footers, comments,
 * tracked deletions and the tables of contents of e-books are left out; notes follow the text.
 *
 * odt.c, docx.c and epub.c each hold one format, and name the files that it goes through. */

extern const NlpFormat nlp_docx_format;
extern const NlpFormat nlp_odt_format;
extern const NlpFormat nlp_epub_format;

/* Spreadsheets, presentations and drawings, which are recognised but not read. */
extern const NlpFormat nlp_other_office_format;

/* DOCX: WordprocessingML in the packaging of ECMA-376. */
gboolean nlp_parse_docx (const NlpFile *file, NlpDocumentList *list, GError **error);

/* OpenDocument text, as a zip or as a single XML file. */
gboolean nlp_parse_odt (const NlpFile *file, NlpDocumentList *list, GError **error);

/* EPUB 2 and 3. */
gboolean nlp_parse_epub (const NlpFile *file, NlpDocumentList *list, GError **error);

G_END_DECLS

#endif
