"""Bank accounts, BICs and banks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import iban

from faktulove_ocr.polish.accounts import bank_name, find_accounts, find_bics, normalise_account, nrb_valid

BODIES = st.integers(min_value=1, max_value=10**24 - 1).map(lambda n: f"{n:024d}")


def nrb(body: str) -> str:
    return f"{98 - int(f'{body}252100') % 97:02d}{body}"


def grouped(digits: str, separator: str) -> str:
    return separator.join([digits[:2], *(digits[i : i + 4] for i in range(2, 26, 4))])


@given(
    body=BODIES,
    separator=st.sampled_from(["", " ", "-", "  ", "\u00a0", " - "]),
    prefix=st.sampled_from(["", "PL", "PL "]),
)
def test_a_valid_account_is_found_in_every_grouping(body: str, separator: str, prefix: str) -> None:
    digits = nrb(body)
    text = f"Konto: {prefix}{grouped(digits, separator)}, mBank"
    assert [(one.value, one.valid, one.country) for one in find_accounts(text)] == [(f"PL{digits}", True, "PL")]
    assert iban.is_valid(f"PL{digits}")


@given(body=BODIES, wrong=st.integers(1, 96))
def test_wrong_check_digits_leave_an_account_that_is_not_valid(body: str, wrong: int) -> None:
    right = nrb(body)
    digits = f"{(int(right[:2]) + wrong) % 97:02d}{body}"
    if int(digits[:2]) % 97 != int(right[:2]) % 97:
        assert [(one.value, one.valid) for one in find_accounts(grouped(digits, " "))] == [(f"PL{digits}", False)]
        assert not nrb_valid(digits)


@pytest.mark.parametrize(
    "text",
    [
        "1 61 1090 1014 0000 0712 1981 2874",
        "61 1090 1014 0000 0712 1981 2874 123,45",
        "1. 61 1090 1014 0000 0712 1981 2874 1",
    ],
)
def test_numbers_beside_an_account_do_not_hide_it(text: str) -> None:
    assert [(one.value, one.valid) for one in find_accounts(text)] == [("PL61109010140000071219812874", True)]


@pytest.mark.parametrize(
    "text",
    [
        "DE89370400440532013000", "GB29 NWBK 6016 1331 9268 19", "NO9386011117947", "FR1420041010050500013M02606",
        "CZ65 0800 0000 1920 0014 5399", "LT12 1000 0111 0100 1000", "SK31 1200 0000 1987 4263 7541",
    ],
)  # fmt: skip
def test_a_foreign_iban_ends_where_its_country_says(text: str) -> None:
    found = find_accounts(f"IBAN: {text} BIC COBADEFFXXX")
    assert [(one.value, one.valid, one.country) for one in found] == [(text.replace(" ", ""), True, text[:2])]


@pytest.mark.parametrize(
    "text",
    [
        "NIP 123-456-32-18",
        "tel. 601 123 456",
        "12345678901234567890123456789",
        "FA12 BRUTTO NETTO VAT RAZEM",
        "1 2 3 4 5 6 7 8",
    ],
)
def test_what_is_no_account_is_not_found(text: str) -> None:
    assert find_accounts(text) == []


def test_zeros_are_no_valid_account() -> None:
    assert not nrb_valid("0" * 26)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("PL61 1090 1014 0000 0712 1981 2874", "PL61109010140000071219812874"),
        ("6l 1O90 1014 0000 0712 I981 2874", "PL61109010140000071219812874"),
        ("1234-567 890", "1234-567890"),
        ("021000021 / 1234567", "021000021/1234567"),
        ("gotówka", None),
        ("", None),
    ],
)
def test_a_labelled_account_is_normalised(text: str, value: str | None) -> None:
    assert normalise_account(text) == value


def test_letters_are_not_mended_when_the_checksum_still_fails() -> None:
    assert normalise_account("6l 1O90 1014 0000 0712 1981 2875") == "6l1O9010140000071219812875"


def test_a_bic_needs_a_label_or_a_polish_form() -> None:
    assert [code for _, _, code in find_bics("SWIFT/BIC: DEUTDEFF")] == ["DEUTDEFF"]
    assert [code for _, _, code in find_bics("mBank BREXPLPWMBK")] == ["BREXPLPWMBK"]
    assert find_bics("DEUTDEFF OPERATOR DOSTAWCA SPRZEDAWCA WYSTAWCA") == []


def test_the_bank_follows_from_the_clearing_number() -> None:
    assert bank_name("PL61109010140000071219812874") == "Santander Bank Polska"
    assert bank_name("27114020040000300201355387") == "mBank"
    assert bank_name("DE89370400440532013000") is None
    assert bank_name("PL00999900000000000000000000") is None
