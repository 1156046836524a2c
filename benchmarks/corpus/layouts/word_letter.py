"""A word processor's document: place and date above, parties in paragraphs, a simple table, sums in sentences."""

from __future__ import annotations

import random

from benchmarks.corpus.content import draw_invoice
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.markup import SANS, SERIF, lines, page, stamp, table
from benchmarks.corpus.parts import due, in_words, nip_line, sale, signatures, split_payment

_COLUMNS = (
    ("lp", "nazwa", "ilosc_jednostka", "cena_netto", "wartosc_netto"),
    ("lp", "nazwa", "ilosc", "cena_netto", "wartosc_netto", "stawka_vat", "wartosc_brutto"),
    ("nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
    ("lp", "nazwa", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
)


def _paragraph(s: Sheet, role: str) -> str:
    label = s.label(role)
    label += "" if label.endswith(":") else ":"
    parts = [s(f"{role}_nazwa"), *s.address(role), *nip_line(s, role)]
    if s.rng.random() < 0.5:
        return f"<p><b>{label}</b><br>{lines(parts)}</p>"
    return f"<p>{label} {', '.join(parts)}</p>"


def _payment(s: Sheet) -> str:
    inv = s.inv
    if inv.forma_platnosci != "przelew":
        return s.rng.choice(("Forma płatności: {}.", "Zapłacono: {}.", "Płatność {}.")).format(s("forma_platnosci"))
    s.note("forma_platnosci", "przelew")
    label, value = due(s)
    account = f"{s('numer_konta')}" + (f" ({s('bank')})" if s.rng.random() < 0.5 else "")
    return s.rng.choice((
        f"Płatność przelewem na konto {account}. {label} {value}.",
        f"Należność prosimy przekazać przelewem na rachunek nr {account}, {label.lower()} {value}.",
        f"{label} {value}<br>{s.label('numer_konta')} {account}<br>{s.label('forma_platnosci')} przelew",
    ))  # fmt: skip


@layout("word_letter")
def letter(rng: random.Random) -> Drawn:
    """Paragraphs; totals as a row of the table or in sentences."""
    inv = draw_invoice(rng, lines=(1, 4), seller=None)
    s = Sheet(inv, rng)
    if rng.random() < 0.7:
        when = f"<p class='right'>{s('miejsce_wystawienia')}, {rng.choice(('dnia ', 'dn. ', '', ''))}{s('data_wystawienia')}</p>"
    else:
        when = f"<p>{s.label('data_wystawienia')} {s('data_wystawienia')}</p>"
    when += "".join(f"<p>{label} {value}</p>" for label, value in sale(s))
    align = rng.choice(("center", "left", "center"))
    heading = rng.choice(("FAKTURA VAT NR", "Faktura nr", "FAKTURA NR", "Faktura VAT nr", "F A K T U R A&nbsp; nr"))
    names = rng.choice(_COLUMNS)
    heads = [s.column(name) for name in names]
    single = len({line.stawka_vat for line in inv.lines}) == 1
    foot = []
    if "stawka_vat" not in names and not single:
        names = _COLUMNS[2]
        heads = [s.column(name) for name in names]
    rows = s.item_rows(names)
    if "wartosc_brutto" in names and rng.random() < 0.6:
        sums = {"wartosc_netto": "suma_netto", "kwota_vat": "suma_vat", "wartosc_brutto": "suma_brutto"}
        cells = [s(sums[name]) if name in sums else "" for name in names]
        cells[1 if names[0] == "lp" else 0] = s.label("razem")
        foot = [cells]
    items = table(heads, rows, keys=names, css="items full", foot=foot)
    sign = s.sign
    rate = s.rate(inv.lines[0].stawka_vat)
    if single:
        sums_text = [f"Razem netto: {s('suma_netto')} {sign}", f"VAT {rate}: {s('suma_vat')} {sign}",
                     f"<b>Razem brutto: {s('suma_brutto')} {sign}</b>"]  # fmt: skip
    else:
        triples = s.vat_rows(("stawka", "netto", "vat"))
        sums_text = [f"{rate}: netto {netto}, VAT {vat}" for rate, netto, vat in triples]
        sums_text.append(f"{s.label('suma_brutto')} <b>{s('suma_brutto')} {sign}</b>")
    if rng.random() < 0.6:
        sums_text.append(f"{s.label('do_zaplaty')} {s('do_zaplaty')} {sign}")
    body = (
        f"{when}<h2 style='text-align: {align}'>{heading} {s('numer_faktury')}</h2>{_paragraph(s, 'sprzedawca')}"
        f"{_paragraph(s, 'nabywca')}{items}<p>{lines(sums_text)}</p><p>{in_words(s)}</p><p>{_payment(s)}</p>"
        f"<p>{lines(split_payment(s))}</p>{stamp(rng, inv.sprzedawca) if rng.random() < 0.4 else ''}"
        f"{signatures(s) if rng.random() < 0.6 else ''}"
    )
    css = ".right { text-align: right; } .items td, .items th { border: 0.7pt solid #000; } p { margin: 6pt 0; }"
    return s.drawn(page(body, css, font=rng.choice((*SERIF, *SERIF, *SANS)), size=rng.choice((10, 10.5, 11, 12)),
                        margin=rng.choice(("20mm", "25mm"))))  # fmt: skip
