"""What labels, headings and captions say; each document draws one wording a key and keeps it."""

from __future__ import annotations

import random
from html import escape

TITLES: dict[str, tuple[str, ...]] = {
    "VAT": ("Faktura", "FAKTURA", "Faktura VAT", "FAKTURA VAT", "Faktura sprzedaży", "Faktura - oryginał",
            "F A K T U R A"),
    "KOR": ("Faktura korygująca", "FAKTURA KORYGUJĄCA", "Faktura VAT - korekta", "FAKTURA VAT KORYGUJĄCA", "KOREKTA",
            "Faktura korekta", "Faktura korygująca sprzedaży", "Korekta VAT sprzedaży", "FAKTURA KORYGUJĄCA VAT",
            "Faktura koryg."),
    "zbiorcza": ("Zbiorcza faktura korygująca", "Faktura korygująca zbiorcza", "ZBIORCZA KOREKTA - BONUS",
                 "Faktura korygująca (rabat za okres)", "FAKTURA KORYGUJĄCA DO WIELU FAKTUR"),
    "KOR_ZAL": ("Korekta zaliczki - faktura korygująca", "FAKTURA ZALICZKOWA KORYGUJĄCA",
                "Faktura korygująca zaliczkową",
                "Faktura zaliczkowa – korekta", "FAKTURA KORYGUJĄCA ZALICZKĘ"),
    "ZAL": ("Faktura zaliczkowa", "FAKTURA ZALICZKOWA", "Faktura VAT zaliczkowa", "Faktura na zaliczkę",
            "Faktura - zaliczka",
            "FAKTURA VAT ZALICZKOWA", "Zaliczkowa faktura sprzedaży", "FAKTURA ZALICZKOWA VAT",
            "Faktura VAT (zaliczka)"),
    "ROZ": ("Faktura końcowa", "FAKTURA KOŃCOWA", "Faktura rozliczająca", "Faktura VAT końcowa",
            "FAKTURA ROZLICZAJĄCA ZALICZKI",
            "Faktura końcowa (rozliczenie zaliczek)", "Faktura VAT – rozliczenie zaliczki",
            "Faktura rozliczeniowa do zamówienia"),
    "PROFORMA": ("Pro forma", "PROFORMA", "Faktura pro forma", "FAKTURA PRO-FORMA", "Faktura proforma",
                 "PRO FORMA INVOICE / FAKTURA PRO FORMA",
                 "Faktura VAT pro forma", "F-ra PRO FORMA", "Dokument pro forma"),
    "RR": ("Faktura VAT RR", "FAKTURA VAT RR", "Faktura RR", "FAKTURA RR", "Faktura VAT-RR",
           "FAKTURA ROLNICZA VAT RR", "Faktura RR (skup)"),
    "KOR_RR": ("Faktura korygująca VAT RR", "FAKTURA VAT RR KORYGUJĄCA", "Faktura RR – korekta",
               "KOREKTA FAKTURY RR (dokument korygujący)"),
    "marza": ("Faktura", "FAKTURA", "Faktura VAT marża", "FAKTURA VAT-MARŻA", "Faktura marża", "Faktura VAT",
              "FAKTURA MARŻA"),
    "RACHUNEK": ("Rachunek", "RACHUNEK", "Rachunek uproszczony", "RACHUNEK ZA USŁUGI", "R A C H U N E K",
                 "Rachunek oryginał"),
    "umowa": ("Rachunek do umowy zlecenia", "RACHUNEK DO UMOWY O DZIEŁO", "Rachunek", "RACHUNEK",
              "Rachunek za wykonanie dzieła"),
    "zw": ("Faktura", "FAKTURA", "Faktura bez VAT", "Faktura (zw)", "Faktura imienna", "FAKTURA - sprzedaż zwolniona"),
    "samo": ("Faktura", "FAKTURA VAT - SAMOFAKTUROWANIE", "Faktura (samofakturowanie)", "Faktura VAT",
             "FAKTURA SAMOFAKTUROWANIE"),
    "kasowa": ("Faktura", "FAKTURA VAT MK", "Faktura VAT", "FAKTURA - METODA KASOWA", "Faktura VAT-MP"),
    "NOTA": ("Nota księgowa", "NOTA KSIĘGOWA", "Nota obciążeniowa", "NOTA OBCIĄŻENIOWA", "Nota debetowa",
             "Nota księgowa obciążeniowa",
             "NOTA  OBCIĄŻENIOWA  (WN)"),
    "odsetki": ("Nota odsetkowa", "NOTA ODSETKOWA", "Nota odsetkowa za zwłokę", "Nota obciążeniowa – odsetki",
                "ODSETKI – NOTA"),
}  # fmt: skip
"""Headings by genre; each names its kind, or the page says it elsewhere."""

