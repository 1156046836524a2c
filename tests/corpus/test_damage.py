"""Damage keeps its promises: RGB bytes out, the same again for the same seed, something changed."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks.corpus.damage import HARD, KINDS, U8Array, damage


@pytest.fixture(scope="module")
def sheet() -> U8Array:
    """A small page with black bars for lines."""
    page = np.full((460, 700, 3), 255, np.uint8)
    for top in range(40, 420, 24):
        for left in range(60, 640, 9):
            page[top : top + 9, left : left + 5] = 0
    return page


@pytest.mark.parametrize("kind", [*KINDS, *HARD])
def test_damage_gives_rgb_bytes_and_repeats_itself(sheet: U8Array, kind: str) -> None:
    before = sheet.copy()
    once = damage(sheet, kind, np.random.default_rng(7))
    again = damage(sheet, kind, np.random.default_rng(7))
    assert once.dtype == np.uint8
    assert once.ndim == 3
    assert once.shape[2] == 3
    assert np.array_equal(once, again)
    assert np.array_equal(sheet, before)


@pytest.mark.parametrize("kind", [kind for kind in (*KINDS, *HARD) if kind != "clean"])
def test_damage_changes_the_page_and_leaves_ink_on_it(sheet: U8Array, kind: str) -> None:
    hurt = damage(sheet, kind, np.random.default_rng(1))
    assert hurt.shape != sheet.shape or not np.array_equal(hurt, sheet)
    assert hurt.std() > 10


def test_a_fax_is_black_and_white(sheet: U8Array) -> None:
    assert set(np.unique(damage(sheet, "fax", np.random.default_rng(2)))) <= {0, 255}


def test_a_turned_page_is_turned(sheet: U8Array) -> None:
    shapes = {damage(sheet, "turned", np.random.default_rng(seed)).shape[:2] for seed in range(12)}
    assert any(height > width for height, width in shapes)


def test_an_unknown_kind_is_an_error(sheet: U8Array) -> None:
    with pytest.raises(KeyError):
        damage(sheet, "soaked", np.random.default_rng(0))
