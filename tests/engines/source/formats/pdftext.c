/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * pdftext.c: tests the layout of PDF on pages that the tests build.
 */

#include "formats/pdf/pdftext.h"

#include <gst/check/gstcheck.h>
#include <math.h>

#include "formats/pdf/pdflanguage.h"

/* The size of pages, glyphs and lines, in points. */
#define WIDTH 600
#define HEIGHT 800
#define EM 10.0f
#define LINE_HEIGHT 12.0f

/* A document that is being built, with the glyphs of its last page. */
typedef struct {
  GArray *glyphs;
  NlpPdfText *text;
} Builder;

static void
builder_init (Builder *builder)
{
  builder->glyphs = g_array_new (FALSE, FALSE, sizeof (NlpPdfGlyph));
  builder->text = nlp_pdf_text_new ();
}

static void
builder_clear (Builder *builder)
{
  g_array_unref (builder->glyphs);
  nlp_pdf_text_free (builder->text);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Builder, builder_clear)

/* Writes a line at a position, @size points high, in letters half as wide. */
static void
put_sized (Builder *builder, gfloat x, gfloat y, gfloat size, const gchar *line)
{
  NlpPdfGlyph glyph = {.x1 = x, .y1 = y, .y2 = y + size};

  for (const gchar *at = line; *at != '\0'; at = g_utf8_next_char (at)) {
    glyph.x2 = glyph.x1 + size / 2;
    glyph.character = g_utf8_get_char (at);
    g_array_append_val (builder->glyphs, glyph);
    glyph.x1 = glyph.x2;
  }
  glyph.character = '\n';
  g_array_append_val (builder->glyphs, glyph);
}

/* Writes lines, separated by "\n", below each other. Returns the position below them. */
static gfloat
put (Builder *builder, gfloat x, gfloat y, const gchar *lines)
{
  g_auto (GStrv) split = g_strsplit (lines, "\n", -1);

  for (guint i = 0; split[i] != NULL; i++, y += LINE_HEIGHT)
    put_sized (builder, x, y, EM, split[i]);
  return y;
}

static void
end_page (Builder *builder)
{
  nlp_pdf_text_add_page (builder->text, (NlpPdfGlyph *)builder->glyphs->data, builder->glyphs->len,
                         WIDTH, HEIGHT);
  g_array_set_size (builder->glyphs, 0);
}

static void
check_text (Builder *builder, const gchar *expected)
{
  GString *text = nlp_pdf_text_end (builder->text);

  g_assert_cmpstr (text->str, ==, expected);
  g_string_free (text, TRUE);
}

static void
check_page (Builder *builder, const gchar *expected)
{
  end_page (builder);
  check_text (builder, expected);
}

GST_START_TEST (test_nothing)
{
  g_auto (Builder) builder = {0};

  builder_init (&builder);
  check_page (&builder, "");
}
GST_END_TEST;

GST_START_TEST (test_gap)
{
  g_auto (Builder) builder = {0};
  gfloat y;

  builder_init (&builder);
  y = put (&builder, 50, 200, "The first paragraph has two\nlines of text.");
  put (&builder, 50, y + 8, "The second one has one line");
  check_page (&builder,
              "The first paragraph has two lines of text.\n\nThe second one has one line\n");
}
GST_END_TEST;

GST_START_TEST (test_indent)
{
  g_auto (Builder) builder = {0};

  builder_init (&builder);
  put (&builder, 50, 200, "  The first paragraph has two lines and");
  put (&builder, 50, 212, "they end early.");
  put (&builder, 60, 224, "The second one does that also, as it");
  put (&builder, 50, 236, "seems, and fills its last line to this.");
  put (&builder, 60, 248, "The third one is the last of all these");
  put (&builder, 50, 260, "of them.");
  check_page (&builder,
              "The first paragraph has two lines and they end early.\n\n"
              "The second one does that also, as it seems, and fills its last line to this."
              "\n\nThe third one is the last of all these of them.\n");
}
GST_END_TEST;

/* A bibliography: indented lines belong to the line above. */
GST_START_TEST (test_hanging)
{
  g_auto (Builder) builder = {0};

  builder_init (&builder);
  put (&builder, 50, 200, "Aal, B. and C. Dorn: On the ways of all rivers");
  put (&builder, 60, 212, "and lakes of the north, from the spring and");
  put (&builder, 60, 224, "to the sea");
  put (&builder, 50, 236, "Eck, F.: Of lakes, and of what lives in them all");
  put (&builder, 60, 248, "as told by himself");
  check_page (&builder,
              "Aal, B. and C. Dorn: On the ways of all rivers and lakes of the north, from the "
              "spring and to the sea\n\n"
              "Eck, F.: Of lakes, and of what lives in them all as told by himself\n");
}
GST_END_TEST;

