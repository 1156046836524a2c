"""The sums: labelled amounts, the VAT table and the items weighed together under netto + VAT = brutto."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from faktulove_ocr.extraction.model import Candidate, Findings, Label, Span, candidate
from faktulove_ocr.extraction.pairs import LabelIndex, pairs, zones
from faktulove_ocr.layout import Layout
from faktulove_ocr.polish.amounts import Amount, find_amounts
from faktulove_ocr.polish.labels import fold
from faktulove_ocr.polish.slownie import parse_words

_FIELD = {
    "net_total": "suma_netto",
    "vat_total": "suma_vat",
    "gross_total": "suma_brutto",
    "due": "do_zaplaty",
    "paid": "zaplacono",
}
_GENERAL = {"razem", "ogolem", "suma", "lacznie", "total", "vat", "podatek", "netto", "brutto", "zaplata", "otrzymano"}
_GROSZ = Decimal("0.01")
_BEFORE = re.compile(r"\b(przed|bylo|powinno|po) (korekt|zmian)\w*|\bbylo\b|\bpierwotn|\bbefore\b")
_CHANGED = re.compile(r"\b(zmniejsz|obniz)\w*")
_OTHER = re.compile(
    r"zaliczk|przedplat|zamowieni|poprzedni|saldo|odset|kaucj|rabat|oszczedz|limit|w tym\b.*\bvat\b.*\bbrutto"
)


@dataclass(frozen=True, slots=True)
class Sums:
    """The chosen sums; None where the document shows none. `agrees`: netto + VAT = brutto among what was printed."""

    net: Candidate | None
    vat: Candidate | None
    gross: Candidate | None
    agrees: bool


def read_labelled_sums(layout: Layout, index: LabelIndex, findings: Findings) -> None:
    """Candidates for sums, amount due and amount paid from their labels."""
    labels = [label for label in index.of(*_FIELD) if not _BEFORE.search(fold(label.segment.text))]
    for pair in pairs(labels, index, _amounts_in, _weight):
        amount = pair.value
        assert isinstance(amount, Amount)
        value = amount.value
        folded = fold(pair.label.segment.text)
        if _CHANGED.search(folded) and value > 0:
            value = -value
        if pair.label.kind == "due" and re.search(r"\b(do )?zwrotu?\b", fold(pair.label.text)) and value > 0:
            value = -value
        if pair.label.kind == "paid" and (amount.places != 2 or re.search(r"\bprosimy\b", folded)):
            continue
        score = pair.score + (0.03 if amount.places == 2 else -0.25) + (0.04 if amount.currency else 0)
        findings.add(_FIELD[pair.label.kind], candidate(pair.span, value, min(score, 0.99)))
    _grids(layout, index, findings)


def _weight(label: Label) -> float:
    """How telling a label of a sum is."""
    text, around = fold(label.text), fold(label.segment.text[: label.start])
    if _OTHER.search(around[-30:]) and label.kind != "paid":
        return 0.35
    if text in _GENERAL:
        return 0.6 if label.leads else 0.4
    if label.kind == "gross_total" and "brutto" not in text and "gross" not in text and "ogolem" not in text:
        return 0.75
    return 0.95 if label.leads or label.colon else 0.85


def _amounts_in(span: Span) -> list[tuple[Span, object, float]]:
    """Amounts in a zone; one with grosze or a currency is likelier a sum."""
    text = span.segment.text[span.start : span.end]
    found: list[tuple[Span, object, float]] = []
    for start, end, amount in find_amounts(text):
        if end < len(text) and text[end:].lstrip()[:1] == "%":
            continue
        if amount.places == 2:
            plausibility = 1.0
        elif amount.currency is not None:
            plausibility = 0.7
        else:
            plausibility = 0.55 if not (text[:start] + text[end:]).strip(" :.") else 0.2
        words_before = len(text[:start].split())
        plausibility *= max(1 - 0.05 * words_before, 0.6)
        found.append((span.part(span.start + start, span.start + end), amount, plausibility))
    return found


def _grids(layout: Layout, index: LabelIndex, findings: Findings) -> None:
    """`Netto | VAT | Brutto` over amounts: each amount under or beside its own heading in a row of three."""
    for row in layout.rows:
        kinds = [(label, s) for s in row.segments for label in index.at(s) if label.kind in _FIELD]
        names = {label.kind for label, _ in kinds}
        if not {"net_total", "gross_total"} <= names or len(kinds) < 2:
            continue
        for below in layout.rows[row.index + 1 : row.index + 4]:
            if below.page != row.page or below.box.y0 - row.box.y1 > 3 * row.size:
                break
            amounts = [
                (s, start, end, a) for s in below.segments for start, end, a in find_amounts(s.text) if a.places == 2
            ]
            if len(amounts) < len(kinds):
                continue
            for label, segment in kinds:
                near = min(amounts, key=lambda a: abs(a[0].box.cx - segment.box.cx))
                span = Span(near[0], near[1], near[2])
                findings.add(_FIELD[label.kind], candidate(span, near[3].value, 0.7))
            break


def read_in_words(layout: Layout, index: LabelIndex, findings: Findings) -> None:
    """The amount in words after its label, over at most three lines; the text is kept as printed."""
    for label in index.of("in_words"):
        spans: list[Span] = []
        for zone in zones(label, index):
            if zone.span.text and re.search(r"[^\W\d_]{2}", zone.span.text):
                spans.append(zone.span)
            if zone.relation != "below" and spans:
                below = _continuation(layout, index, zone.span)
                spans += below
                break
        if not spans:
            continue
        read = [(count, parse_words(" ".join(s.text for s in spans[:count]))) for count in range(len(spans), 0, -1)]
        known = [(count, words) for count, words in read if words is not None]
        longest = next((words for _, words in known if words.exact), known[-1][1] if known else None)
        for count, words in reversed(known):
            if longest is not None and words.value != longest.value:
                continue
            text = " ".join(s.text for s in spans[:count])
            if words is not None:
                found = tuple(w for s in spans[:count] for w in s.words)
                findings.add("kwota_slownie", Candidate((text, words.value), text, found, label.segment.page, 0.95))
                break
        else:
            text = spans[0].text
            findings.add("kwota_slownie", Candidate((text, None), text, spans[0].words, label.segment.page, 0.6))


def _continuation(layout: Layout, index: LabelIndex, span: Span) -> list[Span]:
    """The line right under a span when it goes on at the same left edge."""
    segment = span.segment
    for row in layout.rows[segment.row + 1 : segment.row + 2]:
        if (
            row.page == segment.page
            and row.box.y0 - segment.box.y1 < 0.9 * segment.size
            and not index.at(row.segments[0])
        ):
            return [Span(s, 0, len(s.text)) for s in row.segments if abs(s.box.x0 - segment.box.x0) < 8 * segment.size][
                :1
            ]
    return []


def choose_sums(findings: Findings, *, corrects: bool, tolerance: Decimal = Decimal("0.02")) -> Sums:
    """The triple of sums with the most evidence.

    Every candidate may also be absent; a triple of three gains where netto + VAT = brutto, a gross sum gains where
    the amount due or the words say the same, and one of three that follows from the two others is derived.
    """
    for found in findings.by_field.get("do_zaplaty", ())[:3]:
        if found.value > 0 or corrects:
            findings.add("suma_brutto", replace(found, score=0.5 * found.score))
    options = {name: _ranked(findings, name) for name in ("suma_netto", "suma_vat", "suma_brutto")}
    due = {c.value for c in findings.by_field.get("do_zaplaty", ())}
    words = {abs(c.value[1]) for c in findings.by_field.get("kwota_slownie", ()) if c.value[1] is not None}
    paid = {c.value for c in findings.by_field.get("zaplacono", ())}
    largest = max(
        (abs(c.value) for c in options["suma_brutto"] if c is not None and c.score > 0.45), default=Decimal(0)
    )
    best: tuple[float, Candidate | None, Candidate | None, Candidate | None, bool] = (-1.0, None, None, None, False)
    for net, vat, gross in itertools.product(*(options[n] for n in options)):
        score = sum(c.score for c in (net, vat, gross) if c is not None)
        agrees = False
        if net is not None and vat is not None and gross is not None:
            agrees = abs(net.value + vat.value - gross.value) <= tolerance
            score += 1.1 if agrees else -1.2
            if agrees and net.value and _plausible_rate(net.value, vat.value):
                score += 0.15
            elif agrees and net.value:
                score -= 0.9
        elif net is not None and gross is not None:
            ratio_fine = net.value == gross.value or _plausible_rate(net.value, gross.value - net.value)
            score += 0.25 if ratio_fine else -0.6
        if gross is not None:
            if gross.value in due:
                score += 0.35
            if abs(gross.value) in words:
                score += 0.35
            if largest and abs(gross.value) == largest:
                score += 0.25
            if any(gross.value == d + p for d in due for p in paid):
                score += 0.3
        if score > best[0]:
            best = (score, net, vat, gross, agrees)
    _, net, vat, gross, agrees = best
    return _complete(net, vat, gross, agrees)


def _ranked(findings: Findings, name: str) -> list[Candidate | None]:
    """The best candidates of one sum, merged by value, with absence as the last."""
    merged: dict[Decimal, Candidate] = {}
    for found in sorted(findings.by_field.get(name, ()), key=lambda c: -c.score):
        known = merged.get(found.value)
        if known is None:
            merged[found.value] = found
        else:
            merged[found.value] = _stronger(known, min(known.score + 0.25 * found.score, 1.4))
    ranked = sorted(merged.values(), key=lambda c: -c.score)[:7]
    return [*ranked, None]


def _stronger(known: Candidate, score: float) -> Candidate:
    """The same candidate with another score."""
    return Candidate(known.value, known.raw, known.words, known.page, score, known.checks, known.derived)


def _plausible_rate(net: Decimal, vat: Decimal) -> bool:
    """Whether VAT lies between nothing and 27% of net, with the same sign."""
    if net == 0:
        return vat == 0
    share = vat / net
    return Decimal("-0.001") <= share <= Decimal("0.271")


def _complete(net: Candidate | None, vat: Candidate | None, gross: Candidate | None, agrees: bool) -> Sums:
    """Two of three give the third, marked derived; a gross sum of nothing has nothing in it."""
    if gross is not None and gross.value == 0 and net is None and vat is None:
        return Sums(_derived(gross.value, gross), _derived(gross.value, gross), gross, agrees)
    if net is not None and gross is not None and vat is None:
        vat = _derived(gross.value - net.value, net, gross)
    elif net is not None and vat is not None and gross is None:
        gross = _derived(net.value + vat.value, net, vat)
    elif vat is not None and gross is not None and net is None and vat.score > 0.6:
        net = _derived(gross.value - vat.value, vat, gross)
    return Sums(net, vat, gross, agrees)


def nothing_changed(page: int) -> Sums:
    """The sums of a formal correction, which prints no amount: nothing, derived from its kind."""
    zero = Candidate(Decimal("0.00"), "", page=page, score=0.6, derived=True)
    return Sums(zero, zero, zero, agrees=True)


def _derived(value: Decimal, *sources: Candidate) -> Candidate:
    """A sum that follows from others."""
    score = min(s.score for s in sources)
    return Candidate(value.quantize(_GROSZ), "", page=sources[0].page, score=0.9 * min(score, 1.0), derived=True)


def sums_of_rows(rows: Sequence[tuple[Decimal | None, Decimal | None, Decimal | None]]) -> tuple[Decimal | None, ...]:
    """Column sums; None where a row lacks the value."""
    sums: list[Decimal | None] = []
    for column in range(3):
        values = [row[column] for row in rows]
        known = [v for v in values if v is not None]
        sums.append(sum(known, Decimal(0)) if rows and len(known) == len(values) else None)
    return tuple(sums)
