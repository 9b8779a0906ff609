# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""documentsrc checkpoint=FILE: killed at any point, no document is lost.

GST_NLP_KILLS=50 sets how often each pipeline is killed; CI does it a few times."""

import itertools
import json
import os
import random
import re
import stat
import subprocess
import tempfile
import threading
import time
import unittest

import gi

gi.require_version("Gst", "1.0")
from gi.repository import Gst

Gst.init(None)

N_FILES = 60
N_LINES = 100
N_CUES = 200
N_KILLS = int(os.environ.get("GST_NLP_KILLS", "6"))
HEADER = "gst-nlp checkpoint 2\n"


class CheckpointTest(unittest.TestCase):

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.log = self.path("checkpoint")
        self.texts = self.path("texts")
        os.mkdir(self.texts)
        self.ids = set()
        for i in range(N_FILES):
            with open(os.path.join(self.texts, f"{i:03}.jsonl"), "w", encoding="utf8") as file:
                self.write_line(file, f"f{i}")
        for name in "ab":
            with open(os.path.join(self.texts, f"{name}.jsonl"), "w", encoding="utf8") as file:
                for i in range(N_LINES):
                    self.write_line(file, f"{name}{i}")

    def path(self, name):
        return os.path.join(self.folder.name, name)

    def write_line(self, file, number):
        self.ids.add(number)
        file.write(json.dumps({"id": number, "title": number,
                               "text": f"Ship {number} came to Bremen."}) + "\n")

    def start(self, chain):
        return subprocess.Popen(
            ["gst-launch-1.0", "-q", "documentsrc", f"location={self.texts}",
             f"checkpoint={self.log}", "!", *chain.split()], stderr=subprocess.DEVNULL)

    def read(self, output):
        """Returns the ids in a file, which may end within a line."""
        if not os.path.exists(output):
            return []
        with open(output, encoding="utf8") as file:
            return re.findall(r'"id": "(\w+)"', file.read())

    def kill_often(self, chain, n=None, signal_after=(0.05, 0.3)):
        """Kills a pipeline again and again, then lets it finish. Returns the ids of all outputs."""
        chance = random.Random(1)
        seen = []
        for number in range(n or N_KILLS):
            output = self.path(f"out{number}")
            process = self.start(chain.format(output=output))
            time.sleep(chance.uniform(*signal_after))
            process.kill()
            process.wait()
            seen += self.read(output)
        output = self.path("last")
        self.assertEqual(self.start(chain.format(output=output)).wait(), 0)
        return seen + self.read(output)

    def check_killed(self, chain, per_kill=400):
        seen = self.kill_often(chain)
        self.assertEqual(set(seen), self.ids)
        # The pipeline holds the documents of a few hundredths of a second.
        self.assertLess(len(seen) - len(set(seen)), N_KILLS * per_kill)

    def test_killed_plain(self):
        self.check_killed("annotationenc ! identity sleep-time=500 ! filesink location={output}")

    def test_killed_queues_and_threads(self):
        self.check_killed("tokenizer n-threads=3 ! queue ! entitytagger n-threads=2 engines=gazetteer"
                          " ! queue ! annotationenc ! identity sleep-time=500 ! queue !"
                          " filesink location={output}")

    def test_killed_decoder(self):
        self.check_killed("annotationenc ! annotationdec ! queue ! annotationenc !"
                          " identity sleep-time=500 ! filesink location={output}")

    def test_killed_summaries(self):
        """A document counts as processed when the file of summaries is complete, all at once."""
        seen = self.kill_often("tokenizer ! identity sleep-time=500 ! summarysink format=json"
                               " location={output}")
        self.assertEqual(set(seen), self.ids)

    def test_killed_cues(self):
        """entitycueenc makes new buffers, which hold the receipts."""
        for name in os.listdir(self.texts):
            os.remove(os.path.join(self.texts, name))
        self.ids = {f"S{i}" for i in range(N_CUES)}
        for i in range(N_CUES):
            with open(os.path.join(self.texts, f"{i:03}.txt"), "w", encoding="utf8") as file:
                file.write(f"The vessel S{i} met Ana Ruiz in Bremen on Monday.\n")
        names = self.path("names.tsv")
        with open(names, "w", encoding="utf8") as file:
            file.writelines(f"S{i}\tSHIP\n" for i in range(N_CUES))
        chain = (f"tokenizer ! entitytagger engines=gazetteer gazetteer={names} ! entitycueenc"
                 " labels=SHIP ! identity sleep-time=500 ! filesink location={output}")
        chance = random.Random(1)
        seen = ""
        for number in range(N_KILLS + 1):
            output = self.path(f"out{number}")
            process = self.start(chain.replace("{output}", output))
            if number < N_KILLS:
                time.sleep(chance.uniform(0.05, 0.3))
                process.kill()
            process.wait()
            if os.path.exists(output):
                with open(output, encoding="utf8") as file:
                    seen += file.read() + "}"
        self.assertEqual(set(re.findall(r'"text": "(S\d+)"', seen)), self.ids)

    def test_full_disk(self):
        """A document that could not be written doesn't count as processed."""
        for _ in range(max(2, N_KILLS // 3)):
            process = self.start("annotationenc ! identity sleep-time=200 ! filesink"
                                 " location=/dev/full")
            process.wait()
        output = self.path("out")
        self.assertEqual(self.start(f"annotationenc ! filesink location={output}").wait(), 0)
        self.assertEqual(set(self.read(output)), self.ids)

    def run_refusing(self, chain, flow, n_accepted, seconds=1 / 3):
        """Runs the chain into a sink that refuses all but @n_accepted buffers. Returns their ids."""
        accepted = []
        pipeline = Gst.parse_launch(f"documentsrc location={self.texts} checkpoint={self.log} ! "
                                    f"{chain} ! appsink name=sink sync=false emit-signals=true")

        def on_sample(sink):
            buffer = sink.emit("pull-sample").get_buffer()
            text = buffer.extract_dup(0, buffer.get_size()).decode()
            if len(accepted) == n_accepted:
                return flow
            accepted.append(re.search(r"Ship (\w+)", text).group(1))
            return Gst.FlowReturn.OK

        pipeline.get_by_name("sink").connect("new-sample", on_sample)
        pipeline.set_state(Gst.State.PLAYING)
        pipeline.get_bus().timed_pop_filtered(int(seconds * Gst.SECOND),
                                              Gst.MessageType.ERROR | Gst.MessageType.EOS)
        pipeline.set_state(Gst.State.NULL)
        return accepted

    def test_refusing_sink(self):
        """Documents that an element refused are read again, whatever its reason."""
        flows = [Gst.FlowReturn.ERROR, Gst.FlowReturn.EOS, Gst.FlowReturn.FLUSHING,
                 Gst.FlowReturn.NOT_LINKED, Gst.FlowReturn.NOT_NEGOTIATED]
        chance = random.Random(2)
        for chain in ("tokenizer", "tokenizer ! queue", "annotationenc", "queue ! annotationenc ! queue"):
            if os.path.exists(self.log):
                os.remove(self.log)
            seen = []
            for flow in flows * (1 + N_KILLS // 20):
                seen += self.run_refusing(chain, flow, chance.randrange(1, 40))
            seen += self.run_refusing(chain, Gst.FlowReturn.OK, -1, seconds=60)
            self.assertEqual(set(seen), self.ids, chain)

    def test_refused_before_end(self):
        """A refusal counts also if the source reaches the end before it hears of it."""
        location = os.path.join(self.texts, "a.jsonl")
        pipeline = Gst.parse_launch(f"documentsrc name=source location={location} interval=10000000"
                                    f" checkpoint={self.log} ! queue !"
                                    " identity name=gate eos-after=2 ! fakesink")
        is_sent = threading.Event()
        numbers = itertools.count(1)

        def on_sent(_pad, _info):
            if next(numbers) == N_LINES:
                is_sent.set()
            return Gst.PadProbeReturn.OK

        def on_received(_pad, _info):
            is_sent.wait(60)
            time.sleep(0.003)
            return Gst.PadProbeReturn.OK

        pipeline.get_by_name("source").get_static_pad("src").add_probe(
            Gst.PadProbeType.BUFFER, on_sent)
        pipeline.get_by_name("gate").get_static_pad("sink").add_probe(
            Gst.PadProbeType.BUFFER, on_received)
        pipeline.set_state(Gst.State.PLAYING)
        pipeline.get_bus().timed_pop_filtered(60 * Gst.SECOND,
                                              Gst.MessageType.ERROR | Gst.MessageType.EOS)
        pipeline.set_state(Gst.State.NULL)
        seen = self.run_refusing("tokenizer", Gst.FlowReturn.OK, -1, seconds=60)
        self.assertEqual(set(seen), self.ids)

    def test_not_linked(self):
        # gst-launch-1.0 1.22 may hang after an error that comes before its main loop runs.
        for _ in range(3):
            pipeline = Gst.parse_launch(f"documentsrc location={self.texts} "
                                        f"checkpoint={self.log} ! tokenizer")
            pipeline.set_state(Gst.State.PLAYING)
            error = pipeline.get_bus().timed_pop_filtered(30 * Gst.SECOND, Gst.MessageType.ERROR)
            pipeline.set_state(Gst.State.NULL)
            self.assertIsNotNone(error)
        output = self.path("out")
        self.assertEqual(self.start(f"annotationenc ! filesink location={output}").wait(), 0)
        self.assertEqual(set(self.read(output)), self.ids)

    def test_ended_early(self):
        """An element in the middle ends the stream."""
        for chain in ("identity eos-after=5 ! annotationenc ! filesink location={output}",
                      "queue ! identity eos-after=5 ! annotationenc ! filesink location={output}",
                      "annotationenc ! tee name=t ! queue ! fakesink num-buffers=5 t. ! queue !"
                      " filesink location={output}"):
            if os.path.exists(self.log):
                os.remove(self.log)
            output = self.path("out")
            seen = []
            for _ in range(2):
                self.start(chain.format(output=output)).wait()
                seen += self.read(output)
            last = self.path("last")
            self.assertEqual(self.start(f"annotationenc ! filesink location={last}").wait(), 0)
            seen += self.read(last)
            self.assertEqual(set(seen), self.ids, chain)

    def test_done_is_not_read_again(self):
        output = self.path("out.jsonl")
        chain = f"tokenizer ! queue ! annotationenc ! filesink location={output}"
        self.assertEqual(self.start(chain).wait(), 0)
        self.assertEqual(len(self.read(output)), len(self.ids))
        self.assertEqual(self.start(chain).wait(), 0)
        self.assertEqual(self.read(output), [])
        with open(os.path.join(self.texts, "000.jsonl"), "a", encoding="utf8") as file:
            self.write_line(file, "new")
        self.assertEqual(self.start(chain).wait(), 0)
        self.assertEqual(len(self.read(output)), 2)

    def test_in_portions(self):
        """A stream that its source ends early is complete."""
        output = self.path("out")
        seen = []
        for limit in ("num-buffers=30", "num-documents=40", "num-buffers=50"):
            subprocess.run(["gst-launch-1.0", "-q", "documentsrc", f"location={self.texts}",
                            f"checkpoint={self.log}", limit, "!", "queue", "!", "annotationenc",
                            "!", "filesink", f"location={output}"], check=True)
            seen += self.read(output)
        self.assertEqual(len(seen), 120)
        self.assertEqual(len(set(seen)), 120)

    def test_stopped_early(self):
        """Documents that a queue discards when the pipeline stops are read again."""
        output = self.path("out.jsonl")
        chain = (f"tokenizer ! queue ! annotationenc ! identity sleep-time=500 ! "
                 f"filesink location={output}")
        process = self.start(chain)
        time.sleep(0.15)
        process.terminate()
        process.wait()
        seen = self.read(output)
        self.assertEqual(self.start(chain).wait(), 0)
        self.assertEqual(set(seen + self.read(output)), self.ids)

    def test_torn_log(self):
        """A log that was cut at any byte loses no document."""
        output = self.path("out")
        chain = f"annotationenc ! filesink location={output}"
        self.assertEqual(self.start(chain).wait(), 0)
        with open(self.log, encoding="ascii") as file:
            log = file.read()
        self.assertTrue(log.startswith(HEADER))
        last_line = log.rstrip("\n").rindex("\n") + 1
        key = log[last_line:].split()[0]
        for torn in (log[:last_line + 18], log[:last_line + 20], log[:-1], log[:-4], log[:3],
                     HEADER[:-1], HEADER + "x" * 50 + "\n", HEADER + f"{key} 5",
                     HEADER + f"{key} 5\n", HEADER + f"{key} 18446744073709551615 00000000\n",
                     HEADER.replace("2", "1") + f"{key} 1{log[last_line:]}",
                     HEADER + "\0\n" + log[len(HEADER):]):
            with open(self.log, "w", encoding="ascii") as file:
                file.write(torn)
            whole = {line.split()[0] for line in torn.split("\n")[1:-1] if line in log}
            self.assertEqual(self.start(chain).wait(), 0)
            n_again = len(set(self.read(output)))
            self.assertGreaterEqual(n_again, 1 if len(whole) < N_FILES + 2 else 0, torn[-60:])
            with open(self.log, encoding="ascii") as file:
                lines = file.read().split("\n")
            self.assertEqual(lines[0] + "\n", HEADER)
            self.assertEqual(lines[-1], "")

    def test_old_log(self):
        """A log without checksums is believed where its lines are whole."""
        output = self.path("out")
        chain = f"annotationenc ! filesink location={output}"
        self.assertEqual(self.start(chain).wait(), 0)
        with open(self.log, encoding="ascii") as file:
            lines = file.read().split("\n")[1:-1]
        with open(self.log, "w", encoding="ascii") as file:
            file.write("gst-nlp checkpoint 1\n")
            file.writelines(line.rsplit(" ", 1)[0] + "\n" for line in lines)
        self.assertEqual(self.start(chain).wait(), 0)
        self.assertEqual(self.read(output), [])

    def test_not_a_checkpoint(self):
        with open(self.log, "w", encoding="utf8") as file:
            file.write("Something that matters to somebody.\n")
        self.assertNotEqual(self.start("fakesink").wait(), 0)
        with open(self.log, encoding="utf8") as file:
            self.assertEqual(file.read(), "Something that matters to somebody.\n")

    def test_only_regular_files(self):
        """A pipe, a folder or a link to nothing is left alone, and a link to a file is kept."""
        os.mkfifo(self.log)
        self.assertNotEqual(self.start("fakesink").wait(), 0)
        self.assertTrue(stat.S_ISFIFO(os.stat(self.log).st_mode))
        os.remove(self.log)
        os.mkdir(self.log)
        self.assertNotEqual(self.start("fakesink").wait(), 0)
        os.rmdir(self.log)
        target = self.path("target")
        os.symlink(target, self.log)
        self.assertNotEqual(self.start("fakesink").wait(), 0)
        self.assertTrue(os.path.islink(self.log))
        with open(target, "w", encoding="utf8"):
            pass
        self.assertEqual(self.start("fakesink").wait(), 0)
        self.assertTrue(os.path.islink(self.log))
        with open(target, encoding="utf8") as file:
            self.assertEqual(file.readline(), HEADER)
        if os.getuid() == 0:
            device = self.path("device")
            os.mknod(device, 0o666 | stat.S_IFCHR, os.makedev(1, 3))
            os.remove(self.log)
            os.symlink(device, self.log)
            self.assertNotEqual(self.start("fakesink").wait(), 0)
            self.assertTrue(stat.S_ISCHR(os.stat(device).st_mode))


if __name__ == "__main__":
    unittest.main()
