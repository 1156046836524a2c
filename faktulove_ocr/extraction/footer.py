"""Single facts that stand anywhere: register numbers, VAT in złoty."""

from __future__ import annotations

import re
from decimal import Decimal

from faktulove_ocr.extraction.model import Candidate, Span, candidate, checked, whole
from faktulove_ocr.layout import Layout
from faktulove_ocr.polish.amounts import find_amounts
from faktulove_ocr.polish.identifiers import krs_plausible, regon_valid
from faktulove_ocr.polish.labels import fold

_REGON = re.compile(r"\bregon\b[\s.:nr]*((?:\d[\s-]?){13}\d|(?:\d[\s-]?){8}\d)(?!\d)")
_KRS = re.compile(r"\bkrs\b[\s.:nrume]*(0\d{9})(?!\d)")
_REGISTERED = re.compile(
    r"\bkrajow\w+ rejestr\w+ sadow\w+\W[^\d]{0,60}\b(?:pod )?(?:nr|numer\w*)\W{0,3}(?:krs\W{0,3})?(0\d{9})(?!\d)"
)
_ROUNDED = Decimal("0.02")
_VAT_PLN = re.compile(
    r"\b(vat|podat\w*|ptu|tax)\b[^\d]{0,40}\b(w )?(pln|zl|zlotych|zlotowk\w*)\b"
    r"|\bvat\b.*\bprzelicz\w*|\b(pln|zl)\b[^\d]{0,12}\bvat\b"
)


def read_legal_ids(layout: Layout, others: frozenset[int] = frozenset()) -> dict[str, Candidate]:
    """The first REGON and KRS on the document; they are the seller's unless a party's lines said otherwise.

    `others` are ids of the segments that belong to another party.
    """
    found: dict[str, Candidate] = {}
    for segment in layout.segments:
        if id(segment) in others:
            continue
        folded = fold(segment.text)
        regon = _REGON.search(folded)
        if regon and "sprzedawca_regon" not in found:
            digits = re.sub(r"\D", "", regon.group(1))
            check = checked("regon_checksum", regon_valid(digits))
            found["sprzedawca_regon"] = candidate(Span(segment, regon.start(1), regon.end(1)), digits, 0.6, (check,))
        krs = _KRS.search(folded) or _REGISTERED.search(folded)
        if krs and krs_plausible(krs.group(1)) and "sprzedawca_krs" not in found:
            found["sprzedawca_krs"] = candidate(Span(segment, krs.start(1), krs.end(1)), krs.group(1), 0.7)
    return found


def read_vat_in_pln(layout: Layout) -> Candidate | None:
    """`VAT w PLN: 123,45`: the amount after the words, right of them or under them."""
    for row in layout.rows:
        for n, segment in enumerate(row.segments):
            match = _VAT_PLN.search(fold(segment.text))
            if not match:
                continue
            places = [Span(segment, match.end(), len(segment.text))]
            places += [whole(s) for s in row.segments[n + 1 : n + 2] if not _VAT_PLN.search(fold(s.text))]
            for below in layout.rows[row.index + 1 : row.index + 2]:
                over = [s for s in below.segments if s.box.x_overlap(segment.box) > 0 and s.page == segment.page]
                places = [*places[:1], *(whole(s) for s in over), *places[1:]]
            for place in places:
                for start, end, amount in find_amounts(place.printed):
                    if amount.places == 2 and amount.currency in (None, "PLN"):
                        return candidate(place.cut(start, end), amount.value, 0.75)
    return None


def converted(layout: Layout, vat: Candidate | None, rate: Candidate | None) -> Candidate | None:
    """The printed amount that VAT times the rate of exchange is, whatever it is called."""
    if vat is None or rate is None or not vat.value:
        return None
    expected = vat.value * Decimal(rate.value)
    for segment in layout.segments:
        for start, end, amount in find_amounts(segment.text):
            fits = abs(amount.value - expected) <= _ROUNDED and amount.value != vat.value
            if fits and amount.places == 2 and amount.currency in (None, "PLN"):
                return candidate(Span(segment, start, end), amount.value, 0.8)
    return None
