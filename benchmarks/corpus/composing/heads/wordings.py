"""What Polish programs, shops, utilities, offices and accountants call each thing; labels without their colons."""

from __future__ import annotations

import random

LABELS: dict[str, tuple[str, ...]] = {
    "numer": (
        "Numer faktury", "Nr faktury", "Nr dokumentu", "Numer", "Faktura nr", "Dokument nr", "Numer dokumentu",
        "Nr fakt.", "Numer dok.", "Faktura numer", "Nr dok. sprzedaży", "Sygnatura faktury", "Nr",
    ),
    "wystawiono": (
        "Data wystawienia", "Wystawiono", "Data wystawienia faktury", "Data wyst.", "Wystawiono dnia",
        "Data wystawienia dokumentu", "Data faktury", "Data dokumentu", "Dzień wystawienia", "Data wyst. faktury",
        "Faktura wystawiona dnia", "Wystawiona", "D. wystawienia", "Data wystawienia (dzień, miesiąc, rok)", "Wystawiono w dniu",
    ),
    "sprzedano": (
        "Data sprzedaży", "Data dostawy / wykonania usługi", "Data dokonania dostawy lub wykonania usługi",
        "Data zakończenia dostawy/usługi", "Data wykonania usługi", "Sprzedano", "Data sprz.", "Dzień sprzedaży",
        "Data dostawy", "Data wydania towaru", "Data dokonania lub zakończenia dostawy", "Data realizacji",
        "Data zrealizowania dostawy", "Data powstania obowiązku podatkowego / sprzedaży", "Dostawa dnia",
    ),
    "oba": (
        "Data wystawienia i sprzedaży", "Data wystawienia / sprzedaży", "Data wystawienia (sprzedaży)",
        "Data wyst. / sprz.", "Data wystawienia, data sprzedaży", "Wystawiono i sprzedano dnia",
    ),
    "okres": (
        "Okres rozliczeniowy", "Za okres", "Okres", "Okres świadczenia usługi", "Okres rozliczenia", "Dotyczy okresu",
        "Usługi za okres", "Okres sprzedaży",
    ),
    "miejsce": (
        "Miejsce wystawienia", "Wystawiono w", "Miejscowość", "Miejsce wyst.", "Miejsce wystawienia faktury",
        "Miejsce wystawienia dokumentu", "Miejsce sporządzenia",
    ),
    "gdzie_kiedy": (
        "Miejsce i data wystawienia", "Data i miejsce wystawienia", "Wystawiono", "Miejscowość, data",
        "Miejsce, data wystawienia",
    ),
    "termin": (
        "Termin płatności", "Termin zapłaty", "Płatne do", "Zapłacić do", "Termin", "Płatność do dnia", "Termin pł.",
        "Do zapłaty do", "Zapłata do dnia", "Data płatności", "Termin płatn.", "Prosimy zapłacić do",
        "Ostateczny termin wpłaty", "Należy zapłacić do", "Wymagalność",
    ),
    "forma": (
        "Forma płatności", "Sposób zapłaty", "Sposób płatności", "Metoda płatności", "Płatność", "Zapłata",
        "Forma zapłaty", "Rodzaj płatności", "Forma pł.", "Warunki płatności", "Typ płatności", "Sposób zapł.",
    ),
    "konto": (
        "Nr rachunku", "Rachunek bankowy", "Konto", "Nr konta", "Numer rachunku bankowego", "Numer konta", "Nr r-ku",
        "Rachunek do wpłat", "Konto bankowe", "Wpłaty na rachunek", "NRB", "R-k bankowy", "Nr konta bankowego",
        "Rachunek odbiorcy", "Konto do przelewu", "Przelew na rachunek", "IBAN",
    ),
    "bank": ("Bank", "Nazwa banku", "Bank sprzedawcy", "Prowadzony przez", "W banku", "Bank odbiorcy"),
    "swift": ("SWIFT", "BIC", "SWIFT/BIC", "Kod SWIFT", "BIC/SWIFT"),
    "zamowienie": (
        "Nr zamówienia", "Zamówienie", "Zamówienie nr", "Państwa zamówienie", "Zam.", "Numer zamówienia",
        "Nr zam. klienta", "Do zamówienia", "Wg zamówienia", "Zamówienie klienta", "Nr zam.",
    ),
    "umowa": ("Umowa", "Nr umowy", "Umowa nr", "Numer umowy", "Do umowy", "Podstawa (umowa)", "Kontrakt"),
    "ksef": ("Numer KSeF", "Nr KSeF", "KSeF", "Numer identyfikujący w KSeF", "Nr KSeF faktury", "KSeF ID"),
    "kurs": ("Kurs", "Kurs waluty", "Kurs NBP", "Kurs średni NBP", "Kurs przeliczeniowy", "Przyjęty kurs"),
    "data_kursu": ("Data kursu", "Kurs z dnia", "Notowanie z dnia", "Tabela z dnia"),
    "tabela_kursu": ("Tabela", "Nr tabeli", "Tabela NBP", "Tabela kursów nr"),
    "netto": (
        "Razem netto", "Netto", "Suma netto", "Wartość netto", "Kwota netto", "Łącznie netto", "Ogółem netto",
        "Wartość bez VAT", "Wartość netto razem", "Razem bez podatku", "Sprzedaż netto", "Podstawa opodatkowania razem",
    ),
    "vat": (
        "Razem VAT", "VAT", "Kwota VAT", "Podatek VAT", "Suma VAT", "Łącznie VAT", "Podatek", "Kwota podatku",
        "Wartość VAT", "Należny podatek VAT", "VAT razem", "Podatek od towarów i usług",
    ),
    "brutto": (
        "Razem brutto", "Brutto", "Suma brutto", "Wartość brutto", "Kwota brutto", "Łącznie brutto", "Wartość faktury",
        "Należność ogółem", "Kwota należności ogółem", "Ogółem brutto", "Razem z VAT", "Wartość z podatkiem",
        "Suma faktury",
    ),
    "zaplacono": (
        "Zapłacono", "Wpłacono", "Opłacono", "Kwota zapłacona", "Zapłacona kwota", "Dotychczas zapłacono",
        "Zapłacono dotychczas", "Wpłata", "Otrzymana wpłata", "Uregulowano",
    ),
    "do_zaplaty": (
        "Do zapłaty", "Pozostało do zapłaty", "Kwota do zapłaty", "Razem do zapłaty", "Należność do zapłaty",
        "Pozostaje do zapłaty", "Łącznie do zapłaty", "Do uregulowania", "Kwota płatności", "Należy zapłacić",
        "Ogółem do zapłaty", "Pozostało do uregulowania",
    ),
    "slownie": (
        "Słownie", "Kwota słownie", "Słownie złotych", "Do zapłaty słownie", "Wartość słownie", "sł.", "Należność słownie",
        "Razem słownie",
    ),
    "sprzedawca": (
        "Sprzedawca", "Sprzedający", "Dostawca", "Wystawca", "Dane sprzedawcy", "Sprzedawca (podatnik)", "Od",
        "Wystawca faktury", "Usługodawca", "Sprzedawca / wystawca", "Wystawiający", "Firma wystawiająca",
    ),
    "nabywca": (
        "Nabywca", "Kupujący", "Klient", "Dane nabywcy", "Nabywca (podatnik)", "Usługobiorca", "Zamawiający", "Dla",
        "Kontrahent", "Nabywca / płatnik", "Nabywca faktury", "Faktura dla", "Wystawiono dla",
    ),
    "odbiorca": (
        "Odbiorca", "Odbiorca faktury", "Jednostka odbierająca", "Odbiorca (jednostka)", "Odbiorca towaru / usługi",
        "Odbiorca końcowy",
    ),
    "platnik": ("Płatnik", "Płatnik faktury", "Płatnikiem jest"),
    "nip": ("NIP", "NIP", "NIP", "Nr NIP", "NIP nr", "N.I.P.", "Numer NIP", "NIP / Tax ID", "Nr ident. podatkowej NIP"),
    "vat_ue": ("VAT UE", "NIP UE", "VAT ID", "Nr VAT UE", "VAT-UE", "VAT no", "NIP UE / VAT ID"),
    "razem": ("Razem", "RAZEM", "Ogółem", "Suma", "Łącznie", "Razem:", "RAZEM:", "Suma końcowa", "OGÓŁEM"),
    "calosc": ("Razem", "Suma", "Ogółem", "Łącznie", "Wartość faktury", "Należność ogółem", "RAZEM", "Kwota razem"),
    "korygowana": (
        "Faktura korygowana", "Dotyczy faktury", "Do faktury nr", "Dokument korygowany", "Korekta do faktury",
        "Nr faktury korygowanej", "Korygowany dokument",
    ),
    "data_korygowanej": ("z dnia", "Data wystawienia faktury korygowanej", "Data faktury korygowanej", "wystawiona dnia"),
    "przyczyna": ("Przyczyna korekty", "Powód korekty", "Przyczyna", "Tytuł korekty", "Uzasadnienie korekty", "Powód wystawienia korekty"),
    "wystawil": (
        "Wystawił", "Wystawił(a)", "Osoba upoważniona do wystawienia", "Sporządził", "Fakturę wystawił(a)",
        "Podpis wystawcy", "Imię i nazwisko osoby wystawiającej",
    ),
    "odebral": (
        "Odebrał", "Odebrał(a)", "Osoba upoważniona do odbioru", "Fakturę odebrał(a)", "Podpis odbiorcy",
        "Data i podpis osoby odbierającej",
    ),
    "uwagi": ("Uwagi", "Informacje dodatkowe", "Adnotacje", "Notatka", "Dodatkowe informacje", "Opis", "Komentarz"),
    "vat_pln": ("Kwota VAT w PLN", "VAT w zł", "Podatek VAT (PLN)", "VAT po przeliczeniu", "VAT w złotych"),
}  # fmt: skip

