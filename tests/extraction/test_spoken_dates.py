"""Dates, terms and periods said in ways of their own: in sentences, over captions, in other orders and tongues."""

from __future__ import annotations

from typing import Any

import pytest

from tests.extraction.reading import read


def found(drawing: str, *names: str) -> list[Any]:
    """The values of fields under a title; None for what is not there."""
    fields = read(f"Faktura nr 1/2025\n\n{drawing}").fields
    return [fields[n].value if n in fields else None for n in names]


@pytest.mark.parametrize(
    "drawing",
    [
        "Za wykonane prace w dniu 18.5.2025:",
        "Za sprzedane towary i usługi w dniu 18.5.2025",
        "Wystawiam fakturę za usługi zakończone dnia 2025-05-18 r.:",
        "Za zrealizowane zlecenie – data sprzedaży 18.V.2025",
        "Performance date: 18 May 2025",
        "Tag der Leistung ..... :   18.05.2025",
        "Data wystawienia - 20.05.2025\nData sprzedaży / wykonania - 18.05.2025",
    ],
)
def test_the_day_of_sale_may_be_said_of_the_deed(drawing: str) -> None:
    assert found(drawing, "data_sprzedazy") == ["2025-05-18"]


@pytest.mark.parametrize(
    "drawing",
    [
        "Do kiedy\n29.11.2025",
        "29.11.2025\nOstatni dzień płatności\n\nPL30 2490 7293 9592 9547 3280 5030\nNumer konta",
        "zapłata gotówka / przelew*      do dnia 29.11.2025",
        "ZAPŁATA     gotówka     X     przelew      DO DNIA     29.11.2025",
        "Płatne do | Maturity date ..... :  29.11.2025",
        "Data wystawienia: 08.11.2025\nZahlungsbed. :   8 Tage 2 % Skonto, 21\n                 Tage netto",
    ],
)
def test_the_last_day_to_pay_may_be_said_anyhow(drawing: str) -> None:
    assert found(drawing, "termin_platnosci") == ["2025-11-29"]


def test_terms_of_complaints_are_none_of_payment() -> None:
    drawing = "Data wystawienia: 31.05.2025\nForma płatności: gotówka\n\nP.S. Reklamacje przyjmujemy w ciągu 7 dni."
    assert found(drawing, "termin_platnosci") == [None]


def test_a_caption_says_what_a_day_over_it_is() -> None:
    drawing = "przelew\nWybrana płatność\n\n25.09.2025\nZłożono zamówienie\n\n80885421\nID transakcji"
    assert found(drawing, "termin_platnosci") == [None]


def test_months_come_first_where_another_date_can_only_be_read_so() -> None:
    drawing = "Invoice date 12/25/2025\n\nPlease pay by 01/08/2026 (14 days)"
    assert found(drawing, "data_wystawienia", "termin_platnosci") == ["2025-12-25", "2026-01-08"]
    drawing = "Invoice date 25/12/2025\n\nPlease pay by 01/08/2026"
    assert found(drawing, "data_wystawienia", "termin_platnosci") == ["2025-12-25", "2026-08-01"]


@pytest.mark.parametrize(
    "drawing",
    [
        "Okres: 2025-06-20 → 2025-07-19",
        "Okres pobytu:  20-06-2025–19-07-2025",
        "Okres świadczenia usługi:   20-Jun-2025 – 19-\n                            Jul-2025",
        "Okres usługi:   Jun 20, 2025 – Jul 19,\n                2025",
        "An-/Abreise:   20.06.2025 bis\n               19.07.2025",
    ],
)
def test_periods_are_parted_in_many_ways(drawing: str) -> None:
    assert found(drawing, "okres_od", "okres_do") == ["2025-06-20", "2025-07-19"]


def test_a_number_that_looks_like_a_day_is_no_day_of_sale() -> None:
    fields = read("Faktura sprzedaży NR 24/01/2025 z dnia 21.01.2025 r.").fields
    assert "data_sprzedazy" not in fields
    assert fields["data_wystawienia"].value == "2025-01-21"


def test_a_point_parts_a_town_from_the_day_of_issue() -> None:
    drawing = "Opole · 09-01-2025\n\nSprzedawca\nDąbtrans S.A.\nul. Krótka 39b, 45-958 Opole"
    assert found(drawing, "miejsce_wystawienia", "data_wystawienia") == ["Opole", "2025-01-09"]


@pytest.mark.parametrize(
    "drawing",
    [
        "Żory, dnia\n01-04-2025",
        "Place: Żory",
        "WYSTAWIONO DNIA 20.03.2025r.; DATA SPRZEDAŻY 25.02.2025r.; MIEJSCE WYSTAWIENIA Żory",
    ],
)
def test_the_place_of_issue_may_stand_in_a_line(drawing: str) -> None:
    assert found(drawing, "miejsce_wystawienia") == ["Żory"]


def test_a_day_in_a_list_is_that_of_its_line() -> None:
    assert found("Lp.    Data dostawy / wykonania\n1      10.12.2025", "data_sprzedazy") == [None]
