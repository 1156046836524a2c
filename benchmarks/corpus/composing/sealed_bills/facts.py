"""Title, number, dates, periods and the numbers of the customer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from benchmarks.corpus.composing.sealed_bills.bill import Pair, month_last, one
from benchmarks.corpus.composing.sealed_bills.look import Pen
from benchmarks.corpus.composing.sealed_bills.setting import pairs, phrase
from benchmarks.corpus.formats import MONTHS_NOMINATIVE, pick
from benchmarks.corpus.identifiers import ksef_number


@dataclass(slots=True)
class Plan:
    """Where number and day of issue stand: in the title, among the facts, in the corner of a letter."""

    number: str  # title or facts
    day: str  # title, facts or corner
    period: str  # full, month, sale, both or none
    period_place: str  # facts or title


def draw_plan(pen: Pen) -> Plan:
    first, last = pen.bill.period
    periods = {"full": 55, "month": 12, "sale": 14, "both": 13, "none": 6}
    if first.day != 1 or last != month_last(first):
        del periods["month"]
    return Plan(
        number=pick(pen.rng, {"title": 75, "facts": 25}),
        day=pick(pen.rng, {"facts": 68, "title": 14, "corner": 18}),
        period=pick(pen.rng, periods),
        period_place=pick(pen.rng, {"facts": 84, "title": 16}),
    )


def span(pen: Pen) -> str:
    """Both ends of the period, printed without being recorded."""
    first, last = (pen.s.date(day) for day in pen.bill.period)
    if pen.s.style.dates == "dots" and pen.bill.period[0].year == pen.bill.period[1].year and pen.rng.random() < 0.3:
        first = first[:6]
    form = pen.rng.choice(
        ("{} - {}", "od {} do {}", "{} – {}", "{} do {}", "{}–{}", "od dnia {} do dnia {}", "{} / {}")
    )
    if pen.s.style.dates in {"dashes", "iso"} and form in {"{}–{}", "{} - {}"}:
        form = "{} do {}"
    if pen.s.style.dates == "slashes" and form == "{} / {}":
        form = "{} – {}"
    return form.format(first, last)


def _record_period(pen: Pen) -> None:
    pen.s.note("okres_od", pen.bill.period[0])
    pen.s.note("okres_do", pen.bill.period[1])


def period_pairs(pen: Pen, plan: Plan) -> list[Pair]:
    """What the bill says of the time of delivery; where only its details say it, it is not scored."""
    rng, last = pen.rng, pen.bill.period[1]
    dated = any(detail.dated for detail in pen.bill.details)
    if plan.period == "none" and dated:
        pen.s.unscored("okres_od", "okres_do", "data_sprzedazy")
    if plan.period == "none":
        return []
    if plan.period == "sale":
        if dated:
            pen.s.unscored("okres_od", "okres_do")
        pen.s.note("data_sprzedazy", last)
        return [pen.pair("data_sprzedazy", pen.s.date(last))]
    _record_period(pen)
    if plan.period == "month":
        if dated:
            pen.s.unscored("data_sprzedazy")
        name = MONTHS_NOMINATIVE[last.month - 1]
        forms = (
            f"{name} {last.year}",
            f"{name} {last.year} r.",
            f"{last.month:02d}/{last.year}",
            f"{last.month:02d}.{last.year}",
            f"{name.capitalize()} {last.year}",
            f"{last.year}-{last.month:02d}",
        )
        return [pen.pair("miesiac", rng.choice(forms))]
    pen.s.note("data_sprzedazy", last)
    rows = [pen.pair("okres", span(pen))]
    if plan.period == "both":
        rows.insert(rng.choice((0, 1)), pen.pair("data_sprzedazy", pen.s.date(last)))
    return rows


def facts(pen: Pen, plan: Plan) -> list[Pair]:
    """The pairs of the document and of the customer, in some order."""
    rng, bill = pen.rng, pen.bill
    rows: list[Pair] = []
    if plan.number == "facts":
        rows.append(pen.pair("numer", f"<b>{pen.s('numer_faktury')}</b>"))
    if plan.day == "facts":
        rows.append(pen.pair("data_wystawienia", pen.s("data_wystawienia")))
    if plan.period_place == "facts":
        rows += period_pairs(pen, plan)
    if plan.day != "corner" and rng.random() < 0.22:
        rows.insert(rng.choice((0, len(rows))), pen.pair("miejsce", pen.s("miejsce_wystawienia")))
    if rng.random() < 0.12 and len(rows) > 2:
        rng.shuffle(rows)
    own = [(pen.label(label), pen.s.text(value)) for label, value in bill.numbers]
    own += _contract(pen)
    if bill.inv.numer_zamowienia and rng.random() < 0.4:
        own.append(pen.pair("zamowienie", pen.s("numer_zamowienia")))
    if bill.place and rng.random() < 0.75:
        own.append((pen.word("place"), pen.s.text(bill.place)))
    return rows + own if rng.random() < 0.8 else own + rows


def _contract(pen: Pen) -> list[Pair]:
    if pen.bill.contract is None:
        return []
    number, day = pen.bill.contract
    dated = pen.rng.random() < 0.35
    pen.s.linked("umowa", number, day if dated else None)
    return [pen.pair("umowa", pen.s.text(number) + (f" z dnia {pen.s.date(day)}" if dated else ""))]


def corner(pen: Pen, plan: Plan) -> str:
    """Place and day of issue as at the top of a letter; empty where they stand elsewhere."""
    if plan.day != "corner":
        return ""
    day, drawn = pen.s("data_wystawienia"), pen.rng.random()
    if drawn < 0.45:
        return pen.rng.choice(("{}, {}", "{}, dnia {}", "{}, dn. {}")).format(pen.s("miejsce_wystawienia"), day)
    return f"{pen.word('data_wystawienia')} {day}"


def title(pen: Pen, plan: Plan) -> str:
    """The heading, with number, day and period as far as they stand in it."""
    rng = pen.rng
    words = pen.s.text(rng.choice(pen.bill.words["title"]))
    style = rng.choice(("", "", "text-align:center", "text-align:right", "letter-spacing:1.5pt", "font-weight:normal"))
    if plan.number == "facts":
        text = words
    else:
        number = pen.s("numer_faktury")
        text = rng.choice(
            (
                f"{words} nr {number}",
                f"{words} nr {number}",
                f"{words} {number}",
                f"{words}<br>{number}",
                f"{words} Nr: {number}",
                f"{words} nr<br>{number}",
                f"{words} numer {number}",
                f"{words}: {number}",
            )
        )
    below = []
    if plan.day == "title":
        text += rng.choice((" z dnia {}", "<br>z dnia {}", ", wystawiona {}", "<br>wystawiona dnia {}")).format(
            pen.s("data_wystawienia")
        )
    if plan.period_place == "title":
        below = [phrase([row]) for row in period_pairs(pen, plan)]
    kind = rng.choice(("h1", "h1", "h1", "div"))
    head = f"<{kind} class='{'big' if kind == 'div' else ''}' style='{style}'>{text}</{kind}>"
    return head + "".join(f"<div style='{style}'>{line}</div>" for line in below)


def more(pen: Pen) -> str:
    """What stands alone near the title: original, number of KSeF."""
    rng, inv = pen.rng, pen.s.inv
    if inv.data_wystawienia.year >= 2026 and inv.sprzedawca.nip and rng.random() < 0.3:
        accepted = inv.data_wystawienia + timedelta(days=rng.choice((0, 0, 1)))
        inv.numer_ksef = ksef_number(rng, inv.sprzedawca.nip, accepted)
        label = one(rng, "Numer KSeF|Nr KSeF|Numer faktury w KSeF|KSeF")
        return f"<div class='s'>{pen.label(label, ':')} {pen.s('numer_ksef')}</div>"
    return pen.rng.choice(
        (
            "",
            "",
            "",
            "",
            "<div class='s'>ORYGINAŁ</div>",
            "<div class='s'>oryginał</div>",
            "<div class='s'>e-faktura</div>",
        )
    )


def set_facts(pen: Pen, rows: list[Pair], *, narrow: bool = False) -> str:
    """The facts in one block, or their two halves set differently."""
    if len(rows) > 5 and pen.rng.random() < 0.35:
        cut = pen.rng.randint(2, len(rows) - 2)
        return pairs(pen, rows[:cut], narrow=narrow) + pairs(pen, rows[cut:], narrow=narrow)
    return pen.head("facts_title") + pairs(pen, rows, narrow=narrow)
