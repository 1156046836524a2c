"""Title, dates, parties and payment of a composed document, in a few ordinary ways."""

from __future__ import annotations

from datetime import timedelta

from benchmarks.corpus.companies import Company, draw_company, person
from benchmarks.corpus.composing.tables.stock import Doc
from benchmarks.corpus.composing.tables.sums import Pair, label
from benchmarks.corpus.markup import contacts, lines, logo, pairs, registers, table

_TITLES = {
    "PROFORMA": ("Faktura proforma", "PRO FORMA", "Faktura pro forma", "FAKTURA PROFORMA"),
    "KOR": ("Faktura korygująca", "FAKTURA KORYGUJĄCA", "Faktura VAT korygująca", "Korekta faktury"),
    "margin": ("Faktura VAT marża", "Faktura marża", "FAKTURA VAT MARŻA", "Faktura"),
    "exempt": ("Faktura", "FAKTURA", "Faktura VAT"),
}
_PHRASES = {
    "margin": (
        "procedura marży – towary używane",
        "Procedura marży - towary używane",
        "PROCEDURA MARŻY – TOWARY UŻYWANE",
    ),
    "exempt": (
        "Zwolnienie z VAT na podstawie art. 113 ust. 1 ustawy o VAT.",
        "Podstawa zwolnienia z podatku: art. 113 ust. 1 i 9 ustawy o podatku od towarów i usług",
        "Sprzedawca zwolniony podmiotowo z podatku VAT (art. 113 ust. 1).",
    ),
    "reverse": (
        "odwrotne obciążenie",
        "Odwrotne obciążenie",
        "ODWROTNE OBCIĄŻENIE",
        "Odwrotne obciążenie / reverse charge",
    ),
}
_ANNOTATIONS = {"margin": "procedura_marzy", "exempt": "zwolnienie", "reverse": "odwrotne_obciazenie"}


def phrase(doc: Doc) -> str:
    """The words that the kind of the document demands."""
    if doc.kind not in _PHRASES:
        return ""
    doc.s.annotate(_ANNOTATIONS[doc.kind])
    return f"<p>{doc.s.text(doc.rng.choice(_PHRASES[doc.kind]))}</p>"


def title(doc: Doc) -> str:
    """The heading with the number on its line or under it."""
    rng, s = doc.rng, doc.s
    word = rng.choice(_TITLES[doc.kind]) if doc.kind in _TITLES else label(doc, "title")
    number = f"{label(doc, 'number')} {s('numer_faktury')}".strip()
    if rng.random() < 0.2:
        return f"<div class='title'>{word}</div><div class='subtitle'>{number}</div>"
    return f"<div class='title'>{word} {number}</div>"


def party(doc: Doc, role: str) -> str:
    """A party under, beside or without a caption."""
    s, rng = doc.s, doc.rng
    company: Company = getattr(doc.inv, role)
    name = s(f"{role}_nazwa")
    name = f"<b>{name}</b>" if rng.random() < 0.6 else name
    street = s.address(role)
    place = [", ".join(street)] if rng.random() < 0.25 and company.kraj == "PL" else street
    nip = [f"{label(doc, 'nip')} {s(f'{role}_nip')}"] if company.nip else []
    rows = rng.choice(([name, *place, *nip], [name, *place, *nip], [name, *place, *nip], [name, *nip, *place]))
    if role == "sprzedawca":
        if company.regon and rng.random() < 0.25:
            rows.append(f"REGON: {s('sprzedawca_regon')}")
        if rng.random() < 0.35:
            rows.append(
                s.text(
                    rng.choice((f"tel. {company.telefon}", company.email, f"tel. {company.telefon}, {company.email}"))
                )
            )
        if rng.random() < 0.12:
            rows.append(f"BDO: {rng.randint(1, 999999):09d}")
    elif rng.random() < 0.12:
        rows.append(f"Kod kontrahenta: {rng.randint(100, 99999)}")
    caption = label(doc, role)
    return f"<div class='caption'>{caption}</div>{lines(rows)}"


