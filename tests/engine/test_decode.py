"""Greedy CTC decoding on made outputs."""

from __future__ import annotations

import numpy as np
import pytest

from faktulove_ocr.engine.decode import decode
from faktulove_ocr.engine.runtime import F32Array

CHARACTERS = "0O1l"


def output(*steps: dict[str, float]) -> F32Array:
    """Probabilities a step; '_' is the blank, ' ' the space; what is left goes to the blank."""
    classes = {"_": 0, **{char: index + 1 for index, char in enumerate(CHARACTERS)}, " ": len(CHARACTERS) + 1}
    made = np.zeros((len(steps), len(classes)), np.float32)
    for row, step in zip(made, steps, strict=True):
        for char, probability in step.items():
            row[classes[char]] = probability
        row[0] += 1 - row.sum()
    return made


def test_repeated_steps_are_one_character_and_a_blank_between_makes_two() -> None:
    marks = decode(output({"0": 0.9}, {"0": 0.95}, {}, {"0": 0.9}, {"1": 0.9}), CHARACTERS)
    assert [mark.char for mark in marks] == ["0", "0", "1"]
    assert [(mark.start, mark.end) for mark in marks] == [(0, 2), (3, 4), (4, 5)]
    assert marks[0].confidence == pytest.approx(0.95)


def test_the_space_is_the_class_after_the_last_character() -> None:
    assert [mark.char for mark in decode(output({"1": 0.9}, {" ": 0.8}, {"1": 0.9}), CHARACTERS)] == ["1", " ", "1"]


def test_rivals_are_kept_best_first_above_a_hundredth() -> None:
    (mark,) = decode(output({}, {"0": 0.7, "O": 0.2, "1": 0.05, "l": 0.005}), CHARACTERS)
    assert [(char, round(p, 3)) for char, p in mark.rivals] == [("O", 0.2), ("1", 0.05)]


def test_a_character_that_may_not_be_there_has_the_empty_rival() -> None:
    (mark,) = decode(output({}, {"l": 0.6, "_": 0.4}, {}), CHARACTERS)
    assert [(char, round(p, 3)) for char, p in mark.rivals] == [("", 0.4)]


def test_a_character_that_nearly_appeared_between_blanks_is_a_rival_of_two() -> None:
    marks = decode(output({"1": 0.9}, {}, {"0": 0.3}, {}, {"l": 0.9}), CHARACTERS)
    assert [mark.char for mark in marks] == ["1", "l"]
    assert [(char, round(p, 3)) for char, p in marks[0].rivals if len(char) == 2] == [("10", 0.3)]


def test_the_blur_of_a_neighbour_is_no_hidden_character() -> None:
    marks = decode(output({"1": 0.9}, {"1": 0.3}, {"l": 0.3}, {"l": 0.9}), CHARACTERS)
    assert all(len(char) < 2 for mark in marks for char, _ in mark.rivals)


def test_only_the_steps_that_hold_text_count() -> None:
    assert [m.char for m in decode(output({"1": 0.9}, {}, {"0": 0.9}), CHARACTERS, steps=2)] == ["1"]


def test_nothing_but_blanks_reads_as_nothing() -> None:
    assert decode(output({}, {}, {}), CHARACTERS) == []
    assert decode(output({"1": 0.9}), CHARACTERS, steps=0) == []
