"""Who sells and who buys, on layouts of every kind."""

from dataclasses import replace
from typing import Any

import pytest

from faktulove_ocr.extraction import Extracted, extract
from faktulove_ocr.layout import arrange
from tests.sheets import sheet


def read(drawing: str) -> Extracted:
    return extract(arrange([sheet(drawing)]))


def values(drawing: str) -> dict[str, Any]:
    return {name: c.value for name, c in read(drawing).fields.items()}


ABC = "ABC sp. z o.o.\nul. Długa 5/7\n00-950 Warszawa\nNIP: 526-104-08-28\n"
KOWALSKI = "Jan Kowalski\nNowa Wieś 12\n05-126 Nieporęt\nNIP: 1132191233\n"


@pytest.mark.parametrize(
    ("seller", "buyer"),
    [
        ("Wykonawca robót:", "Inwestor"),
        ("Eksporter / sprzedawca (Exporter)", "Nabywca / importer (Buyer)"),
        ("Dostawca produktów rolnych", "Podmiot skupujący – nabywca"),
        ("Wystawiający notę", "Adresat noty"),
        ("Sprzedane przez", "Adres rozliczeniowy"),
        ("Operator", "Odbiorca paliwa"),
        ("Firma wystawiająca fakturę", "Nabywca faktury"),
        ("Od", "Faktura dla"),
        ("Firma sprzedająca", "Sprzedano na rzecz"),
        ("Wierzyciel", "Dłużnik"),
        ("Supplier details", "Billing address"),
        ("Auftragnehmer", "Rechnungsanschrift"),
    ],
)
def test_a_role_is_known_by_every_word_the_trade_has_for_it(seller: str, buyer: str) -> None:
    found = values(f"{seller}\n{ABC}\n\n{buyer}\n{KOWALSKI}")
    assert (found["sprzedawca_nazwa"], found["nabywca_nazwa"]) == ("ABC sp. z o.o.", "Jan Kowalski")
    assert (found["sprzedawca_nip"], found["nabywca_nip"]) == ("5261040828", "1132191233")


def test_two_roles_of_one_party_are_one_label() -> None:
    found = read("Nabywca / płatnik: ABC sp. z o.o., ul. Długa 5, 00-950 Warszawa, NIP:\n5261040828, tel. 731 867 769")
    buyer = next(p for p in found.parties if p.role == "buyer")
    assert buyer.label is not None
    assert (found.fields["nabywca_nazwa"].value, found.fields["nabywca_nip"].value) == ("ABC sp. z o.o.", "5261040828")


def test_a_role_inside_a_longer_label_heads_no_party() -> None:
    found = values(
        f"{KOWALSKI}\n\nNumer konta klienta   1.54148477\nNumer identyfikacyjny 904786\n\n\nSprzedawca\n{ABC}"
    )
    assert found["nabywca_nazwa"] == "Jan Kowalski"


def test_a_sentence_about_charging_heads_no_party() -> None:
    found = values(
        f"Wystawca noty\n{ABC}\n\nOdbiorca noty\n{KOWALSKI}\n\nObciążamy Państwa konto kwotami:\nOdszkodowanie"
    )
    assert found["nabywca_nazwa"] == "Jan Kowalski"


def test_a_role_in_brackets_under_a_label_is_a_remark_to_it() -> None:
    found = read(
        "Sprzedawca     AGD RTV Barbara Wróbel\n(wystawca)\nAdres:         ul. Piłsudskiego 134b\n"
        "               43-948 Bielsko-Biała\nNIP            526-104-08-28"
    )
    assert found.fields["sprzedawca_adres"].value == "ul. Piłsudskiego 134b, 43-948 Bielsko-Biała"
    assert [p.role for p in found.parties] == ["seller"]


def test_the_payee_of_a_transfer_slip_is_the_seller_once_more() -> None:
    found = read(f"Sprzedawca\n{ABC}\n\nNabywca\n{KOWALSKI}" + "\n" * 6 + "Odbiorca\nABC sp. z o.o.\n")
    assert [p.role for p in found.parties] == ["seller", "buyer"]


def test_a_name_ends_where_a_key_begins() -> None:
    found = values(
        "Sprzedawca     ABC sp. z o.o.\nAdres:         ul. Długa 5\n               00-950 Warszawa\n"
        "NIP:           526-104-08-28\n\nSeria:         FV20231201469\n"
    )
    assert found["sprzedawca_nazwa"] == "ABC sp. z o.o."


