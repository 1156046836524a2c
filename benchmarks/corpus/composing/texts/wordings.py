"""What people without a program call things; a document draws one wording of each and keeps it."""

from __future__ import annotations

import random
from dataclasses import dataclass
from html import escape

LABELS: dict[str, str] = {
    "numer": "Nr|Numer|Nr faktury|Numer faktury|Nr rachunku|Nr dok.|Numer dokumentu|Faktura nr|Numer kolejny",
    "wystawiono": "Data wystawienia|Wystawiono dnia|Wystawiono|Dnia|Data|Data wyst.|Wystawiona dnia|Z dnia|Data "
                  "faktury|"
    "Data rachunku|Data sporządzenia|Data wystawienia faktury|Dn.|Data wystawienia dokumentu",
    "sprzedano": "Data sprzedaży|Data wykonania usługi|Data dostawy|Usługę wykonano dnia|Data zakończenia usługi|"
    "Sprzedano dnia|Wykonano dnia|Data sprz.|Data wyk. usługi|Data dostawy lub wykonania usługi|Dzień wykonania|"
    "Data dokonania dostawy towarów lub wykonania usługi|Data sprzedaży / wykonania|Zakończono dnia",
    "razem_daty": "Data wystawienia i sprzedaży|Data sprzedaży i wystawienia|Data wystawienia / sprzedaży|"
    "Wystawiono i sprzedano dnia|Data wystawienia oraz wykonania usługi",
    "okres": "Za okres|Okres|Dotyczy okresu|Okres rozliczeniowy|Za czas|Usługi z okresu|Okres świadczenia",
    "miesiac": "Za miesiąc|Miesiąc|Dotyczy miesiąca|Za m-c|Rozliczenie za miesiąc|Miesiąc wykonania",
    "miejsce": "Miejsce wystawienia|Miejscowość|Wystawiono w|Miejsce wyst.|Miejsce|m-ce wystawienia",
    "termin": "Termin płatności|Termin zapłaty|Płatne do|Płatne do dnia|Zapłata do|Do zapłaty do dnia|Prosimy "
              "zapłacić do|"
    "Termin|Płatność do|Termin wpłaty|Ostateczny termin zapłaty|Zapłacić do dnia|Termin płat.",
    "forma": "Forma płatności|Sposób zapłaty|Zapłata|Płatność|Sposób płatności|Forma zapłaty|Rodzaj płatności|Płatne|"
    "Forma rozliczenia|Zapłata w formie",
    "konto": "Nr konta|Konto|Rachunek bankowy|Numer konta bankowego|Nr rachunku|Wpłata na konto|Konto bankowe|"
    "Proszę wpłacać na konto|Przelew na rachunek|Rach. bank.|R-k bankowy|Numer rachunku do wpłaty|NRB|Na konto",
    "bank": "Bank|w banku|Nazwa banku|Bank prowadzący|Prowadzony przez",
    "sprzedawca": "Sprzedawca|Sprzedający|Wystawca|Wykonawca|Dostawca|Usługodawca|Wystawiający|Od|Sprzedawca / "
                  "wykonawca|"
    "Dane sprzedawcy|Sprzedawca usługi|Sprzedawca (nazwa, adres)|Wystawca faktury|Wystawca rachunku",
    "nabywca": "Nabywca|Kupujący|Zamawiający|Usługobiorca|Klient|Zleceniodawca|Dla|Wystawiono dla|Nabywca usługi|"
               "Płatnik|"
    "Dane nabywcy|Nabywca (nazwa, adres)|Faktura dla|Rachunek dla|Kontrahent",
    "nip": "NIP|NIP|N.I.P.|Nr NIP|Numer NIP|NIP nr|nr NIP|NIP|Nr identyfikacji podatkowej",
    "netto": "Razem netto|Wartość netto|Netto|Kwota netto|Suma netto|Ogółem netto|Wartość bez podatku|Wartość bez VAT|"
    "Należność netto|Wynagrodzenie netto|Łącznie netto",
    "vat": "VAT|Podatek VAT|Kwota VAT|Razem VAT|Podatek od towarów i usług|Kwota podatku|Podatek|Należny VAT|Suma VAT",
    "brutto": "Razem brutto|Wartość brutto|Brutto|Ogółem brutto|Suma brutto|Wartość z podatkiem|Wartość z VAT|Kwota "
              "brutto|"
    "Łącznie brutto|Razem z podatkiem VAT|Należność brutto|Wartość faktury",
    "calosc": "Razem|Ogółem|Suma|Łącznie|Wartość ogółem|Łączna kwota|W sumie|Kwota rachunku|Wartość rachunku|Kwota "
              "faktury|"
    "Razem wartość|Ogółem wartość",
    "due": "Do zapłaty|Razem do zapłaty|Kwota do zapłaty|Należność do zapłaty|Ogółem do zapłaty|Do uregulowania|"
    "Pozostaje do zapłaty|Należy zapłacić|Do zapłaty pozostaje|Do zapłacenia|Kwota należna do zapłaty",
    "paid": "Zapłacono|Wpłacono|Zapłacono dotychczas|Przedpłata|Otrzymano|Wpłata|Uregulowano|Zapłacona kwota",
    "slownie": "Słownie|Kwota słownie|sł.|Słownie do zapłaty|Słownie kwota|SŁOWNIE|Słownie zł|Słownie złotych",
    "wystawil": "Wystawił(a)|Podpis wystawcy|Sprzedawca (podpis)|Wystawił|podpis i pieczęć|Osoba uprawniona do "
                "wystawienia|"
    "Podpis|Sporządził(a)",
    "odebral": "Odebrał(a)|Podpis odbiorcy|Odbiorca (podpis)|data i podpis|Potwierdzam odbiór|Kwituję odbiór",
    "zamowienie": "Nr zamówienia|Zamówienie nr|Zlecenie nr|Wg zamówienia|Na podstawie zamówienia nr|Zam. nr|Państwa "
                  "zamówienie",
}  # fmt: skip

