"""Software subscriptions of Polish firms: periods, plans and seats, English words among Polish, paid by card."""

from __future__ import annotations

import calendar
import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from benchmarks.corpus.companies import draw_company
from benchmarks.corpus.content import Invoice, Line, draw_buyer, draw_invoice, line_of, settle_sums
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.markup import COLOURS, MONO, SANS, lines, logo, page, pairs, table
from benchmarks.corpus.parts import Pair, nip_line, vat_table

_SELLERS = ("Taskly Sp. z o.o.", "CloudNest S.A.", "Mailowo.io Sp. z o.o.", "Fakturka Online Sp. z o.o.",
            "Hostivo Sp. z o.o. sp. k.", "SaaSownia P.S.A.", "DevBoard Sp. z o.o.", "Pulsar CRM S.A.")  # fmt: skip
_PLANS = (("Plan Pro", "miesięcznie", 49, 199), ("Plan Business – subskrypcja", "mies.", 99, 490),
          ("Pakiet Starter (monthly)", "szt.", 19, 79), ("Workspace Premium", "user", 24, 69),
          ("CRM Team", "seat", 35, 120), ("Licencja SaaS – Standard", "stanowisko", 29, 140))  # fmt: skip
_ADDONS = (("Dodatkowy użytkownik (extra seat)", "user", 15, 60), ("Add-on: API access", "szt.", 30, 150),
           ("Pakiet SMS 1000", "szt.", 60, 110), ("Priority support", "mies.", 40, 250),
           ("Backup – dodatkowe 100 GB", "szt.", 9, 40), ("Domena .pl – odnowienie", "rok", 60, 140))  # fmt: skip
_USAGE = (("Compute – vCPU", "godz.", 0.021, 0.19, 5000), ("Object storage", "GB", 0.019, 0.099, 3000),
          ("Transfer wychodzący (egress)", "GB", 0.04, 0.35, 2000), ("Load balancer", "godz.", 0.06, 0.19, 744),
          ("Wysłane e-maile", "szt.", 0.0015, 0.012, 90000), ("Zapytania API", "tys.", 0.4, 2.1, 400),
          ("Snapshoty dysków", "GB", 0.08, 0.25, 900), ("Adres IPv4", "szt.", 8, 19, 4))  # fmt: skip

_GREETINGS = (
    "Subskrypcja odnawia się automatycznie. Zarządzaj planem w panelu: Settings → Billing.",
    "Need help? support@example.com",
    "Dziękujemy, że jesteś z nami!",
)


def _month(day: date) -> tuple[date, date]:
    """The month or, for one issued in its first days, the month before."""
    anchor = day if day.day > 5 else day.replace(day=1) - timedelta(days=1)
    return anchor.replace(day=1), anchor.replace(day=calendar.monthrange(anchor.year, anchor.month)[1])


def _cents(rng: random.Random, low: float, high: float) -> Decimal:
    price = Decimal(round(rng.uniform(low, high)))
    return price - rng.choice((Decimal(0), Decimal("0.01"), Decimal("0.50"), Decimal("0.10")))


def _bill(rng: random.Random, charges: list[Line], *, card: float) -> Invoice:
    """An invoice of the lines, mostly paid by card on the day."""
    name = rng.choice(_SELLERS)
    host = name.split(" ", maxsplit=1)[0].removesuffix(".io").lower()
    seller = replace(draw_company(rng, "company", "it"), nazwa=name, www=f"www.{host}.pl", email=f"billing@{host}.pl")
    buyer = draw_company(rng, "trader") if rng.random() < 0.45 else draw_buyer(rng)
    inv = draw_invoice(rng, lines=(1, 1), trade="it", seller=seller, buyer=buyer)
    day = inv.data_wystawienia
    inv.numer_faktury = rng.choice((f"INV-{day.year}-{rng.randint(1, 99999):05d}",
                                    f"SUB/{day:%Y/%m}/{rng.randint(1, 9999)}",
                                    f"{rng.choice('ABCDEF')}{rng.getrandbits(28):07X}-{rng.randint(1, 48):04d}",
                                    f"FV/{rng.randint(1, 9999)}/{day:%m/%Y}/WEB",
                                    f"PL{day:%y%m}{rng.randint(1, 99999):05d}"))  # fmt: skip
    inv.lines, inv.custom = charges, rng.choice(("line", "rate"))
    inv.forma_platnosci = rng.choice(("karta", "karta", "karta", "BLIK")) if rng.random() < card else "przelew"
    settle_sums(inv)
    paid = inv.forma_platnosci != "przelew"
    inv.zaplacono = inv.suma_brutto if paid else None
    inv.do_zaplaty = Decimal("0.00") if paid else inv.suma_brutto
    inv.data_sprzedazy = day
    return inv


