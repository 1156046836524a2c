"""Where results go: standard output or a file, in one of the formats."""

from __future__ import annotations

import io
import json
import os
import secrets
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final, Literal

from rich.console import Console

from faktulove.output import rows, spreadsheet, table
from faktulove_ocr.pool import Outcome, in_order

Format = Literal["table", "json", "jsonl", "csv", "xlsx"]
BY_SUFFIX: Final[dict[str, Format]] = {".json": "json", ".jsonl": "jsonl", ".csv": "csv", ".xlsx": "xlsx"}
_FILE_WIDTH: Final = 120


def write(outcomes: Iterable[Outcome], form: Format, file: Path | None) -> None:
    """Write all outcomes, `jsonl` and tables as they come, the others in one piece; a file is replaced at the end.

    Outcomes appear in the order of the arguments, in `jsonl` as soon as they are ready. A `jsonl` file grows line by
    line, so that an interrupted run leaves what was read.
    """
    if form == "table":
        _tables(in_order(outcomes), file)
    elif form == "jsonl":
        with _stream(file) as stream:
            for outcome in outcomes:
                for document in rows.documents(outcome):
                    stream.write(_json(document) + b"\n")
                stream.flush()
    else:
        content = b"".join(_whole(in_order(outcomes), form))
        with _replace(file) as stream:
            stream.write(content)
            stream.flush()


def _whole(outcomes: Iterator[Outcome], form: Format) -> Iterator[bytes]:
    if form == "csv":
        for line in spreadsheet.to_csv(outcomes):
            yield line.encode("utf-8", "backslashreplace")
    elif form == "xlsx":
        yield spreadsheet.to_xlsx(outcomes)
    else:
        documents = [document for outcome in outcomes for document in rows.documents(outcome)]
        yield _json(documents[0] if len(documents) == 1 else documents, indent=2) + b"\n"


def _json(value: object, indent: int | None = None) -> bytes:
    # A file name may hold bytes that are no text; they are shown as \udcXX.
    return json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False).encode("utf-8", "backslashreplace")


def _tables(outcomes: Iterator[Outcome], file: Path | None) -> None:
    if file is None:
        console = Console(highlight=False, markup=False, emoji=False)
        for outcome in outcomes:
            console.print(table.render(outcome))
        return
    with _replace(file) as stream:
        text = io.TextIOWrapper(stream, encoding="utf-8", errors="backslashreplace")
        console = Console(file=text, width=_FILE_WIDTH, highlight=False, markup=False, emoji=False)
        for outcome in outcomes:
            console.print(table.render(outcome))
        text.detach()


@contextmanager
def _stream(file: Path | None) -> Iterator[BinaryIO]:
    if file is None:
        yield sys.stdout.buffer
    else:
        with file.open("wb") as stream:
            yield stream


@contextmanager
def _replace(file: Path | None) -> Iterator[BinaryIO]:
    """A stream whose content takes the file's place when all of it is written; nothing changes on failure."""
    if file is None or not (file.is_file() or not file.exists()):
        with _stream(file) as stream:  # standard output, a device, a pipe
            yield stream
        return
    partial = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
    try:
        with partial.open("xb") as stream:
            yield stream
        os.replace(partial, file)  # noqa: PTH105  (says what it does)
    finally:
        partial.unlink(missing_ok=True)
