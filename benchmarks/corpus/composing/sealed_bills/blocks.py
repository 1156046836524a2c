"""The blocks of a bill, each drawn and set before the arrangement of the page is known."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.corpus.composing.sealed_bills.account import Account, ledger
from benchmarks.corpus.composing.sealed_bills.bill import one
from benchmarks.corpus.composing.sealed_bills.facts import corner, draw_plan, facts, more, set_facts, title
from benchmarks.corpus.composing.sealed_bills.items import detail, items
from benchmarks.corpus.composing.sealed_bills.look import Pen
from benchmarks.corpus.composing.sealed_bills.money import hero, paid_pair, payment, rates, slip, sums, words
from benchmarks.corpus.composing.sealed_bills.parties import foot, masthead, party, third, window
from benchmarks.corpus.composing.sealed_bills.setting import pairs
from benchmarks.corpus.formats import pick


@dataclass(slots=True)
class Blocks:
    """The blocks of one page, each set already; an empty one is not there."""

    mast: str
    corner: str
    title: str
    facts: str
    seller: str
    buyer: str
    third: str
    window: str
    hero: str
    ledger: str
    payment: str
    items: str
    summary: str
    rates: str
    sums: str
    details: list[str]
    notes: str
    slip: str
    foot: str


def draw_blocks(pen: Pen, account: Account, *, narrow: bool = False, small_items: bool = False) -> Blocks:
    """Every block; `narrow` for facts, payment and account in a column of their own."""
    rng = pen.rng
    plan = draw_plan(pen)
    seller_below = rng.random() < 0.15
    other = third(pen)
    named = ("seller", "buyer") if rng.random() < 0.78 else rng.choice((("seller",), ("buyer",), ("buyer",)))
    due_first = rng.random() < 0.72
    found = Blocks(
        mast=masthead(pen, named=not seller_below),
        corner=corner(pen, plan),
        title=title(pen, plan) + more(pen),
        facts=set_facts(pen, facts(pen, plan), narrow=narrow),
        seller="" if seller_below else party(pen, "sprzedawca", label="seller" in named, narrow=narrow),
        buyer=party(pen, "nabywca", label=seller_below or "buyer" in named, narrow=narrow),
        third=other,
        window=window(pen) if rng.random() < 0.2 else "",
        hero=hero(pen, account, narrow=narrow) if due_first else "",
        ledger=ledger(pen, account, narrow=narrow),
        payment=payment(pen, account, day=not due_first or rng.random() < 0.5, narrow=narrow),
        items=items(pen, wide=not small_items),
        summary="",
        rates="",
        sums="",
        details=[detail(pen, found) for found in pen.bill.details],
        notes=_notes(pen),
        slip=slip(pen) if not account.paid and not account.plan and rng.random() < 0.28 else "",
        foot="",
    )
    _close(pen, account, found, wide=not narrow)
    found.foot = foot(pen, seller=seller_below)
    return found


def _close(pen: Pen, account: Account, found: Blocks, *, wide: bool) -> None:
    """Rates, sums and words; what is due stands here where nothing above says it."""
    rng = pen.rng
    shown = bool(found.hero) or bool(account.rows)
    which = pick(rng, {"both": 50, "rates": 30, "sums": 20})
    if len(pen.s.inv.rates) > 1 and which == "sums":
        which = "both"
    if which != "sums":
        found.rates = rates(pen, wide=wide)
    if which != "rates":
        found.sums = sums(pen, account, due=not shown or rng.random() < 0.35)
    elif not shown or account.kind in {"paid", "partly"}:
        rows = [
            *paid_pair(pen, account),
            *([] if shown else [(pen.word("do_zaplaty"), f"<b>{pen.cash('do_zaplaty')}</b>")]),
        ]
        found.sums = pairs(pen, rows, sums=True)
    if pen.s.inv.waluta != "PLN":
        found.sums += _exchange(pen)
    found.sums += words(pen)


def _exchange(pen: Pen) -> str:
    """The rate of exchange and VAT in złoty."""
    s = pen.s
    return pen.rng.choice((
        "<p class='s'>Kurs: {} PLN, tabela {} z dnia {}. Kwota VAT w PLN: {} zł</p>",
        "<p class='s'>Przeliczono wg kursu średniego NBP {} (tab. {}, {}); VAT = {} PLN</p>",
    )).format(s("kurs_waluty"), s("tabela_kursu"), s("data_kursu"), s("suma_vat_pln"))  # fmt: skip


def _notes(pen: Pen) -> str:
    """Sentences of the trade, the words of the split payment, of the exemption, and advertisements."""
    rng, inv, s = pen.rng, pen.s.inv, pen.s
    parts = list(pen.bill.notices)
    if {row.stawka for row in inv.rates} == {"zw"}:
        s.annotate("zwolnienie")
    elif rng.random() < 0.25:
        parts = []
    if inv.suma_brutto > 15000 and inv.nabywca.nip and inv.waluta == "PLN" and rng.random() < 0.6:
        s.annotate("MPP")
        words = "Mechanizm podzielonej płatności"
        parts.append(rng.choice((words, words.lower(), words.upper())))
    if rng.random() < 0.4:
        parts.append(
            one(
                rng,
                "Za datę zapłaty uznaje się dzień wpływu środków na rachunek.|Za nieterminową wpłatę naliczamy odsetki "
                "ustawowe.|Wejdź do eBOK i przejdź na fakturę elektroniczną – zyskaj 5 zł miesięcznie.|Nie płacisz w "
                "terminie? Skontaktuj się z nami.|Administratorem danych osobowych jest wystawca faktury.|Poleć nas "
                "znajomym i odbierz voucher 50 zł.|Reklamację można złożyć w ciągu 30 dni.",
            )
        )
    if not parts:
        return ""
    tag = rng.choice(("<p class='s'>{}</p>", "<p>{}</p>", "<div class='s'>• {}</div>"))
    return pen.head("notes_title") + "".join(tag.format(s.text(part)) for part in parts)
