# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Bombs and hostile files: each is read within limits of memory and processor time, every line
written of it is valid JSON, and what is left out is reported."""

import bz2
import gzip
import io
import json
import lzma
import os
import resource
import struct
import subprocess
import tarfile
import tempfile
import unittest
import zipfile
import zlib

MEMORY = 3 << 30
SECONDS = 60
MEGABYTE = 1 << 20

HTML = b"<html><body><article><p>"
MAIL = b"From: jo@harbour.example\nSubject: Tugs\nMessage-ID: <1@h>\n"
RSS = b'<?xml version="1.0"?><rss version="2.0"><channel>'


def make_zip(members, compression=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return out.getvalue()


def make_tar(members):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for info, data in members:
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def nest(data, depth, name="a.zip"):
    for _ in range(depth):
        data = make_zip([(name, data)])
    return data


def entities(levels, width, element):
    """A document type in which entities refer to each other, and an element with the last one."""
    lines = ['<!ENTITY e0 "haha">']
    for i in range(1, levels):
        lines.append(f'<!ENTITY e{i} "{f"&e{i - 1};" * width}">')
    return ("<?xml version='1.0'?><!DOCTYPE r [" + "".join(lines) + "]>" +
            element.format(f"&e{levels - 1};")).encode()


def docx(document, types=b"<Types/>"):
    return make_zip([("[Content_Types].xml", types), ("_rels/.rels", b"<a/>"),
                     ("word/document.xml", document)])


def paragraphs(text):
    return (b'<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>' + text +
            b"</w:t></w:r></w:p></w:body></w:document>")


def odt(content):
    return make_zip([("mimetype", b"application/vnd.oasis.opendocument.text"),
                     ("content.xml", content)], zipfile.ZIP_STORED)


def epub(chapters, spine):
    package = ('<package><manifest>' + "".join(
        f'<item id="i{i}" href="{name}"/>' for i, name in enumerate(chapters)) +
        "</manifest><spine>" + "".join(f'<itemref idref="i{i}"/>' for i in spine) +
        "</spine></package>")
    return make_zip([("mimetype", "application/epub+zip"),
                     ("META-INF/container.xml", '<c><rootfile full-path="b.opf"/></c>'),
                     ("b.opf", package)] + [(name, text) for name, text in chapters.items()])


def warc(body, length=None, uri=b"http://h.example/", extra=b""):
    return (b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + uri +
            b"\r\nContent-Type: application/http\r\n" + extra + b"Content-Length: " +
            str(len(body) if length is None else length).encode() + b"\r\n\r\n" + body + b"\r\n\r\n")


def http(body, headers=b""):
    return b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + headers + b"\r\n" + body


def pdf(objects):
    out = b"%PDF-1.5\n"
    offsets = []
    for i, data in enumerate(objects):
        offsets.append(len(out))
        out += b"%d 0 obj\n" % (i + 1) + data + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return out + (b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" %
                  (len(objects) + 1, start))


def pdf_page(content, filters=b""):
    return pdf([b"<< /Type /Catalog /Pages 2 0 R >>",
                b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Resources << /Font << /F "
                b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> /Contents 4 0 R >>",
                b"<< /Length %d %s>>\nstream\n" % (len(content), filters) + content +
                b"\nendstream"])


def link(name, target, kind):
    info = tarfile.TarInfo(name)
    info.type = kind
    info.linkname = target
    return info


def make_quine():
    """Archives in an archive, each of which has itself as a member, as far as 40 levels go."""
    return nest(make_zip([("a.txt", b"Ships came.")]), 40)


def lying_zip():
    """The header says ten bytes, the data unpack to 40 MB."""
    data = bytearray(make_zip([("a.txt", b"a" * (40 * MEGABYTE))]))
    data[22:26] = struct.pack("<I", 10)
    return bytes(data)


# Name, contents, and whether a document must come out of it.
HOSTILE = [
    # Archives
    ("bomb.zip", lambda: make_zip([("a.txt", b"\0" * (200 * MEGABYTE))]), False),
    ("text-bomb.zip", lambda: make_zip([("a.txt", b"a " * (60 * MEGABYTE))]), None),
    ("nested-bomb.zip", lambda: nest(make_zip([("a.txt", b"a " * (30 * MEGABYTE))]), 3), None),
    ("deep.zip", make_quine, False),
    ("many.zip", lambda: make_zip([(f"{i}.txt", b"Ships came.") for i in range(3000)]), True),
    ("lying.zip", lying_zip, None),
    ("slip.zip", lambda: make_zip([("../../../tmp/x.txt", b"Ships came."), ("/etc/y.txt", b"Tugs."),
                                   ("a\n\033[2J.txt", b"Cranes.")]), True),
    ("names.zip", lambda: make_zip([("a" * 60000 + ".txt", b"Ships came.")]), True),
    ("bomb.txt.gz", lambda: gzip.compress(b"a " * (60 * MEGABYTE)), None),
    ("twice.txt.gz.gz", lambda: gzip.compress(gzip.compress(b"\0" * (300 * MEGABYTE))), False),
    ("bomb.txt.bz2", lambda: bz2.compress(b"\0" * (100 * MEGABYTE)), False),
    ("bomb.txt.xz", lambda: lzma.compress(b"a " * (50 * MEGABYTE), preset=1), None),
    ("cut.txt.gz", lambda: gzip.compress(os.urandom(99).hex().encode() * 99)[:-20], None),
    ("links.tar", lambda: make_tar([(link("a.txt", "/etc/passwd", tarfile.SYMTYPE), b""),
                                    (link("b.txt", "/etc/passwd", tarfile.LNKTYPE), b""),
                                    (link("c.txt", "", tarfile.CHRTYPE), b""),
                                    (link("d.txt", "", tarfile.FIFOTYPE), b""),
                                    (tarfile.TarInfo("e.txt"), b"Ships came.")]), True),
    ("size.tar", lambda: make_tar([(tarfile.TarInfo("a.txt"), b"Ships came.")])[:1100], None),
    # XML
    ("laughs.rss", lambda: entities(12, 20, "<rss><channel><item><title>a</title><description>{}"
                                    "</description></item></channel></rss>"), None),
    ("laughs.xml", lambda: entities(12, 20, "<nitf><body><body.content><p>{}</p></body.content>"
                                    "</body></nitf>"), None),
    ("laughs.docx", lambda: docx(entities(12, 20, "<w:document xmlns:w='w'><w:p><w:r><w:t>{}</w:t>"
                                          "</w:r></w:p></w:document>")), False),
    ("quadratic.rss", lambda: (b"<!DOCTYPE rss [<!ENTITY a \"" + b"a" * 100000 + b"\">]><rss><item>"
                               b"<title>" + b"&a;" * 5000 + b"</title></item></rss>"), None),
    ("outside.rss", lambda: (b'<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">'
                             b'<!ENTITY % b SYSTEM "http://127.0.0.1:9/x.dtd"> %b;]>'
                             b"<rss><item><title>Tugs &a;.</title></item></rss>"), True),
    ("deep.rss", lambda: RSS + b"<item>" * 20000 + b"<title>a</title>", None),
    ("deep.xml", lambda: b"<?xml version='1.0'?><nitf>" + b"<p>" * 100000, False),
    ("attributes.rss", lambda: RSS + b"<item " + b" ".join(
        b"a%d='1'" % i for i in range(30000)) + b"><title>Tugs</title></item></channel></rss>", None),
    ("namespaces.rss", lambda: b"<rss " + b" ".join(
        b"xmlns:n%d='u%d'" % (i, i) for i in range(3000)) + b"><item><title>Tugs</title></item></rss>",
     True),
    ("comments.rss", lambda: RSS + b"<!--" * 200000, None),
    ("entries.rss", lambda: RSS + b"<item><title>Tugs</title></item>" * 20000, True),
    # Office and books
    ("bomb.docx", lambda: docx(paragraphs(b"a " * (60 * MEGABYTE))), None),
    ("deep.docx", lambda: docx(b"<w:p>" * 100000), None),
    ("attributes.docx", lambda: docx(b"<w:document xmlns:w='w'><w:p " + b" ".join(
        b"a%d='1'" % i for i in range(100000)) + b"/></w:document>"), None),
    ("bomb.odt", lambda: make_zip([("mimetype", b"application/vnd.oasis.opendocument.text"),
                                   ("content.xml", b"<p>" + b"a " * (60 * MEGABYTE))]), None),
    ("tables.odt", lambda: odt(b"<office:document-content xmlns:office='o' xmlns:table='t'>" +
                               b"<table:table><table:table-row><table:table-cell>" * 80), None),
    ("spine.epub", lambda: epub({"a.xhtml": "<p>Tugs came.</p>"}, [0] * 50000), True),
    ("bomb.epub", lambda: epub({f"{i}.xhtml": "<p>" + "a " * MEGABYTE for i in range(60)},
                               range(60)), None),
    ("paths.epub", lambda: epub({"../" * 300 + "a.xhtml": "<p>Tugs came.</p>"}, [0]), None),
    # Pages
    ("deep.html", lambda: HTML + b"<div>" * 200000 + b"Tugs came.", None),
    ("bold.html", lambda: HTML + b"<b><i><u>" * 60000 + b"Tugs came.", None),
    ("attributes.html", lambda: HTML + b"<p " + b" ".join(
        b"a%d=1" % i for i in range(50000)) + b">Tugs came to the harbour of Bremen.</p>", None),
    ("tables.html", lambda: HTML + b"<table><tr><td>" * 30000 + b"Tugs came.", None),
    ("quotes.html", lambda: HTML + b'<a href="' * 60000, None),
    ("comments.html", lambda: HTML + b"<!--" * 200000, None),
    ("script.html", lambda: HTML + b"<script>" * 50000, None),
    ("word.html", lambda: HTML + b"a" * (8 * MEGABYTE), None),
    ("links.html", lambda: HTML + b"<a href=x>Tugs</a> " * 60000, None),
    ("jsonld.html", lambda: b"<html><head><script type='application/ld+json'>" + b"[" * 500000 +
     b"</script></head><body><p>Tugs came to the harbour of Bremen.</p></body></html>", None),
    # Mail
    ("parts.eml", lambda: MAIL + b"Content-Type: multipart/mixed; boundary=b\n\n" +
     b"--b\n\nTugs came.\n" * 20000 + b"--b--\n", True),
    ("nested.eml", lambda: b"".join(
        MAIL + b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i)
        for i in range(5000)), None),
    ("header.eml", lambda: MAIL + b"X-A: b\n" * 200000 + b"\nTugs came.\n", True),
    ("folded.eml", lambda: MAIL + b"To: a\n" + b" b\n" * 200000 + b"\nTugs came.\n", True),
    ("words.eml", lambda: b"From: jo@h.example\nMessage-ID: <1@h>\nSubject: " +
     b"=?UTF-8?B?w6k=?=\n " * 20000 + b"\n\nTugs came.\n", True),
    ("addresses.eml", lambda: MAIL + b"To: " + b"<" * 30000 + b"\n\nTugs came.\n", True),
    ("references.eml", lambda: MAIL + b"Content-Type: text/plain" + b"; a=b" * 60000 +
     b"\n\nTugs came.\n", True),
    ("froms.mbox", lambda: b"From jo@h Mon Mar  2 06:00:00 2020\n" + MAIL + b"\n\nFrom \n" * 200000,
     True),
    # Tables and JSON
    ("columns.csv", lambda: b"text," + b"a," * 15000 + b"\nTugs came." + b",1" * 15000 + b"\n", True),
    ("quote.csv", lambda: b'id,text\n1,"' + b"a,b\n" * MEGABYTE, None),
    ("line.csv", lambda: b"id,text\n1," + b"a" * (20 * MEGABYTE) + b"\n2,Tugs came.\n", True),
    ("deep.json", lambda: b"[" * 1000000, False),
    ("objects.json", lambda: b'{"a":' * 200000 + b"1" + b"}" * 200000, False),
    ("escapes.jsonl", lambda: b'{"text": "' + b"\\u0041" * 500000 + b'"}\n', True),
    ("members.jsonl", lambda: b'{"text": "Tugs came."' + b"".join(
        b', "m%d": 1' % i for i in range(100000)) + b"}\n", True),
    ("numbers.jsonl", lambda: b'{"text": "Tugs came.", "n": ' + b"9" * 500000 + b"}\n", True),
    ("nul.jsonl", lambda: b'{"text": "a\\u0000b", "\\u0000": "\\u0000"}\n', True),
    ("surrogates.jsonl", lambda: b'{"text": "\\ud800"}\n{"text": "Tugs."}\n', True),
    ("deep.stix.json", lambda: b'{"type": "bundle", "id": "bundle--1", "objects": ' + b"[" * 100000,
     False),
    ("references.stix.json", lambda: json.dumps({"type": "bundle", "id": "bundle--1", "objects": [
        {"type": "report", "id": f"report--{i}", "description": "Tugs came. [" * 300}
        for i in range(300)]}).encode(), True),
    # Subtitles, web archives, PDF, text
    ("cues.srt", lambda: b"".join(
        b"%d\n00:00:01,000 --> 00:00:02,000\nTugs.\n\n" % i for i in range(60000)), True),
    ("tags.vtt", lambda: b"WEBVTT\n\n00:01.000 --> 00:02.000\n" + b"<v " * 300000, None),
    ("length.warc", lambda: warc(http(b"<p>Tugs came to Bremen.</p>"), 1 << 62), None),
    ("gzip.warc", lambda: warc(http(gzip.compress(b"a " * (40 * MEGABYTE)),
                                    b"Content-Encoding: gzip\r\n")), None),
    ("chunks.warc", lambda: warc(http(b"1\r\na\r\n" * 200000,
                                      b"Transfer-Encoding: chunked\r\n")), None),
    ("bytes.warc", lambda: warc(http(b"<p>Tugs came to the harbour.</p>"),
                                uri=b"http://\xff\xfe/\x1b[2J\xe2\x80\xae"), True),
    ("line.arc", lambda: b"filedesc://a 0.0.0.0 20200302060000 text/plain 0\n" + b"a" * 5000000,
     False),
    ("flate.pdf", lambda: pdf_page(zlib.compress(b" " * (100 * MEGABYTE)), b"/Filter /FlateDecode "),
     None),
    ("pages.pdf", lambda: pdf([b"<< /Type /Catalog /Pages 2 0 R >>",
                               b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000 >>"]), False),
    ("glyphs.pdf", lambda: pdf_page(b"BT /F 1 Tf " + b"1 0 0 1 9 9 Tm (a) Tj " * 60000 + b"ET"),
     None),
    ("line.txt", lambda: b"a" * (30 * MEGABYTE), True),
    ("nul.txt", lambda: b"Tugs came.\n" * 100 + b"\0" * 10 + b"Ships came.\n" * 100, None),
    ("utf16.txt", lambda: b"\xff\xfe" + b"\x00\xd8" * 100000, None),
    ("escapes.txt", lambda: b"\033$B" * 100000 + b"!!", None),
]


class HostileTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def read(self, path):
        """Returns the lines that a pipeline writes of a file, and its messages."""
        def limit():
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))

        output = os.path.join(self.folder.name, "out.jsonl")
        run = subprocess.run(["gst-launch-1.0", "documentsrc", f"location={path}", "!",
                              "annotationenc", "!", "filesink", f"location={output}"],
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT, preexec_fn=limit,
                             check=False)
        # A file of which nothing can be read is an error.
        self.assertIn(run.returncode, (0, 1, 255), f"{path}: {run.stdout[-2000:]}")
        self.assertEqual(run.returncode != 0, b"ERROR: from element" in run.stdout, path)
        lines = []
        if os.path.exists(output):
            with open(output, "rb") as file:
                lines = file.read().splitlines()
        if run.returncode != 0:
            self.assertEqual(lines, [], path)
        return lines, run.stdout

    def check(self, name, make, has_documents):
        path = os.path.join(self.folder.name, name)
        with open(path, "wb") as file:
            file.write(make())
        lines, messages = self.read(path)
        os.remove(path)
        for line in lines:
            json.loads(line.decode("utf8", errors="strict"), parse_int=str)
        messages.decode("utf8", errors="strict")
        self.assertNotRegex(messages, rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
        if has_documents is not None:
            self.assertEqual(bool(lines), has_documents, name)
        self.assertTrue(lines or b"WARNING" in messages or b"ERROR" in messages,
                        f"{name}: nothing, without a word")


for hostile in HOSTILE:
    setattr(HostileTest, "test_" + hostile[0].replace(".", "_").replace("-", "_"),
            lambda self, hostile=hostile: self.check(*hostile))


if __name__ == "__main__":
    unittest.main()