def _plan_lines(rng: random.Random) -> list[Line]:
    name, unit, low, high = rng.choice(_PLANS)
    seats = Decimal(rng.randint(2, 25)) if unit in {"user", "seat", "stanowisko"} else Decimal(1)
    found = [line_of(name, unit, seats, _cents(rng, low, high), "23", custom="rate")]
    for extra, measure, least, most in rng.sample(_ADDONS, rng.choices((0, 1, 2), (60, 28, 12))[0]):
        found.append(line_of(extra, measure, Decimal(rng.randint(1, 4)), _cents(rng, least, most), "23", custom="rate"))
    return found


def _period(s: Sheet) -> tuple[date, date]:
    """A month or a year from the day of issue on; its end is the date of sale."""
    start = s.inv.data_wystawienia
    if s.rng.random() < 0.3:
        end = start.replace(day=min(start.day, 28), year=start.year + 1) - timedelta(days=1)
    elif s.rng.random() < 0.4:
        start, end = _month(start)
    else:
        end = start + timedelta(days=calendar.monthrange(start.year, start.month)[1] - 1)
    s.note("okres_od", start)
    s.note("okres_do", end)
    s.note("data_sprzedazy", end)
    return start, end


def _card(s: Sheet) -> str:
    """The form of payment: a card with its last digits, BLIK or a transfer."""
    s.note("forma_platnosci", s.inv.forma_platnosci)
    if s.inv.forma_platnosci != "karta":
        return "BLIK" if s.inv.forma_platnosci == "BLIK" else s.rng.choice(("przelew", "Przelew bankowy"))
    brand = s.rng.choice(("Visa", "Mastercard", "Karta Visa", "Karta płatnicza MasterCard", "Visa (auto-renewal)"))
    return s.text(f"{brand} {s.rng.choice(('•••• ', '**** ', 'ending in ', '…'))}{s.rng.randint(1000, 9999)}")


def _bank(s: Sheet) -> list[Pair]:
    """Due date and account, where a transfer pays."""
    if s.inv.forma_platnosci != "przelew":
        return []
    return [(s.rng.choice(("Termin płatności", "Due date / termin", "Płatne do")), s("termin_platnosci")),
            (s.rng.choice(("Numer konta (IBAN)", "Konto", "Rachunek do wpłat")), s("numer_konta"))]  # fmt: skip


def _css(rng: random.Random, colour: str) -> str:
    line = rng.choice(("#e2e2e2", "#cfd8e3", "#000"))
    return (f"h1 {{ font-size: {rng.choice((18, 22, 26))}pt; margin: 0 0 8pt; }} h3 {{ font-size: 15pt; "
            f"margin: 12pt 0; }} .k {{ color: #667; padding-right: 12pt; }} small {{ color: #667; font-size: 7.5pt; }}"
            f".items th {{ border-bottom: 0.8pt solid {line}; color: #667; font-weight: normal; font-size: 8pt; "
            f"padding: 3pt 4pt; }} .items td {{ border-bottom: 0.4pt solid {line}; padding: 5pt 4pt; }}"
            f".sum {{ margin-left: auto; width: 48%; }} .sum .v {{ text-align: right; white-space: nowrap; }} "
            f".sum td {{ border-bottom: 0.4pt solid {line}; padding: 4pt; }} .bar {{ background: {colour}; "
            f"color: #fff; padding: 10pt; }}"
            f".card {{ border: 0.7pt solid {line}; border-radius: 6pt; padding: 7pt; }} .three {{ width: 100%; "
            f"border-collapse: separate; border-spacing: 5pt 0; table-layout: fixed; }} "
            f".badge {{ border: 1pt solid {colour}; color: {colour}; padding: 1pt 6pt; }}"
            ".even { width: 100%; table-layout: fixed; }")  # fmt: skip


