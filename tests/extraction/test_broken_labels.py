"""Labels that narrow cells break, captions under values, and values that stand over a line's end."""

from __future__ import annotations

import pytest

from faktulove_ocr.extraction.pairs import LabelIndex, zones
from tests.extraction.pages import layout
from tests.extraction.test_head import values

HEAD = "Faktura nr 1/2025\n\n"


@pytest.mark.parametrize(
    ("drawing", "field", "value"),
    [
        ("Data wystawienia     12.03.2025\ndokumentu", "data_wystawienia", "2025-03-12"),
        ("Data powstania           10.03.2025\nobowiązku podatkowego /\nsprzedaży", "data_sprzedazy", "2025-03-10"),
        ("Data dokonania lub\nzakończenia dostawy: 10.03.2025", "data_sprzedazy", "2025-03-10"),
        ("Prosimy         26.03.2025\nzapłacić do", "termin_platnosci", "2025-03-26"),
        ("Prosimy\n~               26.03.2025\n~zapłacić do", "termin_platnosci", "2025-03-26"),
        ("Sposób       BLIK\nzapłaty", "forma_platnosci", "BLIK"),
        ("Numer          ZK/7/2025\nzamówienia", "numer_zamowienia", "ZK/7/2025"),
    ],
)
def test_a_label_broken_over_lines_owns_what_stands_beside_all_of_it(drawing: str, field: str, value: str) -> None:
    assert values(HEAD + drawing)[field] == value


@pytest.mark.parametrize(
    ("drawing", "field", "value"),
    [
        ("Data wyst.      12.03.2025\nData sprz.      10.03.2025", "data_sprzedazy", "2025-03-10"),
        ("Metoda płatności   przelewem\nDo zapłaty do dnia 26.03.2025", "forma_platnosci", "przelew"),
        ("Zamówienie\nPO-2024-59744", "numer_zamowienia", "PO-2024-59744"),
        ("Płatność:      przelew\nDo zapłaty do dnia 26.03.2025", "termin_platnosci", "2025-03-26"),
    ],
)
def test_two_labels_and_a_label_over_its_value_are_not_joined(drawing: str, field: str, value: str) -> None:
    assert values(HEAD + drawing)[field] == value


def test_a_label_knows_its_parts_and_where_its_value_may_begin() -> None:
    index = LabelIndex(layout("Termin\npłatności: 26.03.2025"))
    label = index.of("due_date")[0]
    assert label.text == "Termin płatności"
    assert next(z.span.text for z in zones(label, index)) == "26.03.2025"


@pytest.mark.parametrize(
    ("drawing", "field", "value"),
    [
        ("   2618/FVS/2025\n  (Numer faktury)\n    22.02.2025\n (Data wystawienia)", "numer_faktury", "2618/FVS/2025"),
        ("   2618/FVS/2025\n  (Numer faktury)\n    22.02.2025\n (Data wystawienia)", "data_wystawienia", "2025-02-22"),
        ("Faktura nr 1/2025\n\n przelew bankowy\n (forma zapłaty)\n\nUwagi: brak", "forma_platnosci", "przelew"),
    ],
)
def test_captions_in_brackets_stand_under_their_values(drawing: str, field: str, value: str) -> None:
    assert values(drawing)[field] == value


def test_a_running_line_goes_on_at_the_beginning_of_the_next() -> None:
    drawing = "Wystawiono dnia: 12.03.2025   Nr zam.: 45000   Termin płatności:\n26.03.2025"
    assert values(HEAD + drawing)["termin_platnosci"] == "2025-03-26"


TOUCHING = """
Faktura nr 1/2025

      Miejscowość Opole, 31-05-2025
    i data wyst.:
            Dzień 16-05-2025
       sprzedaży:
"""


@pytest.mark.parametrize(
    ("field", "value"),
    [("data_wystawienia", "2025-05-31"), ("data_sprzedazy", "2025-05-16"), ("miejsce_wystawienia", "Opole")],
)
def test_a_broken_label_may_touch_the_value_beside_its_first_line(field: str, value: str) -> None:
    assert values(TOUCHING)[field] == value


def test_a_number_that_looks_like_a_day_is_no_date_of_issue() -> None:
    assert values("Faktura nr 2023/10/9\n\nDNIA\n31.10.2023 r.")["data_wystawienia"] == "2023-10-31"


def test_a_place_ends_before_a_day_whose_month_stands_under_it() -> None:
    drawing = "Nr faktury:       FS/4190/2023\n\nMiejscowość,      Częstochowa, dnia 10\ndata:             maja 2023"
    assert values(drawing)["miejsce_wystawienia"] == "Częstochowa"
