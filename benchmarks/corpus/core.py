"""What a layout of the corpus is written on: the register of families and the sheet that records what it prints.

How to write a layout
---------------------
A module in `benchmarks/corpus/layouts/` (any name; those of sealed families begin with `sealed_`) registers one
function a family, which turns a `random.Random` into a `Drawn`. Several functions can register for one family; each
document draws one of them.

    from benchmarks.corpus.content import draw_invoice
    from benchmarks.corpus.core import Drawn, Sheet, layout
    from benchmarks.corpus.markup import SANS, page, table    # also pairs, logo, stamp, registers, contacts

    @layout("my_family")
    def draw(rng: random.Random) -> Drawn:
        inv = draw_invoice(rng, lines=(1, 6))            # content: parties, dates, lines, sums (content.py)
        s = Sheet(inv, rng)                              # draws number and date formats (formats.py) and labels
        head = f"{s.label('numer')} {s('numer_faktury')}, {s.label('data_wystawienia')}: {s('data_wystawienia')}"
        seller = "<br>".join([s("sprzedawca_nazwa"), *s.address("sprzedawca"), "NIP " + s("sprzedawca_nip")])
        columns = ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat")
        items = table([s.column(name) for name in columns], s.item_rows(columns))
        rates = table(["Stawka", "Netto", "VAT", "Brutto"], s.vat_rows(("stawka", "netto", "vat", "brutto")))
        total = f"{s.label('do_zaplaty')} {s('do_zaplaty')} {s.sign}"
        return s.drawn(page(head + seller + items + rates + total, font=rng.choice(SANS)))

**Printing is what makes it true.** `s("field")` returns the escaped, formatted text of a header field of result
version 1 and records its value in the truth; a field that is never printed stays null. So call it exactly where the
text goes into the page, and never without printing. Each of these records as it prints:

    s(field)                     a header field (names: faktulove_ocr.result.FIELD_NAMES)
    s.address("nabywca")         two or three lines of an address; truth "street, postcode city"
    s.item_rows(columns, lines=None, stan=None)   rows of cells; only printed columns enter `pozycje`
    s.vat_rows(columns)          rows of the VAT table, columns out of stawka netto vat brutto vat_pln
    s.other(role, company)       the lines of a further party, s.linked(...), s.account(...), s.settle(...)
    s.annotate("MPP")            an annotation, when its words are printed
    s.words(amount_field)        the amount in words
    s.note(field, value)         only for what the page says in other words ("14 dni od daty wystawienia")
    s.unscored(field, ...)       leaves out fields or lists that the page prints but that have no single right reading

`s.money(x)`, `s.date(x)`, `s.rate(x)`, `s.text(x)` print without recording: subtotals, distractors. `s.sign` is the
currency. `s.label(key)` is a synonym out of labels.py, the same one all over the document. At the end `s.drawn(html)`
adds what DOMAIN.md calls derived: VAT 0.00 where every rate is zw, np, oo or 0, sums out of a printed VAT table.
Amounts stand in `inv` under the field's names and can be changed before printing (`inv.zaplacono`, `inv.suma_brutto`).
"""

from __future__ import annotations

import importlib
import pkgutil
import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from html import escape
from typing import Any

from benchmarks.corpus.content import Company, Invoice, Line, payment_text
from benchmarks.corpus.families import known_families
from benchmarks.corpus.formats import Style, draw_style
from benchmarks.corpus.labels import draw_label
from benchmarks.corpus.words import amount_words
from faktulove_ocr.result import FIELD_NAMES

_ZERO_RATES = frozenset({"0", "0 KR", "0 WDT", "0 EX", "zw", "oo", "np", "np I", "np II"})
_UNPRINTED_UNSCORED = ("uwagi", "bank", "sprzedawca_kraj", "nabywca_kraj", "kwota_slownie")
_PRICES = frozenset({"cena_netto", "cena_brutto", "rabat"})
_VALUES = frozenset({"wartosc_netto", "kwota_vat", "wartosc_brutto"})
_SUMS_OF_RATES = {"suma_netto": "netto", "suma_vat": "vat", "suma_brutto": "brutto", "suma_vat_pln": "vat_pln"}
_ITEM_KEYS = ("lp", "nazwa", "indeks", "ilosc", "jednostka", "cena_netto", "cena_brutto", "rabat", "wartosc_netto",
              "stawka_vat", "kwota_vat", "wartosc_brutto", "stan")  # fmt: skip

