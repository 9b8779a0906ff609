#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tests that another implementation of iCalendar reads what calendarenc writes."""

import datetime
import json
import unittest

import icalendar

from launch import PipelineTest, launch

# Commas, semicolons, line ends and letters of several bytes have a meaning or are folded.
TEXT = ("The envoys of Köln, Brno; and others met at 9 a.m. EDT on Friday, as they had done often "
        "before – in rain,\nsnow and sun. A second dialogue will be held between October and "
        "December. The first was on 3 May 2012.")


class Calendar(PipelineTest):
    def calendar(self, *texts):
        documents = self.write("a.jsonl", "".join(
            json.dumps({"id": str(i), "published": "2013-05-13", "text": text}) + "\n"
            for i, text in enumerate(texts)))
        out = self.path("a.ics")
        launch(f"documentsrc location={documents} ! tokenizer ! entitytagger ! facttagger facts=dates "
               f"! calendarenc all-dates=true ! filesink location={out}")
        with open(out, "rb") as file:
            return file.read()

    def test_read_back(self):
        written = self.calendar(TEXT)
        self.assertTrue(all(len(line) <= 75 for line in written.split(b"\r\n")))
        events = {str(event["SUMMARY"])[:12]: event
                  for event in icalendar.Calendar.from_ical(written).walk("VEVENT")}
        self.assertEqual(set(events), {"The envoys o", "A second dia", "The first wa"})
        envoys = events["The envoys o"]
        self.assertEqual(envoys["DTSTART"].dt, datetime.datetime(
            2013, 5, 10, 13, 0, tzinfo=datetime.timezone.utc))
        self.assertEqual(str(envoys["DESCRIPTION"]),
                         " ".join(TEXT.split(" A second")[0].split()))
        dialogue = events["A second dia"]
        self.assertEqual((dialogue["DTSTART"].dt, dialogue["DTEND"].dt),
                         (datetime.date(2013, 10, 1), datetime.date(2014, 1, 1)))
        self.assertEqual(str(dialogue["STATUS"]), "TENTATIVE")

    def test_uids(self):
        """Each event has an id of its own, which is the same in the next run."""
        uids = [str(event["UID"]) for event in
                icalendar.Calendar.from_ical(self.calendar(TEXT, TEXT)).walk("VEVENT")]
        again = [str(event["UID"]) for event in
                 icalendar.Calendar.from_ical(self.calendar(TEXT, TEXT)).walk("VEVENT")]
        self.assertEqual(len(set(uids)), 6)
        self.assertEqual(uids, again)


if __name__ == "__main__":
    unittest.main()
