"""Clinics, notaries, law offices: exempt and taxed services together, long descriptions, basis of the exemption."""

from __future__ import annotations

import random
from decimal import Decimal

from benchmarks.corpus.companies import draw_company
from benchmarks.corpus.content import draw_buyer, draw_invoice, line_of, settle_sums
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.identifiers import pesel
from benchmarks.corpus.markup import SANS, SERIF, lines, page, pairs, stamp, table
from benchmarks.corpus.parts import amount_due, dates, in_words, party, payment, remarks, title, totals, vat_table

_MEDICAL = (("Konsultacja lekarska specjalistyczna – kardiolog, wraz z badaniem EKG i opisem", "usł.", "zw", 150, 400), ("Badania laboratoryjne krwi (morfologia, OB, glukoza, lipidogram)", "kpl.", "zw", 40, 260),
            ("Badanie wstępne pracownika z zakresu medycyny pracy, skierowanie z dnia wystawienia", "os.", "zw", 90, 260), ("Zabieg fizjoterapeutyczny – masaż leczniczy kręgosłupa", "szt.", "zw", 80, 180),
            ("USG jamy brzusznej z opisem", "usł.", "zw", 120, 260), ("Zabieg medycyny estetycznej – mezoterapia igłowa", "usł.", "23", 250, 900), ("Wystawienie zaświadczenia dla zakładu ubezpieczeń", "szt.", "23", 50, 150),
            ("Leczenie kanałowe zęba trzonowego pod mikroskopem", "usł.", "zw", 600, 1600), ("Kopia dokumentacji medycznej (12 stron)", "szt.", "zw", 5, 40))  # fmt: skip
_LEGAL = (("Obsługa prawna w sprawie o sygn. akt I C 123/24 – sporządzenie pozwu wraz z analizą dokumentacji i udziałem w rozprawie", "usł.", "23", 600, 5200), ("Taksa notarialna – umowa sprzedaży lokalu, Rep. A nr 1234/2025", "szt.", "23", 300, 3900),
          ("Wypisy aktu notarialnego (6 szt. po 4 strony)", "szt.", "23", 24, 180), ("Opinia prawna dotycząca postanowień umowy najmu lokalu użytkowego", "szt.", "23", 500, 2500), ("Zastępstwo procesowe – ryczałt miesięczny", "mies.", "23", 800, 4000),
          ("Szkolenie z ochrony danych osobowych finansowane ze środków publicznych", "os.", "zw", 200, 900), ("Mediacja pozasądowa – posiedzenie", "godz.", "23", 150, 420), ("Poświadczenie podpisu", "szt.", "23", 20, 24))  # fmt: skip
_BASIS = {"medical": ("Zwolnienie z VAT na podstawie art. 43 ust. 1 pkt 18 ustawy o VAT", "zw – art. 43 ust. 1 pkt 19 ustawy z dnia 11 marca 2004 r.", "Usługi zwolnione z podatku: art. 43 ust. 1 pkt 18 i 18a ustawy o VAT"),
          "legal": ("Zwolnienie: art. 43 ust. 1 pkt 29 lit. c ustawy o VAT", "Podstawa zwolnienia z VAT: § 3 ust. 1 pkt 14 rozporządzenia MF")}  # fmt: skip


@layout("medical_legal")
def practice(rng: random.Random) -> Drawn:
    """Descriptions over several lines; patients with PESEL, cases with file numbers; totals by rate."""
    field = rng.choice(("medical", "medical", "legal"))
    stock = _MEDICAL if field == "medical" else _LEGAL
    forms = rng.choice(("trader", "company", "partners"))
    buyer = draw_company(rng, "person") if field == "medical" and rng.random() < 0.3 else draw_buyer(rng)
    inv = draw_invoice(
        rng,
        trade="medyczna" if field == "medical" else "uslugi",
        lines=(1, 1),
        seller=draw_company(rng, forms, "medyczna" if field == "medical" else "uslugi"),
        buyer=buyer,
    )
    gross = rng.random() < 0.4
    inv.custom = "gross" if gross else "rate"
    inv.lines = []
    for name, unit, rate, low, high in rng.sample(stock, rng.randint(1, 5)):
        line = line_of(
            name,
            unit,
            Decimal(rng.choice((1, 1, 1, 2, 5))),
            Decimal(rng.randint(int(low), int(high))),
            rate,
            gross=gross,
        )
        line.pkwiu = f"{rng.choice(('86', '69'))}.{rng.randint(10, 99)}.{rng.randint(10, 99)}.0"
        inv.lines.append(line)
    settle_sums(inv)
    inv.zaplacono = inv.suma_brutto if inv.forma_platnosci in {"gotówka", "karta", "BLIK"} else None
    inv.do_zaplaty = inv.suma_brutto - (inv.zaplacono or Decimal(0))
    s = Sheet(inv, rng)
    names = rng.choice((
        ("lp", "nazwa", "pkwiu", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
        ("lp", "nazwa", "ilosc", "cena_netto", "stawka_vat", "wartosc_netto", "wartosc_brutto"),
        ("nazwa", "ilosc_jednostka", "cena_brutto", "stawka_vat", "wartosc_brutto"),
    ))  # fmt: skip
    items = table([s.column(name) for name in names], s.item_rows(names), keys=names, css="items full")
    basis = ""
    if any(line.stawka_vat == "zw" for line in inv.lines) and rng.random() < 0.8:
        s.annotate("zwolnienie")
        basis = s.text(rng.choice(_BASIS[field]))
    facts = (
        [
            (
                rng.choice(("Pacjent:", "Dotyczy pacjenta:")),
                f"{s.text(rng.choice(('Jan K.', 'Maria Zając', 'pracownicy wg listy')))}, PESEL {pesel(rng)}",
            )
        ]
        if field == "medical"
        else [
            ("Sprawa:", f"sygn. {rng.choice(('II GC', 'I C', 'VIII Co'))} {rng.randint(10, 990)}/{rng.randint(20, 26)}")
        ]
    )
    facts = facts if rng.random() < 0.6 else []
    parties = [f"<b>{s.label(role)}</b><br>{lines(party(s, role))}" for role in ("sprzedawca", "nabywca")]
    rates = vat_table(s) if len(inv.rates) > 1 or rng.random() < 0.6 else ""
    sums = pairs(amount_due(s)) if rates else pairs(totals(s))
    body = (
        f"<h2>{title(s)}</h2><table class='full'><tr><td>{parties[0]}</td><td>{pairs([*dates(s), *payment(s)])}</td></tr><tr><td><br>{parties[1]}</td><td>{pairs(facts)}</td></tr></table><br>"
        f"{items}<br>{rates}{sums}<p>{in_words(s)}</p><p>{basis}</p><p>{lines(remarks(s))}</p>{stamp(rng, inv.sprzedawca) if rng.random() < 0.5 else ''}"
    )
    css = f".items td, .items th, .vat td, .vat th {{ border: {rng.choice(('0.5pt solid #000', '0.4pt solid #bbb', '0'))}; }} .items th {{ background: {rng.choice(('#f0f0f0', '#fff', '#e8eef4'))}; }} h2 {{ font-size: 14pt; }}"
    return s.drawn(page(body, css, font=rng.choice((*SERIF, *SANS)), size=rng.choice((8.5, 9)), margin="16mm"))
