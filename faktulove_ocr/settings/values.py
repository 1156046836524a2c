"""Value parsers: each turns what a file, a variable or a caller gave into one type, or says what is allowed.

Text comes from the environment and the command line, native values from TOML and Python; `True` is no number
and `"yes"` is no path, so a wrong type is an error rather than a guess. ValueError carries the complaint.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import stdnum.exceptions
import stdnum.pl.nip

Value = bool | int | float | str | Path | tuple[str, ...] | None
"""What a parsed setting is."""

_WORDS: Final = {
    "true": True,
    "1": True,
    "yes": True,
    "on": True,
    "false": False,
    "0": False,
    "no": False,
    "off": False,
}
_UNSET: Final = ("", "none", "null")
_MAX_LIST: Final = 1000


@dataclass(frozen=True, slots=True)
class Parser:
    """`parse` makes the value or raises ValueError; `allowed` says in words what it takes."""

    allowed: str
    parse: Callable[[object], Value]


def boolean() -> Parser:
    """True or False; as text also 1/0, yes/no, on/off."""

    def read(given: object) -> Value:
        if isinstance(given, bool):
            return given
        if isinstance(given, str) and given.strip().lower() in _WORDS:
            return _WORDS[given.strip().lower()]
        raise ValueError

    return Parser("true or false", read)


def integer(low: int, high: int) -> Parser:
    """A whole number in low..high."""

    def read(given: object) -> Value:
        if isinstance(given, str) and re.fullmatch(r"\s*[+-]?[0-9]{1,12}\s*", given):
            given = int(given)
        if isinstance(given, bool) or not isinstance(given, int) or not low <= given <= high:
            raise ValueError
        return given

    return Parser(f"a whole number from {low} to {high}", read)


def number(low: float, high: float) -> Parser:
    """A finite number in low..high."""

    def read(given: object) -> Value:
        if isinstance(given, str):
            given = float(given)
        if isinstance(given, bool) or not isinstance(given, int | float):
            raise ValueError
        value = float(given)
        if not math.isfinite(value) or not low <= value <= high:
            raise ValueError
        return value

    return Parser(f"a number from {low:g} to {high:g}", read)


def choice(*names: str) -> Parser:
    """One of `names`."""

    def read(given: object) -> Value:
        if not isinstance(given, str) or given.strip().lower() not in names:
            raise ValueError
        return given.strip().lower()

    return Parser("one of " + ", ".join(names), read)


def optional(inner: Parser) -> Parser:
    """What `inner` takes, or nothing."""

    def read(given: object) -> Value:
        if given is None or (isinstance(given, str) and given.strip().lower() in _UNSET):
            return None
        return inner.parse(given)

    return Parser(f"{inner.allowed}, or none", read)


def items(allowed: str, one: Callable[[str], str]) -> Parser:
    """A list, as text separated by commas; `one` checks and normalises each entry."""

    def read(given: object) -> Value:
        if isinstance(given, str):
            given = [part for part in re.split(r"[,;\s]+", given.strip("[] ")) if part]
        if not isinstance(given, list | tuple) or len(given) > _MAX_LIST:
            raise ValueError
        found: dict[str, None] = {}
        for entry in given:
            if not isinstance(entry, str):
                raise ValueError
            found[one(entry.strip().strip("'\""))] = None
        return tuple(found)

    return Parser(allowed, read)


def path(kind: str, check: Callable[[Path], str | None]) -> Parser:
    """A path; `check` returns what is wrong with it."""

    def read(given: object) -> Value:
        if not isinstance(given, str | Path) or not str(given).strip() or "\0" in str(given):
            raise ValueError
        found = Path(given).expanduser()
        if complaint := check(found):
            raise ValueError(complaint)
        return found

    return Parser(kind, read)


def check_model_dir(folder: Path) -> str | None:
    """What keeps `folder` from being a model directory."""
    if not folder.is_dir():
        return f"there is no directory {folder}"
    found = len(list(folder.glob("*.onnx")))
    return None if found == 1 else f"{folder} has {found} *.onnx files, not one"


def check_characters(file: Path) -> str | None:
    """What keeps `file` from being a dictionary of characters, one a line."""
    if not file.is_file():
        return f"there is no file {file}"
    if file.stat().st_size > 1_000_000:
        return f"{file} has more than 1 MB: not a list of characters"
    try:
        lines = file.read_text(encoding="utf-8").split("\n")
    except UnicodeDecodeError:
        return f"{file} is not UTF-8 text"
    if not any(lines):
        return f"{file} is empty"
    return None


def check_cache_dir(folder: Path) -> str | None:
    """What keeps `folder` from being used; it is made on first use."""
    return f"{folder} is a file" if folder.is_file() else None


def own_nip(text: str) -> str:
    """A Polish NIP in ten digits; a wrong check digit would make one's own invoices foreign, so it is refused."""
    try:
        return str(stdnum.pl.nip.validate(text))
    except stdnum.exceptions.ValidationError:
        raise ValueError(f"{text} is no valid NIP") from None


def language(text: str) -> str:
    """A language whose letters the shipped models hold."""
    if text.lower() not in LATIN_LANGUAGES:
        raise ValueError(f"{text} cannot be read")
    return text.lower()


LATIN_LANGUAGES: Final = ("pl", "en", "de", "fr", "es", "it", "cs", "sk", "nl", "pt")
