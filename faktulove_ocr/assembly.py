"""From what was extracted to the result: values in their forms, confidences, places, problems, priority."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Any, Literal

from faktulove_ocr.confidence import ConfidenceOptimizer, Evidence, document_score, probability
from faktulove_ocr.config import Settings
from faktulove_ocr.extraction import Extracted
from faktulove_ocr.extraction.items import to_items
from faktulove_ocr.extraction.model import Candidate
from faktulove_ocr.extraction.validation import NOT_BOOKABLE, Verdict, kind_of, validate
from faktulove_ocr.geometry import union
from faktulove_ocr.layout import Layout
from faktulove_ocr.polish.amounts import format_value
from faktulove_ocr.result import (
    CRITICAL_FIELDS,
    FIELD_NAMES,
    Bbox,
    Bookable,
    EngineInfo,
    FieldValue,
    Invoice,
    OtherParty,
    PageInfo,
    Part,
    Problem,
    VatRow,
)
from faktulove_ocr.text import Word

_ROLES = {
    "recipient": "odbiorca",
    "payer": "platnik",
    "issuer": "wystawca",
    "factor": "faktor",
    "third": "podmiot_trzeci",
}


def assemble(
    layout: Layout,
    found: Extracted,
    settings: Settings,
    *,
    document_id: str,
    source: str,
    part: Part,
    engine: EngineInfo,
    own_nips: Iterable[str] = (),
) -> Invoice:
    """The result of one invoice, without timings."""
    verdict = validate(found, settings.polish)
    fields = {name: _field(name, layout, found, verdict) for name in FIELD_NAMES}
    items = to_items(found.items, {p.page.number: (p.page.width, p.page.height) for p in layout.pages})
    optimizer = ConfidenceOptimizer(settings.confidence)
    priority = optimizer.get_review_priority(fields)
    problems = list(verdict.problems)
    side = _side(fields, frozenset(own_nips))
    if side == "obca":
        message = "Żaden z podanych NIP-ów nie należy do sprzedawcy ani nabywcy."
        problems.append(Problem("foreign_document", "block", None, message))
    if any(p.severity == "block" for p in problems) and priority == "auto_accept":
        priority = "quick_review"
    critical = [fields[name].confidence for name in CRITICAL_FIELDS]
    confidences = [f.confidence for f in fields.values()] + [i.confidence for i in items]
    return Invoice(
        document_id=document_id,
        source=source,
        czesc=part,
        confidence_score=document_score(critical),
        expected_accuracy=round(sum(confidences) / len(confidences), 4),
        review_priority=priority,
        ksiegowalny=_bookable(found, foreign=side == "obca"),
        strona=side,
        extracted_data=fields,
        pozycje=items,
        podsumowanie_vat=tuple(_vat_rows(layout, found)),
        dokumenty_powiazane=found.linked,
        podmioty_inne=tuple(_others(found)),
        rachunki=found.accounts,
        rozliczenie=found.settlement,
        ksef=found.ksef,
        problems=tuple(problems),
        pages=tuple(
            PageInfo(p.page.number, p.page.source, round(p.page.quality, 4), p.page.preprocessing, p.page.rotation)
            for p in layout.pages
        ),
        engine=engine,
    )


def _field(name: str, layout: Layout, found: Extracted, verdict: Verdict) -> FieldValue:
    """One field of the result."""
    chosen = found.fields.get(name)
    checks = verdict.checks.get(name, ())
    if chosen is None:
        return _absent(name, found)
    rival = max(
        (c.score for c in found.findings.by_field.get(name, ()) if _plain(c.value) != _plain(chosen.value)), default=0.0
    )
    if name.startswith("suma_"):
        rival = 0.0 if any(c.endswith("sum:ok") for c in checks) else 0.5 * rival
    evidence = Evidence(min(chosen.score, 1.0), chosen.read_confidence, rival, checks, chosen.derived)
    return FieldValue(
        value=_plain(chosen.value),
        confidence=probability(evidence),
        raw=_raw(chosen),
        status="derived" if chosen.derived else "repaired" if chosen.repaired or _mended(chosen.words) else "read",
        page=chosen.page if chosen.words else None,
        bbox=bbox(layout, chosen.words, chosen.page),
        checks=checks,
    )


def _mended(words: tuple[Word, ...]) -> bool:
    return any(word.mended for word in words)


def _raw(chosen: Candidate) -> str | None:
    """What was read: of words that were read otherwise to pass a check, the first reading."""
    if _mended(chosen.words):
        return " ".join(word.read for word in chosen.words)
    return chosen.raw or None


def _absent(name: str, found: Extracted) -> FieldValue:
    """Nothing was found: the document does not have it, unless a candidate or a label says otherwise."""
    rivals = found.findings.by_field.get(name, ())
    strongest = max((c.score for c in rivals), default=0.0)
    if name == "adnotacje":
        return FieldValue([], 0.95, status="absent")
    if strongest > 0.5 and name not in ("suma_netto", "suma_vat"):
        return FieldValue(None, round(1 - strongest, 4), status="conflicting")
    return FieldValue(None, 0.9, status="absent")


def _plain(value: Any) -> str | list[str] | None:
    """A candidate's value in the form of the result."""
    if isinstance(value, Decimal):
        return format_value(value)
    if isinstance(value, tuple):
        return str(value[0])
    if isinstance(value, list):
        return [str(v) for v in value]
    return None if value is None else str(value)


