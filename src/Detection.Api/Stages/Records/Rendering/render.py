"""Renders HTML documents to PDF/A-3b for the service, one after another, until stdin closes.

Arguments: the folders that may hold the template's assets, the first that has a file wins.
A frame on stdin:  4-byte big-endian length, UTF-8 HTML.
A frame on stdout: 1 status byte (0 = PDF, 1 = error text), 4-byte big-endian length, body.

Nothing is fetched from a network or from elsewhere on the disk: a document may refer only to
`data:` URLs and to `asset:NAME`, a file inside one of the asset folders. A `<link rel="attachment" title="NAME">` with a
`data:` URL becomes a file inside the PDF.
"""

import hashlib
import logging
import mimetypes
import os
import struct
import sys

import pydyf
import weasyprint

# Embedded fonts are stamped with this time and not with the clock, so that the same document gives the same bytes.
os.environ["SOURCE_DATE_EPOCH"] = "0"

ASSET_FOLDERS = [os.path.realpath(folder) for folder in sys.argv[1:]]


def fetch(url, timeout=10, ssl_context=None):
    if url.startswith("data:"):
        return weasyprint.default_url_fetcher(url)
    if not url.startswith("asset:"):
        raise ValueError(f"the template may not refer to {url[:80]!r}: only asset: and data: are allowed")
    name = url[len("asset:"):]
    for folder in ASSET_FOLDERS:
        path = os.path.realpath(os.path.join(folder, name))
        if path.startswith(folder + os.sep) and os.path.isfile(path):
            with open(path, "rb") as asset:
                return {"string": asset.read(), "mime_type": mimetypes.guess_type(path)[0]}
    raise ValueError(f"the template has no asset {name!r}")


class Complaints(logging.Handler):
    """Collects what went wrong (a missing asset, a broken stylesheet) so that it is an error and not a blank space."""

    def __init__(self):
        super().__init__(logging.ERROR)
        self.lines = []

    def emit(self, record):
        self.lines.append(record.getMessage())


def name_attachments(document, pdf):
    """Gives each attached file its name, type and relation, which PDF/A-3 asks for (ISO 19005-3, 6.8); the drawing library leaves them out."""
    files = pydyf.Array()
    for item in pdf.objects:
        if not isinstance(item, dict) or item.get("Type") != "/Filespec":
            continue
        name = item["Desc"].string
        item["F"] = item["UF"] = pydyf.String(name)
        item["AFRelationship"] = "/Data"
        embedded = next(stream for stream in pdf.objects if stream.reference == item["EF"]["F"])
        media_type = (mimetypes.guess_type(name)[0] or "application/octet-stream").replace("/", "#2F")
        embedded.extra["Subtype"] = "/" + media_type
        embedded.extra["Params"]["ModDate"] = pydyf.String("D:19700101000000Z")
        files.append(item.reference)
    if files:
        pdf.catalog["AF"] = files


def render(html, complaints):
    complaints.lines.clear()
    document = weasyprint.HTML(string=html.decode("utf-8"), base_url=None, url_fetcher=fetch)
    # The identifier follows from the content, for the same reason.
    pdf = document.write_pdf(identifier=hashlib.sha256(html).hexdigest()[:32].encode(), variant="pdf/a-3b", finisher=name_attachments)
    if complaints.lines:
        raise ValueError("; ".join(complaints.lines))
    return pdf


def main():
    complaints = Complaints()
    weasyprint.LOGGER.handlers = [complaints]
    weasyprint.LOGGER.propagate = False
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    while len(header := source.read(4)) == 4:
        html = source.read(struct.unpack(">I", header)[0])
        try:
            status, body = 0, render(html, complaints)
        except Exception as error:
            status, body = 1, f"{type(error).__name__}: {error}".encode("utf-8")
        sink.write(struct.pack(">BI", status, len(body)) + body)
        sink.flush()


main()