ENGLISH: dict[str, str] = {
    "numer": "Invoice No.", "wystawiono": "Date of issue", "sprzedano": "Date of sale", "oba": "Issue / sale date",
    "okres": "Period", "miejsce": "Place of issue", "termin": "Due date", "forma": "Payment", "konto": "Account No.",
    "bank": "Bank name", "zamowienie": "Order No.", "netto": "Total net", "vat": "Total VAT", "brutto": "Total gross",
    "zaplacono": "Paid", "do_zaplaty": "Amount due", "slownie": "In words", "sprzedawca": "Seller", "nabywca": "Buyer",
    "kurs": "Exchange rate", "umowa": "Contract", "uwagi": "Remarks", "wystawil": "Issued by", "odebral": "Received by",
}  # fmt: skip
GERMAN: dict[str, str] = {
    "numer": "Rechnungs-Nr.", "wystawiono": "Rechnungsdatum", "sprzedano": "Lieferdatum", "termin": "Zahlbar bis",
    "forma": "Zahlungsart", "konto": "Konto", "sprzedawca": "Verkäufer", "nabywca": "Käufer", "netto": "Netto",
    "vat": "MwSt.", "brutto": "Brutto", "do_zaplaty": "Zu zahlen", "zamowienie": "Bestell-Nr.", "miejsce": "Ort",
    "zaplacono": "Bezahlt", "slownie": "In Worten",
}  # fmt: skip

