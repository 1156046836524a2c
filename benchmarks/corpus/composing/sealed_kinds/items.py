"""The list of what is sold: columns, their headings, and how a row stands on the page."""

from __future__ import annotations

import random
from collections.abc import Collection, Sequence

from benchmarks.corpus.composing.sealed_kinds.doc import Doc
from benchmarks.corpus.content import Line
from benchmarks.corpus.markup import RIGHT

CODES = ("indeks", "pkwiu", "gtin")
_SUMS = {"wartosc_netto": "suma_netto", "kwota_vat": "suma_vat", "wartosc_brutto": "suma_brutto"}
_WIDTHS = {"lp": 3.0, "nazwa": 20.0, "indeks": 8.0, "pkwiu": 9.0, "gtin": 13.5, "ilosc": 6.0, "jednostka": 5.5,
           "ilosc_jednostka": 10.0,
           "cena_netto": 8.5, "cena_brutto": 8.5, "rabat": 5.5, "wartosc_netto": 9.5, "stawka_vat": 5.5,
           "kwota_vat": 8.5,
           "wartosc_brutto": 9.5}  # fmt: skip
_FARM = {"nazwa": "r_nazwa", "cena_netto": "r_cena", "wartosc_netto": "r_netto", "stawka_vat": "r_stawka",
         "kwota_vat": "r_vat", "wartosc_brutto": "r_brutto"}  # fmt: skip


def draw_columns(
    rng: random.Random, *, gross: bool = False, discount: bool = False, plain: bool = False
) -> tuple[str, ...]:
    """Columns of an invoice's list; `gross` prices, or `plain` without a word of VAT."""
    head = ["lp"] if rng.random() < 0.82 else []
    name = ["nazwa"]
    code = rng.choices(("", "indeks", "pkwiu", "gtin"), (68, 14, 12, 6))[0]
    if code:
        name = [code, "nazwa"] if rng.random() < 0.4 else ["nazwa", code]
    amount = rng.choice((["ilosc", "jednostka"], ["jednostka", "ilosc"], ["ilosc_jednostka"], ["ilosc", "jednostka"],
                         ["ilosc"]))  # fmt: skip
    price = ["cena_brutto" if gross else "cena_netto"] + (["rabat"] if discount else [])
    if plain:
        return (*head, *name, *amount, *price, "wartosc_brutto" if gross else "wartosc_netto")
    if gross:
        tail = rng.choice((["stawka_vat", "wartosc_brutto"], ["wartosc_brutto", "stawka_vat"], ["wartosc_netto",
            "stawka_vat", "kwota_vat", "wartosc_brutto"],
                           ["stawka_vat", "kwota_vat", "wartosc_brutto"]))  # fmt: skip
    else:
        tail = rng.choice((["wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"], ["stawka_vat",
            "wartosc_netto", "kwota_vat", "wartosc_brutto"],
                           ["wartosc_netto", "stawka_vat", "wartosc_brutto"], ["stawka_vat", "wartosc_netto",
                               "wartosc_brutto"], ["wartosc_netto", "stawka_vat"],
                           ["stawka_vat", "wartosc_netto"], ["wartosc_netto", "kwota_vat", "stawka_vat",
                                                             "wartosc_brutto"],
                           ["stawka_vat", "kwota_vat", "wartosc_netto", "wartosc_brutto"]))  # fmt: skip
    if rng.random() < 0.12:
        return (*head, *name, *price, *amount, *tail)
    return (*head, *name, *amount, *price, *tail)


def without(columns: Sequence[str], *names: str) -> tuple[str, ...]:
    """The columns but for some."""
    return tuple(name for name in columns if name not in names)


def heading(doc: Doc, name: str, *, plain: bool = False) -> str:
    """The heading of a column: a farmer's words, bare ones without VAT, a currency, lines broken by hand."""
    if doc.farm and name in _FARM:
        return doc.w(_FARM[name])
    if plain and name.startswith("cena"):
        return doc.w("c_cena")
    if plain and name.startswith("wartosc"):
        return doc.w("c_wartosc")
    return doc.w(f"c_{name}")


