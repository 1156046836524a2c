"""Files that hold several documents: invoices of a split's families with what else lies in a pile of post.

What belongs together is what a bookkeeper would staple together:

- An invoice is a part with all its pages; two copies of one invoice (oryginał and kopia) are two parts, for each
  is a whole invoice, and the reader says that it has seen its number before.
- A specification, a list of waybills or calls, terms of sale and a photograph belong to the document that they follow.
- A delivery note, a letter or a reminder is a part of its own, of kind INNY.
- A blank page belongs to the part before it, one at the very beginning to the first part.

`draw_stacks` draws them; `stack_files.py` writes them.
"""

from __future__ import annotations

import io
import random
import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

import pypdfium2

from benchmarks.corpus.attachments import About, letter, listing, terms
from benchmarks.corpus.build import Split, fixed_dates
from benchmarks.corpus.content import Invoice, draw_invoice
from benchmarks.corpus.core import Drawn, layouts
from benchmarks.corpus.formats import pick
from benchmarks.corpus.markup import page
from benchmarks.corpus.render import render
from benchmarks.corpus.series import draw_following

Medium = Literal["text", "scan", "mixed", "tiff"]
MEDIA: tuple[Medium, ...] = ("text", "scan", "mixed", "tiff")
SCANS = {"scan": 50, "clean": 14, "worn": 12, "fax": 10, "photo": 8, "low_dpi": 6}
_MOST_PAGES = 6
"""Pages of one document that is printed on short sheets."""
_EDGES = ("top-left", "top-right", "bottom-left", "bottom-center", "bottom-right")
_PAGINGS = ("'Strona ' counter(page) ' z ' counter(pages)", "'str. ' counter(page) '/' counter(pages)",
            "counter(page) ' / ' counter(pages)", "'Strona ' counter(page)", "'- ' counter(page) ' -'",
            "'Page ' counter(page) ' of ' counter(pages)", "'Str. ' counter(page)",
            "'Strona: ' counter(page) '/' counter(pages)", "counter(page)")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Part:
    """One document of a stack: its pages, counted from 1, whether it is an invoice, and what it is called."""

    pages: tuple[int, ...]
    invoice: bool
    family: str
    kind: str
    number: str | None


