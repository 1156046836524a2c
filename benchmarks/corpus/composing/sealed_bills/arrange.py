"""Arrangements of a page: rows, a side column, a cover, a framed form, a letter, two halves."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.corpus.composing.sealed_bills.account import Account
from benchmarks.corpus.composing.sealed_bills.bill import one
from benchmarks.corpus.composing.sealed_bills.blocks import Blocks, draw_blocks
from benchmarks.corpus.composing.sealed_bills.extras import extras
from benchmarks.corpus.composing.sealed_bills.items import summary
from benchmarks.corpus.composing.sealed_bills.look import Pen
from benchmarks.corpus.composing.sealed_bills.setting import ALONE, PAIRED, box, columns


def _spread(pen: Pen, parts: list[str], *, most: int = 3) -> str:
    """Blocks in rows of one to three, in the order given; a long list of widths makes the rows uneven."""
    rng, left, rows = pen.rng, [part for part in parts if part], []
    while left:
        count = min(len(left), rng.choices((1, 2, most), (25, 55, 20))[0])
        if any(ALONE in part for part in left[:count]):
            count = 1
        elif any(PAIRED in part for part in left[:count]):
            count = min(count, 2)
        row, left = left[:count], left[count:]
        widths = {1: [[100]], 2: [[50, 50], [58, 42], [42, 58], [65, 35], [38, 62]], 3: [[34, 33, 33], [40, 30, 30]]}[
            count
        ]
        made = [box(pen, part, plain=0.6) for part in row]
        rows.append(columns(made, rng.choice(widths)) if count > 1 else made[0])
    return "".join(rows)


def _plain(*parts: str) -> str:
    """Blocks under each other, each with the space of a block."""
    return "".join(f"<div class='b'>{part}</div>" for part in parts)


def _corner(b: Blocks) -> str:
    return f"<div style='text-align:right'>{b.corner}</div>"


def _top(b: Blocks) -> str:
    """Masthead and corner beside each other, where there is one of them."""
    return columns([b.mast, _corner(b)]) if b.mast or b.corner else ""


def _head_rows(pen: Pen, b: Blocks) -> str:
    """Masthead and corner, then title, parties and facts in one of their orders."""
    rng = pen.rng
    top = _top(b)
    parties = [b.seller, b.buyer] if rng.random() < 0.8 else [b.buyer, b.seller]
    parts = [part for part in (*parties, b.third) if part]
    sides = (
        columns([box(pen, part) for part in parts])
        if rng.random() < 0.85
        else "".join(box(pen, part) for part in parts)
    )
    if b.window:
        top += columns(["", f"<div style='padding:10pt 0'>{b.window}</div>"])
    middle = rng.choice(
        (
            [b.title, b.facts, sides],
            [b.title, sides, b.facts],
            [sides, b.title, b.facts],
            [columns([b.title, b.facts]), sides],
            [columns([b.facts, b.title]), sides],
            [sides, columns([b.title, b.facts], [45, 55])],
        )
    )
    return top + _plain(*middle)


def _tail(pen: Pen, b: Blocks) -> str:
    """Details, notes, slip and foot; the slip before the details or behind them."""
    rng = pen.rng
    details = _plain(*b.details)
    b.notes += _spread(pen, extras(pen))
    if details and rng.random() < 0.25:
        return f"{b.notes}{b.foot}{b.slip}<div class='next'>{details}</div>"
    return rng.choice(
        (
            f"{details}{b.notes}{b.slip}{b.foot}",
            f"{b.notes}{details}{b.foot}{b.slip}",
            f"{details}{b.slip}{b.notes}{b.foot}",
        )
    )


def _rows(pen: Pen, account: Account) -> str:
    """Everything in rows from top to bottom."""
    b = draw_blocks(pen, account)
    rng = pen.rng
    money = [b.hero, b.ledger, b.payment]
    rng.shuffle(money)
    if rng.random() < 0.4:
        lead, rest = money[:2], money[2:]
    else:
        lead, rest = ([b.hero], [part for part in money if part is not b.hero]) if rng.random() < 0.5 else ([], money)
    ends = [b.rates, b.sums, *rest]
    if rng.random() < 0.4:
        rng.shuffle(ends)
    return _head_rows(pen, b) + _spread(pen, lead) + _plain(b.items) + _spread(pen, ends) + _tail(pen, b)


def _side(pen: Pen, account: Account) -> str:
    """A column at one edge holds the small blocks, the rest stands beside it."""
    rng = pen.rng
    b = draw_blocks(pen, account, narrow=True, small_items=True)
    aside = [b.facts, b.hero, b.payment, b.ledger, b.seller]
    main_head = [b.buyer, b.third]
    if rng.random() < 0.4:
        aside.remove(b.seller)
        main_head.insert(0, b.seller)
    if rng.random() < 0.3:
        aside.remove(b.hero)
        main_head.append(b.hero)
    rng.shuffle(aside)
    kind = rng.choice(("soft", "frame", "", "round"))
    side = f"<div class='{kind}'>{''.join(f'<div class=b>{part}</div>' for part in aside if part)}</div>"
    main = b.window + (b.title if rng.random() < 0.7 else "") + _spread(pen, main_head, most=2)
    top = "" if b.title in main else b.title
    main += _plain(b.items) + "".join(box(pen, part) for part in (b.rates, b.sums))
    head = columns([b.mast, _corner(b)]) + top
    both = columns([side, main], [33, 67]) if rng.random() < 0.5 else columns([main, side], [66, 34])
    return head + both + _tail(pen, b)


def _cover(pen: Pen, account: Account) -> str:
    """What is due on the first page, why on the second."""
    rng = pen.rng
    b = draw_blocks(pen, account)
    b.summary = summary(pen) if rng.random() < 0.4 else ""
    ends = _plain(b.rates, b.sums)
    b.notes += _spread(pen, extras(pen))
    early = rng.random() < 0.5
    first = _head_rows(pen, b) + _spread(pen, [b.hero, b.ledger, b.payment, b.summary]) + (ends if early else "")
    details = _plain(*b.details)
    behind = [_plain(b.items), details]
    if rng.random() < 0.4:
        behind.reverse()
    return f"{first}{b.notes}{b.slip}{b.foot}<div class='next'>{''.join(behind)}{'' if early else ends}</div>"


def _grid(pen: Pen, account: Account) -> str:
    """Blocks as the cells of a framed form."""
    rng = pen.rng
    b = draw_blocks(pen, account)
    parts = [b.seller, b.buyer, b.third, b.facts, b.hero, b.payment, b.ledger]
    if rng.random() < 0.5:
        parts = [b.facts, b.seller, b.buyer, b.third, b.payment, b.hero, b.ledger]
    top = f"{b.mast}<br>{b.corner}" if b.mast and b.corner else b.mast + b.corner
    left, rows = [part for part in (top, b.title, *parts) if part], ""
    while left:
        count = min(len(left), rng.choice((1, 2, 2, 2)))
        span = " colspan='2'" if count == 1 else " style='width:50%'"
        rows += "<tr>" + "".join(f"<td{span}>{part}</td>" for part in left[:count]) + "</tr>"
        left = left[count:]
    frame = f"<table class='full b sheet'>{rows}</table>"
    cell = "border: 0.8pt solid #000; padding: 4pt; overflow-wrap: break-word;"
    edge = f"<style>.sheet > tbody > tr > td {{ {cell} }} .sheet {{ table-layout: fixed; }}</style>"
    return edge + frame + _plain(b.items) + _spread(pen, [b.rates, b.sums], most=2) + _tail(pen, b)


def _letter(pen: Pen, account: Account) -> str:
    """A letter: window, corner, a salutation and sentences around the amount; tables behind."""
    rng = pen.rng
    b = draw_blocks(pen, account)
    hello = one(rng, "Szanowni Państwo,|Dzień dobry,|Szanowny Kliencie,|Drogi Kliencie,")
    said = one(
        rng,
        "przesyłamy fakturę za nasze usługi.|poniżej znajdą Państwo rozliczenie wraz z kwotą do zapłaty.|"
        "dziękujemy za korzystanie z naszych usług. Oto rozliczenie.|w załączeniu przedstawiamy rozliczenie konta.",
    )
    address = b.window or b.buyer
    top = columns([b.mast or b.seller, _corner(b)]) + columns(rng.choice(([address, ""], ["", address])), [52, 48])
    named = "" if address is b.buyer else box(pen, b.buyer)
    seller = b.seller if b.mast else ""
    text = f"<p>{hello}</p><p>{said}</p>"
    money = _spread(pen, [b.hero, b.payment, b.ledger])
    middle = rng.choice(
        (b.title + text + money + b.facts, b.title + b.facts + text + money, text + b.title + money + b.facts)
    )
    bye = (
        one(rng, "Z poważaniem|Z wyrazami szacunku|Pozdrawiamy|")
        + "<br>"
        + one(rng, "Dział Obsługi Klienta|Zespół Rozliczeń|Biuro Obsługi Klienta")
    )
    parts = _plain(b.items) + _spread(pen, [b.rates, b.sums], most=2)
    sides = _spread(pen, [seller, named, b.third], most=2)
    if rng.random() < 0.4:
        return f"{top}{middle}<p>{bye}</p>{sides}<div class='next'>{parts}</div>{_tail(pen, b)}"
    return f"{top}{sides}{middle}{parts}<p>{bye}</p>{_tail(pen, b)}"


def _halves(pen: Pen, account: Account) -> str:
    """Two columns of blocks above the items."""
    rng = pen.rng
    b = draw_blocks(pen, account, narrow=True)
    left, right = [b.seller, b.facts, b.ledger], [b.buyer, b.third, b.hero, b.payment]
    if rng.random() < 0.5:
        left, right = [b.mast, b.seller, b.buyer, b.third], [b.title, b.facts, b.hero, b.payment, b.ledger]
        b.mast = b.title = ""
    if rng.random() < 0.3:
        left, right = right, left
    made = ["".join(box(pen, part) for part in half if part) for half in (left, right)]
    banner = f"<div class='band b'>{b.title}</div>" if b.title and rng.random() < 0.2 else b.title
    if "class='band b'" in banner:
        banner = banner.replace("<h1 class='' style='", "<h1 class='' style='color:#fff;")
    top = _top(b)
    order = [banner, columns(made)]
    ends = _spread(pen, [b.rates, b.sums], most=2)
    if rng.random() < 0.2:
        return top + "".join(order) + ends + _plain(b.items) + _tail(pen, b)
    return top + "".join(order) + _plain(b.items) + ends + _tail(pen, b)


ARRANGED: dict[str, Callable[[Pen, Account], str]] = {
    "rows": _rows, "side": _side, "cover": _cover, "grid": _grid, "letter": _letter, "halves": _halves,
}  # fmt: skip
