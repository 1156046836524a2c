"""Words out of decoded characters and the blanks that are seen."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from faktulove_ocr.config import EngineSettings
from faktulove_ocr.engine.compose import words
from faktulove_ocr.engine.crops import HEIGHT, Patch
from faktulove_ocr.engine.decode import Mark
from faktulove_ocr.engine.recognition import STEP
from faktulove_ocr.geometry import Quad
from faktulove_ocr.text import Word

SETTINGS = EngineSettings()


def line(text: str, gaps: dict[int, int] | None = None, x: float = 0.0, number: int = 0) -> tuple[Patch, list[Mark]]:
    """A patch whose letters are 16 columns of ink, 4 apart; `gaps` widens the blank after a letter (spaces 4 more)."""
    ink: list[bool] = [False] * 8
    marks: list[Mark] = []
    solid = -1
    for char in text:
        if char == " ":
            marks.append(Mark(" ", len(ink) // 8, len(ink) // 8 + 1, 0.9))
            ink += [False] * 4
            continue
        solid += 1
        start = len(ink)
        ink += [True] * 16 + [False] * (4 + (gaps or {}).get(solid, 0))
        marks.append(Mark(char, start // 8 + 1, start // 8 + 2, 0.9, (("?", 0.05),)))
    width = len(ink)
    quad = Quad(((x, 100), (x + width, 100), (x + width, 100 + HEIGHT), (x, 100 + HEIGHT)))
    pixels = np.full((HEIGHT, width, 3), 255, np.uint8)
    return Patch(pixels, quad, number, np.array(ink), (8.0, 34.0)), marks


def composed(*lines: tuple[Patch, list[Mark]], settings: EngineSettings = SETTINGS) -> tuple[Word, ...]:
    return words([patch for patch, _ in lines], [marks for _, marks in lines], settings)


def read(*lines: tuple[Patch, list[Mark]], settings: EngineSettings = SETTINGS) -> list[str]:
    return [word.text for word in composed(*lines, settings=settings)]


def test_a_read_space_parts_words() -> None:
    assert read(line("Razem netto")) == ["Razem", "netto"]


def test_a_space_where_letters_touch_is_not_believed() -> None:
    patch, marks = line("Faktura")
    ink = patch.ink.copy()
    ink[marks[2].start * STEP : marks[3].end * STEP] = True
    touching = Patch(patch.pixels, patch.quad, patch.line, ink, patch.band)
    marks.insert(3, Mark(" ", marks[3].start, marks[3].start, 0.6))
    assert read((touching, marks)) == ["Faktura"]


def test_where_a_printed_line_covers_all_white_a_read_space_is_believed() -> None:
    patch, marks = line("Faktura")
    full = Patch(patch.pixels, patch.quad, patch.line, np.ones_like(patch.ink), patch.band)
    marks.insert(3, Mark(" ", marks[3].start, marks[3].start, 0.6))
    assert read((full, marks)) == ["Fak", "tura"]


def test_a_decimal_mark_with_even_white_on_both_sides_parts_nothing() -> None:
    assert read(line("3,50", {0: 12, 1: 12})) == ["3,50"]
    assert read(line("ab1,2", {3: 20})) == ["ab1,", "2"]


def test_a_clearly_wider_blank_parts_words_without_a_read_space() -> None:
    assert read(line("NIPnumer:", {2: 14})) == ["NIP", "numer:"]


def test_digits_need_a_wider_blank_than_letters() -> None:
    assert read(line("111111", {2: 8})) == ["111111"]
    assert read(line("111111", {2: 24})) == ["111", "111"]


def test_spaced_letters_stay_one_word() -> None:
    assert read(line("FAKTURA", dict.fromkeys(range(7), 10))) == ["FAKTURA"]


def test_spaces_can_be_turned_off() -> None:
    assert read(line("Razem netto"), settings=replace(SETTINGS, use_space_char=False)) == ["Razemnetto"]


def test_unsure_lines_are_dropped() -> None:
    patch, marks = line("abc")
    assert read((patch, [replace(mark, confidence=0.2) for mark in marks])) == []


def test_a_lines_text_is_cut_at_the_longest_allowed() -> None:
    assert read(line("abcdefgh"), settings=replace(SETTINGS, max_text_length=3)) == ["abc"]


def test_pieces_far_apart_are_lines_of_their_own() -> None:
    near = composed(line("abc"), line("def", x=100))
    assert [word.line for word in near] == [0, 0]
    far = composed(line("abc"), line("def", x=300), line("ghi", x=0, number=1))
    assert [word.line for word in far] == [0, 1, 2]


def test_boxes_follow_the_ink_and_glyphs_divide_their_word() -> None:
    first, second = composed(line("ab cd"))
    assert (first.box.x0, first.box.x1) == (8, 44)
    assert second.box.x0 == pytest.approx(52)
    assert [glyph.char for glyph in first.glyphs] == ["a", "b"]
    assert first.glyphs[0].box.x0 == first.box.x0
    assert first.glyphs[0].box.x1 == first.glyphs[1].box.x0
    assert first.glyphs[0].alternatives == (("?", 0.05),)
    assert first.confidence == 0.9


def test_the_size_of_the_type_does_not_depend_on_which_letters_made_the_ink() -> None:
    em = 40.0
    sizes = []
    for text, up, down in (("ABC", 0.74, 0.0), ("Apg", 0.74, 0.21), ("aceo", 0.53, 0.0), ("sp", 0.53, 0.21)):
        patch, marks = line(text)
        band = (30 - up * em, 30 + down * em)
        (word,) = words([Patch(patch.pixels, patch.quad, 0, patch.ink, band)], [marks], SETTINGS)
        sizes.append(word.size)
        assert word.box.y1 == pytest.approx(130 + 0.21 * em, abs=0.5)
    assert sizes == pytest.approx([em] * 4, abs=0.5)
