/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * languages.c: tests text in languages other than English.
 *
 * The expected results follow treebanks of Universal Dependencies: German GSD, French GSD, Spanish
 * AnCora, Italian ISDT, Portuguese Bosque, Dutch Alpino. A contraction that these split into words,
 * such as "du" or "disse-lhe", is one token here.
 */

#include <string.h>

#include <gst/check/gstcheck.h>

#include "segmenter.h"

#define SENTENCE_END " // "

/* Returns the text without its marks: "|" is between tokens that no space separates, " // " between
 * sentences. */
static gchar *
remove_marks (const gchar *marked)
{
  g_auto (GStrv) sentences = g_strsplit (marked, SENTENCE_END, -1);
  g_autofree gchar *joined = g_strjoinv (" ", sentences);
  g_auto (GStrv) tokens = g_strsplit (joined, "|", -1);

  return g_strjoinv ("", tokens);
}

/* Returns the text with these marks. */
static gchar *
add_marks (const gchar *text, const GArray *tokens, const GArray *sentences)
{
  GString *marked = g_string_new (NULL);
  guint sentence = 0;
  guint32 last = 0;

  for (guint i = 0; i < tokens->len; i++) {
    const GstNlpToken *token = &g_array_index (tokens, GstNlpToken, i);

    if (token->start >= g_array_index (sentences, GstNlpRange, sentence).end) {
      sentence++;
      g_string_append (marked, SENTENCE_END);
    } else if (i > 0) {
      g_string_append_c (marked, token->start == last ? '|' : ' ');
    }
    g_string_append_len (marked, text + token->start, token->end - token->start);
    last = token->end;
  }
  return g_string_free (marked, FALSE);
}

static void
assert_segmented (const gchar *language, const gchar *const *texts, guint n_texts)
{
  GError *error = NULL;
  g_autoptr (NlpSegmenter) segmenter = nlp_segmenter_new (language, &error);
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));

  g_assert_no_error (error);
  for (guint i = 0; i < n_texts; i++) {
    g_autofree gchar *text = remove_marks (texts[i]);
    g_autofree gchar *marked = NULL;

    nlp_segmenter_run (segmenter, text, strlen (text), tokens, sentences);
    marked = add_marks (text, tokens, sentences);
    fail_unless_equals_string (marked, texts[i]);
  }
}

GST_START_TEST (test_german)
{
  static const gchar *const texts[] = {
      "Dr. Angela Schmidt fährt mit der S-Bahn nach Frankfurt a. M. zurück|.",
      "Das kostet z. B. 20 Euro|, d. h. 240 Euro im Jahr|. // Das ist viel|.",
      "Das kostet z.B. 20 % mehr|, bzw. ca. 5 Mio. Euro|.",
      "Die Firma Müller GmbH & Co. KG sitzt in Köln|. // Sie hat 120 Mitarbeiter|.",
      "Wie geht|'s dir|? // Mir geht|'s gut|!",
      "»|Kommst du|?|«|, fragte sie|. // Er kam um 14.30 Uhr|.",
      "Die E-Mail-Adresse lautet info@example.de|, die Seite www.example.de|.",
      "Er kaufte Äpfel|, Birnen usw. // Der Preis war hoch|.",
      "Dr. med. Hans Meier|, geb. 1950|, lebt in Bad Homburg v. d. H. // Er ist Arzt|.",
      "Siehe Abb. 3 auf S. 12 und Art. 5 Abs. 2 GG|. // Das ist eine andere Art|.",
      "Im Jan. 2020 kam Jan|. // Er lachte|.",
      "Ob das geht|? // Ich weiß es nicht ... // Vielleicht morgen|!",
      "Cäsar starb 44 v. Chr. in Rom|, u. a. durch Brutus|. // Das weiß man|.",
      "Der Preis stieg um 3,5 % auf 1.250,75 Euro|.",
      "Er kam am 3. Oktober|. // Das 19. Jahrhundert war lang|.",
      "Der 1. FC Köln gewann|. // Ludwig XIV. starb 1715|.",
      "Nord- und Südkorea unterzeichneten das Abkommen|.",
  };

  assert_segmented ("de", texts, G_N_ELEMENTS (texts));
}
GST_END_TEST;

