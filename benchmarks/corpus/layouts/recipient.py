"""A municipality or company that buys, and a school, office or branch that receives: both with address and NIP."""

from __future__ import annotations

import dataclasses
import random

from benchmarks.corpus import identifiers
from benchmarks.corpus.companies import Company, address, draw_company
from benchmarks.corpus.content import draw_invoice
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.markup import SANS, SERIF, lines, page, pairs
from benchmarks.corpus.names import CITIES
from benchmarks.corpus.parts import (
    columns,
    dates,
    in_words,
    item_table,
    party,
    payment,
    remarks,
    signatures,
    split_payment,
    title,
    totals,
    vat_table,
)

_UNITS = ("Szkoła Podstawowa nr {} w mieście {}", "Zespół Szkół Ogólnokształcących nr {} – {}", "Przedszkole Miejskie nr {} w mieście {}", "Urząd Miejski – Wydział {} – {}",
          "Ośrodek Pomocy Społecznej nr {} w mieście {}", "Dom Kultury nr {} „{}”", "Żłobek Samorządowy nr {} – {}")  # fmt: skip
_CITIES_BUY = ("Gmina {}", "Gmina Miasto {}", "Miasto {}", "Powiat {}", "Miasto Stołeczne {}", "Gmina Miejska {}")
_ROLES = {
    "odbiorca": ("Odbiorca", "ODBIORCA:", "Odbiorca faktury", "Jednostka odbierająca", "Miejsce dostawy / odbiorca"),
    "platnik": ("Płatnik", "PŁATNIK:"),
}


def _unit(rng: random.Random, buyer: Company) -> Company:
    city = buyer.city
    street, _ = address(rng)
    name = (
        rng.choice(_UNITS).format(rng.randint(1, 60), city)
        if buyer.forma == "public"
        else f"{buyer.nazwa} – oddział {rng.choice(CITIES)[0]}"
    )
    return Company(name, street, buyer.miasto, identifiers.nip(rng))


@layout("recipient")
def three(rng: random.Random) -> Drawn:
    """Three party blocks; the recipient beside, under or before the buyer, with or without a NIP of its own."""
    city, low, _ = rng.choice(CITIES)
    public = rng.random() < 0.75
    buyer = draw_company(rng, "public" if public else "company")
    if public:
        buyer = dataclasses.replace(
            buyer, nazwa=rng.choice(_CITIES_BUY).format(city), miasto=f"{low}-{rng.randint(1, 999):03d} {city}"
        )
    inv = draw_invoice(rng, buyer=buyer, lines=(1, 8))
    inv.forma_platnosci = "przelew"
    s = Sheet(inv, rng)
    unit = _unit(rng, inv.nabywca)
    role = "platnik" if not public and rng.random() < 0.3 else "odbiorca"
    seller = f"<u>{s.label('sprzedawca')}</u><br>{lines(party(s, 'sprzedawca'))}"
    # With a recipient on the page the buyer is called so, and never "odbiorca" or "płatnik".
    label = rng.choice(("Nabywca", "NABYWCA", "Nabywca:", "Kupujący", "Nabywca (podatnik)"))
    buying = f"<u>{label}</u><br>{lines(party(s, 'nabywca', extras=False))}"
    receiving = f"<u>{rng.choice(_ROLES[role])}</u><br>{lines(s.other(role, unit, nip=rng.random() < 0.6))}"
    kind = rng.choice(("beside", "under", "before", "inline"))
    if kind == "beside":
        parties = f"<table class='p'><tr><td>{seller}</td><td>{buying}</td><td>{receiving}</td></tr></table>"
    elif kind == "under":
        parties = f"<table class='p'><tr><td rowspan='2'>{seller}</td><td>{buying}</td></tr><tr><td>{receiving}</td></tr></table>"
    elif kind == "before":
        parties = f"<table class='p'><tr><td>{receiving}</td><td>{buying}</td></tr></table><p>{seller}</p>"
    else:
        parties = f"<p>{seller}</p><p>{buying.replace('<br>', ', ').replace('</u>, ', '</u> ')}</p><p>{receiving.replace('<br>', ', ').replace('</u>, ', '</u> ')}</p>"
    meta, pay = pairs(dates(s)), pairs(payment(s))
    body = (
        f"<table class='full'><tr><td><h2>{title(s)}</h2></td><td>{meta}</td></tr></table>{parties}<br>{item_table(s, columns(rng))}<br>"
        f"<table class='full'><tr><td>{vat_table(s)}</td><td>{pairs(totals(s)) if rng.random() < 0.6 else pairs([(s.label('do_zaplaty'), s('do_zaplaty') + ' ' + s.sign)])}</td></tr></table>"
        f"<p>{in_words(s)}</p>{pay}<p>{lines([*split_payment(s), *remarks(s)])}</p>{signatures(s) if rng.random() < 0.6 else ''}"
    )
    rule = rng.choice(("0.6pt solid #000", "0", "0.5pt dashed #888"))
    css = f".p {{ width: 100%; }} .p td {{ border: {rule}; width: 33%; }} .items td, .items th {{ border: {rng.choice(('0.5pt solid #000', '0.4pt solid #aaa'))}; }} h2 {{ margin: 0; font-size: 13pt; }}"
    return s.drawn(page(body, css, font=rng.choice((*SANS, *SERIF)), size=rng.choice((8, 8.5, 9)), margin="14mm"))
