"""Small pieces of HTML that layouts share: the page, tables, logos, stamps, footers. Layouts bring their own CSS."""

from __future__ import annotations

import random
from collections.abc import Sequence
from html import escape

from benchmarks.corpus.companies import Company

# Families of the Debian packages in README.md; each has every Polish letter.
SANS = ("Liberation Sans", "DejaVu Sans", "Lato", "Open Sans", "Roboto", "Noto Sans", "Carlito", "Cantarell", "Inter",
        "Quicksand", "TeX Gyre Heros", "Roboto Condensed", "Liberation Sans Narrow", "TeX Gyre Adventor")  # fmt: skip
SERIF = ("Liberation Serif", "DejaVu Serif", "Noto Serif", "Caladea", "TeX Gyre Termes", "TeX Gyre Bonum",
         "TeX Gyre Pagella", "TeX Gyre Schola", "Roboto Slab")  # fmt: skip
MONO = ("Liberation Mono", "DejaVu Sans Mono", "Courier Prime", "TeX Gyre Cursor", "GNUTypewriter")
HAND = ("Comic Neue", "TeX Gyre Chorus", "Havana")
COLOURS = ("#1f3a5f", "#7a1f2b", "#0b6e4f", "#444444", "#b5541c", "#2b2b6f", "#00695c", "#6a1b9a", "#c62828", "#000000")

# Columns whose cells are flush right in most programs.
RIGHT = frozenset({"ilosc", "cena_netto", "cena_brutto", "rabat", "wartosc_netto", "kwota_vat", "wartosc_brutto",
                   "netto", "vat", "brutto", "vat_pln", "ilosc_jednostka"})  # fmt: skip


def page(body: str, css: str = "", *, font: str = "Liberation Sans", size: float = 9.0, margin: str = "15mm",
         paper: str = "A4", footer: str = "") -> str:  # fmt: skip
    """A whole document; `size` in points. `footer` is text at the foot of every page, with its number."""
    running = ""
    if footer:
        running = f"@bottom-center {{ content: '{footer} ' counter(page) ' / ' counter(pages); font-size: 7pt; }}"
    return (
        "<!DOCTYPE html><html lang='pl'><head><meta charset='utf-8'><style>"
        f"@page {{ size: {paper}; margin: {margin}; {running} }}"
        f"* {{ box-sizing: border-box; }} body {{ font: {size}pt/1.28 '{font}'; margin: 0; }}"
        "table { border-collapse: collapse; } td, th { padding: 2pt 4pt; vertical-align: top; text-align: left; }"
        ".r { text-align: right; white-space: nowrap; } th.r { white-space: normal; }"
        ".c { text-align: center; } .full { width: 100%; }"
        f"{css}</style></head><body>{body}</body></html>"
    )


def table(
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    keys: Sequence[str] = (),
    css: str = "full",
    foot: Sequence[Sequence[str]] = (),
) -> str:
    """A table of escaped cells; `keys` are the columns' field names and decide alignment."""

    def cells(row: Sequence[str], tag: str) -> str:
        marked = [" class='r'" if index < len(keys) and keys[index] in RIGHT else "" for index in range(len(row))]
        return "".join(f"<{tag}{mark}>{cell}</{tag}>" for mark, cell in zip(marked, row, strict=True))

    head = f"<thead><tr>{cells(heads, 'th')}</tr></thead>" if heads else ""
    body = "".join(f"<tr>{cells(row, 'td')}</tr>" for row in rows)
    # The foot is an ordinary last part of the body: a real <tfoot> would be repeated on every page.
    body += "".join(f"<tr class='foot'>{cells(row, 'td')}</tr>" for row in foot)
    return f"<table class='{css}'>{head}<tbody>{body}</tbody></table>"


def pairs(rows: Sequence[tuple[str, str]], css: str = "") -> str:
    """Labels and values side by side."""
    body = "".join(f"<tr><td class='k'>{key}</td><td class='v'>{value}</td></tr>" for key, value in rows)
    return f"<table class='{css}'>{body}</table>"


def lines(parts: Sequence[str]) -> str:
    """Lines under each other."""
    return "<br>".join(parts)


def logo(rng: random.Random, company: Company, colour: str, *, height: int = 40) -> str:
    """An inline SVG mark with the firm's first word or letter; distracts as real logos do."""
    word = company.nazwa.strip("„”").split(" ")[0].strip("„”")[:14]
    shape = rng.choice(("circle", "square", "bars", "word"))
    if shape == "word":
        width = 22 * len(word) + 20
        return (
            f"<svg height='{height}' viewBox='0 0 {width} 50'><text x='4' y='38' font-size='34' font-weight='bold' "
            f"font-family='Lato' fill='{colour}'>{escape(word)}</text></svg>"
        )
    shapes = {
        "circle": f"<circle cx='25' cy='25' r='22' fill='{colour}'/>",
        "square": f"<rect x='4' y='4' width='42' height='42' rx='7' fill='{colour}'/>",
        "bars": "".join(
            f"<rect x='{4 + 12 * index}' y='{30 - 8 * index}' width='9' height='{18 + 8 * index}' fill='{colour}'/>"
            for index in range(4)
        ),
    }
    letter = (
        ""
        if shape == "bars"
        else f"<text x='25' y='35' font-size='28' text-anchor='middle' fill='white'>{escape(word[:1])}</text>"
    )
    return f"<svg height='{height}' viewBox='0 0 52 50'>{shapes[shape]}{letter}</svg>"


def stamp(rng: random.Random, company: Company, *, paid: bool = False) -> str:
    """A tilted rubber stamp as absolutely placed SVG; give its parent `position: relative`."""
    angle = rng.uniform(-14, 10)
    colour = rng.choice(("#3344aa", "#7a2aa0", "#a02030"))
    texts = ["ZAPŁACONO"] if paid else [company.nazwa[:34], company.adres[:42]]
    rows = "".join(
        f"<text x='100' y='{30 + 16 * index}' font-size='{16 if paid else 8}' text-anchor='middle' fill='{colour}'>"
        f"{escape(text)}</text>" for index, text in enumerate(texts)
    )  # fmt: skip
    return (
        f"<svg width='200' height='70' viewBox='0 0 200 70' style='transform: rotate({angle:.1f}deg); opacity: .75'>"
        f"<rect x='4' y='6' width='192' height='56' fill='none' stroke='{colour}' stroke-width='2'/>{rows}</svg>"
    )


def registers(rng: random.Random, company: Company) -> str:
    """A register line as footers carry it; the numbers are printed without being asked for."""
    court = f"Sąd Rejonowy w mieście {company.city}, {rng.choice(('VIII', 'XII', 'IX', 'VI'))} Wydział Gospodarczy KRS"
    return escape(f"{court}, kapitał zakładowy {company.kapital}, BDO {rng.randint(1, 999999):09d}")


def contacts(company: Company) -> str:
    """Phone, mail and web of a firm."""
    return escape(f"tel. {company.telefon}, {company.email}, {company.www}")
