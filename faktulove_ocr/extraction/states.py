"""Which state of a corrected invoice a heading or a cell speaks of."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from faktulove_ocr.polish.labels import fold

State = Literal["przed", "po", "roznica", "zamowienie"]

_STATES: tuple[tuple[re.Pattern[str], State], ...] = (
    (
        re.compile(
            r"\bprzed (korekt\w*|zmian\w*)|^(\w+ ){0,3}przed$|\bbylo\b|\bstan (przed|pierwotny)"
            r"|\bpozycj\w+ korygowan\w+|\bbefore\b|\bdane pierwotne|\btresc korygowan\w+|\bvor der korrektur"
        ),
        "przed",
    ),
    (
        re.compile(
            r"\bpo (korek\w+|zmian\w*)|^(\w+ ){0,3}po$|\b(powinno|winno) byc|^(jest|ma byc)\b|\b(jest|ma byc)$"
            r"|\bstan po\b|\bafter\b|\btresc prawidlow\w+|\bnach der korrektur"
        ),
        "po",
    ),
    (
        re.compile(
            r"^(wartosc |kwota |pozycje |razem |suma |ogolem )?(korekta|korekty|korygujac[ae]|zmiana)$"
            r"|^(\w+ )?roznic\w*( .*)?$"
            r"|\broznic\w*$|\bdifference\b|\bdifferenz"
        ),
        "roznica",
    ),
    (
        re.compile(
            r"^wartosc zamowienia\b|\border (table|items)\b"
            r"|^((dane|pozycje|przedmiot|specyfikacja|zakres|tabela|tresc) )?zamowieni(e|a)( (lub |i )?\(?umow\w*\)?)?$"
        ),
        "zamowienie",
    ),
)
_CORRECTION = re.compile(r"\bkor(ekt|ygu)\w*|\bcorrect(ion|ive)|\bcredit note|\bgutschrift|\bkorrektur")


@lru_cache(maxsize=4096)
def state_of(text: str) -> State | None:
    """The state that a heading, a label or a cell names.

    >>> state_of("Przed korektą:"), state_of("Powinno być"), state_of("Różnica"), state_of("Laptop")
    ('przed', 'po', 'roznica', None)
    """
    if len(text) > 90 or not text or text[0].isdigit():
        return None
    folded = " ".join(fold(text).strip(" .:;-–—()").split())
    return next((state for pattern, state in _STATES if pattern.search(folded)), None)


def speaks_of_correction(text: str) -> bool:
    """Whether a title or heading speaks of a correction.

    >>> speaks_of_correction("Faktura korygująca nr 1"), speaks_of_correction("Faktura VAT")
    (True, False)
    """
    return _CORRECTION.search(fold(text)) is not None
