"""What the document is: its kind, its content and what its kind makes it say."""

from __future__ import annotations

import dataclasses
import random
from datetime import date, timedelta
from decimal import Decimal

from benchmarks.corpus.companies import draw_company, draw_foreign
from benchmarks.corpus.composing.corrections import changed_line
from benchmarks.corpus.content import (
    ZERO,
    Invoice,
    RateSum,
    cents,
    draw_invoice,
    draw_number,
    line_of,
    percent,
    settle_sums,
    used_line,
)
from benchmarks.corpus.core import Sheet
from benchmarks.corpus.identifiers import ksef_number, nrb

GENRES = {"plain": 56, "gross": 6, "currency": 8, "zw": 7, "oo": 2, "np": 3, "import": 2, "PROFORMA": 5, "ZAL": 3,
          "KOR": 4, "ROZ": 2, "marza": 2, "RACHUNEK": 2, "NOTA": 1}  # fmt: skip
_USED = ("Telefon Galaxy S21 – używany", "Laptop poleasingowy Latitude 5490", "Rower trekkingowy używany",
         "Wózek widłowy używany, rok 2011", "Skuter używany 125 cm³", "Aparat cyfrowy, używany")  # fmt: skip
_PREFIXES = {"PROFORMA": ("PF", "PRO", "FPF"), "ZAL": ("FZ", "ZAL", "FVZ"), "KOR": ("KOR", "FK", "FKS", "KFV"),
             "ROZ": ("FR", "FVK", "FV"), "RACHUNEK": ("R", "RACH", "RU"), "NOTA": ("NK", "NO", "NOB")}  # fmt: skip


@dataclasses.dataclass(slots=True)
class Subject:
    """A sheet, the genre of the document, its earlier documents and sentences that the kind demands."""

    sheet: Sheet
    genre: str
    earlier: tuple[str, date, Decimal] | None = None
    whole: Decimal | None = None

    @property
    def inv(self) -> Invoice:
        """The content."""
        return self.sheet.inv


def draw_subject(rng: random.Random) -> Subject:
    """A kind of document and its content."""
    genre = rng.choices(tuple(GENRES), tuple(GENRES.values()))[0]
    inv = _invoice(rng, genre)
    subject = Subject(Sheet(inv, rng), genre)
    if genre == "ROZ":
        _remainder(subject, rng)
    elif genre == "ZAL":
        subject.whole = inv.suma_brutto
        _advance(inv, rng)
    return subject


def _invoice(rng: random.Random, genre: str) -> Invoice:
    kind = genre if genre in {"PROFORMA", "ZAL", "KOR", "ROZ", "RACHUNEK", "NOTA"} else "VAT"
    abroad = draw_foreign(rng, rng.choice(("DE", "CZ", "FR", "NL", "AT", "IE"))) if genre in {"np", "import"} else None
    rate = {"zw": "zw", "oo": "oo", "np": rng.choice(("np", "np", "np II")), "import": "np", "RACHUNEK": "zw",
            "ZAL": "23", "ROZ": "23"}.get(genre)  # fmt: skip
    currency = rng.choice(("EUR", "EUR", "EUR", "USD", "GBP", "CZK")) if genre == "currency" else "PLN"
    if genre in {"np", "import"} and rng.random() < 0.5:
        currency = "EUR"
    trade = {"oo": "przemysl", "np": "it", "import": "it", "RACHUNEK": "reklama", "zw": "uslugi"}.get(genre)
    prefixes = _PREFIXES.get(genre)
    lines = (1, 1) if genre == "NOTA" else (1, 3) if genre in {"ZAL", "ROZ", "KOR"} else (2, 8)
    inv = draw_invoice(
        rng, kind=kind, lines=lines, rate=rate, currency=currency, trade=trade, gross=genre == "gross",
        prefix=rng.choice(prefixes) if prefixes else None, seller=abroad if genre == "import" else None,
        buyer=abroad if genre == "np" else draw_company(rng, "company") if genre in {"oo", "import"} else None,
    )  # fmt: skip
    if genre in {"PROFORMA", "KOR", "ROZ", "currency", "np", "import", "oo", "NOTA"}:
        inv.zaplacono, inv.do_zaplaty, inv.forma_platnosci = None, inv.suma_brutto, "przelew"
        inv.termin_platnosci = inv.data_wystawienia + timedelta(days=rng.choice((7, 10, 14, 21, 30)))
    if genre in {"np", "import", "oo"}:
        inv.suma_vat_pln = None
    if genre == "import":
        inv.miejsce_wystawienia, inv.kurs_waluty = None, None
    elif currency != "PLN":
        inv.numer_konta = nrb(rng)
    if genre == "PROFORMA":
        inv.data_sprzedazy = None
    elif genre == "KOR":
        _returned(inv, rng)
    elif genre == "marza":
        _used(inv, rng)
    elif genre == "NOTA":
        inv.rates, inv.data_sprzedazy = [], None
        inv.do_zaplaty = cents(inv.suma_brutto)
    _ksef(inv, rng, genre)
    return inv