TITLES: dict[str, tuple[str, ...]] = {
    "VAT": (
        "Faktura VAT", "FAKTURA VAT", "Faktura", "FAKTURA", "Faktura sprzedaży", "Faktura VAT sprzedaży", "faktura",
        "FAKTURA SPRZEDAŻY", "F A K T U R A", "Faktura VAT krajowa", "Faktura elektroniczna", "e-Faktura", "FAKTURA VAT (oryginał)",
    ),
    "zw": ("Faktura", "FAKTURA", "Faktura bez VAT", "Faktura (bez VAT)", "Faktura sprzedaży", "Faktura zw."),
    "PROFORMA": (
        "Faktura proforma", "FAKTURA PRO FORMA", "Proforma", "Faktura pro-forma", "PROFORMA", "Faktura PROFORMA VAT",
    ),
    "ZAL": (
        "Faktura zaliczkowa", "FAKTURA VAT ZALICZKOWA", "Faktura VAT zaliczkowa", "Faktura zaliczkowa VAT",
        "FAKTURA ZALICZKOWA", "Zaliczkowa faktura VAT",
    ),
    "KOR": (
        "Faktura korygująca", "Korekta faktury", "FAKTURA KORYGUJĄCA", "Faktura VAT korygująca", "Faktura korekta",
        "KOREKTA FAKTURY VAT",
    ),
    "ROZ": (
        "Faktura końcowa", "FAKTURA ROZLICZENIOWA", "Faktura VAT końcowa", "Faktura rozliczeniowa",
        "Faktura VAT rozliczająca zaliczkę",
    ),
    "RACHUNEK": ("Rachunek", "RACHUNEK", "Rachunek uproszczony", "RACHUNEK za wykonane usługi"),
    "NOTA": ("Nota księgowa", "NOTA OBCIĄŻENIOWA", "Nota obciążeniowa", "NOTA KSIĘGOWA", "Nota księgowa obciążeniowa"),
    "marza": ("Faktura VAT marża", "FAKTURA VAT MARŻA", "Faktura marża", "Faktura – procedura marży"),
}  # fmt: skip