def bbox(layout: Layout, words: tuple[Word, ...], page: int | None) -> Bbox | None:
    """The place of words as shares of their page."""
    if not words or page is None:
        return None
    home = layout.page_of(page).page
    return union(w.place for w in words).shares(home.width, home.height)


def _vat_rows(layout: Layout, found: Extracted) -> Iterable[VatRow]:
    """The VAT table in result form."""
    for row in found.vat_table.rows:
        values = [row.netto, row.vat, row.brutto]
        known = [v for v in values if v is not None]
        agrees = len(known) == 3 and abs(known[0] + known[1] - known[2]) <= Decimal("0.02")
        reading = min((w.confidence for w in row.words), default=1.0)
        confidence = probability(Evidence(0.85, reading, checks=("total_sum:ok",) if agrees else ()))
        net, vat, gross, vat_pln = (None if v is None else format_value(v) for v in (*values, row.vat_pln))
        place = bbox(layout, row.words, row.page)
        yield VatRow(row.stawka, net, vat, gross, vat_pln, confidence, row.page, place)


def _others(found: Extracted) -> Iterable[OtherParty]:
    """Parties that neither sell nor buy."""

    def text(candidate: Candidate | None) -> str | None:
        return None if candidate is None else str(candidate.value)

    for party in found.parties:
        role = _ROLES.get(party.role)
        if role is not None:
            yield OtherParty(role, text(party.name), text(party.nip), text(party.address))


def _bookable(found: Extracted, *, foreign: bool) -> Bookable:
    """Whether the document can be booked as it is; one that neither sells to nor buys from the caller must be seen."""
    kind = kind_of(found)
    if "rodzaj_faktury" not in found.fields:
        return "sprawdz"
    if kind in NOT_BOOKABLE:
        return "nie"
    if foreign or kind == "PARAGON" or "suma_brutto" not in found.fields:
        return "sprawdz"
    return "tak"


def _side(fields: dict[str, FieldValue], own: frozenset[str]) -> Literal["zakup", "sprzedaz", "obca"] | None:
    """On which side of the invoice the caller stands; None when it did not say who it is."""
    plain = {_bare(n) for n in own}
    if not plain:
        return None
    if isinstance(fields["nabywca_nip"].value, str) and _bare(fields["nabywca_nip"].value) in plain:
        return "zakup"
    if isinstance(fields["sprzedawca_nip"].value, str) and _bare(fields["sprzedawca_nip"].value) in plain:
        return "sprzedaz"
    return "obca"


def _bare(nip: str) -> str:
    """A NIP without separators and without PL."""
    compact = "".join(c for c in nip.upper() if c.isalnum())
    return compact.removeprefix("PL")


def with_timings(invoice: Invoice, timings: dict[str, float], total: float) -> Invoice:
    """The invoice with what only the pipeline knows."""
    return replace(invoice, timings=timings, processing_time=round(total, 4))
