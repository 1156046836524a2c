"""Forty inputs that no reader should trust: each ends in a named error, or in a result that invents nothing."""

from __future__ import annotations

import io
import random
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from faktulove_ocr.config import Limits, Settings
from faktulove_ocr.documents import U8Array
from faktulove_ocr.errors import DocumentError
from faktulove_ocr.pipeline import InvoiceReader
from faktulove_ocr.result import Invoice
from tests.documents.pdfs import Pdf, encrypted_invoice, form_pdf, invoice_text, show, with_image

SEED = 20_251_123
INVENTED = ("numer_faktury", "sprzedawca_nip", "nabywca_nip", "suma_netto", "suma_vat", "suma_brutto", "numer_konta")


def picture(pixels: U8Array, kind: str = "PNG") -> bytes:
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, kind)
    return out.getvalue()


def noise(height: int, width: int) -> U8Array:
    return np.random.default_rng(SEED).integers(0, 256, (height, width, 3), dtype=np.uint8)


def photo_of_nothing() -> U8Array:
    y, x = np.mgrid[0:900, 0:700].astype(np.float32)
    waves = 128 + 60 * np.sin(x / 90) + 50 * np.cos(y / 130)
    return np.repeat(np.clip(waves, 0, 255).astype(np.uint8)[:, :, None], 3, axis=2)


def invoice_pdf() -> bytes:
    pdf = Pdf()
    pdf.page(invoice_text())
    return pdf.build()


def text_pdf(*lines: str) -> bytes:
    pdf = Pdf()
    pdf.page(b"".join(show(50, 780 - 20 * n, line) for n, line in enumerate(lines)))
    return pdf.build()


