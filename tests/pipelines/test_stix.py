#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tests that the bundles of stixenc are what STIX 2.1 wants, for the examples and for odd text."""

import json
import os
import re
import unittest

from launch import EXAMPLES, PipelineTest, launch

ID = re.compile(r"^[a-z0-9-]+--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")
TIME = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")
# The members that each type must have, besides its type, version and id.
REQUIRED = {
    "attack-pattern": {"name"},
    "campaign": {"name"},
    "identity": {"name", "identity_class"},
    "indicator": {"pattern", "pattern_type", "valid_from"},
    "intrusion-set": {"name"},
    "location": {"country"},
    "malware": {"is_family"},
    "relationship": {"relationship_type", "source_ref", "target_ref"},
    "report": {"name", "published", "object_refs"},
    "threat-actor": {"name"},
    "tool": {"name"},
    "vulnerability": {"name"},
}
OBSERVABLES = {
    "autonomous-system": {"number"},
    "domain-name": {"value"},
    "email-addr": {"value"},
    "file": set(),
    "ipv4-addr": {"value"},
    "ipv6-addr": {"value"},
    "url": {"value"},
    "windows-registry-key": {"key"},
}
ODD = ("APT29 \"used\" WellMess\\Mimikatz\n\tagainst it's 198.51.100.7, bad[.]example and "
       "HKLM\\Software\\\"x\" \u202e\u0001 in CVE-2021-44228.")


class Stix(PipelineTest):
    def bundles(self, location):
        out, _ = launch(f"documentsrc location={location} ! tokenizer ! entitytagger ! stixenc ! "
                        "fdsink")
        return [json.loads(line) for line in out.splitlines()]

    def check(self, bundle):
        self.assertEqual(set(bundle), {"type", "id", "objects"})
        self.assertRegex(bundle["id"], ID)
        ids = [item["id"] for item in bundle["objects"]]
        self.assertEqual(len(ids), len(set(ids)))
        for item in bundle["objects"]:
            kind = item["type"]
            self.assertRegex(item["id"], ID)
            self.assertEqual((item["spec_version"], item["id"].split("--")[0]), ("2.1", kind))
            for name in [name for name in item if name.endswith("_ref")]:
                self.assertIn(item[name], ids)
            for name in [name for name in item if name.endswith("_refs")]:
                self.assertTrue(item[name])
                self.assertLessEqual(set(item[name]), set(ids))
            for name in {"created", "modified", "published", "valid_from"} & set(item):
                self.assertRegex(item[name], TIME)
            if kind in OBSERVABLES:
                self.assertLessEqual(OBSERVABLES[kind], set(item))
                self.assertNotIn("created", item)
            elif kind != "marking-definition":
                self.assertLessEqual(REQUIRED[kind] | {"created", "modified"}, set(item))
                self.assertTrue(0 <= item.get("confidence", 0) <= 100)

    def test_examples(self):
        bundles = self.bundles(os.path.join(EXAMPLES, "*.txt"))
        self.assertGreater(len(bundles), 5)
        for bundle in bundles:
            self.check(bundle)

    def test_odd_text(self):
        bundle, = self.bundles(self.write("odd.txt", ODD))
        self.check(bundle)
        kinds = {item["type"] for item in bundle["objects"]}
        self.assertLessEqual({"intrusion-set", "ipv4-addr", "domain-name", "vulnerability",
                              "indicator", "report"}, kinds)

    def test_hostile_annotations(self):
        """Whatever an annotated document claims, a bundle is valid."""
        labels = ["THREAT_ACTOR", "IPV4", "IPV6", "DOMAIN", "URL", "EMAIL", "ASN", "HASH", "FILEPATH",
                  "GPE", "TECHNIQUE", "VULNERABILITY", "X<Y"]
        attributes = [{"id": "CVE-1", "value": ""}, {"id": "US-\"", "value": "a'b\\"},
                      {"id": "G0016", "aliases": ["a", 1], "value": "\u0001"},
                      {"aliases": [], "name": "\u202e\"", "source": "pattern:md5"},
                      {"aliases": {"a": "b"}, "value": "AS01", "source": "pattern:registry-key"}]
        documents = [{"id": f"{i} {label}", "uri": "no uri", "published": "garbage",
                      "text": "\\\"ab\"\\ hit", "sentences": [[0, 10]],
                      "entities": [{"start": 1, "end": 4, "label": label, "score": 1, **odd},
                                   {"start": 0, "end": 6, "label": "ORG", "score": 1}]}
                     for label in labels for i, odd in enumerate(attributes)]
        path = self.write("in.jsonl", "".join(json.dumps(d) + "\n" for d in documents))
        out, _ = launch(f"filesrc location={path} ! annotationdec ! stixenc ! fdsink")
        bundles = [json.loads(line) for line in out.splitlines()]
        self.assertEqual(len(bundles), len(documents))
        for bundle in bundles:
            self.check(bundle)

    def read_and_write(self, path, *analyzers):
        out, _ = launch(" ! ".join([f"documentsrc location={path}", *analyzers,
                                    "stixenc scope=stream", "fdsink"]))
        return {item["id"]: item for item in json.loads(out)["objects"]}

    def test_round_trip(self):
        """The newest versions of all objects of a bundle come back as they were."""
        path = os.path.join(os.environ["GST_NLP_TEST_DATA"], "documents", "harbour.stix.json")
        with open(path, encoding="utf8") as file:
            objects = {}
            for item in json.load(file)["objects"]:
                if item["id"] not in objects or objects[item["id"]]["modified"] <= item["modified"]:
                    objects[item["id"]] = item
        self.assertEqual(self.read_and_write(path), objects)
        found = self.read_and_write(path, "tokenizer", "entitytagger")
        self.assertLessEqual(objects.items(), found.items())

    def test_findings_in_a_bundle(self):
        """What a text adds comes with a report, and what the bundle has is not made again."""
        uuid = "31b940d4-6f7f-459a-80ea-9c1f17b5891b"
        objects = [{"type": "malware", "id": "malware--" + uuid, "name": "TideWorm",
                    "description": "APT29 used TideWorm. TideWorm connects to 198.51.100.7."},
                   {"type": "ipv4-addr", "id": "ipv4-addr--" + uuid, "value": "198.51.100.7"},
                   {"type": "relationship", "id": "relationship--" + uuid,
                    "relationship_type": "communicates-with", "source_ref": "malware--" + uuid,
                    "target_ref": "ipv4-addr--" + uuid}]
        path = self.write("a.json", json.dumps({"type": "bundle", "id": "bundle--" + uuid,
                                                "objects": objects}))
        found = self.read_and_write(path, "tokenizer", "entitytagger")
        for item in objects:
            self.assertEqual(found.pop(item["id"]), item)
        self.assertEqual(sorted(item["type"] for item in found.values()),
                         ["intrusion-set", "relationship", "report"])
        relation, = [item for item in found.values() if item["type"] == "relationship"]
        self.assertEqual((relation["relationship_type"], relation["target_ref"]),
                         ("uses", "malware--" + uuid))
        report, = [item for item in found.values() if item["type"] == "report"]
        self.assertIn("malware--" + uuid, report["object_refs"])

    def test_same_bytes(self):
        """Two runs write the same, if the document has a date."""
        path = self.write("a.jsonl", json.dumps({"text": ODD, "published": "2013-05-10"}))
        self.assertEqual(self.bundles(path), self.bundles(path))


if __name__ == "__main__":
    unittest.main()
