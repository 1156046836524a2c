"""Pictures of the worst documents."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from PIL import Image

from benchmarks.gallery import TALLEST, WIDTH, drawn, to_gallery, upright, worst
from benchmarks.scoring import DocumentScore, FieldScore, RowScore
from benchmarks.shares import PageView, Scored
from faktulove_ocr.config import Settings
from faktulove_ocr.documents import open_document

WRONG = FieldScore("waluta", "wrong", "<EUR>", "GBP", page=2, bbox=(0.25, 0.5, 0.75, 0.6))
RIGHT = FieldScore("waluta", "right", "PLN", "PLN")


def scored(name: str, path: Path | None, *fields: FieldScore, sealed: bool = False, rows: int = 0) -> Scored:
    items = RowScore(rows, rows, 0, {}, tuple(f"row {n + 1} is missing" for n in range(rows)))
    split = "sealed" if sealed else "development"
    return Scored(name, "a", "none", split, DocumentScore(fields, items, {}), 2, 0.1, True, None, sealed, path=path)


def pdf(folder: Path) -> Path:
    path = folder / "x.pdf"
    with pypdfium2.PdfDocument.new() as document:
        document.new_page(100, 200)
        document.new_page(200, 100)
        document.save(path)
    return path


def test_the_worst_come_first_and_sealed_ones_never() -> None:
    here = Path("x")
    documents = [
        scored("one", here, WRONG),
        scored("none", here, RIGHT),
        scored("three", here, WRONG, rows=2),
        scored("secret", here, WRONG, rows=9, sealed=True),
    ]
    assert [d.document for d in worst(documents, 5)] == ["three", "one"]
    assert [d.document for d in worst(documents, 1)] == ["three"]


def test_further_damages_of_a_document_come_after_other_documents() -> None:
    here = Path("x")
    documents = [
        scored("a-000.pdf", here, WRONG, rows=3),
        scored("a-000.fax.tif", here, WRONG, rows=9),
        scored("b-000.pdf", here, WRONG),
    ]
    assert [d.document for d in worst(documents, 5)] == ["a-000.fax.tif", "b-000.pdf", "a-000.pdf"]


def test_the_gallery_says_what_was_expected_and_names_no_sealed_document(tmp_path: Path) -> None:
    path = pdf(tmp_path)
    documents = [scored("open.pdf", path, WRONG, rows=30), scored("secret.pdf", path, WRONG, sealed=True)]
    page = to_gallery(documents, 12, Settings(), {}, None)
    assert "<td>&lt;EUR&gt;</td><td>GBP</td>" in page
    assert page.count("data:image/jpeg") == 1
    assert "and 18 more" in page
    assert "1 of these are sealed and not shown" in page
    assert "secret" not in page


def test_a_file_that_cannot_be_opened_leaves_a_sentence(tmp_path: Path) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 broken")
    assert "No picture" in to_gallery([scored("broken.pdf", broken, WRONG)], 12, Settings(), {}, None)


def test_boxes_are_drawn_where_the_field_stands_and_pictures_are_bounded() -> None:
    picture = drawn(Image.new("RGB", (300, 150), "white"), [(1, WRONG)])
    assert picture.size == (WIDTH, 450)
    assert picture.getpixel((WIDTH // 4 - 2, 250)) == (200, 30, 30)
    assert picture.getpixel((WIDTH // 2, 250)) == (255, 255, 255)
    assert drawn(Image.new("RGB", (100, 4000), "white"), []).size == (45, TALLEST)


def test_a_page_that_was_turned_is_shown_upright(tmp_path: Path) -> None:
    with open_document(pdf(tmp_path).read_bytes(), Settings().limits) as document:
        first = next(document.pages())
        lying = upright(first, PageView(1, recognised=False, rotation=90), Settings())
        recognised = upright(first, PageView(1, recognised=True, rotation=0), Settings())
    assert lying.width == 2 * lying.height
    assert recognised.height > recognised.width
