"""Instalments and part payments: a schedule of dates and amounts; the last date is the due date."""

from __future__ import annotations

import random
from datetime import timedelta
from decimal import Decimal

from benchmarks.corpus.content import cents, draw_invoice
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.markup import SANS, SERIF, lines, logo, page, pairs, table
from benchmarks.corpus.parts import columns, dates, item_table, party, remarks, split_payment, title, vat_table

_CAPTIONS = ("Harmonogram płatności", "Raty", "Płatność w ratach:", "Terminy płatności", "Harmonogram spłat")


def _schedule(s: Sheet, rng: random.Random) -> str:
    inv = s.inv
    count = rng.randint(2, 5)
    each = cents(inv.do_zaplaty / count)
    amounts = [each] * (count - 1) + [inv.do_zaplaty - each * (count - 1)]
    days = [inv.data_wystawienia + timedelta(days=30 * (index + 1) - rng.choice((0, 16))) for index in range(count)]
    for amount, day in zip(amounts, days, strict=True):
        s.settle("rata", amount, day)
    s.note("termin_platnosci", days[-1])
    caption = rng.choice(_CAPTIONS)
    if rng.random() < 0.6:
        rows = [
            [str(index), s.date(day), s.money(amount)]
            for index, (amount, day) in enumerate(zip(amounts, days, strict=True), 1)
        ]
        return f"<b>{caption}</b>{table(['Rata', rng.choice(('Termin', 'Data płatności', 'Płatne do')), 'Kwota'], rows, keys=('', '', 'netto'), css='items')}"
    texts = [
        f"{'rata ' + str(index) + ': ' if rng.random() < 0.5 else ''}{s.money(amount)} {s.sign} do {s.date(day)}"
        for index, (amount, day) in enumerate(zip(amounts, days, strict=True), 1)
    ]
    return f"<b>{caption}</b><br>{lines(texts)}"


@layout("instalments")
def plan(rng: random.Random) -> Drawn:
    """The schedule beside or under the totals; sometimes a first payment was already made."""
    inv = draw_invoice(
        rng,
        lines=(1, 5),
        trade=rng.choice(("dom", "it", "moto", "przemysl", "medyczna")),
        total=rng.lognormvariate(8.0, 0.8),
    )
    inv.forma_platnosci = "przelew"
    inv.zaplacono = cents(inv.suma_brutto * Decimal(rng.randint(1, 4)) / 10) if rng.random() < 0.45 else None
    inv.do_zaplaty = inv.suma_brutto - (inv.zaplacono or Decimal(0))
    s = Sheet(inv, rng)
    schedule = _schedule(s, rng)
    money = [(s.label("suma_brutto"), f"{s('suma_brutto')} {s.sign}")]
    if inv.zaplacono is not None:
        money.append((s.label("zaplacono"), f"{s('zaplacono')} {s.sign}"))
    money.append((s.label("do_zaplaty"), f"<b>{s('do_zaplaty')} {s.sign}</b>"))
    pay = [
        (s.label("forma_platnosci"), rng.choice(("przelew", "przelew – raty", "Przelew"))),
        (s.label("numer_konta"), s("numer_konta")),
    ]
    s.note("forma_platnosci", "przelew")
    parties = [f"<b>{s.label(role)}</b><br>{lines(party(s, role))}" for role in ("sprzedawca", "nabywca")]
    rng.shuffle(parties)
    rates = vat_table(s)
    lower = [f"<td>{rates}<br>{pairs(money)}</td>", f"<td>{schedule}</td>"]
    rng.shuffle(lower)
    body = (
        f"<table class='full'><tr><td>{logo(rng, inv.sprzedawca, '#455')}</td><td><h2>{title(s)}</h2>{pairs(dates(s))}</td></tr></table><table class='full'><tr><td>{parties[0]}</td><td>{parties[1]}</td></tr></table><br>"
        f"{item_table(s, columns(rng))}<br><table class='full'><tr>{''.join(lower)}</tr></table><p>{s.label('slownie')} {s.words('do_zaplaty')}</p>{pairs(pay)}<p>{lines([*split_payment(s), *remarks(s)])}</p>"
    )
    css = f".items td, .items th, .vat td, .vat th {{ border-bottom: {rng.choice(('0.5pt solid #000', '0.4pt solid #bbb'))}; }} h2 {{ margin: 0; font-size: 13pt; }}"
    return s.drawn(page(body, css, font=rng.choice((*SANS, *SERIF)), size=rng.choice((8.5, 9)), margin="15mm"))
