"""Puts the blocks of a document on its page: rows of one to three blocks over and under the table of items."""

from __future__ import annotations

import random
from collections.abc import Callable

from benchmarks.corpus.composing.programs import closing, facts, parties, rates, sums
from benchmarks.corpus.composing.programs.job import Job
from benchmarks.corpus.composing.programs.listing import fitted_table, set_items
from benchmarks.corpus.composing.programs.look import css, draw_look
from benchmarks.corpus.composing.programs.setting import set_facts
from benchmarks.corpus.composing.programs.subject import draw_references, draw_subject, draw_third
from benchmarks.corpus.core import Drawn, Sheet
from benchmarks.corpus.markup import page

Block = Callable[[float], str]
"""Prints a block as wide as a share of the page."""

# A row ends with a slash, blocks beside each other are parted by blanks, blocks over each other joined by a plus.
# L emblem, H seller as letterhead, T title, D dates, R references, P payment, Z all facts, S seller, B buyer,
# O third party, V VAT table, U sums, W in words, N remarks, G signatures, Q split payment, M tallies, . nothing.
TOPS = (
    "L D / T / S B / P R", "L T / S B O / D+R P", "S D+R / T / B O / P", "T Z / S B", "T / S B / D P R",
    "S T D / B O P+R", "L D+R / S B / T", "D / S B O / T / P+R", "R+D / T / S / B", "T D+R / B S", "H D / B Z / T",
    "H D+R / T / . B", "H / T / B D+R", "H T / B Z", ". D / S . / . B / T / P", "S . / D B / T / R",
    "S B D / T / R P", "T D / S B O / P R", "S+B T+D+R", "S+B D+P+R / T", "T+D S+B / R", "D+P S+B / T",
    "T / Z / S / B O", "H L / . T / B D / R P", "T / D / S B / O", "L T D / S B / R", "S T+D+R B", "T / S D / B R",
    "L+T S / D B / R", "D+T / B / S / R P", "L S D / T / B O R", "T . / D+R S+B",
)  # fmt: skip
BOTTOMS = (
    "V U / W / N / G", "P V / U W / N / G", ". V / W U / N+M / G", "W+P V / U / N / G", "V / U / W / P / N / G",
    "U V / W / N / G", "N U / V P / W / G", "V P U / W / N / G", "U+W V+N / M G", "V+U P+N / W / G",
    "V . / . U / W / N / G", "W / U / V P / G / N", "V M U / W+P / N / G", "P U / W / V N / G", "U / V / P W / G / N",
    "V+W P+U / N / G", "M . / V / W U / P / N / G", ". U / V W / P N / G", "V+P+N U+W+G", "W U / V / N / G",
)  # fmt: skip
_WEIGHTS = {"V": 4, "U": 3, "S": 4, "B": 4, "H": 5, "T": 4, "Z": 4, "P": 4, "W": 4, "N": 4, ".": 2, "L": 3}


def compose(rng: random.Random) -> Drawn:
    """A whole document."""
    inv = draw_subject(rng)
    look = draw_look(rng, len(inv.lines))
    s = Sheet(inv, rng)
    job = Job(s, rng, look, draw_references(rng, inv))
    if rng.random() < 0.24:
        job.third = draw_third(rng, inv.nabywca)
        job.third_role = "platnik" if rng.random() < 0.14 else "odbiorca"
    table = fitted_table(job)
    by_note = len(job.references.notes) > 1 and rng.random() < 0.3
    if by_note:
        job.done.add("wz")
    top = _rows(job, _with_third(job, rng.choice(TOPS)), _upper(job))
    if by_note:
        job.done.discard("wz")
    # What is left over the items on the first page; the estimate is on the safe side.
    room = max(look.height - sum(height for _, height in top) - 40, 120.0)
    at_foot = set(table.columns) >= rates.FOOT and not table.two and inv.kurs_waluty is None and rng.random() < 0.55
    foot = rates.at_the_foot(job, table) if at_foot else ""
    items = set_items(job, table, foot, _again(job), room)
    bottom = _rows(job, _closing(job), _lower(job, at_foot=at_foot))
    body = "".join([*(html for html, _ in top), items, *(html for html, _ in bottom), closing.footer(job)])
    if look.frame == "outer":
        body = f"<div class='outer'>{body}</div>"
    return s.drawn(page(body, css(look, table.size, rng) + _running(job), font=look.font, size=look.size,
                        margin=f"{look.margin_mm}mm", paper=look.paper))  # fmt: skip


def _again(job: Job) -> str:
    """What heads further pages."""
    text = job.rng.choice(("Faktura {n} str.", "Faktura nr {n}, strona", "cd. {n} – str.", "Dokument {n} / ", "Strona",
                           "Ciąg dalszy faktury {n}, str."))  # fmt: skip
    return text.format(n=job.s.text(job.inv.numer_faktury))


def _with_third(job: Job, template: str) -> str:
    """The template with the third party somewhere, if there is one."""
    if job.third is None or "O" in template:
        return template
    return template.replace("B", "B+O") if job.rng.random() < 0.6 else f"{template} / O ."