Truth = dict[str, Any]
LISTS = ("pozycje", "podsumowanie_vat", "dokumenty_powiazane", "podmioty_inne", "rachunki", "rozliczenie")
"""What a truth has beside the header fields."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page (or pages) as HTML with its CSS, and the truth of what stands on it in the forms of result version 1.

    `engine` names the one it must be rendered with, when the layout needs one (`weasyprint` or `chromium`).
    """

    html: str
    truth: Truth
    engine: str | None = None


Draw = Callable[[random.Random], Drawn]
_REGISTRY: dict[str, list[Draw]] = {}


def layout(family: str) -> Callable[[Draw], Draw]:
    """Register a drawing function of `family`; an unknown family is an error."""
    if family not in known_families():
        message = f"{family} is no family of the corpus"
        raise KeyError(message)

    def register(draw: Draw) -> Draw:
        _REGISTRY.setdefault(family, []).append(draw)
        return draw

    return register


def layouts(*, sealed: bool) -> dict[str, tuple[Draw, ...]]:
    """Every layout there is, by family: those of the sealed split or those of development.

    Modules of the other split are not even imported.
    """
    package = importlib.import_module("benchmarks.corpus.layouts")
    for module in sorted(pkgutil.iter_modules(package.__path__), key=lambda found: found.name):
        if module.name.startswith("sealed_") == sealed:
            importlib.import_module(f"{package.__name__}.{module.name}")
    from benchmarks.corpus.families import sealed_families

    return {name: tuple(draws) for name, draws in sorted(_REGISTRY.items()) if (name in sealed_families()) == sealed}


def decimal_text(value: Decimal) -> str:
    """A decimal string with two places, signed."""
    return f"{value:.2f}"


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}" if value else "0"


