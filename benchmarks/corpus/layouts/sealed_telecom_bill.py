"""Telecom bills: a summary letter with balance and slip, a detailed account over pages, a local provider's one page."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal

from benchmarks.corpus.companies import draw_company
from benchmarks.corpus.content import Invoice, Line, draw_invoice, line_of, settle_sums
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.formats import MONTHS_NOMINATIVE
from benchmarks.corpus.markup import COLOURS, SANS, logo, page, table

_BRANDS = ("Polkom Mobile", "Eter Telekom", "Halo Sieć", "Wektor Światłowody", "Kablonet Południe", "Falatel",
           "Nitka Telekomunikacja", "Sygnał Operator", "Orion Net", "Zasięg Plus")  # fmt: skip
_SERVICES = (
    ("Abonament Firma {0} GB", "usł.", 19, 120), ("Internet światłowodowy {0} Mb/s", "mies.", 39, 170),
    ("Połączenia krajowe poza pakietem", "min", 0.05, 0.5), ("SMS/MMS krajowe", "szt.", 0.05, 0.4),
    ("Pakiet roamingowy UE {0} MB", "szt.", 5, 40), ("Stały adres IP", "mies.", 10, 40),
    ("Dzierżawa routera WiFi", "szt.", 4.9, 25), ("Opłata za wiadomości specjalne", "szt.", 1, 9),
    ("Centrala wirtualna – stanowisko", "szt.", 12, 60), ("Telewizja kablowa – pakiet Rodzinny", "mies.", 30, 90),
    ("Ubezpieczenie ekranu", "mies.", 8, 25), ("Transmisja danych LTE", "mies.", 9, 49),
    ("Numer skrócony – utrzymanie", "mies.", 20, 90), ("Faktura papierowa", "szt.", 2, 9),
)  # fmt: skip


@dataclass(slots=True)
class _Account:
    """The customer's account: old balance, payments in the period, charges outside VAT."""

    client: str
    balance: Decimal | None
    paid: Decimal | None
    instalment: tuple[str, Decimal] | None
    title: str


def _phone(rng: random.Random) -> str:
    number = rng.randint(500_000_000, 889_999_999)
    return f"{number // 10**6} {number // 1000 % 1000:03d} {number % 1000:03d}"


def _lines(rng: random.Random, count: int, inv: Invoice) -> list[Line]:
    lines = []
    for name, unit, low, high in rng.sample(_SERVICES, count):
        price = Decimal(str(round(rng.uniform(low, high), rng.choice((2, 2, 4)))))
        quantity = Decimal(rng.randint(1, 3) if low > 1 else rng.randint(2, 240))
        text = name.format(rng.choice((10, 50, 100, 300, 600, 1000)))
        lines.append(line_of(text, unit, quantity, price, "23", custom=inv.custom))
    return lines


def _bill(rng: random.Random, lines: tuple[int, int]) -> tuple[Invoice, _Account]:
    """The invoice with its month of service and the account it belongs to."""
    seller = draw_company(rng, "company", "it")
    seller = replace(seller, nazwa=rng.choice(_BRANDS) + rng.choice((" S.A.", " sp. z o.o.", " Polska Sp. z o.o.")))
    inv = draw_invoice(rng, trade="it", lines=(1, 1), seller=seller)
    inv.lines = _lines(rng, rng.randint(*lines), inv)
    inv.forma_platnosci, inv.zaplacono, inv.numer_zamowienia = "przelew", None, None
    settle_sums(inv)
    start = inv.data_wystawienia.replace(day=rng.choice((1, 1, 1, 7, 12, 21)))
    while start > inv.data_wystawienia - timedelta(days=28):
        start = (start.replace(day=1) - timedelta(days=1)).replace(day=start.day)
    after = (start.replace(day=1) + timedelta(days=32)).replace(day=start.day)
    inv.okres_od, inv.okres_do = start, after - timedelta(days=1)
    inv.data_sprzedazy = inv.okres_do
    inv.termin_platnosci = inv.data_wystawienia + timedelta(days=rng.choice((14, 14, 15, 21, 10)))
    running, day = rng.randint(10**6, 10**8), inv.data_wystawienia
    inv.numer_faktury = rng.choice((f"F/{running:010d}/{day:%m/%y}", f"{day:%y%m}{running:010d}", f"FT{running}",
                                    f"{running}-{day:%m}-{day.year}", f"U/{running}/{day.year}"))  # fmt: skip
    client = str(rng.randint(10**6, 10**9))
    balance = paid = None
    if rng.random() < 0.6:
        balance = Decimal(rng.randint(500, 40000)) / 100 * rng.choice((1, 1, -1))
        if balance > 0 and rng.random() < 0.8:
            paid = balance if rng.random() < 0.6 else (balance / 2).quantize(Decimal("0.01"))
    part = Decimal(rng.randint(1900, 19900)) / 100
    total = rng.choice((12, 24, 36))
    instalment = (f"{rng.randint(1, total)}/{total}", part) if rng.random() < 0.3 else None
    inv.do_zaplaty = inv.suma_brutto + (balance or 0) - (paid or 0) + (instalment[1] if instalment else 0)
    inv.do_zaplaty = max(inv.do_zaplaty, Decimal("0.00"))
    title = rng.choice((f"Faktura {inv.numer_faktury}", f"Nr klienta {client}", f"{client} {inv.numer_faktury}"))
    return inv, _Account(client, balance, paid, instalment, title)


