"""The VAT table, the totals, what is paid and due, the large amount, and the amount in words."""

from __future__ import annotations

from decimal import Decimal

from benchmarks.corpus.composing.templates.draft import Draft, Pair
from benchmarks.corpus.composing.templates.setting import AMOUNTS, set_pairs
from benchmarks.corpus.composing.templates.wordings import RATE_HEADS

_FIELDS = {"netto": "suma_netto", "vat": "suma_vat", "brutto": "suma_brutto"}
_RATE_WAYS = ("table", "table", "table", "total", "total", "total_first", "across", "sentences", "no_gross", "cards")


def rates(d: Draft) -> str:
    """The VAT table; all of its ways print base and tax of each rate."""
    rng = d.rng
    way = rng.choice(_RATE_WAYS)
    words = {name: rng.choice(choices) for name, choices in RATE_HEADS.items()}
    top = d.heading("vat_naglowek") if rng.random() < 0.3 else ""
    if way == "across":
        return top + _across(d, words)
    if way in {"sentences", "cards"}:
        rows = d.s.vat_rows()
        parts = [
            f"{rng.choice(('Stawka', 'VAT'))} {rate}: netto {d.signed(net)}, VAT {d.signed(tax)}, "
            f"brutto {d.signed(whole)}"
            for rate, net, tax, whole in rows
        ]
        tag = "<div class='chip'>{}</div>" if way == "cards" else "<div>{}</div>"
        return top + "".join(tag.format(text) for text in parts)
    names = ["stawka", "netto", "vat"] + ([] if way == "no_gross" else ["brutto"])
    if rng.random() < 0.2:
        names = ["netto", "stawka", *names[2:]]
    rows = d.s.vat_rows(names)
    foot = [[d.word("razem") if name == "stawka" else d.s(_FIELDS[name]) for name in names]]
    shown = {"total": rows + foot, "total_first": foot + rows}.get(way, rows)
    if way == "total_first" and names[0] == "stawka":
        shown = [[f"{rng.choice(('w tym', 'w tym:'))} {row[0]}" if row in rows else row[0], *row[1:]] for row in shown]
    cells = "".join(f"<th class='{'' if name == 'stawka' else 'r'}'>{words[name]}</th>" for name in names)
    body = ""
    for row in shown:
        marked = ((" class='r'" if name != "stawka" else "", cell) for name, cell in zip(names, row, strict=True))
        body += "<tr>" + "".join(f"<td{mark}>{cell}</td>" for mark, cell in marked) + "</tr>"
    return f"{top}<table class='t'><thead><tr>{cells}</tr></thead><tbody>{body}</tbody></table>"


def _across(d: Draft, words: dict[str, str]) -> str:
    """A column a rate, and one for the sums."""
    rows = d.s.vat_rows()
    totals = d.rng.random() < 0.6
    heads = "".join(f"<th class='r'>{row[0]}</th>" for row in rows) + (
        f"<th class='r'>{d.word('razem')}</th>" if totals else ""
    )
    body = ""
    for at, name in enumerate(("netto", "vat", "brutto"), 1):
        cells = "".join(f"<td class='r'>{row[at]}</td>" for row in rows)
        last = f"<td class='r'>{d.s(_FIELDS[name])}</td>" if totals else ""
        body += f"<tr><td>{words[name]}</td>{cells}{last}</tr>"
    return f"<table class='t'><thead><tr><th>{words['stawka']}</th>{heads}</tr></thead><tbody>{body}</tbody></table>"


def sums(d: Draft, *, rates_printed: bool, hero: bool) -> str:
    """The totals: which of them, in which way, the last one large or not."""
    rng = d.rng
    rows = _before(d) if rng.random() < 0.25 else []
    choices = (
        ("all", "all", "all", "by_rate", "with_vat")
        if not rates_printed
        else ("all", "all", "gross", "with_vat", "none")
    )
    which = rng.choice(choices)
    which = "all" if which == "by_rate" and d.story.exempt else which
    if which == "none" and not hero and d.story.paid:
        which = "gross"
    rows += _totals(d, which)
    money = _settled(d, hero=hero)
    if which == "none" and not money:
        rows += _totals(d, "gross")
    rows += money
    if not rows:
        return ""
    way = rng.choice(AMOUNTS)
    at = max((index for index, row in enumerate(rows) if row[0] not in _minor(d)), default=len(rows) - 1)
    if way == "spread" and rng.random() < 0.6:
        key, value = rows[at]
        rows[at] = (f"<span class='mid'>{key}</span>", f"<b class='mid acc n'>{value}</b>")
    elif rng.random() < 0.6:
        rows[at] = (f"<b>{rows[at][0]}</b>", f"<b>{rows[at][1]}</b>")
    rows = [(key, f"<span class='n'>{value}</span>") for key, value in rows]
    top = d.heading("podsumowanie") if rng.random() < 0.2 else ""
    return top + set_pairs(d, rows, way)


