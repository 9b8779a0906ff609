/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * digest.c: writes digests of the topics of a stream.
 */

#include "digest.h"

#include <string.h>

#include "base/jsonstring.h"
#include "htmltext.h"
#include "markdown.h"
#include "wrapper.h"

/* The maximum numbers of topics, of names, and of names per topic. */
#define MAX_TOPICS 20
#define MAX_NAMES 20
#define MAX_TOPIC_NAMES 8

#define BAR_WIDTH 300
#define ROW_HEIGHT 18
#define TEXT_WIDTH 220

/* The contents of a digest, whatever the format. */
typedef struct {
  GPtrArray *topics; /* of NlpTopic */
  GArray *names;     /* of NlpTopicName */
  guint64 number;
  guint64 n_documents;
  guint64 n_new;
  guint n_omitted; /* number of topics with new documents beyond the maximum */
} Digest;

static void
digest_init (Digest *self, const NlpTopics *topics, guint64 number)
{
  guint n_shown = 0;

  self->topics = nlp_topics_list (topics);
  self->names = nlp_topics_list_names (topics, MAX_NAMES);
  self->number = number;
  self->n_documents = nlp_topics_get_n_documents (topics);
  self->n_new = nlp_topics_get_n_new (topics);
  self->n_omitted = 0;
  for (guint i = 0; i < self->topics->len; i++) {
    const NlpTopic *topic = g_ptr_array_index (self->topics, i);

    if (topic->n_new == 0)
      break;
    if (n_shown < MAX_TOPICS)
      n_shown++;
    else
      self->n_omitted++;
  }
  g_ptr_array_set_size (self->topics, (gint)n_shown);
}

static void
digest_clear (Digest *self)
{
  g_ptr_array_unref (self->topics);
  g_array_unref (self->names);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Digest, digest_clear)

static const NlpTopicSentence *
get_sentence (const NlpTopic *topic, guint i)
{
  return &g_array_index (topic->sentences, NlpTopicSentence, i);
}

static const NlpTopicName *
get_name (const GArray *names, guint i)
{
  return &g_array_index (names, NlpTopicName, i);
}

/* Whether all documents of the topic came after the last digest. */
static gboolean
is_new (const NlpTopic *topic)
{
  return topic->n_new == topic->n_documents;
}

/* Text and Markdown */

typedef void (*AppendFunc) (GString *out, const gchar *text, guint width);

static void
append_plain (GString *out, const gchar *text, guint width)
{
  NlpWrapper wrapper;

  nlp_wrapper_init (&wrapper, out, width, 0);
  nlp_wrapper_add (&wrapper, text, strlen (text));
}

static void
append_markdown (GString *out, const gchar *text, guint width)
{
  nlp_markdown_append_text (out, text);
}

/* Returns a list such as "Japan (3), Tokyo". */
static GString *
join_names (const GArray *names, guint n)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < MIN (n, names->len); i++) {
    const NlpTopicName *name = get_name (names, i);

    g_string_append_printf (line, "%s%s", i > 0 ? ", " : "", name->name);
    if (name->count > 1)
      g_string_append_printf (line, " (%u)", name->count);
  }
  return line;
}

static void
append_names (GString *out, const GArray *names, guint n, guint width, AppendFunc append)
{
  g_autoptr (GString) line = join_names (names, n);

  append (out, line->str, width);
  g_string_append_c (out, '\n');
}

static void
append_topic (GString *out, const NlpTopic *topic, const NlpBriefStyle *style, AppendFunc append)
{
  g_autofree gchar *count = g_strdup_printf ("%u document%s, %u new%s", topic->n_documents,
                                             topic->n_documents == 1 ? "" : "s", topic->n_new,
                                             is_new (topic) ? ": a new topic" : "");

  g_string_append (out, style->format == NLP_BRIEF_MARKDOWN ? "\n## " : "\n* ");
  append (out, topic->title, style->width);
  g_string_append_c (out, '\n');
  if (style->format == NLP_BRIEF_MARKDOWN)
    g_string_append_c (out, '\n');
  append (out, count, style->width);
  g_string_append_c (out, '\n');
  for (guint i = 0; i < topic->sentences->len; i++) {
    g_string_append (out, style->format == NLP_BRIEF_MARKDOWN ? "\n" : "");
    append (out, get_sentence (topic, i)->text, style->width);
    g_string_append_c (out, '\n');
  }
  if (topic->names->len > 0) {
    g_string_append (out, style->format == NLP_BRIEF_MARKDOWN ? "\n" : "");
    append_names (out, topic->names, MAX_TOPIC_NAMES, style->width, append);
  }
}