@dataclass(frozen=True, slots=True)
class Stack:
    """A file to be written: its pages as PDFs of one page each (None is a photograph) and its parts in order."""

    name: str
    medium: Medium
    damage: str
    seed: int
    pages: tuple[bytes | None, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    """Pages that come one after the other; `part` is None for an attachment of what is before."""

    pages: tuple[bytes | None, ...]
    part: Part | None


def draw_stacks(
    split: Split, count: int, seed: int, media: Sequence[Medium] = MEDIA, *, single: bool = False
) -> Iterator[Stack]:
    """`count` stacks of two to six documents, or of one document of several pages each; the same for one seed.

    The media take turns.
    """
    for index in range(count):
        own = zlib.crc32(f"{seed}/{split}/{single}/{index}".encode())
        pile = _Pile(split, random.Random(own))
        medium = media[index % len(media)]
        pieces = pile.single() if single else pile.several()
        pages, parts = _joined(pieces)
        hurt = "none" if medium == "text" else pick(pile.rng, SCANS)
        kind = "single" if single else "stack"
        yield Stack(f"{kind}-{index:03d}", medium, hurt, own, pages, parts)


class _Pile:
    """Draws the pieces of one stack."""

    def __init__(self, split: Split, rng: random.Random) -> None:
        self.split, self.rng = split, rng
        self.families = layouts(sealed=split == "sealed")
        self.notes = layouts(sealed=False)["delivery_note"]
        self.duplex = rng.random() < 0.15
        self.paging = rng.random() < 0.5

    def single(self) -> list[_Piece]:
        """One document of two pages or more, without anything else."""
        for _ in range(12):
            document = self._document(self._family(), short=True)
            if len(document.pages) > 1:
                break
        return [document]

    def several(self) -> list[_Piece]:
        """Two to six documents with their attachments."""
        rng = self.rng
        wanted = rng.randint(2, 6)
        pieces: list[_Piece] = []
        if rng.random() < 0.08:
            pieces.append(_Piece((_blank(),), None))
        documents = 0
        while documents < wanted:
            family = self._family()
            run = min(rng.choices((1, 2, 3, 4), (60, 25, 10, 5))[0], wanted - documents)
            start, draw = rng.randrange(2**32), rng.choice(self.families[family])
            known: set[str | None] = set()
            for step in range(run):
                drawn, inv = draw_following(draw, start, step)
                if _number(drawn) in known:  # a layout that numbers its invoices itself: simply another one
                    drawn, inv = draw_following(draw, start + step, 0)
                known.add(_number(drawn))
                if rng.random() < 0.06:
                    pieces.append(self._letter(inv))
                group = self._invoice(family, drawn, inv)
                pieces += group
                documents += sum(piece.part is not None and piece.part.invoice for piece in group)
        return [self._with_backs(piece) for piece in pieces] if self.duplex else pieces

    def _family(self) -> str:
        return self.rng.choice([name for name in sorted(self.families) if name != "delivery_note"])

    def _document(self, family: str, *, short: bool) -> _Piece:
        draw = self.rng.choice(self.families[family])
        drawn, _ = draw_following(draw, self.rng.randrange(2**32), 0)
        return self._printed(family, drawn, short=short)

    def _invoice(self, family: str, drawn: Drawn, inv: Invoice | None) -> list[_Piece]:
        """An invoice, perhaps in two copies, and what is attached to it."""
        rng = self.rng
        short = rng.random() < 0.3
        pieces = [self._printed(family, drawn, short=short)]
        about = _about(drawn, inv)
        if rng.random() < 0.07:
            words = rng.choice((("ORYGINAŁ", "KOPIA"), ("Oryginał", "Kopia"), ("oryginał", "kopia")))
            copies = [replace(drawn, html=_marked(drawn.html, words, n)) for n in (0, 1)]
            pieces = [self._printed(family, copy, short=short) for copy in copies]
        if rng.random() < 0.2:
            pieces.append(self._attached(listing(rng, self.split, about)))
        if rng.random() < 0.2:
            pieces.append(self._attached(terms(rng, self.split, about)))
        if rng.random() < 0.05:
            pieces.append(_Piece((None,), None))
        if rng.random() < 0.1:
            pieces.append(_Piece((_blank(),) * rng.choice((1, 1, 2)), None))
        if rng.random() < 0.18:
            pieces.append(self._note(inv))
        return pieces

    def _printed(self, family: str, drawn: Drawn, *, short: bool) -> _Piece:
        """A document on its pages, with what the run adds to each page."""
        kind, number, html = drawn.truth["extracted_data"].get("rodzaj_faktury") or "VAT", _number(drawn), drawn.html
        if self.paging and "counter(page)" not in html:
            html = _styled(
                html, f"@{self.rng.choice(_EDGES)} {{ content: {self.rng.choice(_PAGINGS)}; font-size: 7pt }}"
            )
        if number and self.rng.random() < 0.15:
            word = self.rng.choice(("Faktura nr ", "Faktura ", "Dokument: ", "", "FV "))
            text = f"{word}{number}".replace("\\", " ").replace("'", " ")
            html = _styled(html, f"@top-center {{ content: '{text}'; font-size: 7pt }}")
        engine = drawn.engine or "weasyprint"
        pages: tuple[bytes, ...] = ()
        if short:
            pages = _pages(_styled(html, f"margin-bottom: {self.rng.choice((100, 120, 140, 160))}mm"), engine)
        if not pages or len(pages) > _MOST_PAGES or not _is_sheet(pages[0]):
            pages = _pages(html, engine)
        return _Piece(pages, Part((), kind != "INNY", family, kind, number))

    def _attached(self, html: str) -> _Piece:
        return _Piece(_pages(html, "weasyprint"), None)

    def _letter(self, inv: Invoice | None) -> _Piece:
        about = _about(None, inv)
        return _Piece(
            _pages(letter(self.rng, self.split, about), "weasyprint"), Part((), False, "letter", "INNY", None)
        )

    def _note(self, inv: Invoice | None) -> _Piece:
        """A document of its own that is no invoice, half of the time of the same firms."""
        if self.rng.random() < 0.3:
            return self._letter(inv)
        draw = self.rng.choice(self.notes)
        drawn, _ = draw_following(draw, self.rng.randrange(2**32), 0, inv if self.rng.random() < 0.6 else None)
        return self._printed("delivery_note", drawn, short=False)

    def _with_backs(self, piece: _Piece) -> _Piece:
        """The piece as a scanner of both sides gives it, with the blank back of its last sheet, or of each."""
        each = self.rng.random() < 0.4
        pages: list[bytes | None] = []
        for sheet in piece.pages:
            pages += [sheet, _blank()] if each else [sheet]
        if not each and len(pages) % 2:
            pages.append(_blank())
        return replace(piece, pages=tuple(pages))


# Documents -----------------------------------------------------------------------------------------------------------


def _about(drawn: Drawn | None, inv: Invoice | None) -> About:
    inv = inv or draw_invoice(random.Random(0))
    return About(
        (_number(drawn) if drawn else None) or inv.numer_faktury, inv.sprzedawca, inv.nabywca, inv.data_wystawienia
    )


def _number(drawn: Drawn) -> str | None:
    """The number that the document prints as its own."""
    number: str | None = drawn.truth["extracted_data"].get("numer_faktury")
    return number


def _is_sheet(sheet: bytes) -> bool:
    """Whether the page is A4; a till's narrow paper is cut where the receipt ends."""
    with pypdfium2.PdfDocument(sheet) as document:
        return bool(abs(document[0].get_width() - 595) < 5)


def _marked(html: str, words: tuple[str, str], copy: int) -> str:
    """The page with the word of its copy: in the place of the one that it prints, else at the top."""
    printed = re.compile(r"oryginał(?:\s*/\s*kopia)?", re.IGNORECASE)
    if printed.search(html):
        return printed.sub(words[copy], html)
    return re.sub(
        r"<body[^>]*>", lambda m: f"{m.group()}<div style='text-align: right'>{words[copy]}</div>", html, count=1
    )


def _styled(html: str, rule: str) -> str:
    return html.replace("</head>", f"<style>@page {{ {rule} }}</style></head>", 1)


def _pages(html: str, engine: str) -> tuple[bytes, ...]:
    """The pages of the printed document as PDFs of one page."""
    with pypdfium2.PdfDocument(render(html, engine)) as whole:
        return tuple(_one(whole, n) for n in range(len(whole)))


@cache
def _blank() -> bytes:
    return _pages(page(""), "weasyprint")[0]


def _one(whole: pypdfium2.PdfDocument, number: int) -> bytes:
    with pypdfium2.PdfDocument.new() as single:
        single.import_pages(whole, [number])
        return saved(single)


def saved(document: pypdfium2.PdfDocument) -> bytes:
    """The document's bytes."""
    buffer = io.BytesIO()
    document.save(buffer)
    return fixed_dates(buffer.getvalue())


def _joined(pieces: Sequence[_Piece]) -> tuple[tuple[bytes | None, ...], tuple[Part, ...]]:
    """All pages, and the parts with their pages; what comes before the first document belongs to it."""
    pages: list[bytes | None] = []
    parts: list[tuple[Part, list[int]]] = []
    leading: list[int] = []
    for piece in pieces:
        own = list(range(len(pages) + 1, len(pages) + 1 + len(piece.pages)))
        pages += piece.pages
        if piece.part is not None:
            parts.append((piece.part, leading + own))
            leading = []
        elif parts:
            parts[-1][1].extend(own)
        else:
            leading += own
    return tuple(pages), tuple(replace(part, pages=tuple(own)) for part, own in parts)
