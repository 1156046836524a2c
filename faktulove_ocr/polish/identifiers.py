"""NIP, foreign VAT identifiers, REGON, KRS and PESEL in running text.

A checksum is evidence, not a verdict: what has the form is returned with `valid` beside it.

>>> [(i.value, i.country, i.valid, i.labelled) for i in find_nips("NIP: 123-456-32-18, DE999888777")]
[('1234563218', 'PL', True, True), ('DE999888777', 'DE', False, False)]
>>> [find_nips(text)[0].value for text in ("PL1234563218", "123-45-63-218", "NIP 123 456 32 18")]
['1234563218', '1234563218', '1234563218']
>>> find_nips("61 1090 1014 0000 0712 1981 2874"), find_nips("9999999999-20251001-A1B2C3D4E5F6-AB")
([], [])
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from stdnum import get_cc_module
from stdnum.pl import nip as _nip
from stdnum.pl import pesel as _pesel
from stdnum.pl import regon as _regon

if TYPE_CHECKING:
    from stdnum.util import NumberValidationModule

_CONFUSED = str.maketrans(
    {"O": "0", "o": "0", "Q": "0", "D": "0", "Ø": "0", "I": "1", "l": "1", "|": "1", "!": "1", "i": "1", "ł": "1"}
    | {"Z": "2", "z": "2", "A": "4", "S": "5", "s": "5", "$": "5", "G": "6", "b": "6", "T": "7", "B": "8"}
    | {"g": "9", "q": "9"}
)
_LABEL = re.compile(
    r"(?:\bN[I1l|]P\b|\bN\.\s?I\.\s?P\b|\bVAT\b|\bUSt\b|\bUID\b|\bDI[ČC]\b|\bMwSt\b|\bTIN\b|\btax\b|\bpodatkow\w+)"
    r"[^\d\n]{0,18}$",
    re.IGNORECASE,
)
_SEP = r"(?:[ ]?[-\u2010-\u2013\u2212][ ]?|[ ])"
# Forms grouped by blanks must not touch further groups of digits; glued and hyphenated ones are whole by themselves.
_NIP = re.compile(
    rf"""(?<![0-9A-Za-z+])(?<![0-9][-/.,])(?:PL[ :-]{{0,2}})?(?P<digits>
        [0-9]{{10}}
      | [0-9]{{3}}[-\u2010-\u2013\u2212][0-9]{{3}}[-\u2010-\u2013\u2212][0-9]{{2}}[-\u2010-\u2013\u2212][0-9]{{2}}
      | [0-9]{{3}}[-\u2010-\u2013\u2212][0-9]{{2}}[-\u2010-\u2013\u2212][0-9]{{2}}[-\u2010-\u2013\u2212][0-9]{{3}}
      | (?<![0-9][ ])[0-9]{{3}}{_SEP}(?:[0-9]{{3}}{_SEP}[0-9]{{2}}{_SEP}[0-9]{{2}}
        | [0-9]{{2}}{_SEP}[0-9]{{2}}{_SEP}[0-9]{{3}})(?![ ][0-9])
    )(?![0-9A-Za-z])(?![-/.,][0-9])(?![ ]?[-\u2010-\u2013\u2212][ ]?[0-9])""",
    re.VERBOSE,
)
_BLANKS = str.maketrans(
    dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\t\n\r", " ")
)
_NOT_DIGIT = re.compile(r"[^0-9]")
_NOT_ALNUM = re.compile(r"[^0-9A-Z+*]")
_TEN = re.compile(r"[0-9]{10}")
_NINE_OR_FOURTEEN = re.compile(r"[0-9]{9}(?:[0-9]{5})?")
_ELEVEN = re.compile(r"[0-9]{11}")
_LONG_RUN = re.compile(r"[0-9](?:[ -]?[0-9]){23,}")

# Shapes after the prefix: d a digit, a a letter, x either; the Commission's VIES FAQ, question 11, for the Union.
_FOREIGN_SHAPES: dict[str, tuple[str, ...]] = {
    "AT": ("Udddddddd",), "BE": ("0ddddddddd", "1ddddddddd"), "BG": ("d" * 10, "d" * 9), "CY": ("dddddddda",),
    "CZ": ("d" * 10, "d" * 9, "d" * 8), "DE": ("d" * 9,), "DK": ("d" * 8,), "EE": ("d" * 9,), "EL": ("d" * 9,),
    "GR": ("d" * 9,), "ES": ("xdddddddx",), "FI": ("d" * 8,), "FR": ("xxddddddddd",), "HR": ("d" * 11,),
    "HU": ("d" * 8,), "IE": ("dxdddddaa", "dxddddda"), "IT": ("d" * 11,), "LT": ("d" * 12, "d" * 9),
    "LU": ("d" * 8,), "LV": ("d" * 11,), "MT": ("d" * 8,), "NL": ("dddddddddBdd",), "PT": ("d" * 9,),
    "RO": tuple("d" * n for n in range(10, 5, -1)), "SE": ("d" * 12,), "SI": ("d" * 8,), "SK": ("d" * 10,),
    "GB": ("d" * 12, "d" * 9, "GDddd", "HAddd"), "XI": ("d" * 12, "d" * 9, "GDddd", "HAddd"), "EU": ("d" * 9,),
    "CH": ("EdddddddddMWST", "EdddddddddTVA", "EdddddddddIVA", "Eddddddddd"),
    "NO": ("dddddddddMVA",),
}  # fmt: skip
_SHAPE_CLASSES = {"d": "[0-9]", "a": "[A-Z]", "x": "[0-9A-Z]"}
_ISO_OF_PREFIX = {"EL": "GR", "XI": "GB"}
_MODULE_OF_PREFIX = {"EL": "gr", "XI": "gb"}


def _shape_pattern(shape: str) -> str:
    return "[ .-]?".join(_SHAPE_CLASSES.get(kind, kind) for kind in shape)


_FOREIGN = re.compile(
    r"(?<![0-9A-Za-z])(?=[A-Z]{2}[ :.-]?[0-9A-Z])(?:"
    + "|".join(
        f"{prefix}[ :.-]?(?:{'|'.join(_shape_pattern(shape) for shape in shapes)})"
        for prefix, shapes in _FOREIGN_SHAPES.items()
    )
    + r")(?![0-9A-Za-z])(?![ .-][0-9])"
)


@dataclass(frozen=True, slots=True)
class Identifier:
    """A tax number at `start`..`end` of the text it was found in.

    `value` is ten digits for Poland, otherwise compact with its prefix; `country` is ISO 3166 alpha-2; `valid` is
    what its checksum says, False too where a country has no public one and the form is off; `labelled` tells
    whether a word such as NIP or VAT stands right before it.
    """

    start: int
    end: int
    value: str
    country: str
    valid: bool
    labelled: bool


def digits_from_ocr(text: str) -> str:
    """`text` with the letters that recognition takes for digits turned back into them.

    >>> digits_from_ocr("I23-4S6-78-9O")
    '123-456-78-90'
    """
    return text.translate(_CONFUSED)


def nip_valid(value: str) -> bool:
    """Whether ten digits pass NIP's checksum (remainder 10 never does); all zeros pass it and belong to nobody.

    >>> nip_valid("1234563218"), nip_valid("1234567890"), nip_valid("0000000000")
    (True, False, False)
    """
    return _TEN.fullmatch(value) is not None and value != "0000000000" and _nip.is_valid(value)


def nip_suspicious(value: str) -> bool:
    """Whether a NIP looks made up: one digit ten times over, or a leading zero, which no tax office has.

    >>> nip_suspicious("1111111111"), nip_suspicious("1234563218")
    (True, False)
    """
    return len(set(value)) == 1 or value.startswith("0")


def regon_valid(value: str) -> bool:
    """Whether 9 or 14 digits pass REGON's checksums.

    >>> regon_valid("123456785"), regon_valid("12345678512347"), regon_valid("123456789")
    (True, True, False)
    """
    return _NINE_OR_FOURTEEN.fullmatch(value) is not None and _regon.is_valid(value)


def krs_plausible(value: str) -> bool:
    """Whether the text is ten digits that begin with zeros, as the court register counts below ten millions.

    >>> krs_plausible("0000123456"), krs_plausible("1234563218")
    (True, False)
    """
    return _TEN.fullmatch(value) is not None and value.startswith("000") and value != "0000000000"


def pesel_valid(value: str) -> bool:
    """Whether eleven digits pass PESEL's checksum and hold a date of birth.

    >>> pesel_valid("44051401359"), pesel_valid("44051401358")
    (True, False)
    """
    return _ELEVEN.fullmatch(value) is not None and _pesel.is_valid(value)


@cache
def _foreign_module(prefix: str) -> NumberValidationModule | None:
    return get_cc_module(_MODULE_OF_PREFIX.get(prefix, prefix.lower()), "mva" if prefix == "NO" else "vat")


def foreign_vat_valid(value: str) -> bool:
    """Whether a compact foreign VAT identifier with its prefix passes its country's rules.

    >>> foreign_vat_valid("ATU13585627"), foreign_vat_valid("DE999888777"), foreign_vat_valid("ZZ1")
    (True, False, False)
    """
    if _FOREIGN.fullmatch(value) is None:
        return False
    module = _foreign_module(value[:2])
    return module is not None and module.is_valid(value.removeprefix("XI"))


def normalise_nip(text: str) -> str | None:
    """The tax number of a text that a label calls one, digits mended from recognition; None when it is none.

    >>> normalise_nip("I23-456-32-l8"), normalise_nip("PL 1234563218"), normalise_nip("ATU 1358 5627")
    ('1234563218', '1234563218', 'ATU13585627')
    >>> normalise_nip("brak") is None
    True
    """
    if len(text) > 40:
        return None
    found = find_nips(text)
    if found:
        return found[0].value
    bare = re.sub(r"^\s*PL", "", text)
    if sum(char.isdigit() for char in bare) < 6:
        return None
    digits = re.sub(r"[\s.,:-]", "", digits_from_ocr(bare))
    return digits if _TEN.fullmatch(digits) else None


def find_nips(text: str) -> list[Identifier]:
    """Polish NIPs and foreign VAT identifiers in `text`, left to right.

    Ten digits count only when they are no part of a longer run of digits, of an account or of a KSeF number;
    without a label a leading zero makes them a KRS, not a NIP.
    """
    plain = text.translate(_BLANKS)
    found: list[Identifier] = []
    accounts: list[tuple[int, int]] | None = None
    for match in _NIP.finditer(plain):
        value = _NOT_DIGIT.sub("", match["digits"])
        labelled = _is_labelled(plain, match.start())
        if value.startswith("0") and not labelled:
            continue
        if accounts is None:
            accounts = [run.span() for run in _LONG_RUN.finditer(plain)]
        if not labelled and any(start <= match.start("digits") and match.end() <= end for start, end in accounts):
            continue
        found.append(Identifier(match.start(), match.end(), value, "PL", nip_valid(value), labelled))
    for match in _FOREIGN.finditer(plain):
        value = _NOT_ALNUM.sub("", match.group())
        prefix = value[:2]
        country = _ISO_OF_PREFIX.get(prefix, prefix)
        labelled = _is_labelled(plain, match.start())
        found.append(Identifier(match.start(), match.end(), value, country, foreign_vat_valid(value), labelled))
    return sorted(found, key=lambda identifier: identifier.start)


def _is_labelled(plain: str, start: int) -> bool:
    return _LABEL.search(plain, max(0, start - 40), start) is not None