def _sums(s: Sheet, *, english: bool) -> list[Pair]:
    """Net, VAT at its rate, gross, paid and due, in words of either language."""
    rate, sign = s.rate("23"), f" {s.sign}"
    names = (("Subtotal", f"VAT {rate}", "Total", "Amount paid", "Amount due")
             if english else ("Suma netto", f"VAT ({rate})", "Razem brutto", "Zapłacono", "Do zapłaty"))  # fmt: skip
    fields = ("suma_netto", "suma_vat", "suma_brutto", "zaplacono", "do_zaplaty")
    printed = [pair for pair in zip(names, fields, strict=True) if s.inv.value(pair[1]) is not None]
    return [(name, s(field) + sign) for name, field in printed]


def _sides(s: Sheet, labels: tuple[str, str]) -> list[str]:
    """Seller and buyer under small labels."""
    found = []
    for label, role in zip(labels, ("sprzedawca", "nabywca"), strict=True):
        rows = [f"<b>{s(role + '_nazwa')}</b>", *s.address(role), *nip_line(s, role)]
        if s.rng.random() < 0.5:
            company = s.inv.sprzedawca if role == "sprzedawca" else s.inv.nabywca
            rows.append(s.text(company.email))
        found.append(f"<small>{label}</small><br>{lines(rows)}")
    return found


@layout("subscription")
def billing_page(rng: random.Random) -> Drawn:
    """A payment service's page: facts at the top left, what was paid as a headline, sums in a narrow column right."""
    inv = _bill(rng, _plan_lines(rng), card=0.8)
    s, colour = Sheet(inv, rng), rng.choice(COLOURS)
    start, end = _period(s)
    facts = [(rng.choice(("Numer faktury", "Invoice number", "Nr faktury")), f"<b>{s('numer_faktury')}</b>"),
             (rng.choice(("Data wystawienia", "Date of issue / data wystawienia", "Wystawiono")), s("data_wystawienia")),
             (rng.choice(("Okres", "Billing period", "Okres subskrypcji")), f"{s.date(start)} – {s.date(end)}"),
             (rng.choice(("Metoda płatności", "Payment method")), _card(s)), *_bank(s)]  # fmt: skip
    if inv.zaplacono is not None:
        headline = (f"{s.money(inv.suma_brutto)} {s.sign} {rng.choice(('zapłacono', 'paid on', 'opłacono'))} "
                    f"{s.date(inv.data_wystawienia)}")  # fmt: skip
    else:
        headline = f"{s.money(inv.suma_brutto)} {s.sign} {rng.choice(('do zapłaty', 'due'))}"
    names = rng.choice((("nazwa", "ilosc", "cena_netto", "wartosc_netto"),
                        ("nazwa", "ilosc", "cena_netto", "stawka_vat", "wartosc_netto"),
                        ("nazwa", "ilosc", "jednostka", "cena_netto", "stawka_vat", "wartosc_netto")))  # fmt: skip
    english = rng.random() < 0.5
    own = {"nazwa": "Description", "ilosc": "Qty", "cena_netto": "Unit price", "wartosc_netto": "Amount",
           "stawka_vat": "Tax", "jednostka": "Unit"}  # fmt: skip
    heads = [own[name] if english else s.column(name) for name in names]
    sides = _sides(
        s, rng.choice((("Sprzedawca", "Nabywca"), ("From / sprzedawca", "Bill to / nabywca"), ("Wystawca", "Klient")))
    )
    body = (f"<table class='full'><tr><td><h1>{rng.choice(('Faktura', 'Faktura VAT', 'Faktura / Invoice'))}</h1>"
            f"{pairs(facts)}</td><td class='r'>{logo(rng, inv.sprzedawca, colour)}</td></tr></table><br>"
            f"<table class='even'><tr><td>{sides[0]}</td><td>{sides[1]}</td></tr></table><h3>{headline}</h3>"
            f"{table(heads, s.item_rows(names), keys=names, css='items full')}{pairs(_sums(s, english=english), 'sum')}"
            f"<br><br><small>{s.text(rng.choice(_GREETINGS))} Customer ID: cus_{rng.getrandbits(48):012x}</small>")  # fmt: skip
    return s.drawn(page(body, _css(rng, colour), font=rng.choice(SANS), size=rng.choice((9, 9.5)),
                        margin=rng.choice(("16mm", "20mm"))))  # fmt: skip


