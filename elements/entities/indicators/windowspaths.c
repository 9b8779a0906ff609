/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/* Paths of files and keys of the registry of Windows. Those may have blanks, so they are read from
 * the text itself, beyond the field. */

#include "indicators-private.h"

#include <string.h>

#define MAX_PATH 1024
#define MAX_PLACEHOLDER 32
#define MAX_PIECES 4 /* between blanks, that are looked at to go on */

/* A path in the text, as far as it has been read. */
typedef struct {
  const NlpField *field;
  const gchar *text;
  gsize start;
  gsize end;
  gsize limit;
} Path;

static gboolean
knows (const Path *self, NlpKnown known, gsize start, gsize end)
{
  return end > start &&
         nlp_indicators_know (self->field->indicators, known, self->text + start, end - start);
}

/* The length of "<name>", which stands for something. */
static gsize
placeholder (const Path *self, gsize at)
{
  gsize end = at + 1;

  while (end < self->limit && end - at < MAX_PLACEHOLDER &&
         (g_ascii_isalnum (self->text[end]) || self->text[end] == '_' || self->text[end] == '-'))
    end++;
  return end < self->limit && end > at + 1 && self->text[end] == '>' ? end + 1 - at : 0;
}

/* The length of the character at @at if it may be in a path, or 0. */
static gsize
path_char (const Path *self, gsize at)
{
  guchar c = (guchar)self->text[at];
  const gchar *mark;
  gunichar wide;

  if (c >= 0x80) {
    wide = g_utf8_get_char_validated (self->text + at, (gssize)(self->limit - at));
    return wide < 0x110000 && g_unichar_isalnum (wide) ? (gsize)g_unichar_to_utf8 (wide, NULL) : 0;
  }
  if (c == '<')
    return placeholder (self, at);
  if (c == '[')
    return nlp_refang_mark (self->text + at, self->limit - at, &mark);
  return c > ' ' && c != 0x7f && strchr (">\"|?:`^];", c) == NULL;
}

/* Behind what may be in a path without blanks. */
static gsize
read_piece (const Path *self, gsize at)
{
  gsize n;

  while (at < self->limit && (n = path_char (self, at)) > 0)
    at += n;
  return at;
}

/* Whether the byte @at is rather a mark of the sentence around a path. */
static gboolean
is_closing (const Path *self, gsize start, gsize at)
{
  switch (self->text[at]) {
    case '*':
      return at == start || self->text[at - 1] != '\\';
    case ')':
      return memchr (self->text + start, '(', at - start) == NULL;
    default:
      return strchr (".,!'&", self->text[at]) != NULL;
  }
}

/* @end without such marks. */
static gsize
trim (const Path *self, gsize start, gsize end)
{
  while (end > start && is_closing (self, start, end - 1))
    end--;
  return end;
}

/* Where the last part of the path begins. */
static gsize
last_part (const Path *self, gsize start, gsize end)
{
  while (end > start && self->text[end - 1] != '\\' && self->text[end - 1] != '/')
    end--;
  return end;
}

static gboolean
has_extension (const Path *self, gsize start, gsize end)
{
  gsize dot = end;

  while (dot > start && g_ascii_isalnum (self->text[dot - 1]))
    dot--;
  return dot > start && self->text[dot - 1] == '.' && knows (self, NLP_KNOWN_EXTENSION, dot, end);
}

/* Whether the last part and the pieces up to @end are the name of a folder with blanks. */
static gboolean
is_folder (const Path *self, gsize end)
{
  gchar name[NLP_WORD_CLASSES_MAX_LENGTH];
  gsize start = last_part (self, self->start, self->end);

  while (end > start && strchr (".,", self->text[end - 1]) != NULL)
    end--;
  if (end - start > sizeof (name))
    return FALSE;
  for (gsize i = start; i < end; i++)
    name[i - start] = self->text[i] == ' ' ? '_' : self->text[i];
  return nlp_indicators_know (self->field->indicators, NLP_KNOWN_FOLDER, name, end - start);
}

/* The end of the folder that a piece begins with, or of the piece. */
static gsize
first_folder_end (const Path *self, gsize start, gsize end)
{
  const gchar *slash = memchr (self->text + start, '\\', end - start);

  return slash != NULL ? (gsize)(slash - self->text) : end;
}

/* Whether the word that a piece begins with belongs to a sentence, or begins another path. */
static gboolean
ends_path (const Path *self, gsize start, gsize end)
{
  gsize word = trim (self, start, first_folder_end (self, start, end));

  return end == start || self->text[start] == '\\' || self->text[start] == '%' ||
         self->text[start] == '/' || (end < self->limit && self->text[end] == ':') ||
         knows (self, NLP_KNOWN_PROSE, start, word) || knows (self, NLP_KNOWN_HIVE, start, word);
}