_DATES: dict[str, tuple[str, ...]] = {
    "data_wystawienia": ("Data wystawienia", "Wystawiono dnia", "Data wyst.", "Data dokumentu", "Wystawiono",
                         "Data faktury",
                         "Dnia", "Data wystawienia dokumentu", "Z dnia", "Dokument wystawiono w dniu",
                         "Dt. wystawienia"),
    "data_sprzedazy": ("Data sprzedaży", "Data dostawy / wykonania usługi", "Data zakończenia dostawy",
                       "Data wykonania", "Sprzedano dnia",
                       "Data dokonania dostawy towarów lub wykonania usługi", "Data sprz.", "Data dost./wyk. usługi",
                       "Dostawa z dnia",
                       "Data powstania obowiązku podatkowego (sprzedaży)", "Data wydania towaru"),
    "zaliczka_dnia": ("Data otrzymania zaliczki", "Data wpływu zaliczki", "Data otrzymania przedpłaty",
                      "Zaliczka wpłynęła dnia",
                      "Data zapłaty zaliczki", "Dzień otrzymania części należności", "Data otrzymania płatności"),
    "nabycie": ("Data nabycia", "Data dokonania nabycia", "Dzień nabycia produktów", "Data dostawy", "Data skupu",
                "Nabyto dnia"),
    "okres": ("Okres rozliczeniowy", "Za okres", "Sprzedaż w okresie", "Okres", "Rozliczany okres"),
    "miejsce": ("Miejsce wystawienia", "Wystawiono w", "Miejscowość", "Miejsce", "M-ce wystawienia", "Miejsce wyst."),
    "numer": ("Numer", "Nr dokumentu", "Numer dokumentu", "Nr", "Numer faktury", "Nr faktury", "Faktura nr",
              "Dokument nr"),
    "duplikat": ("Data wystawienia duplikatu", "Data duplikatu", "Duplikat wydano dnia", "Duplikat sporządzono",
                 "Dupl. z dnia"),
}  # fmt: skip

_PARTIES: dict[str, tuple[str, ...]] = {
    "sprzedawca": ("Sprzedawca", "SPRZEDAWCA", "Dane sprzedawcy", "Sprzedający", "Sprzedawca / Wystawca",
                   "Podatnik (sprzedawca)", "Dostawca",
                   "Firma sprzedająca", "Wystawca faktury"),
    "nabywca": ("Nabywca", "NABYWCA", "Dane nabywcy", "Kupujący", "Nabywca / Płatnik", "Klient", "Kontrahent",
                "Nabywca (podatnik)", "Odbiorca faktury (nabywca)",
                "Zamawiający / Nabywca"),
    "rolnik": ("Dostawca (rolnik ryczałtowy)", "Rolnik ryczałtowy - sprzedawca", "Dostawca produktów rolnych",
               "SPRZEDAJĄCY ROLNIK", "Rolnik ryczałtowy",
               "Sprzedawca: rolnik ryczałtowy", "Producent rolny (dostawca)"),
    "skup": ("Nabywca", "Nabywca (wystawca faktury RR)", "Kupujący – punkt skupu", "NABYWCA PRODUKTÓW ROLNYCH",
             "Nabywca – podatnik VAT czynny"),
    "wierzyciel": ("Wystawca noty", "Wierzyciel", "Obciążający", "Wystawiający", "WYSTAWCA", "Nadawca noty",
                   "Wystawił"),
    "dluznik": ("Odbiorca noty", "Dłużnik", "Obciążany", "Adresat", "ODBIORCA", "Dla", "Kontrahent obciążany"),
    "wykonawca": ("Wykonawca", "Zleceniobiorca", "Wystawca rachunku", "Sprzedawca", "Usługodawca", "Rachunek wystawił"),
    "zlecajacy": ("Zleceniodawca", "Zamawiający", "Nabywca", "Usługobiorca", "Rachunek dla", "Kupujący"),
    "dostarcza": ("Sprzedawca (dostawca)", "Dostawca – podatnik", "Sprzedawca", "SPRZEDAWCA",
                  "Podatnik, w imieniu którego wystawiono fakturę"),
    "wystawia": ("Nabywca (wystawca faktury)", "Nabywca wystawiający fakturę", "NABYWCA – WYSTAWCA", "Nabywca",
                 "Nabywca, wystawiający w imieniu sprzedawcy"),
    "oferent": ("Sprzedawca", "Dostawca", "Dane firmy", "Wystawca", "Oferent / Sprzedawca"),
    "zamawia": ("Nabywca", "Zamawiający", "Klient", "Dane do faktury", "Kupujący", "Odbiorca / Nabywca"),
    "nazwa_firmy": ("Nazwa", "Firma", "Nazwa firmy", "Pełna nazwa", "Imię i nazwisko / firma"),
    "adres": ("Adres", "Adres siedziby", "Ulica, kod, miejscowość", "Siedziba", "Adres firmy"),
    "nip": ("NIP", "NIP:", "Nr NIP", "N.I.P.", "NIP/VAT ID", "Numer identyfikacji podatkowej",
            "nr ident. podatk. NIP", "NIP nr"),
    "odbiorca": ("Odbiorca", "Miejsce dostawy", "Odbiorca towaru", "Adres dostawy", "Jednostka odbierająca"),
}  # fmt: skip

