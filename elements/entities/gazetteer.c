/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "gazetteer.h"

#include <string.h>

#include "labeltable.h"

#define MIN_EDGES 1024
#define SCORE 0.9f

/* A name with so many letters or less may be a word. */
#define SHORT 3

/* How far from a name a word that speaks of it may be, in words. */
#define CONTEXT 12

/* More meanings than this are not told. */
#define MAX_CANDIDATES 16

/* The list of NlpKnownWords that has common words. */
#define COMMON_WORDS 5

/* A name as it is shown. */
typedef struct {
  const gchar *label;
  const gchar *source;
  const gchar *name;
  const gchar *id;
  const gchar *aliases;
  const gchar *candidates;
  guint32 other;   /* what else the name may stand for, another entry or 0 */
  guint32 context; /* the bit of words that must be near, or 0 */
} Entry;

/* Node @node goes on to node @target by the piece @piece. */
typedef struct {
  guint32 node; /* 0: a free slot, for no edge leaves node 0 */
  guint32 piece;
  guint32 target;
} Edge;

struct _NlpGazetteer {
  NlpVocabulary *vocabulary;
  const NlpKnownWords *known; /* (nullable) */
  GHashTable *contexts;       /* bits by label */
  GArray *context_bits;       /* of guint32, by word */
  const gchar *source;        /* of the next entries */
  GArray *entries;            /* of Entry; 0 is none */
  GArray *nodes;              /* of guint32: the entry that ends in a node, or 0; node 0 is none */
  GArray *roots;              /* of guint32: the node of a first piece, by its number */
  Edge *edges;                /* of further pieces; open addressing */
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

static void
add_context_bit (NlpGazetteer *gazetteer, const gchar *word, guint32 bit)
{
  guint32 id = nlp_vocabulary_add (gazetteer->vocabulary, word, strlen (word));

  if (id >= gazetteer->context_bits->len)
    g_array_set_size (gazetteer->context_bits, id + 1);
  g_array_index (gazetteer->context_bits, guint32, id) |= bit;
}

/* Notes a word that speaks of things with a label, with a small letter and with a capital. */
static void
add_context (const gchar *label, const gchar *word, gpointer data)
{
  NlpGazetteer *gazetteer = data;
  guint32 bit = GPOINTER_TO_UINT (g_hash_table_lookup (gazetteer->contexts, label));
  g_autofree gchar *capital = g_strdup (word);

  if (bit == 0) {
    bit = 1u << g_hash_table_size (gazetteer->contexts);
    g_hash_table_insert (gazetteer->contexts, (gpointer)g_intern_string (label),
                         GUINT_TO_POINTER (bit));
  }
  capital[0] = g_ascii_toupper (capital[0]);
  add_context_bit (gazetteer, word, bit);
  add_context_bit (gazetteer, capital, bit);
}

NlpGazetteer *
nlp_gazetteer_new (NlpVocabulary *vocabulary, const NlpKnownWords *known)
{
  NlpGazetteer *gazetteer = g_new0 (NlpGazetteer, 1);
  g_autoptr (NlpLabelTable) contexts = nlp_label_table_new ("context.labels");

  gazetteer->vocabulary = vocabulary;
  gazetteer->known = known;
  gazetteer->contexts = g_hash_table_new (g_str_hash, g_str_equal);
  gazetteer->context_bits = g_array_new (FALSE, TRUE, sizeof (guint32));
  nlp_label_table_foreach (contexts, add_context, gazetteer);
  gazetteer->entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  g_array_set_size (gazetteer->entries, 1);
  gazetteer->nodes = g_array_new (FALSE, TRUE, sizeof (guint32));
  g_array_set_size (gazetteer->nodes, 1);
  gazetteer->roots = g_array_new (FALSE, TRUE, sizeof (guint32));
  gazetteer->edges = g_new0 (Edge, MIN_EDGES);
  gazetteer->edge_mask = MIN_EDGES - 1;
  gazetteer->strings = g_string_chunk_new (65536);
  return gazetteer;
}

void
nlp_gazetteer_free (NlpGazetteer *gazetteer)
{
  g_hash_table_unref (gazetteer->contexts);
  g_array_unref (gazetteer->context_bits);
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

void
nlp_gazetteer_set_list (NlpGazetteer *gazetteer, const gchar *list)
{
  g_autofree gchar *source = g_strconcat ("gazetteer:", list, NULL);

  gazetteer->source = g_string_chunk_insert (gazetteer->strings, source);
}

static Entry *
get_entry (const NlpGazetteer *gazetteer, guint32 entry)
{
  return &g_array_index (gazetteer->entries, Entry, entry);
}

static guint32
add_entry (NlpGazetteer *gazetteer, const Entry *entry)
{
  g_array_append_val (gazetteer->entries, *entry);
  return gazetteer->entries->len - 1;
}

static Entry
make_entry (NlpGazetteer *gazetteer, const gchar *label, const gchar *canonical, const gchar *id)
{
  return (Entry){
      .label = g_intern_string (label),
      .source = gazetteer->source,
      .name = g_string_chunk_insert (gazetteer->strings, canonical),
      .id = id != NULL && *id != '\0' ? g_string_chunk_insert (gazetteer->strings, id) : NULL,
  };
}

static gboolean
is_same_thing (const Entry *a, const Entry *b)
{
  return a->label == b->label && strcmp (a->name, b->name) == 0 && g_strcmp0 (a->id, b->id) == 0;
}

static void
append_json (GString *json, const gchar *text)
{
  g_string_append_c (json, '"');
  for (; *text != '\0'; text++) {
    if (*text == '"' || *text == '\\')
      g_string_append_c (json, '\\');
    if ((guchar)*text < 0x20)
      g_string_append_printf (json, "\\u%04x", *text);
    else
      g_string_append_c (json, *text);
  }
  g_string_append_c (json, '"');
}

/* Takes the thing of @entry out of the chain that begins at @first, the later ones of which are
 * copied: other names may share them. Returns the first of what is left. */
static guint32
without (NlpGazetteer *gazetteer, guint32 first, const Entry *entry, guint n_allowed)
{
  Entry copy;

  if (first == 0 || n_allowed == 0)
    return 0;
  copy = *get_entry (gazetteer, first);
  if (is_same_thing (&copy, entry))
    return without (gazetteer, copy.other, entry, n_allowed);
  copy.other = without (gazetteer, copy.other, entry, n_allowed - 1);
  if (copy.other == get_entry (gazetteer, first)->other)
    return first;
  return add_entry (gazetteer, &copy);
}

/* All that the name of an entry may stand for, itself first. */
static const gchar *
list_candidates (NlpGazetteer *gazetteer, const Entry *entry)
{
  g_autoptr (GString) json = g_string_new ("[");

  for (;;) {
    g_string_append (json, "{\"name\":");
    append_json (json, entry->name);
    if (entry->id != NULL) {
      g_string_append (json, ",\"id\":");
      append_json (json, entry->id);
    }
    g_string_append (json, ",\"label\":");
    append_json (json, entry->label);
    g_string_append_c (json, '}');
    if (entry->other == 0)
      break;
    g_string_append_c (json, ',');
    entry = get_entry (gazetteer, entry->other);
  }
  g_string_append_c (json, ']');
  return g_string_chunk_insert (gazetteer->strings, json->str);
}

/* Makes @surface a name of the entry. */
static gboolean
add_surface (NlpGazetteer *gazetteer, const gchar *surface, Entry entry)
{
  NlpVocabulary *vocabulary = gazetteer->vocabulary;
  guint32 pieces[NLP_GAZETTEER_MAX_PIECES];
  guint n_pieces = 0;
  gsize length = strlen (surface);
  guint32 node, *ends;
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
  ends = &g_array_index (gazetteer->nodes, guint32, node);
  entry.other = without (gazetteer, *ends, &entry, MAX_CANDIDATES - 1);
  if (entry.other != 0)
    entry.candidates = list_candidates (gazetteer, &entry);
  *ends = add_entry (gazetteer, &entry);
  return TRUE;
}

gboolean
nlp_gazetteer_add (NlpGazetteer *gazetteer,
                   const gchar *surface,
                   const gchar *label,
                   const gchar *canonical,
                   const gchar *id)
{
  NlpVocabulary *vocabulary = gazetteer->vocabulary;

  if (!add_surface (gazetteer, surface, make_entry (gazetteer, label, canonical, id)))
    return FALSE;
  if (strpbrk (surface, " -") == NULL)
    nlp_vocabulary_add_classes (vocabulary,
                                nlp_vocabulary_add (vocabulary, surface, strlen (surface)),
                                nlp_vocabulary_find_class (vocabulary, label));
  return TRUE;
}

/* Whether a name is found in text that doesn't speak of such a thing. */
static gboolean
is_ambiguous (const NlpGazetteer *gazetteer, const gchar *name)
{
  const guint64 common = nlp_vocabulary_find_class (gazetteer->vocabulary, "common") |
                         nlp_vocabulary_find_class (gazetteer->vocabulary, "stop");
  g_autofree gchar *capital = g_strdup (name);
  const gsize length = strlen (name);
  guint32 word;

  if (g_utf8_strlen (name, -1) <= SHORT)
    return TRUE;
  if (strpbrk (name, " -.") != NULL)
    return FALSE;
  capital[0] = g_ascii_toupper (capital[0]);
  word =
      nlp_vocabulary_find (gazetteer->vocabulary, name, length, nlp_vocabulary_hash (name, length));
  if ((nlp_vocabulary_get_classes (gazetteer->vocabulary, word) & common) != 0)
    return TRUE;
  return gazetteer->known != NULL &&
         nlp_known_words_level (nlp_known_words_find (gazetteer->known, capital, length),
                                COMMON_WORDS) > 0;
}

/* The other names of a thing, as JSON. */
static const gchar *
list_aliases (NlpGazetteer *gazetteer, const gchar *const *names)
{
  g_autoptr (GString) json = g_string_new ("[");

  for (guint i = 1; names[i] != NULL; i++) {
    if (i > 1)
      g_string_append_c (json, ',');
    append_json (json, names[i]);
  }
  g_string_append_c (json, ']');
  return names[0] != NULL && names[1] != NULL
             ? g_string_chunk_insert (gazetteer->strings, json->str)
             : NULL;
}

gboolean
nlp_gazetteer_add_thing (NlpGazetteer *gazetteer,
                         const gchar *const *names,
                         const gchar *label,
                         const gchar *id)
{
  const guint32 context = GPOINTER_TO_UINT (g_hash_table_lookup (gazetteer->contexts, label));
  Entry entry = make_entry (gazetteer, label, names[0], id);
  gboolean is_added = FALSE;

  entry.aliases = list_aliases (gazetteer, names);
  for (guint i = 0; names[i] != NULL; i++) {
    entry.context = is_ambiguous (gazetteer, names[i]) ? context : 0;
    is_added |= add_surface (gazetteer, names[i], entry);
  }
  return is_added;
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

/* Whether a word near the name from @first up to @last speaks of such a thing. */
static gboolean
has_context (const NlpGazetteer *gazetteer,
             const NlpWords *words,
             guint first,
             guint last,
             guint32 bit)
{
  guint begin = first, end = last;

  while (begin > 0 && first - begin < CONTEXT &&
         !nlp_word_is (&words->words[begin], NLP_SHAPE_FIRST))
    begin--;
  while (end < words->n_words && end - last < CONTEXT &&
         !nlp_word_is (&words->words[end], NLP_SHAPE_FIRST))
    end++;
  for (guint i = begin; i < end; i++) {
    const guint32 id = words->words[i].id;

    if ((i < first || i >= last) && id < gazetteer->context_bits->len &&
        (g_array_index (gazetteer->context_bits, guint32, id) & bit) != 0)
      return TRUE;
  }
  return FALSE;
}

void
nlp_gazetteer_match (const NlpGazetteer *gazetteer, const NlpWords *words, GArray *hits)
{
  for (guint at = 0; at < words->n_words;) {
    guint next = at + 1;
    guint32 found = match_at (gazetteer, words, at, &next);

    while (found != 0 && get_entry (gazetteer, found)->context != 0 &&
           !has_context (gazetteer, words, at, next, get_entry (gazetteer, found)->context))
      found = get_entry (gazetteer, found)->other;
    if (found != 0) {
      const Entry *entry = get_entry (gazetteer, found);
      NlpHit hit = {
          .start = words->words[at].start,
          .end = words->words[next - 1].end,
          .label = entry->label,
          .score = SCORE,
          .chain = -1,
          .source = entry->source,
          .name = entry->name,
          .id = entry->id,
          .aliases = entry->aliases,
          .candidates = entry->candidates,
      };

      g_array_append_val (hits, hit);
    }
    at = next;
  }
}