def type_size(doc: Doc, columns: Sequence[str]) -> float:
    """The largest type in which a table of these columns has room, at most the document's own."""
    need = sum(_WIDTHS[name] for name in columns) + (14 if "nazwa" not in columns else 0)
    mono = 0.64 if doc.look.manner == "typed" or "Mono" in doc.look.font else 0.56
    return max(5.6, min(doc.look.size, doc.look.room / (need * mono + 1.1 * len(columns))))


def cells(texts: Sequence[str], columns: Sequence[str], tag: str = "td", css: str = "") -> str:
    """A row's cells, numbers flush right."""
    return f"<tr{css}>" + "".join(f"<{tag}{_align(name)}>{text}</{tag}>" for text, name in zip(texts, columns,
        strict=True)) + "</tr>"  # fmt: skip


def plain_row(texts: Sequence[str], right: Collection[int], tag: str = "td") -> str:
    """A row of a table that is no list of items; the cells whose places are in `right` are flush right."""
    marked = (f"<{tag}{' class=r' if index in right else ''}>{text}</{tag}>" for index, text in enumerate(texts))
    return f"<tr>{''.join(marked)}</tr>"


def labelled_row(texts: Sequence[str], tag: str = "td") -> str:
    """A label and the amounts behind it."""
    amounts = "".join(f"<{tag} class='r'>{text}</{tag}>" for text in texts[1:])
    return f"<tr><{tag}>{texts[0]}</{tag}>{amounts}</tr>"


def _align(name: str) -> str:
    return " class='r'" if name in RIGHT else " class='c'" if name in {"stawka_vat", "lp"} else ""


def head_row(doc: Doc, columns: Sequence[str], *, plain: bool = False) -> str:
    """The headings: one row, a row of numbers under it, or groups over it."""
    texts = [heading(doc, name, plain=plain) for name in columns]
    drawn = doc.rng.random()
    if drawn < 0.12:
        numbers = "".join(f"<th class='c sm'>{index}</th>" for index in range(1, len(columns) + 1))
        return f"<thead>{cells(texts, columns, 'th')}<tr>{numbers}</tr></thead>"
    if drawn < 0.24 and not plain and not doc.farm:
        return _merged(columns, texts)
    if drawn < 0.34:
        texts = [
            text.replace(" ", "<br>", 1) if name != "nazwa" else text for name, text in zip(columns, texts, strict=True)
        ]
    elif drawn < 0.42:
        texts = [f"{text}<br>[{doc.s.sign}]" if name.startswith(("cena", "wartosc",
                                                                 "kwota")) and "[" not in text else text for name,
                 text in zip(columns, texts, strict=True)]  # fmt: skip
    return f"<thead>{cells(texts, columns, 'th')}</thead>"


def _merged(columns: Sequence[str], texts: Sequence[str]) -> str:
    """Neighbouring columns under one heading: VAT's rate and sum, or all values."""
    pairs = {("stawka_vat", "kwota_vat"): ("Podatek VAT", ("%", "kwota")), ("ilosc", "jednostka"): ("Ilość",
        ("liczba", "jm")),
             ("wartosc_netto", "wartosc_brutto"): ("Wartość", ("netto", "brutto")), ("kwota_vat",
                 "wartosc_brutto"): ("Wartość", ("VAT", "brutto"))}  # fmt: skip
    top, under, index = "", "", 0
    while index < len(columns):
        group = pairs.get(tuple(columns[index : index + 2]))  # type: ignore[arg-type]
        if group:
            top += f"<th colspan='2' class='c'>{group[0]}</th>"
            under += "".join(f"<th class='c'>{text}</th>" for text in group[1])
            index += 2
        else:
            top += f"<th rowspan='2'{_align(columns[index])}>{texts[index]}</th>"
            index += 1
    if not under:
        return f"<thead>{cells(texts, columns, 'th')}</thead>"
    return f"<thead><tr>{top}</tr><tr>{under}</tr></thead>"


def wrapped(doc: Doc, columns: Sequence[str], head: str, body: str) -> str:
    """The table round its rows, in type that fits."""
    return (
        f"<table class='it full' style='font-size: {type_size(doc, columns):.1f}pt'>{head}<tbody>{body}</tbody></table>"
    )


