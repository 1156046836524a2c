"""What a page shows of where a document begins, goes on and ends; each page is looked at by itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from faktulove_ocr.extraction.model import Findings
from faktulove_ocr.extraction.pairs import LabelIndex
from faktulove_ocr.extraction.pieces import money_in
from faktulove_ocr.extraction.title import Title, read_number, titles
from faktulove_ocr.layout import Layout, Row, arrange
from faktulove_ocr.polish.identifiers import find_nips
from faktulove_ocr.polish.labels import fold
from faktulove_ocr.polish.vocabulary import COLUMNS
from faktulove_ocr.text import ReadPage

_FEW_WORDS = 6
_TITLE_SCORE = 0.3
_NUMBER_SCORE = 0.8
_TOP, _EDGE = 0.4, 0.13
_PROSE_WORDS = 9
_HEADING_COLUMNS = 3
_LISTED = 4
"""So many titles under each other are rows of a list."""

_PAGING = re.compile(
    r"(?<![a-z])(?:strona|stron[ay]|str\.?|page|seite|pag\.)\W{0,3}(?:nr\W{0,2})?(\d{1,3})(?!\d)"
    r"(?:\W{0,2}(?:z|/|of|von|\\)\W{0,2}(\d{1,3})(?![\d/.]))?"
)
_FRACTION = re.compile(r"\W*(\d{1,3})\s*(?:/|z|of|von)\s*(\d{1,3})\W*")
_BARE = re.compile(r"[-–— ]*(\d{1,2})[-–—. ]*")
_LISTING = re.compile(
    r"^\W*(?:(?:szczegolow\w+|pelna|pelny) )?(?:specyfikacj\w+|zalaczni\w+|zal\.? ?(?:nr ?)?\d|wykaz\b|lista\b"
    r"|zestawieni\w+|biling\w*|szczegol\w* |rozbicie|annex|attachment|appendix|anlage|details of|itemi[sz]ed)"
)
_OF_DOCUMENT = re.compile(
    r"\b(?:do|dla|of|zu[rm]?) (?:(?:faktur\w*|fv|fs|rachun\w*|dokumentu|not[ay]|invoice)\b|nr\b)|\bfaktur[ay]\b"
)
_GREETING = re.compile(r"\b(?:szanown[ayi]\w* (?:panstwo|pan\w*|klien\w*)|dear (?:sir|madam|customer)|sehr geehrte)")
_CLOSING = re.compile(r"\b(?:z powazaniem|z wyrazami szacunku|yours (?:sincerely|faithfully)|mit freundlichen)")
_DATED = re.compile(
    r"[^\W\d_][^\d,]{2,30}, ?(?:(?:dnia|dn\.?|den) )?\d{1,4}[. -][\w.]{2,12}[. -]\d{2,4}\W*(?:r\b)?.{0,20}"
)
_TERMS = re.compile(
    r"\b(?:regulamin\w*|ogoln\w+ warunk\w+|warunki (?:sprzedaz|gwarancj|handlow|dostaw|umow)\w*|klauzul\w+"
    r"|pouczeni\w+|administrator\w*|rekojmi\w*|kodeks\w* cywiln\w*|niniejsz\w+|terms (?:and|&) conditions"
    r"|reklamacj\w+|odstapi\w+|odpowiedzialnosc\w*)"
)
_CARRIED_IN = re.compile(
    r"\bz (?:przeniesienia|poprzedni\w+ str\w*)|\bprzeniesiono\b|\bbrought forward|\bubertrag|\bsuma poprzedni"
)
_CARRIED_OUT = re.compile(
    r"\bdo przeniesienia|\bna nastepn\w+ str|\bciag dalszy|\bc\.d\.|\bcarried (?:forward|over)|\bubertrag|\bsuma strony"
)
_RESUMED = re.compile(r"\bciag dalszy|\bc\.? ?d\.(?! ?$)|\bcd\. |\bkontynuacja|\bcontinued")
_COPY = re.compile(r"\b(?:oryginal|kopia|orginal|duplikat|original|copy)\b")
_PAPER_NUMBER = re.compile(r"(?:[A-Z]{1,5}[ /-]?)?\d+(?:[/-]\w+)+")
_ORDINAL = re.compile(r"(\d{1,4})[.)]?")
_CONFUSED = str.maketrans("OIL", "011")
"""Letters that recognition takes for digits, and digits for them."""
_FIRST = (
    "issue_date",
    "sale_date",
    "issue_sale_date",
    "seller",
    "buyer",
    "issuer",
    "place",
    "due_date",
    "payment_form",
)
_LAST = ("due", "in_words", "gross_total", "sign", "paid")


@dataclass(frozen=True, slots=True)
class PageSigns:
    """What one page shows.

    `blank`: nothing that could be read as text. `kind`: of its title near the top, None without one; `title` is how
    much of a title that is (0 to about 3). `number`: the document's own number in letters and digits alone.
    `paging`: the page's number and how many there are (None where that is not said); `bare` a number that stands
    alone at an edge. `first` counts labels of a document's head, `last` those of its end with an amount.
    `heading`: the folded headings of its table, `on_top` whether they stand over everything but a running line.
    `ordinals`: the first and last of its numbered rows. `figures`: its numbers of three digits or more.
    `prose`: the share of its words in long lines. `top`, `text`: letters and digits of the upper edge and of all.
    `aspect`: width by height.
    """

    blank: bool
    kind: str | None = None
    title: float = 0.0
    number: str | None = None
    paging: tuple[int, int | None] | None = None
    bare: int | None = None
    nips: frozenset[str] = frozenset()
    first: int = 0
    last: int = 0
    heading: str = ""
    on_top: bool = False
    ordinals: tuple[int, int] | None = None
    figures: frozenset[str] = frozenset()
    prose: float = 0.0
    amounts: int = 0
    words: int = 0
    listing: bool = False
    of_document: bool = False
    greeting: bool = False
    closing: bool = False
    dated: bool = False
    terms: int = 0
    carried_in: bool = False
    carried_out: bool = False
    resumed: bool = False
    copy: str | None = None
    top: str = ""
    text: str = ""
    recognised: bool = False
    aspect: float = 0.0


def signs_of(page: ReadPage) -> PageSigns:
    """The signs of one page."""
    if sum(w.confidence >= 0.5 and sum(c.isalnum() for c in w.text) > 1 for w in page.words) < _FEW_WORDS:
        return PageSigns(blank=True)
    layout = arrange([page])
    index = LabelIndex(layout)
    heads = _titles(layout, page.height)
    edges = [row for row in layout.rows if _at_edge(row, page)]
    upper = [row for row in layout.rows if row.box.y1 < _TOP * page.height]
    folded = fold(layout.text)
    begun = {label.kind for label in index.of(*_FIRST) if label.leads or label.colon}
    ended = {label.kind for label in index.of(*_LAST)}
    heading = _heading(layout)
    return PageSigns(
        blank=False,
        kind=heads[0].kind if heads else None,
        title=round(heads[0].score, 2) if heads else 0.0,
        number=_number(layout, index, heads),
        paging=_paging(layout.rows, edges),
        bare=_bare(layout.rows),
        nips=frozenset(n.value for row in layout.rows for s in row.segments for n in find_nips(s.text) if n.valid),
        first=len(begun),
        last=len(ended),
        heading="" if heading is None else re.sub(r"[^a-z]+", " ", fold(heading.text)).strip(),
        on_top=heading is not None and not any(label.segment.row < heading.index for label in index.of(*_FIRST)),
        ordinals=_ordinals(layout.rows),
        figures=frozenset(re.findall(r"\d[\d.,/]*\d{2}", folded)),
        prose=_prose(layout),
        amounts=sum(len(money_in(row.text)) for row in layout.rows),
        words=len(page.words),
        listing=any(_LISTING.match(fold(s.text)) for row in upper[:8] for s in row.segments),
        of_document=any(_OF_DOCUMENT.search(fold(row.text)) for row in upper[:8]),
        greeting=_GREETING.search(folded) is not None,
        closing=_CLOSING.search(folded) is not None,
        dated=any(_DATED.fullmatch(fold(s.text)) for row in layout.rows[:4] for s in row.segments),
        terms=len({m.group()[:6] for m in _TERMS.finditer(folded)}),
        carried_in=_CARRIED_IN.search(folded) is not None,
        carried_out=_CARRIED_OUT.search(folded) is not None,
        resumed=any(_RESUMED.search(fold(row.text)) for row in upper),
        copy=next((m.group()[:3] for row in upper if (m := _COPY.search(fold(row.text)))), None),
        top=plain("".join(row.text for row in layout.rows if row.box.y1 < _EDGE * page.height)),
        text=plain(layout.text),
        recognised=page.source == "ocr",
        aspect=page.width / page.height,
    )


def plain(text: str) -> str:
    """Letters and digits alone, capitals, with those that recognition confuses made one.

    >>> plain("FV/0O12-l/2025")
    'FV001212025'
    """
    return "".join(c for c in fold(text).upper() if c.isalnum()).translate(_CONFUSED)


def _titles(layout: Layout, height: float) -> list[Title]:
    """The titles near the top, best first, without the rows of a list of documents, which begin as titles do."""
    found = [t for t in titles(layout) if t.score >= _TITLE_SCORE and t.segment.box.y0 < _TOP * height]
    return [
        t
        for t in found
        if not t.segment.text.endswith(":")  # the name of a section
        and not _ORDINAL.fullmatch(layout.rows[t.segment.row].words[0].text)
        and sum(abs(t.segment.box.x0 - o.segment.box.x0) < t.segment.size / 2 for o in found) < _LISTED
    ]


def _number(layout: Layout, index: LabelIndex, heads: list[Title]) -> str | None:
    """The number that the page gives its document, where it says so clearly."""
    findings = Findings()
    read_number(layout, index, heads, findings)
    best = findings.best("numer_faktury")
    if best is not None and best.score >= _NUMBER_SCORE:
        return plain(str(best.value))
    papers = [m.group() for t in heads[:1] if t.kind == "INNY" and (m := _PAPER_NUMBER.search(t.segment.text))]
    return plain(papers[0]) if papers else None


def _at_edge(row: Row, page: ReadPage) -> bool:
    return row.box.y1 < _EDGE * page.height or row.box.y0 > (1 - _EDGE) * page.height


def _paging(rows: tuple[Row, ...], edges: list[Row]) -> tuple[int, int | None] | None:
    """Which page of how many it says to be: in words anywhere, as a fraction in the first or last rows."""
    outer = {id(row) for row in (*rows[:3], *rows[-3:])}
    ends = [row for row in rows if id(row) in outer or any(row is edge for edge in edges)]
    single: tuple[int, int | None] | None = None
    for row in rows:
        for match in _PAGING.finditer(fold(row.text)):
            page, of = int(match[1]), int(match[2]) if match[2] else None
            if page and of is not None and page <= of:
                return page, of
            if page and of is None and single is None and any(row is edge for edge in ends):
                single = page, None
    for row in (*rows[:3], *rows[-3:]):
        for segment in row.segments:
            found = _FRACTION.fullmatch(fold(segment.text))
            if found and 0 < int(found[1]) <= int(found[2]) < 100:
                return int(found[1]), int(found[2])
    return single


def _bare(rows: tuple[Row, ...]) -> int | None:
    """A small number that is the whole first or last row."""
    for row in (rows[-1], rows[0]):
        found = _BARE.fullmatch(row.text)
        if found and int(found[1]):
            return int(found[1])
    return None


def _heading(layout: Layout) -> Row | None:
    """The first row that names three columns or more."""
    for row in layout.rows:
        if len(row.segments) >= _HEADING_COLUMNS and not any(c.isdigit() for c in row.text.replace("%", "")):
            kinds = {m.kind for s in row.segments for m in COLUMNS.find(s.text, fuzzy=False)}
            if len(kinds) >= _HEADING_COLUMNS:
                return row
    return None


def _ordinals(rows: tuple[Row, ...]) -> tuple[int, int] | None:
    """First and last of the numbers that count the page's rows; None where fewer than two rows are counted."""
    counted = []
    for row in rows:
        match = _ORDINAL.fullmatch(row.words[0].text)
        if match and len(row.words) > 2:
            counted.append(int(match[1]))
    best: list[int] = []
    run: list[int] = counted[:1]
    for before, after in pairwise(counted):
        run = [*run, after] if after == before + 1 else [after]
        best = max(best, run, key=len)
    return (best[0], best[-1]) if len(best) > 1 else (run[0], run[0]) if len(counted) == 1 else None


def _prose(layout: Layout) -> float:
    """The share of words that stand in long lines of few figures."""
    total = sum(len(row.words) for row in layout.rows)
    long = sum(
        len(s.words)
        for s in layout.segments
        if len(s.words) >= _PROSE_WORDS and sum(any(c.isdigit() for c in w.text) for w in s.words) * 4 < len(s.words)
    )
    return long / total if total else 0.0