def png_header(width: int, height: int) -> bytes:
    """A PNG that claims a size and holds almost nothing."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + name + data + zlib.crc32(name + data).to_bytes(4, "big")

    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes([8, 2, 0, 0, 0])
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 64)) + chunk(b"IEND", b"")


def flipped(content: bytes, seed: int, count: int = 24) -> bytes:
    rng = random.Random(SEED + seed)
    data = bytearray(content)
    for _ in range(count):
        data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
    return bytes(data)


def cut(make: Callable[[], bytes], share: float) -> bytes:
    content = make()
    return content[: int(len(content) * share)]


def noise_png() -> bytes:
    return picture(noise(200, 200))


def flipped_pdf(seed: int) -> bytes:
    return flipped(invoice_pdf(), seed)


def flipped_jpeg(seed: int) -> bytes:
    return flipped(picture(photo_of_nothing(), "JPEG"), seed, 8)


def many_pages(count: int) -> bytes:
    pdf = Pdf()
    for _ in range(count):
        pdf.page(show(50, 700, "strona"))
    return pdf.build()


def inputs() -> Iterator[tuple[str, Callable[[], bytes]]]:
    yield "empty", lambda: b""
    yield "one byte", lambda: b"%"
    yield "blanks", lambda: b" \n" * 500
    yield "random bytes", lambda: random.Random(SEED).randbytes(20_000)
    yield "random bytes behind a PDF header", lambda: b"%PDF-1.7\n" + random.Random(SEED).randbytes(20_000)
    yield "random bytes behind a JPEG header", lambda: b"\xff\xd8\xff\xe0" + random.Random(SEED).randbytes(20_000)
    yield "a text file", "Faktura nr 1/2025, brutto 123,00 zł".encode
    yield "a web page", lambda: b"<!doctype html><html><body>Faktura</body></html>"
    yield "an XML invoice", lambda: b'<?xml version="1.0"?><Faktura><P_2>FV/1</P_2></Faktura>'
    yield "a ZIP archive", lambda: b"PK\x03\x04" + bytes(200)
    yield "a program", lambda: b"\x7fELF" + bytes(500)
    yield "more bytes than allowed", lambda: b"%PDF-1.7\n" + bytes(21_000_000)
    yield "more pages than allowed", lambda: many_pages(51)
    yield "a picture of 30,000 by 30,000", lambda: png_header(30_000, 30_000)
    yield "a picture of two billion by one", lambda: png_header(2_000_000_000, 1)
    yield "an encrypted PDF", lambda: encrypted_invoice("tajne")
    yield "a PDF without pages", Pdf().build
    for share in (0.05, 0.3, 0.6, 0.9, 0.99):
        yield f"a PDF cut at {share:.0%}", partial(cut, invoice_pdf, share)
    for n in range(4):
        yield f"a bit-flipped PDF {n}", partial(flipped_pdf, n)
    for share in (0.2, 0.5, 0.95):
        yield f"a PNG cut at {share:.0%}", partial(cut, noise_png, share)
    for n in range(3):
        yield f"a bit-flipped JPEG {n}", partial(flipped_jpeg, n)
    yield "one pixel", lambda: picture(np.zeros((1, 1, 3), np.uint8))
    yield "one row of pixels", lambda: picture(np.zeros((1, 2000, 3), np.uint8))
    yield "a blank page", lambda: picture(np.full((1100, 800, 3), 255, np.uint8))
    yield "a black page", lambda: picture(np.zeros((1100, 800, 3), np.uint8))
    yield "a page of noise", lambda: picture(noise(900, 650))
    yield "a photo of no document", lambda: picture(photo_of_nothing(), "JPEG")
    yield "a PDF of a blank page", text_pdf
    yield "a PDF with a picture of noise", lambda: with_image(noise(300, 300)[:, :, 0], box=(50, 50, 500, 700))
    yield "a letter", lambda: text_pdf("Szanowni Panstwo,", "dziekujemy za spotkanie z 12.03.2025.", "Z powazaniem")
    yield "a PDF with only a form", lambda: form_pdf({700.0: "Jan Kowalski", 660.0: "Warszawa"}, appearances=True)


INPUTS = list(inputs())


@pytest.fixture(scope="module")
def reader() -> Iterator[InvoiceReader]:
    reader = InvoiceReader(Settings(limits=Limits()))
    yield reader
    reader.close()


def read(reader: InvoiceReader, content: bytes, name: str) -> Invoice | DocumentError:
    try:
        (invoice,) = reader.read(content, name)
    except DocumentError as error:
        return error
    return invoice


def test_there_are_forty_of_them() -> None:
    assert len(INPUTS) >= 40


@pytest.mark.parametrize(("name", "make"), INPUTS, ids=[name for name, _ in INPUTS])
def test_a_hostile_input_ends_in_a_named_error_or_an_honest_result(
    name: str, make: Callable[[], bytes], reader: InvoiceReader
) -> None:
    outcome = read(reader, make(), name)
    if isinstance(outcome, DocumentError):
        assert outcome.code != "document_error"
        assert outcome.message.endswith(".")
        return
    if "PDF cut" in name or "bit-flipped PDF" in name:
        return  # what is still readable of the invoice may be read
    values = {n: outcome.extracted_data[n].value for n in INVENTED}
    assert values == dict.fromkeys(INVENTED)
    assert outcome.ksiegowalny != "tak"
    assert outcome.review_priority != "auto_accept"


def test_a_bad_file_does_not_harm_the_next(reader: InvoiceReader) -> None:
    with pytest.raises(DocumentError):
        reader.read(random.Random(SEED).randbytes(1000))
    (invoice,) = reader.read(invoice_pdf())
    assert invoice.pages[0].text == "text"


def test_a_password_opens_what_it_locks(reader: InvoiceReader) -> None:
    (invoice,) = reader.read(encrypted_invoice("tajne"), password="tajne")
    assert invoice.pages[0].text == "text"


def test_the_examples_survive_random_damage(reader: InvoiceReader) -> None:
    examples = sorted((Path(__file__).parent.parent / "examples").glob("*.pdf"))
    assert examples
    for n, path in enumerate(examples):
        outcome = read(reader, flipped(path.read_bytes(), n, 40), path.name)
        assert isinstance(outcome, Invoice) or outcome.code != "document_error"
