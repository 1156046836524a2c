"""Words from single characters, by where they stand and not by the order or the blanks of the file.

A PDF may draw a word in one piece, in halves, glyph by glyph, twice for boldness, or with gaps instead of blanks.
Characters that follow each other in the file and touch become fragments; fragments on one baseline are then joined or
kept apart by the gap between them, measured in the size of the type.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from faktulove_ocr.geometry import Box, union
from faktulove_ocr.text import Glyph, Word

# All in units of the type size.
TOUCHING = 0.10  # next character of the same fragment
WORD_GAP = 0.16  # a wider gap parts words even without a blank; blanks are 0.2 to 0.3 wide
BLANK_GAP = 0.06  # with a blank in the file this much is enough
OVERLAP = 0.35  # kerning and slanted type overlap up to this
RUN_GAP = 1.5  # a wider gap begins another run of text
SPACED_GAP = 1.2  # letters spaced wider than this are not a word
BASELINE = 0.25  # baselines this close are one line
ASCENT, DESCENT = 0.74, 0.21
SIZE_RATIO = 1.4

HOLE = "\ufffd"


class Letter(NamedTuple):
    """A drawn character: `x0`, `x1` its advance, `base` its baseline, `size` its type, in points of the page as read.

    A tuple, since a page has thousands of them.
    """

    char: str
    x0: float
    x1: float
    base: float
    size: float
    bold: bool

    @property
    def box(self) -> Box:
        """The advance wide, the type high."""
        return Box(self.x0, self.base - ASCENT * self.size, self.x1, self.base + DESCENT * self.size)


@dataclass(slots=True)
class _Fragment:
    """Letters that follow each other in the file and touch; whether the file has a blank on either side."""

    letters: list[Letter]
    blank_before: bool = False
    blank_after: bool = False
    x0: float = 0.0
    x1: float = 0.0

    @property
    def base(self) -> float:
        return self.letters[0].base

    @property
    def size(self) -> float:
        return self.letters[0].size


@dataclass(slots=True)
class _Line:
    """Fragments on one baseline."""

    base: float
    size: float
    fragments: list[_Fragment] = field(default_factory=list)


def build_words(letters: Iterable[Letter]) -> tuple[Word, ...]:
    """The words of a page, top to bottom and left to right; `letters` in file order, blanks among them."""
    words: list[Word] = []
    run = 0
    for line in _lines(_fragments(letters)):
        previous: list[Letter] = []
        for group in _groups(line.fragments):
            if previous and not _same_run(previous[-1], group[0]):
                run += 1
            words.append(_word(group, run))
            previous = group
        run += 1
    return tuple(_raise_exponents(words))


def _fragments(letters: Iterable[Letter]) -> Iterator[_Fragment]:
    current: _Fragment | None = None
    blank = False
    for letter in letters:
        if letter.char.isspace():
            blank = True
            if current is not None:
                current.blank_after = True
            continue
        if letter.char >= "\u0300" and unicodedata.combining(letter.char) and current is not None:
            last = current.letters[-1]
            composed = unicodedata.normalize("NFC", last.char + letter.char)
            current.letters[-1] = Letter(composed, last.x0, last.x1, last.base, last.size, last.bold)
            continue
        if current is not None and not blank and _touches(current.letters[-1], letter):
            current.letters.append(letter)
            current.x1 = max(current.x1, letter.x1)
        else:
            if current is not None:
                yield current
            current = _Fragment([letter], blank_before=blank, x0=letter.x0, x1=letter.x1)
        blank = False
    if current is not None:
        yield current


def _touches(last: Letter, letter: Letter) -> bool:
    """Whether `letter`, next in the file, carries on where `last` ends."""
    size, other = last.size, letter.size
    if other < size:
        size, other = other, size
    return (
        -OVERLAP * size <= letter.x0 - last.x1 <= TOUCHING * size
        and -0.1 * size <= letter.base - last.base <= 0.1 * size
        and letter.x0 >= last.x0
        and other <= SIZE_RATIO * size
    )


def _lines(fragments: Iterable[_Fragment]) -> list[_Line]:
    """Fragments by baseline, top to bottom, each line's left to right."""
    lines: list[_Line] = []
    for fragment in sorted(fragments, key=lambda item: item.base):
        line = lines[-1] if lines else None
        if line is None or fragment.base - line.base > BASELINE * min(line.size, fragment.size):
            line = _Line(fragment.base, fragment.size)
            lines.append(line)
        line.fragments.append(fragment)
        line.size = min(line.size, fragment.size)
    for line in lines:
        line.fragments.sort(key=lambda item: item.x0)
    return lines