@pytest.mark.parametrize(
    ("line", "name", "address"),
    [
        (
            "GazPol S.A. UL. Ogrodowa 34 lok. 62, 03-968 Warszawa",
            "GazPol S.A.",
            "UL. Ogrodowa 34 lok. 62, 03-968 Warszawa",
        ),
        ("GazPol Sp. z o.o. Bielany 1, 55-040 Bielany", "GazPol Sp. z o.o.", "Bielany 1, 55-040 Bielany"),
        (
            "MAX S.C. Łucja Kowal, Jan Mak, ul.Polna 1, 81-341 Gdynia",
            "MAX S.C. Łucja Kowal, Jan Mak",
            "ul.Polna 1, 81-341 Gdynia",
        ),
        ("Jan Nowak Aleja Wojska 8, 63-568 Ostrów", "Jan Nowak", "Aleja Wojska 8, 63-568 Ostrów"),
    ],
)
def test_name_and_address_on_one_line_part_at_the_street(line: str, name: str, address: str) -> None:
    found = values(f"Sprzedawca: {line}, NIP 526-104-08-28")
    assert (found["sprzedawca_nazwa"], found["sprzedawca_adres"]) == (name, address)


def test_small_letters_after_a_number_go_on_with_it() -> None:
    found = values(f"Rolnik ryczałtowy\nNr dostawcy: 9408, trasa 38\n{KOWALSKI}\n\nNabywca\n{ABC}")
    assert found["sprzedawca_nazwa"] == "Jan Kowalski"


def test_a_nip_among_a_name_and_address_of_its_own_is_not_the_labelled_partys() -> None:
    farmer = "Dostawca\nJan Kowalski\nNowa Wieś 12\n05-126 Nieporęt\nPESEL: 62080134693"
    found = values(f"{ABC}\n\n\nFaktura VAT RR nr 7/2025\n\n\n{farmer}")
    assert "sprzedawca_nip" not in found
    assert (found["nabywca_nazwa"], found["nabywca_nip"]) == ("ABC sp. z o.o.", "5261040828")


def test_a_register_number_of_the_buyer_is_not_the_sellers() -> None:
    found = values(f"Sprzedawca\n{KOWALSKI}\n\nNabywca\n{ABC}REGON 016400173")
    assert "sprzedawca_regon" not in found


def test_a_company_whose_name_begins_like_a_title_is_a_company() -> None:
    found = values(
        "Faktura nr 4/2025\n\nSprzedawca:\nFakturka Online Sp. z o.o.\nul. Cicha 72\n30-935 Kraków\nNIP: 526-104-08-28"
    )
    assert found["sprzedawca_nazwa"] == "Fakturka Online Sp. z o.o."


def test_a_name_and_address_in_a_letters_window_are_the_buyers() -> None:
    found = values(f"{ABC}\n\n\nFaktura nr 4/2025\n\n\nZofia Żurawska\nKsięcia Józefa 13\n44-068 Gliwice")
    assert (found["nabywca_nazwa"], found["nabywca_adres"]) == ("Zofia Żurawska", "Księcia Józefa 13, 44-068 Gliwice")


def test_an_address_that_says_what_it_is_for_is_no_buyer() -> None:
    found = values(f"{ABC}\n\n\nFaktura nr 4/2025\n\n\nMagazyn: hala 3\nul. Polna 4\n44-068 Gliwice")
    assert "nabywca_nazwa" not in found


def test_of_two_parties_without_labels_the_one_abroad_sells() -> None:
    found = values(
        "ABC sp. z o.o.              Kaufnetz24 GmbH\nul. Długa 5/7               Industriestraße 94\n"
        "00-950 Warszawa             70565 Stuttgart\nNIP PL5261040828            Niemcy\n"
        "                            VAT ID DE136695976"
    )
    assert (found["sprzedawca_nazwa"], found["nabywca_nazwa"]) == ("Kaufnetz24 GmbH", "ABC sp. z o.o.")


def test_a_logo_over_a_name_that_begins_with_it_is_no_part_of_the_name() -> None:
    found = values(f"Mechanika\nMechanika Pojazdowa sp. z o.o.\n{ABC.split(chr(10), 1)[1]}")
    assert found["sprzedawca_nazwa"] == "Mechanika Pojazdowa sp. z o.o."


