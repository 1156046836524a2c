"""The head of a document: heading, facts and parties in one of many arrangements."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from benchmarks.corpus.composing.sealed_kinds.doc import Doc, set_facts, whole
from benchmarks.corpus.composing.sealed_kinds.parties import foot_seller, letterhead, matrix, party, sender

GAP = "<div class='gap'></div>"


def lay(*cells: str, widths: Sequence[int] = ()) -> str:
    """Blocks side by side; `widths` in percent."""
    marks = [f" style='width: {width}%'" for width in widths] or [""] * len(cells)
    return (
        "<table class='lay'><tr>"
        f"{''.join(f'<td{mark}>{cell}</td>' for mark, cell in zip(marks, cells, strict=True))}</tr></table>"
    )  # fmt: skip


def title(doc: Doc, *, wide: bool = False) -> str:
    """The heading with its number in line, below, in a box, among the facts, or (where `wide`) at the other edge."""
    rng, head = doc.rng, doc.s.text(doc.heading)
    under = "".join(f"<div class='sub'>{text}</div>" for text in doc.subtitle)
    link = rng.choice(
        (
            "nr",
            "Nr",
            "numer",
            "nr:",
            "NR" if head.isupper() else "nr",
            "",
            "",
            "No." if doc.genre == "PROFORMA" else "nr",
        )
    )
    form = rng.randrange(8 if wide else 7)
    if form == 0:
        doc.facts.insert(0, doc.fact("numer", "numer_faktury"))
        return f"<div class='t'>{head}</div>{under}"
    number = whole(doc.s("numer_faktury"))
    if form <= 3:
        return f"<div class='t'>{head} {link} {number}</div>{under}"
    if form == 4:
        return f"<div class='t'>{head}</div><div class='big'>{link} {number}</div>{under}"
    if form == 5:
        edge = rng.choice(
            (f"border: 1.2pt solid {doc.look.colour}", f"background: {doc.look.tint}", f"border: {doc.look.rule}")
        )
        return (
            f"<div class='c' style='{edge}; padding: 5pt'><div class='t'>{head}</div><div>{link} <b>{number}</b>"
            f"</div></div>{under}"
        )  # fmt: skip
    if form == 6:
        return f"<div>{head} {link}</div><div class='t'>{number}</div>{under}"
    return (
        f"<table class='full'><tr><td class='t'>{head}</td><td class='t' style='text-align: right'>{link} "
        f"{number}</td></tr></table>{under}"
    )  # fmt: skip


def _placed(doc: Doc) -> str:
    """Place and day of issue as a letter has them, where both are not yet printed."""
    joint = doc.rng.choice((", dnia ", ", ", ", dn. ", " dnia "))
    head = doc.rng.choice(("", "", "", "Miejsce i data wystawienia: ", "Wystawiono: ", "m. i d. wyst.: "))
    return f"{head}{doc.s('miejsce_wystawienia')}{joint}{doc.s('data_wystawienia')}"


def dates(doc: Doc, *, wide: bool = False) -> str:
    """The facts of the head."""
    return set_facts(doc, doc.facts, wide=wide)


def issue(doc: Doc, *, letter: bool = False) -> str:
    """Record the day of issue: as a letter's line at the right, returned, or as a fact among the others."""
    if doc.inv.miejsce_wystawienia and not doc.issued and (letter or doc.chance(0.14)):
        return f"<div style='text-align: right'>{_placed(doc)}</div>"
    if not doc.issued:
        doc.facts.insert(0, doc.fact("data_wystawienia"))
    if doc.inv.miejsce_wystawienia and doc.chance(0.3):
        doc.facts.insert(doc.rng.choice((0, 1, len(doc.facts))), doc.fact("miejsce", "miejsce_wystawienia"))
    return ""


Arrange = Callable[[Doc], str]


def _parties(doc: Doc) -> list[str]:
    sides = [party(doc, "sprzedawca"), party(doc, "nabywca")]
    return sides[::-1] if doc.chance(0.08) else sides


def _usual(doc: Doc) -> str:
    line, head = issue(doc), title(doc)
    top = lay(sender(doc), f"{head}{dates(doc)}", widths=doc.rng.choice(((40, 60), (50, 50), (60, 40))))
    return line + top + GAP + lay(*_parties(doc))


