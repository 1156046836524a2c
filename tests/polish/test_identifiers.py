"""NIP and its kin."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from faktulove_ocr.polish.identifiers import (
    digits_from_ocr,
    find_nips,
    krs_plausible,
    nip_suspicious,
    nip_valid,
    normalise_nip,
    pesel_valid,
    regon_valid,
)

WEIGHTS = (6, 5, 7, 2, 3, 4, 5, 6, 7)


def remainder(nine: str) -> int:
    return sum(weight * int(digit) for weight, digit in zip(WEIGHTS, nine, strict=True)) % 11


NINE = st.integers(min_value=101_000_000, max_value=998_999_999).map(str)
NIPS = NINE.filter(lambda nine: remainder(nine) < 10).map(lambda nine: f"{nine}{remainder(nine)}")


def forms(nip: str) -> list[str]:
    return [
        nip,
        f"{nip[:3]}-{nip[3:6]}-{nip[6:8]}-{nip[8:]}",
        f"{nip[:3]}-{nip[3:5]}-{nip[5:7]}-{nip[7:]}",
        f"{nip[:3]} {nip[3:6]} {nip[6:8]} {nip[8:]}",
        f"{nip[:3]} - {nip[3:6]} - {nip[6:8]} - {nip[8:]}",
        f"{nip[:3]}–{nip[3:6]}–{nip[6:8]}–{nip[8:]}",
        f"PL{nip}",
        f"PL {nip}",
        f"PL {nip[:3]}-{nip[3:6]}-{nip[6:8]}-{nip[8:]}",
    ]


@given(nip=NIPS)
def test_a_valid_nip_is_found_in_every_form(nip: str) -> None:
    for form in forms(nip):
        for text in (form, f"NIP: {form}", f"NIP {form}, REGON 123456785", f"Sprzedawca (NIP {form})"):
            found = find_nips(text)
            assert [(one.value, one.country, one.valid) for one in found] == [(nip, "PL", True)], text
            assert text[found[0].start : found[0].end] == form


@given(nip=NIPS, place=st.integers(0, 9), digit=st.integers(1, 9))
def test_one_wrong_digit_is_found_but_not_valid(nip: str, place: int, digit: int) -> None:
    wrong = nip[:place] + str((int(nip[place]) + digit) % 10) + nip[place + 1 :]
    assert nip_valid(nip)
    if wrong[0] != "0":
        assert [(one.value, one.valid) for one in find_nips(wrong)] == [(wrong, False)]


@given(eight=st.integers(10_100_000, 99_899_999), last=st.integers(0, 9))
def test_a_remainder_of_ten_is_never_valid(eight: int, last: int) -> None:
    for nine in (f"{eight}{ninth}" for ninth in range(10)):
        if remainder(nine) == 10:
            assert not nip_valid(f"{nine}{last}")


def test_zeros_pass_the_checksum_and_are_not_valid() -> None:
    assert remainder("000000000") == 0
    assert not nip_valid("0000000000")
    assert nip_suspicious("0000000000")
    assert [one.valid for one in find_nips("NIP 0000000000")] == [False]


@pytest.mark.parametrize(
    "text",
    [
        "61 1090 1014 0000 0712 1981 2874", "61109010140000071219812874", "konto 61 1090101400 0007121981 2874",
        "9999999999-20251001-A1B2C3D4E5F6-AB", "KRS 0000123456", "12345678901", "tel. +48 123 456 78 90",
        "DE89 3704 0044 0532 0130 00", "PL61 1090 1014 0000 0712 1981 2874",  "1234563218/2025",
        "REGON 123456785", "12 123 456 32 18", "123 456 32 18 12",
    ],
)  # fmt: skip
def test_a_piece_of_something_else_is_no_nip(text: str) -> None:
    assert find_nips(text) == []


def test_two_nips_side_by_side_are_two() -> None:
    assert [one.value for one in find_nips("NIP 1234563218 NIP 5252248481")] == ["1234563218", "5252248481"]
    assert [one.value for one in find_nips("1234563218 5252248481")] == ["1234563218", "5252248481"]


def test_the_word_before_makes_a_number_labelled() -> None:
    assert [one.labelled for one in find_nips("NIP 1234563218, oraz także jeszcze inne 5252248481")] == [True, False]


@pytest.mark.parametrize(
    ("text", "value", "country", "valid"),
    [
        ("DE136695976", "DE136695976", "DE", True),
        ("DE 136 695 976", "DE136695976", "DE", True),
        ("DE999888777", "DE999888777", "DE", False),
        ("CZ12345678", "CZ12345678", "CZ", False),
        ("ATU13585627", "ATU13585627", "AT", True),
        ("GB 980 7806 84", "GB980780684", "GB", True),
        ("XI980780684", "XI980780684", "GB", True),
        ("IE6433435F", "IE6433435F", "IE", True),
        ("EL094259216", "EL094259216", "GR", True),
        ("FR 40 303 265 045", "FR40303265045", "FR", True),
        ("NL004495445B01", "NL004495445B01", "NL", True),
        ("CHE-107.787.577 IVA", "CHE107787577IVA", "CH", True),
        ("NO 995 525 828 MVA", "NO995525828MVA", "NO", True),
        ("SE556188840401", "SE556188840401", "SE", True),
    ],
)
def test_a_foreign_identifier_keeps_its_prefix(text: str, value: str, country: str, valid: bool) -> None:
    assert [(one.value, one.country, one.valid) for one in find_nips(f"VAT: {text}")] == [(value, country, valid)]


@given(nip=NIPS.filter(lambda nip: sum(digit not in "015" for digit in nip) >= 6))
def test_letters_of_recognition_are_mended_under_a_label(nip: str) -> None:
    blurred = nip.replace("0", "O").replace("1", "l").replace("5", "S")
    assert normalise_nip(f" {blurred} ") == nip
    assert digits_from_ocr(blurred) == nip


@pytest.mark.parametrize("text", ["brak", "", "SOLBOSSOlI", "12345", "12345678901"])
def test_what_is_no_number_is_not_mended_into_one(text: str) -> None:
    assert normalise_nip(text) is None


def test_other_registers_have_their_own_rules() -> None:
    assert regon_valid("123456785")
    assert not regon_valid("123456784")
    assert regon_valid("12345678512347")
    assert krs_plausible("0000123456")
    assert not krs_plausible("1234563218")
    assert pesel_valid("44051401359")
    assert not pesel_valid("44051401350")
