"""The sums by their labels: netto, VAT, brutto, the amount due and what is paid."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from faktulove_ocr.extraction.model import Findings, Label, Span, candidate
from faktulove_ocr.extraction.pairs import Finder, LabelIndex, pairs
from faktulove_ocr.extraction.states import State, state_of
from faktulove_ocr.extraction.unlisted_sums import goes_on, unlisted_labels
from faktulove_ocr.layout import Layout, Row, Segment
from faktulove_ocr.polish.amounts import Amount, find_amounts
from faktulove_ocr.polish.labels import fold

_FIELD = {
    "net_total": "suma_netto",
    "vat_total": "suma_vat",
    "gross_total": "suma_brutto",
    "due": "do_zaplaty",
    "paid": "zaplacono",
    "payment_form": "zaplacono",
    "balance": "do_zaplaty",
}
_BARE = {"naleznosc", "pozostaje", "pozostalo", "net", "zwrot"}
"""Words that name a sum alone and other things before a further word (`pozostało do zafakturowania`)."""
_DASH = re.compile(r"[-–—−] ")
"""A dash that stands apart from its amount: it parts label and value (`Do zapłaty – 123,00`)."""
_WORD = re.compile(r"[ –-]*(?!pln|eur|usd|gbp|czk|zl)[a-z]{2}")
_SUMS = ("net_total", "vat_total", "gross_total", "due", "paid")
_PAID = re.compile(r"(zaplacono|oplacono|wplacono|uregulowano|rozliczono|paid|bezahlt)\b")
"""How a label begins that names a form of payment and says that it was paid so."""
_GENERAL = frozenset(
    "razem ogolem suma lacznie total gesamt vat podatek mwst netto brutto net zaplata otrzymano"
    " naleznosc pozostaje pozostalo wynagrodzenie honorarium".split()
)
_BEFORE = re.compile(r"\b(przed|bylo|powinno|po) (korekt|zmian)\w*|\bbylo\b|\bpierwotn|\bbefore\b")
_CHANGED = re.compile(r"\b(zmniejsz|obniz)\w*")
_ADVANCE = re.compile(r"\bzaliczk|\bprzedplat|\badvance|\bprepay")
"""What an invoice of an advance says of its own gross sum: it was received."""
_UNLISTED = 0.32
"""How telling words are that no vocabulary lists."""
_TOLD = 0.45
"""Score from which a listed label tells the amount due."""
_OVERPAID = "nadplata"
_REFUND = {"kwota zwrotu", "zwrotu", "do zwrotu", "kwota do zwrotu"}
_ASKED = re.compile(r"\bprosimy\b")
_STATE_ROWS = 14
_SENTENCE = 4
"""Words from which on a line is a sentence."""
_LATE = re.compile(r"odset|nieterminow|opoznion|zaleg")
"""What says before a payment that it came late and is charged for (`Odsetki za nieterminowe wpłaty`)."""
_REMARK = re.compile(r"\s*\([^()]*[^\W\d_]{3}[^()]*\)\s*:")
"""A remark in brackets between a label and its colon."""
_BEHIND = re.compile(r" ?\(?(?P<base>netto|brutto|net|gross)\b(?!\W{0,3}[0-9](?![0-9]? ?%))")
_PAYABLE = re.compile(r" ?,? ?(platn[aey]|do zaplaty|payable|due|zahlbar|fallig)\b")
"""What follows an amount that a line begins with and asks for (`1 230,00 PLN płatne do 12.05.2025`)."""
_WITH_TAX = re.compile(r"\w{2}\W+(incl?|including|inclusive of|with|inkl|inklusive|mit|wraz z)\W*$")
_WITHOUT_TAX = re.compile(r"\w{2}\W+(excl?|excluding|exclusive of|without|before|exkl|ohne|vor|bez)\W*$")
_BEHIND_FIELD = {"n": "suma_netto", "b": "suma_brutto", "g": "suma_brutto"}
_OTHER = re.compile(
    r"zaliczk|przedplat|zamowieni|poprzedni|saldo|odset|kaucj|rabat|oszczedz|limit|w tym\b.*\bvat\b.*\bbrutto"
)


def read_labelled_sums(layout: Layout, index: LabelIndex, findings: Findings) -> None:
    """Candidates for sums, amount due and amount paid from their labels; on corrections those of the difference."""
    kind = str(findings.value("rodzaj_faktury") or "")
    corrects = kind.startswith("KOR")
    finder = _of_difference(layout) if corrects else _after_dash
    labels = [_taxed(label) for label in index.of(*_SUMS) if not _BEFORE.search(fold(label.segment.text))]
    labels = [label for label in labels if label.kind != "paid" or not (says_what_for(label) or _in_sentence(label))]
    labels = [label for label in labels if label.kind != "paid" or not _LATE.search(_before(label))]
    labels += index.of("payment_form")
    if corrects:
        labels += [label for label in index.of("balance") if fold(label.text) == _OVERPAID]
    found = pairs([*labels, *unlisted_labels(index)], index, finder, _weight)
    told = any(p.label.tokens and p.label.kind in ("due", "balance") and p.score > _TOLD for p in found)
    for pair in found:
        amount = pair.value
        assert isinstance(amount, Amount)
        name = _field_of(pair.label, kind)
        if name == "zaplacono" and kind.startswith("ZAL") and _ADVANCE.search(fold(pair.label.segment.text)):
            name = "suma_brutto"
        value = amount.value
        folded = fold(pair.label.segment.text)
        if not pair.label.tokens and (amount.places != 2 or (told and pair.label.kind == "due")):
            continue
        if value > 0 and (_CHANGED.search(folded) or (name == "do_zaplaty" and _paid_back(pair.label))):
            value = -value
        if name == "zaplacono" and (amount.places != 2 or _ASKED.search(folded) or (value < 0 and not corrects)):
            continue
        score = pair.score + (0.03 if amount.places == 2 else -0.25) + (0.04 if amount.currency else 0)
        findings.add(name, candidate(pair.span, value, min(score, 0.99)))
        if _is_due_as_well(pair.label, index):
            findings.add("do_zaplaty", candidate(pair.span, value, min(score, 0.99)))
    _grids(layout, index, findings, corrects)
    for name, span, amount in _named_after(layout, index):
        findings.add(name, candidate(span, amount.value, 0.6))


def _before(label: Label) -> str:
    """The folded words before a label on its line."""
    return fold(label.segment.text[: label.start])


def says_what_for(label: Label) -> bool:
    """Whether a payment has a purpose of its own (`wpłata na udziały`): it does not pay the invoice."""
    return fold(label.segment.text[label.end :]).lstrip().startswith("na ")


def _taxed(label: Label) -> Label:
    """A label of VAT as that of the sum which is named with or without it (`Amount incl. VAT`)."""
    before = fold(label.segment.text[: label.start])
    if label.kind != "vat_total":
        return label
    if _WITHOUT_TAX.search(before):
        return replace(label, kind="net_total")
    return replace(label, kind="gross_total") if _WITH_TAX.search(before) else label


def _is_due_as_well(label: Label, index: LabelIndex) -> bool:
    """Whether a label of brutto translates one of the amount due before it (`Noch zu zahlen/Należność ogółem`)."""
    before = [other for other in index.at(label.segment) if other.end <= label.start]
    if label.kind != "gross_total" or not before or before[-1].kind != "due":
        return False
    return label.segment.text[before[-1].end : label.start].strip() in ("/", "|")


def _in_sentence(label: Label) -> bool:
    """Whether words of paying stand in the middle of a sentence: `Po otrzymaniu wpłaty wystawimy fakturę`."""
    behind = label.segment.text[label.last.end :] if not label.tail else ""
    return not (label.leads or label.colon) and re.match(r" [^\W\d_]{3}[^\d]*$", behind) is not None


def _field_of(label: Label, kind: str) -> str:
    """The field a label names; on a farmer's invoice the refund is its VAT, elsewhere money that goes back."""
    if kind.endswith("RR") and fold(label.text) in _REFUND:
        return "suma_vat"
    return _FIELD[label.kind]


