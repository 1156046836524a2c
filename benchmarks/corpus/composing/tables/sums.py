"""Sums, settlement and amount due in their ways."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from benchmarks.corpus.composing.tables.rates import rate_pairs
from benchmarks.corpus.composing.tables.stock import Doc
from benchmarks.corpus.composing.tables.wordings import LABELS
from benchmarks.corpus.content import cents
from benchmarks.corpus.markup import pairs, table

Pair = tuple[str, str]
_SUMS = ("suma_netto", "suma_vat", "suma_brutto")
_CHARGES = (
    "Kaucja za opakowania zwrotne",
    "Opłata za ubezpieczenie przesyłki",
    "Opłata skarbowa (w imieniu klienta)",
    "Odsetki wg noty",
    "Kaucja za palety",
)
_DEDUCTIONS = (
    "Potrącenie – kaucja gwarancyjna",
    "Kwota zatrzymana zgodnie z umową",
    "Potrącenie wg noty obciążeniowej",
    "Kompensata należności",
)


def label(doc: Doc, key: str) -> str:
    """A wording of a label, the same one all over the document."""
    if key not in doc.words:
        doc.words[key] = doc.rng.choice(LABELS[key])
    return doc.s.text(doc.words[key])


def _names(doc: Doc) -> tuple[str, ...]:
    return ("suma_brutto",) if doc.margin else _SUMS


def _needed(doc: Doc) -> bool:
    """Whether the sums still have to be printed."""
    return not ("rates" in doc.done or set(_names(doc)) <= doc.done)


def sums(doc: Doc, *, with_rates: bool = False) -> str:
    """Netto, VAT and brutto in one of the forms, or nothing where they stand elsewhere."""
    rng, s = doc.rng, doc.s
    if not _needed(doc) and not with_rates and rng.random() < 0.45:
        return ""
    sign = rng.choice((f" {s.sign}", f" {s.sign}", ""))
    entries = [(label(doc, name), s(name) + sign) for name in _names(doc)]
    doc.done.update(_names(doc))
    if with_rates and not doc.margin:
        entries = [*rate_pairs(doc), *entries]
    form = (
        rng.choice(("list", "list", "box", "band", "sentence", "lines"))
        if not with_rates
        else rng.choice(("list", "box"))
    )
    if form == "band":
        return table(
            [key for key, _ in entries], [[value for _, value in entries]], css="sumband", keys=["netto"] * len(entries)
        )
    if form == "sentence":
        texts = [f"{key.rstrip(': ')}: <b>{value}</b>" for key, value in entries]
        return f"<p class='sent'>{rng.choice((', ', '; ', ' | ', ' &nbsp; ')).join(texts)}</p>"
    if form == "lines":
        return "<div class='sumlines'>" + "<br>".join(f"{key} {value}" for key, value in entries) + "</div>"
    return pairs(entries, "sums boxed" if form == "box" else "sums")


def settle(doc: Doc) -> str:
    """A block of charges, deductions, payments or instalments; called before the amount due is printed."""
    rng, inv = doc.rng, doc.inv
    if doc.kind != "VAT" or inv.forma_platnosci != "przelew" or inv.suma_brutto < 150 or rng.random() > 0.24:
        return ""
    if inv.zaplacono is not None and 0 < inv.zaplacono < inv.suma_brutto:
        rows = _payments(doc)
    elif inv.zaplacono is None:
        rows = rng.choice((_charges, _charges, _instalments))(doc)
    else:
        return ""
    title = rng.choice(("Rozliczenie", "ROZLICZENIE", "Rozliczenie płatności", "Rozliczenie faktury", "Rozrachunki"))
    if rng.random() < 0.6:
        return f"<div class='settle'><b>{title}</b>{pairs(rows, 'sums')}</div>"
    return f"<div class='settle'><b>{title}</b><br>{'<br>'.join(f'{key}: {value}' for key, value in rows)}</div>"


def _charges(doc: Doc) -> list[Pair]:
    s, rng, inv = doc.s, doc.rng, doc.inv
    rows = []
    if rng.random() < 0.6:
        amount = Decimal(rng.choice(("12.00", "36.50", "80.00", "150.00")))
        s.settle("obciazenie", amount)
        inv.do_zaplaty += amount
        rows.append((rng.choice(_CHARGES), f"{s.money(amount)} {s.sign}"))
    if not rows or rng.random() < 0.3:
        amount = cents(inv.suma_brutto * Decimal(rng.randint(1, 9)) / 100)
        inv.do_zaplaty -= amount
        name, sign = rng.choice(_DEDUCTIONS), rng.choice(("-", ""))
        s.settle("odliczenie", -amount if sign else amount)
        rows.append((name, f"{sign}{s.money(amount)} {s.sign}"))
    return rows


def _payments(doc: Doc) -> list[Pair]:
    s, rng, inv = doc.s, doc.rng, doc.inv
    assert inv.zaplacono is not None
    first = cents(inv.zaplacono * Decimal("0.4"))
    amounts = [inv.zaplacono] if rng.random() < 0.5 or first <= 0 else [first, inv.zaplacono - first]
    word = rng.choice(("Wpłata", "Wpłata przelewem", "Zapłata częściowa", "Przelew"))
    rows = []
    for index, amount in enumerate(amounts):
        day = inv.data_wystawienia - timedelta(days=6 - 4 * index)
        s.settle("zaplata", amount, day)
        rows.append((f"{word} z dnia {s.date(day)}", f"{s.money(amount)} {s.sign}"))
    return rows


def _instalments(doc: Doc) -> list[Pair]:
    s, rng, inv = doc.s, doc.rng, doc.inv
    count = rng.choice((2, 2, 3))
    share = cents(inv.suma_brutto / count)
    rows = []
    word = rng.choice(("Rata {}", "{}. rata", "rata nr {}"))
    for index in range(1, count + 1):
        amount = share if index < count else inv.suma_brutto - share * (count - 1)
        day = inv.data_wystawienia + timedelta(days=14 + 30 * (index - 1))
        s.settle("rata", amount, day)
        rows.append((f"{word.format(index)}, płatna do {s.date(day)}", f"{s.money(amount)} {s.sign}"))
        inv.termin_platnosci = day
    s.note("termin_platnosci", inv.termin_platnosci)
    return rows


def due(doc: Doc) -> str:
    """What was paid and what is left to pay, small or large, with the amount in words or without."""
    s, rng, inv = doc.s, doc.rng, doc.inv
    rows: list[Pair] = []
    if inv.zaplacono is not None:
        rows.append((label(doc, "zaplacono"), f"{s('zaplacono')} {s.sign}"))
    if doc.kind == "KOR" and inv.do_zaplaty < 0:
        s.note("do_zaplaty", inv.do_zaplaty)
        word = rng.choice(("Do zwrotu:", "Kwota do zwrotu", "Do zwrotu nabywcy:", "Zwrot:"))
        rows.append((word, f"<b>{s.money(-inv.do_zaplaty)} {s.sign}</b>"))
    else:
        rows.append((label(doc, "do_zaplaty"), f"<b>{s('do_zaplaty')} {s.sign}</b>"))
    form = rng.choice(("pairs", "pairs", "box", "large", "line"))
    if form == "line":
        html = f"<p class='sent'>{' &nbsp; '.join(f'{key} {value}' for key, value in rows)}</p>"
    elif form == "large":
        html = "<div class='large'>" + "<br>".join(f"{key} {value}" for key, value in rows) + "</div>"
    else:
        html = pairs(rows, "sums boxed" if form == "box" else "sums")
    return html + words(doc)


def words(doc: Doc) -> str:
    """The amount in words."""
    if doc.rng.random() > 0.6 or doc.kind == "KOR":
        return ""
    field = "do_zaplaty" if doc.inv.do_zaplaty > 0 else "suma_brutto"
    key = label(doc, "slownie") if field == "do_zaplaty" else "Słownie:"
    return f"<p class='words'>{key} {doc.s.words(field)}</p>"
