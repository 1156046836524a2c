"""Other papers an invoice names: delivery notes, orders, contracts, and its KSeF number over a line's end."""

from __future__ import annotations

import pytest

from tests.extraction.reading import read


def notes(drawing: str) -> list[tuple[str | None, str | None]]:
    """Numbers and days of the delivery notes a page names."""
    return [(d.numer, d.data) for d in read(f"Faktura nr 1/2025\n\n{drawing}").linked if d.rola == "wz"]


@pytest.mark.parametrize(
    "drawing",
    [
        "Dokument magazynowy\nWZ20250701,\nWZ20250702, WZ20250703",
        "DOWÓD            WZ20250701;\nWYDANIA:         WZ20250702;\n                 WZ20250703",
        "Wydanie zewnętrzne WZ20250701; WZ20250702 i WZ20250703",
    ],
)
def test_delivery_notes_are_listed_over_lines(drawing: str) -> None:
    assert notes(drawing) == [("WZ20250701", None), ("WZ20250702", None), ("WZ20250703", None)]


def test_delivery_notes_may_each_have_their_day() -> None:
    drawing = "Wg WZ: 4836/MAG/2025 z 16-09-2025 4839/MAG/2025 z 17-09-2025"
    assert notes(drawing) == [("4836/MAG/2025", "2025-09-16"), ("4839/MAG/2025", "2025-09-17")]


def test_a_list_of_delivery_notes_may_break_before_a_day() -> None:
    drawing = """
Dowód         WZ/2095/25/M1 z dn. 09.08.2025 WZ/2098/25/M1 z
wydania:      dn. 10.08.2025 WZ/2101/25/M1 z dn. 11.08.2025
"""
    assert [number for number, _ in notes(drawing)] == ["WZ/2095/25/M1", "WZ/2098/25/M1", "WZ/2101/25/M1"]
    assert "data_sprzedazy" not in read(f"Faktura nr 1/2025\n\n{drawing}").fields


def test_delivery_notes_head_groups_of_items() -> None:
    drawing = """
Lp.  Nazwa towaru         Ilość   Cena netto   Wartość netto   VAT   Wartość brutto

Do WZ: WZ 4531/11/2025
1    Spodnie ochronne      2        100,00        200,00       23%      246,00
2    Czapka z daszkiem     1         50,00         50,00       23%       61,50
Wydano na podstawie WZ: WZ 4534/11/2025
3    Ręcznik kąpielowy     1        100,00        100,00       23%      123,00

Razem do zapłaty: 430,50
"""
    assert notes(drawing) == [("WZ 4531/11/2025", None), ("WZ 4534/11/2025", None)]


@pytest.mark.parametrize(
    ("drawing", "number"),
    [
        ("PO #    4500035337", "4500035337"),
        ("PO # ZZ 61009/10", "ZZ 61009/10"),
        ("CUSTOMER PO    83045/25", "83045/25"),
        ("Zam. nr\nCustomer's order\n23530/23", "23530/23"),
        ("ID zamówienia : PO-2025-75807", "PO-2025-75807"),
        ("104513\nNumer Twojego zamówienia\n\n\nDziękujemy", "104513"),
        ("Kod: 1232; Rejestr VAT: R8; Zam. klienta: ZK/23344/2025", "ZK/23344/2025"),
        ("ZAM. KLIENTA: ZAM 62307/2025", "ZAM 62307/2025"),
        ("Bestellung Nr.\n99023/22", "99023/22"),
        ("Ihre Bestell-Nr.\nPO-10014", "PO-10014"),
        ("Zamówienie nr : 5657e1-\nc3ecd6", "5657e1-c3ecd6"),
    ],
)
def test_orders_have_many_names(drawing: str, number: str) -> None:
    assert read(f"Faktura nr 1/2025\n\n{drawing}").fields["numer_zamowienia"].value == number


@pytest.mark.parametrize("label", ["Framework agreement", "Agreement", "Umowa ramowa nr", "Rahmenvertrag"])
def test_contracts_have_many_names(label: str) -> None:
    linked = read(f"Faktura nr 1/2025\n\n{label}\n58/2021").linked
    assert [(d.rola, d.numer) for d in linked] == [("umowa", "58/2021")]


def test_a_ksef_number_may_go_on_in_the_next_line() -> None:
    fields = read("Faktura nr 1/2025\n\nNumer KSeF\n6794050907-20260715-\nD0AC30CE4E31-51").fields
    assert fields["numer_ksef"].value == "6794050907-20260715-D0AC30CE4E31-51"


def test_advances_listed_in_a_table_with_a_heading() -> None:
    drawing = """
Faktura VAT końcowa nr 77/2025
Faktury zaliczkowe:
Numer            Data          Netto       VAT        Brutto
FZ/7/2025        05.03.2025    1.000,00    230,00     1.230,00
FZ/9/2025        15.03.2025    2.000,00    460,00     2.460,00
"""
    found = [(one.rola, one.numer, one.data) for one in read(drawing).linked]
    assert found == [("zaliczkowa", "FZ/7/2025", "2025-03-05"), ("zaliczkowa", "FZ/9/2025", "2025-03-15")]
