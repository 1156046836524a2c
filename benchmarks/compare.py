"""When one printed value equals another: the rules of acceptance, one small function each.

Every function takes two present values as strings; whether a value should be there at all is the scorer's question.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from decimal import Decimal, InvalidOperation

from rapidfuzz import fuzz

Equal = Callable[[str, str], bool]

NAME_SIMILARITY = 0.9
ITEM_NAME_SIMILARITY = 0.85

# Patterns over folded text whose punctuation became blanks: "Sp. z o.o." reads "sp z o o".
_LEGAL_FORMS: dict[str, re.Pattern[str]] = {
    form: re.compile(pattern)
    for form, pattern in {
        "sp_zoo": r"\bsp(olka)?\s?z\s?(o\s?o\b|ograniczona odpowiedzialnoscia)",
        "sp_k": r"\bsp(olka)?\s?(k\b|komandytowa\b)",
        "sp_j": r"\bsp(olka)?\s?(j\b|jawna\b)",
        "sp_p": r"\bsp(olka)?\s?(p\b|partnerska\b)",
        "ska": r"\bs\s?k\s?a\b|komandytowo akcyjna",
        "psa": r"\bp\s?s\s?a\b|prosta spolka akcyjna",
        "sa": r"\bs\s?a\b|\bspolka akcyjna",
        "sc": r"\bs\s?c\b|spolka cywilna",
        "gmbh": r"\bgmbh\b|\bgesellschaft mit beschrankter haftung",
        "kg": r"\bkg\b",
        "ag": r"\bag\b|aktiengesellschaft",
        "ug": r"\bug\b",
        "ek": r"\be\s?k\b",
        "ltd": r"\bltd\b|\blimited\b",
        "plc": r"\bplc\b",
        "llc": r"\bllc\b",
        "inc": r"\binc\b",
        "bv": r"\bb\s?v\b",
        "nv": r"\bn\s?v\b",
        "sro": r"\bs\s?r\s?o\b|\bspol s r o\b",
        "as": r"\ba\s?s\b",
        "sarl": r"\bs\s?a\s?r\s?l\b",
        "sas": r"\bs\s?a\s?s\b",
        "srl": r"\bs\s?r\s?l\b",
        "spa": r"\bs\s?p\s?a\b",
        "oy": r"\boy\b",
        "ab": r"\bab\b",
        "kft": r"\bkft\b",
    }.items()
}


def fold(text: str) -> str:
    """Lower case without diacritics, every run of other characters than letters and digits one blank."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold()).replace("ł", "l")
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return re.sub(r"[\W_]+", " ", letters).strip()


def legal_forms(name: str) -> frozenset[str]:
    """The legal forms named in a company's name, whatever way they are written."""
    folded = fold(name)
    return frozenset(form for form, pattern in _LEGAL_FORMS.items() if pattern.search(folded))


def similarity(left: str, right: str) -> float:
    """0..1, by edit distance; case, quotation marks and the kind and number of blanks do not count."""
    return fuzz.ratio(_smooth(left), _smooth(right)) / 100


def _smooth(text: str) -> str:
    text = unicodedata.normalize("NFC", text).casefold()
    return " ".join(re.sub(r"[\"'`´‘’‚‛“”„‟«»]", "", text).split())


def same_amount(left: str, right: str) -> bool:
    """Equal as numbers; what is no plain decimal string equals nothing."""
    try:
        a, b = Decimal(left), Decimal(right)
    except InvalidOperation:
        return False
    return a.is_finite() and a == b


def same_code(left: str, right: str) -> bool:
    """Equal but for blanks and case: kinds, dates, numbers of documents, KSeF numbers, currencies."""
    return _compact(left) == _compact(right)


def _compact(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).casefold().split())


def same_tax_number(left: str, right: str) -> bool:
    """NIP: equal without separators and without `PL`; a foreign prefix counts."""
    return _bare(left) == _bare(right)


def same_account(left: str, right: str) -> bool:
    """Account: equal without separators and without `PL`."""
    return _bare(left) == _bare(right)


def _bare(text: str) -> str:
    return re.sub(r"[\W_]", "", text).upper().removeprefix("PL")


def same_company(left: str, right: str) -> bool:
    """Similar to 0.9 and of the same legal form."""
    return similarity(left, right) >= NAME_SIMILARITY and legal_forms(left) == legal_forms(right)


def same_text(left: str, right: str) -> bool:
    """Similar to 0.9: addresses, banks, remarks."""
    return similarity(left, right) >= NAME_SIMILARITY


def same_item_name(left: str, right: str) -> bool:
    """Similar to 0.85."""
    return similarity(left, right) >= ITEM_NAME_SIMILARITY


def same_unit(left: str, right: str) -> bool:
    """Equal but for blanks, case and dots: `szt.` is `szt`."""
    return _compact(left).replace(".", "") == _compact(right).replace(".", "")


def same_discount(left: str, right: str) -> bool:
    """Equal as numbers: a discount is an amount or a share, with or without its `%`."""
    return same_amount(left.rstrip("% "), right.rstrip("% "))


_AMOUNTS = ("suma_netto", "suma_vat", "suma_vat_pln", "suma_brutto", "zaplacono", "do_zaplaty", "kurs_waluty")
_TEXTS = (
    "miejsce_wystawienia", "bank", "sprzedawca_adres", "nabywca_adres", "kwota_slownie", "przyczyna_korekty", "uwagi",
)  # fmt: skip

FIELD_EQUAL: dict[str, Equal] = {
    **dict.fromkeys(_AMOUNTS, same_amount),
    **dict.fromkeys(_TEXTS, same_text),
    "sprzedawca_nazwa": same_company,
    "nabywca_nazwa": same_company,
    "sprzedawca_nip": same_tax_number,
    "nabywca_nip": same_tax_number,
    "numer_konta": same_account,
}
"""The rule of each header field; a field not named here is a code."""

CELL_EQUAL: dict[str, Equal] = {
    "nazwa": same_item_name,
    "indeks": same_code,
    "ilosc": same_amount,
    "jednostka": same_unit,
    "cena_netto": same_amount,
    "cena_brutto": same_amount,
    "rabat": same_discount,
    "wartosc_netto": same_amount,
    "stawka_vat": same_code,
    "kwota_vat": same_amount,
    "wartosc_brutto": same_amount,
    "data_sprzedazy": same_code,
    "stan": same_code,
}
"""The rule of each cell of a line item."""
