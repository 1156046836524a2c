"""Pages set by hand: text drawn on a grid of characters, so that a test shows the layout it is about."""

from __future__ import annotations

from collections.abc import Sequence

from faktulove_ocr.geometry import Box
from faktulove_ocr.layout import Layout, arrange
from faktulove_ocr.text import ReadPage, Rule, Word

ADVANCE = 5.0
"""Width of a character, page units."""
PITCH = 16.0
"""Distance of two lines, page units."""
SIZE = 13.0
"""Type size, page units: one blank is 0.38 of it, three blanks part segments."""


def page(drawing: str, number: int = 1, confidence: float = 1.0, shift: float = 0.0) -> ReadPage:
    """A page with the lines of `drawing`; a line of `---` is a horizontal rule, `|` a piece of a vertical one.

    A line that begins with `~` stands half a line higher than it would. `shift` moves everything to the right.
    """
    words: list[Word] = []
    rules: list[Rule] = []
    y = 20.0
    for n, drawn in enumerate(drawing.strip("\n").split("\n")):
        if drawn.startswith("~"):
            y -= PITCH / 2
        line = drawn.replace("~", " ", 1)
        if set(line.strip()) == {"-"}:
            x0 = ADVANCE * (len(line) - len(line.lstrip())) + shift
            rules.append(Rule(Box(x0, y + 1, ADVANCE * len(line.rstrip()) + shift, y + 1.5), horizontal=True))
            y += 3.0
            continue
        start = 0
        for part in (line + " ").split(" "):
            if part == "|":
                x = ADVANCE * (start + 0.5) + shift
                rules.append(Rule(Box(x, y - 3, x + 0.5, y + PITCH), horizontal=False))
            elif part:
                box = Box(ADVANCE * start + shift, y, ADVANCE * (start + len(part)) - 0.5 + shift, y + SIZE)
                words.append(Word(part, box, confidence, n, SIZE))
            start += len(part) + 1
        y += PITCH
    return ReadPage(number, 130 * ADVANCE, max(842.0, y + 20), tuple(words), "text", rules=tuple(rules))


def layout(*drawings: str, shifts: Sequence[float] = ()) -> Layout:
    """The layout of one page a drawing."""
    moved = [*shifts, *([0.0] * len(drawings))]
    return arrange([page(d, n, shift=moved[n - 1]) for n, d in enumerate(drawings, 1)])