def _closing(job: Job) -> str:
    """A lower half that prints the payment if the upper did not, with the split payment's words somewhere."""
    known = [text for text in BOTTOMS if "P" in text or "platnosc" in job.done]
    template = job.rng.choice(known)
    at = job.rng.choice("NWU")
    return template.replace(at, f"{at}+Q") if job.rng.random() < 0.7 else f"Q / {template}"


def _upper(job: Job) -> dict[str, Block]:
    return {
        "L": lambda _: parties.emblem(job),
        "H": lambda _: parties.letterhead(job),
        "T": lambda _: facts.title(job),
        "D": lambda share: set_facts(job, facts.dates(job), share),
        "R": lambda share: set_facts(job, facts.references(job), share),
        "P": lambda share: set_facts(job, facts.payment(job), share),
        "Z": lambda share: _all_facts(job, share),
        "S": lambda share: parties.seller(job, share),
        "B": lambda share: parties.buyer(job, share),
        "O": lambda _: parties.third(job),
    }


def _all_facts(job: Job, share: float) -> str:
    groups = [facts.dates(job), facts.payment(job), facts.references(job)]
    return set_facts(job, [fact for group in groups for fact in group], share)


def _lower(job: Job, *, at_foot: bool) -> dict[str, Block]:
    # A single rate needs no table where the sums stand in full.
    shown = not at_foot and (len(job.inv.rates) > 1 or job.rng.random() < 0.85)
    table = rates.vat_table(job) if shown else ""
    return {
        "V": lambda _: f"<div class='keep'>{table}</div>" if table else "",
        "U": lambda share: f"<div class='keep'>{sums.totals(job, share, needs=not shown and not at_foot)}</div>",
        "P": lambda share: set_facts(job, facts.payment(job), share),
        "W": lambda _: sums.words(job),
        "N": lambda _: closing.remarks(job),
        "M": lambda _: closing.tallies(job),
        "G": lambda _: closing.signatures(job),
        "Q": lambda _: closing.split_payment(job),
    }


def _rows(job: Job, template: str, blocks: dict[str, Block]) -> list[tuple[str, float]]:
    """The rows of a template as HTML, each with about how many points high it is."""
    rows = []
    for text in template.split("/"):
        cells = text.split()
        weights = [max(_WEIGHTS.get(block, 3) for block in cell.split("+")) for cell in cells]
        whole = sum(weights)
        filled = []
        for cell, weight in zip(cells, weights, strict=True):
            share = weight / whole
            pieces = [blocks[name](share) for name in cell.split("+") if name != "."]
            html = _stack(job, [piece for piece in pieces if piece])
            if html or cell == ".":
                filled.append((html, weight))
        if any(html for html, _ in filled):
            rows.append((_row(job, filled), max(_lines(html) for html, _ in filled) * job.look.size * 1.36 + 14))
    return rows


def _stack(job: Job, pieces: list[str]) -> str:
    gap = job.rng.choice((0, 2, 4, 7))
    if len(pieces) < 2:
        return "".join(pieces)
    return "".join(f"<div style='margin-bottom:{gap}pt'>{piece}</div>" for piece in pieces)


def _lines(html: str) -> int:
    return 1 + sum(html.count(mark) for mark in ("<br>", "<tr", "</div>")) + len(html) // 900


def _row(job: Job, cells: list[tuple[str, int]]) -> str:
    """Blocks beside each other in the document's frame."""
    frame = job.look.frame
    if frame == "mixed":
        frame = job.rng.choice(("each", "rows", "none", "none", "round"))
    whole = sum(weight for _, weight in cells)
    css = {"each": "box", "round": "round"}.get(frame, "")
    row = {"rows": "row line", "round": "row apart", "outer": "row under"}.get(frame, "row")
    if frame == "each" and job.rng.random() < 0.2:
        row += " apart"
    middle = ""
    if len(cells) == 1 and "class='title'" in cells[0][0] and "<div" not in cells[0][0]:
        middle = job.rng.choice(("", "c", "c", "bar", "bar c", "right"))
    html = "".join(
        f"<td class='{css if text else 'clear'} {middle}' style='width:{100 * weight / whole:.0f}%'>{text}</td>"
        for text, weight in cells
    )
    return f"<table class='{row}'><tr>{html}</tr></table>"


def _running(job: Job) -> str:
    """Numbers of pages in a corner, with the program's words, or none."""
    rng = job.rng
    form = rng.choice(("", "", "'Strona ' counter(page) ' z ' counter(pages)", "'Str. ' counter(page)",
                       "counter(page) ' / ' counter(pages)", "'Strona: ' counter(page)",
                       "'- ' counter(page) ' -'"))  # fmt: skip
    if not form:
        return ""
    corner = rng.choice(("bottom-right", "bottom-center", "bottom-left", "top-right"))
    return f"@page {{ @{corner} {{ content: {form}; font: 6.5pt '{job.look.font}'; }} }}"
