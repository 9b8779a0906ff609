/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "tagger.h"

#include "gazetteer.h"
#include "names.h"
#include "patterns.h"
#include "tables.h"

/* Those loaded later count where lists differ on a name. */
static const gchar *const lists[] = {
    "places", "regions", "countries", "peoples", "things", "organisations", NULL,
};

struct _NlpTagger {
  NlpVocabulary *vocabulary;
  NlpGazetteer *gazetteer; /* (nullable), and so are the other engines */
  NlpPatterns *patterns;
  NlpNames *names;
  gchar **labels; /* (nullable) */
};

static gboolean
load_lists (NlpGazetteer *gazetteer, const gchar *const *files, GError **error)
{
  for (const gchar *const *list = lists; *list != NULL; list++) {
    g_autofree gchar *name = g_strconcat (*list, ".list", NULL);
    g_autoptr (GBytes) data = nlp_tables_lookup (name);

    if (!nlp_gazetteer_load_list (gazetteer, *list, g_bytes_get_data (data, NULL), error))
      return FALSE;
  }
  for (; files != NULL && *files != NULL; files++)
    if (!nlp_gazetteer_load_file (gazetteer, *files, error))
      return FALSE;
  return TRUE;
}

NlpTagger *
nlp_tagger_new (NlpTaggerEngines engines,
                const gchar *const *files,
                const gchar *const *labels,
                GError **error)
{
  g_autoptr (NlpTagger) tagger = g_new0 (NlpTagger, 1);

  tagger->vocabulary = nlp_vocabulary_new ();
  tagger->labels = g_strdupv ((gchar **)labels);
  if ((engines & NLP_TAGGER_PATTERNS) != 0) {
    tagger->patterns = nlp_patterns_new (tagger->vocabulary, error);
    if (tagger->patterns == NULL)
      return NULL;
  }
  if ((engines & NLP_TAGGER_NAMES) != 0) {
    tagger->names = nlp_names_new (tagger->vocabulary, error);
    if (tagger->names == NULL)
      return NULL;
  }
  if ((engines & NLP_TAGGER_GAZETTEER) != 0) {
    tagger->gazetteer = nlp_gazetteer_new (tagger->vocabulary);
    if (!load_lists (tagger->gazetteer, files, error))
      return NULL;
  }
  return g_steal_pointer (&tagger);
}

void
nlp_tagger_free (NlpTagger *tagger)
{
  g_clear_pointer (&tagger->gazetteer, nlp_gazetteer_free);
  g_clear_pointer (&tagger->patterns, nlp_patterns_free);
  g_clear_pointer (&tagger->names, nlp_names_free);
  nlp_vocabulary_free (tagger->vocabulary);
  g_strfreev (tagger->labels);
  g_free (tagger);
}

static void
keep_labels (GArray *hits, const gchar *const *labels)
{
  guint n_kept = 0;

  for (guint i = 0; i < hits->len; i++) {
    const NlpHit *hit = &g_array_index (hits, NlpHit, i);

    if (g_strv_contains (labels, hit->label))
      g_array_index (hits, NlpHit, n_kept++) = *hit;
  }
  g_array_set_size (hits, n_kept);
}

NlpMentions *
nlp_tagger_run (const NlpTagger *tagger,
                const gchar *text,
                gsize length,
                const GstNlpToken *tokens,
                gsize n_tokens,
                const GstNlpRange *sentences,
                gsize n_sentences)
{
  g_autoptr (NlpWords) words =
      nlp_words_new (tagger->vocabulary, text, length, tokens, n_tokens, sentences, n_sentences);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (NlpHit));
  NlpMentions *mentions;

  if (tagger->gazetteer != NULL)
    nlp_gazetteer_match (tagger->gazetteer, words, hits);
  if (tagger->patterns != NULL)
    nlp_patterns_match (tagger->patterns, words, hits);
  if (tagger->names != NULL)
    nlp_names_match (tagger->names, words, hits);
  mentions = nlp_mentions_new (words, hits);
  if (tagger->labels != NULL)
    keep_labels (mentions->hits, (const gchar *const *)tagger->labels);
  return mentions;
}
