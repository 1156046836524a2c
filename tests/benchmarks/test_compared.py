"""Splits beside one another, a block an input class, and the gap between development and sealed."""

from __future__ import annotations

import io
import random

import pytest
from rich.console import Console

from benchmarks.compared import class_figures, compare
from benchmarks.report import class_grids, print_grid, print_summary
from benchmarks.scoring import DocumentScore, FieldScore, RowScore
from benchmarks.shares import Scored, count_fields, gap
from benchmarks.summary import summarise

RIGHT = FieldScore("waluta", "right", "PLN", "PLN", 0.9)
WRONG = FieldScore("waluta", "wrong", "EUR", "GBP", 0.8)


def scored(field: FieldScore, family: str, split: str = "development", damage: str = "none") -> Scored:
    rows = RowScore(4, 5, 3, {})
    score = DocumentScore((field,), rows, {"podsumowanie_vat": RowScore(1, 1, 1, {})})
    return Scored("d", family, damage, split, score, 2, 0.5, True, None, split == "sealed", anls=0.75)


def many(split: str, right: float, families: int = 12, damage: str = "none") -> list[Scored]:
    draw = random.Random(split)
    return [
        scored(RIGHT if draw.random() < right else WRONG, f"{split} {family}", split, damage)
        for family in range(families)
        for _ in range(6)
    ]


def test_the_gap_is_sealed_less_development_and_lies_in_its_interval() -> None:
    figure = compare("fields", [*many("development", 0.95), *many("sealed", 0.6)], count_fields())
    assert list(figure.splits) == ["development", "sealed"]
    assert figure.gap is not None
    shares = [row.share for row in figure.splits.values()]
    assert shares[0] is not None
    assert shares[1] is not None
    assert figure.gap.difference == pytest.approx(shares[1] - shares[0])
    assert figure.gap.low is not None
    assert figure.gap.high is not None
    assert figure.gap.low < figure.gap.difference < figure.gap.high < 0


def test_the_interval_of_a_gap_is_as_wide_as_both_shares_make_it() -> None:
    """Of independent shares variances add up, so the gap is surer than neither of them."""
    first, second = many("development", 0.8), many("sealed", 0.8)
    between = gap(second, first, count_fields())
    alone = compare("", first, count_fields()).splits["development"]
    assert between is not None
    assert between.low is not None
    assert between.high is not None
    assert alone.low is not None
    assert alone.high is not None
    assert 1.2 < (between.high - between.low) / (alone.high - alone.low) < 1.7


def test_without_one_of_the_pair_or_with_nothing_to_resample_there_is_no_gap_or_no_interval() -> None:
    assert compare("fields", many("development", 0.5), count_fields()).gap is None
    single = gap([scored(RIGHT, "a")], [scored(WRONG, "b")], count_fields())
    assert single is not None
    assert (single.difference, single.low) == (1.0, None)
    assert gap([scored(RIGHT, "a")], [], count_fields()) is None


def test_each_class_has_its_counts_and_measures_for_each_split() -> None:
    documents = [scored(RIGHT, "a"), scored(WRONG, "a", damage="fax"), scored(RIGHT, "b", "sealed", "worn")]
    digital, poor = class_figures(documents)
    assert (digital.name, digital.counts) == ("digital", {"development": (1, 2)})
    assert (poor.name, poor.counts) == ("poor", {"development": (1, 2), "sealed": (1, 2)})
    shares = {m.name: {split: row.share for split, row in m.splits.items()} for m in poor.measures}
    assert shares == {
        "header fields": {"development": 0.0, "sealed": 1.0},
        "documents, all critical fields": {"development": 0.0, "sealed": 1.0},
        "line items F1": {"development": 6 / 9, "sealed": 6 / 9},
        "VAT rows": {"development": 1.0, "sealed": 1.0},
        "ANLS*, whole document": {"development": 0.75, "sealed": 0.75},
    }


def test_the_tables_fit_into_120_columns_with_nothing_cut_or_wrapped() -> None:
    documents = [
        document
        for damage in ("none", "scan", "fax", "stamped")
        for split in ("development", "sealed", "ksef", "examples")
        for document in many(split, 0.7, damage=damage)
    ]
    summary = summarise(documents)
    for grid in class_grids(summary):
        out = io.StringIO()
        print_grid(grid, Console(file=out, width=120))
        lines = out.getvalue().splitlines()
        assert "…" not in out.getvalue()
        assert max(map(len, lines)) <= 120
        assert sum("ANLS*" in line for line in lines) == 4
    assert [grid.headings[2:] for grid in class_grids(summary)] == [
        ("development", "sealed", "sealed less development"),
        ("ksef", "examples"),
    ]


def test_the_classes_come_first_in_what_is_printed() -> None:
    out = io.StringIO()
    print_summary(summarise([*many("development", 0.9), *many("sealed", 0.9)]), Console(file=out, width=120))
    text = out.getvalue()
    assert text.startswith("Accuracy by input class")
    assert text.index("sealed less development") < text.index("Overall")
