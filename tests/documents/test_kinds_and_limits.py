"""Which files are opened, and with which error the others are refused."""

from __future__ import annotations

import io
import struct
import warnings
import zlib

import pytest
from PIL import Image
from pillow_heif import from_pillow

from faktulove_ocr.config import Limits
from faktulove_ocr.documents import DocumentKind, open_document
from faktulove_ocr.errors import (
    CorruptDocument,
    EmptyDocument,
    EncryptedDocument,
    FileTooLarge,
    TooManyPages,
    TooManyPixels,
    UnsupportedKind,
    WrongPassword,
)
from tests.documents.pdfs import Pdf, encrypted_invoice, form_pdf, invoice_pdf, invoice_text, one_page, show

LIMITS = Limits()


def saved(kind: str, size: tuple[int, int] = (40, 30), **options: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "white").save(out, kind, **options)
    return out.getvalue()


def heic(image: Image.Image) -> bytes:
    out = io.BytesIO()
    from_pillow(image).save(out)
    return out.getvalue()


def png_header(width: int, height: int) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (invoice_pdf(), DocumentKind.PDF),
        (b"\xef\xbb\xbf" + invoice_pdf(), DocumentKind.PDF),
        (b"Content-Type: application/pdf\r\n\r\n" * 60 + invoice_pdf(), DocumentKind.PDF),
        (saved("JPEG"), DocumentKind.JPEG),
        (saved("PNG"), DocumentKind.PNG),
        (saved("WEBP"), DocumentKind.WEBP),
        (saved("WEBP", lossless=True), DocumentKind.WEBP),
        (saved("TIFF"), DocumentKind.TIFF),
        (saved("TIFF", big_tiff=True), DocumentKind.TIFF),
        (heic(Image.new("RGB", (64, 48), "white")), DocumentKind.HEIC),
    ],
)
def test_the_kind_is_told_by_the_content_and_the_page_can_be_drawn(content: bytes, kind: DocumentKind) -> None:
    with open_document(content, LIMITS) as document:
        assert document.kind is kind
        assert document.page_count == 1
        (page,) = document.pages()
        pixels = page.raster(50)
        assert pixels.ndim == 3
        assert pixels.shape[2] == 3
        assert page.number == 1
        assert page.has_pictures is (kind is not DocumentKind.PDF)