GST_START_TEST (test_heading)
{
  g_auto (Builder) builder = {0};

  builder_init (&builder);
  put_sized (&builder, 50, 200, 14, "A heading");
  put (&builder, 50, 216, "comes before the text that\nit is of");
  check_page (&builder, "A heading\n\ncomes before the text that it is of\n");
}
GST_END_TEST;

GST_START_TEST (test_list)
{
  g_auto (Builder) builder = {0};

  builder_init (&builder);
  put (&builder, 50, 200,
       "There are these things in a list:\n• the one\n• the other, which takes a "
       "bit\n  more room\n• the last");
  check_page (&builder, "There are these things in a list:\n\n• the one\n\n"
                        "• the other, which takes a bit more room\n\n• the last\n");
}
GST_END_TEST;

/* Writes two columns, a line of each in turn. */
static void
put_columns (Builder *builder, gfloat y, const gchar *left, const gchar *right, gfloat right_x)
{
  g_auto (GStrv) l = g_strsplit (left, "\n", -1);
  g_auto (GStrv) r = g_strsplit (right, "\n", -1);

  for (guint i = 0; l[i] != NULL || (i < g_strv_length (r)); i++, y += LINE_HEIGHT) {
    if (i < g_strv_length (l))
      put_sized (builder, 50, y, EM, l[i]);
    if (i < g_strv_length (r))
      put_sized (builder, right_x, y, EM, r[i]);
    if (i + 1 >= g_strv_length (l) && i + 1 >= g_strv_length (r))
      break;
  }
}

#define LEFT                                                                                       \
  "the left column of the page\nhas four lines of words and\ngoes on and on until it is\nat its "  \
  "end and goes on with"
#define RIGHT                                                                                      \
  "the right one, which has no\nmore to say than the other\nbut says it anyway on three\nor four " \
  "lines."
#define BOTH                                                                                       \
  "the left column of the page has four lines of words and goes on and on until it is at its end " \
  "and goes on with the right one, which has no more to say than the other but says it anyway on " \
  "three or four lines."

GST_START_TEST (test_columns)
{
  g_auto (Builder) builder = {0};

  builder_init (&builder);
  put_sized (&builder, 70, 150, 14, "A title over both of the columns");
  put_columns (&builder, 200, LEFT, RIGHT, 200);
  check_page (&builder, "A title over both of the columns\n\n" BOTH "\n");
}
GST_END_TEST;

/* The lines of columns may be at different heights, and text of full width may follow. */
GST_START_TEST (test_staggered_columns)
{
  g_auto (Builder) builder = {0};
  gfloat y;

  builder_init (&builder);
  put (&builder, 50, 200, LEFT);
  y = put (&builder, 200, 205, RIGHT);
  put (&builder, 50, y + 10,
       "What is below is as wide as both of the columns are, and has\n"
       "two lines");
  check_page (&builder, BOTH "\n\nWhat is below is as wide as both of the columns are, and has two "
                             "lines\n");
}
GST_END_TEST;

/* A page that ends early, with one line in its last column. */
GST_START_TEST (test_last_column)
{
  g_auto (Builder) builder = {0};

  builder_init (&builder);
  put_columns (&builder, 200, LEFT, RIGHT, 200);
  end_page (&builder);
  put_columns (&builder, 200, "here the left column is long\nthough the right one has one\nline",
               "which is this line of words.", 200);
  check_page (&builder,
              BOTH "\n\nhere the left column is long though the right one has one line which "
                   "is this line of words.\n");
}
GST_END_TEST;

/* Tables are read row by row. */
GST_START_TEST (test_table)
{
  g_auto (Builder) builder = {0};

  builder_init (&builder);
  put_columns (&builder, 300, "Herring\nCod\nSalmon\nPike", "12\n7\n34\n5", 200);
  check_page (&builder, "Herring 12 Cod 7 Salmon 34 Pike 5\n");
}
GST_END_TEST;

GST_START_TEST (test_table_of_text)
{
  g_auto (Builder) builder = {0};

  builder_init (&builder);
  put_columns (&builder, 300, "-h, --help\n--benchmark-everything\n-s, --strict\n-v",
               "shows this help and no other text\nmeasures\nis not lenient\nsays more", 200);
  check_page (&builder,
              "-h, --help shows this help and no other text --benchmark-everything measures "
              "-s, --strict is not lenient -v says more\n");
}
GST_END_TEST;

