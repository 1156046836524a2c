"""The table of what each part adds."""

from __future__ import annotations

from decimal import Decimal

from benchmarks.ablation import EACH_ALONE, Outcome, Variant, table, variants
from benchmarks.scoring import DocumentScore, FieldScore
from benchmarks.shares import Scored
from faktulove_ocr.config import Settings
from faktulove_ocr.extraction.model import Candidate, Findings
from faktulove_ocr.extraction.solver import choose_sums

RIGHT = DocumentScore((FieldScore("waluta", "right", "PLN", "PLN", 0.9),), None, {})


def _scored(damage: str) -> Scored:
    return Scored("d", "family", damage, "development", RIGHT, 2, 0.5, True, None, anls=0.75)


def _findings() -> Findings:
    """Sums that add up, and a netto that is labelled better but fits nothing."""
    findings = Findings()
    for name, value, score in (
        ("suma_netto", "100", 0.7),
        ("suma_netto", "55", 0.8),
        ("suma_vat", "23", 0.8),
        ("suma_brutto", "123", 0.8),
    ):
        findings.add(name, Candidate(Decimal(value), value, score=score))
    return findings


def test_a_row_stands_for_an_input_class_and_a_variant() -> None:
    outcomes = [
        Outcome("as set", [_scored("none"), _scored("fax")], {"digital": 40.0, "poor": 60.0}),
        Outcome("without preprocessing", [_scored("fax")], {"poor": 70.0}),
    ]
    rows = list(table(outcomes))[2:]
    assert [row.split(" | ")[:3] for row in rows] == [
        ["| digital", "as set", "2"],
        ["| poor", "as set", "2"],
        ["| poor", "without preprocessing", "2"],
    ]
    assert rows[0].endswith("| 0.7500 | 0.50 | 40 |")


def test_sums_chosen_alone_ignore_what_adds_up() -> None:
    together = choose_sums(_findings(), corrects=False)
    assert together.net is not None
    assert together.net.value == Decimal(100)
    with Variant("sums each alone", Settings(), EACH_ALONE).active():
        alone = choose_sums(_findings(), corrects=False)
    assert alone.net is not None
    assert alone.net.value == Decimal(55)


def test_each_variant_differs_from_what_is_set_in_one_thing() -> None:
    settings = Settings()
    plain, *others = variants(settings)
    assert plain.settings == settings
    assert all((v.settings != settings) != (v.solver_weights is not None) for v in others)
    assert len({v.name for v in others}) == len(others)