def _ksef(inv: Invoice, rng: random.Random, genre: str) -> None:
    local = inv.sprzedawca.kraj == "PL" and genre not in {"PROFORMA", "NOTA", "RACHUNEK"}
    if local and inv.data_wystawienia.year >= 2026 and inv.sprzedawca.nip and rng.random() < 0.6:
        inv.numer_ksef = ksef_number(rng, inv.sprzedawca.nip, inv.data_wystawienia)


def _returned(inv: Invoice, rng: random.Random) -> None:
    inv.lines = [changed_line(rng, line, inv.custom) for line in inv.lines]
    settle_sums(inv)
    inv.przyczyna_korekty = rng.choice(("zwrot towaru", "Zwrot części towaru", "błędna ilość", "Pomyłka w ilości",
                                        "Reklamacja – uznana", "Niedobór w dostawie"))  # fmt: skip


def _used(inv: Invoice, rng: random.Random) -> None:
    inv.marza, inv.lines, inv.rates = True, [], []
    for name in rng.sample(_USED, rng.randint(1, 3)):
        price = Decimal(rng.randint(150, 4800))
        count = Decimal(rng.choice((1, 1, 2)))
        inv.lines.append(used_line(name, price, count))
    inv.suma_brutto = sum((line.wartosc_brutto for line in inv.lines), ZERO)
    inv.zaplacono, inv.do_zaplaty = None, inv.suma_brutto
    inv.forma_platnosci = "przelew"
    inv.termin_platnosci = inv.data_wystawienia + timedelta(days=7)


def _take(gross: Decimal, rate: str) -> RateSum:
    vat = cents(gross * percent(rate) / (100 + percent(rate)))
    return RateSum(rate, gross - vat, vat, gross)


def _put(inv: Invoice, row: RateSum) -> None:
    inv.rates = [row]
    inv.suma_netto, inv.suma_vat, inv.suma_brutto = row.netto, row.vat, row.brutto


def _advance(inv: Invoice, rng: random.Random) -> None:
    _put(inv, _take(cents(inv.suma_brutto * rng.choice((10, 20, 30, 50)) / 100), "23"))
    inv.zaplacono, inv.do_zaplaty = inv.suma_brutto, ZERO
    inv.termin_platnosci = inv.data_wystawienia
    line = line_of("Zaliczka na poczet dostawy", "szt.", Decimal(1), inv.suma_netto, "23")
    line.kwota_vat, line.wartosc_brutto = inv.suma_vat, inv.suma_brutto
    line.nazwa = rng.choice(("Zaliczka na poczet dostawy", "Zaliczka na poczet zamówienia", "Przedpłata na towar"))
    inv.lines = [line]


def _remainder(subject: Subject, rng: random.Random) -> None:
    inv = subject.inv
    whole = inv.rates[0]
    before = _take(cents(whole.brutto * rng.choice((10, 20, 30, 40)) / 100), "23")
    netto, vat = whole.netto - before.netto, whole.vat - before.vat
    _put(inv, RateSum("23", netto, vat, netto + vat))
    inv.zaplacono, inv.do_zaplaty = None, inv.suma_brutto
    day = inv.data_wystawienia - timedelta(days=rng.randint(20, 90))
    subject.earlier = (draw_number(rng, day, "FZ"), day, before.brutto)
    subject.whole = whole.brutto
    subject.sheet.linked("zaliczkowa", subject.earlier[0], day)
    subject.sheet.unscored("rozliczenie")
