"""Mobile and cable operators: the account's summary first, then services and usage, number by number over pages."""

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
from benchmarks.corpus.markup import COLOURS, RIGHT, SANS, lines, logo, page, pairs, registers, table
from benchmarks.corpus.parts import Pair, due, in_words, nip_line, vat_table

_OPERATORS = ("Orbita Telekom S.A.", "Mobilia Polska Sp. z o.o.", "Zielona Sieć S.A.", "P9 Komórkowa Sp. z o.o.",
              "Telefonia Bałtycka S.A.")  # fmt: skip
_CABLE = ("Multikabel Sp. z o.o.", "Światłowód Mazowsze S.A.", "Fibernet Śląsk Sp. z o.o.",
          "TV-SAT Łącza Sp. z o.o. sp. k.")  # fmt: skip
_FEES = (("Abonament Firma Bez Limitu", 32, 89), ("Abonament „Komfort 60 GB”", 25, 60),
         ("Internet mobilny 100 GB", 30, 75), ("Plan głosowy Biznes M", 19, 49))  # fmt: skip
_EXTRAS = (("Połączenia międzynarodowe – Niemcy", 1, 40), ("SMS Premium", 2, 15),
           ("Roaming strefa 2 – transmisja danych", 4, 120), ("Pakiet 10 GB", 8, 16),
           ("Usługa Bezpieczny Internet", 4, 9), ("Połączenia na numery 0-801", 1, 9))  # fmt: skip

_ADVERTS = (
    "Nowość: pakiet sportowy przez 3 miesiące za 0 zł! Zadzwoń: 22 100 20 30.",
    "Zachęcamy do przejścia na e-fakturę w panelu klienta.",
    "",
)


def _cents(rng: random.Random, low: float, high: float) -> Decimal:
    return Decimal(f"{rng.uniform(low, high):.2f}")


def _month_before(day: date) -> tuple[date, date]:
    """The first and the last day of the month before."""
    last = day.replace(day=1) - timedelta(days=1)
    return last.replace(day=1), last


def _phone(rng: random.Random) -> str:
    return f"{rng.choice((501, 512, 600, 603, 694, 728, 785, 880))} {rng.randint(100, 999)} {rng.randint(100, 999)}"


def _numbers(rng: random.Random, count: int) -> dict[str, list[Line]]:
    """What each phone number of an account costs."""
    plan = rng.choice(_FEES)
    found = {}
    for _ in range(count):
        name, low, high = plan if rng.random() < 0.7 else rng.choice(_FEES)
        own = [line_of(name, "szt.", Decimal(1), _cents(rng, low, high), "23", custom="rate")]
        own += [line_of(extra, "szt.", Decimal(1), _cents(rng, least, most), "23", custom="rate") for extra, least,
                most in rng.sample(_EXTRAS, rng.choices((0, 1, 2, 3), (40, 30, 20, 10))[0])]  # fmt: skip
        found[_phone(rng)] = own
    return found


def _bill(
    rng: random.Random, operators: Sequence[str], charges: list[Line], *, private: float, gross: bool = False
) -> Invoice:
    """An operator's invoice of the given lines for the month past."""
    buyer = draw_company(rng, "person") if rng.random() < private else draw_buyer(rng)
    seller = replace(draw_company(rng, "company"), nazwa=rng.choice(operators))
    inv = draw_invoice(rng, lines=(1, 1), seller=seller, buyer=buyer, gross=gross)
    day, running = inv.data_wystawienia, rng.randint(10_000, 99_999_999)
    inv.numer_faktury = rng.choice((f"F/{running:08d}/{day:%m/%y}", f"{running:010d}{day:%m%y}",
                                    f"FV-{running}/{rng.randint(1, 12)}/{day:%y}", f"{day:%y%m}{running:08d}",
                                    f"R/{running}/{day:%Y}"))  # fmt: skip
    inv.forma_platnosci, inv.zaplacono = "przelew", None
    inv.termin_platnosci = day + timedelta(days=rng.choice((14, 14, 17, 21)))
    inv.lines, inv.custom = charges, "gross" if gross else "rate"
    settle_sums(inv)
    return inv