_MONEY: dict[str, tuple[str, ...]] = {
    "suma_netto": ("Razem netto", "Wartość netto", "Suma netto", "Ogółem netto", "Netto razem", "Wartość bez podatku",
                   "Należność netto", "Suma wart. netto"),
    "suma_vat": ("Razem VAT", "Kwota VAT", "Podatek VAT", "Suma VAT", "VAT razem", "Kwota podatku", "Podatek ogółem",
                 "Należny VAT"),
    "suma_brutto": ("Razem brutto", "Wartość brutto", "Suma brutto", "Ogółem brutto", "Należność ogółem",
                    "Wartość z podatkiem", "Kwota brutto", "Kwota należności ogółem"),
    "razem_jedno": ("Razem", "Suma", "Należność", "Wartość ogółem", "Ogółem", "Łączna kwota", "Kwota należności"),
    "zaplacono": ("Zapłacono", "Wpłacono", "Kwota zapłacona", "Uregulowano", "Otrzymano zapłatę",
                  "Dotychczas zapłacono", "Już zapłacono"),
    "do_zaplaty": ("Do zapłaty", "Pozostaje do zapłaty", "DO ZAPŁATY", "Kwota do zapłaty", "Razem do zapłaty",
                   "Należność do zapłaty", "Do zapłaty pozostaje", "Saldo do zapłaty"),
    "do_wyplaty": ("Do wypłaty", "Kwota do wypłaty rolnikowi", "Należność do wypłaty", "DO WYPŁATY",
                   "Pozostaje do wypłaty", "Kwota do zapłaty dostawcy"),
    "slownie": ("Słownie", "słownie złotych", "Kwota słownie", "Sł.", "Słownie do zapłaty", "SŁOWNIE ZŁ"),
    "razem": ("Razem", "RAZEM", "Ogółem", "Suma", "OGÓŁEM", "Łącznie", "Podsumowanie"),
    "r_suma_netto": ("Wartość produktów rolnych", "Wartość bez kwoty zwrotu", "Razem bez zryczałt. zwrotu",
                     "Razem netto"),
    "r_suma_vat": ("Kwota zryczałtowanego zwrotu podatku", "Zryczałtowany zwrot VAT", "Razem zwrot podatku",
                   "Kwota zwrotu"),
    "r_suma_brutto": ("Należność ogółem", "Wartość wraz z kwotą zwrotu", "Razem ze zwrotem podatku", "Ogółem brutto"),
    "w_tym": ("w tym", "W tym", "z tego wg stawek", "W tym:"),
    "stawka": ("Stawka", "Stawka VAT", "St.", "VAT %", "Stawka podatku", "wg stawki", "% VAT", "Stawka [%]"),
    "netto": ("Netto", "Wartość netto", "Podstawa opodatk.", "Kwota netto", "Wart. netto", "Sprzedaż netto"),
    "vat": ("VAT", "Kwota VAT", "Podatek", "Wart. VAT", "Kwota podatku", "Podatek VAT"),
    "brutto": ("Brutto", "Wartość brutto", "Wart. brutto", "Kwota brutto", "Razem z VAT", "Sprzedaż brutto"),
}  # fmt: skip

