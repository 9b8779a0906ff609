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
knows (const Path *path, NlpKnown known, gsize start, gsize end)
{
  return end > start &&
         nlp_indicators_know (path->field->indicators, known, path->text + start, end - start);
}

/* The length of "<name>", which stands for something. */
static gsize
placeholder (const Path *path, gsize at)
{
  gsize end = at + 1;

  while (end < path->limit && end - at < MAX_PLACEHOLDER &&
         (g_ascii_isalnum (path->text[end]) || path->text[end] == '_' || path->text[end] == '-'))
    end++;
  return end < path->limit && end > at + 1 && path->text[end] == '>' ? end + 1 - at : 0;
}

/* The length of the character at @at if it may be in a path, or 0. */
static gsize
path_char (const Path *path, gsize at)
{
  guchar c = (guchar)path->text[at];
  const gchar *mark;
  gunichar wide;

  if (c >= 0x80) {
    wide = g_utf8_get_char_validated (path->text + at, (gssize)(path->limit - at));
    return wide < 0x110000 && g_unichar_isalnum (wide) ? (gsize)g_unichar_to_utf8 (wide, NULL) : 0;
  }
  if (c == '<')
    return placeholder (path, at);
  if (c == '[')
    return nlp_refang_mark (path->text + at, path->limit - at, &mark);
  return c > ' ' && c != 0x7f && strchr (">\"|?:`^];", c) == NULL;
}

/* Behind what may be in a path without blanks. */
static gsize
read_piece (const Path *path, gsize at)
{
  gsize n;

  while (at < path->limit && (n = path_char (path, at)) > 0)
    at += n;
  return at;
}

/* Whether the byte @at is rather a mark of the sentence around a path. */
static gboolean
is_closing (const Path *path, gsize start, gsize at)
{
  switch (path->text[at]) {
    case '*':
      return at == start || path->text[at - 1] != '\\';
    case ')':
      return memchr (path->text + start, '(', at - start) == NULL;
    default:
      return strchr (".,!'&", path->text[at]) != NULL;
  }
}

/* @end without such marks. */
static gsize
trim (const Path *path, gsize start, gsize end)
{
  while (end > start && is_closing (path, start, end - 1))
    end--;
  return end;
}

/* Where the last part of the path begins. */
static gsize
last_part (const Path *path, gsize start, gsize end)
{
  while (end > start && path->text[end - 1] != '\\' && path->text[end - 1] != '/')
    end--;
  return end;
}

static gboolean
has_extension (const Path *path, gsize start, gsize end)
{
  gsize dot = end;

  while (dot > start && g_ascii_isalnum (path->text[dot - 1]))
    dot--;
  return dot > start && path->text[dot - 1] == '.' && knows (path, NLP_KNOWN_EXTENSION, dot, end);
}

/* Whether the last part and the pieces up to @end are the name of a folder with blanks. */
static gboolean
is_folder (const Path *path, gsize end)
{
  gchar name[NLP_VOCABULARY_MAX_WORD];
  gsize start = last_part (path, path->start, path->end);

  while (end > start && strchr (".,", path->text[end - 1]) != NULL)
    end--;
  if (end - start > sizeof (name))
    return FALSE;
  for (gsize i = start; i < end; i++)
    name[i - start] = path->text[i] == ' ' ? '_' : path->text[i];
  return nlp_indicators_know (path->field->indicators, NLP_KNOWN_FOLDER, name, end - start);
}

/* The end of the folder that a piece begins with, or of the piece. */
static gsize
first_folder_end (const Path *path, gsize start, gsize end)
{
  const gchar *slash = memchr (path->text + start, '\\', end - start);

  return slash != NULL ? (gsize)(slash - path->text) : end;
}

/* Whether the word that a piece begins with belongs to a sentence, or begins another path. */
static gboolean
ends_path (const Path *path, gsize start, gsize end)
{
  gsize word = trim (path, start, first_folder_end (path, start, end));

  return end == start || path->text[start] == '\\' || path->text[start] == '%' ||
         path->text[start] == '/' || (end < path->limit && path->text[end] == ':') ||
         knows (path, NLP_KNOWN_PROSE, start, word) || knows (path, NLP_KNOWN_HIVE, start, word);
}