COLUMNS: dict[str, str] = {
    "lp": "Lp.|L.p.|Nr|Poz.|lp|#|L. p.",
    "nazwa": "Nazwa towaru lub usługi|Nazwa usługi|Opis|Wyszczególnienie|Treść|Rodzaj usługi|Tytułem|Za co|Przedmiot|"
    "Nazwa towaru~/ usługi|Opis prac|Usługa / towar|Nazwa|Opis wykonanych czynności|Pozycja|Specyfikacja",
    "ilosc": "Ilość|Il.|Liczba|ilość|Ile|Ilość~jedn.|Szt./godz.",
    "jednostka": "J.m.|Jm|Jedn.|Miara|Jednostka~miary|j.m.|Jedn. m.",
    "ilosc_jednostka": "Ilość|Ilość j.m.|Ilość i miara|Ilość~(j.m.)|Liczba jednostek",
    "cena_netto": "Cena netto|Cena jedn.~netto|Cena jednostkowa bez VAT|Cena jedn. netto|Cena netto~za jedn.|C.j. "
                  "netto|"
    "Cena~bez podatku|Stawka netto",
    "cena_brutto": "Cena brutto|Cena jedn.~brutto|Cena z VAT|Cena jednostkowa brutto|C.j. brutto|Cena~z podatkiem",
    "wartosc_netto": "Wartość netto|Wartość~netto|Kwota netto|Netto|Wartość bez VAT|Razem netto|Wart. netto|"
                     "Wartość~bez~podatku",
    "stawka_vat": "VAT|Stawka VAT|VAT %|%|Stawka~VAT|St. VAT|Stawka~podatku|% VAT|Podatek %",
    "kwota_vat": "Kwota VAT|VAT|Podatek VAT|Kwota~VAT|Podatek|Kwota~podatku|VAT zł",
    "wartosc_brutto": "Wartość brutto|Wartość~brutto|Kwota brutto|Brutto|Wartość z VAT|Razem brutto|Wart. brutto|"
    "Wartość~z podatkiem|Wartość~ogółem~brutto",
    "cena": "Cena|Cena jedn.|Cena za 1|Cena jednostkowa|Stawka|Cena~za szt./godz.|Cena (zł)",
    "wartosc": "Wartość|Kwota|Suma|Należność|Razem|Kwota (zł)|Wartość w zł|zł",
    "pkwiu": "PKWiU|Symbol PKWiU|PKWiU~/ CN",
    "indeks": "Kod|Symbol|Indeks|Nr kat.",
    "stawka": "Stawka|Stawka VAT|VAT|według stawki|%|Stawka~podatku|St.",
    "netto": "Netto|Wartość netto|Kwota netto|Podstawa|wart. netto|Obrót netto",
    "vat": "VAT|Kwota VAT|Podatek|Kwota podatku|VAT zł",
    "brutto": "Brutto|Wartość brutto|Kwota brutto|Razem brutto|wart. brutto|Z podatkiem",
}  # fmt: skip

HEADINGS = {
    "VAT": "Faktura|FAKTURA|Faktura VAT|FAKTURA VAT|F A K T U R A|Faktura VAT|FAKTURA|Faktura sprzedaży",
    "RACHUNEK": "Rachunek|RACHUNEK|R A C H U N E K|Rachunek uproszczony|Rachunek za wykonane usługi|RACHUNEK",
}

