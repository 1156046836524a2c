"""KSeF numbers and links."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from faktulove_ocr.polish.ksef import KsefLink, crc8, find_ksef_numbers, ksef_valid, parse_qr

HASH = "707e5ztoRmk4vuGY90yjr6lCEDMr5yj_us-rMpcEyNg"
INVOICE = f"https://qr-test.ksef.mf.gov.pl/invoice/9999999999/15-11-2025/{HASH}"
CERTIFICATE = f"https://qr-test.ksef.mf.gov.pl/certificate/Nip/9999999999/8888888888/01F20A5D352AE590/{HASH}/WmJZn0-NRsE1T1ew65BNaTW"


def bitwise(data: bytes) -> int:
    """CRC-8 bit by bit, to check the table against."""
    register = 0
    for byte in data:
        for shift in range(7, -1, -1):
            top = (register >> 7) ^ ((byte >> shift) & 1)
            register = ((register << 1) & 0xFF) ^ (0x07 if top else 0)
    return register


NUMBERS = st.tuples(
    st.one_of(
        st.from_regex(r"[1-9][0-9]{9}", fullmatch=True), st.from_regex(r"M[0-9]{9}|[A-Z]{3}[0-9]{7}", fullmatch=True)
    ),
    st.dates(min_value=date(2022, 1, 1), max_value=date(2098, 12, 31)),
    st.from_regex(r"[0-9A-F]{12}", fullmatch=True),
)


@given(data=st.binary(max_size=60).map(lambda raw: raw.decode("latin-1")))
def test_the_table_gives_what_the_bits_give(data: str) -> None:
    assert crc8(data) == bitwise(data.encode())


def test_the_ministrys_example_is_valid() -> None:
    assert ksef_valid("5265877635-20250826-0100001AF629-AF")


@given(parts=NUMBERS, old=st.booleans(), gap=st.sampled_from(["", " ", "\n", " \n"]))
def test_a_number_is_found_whole_or_broken_and_keeps_its_form(
    parts: tuple[str, date, str], old: bool, gap: str
) -> None:
    prefix, day, technical = parts
    body = f"{prefix}-{day:%Y%m%d}-{technical}"
    middle = f"{technical[:6]}-{technical[6:]}" if old else technical
    value = f"{prefix}-{day:%Y%m%d}-{middle}-{crc8(body):02X}"
    found = find_ksef_numbers(f"Numer KSeF: {value[:22]}{gap}{value[22:]} z dnia")
    assert [(one.value, one.date, one.valid) for one in found] == [(value, day, True)]


def test_a_failing_crc_is_found_and_not_valid() -> None:
    found = find_ksef_numbers("9999999999-20251001-A1B2C3-D4E5F6-AB")
    assert [(one.value, one.date, one.valid) for one in found] == [
        ("9999999999-20251001-A1B2C3-D4E5F6-AB", date(2025, 10, 1), False)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "9999999999",
        "9999999999-20251001",
        "99999999999-20251001-A1B2C3D4E5F6-AB",
        "9999999999-20251001-XYZ2C3D4E5F6-AB",
    ],
)
def test_what_is_no_number_is_not_found(text: str) -> None:
    assert find_ksef_numbers(text) == []


def test_the_links_of_both_codes_are_read() -> None:
    assert parse_qr(INVOICE) == KsefLink("9999999999", date(2025, 11, 15), HASH, "invoice")
    assert parse_qr(CERTIFICATE) == KsefLink("8888888888", None, HASH, "certificate")


@pytest.mark.parametrize(
    "url",
    [
        "",
        "https://",
        "https://[",
        "ftp" + INVOICE[5:],
        INVOICE.replace("mf.gov.pl", "mf.gov.pl.example.com"),
        INVOICE[:-1],
        INVOICE.replace("9999999999", "999999999"),
        INVOICE.replace("invoice", "invoices"),
        "tel:601123456",
    ],
)
def test_any_other_text_is_no_link(url: str) -> None:
    assert parse_qr(url) is None


def test_an_impossible_day_leaves_the_link_without_a_date() -> None:
    link = parse_qr(INVOICE.replace("15-11-2025", "35-11-2025"))
    assert link is not None
    assert link.date is None
