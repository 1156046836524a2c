"""Check digits of generated identifiers, amounts in words, and formats."""

from __future__ import annotations

import random
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import ean, iban
from stdnum.pl import nip, pesel, regon

from benchmarks.corpus import goods, identifiers
from benchmarks.corpus.content import line_of, rate_sums
from benchmarks.corpus.formats import draw_style
from benchmarks.corpus.words import amount_words, number_words

seeds = st.integers(0, 2**32)


@given(seeds)
def test_identifiers_pass_their_checks(seed: int) -> None:
    rng = random.Random(seed)
    assert nip.is_valid(identifiers.nip(rng))
    assert regon.is_valid(identifiers.regon(rng))
    assert pesel.is_valid(identifiers.pesel(rng))
    assert ean.is_valid(identifiers.gtin(rng))
    assert iban.is_valid(identifiers.nrb(rng))
    assert identifiers.krs(rng).startswith("00")


@pytest.mark.parametrize("country", ["DE", "FR", "CZ", "NL", "IE", "GB", "AT", "SK"])
def test_foreign_ibans_pass_mod_97(country: str) -> None:
    number = identifiers.foreign_iban(random.Random(5), country)
    assert iban.is_valid(number, check_country=False)


@given(seeds)
def test_ksef_numbers_have_35_characters_and_their_crc(seed: int) -> None:
    number = identifiers.ksef_number(random.Random(seed), "5260250274", date(2026, 2, 3))
    assert len(number) == 35
    assert int(number[33:], 16) == identifiers.crc8(number[:32])


def test_crc8_of_the_standard_check_string_is_f4() -> None:
    assert identifiers.crc8("123456789") == 0xF4


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        ("0.00", "zero złotych zero groszy"),
        ("1.01", "jeden złoty jeden grosz"),
        ("22.12", "dwadzieścia dwa złote dwanaście groszy"),
        ("1000.00", "tysiąc złotych zero groszy"),
        ("2514.03", "dwa tysiące pięćset czternaście złotych trzy grosze"),
        ("1001000.05", "milion tysiąc złotych pięć groszy"),
    ],
)
def test_amounts_in_words_follow_polish_grammar(amount: str, text: str) -> None:
    assert amount_words(Decimal(amount)) == text


def test_numbers_in_words_are_all_different() -> None:
    assert len({number_words(number) for number in range(20_000)}) == 20_000


@given(seeds, st.decimals(-(10**7), 10**7, places=2))
def test_money_can_be_read_back_from_every_style(seed: int, value: Decimal) -> None:
    style = draw_style(random.Random(seed))
    text = style.money(value).replace(style.thousands or "\0", "").replace(style.decimal, ".")
    assert Decimal(text) == value


@given(
    st.decimals("0.01", 5000, places=2),
    st.integers(1, 400),
    st.sampled_from(["23", "8", "5", "zw"]),
    st.booleans(),
    st.sampled_from(["line", "rate", "gross"]),
)
def test_lines_and_rates_add_up_under_every_custom(
    price: Decimal, count: int, rate: str, gross: bool, custom: str
) -> None:
    lines = [line_of("x", "szt.", Decimal(count + n), price, rate, gross=gross, custom=custom) for n in range(3)]  # type: ignore[arg-type]
    for line in lines:
        assert line.wartosc_netto is not None
        assert line.kwota_vat is not None
        assert line.wartosc_netto + line.kwota_vat == line.wartosc_brutto
    (row,) = rate_sums(lines, custom)  # type: ignore[arg-type]
    assert row.netto + row.vat == row.brutto
    # The customs differ by rounding alone: half a grosz a line.
    assert abs(row.brutto - sum(line.wartosc_brutto for line in lines)) <= Decimal("0.02")


def test_there_are_two_hundred_goods_with_polish_names() -> None:
    names = {good[0] for trade in goods.TRADES for good in goods.goods(trade)}
    assert len(names) >= 200
    assert sum(any(char in "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ" for char in name) for name in names) >= 80