BASES: dict[str, tuple[str, ...]] = {
    "limit": (
        "Zwolnienie z VAT – art. 113 ust. 1 ustawy o VAT",
        "zwolnienie podmiotowe, art. 113 ust. 1 i 9 ustawy o VAT",
        "Sprzedawca korzysta ze zwolnienia od VAT na podstawie art. 113 ust. 1 ustawy z dnia 11 marca 2004 r.",
        "Usługi zwolnione od podatku: art. 113 ust. 9 ustawy o podatku od towarów i usług",
        "Zwolniony z VAT (art. 113 ust. 1 ustawy o podatku od towarów i usług)",
    ),
    "sport": (
        "Zwolnienie: art. 43 ust. 1 pkt 32 ustawy o VAT",
        "usługa zwolniona od VAT, art. 43 ust. 1 pkt 32 lit. a ustawy",
    ),
    "kultura": (
        "Zwolnienie z VAT na podst. art. 43 ust. 1 pkt 33 ustawy o VAT",
        "zw. – art. 43 ust. 1 pkt 33 lit. a ustawy o VAT",
    ),
    "nauka": (
        "Zwolniono z VAT: art. 43 ust. 1 pkt 26 ustawy o VAT",
        "Zwolnienie od podatku – art. 43 ust. 1 pkt 27 ustawy o VAT",
        "usługa kształcenia zwolniona z VAT, art. 43 ust. 1 pkt 29 ustawy o VAT",
    ),
    "najem": (
        "Zwolnienie z VAT, art. 43 ust. 1 pkt 36 ustawy o VAT – najem na cele mieszkaniowe",
        "podstawa zwolnienia: art. 43 ust. 1 pkt 36 ustawy o podatku od towarów i usług",
    ),
    "zdrowie": (
        "Zwolnienie na podstawie art. 43 ust. 1 pkt 19 ustawy o VAT",
        "usługi medyczne zwolnione z VAT, art. 43 ust. 1 pkt 18 ustawy",
    ),
}


@dataclass(frozen=True, slots=True)
class Manner:
    """How labels are set all over a document: the mark behind them, their case, the tag round them."""

    mark: str
    case: str
    open: str
    close: str

    def set(self, wording: str, *, mark: bool = True) -> str:
        """A wording as HTML."""
        text = wording.upper() if self.case == "upper" else wording
        if self.case == "lower" and not text[:2].isupper() and not text.startswith("N.I.P"):
            text = text[0].lower() + text[1:]
        end = "" if text.endswith(".") and self.mark == ":" and self.case == "lower" else self.mark
        return f"{self.open}{escape(text)}{end if mark else ''}{self.close}"


def draw_manner(rng: random.Random, *, plain: bool = False) -> Manner:
    """The manner of a document; `plain` without tags, for type of one width."""
    tags = (("", ""), ("", ""), ("<b>", "</b>"), ("<i>", "</i>"), ("<u>", "</u>"), ("<span class='k'>", "</span>"))
    opened, closed = ("", "") if plain else rng.choice(tags)
    mark = rng.choices((":", "", " -", " :", "..", " –"), (62, 16, 5, 6, 3, 8))[0]
    return Manner(mark, rng.choices(("as is", "upper", "lower"), (66, 16, 18))[0], opened, closed)


class Words:
    """The wordings of one document. A bill that is no invoice is never called one, nor the other way round."""

    def __init__(self, rng: random.Random, kind: str) -> None:
        self.rng = rng
        self.kind = kind
        self._drawn: dict[str, str] = {}

    def label(self, key: str) -> str:
        """The wording of a label."""
        return self._keep(key, LABELS[key])

    def column(self, key: str) -> str:
        """The heading of a column; `~` marks where it may break."""
        return self._keep(f"column {key}", COLUMNS[key])

    def heading(self) -> str:
        """The document's name."""
        return self._keep("heading", HEADINGS[self.kind])

    def fix(self, key: str, wording: str) -> None:
        """Settle a wording that would otherwise be drawn."""
        self._drawn[key] = wording

    def forget(self, key: str) -> None:
        """Let a wording be drawn again."""
        self._drawn.pop(key, None)

    def _keep(self, key: str, wordings: str) -> str:
        if key not in self._drawn:
            self._drawn[key] = self.rng.choice([word for word in wordings.split("|") if self._suits(key, word)])
        return self._drawn[key]

    def _suits(self, key: str, word: str) -> bool:
        low = word.lower()
        if self.kind == "VAT":
            # "Nr rachunku" is an account here, never the number of the document.
            return not (low.endswith("rachunku") and key in {"numer", "wystawiono", "sprzedawca", "calosc"}) and not (
                low.startswith("rachunek dla")
            )
        return "faktur" not in low and not (key == "konto" and low in {"nr rachunku", "numer rachunku do wpłaty"})
