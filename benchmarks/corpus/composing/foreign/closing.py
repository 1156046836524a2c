"""What ends a document: how to pay, why no VAT is charged, remarks, signatures, the foot of the page."""

from __future__ import annotations

from html import escape

from benchmarks.corpus.composing.foreign.facts import Fact, due
from benchmarks.corpus.composing.foreign.firms import digits
from benchmarks.corpus.composing.foreign.parties import Places, address
from benchmarks.corpus.composing.foreign.pen import Pen
from benchmarks.corpus.composing.foreign.setting import set_facts
from benchmarks.corpus.identifiers import nrb

_REVERSE = {
    "en": ("Reverse charge", "VAT reverse charge applies.",
           "Reverse charge: VAT to be accounted for by the recipient, Article 196 of Directive 2006/112/EC.",
           "Tax to be paid on reverse charge basis",
           "REVERSE CHARGE – Art. 44 and 196 Directive 2006/112/EC", "Service subject to the reverse charge procedure",
           "EU reverse charge: the customer accounts for the VAT"),
    "de": ("Steuerschuldnerschaft des Leistungsempfängers",
           "Reverse Charge – Steuerschuldnerschaft des Leistungsempfängers",
           "Die Steuerschuldnerschaft geht auf den Leistungsempfänger über (Reverse Charge).",
           "Nicht im Inland steuerbare Leistung. Steuerschuldnerschaft des Leistungsempfängers.",
           "Steuerschuldnerschaft des Leistungsempfängers gem. Art. 196 MwStSystRL"),
    "pl": ("odwrotne obciążenie", "Odwrotne obciążenie – podatek rozlicza nabywca.", "ODWROTNE OBCIĄŻENIE",
           "Usługa poza terytorium kraju (art. 28b ustawy o VAT) – odwrotne obciążenie"),
}  # fmt: skip
_SUPPLY = {
    "en": ("Intra-Community supply of goods, Art. 138 Directive 2006/112/EC", "Zero-rated intra-Community supply",
           "Intra-EU delivery, 0% VAT", "Tax-free intra-community delivery"),
    "de": ("Steuerfreie innergemeinschaftliche Lieferung", "Innergemeinschaftliche Lieferung, § 4 Nr. 1b UStG",
           "Steuerfreie innergemeinschaftliche Lieferung gem. Art. 138 MwStSystRL"),
    "pl": ("Wewnątrzwspólnotowa dostawa towarów", "WDT – stawka 0%, art. 42 ustawy o VAT",
           "Wewnątrzwspólnotowa dostawa towarów – art. 41 ust. 3 ustawy o VAT"),
}  # fmt: skip
_EXPORT = {
    "en": ("Export of goods", "Zero-rated export of goods", "Goods exported, VAT 0%"),
    "de": ("Steuerfreie Ausfuhrlieferung", "Ausfuhrlieferung"),
    "pl": ("Eksport towarów", "Eksport towarów – art. 41 ust. 4 ustawy o VAT", "Eksport bezpośredni, stawka 0%"),
}  # fmt: skip
_NOTES = {
    "en": ("Thank you for your business!", "Please quote the invoice number with your payment.",
           "Goods remain our property until paid in full.", "Late payments are subject to interest of 8% p.a.",
           "Questions about this invoice? Write to us and we will be glad to help.",
           "Bank charges outside our country are to be borne by the customer.",
           "This is a computer generated invoice; no signature is required.",
           "Beware of fraud: our bank details do not change. Call us before paying to a new account.",
           "All prices according to our price list of 1 January.", "See you at our stand in hall 4, booth B-22!"),
    "de": ("Vielen Dank für Ihren Auftrag!", "Bitte geben Sie bei Zahlung die Rechnungsnummer an.",
           "Die Ware bleibt bis zur vollständigen Bezahlung unser Eigentum.", "Es gelten unsere AGB.",
           "Bei Zahlungsverzug berechnen wir Zinsen in Höhe von 9 Prozentpunkten über dem Basiszinssatz.",
           "Gerichtsstand ist der Sitz der Gesellschaft.", "Bankspesen gehen zu Lasten des Auftraggebers.",
           "Beanstandungen bitte innerhalb von 8 Tagen.", "Besuchen Sie uns auf der Messe, Halle 4, Stand B22!",
           "Wir danken für Ihr Vertrauen und freuen uns auf die weitere Zusammenarbeit."),
    "pl": ("Dziękujemy za współpracę.", "Prosimy o podanie numeru faktury w tytule przelewu.",
           "Towar pozostaje własnością sprzedawcy do czasu zapłaty.", "Opłaty bankowe pokrywa nabywca.",
           "Reklamacje w ciągu 7 dni od odbioru.", "Dokument wystawiony elektronicznie, nie wymaga podpisu."),
}  # fmt: skip
_SALUTES = {
    "en": ("Dear Sir or Madam,<br>we invoice the following to you:", "For the services provided we charge as follows:",
           "We hereby invoice you for the following:"),
    "de": ("Sehr geehrte Damen und Herren,<br>wir berechnen Ihnen wie folgt:",
           "Für die erbrachten Leistungen erlauben wir uns zu berechnen:",
           "Wir lieferten Ihnen aufgrund unserer Verkaufs- und Lieferbedingungen:"),
    "pl": ("Zgodnie z zamówieniem obciążamy Państwa za:", "Wykonane usługi / dostarczone towary:"),
}  # fmt: skip