def _drawn(s: Sheet, html: str, account: _Account) -> Drawn:
    """Payments of earlier bills are no payment of this one; what an instalment or credit is called is taste."""
    s.unscored("forma_platnosci")  # an account and a title, rarely the words
    if account.instalment or (account.balance is not None and account.balance < 0):
        s.unscored("rozliczenie")
    if account.paid is not None:
        s.unscored("zaplacono")
    return s.drawn(html)


def _period(s: Sheet) -> str:
    """The period of service, as two dates or as a month alone when it is one."""
    first, last = s.inv.okres_od, s.inv.okres_do
    assert first is not None
    assert last is not None
    if first.day == 1 and s.rng.random() < 0.25:
        s.note("okres_od", first)
        s.note("okres_do", last)
        return f"{MONTHS_NOMINATIVE[first.month - 1]} {first.year}"
    s.note("data_sprzedazy", last)
    return f"{s('okres_od')} {s.rng.choice(('–', '-', 'do'))} {s('okres_do')}"


def _summary(s: Sheet, account: _Account) -> list[list[str]]:
    """Rows of the account summary, without the amount due."""
    rng, rows = s.rng, []
    if account.balance is not None:
        s.settle("saldo", account.balance)
        name = rng.choice(("Saldo z poprzedniego okresu", "Stan rozliczeń przed wystawieniem faktury",
                           "Saldo początkowe", "Kwota z poprzednich rachunków"))  # fmt: skip
        rows.append([name, s.money(account.balance)])
    if account.paid is not None:
        s.settle("zaplata", account.paid)
        name = rng.choice(("Dokonane wpłaty", "Wpłaty zaksięgowane w okresie", "Twoje wpłaty"))
        rows.append([name, s.money(account.paid)])
    name = rng.choice(("Opłaty bieżące brutto", "Należność za bieżący okres", "Kwota tej faktury z VAT",
                       "Wartość faktury"))  # fmt: skip
    rows.append([name, s("suma_brutto")])
    if account.instalment:
        number, amount = account.instalment
        name = rng.choice(("Rata za urządzenie {} (nie podlega VAT)", "Raty za sprzęt {}, poza VAT"))
        s.settle("obciazenie", amount)
        rows.append([name.format(number), s.money(amount)])
    return rows


def _slip(s: Sheet, account: _Account) -> str:
    """The tear-off for a transfer."""
    rng, inv = s.rng, s.inv
    number = s.style.account(inv.numer_konta or "")
    buyer = s.text(f"{inv.nabywca.nazwa}, {inv.nabywca.adres}")
    rows = [
        (rng.choice(("nazwa odbiorcy", "Odbiorca")), s.text(inv.sprzedawca.nazwa)),
        (rng.choice(("nr rachunku odbiorcy", "Numer rachunku")), s.text(number)),
        (rng.choice(("kwota", "Kwota w zł")), f"{rng.choice(('', '*', '***'))}{s.money(inv.do_zaplaty)}"),
        (rng.choice(("nazwa zleceniodawcy", "Wpłacający")), buyer),
        (rng.choice(("tytułem", "Tytuł wpłaty")), s.text(account.title)),
    ]
    cells = "".join(f"<div class='f'><small>{name}</small><br>{value}</div>" for name, value in rows)
    half = f"<div class='half'><b>{rng.choice(('Polecenie przelewu', 'Dowód wpłaty'))}</b>{cells}</div>"
    halves = half * rng.choice((1, 2, 2))
    return f"<div class='cut'>&#9986; {'- ' * 60}</div><div class='slip'>{halves}</div>"


