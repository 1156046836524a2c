"""How, where and in which currency the invoice is to be paid."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from faktulove_ocr.extraction.bank import read_bank
from faktulove_ocr.extraction.model import Candidate, Findings, Span, candidate, checked, whole
from faktulove_ocr.extraction.neighbours import left_of, over_it
from faktulove_ocr.extraction.pairs import LabelIndex, zones
from faktulove_ocr.extraction.party_model import Party
from faktulove_ocr.layout import Layout, Row, Segment
from faktulove_ocr.polish.accounts import AccountNumber, bank_name, find_accounts, find_bics
from faktulove_ocr.polish.addresses import LEGAL
from faktulove_ocr.polish.amounts import find_amounts
from faktulove_ocr.polish.currency import find_currencies
from faktulove_ocr.polish.labels import fold
from faktulove_ocr.polish.payments import BANK, FORM_PATTERNS, INTERMEDIARY
from faktulove_ocr.polish.slownie import parse_words
from faktulove_ocr.result import Account
from faktulove_ocr.text import Word

_MARKED = re.compile(r"(?:☒|☑|✓|✔|■|\[ ?x ?\]|\(x\)|⊠)\s*([\w ]+)", re.IGNORECASE)
_BOX_LAST = re.compile(r"(?:[☐□☒☑✓✔■⊠]|\[ ?x? ?\])\W*$", re.IGNORECASE)
"""A box that ends the line: each stands behind what it marks."""
_TO_MARK = 3
"""Characters between a mark and the form it marks."""
_CROSSES = frozenset("X x × ✗ ✓ ✔ ☒ ☑ [x] [X]".split())
_ACTS = re.compile(
    r"\b(do (?:za|wy)?platy|zaplacon\w*|oplacon\w*|platn\w*|zaplata|platnosc|uregulowan\w*|prosimy|pros\w+ o|naleznosc"
    r"|przelew\w* (?:do|na)|paid|payment|payable|zaplac\w*|zaplate|wplac\w*)\b"
)
_TO_ACCOUNT = re.compile(r"^\W*(przelew\w*|wplat\w*) na (nr |numer )?(kont|rachun)")
"""A label of the account to pay to, in whatever form."""
_FORM_TOO = re.compile(r"\b(sposob|form[ay]|metoda)\b")
"""A label of the due date that asks for the form as well: `Sposób i termin zapłaty`."""
_TITLED = re.compile(r"\b(w )?(tytul|tresc|opis)\w*\W+$")
"""`w tytule przelewu`: what to write, not how to pay."""
_PAYING = re.compile(r"\bplat|\bzapl|plac[io]|\bpay|\bpaid|settle|zahl")
_FORM_WITH_TERM = re.compile(r"\W*[a-z]{4,10} \(?[0-9]{1,3} ?(dni|days|tage)\b")
"""A line that begins with a form of payment and its term: `Przelew 14 dni: 484,80`."""
_KEY = 4
"""Words up to which a segment may be a key."""
_FORM_WORDS = 6
"""Words up to which a segment may be a form of payment, its key included."""
_NEAR = 80
"""How far from the act of paying, in characters, its form may be named."""
_SPEAKS_OF_ACCOUNTS = re.compile(
    r"konto|rachun|iban|bank|nrb|kont|account|\brb\b|\br-?ku?\b|przelew|wplat|wplac|uberweis"
)

_NOT_TO_PAY_TO = re.compile(r"rachun(?:ek|ku) vat|wlasny banku")
_FACTOR = re.compile(r"faktor|cesj|wierzytelnosc")


def read_payment_form(layout: Layout, index: LabelIndex, findings: Findings) -> None:
    """Candidates for the form of payment: after its label, or named in a sentence about paying."""
    for label in index.of("payment_form", "due_date"):
        own = fold(label.text)
        if label.kind == "due_date" and _FORM_TOO.search(fold(label.segment.text[: label.end])) is None:
            continue
        for zone in zones(label, index):
            for span, value, plausibility in _forms_in(zone.span):
                findings.add("forma_platnosci", candidate(span, value, 0.95 * zone.score * plausibility))
            if zone.score < 0.7:
                break
        for value, pattern in FORM_PATTERNS:
            if pattern.search(own):
                findings.add("forma_platnosci", candidate(Span(label.segment, label.start, label.end), value, 0.93))
    for segment in layout.segments:
        if len(segment.words) > _FORM_WORDS or index.taken(segment) or LEGAL.search(fold(segment.text)):
            continue
        for span, value, _ in _forms_in(whole(segment))[:1]:
            if _is_told(segment, layout) if span.start <= _KEY else _tells(segment.text[: span.start]):
                findings.add("forma_platnosci", candidate(span, value, 0.6))
    for row in layout.rows:
        head = row.segments[0]
        paid = len(row.words) <= 5 and re.search(r"\d[,.]\d{2}\W*(pln|zl)?$", fold(row.text))
        if paid or _FORM_WITH_TERM.match(fold(head.text)):
            for span, value, _ in _forms_in(whole(head)):
                if span.start <= 1:
                    findings.add("forma_platnosci", candidate(span, value, 0.55))
    for option in _crossed(layout):
        findings.add("forma_platnosci", option)
    for segment in layout.segments:
        folded = fold(segment.text)
        act = _ACTS.search(folded)
        if act and not _TO_ACCOUNT.match(folded):
            around = Span(segment, max(act.start() - _NEAR, 0), min(act.end() + _NEAR, len(segment.text)))
            for span, value, _ in _forms_in(around):
                if not _TITLED.search(folded[: span.start]):
                    findings.add("forma_platnosci", candidate(span, value, 0.5))


def _crossed(layout: Layout) -> Iterator[Candidate]:
    """The one of several forms side by side that bears the row's only cross: the nearer one, the next of equals."""
    for row in layout.rows:
        marks = [w for w in row.words if w.text in _CROSSES]
        if len(marks) != 1:
            continue
        options = [(w, value) for w in row.words for value, pattern in FORM_PATTERNS if pattern.fullmatch(fold(w.text))]
        if len({value for _, value in options}) >= 2:
            mark = marks[0].box
            behind = min((o for o in options if o[0].box.x0 >= mark.x0), key=lambda o: o[0].box.x0, default=None)
            before = max((o for o in options if o[0].box.x0 < mark.x0), key=lambda o: o[0].box.x1, default=None)
            cell = next(s.text for s in row.segments if marks[0] in s.words)
            chosen = before if before and _BOX_LAST.search(cell) else behind or before
            if behind and before and mark.x0 - before[0].box.x1 < (behind[0].box.x0 - mark.x1) / 2:
                chosen = before
            if chosen is not None:
                yield Candidate(chosen[1], chosen[0].text, (chosen[0],), row.page, 0.97)


