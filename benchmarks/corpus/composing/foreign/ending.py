"""The items and all that follows them: sums, payment, statements in drawn rows, the foot of the page."""

from __future__ import annotations

from benchmarks.corpus.composing.foreign import closing, facts, sums
from benchmarks.corpus.composing.foreign.items import item_table
from benchmarks.corpus.composing.foreign.pen import Pen
from benchmarks.corpus.composing.foreign.plan import FRAMES, Plan
from benchmarks.corpus.composing.foreign.setting import MANNERS, NARROW, SLIM, set_facts

ENDS = (
    "totals|statement|words|payment|notes", "vat totals|words|payment statement|notes",
    "payment totals|statement|notes", "- totals|payment|statement|notes", "statement totals|words|payment|notes",
    "totals|vat|payment|statement|notes", "vat|totals|statement|payment|words|notes",
    "notes totals|payment statement", "totals|payment vat|statement notes|words", "statement|totals|notes|payment",
    "words totals|vat payment|statement|notes", "totals vat|statement|payment|notes",
    "totals|words|statement payment notes", "- vat|- totals|statement|payment|notes",
    "totals payment|statement|notes",
)  # fmt: skip
"""Rows, each of blocks beside each other; `-` is an empty place."""


def items_and_end(plan: Plan) -> tuple[str, str]:
    """The items with all that follows them, and the foot of the page."""
    pen, rng = plan.pen, plan.pen.rng
    ends = rng.choice([text for text in ENDS if not plan.narrow or text.count(" ") < 2])
    wanted = "vat" in ends.replace("|", " ").split() and not plan.narrow and pen.deal.regime != "silent"
    table = wanted and rng.random() < (0.8 if not pen.deal.untaxed else 0.55)
    rows = sums.totals(pen, table=table, summed=True)
    vat = sums.vat_table(pen) if table else ""
    foot = rows if plan.totals_in_foot else []
    body = f"<div class='block'>{item_table(pen, plan.look, narrow=plan.narrow, foot=foot)}</div>"
    made = {"vat": vat, "-": "", "totals": "" if foot else _totals(plan, rows, ends), "statement": _statement(pen)}
    made |= {"words": _words(pen) if "words" in ends else "", "notes": closing.notes(pen)}
    body += _end_rows(plan, ends, made)
    if pen.chance(0.16 if pen.deal.country != "PL" else 0.4):
        body += closing.signatures(pen)
    cells = closing.foot_cells(pen, plan.places, seller=plan.seller_in_foot, bank=plan.bank_in_foot)
    if not cells:
        return body, ""
    manner = rng.choice(("columns", "centred", "lines"))
    return body, f"<div class='pagefoot'>{closing.foot(pen, cells, manner)}</div>"


def _totals(plan: Plan, rows: list[sums.Pair], ends: str) -> str:
    manner = plan.pen.rng.choice(sums.TOTAL_MANNERS)
    # A strip of sums needs the width of the page.
    alone = "totals" in ends.split("|") and not plan.narrow and not plan.pen.tongue.double
    return sums.set_totals(plan.pen, rows, "pairs" if manner == "strip" and not alone else manner)


def _words(pen: Pen) -> str:
    share = 0.6 if pen.deal.country == "PL" else 0.07
    return sums.words(pen) if pen.chance(share) and pen.inv.suma_brutto < 1_000_000 else ""


def _statement(pen: Pen) -> str:
    text = closing.statement(pen)
    if text and pen.chance(0.3):
        text = f"<b>{text}</b>"
    parts = [text] if text else []
    if pen.inv.kurs_waluty is not None:
        parts.append(sums.exchange(pen))
    return "".join(f"<div class='gap'>{part}</div>" for part in parts)


def _end_rows(plan: Plan, ends: str, made: dict[str, str]) -> str:
    """The rows of the end; a row whose neighbours are empty closes up, the totals keep to the right."""
    body = ""
    for row in ends.split("|"):
        names = row.split()
        if "payment" in names and "payment" not in made:
            plan.slim = len(names) > 2 or plan.narrow
            made["payment"] = _payment(plan, wide=len(names) == 1 and not plan.narrow)
        cells = [made[name] for name in names]
        if not any(cells):
            continue
        if len([cell for cell in cells if cell]) == 1 and "totals" not in names and "-" not in names:
            cells = [cell for cell in cells if cell]
        if len(cells) == 1:
            body += f"<div class='block'>{cells[0]}</div>"
            continue
        marked = "".join(f"<td>{cell}</td>" for cell in cells)
        body += f"<table class='row'><tr>{marked}</tr></table>"
    return body


def _payment(plan: Plan, *, wide: bool) -> str:
    pen, rng = plan.pen, plan.pen.rng
    if plan.bank_in_foot:
        missing = "termin_platnosci" not in pen.printed
        text = set_facts(pen, [facts.due(pen)], "colon") if missing else ""
    else:
        text = closing.payment(pen, rng.choice(MANNERS if wide else SLIM if plan.slim else NARROW))
    frame = rng.choice(FRAMES)
    return f"<div class='{frame}'>{text}</div>" if text and frame else text