def _seller_line(s: Sheet) -> str:
    seller = s.inv.sprzedawca
    parts = [s("sprzedawca_nazwa"), ", ".join(s.address("sprzedawca")), f"NIP {s('sprzedawca_nip')}"]
    if s.rng.random() < 0.6:
        parts.append(f"REGON {s('sprzedawca_regon')}")
    if s.rng.random() < 0.6:
        parts.append(f"KRS {s('sprzedawca_krs')}")
        parts.append(f"kapitał zakładowy {seller.kapital} wpłacony w całości")
    return ", ".join(parts)


def _groups(s: Sheet, columns: tuple[str, ...], heads: list[str]) -> str:
    """Items under the phone numbers they belong to, with a subtotal each."""
    rng, lines = s.rng, s.inv.lines
    cut = rng.randint(1, len(lines))
    rows = ""
    for group in (lines[:cut], lines[cut:]):
        if not group:
            continue
        rows += f"<tr><td colspan='{len(columns)}' class='g'>Numer {_phone(rng)}</td></tr>"
        for cells in s.item_rows(columns, group):
            rows += "<tr>" + "".join(
                f"<td class='{'' if name in {'nazwa', 'jednostka'} else 'r'}'>{cell}</td>"
                for name, cell in zip(columns, cells, strict=True)
            ) + "</tr>"  # fmt: skip
        if rng.random() < 0.7:
            total = s.money(sum((line.wartosc_netto or Decimal(0) for line in group), Decimal(0)))
            rows += f"<tr><td colspan='{len(columns) - 1}'>Suma netto dla numeru</td><td class='r'>{total}</td></tr>"
    head = "".join(f"<th class='{'' if name == 'nazwa' else 'r'}'>{text}</th>"
                   for name, text in zip(columns, heads, strict=True))  # fmt: skip
    return f"<table class='full items'><tr>{head}</tr>{rows}</table>"


_HEADS = {"nazwa": ("Usługa", "Opis opłaty", "Nazwa usługi"), "ilosc": ("Liczba", "Ilość"), "jednostka": ("Jedn.", "J.m."),
          "cena_netto": ("Cena jedn. netto [zł]", "Cena netto"), "wartosc_netto": ("Netto [zł]", "Kwota netto", "Wartość netto"),
          "stawka_vat": ("VAT %", "Stawka VAT"), "kwota_vat": ("VAT [zł]", "Kwota VAT"),
          "wartosc_brutto": ("Brutto [zł]", "Kwota brutto", "Wartość z VAT"),
          "stawka": ("Stawka VAT", "VAT"), "netto": ("Netto", "Wartość netto"), "vat": ("Kwota VAT", "Podatek"),
          "brutto": ("Brutto", "Wartość brutto")}  # fmt: skip


def _heads(s: Sheet, columns: tuple[str, ...]) -> list[str]:
    return [s.rng.choice(_HEADS[name]) for name in columns]


def _rates(s: Sheet) -> str:
    names = ("stawka", "netto", "vat", "brutto")
    heads, rows = _heads(s, names), s.vat_rows(names)
    foot = [["Razem", s("suma_netto"), s("suma_vat"), s("suma_brutto")]] if s.rng.random() < 0.75 else []
    return table(heads, rows, keys=names, css="rates", foot=foot)


def _calls(s: Sheet) -> str:
    """The list of calls that some customers order: a page of numbers that are no field."""
    rng, rows = s.rng, []
    start = s.inv.okres_od
    assert start is not None
    for _ in range(rng.randint(14, 34)):
        day = start + timedelta(days=rng.randrange(27))
        clock = f"{rng.randint(7, 21):02d}:{rng.randint(0, 59):02d}:{rng.randint(0, 59):02d}"
        rows.append([s.date(day), clock, _phone(rng), rng.choice(("rozmowa", "SMS", "dane")),
                     f"00:{rng.randint(0, 40):02d}:{rng.randint(0, 59):02d}", s.money(Decimal(rng.randint(0, 180)) / 100)])  # fmt: skip
    heads = ["Data", "Godzina", "Numer docelowy", "Rodzaj", "Czas", "Opłata"]
    return (
        f"<div class='new'><h3>Wykaz połączeń dla numeru {_phone(rng)}</h3>{table(heads, rows, css='full calls')}</div>"
    )


