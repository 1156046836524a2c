"""Tables drawn with characters: their bars part cells and are no text."""

from __future__ import annotations

from faktulove_ocr.geometry import Box
from faktulove_ocr.layout import arrange
from faktulove_ocr.layout.bars import without_bars
from faktulove_ocr.text import Glyph, ReadPage, Word

STEP = 6.0


def page(*lines: str) -> ReadPage:
    """A page in type of one width, every character six points wide."""
    words = []
    for n, line in enumerate(lines):
        at = 0
        for text in line.split(" "):
            if text:
                boxes = [Box((at + k) * STEP, 20.0 * n, (at + k + 1) * STEP, 20.0 * n + 10) for k in range(len(text))]
                glyphs = tuple(Glyph(char, box) for char, box in zip(text, boxes, strict=True))
                box = Box(boxes[0].x0, boxes[0].y0, boxes[-1].x1, boxes[-1].y1)
                words.append(Word(text, box, 1.0, n, 10.0, glyphs=glyphs))
            at += len(text) + 1
    return ReadPage(1, 600.0, 800.0, tuple(words), "text")


DRAWN = ("-------------", "|Lp|Nazwa|Il|", "-------------", "| 1|Stół | 2|", "| 2|Lampa|12|", "| 3|Dywan| 1|")


def test_bars_over_each_other_part_the_words_and_become_rules() -> None:
    found = without_bars(page(*DRAWN))
    assert [w.text for w in found.words] == "Lp Nazwa Il 1 Stół 2 2 Lampa 12 3 Dywan 1".split()
    assert sorted(rule.box.cx / STEP for rule in found.rules) == [0.5, 3.5, 9.5, 12.5]


def test_cells_between_bars_are_segments_of_their_own() -> None:
    rows = arrange([page(*DRAWN)]).rows
    assert [s.text for s in rows[1].segments] == ["1", "Stół", "2"]


def test_exclamation_marks_draw_tables_too() -> None:
    found = without_bars(page(*(line.replace("|", "!") for line in DRAWN)))
    assert "Lampa" in [w.text for w in found.words]


def test_a_few_bars_in_a_text_stay() -> None:
    once = page("tel. 22 123 45 67 | biuro@firma.pl | www.firma.pl", "Uwaga! Termin: 7 dni.", "NIP: 5260250274")
    assert without_bars(once) is once


def test_a_line_that_one_letter_has_pushed_aside_is_drawn_too() -> None:
    found = without_bars(page(*DRAWN, "|  3|Fotel| 1|"))
    assert [w.text for w in found.words][-3:] == ["3", "Fotel", "1"]


def test_marks_between_drawn_lines_part_a_table_of_one_row() -> None:
    line = "." * 40
    found = without_bars(
        page(line, "Lp : Nazwa : Il : Cena : Kwota", line, "1  : Stół  :  2 : 5,00 : 10,00", line, "Uwagi : brak")
    )
    assert [w.text for w in found.words if w.text != line] == (
        "Lp Nazwa Il Cena Kwota 1 Stół 2 5,00 10,00 Uwagi : brak".split()
    )


def test_the_sums_under_a_drawn_table_lose_their_bars_too() -> None:
    found = without_bars(page(*DRAWN, "      w tym  23|  10,00|"))
    assert [w.text for w in found.words][-2:] == ["23", "10,00"]
