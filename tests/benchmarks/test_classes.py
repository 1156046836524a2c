"""Damages and the classes they belong to."""

from __future__ import annotations

import pytest

from benchmarks.classes import CLASSES, class_of, damages_of, in_order
from benchmarks.corpus.damage import HARD, KINDS


def test_every_damage_belongs_to_exactly_one_class_and_no_class_is_called_as_a_damage() -> None:
    listed = [damage for damages in CLASSES.values() for damage in damages]
    assert sorted(listed) == sorted(["none", *KINDS, *HARD])
    assert not set(CLASSES) & set(listed)


@pytest.mark.parametrize(
    ("names", "damages"),
    [
        (["scan"], ["scan"]),
        (["scanned"], ["clean", "scan"]),
        (["poor", "digital", "fax"], ["none", "worn", "fax", "photo"]),
        (["all"], ["none", *KINDS, *HARD]),
        ([], []),
    ],
)
def test_classes_and_all_stand_for_their_damages(names: list[str], damages: list[str]) -> None:
    assert damages_of(names) == damages


def test_an_unknown_damage_is_an_error_that_names_what_there_is() -> None:
    with pytest.raises(ValueError, match=r"no such damage: soup; there are none, clean, .*, digital, .*, all"):
        damages_of(["scan", "soup"])


def test_pages_turned_into_pictures_are_scanned_and_unknown_damages_come_last() -> None:
    assert [class_of(d) for d in ("none", "200 dpi", "stamped", "eaten")] == ["digital", "scanned", "hard", "other"]
    assert in_order(["other", "hard", "digital", "hard"]) == ["digital", "hard", "other"]
