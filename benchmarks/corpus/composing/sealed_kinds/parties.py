"""Who sells and who buys, set in many ways: blocks, lines, a form, a matrix, a letterhead, a foot."""

from __future__ import annotations

from benchmarks.corpus import identifiers
from benchmarks.corpus.companies import Company, draw_company
from benchmarks.corpus.composing.sealed_kinds.doc import Doc, whole
from benchmarks.corpus.markup import logo

BUYER_ISSUES = frozenset({"RR", "KOR_RR", "samo"})
"""Genres in which the buyer writes the document, so that no letterhead is the seller's."""


def _nip(doc: Doc, role: str) -> list[str]:
    company: Company = getattr(doc.inv, role)
    if company.nip:
        label = doc.w("nip").rstrip(":")
        return [f"{label}{doc.rng.choice((':', ':', ''))} {whole(doc.s(f'{role}_nip'))}"]
    if ((doc.farm or doc.genre == "umowa") and role == "sprzedawca") or (role == "nabywca" and doc.chance(0.3)):
        return [f"PESEL{doc.rng.choice((':', ''))} {identifiers.pesel(doc.rng)}"]
    return []


def _extras(doc: Doc, role: str) -> list[str]:
    """REGON, KRS, contacts, customer numbers: what of them the issuer prints."""
    company: Company = getattr(doc.inv, role)
    rng, s = doc.rng, doc.s
    if company.forma == "person":
        return []
    if role == "nabywca":
        pool = (f"Nr klienta: {rng.randint(1000, 99999)}", f"tel. {company.telefon}",
                f"Kod kontrahenta {rng.randint(10, 9999):06d}", f"e-mail: {company.email}")  # fmt: skip
        return [s.text(rng.choice(pool))] if company.telefon and rng.random() < 0.2 else []
    rows = []
    if company.regon and rng.random() < 0.4:
        rows.append(f"{rng.choice(('REGON', 'Regon:', 'REGON:'))} {s('sprzedawca_regon')}")
    if company.krs and rng.random() < 0.35:
        rows.append(f"{rng.choice(('KRS', 'KRS:', 'nr KRS'))} {s('sprzedawca_krs')}")
    if rng.random() < 0.15:
        rows.append(f"{rng.choice(('BDO', 'Nr rejestrowy BDO:', 'nr BDO'))} {rng.randint(1, 999999):09d}")
    contacts = [f"tel. {company.telefon}", f"e-mail: {company.email}", company.www, f"tel./fax {company.telefon}",
                f"infolinia {rng.randint(801, 804)} {rng.randint(100, 999)} {rng.randint(100, 999)}"]  # fmt: skip
    if company.telefon:
        rows += [s.text(text) for text in rng.sample(contacts, rng.choices((0, 1, 2), (45, 30, 25))[0])]
    return rows


def party_lines(doc: Doc, role: str, *, extras: bool = True) -> list[str]:
    """The lines of a party in some order: name, address, NIP and what else the issuer prints."""
    rng = doc.rng
    name = doc.s(f"{role}_nazwa")
    if rng.random() < 0.6:
        name = f"<b>{name}</b>"
    street = doc.s.address(role)
    place = [", ".join(street)] if rng.random() < 0.3 else street
    numbers, more = _nip(doc, role), _extras(doc, role) if extras else []
    order = rng.choice(("npi", "npi", "npi", "nip", "npxi", "npix"))
    parts = {"n": [name], "p": place, "i": numbers, "x": more}
    rows = [row for letter in order for row in parts[letter]]
    return rows if "x" in order else rows + more


def role_label(doc: Doc, role: str) -> str:
    """What the genre calls a party."""
    return doc.w(doc.seller if role == "sprzedawca" else doc.buyer)


def party(doc: Doc, role: str) -> str:
    """A party as a block, set by one of the customs of the document."""
    rng = doc.rng
    label = role_label(doc, role)
    drawn = rng.random()
    if drawn < 0.5:
        return doc.block(label + doc.look.colon, "<br>".join(party_lines(doc, role)))
    if drawn < 0.62:
        rows = party_lines(doc, role)
        return doc.block("", f"<b>{label}:</b> {rows[0]}<br>{'<br>'.join(rows[1:])}")
    if drawn < 0.74:
        text = "<br>".join(party_lines(doc, role))
        head = f"<td class='sm dim' style='width: 28%'>{label}</td>"
        return doc.block("", f"<table class='full'><tr>{head}<td>{text}</td></tr></table>")
    if drawn < 0.86:
        return doc.block(label, _labelled(doc, role))
    return doc.block(f"{label}:", ", ".join(party_lines(doc, role)))


