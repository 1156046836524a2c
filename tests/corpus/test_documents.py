"""The generated invoices, without rendering them: truths that hold, and the same documents for the same seed."""

from __future__ import annotations

import dataclasses
import random

import pytest

from benchmarks.corpus import build
from benchmarks.corpus.check import problems
from benchmarks.corpus.content import draw_invoice
from benchmarks.corpus.core import Drawn, Sheet, layout, layouts
from benchmarks.corpus.families import development_families, sealed_families

SEED = 4


@pytest.mark.parametrize("family", sorted(layouts(sealed=False)))
def test_every_development_truth_holds(family: str) -> None:
    for document in build.draw_documents("development", 12, SEED, [family]):
        assert problems(document.drawn) == [], document.name


def test_every_sealed_truth_holds() -> None:
    broken = {
        (document.name, rule)
        for document in build.draw_documents("sealed", 6, SEED)
        for rule in problems(document.drawn)
    }
    assert broken == set()


def test_every_development_family_has_a_layout() -> None:
    assert build.missing_families("development") == []


def test_the_two_splits_share_no_family() -> None:
    assert set(layouts(sealed=False)) <= development_families()
    assert set(layouts(sealed=True)) <= sealed_families()


def test_one_seed_gives_the_same_documents_again() -> None:
    first = list(build.draw_documents("development", 2, SEED))
    again = list(build.draw_documents("development", 2, SEED))
    assert first == again


def test_another_seed_gives_other_documents() -> None:
    names = {
        document.drawn.truth["extracted_data"].get("numer_faktury")
        for seed in (1, 2)
        for document in build.draw_documents("development", 3, seed, ["program_frames"])
    }
    assert len(names) == 6


def test_a_document_does_not_depend_on_the_families_beside_it() -> None:
    alone = list(build.draw_documents("development", 2, SEED, ["hotel"]))
    among = [d for d in build.draw_documents("development", 2, SEED, ["advance", "hotel"]) if d.family == "hotel"]
    assert alone == among


def test_an_unknown_family_is_an_error_that_names_it() -> None:
    with pytest.raises(KeyError, match="no_such_family"):
        list(build.draw_documents("development", 1, SEED, ["no_such_family"]))
    with pytest.raises(KeyError, match="no_such_family"):
        layout("no_such_family")


def _plain_sheet() -> Sheet:
    return Sheet(draw_invoice(random.Random(1)), random.Random(1))


def test_a_field_that_is_not_printed_stays_null() -> None:
    sheet = _plain_sheet()
    sheet("numer_faktury")
    truth = sheet.drawn("").truth["extracted_data"]
    assert truth["numer_faktury"] == sheet.inv.numer_faktury
    assert truth["data_wystawienia"] is None
    assert truth["sprzedawca_nip"] is None


def test_printing_a_field_without_a_value_is_an_error() -> None:
    sheet = _plain_sheet()
    with pytest.raises(ValueError, match="numer_ksef"):
        sheet("numer_ksef")


def test_columns_that_are_not_printed_stay_null_in_the_items() -> None:
    sheet = _plain_sheet()
    sheet.item_rows(("nazwa", "ilosc"))
    item = sheet.drawn("").truth["pozycje"][0]
    assert item["ilosc"] is not None
    assert item["wartosc_netto"] is None
    assert "lp" not in item


def test_the_sums_of_a_printed_vat_table_are_derived() -> None:
    sheet = _plain_sheet()
    sheet.vat_rows()
    truth = sheet.drawn("").truth["extracted_data"]
    assert truth["suma_brutto"] == f"{sheet.inv.suma_brutto:.2f}"


def test_exempt_sales_have_no_vat_and_equal_sums() -> None:
    inv = draw_invoice(random.Random(3), rate="zw")
    sheet = Sheet(inv, random.Random(3))
    sheet("suma_brutto")
    truth = sheet.drawn("").truth["extracted_data"]
    assert (truth["suma_netto"], truth["suma_vat"]) == (truth["suma_brutto"], "0.00")


def test_a_margin_invoice_gets_no_netto_and_no_vat() -> None:
    for document in build.draw_documents("development", 10, SEED, ["margin"]):
        truth = document.drawn.truth["extracted_data"]
        assert truth["suma_netto"] is None
        assert truth["suma_vat"] is None
        assert "procedura_marzy" in truth["adnotacje"]


def test_a_correction_that_lowers_the_price_has_negative_sums() -> None:
    sums = [
        float(document.drawn.truth["extracted_data"]["suma_brutto"])
        for document in build.draw_documents("development", 30, SEED, ["correction_difference"])
    ]
    assert min(sums) < 0
    assert 0.0 in sums


def test_the_check_names_the_rule_that_a_wrong_truth_breaks() -> None:
    document = next(build.draw_documents("development", 1, SEED, ["program_frames"]))
    header = {**document.drawn.truth["extracted_data"], "suma_vat": "0.01", "nabywca_nip": "1234567890"}
    wrong: Drawn = dataclasses.replace(document.drawn, truth={**document.drawn.truth, "extracted_data": header})
    assert {"netto and VAT make brutto", "nabywca_nip passes its check"} <= set(problems(wrong))


def test_the_median_invoice_is_near_six_hundred() -> None:
    sums = sorted(float(draw_invoice(random.Random(seed)).suma_brutto) for seed in range(600))
    assert 400 < sums[300] < 900
