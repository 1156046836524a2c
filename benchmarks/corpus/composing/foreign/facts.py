"""What the head says beside the parties: number, dates, terms of payment, references; a label and a value each."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape

from benchmarks.corpus.composing.foreign.pen import Pen
from benchmarks.corpus.formats import MONTHS_NOMINATIVE

_MONTHS_EN = tuple(calendar.month_name)
_MONTHS_DE = ("", "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
              "November", "Dezember")  # fmt: skip
_TERMS = {
    "en": ("{} days net", "Net {}", "within {} days of the invoice date", "{} days from invoice date", "{} days",
           "Net {} days", "strictly {} days net from date of invoice"),
    "de": ("{} Tage netto", "innerhalb von {} Tagen ohne Abzug", "{} Tage ab Rechnungsdatum", "{} Tage rein netto",
           "netto {} Tage", "zahlbar innerhalb {} Tagen nach Rechnungsdatum"),
    "pl": ("{} dni od daty wystawienia", "{} dni", "{} dni od daty faktury", "przelew {} dni"),
}  # fmt: skip
_DISCOUNT = {"en": "2% discount within 8 days, {} days net", "de": "8 Tage 2 % Skonto, {} Tage netto"}
_PEOPLE = ("Anna Maj", "J. Berger", "Sarah O'Neill", "M. de Vries", "Piotr Lis", "Karin Hofer", "T. Svoboda",
           "Accounts receivable", "Christoph Bauer", "Emily Clarke")  # fmt: skip
_PROJECTS = ("K-2204 / PL", "Warszawa office", "Line 3 retrofit", "PL-Rollout", "71-4410", "Marketing CEE", "Halle 2",
             "CC 4410", "Werk Gliwice", "Nowy magazyn")  # fmt: skip
_INCOTERMS = ("EXW {}", "FCA {}", "DAP {}", "CPT {}", "DDP {}", "CIP {}")
_SAME_DAY = {"en": ("Date of supply = invoice date", "Invoice date is the date of supply"),
             "de": ("Rechnungsdatum entspricht dem Leistungsdatum", "Leistungsdatum = Rechnungsdatum"),
             "pl": ("Data sprzedaży = data wystawienia", "Data wystawienia jest datą sprzedaży")}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fact:
    """A label by its key (or, where `label` is set, by its own words) and the printed value."""

    key: str
    value: str
    label: str = ""


def dates(pen: Pen) -> list[Fact]:
    """The day of issue, of sale or the period, sometimes the place."""
    s, inv, rng = pen.s, pen.inv, pen.rng
    if inv.miejsce_wystawienia and pen.chance(0.09):
        link = {"en": ", ", "de": rng.choice((", ", ", den ")), "pl": rng.choice((", ", ", dnia "))}[pen.tongue.lead]
        return [Fact("", f"{s('miejsce_wystawienia')}{link}{s('data_wystawienia')}"), *_sale(pen)]
    facts = [Fact("issue", s("data_wystawienia"))]
    facts += _sale(pen)
    if inv.miejsce_wystawienia and pen.chance(0.45 if pen.deal.country == "PL" else 0.07):
        facts.insert(rng.choice((0, len(facts))), Fact("place", s("miejsce_wystawienia")))
    return facts


def _sale(pen: Pen) -> list[Fact]:
    inv, trade = pen.inv, pen.deal.trade
    assert inv.data_sprzedazy is not None
    if trade == "hotel":
        nights = max((int(line.ilosc) for line in inv.lines[:1]), default=1)
        return [Fact("stay", _span(pen, inv.data_sprzedazy - timedelta(days=nights), inv.data_sprzedazy))]
    if trade in {"cloud", "consulting", "media"} and pen.chance(0.6):
        return [Fact("period", _period(pen))]
    drawn = pen.rng.random()
    if drawn < 0.2:
        return []
    if drawn < 0.3 and pen.deal.goods is False and pen.tongue.double is False:
        pen.s.note("data_sprzedazy", inv.data_wystawienia)
        return [Fact("", escape(pen.rng.choice(_SAME_DAY[pen.tongue.lead])))]
    return [Fact("sale", pen.s("data_sprzedazy"))]


def _span(pen: Pen, first: date, last: date) -> str:
    pen.s.note("okres_od", first)
    pen.s.note("okres_do", last)
    pen.s.note("data_sprzedazy", last)
    to = {"en": "to", "de": "bis", "pl": "do"}[pen.tongue.lead]
    mark = pen.rng.choice(("–", "–", "-", to))
    return f"{escape(pen.s.date(first))} {mark} {escape(pen.s.date(last))}"


def _period(pen: Pen) -> str:
    """A month, as two dates or by its name, or a year from the issue on."""
    issued = pen.inv.data_wystawienia
    first = issued.replace(day=1)
    if issued.day < 12:
        first = (first - timedelta(days=1)).replace(day=1)
    last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
    drawn = pen.rng.random()
    if drawn < 0.2 and pen.deal.trade == "cloud":
        end = issued.replace(year=issued.year + 1, day=min(issued.day, 28)) - timedelta(days=1)
        return _span(pen, issued, end)
    if drawn < 0.72:
        return _span(pen, first, last)
    pen.s.note("okres_od", first)
    pen.s.note("okres_do", last)
    if pen.tongue.double or drawn < 0.78:
        return f"{first:%m/%Y}"
    names = {"en": _MONTHS_EN[first.month], "de": _MONTHS_DE[first.month], "pl": MONTHS_NOMINATIVE[first.month - 1]}
    return f"{names[pen.tongue.lead]} {first.year}"


def due(pen: Pen) -> Fact:
    """The date of payment, or the days from the issue."""
    inv, lead = pen.inv, pen.tongue.lead
    assert inv.termin_platnosci is not None
    days = (inv.termin_platnosci - inv.data_wystawienia).days
    pen.printed.add("termin_platnosci")
    if days >= 7 and pen.chance(0.2):
        pen.s.note("termin_platnosci", inv.termin_platnosci)
        if lead in _DISCOUNT and days >= 14 and pen.chance(0.25):
            return Fact("terms", _DISCOUNT[lead].format(days))
        return Fact("terms", escape(pen.rng.choice(_TERMS[lead]).format(days)))
    value = pen.s("termin_platnosci")
    if days >= 7 and pen.chance(0.1):
        value += {"en": f" ({days} days)", "de": f" ({days} Tage)", "pl": f" ({days} dni)"}[lead]
    return Fact("due", value)


def terms(pen: Pen) -> list[Fact]:
    """Due date, form of payment, currency."""
    facts = []
    transfer = pen.inv.forma_platnosci == "przelew"
    if transfer or pen.chance(0.2):
        facts.append(due(pen))
    if not transfer or pen.chance(0.5):
        facts.append(Fact("method", pen.method()))
    if pen.chance(0.3):
        facts.append(Fact("currency", pen.inv.waluta))
    if pen.chance(0.3):
        facts.reverse()
    return facts


def references(pen: Pen) -> list[Fact]:
    """The order and what else is referred to; most of it is no field."""
    rng, inv = pen.rng, pen.inv
    facts = [Fact("order", pen.s("numer_zamowienia"))] if inv.numer_zamowienia else []
    pool = [
        Fact("customer_no", rng.choice((f"{rng.randint(10000, 99999)}", f"C-{rng.randint(100, 9999)}", "K10442-PL"))),
        Fact("contact", escape(rng.choice(_PEOPLE))),
        Fact("project", escape(rng.choice(_PROJECTS))),
    ]
    facts += rng.sample(pool, rng.choices((0, 1, 2, 3), (35, 35, 22, 8))[0])
    if pen.deal.goods:
        facts += _delivery(pen)
    elif pen.deal.trade in {"consulting", "machines", "media"} and pen.chance(0.15):
        number = f"{rng.randint(1, 90)}/{inv.data_wystawienia.year - 1}"
        pen.s.linked("umowa", number)
        facts.append(Fact("contract", number))
    rng.shuffle(facts)
    return facts


def _delivery(pen: Pen) -> list[Fact]:
    facts = []
    if pen.chance(0.45):
        abroad = " ".join(word for word in pen.inv.nabywca.miasto.split() if word.isalpha() and len(word) > 3)
        place = pen.rng.choice((pen.deal.town, abroad or pen.deal.town))
        ending = pen.rng.choice(("", ", Incoterms 2020", " (Incoterms® 2020)"))
        facts.append(Fact("delivery", escape(pen.rng.choice(_INCOTERMS).format(place)) + ending))
    if pen.chance(0.22):
        number = f"{pen.rng.choice(('LS', 'DN', 'WZ', '8'))}{pen.rng.randint(10000, 999999)}"
        pen.s.linked("wz", number)
        facts.append(Fact("delivery_note", number))
    return facts


def tax_facts(pen: Pen, roles: tuple[str, ...]) -> list[Fact]:
    """Tax numbers of parties among the facts, as `Your VAT ID` and `Our VAT ID`."""
    ours = {"en": "Our {}", "de": "Unsere {}", "pl": "Nasz {}"}[pen.tongue.lead]
    yours = {"en": "Your {}", "de": "Ihre {}", "pl": "Państwa {}"}[pen.tongue.lead]
    word = pen.tongue.word("vat_id", pen.tongue.lead)
    word = {"de": "USt-IdNr." if not word.lower().startswith(("ust", "uid")) else word}.get(pen.tongue.lead, word)
    patterns = {"sprzedawca": ours, "nabywca": yours}
    return [Fact("", pen.tax_number(role), patterns[role].format(word)) for role in roles]
