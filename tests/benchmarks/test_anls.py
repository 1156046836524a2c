"""ANLS*: nested structures compared."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.anls import anls, document_anls
from faktulove_ocr.result import FIELD_NAMES, FieldValue, Invoice, Item, Part

LEAVES = st.none() | st.sampled_from(["a", "ab", "abc", "100.00", "100.50", "Papier A4"])
TREES = st.recursive(
    LEAVES, lambda t: st.lists(t, max_size=3) | st.dictionaries(st.sampled_from("abcd"), t, max_size=3)
)


@pytest.mark.parametrize(
    ("truth", "found", "score"),
    [
        ("Hello World", "hello  world", 1.0),
        ("abcd", "abce", 0.75),
        ("abcd", "abxy", 0.5),
        ("abcd", "axyz", 0.0),
        # A key without a value is no key; what is missing and what is surplus each count one leaf.
        ({"a": "x", "b": None}, {"a": "x", "c": None}, 1.0),
        ({"a": "x", "b": "y"}, {"a": "x"}, 0.5),
        ({"a": "x"}, {"a": "x", "b": "y"}, 0.5),
        # The order of a list does not count, and a surplus entry counts all its leaves.
        (["ab", "cd"], ["cd", "ab"], 1.0),
        ([{"n": "Toner", "v": "2"}], [{"n": "Klej", "v": "7"}, {"n": "Toner", "v": "2"}], 0.5),
        # Another type is nothing alike, and the greater of both counts.
        ({"a": {"b": "c", "d": "e"}}, {"a": "c"}, 0.0),
        ({"a": "x", "b": ["p", "q"]}, {"a": "x", "b": "p"}, 1 / 3),
        (None, {}, 1.0),
        (None, "x", 0.0),
    ],
)
def test_structures_are_compared_leaf_by_leaf(truth: Any, found: Any, score: float) -> None:
    assert anls(truth, found) == pytest.approx(score)


@given(TREES, TREES)
def test_the_score_is_a_share_and_one_for_what_is_equal(truth: Any, found: Any) -> None:
    assert 0.0 <= anls(truth, found) <= 1.0
    assert anls(truth, truth) == 1.0
    assert anls(truth, found) == pytest.approx(anls(found, truth))


def invoice(items: tuple[Item, ...], **values: str) -> dict[str, Any]:
    fields = {name: FieldValue(values.get(name), 0.9) for name in FIELD_NAMES}
    part = Part(1, 1, (1,))
    return Invoice("d", "s", part, 0.9, 0.9, "quick_review", "tak", None, fields, pozycje=items).to_json()


def test_only_what_the_truth_scores_is_compared() -> None:
    found = invoice((Item(1, "Papier A4", ilosc="5", wartosc_netto="100.00"),), waluta="PLN", numer_faktury="FV/1")
    assert document_anls({"waluta": "PLN"}, found) == 1.0
    assert document_anls({"waluta": "PLN", "suma_vat": None}, found) == 1.0
    assert document_anls({"waluta": "PLN", "numer_faktury": None}, found) == 0.5
    item = {"nazwa": "Papier A4", "ilosc": "5"}
    assert document_anls({"waluta": "PLN", "pozycje": [item]}, found) == 1.0
    assert document_anls({"waluta": "PLN", "pozycje": [{**item, "wartosc_netto": None}]}, found) == 0.75
    assert document_anls({"waluta": "PLN", "pozycje": [item, item]}, found) == 0.6
    assert document_anls({"extracted_data": {"waluta": "PLN"}, "pozycje": []}, found) == pytest.approx(1 / 4)


def test_a_document_without_a_result_is_nothing_alike() -> None:
    assert document_anls({"waluta": None}, None) == 0.0