def statement(pen: Pen) -> str:
    """Why no VAT is charged; nothing where it is."""
    regime = pen.deal.regime
    if regime == "reverse" or (regime == "np" and pen.inv.nabywca.kraj not in {"US", "CH"}):
        pen.s.annotate("odwrotne_obciazenie")
        return pen.tongue.one_of(**_REVERSE)
    if regime in {"supply", "wdt"}:
        return pen.tongue.one_of(**_SUPPLY)
    if regime in {"export", "ex"}:
        return pen.tongue.one_of(**_EXPORT)
    return ""


def salute(pen: Pen) -> str:
    """A sentence before the items."""
    return pen.rng.choice(_SALUTES[pen.tongue.lead])


def notes(pen: Pen) -> str:
    """None to three remarks."""
    chosen = pen.rng.sample(_NOTES[pen.tongue.lead], pen.rng.choices((0, 1, 2, 3), (30, 38, 22, 10))[0])
    if not chosen:
        return ""
    head = f"<b>{pen.tongue.label('notes_head')}</b> " if pen.chance(0.35) else ""
    return f"<div class='notes'>{head}{pen.rng.choice((' ', '<br>')).join(escape(text) for text in chosen)}</div>"


def bank_facts(pen: Pen) -> list[Fact]:
    """The account with its bank; an account in PLN beside it in some Polish documents."""
    inv = pen.inv
    if not inv.numer_konta:
        return _american(pen)
    account = Fact("account", pen.s("numer_konta"))
    facts = [account]
    if inv.sprzedawca.bank and pen.chance(0.72):
        facts.insert(pen.rng.choice((0, 1)), Fact("bank", pen.s("bank")))
    if inv.sprzedawca.swift and pen.chance(0.85):
        facts.append(Fact("bic", escape(inv.sprzedawca.swift)))
    if pen.deal.country == "PL" and inv.waluta != "PLN" and pen.chance(0.22):
        facts[facts.index(account)] = Fact("account", account.value,
                                           f"{pen.tongue.inline('account')} ({inv.waluta})")  # fmt: skip
        facts.append(Fact("account_pln", pen.s.account(nrb(pen.rng), None, "PLN")))
    if pen.deal.country == "GB" and pen.chance(0.3):
        facts.append(Fact("", digits(pen.rng, "20-##-##"), "Sort code"))
    return facts


def _american(pen: Pen) -> list[Fact]:
    """An account of a country without IBAN: its routing number stands beside it, so nothing is scored."""
    pen.s.unscored("numer_konta", "rachunki")
    return [Fact("bank", pen.s("bank")), Fact("", digits(pen.rng, "0########"), "ABA routing no."),
            Fact("", digits(pen.rng, "#########"), "Account no."),
            Fact("bic", pen.inv.sprzedawca.swift or "")]  # fmt: skip