/* Takes in the rest of the name of a folder with blanks: " and Settings". */
static gboolean
skip_folder (Path *path)
{
  gsize at = path->end;

  for (guint i = 0; i < MAX_PIECES && at + 1 < path->limit && path->text[at] == ' '; i++) {
    gsize end = read_piece (path, at + 1);
    gsize folder = MIN (trim (path, at + 1, end), first_folder_end (path, at + 1, end));

    if (end == at + 1)
      return FALSE;
    if (is_folder (path, folder)) {
      path->end = end;
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
extend (Path *path, gboolean is_key)
{
  gsize at = path->end;

  if (skip_folder (path))
    return TRUE;

  for (guint i = 0; i < MAX_PIECES; i++) {
    gsize end, trimmed, folder;

    if (at + 1 >= path->limit || path->text[at] != ' ')
      return FALSE;
    end = read_piece (path, at + 1);
    trimmed = trim (path, at + 1, end);
    folder = first_folder_end (path, at + 1, end);
    if (ends_path (path, at + 1, end))
      return FALSE;
    if (folder < end || (!is_key && has_extension (path, at + 1, trimmed))) {
      path->end = end;
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
read_quoted (Path *path)
{
  gchar quote = path->start > 0 ? path->text[path->start - 1] : '\0';
  gsize at = path->end;

  if (quote != '"' && quote != '\'' && quote != '`')
    return FALSE;
  while (at < path->limit && path->text[at] != quote) {
    gsize n = path->text[at] == ' ' ? 1 : path_char (path, at);

    if (n == 0)
      return FALSE;
    at += n;
  }
  if (at == path->limit)
    return FALSE;
  path->end = at;
  return TRUE;
}

/* Behind what a path of Windows begins with, "C:\", "\\server\", "%TEMP%\" or the like, or @at. */
static guint
read_start (const NlpField *field, guint at)
{
  const gchar *text = field->plain.text;
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
    end = nlp_field_name_end (field, at + 2);
    return end > at + 2 && text[end] == '\\' ? end + 1 : at;
  }
  return at;
}

/* Behind "HKLM\", "HKCU:\" and the like, or @at. */
static guint
read_hive (const NlpField *field, guint at)
{
  const gchar *text = field->plain.text;
  guint end = at;

  if (g_ascii_toupper (text[at]) != 'H')
    return at;
  while (g_ascii_isalpha (text[end]) || text[end] == '_')
    end++;
  if (!nlp_indicators_know (field->indicators, NLP_KNOWN_HIVE, text + at, end - at))
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
is_bare_path (const Path *path)
{
  const gchar *text = path->text + path->start;
  gsize length = path->end - path->start;
  const gchar *slash = length > 2 ? memchr (text + 1, '\\', length - 1) : NULL;

  if (slash == NULL || slash == text + 1 || slash == text + length - 1 || is_escape (text, length))
    return FALSE;
  return has_extension (path, path->start, path->end) ||
         (text[0] == '\\' && memchr (slash + 1, '\\', (gsize)(text + length - slash - 1)) != NULL);
}

static Path
path_at (const NlpField *field, guint at)
{
  const NlpWords *words = field->words;
  Path path = {.field = field, .text = words->text};

  path.start = field->start + field->plain.starts[at];
  path.end = path.start;
  path.limit = MIN (words->length, path.start + MAX_PATH);
  return path;
}

static guint
plain_at (const NlpField *field, guint at, gsize text_at)
{
  while (at < field->plain.length && field->start + field->plain.starts[at] < text_at)
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
read_bare_path (NlpField *field, guint at, NlpFound *found)
{
  Path path = path_at (field, at);
  gsize end;

  if (at < field->no_path)
    return FALSE;
  if (field->plain.text[at] != '\\' && field->plain.text[nlp_field_name_end (field, at)] != '\\')
    return FALSE;
  end = read_piece (&path, path.start);
  path.end = trim (&path, path.start, end);
  if (is_bare_path (&path)) {
    set_found (found, field, at, &path, "pattern:path");
    return TRUE;
  }
  field->no_path = plain_at (field, at, end);
  return FALSE;
}

gboolean
nlp_read_windows_path (NlpField *field, guint at, NlpFound *found)
{
  guint hive = read_hive (field, at);
  guint first = hive > at ? hive : read_start (field, at);
  Path path = path_at (field, at);
  gsize name, end;

  if (first == at)
    return read_bare_path (field, at, found);
  name = field->start + field->plain.ends[first - 1];
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
  set_found (found, field, at, &path, hive > at ? "pattern:registry-key" : "pattern:path");
  return TRUE;
}

/* The length of what may be in a path of Unix, or 0. */
static guint
unix_char (const NlpField *field, guint at)
{
  gchar c = field->plain.text[at];

  if (c == '/' || c == '~' || c == '@' || c == '%' || c == '+' || c == '=' || c == '*' || c == '$')
    return 1;
  return nlp_field_name_char (field, at);
}

static gboolean
is_known_file (const NlpField *field, guint start, guint end)
{
  guint dot = end;

  while (dot > start && g_ascii_isalnum (field->plain.text[dot - 1]))
    dot--;
  return dot > start && field->plain.text[dot - 1] == '.' &&
         nlp_indicators_know (field->indicators, NLP_KNOWN_EXTENSION, field->plain.text + dot,
                              end - dot);
}

/* Whether what is at @at is a path: it begins in a known folder or where one is, or ends as a file
 * does. */
static gboolean
is_unix_path (const NlpField *field, guint at, guint end, guint n_slashes)
{
  const gchar *text = field->plain.text;
  const gchar *slash = memchr (text + at + 1, '/', end - at - 1);
  guint last = end;

  while (last > at && text[last - 1] != '/')
    last--;
  if (text[at] == '/') {
    if (slash == NULL || n_slashes < 2 || end - at < 4)
      return FALSE;
    return nlp_indicators_know (field->indicators, NLP_KNOWN_ROOT, text + at + 1,
                                (gsize)(slash - text) - at - 1) ||
           is_known_file (field, last, end);
  }
  if (slash == NULL || last == end)
    return FALSE;
  if (text[at] == '~' || text[at] == '.' || text[at] == '$')
    return TRUE;
  /* "main.c" may be one of two names, "10/x.c" not. */
  return is_known_file (field, last, end) && end - last > 3 &&
         (n_slashes > 1 || !g_ascii_isdigit (text[at]));
}

/* Whether "~/", "./", "../" or "$HOME/" is at @at, or "/" and a name. */
static gboolean
begins_unix_path (const NlpField *field, guint at)
{
  const gchar *text = field->plain.text;

  switch (text[at]) {
    case '/':
      return text[at + 1] != '/' && nlp_field_name_char (field, at + 1) > 0;
    case '~':
      return text[at + 1] == '/';
    case '$':
      return text[nlp_field_name_end (field, at + 1)] == '/';
    case '.':
      return text[at + 1] == '/' || (text[at + 1] == '.' && text[at + 2] == '/');
    default:
      return text[nlp_field_name_end (field, at)] == '/';
  }
}

gboolean
nlp_read_unix_path (NlpField *field, guint at, NlpFound *found)
{
  guint end = at, n_slashes = 0, n;

  if (at < field->no_path || (at > 0 && unix_char (field, at - 1) > 0) ||
      !begins_unix_path (field, at))
    return FALSE;
  while ((n = unix_char (field, end)) > 0) {
    n_slashes += field->plain.text[end] == '/';
    end += n;
  }
  n = nlp_field_trim (field, at, end, ".-_+=@%*~");
  if (n < at + 2 || !is_unix_path (field, at, n, n_slashes)) {
    field->no_path = end;
    return FALSE;
  }
  found->end = n;
  found->label = "FILEPATH";
  found->source = "pattern:path";
  return TRUE;
}
