"""Finding known phrases in printed text, whatever their case, diacritics, punctuation and small reading errors.

A vocabulary maps kinds to phrases written in a small grammar: tokens are separated by blanks, `a|b` are
alternatives, a trailing `?` makes a token optional. Phrases are written folded: lower case without diacritics.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

_FOLD = str.maketrans("ąćęłńóśźżĄĆĘŁŃÓŚŹŻäöüÄÖÜßéèáčďěňřšťůýž", "acelnoszzacelnoszzaouaouseeacdenrstuyz")
_TOKEN = re.compile(r"[^\W\d_]{4,}(?=\d)|[^\W_]+(?:\.[^\W_]{1,2}(?![^\W_]))*")


_SPACED, _FRAGMENT, _MOST_FRAGMENTS = 2, 2, 16
"""How many pieces of so few letters tell a text set with blanks between its letters; the most pieces of a word."""


_RUN_TOGETHER = 9
"""Letters from which on a phrase is known without its blanks (`Placeofissue`), which narrow type swallows."""


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Lower case without diacritics, same length.

    >>> fold("Data sprzedaży")
    'data sprzedazy'
    """
    return text.translate(_FOLD).lower() if len(text.lower()) == len(text) else text.translate(_FOLD)


@dataclass(frozen=True, slots=True)
class Token:
    """A folded word of letters and digits with its place in the text: `text[start:end]`."""

    text: str
    start: int
    end: int


