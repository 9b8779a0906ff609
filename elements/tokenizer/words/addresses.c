/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/* Addresses in text without white space: URLs, e-mail addresses, host names, handles, hashtags,
 * file paths, and the defanged forms that security reports write, "hxxp://evil[.]com". */

#include <string.h>

#include "scan.h"

#define MAX_IPV6 45

/* A run of the bytes that names of hosts, mailboxes and files are made of. */
typedef struct {
  gsize start;
  gsize end;
  gsize last_label; /* behind the last dot */
  gsize at_sign;    /* behind it, or 0 */
  guint n_dots;
  guint n_at_signs;
  guint types;
  gboolean is_defanged;
  gboolean has_empty_label;
} Run;

static const gchar *const defanged_dots[] = {"[.]", "(.)", "{.}", "[dot]", "(dot)"};
static const gchar *const defanged_ats[] = {"[@]", "[at]", "(at)"};

/* The length of the first of @forms at @at, or 0. */
static gsize
match_any (const NlpScan *self, gsize at, gsize limit, const gchar *const *forms, guint n_forms)
{
  for (guint i = 0; i < n_forms; i++) {
    gsize length = strlen (forms[i]);

    if (limit - at >= length && g_ascii_strncasecmp (self->text + at, forms[i], length) == 0)
      return length;
  }
  return 0;
}

static inline gboolean
is_name_byte (gchar byte)
{
  return (nlp_byte_types[(guchar)byte] & (NLP_BYTE_ALNUM | NLP_BYTE_NAME)) != 0;
}

/* Takes what is at @at into the run, and returns its length, 0 when the run ends there. */
static gsize
extend_run (const NlpScan *self, Run *run, gsize at, gsize limit)
{
  gsize dot = self->text[at] == '.' ? 1 : 0, at_sign = self->text[at] == '@' ? 1 : 0;

  if (is_name_byte (self->text[at])) {
    run->types |= nlp_byte_types[(guchar)self->text[at]] & NLP_BYTE_ALNUM;
    return 1;
  }
  if (dot == 0 && (self->text[at] == '[' || self->text[at] == '(' || self->text[at] == '{')) {
    dot = match_any (self, at, limit, defanged_dots, G_N_ELEMENTS (defanged_dots));
    at_sign = match_any (self, at, limit, defanged_ats, G_N_ELEMENTS (defanged_ats));
    run->is_defanged |= dot > 0 || at_sign > 0;
  }
  if (dot > 0) {
    run->n_dots++;
    run->has_empty_label |= run->last_label == at;
    run->last_label = at + dot;
  } else if (at_sign > 0) {
    run->n_at_signs++;
    run->at_sign = at + at_sign;
  }
  return dot + at_sign;
}

static Run
scan_run (const NlpScan *self, gsize at, gsize limit)
{
  Run run = {.start = at, .end = at, .last_label = at};

  while (run.end < limit) {
    gsize length = extend_run (self, &run, run.end, limit);

    if (length == 0)
      break;
    run.end += length;
  }
  return run;
}

/* Takes marks off the end that end a sentence rather than a name. */
static gsize
trim (const NlpScan *self, gsize start, gsize end, const gchar *marks)
{
  while (end > start && strchr (marks, self->text[end - 1]) != NULL)
    end--;
  return end;
}

static void
trim_run (const NlpScan *self, Run *run)
{
  run->end = trim (self, run->start, run->end, ".-_%+@");
  while (run->last_label > run->end ||
         (run->last_label > run->start && self->text[run->last_label - 1] != '.'))
    run->last_label--;
}

/* Where the rest of a URL ends: at a quote or bracket that can't be part of it, without the
 * punctuation of the sentence around it. */
static gsize
scan_url_rest (const NlpScan *self, gsize at, gsize limit)
{
  gsize end = at, n_open = 0, n_close = 0;

  while (end < limit && strchr ("<>\"`|^", self->text[end]) == NULL) {
    guint size;
    gunichar c = nlp_char_at (self->text + end, &size);

    if (size > 1 && nlp_char_type (c) == NLP_CHAR_OTHER)
      break;
    n_open += c == '(';
    n_close += c == ')';
    end += size;
  }
  for (;;) {
    gsize trimmed = trim (self, at, end, ".,;:!?'*]}");

    if (trimmed > at && self->text[trimmed - 1] == ')' && n_close > n_open) {
      n_close--;
      trimmed--;
    }
    if (trimmed == end)
      return end;
    end = trimmed;
  }
}

/* Where "://", also defanged, ends, or @at. */
static gsize
match_scheme_mark (const NlpScan *self, gsize at, gsize limit)
{
  static const gchar *const marks[] = {"://", "[:]//", "[://]", ":\\\\", "[:]\\\\"};

  if (nlp_scan_byte (self, at, limit) != ':' && nlp_scan_byte (self, at, limit) != '[')
    return at;
  return at + match_any (self, at, limit, marks, G_N_ELEMENTS (marks));
}

