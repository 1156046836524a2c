"""Seller, buyer, those who receive or pay besides, envelopes' windows, mastheads and feet."""

from __future__ import annotations

from benchmarks.corpus.companies import Company, draw_company
from benchmarks.corpus.composing.sealed_bills.bill import Pair, digits, one
from benchmarks.corpus.composing.sealed_bills.look import Pen
from benchmarks.corpus.composing.sealed_bills.setting import pairs, phrase
from benchmarks.corpus.markup import contacts, logo, registers

_ROLES = {"sprzedawca": "seller", "nabywca": "buyer"}


def _numbers(pen: Pen, role: str) -> list[Pair]:
    company: Company = getattr(pen.s.inv, role)
    rng, rows = pen.rng, []
    if company.nip:
        rows.append(pen.pair("nip", pen.s(f"{role}_nip")))
    if role == "sprzedawca":
        if company.regon and rng.random() < 0.35:
            rows.append(pen.pair("regon", pen.s("sprzedawca_regon")))
        if company.krs and rng.random() < 0.3:
            rows.append(pen.pair("krs", pen.s("sprzedawca_krs")))
    return rows


def party(pen: Pen, role: str, *, label: bool = True, narrow: bool = False) -> str:
    """A party under, beside or behind its label; in lines, in a sentence or in labelled rows."""
    rng = pen.rng
    name = pen.s(f"{role}_nazwa")
    place = pen.s.address(role)
    numbers = _numbers(pen, role)
    head = pen.word(_ROLES[role]) if label else ""
    form = rng.choices(("lines", "sentence", "rows", "beside", "pairs below"), (56, 10, 12, 12, 10))[0]
    if form == "rows":
        names = one(rng, "Nazwa|Firma|Nazwa firmy|Imię i nazwisko / nazwa"), one(rng, "Adres|Adres siedziby|Siedziba")
        rows = [(pen.label(names[0]), name), (pen.label(names[1]), ", ".join(place)), *numbers]
        return f"<div><b>{head}</b></div>" * bool(head) + pairs(pen, rows, narrow=True)
    if rng.random() < 0.6:
        name = f"<b>{name}</b>"
    if form == "sentence":
        text = f"{name}, {', '.join(place)}" + (f", {phrase(numbers, link=' ')}" if numbers else "")
        return f"{head} {text}" if rng.random() < 0.5 else f"<div class='k'>{head}</div>{text}"
    lines = [name, *([", ".join(place)] if rng.random() < 0.25 else place)]
    tail = (
        f"<div>{pairs(pen, numbers, narrow=True)}</div>"
        if form == "pairs below" and numbers
        else "<br>".join(f"{k} {v}" for k, v in numbers)
    )
    if numbers and rng.random() < 0.12 and form != "pairs below":
        lines, tail = [name, tail, *lines[1:]], ""
    lines += _contacts(pen, role)
    body = "<br>".join(lines)
    body += (tail if form == "pairs below" else f"<br>{tail}") if tail else ""
    if form == "beside" and not narrow:
        return f"<table><tr><td class='k'>{head}</td><td>{body}</td></tr></table>"
    return f"{_heading(pen, head)}{body}" if head else body


def _contacts(pen: Pen, role: str) -> list[str]:
    company: Company = getattr(pen.s.inv, role)
    if role != "sprzedawca" or pen.rng.random() < 0.6:
        return []
    said = [f"tel. {company.telefon}", company.email, company.www]
    return [pen.s.text(", ".join(said[: pen.rng.randint(1, 3)]))]


def _heading(pen: Pen, head: str) -> str:
    return pen.rng.choice(
        (
            f"<small class='k'>{head}</small><br>",
            f"<b>{head}</b><br>",
            f"<div class='band' style='padding:2pt 5pt'>{head}</div>",
            f"<div class='rule'>{head}</div>",
            f"<h3>{head}</h3>",
            f"<u>{head}</u><br>",
            f"<div class='soft' style='padding:2pt'>{head}</div>",
        )
    )


