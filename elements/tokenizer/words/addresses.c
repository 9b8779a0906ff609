/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * addresses.c: finds addresses: URLs, e-mail addresses, host names, handles, hashtags and file
 * paths, also defanged as in security reports: "hxxp://evil[.]com".
 */

#include <string.h>

#include "scan.h"

/* The maximum length of an IPv6 address in bytes. */
#define MAX_IPV6 45

/* A stretch of bytes that may be the name of a host, mailbox or file. */
typedef struct {
  gsize start;
  gsize end;
  gsize last_label; /* the byte after the last dot */
  gsize at_sign;    /* the byte after the last at sign, or 0 */
  guint n_dots;
  guint n_at_signs;
  guint types; /* the union of the types of its letters and digits */
  gboolean is_defanged;
  gboolean has_empty_label;
} Name;

static const gchar *const defanged_dots[] = {"[.]", "(.)", "{.}", "[dot]", "(dot)"};
static const gchar *const defanged_ats[] = {"[@]", "[at]", "(at)"};

/* Returns the length of the first of @forms that is at @at, or 0. */
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

/* Extends the name by the dot, at sign or other byte at @at. Returns the length of that, or 0 if
 * the name ends there. */
static gsize
extend_name (const NlpScan *self, Name *name, gsize at, gsize limit)
{
  gsize dot = self->text[at] == '.' ? 1 : 0, at_sign = self->text[at] == '@' ? 1 : 0;

  if (is_name_byte (self->text[at])) {
    name->types |= nlp_byte_types[(guchar)self->text[at]] & NLP_BYTE_ALNUM;
    return 1;
  }
  if (dot == 0 && (self->text[at] == '[' || self->text[at] == '(' || self->text[at] == '{')) {
    dot = match_any (self, at, limit, defanged_dots, G_N_ELEMENTS (defanged_dots));
    at_sign = match_any (self, at, limit, defanged_ats, G_N_ELEMENTS (defanged_ats));
    name->is_defanged |= dot > 0 || at_sign > 0;
  }
  if (dot > 0) {
    name->n_dots++;
    name->has_empty_label |= name->last_label == at;
    name->last_label = at + dot;
  } else if (at_sign > 0) {
    name->n_at_signs++;
    name->at_sign = at + at_sign;
  }
  return dot + at_sign;
}

/* Scans the name at @at. */
static Name
scan_name (const NlpScan *self, gsize at, gsize limit)
{
  Name name = {.start = at, .end = at, .last_label = at};

  while (name.end < limit) {
    gsize length = extend_name (self, &name, name.end, limit);

    if (length == 0)
      break;
    name.end += length;
  }
  return name;
}

/* Returns the end without any of @marks, which end a sentence rather than a name. */
static gsize
trim (const NlpScan *self, gsize start, gsize end, const gchar *marks)
{
  while (end > start && strchr (marks, self->text[end - 1]) != NULL)
    end--;
  return end;
}

/* Removes punctuation from the end of the name. */
static void
trim_name (const NlpScan *self, Name *name)
{
  name->end = trim (self, name->start, name->end, ".-_%+@");
  while (name->last_label > name->end ||
         (name->last_label > name->start && self->text[name->last_label - 1] != '.'))
    name->last_label--;
}

/* Returns the end of the rest of a URL: a quote or bracket that can't be part of it, less the
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

/* Returns the end of the "://", perhaps defanged, at @at; @at if there is none. */
static gsize
match_scheme_end (const NlpScan *self, gsize at, gsize limit)
{
  static const gchar *const marks[] = {"://", "[:]//", "[://]", ":\\\\", "[:]\\\\"};

  if (nlp_scan_byte (self, at, limit) != ':' && nlp_scan_byte (self, at, limit) != '[')
    return at;
  return at + match_any (self, at, limit, marks, G_N_ELEMENTS (marks));
}

/* Returns the end of "/a/b", ":8080/a" or "?a=b" after a host; @at if there is none. */
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

/* Whether the name is four numbers of at most three digits. */
static gboolean
is_ipv4 (const NlpScan *self, const Name *name)
{
  guint n_digits = 0;

  if (name->n_dots != 3 || name->types != NLP_BYTE_DIGIT || name->end - name->start > 24)
    return FALSE;
  for (gsize at = name->start; at <= name->end; at++) {
    if (nlp_scan_type (self, at, name->end) & NLP_BYTE_DIGIT)
      n_digits++;
    else if (n_digits > 3)
      return FALSE;
    else
      n_digits = 0;
  }
  return TRUE;
}

/* Whether the last label is a top-level domain in plausible letter case: "Booking.com" is a name,
 * but "end.Net" is two sentences. "Com" begins none. */