def _period(s: Sheet) -> str:
    """The month past, from its first day or from the day on which the account is closed."""
    first, last = _month_before(s.inv.data_wystawienia)
    if s.rng.random() < 0.3:
        cut = s.rng.randint(5, 24)
        last = last.replace(day=cut)
        earlier = first - timedelta(days=1)
        first = earlier.replace(day=min(cut + 1, calendar.monthrange(earlier.year, earlier.month)[1]))
    s.inv.okres_od, s.inv.okres_do = first, last
    s.note("data_sprzedazy", last)
    return f"{s('okres_od')} {s.rng.choice(('-', '–', 'do'))} {s('okres_do')}"


def _ledger(s: Sheet) -> list[Pair]:
    """The account from the last bill to what is due: old balance, payments, an instalment for a device.

    It changes what is due, so call it before printing that. What it says of earlier bills is no settlement of this one.
    """
    rng, inv = s.rng, s.inv
    s.unscored("rozliczenie")
    owed = _cents(rng, 20, 300)
    paid = owed if rng.random() < 0.7 else owed + _cents(rng, -15, 15)
    rows = [(rng.choice(("Kwota poprzedniej faktury", "Saldo z poprzedniego okresu")), f"{s.money(owed)} {s.sign}"),
            (rng.choice(("Wpłaty do dnia wystawienia", "Otrzymane wpłaty – dziękujemy")), f"{s.money(-paid)} {s.sign}")]  # fmt: skip
    rows.append((rng.choice(("Bieżąca faktura", "Należność za bieżący okres (brutto)", "Opłaty bieżące")),
                 f"{s('suma_brutto')} {s.sign}"))  # fmt: skip
    inv.do_zaplaty = inv.suma_brutto + owed - paid
    if rng.random() < 0.4:
        part = _cents(rng, 20, 140)
        inv.do_zaplaty += part
        rows.append((f"Rata {rng.randint(2, 23)} z 24 za telefon (poza VAT)", f"{s.money(part)} {s.sign}"))
    return rows


def _calls(s: Sheet, number: str, count: int) -> str:
    """A list of calls, in two tables beside each other; none of it is billed. Print the period first."""
    rng, first = s.rng, s.inv.okres_od
    assert first is not None
    rows = []
    for _ in range(count):
        kind, length = rng.choice((("rozmowa krajowa", f"00:{rng.randint(0, 39):02d}:{rng.randint(0, 59):02d}"),
                                   ("SMS", "1"), ("Internet", f"{rng.randint(1, 900)} MB"), ("MMS", "1"),
                                   ("poczta głosowa", f"00:00:{rng.randint(10, 59)}")))  # fmt: skip
        day = first + timedelta(days=rng.randint(0, 27))
        rows.append([s.date(day), f"{rng.randint(7, 21):02d}:{rng.randint(0, 59):02d}", _phone(rng), kind, length,
                     "0" + s.style.decimal + "00"])  # fmt: skip
    rows.sort()
    heads = ["Data", "Godz.", "Numer", "Rodzaj", "Czas / ilość", "Netto"]
    half = (count + 1) // 2
    return (f"<h4>Wykaz połączeń dla numeru {number}</h4><table class='full two'><tr>"
            f"<td>{table(heads, rows[:half], css='calls full')}</td>"
            f"<td>{table(heads, rows[half:], css='calls full')}</td></tr></table>")  # fmt: skip


def _css(rng: random.Random, colour: str) -> str:
    return (f"h2 {{ color: {colour}; font-size: {rng.choice((14, 17))}pt; margin: 6pt 0; }} h4 {{ margin: 9pt 0 2pt; "
            f"color: {colour}; }} .two > tbody > tr > td {{ width: 50%; }}"
            f".due {{ background: {colour}; color: #fff; padding: 8pt; }} .big {{ font-size: 18pt; "
            f"font-weight: bold; }} .side {{ width: 32%; background: #f2f2f2; padding: 8pt; }}"
            f".items th {{ border-bottom: 1pt solid {colour}; font-size: 7.5pt; }} "
            f".items td {{ border-bottom: 0.3pt solid #ccc; font-size: 8pt; }} .sub td {{ font-weight: bold; }}"
            ".calls td, .calls th { font-size: 6.5pt; padding: 0.5pt 3pt; } small { font-size: 7pt; color: #555; } "
            ".frame { border: 0.8pt solid #000; padding: 5pt; } .next { page-break-before: always; }")  # fmt: skip


