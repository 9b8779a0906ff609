/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "modelfile.h"

#include <string.h>

#include <xxhash.h>

#define MAGIC "gst-nlp\n"
#define VERSION 2
#define ALIGNMENT 8

G_DEFINE_QUARK (nlp - model - error - quark, nlp_model_error)

typedef enum {
  PART_LABELS, /* names, each with a NUL behind it */
  PART_TRANSITIONS,
  PART_CLUSTERS,
  PART_KNOWN,
  PART_TYPES,
  PART_PLACES,
  PART_WEIGHTS,
  N_PARTS,
} PartKind;

typedef struct {
  guint32 offset;
  guint32 size;
} Part;

typedef struct {
  gchar magic[8];
  guint32 version;
  guint32 size;     /* of the file */
  guint64 checksum; /* XXH64 of all that follows */
  Part parts[N_PARTS];
} Header;

static gboolean
fail (GError **error, NlpModelError code, const gchar *name, const gchar *why)
{
  g_set_error (error, NLP_MODEL_ERROR, code, "%s: %s", name, why);
  return FALSE;
}

static guint64
checksum_of (const Header *header, gsize size)
{
  return XXH64 (header->parts, size - G_STRUCT_OFFSET (Header, parts), 0);
}

static gboolean
check_header (const Header *header, gsize size, const gchar *name, GError **error)
{
  if (size < sizeof *header || memcmp (header->magic, MAGIC, sizeof header->magic) != 0)
    return fail (error, NLP_MODEL_ERROR_FORMAT, name, "this is no model of gst-nlp");
  if (GUINT32_FROM_LE (header->version) != VERSION) {
    g_set_error (error, NLP_MODEL_ERROR, NLP_MODEL_ERROR_FORMAT,
                 "%s: a model of version %u; this program reads version %u", name,
                 GUINT32_FROM_LE (header->version), VERSION);
    return FALSE;
  }
  if (GUINT32_FROM_LE (header->size) != size)
    return fail (error, NLP_MODEL_ERROR_DAMAGED, name, "the model has been cut off");
  if (checksum_of (header, size) != GUINT64_FROM_LE (header->checksum))
    return fail (error, NLP_MODEL_ERROR_DAMAGED, name, "the model is damaged");
  return TRUE;
}

/* The content of a part, and how many things of @unit bytes it holds; NULL if it can't be. */
static const void *
get_part (const Header *header, PartKind kind, gsize unit, guint32 *n)
{
  const Part *part = &header->parts[kind];

  if (part->offset % ALIGNMENT != 0 || part->offset > header->size ||
      part->size > header->size - part->offset || part->size % unit != 0)
    return NULL;
  *n = part->size / unit;
  return (const gchar *)header + part->offset;
}

static gboolean
is_power_of_two (guint32 n)
{
  return n > 0 && (n & (n - 1)) == 0;
}

/* Splits names with NUL behind each. */
static gchar **
read_labels (const gchar *names, guint32 size)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  if (size == 0 || names[size - 1] != '\0')
    return NULL;
  for (const gchar *name = names; name < names + size; name += strlen (name) + 1)
    g_ptr_array_add (labels, (gpointer)g_intern_string (name));
  if (labels->len > NLP_MAX_LABELS)
    return NULL;
  g_ptr_array_add (labels, NULL);
  return (gchar **)g_ptr_array_free (g_steal_pointer (&labels), FALSE);
}

/* Whether the weights of a table are there, in front of which stand @n_counts numbers of them, and
 * a slot is empty, so that lookups end. */
static gboolean
is_sound (const NlpModelFile *self, const NlpModelTable *table, guint n_counts, guint32 n_weights)
{
  guint32 n_empty = 0;

  for (guint32 i = 0; i < table->n_slots; i++) {
    const guint32 at = table->slots[i].weights;
    guint32 n = n_counts;

    if (table->slots[i].key == 0) {
      n_empty++;
      continue;
    }
    if (at > n_weights || n_weights - at < n_counts)
      return FALSE;
    if (self->weights[at] == NLP_MODEL_DENSE)
      n = 1 + n_counts * NLP_MAX_TAGS;
    else
      for (guint j = 0; j < n_counts; j++)
        n += self->weights[at + j];
    if (n > n_weights - at)
      return FALSE;
  }
  return n_empty > 0;
}

static gboolean
are_words_sound (const NlpWordTables *tables)
{
  guint32 n_empty_clusters = 0, n_empty_words = 0;

  for (guint32 i = 0; i <= tables->clusters.mask; i++)
    n_empty_clusters += tables->clusters.slots[i].hash == 0;
  for (guint32 i = 0; i < tables->known.n_slots; i++)
    n_empty_words += tables->known.slots[i] == 0;
  return n_empty_clusters > 0 && n_empty_words > 0;
}