GST_START_TEST (test_french)
{
  static const gchar *const texts[] = {
      "L'|homme qu'|il a vu aujourd'hui n'|est pas d'|accord|.",
      "M. Dupont et Mme Curie habitent bd Saint-Michel|, à Paris|. // Ils s'|aiment|.",
      "Selon le Dr. Martin|, il faut attendre jusqu'|à demain|, p. ex. à 20h30|.",
      "« Tu viens ? » // Personne ne répondit|. // « Non ! »",
      "Lorsqu’|elle arriva|, l’|ONU s’|était réunie|. // On l’|a dit|.",
      "Il acheta des pommes|, des poires|, etc. // Puis il partit|.",
      "Les États-Unis et l'|Union européenne (|UE|) ont signé l'|accord le 1er janv. 2020|.",
      "Voir p. 12|, fig. 3 et art. 5|. // C'|est tout un art|.",
      "La S.A. Dupont a fusionné avec la S.N.C.F. en 1990|. // Elle emploie cent personnes|.",
      "Il en reste sept|. // J'|en prends deux ; d'|abord celui-ci|.",
      "Elle vit près de la mer|. // L'|eau y est claire|, peut-être trop|.",
      "Quelqu'un m'|a dit qu'|elle-même n'|y était pas|.",
      "Il est arrivé en sept. 1990 avec Mme Martin|, son fils|, etc. // L'|été fut beau|.",
      "« Viens|-tu ? » demanda|-t-elle|. // Il y a|-t-il des gens ?",
      "Qu'|est|-ce que c'|est ? // Donne|-le|-moi|, s'|il te plaît !",
      "C'est-à-dire que le rendez-vous de celui-ci est annulé|.",
      "Le mois d'|oct. 1990 fut froid|. // Il coûta 3,5 euros|.",
  };

  assert_segmented ("fr", texts, G_N_ELEMENTS (texts));
}
GST_END_TEST;

GST_START_TEST (test_spanish)
{
  static const gchar *const texts[] = {
      "El Sr. García y la dra. López viven en la Avda. de América|, núm. 5|. // Tienen hijos|.",
      "¿|Qué dijo|? // ¡|No lo sé|! // Dijo que no|. // Cinco personas se fueron|.",
      "Los EE.UU. y la U.E. firmaron el acuerdo franco-alemán|. // Fue en 1999|.",
      "Costó 1.250 euros|, es decir|, un 20 % más|.",
      "«|Vengo mañana|»|, dijo él|. // «|¿|Vienes|?|»",
      "Dámelo del cajón|, p.ej. mañana a las 14:30 h.",
      "Compró manzanas|, peras|, etc. // Después se fue|.",
      "D. José Ortega y D.ª María llegaron el 3 de feb. de 2020|.",
      "La empresa Pérez e Hijos|, S.A. cerró en el s. XIX|. // Nadie lo supo|.",
      "Véase pág. 12|, art. 5 y fig. 3|. // Es un arte|.",
      "Nació en el 52 a.C. en Roma|. // Murió en el 10 d.C.",
      "El n.º 5 ganó|. // El ex-presidente de la Cía. Telefónica llegó a las 8 a.m. del lunes|.",
      "Vio el mar|. // Luego el río|.",
      "Costó 3,5 millones|, es decir|, 1.250,75 euros|.",
  };

  assert_segmented ("es", texts, G_N_ELEMENTS (texts));
}
GST_END_TEST;

GST_START_TEST (test_italian)
{
  static const gchar *const texts[] = {
      "L'|uomo dell'|anno c'|è|: è quell'|amico d'|infanzia|.",
      "Il dott. Rossi e la sig.ra Neri abitano in v.le Europa|, n. 5|. // Hanno due figli|.",
      "Anch'|io non so cos'|è|. // Dov'|era|?",
      "Nella legge n. 241 del 1990 si dice|, ad es.|, il contrario|. // È un'|altra cosa|.",
      "Costa 1.250 euro|, cioè il 20 % in più|.",
      "«|Vengo domani|»|, disse lui|. // «|Vieni|?|»",
      "La Fiat S.p.A. ha sede a Torino|. // La ditta Bianchi s.r.l. no|.",
      "Comprò mele|, pere ecc. // Poi partì|.",
      "Negli anni '90 l’|Italia cambiò|. // All’|epoca nessun’|altra lo fece|.",
      "Dimmelo|, gliel'|ho detto mezz'|ora fa|!",
      "Il sen. Mario Monti e la prof.ssa Giulia Neri parlarono alle 14.30|. // Nessuno ascoltò|.",
      "Nacque nel 52 a.C. a Roma|. // Morì nel 10 d.C.",
      "Il presidente italo-americano visitò l'|Aquila|. // Tutt'|altro|!",
      "È un po' di pane|. // E' vero|, perche' no|?",
      "L'|on. Giulia Neri cita l'|art. 3|. // Nell'|art. 5 no|.",
      "D'Amato e Dell'Utri visitarono l'|Italia|.",
      "Costa 3,5 milioni|, cioè 1.250,75 euro|.",
  };

  assert_segmented ("it", texts, G_N_ELEMENTS (texts));
}
GST_END_TEST;

