"""Other readings of recognised characters, likeliest first.

Recognition keeps for each character what it nearly read instead. Where a value fails a check, the reading that passes
may be among these; it is taken only when it is likely and no other passes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TypeVar

from faktulove_ocr.text import Glyph, Word

LEAST = 1e-3
"""Readings less likely than this share of the first are not looked at."""
CLEAR = 4.0
"""So many times likelier than any other that passes the check must the chosen reading be."""
_LOOKALIKES = {
    "0": "689", "1": "7", "2": "7", "3": "8", "5": "63", "6": "580", "7": "1", "8": "3069", "9": "08",
}  # fmt: skip
"""Digits that worn print and fax turn into one another, whatever recognition says of them."""
_LOOKALIKE = 0.003
_SURE = 0.99
"""From this confidence on a digit stays: a clean print may well have a number that fails its check."""
_RUN_LENGTH = 0.02
"""How likely a run of equal characters was read one too long or too short, beside the length that was read."""
_RUN = 3
_PAIRED, _MOST = 32, 900
"""The likeliest single changes that are tried two at once; readings with a change at all."""

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Change:
    """One character read otherwise: glyph `glyph` of word `word` becomes `text`, which may be empty or longer."""

    word: int
    glyph: int
    text: str
    ratio: float


@dataclass(frozen=True, slots=True)
class Reading:
    """Words read otherwise; `ratio` 0..1 is how likely that is beside the first reading."""

    words: tuple[Word, ...]
    ratio: float

    @property
    def text(self) -> str:
        """The words with single blanks between."""
        return " ".join(w.text for w in self.words)


def readings(words: Sequence[Word], allowed: str) -> list[Reading]:
    """The readings of `words` by falling likelihood, the first one at the head.

    At most two characters are changed, and only into those of `allowed`.
    """
    single = _changes(words, allowed)
    found = [((change,), change.ratio) for change in single]
    for one, other in combinations(single[:_PAIRED], 2):
        ratio = one.ratio * other.ratio
        if ratio >= LEAST and (one.word, one.glyph) != (other.word, other.glyph):
            found.append(((one, other), ratio))  # type: ignore[arg-type]
    found.sort(key=lambda each: -each[1])
    first = Reading(tuple(words), 1.0)
    return [first, *(Reading(_changed(words, changes), ratio) for changes, ratio in found[:_MOST])]


def only_reading(
    words: Sequence[Word], value_of: Callable[[str], Value | None], allowed: str
) -> tuple[Reading, Value] | None:
    """The one likely reading of which `value_of` makes a value, and that value; None where none or several do."""
    chosen: tuple[Reading, Value] | None = None
    for reading in readings(words, allowed):
        value = value_of(reading.text)
        if value is None or (chosen is not None and value == chosen[1]):
            continue
        if chosen is None:
            chosen = (reading, value)
        elif reading.ratio * CLEAR > chosen[0].ratio:
            return None
        else:
            break
    return chosen


def _changes(words: Sequence[Word], allowed: str) -> list[Change]:
    """All single changes, the likeliest first."""
    best: dict[tuple[int, int, str], float] = {}
    for n, word in enumerate(words):
        for g, glyph in enumerate(word.glyphs):
            for text, ratio in _rivals(word.glyphs, g):
                fits = all(c in allowed for c in text) and text != glyph.char
                if fits and ratio >= LEAST:
                    best[n, g, text] = max(ratio, best.get((n, g, text), 0.0))
    return sorted((Change(*place, ratio) for place, ratio in best.items()), key=lambda change: -change.ratio)


def _rivals(glyphs: Sequence[Glyph], place: int) -> list[tuple[str, float]]:
    """What a character may be instead, each with how likely that is beside it."""
    glyph = glyphs[place]
    sure = max(glyph.confidence, 0.05)
    found = [(text, min(probability / sure, 1.0)) for text, probability in glyph.alternatives]
    if glyph.confidence < _SURE:
        found += [(char, _LOOKALIKE) for char in _LOOKALIKES.get(glyph.char, "")]
    before = place > 0 and glyphs[place - 1].char == glyph.char
    if not (place + 1 < len(glyphs) and glyphs[place + 1].char == glyph.char) and before:
        length = next((n for n in range(place, -1, -1) if glyphs[n].char != glyph.char), -1)
        if place - length >= _RUN:
            found += [(2 * glyph.char, _RUN_LENGTH), ("", _RUN_LENGTH)]
    return found


def _changed(words: Sequence[Word], changes: Sequence[Change]) -> tuple[Word, ...]:
    """The words with their texts changed; their glyphs stay as they were read."""
    result = list(words)
    for n in {change.word for change in changes}:
        chars = [glyph.char for glyph in words[n].glyphs]
        for change in changes:
            if change.word == n:
                chars[change.glyph] = change.text
        result[n] = replace(words[n], text="".join(chars))
    return tuple(word for word in result if word.text)
