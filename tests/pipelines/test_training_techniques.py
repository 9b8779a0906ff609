#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tests gst-nlp-train-techniques, from descriptions of attacks to the techniques of a text."""

import json
import os
import unittest

from launch import BUILD, PipelineTest, launch, run

TRAIN = os.path.join(BUILD, "training", "gst-nlp-train-techniques")
ACTORS = ["Amber Heron", "Tide Worm", "Red Kite", "Grey Seal", "Blue Crab", "Sand Fox", "Sea Owl",
          "Ice Wolf"]
DESCRIPTIONS = {
    "T1113": ["took screenshots of the desktop", "captured screenshots every minute",
              "saved a screenshot of each window"],
    "T1566.001": ["mailed documents with malicious macros", "sent mails with a malicious attachment",
                  "attached malicious archives to mails"],
    "T1003.001": ["dumped credentials from LSASS memory", "read passwords in the memory of LSASS",
                  "dumped the LSASS process for credentials"],
}
ORDINARY = ["The minister opened the harbour on Friday.", "Ships brought grain and coffee to Bremen.",
            "The council talked about the price of bread.", "It rained all day on the coast."]


class TrainingTechniques(PipelineTest):
    def train(self, name, *options, status=0):
        """Trains a model. Returns its path and what the program printed."""
        procedures = [{"text": f"{actor} {text}.", "techniques": [technique]}
                      for actor in ACTORS
                      for technique, texts in DESCRIPTIONS.items() for text in texts]
        path = self.write("procedures.jsonl", "".join(json.dumps(p) + "\n" for p in procedures))
        news = self.write("news.jsonl", json.dumps({"text": " ".join(ORDINARY * 5)}) + "\n")
        model = self.path(name + ".techniques")
        out, err = run([TRAIN, "-o", model, "--ordinary", news, *options, path], status)
        return model, out + err

    def test_training(self):
        model, printed = self.train("a", "--folds", "2")
        self.assertRegex(printed, r"cross-validation: (9\d|100)\.\d\d % right")
        text = self.write("a.txt", "It rained in Riga. Green Gull took screenshots of the desktop. The "
                                   "group then dumped credentials from LSASS memory.")
        out, _ = launch(f"documentsrc location={text} ! tokenizer ! techniquetagger model={model} ! "
                        "annotationenc ! fdsink")
        self.assertEqual([(span["id"], span["text"].split()[0])
                          for span in json.loads(out)["layers"]["techniques"]],
                         [("T1113", "Green"), ("T1003.001", "The")])

    def test_same_bytes(self):
        models = [self.train(name, "--folds", "2")[0] for name in ("one", "two")]
        one, two = (open(model, "rb").read() for model in models)
        self.assertEqual(one, two)

    def test_few_weights(self):
        """The weights that are left learn to do without the others."""
        model, printed = self.train("a", "--folds", "2", "--max-weights", "60")
        self.assertRegex(printed, r"\b([1-5]?\d|60) weights")
        text = self.write("a.txt", "Green Gull took screenshots of the desktop.")
        out, _ = launch(f"documentsrc location={text} ! tokenizer ! techniquetagger model={model} "
                        "threshold=0 ! annotationenc ! fdsink")
        self.assertEqual(json.loads(out)["layers"]["techniques"][0]["id"], "T1113")

    def test_mistakes(self):
        _, printed = self.train("a", "--folds", "1", status=2)
        self.assertIn("Usage", printed)
        _, printed = self.train("a", "--ordinary", "nowhere.jsonl", status=1)
        self.assertIn("nowhere.jsonl", printed)


if __name__ == "__main__":
    unittest.main()