@layout("subscription")
def plan_cards(rng: random.Random) -> Drawn:
    """A coloured bar, cards for plan, period and payment, a table a rate; the next renewal is no due date."""
    inv = _bill(rng, _plan_lines(rng), card=0.65)
    s, colour = Sheet(inv, rng), rng.choice(COLOURS)
    start, end = _period(s)
    renewal = end + timedelta(days=1)
    cards = [("Plan", f"<b>{s.text(inv.lines[0].nazwa)}</b><br>{rng.randint(1, 40)} / {rng.randint(40, 80)} seats used"),
             (rng.choice(("Okres rozliczeniowy", "Okres świadczenia usługi")), f"{s.date(start)}<br>– {s.date(end)}"),
             (rng.choice(("Następne odnowienie", "Next renewal", "Kolejne obciążenie karty")), s.date(renewal)),
             (rng.choice(("Płatność", "Forma płatności")), _card(s))]  # fmt: skip
    rng.shuffle(cards)
    boxes = "".join(f"<td class='card'><small>{key}</small><br>{value}</td>" for key, value in cards)
    names = rng.choice((("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat",
                         "kwota_vat", "wartosc_brutto"),
                        ("nazwa", "ilosc_jednostka", "cena_netto", "stawka_vat", "wartosc_netto", "wartosc_brutto")))  # fmt: skip
    items = table([s.column(name) for name in names], s.item_rows(names), keys=names, css="items full")
    due = [(rng.choice(("Razem do zapłaty", "Kwota do zapłaty", "Do zapłaty")), f"<b>{s('do_zaplaty')} {s.sign}</b>"),
           *_bank(s)]  # fmt: skip
    if inv.zaplacono is not None:
        due.insert(0,
                   ("Zapłacono online",
                    (f"{s('zaplacono')} {s.sign} <span class='badge'>{rng.choice(('OPŁACONA', 'PAID'))}</span>")))  # fmt: skip
    sides = _sides(s, rng.choice((("Sprzedawca", "Nabywca"), ("Usługodawca", "Usługobiorca"))))
    body = (f"<div class='bar'><b>{s.text(inv.sprzedawca.www)}</b> &nbsp; Faktura nr {s('numer_faktury')} &nbsp; "
            f"{rng.choice(('z dnia', 'wystawiona', 'data wystawienia:'))} {s('data_wystawienia')}</div><br>"
            f"<table class='even'><tr><td>{sides[0]}</td><td>{sides[1]}</td></tr></table><br><table class='three'>"
            f"<tr>{boxes}</tr></table><br>{items}<br>"
            f"<table class='even'><tr><td>{vat_table(s, 'items')}</td><td>{pairs(due)}</td></tr></table><p>"
            f"<small>Transaction ID: {rng.getrandbits(64):016x}. Faktura wygenerowana automatycznie, "
            f"nie wymaga podpisu.</small></p>")  # fmt: skip
    return s.drawn(page(body, _css(rng, colour), font=rng.choice(SANS), size=rng.choice((8.5, 9)), margin="14mm"))


