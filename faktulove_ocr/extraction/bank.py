"""The bank's name: after its label, or beside and behind the account."""

from __future__ import annotations

import re

from faktulove_ocr.extraction.model import Candidate, Findings, Span, candidate
from faktulove_ocr.extraction.neighbours import below, right_of
from faktulove_ocr.extraction.pairs import LabelIndex, zones
from faktulove_ocr.layout import Layout, Segment
from faktulove_ocr.polish.accounts import find_accounts
from faktulove_ocr.polish.dates import find_dates
from faktulove_ocr.polish.labels import fold
from faktulove_ocr.polish.payments import BANK

_BANK_WORD = re.compile(r"^bank(?=\W+\w*bank)\W+", re.IGNORECASE)
_COMPOUND = re.compile(r"[^\W\d_]bank\b")
"""A name that ends in the word (`Hypovereinsbank`)."""
_MONEY = re.compile(r"\d[.,]\d{2}(?!\d)")
_ACCOUNT_FIRST = re.compile(r"^\W*(?:[A-Z]{2})?[\d ]{8,}")
_OTHER_KEY = re.compile(
    r"\s*[,;|·(/]\s*(?:(?:beneficiary|payee|account|acct?|a/c|routing|aba|sort|branch|clearing|swift|bic|iban|blz|code|kod"
    r"|nr|numer|rach\w*|konto|kontonummer|kontoinhaber|odbiorc\w*|w[łl]a[śs]ciciel\w*|oddzia[łl] nr|tel)\b).*$",
    re.IGNORECASE,
)
"""Another key behind a bank's name, whose value stands elsewhere (`Deutsche Bank AG, Beneficiary account:`)."""
_SMALL = re.compile(r"(?<=\w\.)\s+(?!w\b|we\b|i\b)[a-ząćęłńóśźż]{3,}\b.*$|\s+(?:nie|na|nr|do|w terminie|prosimy)\s.*$")
"""Where a sentence goes on behind a bank's name."""
_SENTENCE_GOES_ON = re.compile(r"[\s,]+(w terminie|do dnia|do|na kwot\w+|tytulem|tytułem|prosimy)\b.*$", re.IGNORECASE)
_NUMBERS_FOLLOW = re.compile(
    r"(?:\s*[,;|·(][^,;|·]*(?::|\d{5})|\s+(?:[A-Z]{2} ?)?\d{2}(?: \d{4}|$)|\s+(?:SWIFT|BIC|IBAN)\b).*$"
)
"""What follows a bank's name on its line: an account, a code, another key."""
_FORM = re.compile(r"\b(S\.? ?A\.?|AG|SE|plc|N\.?V\.?)$", re.IGNORECASE)
_BEHIND = re.compile(
    r"\d{4}\W{1,3}\(([^\W\d_][^()\d]{3,50})\)|\bprowadzon\w+ (?:przez|w)"
    r" ((?:[A-ZŁŚŻ][\w.]*|w|i)(?: (?:[A-ZŁŚŻ][\w.]*|w|i))*)"
)
_NO_BANK = re.compile(
    r"^[\s/(|]*(nazwa |name of |bank )?(bank|banku|banks?name|name|nazwa)?\)?[\s:.]*$"
    r"|^(our|your|the|nasz|wasz|unsere?|ihre?|payee|seller|supplier|beneficiary)(.?s)? bank\w*\W*$"
    r"|^(przelew|transfer|wplat|polecen|uberweis)\w* (online )?bank"
    r"|^(rach\W|rachun|konto|account|iban|(\w{1,4}-?\W?)?bankow|(nr |numer )?r-?k)"
    r"|\bsad (rejonowy|okregowy)|\b(bank|banking|wire)? ?(transfer|charges|account|details)\b"
)
"""What stands beside a bank's label and is no bank: the label's translation, a court, another label."""


