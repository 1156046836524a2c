"""Words of a PDF page, by where the characters stand."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from faktulove_ocr.config import Limits
from faktulove_ocr.documents import TextLayer, open_document
from faktulove_ocr.documents.words import Letter, build_words
from tests.documents.pdfs import (
    INVOICE_LINES,
    encoded,
    invoice_pdf,
    invoice_text,
    one_page,
    show,
    with_image,
)

LIMITS = Limits()


def layer_of(content: bytes) -> TextLayer:
    with open_document(content, LIMITS) as document:
        (page,) = document.pages()
        layer = page.text_layer()
    assert layer is not None
    return layer


def texts(content: bytes) -> list[str]:
    return [word.text for word in layer_of(one_page(content)).words]


INVOICE_WORDS = " ".join(INVOICE_LINES).split()


def test_an_invoice_gives_its_words_in_reading_order() -> None:
    layer = layer_of(invoice_pdf())
    assert [word.text for word in layer.words] == INVOICE_WORDS
    assert (layer.width, layer.height, layer.rotation) == (595.0, 842.0, 0)
    assert layer.trusted


def test_a_word_has_its_place_its_size_and_its_glyphs() -> None:
    (word,) = layer_of(one_page(show(50, 700, "Razem", size=12, font="F2"))).words
    assert word.size == pytest.approx(12)
    assert word.bold
    assert word.box.x0 == pytest.approx(50, abs=0.1)
    assert word.box.y1 == pytest.approx(842 - 700 + 0.21 * 12, abs=0.1)
    assert "".join(glyph.char for glyph in word.glyphs) == "Razem"
    assert word.confidence == 1.0
    for left, right in zip(word.glyphs, word.glyphs[1:], strict=False):
        assert left.box.x1 == pytest.approx(right.box.x0, abs=0.1)


def test_words_of_one_run_share_its_number_and_far_ones_do_not() -> None:
    words = layer_of(one_page(show(50, 700, "Do zaplaty:") + show(400, 700, "12,50") + show(50, 680, "PLN"))).words
    lines = [word.line for word in words]
    assert lines[0] == lines[1]
    assert len(set(lines)) == 3


def test_each_glyph_drawn_alone_and_out_of_order_makes_the_same_word() -> None:
    pieces = [show(50 + 6.2 * index, 700, char) for index, char in enumerate("FAKTURA".replace("K", "X"))]
    random.Random(3).shuffle(pieces)
    assert texts(b"".join(pieces)) == ["FAXTURA"]


def test_halves_of_a_word_are_joined_and_gaps_without_blanks_part_words() -> None:
    content = b"BT /F1 10 Tf 50 700 Td [(Razem)-280(do)-280(zap)20(laty)-3000(12,50)] TJ ET"
    assert texts(content) == ["Razem", "do", "zaplaty", "12,50"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (show(50, 700, "FAKTURA VAT nr 12", extra="3 Tc"), ["FAKTURA", "VAT", "nr", "12"]),
        (show(50, 700, "F A K T U R A   V A T"), ["FAKTURA", "VAT"]),
        (show(50, 700, "F A K T U R A: WRO/12"), ["FAKTURA:", "WRO/12"]),
        (show(50, 700, "Faktura VAT", extra="0.8 Tc"), ["Faktura", "VAT"]),
        (show(50, 700, "1 2 3"), ["1", "2", "3"]),
        (show(50, 700, "w z i"), ["w", "z", "i"]),
    ],
)
def test_spaced_out_letters_are_words_and_lone_signs_are_not(content: bytes, expected: list[str]) -> None:
    assert texts(content) == expected


def test_text_drawn_twice_is_read_once() -> None:
    for shift in (0.0, 0.3, -0.4):
        twice = show(50, 700, "Podwojny hallo") + show(50 + shift, 700, "Podwojny hallo")
        assert texts(twice) == ["Podwojny", "hallo"]


def test_a_long_text_that_runs_into_the_next_column_stays_whole() -> None:
    content = show(50, 700, "Usluga transportowa bardzo dluga") + show(150, 700, "99,00")
    assert sorted(texts(content)) == sorted(["Usluga", "transportowa", "bardzo", "dluga", "99,00"])


def test_a_raised_two_behind_a_metre_is_its_square_and_behind_a_number_a_word_of_its_own() -> None:
    metre = show(50, 700, "25 m") + show(72.4, 703.5, "2", 6)
    assert texts(metre) == ["25", "m²"]
    footnote = show(50, 700, "12,50") + show(75.2, 703.5, "2", 6)
    assert sorted(texts(footnote)) == ["12,50", "2"]


def test_ligatures_marks_and_blanks_are_made_plain() -> None:
    assert texts(show(50, 700, "oﬁcer oﬀer")) == ["oficer", "offer"]
    assert texts(show(50, 700, "1\u00a0234,56")) == ["1", "234,56"]
    assert texts(show(50, 700, "A\u00adB")) == ["A-B"]


def test_a_combining_mark_joins_its_letter_and_invisible_characters_go() -> None:
    letters = [
        Letter("a", 0, 5, 10, 10, False),
        Letter("\u0328", 3, 5, 10, 10, False),
        Letter("b", 5, 10, 10, 10, False),
    ]
    (word,) = build_words(letters)
    assert word.text == "ąb"
    assert len(word.glyphs) == 2


def test_white_tiny_and_outside_text_is_not_on_the_page_but_white_on_a_dark_bar_is() -> None:
    hidden = (
        show(50, 700, "bialy", extra="1 g") + b"0 g " + show(50, 600, "maly", size=1) + show(50, -30, "poza")
        + show(50, 650, "niewidoczny", extra="3 Tr") + b"0 Tr " + show(50, 500, "czarny", extra="0 Tr")
    )  # fmt: skip
    assert texts(hidden) == ["czarny"]
    assert texts(b"0.2 g 40 690 200 30 re f " + show(50, 700, "Nazwa", extra="1 g")) == ["Nazwa"]


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_a_page_turned_by_its_own_entry_is_read_as_displayed(rotate: int) -> None:
    # Drawn so that it is upright once the viewer has turned the page.
    turn = {
        0: b"",
        90: b"0 1 -1 0 595 0 cm ",
        180: b"-1 0 0 -1 595 842 cm ",
        270: b"0 -1 1 0 0 842 cm ",
    }[rotate]
    content = b"q " + turn + invoice_text(top=560) + b"Q"
    layer = layer_of(one_page(content, entries=f"/Rotate {rotate}"))
    assert [word.text for word in layer.words] == INVOICE_WORDS
    assert layer.rotation == 0
    assert (layer.width, layer.height) == ((842.0, 595.0) if rotate % 180 else (595.0, 842.0))
    height = 595 if rotate % 180 else 842
    assert layer.words[0].box.x0 == pytest.approx(50, abs=0.1)
    assert layer.words[0].box.y1 == pytest.approx(height - 560 + 2.1, abs=0.2)


@pytest.mark.parametrize(("rotate", "rotation"), [(90, 270), (180, 180), (270, 90)])
def test_a_page_displayed_sideways_is_read_upright_and_says_how_it_was_turned(rotate: int, rotation: int) -> None:
    layer = layer_of(one_page(invoice_text(), entries=f"/Rotate {rotate}"))
    assert layer.rotation == rotation
    assert [word.text for word in layer.words] == INVOICE_WORDS
    assert (layer.width, layer.height) == (595.0, 842.0)
    assert layer.words[0].box.x0 == pytest.approx(50, abs=0.1)


def test_boxes_begin_at_the_corner_of_the_visible_part() -> None:
    layer = layer_of(one_page(invoice_text(), entries="/CropBox [40 400 500 800]"))
    assert (layer.width, layer.height) == (460.0, 400.0)
    assert layer.words[0].box.x0 == pytest.approx(10, abs=0.1)


def test_a_slanting_watermark_and_text_along_the_margin_are_left_out() -> None:
    watermark = b"q 0.7 0.7 -0.7 0.7 200 200 cm " + show(0, 0, "KOPIA", 60) + b"Q "
    margin = b"q 0 1 -1 0 20 100 cm " + show(0, 0, "Wydruk z programu") + b"Q "
    layer = layer_of(one_page(invoice_text() + watermark + margin))
    assert [word.text for word in layer.words] == INVOICE_WORDS


def test_lines_and_the_edges_of_filled_cells_become_rules() -> None:
    drawing = (
        b"1 w 50 700 m 300 700 l S "
        b"0.5 w 50 600 200 40 re S "
        b"0.8 g 50 500 200 20 re f "
        b"0 g 50 400 0.7 90 re f "
        b"q 2 0 0 2 0 0 cm 100 150 m 100 180 l S Q "
        b"1 1 1 RG 50 300 m 300 300 l S "
        b"0 0 0 RG 50 200 m 300 260 l S 50 100 m 52 100 l S "
    )
    layer = layer_of(one_page(drawing + show(50, 50, "x")))
    horizontal = {round(rule.box.cy) for rule in layer.rules if rule.horizontal}
    vertical = {round(rule.box.cx) for rule in layer.rules if not rule.horizontal}
    assert horizontal == {142, 202, 242, 322, 342}
    assert vertical == {50, 200, 250}
    assert all(min(rule.box.width, rule.box.height) <= 3 for rule in layer.rules)


def test_lines_inside_a_form_are_placed_by_its_matrix_and_their_number_is_bounded() -> None:
    from tests.documents.pdfs import Pdf

    pdf = Pdf()
    form = pdf.stream("/Type /XObject /Subtype /Form /BBox [0 0 400 400] /Matrix [1 0 0 1 10 0]", b"0 0 m 100 0 l S")
    pdf.page(b"q 2 0 0 2 20 100 cm /X Do Q " + show(50, 50, "x"), xobjects={"X": form})
    (rule,) = layer_of(pdf.build()).rules
    assert rule.box.x0 == pytest.approx(40)
    assert rule.box.x1 == pytest.approx(240)
    assert rule.box.cy == pytest.approx(742)
    many = b"".join(f"10 {y / 10} m {100 + y / 50} {y / 10} l S ".encode() for y in range(6000))
    rules = layer_of(one_page(many + show(300, 50, "x"))).rules
    assert len(rules) <= 2000


def test_a_page_without_text_has_no_layer_and_a_code_in_vectors_is_a_picture() -> None:
    squares = b"".join(f"{50 + 4 * (i % 20)} {600 + 4 * (i // 20)} 4 4 re f ".encode() for i in range(0, 400, 2))
    for content, pictures in ((b"", False), (squares, True), (b"10 10 m 300 10 l S", False)):
        with open_document(one_page(content), LIMITS) as document:
            (page,) = document.pages()
            assert page.text_layer() is None
            assert page.has_pictures is pictures
    with open_document(with_image(np.zeros((5, 5), np.uint8)), LIMITS) as document:
        (page,) = document.pages()
        assert page.has_pictures


def test_all_pages_can_be_held_at_once_and_read_in_any_order() -> None:
    from tests.documents.pdfs import Pdf

    pdf = Pdf()
    for index in range(4):
        pdf.page(show(50, 700, f"strona{index}"))
    with open_document(pdf.build(), LIMITS) as document:
        pages = list(document.pages())
        for page in reversed(pages):
            layer = page.text_layer()
            assert layer is not None
            assert layer.words[0].text == f"strona{page.number - 1}"


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.text("ABCDEFabcdef0123456789ąćłż", min_size=1, max_size=8), min_size=1, max_size=6),
    st.floats(5, 40),
    st.randoms(use_true_random=False),
)
def test_words_do_not_depend_on_the_order_in_which_letters_are_drawn(
    words: list[str], size: float, rng: random.Random
) -> None:
    letters: list[Letter] = []
    x = 0.0
    for word in words:
        for char in word:
            letters.append(Letter(char, x, x + 0.5 * size, 100.0, size, False))
            x += 0.5 * size
        x += 2.0 * size
    rng.shuffle(letters)
    built = build_words(letters)
    assert [word.text for word in built] == words
    assert all(word.box.x0 <= glyph.box.x0 and glyph.box.x1 <= word.box.x1 for word in built for glyph in word.glyphs)


def test_encoded_text_of_the_test_writer_is_what_pdfium_reads() -> None:
    assert encoded("ab") == b"<6162>"
    assert texts(show(50, 700, "Zażółć gęślą jaźń")) == ["Zażółć", "gęślą", "jaźń"]
