"""How much of a page recognition made out, and whether the page's quality score foretells it."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2
from scipy import stats

from benchmarks.compare import fold
from benchmarks.shares import Scored
from faktulove_ocr.text import ReadPage

_CODES = ("numer_faktury", "sprzedawca_nip", "nabywca_nip", "numer_konta")
_NAMES = ("sprzedawca_nazwa", "nabywca_nazwa")
_AMOUNTS = ("suma_netto", "suma_vat", "suma_brutto", "do_zaplaty")
_ITEM_AMOUNTS = ("wartosc_netto", "wartosc_brutto")
_LONGEST_AMOUNT = 4
"""Words that the groups of one amount can be printed as."""


class Text:
    """The words of a page or document, to be searched for printed values whatever their separators."""

    def __init__(self, words: Iterable[str]) -> None:
        listed = list(words)
        self._words = {part for word in listed for part in fold(word).split()}
        self._run = "".join(_letters(word) for word in listed)
        digits = [re.sub(r"\D", "", word) for word in listed]
        self._amounts = {
            "".join(digits[start : start + length])
            for start in range(len(digits))
            for length in range(1, _LONGEST_AMOUNT + 1)
        }

    def has_code(self, value: str) -> bool:
        """Whether letters and digits of `value` stand there in a row."""
        return _letters(value) in self._run

    def has_amount(self, value: str) -> bool:
        """Whether the digits of a decimal string stand there as one amount, in up to four groups."""
        return re.sub(r"\D", "", value) in self._amounts

    def has_name(self, value: str) -> bool:
        """Whether every word of `value` stands there."""
        return set(fold(value).split()) <= self._words


def _letters(text: str) -> str:
    return fold(text).replace(" ", "")


def legible(truth: Mapping[str, Any], original: Text, recognised: Text) -> float | None:
    """The share of the truth's key values that were recognised, among those that the undamaged text prints as such.

    Key values: number, NIPs, account, names, sums, names and values of items. None where none is printed.
    """
    header: Mapping[str, Any] = truth.get("extracted_data", truth)
    wanted = [(Text.has_code, header.get(name)) for name in _CODES]
    wanted += [(Text.has_name, header.get(name)) for name in _NAMES]
    wanted += [(Text.has_amount, header.get(name)) for name in _AMOUNTS]
    for item in truth.get("pozycje", ()):
        wanted.append((Text.has_name, item.get("nazwa")))
        wanted += [(Text.has_amount, item.get(name)) for name in _ITEM_AMOUNTS]
    printed = [(has, str(value)) for has, value in wanted if value and has(original, str(value))]
    return sum(has(recognised, value) for has, value in printed) / len(printed) if printed else None


def recognised_text(pages: Sequence[ReadPage]) -> Text:
    """What stands on pages as read."""
    return Text(word.text for page in pages for word in page.words)


def pdf_text(content: bytes, password: str | None = None) -> Text:
    """What a PDF says of itself."""
    return Text(pdf_words(content, password))


def pdf_words(content: bytes, password: str | None = None) -> list[str]:
    """The words of a PDF's text layer."""
    words: list[str] = []
    with pypdfium2.PdfDocument(content, password=password) as document:
        for page in document:
            textpage = page.get_textpage()
            words += textpage.get_text_bounded().split()
            textpage.close()
            page.close()
    return words


@dataclass(frozen=True, slots=True)
class Foretold:
    """Correlation of quality scores with the legible share over `documents` that were recognised.

    The coefficients are None where there are too few documents or where either does not vary.
    """

    documents: int
    spearman: float | None
    pearson: float | None
    mean_quality: float
    mean_legible: float


def foretold(documents: Sequence[Scored]) -> Foretold | None:
    """Whether the quality score says how well pages are recognised; None where none was."""
    pairs = [(d.quality, d.legible) for d in documents if d.quality is not None and d.legible is not None]
    if not pairs:
        return None
    quality, share = zip(*pairs, strict=True)
    spearman = pearson = None
    if len(pairs) >= 3 and len(set(quality)) > 1 and len(set(share)) > 1:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            spearman = float(stats.spearmanr(quality, share).statistic)
            pearson = float(stats.pearsonr(quality, share).statistic)
    return Foretold(len(pairs), spearman, pearson, sum(quality) / len(pairs), sum(share) / len(pairs))
