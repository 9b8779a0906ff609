/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_READEROPTIONS_H
#define NLP_READEROPTIONS_H

#include "input/filter.h"

G_BEGIN_DECLS

typedef struct _NlpReaderSettings NlpReaderOptions;
typedef struct _NlpFile NlpFile;
typedef struct _NlpDocumentList NlpDocumentList;

/* A parser: see parser.h. */
typedef gboolean (*NlpParse) (const NlpFile *file, NlpDocumentList *list, GError **error);

/**
 * NlpReaderOptions:
 * @charset: (nullable): the character set of what doesn't say its own, or %NULL to find it out
 * @max_section: the longest section in bytes, 1024 at least
 * @max_file: how many bytes a file may have of a format that is read as a whole
 * @max_depth: how deep archives may be in archives; 0 for none that is unpacked
 * @max_ratio: how many times as many bytes as a file has may be unpacked of it
 * @max_unpacked: how many bytes may be unpacked of a file; 0 for any number
 * @replace_invalid: whether what can't be decoded becomes U+FFFD, or is an error
 * @text_field: (nullable): the member or column that holds the text; %NULL for the usual names.
 *     This and the following are for JSON and tables
 * @title_field: (nullable): the one of the title
 * @id_field: (nullable): the one of the id
 * @date_field: (nullable): the one of the date of publication
 * @filter: (nullable): which files of archives are wanted; it is not copied
 * @parse_pdf: (nullable): reads PDF, which needs a plugin of its own
 *
 * What the user says about files.
 */
struct _NlpReaderSettings {
  const gchar *charset;
  gsize max_section;
  gsize max_file;
  guint max_depth;
  guint max_ratio;
  guint64 max_unpacked;
  gboolean replace_invalid;
  const gchar *text_field;
  const gchar *title_field;
  const gchar *id_field;
  const gchar *date_field;
  NlpParse parse_pdf;
  const NlpFilter *filter;
};

/* Copies with all strings, and frees those of a copy. */
void nlp_reader_options_copy (NlpReaderOptions *copy, const NlpReaderOptions *settings);
void nlp_reader_options_clear (NlpReaderOptions *copy);

G_END_DECLS

#endif