def _by_number(s: Sheet, names: tuple[str, ...], numbers: dict[str, list[Line]]) -> str:
    """A block of items a number, each with its sum."""
    body = ""
    for number, charges in numbers.items():
        rows = s.item_rows(names, charges)
        total = sum((line.wartosc_netto or Decimal(0) for line in charges), Decimal(0))
        body += f"<tr class='sub'><td colspan='{len(names)}'>{s.text(f'Numer telefonu {number}')}</td></tr>"
        for cells in rows:
            marked = (f"<td class='{'r' if name in RIGHT else ''}'>{cell}</td>" for name, cell in zip(names, cells, strict=True))  # fmt: skip
            body += f"<tr>{''.join(marked)}</tr>"
        body += (f"<tr class='sub'><td>Razem netto {number}</td>"
                 f"<td class='r' colspan='{names.index('wartosc_netto')}'>{s.money(total)}</td>")  # fmt: skip
        body += "<td></td>" * (len(names) - 1 - names.index("wartosc_netto")) + "</tr>"
    heads = "".join(f"<th class='{'r' if name in RIGHT else ''}'>{s.column(name)}</th>" for name in names)
    return f"<table class='items full'><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"


@layout("mobile_account")
def summary_first(rng: random.Random) -> Drawn:
    """The account and what is due on the first page, services by number behind, the list of calls last."""
    numbers = _numbers(rng, rng.choices((1, 2, 3, 5, 8), (30, 25, 20, 15, 10))[0])
    inv = _bill(rng, _OPERATORS, [line for own in numbers.values() for line in own], private=0.2)
    s, colour = Sheet(inv, rng), rng.choice(COLOURS)
    account = [*_ledger(s),
               (f"<b>{rng.choice(('Razem do zapłaty', 'Kwota do zapłaty', 'Do zapłaty łącznie'))}</b>",
                f"<b>{s('do_zaplaty')} {s.sign}</b>")]  # fmt: skip
    facts = [(s.label("data_wystawienia"), s("data_wystawienia")),
             (rng.choice(("Okres rozliczeniowy", "Za okres")), _period(s)),
             ("Numer konta klienta", f"1.{rng.randint(10_000_000, 99_999_999)}"),
             ("Numer identyfikacyjny", str(rng.randint(100_000, 999_999)))]  # fmt: skip
    pay = [due(s),
           (rng.choice(("Indywidualny numer rachunku do wpłat", "Nr rachunku bankowego do wpłat", "Wpłaty na konto")),
            s("numer_konta"))]  # fmt: skip
    buyer = [s("nabywca_nazwa"), *s.address("nabywca"), *nip_line(s, "nabywca")]
    names = rng.choice((("nazwa", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
                        ("nazwa", "ilosc", "cena_netto", "wartosc_netto", "stawka_vat"),
                        ("nazwa", "wartosc_netto", "stawka_vat", "wartosc_brutto")))  # fmt: skip
    usage = _calls(s, next(iter(numbers)), rng.choice((24, 60, 130, 200))) if rng.random() < 0.7 else ""
    body = (f"<table class='full two'><tr><td>{logo(rng, inv.sprzedawca, colour)}</td><td>{lines(buyer)}</td></tr>"
            f"</table><h2>{rng.choice(('Faktura VAT nr', 'Faktura nr', 'Rachunek telefoniczny – faktura VAT'))} "
            f"{s('numer_faktury')}</h2>"
            f"<table class='full two'><tr><td>{pairs(facts)}</td><td class='frame'>{pairs(account)}</td></tr></table>"
            f"<h4>Jak zapłacić?</h4>{pairs(pay)}"
            f"<h4>Podsumowanie według stawek VAT</h4>{vat_table(s)}<p>{in_words(s)}</p>"
            f"<p><small>Sprzedawca: {s('sprzedawca_nazwa')}, {', '.join(s.address('sprzedawca'))}, "
            f"NIP {s('sprzedawca_nip')}. {registers(rng, inv.sprzedawca)}. "
            f"Biuro obsługi klienta: {_phone(rng)} lub *100. "
            f"W tytule przelewu prosimy podać numer konta klienta.</small></p>"
            f"<div class='next'><h4>Szczegóły opłat</h4>{_by_number(s, names, numbers)}{usage}</div>")  # fmt: skip
    return s.drawn(page(body, _css(rng, colour), font=rng.choice(SANS), size=rng.choice((8.5, 9)), margin="15mm",
                        footer=rng.choice(("", "Strona"))))  # fmt: skip


@layout("mobile_account")
def side_column(rng: random.Random) -> Drawn:
    """The account in a grey column at the left; services by kind on page one, a row a number on page two."""
    numbers = _numbers(rng, rng.choice((2, 4, 9, 16, 45)))
    inv = _bill(rng, _OPERATORS, [line for own in numbers.values() for line in own], private=0.05)
    s, colour = Sheet(inv, rng), rng.choice(COLOURS)
    # Sums by kind and rows by number say the same twice: neither is the one list of items.
    s.unscored("pozycje")
    ledger = _ledger(s) if rng.random() < 0.6 else []
    fees = [own[0].wartosc_netto or Decimal(0) for own in numbers.values()]
    others = [sum((line.wartosc_netto or Decimal(0) for line in own[1:]), Decimal(0)) for own in numbers.values()]
    kinds = [["Abonamenty i opłaty stałe", s.money(sum(fees, Decimal(0)))],
             ["Opłaty poza abonamentem", s.money(sum(others, Decimal(0)))]]  # fmt: skip
    matrix = [[number, f"{rng.randint(3, 900)} min", str(rng.randint(0, 160)),
               f"{rng.randint(1, 60)}{s.style.decimal}{rng.randint(0, 9)} GB", s.money(fee), s.money(other),
               s.money(fee + other)] for number, fee, other in zip(numbers, fees, others, strict=True)]  # fmt: skip
    heads = ["Numer", "Rozmowy", "SMS", "Dane", "Abonament netto", "Pozostałe netto", "Razem netto"]
    buyer = [f"<b>{s('nabywca_nazwa')}</b>", *s.address("nabywca"), *nip_line(s, "nabywca")]
    seller = [s("sprzedawca_nazwa"), *s.address("sprzedawca"), f"NIP {s('sprzedawca_nip')}"]
    side = [("Faktura VAT", f"<b>{s('numer_faktury')}</b>"), ("Data wystawienia", s("data_wystawienia")),
            ("Okres", _period(s)), ("Nr klienta", f"K{rng.randint(100_000, 9_999_999)}"),
            ("Numer rachunku do wpłat", s("numer_konta"))]  # fmt: skip
    column = "".join(f"<p><small>{key}</small><br>{value}</p>" for key, value in side)
    amount = (f"<div class='due'>{rng.choice(('Do zapłaty', 'Razem do zapłaty', 'Kwota do zapłaty'))} "
              f"<span class='big'>{s('do_zaplaty')} {s.sign}</span>"
              f" &nbsp; {rng.choice(('do dnia', 'płatne do', 'termin'))} {s('termin_platnosci')}</div>")  # fmt: skip
    body = (f"{logo(rng, inv.sprzedawca, colour)}<table class='full'><tr><td class='side'>{column}<p>"
            f"<small>Operator</small><br>{lines(seller)}</p></td><td style='padding-left:12pt'>{lines(buyer)}<br>"
            f"<br>{amount}"
            f"<h4>Twoje opłaty</h4>{table(['Rodzaj opłaty', 'Netto'], kinds, keys=('', 'netto'), css='items full')}"
            f"<h4>VAT</h4>{vat_table(s, 'items full')}"
            f"{'<h4>Stan konta</h4>' + pairs(ledger) if ledger else ''}<p>"
            f"<small>Zapłać z aplikacji lub u naszych partnerów. "
            f"Reklamacje: 12 miesięcy od końca okresu rozliczeniowego.</small></p></td></tr></table>"
            f"<div class='next'><h4>Wykorzystanie w podziale na numery</h4>"
            f"{table(heads, matrix, keys=('', '', '', '', 'netto', 'netto', 'netto'), css='items full')}</div>")  # fmt: skip
    return s.drawn(page(body, _css(rng, colour), font=rng.choice(SANS), size=rng.choice((8.5, 9)), margin="13mm",
                        footer=rng.choice(("", "str."))))  # fmt: skip


_SERVICES = (("Internet światłowodowy {} Mb/s", "23", 49, 109), ("Telewizja cyfrowa pakiet {}", "8", 39, 99),
             ("Telefon stacjonarny – plan {}", "23", 10, 29), ("Dzierżawa routera", "23", 5, 15),
             ("Multiroom", "8", 10, 20), ("Obsługa rachunku papierowego", "23", 5, 10))  # fmt: skip


def _home_services(rng: random.Random) -> list[Line]:
    """Services of a home or small firm with their gross prices, perhaps a rebate as a negative row."""
    chosen = {rng.choice(_SERVICES[:2]), *rng.sample(_SERVICES, rng.randint(0, 3))}
    found = []
    for name, rate, low, high in sorted(chosen, key=_SERVICES.index):
        plan = rng.choice(("300", "600", "900") if "Mb/s" in name else ("S", "Komfort", "Max"))
        found.append(line_of(name.format(plan), "mc", Decimal(1), _cents(rng, low, high), rate, gross=True))
    if rng.random() < 0.4:
        rebate = rng.choice(("Rabat za e-fakturę i zgody", "Upust promocyjny"))
        found.append(line_of(rebate, "mc", Decimal(1), Decimal(-rng.choice((5, 10))), found[0].stawka_vat, gross=True))
    return found


@layout("mobile_account")
def cable_page(rng: random.Random) -> Drawn:
    """Cable and fibre on one page: each service with its own month, what is due in words, a transfer form at the foot."""
    inv = _bill(rng, _CABLE, _home_services(rng), private=0.4, gross=True)
    s, colour = Sheet(inv, rng), rng.choice(COLOURS)
    balance = Decimal(0)
    if rng.random() < 0.4:
        balance = _cents(rng, -20, 60)
        s.settle("saldo", balance)
    inv.do_zaplaty = inv.suma_brutto + balance
    month = _period(s)
    names = rng.choice((("lp", "nazwa", "ilosc", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
                        ("lp", "nazwa", "stawka_vat", "wartosc_netto", "wartosc_brutto"),
                        ("nazwa", "ilosc", "jednostka", "cena_brutto", "stawka_vat", "wartosc_brutto")))  # fmt: skip
    place = names.index("nazwa") + 1
    rows = [[*row[:place], month, *row[place:]] for row in s.item_rows(names)]
    keys = (*names[:place], "", *names[place:])
    heads = [s.column(name) if name else "Okres" for name in keys]
    seller = [f"<b>{s('sprzedawca_nazwa')}</b>", *s.address("sprzedawca"), f"NIP {s('sprzedawca_nip')}"]
    buyer = [s("nabywca_nazwa"), *s.address("nabywca"), *nip_line(s, "nabywca")]
    facts = [(s.label("data_wystawienia"), s("data_wystawienia")), ("ID abonenta", str(rng.randint(10_000, 999_999))),
             ("Umowa z dnia", s.date(inv.data_wystawienia - timedelta(days=rng.randint(60, 700))))]  # fmt: skip
    sums = [(rng.choice(("Wartość faktury brutto", "Razem brutto")), f"{s('suma_brutto')} {s.sign}")]
    if balance:
        sums.append((rng.choice(("Saldo poprzednie", "Bilans konta na dzień wystawienia")),
                     f"{s.money(balance)} {s.sign}"))  # fmt: skip
    sums += [(s.label("do_zaplaty"), f"<b>{s('do_zaplaty')} {s.sign}</b>"), due(s)]
    slip = (f"<table class='full frame'><tr><td><small>Odbiorca</small><br>{s.text(inv.sprzedawca.nazwa)}<br>"
            f"<small>Nr rachunku</small><br><b>{s('numer_konta')}</b></td>"
            f"<td><small>Kwota</small><br>{s.money(inv.do_zaplaty)} PLN<br><small>Tytuł</small>"
            f"<br>{s.text(inv.numer_faktury)}</td><td><small>Zleceniodawca</small><br>{s.text(inv.nabywca.nazwa)}"
            f"</td></tr></table>")  # fmt: skip
    top = [f"<td>{lines(seller)}</td>", f"<td>{rng.choice(('Abonent', 'Nabywca', 'Klient'))}<br>{lines(buyer)}</td>"]
    body = (f"<h2>{rng.choice(('FAKTURA', 'Faktura VAT', 'Faktura za usługi telekomunikacyjne'))} "
            f"{s('numer_faktury')}</h2><table class='full two'><tr>{''.join(top)}</tr></table>{pairs(facts)}<br>"
            f"{table(heads, rows, keys=keys, css='items full')}<br><table class='full two'><tr>"
            f"<td>{vat_table(s)}</td><td>{pairs(sums)}</td></tr></table><p>{in_words(s)}</p>"
            f"<p><small>{s.text(rng.choice(_ADVERTS))}</small></p><hr>{slip}")  # fmt: skip
    return s.drawn(page(body, _css(rng, colour), font=rng.choice(SANS), size=rng.choice((8.5, 9, 9.5)), margin="15mm"))