GST_START_TEST (test_hyphens)
{
  g_auto (Builder) builder = {0};

  builder_init (&builder);
  put (&builder, 50, 200,
       "the joint-stock com-\npany is of the north-\nern coast and joint-\nstock it is, Anglo-\n"
       "Saxon, state-of-the-\nart, of 1914-\n1918 and pre- and\npost-war times -\nmore or less");
  check_page (&builder, "the joint-stock company is of the northern coast and joint-stock it is, "
                        "Anglo-Saxon, state-of-the-art, of 1914-1918 and pre- and post-war times - "
                        "more or less\n");
}
GST_END_TEST;

/* Words in capitals are joined if the document has them without the hyphen. */
GST_START_TEST (test_capitals)
{
  g_auto (Builder) builder = {0};

  builder_init (&builder);
  put (&builder, 50, 200, "a SEQUENCE is a SE-\nQUENCE but MIX-\nUP, and A-\nZ");
  check_page (&builder, "a SEQUENCE is a SEQUENCE but MIX-UP, and A-Z\n");
}
GST_END_TEST;

/* Where some hyphens are soft, all others are hard. */
GST_START_TEST (test_soft_hyphens)
{
  g_auto (Builder) builder = {0};

  builder_init (&builder);
  put (&builder, 50, 200,
       "as soft as hy\302\255\nphe\302\255ns of the bro\302\255\342\200\220\n"
       "ken sort, which twenty-\none words have");
  put (&builder, 50, 300, "and an end-\302\255");
  check_page (&builder, "as soft as hyphens of the broken sort, which twenty-one words have\n\n"
                        "and an end-\n");
}
GST_END_TEST;

GST_START_TEST (test_ligatures)
{
  g_auto (Builder) builder = {0};

  builder_init (&builder);
  put (&builder, 50, 200,
       "o\357\254\203ce, \357\254\201nd, \357\254\202oat, \357\254\200, "
       "\357\254\204, \357\254\206");
  check_page (&builder, "office, find, float, ff, ffl, st\n");
}
GST_END_TEST;

#define BEGIN "Some words\nthat go on until the\nend of the page\nis there, and then"
#define END "they go on with the\nnext page."
#define PAIR                                                                                       \
  "Some words that go on until the end of the page is there, and then they go on with the next "   \
  "page.\n"

static void
put_book (Builder *builder, guint n_pages)
{
  for (guint i = 0; i < n_pages; i++) {
    g_autofree gchar *head = g_strdup_printf ("Chapter %u of a long book", i / 2);
    g_autofree gchar *number = g_strdup_printf ("- %u -", i + 7);

    put (builder, 50, 30, head);
    put (builder, 50, 80, i % 2 == 0 ? BEGIN : END);
    put (builder, 120, 760, number);
    end_page (builder);
  }
}

GST_START_TEST (test_furniture)
{
  g_auto (Builder) builder = {0};

  builder_init (&builder);
  put_book (&builder, 4);
  check_text (&builder, PAIR "\n" PAIR);
}
GST_END_TEST;

/* Lines that repeat on two pages only may be text. */
GST_START_TEST (test_few_pages)
{
  g_auto (Builder) builder = {0};

  builder_init (&builder);
  put_book (&builder, 2);
  check_text (&builder, "Chapter 0 of a long book\n\n"
                        "Some words that go on until the end of the page is there, and then\n\n"
                        "Chapter 0 of a long book\n\nthey go on with the next page.\n");
}
GST_END_TEST;

GST_START_TEST (test_notes)
{
  g_auto (Builder) builder = {0};

  builder_init (&builder);
  put (&builder, 50, 100, BEGIN);
  put_sized (&builder, 50, 700, 8, "1 What is small and below is a note");
  put_sized (&builder, 50, 709, 8, "of two lines.");
  end_page (&builder);
  put (&builder, 50, 100, END);
  check_page (&builder, PAIR "\n1 What is small and below is a note of two lines.\n");
}
GST_END_TEST;

/* A page from right to left: its right column comes first. */
GST_START_TEST (test_right_to_left)
{
  static const gchar *const words[] = {
      "\327\220\327\221\327\222 \327\223\327\224\327\225\327\226",
      "\327\227\327\230\327\231 \327\233\327\234\327\236\327\240",
      "\327\241\327\242\327\244 \327\246\327\247\327\250\327\251",
  };
  g_auto (Builder) builder = {0};

  builder_init (&builder);
  for (guint column = 0; column < 2; column++) {
    for (guint i = 0; i < 3; i++) {
      g_autofree gchar *line = g_strjoin (" ", words[i], words[i], column ? "2" : "1", NULL);
      guint start = builder.glyphs->len;

      /* The glyphs are in reading order, each left of the one before. */
      put_sized (&builder, 0, 200 + (gfloat)i * LINE_HEIGHT, EM, line);
      for (guint j = start; j < builder.glyphs->len; j++) {
        NlpPdfGlyph *glyph = &g_array_index (builder.glyphs, NlpPdfGlyph, j);

        glyph->x1 = (column ? 250 : 450) - glyph->x1;
        glyph->x2 = (column ? 250 : 450) - glyph->x2;
      }
    }
  }
  end_page (&builder);
  {
    GString *text = nlp_pdf_text_end (builder.text);
    const gchar *one = strchr (text->str, '1'), *two = strchr (text->str, '2');

    fail_unless (one != NULL && two != NULL && strrchr (text->str, '1') < two);
    g_string_free (text, TRUE);
  }
}
GST_END_TEST;

