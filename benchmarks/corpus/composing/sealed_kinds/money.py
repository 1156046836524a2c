"""What is due: the VAT table, the sums, the payment, the amount in words."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from benchmarks.corpus.composing.sealed_kinds.doc import Doc, Fact, right_amounts, set_facts
from benchmarks.corpus.composing.sealed_kinds.items import cells, labelled_row
from benchmarks.corpus.content import PAYMENTS, ZERO, Invoice, RateSum

_SUMS = {"netto": "suma_netto", "vat": "suma_vat", "brutto": "suma_brutto"}
_FARM = {"stawka": "r_stawka", "netto": "r_netto", "vat": "r_vat", "brutto": "r_brutto"}


def _names(doc: Doc) -> tuple[str, ...]:
    return doc.rng.choice((
        ("stawka", "netto", "vat", "brutto"), ("stawka", "netto", "vat", "brutto"), ("netto", "stawka", "vat",
            "brutto"),
        ("stawka", "brutto", "netto", "vat"), ("netto", "vat", "brutto", "stawka"), ("stawka", "netto", "vat"),
    ))  # fmt: skip


def _head(doc: Doc, name: str) -> str:
    return doc.w(_FARM[name]) if doc.farm else doc.w(name)


def sum_up(inv: Invoice, rows: list[RateSum]) -> None:
    """The VAT table of an invoice, and the sums that follow from it."""
    inv.rates = rows
    inv.suma_netto = sum((row.netto for row in rows), ZERO)
    inv.suma_vat = sum((row.vat for row in rows), ZERO)
    inv.suma_brutto = inv.suma_netto + inv.suma_vat


def vat_table(doc: Doc, *, total: float = 0.75) -> str:
    """The table a rate: sums last, first or nowhere; headings or sentences; rates down or across."""
    drawn = doc.rng.random()
    if drawn < 0.09 and not doc.farm:
        return _spoken(doc)
    if drawn < 0.2:
        return _across(doc)
    names = _names(doc)
    rows = doc.s.vat_rows(names)
    body = "".join(cells(row, names) for row in rows)
    if doc.chance(total):
        label = doc.w("razem") if names[0] == "stawka" or doc.chance(0.3) else doc.rng.choice(("X", "x", ""))
        sums = [label if name == "stawka" else doc.s(_SUMS[name]) for name in names]
        last = cells(sums, names, css=" class='foot'")
        if doc.chance(0.25):
            inner = f"<tr><td colspan='{len(names)}' class='sm'>{doc.w('w_tym')}</td></tr>" if doc.chance(0.6) else ""
            body = last + inner + body
        else:
            body += last
    head = f"<thead>{cells([_head(doc, name) for name in names], names, 'th')}</thead>"
    caption = ""
    if doc.chance(0.2) and not doc.farm:
        text = doc.rng.choice(
            ("Rozliczenie podatku", "Podsumowanie wg stawek VAT", "Zestawienie VAT", "Tabela VAT", "Rejestr VAT")
        )
        caption = f"<tr><th colspan='{len(names)}' class='c'>{text}</th></tr>"
        head = head.replace("<thead>", f"<thead>{caption}")
    width = doc.rng.choice(("", "full", "full"))
    return f"<table class='it {width}'>{head}<tbody>{body}</tbody></table>"


def _spoken(doc: Doc) -> str:
    """A line a rate, without a table."""
    rows = doc.s.vat_rows(("stawka", "netto", "vat", "brutto"))
    form = doc.rng.choice((
        "VAT {0}: netto {1}, podatek {2}, brutto {3}", "{0} – netto {1} + VAT {2} = {3}",
        "Stawka {0}: podstawa {1}, kwota VAT {2}, razem {3}",
    ))  # fmt: skip
    lines = "<br>".join(form.format(*row) for row in rows)
    sums = [(doc.w(name), doc.s(name)) for name in ("suma_netto", "suma_vat", "suma_brutto")]
    return f"<p>{lines}</p>{set_facts(doc, sums, wide=True)}"


def _across(doc: Doc) -> str:
    """Rates as columns, what they sum as rows."""
    names = ("stawka", "netto", "vat", "brutto")
    rows = doc.s.vat_rows(names)
    total = [doc.w("razem"), *(doc.s(_SUMS[name]) for name in names[1:])]
    columns = [*rows, total]
    head, *below = zip(*columns, strict=True)
    body = "".join(labelled_row([_head(doc, name), *texts]) for name, texts in zip(names[1:], below, strict=True))
    return f"<table class='it'><thead>{labelled_row(['', *head], 'th')}</thead><tbody>{body}</tbody></table>"


def three_sums(doc: Doc) -> list[Fact]:
    """Netto, VAT and brutto behind their labels; the currency with all, with the last or with none."""
    every, last = doc.chance(0.6), doc.chance(0.7)
    rows = []
    for name in ("suma_netto", "suma_vat", "suma_brutto"):
        signed = every or (last and name == "suma_brutto")
        label = doc.w(f"r_{name}" if doc.farm else name)
        rows.append((label, doc.amount(name) if signed else doc.s(name)))
    return rows


def worded_sums(doc: Doc, form: str) -> list[Fact]:
    """The three sums under words that say whose they are."""
    kinds = ("netto", "VAT", "brutto")
    return [(form.format(kind), value) for kind, (_, value) in zip(kinds, three_sums(doc), strict=True)]


def due(doc: Doc, *, label: str = "do_zaplaty") -> list[Fact]:
    """What was paid and what is left."""
    rows = []
    if doc.inv.zaplacono is not None:
        rows.append((doc.w("zaplacono"), doc.amount("zaplacono")))
    strong = doc.chance(0.7)
    text = doc.amount("do_zaplaty")
    return [*rows, (doc.w(label), f"<b>{text}</b>" if strong else text)]


def closing(doc: Doc, *, label: str = "do_zaplaty", table: float = 0.72) -> None:
    """VAT table and sums, at least one of them, and what is due."""
    drawn = doc.rng.random()
    if drawn < table:
        doc.rates = vat_table(doc, total=0.9 if drawn < table / 2 else 0.6)
    if drawn >= table * 0.6:
        doc.sums += three_sums(doc)
    elif doc.chance(0.3):
        doc.sums.append((doc.w("r_suma_brutto" if doc.farm else "suma_brutto"), doc.amount("suma_brutto")))
    doc.sums += due(doc, label=label)


def in_words(doc: Doc, field: str | None = None) -> str:
    """The amount in words behind its label."""
    inv = doc.inv
    field = field or ("do_zaplaty" if inv.do_zaplaty > 0 and doc.chance(0.75) else "suma_brutto")
    text = doc.s.words(field)
    if doc.chance(0.15):
        return f"{doc.w('slownie')}:<br><i>{text}</i>"
    return f"{doc.w('slownie')}: {text}"


def form_fact(doc: Doc) -> Fact:
    """How it is paid."""
    key = doc.w("forma")
    form = doc.inv.forma_platnosci
    doc.s.note("forma_platnosci", form)
    return key, doc.s.text(doc.rng.choice(PAYMENTS[form]))


def term_fact(doc: Doc) -> Fact:
    """Until when: a date, days from the issue, or both."""
    inv = doc.inv
    assert inv.termin_platnosci is not None
    days = (inv.termin_platnosci - inv.data_wystawienia).days
    if days >= 3 and doc.chance(0.12):
        doc.s.note("termin_platnosci", inv.termin_platnosci)
        return doc.rng.choice(("Termin płatności", "Termin zapłaty")), doc.rng.choice(("{} dni od daty wystawienia",
            "{} dni od wystawienia")).format(days)  # fmt: skip
    text = doc.s("termin_platnosci")
    return doc.w("termin"), f"{text} ({days} dni)" if days >= 3 and doc.chance(0.1) else text


def account_facts(doc: Doc) -> list[Fact]:
    """The account, with the bank before, behind or in the same value."""
    number = doc.s("numer_konta")
    if not doc.inv.sprzedawca.bank or doc.chance(0.4):
        return [(doc.w("konto"), number)]
    bank = doc.s("bank")
    if doc.chance(0.3):
        return [(doc.w("konto"), f"{bank} {number}" if doc.chance(0.5) else f"{number} ({bank})")]
    rows = [(doc.w("konto"), number), (doc.w("bank"), bank)]
    return rows if doc.chance(0.5) else rows[::-1]


def payment(doc: Doc, *, term: bool = True, order: bool = True) -> None:
    """Form, date and account, in some order; the order number sometimes among them."""
    inv = doc.inv
    transfer = inv.forma_platnosci == "przelew"
    rows: list[Fact] = [form_fact(doc)]
    if term and inv.termin_platnosci and (transfer or doc.chance(0.4)):
        rows.insert(doc.rng.choice((0, 1, 1)), term_fact(doc))
    if inv.numer_konta and (transfer or doc.chance(0.25)):
        rows += account_facts(doc)
    doc.pay += rows
    if order and inv.numer_zamowienia and doc.chance(0.8):
        target = doc.facts if doc.chance(0.6) else doc.pay
        target.append(doc.fact("zamowienie", "numer_zamowienia"))


def split_payment(doc: Doc) -> None:
    """The words of the split payment, mostly where the law asks for them."""
    inv = doc.inv
    legal = inv.suma_brutto > Decimal(15000) and inv.forma_platnosci == "przelew" and inv.waluta == "PLN"
    if doc.chance(0.7 if legal else 0.03):
        doc.s.annotate("MPP")
        words = ("Mechanizm podzielonej płatności", "mechanizm podzielonej płatności",
                 "MECHANIZM PODZIELONEJ PŁATNOŚCI", "Zapłata: mechanizm podzielonej płatności (MPP)",
                 "Uwaga! mechanizm podzielonej płatności")  # fmt: skip
        doc.notes.insert(0, doc.rng.choice(words))


def sums_block(doc: Doc, facts: Sequence[Fact]) -> str:
    """The sums, most of the time as labels and amounts, sometimes with the last in a band or box."""
    drawn = doc.rng.random()
    if drawn < 0.3:
        return right_amounts(doc, facts)
    if drawn < 0.5 and len(facts) > 1:
        label, value = facts[-1]
        edge = doc.rng.choice((f"border: 1pt solid {doc.look.colour}", f"background: {doc.look.tint}",
                               f"border-top: 1.5pt solid {doc.look.colour}",
                               f"background: {doc.look.colour}; color: #fff"))  # fmt: skip
        box = (
            f"<table class='full' style='{edge}; margin-top: 3pt'><tr><td class='big'>{label}</td><td class='big "
            f"r'>{value}</td></tr></table>"
        )
        return set_facts(doc, facts[:-1], money=True) + box
    return set_facts(doc, facts, money=True)