/* Takes in the rest of the name of a folder with blanks: " and Settings". */
static gboolean
skip_folder (Path *self)
{
  gsize at = self->end;

  for (guint i = 0; i < MAX_PIECES && at + 1 < self->limit && self->text[at] == ' '; i++) {
    gsize end = read_piece (self, at + 1);
    gsize folder = MIN (trim (self, at + 1, end), first_folder_end (self, at + 1, end));

    if (end == at + 1)
      return FALSE;
    if (is_folder (self, folder)) {
      self->end = end;
      return TRUE;
    }
    if (folder < end)
      return FALSE;
    at = end;
  }
  return FALSE;
}

/* Takes in what stands behind a blank, if it goes on to another backslash or an extension, or is
 * the rest of a folder's name. */
static gboolean
extend (Path *self, gboolean is_key)
{
  gsize at = self->end;

  if (skip_folder (self))
    return TRUE;

  for (guint i = 0; i < MAX_PIECES; i++) {
    gsize end, trimmed, folder;

    if (at + 1 >= self->limit || self->text[at] != ' ')
      return FALSE;
    end = read_piece (self, at + 1);
    trimmed = trim (self, at + 1, end);
    folder = first_folder_end (self, at + 1, end);
    if (ends_path (self, at + 1, end))
      return FALSE;
    if (folder < end || (!is_key && has_extension (self, at + 1, trimmed))) {
      self->end = end;
      return TRUE;
    }
    if (trimmed < end)
      return FALSE;
    at = end;
  }
  return FALSE;
}

/* Reads up to the quotation mark that closes one in front of the path. */
static gboolean
read_quoted (Path *self)
{
  gchar quote = self->start > 0 ? self->text[self->start - 1] : '\0';
  gsize at = self->end;

  if (quote != '"' && quote != '\'' && quote != '`')
    return FALSE;
  while (at < self->limit && self->text[at] != quote) {
    gsize n = self->text[at] == ' ' ? 1 : path_char (self, at);

    if (n == 0)
      return FALSE;
    at += n;
  }
  if (at == self->limit)
    return FALSE;
  self->end = at;
  return TRUE;
}

/* Behind what a path of Windows begins with, "C:\", "\\server\", "%TEMP%\" or the like, or @at. */
static guint
read_start (const NlpField *self, guint at)
{
  const gchar *text = self->plain.text;
  guint end = at;

  if (g_ascii_isalpha (text[at]) && text[at + 1] == ':' &&
      (text[at + 2] == '\\' || (text[at + 2] == '/' && g_ascii_isalnum (text[at + 3]))))
    return at + 3;
  if (text[at] == '%') {
    while (g_ascii_isalnum (text[end + 1]) ||
           (text[end + 1] != '\0' && strchr ("_()", text[end + 1])))
      end++;
    return end > at + 1 && text[end + 1] == '%' && text[end + 2] == '\\' ? end + 3 : at;
  }
  if (text[at] == '\\' && text[at + 1] == '\\') {
    if ((text[at + 2] == '.' || text[at + 2] == '?') && text[at + 3] == '\\')
      return at + 4;
    end = nlp_field_name_end (self, at + 2);
    return end > at + 2 && text[end] == '\\' ? end + 1 : at;
  }
  return at;
}

/* Behind "HKLM\", "HKCU:\" and the like, or @at. */
static guint
read_hive (const NlpField *self, guint at)
{
  const gchar *text = self->plain.text;
  guint end = at;

  if (g_ascii_toupper (text[at]) != 'H')
    return at;
  while (g_ascii_isalpha (text[end]) || text[end] == '_')
    end++;
  if (!nlp_indicators_know (self->indicators, NLP_KNOWN_HIVE, text + at, end - at))
    return at;
  end += text[end] == ':';
  return text[end] == '\\' ? end + 1 : at;
}

/* "\u0410\u0412" */
static gboolean
is_escape (const gchar *text, gsize length)
{
  return length > 4 && text[0] == '\\' && strchr ("uUxX", text[1]) != NULL &&
         g_ascii_isxdigit (text[2]) && g_ascii_isxdigit (text[3]);
}

/* "System32\drivers\x.sys" and "\Windows\System32": a backslash within, and then an extension or,
 * after one in front, another backslash. */
static gboolean
is_bare_path (const Path *self)
{
  const gchar *text = self->text + self->start;
  gsize length = self->end - self->start;
  const gchar *slash = length > 2 ? memchr (text + 1, '\\', length - 1) : NULL;

  if (slash == NULL || slash == text + 1 || slash == text + length - 1 || is_escape (text, length))
    return FALSE;
  return has_extension (self, self->start, self->end) ||
         (text[0] == '\\' && memchr (slash + 1, '\\', (gsize)(text + length - slash - 1)) != NULL);
}

static Path
path_at (const NlpField *self, guint at)
{
  const NlpWords *words = self->words;
  Path path = {.field = self, .text = words->text};

  path.start = self->start + self->plain.starts[at];
  path.end = path.start;
  path.limit = MIN (words->length, path.start + MAX_PATH);
  return path;
}

static guint
plain_at (const NlpField *self, guint at, gsize text_at)
{
  while (at < self->plain.length && self->start + self->plain.starts[at] < text_at)
    at++;
  return at;
}

