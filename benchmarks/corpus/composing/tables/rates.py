"""The table a rate in its ways: rows, columns, lines of text, entries among the sums."""

from __future__ import annotations

from benchmarks.corpus.composing.tables import wordings
from benchmarks.corpus.composing.tables.stock import Doc
from benchmarks.corpus.markup import table

_ORDERS = (
    ("stawka", "netto", "vat", "brutto"),
    ("stawka", "netto", "vat", "brutto"),
    ("netto", "stawka", "vat", "brutto"),
    ("stawka", "brutto", "vat", "netto"),
    ("stawka", "netto", "vat"),
    ("stawka", "netto", "brutto"),
    ("brutto", "netto", "stawka", "vat"),
    ("stawka", "vat", "netto", "brutto"),
)
_FIELDS = {"netto": "suma_netto", "vat": "suma_vat", "brutto": "suma_brutto", "vat_pln": "suma_vat_pln"}
_TEXTS = (
    "Stawka {stawka}: netto {netto}, VAT {vat}, brutto {brutto}",
    "VAT {stawka} od {netto} = {vat}, brutto {brutto}",
    "{stawka} – netto {netto} – VAT {vat} – brutto {brutto}",
    "wg stawki {stawka}: {netto} + VAT {vat} = {brutto}",
    "Sprzedaż opodatkowana {stawka}: {netto} {sign}, podatek {vat} {sign}, razem {brutto} {sign}",
    "Netto {stawka}: {netto} | VAT: {vat} | Brutto: {brutto}",
)
_EMPTY = ("23%", "22%", "8%", "7%", "5%", "0%", "zw")


def rates(doc: Doc, form: str) -> str:
    """The VAT table in one of its forms; the sums it prints are noted as done."""
    doc.done.add("rates")
    return {"table": _table, "transposed": _transposed, "text": _text}[form](doc)


def _order(doc: Doc) -> tuple[str, ...]:
    order = doc.rng.choice(_ORDERS)
    return (*order, "vat_pln") if doc.inv.suma_vat_pln is not None and doc.rng.random() < 0.5 else order


def _heads(doc: Doc, order: tuple[str, ...]) -> list[str]:
    words = {name: doc.rng.choice(wordings.RATES[name]) for name in order}
    if len(set(words.values())) < len(order) or words.get("stawka") == "VAT":
        words["stawka"], words["vat"] = "Stawka VAT", "Kwota VAT"
    if doc.rng.random() < 0.08:
        words = {name: f"{word}<br><small>{wordings.ENGLISH.get(name, 'PLN')}</small>" for name, word in words.items()}
    return [words[name] for name in order]


def _table(doc: Doc) -> str:
    rng, s = doc.rng, doc.s
    order = _order(doc)
    rows = doc.vat_cells(order, rng.choice((" ", " – ", " = ", ": ")))
    if rng.random() < 0.06 and not doc.vat_letters:
        _empty_rows(doc, order, rows)
    if rng.random() < 0.15:
        rows = [
            [
                f"VAT {cell}" if name == "stawka" and cell[:1].isdigit() else cell
                for name, cell in zip(order, row, strict=True)
            ]
            for row in rows
        ]
    foot = []
    if rng.random() < 0.72:
        total = {name: s(field) for name, field in _FIELDS.items() if name in order}
        doc.done.update(_FIELDS[name] for name in total)
        word = rng.choice(wordings.TOTAL)
        total["stawka"] = word if order[0] == "stawka" else rng.choice(("X", "", "razem"))
        foot = [[total[name] for name in order]]
    above = foot and rng.random() < 0.12
    keys = order if rng.random() < 0.85 else ()
    body = table(
        _heads(doc, order), [*foot, *rows] if above else rows, keys=keys, css="vat", foot=[] if above else foot
    )
    caption = f"<div class='cap'>{rng.choice(wordings.RATE_CAPTIONS)}</div>" if rng.random() < 0.3 else ""
    return caption + body


def _empty_rows(doc: Doc, order: tuple[str, ...], rows: list[list[str]]) -> None:
    """Rows of rates that nothing was sold at, as some programs print them."""
    doc.s.unscored("podsumowanie_vat")
    used = {row.stawka for row in doc.inv.rates}
    nothing = doc.rng.choice((doc.s.style.decimal.join(("0", "00")), "–", "---"))
    rows += [
        [name if column == "stawka" else nothing for column in order] for name in _EMPTY if name.rstrip("%") not in used
    ]


def _transposed(doc: Doc) -> str:
    """A column a rate; rows of net, VAT and gross."""
    s, rng = doc.s, doc.rng
    order = ("stawka", "netto", "vat", "brutto")
    columns = list(zip(*doc.vat_cells(order), strict=True))
    total = rng.random() < 0.7
    word = rng.choice(wordings.TOTAL)
    heads = [rng.choice(("Stawka VAT", "Stawka", "", "VAT")), *columns[0], *([word] if total else [])]
    rows = []
    for name, values in zip(order[1:], columns[1:], strict=True):
        rows.append([rng.choice(wordings.RATES[name][:4]), *values, *([s(_FIELDS[name])] if total else [])])
    if total:
        doc.done.update(("suma_netto", "suma_vat", "suma_brutto"))
    return table(heads, rows, keys=["", *["netto"] * (len(heads) - 1)], css="vat")


def _text(doc: Doc) -> str:
    order = ("stawka", "netto", "vat", "brutto")
    form = doc.rng.choice(_TEXTS)
    lines = []
    for row in doc.vat_cells(order):
        cells = dict(zip(order, row, strict=True))
        if doc.bare_rates and cells["stawka"].isdigit():
            cells["stawka"] += "%"
        lines.append(form.format(sign=doc.s.sign, **cells))
    return f"<div class='rtext'>{'<br>'.join(lines)}</div>"


def rate_pairs(doc: Doc) -> list[tuple[str, str]]:
    """Entries a rate for a list of sums."""
    doc.done.add("rates")
    first, second = doc.rng.choice(
        (
            ("Netto {}", "VAT {}"),
            ("Wartość netto {}", "Podatek VAT {}"),
            ("Podstawa {}", "kwota VAT {}"),
            ("Razem netto ({})", "VAT ({})"),
        )
    )
    found = []
    for rate, netto, vat in doc.vat_cells(("stawka", "netto", "vat")):
        text = f"{rate}%" if doc.bare_rates and rate.isdigit() else rate
        found += [(first.format(text), netto), (second.format(text), vat)]
    return found


def legend(doc: Doc) -> str:
    """What the letters of rates mean, where no VAT table says it."""
    if not doc.vat_letters or "rates" in doc.done:
        return ""
    texts = [
        f"{letter} – {doc.s.rate(rate)}{'%' if doc.bare_rates and rate.isdigit() else ''}"
        for rate, letter in doc.vat_letters.items()
    ]
    return f"<p><small>{doc.rng.choice(('Stawki VAT:', 'Oznaczenie stawek:'))} {', '.join(texts)}</small></p>"
