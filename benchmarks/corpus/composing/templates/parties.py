"""Seller, buyer, recipient and delivery address; the brand above; the line of company data below."""

from __future__ import annotations

from html import escape

from benchmarks.corpus.companies import Company, draw_company
from benchmarks.corpus.composing.templates.draft import Draft, Pair, joined
from benchmarks.corpus.composing.templates.setting import set_pairs

_ICONS = {
    "pin": "<path d='M6 0a4 4 0 0 0-4 4c0 3 4 8 4 8s4-5 4-8a4 4 0 0 0-4-4z'/>",
    "mail": "<path d='M0 2h12v8H0z'/><path d='M0 2l6 4 6-4' stroke='#fff' fill='none'/>",
    "phone": "<path d='M2 0h8v12H2z'/><path d='M4 10h4' stroke='#fff'/>",
    "web": "<circle cx='6' cy='6' r='6'/><path d='M0 6h12M6 0v12' stroke='#fff'/>",
}
_PARTY_WAYS = ("lines", "lines", "lines", "pairs", "oneline", "number_first", "big_name", "comma")
_TAGLINES = ("Rzeczy z duszą", "od 2009 roku", "więcej niż sklep", "tworzymy z sercem", "Twoje zdrowie, nasza troska",
             "projekty · druk · web", "Szybko. Prosto. Online.", "rodzinna firma")  # fmt: skip


def icon(d: Draft, name: str) -> str:
    """A small picture before a contact."""
    height = d.look.size
    return f"<svg width='{height}' height='{height}' viewBox='0 0 12 12' fill='{d.look.grey}'>{_ICONS[name]}</svg> "


def contact_lines(d: Draft, company: Company) -> list[str]:
    """Phone, mail and page of the seller, with words, pictures or nothing before them."""
    rng = d.rng
    how = rng.choice(("words", "icons", "plain"))
    words = {"phone": rng.choice(("tel. ", "Telefon: ", "T: ", "tel.: +48 ")),
             "mail": rng.choice(("e-mail: ", "E: ", "")),
             "web": rng.choice(("www: ", "W: ", ""))}  # fmt: skip
    found = []
    for name, text in (("phone", company.telefon), ("mail", company.email), ("web", company.www)):
        if text and rng.random() < 0.65:
            before = words[name] if how == "words" else icon(d, name) if how == "icons" else ""
            found.append(f"{before}<span class='any'>{escape(text)}</span>")
    return found


def party(d: Draft, role: str, *, head: bool = True, aside: bool = True) -> str:
    """`sprzedawca` or `nabywca` under its heading; `aside` allows numbers and contacts besides."""
    s, rng = d.s, d.rng
    company: Company = getattr(d.inv, role)
    way = rng.choice(_PARTY_WAYS)
    if way == "pairs":
        return (d.heading(role) if head else "") + _as_pairs(d, role, company)
    name = s(f"{role}_nazwa")
    if way == "big_name":
        name = f"<span class='mid'>{name}</span>"
    elif rng.random() < 0.6:
        name = f"<b>{name}</b>"
    lines = s.address(role)
    mark = rng.choice((", ", ", ", " · ", " | ")) if way in {"comma", "oneline"} else "<br>"
    place = mark.join(lines) if way in {"comma", "oneline"} or rng.random() < 0.2 else "<br>".join(lines)
    if rng.random() < 0.12 and company.kraj == "PL":
        place += rng.choice(("<br>Polska", ", Polska", "<br>PL"))
    number = [f"{d.word('nip')}{d.colon} {s(role + '_nip')}"] if company.nip else []
    if way == "oneline":
        return _headed(d, role, ", ".join([name, place, *number]), head=head)
    parts = [name, *number, place] if way == "number_first" else [name, place, *number]
    inner = joined([*parts, *_aside(d, role, company, allowed=aside)])
    return _headed(d, role, inner, head=head)