def dates(doc: Doc) -> list[Pair]:
    """Issue date, date of sale, place, order number."""
    s, rng, inv = doc.s, doc.rng, doc.inv
    rows = [(label(doc, "data_wystawienia"), s("data_wystawienia"))]
    if doc.kind not in {"PROFORMA"} and rng.random() < 0.8:
        rows.append((label(doc, "data_sprzedazy"), s("data_sprzedazy")))
    if rng.random() < 0.35:
        rows.insert(rng.choice((0, len(rows))), (label(doc, "miejsce_wystawienia"), s("miejsce_wystawienia")))
    if inv.numer_zamowienia and rng.random() < 0.6:
        rows.append((label(doc, "zamowienie"), s("numer_zamowienia")))
    return rows


def payment(doc: Doc) -> list[Pair]:
    """Form of payment, due date, account, bank."""
    s, rng, inv = doc.s, doc.rng, doc.inv
    transfer = inv.forma_platnosci == "przelew"
    rows = [(label(doc, "forma_platnosci"), s("forma_platnosci"))]
    if inv.termin_platnosci and (transfer or rng.random() < 0.4):
        rows.append((label(doc, "termin_platnosci"), _term(doc)))
    if inv.numer_konta and (transfer or rng.random() < 0.2):
        rows.append((label(doc, "numer_konta"), s("numer_konta")))
        if inv.sprzedawca.bank and rng.random() < 0.5:
            rows.append((label(doc, "bank"), s("bank")))
    if rng.random() < 0.15:
        rng.shuffle(rows)
    return rows


def _term(doc: Doc) -> str:
    s, rng, inv = doc.s, doc.rng, doc.inv
    assert inv.termin_platnosci is not None
    days = (inv.termin_platnosci - inv.data_wystawienia).days
    if days in {7, 14, 21, 30, 60} and rng.random() < 0.1:
        s.note("termin_platnosci", inv.data_wystawienia + timedelta(days=days))
        return f"{days} dni od daty wystawienia"
    return f"{s('termin_platnosci')} ({days} dni)" if days > 2 and rng.random() < 0.1 else s("termin_platnosci")


def _facts(doc: Doc, rows: list[Pair], *, narrow: bool) -> str:
    form = doc.rng.choice(("pairs", "lines") if narrow else ("pairs", "pairs", "lines", "row", "cells"))
    if form == "pairs":
        return pairs(rows, "facts")
    if form == "lines":
        return "<div>" + lines([f"{key} {value}" for key, value in rows]) + "</div>"
    if form == "row" and len(rows) < 4:
        return "<p>" + " &nbsp;&nbsp; ".join(f"{key} {value}" for key, value in rows) + "</p>"
    if form == "cells" and len(rows) < 5:
        return table([key for key, _ in rows], [[value for _, value in rows]], css="factcells full")
    return pairs(rows, "facts")


def pay_block(doc: Doc) -> str:
    """The payment's labels and values."""
    form = doc.rng.choice(("pairs", "pairs", "lines", "line"))
    rows = payment(doc)
    if form == "pairs":
        return pairs(rows, "facts pay")
    if form == "lines":
        return f"<p class='pay'>{lines([f'{key} {value}' for key, value in rows])}</p>"
    return "<p class='pay'>" + " &nbsp; ".join(f"{key} {value}" for key, value in rows) + "</p>"