def _is_told(segment: Segment, layout: Layout) -> bool:
    """Whether what stands left of a segment, on two lines perhaps, or over it is a key that tells the form."""
    left = left_of(segment, layout)
    broken = " ".join(s.text for s in _beside(segment, layout)) if left is None else ""
    keys = [s.text for s in (left, over_it(segment, layout)) if s is not None and _is_key(s.text)]
    return any(_tells(key) for key in (*keys[:1], broken))


def _beside(segment: Segment, layout: Layout) -> Iterator[Segment]:
    """The lines left of a segment that stand half a line over and under it."""
    for row in layout.rows[max(segment.row - 1, 0) : segment.row + 2]:
        before = [s for s in row.segments if s.page == segment.page and s.box.x1 <= segment.box.x0]
        if before and abs(before[-1].box.cy - segment.box.cy) < segment.size:
            yield before[-1]


def _is_key(text: str) -> bool:
    return len(text.split()) <= _KEY and not any(c.isdigit() for c in text)


def _tells(key: str) -> bool:
    """Whether a key speaks of paying, not of the account to pay to."""
    folded = fold(key)
    return _is_key(key) and _PAYING.search(folded) is not None and not _SPEAKS_OF_ACCOUNTS.search(folded)


def _forms_in(span: Span) -> list[tuple[Span, str, float]]:
    """Forms of payment named in a span, the marked box first, otherwise in the order they stand."""
    text = fold(span.printed)
    marked = _MARKED.search(span.printed)
    found: list[tuple[Span, str, float]] = []
    for value, pattern in FORM_PATTERNS:
        match = pattern.search(text)
        if match:
            place = span.cut(match.start(), match.end())
            in_mark = marked is not None and 0 <= match.start() - marked.start(1) <= _TO_MARK
            if marked is not None and _BOX_LAST.search(span.printed) is not None:
                in_mark = 0 <= marked.start() - match.end() <= _TO_MARK
            through = 0.1 if INTERMEDIARY.fullmatch(match.group()) else 0.0
            found.append((place, value, 1.0 if in_mark else 0.95 - 0.002 * match.start() - through))
    return sorted(found, key=lambda f: -f[2])


@dataclass(frozen=True, slots=True)
class _PrintedAccount:
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
            broken = _with_next_lines(segment, layout)
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


_OPEN_ACCOUNT = re.compile(r"(?<![^\W\d_])(?<![\d./\-])(PL ?)?\d{2}[\d -]*$")
_SPOKEN = 2
"""Lines over and under an account's own two on which the words that tell it from other numbers may stand."""
_MORE_LINES = 3
"""Lines on which an account of a narrow cell may go on."""


