"""Which columns the item table has, what stands over them, and how small the type must be for them to fit."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.corpus.composing.programs.headings import COLUMNS, MERGED, PLAIN_VALUES, UNDER_MERGED
from benchmarks.corpus.composing.programs.look import Look
from benchmarks.corpus.content import Invoice
from benchmarks.corpus.markup import RIGHT

# Columns that the sheet knows; the others are printed and ask for nothing.
KNOWN = frozenset({"lp", "nazwa", "indeks", "ilosc", "jednostka", "ilosc_jednostka", "cena_netto", "cena_brutto",
                   "rabat", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto", "pkwiu", "gtin"})  # fmt: skip
EXTRAS = ("gtin", "gtu", "partia", "waznosc", "waga", "magazyn", "opak", "wz", "kraj", "cn", "pkwiu")
_OF_ANYTHING = ("gtu", "pkwiu", "magazyn", "wz", "gtin")
_SERVICES = frozenset({"uslugi", "transport", "reklama", "gastronomia", "it"})
SPARE = frozenset({*EXTRAS, "cena_po", "kwota_vat", "indeks"})
"""Columns that a table can do without."""
FLUSH = RIGHT | {"waga", "opak", "cena_po"}

_NET_VALUES = (
    ("wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
    ("wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
    ("stawka_vat", "wartosc_netto", "kwota_vat", "wartosc_brutto"),
    ("stawka_vat", "wartosc_netto", "wartosc_brutto"),
    ("wartosc_netto", "stawka_vat"),
    ("stawka_vat", "wartosc_netto"),
    ("wartosc_netto", "stawka_vat", "wartosc_brutto"),
    ("wartosc_netto", "kwota_vat", "wartosc_brutto", "stawka_vat"),
    ("wartosc_netto", "kwota_vat", "stawka_vat", "wartosc_brutto"),
    ("wartosc_netto", "wartosc_brutto", "stawka_vat"),
    ("stawka_vat", "kwota_vat", "wartosc_netto", "wartosc_brutto"),
)
_GROSS_VALUES = (
    ("stawka_vat", "wartosc_brutto"),
    ("wartosc_brutto", "stawka_vat"),
    ("wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
    ("stawka_vat", "kwota_vat", "wartosc_brutto"),
)


@dataclass(frozen=True, slots=True)
class Plan:
    """Columns in order, what stands under the name instead, headings as rows of (HTML, columns spanned, rows)."""

    columns: tuple[str, ...]
    under: tuple[str, ...]
    heads: tuple[tuple[tuple[str, int, int], ...], ...]
    numbered: bool


def draw_columns(rng: random.Random, inv: Invoice, room: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Columns in order and what stands under the name; `room` bounds how many there are."""
    gross = inv.lines[0].cena_brutto is not None and inv.custom == "gross" and rng.random() < 0.5
    names = ["nazwa"]
    under: list[str] = []
    code = rng.choices(("none", "before", "after", "under"), (36, 30, 14, 20))[0]
    if code == "before":
        names.insert(0, "indeks")
    elif code == "after":
        names.append("indeks")
    elif code == "under":
        under.append("indeks")
    names += rng.choice((("ilosc", "jednostka"), ("ilosc", "jednostka"), ("jednostka", "ilosc"), ("ilosc_jednostka",)))
    names += ["cena_brutto"] if gross else rng.choice((["cena_netto"],) * 9 + (["cena_netto", "cena_brutto"],))
    if any(line.rabat for line in inv.lines):
        names += ["rabat", "cena_po"] if rng.random() < 0.15 and not gross else ["rabat"]
    names += rng.choice(_GROSS_VALUES if gross else _NET_VALUES)
    if rng.random() < 0.08:
        names.remove("stawka_vat")
        names.insert(names.index("nazwa") + 1, "stawka_vat")
    if rng.random() < 0.88:
        names.insert(0, "lp")
    extras = _OF_ANYTHING if inv.trade in _SERVICES else EXTRAS
    for extra in rng.sample(extras, rng.choices((0, 1, 2, 3), (44, 30, 17, 9))[0]):
        if rng.random() < 0.3 and extra not in {"magazyn", "wz", "opak"}:
            under.append(extra)
        elif len(names) < room:
            names.insert(rng.choice((names.index("nazwa"), names.index("nazwa") + 1, len(names))), extra)
    return tuple(names), tuple(under[:2])


