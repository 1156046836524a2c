"""The sums chosen jointly, from candidates given by hand."""

from __future__ import annotations

from decimal import Decimal

from faktulove_ocr.extraction.model import Candidate, Findings
from faktulove_ocr.extraction.solver import choose_sums

D = Decimal


def findings(**fields: list[tuple[str, float]]) -> Findings:
    found = Findings()
    for name, candidates in fields.items():
        for value, score in candidates:
            words = name == "kwota_slownie"
            found.add(name, Candidate((value, D(value)) if words else D(value), value, score=score))
    return found


def test_three_sums_that_agree_beat_one_with_the_better_label() -> None:
    found = choose_sums(
        findings(
            suma_netto=[("100.00", 0.7)], suma_vat=[("23.00", 0.7)], suma_brutto=[("123.00", 0.6), ("100.00", 0.99)]
        ),
        corrects=False,
    )
    assert (found.net and found.net.value, found.gross and found.gross.value) == (D("100.00"), D("123.00"))
    assert found.agrees


def test_the_amount_due_and_a_printed_deduction_tell_the_whole_from_its_part() -> None:
    found = choose_sums(
        findings(
            suma_netto=[("60.00", 0.95), ("100.00", 0.85)],
            suma_vat=[("13.80", 0.95), ("23.00", 0.85)],
            suma_brutto=[("73.80", 0.95), ("123.00", 0.85)],
            do_zaplaty=[("113.00", 0.9)],
        ),
        corrects=False,
        explains=lambda left: left == D("-10.00"),
    )
    assert found.gross is not None
    assert found.gross.value == D("123.00")


def test_words_choose_among_amounts_due() -> None:
    found = choose_sums(
        findings(
            suma_brutto=[("123.00", 0.9)],
            do_zaplaty=[("23.00", 0.7), ("123.00", 0.6)],
            kwota_slownie=[("123.00", 0.95)],
        ),
        corrects=False,
    )
    assert found.due is not None
    assert found.due.value == D("123.00")


def test_an_amount_paid_is_the_one_that_leaves_what_is_due() -> None:
    found = choose_sums(
        findings(
            suma_brutto=[("123.00", 0.9)], do_zaplaty=[("23.00", 0.9)], zaplacono=[("50.00", 0.9), ("100.00", 0.7)]
        ),
        corrects=False,
    )
    assert found.paid is not None
    assert found.paid.value == D("100.00")


def test_a_gross_sum_that_no_label_names_follows_where_the_amount_due_confirms_it() -> None:
    found = choose_sums(
        findings(
            suma_netto=[("1315.88", 0.8)],
            suma_vat=[("302.66", 0.8)],
            suma_brutto=[("1315.88", 0.5)],
            do_zaplaty=[("1569.98", 0.95)],
        ),
        corrects=False,
        explains=lambda left: left == D("-48.56"),
    )
    assert (found.vat and found.vat.value, found.gross and found.gross.value) == (D("302.66"), D("1618.54"))
    assert found.gross is not None
    assert found.gross.derived


def test_a_sum_of_the_items_gives_way_to_what_the_printed_sums_give() -> None:
    found = findings(suma_vat=[("176.75", 0.9)], suma_brutto=[("945.21", 0.9)])
    found.add("suma_netto", Candidate(D("768.47"), "", score=0.6, derived=True))
    chosen = choose_sums(found, corrects=False)
    assert chosen.net is not None
    assert chosen.net.value == D("768.46")
