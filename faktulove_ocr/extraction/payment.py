"""How, where and in which currency the invoice is to be paid."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from faktulove_ocr.extraction.model import Candidate, Findings, Span, candidate
from faktulove_ocr.extraction.pairs import LabelIndex, zones
from faktulove_ocr.extraction.party_model import Party
from faktulove_ocr.layout import Layout, Row, Segment
from faktulove_ocr.polish.accounts import AccountNumber, bank_name, find_accounts, find_bics
from faktulove_ocr.polish.amounts import find_amounts
from faktulove_ocr.polish.currency import find_currencies
from faktulove_ocr.polish.dates import find_dates
from faktulove_ocr.polish.labels import fold
from faktulove_ocr.polish.payments import BANK, FORM_PATTERNS
from faktulove_ocr.polish.slownie import parse_words
from faktulove_ocr.result import Account

_MARKED = re.compile(r"(?:☒|☑|✓|✔|■|\[ ?x ?\]|\(x\)|⊠)\s*([\w ]+)", re.IGNORECASE)
_ACTS = re.compile(
    r"\b(zaplacon\w*|oplacon\w*|platn\w*|zaplata|platnosc|uregulowan\w*|prosimy|naleznosc|przelew\w* (?:do|na)|paid"
    r"|payment|payable|zaplac\w*)\b"
)


def read_payment_form(layout: Layout, index: LabelIndex, findings: Findings) -> None:
    """Candidates for the form of payment: after its label, or named in a sentence about paying."""
    for label in index.of("payment_form"):
        own = fold(label.text)
        for zone in zones(label, index):
            for span, value, plausibility in _forms_in(zone.span):
                findings.add("forma_platnosci", candidate(span, value, 0.95 * zone.score * plausibility))
            if zone.score < 0.7:
                break
        for value, pattern in FORM_PATTERNS:
            if pattern.search(own):
                findings.add("forma_platnosci", candidate(Span(label.segment, label.start, label.end), value, 0.8))
    for row in layout.rows:
        head = row.segments[0]
        if len(row.words) <= 5 and re.search(r"\d[,.]\d{2}\W*(pln|zl)?$", fold(row.text)):
            for span, value, _ in _forms_in(Span(head, 0, len(head.text))):
                if span.start <= 1:
                    findings.add("forma_platnosci", candidate(span, value, 0.55))
    for segment in layout.segments:
        folded = fold(segment.text)
        if _ACTS.search(folded) and len(segment.words) <= 14:
            for span, value, _ in _forms_in(Span(segment, 0, len(segment.text))):
                findings.add("forma_platnosci", candidate(span, value, 0.5))


def _forms_in(span: Span) -> list[tuple[Span, str, float]]:
    """Forms of payment named in a span, the marked box first, otherwise in the order they stand."""
    text = fold(span.segment.text[span.start : span.end])
    marked = _MARKED.search(span.segment.text[span.start : span.end])
    found: list[tuple[Span, str, float]] = []
    for value, pattern in FORM_PATTERNS:
        match = pattern.search(text)
        if match:
            place = span.part(span.start + match.start(), span.start + match.end())
            in_mark = marked is not None and marked.start(1) <= match.start() <= marked.start(1) + 3
            found.append((place, value, 1.0 if in_mark else 0.95 - 0.002 * match.start()))
    return sorted(found, key=lambda f: -f[2])


@dataclass(frozen=True, slots=True)
class PrintedAccount:
    """An account with where it stands, whose it is, and the folded text around it."""

    number: AccountNumber
    span: Span
    owner: str
    context: str


def _account_texts(layout: Layout) -> Iterator[tuple[Segment, str]]:
    """Texts an account may stand in: a segment, or neighbouring segments of digits joined."""
    for row in layout.rows:
        for n, segment in enumerate(row.segments):
            yield segment, segment.text
            broken = _with_next_line(segment, layout)
            if broken is not None:
                yield broken, broken.text
            if re.fullmatch(r"[\d\s]{2,}|.*\b(PL)?\d{2}", segment.text) and n + 1 < len(row.segments):
                joined = _joined(row, n)
                if joined is not None:
                    yield joined, joined.text


def _joined(row: Row, n: int) -> Segment | None:
    """The segment at `n` together with the segments of digits right of it."""
    words = list(row.segments[n].words)
    for other in row.segments[n + 1 :]:
        if not re.fullmatch(r"[\d\s]+", other.text):
            break
        words.extend(other.words)
    if len(words) == len(row.segments[n].words):
        return None
    return Segment(tuple(words), row.page, row.index)


def _with_next_line(segment: Segment, layout: Layout) -> Segment | None:
    """An account broken over two lines: digits at the end of a segment and nothing but digits under it."""
    if not re.search(r"\d{2}[\d ]{2,}$", segment.text) or segment.row + 1 >= len(layout.rows):
        return None
    for other in (s for row in layout.rows[segment.row + 1 : segment.row + 3] for s in row.segments):
        near = -segment.size < other.box.y0 - segment.box.y1 < 1.2 * segment.size
        if (
            other.page == segment.page
            and near
            and other.box.x_overlap(segment.box) > 0
            and re.fullmatch(r"[\d ]{2,30}", other.text)
        ):
            whole = Segment((*segment.words, *other.words), segment.page, segment.row)
            return whole if any(a.valid for a in find_accounts(whole.text)) else None
    return None


def read_accounts(layout: Layout, index: LabelIndex, parties: list[Party], findings: Findings) -> tuple[Account, ...]:
    """All bank accounts; the one to pay becomes `numer_konta`."""
    buyer_lines = {id(s) for p in parties if p.role in ("buyer", "recipient") for s in p.lines}
    printed: dict[str, PrintedAccount] = {}
    previous = ""
    for segment, text in _account_texts(layout):
        for number in find_accounts(text):
            if number.value in printed:
                continue
            above = layout.rows[max(segment.row - 1, 0)].text
            context = fold(f"{above} {layout.rows[segment.row].text}")
            if not number.valid and not re.search(
                r"konto|rachun|iban|bank|nrb|kont|account|\brb\b|przelew|wplat", context + previous
            ):
                continue
            owner = "nabywca" if id(segment) in buyer_lines else "sprzedawca"
            printed[number.value] = PrintedAccount(number, Span(segment, number.start, number.end), owner, context)
        previous = fold(text)
    chosen = None
    for account in printed.values():
        score = 0.8
        context = account.context
        if "rachunek vat" in context or "rachunku vat" in context or "wlasny banku" in context:
            score -= 0.3
        if account.owner == "nabywca":
            score -= 0.5
        if re.search(r"faktor|cesj|wierzytelnosc|cesjonariusz", context):
            score += 0.15
        if not account.number.valid:
            score -= 0.2
        check = "account_mod97:" + ("ok" if account.number.valid else "failed")
        found = candidate(account.span, account.number.value, score, (check,))
        findings.add("numer_konta", found)
        if chosen is None or score > chosen.score:
            chosen = found
    bics = [(s, b) for s in layout.segments for _, _, b in find_bics(s.text)]
    _bank(layout, index, chosen, findings)
    return tuple(
        Account(
            a.number.value,
            bank=bank_name(a.number.value),
            swift=bics[0][1] if len(printed) == 1 and bics else None,
            waluta=_account_currency(a),
            wlasciciel=a.owner,
        )
        for a in printed.values()
    )


def _account_currency(account: PrintedAccount) -> str | None:
    """The currency named beside an account."""
    text = account.span.segment.text
    found = find_currencies(text[: account.span.start] + " " + text[account.span.end :])
    return found[0][2] if found else None


def _rest_of_line(span: Span, layout: Layout, index: LabelIndex) -> str:
    """What goes on close to the right of a span that ends its segment: recognition may leave a wide gap in a name."""
    segment = span.segment
    if span.end < len(segment.text) or segment.text[-1:].isdigit():
        return ""
    row = layout.rows[segment.row].segments
    following = next((s for s in row if s.box.x0 > segment.box.x1), None)
    if following is None or following.box.x0 - segment.box.x1 > 2.5 * segment.size:
        return ""
    plain = not index.taken(following) and not index.at(following) and not any(c.isdigit() for c in following.text)
    return following.text if plain and segment.words[0].confidence < 1.0 else ""


def _bank(layout: Layout, index: LabelIndex, account: Candidate | None, findings: Findings) -> None:
    """The bank's name: after its label, or beside the account."""
    for label in index.of("bank"):
        for zone in zones(label, index):
            text = zone.span.text
            if re.search(r"[^\W\d_]{3}", text) and not find_accounts(text) and not find_dates(text):
                text = f"{text} {_rest_of_line(zone.span, layout, index)}"
                findings.add("bank", candidate(zone.span, text.strip(" ,;"), 0.9 * zone.score))
            break
    if account is None or not account.words or findings.best("bank") is not None:
        return
    home = next((s for s in layout.segments if account.words[0] in s.words), None)
    if home is None:
        return
    for row in layout.rows[max(home.row - 2, 0) : home.row + 3]:
        for segment in row.segments:
            match = BANK.search(segment.text)
            if match and row.page == home.page and not fold(match.group()).startswith("bankow"):
                value = match.group().strip(" ,;:")
                if len(value) > 4:
                    findings.add("bank", candidate(Span(segment, match.start(), match.end()), value, 0.6))


