"""Corrections that print only differences, and formal ones that change a text and no amount."""

from __future__ import annotations

import random
from datetime import timedelta
from decimal import Decimal

from benchmarks.corpus.companies import address
from benchmarks.corpus.content import Invoice, draw_invoice, draw_number, line_of, settle_sums
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.markup import SANS, SERIF, lines, page, pairs, table
from benchmarks.corpus.parts import party, signatures, vat_table

_HEADINGS = (
    "Faktura korygująca nr",
    "FAKTURA KORYGUJĄCA",
    "Korekta faktury nr",
    "FAKTURA VAT KORYGUJĄCA NR",
    "Faktura korygująca",
    "Korekta nr",
)
_REASONS = ("Zwrot towaru", "zwrot części towaru", "Udzielenie rabatu", "Pomyłka w cenie", "błędna ilość", "Reklamacja jakościowa", "Rabat potransakcyjny za II kwartał",
            "Błędna stawka podatku", "Zmniejszenie ilości zgodnie z protokołem nr 12/B")  # fmt: skip
_FORMAL = ("Błędny adres nabywcy", "błędna nazwa nabywcy", "Pomyłka w danych nabywcy", "Zmiana terminu płatności")


def _corrected(s: Sheet, rng: random.Random) -> str:
    number = draw_number(rng, s.inv.data_wystawienia - timedelta(days=30))
    day = s.inv.data_wystawienia - timedelta(days=rng.randint(3, 120))
    s.linked("korygowana", number, day)
    text = s.text(number)
    return rng.choice((
        f"Dotyczy faktury nr {text} z dnia {s.date(day)}", f"do faktury {text} z dnia {s.date(day)}",
        f"Faktura korygowana: {text}<br>Data wystawienia faktury korygowanej: {s.date(day)}",
        f"Dokument korygowany: {text}, data: {s.date(day)}", f"Korekta do: {text} ({s.date(day)})",
    ))  # fmt: skip


def _differences(inv: Invoice, rng: random.Random) -> None:
    """Replace the lines by what changed: fewer pieces, a lower price, or a rebate on the whole."""
    changed = []
    sign = -1 if rng.random() < 0.85 else 1
    for line in inv.lines:
        if rng.random() < 0.25:
            rebate = (line.wartosc_netto or Decimal(1)) * Decimal(rng.randint(3, 25)) / 100
            price = max(rebate.quantize(Decimal("0.01")), Decimal("0.01"))
            changed.append(
                line_of(
                    rng.choice(("Korekta wartości – rabat", "Rabat do faktury", line.nazwa)),
                    "szt.",
                    Decimal(sign),
                    price,
                    line.stawka_vat,
                    custom=inv.custom,
                )
            )
        else:
            back = max(Decimal(1), (line.ilosc * rng.randint(1, 9) / 10).quantize(Decimal(1)))
            assert line.cena_netto is not None
            changed.append(
                line_of(line.nazwa, line.jednostka, sign * back, line.cena_netto, line.stawka_vat, custom=inv.custom)
            )
    inv.lines = changed
    settle_sums(inv)