def third(pen: Pen) -> str:
    """A receiver or payer of its own, rarely."""
    rng, buyer = pen.rng, pen.s.inv.nabywca
    chance = 0.3 if buyer.forma == "public" else 0.05
    if rng.random() >= chance:
        return ""
    role = rng.choices(("odbiorca", "platnik"), (85, 15))[0]
    pen.bill.words["buyer"] = ("Nabywca", "Nabywca usługi", "Kupujący", "Dane nabywcy")
    company = draw_company(rng, "public" if buyer.forma == "public" else "company")
    lines = pen.s.other(role, company, nip=rng.random() < 0.4)
    return f"{_heading(pen, pen.word(role))}{'<br>'.join(lines)}"


def window(pen: Pen) -> str:
    """Name and address for the envelope, said again without a label or as the address for letters."""
    buyer = pen.s.inv.nabywca
    lines = [pen.s.text(line) for line in (buyer.nazwa, *buyer.address_lines())]
    head = one(pen.rng, "Adres do korespondencji|Adresat||||Sz.P.")
    return (f"<small>{pen.s.text(head)}</small><br>" if head else "") + "<br>".join(lines)


def masthead(pen: Pen, *, named: bool) -> str:
    """A logo, a brand or a line of contacts at the top; `named` when the seller's block stands elsewhere above."""
    company, rng = pen.s.inv.sprzedawca, pen.rng
    brand = pen.s.text(company.nazwa.split(" ", maxsplit=1)[0].strip("„”"))
    forms = [
        lambda: logo(rng, company, pen.look.colour, height=rng.choice((28, 36, 48))),
        lambda: logo(rng, company, pen.look.colour, height=rng.choice((28, 36, 48))),
        lambda: f"<span class='big' style='color:{pen.look.colour}'>{brand}</span>",
        lambda: f"<span class='big'>{brand}</span><br><small>{contacts(company)}</small>",
        lambda: f"{logo(rng, company, pen.look.colour)}<br><small>{_desk(pen)}</small>",
    ]
    if named:
        forms.append(lambda: "")
    made: str = rng.choice(forms)()
    return made


def _desk(pen: Pen) -> str:
    """How to reach the customer's desk."""
    rng, company = pen.rng, pen.s.inv.sprzedawca
    line = digits(rng, one(rng, "801 ### ###|22 ### ## ##|800 ### ###|+48 71 ### ## ##"))
    return pen.s.text(
        one(rng, f"Infolinia: {line}, pn.–pt. 8:00–16:00|BOK: {line}, {company.email}|Masz pytania? Zadzwoń: {line}|"
                 f"Obsługa klienta {line} · {company.www}")
    )  # fmt: skip


def foot(pen: Pen, *, seller: bool) -> str:
    """The small type at the end; with `seller` the seller's data stand nowhere else."""
    rng, s, company = pen.rng, pen.s, pen.s.inv.sprzedawca
    parts = []
    if seller:
        label = one(rng, "Sprzedawca|Wystawca|Sprzedawca|") if rng.random() < 0.7 else ""
        where = ", ".join((s("sprzedawca_nazwa"), *s.address("sprzedawca")))
        text = f"{where}, {phrase(_numbers(pen, 'sprzedawca'), link=' ')}"
        parts.append(f"{label}: {text}" if label else text)
    if rng.random() < 0.5:
        parts.append(registers(rng, company))
    if rng.random() < 0.3:
        parts.append(contacts(company))
    if rng.random() < 0.25:
        parts.append(
            s.text(
                one(
                    rng,
                    "Dokument wygenerowany elektronicznie, nie wymaga podpisu.|Faktura nie wymaga podpisu.|"
                    "Wydruk z systemu bilingowego.|Strona 1|W imieniu wystawcy: Dział Rozliczeń",
                )
            )
        )
    if not parts:
        return ""
    mark = rng.choice(("<br>", ". ", " | "))
    align = rng.choice(("", "text-align:center", ""))
    rule = rng.choice(("rule", "", "soft"))
    return f"<div class='s {rule}' style='margin-top:8pt;{align}'>{mark.join(parts)}</div>"