COLUMNS: dict[str, tuple[str, ...]] = {
    "lp": ("Lp.", "L.p.", "Lp", "Poz.", "#", "Nr", "LP"),
    "nazwa": (
        "Nazwa towaru lub usługi", "Nazwa", "Towar / usługa", "Opis", "Wyszczególnienie", "Przedmiot", "Asortyment",
        "Nazwa (rodzaj) towaru lub usługi", "Produkt", "Treść", "Nazwa towaru/usługi", "Tytuł sprzedaży",
    ),
    "indeks": ("Indeks", "Kod", "Symbol", "Kod towaru", "Nr kat.", "SKU"),
    "pkwiu": ("PKWiU", "PKWiU / CN", "CN", "Symbol PKWiU"),
    "ilosc": ("Ilość", "Il.", "Liczba", "Ilość", "ILOŚĆ", "Ilość jedn."),
    "jednostka": ("J.m.", "Jm", "jm.", "Jedn.", "Jedn. miary", "Miara"),
    "ilosc_jednostka": ("Ilość", "Ilość / jm", "Ilość j.m."),
    "cena_netto": (
        "Cena netto", "Cena jedn. netto", "Cena jednostkowa netto", "Cena bez VAT", "Cena j. netto", "Cena netto [zł]",
        "C. jedn. netto",
    ),
    "cena_brutto": ("Cena brutto", "Cena jedn. brutto", "Cena z VAT", "Cena jednostkowa brutto"),
    "wartosc_netto": ("Wartość netto", "Netto", "Wart. netto", "Kwota netto", "Wartość bez podatku", "Razem netto"),
    "stawka_vat": ("Stawka VAT", "VAT", "VAT %", "Stawka", "% VAT", "St. VAT", "Stawka podatku"),
    "kwota_vat": ("Kwota VAT", "Podatek", "Wartość VAT", "Podatek VAT", "Kwota podatku", "Wart. VAT"),
    "wartosc_brutto": ("Wartość brutto", "Brutto", "Wart. brutto", "Kwota brutto", "Wartość z VAT", "Razem brutto"),
    "stawka": ("Stawka VAT", "Stawka", "Wg stawki VAT", "Stawka podatku", "% VAT", "Według stawek", "VAT %"),
    "netto": ("Netto", "Wartość netto", "Podstawa", "Kwota netto", "Wart. netto", "Podstawa opodatkowania"),
    "vat": ("Kwota VAT", "VAT", "Podatek", "Podatek VAT", "Kwota podatku"),
    "brutto": ("Brutto", "Wartość brutto", "Kwota brutto", "Wart. brutto", "Razem brutto"),
}  # fmt: skip

PAYMENTS: dict[str, tuple[str, ...]] = {
    "przelew": (
        "przelew", "Przelew", "PRZELEW", "przelew bankowy", "przelewem", "Przelew bankowy", "przelew na konto",
        "płatne przelewem", "Przelew tradycyjny",
    ),
    "gotówka": ("gotówka", "Gotówka", "GOTÓWKA", "gotówką", "płatne gotówką", "Zapłata gotówką"),
    "karta": ("karta", "Karta płatnicza", "kartą", "karta płatnicza", "Karta kredytowa", "KARTA"),
    "BLIK": ("BLIK", "Blik", "płatność BLIK"),
    "pobranie": ("za pobraniem", "Pobranie", "pobranie"),
}  # fmt: skip


class Wordings:
    """The wordings of one document: each thing is called the same all over."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._chosen: dict[tuple[int, str], str] = {}

    def label(self, key: str) -> str:
        """What the document calls `key`."""
        return self._pick(LABELS, key)

    def column(self, key: str) -> str:
        """The heading of a column."""
        return self._pick(COLUMNS, key)

    def fix(self, key: str, wording: str) -> None:
        """Call `key` by a given wording from now on."""
        self._chosen[id(LABELS), key] = wording

    def _pick(self, table: dict[str, tuple[str, ...]], key: str) -> str:
        if (id(table), key) not in self._chosen:
            self._chosen[id(table), key] = self._rng.choice(table[key])
        return self._chosen[id(table), key]