@pytest.mark.parametrize(
    ("content", "looks_like"),
    [
        (b"Faktura VAT nr 1, netto 100 PLN", "text"),
        ("Należność: 5 zł".encode("cp1250"), "text"),
        ("Należność".encode("utf-16"), "text"),
        (b"PK\x03\x04\x14\0word/document.xml", "ZIP"),
        (b"PK\x03\x04\x14\0faktura.pdf%PDF-1.7 stored", "ZIP"),
        (b'<?xml version="1.0"?><Faktura xmlns="x"/>', "XML"),
        (b"<Faktura>1</Faktura>", "XML"),
        (b"<!DOCTYPE html><html></html>", "HTML"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "old Office"),
        (b"Received: from mail\r\nSubject: faktura", "e-mail"),
        (b"GIF89a......", "GIF"),
        (b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf", "AVIF"),
        (bytes(range(256)), "unknown"),
    ],
)
def test_an_unsupported_file_is_refused_and_told_what_it_looks_like(content: bytes, looks_like: str) -> None:
    with pytest.raises(UnsupportedKind) as caught:
        open_document(content, LIMITS)
    assert looks_like in str(caught.value.details["looks_like"])


def test_an_empty_file_and_a_pdf_without_pages_are_empty_documents() -> None:
    for content in (b"", Pdf().build()):
        with pytest.raises(EmptyDocument):
            open_document(content, LIMITS)


def test_a_file_above_the_limit_of_bytes_is_refused_before_it_is_looked_at() -> None:
    with pytest.raises(FileTooLarge, match=r"0\.0 MB"):
        open_document(b"anything at all", Limits(max_file_mb=0.00001))


def test_too_many_pages_are_refused() -> None:
    pdf = Pdf()
    for _ in range(3):
        pdf.page(b"")
    frames = [Image.new("1", (8, 8)) for _ in range(3)]
    out = io.BytesIO()
    frames[0].save(out, "TIFF", save_all=True, append_images=frames[1:])
    for content in (pdf.build(), out.getvalue()):
        open_document(content, Limits(max_pages=3)).close()
        with pytest.raises(TooManyPages) as caught:
            open_document(content, Limits(max_pages=2))
        assert caught.value.details["limit_pages"] == 2


def test_a_picture_that_would_unpack_to_too_many_pixels_is_refused_by_its_header_and_without_a_warning() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(TooManyPixels) as caught:
            open_document(png_header(30000, 30000), LIMITS)
        assert caught.value.details["width"] == 30000
        with pytest.raises(TooManyPixels):
            open_document(saved("JPEG", (200, 200)), Limits(max_megapixels=0.03))
        with pytest.raises(TooManyPixels):
            open_document(saved("TIFF", (200, 200)), Limits(max_megapixels=0.03))
        with pytest.raises(TooManyPixels):
            open_document(saved("WEBP", (200, 200)), Limits(max_megapixels=0.03))
        with pytest.raises(TooManyPixels):
            open_document(heic(Image.new("RGB", (200, 200))), Limits(max_megapixels=0.03))


def test_a_picture_above_the_imaging_librarys_own_bound_opens_silently_when_the_limits_allow_it() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        open_document(saved("PNG", (10001, 9000)), Limits(max_megapixels=100)).close()


def test_an_absurdly_large_pdf_page_is_drawn_smaller_or_refused() -> None:
    limits = Limits(max_megapixels=2.0)
    with open_document(one_page(show(5, 5, "x"), size=(2000, 3000)), limits) as document:
        (page,) = document.pages()
        height, width, _ = page.raster(200).shape
        assert 1.9e6 < height * width <= 2e6
        assert height / width == pytest.approx(1.5, abs=0.01)
    with open_document(one_page(show(5, 5, "x"), size=(200000, 200000)), limits) as document:
        (page,) = document.pages()
        with pytest.raises(TooManyPixels, match="too large"):
            page.raster(200)


def test_a_page_without_area_or_of_a_hundredth_of_a_point_does_no_harm() -> None:
    for size in ((0.0, 0.0), (0.01, 0.01), (-5.0, 10.0), (1e30, 1.0)):
        with open_document(one_page(invoice_text(), size=size), LIMITS) as document:
            (page,) = document.pages()
            assert page.raster(50).size > 0


def test_an_encrypted_pdf_asks_for_its_password_and_opens_with_it() -> None:
    content = encrypted_invoice("tajne")
    with pytest.raises(EncryptedDocument):
        open_document(content, LIMITS)
    with pytest.raises(WrongPassword):
        open_document(content, LIMITS, password="inne")
    with open_document(content, LIMITS, password="tajne") as document:
        (page,) = document.pages()
        layer = page.text_layer()
        assert layer is not None
        assert layer.words[0].text == "Faktura"


def test_a_password_for_a_file_without_one_is_ignored() -> None:
    open_document(invoice_pdf(), LIMITS, password="zbędne").close()
    open_document(saved("PNG"), LIMITS, password="zbędne").close()


def test_a_closed_document_refuses_its_pages() -> None:
    for content in (invoice_pdf(), saved("PNG")):
        document = open_document(content, LIMITS)
        (page,) = document.pages()
        document.close()
        document.close()
        with pytest.raises(ValueError, match="closed"):
            page.raster()


@pytest.mark.parametrize("appearances", [True, False])
def test_a_pdf_with_nothing_but_a_form_gives_the_texts_of_its_fields(appearances: bool) -> None:
    content = form_pdf({700: "FV/77/2025", 650: "525-000-12-34"}, appearances=appearances)
    with open_document(content, LIMITS) as document:
        (page,) = document.pages()
        layer = page.text_layer()
        assert layer is not None
        assert [word.text for word in layer.words] == ["FV/77/2025", "525-000-12-34"]
        assert (page.raster(100)[100:250] < 100).any()


def test_one_pixel_is_a_picture_and_none_is_not() -> None:
    with open_document(saved("PNG", (1, 1)), LIMITS) as document:
        (page,) = document.pages()
        assert page.raster().shape == (1, 1, 3)
    with pytest.raises(CorruptDocument):
        open_document(png_header(0, 5), LIMITS)
