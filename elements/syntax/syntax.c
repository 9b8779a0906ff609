/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * syntax.c: the classes, lemmas and heads of the words of a text.
 */

#include "syntax.h"

#include "base/pos.h"
#include "common/modelpath.h"
#include "parser/parser.h"
#include "tags/postagger.h"

#define MODEL_NAME "en.syntax"

struct _NlpSyntax {
  gatomicrefcount ref_count;
  NlpSyntaxModel *model;
  gchar *path; /* (nullable) */

  NlpParser *parser;                    /* (nullable) */
  guint8 parser_pos[GST_NLP_POS_X + 1]; /* the parser's numbers of parts of speech */
  guint8 *parser_tags;                  /* its numbers of tags, by number */
  gchar **relations;                    /* (array zero-terminated=1): the names are the parser's */

  GMutex lock;
  GPtrArray *idle; /* of Worker, under the lock */
};

/* What one thread needs. */
typedef struct {
  NlpPosTagger *tagger;
  GArray *words; /* of NlpTaggedWord: those of a sentence */

  NlpParserState *parser; /* (nullable): until a sentence is parsed */
  GArray *parsed;         /* of NlpParserWord */
  GArray *heads;          /* of guint32 */
  GByteArray *relations;
} Worker;

static void
worker_free (gpointer data)
{
  Worker *worker = data;

  nlp_pos_tagger_free (worker->tagger);
  g_array_unref (worker->words);
  g_clear_pointer (&worker->parser, nlp_parser_state_free);
  g_array_unref (worker->parsed);
  g_array_unref (worker->heads);
  g_byte_array_unref (worker->relations);
  g_free (worker);
}

/* Makes the parser, and notes how it calls parts of speech and relations. */
static gboolean
open_parser (NlpSyntax *self, GError **error)
{
  const NlpSyntaxModel *model = self->model;
  const guint n_tags = g_strv_length (model->tags);
  guint n_relations;

  self->parser = nlp_parser_new (model->parser, model->parser_size, error);
  if (self->parser == NULL)
    return FALSE;
  for (guint pos = GST_NLP_POS_NONE + 1; pos <= GST_NLP_POS_X; pos++)
    self->parser_pos[pos] = nlp_parser_find_pos (self->parser, nlp_pos_get_name (pos));
  self->parser_tags = g_new0 (guint8, n_tags + 1);
  for (guint tag = 0; tag < n_tags; tag++)
    self->parser_tags[tag + 1] = nlp_parser_find_tag (self->parser, model->tags[tag]);
  n_relations = nlp_parser_get_n_relations (self->parser);
  self->relations = g_new0 (gchar *, n_relations + 1);
  for (guint r = 0; r < n_relations; r++)
    self->relations[r] = (gchar *)nlp_parser_get_relation (self->parser, (guint8)r);
  return TRUE;
}

