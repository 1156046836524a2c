"""What the corpus writes: kinds of files, truths beside them, and PDFs whose bytes repeat."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from benchmarks.corpus.build import Document, build, draw_documents, fixed_dates, write_images, write_truth
from benchmarks.corpus.damage import U8Array
from benchmarks.corpus.render import CannotRender, missing, rasters, render


@pytest.fixture
def pages() -> list[U8Array]:
    """Two small pages, black over white."""
    page = np.full((80, 60, 3), 255, np.uint8)
    page[10:30] = 0
    return [page, page[::-1].copy()]


@pytest.fixture
def document() -> Document:
    """One drawn document."""
    return next(draw_documents("development", 1, 3, ["word_letter"]))


def test_a_fax_is_a_tiff_of_all_pages_in_two_colours(tmp_path: Path, pages: list[U8Array]) -> None:
    path = write_images(tmp_path / "a.fax", pages, "fax")
    with Image.open(path) as image:
        assert (path.suffix, image.mode, getattr(image, "n_frames", 1)) == (".tif", "1", 2)


def test_several_pages_become_one_pdf_of_pictures(tmp_path: Path, pages: list[U8Array]) -> None:
    path = write_images(tmp_path / "a.scan", pages, "scan")
    with pypdfium2.PdfDocument(path) as document:
        assert (path.name, len(document)) == ("a.scan.pdf", 2)


def test_a_clean_page_loses_nothing(tmp_path: Path, pages: list[U8Array]) -> None:
    path = write_images(tmp_path / "a.clean", pages[:1], "clean")
    with Image.open(path) as image:
        assert np.array_equal(np.asarray(image), pages[0])


def test_the_truth_lies_beside_its_document_and_says_what_was_done_to_it(tmp_path: Path, document: Document) -> None:
    write_truth(tmp_path / "word_letter-000.scan.jpg", document, "scan")
    truth = json.loads((tmp_path / "word_letter-000.scan.truth.json").read_text(encoding="utf-8"))
    assert truth["_meta"] == {
        "family": "word_letter", "seed": document.seed, "engine": document.engine, "damage": "scan"
    }  # fmt: skip
    assert truth["extracted_data"] == document.drawn.truth["extracted_data"]


def test_the_day_of_its_making_is_taken_out_of_a_pdf() -> None:
    assert fixed_dates(b"/CreationDate (D:20260304112233+01'00')") == b"/CreationDate (D:20250101000000+01'00')"


def test_an_unknown_engine_is_an_error() -> None:
    with pytest.raises(CannotRender, match="lynx"):
        render("<p>", "lynx")


@pytest.mark.service
@pytest.mark.skipif(bool(missing()), reason="an engine or a font of the corpus is not installed")
@pytest.mark.parametrize("engine", ["weasyprint", "chromium"])
def test_both_engines_print_the_document_number_as_text(engine: str, document: Document) -> None:
    pdf = fixed_dates(render(document.drawn.html, engine))
    with pypdfium2.PdfDocument(pdf) as opened:
        text = opened[0].get_textpage().get_text_range()
    assert document.drawn.truth["extracted_data"]["numer_faktury"] in text
    assert rasters(pdf, 50)[0].shape[2] == 3


@pytest.mark.service
@pytest.mark.skipif(bool(missing()), reason="an engine or a font of the corpus is not installed")
def test_the_same_arguments_write_the_same_bytes(tmp_path: Path) -> None:
    files = [
        build(tmp_path / name, "development", 1, 3, ["scan"], ["hotel"], workers=workers)
        for name, workers in (("first", 1), ("again", 2))
    ]
    assert [path.read_bytes() for path in files[0]] == [path.read_bytes() for path in files[1]]
