/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "indicators-private.h"

#include <string.h>

#include "tables/tables.h"

#define TABLE "indicators.words"
#define MAX_CONTEXT 8
#define MAX_PRODUCT 32 /* of the name of a product, in bytes */

static const gchar *const known_names[] = {
    "extension", "product", "package", "suffix", "word",   "version", "software",
    "later",     "join",    "root",    "hive",   "folder", "prose",   "scheme",
};
G_STATIC_ASSERT (G_N_ELEMENTS (known_names) == NLP_N_KNOWN);

/* What bytes are while fields are looked for. */
enum {
  BLANK = 1 << 0,
  LETTER = 1 << 1,
  DIGIT = 1 << 2,
  MARK = 1 << 3, /* indicators have one */
  OPEN = 1 << 4, /* an opening bracket, a mark within a word */
};

static const guint8 kinds[256] = {
    [0] = BLANK,   [1] = BLANK,   [2] = BLANK,   [3] = BLANK,   [4] = BLANK,   [5] = BLANK,
    [6] = BLANK,   [7] = BLANK,   [8] = BLANK,   [9] = BLANK,   [10] = BLANK,  [11] = BLANK,
    [12] = BLANK,  [13] = BLANK,  [14] = BLANK,  [15] = BLANK,  [16] = BLANK,  [17] = BLANK,
    [18] = BLANK,  [19] = BLANK,  [20] = BLANK,  [21] = BLANK,  [22] = BLANK,  [23] = BLANK,
    [24] = BLANK,  [25] = BLANK,  [26] = BLANK,  [27] = BLANK,  [28] = BLANK,  [29] = BLANK,
    [30] = BLANK,  [31] = BLANK,  [' '] = BLANK, ['.'] = MARK,  ['@'] = MARK,  [':'] = MARK,
    ['/'] = MARK,  ['\\'] = MARK, ['%'] = MARK,  ['['] = OPEN,  ['('] = OPEN,  ['{'] = OPEN,
    ['0'] = DIGIT, ['1'] = DIGIT, ['2'] = DIGIT, ['3'] = DIGIT, ['4'] = DIGIT, ['5'] = DIGIT,
    ['6'] = DIGIT, ['7'] = DIGIT, ['8'] = DIGIT, ['9'] = DIGIT,
};

static gboolean
load_words (NlpIndicators *self, GError **error)
{
  g_autoptr (GBytes) data = nlp_table_get_resource (TABLE);

  self->vocabulary = nlp_word_classes_new ();
  if (!nlp_word_classes_load (self->vocabulary, TABLE, g_bytes_get_data (data, NULL), error))
    return FALSE;
  for (guint i = 0; i < NLP_N_KNOWN; i++)
    self->classes[i] = nlp_word_classes_find_class (self->vocabulary, known_names[i]);
  return TRUE;
}

NlpIndicators *
nlp_indicators_new (GError **error)
{
  g_autoptr (NlpIndicators) indicators = g_new0 (NlpIndicators, 1);

  if (!load_words (indicators, error))
    return NULL;
  indicators->suffixes = psl_latest (NULL);
  if (indicators->suffixes == NULL) {
    g_set_error_literal (error, NLP_TABLE_ERROR, NLP_TABLE_ERROR_FORMAT,
                         "libpsl has no Public Suffix List");
    return NULL;
  }
  return g_steal_pointer (&indicators);
}

void
nlp_indicators_free (NlpIndicators *self)
{
  g_clear_pointer (&self->vocabulary, nlp_word_classes_free);
  g_clear_pointer (&self->suffixes, psl_free);
  g_free (self);
}

gboolean
nlp_indicators_know (const NlpIndicators *self, NlpKnown known, const gchar *word, gsize length)
{
  const NlpWordClasses *vocabulary = self->vocabulary;
  gchar lower[NLP_WORD_CLASSES_MAX_LENGTH];
  guint32 id;

  if (length > sizeof (lower))
    return FALSE;
  for (gsize i = 0; i < length; i++)
    lower[i] = g_ascii_tolower (word[i]);
  id = nlp_word_classes_find_word (vocabulary, lower, length,
                                   nlp_word_classes_hash_word (lower, length));
  return id != 0 && (nlp_word_classes_get_classes (vocabulary, id) & self->classes[known]) != 0;
}

guint
nlp_field_trim (const NlpField *self, guint start, guint end, const gchar *marks)
{
  while (end > start && strchr (marks, self->plain.text[end - 1]) != NULL)
    end--;
  return end;
}