class Sheet:
    """Prints the fields of one invoice and records the truth of what it printed."""

    def __init__(self, inv: Invoice, rng: random.Random, *, language: str = "pl", style: Style | None = None) -> None:
        self.inv = inv
        self.rng = rng
        self.style = style or draw_style(rng, inv.waluta, language)
        self.sign = self.style.sign
        self.money, self.date, self.rate = self.style.money, self.style.date, self.style.rate
        self._labels: dict[str, str] = {}
        self._skipped: set[str] = set()
        self._header: Truth = {"rodzaj_faktury": inv.rodzaj_faktury, "waluta": inv.waluta, "adnotacje": []}
        self._items: list[Truth] = []
        self._rates: list[Truth] = []
        self._lists: dict[str, list[Truth]] = {
            "dokumenty_powiazane": [], "podmioty_inne": [], "rachunki": [], "rozliczenie": [],
        }  # fmt: skip

    # labels -----------------------------------------------------------------

    def label(self, key: str) -> str:
        """A wording of a label, the same one all over the document."""
        if key not in self._labels:
            self._labels[key] = draw_label(self.rng, key, self.style.language)
        return escape(self._labels[key])

    def column(self, key: str) -> str:
        """The heading of an item column; long ones may break over lines."""
        return self.label(f"kolumna_{key}")

    @staticmethod
    def text(value: str) -> str:
        """Escape a text that is printed without being recorded."""
        return escape(value)

    # header -----------------------------------------------------------------

    def __call__(self, field: str) -> str:
        """Print a header field and record it; printing one that has no value is an error."""
        value = self.inv.value(field)
        if value is None:
            message = f"{field} has no value to print"
            raise ValueError(message)
        self.note(field, value)
        if field == "numer_konta":
            self._add_account(str(value), None, self.inv.waluta)
            return escape(self.style.account(str(value)))
        if field.endswith("_nip"):
            return escape(self.style.nip(str(value)))
        if field == "forma_platnosci":
            return escape(payment_text(self.rng, str(value), self.style.language))
        if isinstance(value, date):
            return escape(self.style.date(value))
        if isinstance(value, Decimal):
            return escape(self.style.money(value, 4) if field == "kurs_waluty" else self.style.money(value))
        return escape(str(value))

    def note(self, field: str, value: Decimal | date | str | None) -> None:
        """Record the truth of a field that the page says in other words."""
        if field not in FIELD_NAMES:
            message = f"{field} is no field of the result"
            raise KeyError(message)
        if isinstance(value, Decimal):
            self._header[field] = f"{value:.4f}" if field == "kurs_waluty" else decimal_text(value)
        else:
            self._header[field] = value.isoformat() if isinstance(value, date) else value

    def unscored(self, *fields: str) -> None:
        """Leave header fields or whole lists (`pozycje`) out of the truth."""
        self._skipped.update(fields)

    def annotate(self, annotation: str) -> None:
        """Record an annotation whose words the page prints."""
        if annotation not in self._header["adnotacje"]:
            self._header["adnotacje"].append(annotation)

    def address(self, role: str) -> list[str]:
        """Print the address of `sprzedawca` or `nabywca` in lines: street, postcode and city, a foreign country."""
        company: Company = getattr(self.inv, role)
        self.note(f"{role}_adres", company.adres)
        if company.kraj != "PL":
            self.note(f"{role}_kraj", company.kraj)
        return [escape(line) for line in company.address_lines(self.style.language)]

    def words(self, field: str, custom: str | None = None) -> str:
        """Print the amount of a field in words."""
        value = self.inv.value(field)
        assert isinstance(value, Decimal)
        custom = custom or self.rng.choice(("words", "fraction", "code", "spaced"))
        text = amount_words(value, self.inv.waluta, custom)
        self._header["kwota_slownie"] = text
        return escape(text)

    # tables -----------------------------------------------------------------

    def item_rows(
        self, columns: Sequence[str], lines: Iterable[Line] | None = None, stan: str | None = None
    ) -> list[list[str]]:
        """Print the lines in `columns` and record them.

        Columns: lp nazwa indeks ilosc jednostka cena_netto cena_brutto rabat wartosc_netto stawka_vat kwota_vat
        wartosc_brutto; `ilosc_jednostka` prints both in one cell; `pkwiu` and `gtin` print without being recorded.
        """
        rows = []
        for number, line in enumerate(self.inv.lines if lines is None else lines, 1):
            truth: Truth = dict.fromkeys(_ITEM_KEYS)
            truth["stan"] = stan
            rows.append([self._cell(column, number, line, truth) for column in columns])
            if truth["lp"] is None:
                del truth["lp"]
            self._items.append(truth)
        return rows

    @property
    def printed_items(self) -> list[Truth]:
        """The truth of the items printed so far, for layouts that say more of an item elsewhere (a PTU letter)."""
        return self._items

    def _cell(self, column: str, number: int, line: Line, truth: Truth) -> str:
        if column == "ilosc_jednostka":
            return f"{self._cell('ilosc', number, line, truth)} {self._cell('jednostka', number, line, truth)}"
        if column == "lp":
            truth["lp"] = number
            return str(number)
        value: Any = getattr(line, column)
        if value is None or column in {"pkwiu", "gtin"}:
            return escape(value or "")
        if column in _VALUES:
            truth[column] = decimal_text(value)
            return escape(self.style.money(value))
        if column == "rabat":
            truth[column] = _plain(value)
            return f"{self.style.quantity(value) if not self.style.zeros else self.style.money(value)}%"
        if column in _PRICES:
            text = self.style.price(value)
            truth[column] = text.replace(self.style.thousands or "\0", "").replace(self.style.decimal, ".")
            return escape(text)
        if column == "ilosc":
            truth[column] = _plain(value)
            return escape(self.style.quantity(value))
        truth[column] = value
        return escape(self.style.rate(value) if column == "stawka_vat" else value)

    def vat_rows(self, columns: Sequence[str] = ("stawka", "netto", "vat", "brutto")) -> list[list[str]]:
        """Print the VAT table, a row a rate, and record its printed columns."""
        rows = []
        for row in self.inv.rates:
            truth: Truth = {"stawka": row.stawka, "netto": None, "vat": None, "brutto": None, "vat_pln": None}
            cells = []
            for column in columns:
                if column == "stawka":
                    cells.append(escape(self.style.rate(row.stawka)))
                    continue
                value = getattr(row, column)
                truth[column] = None if value is None else decimal_text(value)
                cells.append("" if value is None else escape(self.style.money(value)))
            self._rates.append(truth)
            rows.append(cells)
        return rows

    # lists ------------------------------------------------------------------

    def other(self, role: str, company: Company, *, nip: bool = True) -> list[str]:
        """Print a further party: its name, its address in lines, its NIP last; record it under `role`."""
        printed = company.nip if nip else None
        self._lists["podmioty_inne"].append(
            {"rola": role, "nazwa": company.nazwa, "nip": printed, "adres": company.adres}
        )
        lines = [company.nazwa, *company.address_lines(self.style.language)]
        return [escape(line) for line in lines] + ([escape(f"NIP {self.style.nip(printed)}")] if printed else [])

    def linked(self, role: str, number: str, day: date | None = None, ksef: str | None = None) -> None:
        """Record a document that the page names."""
        self._lists["dokumenty_powiazane"].append(
            {"rola": role, "numer": number, "data": day.isoformat() if day else None, "numer_ksef": ksef}
        )

    def account(self, number: str, bank: str | None = None, currency: str | None = None) -> str:
        """Print a further account of the seller."""
        self._add_account(number, bank, currency)
        return escape(self.style.account(number))

    def _add_account(self, number: str, bank: str | None, currency: str | None) -> None:
        if all(row["numer"] != number for row in self._lists["rachunki"]):
            self._lists["rachunki"].append({"numer": number, "bank": bank, "waluta": currency})

    def settle(self, kind: str, amount: Decimal | None, day: date | None = None) -> None:
        """Record a line of the settlement: rata, zaplata, obciazenie, odliczenie or saldo."""
        self._lists["rozliczenie"].append(
            {"rodzaj": kind, "kwota": None if amount is None else decimal_text(amount), "data": day and day.isoformat()}
        )

    # end --------------------------------------------------------------------

    def drawn(self, html: str, engine: str | None = None) -> Drawn:
        """The document with its truth, derived values included."""
        header = dict(self._header)
        self._derive(header)
        extracted = {
            name: header.get(name)
            for name in FIELD_NAMES
            if name not in self._skipped and (name in header or name not in _UNPRINTED_UNSCORED)
        }
        truth: Truth = {"extracted_data": extracted, "pozycje": self._items, "podsumowanie_vat": self._rates}
        truth.update(self._lists)
        # Where no settlement or VAT table is printed, one that follows from the rest is not wrong; the margin scheme
        # alone has no VAT table to follow.
        skipped = self._skipped | ({"rozliczenie"} if not self._lists["rozliczenie"] else set())
        skipped |= {"podsumowanie_vat"} if not self._rates and not self.inv.marza else set()
        truth = {name: value for name, value in truth.items() if name not in skipped}
        return Drawn(html, truth, engine)

    def _derive(self, header: Truth) -> None:
        """Fill sums that the page does not print as such but that follow from what it prints."""
        if "procedura_marzy" in header["adnotacje"] or self.inv.marza:
            return
        rates = [row.stawka for row in self.inv.rates]
        for total, column in _SUMS_OF_RATES.items():
            values = [row[column] for row in self._rates]
            if total not in header and values and None not in values:
                header[total] = decimal_text(sum((Decimal(value) for value in values), Decimal(0)))
        if rates and set(rates) <= _ZERO_RATES:
            known = header.get("suma_brutto") or header.get("suma_netto") or header.get("do_zaplaty")
            header.setdefault("suma_netto", known)
            header.setdefault("suma_brutto", known)
            header.setdefault("suma_vat", "0.00")
        sums = [header.get(name) for name in ("suma_netto", "suma_vat", "suma_brutto")]
        if sums.count(None) == 1:
            netto, vat, brutto = (None if value is None else Decimal(value) for value in sums)
            if netto is None and vat is not None and brutto is not None:
                header["suma_netto"] = decimal_text(brutto - vat)
            elif vat is None and netto is not None and brutto is not None:
                header["suma_vat"] = decimal_text(brutto - netto)
            elif brutto is None and netto is not None and vat is not None:
                header["suma_brutto"] = decimal_text(netto + vat)