def _usage_lines(rng: random.Random) -> list[Line]:
    """Metered services with prices far below a złoty."""
    found = []
    for name, unit, low, high, most in sorted(rng.sample(_USAGE, rng.randint(3, 7)), key=_USAGE.index):
        amount = Decimal(rng.randint(max(1, most // 50), most))
        price = Decimal(f"{rng.uniform(low, high):.{4 if low < 1 else 2}f}")
        found.append(line_of(name, unit, amount, price, "23", custom="rate"))
    return found


def _credit(charges: Sequence[Line], rng: random.Random) -> list[Line]:
    """A credit as a negative row, smaller than what it is taken from."""
    whole = sum((line.wartosc_netto or Decimal(0) for line in charges), Decimal(0))
    amount = (whole * Decimal(rng.randint(5, 30)) / 100).quantize(Decimal("0.01"))
    return [line_of(rng.choice(("Kredyt promocyjny (credits)", "Rabat partnerski")), "szt.", Decimal(1), -amount,
                    "23", custom="rate")]  # fmt: skip


@layout("subscription")
def metered_usage(rng: random.Random) -> Drawn:
    """Cloud or hosting: the total at the top right, many metered lines, parties below the table or beside the total."""
    charges = _usage_lines(rng)
    inv = _bill(rng, charges + (_credit(charges, rng) if rng.random() < 0.35 else []), card=0.6)
    s, colour = Sheet(inv, rng), rng.choice(COLOURS)
    start, end = _month(inv.data_wystawienia - timedelta(days=6))
    s.note("okres_od", start)
    s.note("okres_do", end)
    s.note("data_sprzedazy", end)
    names = rng.choice((("nazwa", "ilosc_jednostka", "cena_netto", "wartosc_netto"),
                        ("nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat"),
                        ("lp", "nazwa", "jednostka", "ilosc", "cena_netto", "wartosc_netto")))  # fmt: skip
    items = table([s.column(name) for name in names], s.item_rows(names), keys=names, css="items full")
    sides = _sides(s, rng.choice((("Sprzedawca:", "Nabywca:"), ("Dostawca usługi", "Konto (account owner)"))))
    parties = f"<table class='even'><tr><td>{sides[0]}</td><td>{sides[1]}</td></tr></table>"
    facts = [("Faktura VAT", s("numer_faktury")), (s.label("data_wystawienia"), s("data_wystawienia")),
             (rng.choice(("Usage period", "Zużycie za okres", "Okres")), f"{s.date(start)} – {s.date(end)}"),
             ("Account / project", f"prj-{rng.getrandbits(24):06x}"),
             (rng.choice(("Sposób płatności", "Payment")), _card(s)), *_bank(s)]  # fmt: skip
    total = (f"<small>{rng.choice(('Razem brutto', 'Total (brutto)', 'Wartość faktury'))}</small><br>"
             f"<span style='font-size:18pt'>{s.money(inv.suma_brutto)} {s.sign}</span>")  # fmt: skip
    blocks = [f"<table class='even'><tr><td>{pairs(facts)}</td><td class='r'>{total}</td></tr></table>",
              f"<br>{items}{pairs(_sums(s, english=rng.random() < 0.3), 'sum')}<br>", parties]  # fmt: skip
    if rng.random() < 0.5:
        blocks.insert(1, blocks.pop(2))
    note = "Ceny jednostkowe netto, bez VAT. Godziny w strefie UTC. Faktura bez podpisu."
    body = f"{logo(rng, inv.sprzedawca, colour)}<br><br>{''.join(blocks)}<p><small>{note}</small></p>"
    return s.drawn(page(body, _css(rng, colour), font=rng.choice((*SANS, *MONO)), size=rng.choice((8, 8.5, 9)),
                        margin="16mm"))  # fmt: skip