def tokenise(text: str) -> list[Token]:
    """The folded tokens of a text; dots inside abbreviations are dropped.

    >>> [t.text for t in tokenise("J.m. / Ilość: 2,5")]
    ['jm', 'ilosc', '2', '5']
    """
    folded = fold(text)
    return [Token(m.group().replace(".", ""), m.start(), m.end()) for m in _TOKEN.finditer(folded)]


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase of `kind` at `text[start:end]`; `tokens` is its length in tokens, `fuzzy` whether letters were wrong."""

    kind: str
    start: int
    end: int
    tokens: int
    fuzzy: bool = False


class Vocabulary:
    """Phrases by kind, looked up longest first; a phrase listed under two kinds belongs to the first.

    >>> [m.kind for m in Vocabulary({"place": ["place of issue"]}).find("Placeofissue")]
    ['place']
    """

    def __init__(self, phrases: Mapping[str, Iterable[str]]) -> None:
        self._phrases: dict[tuple[str, ...], str] = {}
        for kind, lines in phrases.items():
            for line in lines:
                for phrase in _expand(line):
                    self._phrases.setdefault(phrase, kind)
        self._starts: dict[str, int] = {}
        words: set[str] = set()
        for phrase in self._phrases:
            self._starts[phrase[0]] = max(self._starts.get(phrase[0], 0), len(phrase))
            words.update(phrase)
        self._words = frozenset(words)
        self._run_together = {
            joined: phrase for phrase in self._phrases if len(joined := "".join(phrase)) >= _RUN_TOGETHER
        }
        by_length: dict[int, list[str]] = {}
        for word in sorted(words):
            if len(word) >= 5 and word.isalpha():
                by_length.setdefault(len(word), []).append(word)
        self._by_length = by_length
        self._nearest = lru_cache(maxsize=8192)(self._find_nearest)
        self._found = lru_cache(maxsize=4096)(self._find_all)

    def __contains__(self, token: str) -> bool:
        """Whether this folded token, or one a letter away from it, stands in any phrase."""
        return token in self._words or self._nearest(token) is not None

    def find(self, text: str, *, fuzzy: bool = True) -> list[Match]:
        """All phrases in the text, longest first at each place, left to right, not overlapping.

        `fuzzy` lets long words differ by a letter or two, as recognition may; a text layer needs none of it.
        """
        return list(self._found(text, fuzzy))

    def _find_all(self, text: str, fuzzy: bool) -> tuple[Match, ...]:
        tokens = tokenise(text)
        if fuzzy:
            tokens = [part for token in tokens for part in self._unglued(token)]
        tokens = self._mended(tokens)
        known = [t.text if t.text in self._words else ((fuzzy and self._nearest(t.text)) or "") for t in tokens]
        found: list[Match] = []
        i = 0
        while i < len(tokens):
            phrase = self._run_together.get(tokens[i].text) if not known[i] else None
            if phrase is not None:
                found.append(Match(self._phrases[phrase], tokens[i].start, tokens[i].end, len(phrase)))
                i += 1
                continue
            longest = self._starts.get(known[i], 0)
            for length in range(min(longest, len(tokens) - i), 0, -1):
                kind = self._phrases.get(tuple(known[i : i + length]))
                if kind is not None:
                    part = tokens[i : i + length]
                    bent = any(t.text != k for t, k in zip(part, known[i : i + length], strict=True))
                    found.append(Match(kind, part[0].start, part[-1].end, length, bent))
                    i += length
                    break
            else:
                i += 1
        return tuple(found)

    def _mended(self, tokens: list[Token]) -> list[Token]:
        """The tokens, a word and its last letter that a wide pair of letters parts (`zapłat y`) put together."""
        result: list[Token] = []
        for token in tokens:
            before = result[-1] if result else None
            parted = before is not None and len(token.text) == 1 and token.start == before.end + 1
            if (
                before is not None
                and parted
                and before.text not in self._words
                and before.text + token.text in self._words
            ):
                result[-1] = Token(before.text + token.text, before.start, token.end)
            else:
                result.append(token)
        return self._unspaced(result)

    def _unspaced(self, tokens: list[Token]) -> list[Token]:
        """The tokens, a word set with blanks between its letters (`W Y S TAWIONO`) put together where it is known."""
        if sum(len(t.text) <= _FRAGMENT for t in tokens) < _SPACED:
            return tokens
        result: list[Token] = []
        i = 0
        while i < len(tokens):
            end = i + 1
            if len(tokens[i].text) <= _FRAGMENT:
                ends = range(min(len(tokens), i + _MOST_FRAGMENTS), i + _SPACED, -1)
                end = next((n for n in ends if "".join(t.text for t in tokens[i:n]) in self._words), end)
            part = tokens[i:end]
            result.append(Token("".join(t.text for t in part), part[0].start, part[-1].end))
            i = end
        return result

    def _unglued(self, token: Token) -> list[Token]:
        """Two known words that recognition ran together, taken apart; any other token as it is."""
        text = token.text
        if len(text) < 8 or token.end - token.start != len(text) or text in self._words:
            return [token]
        for middle in range(len(text) - 4, 2, -1):
            if text[:middle] in self._words and text[middle:] in self._words:
                cut = token.start + middle
                return [Token(text[:middle], token.start, cut), Token(text[middle:], cut, token.end)]
        return [token]

    def _find_nearest(self, token: str) -> str | None:
        """The known word one wrong letter away (two in words of nine letters and more); None when there is none."""
        length = len(token)
        if length < 5:
            return None
        limit = 1 if length < 9 else 2
        best, best_distance = None, limit + 1
        for size in range(length - limit, length + limit + 1):
            for word in self._by_length.get(size, ()):
                distance = OSA.distance(token, word, score_cutoff=best_distance - 1)
                if distance < best_distance:
                    best, best_distance = word, distance
        return best


def _expand(line: str) -> Iterable[tuple[str, ...]]:
    """All phrases a line of the grammar stands for."""
    options: list[list[str]] = []
    for part in line.split():
        optional = part.endswith("?")
        choices = part.rstrip("?").split("|")
        options.append([*choices, ""] if optional else choices)
    if all("" in choices for choices in options):
        raise ValueError(f"every token of {line!r} is optional")
    for combination in itertools.product(*options):
        phrase = tuple(word for word in combination if word)
        if phrase:
            yield phrase
