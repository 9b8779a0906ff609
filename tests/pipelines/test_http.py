#!/usr/bin/python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tests souphttpsrc ! documentdec with a server that has the usual faults of servers."""

import gzip
import http.server
import json
import subprocess
import threading
import time
import unittest

from launch import PipelineTest, launch

LATIN = "Der Minister sprach über Häfen.\n"


class Server(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass

    def answer(self, body, media_type="text/plain; charset=utf-8"):
        self.send_response(200)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def answer_in_chunks(self, pieces, **headers):
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        for piece in pieces:
            self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
            self.wfile.flush()
            time.sleep(0.1)
        self.wfile.write(b"0\r\n\r\n")

    def do_GET(self):
        path = self.path
        if path == "/plain":
            self.answer(b"Ships came to Bremen.\n")
        elif path == "/latin":
            self.answer(LATIN.encode("latin-1"), "text/plain; charset=ISO-8859-1")
        elif path == "/wrong-type":
            self.answer(b'{"text": "One."}\n{"text": "Two."}\n', "image/png")
        elif path == "/gzip":
            self.answer_in_chunks([gzip.compress(b"Packed on the way.\n")],
                                  Content_Encoding="gzip")
        elif path == "/moved":
            self.send_response(302)
            self.send_header("Location", "/plain")
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif path == "/chunked":
            self.answer_in_chunks([b'{"text": "On', b'e."}\n{"te', b'xt": "Two."}\n'])
        elif path == "/broken":
            self.send_response(200)
            self.send_header("Content-Type", "application/x-ndjson")
            self.send_header("Content-Length", "1000")
            self.end_headers()
            self.wfile.write(b'{"text": "One."}\n{"text": "Tw')
            self.wfile.flush()
            # The error of the source ends the pipeline, so leave it time to pass on what it got.
            time.sleep(1)
            self.close_connection = True
        elif path == "/slow":
            self.send_response(200)
            self.send_header("Content-Type", "text/plain")
            self.send_header("Content-Length", "1000000")
            self.end_headers()
            self.wfile.write(b"It never ends.\n")
            self.wfile.flush()
            time.sleep(20)
        else:
            self.send_error(404)


def has_element(name):
    return subprocess.run(["gst-inspect-1.0", name], stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL, check=False).returncode == 0


@unittest.skipUnless(has_element("souphttpsrc"), "needs souphttpsrc")
class Http(PipelineTest):
    def setUp(self):
        super().setUp()
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.addCleanup(self.server.server_close)
        self.addCleanup(self.server.shutdown)
        self.root = f"http://127.0.0.1:{self.server.server_port}"

    def documents(self, path, options="", status=0):
        out, _ = launch(f"souphttpsrc location={self.root}{path} {options} ! documentdec ! "
                        "annotationenc ! fdsink", status)
        return [json.loads(line) for line in out.splitlines() if line.startswith("{")]

    def test_plain(self):
        document, = self.documents("/plain")
        self.assertEqual(document["text"], "Ships came to Bremen.\n")
        self.assertEqual(document["uri"], self.root + "/plain")

    def test_declared_charset(self):
        self.assertEqual(self.documents("/latin")[0]["text"], LATIN)

    def test_wrong_type(self):
        self.assertEqual([d["text"] for d in self.documents("/wrong-type")], ["One.", "Two."])

    def test_gzip(self):
        self.assertEqual(self.documents("/gzip", "compress=true")[0]["text"],
                         "Packed on the way.\n")

    def test_redirect(self):
        self.assertEqual(self.documents("/moved")[0]["uri"], self.root + "/plain")

    def test_chunked(self):
        self.assertEqual([d["text"] for d in self.documents("/chunked")], ["One.", "Two."])

    def test_broken(self):
        """The documents before a broken connection are read, even if the source posts an error."""
        self.assertEqual([d["text"] for d in self.documents("/broken", "retries=0", None)], ["One."])

    def test_missing(self):
        self.assertEqual(self.documents("/nothing", status=1), [])

    def test_stop_while_slow(self):
        process = subprocess.Popen(["gst-launch-1.0", "-q", "souphttpsrc",
                                    f"location={self.root}/slow", "!", "documentdec", "!",
                                    "fakesink"])
        time.sleep(0.5)
        process.terminate()
        process.wait(timeout=10)


if __name__ == "__main__":
    unittest.main()
