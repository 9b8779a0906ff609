/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * subtitletext.c: joins the cues of subtitles to running text.
 */

#include "subtitletext.h"

#include <string.h>

#include "parsing/textbuilder.h"

#define SECOND G_GUINT64_CONSTANT (1000000000)

/* A longer time without a cue begins a paragraph. */
#define MAX_PAUSE (4 * SECOND)

/* Scrolling captions repeat the lines of the cue before. Maximum time between such cues, and
 * maximum duration of one that contains nothing new. */
#define MAX_SCROLL_PAUSE (SECOND / 100)
#define MAX_SCROLL_DURATION (SECOND / 20)

/* Maximum number of lines to compare with those of the cue before. */
#define MAX_SCROLL_LINES 8

/* Maximum length of a tag in bytes. */
#define MAX_TAG 1024

/* Maximum length of the name of a speaker, "REPORTER:", in code points. */
#define MAX_NAME 32

/* A line of a cue without tags. */
typedef struct {
  gchar *text;
  gboolean is_other_voice; /* a tag names another speaker than before */
} Line;

typedef struct {
  gsize start; /* in bytes of the text */
  gsize end;
  guint64 start_time;
  guint64 end_time;
} Cue;

struct _NlpSubtitleText {
  gboolean is_webvtt;
  NlpTextBuilder builder;
  GArray *cues;         /* (element-type Cue) */
  GArray *lines;        /* (element-type Line): of this cue */
  GArray *lines_before; /* (element-type Line): of the cue before */
  guint64 end_time;     /* of the cue before */
  gchar *voice;         /* (nullable): speaker of the last line */
  gunichar last;        /* last character of the text */
  gboolean is_ended;    /* the text ends in the end of a sentence */
};

static void
clear_line (gpointer line)
{
  g_free (((Line *)line)->text);
}

static GArray *
new_lines (void)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));

  g_array_set_clear_func (lines, clear_line);
  return lines;
}

NlpSubtitleText *
nlp_subtitle_text_new (gboolean is_webvtt)
{
  NlpSubtitleText *self = g_new0 (NlpSubtitleText, 1);

  self->is_webvtt = is_webvtt;
  self->cues = g_array_new (FALSE, FALSE, sizeof (Cue));
  self->lines = new_lines ();
  self->lines_before = new_lines ();
  nlp_text_builder_init (&self->builder);
  return self;
}

void
nlp_subtitle_text_free (NlpSubtitleText *self)
{
  nlp_text_builder_clear (&self->builder);
  g_array_unref (self->cues);
  g_array_unref (self->lines);
  g_array_unref (self->lines_before);
  g_free (self->voice);
  g_free (self);
}

/* Whether @c is of a script that doesn't separate words by spaces. */
static gboolean
is_unspaced (gunichar c)
{
  if (c < 0x0e00)
    return FALSE;
  if ((c >= 0x3001 && c <= 0x303f) || (c >= 0xff01 && c <= 0xff65))
    return TRUE;
  switch (g_unichar_get_script (c)) {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_THAI:
    case G_UNICODE_SCRIPT_LAO:
    case G_UNICODE_SCRIPT_KHMER:
    case G_UNICODE_SCRIPT_MYANMAR:
      return TRUE;
    default:
      return c == 0x30fc; /* the Japanese prolonged sound mark */
  }
}

static gboolean
is_dash (gunichar c)
{
  return c == '-' || (c >= 0x2010 && c <= 0x2015);
}

/* Whether a line begins with the name of a speaker: "REPORTER: Is it", but neither "Is it: yes" nor
 * "6:30". */
static gboolean
begins_with_name (const gchar *line)
{
  guint n_letters = 0;

  for (guint i = 0; i < MAX_NAME && *line != '\0'; i++) {
    gunichar c = g_utf8_get_char (line);

    line = g_utf8_next_char (line);
    if (c == ':')
      return n_letters > 1 && (*line == '\0' || *line == ' ');
    if (g_unichar_isupper (c))
      n_letters++;
    else if (g_unichar_isalpha (c))
      return FALSE;
  }
  return FALSE;
}

/* Whether the start of a line shows a change of speaker: "- No.", ">> Why", but neither
 * "- and Canada -" nor "-5 degrees". */
static gboolean
begins_turn (const gchar *line)
{
  gunichar c = g_utf8_get_char (line);

  if (!is_dash (c))
    return g_str_has_prefix (line, ">>") || begins_with_name (line);
  do
    line = g_utf8_next_char (line);
  while (is_dash (g_utf8_get_char (line)));
  if (g_ascii_isdigit (*line))
    return FALSE;
  while (*line == ' ')
    line++;
  c = g_utf8_get_char (line);
  return c != '\0' && !g_unichar_islower (c) && !(c < 0x80 && strchr (",.;:?!", (gint)c) != NULL);
}

