/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_REGISTRY_H
#define NLP_REGISTRY_H

#include "parsing/container.h"
#include "parsing/parser.h"
#include "reader.h"

G_BEGIN_DECLS

/**
 * NlpFormatKind:
 * @name: what users call it
 * @matches: whether a file is of the format, by its first bytes and, where they don't tell, its
 *     name
 * @parse: (nullable): reads it as a whole
 * @format: (nullable): reads it record by record, as it is
 * @container: (nullable): finds the files in it
 * @needs: (nullable): what is missing to read it; %NULL if nothing here can
 * @parse_by_settings: the parser, if there is one, is that of PDF in the settings
 *
 * A format that is known by its first bytes. It has one of the ways to read it,
 * or none if it can't be read.
 */
typedef struct {
  const gchar *name;
  gboolean (*matches) (const gchar *head, gsize length, const gchar *name);
  NlpParse parse;
  const NlpFormat *format;
  const NlpContainer *container;
  const gchar *needs;
  gboolean parse_by_settings;
} NlpFormatKind;

/* The format of a file that begins with @head and is named @name (nullable), or NULL if it is of
 * those which are known by their text: JSON Lines, tables, plain text. */
const NlpFormatKind *nlp_format_identify (const gchar *head, gsize length, const gchar *name);

G_END_DECLS

#endif