def item_table(
    doc: Doc, columns: tuple[str, ...], lines: Sequence[Line] | None = None, stan: str | None = None, *,
    plain: bool = False, foot: Sequence[str] = ()
) -> str:  # fmt: skip
    """The list in one of its settings; `foot` is a last row for the same columns."""
    rows = doc.s.item_rows(columns, lines, stan)
    drawn = doc.rng.random()
    if foot or drawn < 0.62 or len(columns) < 6:
        body = "".join(cells(row, columns) for row in rows)
        body += cells(foot, columns, css=" class='foot'") if foot else ""
        return wrapped(doc, columns, head_row(doc, columns, plain=plain), body)
    if drawn < 0.78:
        return _codes_under(doc, columns, rows, plain=plain)
    if drawn < 0.9:
        return _two_lines(doc, columns, rows, plain=plain)
    return _grouped(doc, columns, rows, plain=plain)


def _codes_under(doc: Doc, columns: tuple[str, ...], rows: list[list[str]], *, plain: bool) -> str:
    """The code stands small under the name."""
    code = next((name for name in CODES if name in columns), None)
    if code is None:
        return wrapped(doc, columns, head_row(doc, columns, plain=plain), "".join(cells(row, columns) for row in rows))
    place, name = columns.index(code), columns.index("nazwa")
    label = {"indeks": "Indeks", "pkwiu": "PKWiU", "gtin": "EAN"}[code]
    kept = without(columns, code)
    body = ""
    for row in rows:
        texts = list(row)
        if row[place]:
            texts[name] = f"{row[name]}<br><span class='sm dim'>{label}: {row[place]}</span>"
        body += cells([text for index, text in enumerate(texts) if index != place], kept)
    return wrapped(doc, kept, head_row(doc, kept, plain=plain), body)


def _two_lines(doc: Doc, columns: tuple[str, ...], rows: list[list[str]], *, plain: bool) -> str:
    """The name on a line of its own, its numbers under it."""
    name = columns.index("nazwa")
    first = columns[:1] == ("lp",)
    under = [index for index in range(len(columns)) if index != name and not (first and index == 0)]
    kept = tuple(columns[index] for index in under)
    heads = cells([heading(doc, column, plain=plain) for column in kept], kept, "th")
    top = doc.w("c_nazwa")
    lead = f"<th rowspan='2' class='c'>{doc.w('c_lp')}</th>" if first else ""
    head = f"<thead><tr>{lead}<th colspan='{len(kept)}'>{top}</th></tr>{heads}</thead>"
    body = ""
    for row in rows:
        lead = f"<td rowspan='2' class='c'>{row[0]}</td>" if first else ""
        body += f"<tr>{lead}<td colspan='{len(kept)}'>{row[name]}</td></tr>" + cells(
            [row[index] for index in under], kept
        )
    return wrapped(doc, kept, head, body)


def _grouped(doc: Doc, columns: tuple[str, ...], rows: list[list[str]], *, plain: bool) -> str:
    """Rows under captions of their group."""
    captions = doc.rng.choice((("Towary", "Pozostałe pozycje"), ("Magazyn główny", "Magazyn pomocniczy"),
                               ("Pozycje podstawowe", "Pozycje dodatkowe"),
                               ("Grupa A", "Grupa B"), ("Etap I", "Etap II")))  # fmt: skip
    cut = doc.rng.randint(1, len(rows)) if len(rows) > 1 else 1
    body = ""
    for caption, part in zip(captions, (rows[:cut], rows[cut:]), strict=True):
        if part:
            body += f"<tr class='grp'><td colspan='{len(columns)}'>{caption}</td></tr>"
            body += "".join(cells(row, columns) for row in part)
    return wrapped(doc, columns, head_row(doc, columns, plain=plain), body)


def printed_sums(doc: Doc, columns: Sequence[str]) -> dict[str, str]:
    """The document's own sums, printed for those value columns that are there."""
    return {column: doc.s(name) for column, name in _SUMS.items() if column in columns}


def sum_row(doc: Doc, columns: Sequence[str], sums: dict[str, str]) -> list[str]:
    """A last row: the word for the sum before the first value, the sums under their columns."""
    row = [sums.get(name, "") for name in columns]
    place = max(0, next((index for index, name in enumerate(columns) if name in sums), 1) - 1)
    place = columns.index("nazwa") if "nazwa" in columns and doc.chance(0.6) else place
    row[place] = f"{doc.w('razem')}{doc.rng.choice((':', ''))}"
    return row
