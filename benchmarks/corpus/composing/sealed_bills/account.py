"""The customer's account: older balances, payments, interest and charges beside VAT; what it does to the amount due."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal

from benchmarks.corpus.composing.sealed_bills.bill import Pair, between, digits, month_first, one
from benchmarks.corpus.composing.sealed_bills.look import Pen, whole
from benchmarks.corpus.composing.sealed_bills.setting import bare, pairs
from benchmarks.corpus.content import cents
from benchmarks.corpus.formats import pick
from benchmarks.corpus.markup import table

ZERO = Decimal("0.00")


@dataclass(slots=True)
class Account:
    """How the bill is settled; `kind` names the way. `rows` come before the amount due, `after` behind it.

    With `whole` the block of the account must be printed, for the amount due follows from it.
    """

    kind: str
    rows: list[tuple[str, Decimal | None]] = field(default_factory=list)
    after: list[Pair] = field(default_factory=list)
    plan: list[tuple[Decimal, str]] = field(default_factory=list)
    paid: bool = False


def settle(pen: Pen) -> Account:
    """Draw the way and change the amounts of the invoice by it; call it before anything is printed."""
    rng, inv, bill = pen.rng, pen.s.inv, pen.bill
    if rng.random() < bill.paid:
        return _paid(pen)
    if rng.random() >= bill.ledger:
        if rng.random() < 0.06 and inv.suma_brutto > 100:
            return _partly(pen)
        return Account("none")
    kinds = {"saldo": 26, "full": 22, "interest": 12, "charge": 10, "told": 12, "over": 8, "plan": 6, "credit": 14}
    return _WAYS[pick(rng, kinds)](pen)


def _paid(pen: Pen) -> Account:
    inv = pen.s.inv
    inv.forma_platnosci = pick(pen.rng, {"karta": 50, "gotówka": 20, "przelew": 15, "BLIK": 15})
    if inv.waluta != "PLN":
        inv.forma_platnosci = "karta"
    inv.zaplacono, inv.do_zaplaty = inv.suma_brutto, ZERO
    return Account("paid", paid=True)


def _partly(pen: Pen) -> Account:
    """An advance that was paid on this very bill."""
    inv = pen.s.inv
    inv.zaplacono = cents(inv.suma_brutto * Decimal(pen.rng.randint(1, 7)) / 10)
    inv.do_zaplaty = inv.suma_brutto - inv.zaplacono
    pen.s.unscored("rozliczenie")
    return Account("partly")


def _saldo(pen: Pen) -> Account:
    inv, owed = pen.s.inv, between(pen.rng, 5, 420)
    inv.do_zaplaty = inv.suma_brutto + owed
    pen.s.settle("saldo", owed)
    return Account("saldo", [("biezace", None), ("niedoplata", owed)])


def _credit(pen: Pen) -> Account:
    """An overpayment that pays a part of the bill."""
    inv = pen.s.inv
    over = cents(inv.suma_brutto * Decimal(pen.rng.randint(2, 80)) / 100)
    inv.do_zaplaty = inv.suma_brutto - over
    pen.s.unscored("rozliczenie")
    return Account("credit", [("biezace", None), ("nadplata", -over)])


def _over(pen: Pen) -> Account:
    """An overpayment that pays the whole bill and more."""
    inv = pen.s.inv
    over = inv.suma_brutto + between(pen.rng, 1, 200)
    inv.do_zaplaty = ZERO
    pen.s.unscored("rozliczenie", "zaplacono")
    left = f"{pen.s.money(over - inv.suma_brutto)} {pen.s.sign}"
    label = one(
        pen.rng, "Pozostała nadpłata|Nadpłata do rozliczenia w kolejnym okresie|Nadpłata po rozliczeniu faktury"
    )
    return Account("over", [("nadplata", -over), ("biezace", None)], [(pen.label(label), whole(left))])


def _full(pen: Pen) -> Account:
    """From the bill before, over what was paid on it, to what is due now."""
    rng, inv = pen.rng, pen.s.inv
    before = cents(inv.suma_brutto * Decimal(rng.randint(60, 140)) / 100)
    paid = before if rng.random() < 0.65 else max(ZERO, before + between(rng, -40, 25))
    if inv.suma_brutto + before - paid <= 0:
        paid = before
    inv.do_zaplaty = inv.suma_brutto + before - paid
    pen.s.unscored("rozliczenie")
    rows: list[tuple[str, Decimal | None]] = [("poprzednia", before), ("wplaty", -paid), ("biezace", None)]
    return Account("full", rows)


def _interest(pen: Pen) -> Account:
    rng, inv = pen.rng, pen.s.inv
    extra = between(rng, 0.3, 28)
    owed = between(rng, 10, 260) if rng.random() < 0.6 else None
    inv.do_zaplaty = inv.suma_brutto + extra + (owed or ZERO)
    pen.s.unscored("rozliczenie")
    rows: list[tuple[str, Decimal | None]] = [("biezace", None), ("odsetki", extra)]
    if owed is not None:
        rows.insert(rng.choice((0, 1)), ("niedoplata", owed))
    return Account("interest", rows)


def _charge(pen: Pen) -> Account:
    inv, extra = pen.s.inv, between(pen.rng, 12, 160)
    inv.do_zaplaty = inv.suma_brutto + extra
    pen.s.unscored("rozliczenie")
    return Account("charge", [("biezace", None), ("rata", extra)])


def _told(pen: Pen) -> Account:
    """A balance that is told and not demanded by this bill."""
    pen.s.unscored("rozliczenie")
    amount = between(pen.rng, 3, 900)
    return Account("told", after=[(pen.word("informacja"), whole(f"{pen.s.money(amount)} {pen.s.sign}"))])


def _plan(pen: Pen) -> Account:
    """Two or three instalments with days of their own; the last is the date of payment."""
    rng, inv = pen.rng, pen.s.inv
    count = rng.choice((2, 2, 3))
    each = cents(inv.suma_brutto / count)
    amounts = [*[each] * (count - 1), inv.suma_brutto - each * (count - 1)]
    day_of = rng.choice((10, 15, 20, 25))
    days = [month_first(inv.data_wystawienia, shift + 1).replace(day=day_of) for shift in range(count)]
    inv.termin_platnosci = days[-1]
    plan = []
    for amount, day in zip(amounts, days, strict=True):
        pen.s.settle("rata", amount, day)
        plan.append((amount, pen.s.date(day)))
    pen.s.note("termin_platnosci", days[-1])
    return Account("plan", plan=plan)


_WAYS: dict[str, Callable[[Pen], Account]] = {
    "saldo": _saldo, "full": _full, "interest": _interest, "charge": _charge, "told": _told, "over": _over,
    "plan": _plan, "credit": _credit,
}  # fmt: skip


# printing -------------------------------------------------------------------


def ledger(pen: Pen, account: Account, *, narrow: bool = False) -> str:
    """The block of the account up to what is due; empty where there is none."""
    if account.plan:
        return _plan_block(pen, account)
    if account.kind == "told":
        return pairs(pen, account.after, narrow=narrow)
    if not account.rows:
        return ""
    sign = f" {pen.s.sign}" if pen.rng.random() < 0.75 else ""
    rows = [(pen.word(key), whole((pen.s("suma_brutto") if amount is None else pen.s.money(amount)) + sign))
            for key, amount in account.rows]  # fmt: skip
    rows.append((pen.word("do_zaplaty"), f"<b>{whole(pen.s('do_zaplaty') + sign)}</b>"))
    rows += account.after
    body = (
        _statement(pen, account, rows)
        if pen.rng.random() < 0.2 and not narrow
        else pairs(pen, rows, sums=True, narrow=False)
    )
    return pen.head("ledger_title") + body


def _statement(pen: Pen, account: Account, rows: list[Pair]) -> str:
    """The account as a table of operations with days."""
    heads = pen.heads("Data|Dzień", "Operacja|Opis|Tytuł", "Kwota|Obciążenia / uznania")
    day = pen.s.inv.data_wystawienia
    table_rows = []
    for index, (label, value) in enumerate(rows):
        known = index < len(account.rows)
        moment = day if known and account.rows[index][0] == "biezace" else day - timedelta(days=30 - 6 * index)
        table_rows.append([pen.s.date(moment) if known else "", bare(label), value])
    return table(heads, table_rows, keys=("", "", "brutto"), css="t full")


def _plan_block(pen: Pen, account: Account) -> str:
    rng = pen.rng
    title = pen.label(one(rng, "Terminy płatności|Harmonogram płatności|Prosimy o wpłaty|Raty płatności"), "")
    heads = pen.heads("Rata|Nr raty|Lp.", "Termin płatności|Płatne do|Do dnia", "Kwota|Kwota raty|Do wpłaty")
    rows = [[str(number), day, f"{pen.s.money(amount)} {pen.s.sign}"]
            for number, (amount, day) in enumerate(account.plan, 1)]  # fmt: skip
    return f"<h3>{title}</h3>" + table(heads, rows, keys=("", "", "brutto"), css="t full")


def other_accounts(pen: Pen) -> str:
    """Further accounts of the seller, named as such; or nothing."""
    rng = pen.rng
    if rng.random() > 0.12:
        return ""
    from benchmarks.corpus.identifiers import bank_code, bank_name, nrb

    parts = []
    for _ in range(rng.randint(1, 2)):
        code = bank_code(rng)
        parts.append(f"{bank_name(code)} {pen.s.account(nrb(rng, code), bank_name(code))}")
    label = one(rng, "Pozostałe rachunki spółki|Rachunki do innych rozliczeń|Rachunek do wpłat kaucji|Inne konta")
    return f"<p class='s'>{pen.label(label, ':')} {'; '.join(parts)}</p>"


def slip_title(pen: Pen) -> str:
    """What the transfer is to be called."""
    number = pen.s.text(pen.s.inv.numer_faktury)
    own = pen.s.text(pen.bill.numbers[0][1])
    return pen.rng.choice(
        (
            f"Faktura {number}",
            f"Zapłata za fakturę {number}",
            f"{own}; {number}",
            f"Nr klienta {own}, FV {number}",
            number,
        )
    )


def barcode(pen: Pen) -> str:
    """Bars as windows of post offices read them."""
    x, bars = 0.0, ""
    for _ in range(62):
        width = pen.rng.choice((1, 1, 2, 3))
        bars += f"<rect x='{x}' y='0' width='{width}' height='30'/>"
        x += width + pen.rng.choice((1, 1, 2))
    said = digits(pen.rng, "(415)590############(8020)######")
    drawn = f"<svg width='52mm' height='9mm' viewBox='0 0 {x} 30' preserveAspectRatio='none'>{bars}</svg>"
    return f"{drawn}<br><small>{said}</small>"