def _headed(d: Draft, role: str, inner: str, *, head: bool) -> str:
    return (d.heading(role) if head else "") + f"<div class='any'>{inner}</div>"


def _as_pairs(d: Draft, role: str, company: Company) -> str:
    s = d.s
    key = "nazwisko" if company.forma == "person" else "nazwa"
    rows: list[Pair] = [
        (d.word(key), s(f"{role}_nazwa")),
        (d.word("adres"), d.rng.choice(("<br>", ", ")).join(s.address(role))),
    ]
    if company.nip:
        rows.insert(d.rng.choice((1, 2)), (d.word("nip"), s(f"{role}_nip")))
    if role == "sprzedawca" and company.regon and d.rng.random() < 0.3:
        rows.append(("REGON", s("sprzedawca_regon")))
    if company.email and d.rng.random() < 0.3:
        rows.append((d.rng.choice(("E-mail", "Kontakt")), escape(company.email)))
    return set_pairs(d, rows, d.rng.choice(("beside", "inline", "above", "ruled", "cells", "narrow")))


def _aside(d: Draft, role: str, company: Company, *, allowed: bool) -> list[str]:
    rng, s = d.rng, d.s
    if not allowed:
        return []
    if role == "nabywca":
        number = f"{rng.choice(('Nr klienta', 'ID klienta', 'Klient nr'))}: {rng.randint(100, 99999)}"
        mail = escape(company.email) if company.email and rng.random() < 0.25 else ""
        return [number if rng.random() < 0.1 else "", mail]
    found = []
    if company.regon and rng.random() < 0.25:
        found.append(f"REGON{d.colon} {s('sprzedawca_regon')}")
    if company.krs and rng.random() < 0.2:
        found.append(f"KRS{d.colon} {s('sprzedawca_krs')}")
    if rng.random() < 0.12:
        found.append(f"BDO {rng.randint(1, 999999):09d}")
    return found + (contact_lines(d, company) if rng.random() < 0.45 else [])


def third(d: Draft) -> str:
    """A delivery address or contact, seldom a recipient with a NIP; empty mostly."""
    rng, inv = d.rng, d.inv
    chance = 0.45 if d.story.kind in {"shop", "market"} else 0.04
    if rng.random() < chance:
        d.s.unscored("podmioty_inne")
        same = [inv.nabywca.nazwa, *inv.nabywca.address_lines()]
        point = [f"Paczkomat {rng.choice(('WAW', 'KRA', 'POZ', 'GDA'))}{rng.randint(1, 99):02d}{rng.choice('AMN')}",
                 f"ul. {rng.choice(('Polna', 'Lipowa', 'Szkolna'))} {rng.randint(1, 60)}",
                 inv.nabywca.miasto]  # fmt: skip
        lines = rng.choice((same, same, point))
        phone = (
            [f"tel. {rng.randint(500, 899)} {rng.randint(100, 999)} {rng.randint(100, 999)}"]
            if rng.random() < 0.5
            else []
        )
        return d.heading("dostawa") + joined([escape(line) for line in [*lines, *phone]])
    if rng.random() < 0.05 and inv.nabywca.forma in {"company", "public"}:
        other = draw_company(rng, rng.choice(("company", "public")))
        return d.heading("odbiorca") + joined(d.s.other("odbiorca", other))
    return ""