static void
append_text (GString *out, const Digest *digest, const NlpBriefStyle *style)
{
  const AppendFunc append = style->format == NLP_BRIEF_MARKDOWN ? append_markdown : append_plain;

  if (digest->number > 0)
    g_string_append_c (out, '\n');
  g_string_append_printf (out,
                          "%sDigest %" G_GUINT64_FORMAT ": %" G_GUINT64_FORMAT
                          " documents, %" G_GUINT64_FORMAT " new\n",
                          style->format == NLP_BRIEF_MARKDOWN ? "# " : "", digest->number + 1,
                          digest->n_documents, digest->n_new);
  for (guint i = 0; i < digest->topics->len; i++)
    append_topic (out, g_ptr_array_index (digest->topics, i), style, append);
  if (digest->n_omitted > 0)
    g_string_append_printf (out, "\nand %u more topics\n", digest->n_omitted);
  if (digest->names->len > 0) {
    g_string_append (out, style->format == NLP_BRIEF_MARKDOWN ? "\n## Names\n\n" : "\n* Names\n");
    append_names (out, digest->names, MAX_NAMES, style->width, append);
  }
}

/* JSON */

static void
append_json_names (GString *out, const GArray *names)
{
  g_string_append (out, "\"names\": [");
  for (guint i = 0; i < names->len; i++) {
    const NlpTopicName *name = get_name (names, i);

    g_string_append (out, i > 0 ? ", {\"label\": " : "{\"label\": ");
    nlp_json_append_string (out, name->label, -1, NLP_JSON_NUMERIC);
    g_string_append (out, ", \"name\": ");
    nlp_json_append_string (out, name->name, -1, NLP_JSON_NUMERIC);
    g_string_append_printf (out, ", \"count\": %u, \"count_before\": %u}", name->count,
                            name->count_before);
  }
  g_string_append_c (out, ']');
}

static void
append_json_topic (GString *out, const NlpTopic *topic)
{
  g_string_append_printf (out, "{\"topic\": %" G_GUINT64_FORMAT ", \"title\": ", topic->number);
  nlp_json_append_string (out, topic->title, -1, NLP_JSON_NUMERIC);
  g_string_append_printf (out, ", \"documents\": %u, \"new\": %u, \"sentences\": [",
                          topic->n_documents, topic->n_new);
  for (guint i = 0; i < topic->sentences->len; i++) {
    g_string_append (out, i > 0 ? ", {\"text\": " : "{\"text\": ");
    nlp_json_append_string (out, get_sentence (topic, i)->text, -1, NLP_JSON_NUMERIC);
    g_string_append_printf (out, ", \"new\": %s}",
                            get_sentence (topic, i)->is_new ? "true" : "false");
  }
  g_string_append (out, "], \"uris\": [");
  for (guint i = 0; i < topic->uris->len; i++) {
    g_string_append (out, i > 0 ? ", " : "");
    nlp_json_append_string (out, g_ptr_array_index (topic->uris, i), -1, NLP_JSON_NUMERIC);
  }
  g_string_append (out, "], ");
  append_json_names (out, topic->names);
  g_string_append_c (out, '}');
}

static void
append_json (GString *out, const Digest *digest)
{
  g_string_append_printf (out,
                          "{\"digest\": %" G_GUINT64_FORMAT ", \"documents\": %" G_GUINT64_FORMAT
                          ", \"new\": %" G_GUINT64_FORMAT ", \"topics\": [",
                          digest->number + 1, digest->n_documents, digest->n_new);
  for (guint i = 0; i < digest->topics->len; i++) {
    g_string_append (out, i > 0 ? ", " : "");
    append_json_topic (out, g_ptr_array_index (digest->topics, i));
  }
  g_string_append (out, "], ");
  append_json_names (out, digest->names);
  g_string_append_c (out, '}');
}

