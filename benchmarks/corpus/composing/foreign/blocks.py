"""The blocks of a head: title, mark, parties, facts, letterhead, band, what is due in large type."""

from __future__ import annotations

from benchmarks.corpus.composing.foreign import parties
from benchmarks.corpus.composing.foreign.deal import Deal
from benchmarks.corpus.composing.foreign.pen import Pen
from benchmarks.corpus.composing.foreign.plan import Plan
from benchmarks.corpus.composing.foreign.setting import MANNERS, NARROW, SLIM, WIDE, set_facts
from benchmarks.corpus.markup import logo


def nothing(plan: Plan, wide: bool) -> str:
    del plan, wide
    return ""


def _word(deal: Deal) -> str:
    if deal.trade == "hotel":
        return "title_hotel"
    return "title_goods" if deal.goods and deal.inv.lines[0].ilosc % 2 == 0 else "title"


def title(plan: Plan, wide: bool) -> str:
    """The word for an invoice, perhaps with its number; centred only where it has the page's width."""
    pen = plan.pen
    word = pen.tongue.inline(_word(pen.deal))
    css = " class='c'" if wide and pen.chance(0.35) else "" if wide else " class='tight'"
    if not plan.number_in_title:
        return f"<h1{css}>{word}</h1>"
    number = pen.s("numer_faktury")
    link = pen.rng.choice({"en": ("No. ", "no. ", "# ", "", "No: "), "de": ("Nr. ", "Nr.: ", ""),
                           "pl": ("nr ", "nr: ", "Nr ")}[pen.tongue.lead])  # fmt: skip
    if pen.tongue.double:
        link = pen.rng.choice(("nr / No. ", "", "No. "))
    plain = f"{word} {link}{number}"
    return pen.rng.choice((f"<h1{css}>{plain}</h1>", f"<h1{css}>{plain}</h1>", f"<div{css}><b>{plain}</b></div>",
                           f"<h1{css}>{word}</h1><div{css}>{link}<b>{number}</b></div>"))  # fmt: skip


def mark(plan: Plan, wide: bool) -> str:
    del wide
    rng = plan.pen.rng
    return logo(rng, plan.pen.inv.sprzedawca, plan.look.colour, height=rng.choice((26, 34, 42, 52)))


def seller(plan: Plan, wide: bool) -> str:
    del wide
    if plan.block == "fields":
        return parties.fields(plan.pen, "sprzedawca", plan.places)
    lines = parties.seller_lines(plan.pen, plan.places)
    return parties.block(plan.pen, "seller", lines, plan.block)


def buyer(plan: Plan, wide: bool) -> str:
    del wide
    if plan.block == "fields":
        return parties.fields(plan.pen, "nabywca", plan.places)
    return parties.block(plan.pen, "buyer", parties.buyer_lines(plan.pen, plan.places), plan.block)


def window(plan: Plan, wide: bool) -> str:
    """The buyer as an address in a window, mostly under the seller's line for returned letters."""
    del wide
    pen = plan.pen
    way = ""
    if pen.chance(0.75):
        street = parties.address(pen, "sprzedawca", country=False, one_line=True)[0]
        way = f"<div class='way'>{pen.s('sprzedawca_nazwa')} · {street.replace(', ', ' · ')}</div>"
    text = parties.block(pen, "buyer", parties.buyer_lines(pen, plan.places), pen.rng.choice(("none", "small")))
    return f"<div style='padding: 6pt 0 10pt'>{way}{text}</div>"


def fact_block(plan: Plan, wide: bool) -> str:
    pen = plan.pen
    manner = pen.rng.choice((*WIDE, *MANNERS) if wide else SLIM if plan.slim else NARROW)
    return set_facts(pen, plan.facts, manner)


def letterhead(plan: Plan, wide: bool) -> str:
    """The seller's name large, its address in a line below."""
    del wide
    pen = plan.pen
    street = parties.address(pen, "sprzedawca", country=plan.places.seller_country, one_line=True)
    tax = parties.tax_line(pen, "sprzedawca") if plan.places.seller_tax == "party" else []
    line = pen.rng.choice((" · ", " | ", ", ")).join([*street, *tax])
    css = pen.rng.choice(("", "c", "rr"))
    if pen.chance(0.25):
        return (f"<div class='{css}' style='background: {plan.look.colour}; color: #fff; padding: 8pt 10pt'>"
                f"<span class='bigline'>{pen.s('sprzedawca_nazwa')}</span><br>{line}</div>")  # fmt: skip
    badge = mark(plan, False) + "<br>" if pen.chance(0.35) else ""
    name = f"<span class='bigline'>{pen.s('sprzedawca_nazwa')}</span>"
    return (f"<div class='{css}' style='border-bottom: {pen.rng.choice((0, 0.6, 1.5))}pt solid {plan.look.colour}; "
            f"padding-bottom: 5pt'>{badge}{name}<br>{line}</div>")  # fmt: skip


def band(plan: Plan, wide: bool) -> str:
    """The title in a band of colour."""
    return (f"<div style='background: {plan.look.colour}; padding: 9pt 10pt 6pt; color: #fff' class='inverse'>"
            f"{title(plan, wide)}</div>")  # fmt: skip


def hero(pen: Pen) -> str:
    """What is due and when, or what was paid, in large type."""
    inv, lead = pen.inv, pen.tongue.lead
    if inv.zaplacono is not None:
        text = {"en": "{} paid – thank you", "de": "{} dankend erhalten", "pl": "Zapłacono {}"}[lead]
        return f"<div class='bigline'>{text.format(pen.coded('zaplacono'))}</div>"
    if "termin_platnosci" in pen.printed and pen.chance(0.5):
        text = {"en": "Amount due: {}", "de": "Zahlbetrag: {}", "pl": "Do zapłaty: {}"}[lead]
        return f"<div class='bigline'>{text.format(pen.coded('do_zaplaty'))}</div>"
    text = {"en": "{} due {}", "de": "{} zahlbar bis {}", "pl": "{} płatne do {}"}[lead]
    return f"<div class='bigline'>{text.format(pen.coded('do_zaplaty'), pen.bare('termin_platnosci'))}</div>"
