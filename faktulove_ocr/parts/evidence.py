"""What speaks for a new document at a page, and what against it: figures of 0 to 1 that the weights multiply."""

from __future__ import annotations

from dataclasses import dataclass, field

from faktulove_ocr.parts.signs import PageSigns

_LONG_NUMBER = 5
_CLOSE = 1
_OTHER_SHAPE = 0.12
"""Difference of width by height that paper of another kind makes; a scan of A4 that is a little askew differs less."""


@dataclass(slots=True)
class Open:
    """The document that the pages so far have left open: its first page, its last, and what all of them showed."""

    head: PageSigns
    last: PageSigns
    pages: int = 1
    nips: set[str] = field(default_factory=set)
    figures: set[str] = field(default_factory=set)
    number: str | None = None
    paging: tuple[int, int | None] | None = None
    ended: int = 0
    ordinal: int | None = None

    @classmethod
    def at(cls, page: PageSigns) -> Open:
        """A document that begins with `page`."""
        opened = cls(page, page, pages=0)
        opened.take(page)
        return opened

    def take(self, page: PageSigns) -> None:
        """The document goes on with `page`; a blank one adds nothing but itself."""
        self.pages += 1
        if page.blank:
            return
        if self.head.blank:
            self.head = page
        self.last = page
        self.nips |= page.nips
        self.figures |= page.figures
        self.number = self.number or page.number
        self.paging = page.paging or self.paging
        self.ended = max(self.ended, page.last)
        self.ordinal = page.ordinals[1] if page.ordinals else self.ordinal


def evidence(so_far: Open, page: PageSigns) -> dict[str, float]:
    """The evidence on the boundary before `page`, by name; what is not named is 0."""
    head, last = so_far.head, so_far.last
    title = min(max(page.title, 0.0), 3.0) / 3.0 if page.kind else 0.0
    other_kind = page.kind == "INNY" and not page.listing
    known = so_far.number is not None and len(so_far.number) >= _LONG_NUMBER and so_far.number in page.text
    same = page.number is not None and page.number == so_far.number
    found = {
        "always": 1.0,
        "title": 1.0 if page.kind else 0.0,
        "title_size": title,
        "title_of_other_kind": 1.0 if page.kind and head.kind and page.kind != head.kind and not page.listing else 0.0,
        "title_with_number": 1.0 if page.kind and page.number else 0.0,
        "title_of_other_paper": 1.0 if other_kind else 0.0,
        "other_paper_with_number": 1.0 if other_kind and page.number and not same else 0.0,
        "number_other": 1.0 if page.number and so_far.number and not same else 0.0,
        "number_first": 1.0 if page.number and not so_far.number else 0.0,
        "number_same": 1.0 if same else 0.0,
        "number_on_page": 1.0 if known and not same else 0.0,
        "number_in_upper_edge": 1.0 if known and so_far.number is not None and so_far.number in page.top else 0.0,
        "nips_same": 1.0 if page.nips and page.nips <= so_far.nips else 0.0,
        "nips_other": 1.0 if page.nips and so_far.nips and not page.nips & so_far.nips else 0.0,
        "nips_some_other": 1.0 if page.nips & so_far.nips and page.nips - so_far.nips else 0.0,
        "nips_none": 0.0 if page.nips else 1.0,
        "head_labels": min(page.first, 6) / 6,
        "no_head_labels": 1.0 if page.first == 0 else 0.0,
        "end_labels": min(page.last, 4) / 4,
        "ended": min(so_far.ended, 3) / 3,
        "not_ended": 1.0 if so_far.ended == 0 and head.kind != "INNY" else 0.0,
        "not_ended_end_here": 1.0 if so_far.ended == 0 and page.last > 0 and head.kind != "INNY" else 0.0,
        "table_on_top": 1.0 if page.on_top and not page.kind else 0.0,
        "same_heading_on_top": 1.0 if page.on_top and page.heading in (last.heading, head.heading) else 0.0,
        "carried": 1.0 if page.carried_in or last.carried_out or page.resumed else 0.0,
        "prose": page.prose if page.terms else 0.0,
        "terms": min(page.terms, 4) / 4,
        "terms_without_number": 1.0 if page.terms >= 2 and not page.number else 0.0,
        "listing": 1.0 if page.listing else 0.0,
        "listing_of_document": 1.0 if page.listing and page.of_document else 0.0,
        "letter_greeting": 1.0 if page.greeting else 0.0,
        "letter_closing": 1.0 if page.closing else 0.0,
        "letter_dated": 1.0 if page.dated and not page.kind else 0.0,
        "few_words": 1.0 if page.words < 0.25 * max(head.words, 1) else 0.0,
        "copy": 1.0 if same and head.copy and page.copy and head.copy != page.copy else 0.0,
        "other_paper_shape": 1.0 if abs(page.aspect - last.aspect) > _OTHER_SHAPE else 0.0,
        "recognised": 1.0 if page.recognised else 0.0,
    }
    found |= _of_paging(so_far, page) | _of_ordinals(so_far, page)
    repeated = len(page.figures & so_far.figures) / len(page.figures) if page.figures else 0.0
    found["figures_repeated"] = repeated
    found["whole_again"] = 1.0 if repeated > 0.8 and len(page.figures) > 5 and page.first >= 2 else 0.0
    found["letter_after_end"] = found["ended"] if page.greeting or page.closing else 0.0
    found["head_with_other_number"] = found["number_other"] * found["head_labels"]
    found["head_with_same_number"] = found["number_same"] * found["head_labels"]
    found["head_after_end"] = found["head_labels"] * found["ended"]
    return found


def _of_paging(so_far: Open, page: PageSigns) -> dict[str, float]:
    """What page numbers say; those without a word beside them less than others."""
    before, here = so_far.paging, page.paging
    found: dict[str, float] = {}
    if here is not None:
        found["page_one"] = 1.0 if here[0] == 1 else 0.0
        found["page_later"] = 1.0 if here[0] > 1 else 0.0
        follows = before is not None and here[1] == before[1] and here[0] > before[0]
        found["page_follows"] = 1.0 if follows or (before is None and here[0] == so_far.pages + 1) else 0.0
        found["page_back"] = 1.0 if before is not None and here[0] == 1 and before[0] >= 1 else 0.0
        found["page_of_other_count"] = 1.0 if before is not None and here[1] != before[1] else 0.0
    if before is not None and before[1] is not None:
        whole = before[0] >= before[1]
        found["pages_complete"] = 1.0 if whole else 0.0
        found["pages_missing"] = 1.0 if not whole else 0.0
        found["pages_missing_unnumbered"] = 1.0 if not whole and here is None else 0.0
        found["complete_and_one"] = 1.0 if whole and here is not None and here[0] == 1 else 0.0
    elif before is not None and here is None:
        found["paging_stopped"] = 1.0
    if page.bare is not None and here is None:
        found["bare_one"] = 1.0 if page.bare == 1 else 0.0
        found["bare_follows"] = 1.0 if page.bare == so_far.pages + 1 else 0.0
    return found


def _of_ordinals(so_far: Open, page: PageSigns) -> dict[str, float]:
    """What the numbers of the table's rows say."""
    if page.ordinals is None:
        return {}
    first = page.ordinals[0]
    follows = so_far.ordinal is not None and first > 1 and abs(first - so_far.ordinal - 1) <= _CLOSE
    return {
        "rows_follow": 1.0 if follows else 0.0,
        "rows_anew": 1.0 if first == 1 and so_far.ordinal is not None else 0.0,
        "rows_later": 1.0 if first > 1 and not follows else 0.0,
    }