static gboolean
has_parts (const NlpModelFile *self, guint32 n_transitions, guint32 n_clusters)
{
  return self->labels != NULL && self->transitions != NULL && self->tables.clusters.slots != NULL &&
         self->tables.known.slots != NULL && self->types.slots != NULL &&
         self->places.slots != NULL && self->weights != NULL &&
         n_transitions == NLP_MAX_TAGS * NLP_MAX_TAGS && is_power_of_two (n_clusters);
}

NlpModelFile *
nlp_model_file_new (GBytes *bytes, const gchar *name, GError **error)
{
  g_autoptr (NlpModelFile) self = g_new0 (NlpModelFile, 1);
  gsize size;
  const Header *header = g_bytes_get_data (bytes, &size);
  const gchar *labels;
  guint32 n_names = 0, n_transitions = 0, n_weights = 0, n_clusters = 0;

  self->bytes = g_bytes_ref (bytes);
  if (!check_header (header, size, name, error))
    return NULL;
  labels = get_part (header, PART_LABELS, 1, &n_names);
  self->labels = labels != NULL ? read_labels (labels, n_names) : NULL;
  self->transitions = get_part (header, PART_TRANSITIONS, sizeof (gint16), &n_transitions);
  self->tables.clusters.slots = get_part (header, PART_CLUSTERS, sizeof (NlpCluster), &n_clusters);
  self->tables.known.slots =
      get_part (header, PART_KNOWN, sizeof (guint32), &self->tables.known.n_slots);
  self->types.slots = get_part (header, PART_TYPES, sizeof (NlpModelFeature), &self->types.n_slots);
  self->places.slots =
      get_part (header, PART_PLACES, sizeof (NlpModelFeature), &self->places.n_slots);
  self->weights = get_part (header, PART_WEIGHTS, sizeof (NlpModelWeight), &n_weights);
  self->tables.clusters.mask = n_clusters - 1;
  if (!has_parts (self, n_transitions, n_clusters) || !are_words_sound (&self->tables) ||
      !is_sound (self, &self->types, NLP_MODEL_OFFSETS, n_weights) ||
      !is_sound (self, &self->places, 1, n_weights)) {
    fail (error, NLP_MODEL_ERROR_DAMAGED, name, "the parts of the model don't fit together");
    return NULL;
  }
  self->n_labels = g_strv_length (self->labels);
  return g_steal_pointer (&self);
}

NlpModelFile *
nlp_model_file_open (const gchar *path, GError **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, error);
  g_autoptr (GBytes) bytes = NULL;

  if (file == NULL)
    return NULL;
  bytes = g_mapped_file_get_bytes (file);
  return nlp_model_file_new (bytes, path, error);
}

void
nlp_model_file_free (NlpModelFile *self)
{
  g_free (self->labels); /* the names are interned */
  g_bytes_unref (self->bytes);
  g_free (self);
}

static void
append_part (GByteArray *file, PartKind kind, gconstpointer data, gsize size)
{
  static const guint8 zeros[ALIGNMENT] = {0};
  Part *part = &((Header *)(gpointer)file->data)->parts[kind];

  part->offset = file->len;
  part->size = size;
  g_byte_array_append (file, data, size);
  g_byte_array_append (file, zeros, -size % ALIGNMENT);
}

gboolean
nlp_model_file_write (const NlpModelFile *model,
                      guint32 n_weights,
                      const gchar *path,
                      GError **error)
{
  g_autoptr (GByteArray) file = g_byte_array_new ();
  g_autoptr (GString) names = g_string_new (NULL);
  Header *header;

  for (gchar **label = model->labels; *label != NULL; label++)
    g_string_append_len (names, *label, strlen (*label) + 1);
  g_byte_array_set_size (file, sizeof (Header));
  memset (file->data, 0, sizeof (Header));
  append_part (file, PART_LABELS, names->str, names->len);
  append_part (file, PART_TRANSITIONS, model->transitions,
               NLP_MAX_TAGS * NLP_MAX_TAGS * sizeof (gint16));
  append_part (file, PART_CLUSTERS, model->tables.clusters.slots,
               ((gsize)model->tables.clusters.mask + 1) * sizeof (NlpCluster));
  append_part (file, PART_KNOWN, model->tables.known.slots,
               (gsize)model->tables.known.n_slots * sizeof (guint32));
  append_part (file, PART_TYPES, model->types.slots,
               (gsize)model->types.n_slots * sizeof (NlpModelFeature));
  append_part (file, PART_PLACES, model->places.slots,
               (gsize)model->places.n_slots * sizeof (NlpModelFeature));
  append_part (file, PART_WEIGHTS, model->weights, n_weights * sizeof (NlpModelWeight));
  header = (Header *)(gpointer)file->data;
  memcpy (header->magic, MAGIC, sizeof header->magic);
  header->version = VERSION;
  header->size = file->len;
  header->checksum = checksum_of (header, file->len);
  return g_file_set_contents (path, (const gchar *)file->data, file->len, error);
}