def read_bank(layout: Layout, index: LabelIndex, account: Candidate | None, findings: Findings) -> None:
    """The bank's name: after its label, or beside the account."""
    for label in index.of("bank"):
        for n, zone in enumerate(zones(label, index)):
            text = _BANK_WORD.sub("", zone.span.text.lstrip(" .:…_–—-"))
            if _NO_BANK.search(fold(text)) or find_accounts(text) or find_dates(text) or _MONEY.search(text):
                continue
            if re.search(r"[^\W\d_]{3}", text):
                text = f"{text} {_rest_of_line(zone.span, layout, index)}".strip(" ,;")
                text = f"{text} {_broken_name(text, zone.span.segment, layout, index)}".strip()
                text = _bare_name(_NUMBERS_FOLLOW.sub("", _SENTENCE_GOES_ON.sub("", text)))
                known = 1.0 if BANK.search(text) or _COMPOUND.search(text) else 0.75
                findings.add("bank", candidate(zone.span, text, 0.9**n * known * zone.score))
    if account is None or not account.words or findings.best("bank") is not None:
        return
    places = {word.box for word in account.words}  # A comma behind the account may have been taken off its word.
    homes = [s for s in layout.segments if s.page == account.page and any(w.box in places for w in s.words)]
    if not homes:
        return
    home = homes[0]
    for row in layout.rows[max(home.row - 2, 0) : homes[-1].row + 3]:
        for segment in row.segments if row.page == home.page else ():
            for match in BANK.finditer(segment.text):
                value = _bare_name(_ACCOUNT_FIRST.sub("", match.group()))
                if match.end() == len(segment.text):
                    rest = _broken_name(value, segment, layout, index)
                    value = rest if BANK.search(rest) else f"{value} {rest}".strip()
                if len(value) > 4 and not _NO_BANK.search(fold(value)):
                    findings.add("bank", candidate(Span(segment, match.start(), match.end()), value, 0.6))
    _bank_behind(home, account, layout, findings)


_IBAN_BEHIND = re.compile(r"\s+[A-Z]{2}\d{2}\s.*")


def _bare_name(text: str) -> str:
    """A bank's name without another key or the rest of a sentence behind it."""
    return _SMALL.sub("", _OTHER_KEY.sub("", _IBAN_BEHIND.sub("", text))).strip(" ,;:")


def _bank_behind(home: Segment, account: Candidate, layout: Layout, findings: Findings) -> None:
    """The bank named behind the account: in brackets or after `prowadzony przez`, over two lines at most."""
    last = next(
        (s for r in layout.rows[home.row : home.row + 3] for s in r.segments if account.words[-1] in s.words), home
    )
    following = next(below(last, layout), None)
    joined = last if following is None else Segment((*last.words, *following.words), last.page, last.row)
    for match in _BEHIND.finditer(joined.text):
        value = next(g for g in match.groups() if g is not None)
        value = re.sub(r"(\s+(w|we|i|na|do)\b.*)?[\s,;.]*$", "", value) if match[2] else value.strip(" ,;")
        if len(value) > 3 and not _NO_BANK.search(fold(value)):
            findings.add("bank", candidate(Span(joined, match.start(), match.end()), value, 0.65))
            return


def _rest_of_line(span: Span, layout: Layout, index: LabelIndex) -> str:
    """What goes on close to the right of a span that ends its segment: recognition may leave a wide gap in a name."""
    segment = span.segment
    if span.end < len(segment.text) or segment.text[-1:].isdigit():
        return ""
    following = next(iter(right_of(segment, layout)), None)
    if following is None or following.box.x0 - segment.box.x1 > 2.5 * segment.size:
        return ""
    plain = not index.taken(following) and not index.at(following) and not any(c.isdigit() for c in following.text)
    return following.text if plain and segment.words[0].confidence < 1.0 else ""


def _broken_name(text: str, segment: Segment, layout: Layout, index: LabelIndex) -> str:
    """What goes on under a bank's name: a place after a preposition, or its legal form."""
    following = next(below(segment, layout), None)
    if following is None or index.starts_with_label(following):
        return ""
    place = re.match(r"([A-ZŁŚŻ]\w+(?: [A-ZŁŚŻ]\w+)*),", following.text)
    if place and re.search(r"\b(w|we)$", text):
        return place.group(1)
    if index.at(following) or any(c.isdigit() for c in following.text):
        return ""
    form = len(following.words) <= 3 and _FORM.search(following.text) and not _FORM.search(text)
    return following.text if form or re.search(r"\b(w|we|i)$", text) else ""