NlpSyntax *
nlp_syntax_new_for_model (NlpSyntaxModel *model, GError **error)
{
  g_autoptr (NlpSyntax) self = g_new0 (NlpSyntax, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->model = model;
  g_mutex_init (&self->lock);
  self->idle = g_ptr_array_new_with_free_func (worker_free);
  if (model->parser_size > 0 && !open_parser (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

NlpSyntax *
nlp_syntax_new (const gchar *path, GError **error)
{
  g_autofree gchar *found = path != NULL ? g_strdup (path) : nlp_model_path_find (MODEL_NAME);
  NlpSyntaxModel *model;
  NlpSyntax *self;

  if (found == NULL) {
    g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_NOENT,
                         "the default model is not installed: name a file");
    return NULL;
  }
  model = nlp_syntax_model_open (found, error);
  if (model == NULL)
    return NULL;
  self = nlp_syntax_new_for_model (model, error);
  if (self != NULL)
    self->path = g_steal_pointer (&found);
  return self;
}

NlpSyntax *
nlp_syntax_ref (NlpSyntax *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
nlp_syntax_unref (NlpSyntax *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->idle);
  g_mutex_clear (&self->lock);
  g_clear_pointer (&self->parser, nlp_parser_free);
  g_free (self->parser_tags);
  g_free (self->relations);
  nlp_syntax_model_free (self->model);
  g_free (self->path);
  g_free (self);
}

const NlpSyntaxModel *
nlp_syntax_get_model (const NlpSyntax *self)
{
  return self->model;
}

const gchar *
nlp_syntax_get_path (const NlpSyntax *self)
{
  return self->path;
}

gboolean
nlp_syntax_can_parse (const NlpSyntax *self)
{
  return self->parser != NULL;
}

const gchar *const *
nlp_syntax_get_relations (const NlpSyntax *self)
{
  return (const gchar *const *)self->relations;
}

static Worker *
take_worker (NlpSyntax *self)
{
  const NlpSyntaxModel *model = self->model;
  Worker *worker = NULL;

  g_mutex_lock (&self->lock);
  if (self->idle->len > 0)
    worker = g_ptr_array_steal_index_fast (self->idle, self->idle->len - 1);
  g_mutex_unlock (&self->lock);
  if (worker == NULL) {
    worker = g_new0 (Worker, 1);
    worker->tagger = nlp_pos_tagger_new (&model->tagger, &model->tables, &model->lemmatizer);
    worker->words = g_array_new (FALSE, FALSE, sizeof (NlpTaggedWord));
    worker->parsed = g_array_new (FALSE, FALSE, sizeof (NlpParserWord));
    worker->heads = g_array_new (FALSE, FALSE, sizeof (guint32));
    worker->relations = g_byte_array_new ();
  }
  return worker;
}

static void
return_worker (NlpSyntax *self, Worker *worker)
{
  g_mutex_lock (&self->lock);
  g_ptr_array_add (self->idle, worker);
  g_mutex_unlock (&self->lock);
}

/* Returns the end of the sentence of the token @first, as a number of a token. @at is the number of
 * the first sentence that ends after it. Tokens between sentences are a sentence too. */
static gsize
find_end (const GstNlpToken *tokens,
          gsize n_tokens,
          const GstNlpRange *sentences,
          gsize n_sentences,
          gsize first,
          gsize *at)
{
  guint32 end = G_MAXUINT32;
  gsize last = first + 1;

  while (*at < n_sentences && sentences[*at].end <= tokens[first].start)
    (*at)++;
  if (*at < n_sentences)
    end = tokens[first].start < sentences[*at].start ? sentences[*at].start : sentences[*at].end;
  while (last < n_tokens && tokens[last].start < end)
    last++;
  return last;
}

static gboolean
is_ascii_without_capitals (const gchar *word, gsize length)
{
  for (gsize i = 0; i < length; i++) {
    if ((guchar)word[i] >= 0x80 || g_ascii_isupper (word[i]))
      return FALSE;
  }
  return TRUE;
}

/* Returns the lemma of a word as #GstNlpTokenSyntax has it. */
static guint32
write_lemma (const NlpLemmatizer *lemmatizer,
             guint edit,
             const gchar *word,
             gsize length,
             GString *lemmas)
{
  const guint32 start = (guint32)lemmas->len;

  if (nlp_lemmatizer_is_case_only (lemmatizer, edit)) {
    if (lemmatizer->edits[edit].letter_case == NLP_LETTER_CASE_KEPT ||
        is_ascii_without_capitals (word, length))
      return GST_NLP_LEMMA_TEXT;
    if (lemmatizer->edits[edit].letter_case == NLP_LETTER_CASE_LOWER)
      return GST_NLP_LEMMA_LOWER;
  }
  nlp_lemmatizer_apply (lemmatizer, edit, word, length, lemmas);
  g_string_append_c (lemmas, '\0');
  return GST_NLP_LEMMA_STRING + start;
}

static void
append_sentence (NlpSyntax *self,
                 Worker *worker,
                 const gchar *text,
                 const GstNlpToken *tokens,
                 gsize n_tokens,
                 GArray *syntax,
                 GString *lemmas)
{
  const NlpTaggedWord *words;

  g_array_set_size (worker->words, (guint)n_tokens);
  words = (const NlpTaggedWord *)(gpointer)worker->words->data;
  nlp_pos_tagger_tag (worker->tagger, text, tokens, n_tokens,
                      (NlpTaggedWord *)(gpointer)worker->words->data);
  for (gsize i = 0; i < n_tokens; i++) {
    const gchar *word = text + tokens[i].start;
    const gsize length = tokens[i].end - tokens[i].start;
    const GstNlpTokenSyntax token = {
        .head = GST_NLP_HEAD_NONE,
        .lemma = write_lemma (&self->model->lemmatizer, words[i].edit, word, length, lemmas),
        .tag = self->model->tag_numbers[words[i].tag],
        .pos = self->model->pos[words[i].tag],
    };

    g_array_append_val (syntax, token);
  }
}

/* Parses the tokens @first to @end, which are a sentence. */
static void
parse_sentence (NlpSyntax *self,
                Worker *worker,
                const gchar *text,
                const GstNlpToken *tokens,
                gsize first,
                gsize end,
                GstNlpTokenSyntax *syntax)
{
  const guint n = (guint)(end - first);
  NlpParserWord *words;
  guint32 *heads;

  if (worker->parser == NULL)
    worker->parser = nlp_parser_state_new (self->parser);
  g_array_set_size (worker->parsed, n);
  g_array_set_size (worker->heads, n);
  g_byte_array_set_size (worker->relations, n);
  words = (NlpParserWord *)(gpointer)worker->parsed->data;
  heads = (guint32 *)(gpointer)worker->heads->data;
  for (guint i = 0; i < n; i++) {
    const GstNlpToken *token = &tokens[first + i];

    words[i] = (NlpParserWord){
        .text = text + token->start,
        .length = token->end - token->start,
        .pos = self->parser_pos[syntax[first + i].pos],
        .tag = self->parser_tags[syntax[first + i].tag],
    };
  }
  nlp_parser_parse (self->parser, worker->parser, words, n, heads, worker->relations->data);
  for (guint i = 0; i < n; i++) {
    syntax[first + i].head = (guint32)first + heads[i];
    syntax[first + i].relation = worker->relations->data[i] + 1;
  }
}

void
nlp_syntax_parse_sentence (NlpSyntax *self,
                           const gchar *text,
                           const GstNlpToken *tokens,
                           gsize first,
                           gsize end,
                           GstNlpTokenSyntax *syntax)
{
  Worker *worker = take_worker (self);

  parse_sentence (self, worker, text, tokens, first, end, syntax);
  return_worker (self, worker);
}

void
nlp_syntax_run (NlpSyntax *self,
                const gchar *text,
                const GstNlpToken *tokens,
                gsize n_tokens,
                const GstNlpRange *sentences,
                gsize n_sentences,
                gboolean parse,
                GArray *syntax,
                GString *lemmas)
{
  Worker *worker = take_worker (self);
  gsize end, at = 0;

  for (gsize first = 0; first < n_tokens; first = end) {
    end = find_end (tokens, n_tokens, sentences, n_sentences, first, &at);
    append_sentence (self, worker, text, tokens + first, end - first, syntax, lemmas);
    if (parse)
      parse_sentence (self, worker, text, tokens, first, end,
                      (GstNlpTokenSyntax *)(gpointer)syntax->data);
  }
  return_worker (self, worker);
}
