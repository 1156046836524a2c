"""What extraction works on: places in the text, labels found there, candidates for fields."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from faktulove_ocr.geometry import Box, union
from faktulove_ocr.layout import Segment
from faktulove_ocr.text import Word


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` of a segment's text."""

    segment: Segment
    start: int
    end: int

    @property
    def text(self) -> str:
        """The characters, without blanks and separators around them."""
        return self.printed.strip(" :;|")

    @property
    def printed(self) -> str:
        """The characters as they stand; `cut` takes offsets into them."""
        return self.segment.text[self.start : self.end]

    @property
    def words(self) -> tuple[Word, ...]:
        """The words the span touches."""
        found, position = [], 0
        for word in self.segment.words:
            if position < self.end and position + len(word.text) > self.start:
                found.append(word)
            position += len(word.text) + 1
        return tuple(found)

    def part(self, start: int, end: int) -> Span:
        """The part at these offsets of the whole segment's text."""
        return Span(self.segment, start, end)

    def cut(self, start: int, end: int) -> Span:
        """The part at these offsets of what is printed here."""
        return Span(self.segment, self.start + start, self.start + end)


def whole(segment: Segment) -> Span:
    """The span of all of a segment."""
    return Span(segment, 0, len(segment.text))


@dataclass(frozen=True, slots=True)
class Label:
    """A known phrase in a segment. `colon`: a colon follows it. `leads`: nothing but other labels stand before it.

    `tail` are its parts on the lines under the segment where a narrow cell breaks it.
    """

    kind: str
    segment: Segment
    start: int
    end: int
    colon: bool
    leads: bool
    tokens: int
    fuzzy: bool = False
    tail: tuple[Span, ...] = ()

    @property
    def text(self) -> str:
        """The phrase as printed."""
        return " ".join((self.segment.text[self.start : self.end], *(part.text for part in self.tail)))

    @property
    def last(self) -> Span:
        """The phrase's part on its last line; behind its end the value may stand."""
        return self.tail[-1] if self.tail else Span(self.segment, self.start, self.end)

    @property
    def box(self) -> Box:
        """The box around the phrase's words."""
        parts = (Span(self.segment, self.start, self.end), *self.tail)
        return union(w.box for part in parts for w in part.words)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible value of a field with the place it was read from.

    `score` orders candidates of one field, higher is better, roughly 0..1; `checks` are names of checks passed or
    failed; `derived` says that the value follows from others and is not printed, `repaired` that recognition's
    reading was mended by what such a value must look like.
    """

    value: Any
    raw: str
    words: tuple[Word, ...] = ()
    page: int | None = None
    score: float = 0.5
    checks: tuple[str, ...] = ()
    derived: bool = False
    repaired: bool = False

    @property
    def read_confidence(self) -> float:
        """How surely its characters were read: the weakest word, 1.0 in a text layer."""
        return min((w.confidence for w in self.words), default=1.0)

    @property
    def box(self) -> Box | None:
        """The box around its words."""
        return union(w.box for w in self.words) if self.words else None


@dataclass(slots=True)
class Findings:
    """Candidates by field name, in the order in which they were found."""

    by_field: dict[str, list[Candidate]] = field(default_factory=dict)

    def add(self, name: str, candidate: Candidate) -> None:
        """One more candidate for a field."""
        self.by_field.setdefault(name, []).append(candidate)

    def best(self, name: str) -> Candidate | None:
        """The candidate with the highest score; None when there is none."""
        return max(self.by_field.get(name, ()), key=lambda c: c.score, default=None)

    def value(self, name: str) -> Any:
        """The best candidate's value; None when there is none."""
        best = self.best(name)
        return None if best is None else best.value


def checked(name: str, passed: bool) -> str:
    """A check's name with whether it passed, as `Candidate.checks` holds it.

    >>> checked("nip_checksum", True), checked("ksef_crc8", False)
    ('nip_checksum:ok', 'ksef_crc8:failed')
    """
    return f"{name}:{'ok' if passed else 'failed'}"


def candidate(span: Span, value: Any, score: float, checks: tuple[str, ...] = ()) -> Candidate:
    """A candidate read from a span."""
    return Candidate(value, span.text, span.words, span.segment.page, score, checks)