_PAY: dict[str, tuple[str, ...]] = {
    "forma": ("Forma płatności", "Sposób zapłaty", "Płatność", "Zapłata", "Sposób płatności", "Forma zapłaty",
              "Rodzaj płatności", "Metoda płatności"),
    "termin": ("Termin płatności", "Termin zapłaty", "Płatne do", "Zapłata do dnia", "Do zapłaty do", "Termin",
               "Płatność do", "Prosimy o zapłatę do"),
    "konto": ("Nr rachunku", "Konto", "Rachunek bankowy", "Numer konta bankowego", "Nr konta", "Konto do wpłaty",
              "Rachunek do przelewu", "Bank/konto", "NRB"),
    "bank": ("Bank", "Nazwa banku", "W banku", "Prowadzony przez", "Bank sprzedawcy"),
    "zamowienie": ("Zamówienie", "Nr zamówienia", "Zam. nr", "Do zamówienia", "Numer zamówienia klienta",
                   "Wg zamówienia"),
    "przyczyna": ("Przyczyna korekty", "Powód korekty", "Przyczyna wystawienia", "Tytuł korekty",
                  "Powód wystawienia korekty", "Uzasadnienie korekty"),
    "korygowana": ("Dotyczy faktury", "Faktura korygowana", "Do faktury nr", "Korygowany dokument",
                   "Dokument pierwotny", "Korekta do", "Nr faktury pierwotnej"),
    "korygowana_dnia": ("Data faktury korygowanej", "Data dok. korygowanego", "Data wystawienia faktury pierwotnej",
                        "Faktura pierwotna z dnia", "Data dokumentu pierwotnego"),
    "zwrot": ("Do zwrotu", "Kwota do zwrotu", "Zwrot dla klienta", "Nadpłata do zwrotu", "Do zwrotu nabywcy",
              "DO ZWROTU"),
}  # fmt: skip

_COLUMNS: dict[str, tuple[str, ...]] = {
    "c_lp": ("Lp.", "L.p.", "Lp", "Nr", "Poz.", "#", "Nr poz."),
    "c_nazwa": ("Nazwa towaru lub usługi", "Nazwa", "Towar/usługa", "Opis", "Przedmiot", "Nazwa towaru (usługi)",
                "Wyszczególnienie", "Tytuł", "Nazwa produktu / usługi",
                "Rodzaj towaru lub usługi"),
    "c_indeks": ("Indeks", "Kod", "Symbol", "Nr kat.", "Kod art.", "Nr artykułu", "Id towaru"),
    "c_pkwiu": ("PKWiU", "PKWiU / CN", "Symbol PKWiU", "CN"),
    "c_gtin": ("EAN", "Kod EAN", "GTIN", "Kod kresk."),
    "c_ilosc": ("Ilość", "Il.", "Ilość", "Liczba", "Ile", "Ilość szt./usł."),
    "c_jednostka": ("Jm", "j.m.", "Jedn.", "Miara", "Jedn. miary", "JM"),
    "c_ilosc_jednostka": ("Ilość", "Ilość, j.m.", "Ilość i jedn.", "Ilość"),
    "c_cena_netto": ("Cena netto", "Cena jedn. netto", "Cena jedn. bez podatku", "C.j. netto",
                     "Cena jedn. netto [zł]", "Cena/jm netto"),
    "c_cena_brutto": ("Cena brutto", "Cena jedn. brutto", "Cena z VAT", "C.j. brutto", "Cena jedn. z podatkiem"),
    "c_rabat": ("Rabat", "Rabat %", "Upust", "Rab.", "Bonifikata %"),
    "c_wartosc_netto": ("Wartość netto", "Wart. netto", "Kwota netto", "Wartość bez podatku", "Netto",
                        "Wartość towaru netto"),
    "c_stawka_vat": ("VAT", "Stawka VAT", "St. VAT", "VAT [%]", "% VAT", "Stawka"),
    "c_kwota_vat": ("Kwota VAT", "Podatek VAT", "Wart. VAT", "Kwota podatku", "VAT zł"),
    "c_wartosc_brutto": ("Wartość brutto", "Wart. brutto", "Kwota brutto", "Brutto", "Wartość z VAT",
                         "Wartość z podatkiem"),
    "c_cena": ("Cena", "Cena jedn.", "Cena jednostkowa", "Stawka/cena", "Cena za jedn."),
    "c_wartosc": ("Wartość", "Kwota", "Razem", "Należność", "Suma"),
    "r_nazwa": ("Nazwa produktu rolnego", "Rodzaj produktu rolnego / usługi", "Produkt rolny",
                "Nazwa nabytego produktu", "Nazwa i klasa produktu rolnego"),
    "r_cena": ("Cena jedn. bez zwrotu", "Cena jedn. netto", "Cena za jedn. bez kwoty zryczałtowanego zwrotu",
               "Cena bez zryczałt. zwrotu"),
    "r_netto": ("Wartość bez zwrotu", "Wartość netto", "Wartość produktów bez kwoty zryczałt. zwrotu",
                "Wartość zakupu netto"),
    "r_stawka": ("Stawka zwrotu", "% zryczałt. zwrotu", "Stawka zryczałtowanego zwrotu podatku", "Stawka %"),
    "r_vat": ("Kwota zwrotu", "Zryczałt. zwrot podatku", "Kwota zryczałtowanego zwrotu podatku", "Zwrot VAT"),
    "r_brutto": ("Wartość ze zwrotem", "Wartość brutto", "Wartość z kwotą zwrotu",
                 "Razem wartość ze zryczałt. zwrotem"),
}  # fmt: skip