def test_a_line_in_smaller_type_over_a_name_is_a_caption() -> None:
    page = sheet(f"Placówka medyczna\n{ABC}")
    words = tuple(replace(w, size=7.0) if n < 2 else w for n, w in enumerate(page.words))
    found = extract(arrange([replace(page, words=words)]))
    assert found.fields["sprzedawca_nazwa"].value == "ABC sp. z o.o."


def test_a_name_beside_the_logo_stands_over_its_address() -> None:
    found = values(
        "                    Śnieżprojekt sp. z o.o.\nul. Zakładowa 153 · 20-121 Lublin\n"
        "NIP 526-104-08-28 REGON 016400173 tel. 802 738 903\n"
    )
    assert found["sprzedawca_nazwa"] == "Śnieżprojekt sp. z o.o."


def test_a_house_without_street_is_no_name_under_a_name() -> None:
    found = values("             Dąbpol Barbara Wójcik\nSikorskiego 31A · 87-139 Toruń\nNIP 526-104-08-28\n")
    assert found["sprzedawca_nazwa"] == "Dąbpol Barbara Wójcik"
    assert found["sprzedawca_adres"] == "Sikorskiego 31A, 87-139 Toruń"


def test_a_street_over_a_lone_nip_leaves_the_name_to_the_letterhead() -> None:
    page = sheet("Intermix Dorota Pawłowska\nul. Jana Pawła 9\n40-637 Katowice\nNIP 525-368-31-44")
    large = ("40-637", "Katowice")
    words = tuple(replace(w, size=22.0 if w.text in large else 13.0) for w in page.words)
    found = extract(arrange([replace(page, words=words)]))
    assert found.fields["sprzedawca_nazwa"].value == "Intermix Dorota Pawłowska"
    assert found.fields["sprzedawca_adres"].value == "ul. Jana Pawła 9, 40-637 Katowice"


def test_what_stands_a_little_right_of_an_address_is_no_part_of_it() -> None:
    found = values(
        "Nabywca\nORZEŁTECH sp. z o.o.\nul. 11 Listopada 94A m.   Przyjazd   2024-06-12\n63\n40-232 Katowice"
    )
    assert found["nabywca_adres"] == "ul. 11 Listopada 94A m. 63, 40-232 Katowice"


def test_a_nip_broken_at_a_blank_goes_on_in_the_next_line() -> None:
    found = values("Nabywca ABC sp. z o.o., ul. Długa 5, 00-950 Warszawa, NIP 526 104\n08 28")
    assert found["nabywca_nip"] == "5261040828"


def test_the_number_of_a_flat_goes_on_in_the_next_line() -> None:
    found = values("Nabywca\nABC sp. z o.o.\nul. 11 Listopada 94A m.\n63\n40-232 Katowice\nNIP 526-104-08-28")
    assert found["nabywca_adres"] == "ul. 11 Listopada 94A m. 63, 40-232 Katowice"


def test_lines_of_a_form_belong_to_the_key_that_they_stand_level_with() -> None:
    found = values(
        "Sprzedawca                          Nabywca / płatnik\n"
        "Imię i      Przedsiębiorstwo        Nazwa:    Dębowy Dwór\n"
        "nazwisko /  Mazopol sp. k.                    Sp. z o.o.\n"
        "nazwa:\n"
        "Adres       ul. Długa 5, 00-950     Adres:    Kąty 7, 55-080\n"
        "siedziby:   Warszawa                          Kąty Wrocławskie\n"
        "NIP:        526-104-08-28           NIP:      113-219-12-33\n"
    )
    assert (found["sprzedawca_nazwa"], found["nabywca_nazwa"]) == (
        "Przedsiębiorstwo Mazopol sp. k.",
        "Dębowy Dwór Sp. z o.o.",
    )
    assert found["sprzedawca_adres"] == "ul. Długa 5, 00-950 Warszawa"
    assert found["nabywca_adres"] == "Kąty 7, 55-080 Kąty Wrocławskie"
    assert (found["sprzedawca_nip"], found["nabywca_nip"]) == ("5261040828", "1132191233")


def test_a_form_ends_where_other_facts_begin() -> None:
    found = values(
        "Sprzedawca\nNazwa:      ABC sp. z o.o.\nAdres:      ul. Długa 5\n            00-950 Warszawa\n"
        "NIP:        526-104-08-28\nData:       12.03.2025\nZapłata:    przelewem\n"
    )
    assert found["sprzedawca_adres"] == "ul. Długa 5, 00-950 Warszawa"


