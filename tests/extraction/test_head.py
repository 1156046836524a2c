"""Numbers, dates and accounts in places where forms and letters put them."""

from __future__ import annotations

from typing import Any

import pytest

from faktulove_ocr.extraction import Extracted, extract
from faktulove_ocr.layout import arrange
from tests.sheets import sheet


def read(drawing: str) -> Extracted:
    return extract(arrange([sheet(drawing)]))


def values(drawing: str) -> dict[str, Any]:
    return {name: c.value for name, c in read(drawing).fields.items()}


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("Faktura za naprawę F/7/06/2023/01", "F/7/06/2023/01"),
        ("Faktura za usługi telekomunikacyjne 230106538416", "230106538416"),
        ("FAKTURA ZA GAZ FV 12/2025", "FV 12/2025"),
        ("FAKTURA ZA GAZ 512/2025", "512/2025"),
        ("FAKTURA (bez VAT) A/00048/02/24", "A/00048/02/24"),
        ("Faktura bez VAT nr F(MAG)2132/2025", "F(MAG)2132/2025"),
        ("NR FAKTURY 7494/2025", "7494/2025"),
        ("Faktura pro-forma PRO/2025/07/0029", "PRO/2025/07/0029"),
        ("Faktura VAT RR nr 60/VAT RR/2023", "60/VAT RR/2023"),
        ("Korekta faktury 44/FK/2026", "44/FK/2026"),
        ("Nota honoraryjna – faktura VAT nr Fs SKL/4834/2022", "Fs SKL/4834/2022"),
        ("Faktura VAT nr FV 2025 0147", "FV 2025 0147"),
    ],
)
def test_a_number_is_read_whole_and_alone_whatever_the_title_says_before_it(title: str, number: str) -> None:
    assert values(title)["numer_faktury"] == number


@pytest.mark.parametrize(
    "title", ["Faktura za marzec 2025", "Faktura za okres 01.03-31.03.2025", "Faktura z dnia 1/2/25"]
)
def test_a_month_or_a_day_in_a_title_is_no_number(title: str) -> None:
    assert "numer_faktury" not in values(title)


@pytest.mark.parametrize(
    ("drawing", "number"),
    [
        ("Nota odsetkowa nr ODS/\n22/06/2024/SKL", "ODS/22/06/2024/SKL"),
        ("Nota odsetkowa N-\nODS/2025/03/0054", "N-ODS/2025/03/0054"),
        ("Faktura sprzedaży VAT numer FV\nK2/21/2026", "FV K2/21/2026"),
        (
            "FAKTURA\nFaktura nr (Invoice No.)    Data wystawienia\nF/4174/03/A                 13.03.2025",
            "F/4174/03/A",
        ),
    ],
)
def test_a_number_may_stand_under_its_label_or_go_on_there(drawing: str, number: str) -> None:
    assert values(drawing)["numer_faktury"] == number


def test_the_numbers_of_other_things_do_not_win_over_the_title() -> None:
    found = values(
        """
Numer VAT DE997338832
Faktura za opłaty 000040/24/Fs
Numer konta sprzedającego 420015197

Eksporter produktów objętych tym dokumentem (nr REX PLREX5258277354) deklaruje pochodzenie
"""
    )
    assert found["numer_faktury"] == "000040/24/Fs"


def test_a_column_of_numbers_is_a_list_of_other_documents() -> None:
    found = values(
        """
Nota odsetkowa
Nr noty: N/3/2025

Nr faktury       Termin
2023-00011       26/08/2023
S-6150/23        03/10/2023
FAS2023100       17/10/2023
"""
    )
    assert found["numer_faktury"] == "N/3/2025"
