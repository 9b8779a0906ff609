/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * icubreaks.c: splits text with the break iterators of ICU.
 */

#include "icubreaks.h"

#include <gio/gio.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "common/resource.h"
#include "tokenizer-resources.h"

#define WORD_RULES "/gst-nlp/tokenizer/data/uax29.rules"

/* A break iterator for one thread at a time. */
typedef struct {
  UBreakIterator *iterator;
  UText text; /* the text of @iterator; its memory is reused */
} Splitter;

struct _NlpIcuBreaks {
  NlpIcuRules rules;
  GMutex lock;              /* protects the members below */
  UBreakIterator *original; /* NULL until it is needed; has no text, so it can be cloned */
  GPtrArray *idle;          /* of Splitter: those that no thread uses */
};

static void
splitter_free (Splitter *self)
{
  ubrk_close (self->iterator);
  utext_close (&self->text);
  g_free (self);
}

NlpIcuBreaks *
nlp_icu_breaks_new (NlpIcuRules rules)
{
  NlpIcuBreaks *self = g_new0 (NlpIcuBreaks, 1);

  self->rules = rules;
  self->idle = g_ptr_array_new_with_free_func ((GDestroyNotify)splitter_free);
  g_mutex_init (&self->lock);
  return self;
}

void
nlp_icu_breaks_free (NlpIcuBreaks *self)
{
  g_ptr_array_unref (self->idle);
  if (self->original != NULL)
    ubrk_close (self->original);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/* Sets @error if @status is a failure. */
static gboolean
check (UErrorCode status, GError **error)
{
  if (U_SUCCESS (status))
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "ICU can't split text: %s",
               u_errorName (status));
  return FALSE;
}

/* Opens rules for words that follow UAX #29 unmodified. ICU's own rules use dictionaries and
 * split at colons. */
static UBreakIterator *
open_word_rules (GError **error)
{
  g_autoptr (GBytes) bytes = nlp_resource_get (tokenizer_get_resource (), WORD_RULES);
  g_autofree gunichar2 *rules = NULL;
  const gchar *data;
  UBreakIterator *iterator;
  UErrorCode status = U_ZERO_ERROR;
  UParseError position = {0};
  gsize size;
  glong length;

  data = g_bytes_get_data (bytes, &size);
  rules = g_utf8_to_utf16 (data, size, NULL, &length, error);
  if (rules == NULL)
    return NULL;

  iterator = ubrk_openRules ((const UChar *)rules, length, NULL, 0, &position, &status);
  if (U_SUCCESS (status))
    return iterator;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s:%d: ICU can't read the rules: %s",
               WORD_RULES, position.line, u_errorName (status));
  return NULL;
}

static UBreakIterator *
open_iterator (NlpIcuRules rules, GError **error)
{
  UBreakIterator *iterator;
  UErrorCode status = U_ZERO_ERROR;

  if (rules == NLP_ICU_WORDS)
    return open_word_rules (error);
  iterator =
      ubrk_open (rules == NLP_ICU_SENTENCES ? UBRK_SENTENCE : UBRK_WORD, "root", NULL, 0, &status);
  return check (status, error) ? iterator : NULL;
}

/* Opens the iterator that the others are clones of. The caller holds the lock. */
static gboolean
open_original (NlpIcuBreaks *self, GError **error)
{
  if (self->original == NULL)
    self->original = open_iterator (self->rules, error);
  return self->original != NULL;
}

static Splitter *
splitter_new (const UBreakIterator *original, GError **error)
{
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_clone (original, &status);
  Splitter *splitter;

  if (!check (status, error))
    return NULL;
  splitter = g_new (Splitter, 1);
  splitter->iterator = iterator;
  splitter->text = (UText)UTEXT_INITIALIZER;
  return splitter;
}

/* Returns an idle splitter, or a new one if there is none. */
static Splitter *
acquire_splitter (NlpIcuBreaks *self, GError **error)
{
  Splitter *splitter = NULL;

  g_mutex_lock (&self->lock);
  if (self->idle->len > 0)
    splitter = g_ptr_array_steal_index_fast (self->idle, self->idle->len - 1);
  else if (open_original (self, error))
    splitter = splitter_new (self->original, error);
  g_mutex_unlock (&self->lock);
  return splitter;
}

static void
release_splitter (NlpIcuBreaks *self, Splitter *splitter)
{
  g_mutex_lock (&self->lock);
  g_ptr_array_add (self->idle, splitter);
  g_mutex_unlock (&self->lock);
}

gboolean
nlp_icu_breaks_open (NlpIcuBreaks *self, GError **error)
{
  Splitter *splitter = acquire_splitter (self, error);

  if (splitter == NULL)
    return FALSE;
  release_splitter (self, splitter);
  return TRUE;
}

gboolean
nlp_icu_breaks_foreach (NlpIcuBreaks *self,
                        const gchar *text,
                        gsize start,
                        gsize end,
                        NlpIcuFunc func,
                        gpointer user_data,
                        GError **error)
{
  Splitter *splitter;
  UErrorCode status = U_ZERO_ERROR;
  gint32 from = 0, to;

  g_return_val_if_fail (start <= end && end - start <= G_MAXINT32, FALSE);

  splitter = acquire_splitter (self, error);
  if (splitter == NULL)
    return FALSE;

  utext_openUTF8 (&splitter->text, text + start, end - start, &status);
  ubrk_setUText (splitter->iterator, &splitter->text, &status);
  if (U_SUCCESS (status)) {
    while ((to = ubrk_next (splitter->iterator)) != UBRK_DONE) {
      func (start + from, start + to, user_data);
      from = to;
    }
  }
  release_splitter (self, splitter);
  return check (status, error);
}