/* "/a/b", ":8080/a" or "?a=b" behind a host. */
static gsize
scan_host_rest (const NlpScan *self, gsize at, gsize limit)
{
  gchar byte = nlp_scan_byte (self, at, limit);

  if (byte == ':' && (nlp_scan_type (self, at + 1, limit) & NLP_BYTE_DIGIT))
    return scan_url_rest (self, at, limit);
  if (byte == '/' || byte == '?')
    return MAX (at, scan_url_rest (self, at, limit));
  return at;
}

/* Four numbers of up to three digits. */
static gboolean
is_ipv4 (const NlpScan *self, const Run *run)
{
  guint n_digits = 0;

  if (run->n_dots != 3 || run->types != NLP_BYTE_DIGIT || run->end - run->start > 24)
    return FALSE;
  for (gsize at = run->start; at <= run->end; at++) {
    if (nlp_scan_type (self, at, run->end) & NLP_BYTE_DIGIT)
      n_digits++;
    else if (n_digits > 3)
      return FALSE;
    else
      n_digits = 0;
  }
  return TRUE;
}

/* Whether the last label is a top-level domain, in the letter case of the rest: "Booking.com" is a
 * name, "end.Net" two sentences. ".Com" is no word that could begin one. */
static gboolean
ends_in_domain (const NlpScan *self, const Run *run)
{
  guint types = 0;

  if (!nlp_scan_is (self, run->last_label, run->end, NLP_LEXICON_TOPLEVEL))
    return FALSE;
  for (gsize at = run->last_label; at < run->end; at++)
    types |= nlp_byte_types[(guchar)self->text[at]] & NLP_BYTE_ALNUM;
  return types == NLP_BYTE_LOWER || (run->types & NLP_BYTE_ALPHA) == NLP_BYTE_UPPER ||
         g_ascii_strncasecmp (self->text + run->last_label, "com", 3) == 0;
}

/* Three or more words in lower case with dots between them: "comp.sources.unix", "org.gnome.shell",
 * but not "e.g.so". */
static gboolean
is_dotted_name (const NlpScan *self, const Run *run)
{
  guint n_letters = 0;

  if (run->n_dots < 2 || (run->types & NLP_BYTE_UPPER))
    return FALSE;
  for (gsize at = run->start; at < run->end; at++) {
    if (self->text[at] != '.')
      n_letters += (nlp_byte_types[(guchar)self->text[at]] & NLP_BYTE_LOWER) != 0;
    else if (n_letters < 2)
      return FALSE;
    else
      n_letters = 0;
  }
  return n_letters >= 2;
}

/* ".doc" */
static gboolean
is_bare_extension (const Run *run)
{
  return run->n_dots == 1 && run->last_label == run->start + 1;
}

/* "report.pdf" and "main.c", but not "300 b.c" or "D.C" */
static gboolean
ends_in_extension (const NlpScan *self, const Run *run)
{
  if (run->end - run->last_label == 1 &&
      (run->last_label - run->start < 3 || g_ascii_isupper (self->text[run->last_label])))
    return FALSE;
  return nlp_scan_is (self, run->last_label, run->end, NLP_LEXICON_EXTENSION);
}

/* The end of the address that @run begins, or @run->start. */
static gsize
classify_run (const NlpScan *self, Run *run, gsize limit)
{
  gsize mark = match_scheme_mark (self, run->end, limit);

  if (mark > run->end && run->end - run->start >= 2)
    return scan_url_rest (self, mark, limit);
  if (nlp_scan_byte (self, run->end, limit) == ':' &&
      nlp_scan_is_word (self, run->end + 1, limit) &&
      nlp_scan_is (self, run->start, run->end, NLP_LEXICON_SCHEME))
    return scan_url_rest (self, run->end + 1, limit);

  trim_run (self, run);
  if (run->n_at_signs > 0 && run->at_sign < run->end)
    return run->n_at_signs == 1 ? run->end : run->start;
  if (run->last_label == run->start || run->last_label >= run->end)
    return run->start;
  if (g_ascii_strncasecmp (self->text + run->start, "www.", 4) == 0 || run->is_defanged ||
      is_ipv4 (self, run))
    return scan_host_rest (self, run->end, limit);
  if (run->has_empty_label && !is_bare_extension (run))
    return run->start;
  if (ends_in_domain (self, run) || is_dotted_name (self, run))
    return scan_host_rest (self, run->end, limit);
  return ends_in_extension (self, run) ? run->end : run->start;
}

/* An IPv6 address: groups of hexadecimal digits, eight or fewer with "::". */
static gsize
scan_ipv6 (const NlpScan *self, gsize at, gsize limit)
{
  gsize end = at, highest = MIN (limit, at + MAX_IPV6 + 1);
  guint n_colons = 0;
  gboolean is_short = FALSE;

  while (end < highest && (g_ascii_isxdigit (self->text[end]) || self->text[end] == ':')) {
    if (self->text[end] == ':') {
      n_colons++;
      is_short |= nlp_scan_byte (self, end + 1, highest) == ':';
    }
    end++;
  }
  if (end > at && !is_short && self->text[end - 1] == ':') {
    end--;
    n_colons--;
  }
  if (end - at > MAX_IPV6 || n_colons < 2 || n_colons > 7 || nlp_scan_is_word (self, end, limit))
    return at;
  return is_short || n_colons == 7 || (n_colons == 5 && end - at == 17) ? end : at;
}

