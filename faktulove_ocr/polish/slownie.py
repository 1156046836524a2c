"""Amounts in Polish words (kwota słownie): reading them from noisy text, and writing them.

>>> parse_words("jeden tysiąc dwieście trzydzieści cztery złote 56/100")
WordsAmount(value=Decimal('1234.56'), currency='PLN', exact=True)
>>> [str(parse_words(text).value) for text in ("stodwadzieścia zl pięćdziesiąt gr", "jeden*dwa*trzy PLN 00/100")]
['120.50', '123.00']
>>> to_words(Decimal("1234.56"))
'jeden tysiąc dwieście trzydzieści cztery złote 56/100'
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from rapidfuzz.distance import Levenshtein

from faktulove_ocr.polish.numerals import (
    HUNDREDS,
    MAX_VALUE,
    ONES,
    SCALES,
    SUBUNIT_FORMS,
    TENS,
    UNIT_FORMS,
    integer_words,
    plural,
    to_words,
)

__all__ = ["MAX_VALUE", "WordsAmount", "integer_words", "parse_words", "plural", "to_words"]

_MAX_LENGTH = 500

_FOLD = str.maketrans("ąćęłńóśźż", "acelnoszz")

Kind = Literal["number", "scale", "unit", "subunit", "and", "minus"]


@dataclass(frozen=True, slots=True)
class _Word:
    """What a vocabulary word means: its kind, and a number or a currency."""

    kind: Kind
    number: int = 0
    currency: str | None = None


@dataclass(frozen=True, slots=True)
class WordsAmount:
    """An amount written in words; `value` has two places, `exact` is False where letters had to be guessed."""

    value: Decimal
    currency: str | None
    exact: bool


def _vocabulary() -> dict[str, _Word]:
    words: dict[str, _Word] = {}

    def add(forms: str, word: _Word) -> None:
        for form in forms.split():
            words[form.translate(_FOLD)] = word

    for number, form in enumerate(ONES):
        add(form, _Word("number", number))
    add("jedna jedno jednego", _Word("number", 1))
    add("dwie dwu dwóch", _Word("number", 2))
    for number in range(2, 10):
        add(TENS[number], _Word("number", 10 * number))
    for number in range(1, 10):
        add(HUNDREDS[number], _Word("number", 100 * number))
    for scale, forms in SCALES:
        add(" ".join(forms), _Word("scale", scale))
    add("tys", _Word("scale", 1_000))
    add("mln", _Word("scale", 1_000_000))
    add("mld", _Word("scale", 1_000_000_000))
    for currency, forms in UNIT_FORMS.items():
        add(" ".join(forms), _Word("unit", 0, currency))
    add("zł zt zi z1 złotego", _Word("unit", 0, "PLN"))
    add("czeska czeskie czeskich", _Word("unit", 0, "CZK"))
    for code in ("PLN", "EUR", "USD", "GBP", "CZK", "CHF", "SEK", "NOK", "DKK", "HUF"):
        add(code.lower(), _Word("unit", 0, code))
    for forms in SUBUNIT_FORMS.values():
        add(" ".join(forms), _Word("subunit"))
    add("gr grosza eurocent eurocenty eurocentów", _Word("subunit"))
    add("i oraz polskich polskie amerykańskich amerykańskie szwajcarskich szterlingów", _Word("and"))
    add("minus", _Word("minus"))
    return words


_WORDS = _vocabulary()
# Short words would be found inside others; only words of four letters and more, and "sto" and "dwa", may be glued.
_GLUED = sorted((word for word in _WORDS if len(word) >= 4 or word in ("sto", "dwa")), key=len, reverse=True)
_FUZZY = tuple(word for word in _WORDS if len(word) >= 4)
_LETTERS_OF_DIGITS = str.maketrans("0135", "oles")
_LABELS = frozenset("slownie razem zaplaty kwota kwote wartosc brutto do naleznosc ogolem lacznie suma".split())
_TOKEN = re.compile(
    r"(?P<fraction>[0-9Oo]{1,2} ?/ ?[1lI][0Oo]{2}(?![0-9]))|(?P<digits>[0-9]+)"
    r"|(?P<word>[^\W\d_][^\s*/,;:()\"\u201e\u201d_.+=|-]*)"
)
# A dash is a sign only when it is glued to the first word; dashes around the words are there against forgery.
_DASH = r"\-\u2010-\u2015\u2212"
_GLUED_MINUS = re.compile(rf"^[^{_DASH}]*(?<![{_DASH}\w])[{_DASH}](?=[^\W\d_])(?!.*[{_DASH}]\s*$)")


@lru_cache(maxsize=4096)
def _read(word: str) -> tuple[tuple[_Word, ...], bool] | None:
    """What one folded word means, as several words where they were glued; the flag says whether it is exact."""
    known = _WORDS.get(word)
    if known is not None:
        return (known,), True
    if len(word) > 250:
        return None
    glued = _split(word)
    if glued is not None:
        return glued, True
    if len(word) < 4:
        return None
    return _guess(word)


def _split(word: str) -> tuple[_Word, ...] | None:
    """`word` as a chain of glued vocabulary words, the longest first; None when it is none."""
    best: list[tuple[_Word, ...] | None] = [None] * (len(word) + 1)
    best[len(word)] = ()
    for start in range(len(word) - 1, -1, -1):
        for piece in _GLUED:
            rest = best[start + len(piece)] if word.startswith(piece, start) else None
            if rest is not None:
                best[start] = (_WORDS[piece], *rest)
                break
    return best[0]


def _guess(word: str) -> tuple[tuple[_Word, ...], bool] | None:
    """The vocabulary word nearest to `word`, unless two of different meaning are as near."""
    word = word.translate(_LETTERS_OF_DIGITS)
    limit = max(1, len(word) // 4) + (not word.isalpha())
    nearest = limit + 1
    meanings: set[_Word] = set()
    for candidate in _FUZZY:
        if abs(len(candidate) - len(word)) > limit:
            continue
        distance = Levenshtein.distance(word, candidate, score_cutoff=min(nearest, limit))
        if distance < nearest:
            nearest, meanings = distance, {_WORDS[candidate]}
        elif distance == nearest <= limit:
            meanings.add(_WORDS[candidate])
    return ((meanings.pop(),), False) if len(meanings) == 1 else None


def _number(words: list[_Word]) -> int | None:
    """The number that number and scale words make in order, None where the order is impossible.

    Words for single digits alone are read digit by digit: "jeden dwa trzy" is 123.
    """
    if len(words) > 1 and all(word.kind == "number" and word.number < 10 for word in words):
        return int("".join(str(word.number) for word in words)) if len(words) <= 12 else None
    total = group = 0
    ceiling = 1000
    last_scale = 10**12
    for word in words:
        if word.kind == "scale":
            if word.number >= last_scale:
                return None
            total += (group or 1) * word.number
            group, ceiling, last_scale = 0, 1000, word.number
            continue
        size = 100 if word.number >= 100 else 10 if word.number >= 20 else 1
        if size >= ceiling or (word.number == 0 and len(words) > 1):
            return None
        group += word.number
        ceiling = size
    return total + group


def _hundredths(fraction: str) -> int:
    return int(re.sub("[Oo]", "0", fraction.partition("/")[0]))


class _Reader:
    """Takes the tokens of one text in order and keeps what the amount is so far; one use a text."""

    def __init__(self) -> None:
        self.words: list[_Word] = []
        self.major: int | None = None
        self.minor: int | None = None
        self.currency: str | None = None
        self.negative = False
        self.exact = True
        self.failed = False
        self.unread = ""
        self.previous = ""
        self.digits: int | None = None
        self.after_subunit = False

    @property
    def started(self) -> bool:
        """Whether a word of the amount was met."""
        return bool(self.words) or self.major is not None or self.minor is not None

    def _take(self) -> int | None:
        """The number of the words collected; they are used up."""
        value = _number(self.words) if self.words else None
        self.failed |= bool(self.words) and value is None
        self.words = []
        return value

    def fraction(self, hundredths: int) -> None:
        """Meet `56/100`; a garbled short word before it was the currency."""
        if self.unread and len(self.unread) <= 4:
            self.unread, self.exact = "", False
        if self.words and self.major is None:
            self.major = self._take()
        if self.major is not None and not self.words:
            self.minor = hundredths

    def number(self, digits: str) -> None:
        """Meet digits, which count only as hundredths: `50 gr` or `gr 50`."""
        self.digits = int(digits) if len(digits) <= 2 else None
        if self.after_subunit and self.major is not None and not self.words:
            self.minor, self.digits = self.digits, None

    def word(self, folded: str) -> bool:
        """Meet a word; False when the amount ended before it."""
        meanings = self._meanings(folded)
        if meanings is None:
            if self.major is not None and not self.words:
                self.digits = None
                return False
            self.unread, self.previous = folded, ""
            return True
        self.previous = folded
        for meaning in meanings:
            self._add(meaning)
        self.digits = None
        return True

    def follow(self, text: str, position: int) -> None:
        """Look behind the unread word that ended the amount: what stands there may have been its hundredths."""
        token = _TOKEN.search(text, position)
        if token is None:
            return
        if token.lastgroup == "fraction":
            self.minor, self.exact = _hundredths(token.group()), False
        elif token.lastgroup == "word":
            read = _read(token.group().lower().translate(_FOLD))
            self.exact &= read is None or read[0][0].kind not in ("number", "subunit")

    def _meanings(self, folded: str) -> tuple[_Word, ...] | None:
        """What a word means, alone or with the piece that a blank cut off before it."""
        joined = _read(self.unread + folded) if self.unread else None
        if joined is not None and (self.started or joined[1]):
            read = joined
            self.unread = ""
        elif self.unread and self.started:
            self.failed, read = True, None
        else:
            read = _read(folded)
            if read is None and self.previous:
                read = _read(self.previous + folded)
                pieces = _read(self.previous)
                if read is not None and pieces is not None and len(self.words) >= len(pieces[0]):
                    del self.words[-len(pieces[0]) :]
                else:
                    read = None
        if read is None:
            return None
        counts = any(word.kind in ("number", "scale") for word in read[0])
        if counts and not self.started and self.unread and self.unread not in _LABELS:
            # An unread word before the first number may have been part of it; before "tysiące" it must have been.
            self.exact = False
            self.failed |= read[0][0].kind == "scale"
        self.exact &= read[1]
        self.unread = ""
        return read[0]

    def _add(self, word: _Word) -> None:
        self.after_subunit = word.kind == "subunit"
        if word.kind == "minus":
            self.negative |= not self.started
        elif word.kind in ("number", "scale"):
            self.words.append(word)
        elif word.kind == "unit":
            self.currency = self.currency or word.currency
            if self.words and self.major is None:
                self.major = self._take()
        elif word.kind == "subunit":
            if self.words:
                self.minor = self._take()
            elif self.digits is not None and self.major is not None:
                self.minor = self.digits

    def result(self) -> WordsAmount | None:
        """The amount, None where it is none or a word of it stayed unread."""
        if self.unread and self.started and self.minor is None and (self.words or self.major is None):
            return None
        if self.words:
            value = self._take()
            if self.major is None:
                self.major = value
            elif self.minor is None:
                self.minor = value
        if self.digits is not None and self.major is not None and self.minor is None:
            self.minor, self.exact = self.digits, False
        if self.failed or (self.major is None and self.minor is None) or (self.minor or 0) > 99:
            return None
        amount = Decimal((self.major or 0) * 100 + (self.minor or 0)).scaleb(-2)
        return WordsAmount(-amount if self.negative else amount, self.currency, self.exact)


def parse_words(text: str) -> WordsAmount | None:
    """The amount in words that `text` holds, or None.

    Words before it (a label) and after its hundredths are passed over; a word inside it that cannot be read makes it
    None, never a smaller amount. Missing diacritics, glued or cut words and a wrong letter in four are tolerated.

    >>> parse_words("Słownie: minus dwa złote 05/100")
    WordsAmount(value=Decimal('-2.05'), currency='PLN', exact=True)
    >>> parse_words("sto dwadzieśoia zlotych zero groszy").exact, parse_words("sto xyzw trzy złote") is None
    (False, True)
    >>> parse_words("Warszawa") is None
    True
    """
    if len(text) > _MAX_LENGTH:
        return None
    reader = _Reader()
    sign = _GLUED_MINUS.search(text)
    for token in _TOKEN.finditer(text):
        if sign is not None and token.start() == sign.end() and not reader.started:
            reader.negative = True
        kind = token.lastgroup
        if reader.minor is not None:
            # Complete; only a currency right behind still belongs to it.
            unit = _WORDS.get(token.group().lower().translate(_FOLD))
            if unit is not None and unit.kind == "unit":
                reader.currency = reader.currency or unit.currency
            break
        if kind == "fraction":
            reader.fraction(_hundredths(token.group()))
        elif kind == "digits":
            reader.number(token.group())
        elif not reader.word(token.group().lower().translate(_FOLD)):
            reader.follow(text, token.end())
            break
    return reader.result()
