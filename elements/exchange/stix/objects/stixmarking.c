/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixmarking.c: marks what may be shared, by the Traffic Light Protocol.
 */

#include "stixmarking.h"

/* The marking definitions. The ids are those of STIX 2.1, section 7.2.1.4, and of the extension for
 * TLP 2.0. */
static const struct {
  NlpTlp tlp;
  const gchar *level; /* (nullable): in TLP 1 */
  const gchar *id;
} markings[] = {
    {NLP_TLP_CLEAR, "white", "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9"},
    {NLP_TLP_GREEN, "green", "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da"},
    {NLP_TLP_AMBER_STRICT, NULL, "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003"},
    {NLP_TLP_AMBER, "amber", "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82"},
    {NLP_TLP_RED, "red", "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed"},
};

/* What the marking definitions of TLP 2.0 share. */
#define TLP_2                                                                                      \
  "\"created\": \"2022-10-01T00:00:00.000Z\", \"name\": \"TLP:AMBER+STRICT\", "                    \
  "\"extensions\": {\"extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d\": "              \
  "{\"extension_type\": \"property-extension\", \"tlp_2_0\": \"amber+strict\"}}}"

const gchar *
nlp_stix_tlp_add (NlpTlp tlp, NlpStixBundle *bundle)
{
  for (gsize i = 0; i < G_N_ELEMENTS (markings); i++) {
    g_autoptr (GString) json = NULL;
    g_autofree gchar *name = NULL;

    if (markings[i].tlp != tlp)
      continue;
    json = g_string_new (NULL);
    g_string_append_printf (json,
                            "{\"type\": \"marking-definition\", \"spec_version\": \"2.1\", "
                            "\"id\": \"%s\", ",
                            markings[i].id);
    if (markings[i].level == NULL) {
      g_string_append (json, TLP_2);
    } else {
      name = g_ascii_strup (markings[i].level, -1);
      g_string_append_printf (json,
                              "\"created\": \"2017-01-20T00:00:00.000Z\", "
                              "\"definition_type\": \"tlp\", \"name\": \"TLP:%s\", "
                              "\"definition\": {\"tlp\": \"%s\"}}",
                              name, markings[i].level);
    }
    nlp_stix_bundle_add_marking (bundle, markings[i].id, json->str);
    return markings[i].id;
  }
  return NULL;
}
