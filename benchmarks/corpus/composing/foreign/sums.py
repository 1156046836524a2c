"""VAT table, totals, the amount in words, the rate of exchange and VAT in PLN."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from benchmarks.corpus.composing.foreign.pen import Pen
from benchmarks.corpus.composing.foreign.spelled import spelled
from benchmarks.corpus.content import cents
from benchmarks.corpus.markup import RIGHT

Pair = tuple[str, str]
_ORDERS = ("stawka netto vat brutto", "stawka netto vat brutto", "netto stawka vat brutto", "stawka netto vat",
           "netto stawka vat", "stawka brutto netto vat", "stawka vat netto brutto")  # fmt: skip
_KEYS = {"stawka": "rate", "netto": "t_net", "vat": "t_vat", "brutto": "t_gross", "vat_pln": "t_pln"}
_SUMS = {"netto": "suma_netto", "vat": "suma_vat", "brutto": "suma_brutto", "vat_pln": "suma_vat_pln"}
TOTAL_MANNERS = ("pairs", "pairs", "ruled", "shaded", "strip", "last big", "band", "foot", "grid")


def vat_table(pen: Pen) -> str:
    """The table a rate, perhaps with VAT in PLN as its last column and with a row of totals."""
    keys = pen.rng.choice(_ORDERS).split()
    if pen.inv.suma_vat_pln is not None and pen.chance(0.45 if pen.inv.suma_vat else 0.15):
        keys.append("vat_pln")
    rows = pen.s.vat_rows(keys)
    if (len(rows) > 1 or pen.chance(0.45)) and pen.chance(0.8):
        rows.append(_total_row(pen, keys))
        last = " class='foot'"
    else:
        last = ""
    for key in keys:
        if key in _SUMS:
            pen.printed.add("table " + key)
    head = "".join(f"<th class='{'r' if key in RIGHT else ''}'>{_vat_head(pen, key)}</th>" for key in keys)
    body = ""
    for number, row in enumerate(rows):
        cells = "".join(f"<td class='{'r' if key in RIGHT else ''}'>{text}</td>"
                        for key, text in zip(keys, row, strict=True))  # fmt: skip
        body += f"<tr{last if number == len(rows) - 1 else ''}>{cells}</tr>"
    caption = f"<div class='pale'>{pen.tongue.inline('vat_summary')}</div>" if pen.chance(0.3) else ""
    return f"{caption}<table class='vat'><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _vat_head(pen: Pen, key: str) -> str:
    text = pen.tongue.stacked(_KEYS[key])
    # A second column of VAT leaves no doubt about the currency of the first.
    return f"{text} {pen.inv.waluta}" if key in {"netto", "vat", "brutto"} and pen.inv.kurs_waluty else text


def _total_row(pen: Pen, keys: Sequence[str]) -> list[str]:
    word = pen.tongue.inline("sum") if keys[0] == "stawka" else pen.rng.choice(("", "X"))
    return [word if key == "stawka" else pen.bare(_SUMS[key]) for key in keys]


def totals(pen: Pen, *, table: bool, summed: bool) -> list[Pair]:
    """Labels and sums. `table` says whether a VAT table is printed, `summed` whether it may stand for the sums."""
    deal, inv, rng = pen.deal, pen.inv, pen.rng
    rows: list[Pair] = []
    if deal.untaxed:
        shown = rng.choice(("all", "all", "net", "gross", "none"))
        if shown in {"all", "net"}:
            rows.append((pen.tongue.inline("net"), pen.amount("suma_netto")))
        if shown == "all" and deal.regime != "silent":
            rows.append((_vat_label(pen), pen.amount("suma_vat")))
    elif not (table and summed and pen.chance(0.5)):
        rows.append((pen.tongue.inline("net"), pen.amount("suma_netto")))
        rows += _tax_rows(pen, table=table)
    # With one rate only there is no other sum that the table's row could be.
    skip_gross = inv.zaplacono is None and ((table and summed) or deal.untaxed) and pen.chance(0.35)
    if not skip_gross:
        rows.append((pen.tongue.inline("gross"), pen.coded("suma_brutto")))
    if inv.zaplacono is not None:
        rows.append((pen.tongue.inline("paid"), pen.amount("zaplacono")))
    if inv.zaplacono is not None or skip_gross or pen.chance(0.4):
        rows.append((pen.tongue.inline("to_pay"), pen.coded("do_zaplaty")))
    return rows


def _vat_label(pen: Pen) -> str:
    rate = pen.s.rate(pen.inv.rates[0].stawka)
    word = pen.tongue.inline("vat")
    return rate_label(pen, word, rate) if "%" in rate else word


def rate_label(pen: Pen, word: str, rate: str) -> str:
    """The word for VAT with its rate."""
    return pen.rng.choice(("{w} {r}", "{w} ({r})", "{r} {w}", "{w} {r}")).format(w=word, r=rate)


def _tax_rows(pen: Pen, *, table: bool) -> list[Pair]:
    """One row of VAT, or a row a rate where there is no table."""
    if len(pen.inv.rates) == 1 or table:
        return [(_vat_label(pen) if len(pen.inv.rates) == 1 else pen.tongue.inline("vat"), pen.amount("suma_vat"))]
    based = pen.chance(0.5)
    rows = []
    on = {"en": "on", "de": "auf", "pl": "od"}[pen.tongue.lead]
    names = ("stawka", "netto", "vat") if based else ("stawka", "vat")
    for rate, *values in pen.s.vat_rows(names):
        label = f"{pen.tongue.inline('vat')} {rate if '%' in rate else rate + ' %'}"
        rows.append((f"{label} {on} {values[0]}" if based else label, pen.signed(values[-1])))
    return rows


def set_totals(pen: Pen, rows: Sequence[Pair], manner: str) -> str:
    """The totals as pairs, a strip, a band."""
    if manner == "strip" and 1 < len(rows) < 6:
        heads = "".join(f"<th class='r'>{label}</th>" for label, _ in rows)
        values = "".join(f"<td class='r'>{value}</td>" for _, value in rows)
        return f"<table class='full strip'><tr>{heads}</tr><tr>{values}</tr></table>"
    css = {"ruled": "ruled", "shaded": "shaded", "last big": "lastbig", "band": "lastband", "grid": "grid"}
    body = "".join(f"<tr><td class='k'>{pen.tongue.closed(label)}</td><td class='v r'>{value}</td></tr>"
                   for label, value in rows)  # fmt: skip
    return f"<table class='sums {css.get(manner, '')}'>{body}</table>"


def words(pen: Pen) -> str:
    """The amount in words, of the sum to pay or of the whole."""
    inv = pen.inv
    field = "do_zaplaty" if "do_zaplaty" in pen.printed and inv.do_zaplaty > 0 else "suma_brutto"
    lead = pen.tongue.lead
    if lead == "pl":
        text = pen.s.words(field, pen.rng.choice(("code", "fraction")))
    else:
        value: Decimal = getattr(inv, field)
        text = spelled(value, inv.waluta, lead, pen.rng)
        pen.s.note("kwota_slownie", text)
    label = pen.tongue.inline("words")
    return f"{label if label.endswith(':') else label + ':'} {text}"


def exchange(pen: Pen) -> str:
    """The rate of exchange with its table and day, and VAT in PLN unless the VAT table has it."""
    inv, lead = pen.inv, pen.tongue.lead
    day, number = pen.s("data_kursu"), pen.s("tabela_kursu")
    rate, code = pen.s("kurs_waluty"), inv.waluta
    text = pen.rng.choice({
        "en": (f"NBP table no. {number} of {day}: 1 {code} = {rate} PLN",
               f"Converted at the average NBP rate {rate} PLN/{code}, table {number}, {day}",
               f"{pen.tongue.word('exchange')}: {rate} PLN ({number}, {day})"),
        "de": (f"NBP-Tabelle Nr. {number} vom {day}: 1 {code} = {rate} PLN",
               f"Umrechnungskurs NBP {rate} PLN/{code}, Tabelle {number} vom {day}",
               f"{pen.tongue.word('exchange')}: 1 {code} = {rate} PLN, Tabelle {number}, {day}"),
        "pl": (f"Kurs NBP / NBP rate: 1 {code} = {rate} PLN, tabela / table {number}, {day}",
               f"{pen.tongue.label('exchange')} {rate} PLN, tab. {number} z dnia {day}",
               f"Tabela NBP nr {number} z dnia {day}, 1 {code} = {rate} zł"),
    }[lead])  # fmt: skip
    if inv.suma_vat and "table vat_pln" not in pen.printed:
        text += _vat_in_zloty(pen)
    return text


def _vat_in_zloty(pen: Pen) -> str:
    inv = pen.inv
    assert inv.kurs_waluty is not None
    vat = f"{pen.s('suma_vat_pln')} PLN"
    label = pen.tongue.inline("vat_pln")
    if pen.chance(0.3):
        net = pen.s.money(cents(inv.suma_netto * inv.kurs_waluty))
        word = pen.tongue.inline("t_net")
        return f"<br>{word} (PLN): {net} PLN<br>{label}: {vat}"
    return pen.rng.choice((f"<br>{label}: <b>{vat}</b>", f"; {label}: {vat}", f"<br>{label} {vat}"))
