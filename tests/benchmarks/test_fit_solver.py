"""The fit of the weights of sums: what a case is, what the search finds, and that it stays near the hand-set values."""

from __future__ import annotations

import json
from dataclasses import asdict
from decimal import Decimal

import numpy as np

from benchmarks.fit_solver import NAMES, Case, case_of, expected, fit, folds, right_sums, vector
from faktulove_ocr.extraction.model import Candidate, Findings
from faktulove_ocr.extraction.solver import WEIGHTS, Weights, choose_sums, stored_weights

D = Decimal


def findings(**fields: list[tuple[str, float]]) -> Findings:
    return Findings({n: [Candidate(D(value), value, score=s) for value, s in found] for n, found in fields.items()})


def case(found: Findings, **truth: str) -> Case:
    told: dict[str, Decimal | None] = {name: D(value) for name, value in truth.items()}
    return case_of(found, lambda _: False, corrects=False, truth=told, family="a", shaken=False)


def test_the_assignment_worth_most_is_the_one_that_is_chosen() -> None:
    found = findings(
        suma_netto=[("100.00", 0.7), ("60.00", 0.9)],
        suma_vat=[("23.00", 0.7), ("4.00", 0.8)],
        suma_brutto=[("123.00", 0.6), ("100.00", 0.99)],
        do_zaplaty=[("123.00", 0.9), ("23.00", 0.7)],
    )
    chosen = choose_sums(found, corrects=False, weights=Weights())
    assert chosen.gross is not None
    one = case(found, suma_netto="100.00", suma_vat="23.00", suma_brutto=str(chosen.gross.value), do_zaplaty="123.00")
    assert right_sums([one], vector(Weights())) == one.sums == 4


def test_worth_is_linear_in_the_weights() -> None:
    one = case(findings(suma_netto=[("100.00", 0.7)], suma_brutto=[("123.00", 0.6)]), suma_brutto="123.00")
    values = vector(Weights())
    best = int(np.argmax(one.base + one.counts @ values))
    counted = dict(zip(NAMES, one.counts[best], strict=True))
    assert counted["pair"] == counted["largest"] == 1.0
    assert one.base[best] + one.counts[best] @ values == np.max(one.base + one.counts @ values)


def test_the_search_moves_the_weight_that_tells_right_from_wrong_and_no_other() -> None:
    place = NAMES.index("pair")
    counts = np.zeros((2, len(NAMES)))
    counts[0, place] = 1.0
    cases = [Case("a", np.array([0.0, 0.4]), counts, np.array([5.0, 1.0]), 5, disturbed=False)] * 5
    values = fit(cases)
    moved = values - vector(Weights())
    assert moved[place] > 0.1
    assert np.count_nonzero(moved) == 1
    assert expected(cases, values) > expected(cases, vector(Weights()))


def test_folds_part_families() -> None:
    dealt = folds([f"family{n}" for n in range(12)] * 2, seed=1)
    assert sum(len(part) for part in dealt) == len(frozenset.union(*dealt)) == 12


def test_the_stored_weights_have_the_signs_of_those_set_by_hand() -> None:
    stored = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    hand = asdict(Weights())
    assert list(stored) == list(hand)
    assert all(stored[name] * hand[name] > 0 for name in hand)
    assert asdict(stored_weights()) == stored