def _seller_first(doc: Doc) -> str:
    line, head = issue(doc), title(doc)
    return (
        line
        + lay(party(doc, "sprzedawca"), f"{head}{dates(doc)}")
        + GAP
        + lay(party(doc, "nabywca"), "", widths=(60, 40))
    )


def _centre(doc: Doc) -> str:
    line, head = issue(doc), title(doc, wide=True)
    return f"{line}<div class='c'>{head}</div>{GAP}" + lay(*_parties(doc), dates(doc), widths=(36, 36, 28))


def _letter(doc: Doc) -> str:
    line, head = issue(doc, letter=True), title(doc, wide=True)
    buyer = f"<div style='margin-left: {doc.rng.choice((0, 45, 55))}%'>{party(doc, 'nabywca')}</div>"
    return (
        letterhead(doc)
        + GAP
        + line
        + GAP
        + doc.rng.choice((buyer + GAP + head, head + GAP + buyer))
        + dates(doc, wide=True)
    )


def _facts_left(doc: Doc) -> str:
    line, head = issue(doc), title(doc)
    return line + lay(dates(doc), head) + GAP + lay(*_parties(doc))


def _stacked(doc: Doc) -> str:
    line, head = issue(doc), title(doc, wide=True)
    return line + head + GAP + GAP.join(_parties(doc)) + GAP + dates(doc, wide=True)


def _band(doc: Doc) -> str:
    line, head = issue(doc), title(doc, wide=True)
    dark = f"background: {doc.look.colour}; color: #fff; padding: 8pt"
    light = f"background: {doc.look.tint}; padding: 8pt"
    return f"<div style='{doc.rng.choice((dark, light, light))}'>{head}</div>{line}{dates(doc, wide=True)}{GAP}" + lay(
        *_parties(doc)
    )


def _matrix(doc: Doc) -> str:
    line, head = issue(doc), title(doc, wide=True)
    return line + head + dates(doc, wide=True) + GAP + matrix(doc)


def _head_letter(doc: Doc) -> str:
    line, head = issue(doc), title(doc, wide=True)
    return letterhead(doc) + GAP + line + head + GAP + lay(party(doc, "nabywca"), dates(doc))


def _parties_first(doc: Doc) -> str:
    line, head = issue(doc), title(doc, wide=True)
    css = doc.rng.choice(("", "class='c'"))
    return line + lay(*_parties(doc)) + f"{GAP}<div {css}>{head}</div>" + dates(doc, wide=True)


def _framed(doc: Doc) -> str:
    """A form of bordered fields: heading, facts and parties in four of them."""
    line, head = issue(doc), title(doc)
    edge = f"border: {doc.look.rule}; padding: 5pt"
    fields = [head + line, dates(doc), *_parties(doc)]
    if doc.chance(0.3):
        fields = [fields[2], fields[0], fields[3], fields[1]]
    first, second = ("".join(f"<td style='{edge}'>{text}</td>" for text in pair) for pair in (fields[:2], fields[2:]))
    return f"<table class='full' style='table-layout: fixed'><tr>{first}</tr><tr>{second}</tr></table>"


def _window(doc: Doc) -> str:
    """The buyer at the left for a window envelope, the facts beside; the seller above or at the foot."""
    line, head = issue(doc), title(doc)
    seller = doc.chance(0.5)
    top = letterhead(doc) if seller else sender(doc)
    body = top + line + GAP + lay(party(doc, "nabywca"), dates(doc)) + GAP + head
    if not seller:
        doc.end.append(GAP + foot_seller(doc))
    return body


def _right_column(doc: Doc) -> str:
    line, head = issue(doc), title(doc)
    return line + lay(head + GAP + dates(doc), GAP.join(_parties(doc)))


TOPS: tuple[Arrange, ...] = (_usual, _usual, _seller_first, _centre, _letter, _facts_left, _stacked, _band, _matrix,
                             _head_letter, _parties_first,
                             _framed, _window, _right_column)  # fmt: skip
LABELLED = tuple(top for top in TOPS if top not in {_letter, _head_letter, _window})
"""Those that name the seller's part."""