GST_START_TEST (test_portuguese)
{
  static const gchar *const texts[] = {
      "O Sr. Silva e a Dra. Costa moram na Av. Paulista|, n.º 5|. // Têm dois filhos|.",
      "Ele disse-lhe que não|. // Trata-se do primeiro-ministro|.",
      "Custou 1.250 euros|, ou seja|, 20 % mais|.",
      "Os E.U.A. e a U.E. assinaram o acordo luso-brasileiro|. // Foi em 1999|.",
      "«|Venho amanhã|»|, disse ele|. // «|Vens|?|»",
      "Comprou maçãs|, peras|, etc. // Depois saiu|.",
      "Veja p. 12|, art. 5 e fig. 3|, p.ex. hoje|. // É uma arte|.",
      "Nasceu em 52 a.C. em Roma|. // Morreu em 10 d.C.",
      "O prof. João Santos chegou às 14h30 de 3 de fev. de 2020|. // Ninguém esperava|.",
      "A empresa Sousa & Filhos|, Lda. fechou|. // São dez|. // Vi o mar|.",
      "\"|Não sei|\"|, respondeu ela|. // \"|Talvez amanhã|.|\"",
      "Ela falar-lhe-á amanhã na segunda-feira|. // Vão ter|.",
      "Custou 3,5 milhões|, ou seja|, 1.250,75 euros|.",
  };

  assert_segmented ("pt", texts, G_N_ELEMENTS (texts));
}
GST_END_TEST;

GST_START_TEST (test_dutch)
{
  static const gchar *const texts[] = {
      "Dhr. Jansen en mevr. De Vries wonen in Zuid-Holland|. // Ze hebben twee kinderen|.",
      "'s Morgens drinkt hij koffie|, 's avonds zo'n glas thee|. // 't Is laat|.",
      "De foto's van de auto's zijn mooi|. // Ik zag z'n broer|.",
      "Het kost 1.250 euro|, d.w.z. 20 procent meer|, bijv. in 2020|. // Dat is veel|.",
      "De N.V. Philips en o.a. Shell B.V. groeiden|. // Dat was in 1990|.",
      "Hij kocht appels|, peren enz. // Daarna ging hij weg|.",
      "Prof. dr. A.B. de Groot sprak t.a.v. de begroting om 14.30 uur|. // Niemand luisterde|.",
      "Zie blz. 12|, art. 5 en fig. 3|. // Dat is alles|.",
      "Op 3 feb. 2020 gaf oud-minister Bos een toespraak|. // Hij sprak lang|.",
      "Dat zei Jan|. // Hij vertrok t/m vr. naar Utrecht|.",
      "Julius Caesar werd in 44 v.Chr. vermoord|. // Dat weet iedereen|.",
      "De 19e eeuw begon in 1801|. // Lodewijk XIV stierf in 1715|.",
      "Waarom niet|? // Het is niet zo|. // Dat zei z'n moeder|, resp. m'n vader|.",
      "Het kost 3,5 miljoen|.",
  };

  assert_segmented ("nl", texts, G_N_ELEMENTS (texts));
}
GST_END_TEST;

static Suite *
languages_suite (void)
{
  Suite *suite = suite_create ("languages");
  TCase *tests = tcase_create ("general");

  suite_add_tcase (suite, tests);
  tcase_add_test (tests, test_german);
  tcase_add_test (tests, test_french);
  tcase_add_test (tests, test_spanish);
  tcase_add_test (tests, test_italian);
  tcase_add_test (tests, test_portuguese);
  tcase_add_test (tests, test_dutch);
  return suite;
}

GST_CHECK_MAIN (languages);
