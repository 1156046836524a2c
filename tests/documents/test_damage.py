"""Cut, flipped and random bytes: a named error or a page, never a crash, a hang or half a picture."""

from __future__ import annotations

import io
import random
import threading
import time
from typing import Any

import numpy as np
import pytest
from PIL import Image
from pillow_heif import from_pillow

from faktulove_ocr.config import Limits
from faktulove_ocr.documents import open_document
from faktulove_ocr.errors import DocumentError
from tests.documents.pdfs import invoice_pdf, invoice_text, with_image

LIMITS = Limits(max_megapixels=12)


def picture() -> Image.Image:
    """A page with detail everywhere, so that a missing part would show."""
    with open_document(invoice_pdf(), LIMITS) as document:
        (page,) = document.pages()
        return Image.fromarray(page.raster(60))


def saved(kind: str, **options: Any) -> bytes:
    out = io.BytesIO()
    image = picture()
    if kind == "HEIC":
        from_pillow(image).save(out)
    else:
        (image.convert("1") if options.get("compression") == "group4" else image).save(out, kind, **options)
    return out.getvalue()


FILES = {
    "pdf": invoice_pdf(),
    "pdf-scan": with_image(np.asarray(picture().convert("L")), invoice_text("3 Tr")),
    "jpeg": saved("JPEG"),
    "jpeg-progressive": saved("JPEG", progressive=True),
    "png": saved("PNG"),
    "webp": saved("WEBP"),
    "webp-lossless": saved("WEBP", lossless=True),
    "tiff": saved("TIFF"),
    "tiff-lzw": saved("TIFF", compression="tiff_lzw"),
    "tiff-group4": saved("TIFF", compression="group4"),
    "tiff-pages": saved("TIFF", compression="tiff_lzw", save_all=True, append_images=[picture(), picture()]),
    "heic": saved("HEIC"),
}


def read(content: bytes) -> str:
    """What became of `content`: `read` or the name of the error; any other exception is the test's failure."""
    try:
        with open_document(content, LIMITS) as document:
            for page in document.pages():
                page.text_layer()
                assert page.raster(40).size
    except DocumentError as error:
        return type(error).__name__ if error.message.endswith(".") else f"no sentence: {error.message}"
    return "read"


@pytest.mark.parametrize("name", FILES)
def test_a_file_cut_at_any_tenth_is_truncated_or_corrupt(name: str) -> None:
    content = FILES[name]
    assert read(content) == "read"
    for tenth in range(1, 10):
        assert read(content[: len(content) * tenth // 10]) in ("TruncatedDocument", "CorruptDocument")
    assert read(content[:-30]) in ("TruncatedDocument", "CorruptDocument")


def test_a_jpeg_whose_end_was_filled_with_zeros_is_truncated() -> None:
    content = FILES["jpeg"]
    half = len(content) // 2
    assert read(content[:half] + bytes(half)) == "TruncatedDocument"


def test_a_pdf_that_ends_within_a_later_update_is_truncated() -> None:
    update = b"3 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>\nendobj\n"
    assert read(FILES["pdf"] + update) == "TruncatedDocument"
    assert read(FILES["pdf"] + b"\r\n\0\0\0\0") == "read"


@pytest.mark.parametrize("name", FILES)
def test_flipped_bits_give_a_named_error_or_a_page_in_little_time(name: str) -> None:
    content = FILES[name]
    rng = random.Random(f"flip {name}")
    for _ in range(25):
        damaged = bytearray(content)
        for _ in range(rng.choice((1, 3, 30))):
            damaged[rng.randrange(len(damaged) if rng.random() < 0.6 else 500)] ^= 1 << rng.randrange(8)
        started = time.perf_counter()
        read(bytes(damaged))
        assert time.perf_counter() - started < 10


@pytest.mark.parametrize(
    "head", [b"", b"%PDF-1.7\n", b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"II*\0\x08\0\0\0", b"RIFF"]
)
def test_random_bytes_behind_any_head_are_refused_by_name(head: bytes) -> None:
    rng = random.Random(7)
    for size in (1, 50, 5000):
        assert read(head + rng.randbytes(size)) != "read"


def test_a_pdf_whose_form_draws_itself_for_ever_ends() -> None:
    from tests.documents.pdfs import Pdf

    pdf = Pdf()
    number = max(pdf.objects) + 1
    own = f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {number} 0 R >> >>"
    assert pdf.stream(own, b"/X Do 0 0 m 100 0 l S") == number
    pdf.page(invoice_text() + b"/X Do", xobjects={"X": number})
    assert read(pdf.build()) == "read"


def test_documents_read_from_several_threads_do_not_disturb_each_other() -> None:
    found: list[list[str]] = []

    def work() -> None:
        for _ in range(3):
            with open_document(FILES["pdf"], LIMITS) as document:
                (page,) = document.pages()
                layer = page.text_layer()
                page.raster(40)
                found.append([word.text for word in layer.words] if layer else [])

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 12
    assert all(words == found[0] for words in found)
    assert found[0]