def head(doc: Doc) -> str:
    """Everything above the items."""
    rng, inv = doc.rng, doc.inv
    seller, buyer = party(doc, "sprzedawca"), party(doc, "nabywca")
    form = rng.choice(("split", "under", "corner", "letter", "three", "centre"))
    facts = _facts(doc, dates(doc), narrow=form not in {"under", "centre"})
    mark = (
        logo(rng, inv.sprzedawca, rng.choice(("#1f3a5f", "#444", "#0b6e4f", "#7a1f2b"))) if rng.random() < 0.4 else ""
    )
    sides = f"<td>{seller}</td><td>{buyer}</td>" if rng.random() < 0.85 else f"<td>{buyer}</td><td>{seller}</td>"
    if form == "split":
        html = (
            f"<table class='full'><tr><td>{mark}{title(doc)}</td><td class='right'>{facts}</td></tr></table>"
            f"<table class='full even parties'><tr>{sides}</tr></table>"
        )
    elif form == "under":
        html = f"{mark}{title(doc)}<table class='full even parties'><tr>{sides}</tr></table>{facts}"
    elif form == "corner":
        html = (
            f"<table class='full even'><tr><td>{mark}{seller}</td><td>{title(doc)}{facts}</td></tr></table>"
            f"<div class='parties one'>{buyer}</div>"
        )
    elif form == "letter":
        html = (
            f"<div class='letter'>{mark}{seller}</div><table class='full even'><tr><td>{facts}</td>"
            f"<td>{buyer}</td></tr></table>{title(doc)}"
        )
    elif form == "three":
        html = f"{title(doc)}<table class='full even parties'><tr>{sides}<td>{facts}</td></tr></table>"
    else:
        html = (
            f"<div class='c'>{mark}{title(doc)}</div>{facts}<table class='full even parties'><tr>{sides}</tr></table>"
        )
    return html + _recipient(doc)


def _recipient(doc: Doc) -> str:
    if doc.kind != "VAT" or doc.rng.random() > 0.05:
        return ""
    rows = doc.s.other("odbiorca", draw_company(doc.rng, "public"))
    return f"<p>Odbiorca:<br>{lines(rows)}</p>"


def tail(doc: Doc) -> str:
    """What stands under everything: split payment, remarks, signatures, registers."""
    rng, s, inv = doc.rng, doc.s, doc.inv
    parts = []
    lawful = inv.suma_brutto > 15000 and inv.forma_platnosci == "przelew" and inv.waluta == "PLN"
    if doc.kind == "VAT" and rng.random() < (0.75 if lawful else 0.02):
        s.annotate("MPP")
        parts.append(
            rng.choice(
                (
                    "Mechanizm podzielonej płatności",
                    "mechanizm podzielonej płatności",
                    "MECHANIZM PODZIELONEJ PŁATNOŚCI",
                )
            )
        )
    pool = (
        "Towar pozostaje własnością sprzedawcy do chwili zapłaty.",
        "Dziękujemy za zakupy.",
        f"Pozycji: {len(inv.lines)}",
        f"Osoba do kontaktu: {person(rng)}, tel. {inv.sprzedawca.telefon}",
        "Reklamacje ilościowe przyjmujemy w dniu dostawy.",
        f"Waga całkowita: {rng.randint(2, 900)} kg",
        "W przypadku opóźnienia w płatności naliczamy odsetki ustawowe.",
        f"Wydrukowano z programu, operator {rng.randint(1, 40)}",
        "Prosimy o podanie numeru faktury w tytule przelewu.",
    )
    parts += [s.text(text) for text in rng.sample(pool, rng.choices((0, 1, 2), (4, 4, 2))[0])]
    html = f"<p>{lines(parts)}</p>" if parts else ""
    if rng.random() < 0.3:
        dots = "." * 36
        left, right = rng.choice(
            (
                ("Odebrał(a)", "Wystawił(a)"),
                ("Podpis osoby upoważnionej do odbioru", "Podpis osoby upoważnionej do wystawienia"),
                ("Odbierający", "Wystawiający"),
            )
        )
        html += (
            f"<table class='full even sign'><tr><td class='c'><br>{dots}<br><small>{left}</small></td>"
            f"<td class='c'>{s.text(person(rng))}<br>{dots}<br><small>{right}</small></td></tr></table>"
        )
    if rng.random() < 0.2 and inv.sprzedawca.krs:
        html += f"<hr><small>{rng.choice((registers, lambda _, c: contacts(c)))(rng, inv.sprzedawca)}</small>"
    return html