def _minor(d: Draft) -> set[str]:
    """Labels of sums that nobody sets large."""
    return {d.word(key) for key in ("suma_netto", "suma_vat", "w_tym_vat")}


def _before(d: Draft) -> list[Pair]:
    """What the goods and what the delivery came to, before the totals."""
    rng, extra = d.rng, d.story.extra
    if not extra:
        return []
    kind = "wartosc_brutto" if d.story.gross else "wartosc_netto"
    words = "brutto" if d.story.gross else "netto"

    def total(inside: bool) -> Decimal:
        return sum((getattr(x, kind) or Decimal(0) for x in d.inv.lines if (x.nazwa in extra) == inside), Decimal(0))

    return [(rng.choice((f"Produkty ({words})", f"Wartość produktów {words}")), d.money(total(False))),
            (rng.choice((f"Dostawa i rabaty ({words})", f"Wysyłka i rabaty {words}")),
             d.money(total(True)))]  # fmt: skip


def _totals(d: Draft, which: str) -> list[Pair]:
    if which == "none":
        return []
    gross = (d.word("suma_brutto"), d.amount("suma_brutto"))
    if which == "gross":
        return [gross]
    if which == "with_vat":
        return [gross, (d.word("w_tym_vat"), d.amount("suma_vat"))]
    if which == "by_rate":
        word = d.rng.choice(("VAT", "Podatek VAT", "Kwota VAT"))
        taxes = [(f"{word} {rate}", d.signed(tax)) for rate, tax in d.s.vat_rows(("stawka", "vat"))]
        return [(d.word("suma_netto"), d.amount("suma_netto")), *taxes, gross]
    rows = [(d.word(name), d.amount(name)) for name in ("suma_netto", "suma_vat")]
    return [gross, *rows] if d.rng.random() < 0.08 else [*rows, gross]


def _settled(d: Draft, *, hero: bool) -> list[Pair]:
    """What is paid and what is left. `hero` says that the amount due stands large elsewhere."""
    rng, inv = d.rng, d.inv
    if inv.zaplacono is None:
        if hero:
            return [] if rng.random() < 0.5 else [(d.word("do_zaplaty"), d.amount("do_zaplaty", always=True))]
        return [(d.word("do_zaplaty"), d.amount("do_zaplaty", always=True))] if rng.random() < 0.85 else []
    full = inv.do_zaplaty == 0
    drawn = rng.random()
    if full and drawn < 0.15:
        d.s.unscored("zaplacono", "do_zaplaty")
        return []
    paid = (d.word("zaplacono"), d.amount("zaplacono"))
    if full and drawn < 0.4:
        d.s.unscored("do_zaplaty")
        return [paid]
    left = d.word("reszta") if rng.random() < 0.7 else d.word("do_zaplaty")
    return [paid, (left, d.amount("do_zaplaty", always=True))]


def hero(d: Draft) -> str:
    """The one amount that the page shows large: what is due or, when it is paid, what it came to."""
    rng, s = d.rng, d.s
    if d.inv.do_zaplaty > 0:
        word, amount = d.word("do_zaplaty"), d.amount("do_zaplaty", always=True)
    else:
        word, amount = d.word("suma_brutto"), d.amount("suma_brutto", always=True)
    due = d.inv.termin_platnosci if d.inv.do_zaplaty > 0 and rng.random() < 0.3 else None
    until = ""
    if due and d.inv.forma_platnosci == "przelew":
        until = f" {rng.choice(('do', 'do dnia', 'płatne do', 'termin:'))} {s('termin_platnosci')}"
    points = min(max(15, d.look.title * 0.95), d.width / (0.24 * len(amount)))
    number = f"<span class='big n' style='font-size:{points:.1f}pt'>{amount}</span>"
    align = rng.choice(("", "r", "c", ""))
    if d.width < 90:
        return f"<div class='{align}'><div class='lab'>{word}</div>{number}<div>{until}</div></div>"
    inner = rng.choice((
        f"<div class='lab'>{word}</div>{number}<div>{until}</div>",
        f"{number}<div class='lab'>{word}</div><div>{until}</div>",
        f"<span class='mid'>{word}{d.colon}</span> {number}<span>{until}</span>",
        (f"<table class='full'><tr><td class='mid'>{word}<div class='small'>{until}</div></td>"
        f"<td class='r'>{number}</td></tr></table>"),
        f"<div class='mid acc'>{word} <b class='n'>{amount}</b>{until}</div>",
    ))  # fmt: skip
    return f"<div class='{align}'>{inner}</div>"


def in_words(d: Draft) -> str:
    """The amount in words of what is due, or of the whole where nothing is due."""
    field = "do_zaplaty" if d.inv.do_zaplaty > 0 else "suma_brutto"
    label = d.word("slownie")
    if field == "suma_brutto" and "zapłaty" in label:
        label = "Słownie"
    text = d.s.words(field)
    return d.rng.choice((f"<span class='lab'>{label}:</span> {text}", f"<div class='lab'>{label}</div>{text}",
                         f"{label}: <i>{text}</i>"))  # fmt: skip
