"""What must hold on an invoice, checked on what was extracted; findings are problems and check names a field.

Sources: art. 106e of the VAT act (contents, rounding), art. 106i ust. 7 (issue up to 60 days before sale), and the
exceptions of margin, advance, settlement and correction invoices, whose items need not add up to the sums.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from faktulove_ocr.config import PolishSettings
from faktulove_ocr.extraction.extract import Extracted
from faktulove_ocr.polish.ksef import parse_qr
from faktulove_ocr.polish.rates import vat_from_gross, vat_of
from faktulove_ocr.result import Problem, Severity

ITEMS_NEED_NOT_ADD_UP = frozenset({"ZAL", "KOR_ZAL", "ROZ", "KOR", "KOR_ROZ", "KOR_RR"})
NOT_BOOKABLE = frozenset({"PROFORMA", "INNY"})
_SUMS = ("suma_netto", "suma_vat", "suma_brutto")
_GROSZ = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Verdict:
    """The checks a field passed or failed, by field, and all problems found."""

    checks: dict[str, tuple[str, ...]]
    problems: tuple[Problem, ...]


class _Notes:
    """Checks and problems as they come up."""

    def __init__(self) -> None:
        self.checks: dict[str, list[str]] = {}
        self.problems: list[Problem] = []

    def check(self, name: str, passed: bool, *fields: str) -> None:
        for field in fields:
            self.checks.setdefault(field, []).append(f"{name}:{'ok' if passed else 'failed'}")

    def problem(self, code: str, severity: Severity, field: str | None, message: str) -> None:
        self.problems.append(Problem(code, severity, field, message))


def validate(found: Extracted, settings: PolishSettings | None = None) -> Verdict:
    """All checks on one extracted invoice."""
    switches = settings or PolishSettings()
    notes = _Notes()
    _numbers(found, notes, switches)
    if switches.enabled and switches.context_validation:
        _sums(found, notes)
        _rates(found, notes)
        _items(found, notes)
        _words_and_due(found, notes)
        _dates(found, notes)
        _ksef(found, notes)
    _required(found, notes)
    return Verdict({k: tuple(dict.fromkeys(v)) for k, v in notes.checks.items()}, tuple(notes.problems))


def _value(found: Extracted, name: str) -> Decimal | None:
    field = found.fields.get(name)
    return field.value if field is not None and isinstance(field.value, Decimal) else None


def kind_of(found: Extracted) -> str:
    """The kind of document as extracted."""
    field = found.fields.get("rodzaj_faktury")
    return str(field.value) if field is not None else "INNY"


def _numbers(found: Extracted, notes: _Notes, switches: PolishSettings) -> None:
    """Checksums, which the candidates carry already."""
    codes = {
        "nip_checksum": ("nip_checksum", "warn", "Błędna suma kontrolna NIP."),
        "regon_checksum": ("regon_checksum", "info", "Błędna suma kontrolna REGON."),
        "account_mod97": ("account_checksum", "block", "Błędna suma kontrolna numeru rachunku (mod 97)."),
        "ksef_crc8": ("ksef_crc", "warn", "Numer KSeF nie przechodzi kontroli CRC-8."),
    }
    for name, field in found.fields.items():
        for check in field.checks:
            kind, _, outcome = check.partition(":")
            if kind == "nip_checksum" and not (switches.enabled and switches.nip_validation):
                continue
            notes.checks.setdefault(name, []).append(check)
            if outcome == "failed" and kind in codes:
                code, severity, message = codes[kind]
                if kind == "nip_checksum" and str(field.value)[:2].isalpha():
                    message = f"Błędna suma kontrolna zagranicznego numeru podatkowego {field.value}."
                notes.problem(code, severity, name, message)  # type: ignore[arg-type]
    seller, buyer = found.fields.get("sprzedawca_nip"), found.fields.get("nabywca_nip")
    if seller is not None and buyer is not None and seller.value == buyer.value:
        notes.problem("same_parties", "warn", "nabywca_nip", "Sprzedawca i nabywca mają ten sam NIP.")


def _sums(found: Extracted, notes: _Notes) -> None:
    """Netto + VAT = brutto in total."""
    net, vat, gross = (_value(found, name) for name in _SUMS)
    derived = [name for name in _SUMS if name in found.fields and found.fields[name].derived]
    if net is None or vat is None or gross is None:
        return
    passed = abs(net + vat - gross) <= Decimal("0.02")
    if not derived or not passed:
        notes.check("total_sum", passed, *_SUMS)
    if not passed:
        notes.problem("total_mismatch", "block", "suma_brutto", f"Netto {net} + VAT {vat} nie daje brutto {gross}.")


def _rates(found: Extracted, notes: _Notes) -> None:
    """Per rate: netto + VAT = brutto, and VAT from netto or from brutto; the rows against the total."""
    rows = found.vat_table.rows
    for n, row in enumerate(rows):
        tolerance = Decimal("0.05") + _GROSZ * len(found.items.items)
        if row.netto is not None and row.vat is not None:
            if row.brutto is not None and abs(row.netto + row.vat - row.brutto) > Decimal("0.02"):
                notes.problem(
                    "vat_mismatch",
                    "block",
                    f"podsumowanie_vat.{n}",
                    f"Stawka {row.stawka}: netto + VAT nie daje brutto.",
                )
            expected = vat_of(row.netto, row.stawka)
            from_gross = vat_from_gross(row.brutto, row.stawka) if row.brutto is not None else None
            fits = [e for e in (expected, from_gross) if e is not None and abs(e - row.vat) <= tolerance]
            if expected is not None and not fits:
                notes.problem(
                    "vat_mismatch",
                    "block",
                    f"podsumowanie_vat.{n}",
                    f"VAT {row.vat} nie odpowiada stawce {row.stawka} od {row.netto}.",
                )
    for name, column in zip(_SUMS, ("netto", "vat", "brutto"), strict=True):
        values = [getattr(r, column) for r in rows]
        total = _value(found, name)
        if total is not None and values and all(v is not None for v in values) and not found.fields[name].derived:
            notes.check("vat_table_sum", abs(sum(values, Decimal(0)) - total) <= Decimal("0.05"), name)


def _items(found: Extracted, notes: _Notes) -> None:
    """Items against the sums, where they must add up."""
    if kind_of(found) in ITEMS_NEED_NOT_ADD_UP or not found.items.items:
        return
    if "procedura_marzy" in _annotations(found):
        return
    for name, cell in (("suma_netto", "wartosc_netto"), ("suma_vat", "kwota_vat"), ("suma_brutto", "wartosc_brutto")):
        total = _value(found, name)
        values = [i.cells[cell].value for i in found.items.items if cell in i.cells]
        numbers = [Decimal(v) for v in values if v is not None]
        if total is None or len(numbers) != len(found.items.items):
            continue
        fits = abs(sum(numbers, Decimal(0)) - total) <= Decimal("0.02") + _GROSZ * len(numbers)
        notes.check("items_sum", fits, name)
        if not fits:
            notes.problem(
                "items_mismatch", "warn", name, f"Suma pozycji {sum(numbers, Decimal(0))} różni się od {total}."
            )


def _words_and_due(found: Extracted, notes: _Notes) -> None:
    """The words confirm the amount due or the gross sum; the amount due follows from gross, charges and payments."""
    gross, due, paid = _value(found, "suma_brutto"), _value(found, "do_zaplaty"), _value(found, "zaplacono")
    words = found.fields.get("kwota_slownie")
    spoken = words.value[1] if words is not None else None
    if spoken is not None:
        sizes = {abs(v) for v in (gross, due) if v is not None}
        fits = spoken in sizes
        if sizes:
            notes.check(
                "in_words",
                fits,
                *(
                    n
                    for n, v in (("suma_brutto", gross), ("do_zaplaty", due))
                    if v is not None and (abs(v) == spoken or not fits)
                ),
            )
            notes.check("in_words", fits, "kwota_slownie")
        if sizes and not fits:
            notes.problem(
                "words_mismatch", "warn", "kwota_slownie", f"Kwota słownie {spoken} nie zgadza się z żadną kwotą."
            )
    if gross is not None and due is not None:
        expected = {gross, gross - (paid or Decimal(0))}
        fits = due in expected
        notes.check("amount_due", fits, "do_zaplaty", "suma_brutto")
        if not fits and not found.settlement and kind_of(found) in ("VAT", "RACHUNEK"):
            notes.problem("amount_due_differs", "info", "do_zaplaty", f"Do zapłaty {due} różni się od brutto {gross}.")


def _annotations(found: Extracted) -> list[str]:
    field = found.fields.get("adnotacje")
    return list(field.value) if field is not None else []


def _dates(found: Extracted, notes: _Notes) -> None:
    """The order of dates is soft evidence only."""
    values = {
        n: date.fromisoformat(found.fields[n].value)
        for n in ("data_wystawienia", "data_sprzedazy", "termin_platnosci")
        if n in found.fields
    }
    issue, sale, due = (values.get(n) for n in ("data_wystawienia", "data_sprzedazy", "termin_platnosci"))
    if issue and sale and not -400 <= (issue - sale).days <= 400:
        notes.problem("dates_far_apart", "warn", "data_sprzedazy", "Data sprzedaży jest daleka od daty wystawienia.")
    if issue and due and (due - issue).days < -1:
        notes.problem("due_before_issue", "info", "termin_platnosci", "Termin płatności jest przed datą wystawienia.")


def _ksef(found: Extracted, notes: _Notes) -> None:
    """The QR link names the seller and the issue date."""
    for link in filter(None, map(parse_qr, found.ksef.qr)):
        seller, issue = found.fields.get("sprzedawca_nip"), found.fields.get("data_wystawienia")
        if seller is not None:
            notes.check("qr_seller", seller.value == link.nip, "sprzedawca_nip")
            if seller.value != link.nip:
                notes.problem("qr_mismatch", "warn", "sprzedawca_nip", "NIP sprzedawcy różni się od NIP w kodzie QR.")
        if issue is not None and link.date is not None:
            notes.check("qr_issue_date", issue.value == link.date.isoformat(), "data_wystawienia")


def _required(found: Extracted, notes: _Notes) -> None:
    """What an invoice must hold to be booked."""
    kind = kind_of(found)
    if kind in NOT_BOOKABLE:
        notes.problem("not_bookable", "block", "rodzaj_faktury", "Dokument nie jest fakturą do zaksięgowania.")
        return
    for name, code in _missing(found, kind):
        notes.problem(code, "block", name, f"Brak pola: {name}.")


def _missing(found: Extracted, kind: str) -> Iterator[tuple[str, str]]:
    for name in ("numer_faktury", "data_wystawienia", "suma_brutto"):
        if name not in found.fields:
            yield name, "missing_field"
    foreign = "sprzedawca_kraj" in found.fields and found.fields["sprzedawca_kraj"].value != "PL"
    if "sprzedawca_nip" not in found.fields and kind not in ("RR", "KOR_RR", "RACHUNEK", "NOTA") and not foreign:
        yield "sprzedawca_nip", "missing_field"
