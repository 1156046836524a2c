"""From the paths a user names to the documents to read."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import Final

from faktulove_ocr.errors import UnsupportedKind
from faktulove_ocr.pool import Job

SUFFIXES: Final = frozenset(
    {".pdf", ".png", ".jpg", ".jpeg", ".jpe", ".jfif", ".tif", ".tiff", ".webp", ".heic", ".heif"}
)
STDIN: Final = "-"

Note = Callable[[str], None]
"""Takes a sentence for the user, shown on standard error."""


def missing(paths: Sequence[str]) -> list[str]:
    """Those of `paths` that do not exist."""
    return [path for path in paths if path != STDIN and not os.path.lexists(path)]


def documents(
    paths: Sequence[str], *, password: str | None, with_text: bool, max_mb: float, note: Note
) -> Iterator[Job]:
    """A job for each document, numbered from 0, in the order of `paths` and by name within a folder.

    A file that is named is read whatever it is; in a folder, files of other kinds are left out with a note, hidden
    files and folders without one. Links to folders are not followed. Standard input is read to one byte above
    `max_mb`, so that the reader can refuse it.
    """
    numbers = count()
    for source, path in _sources(paths, note):
        if path is None:
            content = sys.stdin.buffer.read(int(max_mb * 1_000_000) + 1)
            yield Job(next(numbers), source, content=content, password=password, with_text=with_text)
        else:
            yield Job(next(numbers), source, path=path, password=password, with_text=with_text)


def count_documents(paths: Sequence[str]) -> int:
    """How many documents `documents` will give; for the progress bar."""
    return sum(1 for _ in _sources(paths, lambda _sentence: None))


def _sources(paths: Sequence[str], note: Note) -> Iterator[tuple[str, Path | None]]:
    for argument in paths:
        if argument == STDIN:
            yield argument, None
        elif Path(argument).is_dir():
            yield from _walk(argument, note)
        else:
            yield argument, Path(argument)


def _walk(folder: str, note: Note) -> Iterator[tuple[str, Path]]:
    def report(error: OSError) -> None:
        note(f"{error.filename}: {error.strerror}; left out")

    others: list[str] = []
    for parent, folders, files in os.walk(folder, onerror=report):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.startswith("."):
                continue
            source = os.path.join(parent, name)  # noqa: PTH118  (the path as the user began it, `./` included)
            if is_readable(Path(source)):
                yield source, Path(source)
            else:
                others.append(source)
    if others:
        more = f" and {len(others) - 1} more" if len(others) > 1 else ""
        note(f"{others[0]}{more}: not a kind of file that is read; left out")


def is_readable(path: Path) -> bool:
    """Whether a file found in a folder is meant to be read: by its name, else by its content."""
    if path.suffix.lower() in SUFFIXES:
        return True
    if not path.is_file():
        return False  # a socket, a pipe, a broken link
    from faktulove_ocr.documents.sniff import PDF_JUNK, sniff  # brings numpy, which the command itself can do without

    try:
        with path.open("rb") as stream:
            sniff(stream.read(PDF_JUNK))
    except (OSError, UnsupportedKind):
        return False
    return True
