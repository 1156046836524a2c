"""The labels of one document: in one language, or each in two, joined the same way all over the page."""

from __future__ import annotations

import random
from collections.abc import Sequence
from html import escape

from benchmarks.corpus.composing.foreign.wordings import WORDINGS

_INLINE = ("{} / {}", "{} / {}", "{}/{}", "{} ({})", "{} / <i>{}</i>", "{} – {}", "{} | {}", "{} <i>({})</i>",
           "{} <small>{}</small>", "<b>{}</b> / {}")  # fmt: skip
_STACKED = ("{}<br><i>{}</i>", "{} /<br>{}", "{}<br><small>{}</small>", "{}<br><small><i>{}</i></small>",
            "{} /<br><i>{}</i>", "<b>{}</b><br><span class='thin'>{}</span>", "{}<br>({})", "{} / {}")  # fmt: skip


class Tongue:
    """Wordings of labels, each drawn once; `languages` are one or two of en, de and pl, the leading one first."""

    def __init__(self, rng: random.Random, languages: Sequence[str]) -> None:
        self.rng = rng
        self.languages = tuple(languages)
        self._inline, self._stacked = rng.choice(_INLINE), rng.choice(_STACKED)
        self._upper = rng.random() < 0.1
        self.colon = rng.choices((":", "", " :"), (55, 38, 7))[0]
        self._said: dict[tuple[str, str], str] = {}

    @property
    def lead(self) -> str:
        """The language that sentences are in."""
        return self.languages[0]

    @property
    def double(self) -> bool:
        """Whether labels are in two languages."""
        return len(self.languages) > 1

    def word(self, key: str, language: str | None = None) -> str:
        """The wording of a label in one language, escaped."""
        spoken = language or self.lead
        if (spoken, key) not in self._said:
            said = self.rng.choice(WORDINGS[spoken][key])
            self._said[spoken, key] = said.upper() if self._upper else said
        return escape(self._said[spoken, key])

    def _both(self, pattern: str, key: str) -> str:
        words = [self.word(key, language) for language in self.languages]
        # VAT / VAT would be silly: what is the same in both languages is said once.
        if len(words) == 1 or words[0].lower().rstrip(".") == words[1].lower().rstrip("."):
            return words[0]
        return pattern.format(*words)

    def inline(self, key: str) -> str:
        """A label in one line, without a colon."""
        return self._both(self._inline, key)

    def stacked(self, key: str) -> str:
        """A label that may take two lines: headings of columns, of boxes."""
        return self._both(self._stacked, key)

    def label(self, key: str) -> str:
        """A label in one line with the document's colon."""
        return self.closed(self.inline(key))

    def closed(self, text: str) -> str:
        """The text with the document's colon, unless it ends in a mark already."""
        return text if text.endswith((":", "#")) else text + self.colon

    def one_of(self, **texts: str | Sequence[str]) -> str:
        """A sentence in the leading language; in two-language documents sometimes in both."""
        said = []
        for language in self.languages:
            choice = texts[language]
            said.append(choice if isinstance(choice, str) else self.rng.choice(choice))
        if len(said) == 1 or self.rng.random() < 0.35:
            return escape(said[0])
        return escape(" / ".join(said)) if said[0] != said[1] else escape(said[0])