def _logo(s: Sheet) -> str:
    """The seller's mark above its name, on some."""
    return (
        logo(s.rng, s.inv.sprzedawca, s.rng.choice(COLOURS), height=s.rng.randint(26, 48)) + "<br>"
        if s.rng.random() < 0.5
        else ""
    )


@layout("telecom_bill")
def summary_letter(rng: random.Random) -> Drawn:
    """First page a letter with the account summary and a slip, the invoice's tables on the second."""
    inv, account = _bill(rng, (2, 6))
    s = Sheet(inv, rng)
    colour = rng.choice(COLOURS)
    brand = s.text(inv.sprzedawca.nazwa.split(" ")[0])
    buyer = [s("nabywca_nazwa"), *s.address("nabywca")]
    facts = [(rng.choice(("Faktura VAT nr", "Numer faktury", "Faktura nr")), s("numer_faktury")),
             (rng.choice(("Data wystawienia", "Wystawiona dnia", "Z dnia")), s("data_wystawienia")),
             (rng.choice(("Okres rozliczeniowy", "Za okres", "Okres świadczenia usług")), _period(s)),
             (rng.choice(("Numer klienta", "Nr konta abonenta", "ID klienta")), account.client)]  # fmt: skip
    if inv.nabywca.nip:
        facts.append(("NIP nabywcy", s("nabywca_nip")))
    left = "<br>".join(f"{name}: <b>{value}</b>" for name, value in facts)
    rows = table([], _summary(s, account), keys=("stawka", "netto"), css="full sum")
    due = (
        f"<div class='due'><div>{rng.choice(('Do zapłaty', 'Razem do zapłaty', 'Kwota do zapłaty'))}<br>"
        f"<span class='big'>{s('do_zaplaty')} {s.sign}</span></div><div>{rng.choice(('Termin płatności', 'Zapłać do'))}"
        f"<br><span class='big'>{s('termin_platnosci')}</span></div></div>"
    )
    pay = f"{rng.choice(('Numer konta do wpłat', 'Indywidualny numer rachunku'))}: <b>{s('numer_konta')}</b>"
    if rng.random() < 0.5:
        pay += f"<br>Bank: {s('bank')}"
    pay += f"<br>Tytuł przelewu: {s.text(account.title)}"
    slip = _slip(s, account) if rng.random() < 0.75 else ""
    columns = rng.choice((("nazwa", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
                          ("nazwa", "ilosc", "cena_netto", "stawka_vat", "wartosc_netto"),
                          ("nazwa", "ilosc", "jednostka", "wartosc_netto", "stawka_vat", "wartosc_brutto")))  # fmt: skip
    items = _groups(s, columns, _heads(s, columns))
    calls = _calls(s) if rng.random() < 0.35 else ""
    body = (
        f"<div class='band'>{brand}</div><div class='two'><div>{left}</div><div class='win'>{'<br>'.join(buyer)}</div></div>"
        f"<h3>{rng.choice(('Podsumowanie rachunku', 'Stan konta', 'Rozliczenie'))}</h3>{rows}{due}<p>{pay}</p>"
        f"<p class='s'>{rng.choice(('Sprzedawca', 'Wystawca'))}: {_seller_line(s)}</p>{slip}"
        f"<div class='new'><h3>{rng.choice(('Szczegóły opłat', 'Specyfikacja usług'))}</h3>{items}<h3>VAT</h3>{_rates(s)}</div>"
        f"{calls}"
    )
    css = (
        f".band {{ background: {colour}; color: white; font-size: 20pt; padding: 6pt 10pt; margin-bottom: 14pt; }}"
        ".two { display: flex; justify-content: space-between; } .win { width: 75mm; padding: 8mm 0; }"
        f".due {{ display: flex; justify-content: space-between; border: 1.5pt solid {colour}; padding: 8pt; margin: 8pt 0; }}"
        ".big { font-size: 17pt; font-weight: bold; } .s { font-size: 7pt; color: #444; } .new { page-break-before: always; }"
        ".items td, .items th, .sum td { border-bottom: .5pt solid #bbb; } .g { font-weight: bold; padding-top: 6pt; }"
        ".rates td, .rates th { padding: 2pt 12pt; } .calls td { font-size: 7pt; padding: 0 4pt; }"
        ".cut { font-size: 7pt; color: #888; margin-top: 10pt; overflow: hidden; white-space: nowrap; }"
        ".slip { display: flex; gap: 8mm; } .half { flex: 1; border: .7pt solid #c33; padding: 3pt; font-size: 7.5pt; }"
        ".f { border: .4pt solid #c99; margin: 2pt 0; padding: 1pt 3pt; } .f small { font-size: 5.5pt; color: #a44; }"
    )
    html = page(body, css, font=rng.choice(SANS), size=rng.choice((8.5, 9, 9.5)), footer=rng.choice(("", "Strona")))
    return _drawn(s, html, account)


@layout("telecom_bill")
def local_provider(rng: random.Random) -> Drawn:
    """A small provider's single page: parties, period, one table, balance below."""
    inv, account = _bill(rng, (1, 4))
    s = Sheet(inv, rng)
    seller = ["<b>" + s("sprzedawca_nazwa") + "</b>", *s.address("sprzedawca"), f"NIP: {s('sprzedawca_nip')}"]
    seller += [s.text(f"BOK: {inv.sprzedawca.telefon}"), s.text(inv.sprzedawca.email)]
    buyer = [s("nabywca_nazwa"), *s.address("nabywca")] + ([f"NIP: {s('nabywca_nip')}"] if inv.nabywca.nip else [])
    head = f"{rng.choice(('FAKTURA VAT', 'Faktura', 'RACHUNEK TELEFONICZNY – FAKTURA VAT'))} {s('numer_faktury')}"
    dates = [f"Data wystawienia {s('data_wystawienia')}", f"Usługi za okres {_period(s)}"]
    if rng.random() < 0.4:
        dates.append(f"Stan konta na dzień {s.date(inv.data_wystawienia - timedelta(days=rng.randint(1, 6)))}")
    columns = rng.choice((
        ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
        ("lp", "nazwa", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto")))  # fmt: skip
    heads = ["Lp."] + _heads(s, columns[1:])
    items = table(heads, s.item_rows(columns), keys=columns, css="full items")
    rates = _rates(s)
    rows = [*_summary(s, account), ["<b>Do zapłaty</b>", f"<b>{s('do_zaplaty')} {s.sign}</b>"]]
    if rng.random() < 0.5:
        rows.append(["Słownie", s.words("do_zaplaty")])
    rows.append([rng.choice(("Termin zapłaty", "Płatne do")), s("termin_platnosci")])
    rows.append([rng.choice(("Konto", "Rachunek bankowy", "Wpłaty na konto")), s("numer_konta")])
    slip = _slip(s, account) if rng.random() < 0.35 else ""
    note = rng.choice((f"Prosimy podawać w tytule: {account.title}", "Faktura jest jednocześnie dowodem dostawy.",
                       f"Telefon alarmowy 112, awarie {inv.sprzedawca.telefon}"))  # fmt: skip
    body = (
        f"<div class='two'><div>{_logo(s)}{'<br>'.join(seller)}</div><div class='r'>{'<br>'.join(dates)}</div></div>"
        f"<h2>{head}</h2><div class='box'><small>{rng.choice(('Abonent', 'Nabywca', 'Klient'))}, "
        f"nr {account.client}</small><br>{'<br>'.join(buyer)}</div><br>{items}<br>{rates}<br>"
        f"{table([], rows, css='sum')}<p><i>{s.text(note)}</i></p>{slip}"
    )
    rule = rng.choice(("border: .5pt solid #333", "border-bottom: .5pt dotted #777", "border: .5pt solid #99c"))
    css = (
        f".two {{ display: flex; justify-content: space-between; }} .items td, .items th {{ {rule}; }}"
        f".items th {{ background: {rng.choice(('#eee', '#dde8f5', 'none'))}; font-size: 7.5pt; }}"
        ".box { border-left: 3pt solid #777; padding-left: 6pt; } .rates { margin-left: auto; }"
        ".sum td { padding: 2pt 14pt 2pt 0; } h2 { text-align: center; }"
        ".slip { display: flex; gap: 4mm; } .half { flex: 1; border: .6pt solid #333; padding: 3pt; font-size: 7.5pt; }"
        ".f small { font-size: 6pt; } .cut { font-size: 6pt; overflow: hidden; white-space: nowrap; }"
    )
    return _drawn(s, page(body, css, font=rng.choice(SANS), size=rng.choice((8, 9, 10))), account)
