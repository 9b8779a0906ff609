#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tests that the events of mispenc are what the core format of MISP wants, for the examples, the test
documents and odd text."""

import json
import os
import random
import re
import unittest

from launch import EXAMPLES, SOURCE, PipelineTest, launch

UUID = re.compile(r"^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")
NUMBER = re.compile(r"^(0|[1-9][0-9]*)$")
TIME = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?([+-]\d\d:\d\d|Z)$")
# The members that an event may have, and their forms. It has all but the optional ones.
EVENT = {
    "id": NUMBER, "uuid": UUID, "info": str, "date": re.compile(r"^\d{4}-\d\d-\d\d$"),
    "timestamp": NUMBER, "publish_timestamp": NUMBER, "published": bool,
    "threat_level_id": re.compile("^[1-4]$"), "analysis": re.compile("^[0-2]$"),
    "distribution": re.compile("^[0-3]$"), "sharing_group_id": re.compile("^0$"),
    "extends_uuid": str, "locked": bool, "org_id": NUMBER, "orgc_id": NUMBER,
    "attribute_count": NUMBER, "Org": dict, "Orgc": dict, "Attribute": list, "Tag": list,
}
ORG = {"id": NUMBER, "uuid": UUID, "name": str}
ATTRIBUTE = {
    "id": NUMBER, "event_id": NUMBER, "uuid": UUID, "type": str, "category": str, "value": str,
    "comment": str, "to_ids": bool, "timestamp": NUMBER, "distribution": re.compile("^5$"),
    "sharing_group_id": re.compile("^0$"), "deleted": bool, "first_seen": TIME, "last_seen": TIME,
}
TAG = {"id": NUMBER, "name": str, "colour": re.compile("^#[0-9a-f]{6}$"), "exportable": bool}
OPTIONAL = {"first_seen", "last_seen"}
NETWORK = {"Network activity", "Payload delivery", "External analysis"}
FILES = {"Payload delivery", "Artifacts dropped", "Payload installation", "External analysis"}
# The categories that a type may have, and whether detection may use it by default.
TYPES = {
    "AS": (NETWORK, False), "domain": (NETWORK, True), "hostname": (NETWORK, True),
    "ip-dst": (NETWORK, True), "ip-src": (NETWORK, True), "url": (NETWORK, True),
    "link": ({"External analysis", "Internal reference", "Antivirus detection", "Payload delivery",
              "Support Tool"}, False),
    "email": ({"Payload delivery", "Network activity", "Attribution", "Social network", "Person"},
              True),
    "email-src": ({"Payload delivery", "Network activity", "Social network"}, True),
    "filename": (FILES | {"Persistence mechanism"}, True),
    "md5": (FILES, True), "sha1": (FILES, True), "sha256": (FILES, True),
    "sha512": (FILES - {"External analysis"}, True), "filename|md5": (FILES, True),
    "filename|sha1": (FILES, True), "filename|sha256": (FILES, True),
    "filename|sha512": (FILES - {"External analysis"}, True),
    "regkey": ({"Artifacts dropped", "Persistence mechanism", "External analysis"}, True),
    "vulnerability": ({"Payload delivery", "Payload installation", "External analysis"}, False),
    "btc": ({"Financial fraud"}, True), "xmr": ({"Financial fraud"}, True),
    "dash": ({"Financial fraud"}, True), "mutex": ({"Artifacts dropped"}, True),
    "campaign-name": ({"Attribution"}, False),
}
HEX = "[0-9a-f]"
VALUES = {
    "md5": f"{HEX}{{32}}", "sha1": f"{HEX}{{40}}", "sha256": f"{HEX}{{64}}",
    "sha512": f"{HEX}{{128}}", "AS": r"AS\d{1,10}", "vulnerability": r"CVE-\d{4}-\d{4,}",
    "domain": r"[^\s/:@]+", "hostname": r"[^\s/:@]+", "url": r"\S+", "link": r"https?://\S+",
    "email": r"\S+@\S+", "email-src": r"\S+@\S+", "ip-dst": r"[0-9a-fA-F:./]+",
    "ip-src": r"[0-9a-fA-F:./]+", "regkey": r".*", "filename": r"[^\n]+",
    "filename|md5": rf"[^|]+\|{HEX}{{32}}", "filename|sha1": rf"[^|]+\|{HEX}{{40}}",
    "filename|sha256": rf"[^|]+\|{HEX}{{64}}", "filename|sha512": rf"[^|]+\|{HEX}{{128}}",
}
MD5, SHA256 = "d41d8cd98f00b204e9800998ecf8427e", "e3b0c44298fc1c149afbf4c8996fb924" * 2
ODD = ("APT29 \"used\" WellMess\\Mimikatz\n\tagainst it's 198.51.100.7, bad[.]example and "
       "HKLM\\Software\\\"x\" \u202e\u0001 in CVE-2021-44228.")


class Misp(PipelineTest):
    def events(self, location, properties=""):
        out, _ = launch(f"documentsrc location={location} ! tokenizer ! entitytagger ! "
                        f"mispenc {properties} ! fdsink")
        return [json.loads(line) for line in out.splitlines()]

    def test_other_names(self):
        """A thing and its other names have one tag."""
        event, = self.events(self.write("a.txt", "The group Amber Heron (also known as Grey Owl) used "
                                                 "the TideRAT backdoor."))
        self.assertEqual([tag["name"] for tag in event["Event"]["Tag"]
                          if "threat-actor" in tag["name"]], ['misp-galaxy:threat-actor="Amber Heron"'])

    def check_members(self, item, forms):
        self.assertLessEqual(set(item), set(forms))
        self.assertLessEqual(set(forms) - OPTIONAL, set(item))
        for name, value in item.items():
            form = forms[name]
            if isinstance(form, type):
                self.assertIs(type(value), form, name)
            else:
                self.assertIs(type(value), str, name)
                self.assertRegex(value, form, name)

    def check_attribute(self, attribute):
        self.check_members(attribute, ATTRIBUTE)
        self.assertIn(attribute["type"], TYPES)
        categories, to_ids = TYPES[attribute["type"]]
        self.assertIn(attribute["category"], categories)
        self.assertLessEqual(attribute["to_ids"], to_ids)
        self.assertTrue(attribute["value"])
        self.assertFalse(attribute["deleted"])
        form = VALUES.get(attribute["type"], r".*")
        self.assertRegex(attribute["value"], re.compile(f"^(?:{form})$", re.S), attribute["type"])

    def check(self, line):
        self.assertEqual(set(line), {"Event"})
        event = line["Event"]
        self.check_members(event, EVENT)
        self.check_members(event["Org"], ORG)
        self.check_members(event["Orgc"], ORG)
        self.assertIs(event["published"], False)
        self.assertLessEqual(len(event["info"]), 256)
        self.assertNotIn("\n", event["info"])
        self.assertTrue(event["info"])
        self.assertEqual(int(event["attribute_count"]), len(event["Attribute"]))
        for attribute in event["Attribute"]:
            self.check_attribute(attribute)
        uuids = [attribute["uuid"] for attribute in event["Attribute"]] + [event["uuid"]]
        self.assertEqual(len(uuids), len(set(uuids)))
        keys = [(a["category"], a["type"], a["value"]) for a in event["Attribute"]]
        self.assertEqual(len(keys), len(set(keys)))
        for tag in event["Tag"]:
            self.check_members(tag, TAG)
            self.assertRegex(tag["name"], r'^(tlp:[a-z+]+|misp-galaxy:[a-z-]+="[^"\n]+")$')
        self.assertEqual(len({tag["name"] for tag in event["Tag"]}), len(event["Tag"]))

    def test_documents(self):
        """The examples, and the documents of the tests in all formats."""
        events = self.events(os.path.join(EXAMPLES, "*.txt"))
        self.assertTrue(events)
        events += self.events(os.path.join(SOURCE, "tests/data/documents/"))
        for event in events:
            self.check(event)

    def test_mutated_documents(self):
        """Text in which bytes were changed, left out and doubled."""
        dice = random.Random(7)
        text = (ODD + f" Emails were sent from a@bad[.]example: x.exe (MD5: {MD5}, SHA256: {SHA256})."
                " hxxps://bad[.]example/a?b=c#d, AS64500, T1566, Operation Red Tide, TLP:RED, "
                "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa, 2001:db8::1/64, C:\\a\\b c.dll.")
        documents = []
        for i in range(300):
            letters = list(text)
            for _ in range(dice.randrange(1, 20)):
                at = dice.randrange(len(letters))
                letters[at] = dice.choice(["", letters[at] * 2, chr(dice.randrange(1, 127)), "\n",
                                           "|", '"', "\\", "é", "."])
            documents.append({"id": str(i), "text": "".join(letters)})
        path = self.write("mutated.jsonl", "".join(json.dumps(d) + "\n" for d in documents))
        events = self.events(path)
        self.assertGreater(len(events), 290)
        for event in events:
            self.check(event)
        self.assertEqual(len({event["Event"]["uuid"] for event in events}), len(events))
        whole, = self.events(path, "scope=stream")
        self.check(whole)
        found = {(a["type"], a["value"]) for a in whole["Event"]["Attribute"]}
        self.assertGreater(len(found), 100)

    def test_hostile_annotations(self):
        """Whatever an annotated document claims, an event is valid."""
        labels = ["THREAT_ACTOR", "IPV4", "IPV6", "DOMAIN", "URL", "EMAIL", "ASN", "HASH", "FILEPATH",
                  "WALLET", "MUTEX", "EVENT", "TECHNIQUE", "VULNERABILITY", "X<Y"]
        attributes = [{"id": "CVE-1", "value": ""}, {"id": "US-\"", "value": "a'b\\|c"},
                      {"id": "G0016", "aliases": ["a", 1], "value": "\u0001"},
                      {"aliases": [], "name": "\u202e\"\n", "source": "pattern:md5"},
                      {"aliases": {"a": "b"}, "value": "AS01", "source": "pattern:registry-key"},
                      {"value": "http://[a@b:c/|"}, {"value": "a|" + MD5}]
        documents = [{"id": f"{i} {label}", "uri": "https://[", "published": "garbage",
                      "title": "a\nb" * 200, "text": "\\\"ab\"\\ hit", "sentences": [[0, 10]],
                      "entities": [{"start": 1, "end": 4, "label": label, "score": 1, **odd},
                                   {"start": 0, "end": 6, "label": "MALWARE", "score": 1}]}
                     for label in labels for i, odd in enumerate(attributes)]
        path = self.write("in.jsonl", "".join(json.dumps(d) + "\n" for d in documents))
        out, _ = launch(f"filesrc location={path} ! annotationdec ! mispenc ! fdsink")
        events = [json.loads(line) for line in out.splitlines()]
        self.assertEqual(len(events), len(documents))
        for event in events:
            self.check(event)

    def test_same_bytes(self):
        """Two runs write the same, if the document has a date."""
        path = self.write("a.jsonl", json.dumps({"text": ODD, "published": "2013-05-10"}))
        self.assertEqual(self.events(path), self.events(path))

    def test_techniques(self):
        """Sentences that describe techniques are tags, like techniques that are named."""
        text = "The group sent spearphishing emails with a malicious attachment."
        path = self.write("a.jsonl", json.dumps({
            "text": text, "layers": {"techniques": [{"start": 0, "end": len(text), "score": 0.9,
                                                     "label": "TECHNIQUE", "id": "T1566.001"}]}}))
        out, _ = launch(f"filesrc location={path} ! annotationdec ! mispenc ! fdsink")
        event = json.loads(out)
        self.check(event)
        self.assertEqual([tag["name"] for tag in event["Event"]["Tag"]],
                         ['misp-galaxy:mitre-attack-pattern="Spearphishing Attachment - T1566.001"'])


if __name__ == "__main__":
    unittest.main()