/* HTML */

static void
append_html_topic (GString *out, const NlpTopic *topic)
{
  g_autoptr (GString) names = join_names (topic->names, MAX_TOPIC_NAMES);

  g_string_append (out, "<h2>");
  nlp_html_append_text (out, topic->title, -1);
  g_string_append_printf (out, "</h2>\n<p class=\"note\">%u document%s, %u new%s</p>\n",
                          topic->n_documents, topic->n_documents == 1 ? "" : "s", topic->n_new,
                          is_new (topic) ? ": a new topic" : "");
  for (guint i = 0; i < topic->sentences->len; i++) {
    g_string_append (out, "<p>");
    nlp_html_append_text (out, get_sentence (topic, i)->text, -1);
    g_string_append (out, "</p>\n");
  }
  g_string_append (out, "<p class=\"note\">");
  nlp_html_append_text (out, names->str, -1);
  g_string_append (out, "</p>\n");
}

/* Draws a bar for each name, the lighter part for the count at the last digest. */
static void
append_chart (GString *out, const GArray *names)
{
  const guint max = MAX (1, get_name (names, 0)->count);

  g_string_append_printf (out,
                          "<svg role=\"img\" aria-label=\"Names by the number of documents\" "
                          "viewBox=\"0 0 %u %u\" width=\"%u\">\n",
                          TEXT_WIDTH + BAR_WIDTH + 60, names->len * ROW_HEIGHT,
                          TEXT_WIDTH + BAR_WIDTH + 60);
  for (guint i = 0; i < names->len; i++) {
    const NlpTopicName *name = get_name (names, i);
    const guint width = MAX (1, BAR_WIDTH * name->count / max);
    const guint before = BAR_WIDTH * name->count_before / max;
    const guint y = i * ROW_HEIGHT;

    g_string_append_printf (out, "<text class=\"start\" x=\"0\" y=\"%u\">", y + 13);
    nlp_html_append_text (out, name->name, -1);
    g_string_append_printf (out,
                            "</text><rect x=\"%u\" y=\"%u\" width=\"%u\" height=\"%u\"></rect>"
                            "<rect class=\"before\" x=\"%u\" y=\"%u\" width=\"%u\" height=\"%u\">"
                            "</rect><text class=\"start\" x=\"%u\" y=\"%u\">%u</text>\n",
                            TEXT_WIDTH, y + 3, width, ROW_HEIGHT - 6, TEXT_WIDTH, y + 3, before,
                            ROW_HEIGHT - 6, TEXT_WIDTH + width + 6, y + 13, name->count);
  }
  g_string_append (out, "</svg>\n");
}

static void
append_html (GString *out, const Digest *digest)
{
  g_string_append_printf (out,
                          "<article>\n<h1>Digest %" G_GUINT64_FORMAT
                          "</h1>\n<p class=\"note\">%" G_GUINT64_FORMAT
                          " documents, %" G_GUINT64_FORMAT " new</p>\n",
                          digest->number + 1, digest->n_documents, digest->n_new);
  for (guint i = 0; i < digest->topics->len; i++)
    append_html_topic (out, g_ptr_array_index (digest->topics, i));
  if (digest->n_omitted > 0)
    g_string_append_printf (out, "<p class=\"note\">and %u more topics</p>\n", digest->n_omitted);
  if (digest->names->len > 0) {
    g_string_append (out, "<h2>Names</h2>\n");
    append_chart (out, digest->names);
  }
  g_string_append (out, "</article>\n");
}

void
nlp_digest_append_json (const NlpTopics *topics, guint64 number, GString *out)
{
  g_auto (Digest) digest;

  digest_init (&digest, topics, number);
  append_json (out, &digest);
}

void
nlp_digest_append (const NlpBriefStyle *style,
                   const NlpTopics *topics,
                   guint64 number,
                   GString *out)
{
  g_auto (Digest) digest;

  digest_init (&digest, topics, number);
  switch (style->format) {
    case NLP_BRIEF_JSON:
      append_json (out, &digest);
      g_string_append_c (out, '\n');
      break;
    case NLP_BRIEF_HTML:
      append_html (out, &digest);
      break;
    default:
      append_text (out, &digest, style);
      break;
  }
}