def test_running_text_is_parted_at_its_commas_wherever_its_lines_break() -> None:
    found = values(
        "Nabywca faktury: Przedsiębiorstwo\nKarpa sp. z o.o., ul. Wrocławska\n86, 55-080 Kąty Wrocławskie, Nr\n"
        "ident. podatkowej NIP: 526 104 08 28"
    )
    assert found["nabywca_nazwa"] == "Przedsiębiorstwo Karpa sp. z o.o."
    assert found["nabywca_adres"] == "ul. Wrocławska 86, 55-080 Kąty Wrocławskie"
    assert found["nabywca_nip"] == "5261040828"


def test_a_party_whose_nip_stands_beside_its_label_goes_on_under_it() -> None:
    found = values("Klient: NIP: 526-104-08-28\nABC sp. z o.o.\nul. Długa 5\n00-950 Warszawa\n")
    assert (found["nabywca_nazwa"], found["nabywca_adres"]) == ("ABC sp. z o.o.", "ul. Długa 5, 00-950 Warszawa")


def test_a_role_in_brackets_under_a_party_is_its_caption() -> None:
    found = values(
        "ABC sp. z o.o.           Jan Kowalski\nul. Długa 5              Nowa Wieś 12\n"
        "00-950 Warszawa          05-126 Nieporęt\n"
        "NIP: 526-104-08-28       NIP: 113-219-12-33\n(Nabywca)                (Firma wystawiająca)"
    )
    assert (found["sprzedawca_nazwa"], found["nabywca_nazwa"]) == ("Jan Kowalski", "ABC sp. z o.o.")
    assert (found["sprzedawca_nip"], found["nabywca_nip"]) == ("1132191233", "5261040828")


def test_a_key_that_breaks_over_two_lines_ends_a_name() -> None:
    found = values(
        "Dla: Jan Kowalski, Nr ident.\npodatkowej NIP: 526-104-08-28\nul. Długa 5\n00-950 Warszawa\n",
    )
    assert (found["nabywca_nazwa"], found["nabywca_nip"]) == ("Jan Kowalski", "5261040828")


def test_what_stands_beside_a_label_is_no_name_where_its_party_stands_under_it() -> None:
    found = values(
        "Usługodawca              Dokument nr\nNIP 5261040828           FS20220500029\n"
        "ABC sp. z o.o.\nul. Długa 5\n00-950 Warszawa\n"
    )
    assert (found["sprzedawca_nazwa"], found["sprzedawca_nip"]) == ("ABC sp. z o.o.", "5261040828")
    assert found["sprzedawca_adres"] == "ul. Długa 5, 00-950 Warszawa"


@pytest.mark.parametrize(
    ("party", "name"),
    [(ABC, "ABC sp. z o.o."), ("Jan Kowalski • Żukowo 100 • 83-330 Żukowo • NIP: 113-219-12-33", "Jan Kowalski")],
)
@pytest.mark.parametrize("slogan", ["Rok założenia 1987", "Rzetelna Firma – certyfikat nr 12345"])
def test_a_slogan_in_smaller_type_over_a_name_is_no_part_of_it(slogan: str, party: str, name: str) -> None:
    page = sheet(f"{slogan}\n{party}")
    small = tuple(replace(w, size=8.0) if w.line == 0 else w for w in page.words)
    found = extract(arrange([replace(page, words=small)]))
    assert found.fields["sprzedawca_nazwa"].value == name


@pytest.mark.parametrize("label", ["Dostawa na adres:", "Wysłano do:", "Miejsce dostawy"])
def test_an_address_of_delivery_under_a_party_is_not_its_own(label: str) -> None:
    found = values(
        f"Sprzedawca\nJan Kowalski\nNIP: 113-219-12-33\nNowa Wieś 12, 05-126 Nieporęt\nPolska\n{label}\n{ABC}"
    )
    assert found["sprzedawca_adres"] == "Nowa Wieś 12, 05-126 Nieporęt"


def test_register_numbers_behind_a_mailbox_named_after_invoices_belong_to_the_seller() -> None:
    found = values(
        "Sprzedawca: ABC sp. z o.o., ul. Długa 5, 00-950\nWarszawa, NIP: 526-104-08-28, tel. 22 555 12 34,\n"
        "faktury@abc24.eu, nr REGON\n123456785"
    )
    assert found["sprzedawca_regon"] == "123456785"