def _groups(fragments: Sequence[_Fragment]) -> Iterator[list[Letter]]:
    """The letters of each word of a line."""
    spaced = _spaced_runs(fragments)
    group: list[Letter] = []
    previous: _Fragment | None = None
    for index, fragment in enumerate(fragments):
        if previous is not None and not _joins(previous, fragment, spaced.get(index)):
            yield group
            group = []
        group = [*group, *fragment.letters]
        previous = fragment
    if group:
        yield group


def _joins(left: _Fragment, right: _Fragment, spacing: float | None) -> bool:
    """Whether two neighbours are one word; `spacing` is the gap between letters where they are spaced out."""
    size = min(left.size, right.size)
    gap = right.x0 - left.x1
    if max(left.size, right.size) > SIZE_RATIO * size or gap < -OVERLAP * size:
        return False
    if spacing is not None:
        return gap <= 1.5 * spacing + 0.05 * size
    if left.blank_after or right.blank_before:
        return gap < BLANK_GAP * size
    return gap <= WORD_GAP * size


def _spaced_runs(fragments: Sequence[_Fragment]) -> dict[int, float]:
    """Where single letters stand apart in even steps (`F A K T U R A`): their usual gap, by index of the right one."""
    spacing: dict[int, float] = {}
    start = 0
    while start < len(fragments):
        end = start + 1
        while end < len(fragments) and _could_be_spaced(fragments[end - 1], fragments[end]):
            end += 1
            if len(fragments[end - 1].letters) > 1:
                break
        members = fragments[start:end]
        signs = "".join(member.letters[0].char for member in members)
        letters = sum(sign.isalpha() for sign in signs)
        # Four letters, or a number in boxes of its own digits; fewer may well be columns.
        if (len(members) >= 4 and letters >= 0.6 * len(members)) or (len(members) >= 8 and signs.isdigit()):
            gaps = sorted(right.x0 - left.x1 for left, right in zip(members, members[1:], strict=False))
            usual = gaps[(len(gaps) - 1) // 2]
            spacing.update((index, usual) for index in range(start + 1, end))
        start = end
    return spacing


def _could_be_spaced(left: _Fragment, right: _Fragment) -> bool:
    """Whether two are letters of a spaced word, the last of which may touch a colon."""
    size = min(left.size, right.size)
    last = len(right.letters) == 1 or (len(right.letters) == 2 and right.letters[1].char == ":")
    return (
        len(left.letters) == 1
        and last
        and max(left.size, right.size) <= SIZE_RATIO * size
        and TOUCHING * size < right.x0 - left.x1 <= SPACED_GAP * size
    )


def _same_run(left: Letter, right: Letter) -> bool:
    size = max(left.size, right.size)
    return right.x0 - left.x1 <= RUN_GAP * size and size <= SIZE_RATIO * min(left.size, right.size)


def _word(letters: Sequence[Letter], run: int) -> Word:
    glyphs = [Glyph(char, letter.box) for letter in letters for char in letter.char]
    return Word(
        text="".join(letter.char for letter in letters),
        box=Box(
            letters[0].x0,
            min([glyph.box.y0 for glyph in glyphs]),
            max([glyph.box.x1 for glyph in glyphs]),
            max([glyph.box.y1 for glyph in glyphs]),
        ),
        confidence=1.0,
        line=run,
        size=max([letter.size for letter in letters]),
        bold=2 * sum([letter.bold for letter in letters]) > len(letters),
        glyphs=tuple(glyphs),
    )


_EXPONENTS = {"2": "²", "3": "³"}


def _raise_exponents(words: Sequence[Word]) -> Iterator[Word]:
    """Small raised 2 and 3 behind a metre become its exponent; behind a digit they stay a word of their own."""
    bases = [word for word in words if word.text[-1] == "m"]
    taken: dict[int, Word] = {}
    dropped: set[int] = set()
    for word in words if bases else ():
        if word.text not in _EXPONENTS:
            continue
        for base in bases:
            raised = 0.15 * base.size < base.box.y1 - word.box.y1 < 0.8 * base.size
            if word.size < 0.85 * base.size and raised and abs(word.box.x0 - base.box.x1) < 0.15 * base.size:
                glyph = Glyph(_EXPONENTS[word.text], word.box)
                text, glyphs = base.text + glyph.char, (*base.glyphs, glyph)
                box = union((base.box, word.box))
                taken[id(base)] = Word(text, box, 1.0, base.line, base.size, base.bold, glyphs)
                dropped.add(id(word))
                break
    return (taken.get(id(word), word) for word in words if id(word) not in dropped)
