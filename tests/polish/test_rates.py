"""VAT rates, PTU letters and VAT of a value."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from faktulove_ocr.polish.rates import (
    Rate,
    numeric_rate,
    parse_ptu_legend,
    parse_rate,
    rate_code,
    vat_from_gross,
    vat_of,
)

MONEY = st.integers(-(10**10), 10**10).map(lambda n: Decimal(n).scaleb(-2))
PERCENTS = st.sampled_from(["23", "22", "8", "7", "5", "4", "3", "0", "19", "21", "5.5"])


@given(
    rate=PERCENTS,
    form=st.sampled_from(
        ["{}%", "{} %", "{}", "VAT {}%", "Stawka {}%", "PTU {} %", "A {}%", "{}% A", "Stawka VAT: {}%"]
    ),
)
def test_a_percentage_is_read_in_every_dress(rate: str, form: str) -> None:
    assert rate_code(form.format(rate)) == rate
    assert rate_code(form.format(rate.replace(".", ","))) == rate


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("23,00%", "23"),
        ("23.00", "23"),
        ("zw.", "zw"),
        ("ZW", "zw"),
        ("zwolniony", "zw"),
        ("zwolnione od podatku", "zw"),
        ("zw (0%)", "zw"),
        ("n.p.", "np"),
        ("NP", "np"),
        ("np.", "np"),
        ("nie podlega", "np"),
        ("np. I", "np I"),
        ("np II", "np II"),
        ("np z wyłączeniem art. 100 ust. 1 pkt 4 ustawy", "np I"),
        ("np na podstawie art. 100 ust. 1 pkt 4 ustawy", "np II"),
        ("oo", "oo"),
        ("odwrotne obciążenie", "oo"),
        ("reverse charge", "oo"),
        ("0% WDT", "0 WDT"),
        ("0% - WDT", "0 WDT"),
        ("0 WDT%", "0 WDT"),
        ("0% - eksport", "0 EX"),
        ("0 EX%", "0 EX"),
        ("0 KR", "0 KR"),
        ("0% kraj", "0 KR"),
        ("0% - KR", "0 KR"),
        ("marża", "marza"),
        ("VAT marża", "marza"),
        ("procedura marży", "marza"),
        ("0% w przypadku wewnątrzwspólnotowej dostawy towarów (WDT)", "0 WDT"),
    ],
)
def test_a_printed_rate_gets_its_code(text: str, code: str) -> None:
    assert rate_code(text) == code


def test_a_choice_of_rates_keeps_both() -> None:
    assert parse_rate("23% lub 22%") == Rate("23", ("22",))
    assert parse_rate("8% lub 7%") == Rate("8", ("7",))


@pytest.mark.parametrize("text", ["", "-", "%", "VAT", "A", "100%", "28%", "123,00", "Warszawa", "12.03.2025", "szt."])
def test_what_is_no_rate_is_none(text: str) -> None:
    assert parse_rate(text) is None


@pytest.mark.parametrize(
    ("text", "legend"),
    [
        ("PTU A 23,00% 2,30", {"A": "23"}),
        ("A - 23% B - 8% C - 5% D - 0% E - zw", {"A": "23", "B": "8", "C": "5", "D": "0", "E": "zw"}),
        ("KWOTA A 23,00% 18,70", {"A": "23"}),
        ("A=22% B=7%", {"A": "22", "B": "7"}),
        ("SP.OP.A 100,00", {}),
        ("SP.ZW.E 12,00", {"E": "zw"}),
        ("Chleb 1*4,50 4,50C", {}),
        ("SUMA 23%", {}),
    ],
)
def test_a_legend_explains_its_letters(text: str, legend: dict[str, str]) -> None:
    assert parse_ptu_legend(text) == legend


@given(net=MONEY, rate=PERCENTS)
def test_vat_is_within_half_a_grosz_and_odd_in_sign(net: Decimal, rate: str) -> None:
    vat = vat_of(net, rate)
    assert vat is not None
    assert abs(vat - net * Decimal(rate) / 100) <= Decimal("0.005")
    assert vat_of(-net, rate) == -vat


@given(gross=MONEY, rate=PERCENTS)
def test_vat_from_gross_and_the_net_it_leaves_agree(gross: Decimal, rate: str) -> None:
    vat = vat_from_gross(gross, rate)
    assert vat is not None
    exact = gross * Decimal(rate) / (100 + Decimal(rate))
    assert abs(vat - exact) <= Decimal("0.005000001")
    again = vat_of(gross - vat, rate)
    assert again is not None
    assert abs(again - vat) <= Decimal("0.01")


def test_a_rate_without_vat_is_zero_and_margin_has_none() -> None:
    assert [numeric_rate(rate) for rate in ("zw", "np", "np I", "np II", "oo", "0 WDT")] == [Decimal(0)] * 6
    assert vat_of(Decimal(10), "zw") == Decimal("0.00")
    assert vat_of(Decimal(10), "marza") is None
    assert vat_from_gross(Decimal(10), "marza") is None
