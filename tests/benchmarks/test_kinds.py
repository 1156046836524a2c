"""Figures of what misleads."""

from __future__ import annotations

from dataclasses import replace

from benchmarks.kinds import Confused, count_booked, count_wrong_sign, trust
from benchmarks.report import trust_grids
from benchmarks.scoring import DocumentScore, FieldScore
from benchmarks.shares import Scored


def scored(*fields: FieldScore, bookable: str | None = "tak") -> Scored:
    score = DocumentScore(fields, None, {})
    return Scored("d", "a", "none", "development", score, 1, 0.1, True, None, ksiegowalny=bookable)


def kind(expected: str, found: str | None) -> FieldScore:
    return FieldScore("rodzaj_faktury", "right" if expected == found else "wrong", expected, found)


def gross(expected: str | None, found: str | None) -> FieldScore:
    return FieldScore("suma_brutto", "right" if expected == found else "wrong", expected, found)


def test_a_proforma_booked_as_vat_counts_and_one_that_may_not_be_booked_does_not() -> None:
    assert count_booked(scored(kind("PROFORMA", "VAT"))) == (1, 1)
    assert count_booked(scored(kind("PROFORMA", "VAT"), bookable="sprawdz")) == (0, 1)
    assert count_booked(scored(kind("NOTA", "KOR"))) == (0, 1)
    assert count_booked(scored(kind("INNY", None), bookable=None)) == (0, 1)
    assert count_booked(scored(kind("VAT", "VAT"))) == (0, 0)


def test_the_sign_of_a_correction_counts_where_both_have_a_sum() -> None:
    assert count_wrong_sign(scored(kind("KOR", "KOR"), gross("-12.30", "12.30"))) == (1, 1)
    assert count_wrong_sign(scored(kind("KOR_ZAL", "VAT"), gross("-12.30", "-1.00"))) == (0, 1)
    assert count_wrong_sign(scored(kind("KOR", "KOR"), gross("-12.30", None))) == (0, 0)
    assert count_wrong_sign(scored(kind("KOR", "KOR"), gross("0.00", "5.00"))) == (0, 0)
    assert count_wrong_sign(scored(kind("VAT", "VAT"), gross("-12.30", "12.30"))) == (0, 0)


def test_wrong_values_are_counted_among_those_with_a_passing_check() -> None:
    passed, failed = ("nip_checksum:ok",), ("nip_checksum:failed",)
    wrong = FieldScore("sprzedawca_nip", "wrong", "5261040828", "1234563218", checks=passed)
    documents = [
        scored(wrong, FieldScore("nabywca_nip", "invented", None, "1234563218", checks=passed)),
        scored(FieldScore("sprzedawca_nip", "right", "5261040828", "5261040828", checks=passed)),
        scored(replace(wrong, checks=failed), replace(wrong, name="numer_konta", checks=("account_mod97:ok",))),
        scored(FieldScore("suma_vat", "wrong", "1.00", "2.00", checks=("items_sum:failed", "total_sum:ok"))),
    ]
    shares = {m.name: m.splits["development"] for m in trust(documents).measures}
    counted = {name.split()[0]: (row.right, row.total) for name, row in shares.items() if "check" in name}
    assert counted == {"NIP": (2, 3), "account": (1, 1), "sum": (1, 1)}


def test_kinds_taken_for_others_are_listed_with_how_often() -> None:
    documents = [scored(kind("VAT", "VAT"))] * 3 + [scored(kind("VAT", "KOR")), scored(kind("NOTA", None)), scored()]
    figures = trust(documents)
    assert figures.confusion == (Confused("NOTA", None, 1), Confused("VAT", "VAT", 3), Confused("VAT", "KOR", 1))
    assert trust_grids(figures)[-1].rows == (("NOTA", "1", "0", "nothing 1"), ("VAT", "4", "3", "KOR 1"))
