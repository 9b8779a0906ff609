/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "gazetteer.h"

#include <string.h>

#define MIN_EDGES 1024
#define SCORE 0.9f

/* A name as it is shown. */
typedef struct {
  const gchar *label;
  const gchar *source;
  const gchar *name;
  const gchar *id;
} Entry;

/* Node @node goes on to node @target by the piece @piece. */
typedef struct {
  guint32 node; /* 0: a free slot, for no edge leaves node 0 */
  guint32 piece;
  guint32 target;
} Edge;

struct _NlpGazetteer {
  NlpVocabulary *vocabulary;
  GArray *entries; /* of Entry; 0 is none */
  GArray *nodes;   /* of guint32: the entry that ends in a node, or 0; node 0 is none */
  GArray *roots;   /* of guint32: the node of a first piece, by its number */
  Edge *edges;     /* of further pieces; open addressing */
  guint32 edge_mask;
  guint32 n_edges;
  GStringChunk *strings;
};

/* A piece of a text, spelled the way names are. */
typedef struct {
  const gchar *spelling;
  gsize length;
  gsize end; /* in the text */
} Piece;

NlpGazetteer *
nlp_gazetteer_new (NlpVocabulary *vocabulary)
{
  NlpGazetteer *gazetteer = g_new0 (NlpGazetteer, 1);

  gazetteer->vocabulary = vocabulary;
  gazetteer->entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  g_array_set_size (gazetteer->entries, 1);
  gazetteer->nodes = g_array_new (FALSE, TRUE, sizeof (guint32));
  g_array_set_size (gazetteer->nodes, 1);
  gazetteer->roots = g_array_new (FALSE, TRUE, sizeof (guint32));
  gazetteer->edges = g_new0 (Edge, MIN_EDGES);
  gazetteer->edge_mask = MIN_EDGES - 1;
  gazetteer->strings = g_string_chunk_new (4096);
  return gazetteer;
}

void
nlp_gazetteer_free (NlpGazetteer *gazetteer)
{
  g_array_unref (gazetteer->entries);
  g_array_unref (gazetteer->nodes);
  g_array_unref (gazetteer->roots);
  g_free (gazetteer->edges);
  g_string_chunk_free (gazetteer->strings);
  g_free (gazetteer);
}

static inline gboolean
is_blank (guchar c)
{
  return c == ' ' || (c >= '\t' && c <= '\r');
}

/* U+2010 to U+201F, dashes and quotation marks, are the only non-ASCII marks. */
static inline gboolean
is_mark (const gchar *text, gsize at, gsize length)
{
  guchar c = (guchar)text[at];

  if (c < 0x80)
    return !g_ascii_isalnum (c);
  return c == 0xe2 && at + 2 < length && (guchar)text[at + 1] == 0x80 &&
         (guchar)text[at + 2] >= 0x90 && (guchar)text[at + 2] <= 0x9f;
}

static const gchar *
plain_mark (const gchar *mark)
{
  guchar last = (guchar)mark[2];

  return last <= 0x95 ? "-" : last <= 0x9b ? "'" : "\"";
}

/* Reads the piece at or behind @at; %FALSE at the end. */
static gboolean
next_piece (const gchar *text, gsize length, gsize at, Piece *piece)
{
  gsize end;

  while (at < length && is_blank ((guchar)text[at]))
    at++;
  if (at >= length)
    return FALSE;
  end = at;
  while (end < length && !is_mark (text, end, length) && end - at <= NLP_VOCABULARY_MAX_WORD)
    end++;
  piece->spelling = text + at;
  if (end > at) {
    piece->length = end - at;
  } else if ((guchar)text[at] < 0x80) {
    piece->length = 1;
    end = at + 1;
  } else {
    piece->spelling = plain_mark (text + at);
    piece->length = 1;
    end = at + 3;
  }
  piece->end = end;
  return TRUE;
}

static inline guint32
hash_edge (guint32 node, guint32 piece)
{
  guint32 hash = (node * 0x9e3779b1u) ^ (piece * 0x85ebca6bu);

  return hash ^ (hash >> 15);
}

static inline Edge *
find_edge (const NlpGazetteer *gazetteer, guint32 node, guint32 piece)
{
  guint32 slot = hash_edge (node, piece) & gazetteer->edge_mask;
  Edge *edge = &gazetteer->edges[slot];

  while (edge->node != 0 && (edge->node != node || edge->piece != piece)) {
    slot = (slot + 1) & gazetteer->edge_mask;
    edge = &gazetteer->edges[slot];
  }
  return edge;
}

static void
grow_edges (NlpGazetteer *gazetteer)
{
  g_autofree Edge *old = gazetteer->edges;
  guint32 n_slots = gazetteer->edge_mask + 1;

  gazetteer->edges = g_new0 (Edge, n_slots * 2);
  gazetteer->edge_mask = n_slots * 2 - 1;
  for (guint32 i = 0; i < n_slots; i++)
    if (old[i].node != 0)
      *find_edge (gazetteer, old[i].node, old[i].piece) = old[i];
}

static guint32
add_node (NlpGazetteer *gazetteer)
{
  g_array_set_size (gazetteer->nodes, gazetteer->nodes->len + 1);
  return gazetteer->nodes->len - 1;
}