static inline gboolean
is_path_byte (gchar byte)
{
  switch (byte) {
    case '.':
    case '/':
    case '\\':
    case '~':
    case '$':
    case '@':
    case '{':
    case '}':
      return TRUE;
    default:
      return is_name_byte (byte);
  }
}

/* Whether a name of a file begins behind it. */
static inline gboolean
is_path_separator (gchar byte)
{
  return byte == '.' || byte == '/' || byte == '\\';
}

/* "~/", "./" or "../" */
static gboolean
begins_relative_path (const NlpScan *self, gsize at, gsize limit)
{
  static const gchar *const starts[] = {"~/", "./", "../"};

  if (self->text[at] != '~' && self->text[at] != '.')
    return FALSE;
  return match_any (self, at, limit, starts, G_N_ELEMENTS (starts)) > 0;
}

/* A path of a file: "/etc/passwd", "~/notes", "C:\\Windows\\x", "\\\\server\\share", "src/main.c".
 */
static gsize
scan_path (const NlpScan *self, gsize at, gsize limit, gboolean *is_path)
{
  gsize end = at, name = at;
  guint n_slashes = 0, n_backslashes = 0;

  if (g_ascii_isalpha (self->text[at]) && nlp_scan_byte (self, at + 1, limit) == ':' &&
      nlp_scan_byte (self, at + 2, limit) == '\\')
    end += 2;
  for (; end < limit && is_path_byte (self->text[end]); end++) {
    n_slashes += self->text[end] == '/';
    n_backslashes += self->text[end] == '\\';
    if (is_path_separator (self->text[end]))
      name = end + 1;
  }
  while (end > at && self->text[end - 1] == '.') {
    end--;
    name = end;
  }
  if (n_backslashes > 0)
    *is_path = end - at > n_backslashes + 1;
  else if (self->text[at] == '/')
    *is_path = n_slashes >= 2 && end - at > n_slashes + 1;
  else
    *is_path = n_slashes > 0 && (begins_relative_path (self, at, limit) ||
                                 nlp_scan_is (self, name, end, NLP_LEXICON_EXTENSION));
  return end;
}

/* "#topic" and "@name": a letter, then letters, digits and "_" behind the mark. */
static gsize
scan_tag (const NlpScan *self, gsize at, gsize limit)
{
  gsize end = at + 1;

  if (!nlp_scan_is_word (self, end, limit) || (nlp_scan_type (self, end, limit) & NLP_BYTE_DIGIT))
    return at;
  while (nlp_scan_is_word (self, end, limit) || nlp_scan_byte (self, end, limit) == '_') {
    guint size;

    nlp_char_at (self->text + end, &size);
    end = nlp_scan_skip_marks (self, end + size, limit);
  }
  return end;
}

/* The end of what begins at @at, the first byte of a name. Sets @searched to the position up to
 * which no other address begins. */
static gsize
scan_address (const NlpScan *self, gsize at, gsize limit, gsize *no_path, gsize *searched)
{
  Run run = scan_run (self, at, limit);
  gsize run_end = run.end;
  gchar next = nlp_scan_byte (self, run_end, limit);
  gboolean is_path;
  gsize end = classify_run (self, &run, limit);

  *searched = run_end;
  if (end > at)
    return end;
  if (next == ':' && (at == 0 || self->text[at - 1] != ':')) {
    end = scan_ipv6 (self, at, limit);
    if (end > at)
      return end;
  }
  if (at >= *no_path && (is_path_separator (next) || next == ':')) {
    end = scan_path (self, at, limit, &is_path);
    if (is_path)
      return end;
    *no_path = end;
  }
  return at;
}

static gboolean
begins_address (const NlpScan *self, gsize at, gsize from)
{
  gchar byte = self->text[at];

  if ((nlp_byte_types[(guchar)byte] & NLP_BYTE_ALNUM) || byte == '_')
    return TRUE;
  if (!is_path_separator (byte) && byte != '~' && byte != '%')
    return FALSE;
  return at == from || !nlp_scan_is_word (self, at - 1, at);
}

gboolean
nlp_scan_find_address (const NlpScan *self, gsize from, gsize end, GstNlpToken *address)
{
  gsize at = from, no_path = from;

  while (at < end) {
    gsize address_end = at, searched = at;
    gchar byte = self->text[at];

    address->flags = GST_NLP_TOKEN_ADDRESS;
    if (byte == '#' || byte == '@') {
      if (at == from || !nlp_scan_is_word (self, at - 1, at))
        address_end = scan_tag (self, at, end);
      if (byte == '#')
        address->flags = GST_NLP_TOKEN_NONE;
    } else if (begins_address (self, at, from)) {
      address_end = scan_address (self, at, end, &no_path, &searched);
    }
    if (address_end > at) {
      address->start = at;
      address->end = nlp_scan_skip_marks (self, address_end, end);
      return TRUE;
    }
    at = MAX (searched, at + 1);
  }
  return FALSE;
}