def _with_next_lines(segment: Segment, layout: Layout) -> Segment | None:
    """An account broken over lines: digits at the end of a segment, the other digits under it or on the next line.

    In a form nothing but digits stands there, or the second line of their label, in a sentence the next line begins
    with them. Only what passes its check counts.
    """
    if not _OPEN_ACCOUNT.search(segment.text):
        return None
    around = " ".join(row.text for row in layout.rows[max(segment.row - _SPOKEN, 0) : segment.row + _SPOKEN + 2])
    if not _SPEAKS_OF_ACCOUNTS.search(fold(around)):
        return None
    return _continued(segment.words, segment, layout, _MORE_LINES)


def _continued(words: tuple[Word, ...], last: Segment, layout: Layout, left: int) -> Segment | None:
    """The words of an account with those of the lines it goes on in, as soon as they pass the check."""
    row = layout.rows[last.row].segments
    for other in (s for under in layout.rows[last.row + 1 : last.row + 3] for s in under.segments):
        near = -last.size < other.box.y0 - last.box.y1 < 1.2 * last.size
        wraps = last is row[-1] and other is layout.rows[other.row].segments[0]
        if other.page != last.page or not near or not (wraps or other.box.x_overlap(last.box) > 0):
            continue
        digits = _digits_first(other)
        if not digits or sum(len(w.text) for w in digits) < 2:
            continue
        joined = Segment((*words, *digits), last.page, last.row)
        if any(a.valid for a in find_accounts(joined.text)):
            return joined
        further = _continued(joined.words, other, layout, left - 1) if left > 1 else None
        if further is not None:
            return further
    return None


def _digits_first(segment: Segment) -> tuple[Word, ...]:
    """The words of digits a segment begins with, behind what ends a label (`bankowy:`).

    The point of a sentence's end behind the last of them is dropped.
    """
    found: list[Word] = []
    label = next((n for n, w in enumerate(segment.words[:3], 1) if w.text.endswith(":")), 0)
    for word in segment.words[label:]:
        bare = word.text.rstrip(".,;")
        if not bare.isdigit():
            break
        found.append(word if bare == word.text else replace(word, text=bare))
    return tuple(found)


def read_accounts(layout: Layout, index: LabelIndex, parties: list[Party], findings: Findings) -> tuple[Account, ...]:
    """All bank accounts; the one to pay becomes `numer_konta`."""
    printed = _printed_accounts(layout, parties)
    chosen = None
    for account in printed:
        check = checked("account_mod97", account.number.valid)
        found = candidate(account.span, account.number.value, _account_score(account), (check,))
        findings.add("numer_konta", found)
        if chosen is None or found.score > chosen.score:
            chosen = found
    bics = [(s, b) for s in layout.segments for _, _, b in find_bics(s.text)]
    read_bank(layout, index, chosen, findings)
    return tuple(
        Account(
            a.number.value,
            bank=bank_name(a.number.value),
            swift=bics[0][1] if len(printed) == 1 and bics else None,
            waluta=_account_currency(a),
            wlasciciel=a.owner,
        )
        for a in printed
    )


def _printed_accounts(layout: Layout, parties: list[Party]) -> list[_PrintedAccount]:
    """Accounts each once, in reading order; one that fails its check counts where the text speaks of accounts."""
    buyer_lines = {id(s) for p in parties if p.role in ("buyer", "recipient") for s in p.lines}
    printed: dict[str, _PrintedAccount] = {}
    previous = ""
    for segment, text in _account_texts(layout):
        for number in find_accounts(text):
            if number.value in printed:
                continue
            context = fold(f"{_text_above(segment, layout)} {layout.rows[segment.row].text}")
            told = _SPEAKS_OF_ACCOUNTS.search(context + previous) or BANK.search(text)
            if not number.valid and not told:
                continue
            owner = "nabywca" if id(segment) in buyer_lines else "sprzedawca"
            printed[number.value] = _PrintedAccount(number, Span(segment, number.start, number.end), owner, context)
        previous = fold(text)
    return list(printed.values())


def _text_above(segment: Segment, layout: Layout) -> str:
    """The row over a segment and what stands in its own column on the two lines over it."""
    texts, above = [layout.rows[max(segment.row - 1, 0)].text], over_it(segment, layout)
    for _ in range(2):
        if above is not None:
            texts.append(above.text)
            above = over_it(above, layout)
    return " ".join(texts)


def _account_score(account: _PrintedAccount) -> float:
    """How likely an account is the one to pay to: a factor's is, the buyer's and one for VAT or the bank are not."""
    score = 0.8
    if _NOT_TO_PAY_TO.search(account.context):
        score -= 0.3
    if account.owner == "nabywca":
        score -= 0.5
    if _FACTOR.search(account.context):
        score += 0.15
    if not account.number.valid:
        score -= 0.2
    return score


def _account_currency(account: _PrintedAccount) -> str | None:
    """The currency named beside an account."""
    text = account.span.segment.text
    found = find_currencies(text[: account.span.start] + " " + text[account.span.end :])
    return found[0][2] if found else None


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