/* How many words end at or in front of the byte @end of the text. */
static guint
words_before (const NlpWords *self, guint32 end)
{
  guint low = 0, high = self->n_words;

  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (self->words[middle].end <= end)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static gboolean
knows_word (const NlpField *self, guint word, NlpKnown known)
{
  const NlpWord *found = &self->words->words[word];

  return nlp_indicators_know (self->indicators, known, self->words->text + found->start,
                              found->end - found->start);
}

/* "Firefox/1.2.3.4", the way that browsers name themselves */
static gboolean
is_behind_product (const NlpField *self, guint at)
{
  const gchar *text = self->plain.text;
  guint start = at;

  if (at == 0 || text[at - 1] != '/')
    return FALSE;
  for (start--; start > 0 && at - start < MAX_PRODUCT && g_ascii_isalnum (text[start - 1]);)
    start--;
  return at - start > 2 && g_ascii_isupper (text[start]) && g_ascii_islower (text[start + 1]);
}

gboolean
nlp_field_is_version (const NlpField *self, guint at)
{
  guint word = words_before (self->words, self->start + self->plain.starts[at]);

  if (is_behind_product (self, at))
    return TRUE;
  if (word > 0 && knows_word (self, word - 1, NLP_KNOWN_SOFTWARE))
    return TRUE;
  for (guint i = 0; i < MAX_CONTEXT && word-- > 0; i++) {
    const gchar *text = self->words->text + self->words->words[word].start;

    if (knows_word (self, word, NLP_KNOWN_VERSION))
      return TRUE;
    if (!g_ascii_isdigit (text[0]) && !knows_word (self, word, NLP_KNOWN_JOIN))
      return FALSE;
  }
  return FALSE;
}

gboolean
nlp_field_has_later (const NlpField *self, guint32 end)
{
  const NlpWords *words = self->words;
  guint word = words_before (words, end);

  return word + 1 < words->n_words && knows_word (self, word, NLP_KNOWN_JOIN) &&
         knows_word (self, word + 1, NLP_KNOWN_LATER);
}

/* Whether a name may begin at @at. */
static gboolean
is_name_start (const NlpField *self, guint at)
{
  const gchar *text = self->words->text + self->start;
  guchar before;

  if (nlp_field_name_char (self, at) == 0 || self->plain.text[at] == '.' ||
      self->plain.text[at] == '-')
    return FALSE;
  if (at > 0 || self->start == 0)
    return TRUE;
  before = (guchar)text[-1];
  return !g_ascii_isalnum (before) && strchr ("._-", before) == NULL;
}

static gboolean
read_name (NlpField *self, guint at, NlpFound *found)
{
  return nlp_read_url (self, at, found) || nlp_read_email (self, at, found) ||
         nlp_read_id (self, at, found) || nlp_read_ipv4 (self, at, found) ||
         nlp_read_ipv6 (self, at, found) || nlp_read_windows_path (self, at, found) ||
         nlp_read_domain (self, at, found) || nlp_read_unix_path (self, at, found) ||
         nlp_read_file_name (self, at, found);
}

static gboolean
read_any (NlpField *self, guint at, NlpFound *found)
{
  *found = (NlpFound){.score = NLP_INDICATOR_SCORE};
  switch (self->plain.text[at]) {
    case ':':
      return nlp_read_ipv6 (self, at, found);
    case '\\':
    case '%':
      return nlp_read_windows_path (self, at, found);
    case '/':
    case '~':
    case '$':
    case '.':
      return nlp_read_unix_path (self, at, found);
    default:
      return is_name_start (self, at) && read_name (self, at, found);
  }
}

/* The value of what was found, as a string of the words, or NULL if the text says the same. */
static const gchar *
make_value (const NlpField *self, guint at, const NlpFound *found)
{
  const gchar *text = self->plain.text + at;
  guint length = found->end - at;
  g_autofree gchar *value = NULL;
  guint32 start = self->start + self->plain.starts[at];
  guint32 end = self->start + self->plain.ends[found->end - 1];

  if (found->prefix != NULL)
    value = g_strdup_printf ("%s%.*s", found->prefix, (int)(length - found->n_prefix),
                             text + found->n_prefix);
  else if (found->form == NLP_FORM_LOWER)
    value = g_ascii_strdown (text, length);
  else if (found->form == NLP_FORM_UPPER)
    value = g_ascii_strup (text, length);
  else if (nlp_plain_is_changed (&self->plain, at, found->end))
    value = g_strndup (text, length);
  if (value == NULL || (!found->is_id && strlen (value) == end - start &&
                        memcmp (value, self->words->text + start, end - start) == 0))
    return NULL;
  return g_string_chunk_insert (self->words->strings, value);
}

/* The value of a path that goes on behind its field, of which only marks in brackets are plain. */
static const gchar *
make_path_value (const NlpField *self, guint32 start, guint32 end)
{
  const gchar *text = self->words->text;
  g_autoptr (GString) value = g_string_new (NULL);

  for (guint32 at = start; at < end;) {
    const gchar *mark;
    gsize n = nlp_refang_mark (text + at, end - at, &mark);

    if (n > 0)
      g_string_append (value, mark);
    else
      g_string_append_c (value, text[at]);
    at += MAX ((guint32)n, 1);
  }
  return value->len < end - start ? g_string_chunk_insert (self->words->strings, value->str) : NULL;
}

static void
append_hit (const NlpField *self, guint at, const NlpFound *found, GArray *hits)
{
  NlpMatch hit = {.start = self->start + self->plain.starts[at],
                  .label = found->label,
                  .score = found->score,
                  .chain = -1,
                  .source = found->source};

  if (found->text_end > 0) {
    hit.end = found->text_end;
    hit.value = make_path_value (self, hit.start, hit.end);
  } else {
    hit.end = self->start + self->plain.ends[found->end - 1];
    hit.value = make_value (self, at, found);
  }
  if (found->is_id) {
    hit.id = hit.value;
    if (strlen (hit.id) == hit.end - hit.start &&
        memcmp (hit.id, self->words->text + hit.start, hit.end - hit.start) == 0)
      hit.value = NULL;
  }
  g_array_append_val (hits, hit);
}

/* Where to go on behind what was found; where that is beyond the field, sets @text_end. */
static guint
skip_found (const NlpField *self, guint at, const NlpFound *found, guint32 *text_end)
{
  if (found->text_end == 0)
    return found->end;
  *text_end = found->text_end;
  while (at < self->plain.length && self->start + self->plain.starts[at] < found->text_end)
    at++;
  return at;
}

/* Finds what is in a field of @length bytes; returns where in the text to go on. */
static guint32
read_field (NlpField *self, gsize length, gboolean is_cut, GArray *hits)
{
  guint32 text_end = self->start + (guint32)length;
  guint at = 0;

  nlp_plain_init (&self->plain, self->words->text + self->start, length);
  self->no_path = 0;
  self->no_ipv6 = 0;
  while (at < self->plain.length) {
    guint32 reached = 0;
    NlpFound found;

    if (read_any (self, at, &found)) {
      /* What has no end within the most that is looked at is no indicator. */
      if (found.text_end > 0 || found.end < self->plain.length || !is_cut)
        append_hit (self, at, &found, hits);
      at = skip_found (self, at, &found, &reached);
      text_end = MAX (text_end, reached);
    } else if (self->plain.text[at] == '.' || self->plain.text[at] == '-') {
      at++;
    } else {
      at = MAX (nlp_field_name_end (self, at), at + 1);
    }
  }
  return text_end;
}

/* A blank that parts an indicator: in "evil [.] com", "AS 123" and "https: //a.com". Returns where
 * to go on, or @at. */
static gsize
join_blank (const gchar *text, gsize at, gsize limit, gsize start)
{
  const gchar *mark;
  gsize n;

  if (text[at] != ' ' || at + 2 >= limit)
    return at;
  switch (text[at + 1]) {
    case '[':
    case '(':
    case '{':
      n = nlp_refang_mark (text + at + 1, limit - at - 1, &mark);
      if (n == 0 || at + n + 2 >= limit || text[at + 1 + n] != ' ' ||
          (mark[0] != '.' && mark[0] != '@') || !g_ascii_isalnum (text[at + n + 2]))
        return at;
      return at + n + 2;
    case '/':
      if (text[at + 2] != '/' || at < start + 4 || text[at - 1] != ':')
        return at;
      n = text[at - 2] == 's' ? at - 3 : at - 2;
      return text[n] == 'p' && n > start && strchr ("tTxX", text[n - 1]) != NULL ? at + 1 : at;
    default:
      if (!g_ascii_isdigit (text[at + 1]) || at < start + 2)
        return at;
      n = at - (text[at - 1] == 'N' ? 3 : 2);
      return (n == start || (n > start && n == start + 1 && text[start] == '(')) &&
                     text[n] == 'A' && text[n + 1] == 'S'
                 ? at + 1
                 : at;
  }
}

/* The end of the field at @start; sets whether an indicator may be in it. */
static gsize
find_field_end (const NlpWords *self, gsize start, gboolean *is_candidate)
{
  gsize limit = MIN (self->length, start + NLP_PLAIN_SIZE);
  guint seen = 0, pending = 0;
  gsize at = start;

  while (at < limit) {
    guchar byte = (guchar)self->text[at];
    guint kind = byte < 0x80 && !g_ascii_isalpha (byte) ? kinds[byte] : LETTER;

    if ((kind & BLANK) != 0) {
      gsize joined = join_blank (self->text, at, limit, start);

      if (joined == at)
        break;
      pending |= MARK;
      at = joined;
      continue;
    }
    if ((kind & (LETTER | DIGIT)) != 0)
      seen |= kind | pending;
    else if (kind == OPEN)
      pending |= seen != 0 ? MARK : 0;
    else
      pending |= kind;
    at++;
  }
  *is_candidate = (seen & MARK) != 0 || (seen & (LETTER | DIGIT)) == (LETTER | DIGIT);
  return at;
}

void
nlp_indicators_match (const NlpIndicators *self, const NlpWords *words, GArray *hits)
{
  NlpSuffix suffixes[NLP_N_SUFFIXES] = {0};
  NlpField field;
  gsize at = 0;

  field.indicators = self;
  field.words = words;
  field.suffixes = suffixes;
  if (words->n_words == 0)
    return;
  while (at < words->length) {
    gboolean is_candidate;
    gsize end = find_field_end (words, at, &is_candidate);

    if (is_candidate) {
      gboolean is_cut = end < words->length && end - at >= NLP_PLAIN_SIZE;

      field.start = (guint32)at;
      end = read_field (&field, end - at, is_cut, hits);
    }
    at = MAX (end, at + 1);
    while (at < words->length && (guchar)words->text[at] <= ' ')
      at++;
  }
}
