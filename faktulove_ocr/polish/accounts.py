"""Bank accounts: Polish 26-digit numbers (NRB), IBANs of any country, BICs, and the bank behind a clearing number.

>>> [(a.value, a.valid) for a in find_accounts("Konto: 61 1090 1014 0000 0712 1981 2874")]
[('PL61109010140000071219812874', True)]
>>> [(a.value, a.country) for a in find_accounts("IBAN DE89 3704 0044 0532 0130 00 BIC COBADEFFXXX")]
[('DE89370400440532013000', 'DE')]
>>> find_accounts("NIP 123-456-32-18, tel. 601 123 456")
[]
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from stdnum import iban as _iban
from stdnum import numdb

from faktulove_ocr.polish.countries import is_country_code
from faktulove_ocr.polish.identifiers import digits_from_ocr

_BLANKS = str.maketrans(
    dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\t\n\r", " ")
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-")
)
_RUN = re.compile(
    r"(?<![0-9A-Za-z])(?<![0-9][.,/])(?P<prefix>PL[ :-]{0,3})?"
    r"(?P<digits>[0-9]+(?:[ -]{1,4}[0-9]+)*)(?![0-9A-Za-z])"
)
_GROUP = re.compile(r"[0-9]+")
_IBAN_START = re.compile(r"(?<![0-9A-Za-z])(?!PL)[A-Z]{2}[0-9]{2}(?=[ -]{0,4}[0-9A-Z])")
_SPEC = re.compile(r"([0-9]+)!([nac])")
_SPEC_CLASSES = {"n": "[0-9]", "a": "[A-Z]", "c": "[0-9A-Z]"}
_BIC = re.compile(r"(?<![0-9A-Za-z])[A-Z]{4}([A-Z]{2})[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?![0-9A-Za-z])")
_BIC_LABEL = re.compile(r"(?:SWIFT|\bBIC)\b[^\n]{0,24}$", re.IGNORECASE)
_POLISH_BIC = re.compile(r"[A-Z]{4}PLP")
_SEPARATORS = re.compile(r"[\s.\u00a0\u202f-]+")
_NRB_LENGTH = 26
_MAX_GROUPS = 9

_BANKS = {
    "1010": "Narodowy Bank Polski",
    "1020": "PKO Bank Polski",
    "1030": "Bank Handlowy w Warszawie",
    "1050": "ING Bank Śląski",
    "1090": "Santander Bank Polska",
    "1130": "Bank Gospodarstwa Krajowego",
    "1140": "mBank",
    "1160": "Bank Millennium",
    "1240": "Bank Polska Kasa Opieki",
    "1320": "Bank Pocztowy",
    "1540": "Bank Ochrony Środowiska",
    "1610": "SGB-Bank",
    "1930": "Bank Polskiej Spółdzielczości",
    "1940": "Credit Agricole Bank Polska",
    "2030": "BNP Paribas Bank Polska",
    "2490": "Alior Bank",
}


@dataclass(frozen=True, slots=True)
class AccountNumber:
    """An account at `start`..`end` of its text; `value` is a compact IBAN, `valid` says whether mod 97 holds."""

    start: int
    end: int
    value: str
    valid: bool
    country: str


def nrb_valid(digits: str) -> bool:
    """Whether 26 digits pass mod 97 as a Polish IBAN; all zeros do not count.

    >>> nrb_valid("61109010140000071219812874"), nrb_valid("61109010140000071219812875")
    (True, False)
    """
    if len(digits) != _NRB_LENGTH or not (digits.isascii() and digits.isdigit()):
        return False
    # P and L are 25 and 21; the country and the two check digits go to the end.
    return int(f"{digits[2:]}2521{digits[:2]}") % 97 == 1 and bool(int(digits[2:]))


@cache
def _bban_pattern(country: str) -> re.Pattern[str] | None:
    """The account part of a country's IBAN with blanks allowed inside, from the SWIFT registry in stdnum."""
    for prefix, properties in numdb.get("iban").info(country):
        if prefix == country and "bban" in properties:
            spec = _SPEC.findall(properties["bban"])
            classes = [_SPEC_CLASSES[kind] for length, kind in spec for _ in range(int(length))]
            return re.compile("[ -]{0,4}" + "[ -]{0,4}".join(classes) + "(?![0-9A-Za-z])")
    return None