def read_currency(layout: Layout, index: LabelIndex, findings: Findings, *, signs: bool = True) -> None:
    """The currency the invoice is in: after its label, else that of the amounts to pay, else the most frequent.

    `signs` False takes it from its label alone.
    """
    for label in index.of("currency"):
        for zone in zones(label, index):
            found = find_currencies(zone.span.text)
            if found:
                findings.add("waluta", candidate(zone.span, found[0][2], 0.97 * zone.score))
                break
    if not signs:
        return
    for label in index.of("due", "gross_total"):
        own = find_currencies(label.segment.text[label.start : label.end])
        texts = [own] if own else [find_currencies(z.span.text) for z in zones(label, index)][:2]
        for found in texts:
            if found:
                strength = 0.85 if label.kind == "due" else 0.75
                findings.add("waluta", candidate(Span(label.segment, label.start, label.end), found[0][2], strength))
                break
    for segment in layout.segments:
        rate = re.search(r"\b1 ?([A-Z]{3}) ?= ?\d", segment.text)
        if rate and rate.group(1) != "PLN":
            findings.add("waluta", candidate(Span(segment, rate.start(1), rate.end(1)), rate.group(1), 0.8))
    for words in findings.by_field.get("kwota_slownie", ()):
        spoken = parse_words(words.raw)
        if spoken is not None and spoken.currency is not None:
            findings.add("waluta", replace(words, value=spoken.currency, score=0.88))
    counts: Counter[str] = Counter()
    first: dict[str, Span] = {}
    for segment in layout.segments:
        for start, end, value in find_currencies(segment.text):
            counts[value] += 1
            first.setdefault(value, Span(segment, start, end))
    total = sum(counts.values())
    for value, n in counts.items():
        findings.add("waluta", candidate(first[value], value, 0.35 + 0.25 * n / total))
    corrects = str(findings.value("rodzaj_faktury") or "").startswith("KOR")
    if not counts and (corrects or any(a.places == 2 for s in layout.segments for _, _, a in find_amounts(s.text))):
        findings.add("waluta", Candidate("PLN", "", score=0.3, derived=True))


