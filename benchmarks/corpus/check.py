"""What must hold of every truth of the corpus; names of broken rules, without the contents that break them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from html import escape
from typing import Any

from stdnum import iban
from stdnum.pl import nip as polish_nip

from benchmarks.corpus.core import LISTS, Drawn
from faktulove_ocr.result import ANNOTATIONS, FIELD_NAMES

_DATES = ("data_wystawienia", "data_sprzedazy", "termin_platnosci", "okres_od", "okres_do", "data_kursu")
_MONEY = ("suma_netto", "suma_vat", "suma_vat_pln", "suma_brutto", "zaplacono", "do_zaplaty")
_PRINTED = ("numer_faktury", "sprzedawca_nazwa", "nabywca_nazwa", "numer_zamowienia", "numer_ksef", "przyczyna_korekty")
_PAYMENTS = frozenset("przelew gotówka karta BLIK pobranie kompensata czek bon kredyt inna".split())


def problems(drawn: Drawn) -> list[str]:
    """Names of the rules that the truth or its page breaks; empty when all is well."""
    return [name for name, holds in _rules(drawn) if not holds]


def _rules(drawn: Drawn) -> Iterator[tuple[str, bool]]:
    truth, header = drawn.truth, drawn.truth["extracted_data"]
    yield "only known keys", set(header) <= set(FIELD_NAMES) and set(truth) <= {"extracted_data", *LISTS}
    yield "annotations are known", set(header.get("adnotacje") or ()) <= set(ANNOTATIONS)
    yield "the form of payment is known", header.get("forma_platnosci") in {None, *_PAYMENTS}
    for name in _DATES:
        if header.get(name):
            yield f"{name} is an ISO date", bool(date.fromisoformat(header[name]))
    for name in _MONEY:
        if header.get(name) is not None:
            yield f"{name} is money", bool(re.fullmatch(r"-?\d+\.\d\d", header[name]))
    for role in ("sprzedawca", "nabywca"):
        number = header.get(f"{role}_nip")
        if number and number[:1].isdigit():
            yield f"{role}_nip passes its check", polish_nip.is_valid(number)
    accounts = [row["numer"] for row in truth.get("rachunki", ())]
    if header.get("numer_konta"):
        yield "the account is among the accounts", "rachunki" not in truth or header["numer_konta"] in accounts
    for number in accounts:
        yield "accounts pass their check", iban.is_valid(number)
    for name in _PRINTED:
        if header.get(name):
            yield f"{name} stands on the page", escape(header[name]) in drawn.html
    for item in truth.get("pozycje", ()):
        yield "item names stand on the page", escape(item["nazwa"] or "") in drawn.html
    yield from _sums(truth, header)


def _sums(truth: dict[str, Any], header: dict[str, Any]) -> Iterator[tuple[str, bool]]:
    netto, vat, brutto = (_decimal(header.get(name)) for name in ("suma_netto", "suma_vat", "suma_brutto"))
    if netto is not None and vat is not None and brutto is not None:
        yield "netto and VAT make brutto", netto + vat == brutto
    rows = truth.get("podsumowanie_vat", ())
    for row in rows:
        base, tax, whole = (_decimal(row[name]) for name in ("netto", "vat", "brutto"))
        if base is not None and tax is not None and whole is not None:
            yield "each rate adds up", base + tax == whole
    for name, total in (("netto", netto), ("vat", vat), ("brutto", brutto)):
        values = [value for row in rows if (value := _decimal(row[name])) is not None]
        if values and total is not None and len(values) == len(rows):
            yield f"the rates add up to suma of {name}", sum(values, Decimal(0)) == total


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