def brand(d: Draft, *, seller: bool, marked: bool, align: str = "") -> str:
    """The mark of the shop, its word, a line of praise, and the seller without a label where it stands there.

    `marked` forbids to leave out both mark and word.
    """
    rng, k = d.rng, d.look
    word = escape(d.story.brand)
    height = rng.choice((26, 32, 40, 52))
    letter = escape(d.story.brand[:1].upper())
    shapes = (
        f"<circle cx='25' cy='25' r='24' fill='{k.accent}'/>",
        f"<rect x='1' y='1' width='48' height='48' rx='{rng.choice((0, 8, 14))}' fill='{k.accent}'/>",
        f"<path d='M25 1 L49 25 L25 49 L1 25 Z' fill='{k.accent}'/>",
        f"<path d='M2 48 V14 L25 2 L48 14 V48 Z' fill='{k.accent}'/>",
    )
    sign = (
        f"<svg height='{height}' width='{height}' viewBox='0 0 50 50'>{rng.choice(shapes)}"
        f"<text x='25' y='35' font-size='27' text-anchor='middle' fill='#fff' font-family='Lato'>{letter}</text></svg>"
    )
    style = rng.choice((
        f"font: bold {height * 0.6}pt Lato; color: {k.accent}", f"font: {height * 0.55}pt Quicksand",
        f"font: italic {height * 0.55}pt 'TeX Gyre Pagella'; color: {k.accent}",
        f"font: {height * 0.4}pt Roboto; letter-spacing: 4pt",
        f"font: 900 {height * 0.6}pt 'Inter'", f"font: {height * 0.5}pt 'Roboto Slab'; color: {k.grey}",
    ))  # fmt: skip
    text = f"<span class='brandword' style=\"{style}\">{word}</span>"
    made = rng.choice((sign, text, text, f"{sign} {text}", f"{sign}<br>{text}", *([] if marked else [""])))
    if made and rng.random() < 0.2:
        made += f"<div class='lab'>{escape(rng.choice(_TAGLINES))}</div>"
    if seller:
        made += f"<div style='margin-top:4pt'>{party(d, 'sprzedawca', head=False)}</div>"
    elif rng.random() < 0.25:
        made += f"<div class='small mute'>{joined(contact_lines(d, d.inv.sprzedawca), ' &nbsp; ')}</div>"
    return f"<div class='{align}'>{made}</div>" if made else ""


def company_line(d: Draft, *, only: bool) -> str:
    """All data of the seller as a footer has them; `only` where they stand nowhere else."""
    rng, s, company = d.rng, d.s, d.inv.sprzedawca
    name = s("sprzedawca_nazwa") if only else escape(company.nazwa)
    place = ", ".join(s.address("sprzedawca") if only else map(escape, company.address_lines()))
    number = s("sprzedawca_nip") if only else escape(s.style.nip(company.nip or ""))
    parts = [f"<b>{name}</b>" if rng.random() < 0.5 else name, place, f"NIP{rng.choice((':', ''))} {number}"]
    if company.regon and rng.random() < 0.6:
        parts.append(f"REGON {s('sprzedawca_regon')}")
    if company.krs and rng.random() < 0.7:
        parts.append(f"KRS {s('sprzedawca_krs')}")
        if rng.random() < 0.6:
            parts.append(escape(f"kapitał zakładowy: {company.kapital}"))
        if rng.random() < 0.5:
            parts.append(
                escape(f"Sąd Rejonowy w mieście {company.city}, {rng.choice(('VIII', 'XII'))} Wydział Gospodarczy KRS")
            )
    if rng.random() < 0.3:
        parts.append(f"BDO: {rng.randint(1, 999999):09d}")
    parts += contact_lines(d, company)
    return _laid_out(d, parts)


def _laid_out(d: Draft, parts: list[str]) -> str:
    """The data in one line, centred, in columns or with bars between."""
    way = d.rng.choice(("comma", "bars", "dots", "columns", "centre"))
    if way == "columns":
        third_of = (len(parts) + 2) // 3
        cells = "".join(
            f"<td style='width:33%'>{joined(parts[start : start + third_of])}</td>"
            for start in range(0, len(parts), third_of)
        )
        return f"<table class='full'><tr>{cells}</tr></table>"
    mark = {"comma": ", ", "bars": " | ", "dots": " · ", "centre": " &nbsp; "}[way]
    return f"<div class='{'c' if way == 'centre' else ''}'>{mark.join(parts)}</div>"
