/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * mispfiles.c: joins file names with the hashes that the text gives for them.
 */

#include "mispfiles.h"

#include <string.h>

#include "mispcontext.h"
#include "threats/threatvalues.h"

/* The most bytes between a file name and its hash, and between hashes of one file. */
#define MAX_GAP 40

/* Characters that may be between a hash and the file name after it, as in the output of sha256sum,
 * and between a file name and the hash after it. */
#define GAP_TO_NAME " \t|*(-:"
#define GAP_TO_HASH " \t|*()[]-:=,;/"

/* A hash belongs to one file, which has one hash of each algorithm. */
static const struct {
  const gchar *algorithm;
  const gchar *type; /* with the name of the file */
  gsize n_digits;
} hashes[] = {{"md5", "filename|md5", 32},
              {"sha1", "filename|sha1", 40},
              {"sha256", "filename|sha256", 64},
              {"sha512", "filename|sha512", 128}};

static const gchar *const system_folders[] = {"/bin/",     "/boot/",    "/dev/",     "/etc/",
                                              "/lib/",     "/proc/",    "/sbin/",    "/sys/",
                                              "/usr/bin/", "/usr/lib/", "/usr/sbin/"};

/* Returns the index of the algorithm in @hashes, or their number. */
static gsize
find_algorithm (const gchar *value)
{
  gsize i = 0;

  while (i < G_N_ELEMENTS (hashes) && !nlp_threat_value_is_hash (value, hashes[i].n_digits))
    i++;
  return i;
}

const gchar *
nlp_misp_hash_find_algorithm (const gchar *value)
{
  const gsize i = find_algorithm (value);

  return i < G_N_ELEMENTS (hashes) ? hashes[i].algorithm : NULL;
}

gboolean
nlp_misp_file_is_sign (const NlpMispTables *tables, const gchar *path)
{
  const gchar *name = nlp_threat_value_find_base_name (path);
  const gchar *dot = strrchr (name, '.');

  for (gsize i = 0; i < G_N_ELEMENTS (system_folders); i++) {
    if (g_str_has_prefix (path, system_folders[i]))
      return FALSE;
  }
  return dot != NULL && dot > name && dot[1] != '\0' &&
         !nlp_misp_words_contain (tables->words, NLP_MISP_SYSTEM, name);
}

static gboolean
is_file (const NlpThreatMention *mention)
{
  return strcmp (mention->label, "FILEPATH") == 0 &&
         g_strcmp0 (mention->source, "pattern:registry-key") != 0 &&
         *nlp_threat_value_find_base_name (nlp_threat_mention_get_value (mention)) != '\0';
}

static gboolean
is_hash (const NlpThreatMention *mention)
{
  return strcmp (mention->label, "HASH") == 0 &&
         find_algorithm (nlp_threat_mention_get_value (mention)) < G_N_ELEMENTS (hashes);
}

/* Whether all words of a text that are not of @characters are of hashes. Sets @n_words (out). */
static gboolean
has_hash_words_only (const NlpMispTables *tables,
                     const gchar *text,
                     gsize length,
                     const gchar *characters,
                     guint *n_words)
{
  *n_words = 0;
  for (gsize i = 0; i < length;) {
    gsize end = i;

    while (end < length && (g_ascii_isalnum (text[end]) || (end > i && text[end] == '-')))
      end++;
    if (end > i) {
      g_autofree gchar *word = g_strndup (text + i, end - i);

      if (!nlp_misp_words_contain (tables->words, NLP_MISP_HASH, word))
        return FALSE;
      ++*n_words;
      i = end;
    } else if (strchr (characters, text[i]) != NULL && text[i] != '\0') {
      i++;
    } else {
      return FALSE;
    }
  }
  return TRUE;
}

/* Returns whether only @characters and words of hashes are between two mentions. The second one may
 * be on the next line if the words say that it is a hash. */