def _paid_back(label: Label) -> bool:
    """Whether a label says that its amount goes back to the buyer."""
    return re.search(r"\b(do )?zwrotu?\b|\bnadplat|\brefund|\bcredited", fold(label.text)) is not None


def _of_difference(layout: Layout) -> Finder:
    """Amounts of a correction's difference: none that stand in a row or column of the state before or after."""

    def finder(span: Span) -> list[tuple[Span, object, float]]:
        return [] if _state_at(layout, span.segment) in ("przed", "po") else _amounts_in(span)

    return finder


def _state_at(layout: Layout, segment: Segment) -> State | None:
    """The state that the first words of a segment's row name, else, over an amount alone, the heading above it."""
    row = layout.rows[segment.row]
    first = row.segments[0]
    own = state_of(first.text) if first is not segment else None
    if own is not None or re.search(r"[^\W\d_]{4}", segment.text) is not None:
        return own
    last = row
    for above in reversed(layout.rows[max(0, row.index - _STATE_ROWS) : row.index]):
        if above.page != row.page or last.box.y0 - above.box.y1 > 2.5 * row.size:
            return None
        heads = [(s, state) for s in above.segments if (state := state_of(s.text)) is not None]
        if heads and len(above.segments) == 1:
            return heads[0][1]
        if len({state for _, state in heads}) >= 2:
            near, state = min(heads, key=lambda h: abs(h[0].box.x1 - segment.box.x1))
            aligned = near.box.x_overlap(segment.box) > 0 or abs(near.box.x1 - segment.box.x1) < 2 * row.size
            return state if aligned else None
        last = above
    return None