/* Whether @c is a quote or bracket that may follow the end of a sentence. */
static gboolean
is_closer (gunichar c)
{
  switch (g_unichar_type (c)) {
    case G_UNICODE_CLOSE_PUNCTUATION:
    case G_UNICODE_INITIAL_PUNCTUATION:
    case G_UNICODE_FINAL_PUNCTUATION:
      return TRUE;
    default:
      return c == '"' || c == '\'' || c == ' ';
  }
}

static gboolean
is_end_mark (gunichar c)
{
  static const gunichar marks[] = {'.',    '!',    '?',    0x2026, 0x3002, 0xff01,
                                   0xff0e, 0xff1f, 0xff61, 0x061f, 0x06d4, 0x0964};

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++) {
    if (c == marks[i])
      return TRUE;
  }
  return FALSE;
}

/* Stores how a line, which is not empty, ends. */
static void
set_line_end (NlpSubtitleText *self, const gchar *line)
{
  const gchar *at = g_utf8_prev_char (line + strlen (line));

  self->last = g_utf8_get_char (at);
  while (at > line && is_closer (g_utf8_get_char (at)))
    at = g_utf8_prev_char (at);
  if (!is_closer (g_utf8_get_char (at)))
    self->is_ended = is_end_mark (g_utf8_get_char (at));
}

static void
add_line (NlpSubtitleText *self, const Line *line)
{
  const gboolean is_turn = line->is_other_voice || begins_turn (line->text);

  if (is_turn && self->is_ended)
    nlp_text_builder_break_paragraph (&self->builder);
  else if (is_turn)
    nlp_text_builder_break_line (&self->builder);
  else if (!is_unspaced (self->last) || !is_unspaced (g_utf8_get_char (line->text)))
    nlp_text_builder_break_word (&self->builder);
  nlp_text_builder_add (&self->builder, line->text, strlen (line->text));
  set_line_end (self, line->text);
}

/* Adds a line to the cue. Empties @text. */
static void
end_line (NlpSubtitleText *self, GString *text, gboolean *is_other_voice)
{
  g_autoptr (GString) clean = NULL;
  g_auto (NlpTextBuilder) builder;

  nlp_text_builder_init (&builder);
  nlp_text_builder_add (&builder, text->str, text->len);
  clean = nlp_text_builder_end (&builder);
  g_string_truncate (text, 0);
  if (clean->len > 0) {
    const Line line = {g_strndup (clean->str, clean->len - 1), *is_other_voice};

    g_array_append_val (self->lines, line);
    *is_other_voice = FALSE;
  }
}

/* Returns the length of the tag at @at: "<i>", "</v>", "<00:01.500>" or "{\an8}"; 0 if there is
 * none. */
static gsize
measure_tag (const gchar *at, gsize left)
{
  const gchar *close;

  if (left < 3)
    return 0;
  if (*at == '<' && !g_ascii_isalnum (at[1]) && at[1] != '/')
    return 0;
  if (*at == '{' && at[1] != '\\')
    return 0;
  close = memchr (at, *at == '<' ? '>' : '}', MIN (left, MAX_TAG));
  return close != NULL ? (gsize)(close + 1 - at) : 0;
}

/* Reads the speaker in "<v Jo>" or "<v.loud Jo>". Returns whether the speaker changes. */
static gboolean
read_voice (NlpSubtitleText *self, const gchar *tag, gsize length)
{
  const gchar *name = memchr (tag, ' ', length);
  gchar *voice;

  if (length < 5 || tag[1] != 'v' || (tag[2] != ' ' && tag[2] != '.') || name == NULL)
    return FALSE;
  voice = g_strstrip (g_strndup (name + 1, length - 1 - (gsize)(name + 1 - tag)));
  if (g_strcmp0 (voice, self->voice) == 0) {
    g_free (voice);
    return FALSE;
  }
  g_free (self->voice);
  self->voice = voice;
  return TRUE;
}