static gboolean
are_joined (const NlpMispTables *tables,
            const NlpMispText *text,
            const NlpThreatMention *first,
            const NlpThreatMention *second,
            const gchar *characters,
            gboolean may_break)
{
  const gchar *gap = text->text + first->end;
  const gsize length = second->start - first->end;
  const gchar *line = length <= MAX_GAP ? memchr (gap, '\n', length) : NULL;
  guint n_words;

  if (second->start < first->end || length > MAX_GAP)
    return FALSE;
  if (line == NULL)
    return has_hash_words_only (tables, gap, length, characters, &n_words);
  return may_break &&
         has_hash_words_only (tables, gap, (gsize)(line - gap), characters, &n_words) &&
         has_hash_words_only (tables, line + 1, length - (gsize)(line + 1 - gap), characters,
                              &n_words) &&
         n_words > 0;
}

/* Adds the hash of a file. */
static void
add_joined (NlpMispEvent *event,
            const NlpMispTables *tables,
            const NlpMispText *text,
            const NlpThreatMention *name,
            const NlpThreatMention *hash,
            NlpMispContext *context)
{
  g_autofree gchar *lower = g_ascii_strdown (nlp_threat_mention_get_value (hash), -1);
  g_autofree gchar *value = NULL;
  g_autofree gchar *plain = g_strdelimit (g_strdup (nlp_threat_mention_get_value (name)), "|", '_');
  NlpMispAttribute attribute = {
      .type = nlp_misp_types_find (tables->types, hashes[find_algorithm (lower)].type),
      .to_ids = TRUE,
  };

  nlp_misp_context_read (context, text, hash);
  value = g_strconcat (plain, "|", lower, NULL);
  attribute.value = value;
  attribute.comment = context->comment;
  attribute.first_seen = context->first_seen;
  nlp_misp_event_add (event, &attribute);
}

/* Adds the hashes after the file name at @i. Returns their number. */
static guint
add_following (NlpMispEvent *event,
               const NlpMispTables *tables,
               const NlpMispText *text,
               gsize i,
               gboolean *is_used,
               NlpMispContext *context)
{
  const NlpThreatMention *mentions = text->mentions;
  /* After a hash on the line before, the next line is about the next file. */
  const gboolean may_break =
      i == 0 || !is_hash (&mentions[i - 1]) || is_used[i - 1] ||
      memchr (text->text + mentions[i - 1].end, '\n',
              MAX (mentions[i].start, mentions[i - 1].end) - mentions[i - 1].end) == NULL;
  guint seen = 0, n = 0;

  for (gsize j = i + 1; j < text->n_mentions && is_hash (&mentions[j]); j++) {
    const guint algorithm = 1U << find_algorithm (nlp_threat_mention_get_value (&mentions[j]));

    if ((seen & algorithm) != 0 ||
        !are_joined (tables, text, &mentions[j - 1], &mentions[j], GAP_TO_HASH, may_break))
      break;
    seen |= algorithm;
    add_joined (event, tables, text, &mentions[i], &mentions[j], context);
    is_used[j] = TRUE;
    n++;
  }
  is_used[i] |= n > 0;
  return n;
}

guint
nlp_misp_files_add (NlpMispEvent *event,
                    const NlpMispTables *tables,
                    const NlpMispText *text,
                    gboolean *is_used)
{
  const NlpThreatMention *mentions = text->mentions;
  g_auto (NlpMispContext) context = {{0, 0}, NULL, NULL, NULL};
  guint n = 0;

  for (gsize i = 0; i < text->n_mentions; i++) {
    if (!is_file (&mentions[i]))
      continue;
    /* What comes before in the same line is the name's, as in "HASH  NAME". */
    if (i > 0 && is_hash (&mentions[i - 1]) && !is_used[i - 1] &&
        are_joined (tables, text, &mentions[i - 1], &mentions[i], GAP_TO_NAME, FALSE)) {
      add_joined (event, tables, text, &mentions[i], &mentions[i - 1], &context);
      is_used[i - 1] = is_used[i] = TRUE;
      n++;
      continue;
    }
    n += add_following (event, tables, text, i, is_used, &context);
  }
  return n;
}
