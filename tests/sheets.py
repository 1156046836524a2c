"""Pages for tests, drawn as text: every character is 6 units wide, every line 14 units high."""

from __future__ import annotations

from faktulove_ocr.geometry import Box
from faktulove_ocr.text import ReadPage, Word

ADVANCE, LINE, SIZE = 6.0, 14.0, 10.0


def sheet(drawing: str, *, number: int = 1, confidence: float = 1.0) -> ReadPage:
    """The page that `drawing` shows; blanks keep their width, a blank line is a gap."""
    words = []
    lines = drawing.strip("\n").split("\n")
    for row, line in enumerate(lines):
        position = 0
        for chunk in line.split(" "):
            if chunk:
                x0, y0 = position * ADVANCE, row * LINE
                box = Box(x0, y0, x0 + len(chunk) * ADVANCE - 1, y0 + SIZE)
                words.append(Word(chunk, box, confidence, row, SIZE))
            position += len(chunk) + 1
    width = max((len(line) for line in lines), default=1) * ADVANCE
    size = max(width, 500.0), max(len(lines) * LINE, 700.0)
    return ReadPage(number, *size, tuple(words), "text" if confidence == 1.0 else "ocr")