static gboolean
ends_in_domain (const NlpScan *self, const Name *name)
{
  guint types = 0;

  if (!nlp_scan_is (self, name->last_label, name->end, NLP_LEXICON_TOPLEVEL))
    return FALSE;
  for (gsize at = name->last_label; at < name->end; at++)
    types |= nlp_byte_types[(guchar)self->text[at]] & NLP_BYTE_ALNUM;
  return types == NLP_BYTE_LOWER || (name->types & NLP_BYTE_ALPHA) == NLP_BYTE_UPPER ||
         g_ascii_strncasecmp (self->text + name->last_label, "com", 3) == 0;
}

/* Whether the name is at least three words in lower case with dots between them:
 * "comp.sources.unix", "org.gnome.shell", but not "e.g.so". */
static gboolean
is_dotted_name (const NlpScan *self, const Name *name)
{
  guint n_letters = 0;

  if (name->n_dots < 2 || (name->types & NLP_BYTE_UPPER))
    return FALSE;
  for (gsize at = name->start; at < name->end; at++) {
    if (self->text[at] != '.')
      n_letters += (nlp_byte_types[(guchar)self->text[at]] & NLP_BYTE_LOWER) != 0;
    else if (n_letters < 2)
      return FALSE;
    else
      n_letters = 0;
  }
  return n_letters >= 2;
}

/* Whether the name is an extension by itself: ".doc". */
static gboolean
is_bare_extension (const Name *name)
{
  return name->n_dots == 1 && name->last_label == name->start + 1;
}

/* Whether the last label is an extension: "report.pdf" and "main.c", but not "300 b.c" or "D.C". */
static gboolean
ends_in_extension (const NlpScan *self, const Name *name)
{
  if (name->end - name->last_label == 1 &&
      (name->last_label - name->start < 3 || g_ascii_isupper (self->text[name->last_label])))
    return FALSE;
  return nlp_scan_is (self, name->last_label, name->end, NLP_LEXICON_EXTENSION);
}

/* Returns the end of the address that @name begins, or @name->start. */
static gsize
classify_name (const NlpScan *self, Name *name, gsize limit)
{
  gsize scheme_end = match_scheme_end (self, name->end, limit);

  if (scheme_end > name->end && name->end - name->start >= 2)
    return scan_url_rest (self, scheme_end, limit);
  if (nlp_scan_byte (self, name->end, limit) == ':' &&
      nlp_scan_is_word (self, name->end + 1, limit) &&
      nlp_scan_is (self, name->start, name->end, NLP_LEXICON_SCHEME))
    return scan_url_rest (self, name->end + 1, limit);

  trim_name (self, name);
  if (name->n_at_signs > 0 && name->at_sign < name->end)
    return name->n_at_signs == 1 ? name->end : name->start;
  if (name->last_label == name->start || name->last_label >= name->end)
    return name->start;
  if (g_ascii_strncasecmp (self->text + name->start, "www.", 4) == 0 || name->is_defanged ||
      is_ipv4 (self, name))
    return scan_host_rest (self, name->end, limit);
  if (name->has_empty_label && !is_bare_extension (name))
    return name->start;
  if (ends_in_domain (self, name) || is_dotted_name (self, name))
    return scan_host_rest (self, name->end, limit);
  return ends_in_extension (self, name) ? name->end : name->start;
}

/* Returns the end of an IPv6 address, or @at: eight groups of hexadecimal digits, or fewer with
 * "::".
 */
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

/* Whether a component of a path may begin after @byte. */
static inline gboolean
is_path_separator (gchar byte)
{
  return byte == '.' || byte == '/' || byte == '\\';
}

/* Whether "~/", "./" or "../" is at @at. */
static gboolean
begins_relative_path (const NlpScan *self, gsize at, gsize limit)
{
  static const gchar *const starts[] = {"~/", "./", "../"};

  if (self->text[at] != '~' && self->text[at] != '.')
    return FALSE;
  return match_any (self, at, limit, starts, G_N_ELEMENTS (starts)) > 0;
}

/* Scans the path of a file: "/etc/passwd", "~/notes", "C:\\Windows\\x", "\\\\server\\share",
 * "src/main.c". */
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

/* Returns the end of "#topic" or "@name", which continue with a letter, then letters, digits and
 * "_";
 * @at if there is none. */
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

/* Returns the end of the address at @at, or @at. Sets @searched and @no_path to the positions
 * before which no other address and no path begin. */
static gsize
scan_address (const NlpScan *self, gsize at, gsize limit, gsize *no_path, gsize *searched)
{
  Name name = scan_name (self, at, limit);
  gsize name_end = name.end;
  gchar next = nlp_scan_byte (self, name_end, limit);
  gboolean is_path;
  gsize end = classify_name (self, &name, limit);

  *searched = name_end;
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

/* Whether the byte at @at may begin an address. */
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
