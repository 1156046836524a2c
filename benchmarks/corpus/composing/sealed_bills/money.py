"""What is due and how to pay it: the amount, the payment's data, sums, the table of rates, words, slips."""

from __future__ import annotations

from benchmarks.corpus.composing.sealed_bills.account import Account, barcode, other_accounts, slip_title
from benchmarks.corpus.composing.sealed_bills.bill import Pair, one
from benchmarks.corpus.composing.sealed_bills.look import Pen, whole
from benchmarks.corpus.composing.sealed_bills.setting import PAIRED, bare, pairs, phrase, stacked
from benchmarks.corpus.markup import table

_FORMS = {
    "przelew": "przelew|Przelew|przelew bankowy|polecenie przelewu|PRZELEW|przelewem|przelew na konto",
    "karta": "karta|karta płatnicza|Karta kredytowa|karta Visa|Mastercard **** 4417|karta (terminal)|KARTA",
    "gotówka": "gotówka|Gotówka|GOTÓWKA|gotówką",
    "BLIK": "BLIK|Blik|płatność BLIK",
}


def form(pen: Pen) -> Pair:
    code = pen.s.inv.forma_platnosci
    pen.s.note("forma_platnosci", code)
    return pen.pair("forma", one(pen.rng, _FORMS[code]))


def _due_day(pen: Pen, account: Account) -> list[Pair]:
    """The date of payment, or the days until then; instalments have their own."""
    if account.plan or account.paid:
        return []
    inv = pen.s.inv
    assert inv.termin_platnosci is not None
    days = (inv.termin_platnosci - inv.data_wystawienia).days
    text = pen.s("termin_platnosci")
    if pen.rng.random() < 0.08:
        text = pen.rng.choice((f"{days} dni od daty wystawienia", f"{days} dni od dnia wystawienia faktury"))
        return [(pen.label("Termin płatności"), text)]
    if pen.rng.random() < 0.08:
        text += f" ({days} dni)"
    return [pen.pair("termin", text)]


def hero(pen: Pen, account: Account, *, narrow: bool = False) -> str:
    """The amount that is due as it catches the eye, often with its day, rarely as a sentence."""
    rng = pen.rng
    amount, day = pen.cash("do_zaplaty"), _due_day(pen, account)
    label = pen.word("do_zaplaty", "")
    way = rng.choice(("band", "box", "stack", "cells", "line", "sentence", "plain", "right"))
    if way == "sentence" and not account.paid:
        when = (
            f" {rng.choice(('do dnia', 'w terminie do dnia', 'najpóźniej do'))} {pen.s('termin_platnosci')}"
            if day
            else ""
        )
        asked = one(rng, "Prosimy o zapłatę kwoty|Do zapłaty mają Państwo kwotę|Kwota do zapłaty wynosi")
        return f"<p>{asked} <b>{amount}</b>{when}.</p>"
    if way == "band":
        tail = "".join(f"<div>{k} {v}</div>" for k, v in day)
        return f"<div class='band'>{label} <span class='big'>{amount}</span>{tail}</div>"
    if way == "cells" and day:
        shown = [(label, f"<span class='big'>{amount}</span>"), *day]
        made = "".join(f"<td><small class='k'>{bare(key)}</small><br>{value}</td>" for key, value in shown)
        return f"<table class='sides'><tr>{made}</tr></table>"
    if way == "stack":
        return stacked(pen, [(label, f"<span class='big'>{amount}</span>"), *day])
    if way == "right":
        return f"<div style='text-align:right'>{label}<br><span class='big'>{amount}</span><br>{phrase(day)}</div>"
    rows: list[Pair] = [(pen.word("do_zaplaty"), f"<b>{amount}</b>"), *day]
    body = pairs(pen, rows, narrow=narrow)
    return f"<div class='{ {'box': 'frame', 'line': 'rule'}.get(way, '') }'>{body}</div>"


def payment(pen: Pen, account: Account, *, day: bool, narrow: bool = False) -> str:
    """Account, bank, form, and the date where it is wanted (again)."""
    rng, inv = pen.rng, pen.s.inv
    rows: list[Pair] = []
    if account.paid or rng.random() < 0.4:
        rows.append(form(pen))
    if day:
        rows += _due_day(pen, account)
    if inv.numer_konta and (not account.paid or rng.random() < 0.3):
        tag = rng.choice(("b", "span", "span"))
        rows.append(pen.pair("konto", f"<{tag} class='acc'>{pen.s('numer_konta')}</{tag}>"))
        if rng.random() < 0.35 and inv.sprzedawca.bank:
            rows.insert(rng.choice((len(rows), len(rows) - 1)), pen.pair("bank", pen.s("bank")))
    if not account.paid and rng.random() < 0.25:
        rows.append((pen.label(one(rng, "Tytuł przelewu|W tytule prosimy podać|Tytułem")), slip_title(pen)))
    if not rows:
        return ""
    return pen.head("pay_title") + pairs(pen, rows, narrow=narrow) + ("" if narrow else other_accounts(pen))


def sums(pen: Pen, account: Account, *, due: bool) -> str:
    """Netto, VAT, brutto, what was paid and, with `due`, what is left."""
    rng = pen.rng
    sign = rng.choice((f" {pen.s.sign}", f" {pen.s.sign}", ""))
    names = rng.choice(
        (
            ("suma_netto", "suma_vat", "suma_brutto"),
            ("suma_netto", "suma_vat", "suma_brutto"),
            ("suma_brutto",),
            ("suma_netto", "suma_brutto"),
            ("suma_brutto", "suma_vat", "suma_netto"),
        )
    )
    rows = [pen.pair(name.removeprefix("suma_"), whole(pen.s(name) + sign)) for name in names]
    rows += paid_pair(pen, account)
    if due:
        rows.append((pen.word("do_zaplaty"), f"<b>{whole(pen.s('do_zaplaty') + sign)}</b>"))
    if rng.random() < 0.12 and len(rows) < 5:
        return f"<p>{phrase(rows).replace('</span>, ', '</span>; ')}</p>"
    return pairs(pen, rows, sums=True)


