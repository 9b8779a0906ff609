/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * cuejoiner.c: joins caption cues into whole sentences.
 */

#include "cuejoiner.h"

#include "cuetext.h"
#include "segmentercache.h"

#define DEFAULT_LANGUAGE "en"

/* The bounds of the pending text, beyond any real sentence. They keep text without punctuation from
 * accumulating and from being read repeatedly. */
#define MAX_BYTES 8192
#define MAX_CUES 256

struct _NlpCueJoiner {
  NlpCueQueue queue;
  NlpSegmenterCache *segmenters;
  gchar *fixed_language; /* (nullable): overrides that of the cues */
  gchar *language;       /* (nullable): of the pending text */
  GArray *tokens;        /* scratch space */
  GArray *sentences;
};

NlpCueJoiner *
nlp_cue_joiner_new (const gchar *language, GDestroyNotify free_data, GError **error)
{
  g_autoptr (NlpSegmenterCache) segmenters = nlp_segmenter_cache_new (NLP_RULES_UD);
  NlpCueJoiner *self;

  if (nlp_segmenter_cache_get (segmenters, language != NULL ? language : DEFAULT_LANGUAGE, error) ==
      NULL)
    return NULL;
  self = g_new0 (NlpCueJoiner, 1);
  nlp_cue_queue_init (&self->queue, free_data);
  self->segmenters = g_steal_pointer (&segmenters);
  self->fixed_language = g_strdup (language);
  self->tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  self->sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));
  return self;
}

void
nlp_cue_joiner_free (NlpCueJoiner *self)
{
  nlp_cue_queue_clear (&self->queue);
  nlp_segmenter_cache_free (self->segmenters);
  g_free (self->fixed_language);
  g_free (self->language);
  g_array_unref (self->tokens);
  g_array_unref (self->sentences);
  g_free (self);
}

const NlpCueQueue *
nlp_cue_joiner_get_queue (const NlpCueJoiner *self)
{
  return &self->queue;
}

const gchar *
nlp_cue_joiner_get_language (const NlpCueJoiner *self)
{
  return self->language;
}

/* Returns the language to use for a cue in @language. */
static const gchar *
choose_language (const NlpCueJoiner *self, const gchar *language)
{
  return self->fixed_language != NULL ? self->fixed_language : language;
}

gboolean
nlp_cue_joiner_accepts (const NlpCueJoiner *self,
                        const gchar *text,
                        gsize length,
                        const gchar *language)
{
  if (self->queue.cues->len == 0)
    return TRUE;
  return self->queue.cues->len < MAX_CUES && length <= MAX_BYTES &&
         self->queue.text->len <= MAX_BYTES - length && !nlp_cue_begins_turn (text, length) &&
         g_strcmp0 (choose_language (self, language), self->language) == 0;
}

/* Returns the length of the whole sentences at the start of the pending text, or of all of it if it
 * exceeds the bounds. */
static gsize
find_end (NlpCueJoiner *self)
{
  const gchar *language = self->language != NULL ? self->language : DEFAULT_LANGUAGE;
  g_autoptr (GError) error = NULL;
  const NlpSegmenter *segmenter = nlp_segmenter_cache_get (self->segmenters, language, &error);
  const GString *text = self->queue.text;
  gsize end;

  if (segmenter == NULL) {
    g_debug ("cues in %s are not joined: %s", language, error->message);
    return text->len;
  }
  end = nlp_cue_find_end (segmenter, text->str, text->len,
                          nlp_cue_queue_get (&self->queue, self->queue.cues->len - 1)->start,
                          self->tokens, self->sentences);
  return text->len - end <= MAX_BYTES ? end : text->len;
}

gsize
nlp_cue_joiner_add (NlpCueJoiner *self,
                    const NlpCue *cue,
                    const gchar *text,
                    gsize length,
                    const gchar *language)
{
  if (!nlp_cue_queue_add (&self->queue, cue, text, length))
    return 0;
  if (self->queue.cues->len == 1) {
    g_free (self->language);
    self->language = g_strdup (choose_language (self, language));
  }
  return find_end (self);
}

void
nlp_cue_joiner_drop (NlpCueJoiner *self, gsize length)
{
  nlp_cue_queue_drop (&self->queue, length);
}
