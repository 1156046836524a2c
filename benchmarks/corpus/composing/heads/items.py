"""An ordinary table of items in a few styles, and the table a rate in several."""

from __future__ import annotations

import random

from benchmarks.corpus.composing.heads.facts import Facts
from benchmarks.corpus.markup import table

_VAT_SETS = (
    ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
    ("lp", "nazwa", "jednostka", "ilosc", "cena_netto", "stawka_vat", "wartosc_netto", "kwota_vat", "wartosc_brutto"),
    ("lp", "nazwa", "pkwiu", "ilosc", "jednostka", "cena_netto", "stawka_vat", "wartosc_netto", "wartosc_brutto"),
    ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "stawka_vat", "wartosc_netto"),
    ("nazwa", "ilosc_jednostka", "cena_netto", "stawka_vat", "wartosc_netto", "wartosc_brutto"),
    ("indeks", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat"),
    ("lp", "indeks", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "wartosc_brutto"),
    ("nazwa", "ilosc", "cena_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
)  # fmt: skip
_SETS = {
    "gross": (("lp", "nazwa", "ilosc", "jednostka", "cena_brutto", "stawka_vat", "wartosc_brutto"),
              ("nazwa", "ilosc_jednostka", "cena_brutto", "stawka_vat", "kwota_vat", "wartosc_brutto")),
    "marza": (("lp", "nazwa", "ilosc", "jednostka", "cena_brutto", "wartosc_brutto"),
              ("nazwa", "ilosc", "cena_brutto", "wartosc_brutto")),
    "RACHUNEK": (("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto"),
                 ("nazwa", "ilosc_jednostka", "cena_netto", "wartosc_netto")),
    "ZAL": (("lp", "nazwa", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),),
    "zero": (("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat"),
             ("nazwa", "ilosc_jednostka", "cena_netto", "stawka_vat", "wartosc_netto"),
             ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "stawka_vat", "wartosc_netto", "kwota_vat", "wartosc_brutto")),
}  # fmt: skip
_BARE = {"cena_netto": ("Cena", "Cena jedn."), "wartosc_netto": ("Wartość", "Kwota"), "cena_brutto": ("Cena", "Cena jedn."),
         "wartosc_brutto": ("Wartość", "Kwota")}  # fmt: skip
_PRICES = ("cena_netto", "cena_brutto", "wartosc_netto", "wartosc_brutto", "stawka_vat", "kwota_vat")


def items(f: Facts) -> str:
    """The items of the document."""
    genre, rng, s = f.subject.genre, f.rng, f.s
    if genre == "NOTA":
        return _charges(f)
    key = "zero" if genre in {"zw", "oo", "np", "import"} else genre
    names = rng.choice(_SETS.get(key, _VAT_SETS))
    heads = [f.words.column(name) for name in names]
    if genre in {"marza", "RACHUNEK"}:
        heads = [rng.choice(_BARE.get(name, (head,))) for name, head in zip(names, heads, strict=True)]
    rows = s.item_rows(names, stan="roznica" if genre == "KOR" else None)
    if genre == "RACHUNEK":
        for item in s.printed_items:
            for name in _PRICES:
                del item[name]
        s.unscored("suma_netto", "suma_vat")
    foot = _foot(f, names) if rng.random() < 0.18 and genre in {"plain", "KOR", "PROFORMA", "currency"} else []
    if rng.random() < 0.12:
        heads = [head.upper() for head in heads]
    return table(heads, rows, keys=names, css="items full", foot=foot)


def _foot(f: Facts, names: tuple[str, ...]) -> list[list[str]]:
    fields = {"wartosc_netto": "suma_netto", "kwota_vat": "suma_vat", "wartosc_brutto": "suma_brutto"}
    cells = [f.s(fields[name]) if name in fields else "" for name in names]
    cells[names.index("nazwa")] = f.words.label("razem")
    return [cells]


def _charges(f: Facts) -> str:
    """What a note charges: one amount, or two that make it."""
    s, rng = f.s, f.rng
    s.unscored("suma_netto", "suma_vat", "suma_brutto", "pozycje", "podsumowanie_vat")
    text = rng.choice(("Obciążenie za uszkodzone opakowania zwrotne", "Kara umowna za opóźnienie w dostawie, § 9 ust. 2",
                       "Zwrot kosztów postępowania", "Opłata manipulacyjna za zwrot przesyłki"))  # fmt: skip
    heads = rng.choice(
        (("Lp.", "Treść", "Kwota"), ("Lp.", "Tytuł obciążenia", "Kwota zł"), ("Poz.", "Wyszczególnienie", "Wn"))
    )
    return table(heads, [["1", text, s.money(s.inv.do_zaplaty)]], keys=("", "", "netto"), css="items full")


def rates(f: Facts) -> str:
    """The table a rate with its total first, last or nowhere, or a sentence a rate."""
    s, rng = f.s, f.rng
    usual = ("stawka", "netto", "vat", "brutto")
    names = rng.choice((usual, usual, usual, ("netto", "stawka", "vat", "brutto"), ("stawka", "netto", "vat")))
    rows = s.vat_rows(names)
    if rng.random() < 0.12 and names == usual:
        words = (f"Stawka {row[0]}: podstawa {row[1]}, podatek {row[2]}, razem {row[3]} {s.sign}" for row in rows)
        return f"<div>{'<br>'.join(words)}</div>"
    heads = [f.words.column(name) for name in names]
    place = rng.choice(("last", "last", "first", "none"))
    foot = [] if place == "none" else [_total(f, names)]
    if place == "first" and names[0] == "stawka":
        marks = rng.choice((("w tym", ""), ("w tym:", ""), ("w tym", "w tym ")))
        rows = [[f"{marks[0] if index == 0 else marks[1]} {row[0]}", *row[1:]] for index, row in enumerate(rows)]
        return table(heads, [*foot, *rows], keys=names, css="vat")
    return table(heads, rows, keys=names, css="vat", foot=foot)


def _total(f: Facts, names: tuple[str, ...]) -> list[str]:
    first = names[0] == "stawka"
    cells = {"stawka": f.words.label("razem") if first else f.rng.choice(("X", "", "x"))}
    return [cells[name] if name == "stawka" else f.s(f"suma_{name}") for name in names]


def styles(rng: random.Random, rule: str, shade: str, colour: str) -> str:
    """The CSS of the tables."""
    how = rng.choice(("grid", "grid", "lines", "lines", "zebra", "none", "dark", "outer"))
    pad = rng.choice(("1pt 3pt", "2pt 4pt", "3.5pt 5pt", "5pt 5pt"))
    css = {
        "grid": f".items td, .items th, .vat td, .vat th {{ border: {rule}; }}",
        "lines": f".items td, .items th, .vat td, .vat th {{ border-bottom: {rule}; }}",
        "zebra": ".items tr:nth-child(even) td { background: #f4f4f4; }",
        "none": f".items thead th {{ border-bottom: {rule}; }}",
        "dark": f".items thead th {{ background: {colour}; color: #fff; }} .items td {{ border-bottom: {rule}; }}",
        "outer": f".items, .vat {{ border: {rule}; }} .items thead th {{ border-bottom: {rule}; }}",
    }[how]
    heads = "" if how == "dark" else rng.choice(("", f".items th, .vat th {{ background: {shade}; }}"))
    weight = rng.choice(("normal", "bold"))
    return f"{css}{heads} .items td, .items th {{ padding: {pad}; }} .items th, .vat th {{ font-weight: {weight}; }} .foot td {{ font-weight: bold; }}"
