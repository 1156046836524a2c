"""Type sizes of recognised lines whose boxes took in their neighbours."""

from __future__ import annotations

from dataclasses import replace

from faktulove_ocr.geometry import Box
from faktulove_ocr.layout.sizes import with_true_sizes
from faktulove_ocr.text import ReadPage, Word

TEXTS = ("Sprzedawca", "Budowa domów", "ul. Wielicka 28", "30-552 Kraków", "NIP 6793087624", "Nabywca", "Jan Nowak",
         "ul. Leśna 3", "05-126 Nieporęt", "NIP 1132191233")  # fmt: skip


def page(high: dict[str, float], *, big: tuple[str, ...] = ()) -> ReadPage:
    """Lines of 20 units height and 9 a character, those of `high` higher boxes, those of `big` twice as large."""
    words = []
    for line, text in enumerate(TEXTS):
        scale = 2.0 if text in big else 1.0
        height, x0, y0 = high.get(text, 20.0 * scale), 0.0, 60.0 * line
        for word in text.split():
            x1 = x0 + 9 * scale * len(word)
            words.append(Word(word, Box(x0, y0, x1, y0 + height), 0.98, line, height))
            x0 = x1 + 9 * scale
    return ReadPage(1, 1000, 1000, tuple(words), "ocr")


def sizes(read: ReadPage) -> dict[str, float]:
    return {TEXTS[word.line]: word.size for word in with_true_sizes(read).words}


def test_a_line_whose_box_is_too_high_has_the_type_of_the_others() -> None:
    read = page({"ul. Wielicka 28": 34.0})
    assert set(sizes(read).values()) == {20.0}
    assert [w.box for w in with_true_sizes(read).words] == [w.box for w in read.words]


def test_large_type_stays_large() -> None:
    assert sizes(page({}, big=("Budowa domów",)))["Budowa domów"] == 40.0


def test_a_page_of_few_lines_says_nothing() -> None:
    read = page({"ul. Wielicka 28": 34.0})
    few = replace(read, words=tuple(w for w in read.words if w.line < 5))
    assert with_true_sizes(few) is few
