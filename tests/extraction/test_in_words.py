"""The amount in words, from pages set by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.extraction.reading import read

D = Decimal


def test_a_line_of_words_alone_is_the_amount_in_words() -> None:
    found = read("Faktura VAT nr 3/2025\nRazem brutto: 123,00 zł\nsto dwadzieścia trzy złote 00/100").fields
    assert found["kwota_slownie"].value == ("sto dwadzieścia trzy złote 00/100", D("123.00"))


def test_words_in_brackets_end_where_the_bracket_closes() -> None:
    found = read("razem brutto: 123,00 zł (słownie: sto dwadzieścia trzy\nzłote 00/100), płatne przelewem").fields
    assert found["kwota_slownie"].value == ("sto dwadzieścia trzy złote 00/100", D("123.00"))


@pytest.mark.parametrize("label", ["sł.:", "sł.", "Sł. zł:", "(sł.:"])
def test_the_label_of_an_amount_in_words_may_be_two_letters(label: str) -> None:
    found = read(f"Faktura VAT nr 3/2025\nRazem brutto: 123,00 zł\n{label} sto dwadzieścia trzy złote 00/100").fields
    assert found["kwota_slownie"].value == ("sto dwadzieścia trzy złote 00/100", D("123.00"))