@layout("correction_difference")
def difference(rng: random.Random) -> Drawn:
    """Rows, VAT table and totals hold differences; the amount to return stands with a minus or under its own label."""
    inv = draw_invoice(rng, kind="KOR", lines=(1, 3), prefix=rng.choice(("KOR", "FK", "FKS", "KFS", "KOREKTA")))
    inv.zaplacono = None
    _differences(inv, rng)
    inv.przyczyna_korekty = rng.choice(_REASONS)
    s = Sheet(inv, rng)
    names = rng.choice((
        ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
        ("lp", "nazwa", "ilosc", "jednostka", "wartosc_netto", "stawka_vat", "wartosc_brutto"),
        ("nazwa", "jednostka", "ilosc", "cena_netto", "stawka_vat", "wartosc_netto", "kwota_vat", "wartosc_brutto"),
    ))  # fmt: skip
    heads = [s.column(name) for name in names]
    if rng.random() < 0.5:
        heads = [
            f"{'Różnica' if rng.random() < 0.5 else 'Korekta'}<br>{head}"
            if name.startswith(("ilosc", "wartosc", "kwota"))
            else head
            for name, head in zip(names, heads, strict=True)
        ]
    items = table(heads, s.item_rows(names, stan="roznica"), keys=names, css="items full")
    when = [(s.label("data_wystawienia"), s("data_wystawienia"))]
    if rng.random() < 0.4:
        when.append((s.label("data_sprzedazy"), s("data_sprzedazy")))
    amount = inv.suma_brutto
    if amount < 0 and rng.random() < 0.6:
        # A return is printed without a minus under a label that says so; the field is negative.
        s.note("do_zaplaty", amount)
        due = f"{rng.choice(('Do zwrotu:', 'Kwota do zwrotu', 'Zwrot dla nabywcy:', 'Nadpłata do zwrotu:'))} <b>{s.money(-amount)} {s.sign}</b>"
        words = s.words("suma_brutto").removeprefix("minus ")
    else:
        due = f"{s.label('do_zaplaty')} <b>{s('do_zaplaty')} {s.sign}</b>"
        words = s.words("do_zaplaty")
    s.unscored("kwota_slownie")
    reason = f"{rng.choice(('Przyczyna korekty:', 'Powód korekty:', 'Przyczyna:', 'Tytuł korekty:'))} {s('przyczyna_korekty')}"
    parties = [f"<b>{s.label(role)}</b><br>{lines(party(s, role))}" for role in ("sprzedawca", "nabywca")]
    pay = [(s.label("forma_platnosci"), s("forma_platnosci"))]
    caption = rng.choice(("Pozycje korygujące", "Różnica", "KOREKTA:", "", "Zestawienie zmian"))
    body = (
        f"<h2>{rng.choice(_HEADINGS)} {s('numer_faktury')}</h2>{pairs(when)}<p>{_corrected(s, rng)}</p><table class='p'><tr><td>{parties[0]}</td><td>{parties[1]}</td></tr></table>"
        f"<p>{reason}</p><b>{caption}</b>{items}<br><table class='full'><tr><td>{due}<br>{s.label('slownie')} {words}</td><td>{vat_table(s)}</td></tr></table>{pairs(pay)}{signatures(s)}"
    )
    css = f".items td, .items th, .vat td, .vat th {{ border: {rng.choice(('0.5pt solid #000', '0.4pt solid #aaa', '0'))}; }} .items th {{ background: {rng.choice(('#eee', '#fff'))}; }} .p {{ width: 100%; table-layout: fixed; }}"
    return s.drawn(page(body, css, font=rng.choice((*SANS, *SERIF)), size=rng.choice((8.5, 9)), margin="15mm"))


@layout("correction_difference")
def formal(rng: random.Random) -> Drawn:
    """A text was wrong: what it was and what it should be; every amount stays."""
    inv = draw_invoice(rng, kind="KOR", lines=(1, 1), prefix=rng.choice(("KOR", "FK", "KF", "FKOR")))
    inv.lines = []
    inv.rates = []
    inv.suma_netto = inv.suma_vat = inv.suma_brutto = inv.do_zaplaty = Decimal("0.00")
    inv.zaplacono = None
    inv.przyczyna_korekty = rng.choice(_FORMAL)
    s = Sheet(inv, rng)
    for name in ("suma_netto", "suma_vat", "suma_brutto"):
        s.note(name, Decimal("0.00"))
    old, _ = address(rng)
    subject = rng.choice(("Adres nabywcy", "Ulica", "Siedziba nabywcy"))
    rows = [[subject, s.text(old), s.text(inv.nabywca.ulica)]]
    change = table(
        [
            "Korygowane dane",
            rng.choice(("Było", "Treść korygowana", "Przed korektą")),
            rng.choice(("Powinno być", "Treść prawidłowa", "Po korekcie")),
        ],
        rows,
        css="items full",
    )
    parties = [f"<b>{s.label(role)}</b><br>{lines(party(s, role))}" for role in ("sprzedawca", "nabywca")]
    zero = (
        f"{rng.choice(('Do zapłaty:', 'Wartość korekty:', 'Różnica do zapłaty:'))} {s('do_zaplaty')} {s.sign}"
        if rng.random() < 0.6
        else ""
    )
    body = (
        f"<h2>{rng.choice(_HEADINGS)} {s('numer_faktury')}</h2><p>{s.label('data_wystawienia')} {s('data_wystawienia')}</p><p>{_corrected(s, rng)}</p>"
        f"<table class='full'><tr><td>{parties[0]}</td><td>{parties[1]}</td></tr></table><p>{rng.choice(('Przyczyna korekty:', 'Powód korekty:'))} {s('przyczyna_korekty')}</p>{change}"
        f"<p>{zero}</p><p>Pozostałe dane faktury nie ulegają zmianie.</p>{signatures(s)}"
    )
    return s.drawn(
        page(
            body,
            ".items td, .items th { border: 0.5pt solid #444; }",
            font=rng.choice((*SANS, *SERIF)),
            size=9.5,
            margin="18mm",
        )
    )