def _word(rng: random.Random, name: str, plain: bool) -> str:
    if plain and name in PLAIN_VALUES:
        return rng.choice(PLAIN_VALUES[name])
    return rng.choice(COLUMNS[name])


def _broken(rng: random.Random, words: dict[str, str]) -> dict[str, str]:
    """Bars become line breaks or blanks, the same way over all columns."""
    mark = rng.choice(("<br>", "<br>", " "))
    return {name: word.replace("|", mark) for name, word in words.items()}


_MERGES = (("wartosc", ("wartosc_netto", "kwota_vat", "wartosc_brutto")),
           ("wartosc", ("wartosc_netto", "wartosc_brutto")),
           ("vat", ("stawka_vat", "kwota_vat")), ("vat", ("kwota_vat", "stawka_vat")),
           ("cena", ("cena_netto", "cena_brutto")),
           ("ilosc", ("ilosc", "jednostka")), ("ilosc", ("jednostka", "ilosc")))  # fmt: skip


def plan(rng: random.Random, columns: tuple[str, ...], under: tuple[str, ...], look: Look) -> Plan:
    """The headings over `columns`, merged over neighbours in a part of the documents."""
    gross_shown = {"kwota_vat", "wartosc_brutto", "cena_brutto"} & set(columns)
    words = _broken(rng, {name: _word(rng, name, not gross_shown and rng.random() < 0.5) for name in columns})
    if look.caps or rng.random() < 0.1:
        words = {name: word.upper().replace("<BR>", "<br>") for name, word in words.items()}
    merged = _spans(columns) if rng.random() < 0.22 else {}
    heads = _two_rows(rng, columns, words, merged) if merged else (tuple((words[name], 1, 1) for name in columns),)
    return Plan(columns, under, heads, rng.random() < 0.07)


def _spans(columns: Sequence[str]) -> dict[int, tuple[str, int]]:
    """Where a merged heading begins, its kind and how many columns it covers."""
    found: dict[int, tuple[str, int]] = {}
    taken: set[int] = set()
    for kind, run in _MERGES:
        for start in range(len(columns) - len(run) + 1):
            covered = set(range(start, start + len(run)))
            if tuple(columns[start : start + len(run)]) == run and not covered & taken:
                found[start] = (kind, len(run))
                taken |= covered
    return found


def _two_rows(
    rng: random.Random, columns: Sequence[str], words: dict[str, str], merged: dict[int, tuple[str, int]]
) -> tuple[tuple[tuple[str, int, int], ...], ...]:
    first: list[tuple[str, int, int]] = []
    second: list[tuple[str, int, int]] = []
    at = 0
    while at < len(columns):
        if at in merged:
            kind, count = merged[at]
            first.append((rng.choice(MERGED[kind]), count, 1))
            second += [(rng.choice(UNDER_MERGED[name]), 1, 1) for name in columns[at : at + count]]
            at += count
        else:
            first.append((words[columns[at]], 1, 2))
            at += 1
    return tuple(first), tuple(second)


def needed(look: Look, size: float, plan: Plan, rows: Sequence[dict[str, str]]) -> tuple[float, float]:
    """The least width in points of the columns beside the name, and of the name itself, in type of `size`."""
    letter = look.letter() * size
    heads = dict.fromkeys(plan.columns, 0)
    if len(plan.heads) == 1:
        for name, (text, _, _) in zip(plan.columns, plan.heads[0], strict=True):
            heads[name] = max(len(word) for word in text.replace("<br>", " ").split())
    else:
        heads = {name: max(len(w) for w in COLUMNS[name][0].replace("|", " ").split()) + 1 for name in plan.columns}
    total, name_width = 0.0, 0.0
    for column in plan.columns:
        head = heads[column] * look.letter(bold=True) * size * (1.12 if look.caps else 1.03)
        if column == "nazwa":
            name_width = max(head, 24 * letter)
            continue
        longest = max((len(row[column].replace("&nbsp;", " ")) for row in rows), default=0)
        total += max(head, longest * letter) + 7
    return total, name_width + 7


def fitting(look: Look, plan: Plan, rows: Sequence[dict[str, str]], share: float = 1.0) -> float | None:
    """The largest size, at most the document's, in which the table fits its `share` of the page; None if none does."""
    size = look.size
    while size >= 6.5:
        beside, name = needed(look, size, plan, rows)
        if beside + name <= look.width * share:
            return size
        size -= 0.5
    return None