WORDS: dict[str, tuple[str, ...]] = _DATES | _PARTIES | _MONEY | _PAY | _COLUMNS

_GENRE_WORDS: dict[tuple[str, str], tuple[str, ...]] = {
    ("KOR", "data_wystawienia"): ("Data wystawienia", "Data korekty", "Data wystawienia korekty", "Wystawiono dnia",
                                  "Data dokumentu"),
    ("PROFORMA", "data_wystawienia"): ("Data wystawienia", "Data dokumentu", "Data", "Data proformy", "Wystawiono"),
    ("NOTA", "data_wystawienia"): ("Data wystawienia", "Data noty", "Data wystawienia noty", "Wystawiono dnia", "Dnia"),
    ("RACHUNEK", "data_wystawienia"): ("Data wystawienia", "Data rachunku", "Wystawiono", "Data wystawienia rachunku",
                                       "Dnia"),
    ("NOTA", "numer"): ("Numer", "Nr noty", "Nota nr", "Numer dokumentu", "Nr"),
    ("RACHUNEK", "numer"): ("Numer", "Nr rachunku wystawionego", "Rachunek nr", "Numer dokumentu"),
    ("PROFORMA", "numer"): ("Numer", "Nr proformy", "Numer dokumentu", "Nr", "Proforma nr"),
    ("RACHUNEK", "konto"): ("Konto", "Numer konta", "Nr konta bankowego", "Konto bankowe", "Wpłata na konto"),
}  # fmt: skip


class Words:
    """The wordings of one document: drawn on first use, then kept; `case` is plain, upper, lower or title."""

    def __init__(self, rng: random.Random, genre: str, case: str) -> None:
        self._rng = rng
        self._genre = {
            "odsetki": "NOTA",
            "umowa": "RACHUNEK",
            "zbiorcza": "KOR",
            "KOR_ZAL": "KOR",
            "KOR_RR": "KOR",
        }.get(genre, genre)
        self._case = case
        self._drawn: dict[str, str] = {}

    def __call__(self, key: str) -> str:
        """The label of a key, escaped, without colon."""
        if key not in self._drawn:
            choices = _GENRE_WORDS.get((self._genre, key), WORDS[key])
            self._drawn[key] = self._cased(self._rng.choice(choices).rstrip(":"), heading=key.startswith(("c_", "r_")))
        return escape(self._drawn[key])

    def _cased(self, text: str, *, heading: bool) -> str:
        if self._case == "upper":
            return text.upper()
        if self._case == "lower" and not heading and text[1:2].islower():
            return text[0].lower() + text[1:]
        return text