def _labelled(doc: Doc, role: str) -> str:
    """Name, address and NIP behind labels of their own."""
    rows = [(doc.w("nazwa_firmy"), doc.s(f"{role}_nazwa")), (doc.w("adres"), ", ".join(doc.s.address(role)))]
    company: Company = getattr(doc.inv, role)
    if company.nip:
        rows.append((doc.w("nip").rstrip(":"), whole(doc.s(f"{role}_nip"))))
    colon = doc.look.colon
    body = "".join(f"<tr><td class='k'>{label}{colon}</td><td class='v'>{value}</td></tr>" for label, value in rows)
    more = _extras(doc, role)
    return f"<table class='kv'>{body}</table>" + "<br>".join(more)


def matrix(doc: Doc) -> str:
    """Both parties in one table: a column each, or a row each."""
    s, edge = doc.s, f"border: {doc.look.rule}; padding: 3pt 4pt"
    shade = f"{edge}; background: {doc.look.tint}"
    heads = [role_label(doc, role) for role in ("sprzedawca", "nabywca")]
    names = [doc.w("nazwa_firmy"), doc.w("adres"), doc.w("nip").rstrip(":")]
    values = []
    for role in ("sprzedawca", "nabywca"):
        company: Company = getattr(doc.inv, role)
        number = whole(s(f"{role}_nip")) if company.nip else "-"
        values.append([s(f"{role}_nazwa"), doc.rng.choice(("<br>", ", ")).join(s.address(role)), number])
    if doc.chance(0.6):
        titles = "".join(f"<td style='{shade}'><b>{head}</b></td>" for head in heads)
        top = f"<tr><td style='{shade}; width: 16%'></td>{titles}</tr>"
        rows = "".join(
            f"<tr><td style='{shade}'>{name}</td><td style='{edge}'>{left}</td><td style='{edge}'>{right}</td></tr>"
            for name, left, right in zip(names, *values, strict=True)
        )
        return f"<table class='full'>{top}{rows}</table>"
    top = f"<tr><td style='{shade}'></td>" + "".join(f"<td style='{shade}'>{name}</td>" for name in names) + "</tr>"
    rows = "".join(
        f"<tr><td style='{shade}'><b>{head}</b></td>"
        + "".join(f"<td style='{edge}'>{cell}</td>" for cell in row)
        + "</tr>"
        for head, row in zip(heads, values, strict=True)
    )
    return f"<table class='full'>{top}{rows}</table>"


def letterhead(doc: Doc) -> str:
    """The seller without a label, as the head of the page."""
    rows = party_lines(doc, "sprzedawca")
    mark = logo(doc.rng, doc.inv.sprzedawca, doc.look.colour, height=doc.rng.choice((28, 36, 46)))
    name, rest = rows[0], rows[1:]
    form = doc.rng.randrange(4)
    if form == 0:
        body = f"<div class='c'><span class='big'>{name}</span><br>{', '.join(rest)}</div>"
    elif form == 1:
        body = (
            f"<table class='full'><tr><td style='width: 30%'>{mark}</td><td style='text-align: right'>"
            f"{'<br>'.join([name, *rest])}</td></tr></table>"
        )
    elif form == 2:
        body = f"{name}<br><span class='sm'>{' &nbsp;·&nbsp; '.join(rest)}</span>"
    else:
        body = f"<table><tr><td>{mark}</td><td>{'<br>'.join([name, *rest])}</td></tr></table>"
    line = doc.rng.choice((f"border-bottom: {doc.look.rule}", f"border-bottom: 2pt solid {doc.look.colour}", "",
                           f"background: {doc.look.tint}; padding: 6pt"))  # fmt: skip
    return f"<div style='{line}; padding-bottom: 4pt'>{body}</div>"


def foot_seller(doc: Doc) -> str:
    """The seller in one line at the foot of the text."""
    label = role_label(doc, "sprzedawca")
    mark = doc.rng.choice((", ", " | ", " &nbsp;•&nbsp; "))
    head = f"{label}: " if doc.chance(0.5) else ""
    return f"<div class='end sm'>{head}{mark.join(party_lines(doc, 'sprzedawca'))}</div>"


def addressee(doc: Doc, css: str) -> str:
    """The buyer without a label, as a letter addresses it."""
    return f"<div style='{css}'>{'<br>'.join(party_lines(doc, 'nabywca', extras=False))}</div>"


def sender(doc: Doc) -> str:
    """The firm's mark or stamp-like name, printed beside the labelled seller."""
    company = doc.inv.nabywca if doc.genre in BUYER_ISSUES else doc.inv.sprzedawca
    if company.forma == "person":
        return ""
    if doc.chance(0.7):
        return logo(doc.rng, company, doc.look.colour, height=doc.rng.choice((26, 34, 44, 54)))
    return ""


def further(doc: Doc) -> str:
    """A recipient beside the buyer, recorded among the other parties."""
    unit = draw_company(doc.rng, doc.rng.choice(("company", "trader")), "dom")
    return doc.block(doc.label("odbiorca"), "<br>".join(doc.s.other("odbiorca", unit, nip=doc.chance(0.3))))
