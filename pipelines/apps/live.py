#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Prints the entities of live text, such as that of a speech recogniser.

Lines "SECONDS TEXT" on standard input are pushed with their times. Each entity is printed with its
running time as soon as its sentence ends."""

import sys

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstNlp", "1.0")
from gi.repository import Gst, GstNlp

LINE = ("appsrc name=source format=time is-live=true caps=text/x-raw,format=utf8 ! sentencejoin ! "
        "tokenizer ! entitytagger ! appsink name=sink sync=false emit-signals=true")


def on_sample(sink):
    document = GstNlp.buffer_get_document(sink.emit("pull-sample").get_buffer())
    for entity in document.get_entities():
        seconds = document.get_running_time_at(entity.get_start()) / Gst.SECOND
        print(f"{seconds:.1f} {entity.get_label()} {entity.get_text()}", flush=True)
    return Gst.FlowReturn.OK


def main():
    Gst.init(None)
    pipeline = Gst.parse_launch(LINE)
    pipeline.get_by_name("sink").connect("new-sample", on_sample)
    source = pipeline.get_by_name("source")
    pipeline.set_state(Gst.State.PLAYING)
    for line in sys.stdin:
        seconds, _, text = line.partition(" ")
        buffer = Gst.Buffer.new_wrapped(text.strip().encode())
        buffer.pts = int(float(seconds) * Gst.SECOND)
        buffer.duration = Gst.SECOND
        source.emit("push-buffer", buffer)
    source.emit("end-of-stream")
    message = pipeline.get_bus().timed_pop_filtered(
        Gst.CLOCK_TIME_NONE, Gst.MessageType.EOS | Gst.MessageType.ERROR)
    pipeline.set_state(Gst.State.NULL)
    return message.type != Gst.MessageType.EOS


if __name__ == "__main__":
    sys.exit(main())
