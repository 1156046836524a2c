"""Whether words look like words of Polish, English or German, without a dictionary.

A font whose glyph map is wrong gives text of the right length with the wrong letters (`SCownie: sze[dziesit`). Three
signs tell: pairs of letters that none of the languages has, marks inside words, capitals inside words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

# For each letter those that follow it in less than 7 of 100,000 pairs in Polish, in English and in German alike,
# diacritics taken off. Counted on words weighted by how common they are.
_RARE_AFTER: dict[str, str] = {
    "a": "oq",
    "b": "dfmpqvx",
    "c": "bdfgmpqvwx",
    "d": "fqx",
    "f": "bcdhjkmpqvwxz",
    "g": "bcfjpqvxz",
    "h": "fhjpqvx",
    "i": "y",
    "j": "fghjqtvxyz",
    "k": "dfghjkmpqvx",
    "l": "jqx",
    "m": "dhjqrvwxz",
    "n": "qx",
    "o": "q",
    "p": "bgjqvwxz",
    "q": "abcdefghijklmnopqrstvwxyz",
    "r": "jqx",
    "s": "x",
    "t": "jqx",
    "u": "oquvx",
    "v": "bcdfghjklmnpqrstuvwxyz",
    "w": "bfgjmqvwx",
    "x": "bdfghjklmnoqrsuvwxyz",
    "y": "hquvxy",
    "z": "fhqvxz",
}
_RARE = frozenset(first + second for first, followers in _RARE_AFTER.items() for second in followers)

# Marks that stand between two letters only when the map of the glyphs is wrong.
_MARKS = (
    r"[\[\]\\^{}|~<>=*$%#!?;\u00a1-\u00ac\u00ae-\u00bf\u00d7\u00f7"
    r"\u2020-\u2022\u2026\u2030\u2039\u203a\u2122\u201a\u201e\ufffd]"
)
_LETTER = r"[^\W\d_]"
_PARTS = re.compile(f"{_LETTER}+")
_PUNCTUATION = ".,:;()/-"
_DIACRITICS = "ąćęłńóśźż"
_MARK_INSIDE = re.compile(f"{_LETTER}{_MARKS}+{_LETTER}|{_LETTER}[?\ufffd]{{2,}}$")
# `SCow`: two capitals, then small letters; `KSeF`, `mBank` and `PayU` are how people write.
_CAPITAL_INSIDE = re.compile(
    r"[A-ZĄĆĘŁŃÓŚŹŻ]{2}[a-ząćęłńóśźż]{3}|[a-ząćęłńóśźż]{2}[A-ZĄĆĘŁŃÓŚŹŻ]{1,2}[a-ząćęłńóśźż]{2}"
)
# Polish read by the code page of Western Europe: `Wartoœæ`, `S³ownie`, `nale¿noœci`.
_WRONG_PAGE = re.compile(r"[œæ³¿¹]+[a-zê]|[a-z]{2}[œæ¿¹êñ]+$|œæ|Ã.|Ä…|Å.", re.IGNORECASE)
_ADDRESS = re.compile(r"://|www\.|@|\.(pl|com|eu|de|net|org|gov)\b", re.IGNORECASE)

_POLISH = frozenset(
    "faktura sprzedawca nabywca razem zaplaty zaptaty brutto netto wartosc ilosc data wystawienia sprzedazy numer "
    "kwota stawka platnosci slownie cena termin nazwa lp jm podatku ulica przelew odbiorca konto bank zlotych".split()
)
# Common words of invoices whose letters with diacritics are gone, as fonts without those glyphs give them.
_HOLLOW = frozenset(
    "ilo sownie zapaty zapacono patno patnoci usuga usugi sprzeday naleno nalenoci wartoci cznie wpacono cakowita "
    "zotych pidziesit dziewidziesit szedziesit dwadziecia trzydzieci czterdzieci tysic tysice tysicy dziesi pitnacie "
    "wysyka czci przesyka opata opaty zamwienie zamwienia pac patnik ksigowa poudniowa odz krakw wrocaw gdask".split()
)
# What is left of such words where the lost letter leaves a gap; some are words themselves, so it takes many.
_PIECES = frozenset(
    "ilo warto zap aty atno ownie nale sprzeda us uga ugi ug ugowy otych dwie cie ci sze dziesi krak zam wienia d uga "
    "zak ad oci wroc aw ksi gowa wp acono wysy ka op ata cznie ca kowita".split()
)


@dataclass(frozen=True, slots=True)
class Plausibility:
    """Shares 0..1 of different words (`marks`: with marks or capitals inside) and of letter pairs (`rare`).

    `pairs` and `words` say out of how many. `polish`: the text is Polish by its common words. `diacritics`: how many
    letters have them. `hollow`: different words that have lost theirs, `pieces`: that may be what such words left.
    """

    rare: float
    pairs: int
    marks: float
    marked: int
    words: int
    polish: bool
    diacritics: int
    hollow: int
    pieces: int


def plausibility(texts: Iterable[str]) -> Plausibility:
    """Measured on the different words among `texts`; addresses, keys and hashes are left out."""
    texts = set(texts)
    lettered = [text for text in texts if sum(char.isalpha() for char in text) >= 3 and not _is_code(text)]
    polish = sum(_fold(text.strip(_PUNCTUATION)) in _POLISH for text in lettered) >= 2
    marked = sum(_is_marked(text, polish) for text in lettered)
    parts = [part for text in lettered for part in _PARTS.findall(text)]
    # Short capitals are abbreviations (NIP, BDO, RWSTD), not words.
    prose = [_fold(part) for part in parts if len(part) >= (6 if part.isupper() else 4)]
    pairs = sum(len(part) - 1 for part in prose)
    rare = sum(part[at : at + 2] in _RARE for part in prose for at in range(len(part) - 1))
    folded = {text.strip(_PUNCTUATION).lower() for text in texts}
    return Plausibility(
        rare=rare / pairs if pairs else 0.0,
        pairs=pairs,
        marks=marked / len(lettered) if lettered else 0.0,
        marked=marked,
        words=len(lettered),
        polish=polish,
        diacritics=sum(char in _DIACRITICS for text in lettered for char in text.lower()),
        hollow=len(_HOLLOW & folded),
        pieces=len(_PIECES & folded),
    )


def _is_code(text: str) -> bool:
    """Addresses of web and mail, keys and hashes: letters that make no words."""
    digits = sum(char.isdigit() for char in text)
    return bool(_ADDRESS.search(text)) or digits >= 2 or "_" in text or len(text) > 30


def _is_marked(text: str, polish: bool) -> bool:
    if polish and _WRONG_PAGE.search(text.removesuffix("m³")):
        return True
    return bool(_MARK_INSIDE.search(text) or _CAPITAL_INSIDE.search(text))


def _fold(text: str) -> str:
    """Small letters without diacritics."""
    plain = unicodedata.normalize("NFD", text.lower().replace("ł", "l").replace("ß", "ss"))
    return "".join(char for char in plain if not unicodedata.combining(char))