static guint32
add_root (NlpGazetteer *gazetteer, guint32 piece)
{
  guint32 *node;

  if (piece >= gazetteer->roots->len)
    g_array_set_size (gazetteer->roots, piece + 1);
  node = &g_array_index (gazetteer->roots, guint32, piece);
  if (*node == 0)
    *node = add_node (gazetteer);
  return *node;
}

static guint32
add_edge (NlpGazetteer *gazetteer, guint32 node, guint32 piece)
{
  Edge *edge = find_edge (gazetteer, node, piece);
  guint32 target;

  if (edge->node != 0)
    return edge->target;
  target = add_node (gazetteer);
  *edge = (Edge){node, piece, target};
  if (++gazetteer->n_edges > gazetteer->edge_mask / 2)
    grow_edges (gazetteer);
  return target;
}

static guint32
add_entry (NlpGazetteer *gazetteer,
           const gchar *label,
           const gchar *canonical,
           const gchar *id,
           const gchar *list)
{
  g_autofree gchar *source = g_strconcat ("gazetteer:", list, NULL);
  Entry entry = {
      .label = g_intern_string (label),
      .source = g_string_chunk_insert_const (gazetteer->strings, source),
      .name = g_string_chunk_insert_const (gazetteer->strings, canonical),
      .id = id != NULL ? g_string_chunk_insert_const (gazetteer->strings, id) : NULL,
  };

  g_array_append_val (gazetteer->entries, entry);
  return gazetteer->entries->len - 1;
}

gboolean
nlp_gazetteer_add (NlpGazetteer *gazetteer,
                   const gchar *surface,
                   const gchar *label,
                   const gchar *canonical,
                   const gchar *id,
                   const gchar *list)
{
  NlpVocabulary *vocabulary = gazetteer->vocabulary;
  guint32 pieces[NLP_GAZETTEER_MAX_PIECES];
  guint n_pieces = 0;
  gsize length = strlen (surface);
  guint32 node;
  Piece piece;

  for (gsize at = 0; next_piece (surface, length, at, &piece); at = piece.end) {
    if (n_pieces == NLP_GAZETTEER_MAX_PIECES || piece.length > NLP_VOCABULARY_MAX_WORD)
      return FALSE;
    pieces[n_pieces++] = nlp_vocabulary_add (vocabulary, piece.spelling, piece.length);
  }
  if (n_pieces == 0)
    return FALSE;
  node = add_root (gazetteer, pieces[0]);
  for (guint i = 1; i < n_pieces; i++)
    node = add_edge (gazetteer, node, pieces[i]);
  g_array_index (gazetteer->nodes, guint32, node) =
      add_entry (gazetteer, label, canonical, id, list);
  if (strpbrk (surface, " -") == NULL)
    nlp_vocabulary_add_classes (vocabulary, nlp_vocabulary_add (vocabulary, surface, length),
                                nlp_vocabulary_find_class (vocabulary, label));
  return TRUE;
}

static guint32
find_piece (const NlpGazetteer *gazetteer, const Piece *piece)
{
  if (piece->length > NLP_VOCABULARY_MAX_WORD)
    return 0;
  return nlp_vocabulary_find (gazetteer->vocabulary, piece->spelling, piece->length,
                              nlp_vocabulary_hash (piece->spelling, piece->length));
}

/* The node of the first piece of the word at @at. */
static guint32
enter (const NlpGazetteer *gazetteer, const NlpWords *words, guint at, Piece *piece)
{
  const NlpWord *word = &words->words[at];
  guint32 id;

  if (!next_piece (words->text, words->length, word->start, piece))
    return 0;
  id = piece->end == word->end ? word->id : find_piece (gazetteer, piece);
  return id < gazetteer->roots->len ? g_array_index (gazetteer->roots, guint32, id) : 0;
}

/* Finds the longest name that begins with the word at @at. Returns its entry, or 0, and sets
 * @next to the word behind it. */
static guint32
match_at (const NlpGazetteer *gazetteer, const NlpWords *words, guint at, guint *next)
{
  guint32 best = 0;
  guint last = at; /* the word that the piece is in */
  Piece piece;
  guint32 node = enter (gazetteer, words, at, &piece);

  while (node != 0) {
    guint32 entry = g_array_index (gazetteer->nodes, guint32, node);
    guint32 id;

    while (last < words->n_words && words->words[last].end < piece.end) {
      last++;
      if (last < words->n_words && nlp_word_is (&words->words[last], NLP_SHAPE_FIRST))
        return best;
    }
    if (last == words->n_words)
      break;
    if (entry != 0 && words->words[last].end == piece.end) {
      best = entry;
      *next = last + 1;
    }
    if (!next_piece (words->text, words->length, piece.end, &piece))
      break;
    id = find_piece (gazetteer, &piece);
    node = id != 0 ? find_edge (gazetteer, node, id)->target : 0;
  }
  return best;
}

void
nlp_gazetteer_match (const NlpGazetteer *gazetteer, const NlpWords *words, GArray *hits)
{
  for (guint at = 0; at < words->n_words;) {
    guint next = at + 1;
    guint32 found = match_at (gazetteer, words, at, &next);

    if (found != 0) {
      const Entry *entry = &g_array_index (gazetteer->entries, Entry, found);
      NlpHit hit = {
          .start = words->words[at].start,
          .end = words->words[next - 1].end,
          .label = entry->label,
          .score = SCORE,
          .chain = -1,
          .source = entry->source,
          .name = entry->name,
          .id = entry->id,
      };

      g_array_append_val (hits, hit);
    }
    at = next;
  }
}