def _named_after(layout: Layout, index: LabelIndex) -> Iterator[tuple[str, Span, Amount]]:
    """Amounts that sentences name behind them: `1 600,00 zł netto`, `1 968,00 zł brutto`."""
    for segment in layout.segments:
        if index.taken(segment) or len(segment.words) < _SENTENCE:
            continue
        for start, end, amount in find_amounts(segment.text):
            match = _BEHIND.match(fold(segment.text), end)
            if start == 0 and amount.places == 2 and _PAYABLE.match(fold(segment.text), end):
                yield "do_zaplaty", Span(segment, start, end), amount
            if match is not None and amount.places == 2:
                yield _BEHIND_FIELD[match["base"][0]], Span(segment, start, end), amount


def _weight(label: Label) -> float:
    """How telling a label of a sum is."""
    text, around = fold(label.text), fold(label.segment.text[: label.start])
    if not label.tokens:
        return _UNLISTED
    if goes_on(label):
        return 0.9 * _UNLISTED
    if _OTHER.search(around[-30:]) and label.kind != "paid":
        return 0.35
    if label.kind == "payment_form" and not _PAID.match(text):
        return 0.4
    if text in _BARE and not label.colon and _WORD.match(fold(label.segment.text[label.end :])):
        return 0.3 if text != "zwrot" else 0.0
    if text in _GENERAL:
        return 0.6 if label.leads else 0.4
    if label.kind == "gross_total" and "brutto" not in text and "gross" not in text and "ogolem" not in text:
        return 0.75
    return 0.95 if label.leads or label.colon else 0.85


def _amounts_in(span: Span) -> list[tuple[Span, object, float]]:
    """Amounts in a zone; one with grosze or a currency is likelier a sum."""
    text = span.segment.text[span.start : span.end]
    found: list[tuple[Span, object, float]] = []
    remark = _REMARK.match(text)
    for start, end, amount in find_amounts(text):
        if end < len(text) and text[end:].lstrip()[:1] == "%":
            continue
        if remark is not None and end <= remark.end():
            continue  # `Do zapłaty (po odliczeniu wpłat 50,00 zł): 20,00 zł`
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


def _after_dash(span: Span) -> list[tuple[Span, object, float]]:
    """The same where nothing is corrected: a dash that stands apart before an amount is no minus."""
    found = _amounts_in(span)
    for n, (place, amount, plausibility) in enumerate(found):
        assert isinstance(amount, Amount)
        if amount.value < 0 and _DASH.match(place.segment.text, place.start):
            found[n] = (place, replace(amount, value=-amount.value), plausibility)
    return found


def _grids(layout: Layout, index: LabelIndex, findings: Findings, corrects: bool) -> None:
    """`Netto | VAT | Brutto` over amounts: each amount under its own heading."""
    for row in layout.rows:
        kinds = [(label, s) for s in row.segments for label in index.at(s) if label.kind in _SUMS]
        names = {label.kind for label, _ in kinds}
        if not {"net_total", "gross_total"} <= names or len(kinds) < 2:
            continue
        for below in layout.rows[row.index + 1 : row.index + 4]:
            if below.page != row.page or below.box.y0 - row.box.y1 > 3 * row.size:
                break
            amounts = _printed(layout, below, corrects)
            if len(amounts) < len(kinds):
                continue
            for label, segment in kinds:
                near = min(amounts, key=lambda a: abs(a[0].box.cx - segment.box.cx))
                span = Span(near[0], near[1], near[2])
                findings.add(_FIELD[label.kind], candidate(span, near[3].value, 0.7))
            break


def _printed(layout: Layout, row: Row, corrects: bool) -> list[tuple[Segment, int, int, Amount]]:
    """The amounts of a row with their places; on corrections those of no state or of the difference."""
    return [
        (s, start, end, a)
        for s in row.segments
        if not corrects or _state_at(layout, s) not in ("przed", "po")
        for start, end, a in find_amounts(s.text)
        if a.places == 2
    ]
