"""Amounts in words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from faktulove_ocr.polish.slownie import MAX_VALUE, integer_words, parse_words, to_words

VALUES = st.one_of(st.integers(0, 3000), st.integers(0, 10**8), st.integers(0, int(MAX_VALUE * 100))).map(
    lambda n: Decimal(n).scaleb(-2)
)
SIGNED = st.tuples(VALUES, st.sampled_from([1, -1])).map(lambda pair: pair[0] * pair[1])
CURRENCIES = st.sampled_from(["PLN", "EUR", "USD", "GBP", "CZK", "CHF", "SEK"])
PLAIN = str.maketrans("ąćęłńóśźż", "acelnoszz")


@given(value=SIGNED, currency=CURRENCIES, style=st.sampled_from(["fraction", "words"]))
def test_what_is_written_is_read_back(value: Decimal, currency: str, style: str) -> None:
    words = to_words(value, currency, "words" if style == "words" else "fraction")
    read = parse_words(words)
    assert read is not None
    assert (read.value, read.currency, read.exact) == (value, currency, True)


@given(value=VALUES, before=st.sampled_from(["Słownie: ", "Do zapłaty słownie złotych: ", "", "Kwota słownie - "]))
def test_labels_capitals_and_missing_diacritics_do_not_matter(value: Decimal, before: str) -> None:
    words = to_words(value, "PLN")
    for text in (before + words, before + words.upper(), before + words.translate(PLAIN), f"{before}{words} (PLN)"):
        read = parse_words(text)
        assert read is not None
        assert read.value == value


@given(value=VALUES)
def test_glued_words_are_read(value: Decimal) -> None:
    words = integer_words(int(value)).replace(" ", "")
    read = parse_words(f"{words} złotych 00/100")
    assert read is not None
    assert read.value == int(value)


@given(value=VALUES.filter(lambda v: v >= 1), data=st.data())
def test_a_dropped_or_foreign_word_never_reads_as_another_exact_amount(value: Decimal, data: st.DataObject) -> None:
    words = to_words(value, "PLN").split()
    place = data.draw(st.integers(1, len(words) - 1))
    read = parse_words(" ".join([*words[:place], "qwxvqwxvqwxv", *words[place:]]))
    assert read is None or not read.exact or read.value == value


@given(value=VALUES.filter(lambda v: v >= 1), data=st.data())
def test_a_wrong_letter_gives_the_amount_or_is_marked(value: Decimal, data: st.DataObject) -> None:
    text = to_words(value, "PLN")
    places = [i for i, char in enumerate(text) if char.isalpha()]
    place = data.draw(st.sampled_from(places))
    read = parse_words(f"{text[:place]}q{text[place + 1 :]}")
    assert read is None or not read.exact or read.value == value


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("jeden tysiąc dwieście trzydzieści cztery złote 56/100", "1234.56", "PLN"),
        ("tysiąc dwieście trzydzieści cztery zł pięćdziesiąt sześć groszy", "1234.56", "PLN"),
        ("sto PLN 00/100", "100.00", "PLN"),
        ("sto 50/100 zł", "100.50", "PLN"),
        ("sto zł 50 gr", "100.50", "PLN"),
        ("sto zł gr 56", "100.56", "PLN"),
        ("sto euro", "100.00", "EUR"),
        ("dwanaście groszy", "0.12", None),
        ("minus dwa złote 05/100", "-2.05", "PLN"),
        ("-sto złotych", "-100.00", "PLN"),
        ("--- sto złotych ---", "100.00", "PLN"),
        ("jeden*dwa*trzy zł 45/100", "123.45", "PLN"),
        ("dwa tysiące*trzysta*pięć PLN 12 gr", "2305.12", "PLN"),
        ("pięć set złotych", "500.00", "PLN"),
        ("dwadzie ścia złotych", "20.00", "PLN"),
        ("sto zl 5O/1OO", "100.50", "PLN"),
        ("dwa tys. trzysta zł", "2300.00", "PLN"),
        ("PLN: sto dwadzieścia jeden 50/100", "121.50", "PLN"),
        ("dwieście jeden dolarów 10 centów", "201.10", "USD"),
        ("sto złotych 14 dni", "100.00", "PLN"),
    ],
)
def test_customs_of_writing_are_read(text: str, value: str, currency: str | None) -> None:
    read = parse_words(text)
    assert read is not None
    assert (str(read.value), read.currency) == (value, currency)


@pytest.mark.parametrize(
    "text", ["", "zł", "Warszawa", "1 234,56 zł", "trzy dwadzieścia złotych", "tysiąc milion", "dwq tysiące złotych"]
)
def test_what_is_no_amount_in_words_is_none(text: str) -> None:
    assert parse_words(text) is None


@pytest.mark.parametrize(
    ("value", "currency", "words"),
    [
        ("0.00", "PLN", "zero złotych zero groszy"),
        ("1.01", "PLN", "jeden złoty jeden grosz"),
        ("2.02", "PLN", "dwa złote dwa grosze"),
        ("5.12", "PLN", "pięć złotych dwanaście groszy"),
        ("22.22", "PLN", "dwadzieścia dwa złote dwadzieścia dwa grosze"),
        ("112.14", "PLN", "sto dwanaście złotych czternaście groszy"),
        ("1001.00", "PLN", "jeden tysiąc jeden złotych zero groszy"),
        ("21.00", "CZK", "dwadzieścia jeden koron czeskich zero halerzy"),
        ("1.00", "CZK", "jedna korona czeska zero halerzy"),
        ("5000000.00", "PLN", "pięć milionów złotych zero groszy"),
    ],
)
def test_the_grammar_is_polish(value: str, currency: str, words: str) -> None:
    assert to_words(Decimal(value), currency, "words") == words


def test_a_number_beyond_the_words_is_refused() -> None:
    with pytest.raises(ValueError, match="outside"):
        integer_words(10**12)
