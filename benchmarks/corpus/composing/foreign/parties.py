"""Seller, buyer and where the goods go: lines under a label, beside it, in a window, in one line, in a letterhead."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from benchmarks.corpus.companies import Company, draw_company
from benchmarks.corpus.composing.foreign.firms import firm
from benchmarks.corpus.composing.foreign.pen import Pen

_ATTENTION = {"en": ("Attn. Accounts Payable", "Attn: Finance Department", "c/o Accounting", "Accounts Dept."),
              "de": ("z. Hd. Buchhaltung", "Buchhaltung", "Abt. Einkauf", "Kreditorenbuchhaltung"),
              "pl": ("Dział Księgowości", "Dział Zakupów", "Księgowość")}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Places:
    """Where the tax numbers stand (`party`, `facts`, `foot`) and whether countries are printed."""

    seller_tax: str
    buyer_tax: str
    seller_country: bool
    buyer_country: bool
    one_line: bool
    bold: bool


def draw_places(pen: Pen) -> Places:
    """Where things of the parties stand in this document."""
    rng = pen.rng
    domestic = pen.inv.nabywca.kraj == pen.inv.sprzedawca.kraj
    return Places(
        seller_tax=rng.choices(("party", "facts", "foot"), (62, 14, 24))[0] if pen.inv.sprzedawca.nip else "none",
        buyer_tax=rng.choices(("party", "facts"), (86, 14))[0] if pen.inv.nabywca.nip else "none",
        seller_country=pen.chance(0.15 if domestic else 0.55),
        buyer_country=pen.chance(0.15 if domestic else 0.75),
        one_line=pen.chance(0.14),
        bold=pen.chance(0.65),
    )


def address(pen: Pen, role: str, *, country: bool, one_line: bool = False) -> list[str]:
    """Print the address of a party: street, postcode and city, perhaps its country."""
    company: Company = getattr(pen.inv, role)
    pen.s.note(f"{role}_adres", company.adres)
    city = company.miasto
    if company.kraj == "PL" and role == "nabywca" and pen.deal.seller_abroad and pen.chance(0.07):
        city = f"PL-{city}"
    lines = [escape(company.ulica), escape(city)]
    if one_line:
        lines = [", ".join(lines)]
    if country:
        name = pen.country(role)
        lines = [*lines[:-1], f"{lines[-1]}, {name}"] if pen.chance(0.25) else [*lines, name]
    return lines


def tax_line(pen: Pen, role: str) -> list[str]:
    """The tax number behind its label; of Polish sellers sometimes in both forms."""
    company: Company = getattr(pen.inv, role)
    if not company.nip:
        return []
    number = pen.tax_number(role)
    if company.nip.isdigit() and pen.tongue.lead == "pl" and role == "sprzedawca" and pen.chance(0.15):
        cut = f"{company.nip[:3]}-{company.nip[3:6]}-{company.nip[6:8]}-{company.nip[8:]}"
        return [f"NIP: {cut}", f"{pen.rng.choice(('VAT UE:', 'NIP UE:', 'VAT EU:'))} {number}"]
    return [f"{pen.tongue.label('vat_id')} {number}"]


def seller_lines(pen: Pen, places: Places, *, contacts: bool = True) -> list[str]:
    """The seller: name, address, tax number, contacts."""
    company = pen.inv.sprzedawca
    name = pen.s("sprzedawca_nazwa")
    lines = [f"<b>{name}</b>" if places.bold else name]
    tax = tax_line(pen, "sprzedawca") if places.seller_tax == "party" else []
    place = address(pen, "sprzedawca", country=places.seller_country, one_line=places.one_line)
    lines += [*tax, *place] if pen.chance(0.12) else [*place, *tax]
    if company.krs and pen.chance(0.2):
        lines.append(f"KRS {pen.s('sprzedawca_krs')}")
    if company.regon and pen.chance(0.15):
        lines.append(f"REGON {pen.s('sprzedawca_regon')}")
    if contacts and pen.chance(0.5):
        phone = pen.rng.choice(("Tel. {}", "T {}", "Phone: {}", "Tel: {}")).format(company.telefon)
        lines += [text for text in (phone, escape(company.email), escape(company.www)) if pen.chance(0.6)]
    return lines


def buyer_lines(pen: Pen, places: Places) -> list[str]:
    """The buyer: name, perhaps a department, address, tax number."""
    name = pen.s("nabywca_nazwa")
    lines = [f"<b>{name}</b>" if places.bold else name]
    if pen.chance(0.14):
        lines.append(escape(pen.rng.choice(_ATTENTION[pen.tongue.lead])))
    tax = tax_line(pen, "nabywca") if places.buyer_tax == "party" else []
    place = address(pen, "nabywca", country=places.buyer_country, one_line=places.one_line)
    lines += [*tax, *place] if pen.chance(0.1) else [*place, *tax]
    if pen.chance(0.1):
        lines.append(f"EORI: {'PL' if pen.inv.nabywca.kraj == 'PL' else pen.inv.nabywca.kraj}"
                     f"{pen.rng.randint(100_000_000, 999_999_999)}00")  # fmt: skip
    return lines


def consignee_lines(pen: Pen) -> list[str]:
    """Another firm of the buyer's country that receives the goods."""
    land = pen.inv.nabywca.kraj
    company = draw_company(pen.rng) if land == "PL" else firm(pen.rng, land, "goods").company
    name, *place = pen.s.other("odbiorca", company, nip=False)
    return [name, *place[:2]]


def block(pen: Pen, key: str, lines: list[str], manner: str) -> str:
    """The lines of a party under, beside or without its label."""
    text = "<br>".join(lines)
    word = pen.tongue.inline(key)
    if manner == "none":
        return text
    if manner == "beside":
        return f"<table class='beside'><tr><td class='k'>{pen.tongue.label(key)}</td><td>{text}</td></tr></table>"
    if manner == "band":
        return f"<div class='cap'>{word}</div><div class='under'>{text}</div>"
    if manner == "small":
        return f"<div class='pale'>{pen.tongue.stacked(key)}</div>{text}"
    if manner == "ruled":
        return f"<div class='headline'>{word}</div>{text}"
    if manner == "colon":
        return f"{word.rstrip(':')}:<br>{text}"
    return f"<b>{pen.tongue.closed(word)}</b><br>{text}"


def fields(pen: Pen, role: str, places: Places) -> str:
    """A party as a form: name, address, country and tax number each behind a label of its own."""
    key, tax_place, country = ("seller", places.seller_tax, places.seller_country) if role == "sprzedawca" else (
        "buyer", places.buyer_tax, places.buyer_country)  # fmt: skip
    rows = [("name", pen.s(f"{role}_nazwa")), ("address", "<br>".join(address(pen, role, country=False)))]
    if country:
        rows.append(("country", pen.country(role)))
    if tax_place == "party":
        rows.append(("vat_id", pen.tax_number(role)))
    body = "".join(f"<tr><td class='k'>{pen.tongue.label(name)}</td><td class='v'>{value}</td></tr>"
                   for name, value in rows)  # fmt: skip
    return f"<div class='headline'>{pen.tongue.inline(key)}</div><table class='facts'>{body}</table>"


BLOCKS = ("under", "beside", "band", "small", "ruled", "colon", "under", "small", "fields")