def payment(pen: Pen, manner: str) -> str:
    """How to pay: bank and account, what the head has not said of terms; nothing to do where a card has paid."""
    inv = pen.inv
    if inv.forma_platnosci != "przelew":
        if "forma_platnosci" in pen.printed:
            return ""
        return set_facts(pen, [Fact("method", pen.method())], "colon")
    facts = bank_facts(pen)
    extra = []
    if "termin_platnosci" not in pen.printed:
        extra.append(due(pen))
    if "forma_platnosci" not in pen.printed and pen.chance(0.4):
        extra.append(Fact("method", pen.method()))
    facts = [*extra, *facts] if pen.chance(0.6) else [*facts, *extra]
    head = f"<div class='headline'>{pen.tongue.inline('pay_head')}</div>" if pen.chance(0.45) else ""
    return head + set_facts(pen, facts, manner)


def signatures(pen: Pen) -> str:
    """Lines to sign on, one or two."""
    dots = pen.rng.choice(("." * 36, "_" * 28, "<hr class='short'>"))
    name = pen.rng.choice(("", "", "M. Nowak", "J. Berger", "Anna Lis"))
    one = f"<td class='c'>{name}<br>{dots}<br><small>{pen.tongue.inline('signed')}</small></td>"
    if pen.chance(0.5):
        return f"<table class='even sign'><tr><td></td>{one}</tr></table>"
    other = f"<td class='c'><br>{dots}<br><small>{pen.tongue.inline('received')}</small></td>"
    return f"<table class='even sign'><tr>{other}{one}</tr></table>"


def foot_cells(pen: Pen, places: Places, *, seller: bool, bank: bool) -> list[str]:
    """Groups of lines for the foot; `seller` prints name and address there, `bank` the account."""
    company = pen.inv.sprzedawca
    cells = []
    if seller:
        cells.append("<br>".join([pen.s("sprzedawca_nazwa"),
                                  *address(pen, "sprzedawca", country=places.seller_country)]))  # fmt: skip
    numbers = []
    if places.seller_tax == "foot":
        numbers.append(f"{pen.tongue.label('vat_id')} {pen.tax_number('sprzedawca')}")
    if pen.deal.country == "DE" and pen.chance(0.5):
        numbers.append(f"Steuernummer: {digits(pen.rng, '###/####/####')}")
    if pen.deal.register and pen.chance(0.7):
        numbers.append(escape(pen.deal.register))
        if "EIN" in pen.deal.register:
            pen.s.unscored("sprzedawca_nip")
    elif pen.deal.country == "PL" and pen.chance(0.4):
        if company.krs:
            numbers.append(f"KRS {pen.s('sprzedawca_krs')}, kapitał zakładowy / share capital {company.kapital}")
        numbers.append(f"BDO {digits(pen.rng, '000######')}")
    if numbers:
        cells.append("<br>".join(numbers))
    if pen.chance(0.6):
        reach = [f"Tel. {company.telefon}", escape(company.email), escape(company.www)]
        cells.append("<br>".join(pen.rng.sample(reach, pen.rng.randint(1, 3))))
    if bank:
        cells.append("<br>".join(f"{pen.tongue.label(f.key) if not f.label else f.label + ':'} {f.value}"
                                 for f in bank_facts(pen)))  # fmt: skip
    return cells


def foot(pen: Pen, cells: list[str], manner: str) -> str:
    """The foot as columns, as one centred line, as small lines."""
    if not cells:
        return ""
    if manner == "columns":
        marked = "".join(f"<td>{cell}</td>" for cell in cells)
        return f"<table class='even'><tr>{marked}</tr></table>"
    text = " · ".join(cell.replace("<br>", pen.rng.choice((" · ", ", "))) for cell in cells)
    return f"<div class='{'c' if manner == 'centred' else ''}'>{text}</div>"