def find_accounts(text: str) -> list[AccountNumber]:
    """Accounts in `text`, left to right: 26 digits in any grouping, `PL` before them or not, and foreign IBANs.

    In a longer run of digit groups (a column number before, an amount behind) the 26 digits that pass mod 97 count.
    """
    plain = text.translate(_BLANKS)
    found = [account for match in _RUN.finditer(plain) if (account := _polish_account(match)) is not None]
    for match in _IBAN_START.finditer(plain):
        country = match.group()[:2]
        bban = _bban_pattern(country) if is_country_code(country) else None
        rest = bban.match(plain, match.end()) if bban is not None else None
        if rest is not None:
            value = _SEPARATORS.sub("", plain[match.start() : rest.end()])
            found.append(AccountNumber(match.start(), rest.end(), value, _iban.is_valid(value), country))
    return sorted(found, key=lambda account: account.start)


def _polish_account(match: re.Match[str]) -> AccountNumber | None:
    digits: str = match["digits"]
    if len(digits) < _NRB_LENGTH:
        return None
    offset = match.start("digits")
    groups = [(offset + group.start(), offset + group.end(), group.group()) for group in _GROUP.finditer(digits)]
    total = sum(len(group) for _, _, group in groups)
    if total < _NRB_LENGTH:
        return None
    prefixed = match["prefix"] is not None
    for first in range(len(groups)):
        window = ""
        for start_end in groups[first:]:
            window += start_end[2]
            if len(window) >= _NRB_LENGTH:
                break
        if len(window) != _NRB_LENGTH:
            continue
        count = len(_GROUP.findall(match.string[groups[first][0] : start_end[1]]))
        valid = nrb_valid(window)
        whole = (total == _NRB_LENGTH and count <= _MAX_GROUPS) or (prefixed and first == 0)
        if valid or whole:
            start = match.start() if first == 0 else groups[first][0]
            return AccountNumber(start, start_end[1], f"PL{window}", valid, "PL")
    return None


def normalise_account(text: str) -> str | None:
    """The account of a text that a label calls one: an IBAN compact, 26 digits with `PL`, else without blanks.

    Letters inside a number of 26 digits are mended when that makes mod 97 hold. None without at least six digits.

    >>> normalise_account("6l 1O90 1014 0000 0712 1981 2874")
    'PL61109010140000071219812874'
    >>> normalise_account("1234-567 890"), normalise_account("brak")
    ('1234-567890', None)
    """
    if len(text) > 120:
        return None
    found = find_accounts(text)
    if found:
        return found[0].value
    compact = _SEPARATORS.sub("", text)
    bare = compact.removeprefix("PL")
    mended = digits_from_ocr(bare)
    if nrb_valid(mended):
        return f"PL{mended}"
    printed = re.sub(r"\s+", "", text)
    return printed if sum(char.isdigit() for char in printed) >= 6 else None


def find_bics(text: str) -> list[tuple[int, int, str]]:
    """BIC (SWIFT) codes as (start, end, code): labelled ones of any country, and Polish ones by their form alone.

    >>> find_bics("SWIFT: COBADEFFXXX, BREXPLPWMBK")
    [(7, 18, 'COBADEFFXXX'), (20, 31, 'BREXPLPWMBK')]
    >>> find_bics("OPERATOR DOSTAWCA")
    []
    """
    found = []
    for match in _BIC.finditer(text):
        labelled = _BIC_LABEL.search(text, max(0, match.start() - 32), match.start()) is not None
        if is_country_code(match[1]) and (labelled or _POLISH_BIC.match(match.group())):
            found.append((match.start(), match.end(), match.group()))
    return found


def bank_name(account: str) -> str | None:
    """The bank of a Polish account by the first four digits of its clearing number, None where we do not know.

    Source: the register of clearing numbers that Narodowy Bank Polski keeps (Ewidencja Numerów, EWIB); names change
    with mergers, so the printed name goes first.

    >>> bank_name("PL61109010140000071219812874"), bank_name("DE89370400440532013000")
    ('Santander Bank Polska', None)
    """
    digits = account.removeprefix("PL")
    if len(digits) != _NRB_LENGTH or not digits.isdigit():
        return None
    return _BANKS.get(digits[2:6])