/* Appends the character of the reference at @at, "&lt;". Returns the length of the reference. */
static gsize
read_reference (const gchar *at, gsize left, GString *text)
{
  static const struct {
    const gchar *name;
    const gchar *text;
  } references[] = {{"&amp;", "&"}, {"&lt;", "<"},  {"&gt;", ">"},    {"&nbsp;", " "},
                    {"&lrm;", ""},  {"&rlm;", ""},  {"&quot;", "\""}, {"&apos;", "'"},
                    {"&#39;", "'"}, {"&#34;", "\""}};

  for (gsize i = 0; i < G_N_ELEMENTS (references); i++) {
    const gsize length = strlen (references[i].name);

    if (left >= length && memcmp (at, references[i].name, length) == 0) {
      g_string_append (text, references[i].text);
      return length;
    }
  }
  g_string_append_c (text, '&');
  return 1;
}

/* Splits a cue into lines, without tags. */
static void
read_lines (NlpSubtitleText *self, const gchar *cue, gsize length)
{
  g_autoptr (GString) text = g_string_sized_new (128);
  gboolean is_other_voice = FALSE;
  gsize at = 0;

  while (at < length) {
    gsize tag = 0;

    if (cue[at] == '<' || cue[at] == '{')
      tag = measure_tag (cue + at, length - at);
    if (tag > 0) {
      if (cue[at] == '<' && read_voice (self, cue + at, tag)) {
        end_line (self, text, &is_other_voice);
        is_other_voice = TRUE;
      }
      at += tag;
    } else if (cue[at] == '&' && self->is_webvtt) {
      at += read_reference (cue + at, length - at, text);
    } else if (cue[at] == '\n' || cue[at] == '\r') {
      end_line (self, text, &is_other_voice);
      at++;
    } else {
      g_string_append_c (text, cue[at++]);
    }
  }
  end_line (self, text, &is_other_voice);
}

/* Whether the first @n lines are the last @n lines of the cue before. */
static gboolean
repeats (const NlpSubtitleText *self, guint n)
{
  for (guint i = 0; i < n; i++) {
    const Line *line = &g_array_index (self->lines, Line, i);
    const Line *before = &g_array_index (self->lines_before, Line, self->lines_before->len - n + i);

    if (strcmp (line->text, before->text) != 0)
      return FALSE;
  }
  /* A single word may really be said twice. */
  return n > 1 || strchr (g_array_index (self->lines, Line, 0).text, ' ') != NULL;
}

/* Returns the number of lines that are repeated from the cue before. */
static guint
count_repeated (const NlpSubtitleText *self, guint64 start, guint64 end)
{
  guint n = MIN (MIN (self->lines->len, self->lines_before->len), MAX_SCROLL_LINES);

  if (start > self->end_time + MAX_SCROLL_PAUSE)
    return 0;
  for (; n > 0; n--) {
    if ((n < self->lines->len || end <= start + MAX_SCROLL_DURATION) && repeats (self, n))
      return n;
  }
  return 0;
}

void
nlp_subtitle_text_add (NlpSubtitleText *self,
                       const gchar *cue,
                       gsize length,
                       guint64 start,
                       guint64 end)
{
  GArray *lines = self->lines;
  Cue added = {nlp_text_builder_get_length (&self->builder), 0, start, end};

  g_array_set_size (lines, 0);
  read_lines (self, cue, length);
  if (lines->len == 0)
    return;
  if (start > self->end_time && start - self->end_time > MAX_PAUSE)
    nlp_text_builder_break_paragraph (&self->builder);
  for (guint i = count_repeated (self, start, end); i < lines->len; i++)
    add_line (self, &g_array_index (lines, Line, i));
  added.end = nlp_text_builder_get_length (&self->builder);
  if (added.end > added.start)
    g_array_append_val (self->cues, added);
  self->lines = self->lines_before;
  self->lines_before = lines;
  self->end_time = MAX (start, end);
}

GstNlpDocument *
nlp_subtitle_text_end (NlpSubtitleText *self, NlpDocumentList *list, GError **error)
{
  GString *text = nlp_text_builder_end (&self->builder);
  GstNlpDocument *document;

  /* A cue doesn't contain the whitespace before it. */
  for (guint i = 0; i < self->cues->len; i++) {
    Cue *cue = &g_array_index (self->cues, Cue, i);

    while (g_ascii_isspace (text->str[cue->start]))
      cue->start++;
  }
  nlp_text_builder_init (&self->builder);
  if (text->len == 0) {
    g_string_free (text, TRUE);
    return NULL;
  }
  document = nlp_document_list_add (list, text, error);
  for (guint i = 0; document != NULL && i < self->cues->len; i++) {
    const Cue *cue = &g_array_index (self->cues, Cue, i);

    gst_nlp_document_append_cue (document, cue->start, cue->end, cue->start_time,
                                 cue->end_time > cue->start_time ? cue->end_time - cue->start_time
                                                                 : G_MAXUINT64);
  }
  return document;
}
