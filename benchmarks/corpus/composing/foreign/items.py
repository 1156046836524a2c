"""The table of items: which columns in which order, how headings break, what stands under a name, groups, feet."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from html import escape

from benchmarks.corpus.composing.foreign.firms import digits
from benchmarks.corpus.composing.foreign.look import Look
from benchmarks.corpus.composing.foreign.pen import Pen
from benchmarks.corpus.content import Line
from benchmarks.corpus.markup import RIGHT

_VALUES = frozenset({"cena_netto", "cena_brutto", "wartosc_netto", "kwota_vat", "wartosc_brutto"})
_BARE = (
    "nazwa ilosc cena_netto wartosc_netto", "lp nazwa ilosc jednostka cena_netto wartosc_netto",
    "lp nazwa ilosc_jednostka cena_netto wartosc_netto", "nazwa ilosc_jednostka cena_netto wartosc_netto",
    "lp indeks nazwa ilosc jednostka cena_netto wartosc_netto", "ilosc jednostka nazwa cena_netto wartosc_netto",
    "ilosc nazwa cena_netto wartosc_netto", "indeks nazwa cena_netto ilosc wartosc_netto", "nazwa wartosc_netto",
    "lp ilosc_jednostka indeks nazwa cena_netto wartosc_netto", "lp nazwa wartosc_netto",
    "nazwa jednostka ilosc cena_netto wartosc_netto", "lp nazwa cena_netto ilosc jednostka wartosc_netto",
)  # fmt: skip
_RATED = (
    "nazwa ilosc cena_netto stawka_vat wartosc_netto", "lp nazwa ilosc jednostka cena_netto stawka_vat wartosc_netto",
    "lp nazwa ilosc jednostka cena_netto wartosc_netto stawka_vat", "nazwa stawka_vat ilosc cena_netto wartosc_netto",
    "lp indeks nazwa ilosc_jednostka cena_netto stawka_vat wartosc_netto", "lp nazwa stawka_vat wartosc_netto",
    "nazwa ilosc_jednostka cena_netto wartosc_netto stawka_vat kwota_vat wartosc_brutto",
    "lp nazwa ilosc jednostka cena_netto wartosc_netto stawka_vat kwota_vat wartosc_brutto",
    "lp nazwa ilosc jednostka cena_netto wartosc_netto stawka_vat wartosc_brutto",
    "indeks nazwa ilosc jednostka cena_netto wartosc_netto stawka_vat kwota_vat wartosc_brutto",
    "nazwa ilosc cena_netto wartosc_netto stawka_vat kwota_vat wartosc_brutto",
    "lp ilosc jednostka nazwa cena_netto stawka_vat wartosc_netto", "nazwa wartosc_netto stawka_vat wartosc_brutto",
    "stawka_vat nazwa ilosc cena_netto wartosc_netto",
)  # fmt: skip
_GROSS = (
    "nazwa ilosc cena_brutto stawka_vat wartosc_brutto", "ilosc nazwa cena_brutto wartosc_brutto stawka_vat",
    "lp nazwa ilosc jednostka cena_brutto stawka_vat wartosc_brutto",
    "nazwa ilosc_jednostka cena_brutto wartosc_brutto",
    "nazwa stawka_vat ilosc cena_brutto wartosc_brutto",
)  # fmt: skip
_WITHOUT_UNIT = frozenset({"h", "kg", "t", "km", "gb", "m", "m2", "day", "k"})


def draw_columns(pen: Pen, *, narrow: bool) -> tuple[str, ...]:
    """The columns in order; no narrow page gets the widest sets."""
    deal, rng = pen.deal, pen.rng
    if deal.gross_prices:
        pool: Sequence[str] = _GROSS
    elif deal.regime == "silent":
        pool = _BARE
    elif deal.untaxed:
        pool = rng.choice((_BARE, _RATED))
    else:
        pool = rng.choice((_RATED, _RATED, _RATED, _BARE))
    fitting = [text.split() for text in pool if not narrow or len(text.split()) < 6]
    if any(ware.unit in _WITHOUT_UNIT for ware in deal.wares):
        # Without its unit a count of hours or kilograms would say nothing.
        fitting = [keys for keys in fitting if "ilosc" not in keys or "jednostka" in keys] or fitting
    keys = rng.choice(fitting)
    if any(line.rabat for line in deal.inv.lines) and "cena_netto" in keys:
        keys.insert(keys.index("cena_netto") + 1, "rabat")
    if deal.goods and not narrow and len(keys) < 9:
        for extra, share in (("pkwiu", 0.4), ("origin", 0.15)):
            if pen.chance(share) and len(keys) < 9:
                keys.insert(keys.index("nazwa") + 1, extra)
    return tuple(keys)


def item_table(pen: Pen, look: Look, *, narrow: bool = False, foot: Sequence[tuple[str, str]] = ()) -> str:
    """The whole table; `foot` are labels and sums that end it."""
    keys = draw_columns(pen, narrow=narrow)
    manner = pen.rng.choices(("plain", "below", "two lines", "grouped"), (58, 22, 9, 11))[0]
    if manner == "grouped" and (len(pen.inv.lines) < 3 or pen.deal.trade not in {"consulting", "cloud", "media"}):
        manner = "plain"
    if manner == "two lines" and (keys[-1] == "nazwa" or len(keys) < 5 or keys.index("nazwa") > 2):
        manner = "below"
    rows = _rows(pen, keys)
    body = ""
    if manner == "grouped":
        body = _grouped(pen, keys, rows)
    elif manner == "two lines":
        body = "".join(_split(keys, row) for row in rows)
    else:
        below = _details(pen, keys) if manner == "below" else [""] * len(rows)
        body = "".join(_row(keys, row, under) for row, under in zip(rows, below, strict=True))
    width = len(keys)
    for label, value in foot:
        body += (f"<tr class='foot'><td colspan='{width - 1}' class='rr'>{label}</td>"
                 f"<td class='{_align(keys[-1])}'>{value}</td></tr>")  # fmt: skip
    size = look.item_size(width, narrow=narrow)
    return (f"<table class='items full' style='font-size: {size:.1f}pt'><thead>{_head(pen, keys)}</thead>"
            f"<tbody>{body}</tbody></table>")  # fmt: skip


def _align(key: str) -> str:
    if key in RIGHT:
        return "r"
    if key in {"stawka_vat", "lp", "jednostka", "origin"}:
        return "c"
    return "nw" if key == "pkwiu" else ""


def _head(pen: Pen, keys: Sequence[str]) -> str:
    currency = pen.rng.choices(("", " {}", " ({})", "<br>[{}]", "<br>{}"), (64, 10, 12, 7, 7))[0]
    cells = ""
    for key in keys:
        text = pen.tongue.stacked(f"c_{key}")
        if currency and key in _VALUES:
            text += currency.format(pen.inv.waluta)
        cells += f"<th class='{_align(key)} h-{key}'>{text}</th>"
    return f"<tr>{cells}</tr>"


def _rows(pen: Pen, keys: Sequence[str]) -> list[dict[str, str]]:
    """Cells by column of every line, recorded as they are printed."""
    known = [key for key in keys if key != "origin"]
    sign = pen.symbol and pen.chance(0.45)
    origin = pen.rng.choice((pen.deal.country, "PL", "DE", "EU"))
    rows = []
    for cells in pen.s.item_rows(known):
        row = dict(zip(known, cells, strict=True)) | {"origin": origin}
        for key in _VALUES & row.keys():
            row[key] = pen.signed(row[key]) if sign else row[key]
        rows.append(row)
    return rows


def _row(keys: Sequence[str], row: dict[str, str], below: str = "") -> str:
    cells = ""
    for key in keys:
        under = f"<div class='below'>{below}</div>" if below and key == "nazwa" else ""
        cells += f"<td class='{_align(key)}'>{row[key]}{under}</td>"
    return f"<tr>{cells}</tr>"


def _split(keys: Sequence[str], row: dict[str, str]) -> str:
    """A name over the whole line, its numbers on the line below."""
    at = keys.index("nazwa")
    before = "".join(f"<td class='{_align(key)}'>{row[key]}</td>" for key in keys[:at])
    after = "".join(f"<td class='{_align(key)}'>{row[key]}</td>" for key in keys[at + 1 :])
    return (f"<tr class='first'>{before}<td colspan='{len(keys) - at}'>{row['nazwa']}</td></tr>"
            f"<tr class='second'>{'<td></td>' * (at + 1)}{after}</tr>")  # fmt: skip


def _details(pen: Pen, keys: Sequence[str]) -> list[str]:
    """What stands in small print under each name: codes, weights, batches; no field of the item."""
    rng, lead = pen.rng, pen.tongue.lead
    details = []
    tariff = pen.tongue.word("c_pkwiu", lead)
    kind = rng.choice(("code", "origin", "batch")) if pen.deal.goods else rng.choice(("ref", "note"))
    for line in pen.inv.lines:
        if kind == "code" and line.pkwiu and "pkwiu" not in keys:
            details.append(f"{tariff.rstrip(':')}: {escape(line.pkwiu)}")
        elif pen.deal.goods and not line.pkwiu:
            details.append("")
        elif kind in {"code", "origin"}:
            details.append(f"{pen.tongue.word('c_origin', lead)}: {rng.choice(('PL', 'DE', 'CZ', 'EU'))}")
        elif kind == "batch":
            word = {"en": "Batch", "de": "Charge", "pl": "Partia"}[lead]
            details.append(f"{word} {digits(rng, '@######')}")
        elif kind == "ref":
            word = {"en": "Ref.", "de": "Ref.-Nr.", "pl": "Ref."}[lead]
            details.append(f"{word} {digits(rng, '#####-##')}")
        else:
            details.append({"en": "as per agreement", "de": "gemäß Vereinbarung", "pl": "zgodnie z umową"}[lead])
    return details


def _grouped(pen: Pen, keys: Sequence[str], rows: Sequence[dict[str, str]]) -> str:
    """Two groups under headings, each with its subtotal where the last column is the value."""
    lead, cut = pen.tongue.lead, pen.rng.randint(1, len(rows) - 1)
    heads = pen.rng.choice({
        "en": (("Project Alpha", "Project Beta"), ("Warsaw office", "Kraków office"), ("Fixed fees", "Other charges")),
        "de": (("Projekt A", "Projekt B"), ("Standort Warschau", "Standort Posen"), ("Grundleistungen", "Weiteres")),
        "pl": (("Projekt A", "Projekt B"), ("Biuro Warszawa", "Biuro Kraków"), ("Opłaty stałe", "Pozostałe")),
    }[lead])  # fmt: skip
    word = {"en": "Subtotal", "de": "Zwischensumme", "pl": "Suma częściowa"}[lead]
    summed = keys[-1] in {"wartosc_netto", "wartosc_brutto"} and pen.chance(0.6)
    body = ""
    for head, start, end in zip(heads, (0, cut), (cut, len(rows)), strict=True):
        body += f"<tr class='group'><td colspan='{len(keys)}'>{head}</td></tr>"
        body += "".join(_row(keys, row) for row in rows[start:end])
        if summed:
            total = sum((_value(line, keys[-1]) for line in pen.inv.lines[start:end]), Decimal(0))
            body += (f"<tr class='sub'><td colspan='{len(keys) - 1}' class='rr'>{word} {head}</td>"
                     f"<td class='r'>{pen.s.money(total)}</td></tr>")  # fmt: skip
    return body


def _value(line: Line, key: str) -> Decimal:
    value: Decimal = getattr(line, key)
    return value