static void
set_found (NlpFound *found, const NlpField *field, guint at, const Path *path, const gchar *source)
{
  found->end = at + 1;
  found->text_end = (guint32)path->end;
  found->label = "FILEPATH";
  found->source = source;
}

/* A path without a start of its own, at the head of the field's part. */
static gboolean
read_bare_path (NlpField *self, guint at, NlpFound *found)
{
  Path path = path_at (self, at);
  gsize end;

  if (at < self->no_path)
    return FALSE;
  if (self->plain.text[at] != '\\' && self->plain.text[nlp_field_name_end (self, at)] != '\\')
    return FALSE;
  end = read_piece (&path, path.start);
  path.end = trim (&path, path.start, end);
  if (is_bare_path (&path)) {
    set_found (found, self, at, &path, "pattern:path");
    return TRUE;
  }
  self->no_path = plain_at (self, at, end);
  return FALSE;
}

gboolean
nlp_read_windows_path (NlpField *self, guint at, NlpFound *found)
{
  guint hive = read_hive (self, at);
  guint first = hive > at ? hive : read_start (self, at);
  Path path = path_at (self, at);
  gsize name, end;

  if (first == at)
    return read_bare_path (self, at, found);
  name = self->start + self->plain.ends[first - 1];
  path.end = read_piece (&path, name);
  if (path.end == name)
    return FALSE;
  if (!read_quoted (&path))
    while (trim (&path, name, path.end) == path.end && !has_extension (&path, name, path.end) &&
           extend (&path, hive > at))
      continue;
  end = trim (&path, name, path.end);
  if (end == name)
    return FALSE;
  path.end = end;
  set_found (found, self, at, &path, hive > at ? "pattern:registry-key" : "pattern:path");
  return TRUE;
}

/* The length of what may be in a path of Unix, or 0. */
static guint
unix_char (const NlpField *self, guint at)
{
  gchar c = self->plain.text[at];

  if (c == '/' || c == '~' || c == '@' || c == '%' || c == '+' || c == '=' || c == '*' || c == '$')
    return 1;
  return nlp_field_name_char (self, at);
}

static gboolean
is_known_file (const NlpField *self, guint start, guint end)
{
  guint dot = end;

  while (dot > start && g_ascii_isalnum (self->plain.text[dot - 1]))
    dot--;
  return dot > start && self->plain.text[dot - 1] == '.' &&
         nlp_indicators_know (self->indicators, NLP_KNOWN_EXTENSION, self->plain.text + dot,
                              end - dot);
}

/* Whether what is at @at is a path: it begins in a known folder or where one is, or ends as a file
 * does. */
static gboolean
is_unix_path (const NlpField *self, guint at, guint end, guint n_slashes)
{
  const gchar *text = self->plain.text;
  const gchar *slash = memchr (text + at + 1, '/', end - at - 1);
  guint last = end;

  while (last > at && text[last - 1] != '/')
    last--;
  if (text[at] == '/') {
    if (slash == NULL || n_slashes < 2 || end - at < 4)
      return FALSE;
    return nlp_indicators_know (self->indicators, NLP_KNOWN_ROOT, text + at + 1,
                                (gsize)(slash - text) - at - 1) ||
           is_known_file (self, last, end);
  }
  if (slash == NULL || last == end)
    return FALSE;
  if (text[at] == '~' || text[at] == '.' || text[at] == '$')
    return TRUE;
  /* "main.c" may be one of two names, "10/x.c" not. */
  return is_known_file (self, last, end) && end - last > 3 &&
         (n_slashes > 1 || !g_ascii_isdigit (text[at]));
}

/* Whether "~/", "./", "../" or "$HOME/" is at @at, or "/" and a name. */
static gboolean
begins_unix_path (const NlpField *self, guint at)
{
  const gchar *text = self->plain.text;

  switch (text[at]) {
    case '/':
      return text[at + 1] != '/' && nlp_field_name_char (self, at + 1) > 0;
    case '~':
      return text[at + 1] == '/';
    case '$':
      return text[nlp_field_name_end (self, at + 1)] == '/';
    case '.':
      return text[at + 1] == '/' || (text[at + 1] == '.' && text[at + 2] == '/');
    default:
      return text[nlp_field_name_end (self, at)] == '/';
  }
}

gboolean
nlp_read_unix_path (NlpField *self, guint at, NlpFound *found)
{
  guint end = at, n_slashes = 0, n;

  if (at < self->no_path || (at > 0 && unix_char (self, at - 1) > 0) ||
      !begins_unix_path (self, at))
    return FALSE;
  while ((n = unix_char (self, end)) > 0) {
    n_slashes += self->plain.text[end] == '/';
    end += n;
  }
  n = nlp_field_trim (self, at, end, ".-_+=@%*~");
  if (n < at + 2 || !is_unix_path (self, at, n, n_slashes)) {
    self->no_path = end;
    return FALSE;
  }
  found->end = n;
  found->label = "FILEPATH";
  found->source = "pattern:path";
  return TRUE;
}
