"""Dates, months, periods and terms."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from faktulove_ocr.polish.dates import find_dates, find_days_term, find_months, find_periods, month_span, parse_date

DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2079, 12, 31))
POLISH = "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia".split()
ENGLISH = "January February March April May June July August September October November December".split()
GERMAN = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
ROMAN = "I II III IV V VI VII VIII IX X XI XII".split()


def forms(day: date) -> list[str]:
    d, m, y = day.day, day.month, day.year
    return [
        f"{d:02d}.{m:02d}.{y}",
        f"{d:02d}-{m:02d}-{y}",
        f"{d:02d}/{m:02d}/{y}",
        f"{d}.{m}.{y}",
        f"{d:02d} . {m:02d} . {y}",
        f"{y}-{m:02d}-{d:02d}",
        f"{y}.{m:02d}.{d:02d}",
        f"{y}/{m:02d}/{d:02d}",
        f"{d:02d}.{m:02d}.{y} r.",
        f"{d:02d}.{m:02d}.{y}r.",
        f"{d} {POLISH[m - 1]} {y} r.",
        f"{d} {POLISH[m - 1].upper()} {y} roku",
        f"{d}-go {POLISH[m - 1]} {y}",
        f"{d} {ROMAN[m - 1]} {y}",
        f"{ENGLISH[m - 1]} {d}, {y}",
        f"{d} {ENGLISH[m - 1][:3]} {y}",
        f"{d}th {ENGLISH[m - 1]} {y}",
        f"{d}. {GERMAN[m - 1]} {y}",
    ]


@given(day=DAYS)
def test_a_date_is_read_back_from_every_form(day: date) -> None:
    assert [(text, parse_date(text)) for text in forms(day)] == [(text, day) for text in forms(day)]


@given(
    day=DAYS,
    before=st.sampled_from(["Wystawiono ", "data:", "(", "dnia "]),
    after=st.sampled_from(["", ",", " w Łodzi", ")"]),
)
def test_a_date_in_a_sentence_is_found_once_with_its_text(day: date, before: str, after: str) -> None:
    for form in forms(day):
        text = before + form + after
        found = find_dates(text)
        assert [(text[start:end], raw, value) for start, end, value, raw in found] == [(form, form, day)]


@given(day=st.dates(min_value=date(1980, 1, 1), max_value=date(2079, 12, 31)))
def test_two_digit_years_up_to_79_are_of_this_century(day: date) -> None:
    expected = day if day.year >= 1990 else None
    assert parse_date(f"{day.day:02d}.{day.month:02d}.{day.year % 100:02d}") == expected


def test_the_american_order_is_taken_only_when_nothing_else_is_possible() -> None:
    assert parse_date("03/14/2025") == date(2025, 3, 14)
    assert parse_date("03/04/2025") == date(2025, 4, 3)
    assert parse_date("03.14.2025") is None


@pytest.mark.parametrize(
    "text", ["", "30.02.2025", "32.01.2025", "12.13.2025", "12.03.1889", "12.03.2150", "5 i 2025", "1 234,56", "12.03"]
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "FV/12/03/2025",
        "147/03/2025",
        "9999999999-20251001-A1B2C3",
        "1234567890-12-03-2025",
        "2025-03-12-5",
        "https://qr.ksef.mf.gov.pl/invoice/9999999999/15-11-2025/7",
        "FV-12-03-2025",
        "1 234.56",
        "00-950",
    ],
)
def test_a_piece_of_a_number_is_no_date(text: str) -> None:
    assert find_dates(text) == []


def test_a_time_behind_a_date_does_not_hide_it() -> None:
    assert [value for _, _, value, _ in find_dates("2025-03-12T10:00:00, 12.03.2025 14:30")] == [date(2025, 3, 12)] * 2


@pytest.mark.parametrize(
    "text", ["marzec 2025", "marca 2025 r.", "03/2025", "03.2025", "2025-03", "2025/03", "III 2025", "March 2025"]
)
def test_a_month_alone_is_its_first_and_last_day(text: str) -> None:
    found = find_months(f"za okres {text}")
    assert [span[2:] for span in found] == [(date(2025, 3, 1), date(2025, 3, 31))]
    assert find_dates(text) == []


@pytest.mark.parametrize(
    "text", ["12.03.2025", "2025-03-12", "FV/2025/03/0147", "FV 2025-03-0147", "147/03/2025", "13/2025"]
)
def test_a_date_or_a_number_holds_no_month(text: str) -> None:
    assert find_months(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "01.03.2025 - 31.03.2025",
        "01.03.2025-31.03.2025",
        "01.03.2025 – 31.03.2025",
        "od 01.03.2025 do 31.03.2025",
        "od 1 marca 2025 r. do dnia 31 marca 2025 r.",
        "1-31 marca 2025",
        "01-31.03.2025",
        "01.03 - 31.03.2025",
        "2025-03-01 - 2025-03-31",
        "od 1 do 31 marca 2025",
    ],
)
def test_a_period_has_two_ends(text: str) -> None:
    assert [span[2:] for span in find_periods(f"Okres: {text}.")] == [(date(2025, 3, 1), date(2025, 3, 31))]


def test_months_make_a_period_too() -> None:
    for text in ("01/2025 - 03/2025", "styczeń 2025 - marzec 2025", "01/2025-03/2025"):
        assert [span[2:] for span in find_periods(text)] == [(date(2025, 1, 1), date(2025, 3, 31))]


def test_dates_side_by_side_or_in_the_wrong_order_are_no_period() -> None:
    assert find_periods("12.03.2025 14.03.2025") == []
    assert find_periods("Wystawiono 12.03.2025, sprzedano 14.03.2025") == []
    assert find_periods("31.03.2025 - 01.03.2025") == []


def test_the_span_of_a_leap_february_has_29_days() -> None:
    assert month_span(2024, 2) == (date(2024, 2, 1), date(2024, 2, 29))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("14 dni", 14),
        ("termin: 7 dni od daty wystawienia", 7),
        ("14-dniowy", 14),
        ("przelew 30dni", 30),
        ("1 dzień", 1),
        ("30 days net", 30),
        ("14 Tage", 14),
        ("2025", None),
        ("12.03.2025 dni", None),
        ("999 dni", None),
        ("", None),
    ],
)
def test_a_term_in_days_is_read(text: str, days: int | None) -> None:
    assert find_days_term(text) == days


@given(day=DAYS)
def test_only_a_loose_reading_mends_recognition(day: date) -> None:
    blurred = f"{day:%d,%m.%Y}"
    spaced = f"{day:%d %m %Y}"
    assert parse_date(blurred) is None
    assert parse_date(blurred.replace("0", "O", 1), loose=True) == day
    assert parse_date(blurred, loose=True) == parse_date(spaced, loose=True) == day


@pytest.mark.parametrize("text", ["1 234,56", "SPRZEDAŻ", "12", "12.03", "601 123 456"])
def test_what_is_no_date_is_none_even_loosely(text: str) -> None:
    assert parse_date(text, loose=True) is None
