"""The arrangement: blocks of the head in drawn rows, then the items, the end, the foot; or a side column."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

from benchmarks.corpus.composing.foreign import blocks, closing, facts, parties
from benchmarks.corpus.composing.foreign.deal import draw_deal
from benchmarks.corpus.composing.foreign.ending import items_and_end
from benchmarks.corpus.composing.foreign.facts import Fact
from benchmarks.corpus.composing.foreign.look import draw_look
from benchmarks.corpus.composing.foreign.pen import Pen
from benchmarks.corpus.composing.foreign.plan import FRAMES, HEIGHTS, Plan
from benchmarks.corpus.composing.foreign.setting import WIDE, set_facts
from benchmarks.corpus.core import Drawn
from benchmarks.corpus.markup import page

HEADS = (
    "logo title|seller buyer|facts", "title logo|buyer facts|seller", "logo facts|title|seller buyer",
    "seller facts|buyer title", "title facts|seller buyer", "logo seller|buyer facts|title",
    "seller|title|buyer facts", "logo|seller buyer facts|title", "title|facts|seller buyer",
    "seller logo|window facts|title", "logo seller|window facts|title", "title|seller buyer facts",
    "seller title|facts|buyer", "logo title|facts|buyer seller", "title|seller|buyer|facts",
    "logo|title facts|buyer seller", "seller buyer|title|facts", "facts logo|title|buyer seller",
    "buyer seller|title facts", "- seller|buyer -|title|facts", "title seller|buyer facts",
    "- logo|window -|title|facts", "title logo|facts buyer|seller", "logo title|seller facts|buyer",
    "letterhead|window facts|title", "letterhead|title|buyer facts", "letterhead|facts buyer|title",
    "band|seller buyer|facts", "band|facts|buyer seller", "band|buyer facts|seller", "title -|buyer seller|facts",
    "facts title|seller buyer", "logo -|buyer seller facts|title", "buyer title|seller facts",
    "letterhead|title|facts|buyer", "seller facts|title|buyer -",
)  # fmt: skip
"""Rows, each of blocks beside each other; `-` is an empty place."""


def compose(rng: random.Random) -> Drawn:
    """A document of another layout each time."""
    deal = draw_deal(rng)
    pen = Pen(deal, rng)
    side = rng.random() < 0.1 and len(deal.inv.lines) < 5
    look = draw_look(rng, dense=pen.tongue.double or len(deal.inv.lines) > 6)
    places = parties.draw_places(pen)
    head = rng.choice(HEADS)
    seller_in_foot = not side and "seller" not in head and "letterhead" not in head
    if seller_in_foot and places.seller_tax == "party":
        places = replace(places, seller_tax="foot")
    plan = Plan(pen, look, places, rng.choice(parties.BLOCKS), side, [], [], rng.random() < 0.42, rng.random() < 0.16)
    plan.facts = _head_facts(plan)
    if not side and len(plan.facts) > 4 and rng.random() < 0.35:
        cut = rng.randint(2, len(plan.facts) - 2)
        plan.facts, plan.later = plan.facts[:cut], plan.facts[cut:]
    transfer = deal.inv.forma_platnosci == "przelew"
    plan.bank_in_foot = transfer and rng.random() < (0.4 if "window" in head or "letterhead" in head else 0.08)
    plan.seller_in_foot = seller_in_foot
    if deal.country == "US":
        plan.paper = "letter"
    elif not side and rng.random() < 0.03:
        plan.paper = "A4 landscape"
    body = _sidebar(plan) if side else _stacked(plan, head)
    _unscore(pen)
    running = {"en": "Page", "de": "Seite", "pl": "Strona"}[pen.tongue.lead]
    footer = running if rng.random() < 0.25 else ""
    css = look.css + _page_css(rng)
    html = page(body, css, font=look.font, size=look.size, margin=f"{look.margin}mm", paper=plan.paper, footer=footer)
    return pen.s.drawn(html)


def _head_facts(plan: Plan) -> list[Fact]:
    """The number unless the title has it, the dates, and as much of terms and references as is drawn."""
    pen = plan.pen
    groups = [facts.dates(pen), facts.references(pen)]
    if pen.chance(0.62):
        groups.insert(pen.rng.choice((1, 2)), facts.terms(pen))
    roles = [role for role, place in (("sprzedawca", plan.places.seller_tax), ("nabywca", plan.places.buyer_tax))
             if place == "facts"]  # fmt: skip
    groups.append(facts.tax_facts(pen, tuple(roles)))
    found = [fact for group in groups for fact in group]
    if not plan.number_in_title:
        number = Fact("number", pen.s("numer_faktury"))
        found.insert(1 if pen.chance(0.15) else 0, number)
    if pen.chance(0.12):
        found.append(Fact("page", pen.rng.choice(("1/1", "1 / 1", "1"))))
    return found


def _unscore(pen: Pen) -> None:
    """Leave out what has no single right reading: sums without a word on VAT."""
    if pen.deal.regime == "silent":
        pen.s.unscored("suma_vat", "podsumowanie_vat")
        if "suma_netto" not in pen.printed:
            pen.s.unscored("suma_netto")


def _page_css(rng: random.Random) -> str:
    gap = rng.choice((5, 8, 12, 16))
    return f".row {{ margin-bottom: {gap}pt; }} .pagefoot {{ margin-top: {gap + 8}pt; }}"


_BLOCKS = {"title": blocks.title, "logo": blocks.mark, "seller": blocks.seller, "buyer": blocks.buyer,
           "facts": blocks.fact_block, "window": blocks.window, "letterhead": blocks.letterhead, "band": blocks.band,
           "-": blocks.nothing}  # fmt: skip


def _stacked(plan: Plan, head: str) -> str:
    """Rows of the head over the items over rows of the end."""
    pen = plan.pen
    rows = [row.split() for row in head.split("|")]
    body = "".join(_row(plan, [_BLOCKS[name] for name in row], row) for row in rows)
    if pen.deal.goods and pen.chance(0.14):
        block = parties.block(pen, "consignee", parties.consignee_lines(pen), plan.block)
        body += f"<div class='block'>{block}</div>"
    if plan.later:
        body += f"<div class='block'>{set_facts(pen, plan.later, pen.rng.choice(WIDE))}</div>"
    if pen.chance(0.14):
        body += f"<div class='block'>{closing.salute(pen)}</div>"
    if pen.chance(0.1):
        body += f"<div class='block'>{blocks.hero(pen)}</div>"
    ending, foot = items_and_end(plan)
    body += ending
    if pen.chance(0.12):
        body = f"<div class='form'>{body}</div>"
    if not foot or len(pen.inv.lines) > 5 or pen.chance(0.45):
        return body + foot
    height = HEIGHTS[plan.paper] - 2 * plan.look.margin - 12
    return (f"<table class='outer' style='height: {height}mm'><tr><td>{body}</td></tr>"
            f"<tr><td class='bottom'>{foot}</td></tr></table>")  # fmt: skip


def _row(plan: Plan, makers: list[Callable[[Plan, bool], str]], names: list[str]) -> str:
    """Blocks beside each other; a lone block has the whole width."""
    if len(makers) == 1:
        return f"<div class='block'>{makers[0](plan, True)}</div>"
    rng = plan.pen.rng
    widths = {2: ((50, 50), (58, 42), (46, 54), (62, 38)), 3: ((34, 33, 33), (36, 34, 30))}[len(makers)]
    shares = rng.choice(widths)
    frame = rng.choice(FRAMES) if "logo" not in names and "-" not in names else ""
    push = (
        "rr"
        if names[-1] in {"title", "logo", "seller", "facts"} and plan.block != "band" and rng.random() < 0.5
        else ""
    )
    cells = ""
    plan.slim = len(makers) > 2
    for index, (maker, share) in enumerate(zip(makers, shares, strict=True)):
        css = push if index == len(makers) - 1 else ""
        inner = maker(plan, False)
        framed = f"<div class='{frame}'>{inner}</div>" if frame else inner
        cells += f"<td style='width: {share}%' class='{css}'>{framed}</td>"
    return f"<table class='row'><tr>{cells}</tr></table>"


def _sidebar(plan: Plan) -> str:
    """A shaded column with the seller, facts and payment beside the rest of the page."""
    rng = plan.pen.rng
    plan.totals_in_foot = False
    plan.bank_in_foot, plan.slim = False, True
    side = [f"<div class='block'>{blocks.mark(plan, False)}</div>" if rng.random() < 0.7 else ""]
    side += [f"<div class='block'>{maker(plan, False)}</div>" for maker in (blocks.seller, blocks.fact_block)]
    main = f"<div class='block'>{blocks.title(plan, False)}</div><div class='block'>{blocks.buyer(plan, False)}</div>"
    main += "".join(items_and_end(plan))
    colour = rng.choice(("#f1f3f6", "#e8ecef", "#f7f1e6", "#eaf3ee", "#ffffff"))
    height = HEIGHTS[plan.paper] - 2 * plan.look.margin - 16
    rule = "border-right: 0.7pt solid #888" if colour == "#ffffff" else ""
    column = f"<td style='width: 32%; background: {colour}; padding: 10pt; height: {height}mm; {rule}'"
    cells = [f"{column}>{''.join(side)}</td>", f"<td style='padding: 0 12pt'>{main}</td>"]
    if rng.random() < 0.3:
        cells.reverse()
    return f"<table class='full' style='table-layout: fixed'><tr>{''.join(cells)}</tr></table>"
