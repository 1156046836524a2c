"""What kind of column a heading names."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from faktulove_ocr.polish.labels import Match, tokenise
from faktulove_ocr.polish.vocabulary import COLUMNS

Base = Literal["net", "gross"]

PRICES = frozenset({"unit_price_net", "unit_price_gross", "list_price"})
VALUES = frozenset({"net", "gross", "value", "vat"})
NUMERIC = PRICES | VALUES | {"quantity"}
TEXTS = frozenset({"name", "index", "class", "unit", "state", "period", "date", "measure", ""})

FILLERS = frozenset(
    "w tym za i lub z na po od do pln eur usd gbp czk chf zl proc of the and per in nr a b c d e f g h".split()
)
"""Words in headings that name no kind."""
ALPHA = re.compile(r"[^\W\d_]")
_NET = re.compile(r"\bnetto|\bnet\b|\bbez (kwoty )?(zryczalt\w* )?(podatku|vat|zwrotu)|\bexcl|\bn$")
_GROSS = re.compile(r"\bbrutto|\bgross|\bze? (podatkiem|vat|zwrotem)|\bwraz z\b|\bincl|\bdetaliczn")
_VAT = re.compile(r"\b(vat|ptu|podatk\w*|podatek|tax|mwst|ust|steuer)\b")
_FALLBACKS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\b(rabat|upust|opust|bonifikat|discount|rabatt|znizk)"), "discount"),
    (re.compile(r"\b(cena|ceny|price|preis|einzelpreis|koszt jedn)"), "price"),
    (re.compile(r"\b(stawka|stawki|rate|satz)\b"), "rate"),
    (re.compile(r"\b(wartosc|wart|kwota|suma|naleznosc|amount|total|betrag|value|razem)\b"), "amount"),
    (re.compile(r"\b(ilosc|qty|quantity|menge|anzahl)\b"), "quantity"),
    (re.compile(r"\b(nazwa|opis|towar|usluga|uslugi|description|bezeichnung|asortyment)\b"), "name"),
)

MISREAD_QUANTITY = re.compile(r"(?:[1Il|]{2}|[n0OU])[.,]?")
"""What recognition makes of `Il.`, the shortest heading of quantities."""
_OF_PAYMENT = re.compile(
    r"\b(nazwa|name|tytul|opis|nr|numer|number|no|title) (of )?(the )?(banku?|wplaty|przelewu|platnosci|konta|rachunku|"
    r"odbiorcy|nabywcy|sprzedawcy|account|payment|transfer)\b"
)
"""What is paid into or to whom: it stands in boxes beside tables and heads no column."""


def marked(text: str) -> str:
    """Text with the percent sign as a word, so that phrases can name it."""
    return text.replace("%", " proc ")


@lru_cache(maxsize=4096)
def find_kinds(text: str) -> tuple[Match, ...]:
    """The phrases of headings in a text."""
    return tuple(COLUMNS.find(text))


_PER_UNIT = re.compile(
    r"(?:^|[\[( ])(?:zł|pln|eur|€) ?/ ?(?:kg|szt|t|m[23²³]?|mb|l|g|godz|h|km|op|kwh|mwh|gj|jedn|j\.? ?m)\b"
)
"""A price by what it is for: `zł/kg`."""
_BRACKETS = re.compile(r"\([^()]*\)")


@lru_cache(maxsize=2048)
def classify(text: str) -> tuple[str, Base | None]:
    """The kind of column that a heading names, empty when unknown, and its base where the text says so.

    >>> classify("Cena jedn. netto"), classify("Wartość"), classify("VAT %"), classify("Uwierzytelnienie")
    (('unit_price_net', 'net'), ('value', None), ('rate', None), ('', None))
    >>> classify("Podatek VAT (8%)")
    ('vat', None)
    """
    phrase = marked(text)
    folded = " ".join(t.text for t in tokenise(phrase))
    base: Base | None = "net" if _NET.search(folded) else "gross" if _GROSS.search(folded) else None
    if text.strip() == "#":
        return "lp", None
    if MISREAD_QUANTITY.fullmatch(text.strip()) is not None:
        return "quantity", None
    if _OF_PAYMENT.search(folded):
        return "", base
    if _PER_UNIT.search(text.casefold()) is not None:
        return f"unit_price_{base or 'net'}", base
    matches = find_kinds(phrase)
    tokens = sum(bool(ALPHA.search(t.text)) and t.text not in FILLERS for t in tokenise(phrase))
    if not matches:
        return _fallback(folded, base), base
    kinds = [m.kind for m in matches]
    best = max(matches, key=lambda m: m.tokens).kind
    if all(phrase[m.start : m.end].strip() == "proc" for m in matches) and tokens:
        return _fallback(folded, None) or "measure", base
    if "name" in kinds and best not in PRICES | VALUES:
        best = "name"
    if "quantity" in kinds and best == "unit":
        best = "quantity"
    of_amount = re.search(r"\b(kwota|wartosc|amount|betrag|value)\b|[0-9] proc\b", folded) is not None
    if best == "vat" and (("rate" in kinds and not of_amount) or re.search(r"(?<![0-9] )\bproc\b", folded)):
        best = "rate"
    if best in {"unit_price_net", "unit_price_gross"} and base is not None:
        best = f"unit_price_{base}"
    if best == "value" and base is not None:
        best = base
    outside = _BRACKETS.sub(" ", text)
    if best in PRICES and outside != text and classify(outside)[0] in VALUES:
        best = base or "value"  # `Wartość (cena sprzedaży)`
    covered = sum(m.tokens for m in matches)
    if covered < 0.5 * tokens:
        fallback = _fallback(folded, base)
        if covered < 0.34 * tokens or fallback:
            return fallback, base
    return best, base


def _fallback(folded: str, base: Base | None) -> str:
    """The kind by single telling words, for headings no phrase covers."""
    for pattern, kind in _FALLBACKS:
        if pattern.search(folded) is None:
            continue
        if kind == "price":
            return f"unit_price_{base or 'net'}"
        if kind == "amount":
            if base is not None:
                return base
            return "vat" if _VAT.search(folded) else "value"
        return kind
    return base or ""