_TABLE = re.compile(r"\b(\d{1,3}\s?/\s?[ABC]\s?/\s?NBP\s?/\s?\d{4})\b", re.IGNORECASE)
_RATE = re.compile(r"(?<![\d,.])(\d{1,3}[.,]\d{3,6})(?![\d,.]*\d)")
_RATE_WORD = re.compile(
    r"\bkurs\w*|\bexchange rate|\bwechselkurs|\bprzelicznik|\b1 ?(eur|usd|gbp|czk|chf) ?=|\bprzeliczon\w*|\bnbp\b"
)


def read_exchange(layout: Layout, findings: Findings) -> None:
    """Exchange rate, its table and its date, from the places that speak of them."""
    for row in layout.rows:
        folded = fold(row.text)
        table = _TABLE.search(row.text)
        if not table and not _RATE_WORD.search(folded):
            continue
        near = [s for r in layout.rows[row.index : row.index + 2] if r.page == row.page for s in r.segments]
        for segment in near:
            match = _TABLE.search(segment.text)
            if match:
                value = re.sub(r"\s", "", match.group(1)).upper()
                findings.add("tabela_kursu", candidate(Span(segment, match.start(), match.end()), value, 0.95))
        word = _RATE_WORD.search(folded)
        if not word:
            continue
        for segment in near:
            for match in _RATE.finditer(segment.text):
                value = match.group(1).replace(",", ".")
                score = 0.9 if segment.row == row.index else 0.6
                findings.add("kurs_waluty", candidate(Span(segment, match.start(), match.end()), value, score))
        if table or re.search(r"\bkurs\w*|exchange|nbp", folded):
            for segment in near:
                for start, end, day, _ in find_dates(segment.text):
                    score = 0.8 if segment.row == row.index else 0.5
                    findings.add("data_kursu", candidate(Span(segment, start, end), day.isoformat(), score))