/* Random glyphs, some not finite or not in Unicode. Asserts only that the text is UTF-8. */
GST_START_TEST (test_noise)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  static const gunichar characters[] = {'a',    'b',  'Z',    '.',      '-',    '1',
                                        ' ',    '\n', 0xad,   0x2010,   0xfb03, 0x5d0,
                                        0x2022, 0,    0xd800, 0x110000, 0x202b};

  guint n_documents = g_getenv ("GST_NLP_UNDER_VALGRIND") ? 10 : 200;

  for (guint i = 0; i < n_documents; i++) {
    g_auto (Builder) builder = {0};
    guint n = (guint)g_rand_int_range (random, 0, 400);
    gdouble range = i % 3 == 0 ? 30 : 1000;
    GString *text;

    builder_init (&builder);
    for (guint page = 0; page < 4; page++) {
      for (guint j = 0; j < n; j++) {
        NlpPdfGlyph glyph = {
            .x1 = (gfloat)g_rand_double_range (random, -range, range),
            .y1 = (gfloat)g_rand_double_range (random, -range, range),
            .character = characters[g_rand_int_range (random, 0, (gint)G_N_ELEMENTS (characters))],
        };

        glyph.x2 = glyph.x1 + (gfloat)g_rand_double_range (random, -1, 10);
        glyph.y2 = glyph.y1 + (gfloat)g_rand_double_range (random, -1, 10);
        if (g_rand_int_range (random, 0, 100) == 0)
          glyph.x1 = j % 2 ? NAN : INFINITY;
        if (g_rand_int_range (random, 0, 100) == 0)
          glyph.y2 = j % 2 ? -1e30f : 1e38f;
        g_array_append_val (builder.glyphs, glyph);
      }
      end_page (&builder);
    }
    text = nlp_pdf_text_end (builder.text);
    fail_unless (g_utf8_validate (text->str, (gssize)text->len, NULL));
    g_string_free (text, TRUE);
  }
}
GST_END_TEST;

static void
check_language (const gchar *data, const gchar *expected)
{
  g_autofree gchar *language = nlp_pdf_language_find (data, strlen (data));

  g_assert_cmpstr (language, ==, expected);
}

GST_START_TEST (test_language)
{
  check_language ("1 0 obj\n<</Type/Catalog/Pages 2 0 R/Lang(en-GB)>>\nendobj\n", "en-GB");
  check_language ("1 0 obj <</Lang (de) /Type /Catalog>> endobj", "de");
  check_language ("1 0 obj <</Lang (fr)>> endobj 2 0 obj <</Type /Catalog>> endobj", NULL);
  check_language ("obj /Catalog /Lang (de) endobj obj /Catalog /Lang (fr) endobj", "fr");
  check_language ("obj /Catalog /Lang (\001\002) endobj", NULL);
  check_language ("/Catalog/Lang(", NULL);
  check_language ("/Catalog", NULL);
  check_language ("", NULL);
}
GST_END_TEST;

static Suite *
pdftext_suite (void)
{
  Suite *suite = suite_create ("pdftext");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_nothing);
  tcase_add_test (tcase, test_gap);
  tcase_add_test (tcase, test_indent);
  tcase_add_test (tcase, test_hanging);
  tcase_add_test (tcase, test_heading);
  tcase_add_test (tcase, test_list);
  tcase_add_test (tcase, test_columns);
  tcase_add_test (tcase, test_staggered_columns);
  tcase_add_test (tcase, test_last_column);
  tcase_add_test (tcase, test_table);
  tcase_add_test (tcase, test_table_of_text);
  tcase_add_test (tcase, test_hyphens);
  tcase_add_test (tcase, test_capitals);
  tcase_add_test (tcase, test_soft_hyphens);
  tcase_add_test (tcase, test_ligatures);
  tcase_add_test (tcase, test_furniture);
  tcase_add_test (tcase, test_few_pages);
  tcase_add_test (tcase, test_notes);
  tcase_add_test (tcase, test_right_to_left);
  tcase_add_test (tcase, test_noise);
  tcase_add_test (tcase, test_language);

  return suite;
}

GST_CHECK_MAIN (pdftext);
