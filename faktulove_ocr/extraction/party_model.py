"""What is known of one party, and the pieces of its lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from faktulove_ocr.extraction.model import Candidate, Label, Span
from faktulove_ocr.layout import Segment
from faktulove_ocr.polish.vocabulary import PARTY_LABELS
from faktulove_ocr.text import Word

PARTY_KINDS = tuple(PARTY_LABELS)

ID_KINDS = frozenset(
    {
        "nip",
        "regon",
        "krs",
        "pesel",
        "other_id",
        "phone",
        "email",
        "contact",
        "country",
        "account",
        "bank",
        "swift",
        "own_account",
    }
)


SEPARATOR = re.compile(r"[,;·•|]")
"""What stands between the parts of a party printed on one line."""


@dataclass(slots=True)
class Party:
    """What was read of one party; each value with the words it came from."""

    role: str
    label: Label | None = None
    lines: list[Segment] = field(default_factory=list)
    name: Candidate | None = None
    nip: Candidate | None = None
    address: Candidate | None = None
    country: Candidate | None = None
    regon: Candidate | None = None
    krs: Candidate | None = None

    @property
    def known(self) -> int:
        """How much of it is there, to choose between two regions of one role."""
        return 3 * (self.nip is not None) + 2 * (self.name is not None) + (self.address is not None)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a party's lines: a line, or what stands between commas of one."""

    span: Span
    kind: str | None

    @property
    def text(self) -> str:
        """What it says, without separators around it."""
        return self.span.text.strip(" ,;:·•|").lstrip("-–— ")


def spans_candidate(spans: Sequence[Span], value: str, score: float, checks: tuple[str, ...] = ()) -> Candidate:
    """A candidate read from several spans of one page."""
    words: tuple[Word, ...] = tuple(w for span in spans for w in span.words)
    return Candidate(value, " ".join(s.text for s in spans), words, spans[0].segment.page, score, checks)


def join_words(words: tuple[Word, ...], more: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words of two lines as one line's; a last word that ends with a hyphen goes on with the first that follows."""
    if not words or not more or not words[-1].text.endswith("-") or len(words[-1].text) == 1:
        return words + more
    last, first = words[-1], more[0]
    word = replace(last, text=last.text + first.text, glyphs=last.glyphs + first.glyphs)
    return (*words[:-1], word, *more[1:])
