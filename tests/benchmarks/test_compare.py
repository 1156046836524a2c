"""The rules of acceptance, value by value."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.compare import (
    CELL_EQUAL,
    FIELD_EQUAL,
    fold,
    legal_forms,
    same_account,
    same_amount,
    same_code,
    same_company,
    same_discount,
    same_item_name,
    same_tax_number,
    same_text,
    same_unit,
    similarity,
)
from faktulove_ocr.result import FIELD_NAMES


@pytest.mark.parametrize(("left", "right"), [("100", "100.00"), ("-0.50", "-0.5"), ("0", "-0.00"), ("2.500", "2.5")])
def test_amounts_are_equal_as_numbers(left: str, right: str) -> None:
    assert same_amount(left, right)


@pytest.mark.parametrize(
    ("left", "right"), [("100.00", "-100.00"), ("12238.50", "238.50"), ("1,00", "1.00"), ("", ""), ("NaN", "NaN")]
)
def test_other_amounts_and_what_is_no_number_are_not_equal(left: str, right: str) -> None:
    assert not same_amount(left, right)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2), st.integers(min_value=0, max_value=4))
def test_an_amount_equals_itself_with_more_places(value: Decimal, zeros: int) -> None:
    assert same_amount(f"{value:f}", f"{value:f}" + "0" * zeros)


def test_codes_are_equal_but_for_blanks_and_case() -> None:
    assert same_code("FV 12/2025/a", "fv12/2025/A")
    assert not same_code("FV/1/2025", "FV/l/2025")
    assert not same_code("2025-03-12", "2025-12-03")


@given(st.text())
def test_a_code_equals_itself_with_blanks(text: str) -> None:
    assert same_code(text, " ".join(text.upper().lower()) if text.isascii() else text)


@pytest.mark.parametrize("printed", ["123-456-78-90", "123-45-67-890", "PL1234567890", "PL 123 456 78 90"])
def test_a_nip_is_equal_without_separators_and_prefix(printed: str) -> None:
    assert same_tax_number("1234567890", printed)


def test_the_prefix_of_a_foreign_tax_number_counts() -> None:
    assert not same_tax_number("DE999888777", "999888777")


def test_an_account_is_equal_without_blanks_and_prefix_and_by_every_digit() -> None:
    assert same_account("PL61109010140000071219812874", "61 1090 1014 0000 0712 1981 2874")
    assert not same_account("PL61109010140000071219812874", "61109010140000071219812847")


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Tech Sp. z o.o.", {"sp_zoo"}),
        ("Tech SP.ZO.O.", {"sp_zoo"}),
        ("Tech Spółka z ograniczoną odpowiedzialnością", {"sp_zoo"}),
        ("Tech Sp. z o.o. Sp. k.", {"sp_zoo", "sp_k"}),
        ("Tech Spółka Akcyjna", {"sa"}),
        ("IMMOBILIA S.A.", {"sa"}),
        ("Kowalski i Nowak s.c.", {"sc"}),
        ("Spółka jawna Bracia Wolscy", {"sp_j"}),
        ("German Electronics GmbH & Co. KG", {"gmbh", "kg"}),
        ("Jan Kowalski Usługi", set()),
        ("Masa Sala Spa Zoo", {"spa"}),
    ],
)
def test_the_legal_form_is_known_whatever_way_it_is_written(name: str, forms: set[str]) -> None:
    assert legal_forms(name) == forms


def test_a_company_needs_its_legal_form() -> None:
    long_name = "Przedsiębiorstwo Handlowo-Usługowe Jutrzenka Kowalscy"
    assert same_company(f"{long_name} sp. z o.o.", f"{long_name} Sp. z o. o.")
    assert same_company(f'"{long_name}" S.A.', f"„{long_name}” S.A.")
    assert not same_company(f"{long_name} S.A.", f"{long_name} s.c.")
    assert not same_company(f"{long_name} S.A.", "Inna Firma S.A.")


def test_names_of_items_may_differ_more_than_names_of_companies() -> None:
    printed, read = "Kabel sieciowy 5 m", "Kabel sieclowv 5 m"
    assert 0.85 <= similarity(printed, read) < 0.9
    assert same_item_name(printed, read)
    assert not same_text(printed, read)


def test_units_differ_by_no_dot_and_discounts_by_no_percent_sign() -> None:
    assert same_unit("szt.", "szt")
    assert not same_unit("kg", "g")
    assert same_discount("10", "10.0%")
    assert not same_discount("10", "1.0")


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_every_rule_is_for_a_field_that_exists() -> None:
    assert set(FIELD_EQUAL) <= set(FIELD_NAMES)
    assert {"suma_netto", "suma_vat", "suma_brutto", "do_zaplaty"} <= set(FIELD_EQUAL)
    assert {"nazwa", "ilosc", "wartosc_netto", "stawka_vat"} <= set(CELL_EQUAL)
