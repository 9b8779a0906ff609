/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_INDICATORS_PRIVATE_H
#define NLP_INDICATORS_PRIVATE_H

#include <libpsl.h>

#include "indicators.h"
#include "refang.h"

G_BEGIN_DECLS

/* The word classes of data/indicators.words. */
typedef enum {
  NLP_KNOWN_EXTENSION,
  NLP_KNOWN_PRODUCT,
  NLP_KNOWN_PACKAGE,
  NLP_KNOWN_SUFFIX,
  NLP_KNOWN_WORD,
  NLP_KNOWN_VERSION,
  NLP_KNOWN_SOFTWARE,
  NLP_KNOWN_LATER,
  NLP_KNOWN_JOIN,
  NLP_KNOWN_ROOT,
  NLP_KNOWN_HIVE,
  NLP_KNOWN_FOLDER,
  NLP_KNOWN_PROSE,
  NLP_KNOWN_SCHEME,
  NLP_N_KNOWN,
} NlpKnown;

struct _NlpIndicators {
  NlpWordClasses *vocabulary;
  guint64 classes[NLP_N_KNOWN];
  psl_ctx_t *suffixes;
};

/* Suffixes of hosts that were looked up for this text; most of them come again. */
#define NLP_N_SUFFIXES 32

typedef struct {
  gchar text[15]; /* not terminated */
  guint8 length;  /* 0 where there is none yet */
  gboolean is_public;
} NlpSuffix;

/* A field, that is what stands between blanks, while it is read. Positions in it are bytes of its
 * plain form. The @no_... are where it is known that no such thing begins before. */
typedef struct {
  const NlpIndicators *indicators;
  const NlpWords *words;
  NlpSuffix *suffixes; /* of %NLP_N_SUFFIXES */
  guint32 start;       /* of the field in the text */
  guint no_path;
  guint no_ipv6;
  NlpPlain plain;
} NlpField;

/* How the value of an indicator differs from its plain form. */
typedef enum {
  NLP_FORM_PLAIN,
  NLP_FORM_LOWER,
  NLP_FORM_UPPER,
} NlpForm;

/* What a reader found. */
typedef struct {
  guint end;           /* behind it, in the plain form, or 0 */
  guint32 text_end;    /* behind it in the text, where that is beyond the field, or 0 */
  const gchar *prefix; /* (nullable): what its value begins with in place of @n_prefix bytes */
  guint n_prefix;
  const gchar *label;
  const gchar *source;
  gfloat score;
  NlpForm form;
  gboolean is_id; /* its value is an id */
} NlpFound;

#define NLP_INDICATOR_SCORE 0.99f

/* Whether the word, of any letter case, is in a class. */
gboolean
nlp_indicators_know (const NlpIndicators *self, NlpKnown known, const gchar *word, gsize length);

/* The length of the letter, digit, "_", "-" or "." at @at, or 0. */
static inline guint
nlp_field_name_char (const NlpField *field, guint at)
{
  guchar c = (guchar)field->plain.text[at];
  gunichar wide;

  if (c < 0x80)
    return g_ascii_isalnum (c) || c == '.' || c == '-' || c == '_';
  wide = g_utf8_get_char_validated (field->plain.text + at, (gssize)(field->plain.length - at));
  return wide < 0x110000 && g_unichar_isalnum (wide) ? (guint)g_unichar_to_utf8 (wide, NULL) : 0;
}

/* The end of the run of such characters. */
static inline guint
nlp_field_name_end (const NlpField *field, guint at)
{
  guint n;

  while ((n = nlp_field_name_char (field, at)) > 0)
    at += n;
  return at;
}

/* @end without the bytes of @marks in front of it. */
guint nlp_field_trim (const NlpField *self, guint start, guint end, const gchar *marks);

/* Whether the words in front of @at say that a version or section begins there: "Chrome", or
 * "versions" with at most numbers, "and" and the like behind it; and whether "or later" stands
 * behind the byte @end of the text. */
gboolean nlp_field_is_version (const NlpField *self, guint at);
gboolean nlp_field_has_later (const NlpField *self, guint32 end);

/* The readers: whether such a thing begins at @at, where a name begins. */
gboolean nlp_read_ipv4 (const NlpField *self, guint at, NlpFound *found);
gboolean nlp_read_ipv6 (NlpField *self, guint at, NlpFound *found);
/* A host name with a known suffix; with its path it is a URL. */
gboolean nlp_read_domain (const NlpField *self, guint at, NlpFound *found);
gboolean nlp_read_file_name (const NlpField *self, guint at, NlpFound *found);
gboolean nlp_read_url (const NlpField *self, guint at, NlpFound *found);
gboolean nlp_read_email (const NlpField *self, guint at, NlpFound *found);
gboolean nlp_read_id (const NlpField *self, guint at, NlpFound *found);
/* These begin with a mark, too. */
gboolean nlp_read_windows_path (NlpField *self, guint at, NlpFound *found);
gboolean nlp_read_unix_path (NlpField *self, guint at, NlpFound *found);

/* Where the host at @at ends that is the one of a URL or an address of mail, or @at. */
guint nlp_read_host (const NlpField *self, guint at);
/* Where a path, query and fragment end that begin at @at. */
guint nlp_read_url_rest (const NlpField *self, guint at);

G_END_DECLS

#endif