def paid_pair(pen: Pen, account: Account) -> list[Pair]:
    if account.kind not in {"paid", "partly"}:
        return []
    return [pen.pair("zaplacono", pen.cash("zaplacono"))]


def rates(pen: Pen, *, wide: bool = True) -> str:
    """The table of rates in one of its forms; its foot records the sums."""
    rng, s = pen.rng, pen.s
    orders = (
        ("stawka", "netto", "vat", "brutto"),
        ("stawka", "netto", "vat", "brutto"),
        ("netto", "stawka", "vat", "brutto"),
        ("stawka", "brutto", "netto", "vat"),
        ("stawka", "netto", "vat"),
        ("brutto", "stawka", "vat", "netto"),
    )
    order = rng.choice(orders)
    cells_of = s.vat_rows(order)
    way = rng.choices(("table", "sentence", "turned", "pairs"), (74, 10, 8, 8))[0]
    heads = [pen.word(f"rate_{name}", "") for name in order]
    if way == "sentence" and len(cells_of) <= 3 and order[0] == "stawka":
        names = {"netto": "netto", "vat": "VAT", "brutto": "brutto"}
        said = [
            f"stawka {row[0]}: "
            + ", ".join(f"{names[key]} {value}" for key, value in zip(order[1:], row[1:], strict=True))
            for row in cells_of
        ]
        return f"<p>{pen.word('vat_title', '') or 'VAT'}: {'; '.join(said)}</p>"
    if way == "turned" and len(cells_of) <= 4:
        body = "".join(
            f"<tr><td class='k'>{head}</td>" + "".join(f"<td class='r'>{row[index]}</td>" for row in cells_of) + "</tr>"
            for index, head in enumerate(heads)
        )
        return f"{pen.head('vat_title')}<table class='t'>{body}</table>"
    if way == "pairs" and len(cells_of) == 1 and order[0] == "stawka":
        return pen.head("vat_title") + pairs(pen, list(zip(heads, cells_of[0], strict=True)), sums=True)
    foot = []
    if rng.random() < 0.65:
        kept = {"stawka": pen.word("razem", "")} | {n: s(f"suma_{n}") for n in order if n != "stawka"}
        if order[0] != "stawka":
            kept["stawka"] = rng.choice(("X", "x", "–"))
        foot = [[kept[name] for name in order]]
    width = rng.choice(("full", "full", "")) if wide else "full"
    return PAIRED + pen.head("vat_title") + table(heads, cells_of, keys=order, css=f"t {width}", foot=foot)


def words(pen: Pen) -> str:
    if pen.rng.random() > 0.5:
        return ""
    field = "do_zaplaty" if pen.s.inv.do_zaplaty > 0 else "suma_brutto"
    label = pen.word("slownie", ":") if field == "do_zaplaty" else "Słownie wartość brutto:"
    return f"<p>{label} {pen.rng.choice(('<i>{}</i>', '{}', '<b>{}</b>', '{}')).format(pen.s.words(field))}</p>"


def slip(pen: Pen) -> str:
    """A form of transfer to cut off; it names transfer and cash, so that the form of payment cannot be told."""
    rng, s, inv = pen.rng, pen.s, pen.s.inv
    if not inv.numer_konta or inv.do_zaplaty <= 0:
        return ""
    if s.inv.forma_platnosci == "przelew":
        s.unscored("forma_platnosci")
    account, number = s("numer_konta"), inv.numer_konta
    if rng.random() < 0.3 and number.startswith("PL"):
        account = "".join(f"<td style='text-align:center;padding:1pt'>{digit}</td>" for digit in number[2:])
        account = f"<table class='full' style='table-layout:fixed'><tr>{account}</tr></table>"
    rows = [("nazwa odbiorcy", s.text(inv.sprzedawca.nazwa)), ("nr rachunku odbiorcy", account),
            ("kwota", f"<b>{s('do_zaplaty')}</b> {s.sign}"), ("nazwa zleceniodawcy", s.text(inv.nabywca.nazwa)),
            ("tytułem", slip_title(pen))]  # fmt: skip
    if inv.termin_platnosci and rng.random() < 0.4:
        rows.append(("zapłacić do", s("termin_platnosci")))
    made = "".join(f"<tr><td><small>{key}</small><br>{value}</td></tr>" for key, value in rows)
    head = pen.word("slip", "")
    sheet = f"<table class='slip full'><tr><td><b>{head}</b></td></tr>{made}</table>"
    dashes = "<div style='border-top:1pt dashed #555;margin:10pt 0 5pt'></div>"
    if rng.random() < 0.35:
        short = f"<small>odbiorca</small><br>{s.text(inv.sprzedawca.nazwa)}<br><small>kwota</small><br>"
        short += f"{s('do_zaplaty')} {s.sign}"
        sheet = (
            f"<table class='cols'><tr><td style='width:27%'><div class='slip' style='padding:4pt'>{short}</div></td>"
            f"<td style='width:73%'>{sheet}</td></tr></table>"
        )
    bars = f"<div style='text-align:center;margin:6pt 0'>{barcode(pen)}</div>" if rng.random() < 0.35 else ""
    return f"<div class='nb'>{dashes}{sheet}{bars}</div>"
