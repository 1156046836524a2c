"""Margin scheme: used cars, second-hand goods, works of art, travel; only a gross value, no VAT anywhere."""

from __future__ import annotations

import random
from decimal import Decimal

from benchmarks.corpus.content import draw_invoice, used_line
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.markup import SANS, SERIF, lines, logo, page, pairs, table
from benchmarks.corpus.parts import amount_due, dates, in_words, party, payment, signatures, title

_CARS = (
    "Samochód osobowy Škoda Octavia 1.6 TDI, rok 2016",
    "Volkswagen Golf VII 1.4 TSI (2015)",
    "Ford Transit 2.0 TDCi – ciężarowy",
    "Przyczepa bagażowa używana",
    "Toyota Yaris Hybrid 2019, przebieg 84 300 km",
)
_GOODS = (
    "Telefon Samsung Galaxy S21 – używany",
    "Laptop poleasingowy Dell Latitude 5490",
    "Rower trekkingowy używany",
    "Komoda dębowa, ok. 1920 r.",
    "Obraz olejny „Pejzaż z Wisłą”",
    "Srebrna cukiernica, antyk",
)
_TRAVEL = (
    "Wycieczka „Chorwacja – Makarska”, 7 nocy, 2 os.",
    "Usługa turystyki – obóz młodzieżowy",
    "Pobyt w Zakopanem, 3 dni",
    "Pielgrzymka autokarowa do Włoch",
)
_SCHEMES = (
    ("procedura marży – towary używane", _CARS + _GOODS[:3]),
    ("procedura marży dla biur podróży", _TRAVEL),
    ("procedura marży – dzieła sztuki", _GOODS[3:5]),
    ("procedura marży – przedmioty kolekcjonerskie i antyki", _GOODS[3:]),
)


@layout("margin")
def scheme(rng: random.Random) -> Drawn:
    """The words of the scheme in heading, table or foot; the column of rates holds `marża` or is not there."""
    words, stock = rng.choice(_SCHEMES)
    words = rng.choice((words, words.capitalize(), words.upper()))
    inv = draw_invoice(rng, lines=(1, 1))
    inv.marza = True
    inv.lines = []
    for name in rng.sample(stock, rng.choices((1, 2), (75, 25))[0]):
        price = Decimal(rng.randint(20, 900) * 100 if name in _CARS else rng.randint(90, 4500))
        count = Decimal(rng.choice((1, 1, 1, 2)))
        inv.lines.append(used_line(name, price, count))
    inv.rates = []
    inv.suma_brutto = sum((line.wartosc_brutto for line in inv.lines), Decimal(0))
    inv.zaplacono = inv.suma_brutto if inv.forma_platnosci != "przelew" else None
    inv.do_zaplaty = inv.suma_brutto - (inv.zaplacono or Decimal(0))
    s = Sheet(inv, rng)
    s.annotate("procedura_marzy")
    names = rng.choice((("lp", "nazwa", "ilosc", "jednostka", "cena_brutto", "wartosc_brutto"), ("lp", "nazwa", "ilosc_jednostka", "cena_brutto", "stawka_vat", "wartosc_brutto"),
                        ("nazwa", "ilosc", "wartosc_brutto"), ("lp", "nazwa", "jednostka", "ilosc", "cena_brutto", "wartosc_brutto", "stawka_vat")))  # fmt: skip
    plain = rng.random() < 0.6
    heads = [
        {"cena_brutto": "Cena", "wartosc_brutto": "Wartość"}.get(name, s.column(name)) if plain else s.column(name)
        for name in names
    ]
    mark = rng.choice(("marża", "VM", "marża", "proc. marży"))
    rows = [
        [mark if name == "stawka_vat" else cell for name, cell in zip(names, row, strict=True)]
        for row in s.item_rows(names)
    ]
    items = table(heads, rows, keys=names, css="items full")
    extra = (
        f"<p>{s.text(rng.choice(('Nr VIN: WVWZZZ1KZAW123456, nr rej. WE 5K712', 'Nr nadwozia TMBJG7NE8G0123456; dowód rejestracyjny DR/BAL 1234567')))}</p>"
        if inv.lines[0].nazwa in _CARS
        else ""
    )
    place = rng.choice(("head", "foot", "table"))
    head = f"<h2>{title(s)}{'<br><small>' + s.text(words) + '</small>' if place == 'head' else ''}</h2>"
    whole = rng.choice(
        ("Razem do zapłaty:", "Razem:", "Należność ogółem:", "Wartość ogółem:", "Kwota należności ogółem:")
    )
    sums = [(whole, f"<b>{s('suma_brutto')} {s.sign}</b>"), *(amount_due(s) if whole != "Razem do zapłaty:" else [])]
    if whole == "Razem do zapłaty:":
        s.note("do_zaplaty", inv.suma_brutto)
        inv.do_zaplaty = inv.suma_brutto
    parties = [f"<b>{s.label(role)}</b><br>{lines(party(s, role))}" for role in ("sprzedawca", "nabywca")]
    note = {
        "foot": f"<p>{s.text(words)}. Faktura nie zawiera kwoty podatku.</p>",
        "table": f"<p><b>{s.text(words)}</b></p>",
        "head": "",
    }[place]
    body = (
        f"{logo(rng, inv.sprzedawca, '#333') if rng.random() < 0.5 else ''}{head}{pairs(dates(s))}<table class='full'><tr><td>{parties[0]}</td><td>{parties[1]}</td></tr></table><br>"
        f"{note if place == 'table' else ''}{items}{extra}{pairs(sums)}<p>{in_words(s)}</p>{pairs(payment(s))}{note if place == 'foot' else ''}{signatures(s)}"
    )
    css = f".items td, .items th {{ border: {rng.choice(('0.5pt solid #000', '0.4pt solid #bbb', '0'))}; }} h2 {{ font-size: 14pt; }}"
    return s.drawn(page(body, css, font=rng.choice((*SANS, *SERIF)), size=rng.choice((9, 9.5)), margin="17mm"))
