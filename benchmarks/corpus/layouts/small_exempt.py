"""Sole traders below the limit of exemption, by online invoicing tools: no VAT, its basis named, one short list."""

from __future__ import annotations

import random
from dataclasses import replace
from decimal import Decimal

from benchmarks.corpus.companies import Company, draw_company, person
from benchmarks.corpus.content import Invoice, Line, draw_buyer, draw_invoice, line_of, settle_sums
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.markup import COLOURS, SANS, SERIF, lines, logo, page, pairs, table
from benchmarks.corpus.parts import Pair, nip_line

# What somebody sells below the limit: name, unit, lowest and highest price, largest quantity; by calling.
_CALLINGS: dict[str, str] = {
    "Korepetycje": """
Korepetycje z matematyki – poziom liceum|godz.|70|140|24
Lekcja języka angielskiego online 60 min|szt.|80|150|12
Przygotowanie do matury rozszerzonej|godz.|90|160|20
Konwersacje w języku hiszpańskim|godz.|80|130|10""",
    "Gabinet Masażu": """
Masaż relaksacyjny całego ciała 60 min|szt.|140|240|6
Masaż kręgosłupa 30 min|zabieg|90|140|8
Pakiet 5 masaży leczniczych|pakiet|500|900|2
Drenaż limfatyczny|zabieg|120|220|4""",
    "Studio Graficzne": """
Projekt logo z księgą znaku|szt.|600|2800|1
Skład katalogu A4|str.|25|70|48
Ilustracja do książki dla dzieci|szt.|180|600|9
Przygotowanie plików do druku|usł.|80|250|3
Przeniesienie autorskich praw majątkowych do projektu|usł.|200|1500|1""",
    "Pracownia": """
Kosz wiklinowy ręcznie pleciony|szt.|60|190|8
Świeca sojowa „Miód i lawenda”|szt.|25|60|30
Poduszka haftowana 40x40|szt.|45|120|10
Wianek z suszonych kwiatów|szt.|60|160|5
Kubek ceramiczny toczony|szt.|45|90|24""",
    "Złota Rączka": """
Montaż mebli kuchennych|usł.|300|1800|1
Drobne naprawy domowe|godz.|60|120|9
Malowanie pokoju – robocizna|m2|12|28|60
Koszenie trawnika z wywozem|usł.|80|300|4
Mycie okien|szt.|15|40|22""",
    "Copywriting": """
Artykuł blogowy do 5000 znaków|szt.|120|420|8
Opisy produktów do sklepu internetowego|szt.|12|40|50
Korekta językowa tekstu|str.|7|18|120
Prowadzenie profilu w mediach społecznościowych|mies.|500|1900|1""",
    "Fotografia": """
Sesja rodzinna w plenerze|szt.|350|900|1
Reportaż z uroczystości|godz.|200|450|8
Odbitka 15x23 cm|szt.|2|6|120
Retusz zdjęcia|szt.|15|60|20""",
}
_BASES = (
    "Zwolnienie ze względu na nieprzekroczenie limitu obrotu (art. 113 ust. 1 i 9 ustawy o VAT)",
    "Podstawa zwolnienia z VAT: art. 113 ust. 1 ustawy o podatku od towarów i usług",
    "Sprzedawca zwolniony podmiotowo z podatku od towarów i usług (art. 113 ust. 1 i 9)",
    "Zwolnienie z podatku VAT na podstawie art. 113 ust. 9 ustawy z dnia 11 marca 2004 r.",
    "zw – zwolnienie podmiotowe, art. 113 ust. 1 ustawy o VAT",
)
_MADE = ("wystawiono w darmowym programie do faktur online", "Dokument wygenerowany elektronicznie, nie wymaga podpisu",
         "Faktura wystawiona przez aplikację mobilną", "")  # fmt: skip


def _sold(rng: random.Random, calling: str) -> list[Line]:
    stock = [row.split("|") for row in _CALLINGS[calling].strip().splitlines()]
    found = []
    for name, unit, low, high, most in rng.sample(stock, rng.choice((1, 1, 2, 3))):
        price = Decimal(rng.randint(int(low), int(high))) + Decimal(rng.choice(("0.00", "0.00", "0.50", "0.99")))
        found.append(line_of(name, unit, Decimal(rng.randint(1, int(most))), price, "zw"))
    return found


def _seller(rng: random.Random, calling: str) -> Company:
    trader = draw_company(rng, "trader", "uslugi")
    owner = person(rng)
    brand = trader.nazwa.split(" ", maxsplit=1)[0]
    name = rng.choice((owner, f"{calling} {owner}", f"{owner} {calling}", f"{brand.upper()} {owner}"))
    return replace(trader, nazwa=name, email=f"kontakt@{trader.www.removeprefix('www.')}")


def _invoice(rng: random.Random) -> Invoice:
    calling = rng.choice(tuple(_CALLINGS))
    buyer = draw_company(rng, "person") if rng.random() < 0.2 else draw_buyer(rng)
    inv = draw_invoice(rng, lines=(1, 1), seller=_seller(rng, calling), buyer=buyer,
                       prefix=rng.choice(("F", "FV", "FA", "A", "FBV", "R")))  # fmt: skip
    inv.lines, inv.custom, inv.zaplacono, inv.numer_zamowienia = _sold(rng, calling), "line", None, None
    inv.forma_platnosci = rng.choice(("przelew", "przelew", "przelew", "gotówka", "BLIK"))
    settle_sums(inv)
    if inv.forma_platnosci != "przelew":
        inv.termin_platnosci = inv.data_wystawienia
        inv.zaplacono, inv.do_zaplaty = inv.suma_brutto, Decimal("0.00")
    return inv


def _basis(s: Sheet) -> str:
    s.annotate("zwolnienie")
    return s.rng.choice(_BASES)


def _items(s: Sheet, columns: tuple[str, ...], css: str = "items full") -> str:
    """The list, under bare headings of price and value or under those of a VAT invoice."""
    heads = [s.column(name) for name in columns]
    bare = {"cena_netto": ("Cena", "Cena jedn.", "Cena jednostkowa"), "wartosc_netto": ("Wartość", "Kwota", "Suma")}
    plain = "stawka_vat" not in columns
    if plain:
        heads = [s.rng.choice(bare.get(name, (head,))) for name, head in zip(columns, heads, strict=True)]
    rows = s.item_rows(columns)
    for item in s.printed_items if plain else ():
        # A price without VAT is net and gross at once: neither is the only right reading.
        for name in ("cena_netto", "cena_brutto", "wartosc_netto", "wartosc_brutto", "stawka_vat", "kwota_vat"):
            del item[name]
    return table(heads, rows, keys=columns, css=css)


def _columns(rng: random.Random) -> tuple[str, ...]:
    return rng.choice((
        ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto"),
        ("nazwa", "jednostka", "ilosc", "cena_netto", "wartosc_netto"),
        ("nazwa", "ilosc_jednostka", "cena_netto", "wartosc_netto"),
        ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "stawka_vat", "wartosc_netto", "wartosc_brutto"),
        ("nazwa", "ilosc", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
    ))  # fmt: skip


def _dates(s: Sheet) -> list[Pair]:
    rows = [(s.label("data_wystawienia"), s("data_wystawienia"))]
    if s.rng.random() < 0.75:
        rows.append((s.label("data_sprzedazy"), s("data_sprzedazy")))
    if s.rng.random() < 0.3:
        rows.append((s.label("miejsce_wystawienia"), s("miejsce_wystawienia")))
    return rows


def _payment(s: Sheet) -> list[Pair]:
    rows = [(s.label("forma_platnosci"), s("forma_platnosci"))]
    if s.inv.forma_platnosci == "przelew":
        rows.append((s.label("termin_platnosci"), s("termin_platnosci")))
        rows.append((s.label("numer_konta"), s("numer_konta")))
        if s.rng.random() < 0.5:
            rows.append((s.label("bank"), s("bank")))
    return rows


def _seller_lines(s: Sheet) -> list[str]:
    seller = s.inv.sprzedawca
    rows = [f"<b>{s('sprzedawca_nazwa')}</b>", *s.address("sprzedawca"), *nip_line(s, "sprzedawca")]
    extra = [f"tel. {seller.telefon}", s.text(seller.email), s.text(seller.www)]
    return rows + s.rng.sample(extra, s.rng.randint(0, 2))


def _buyer_lines(s: Sheet) -> list[str]:
    return [f"<b>{s('nabywca_nazwa')}</b>", *s.address("nabywca"), *nip_line(s, "nabywca")]


def _sums(s: Sheet) -> list[Pair]:
    """One total, and what is left of it; nothing says netto or VAT."""
    rows = [(s.rng.choice(("Razem:", "Suma", "Wartość faktury", "Łącznie", "RAZEM")), f"{s('suma_brutto')} {s.sign}")]
    if s.inv.zaplacono is not None:
        rows.append((s.label("zaplacono"), f"{s('zaplacono')} {s.sign}"))
    return rows + [(s.label("do_zaplaty"), f"<b>{s('do_zaplaty')} {s.sign}</b>")]


@layout("small_exempt")
def tool(rng: random.Random) -> Drawn:
    """The usual page of an online tool: title flush right, parties side by side, table, basis, sums at the right."""
    inv = _invoice(rng)
    s = Sheet(inv, rng)
    title = rng.choice(("Faktura", "Faktura nr", "Faktura numer", "Faktura bez VAT nr", "FAKTURA (bez VAT)"))
    mark = logo(rng, inv.sprzedawca, rng.choice(COLOURS)) if rng.random() < 0.6 else ""
    top = f"<table class='full'><tr><td>{mark}</td><td class='r'><span class='t'>{title} {s('numer_faktury')}</span>{pairs(_dates(s), 'right')}</td></tr></table>"
    sides = [f"<small>{s.label('sprzedawca')}</small><br>{lines(_seller_lines(s))}"]
    sides.append(f"<small>{s.label('nabywca')}</small><br>{lines(_buyer_lines(s))}")
    rates = ""
    columns = _columns(rng)
    items = _items(s, columns)
    if "stawka_vat" in columns and rng.random() < 0.6:
        heads = [s.label(name) for name in ("stawka", "netto", "vat", "brutto")]
        rates = table(heads, s.vat_rows(), keys=("", "netto", "vat", "brutto"), css="vat")
    words = f"<p>{s.label('slownie')} {s.words('suma_brutto')}</p>" if rng.random() < 0.7 else ""
    made = rng.choice(_MADE)
    body = (
        f"{top}<hr><table class='full p'><tr><td>{sides[0]}</td><td>{sides[1]}</td></tr></table><br>{items}<p class='n'>{_basis(s)}</p>"
        f"<table class='full p'><tr><td>{pairs(_payment(s))}{rates}</td><td>{pairs(_sums(s), 'right')}</td></tr></table>{words}"
        f"<p>{s.label('wystawil')} {s.text(person(rng))}</p><p class='n'>{made}</p>"
    )
    shade = rng.choice(("#f2f2f2", "#fff", "#e8eef5"))
    css = (
        f".t {{ font-size: {rng.choice((13, 15, 18))}pt; font-weight: bold; }} .p {{ table-layout: fixed; }} .right {{ margin-left: auto; }}"
        f".items th {{ background: {shade}; }} .items td {{ border-bottom: 0.4pt solid #bbb; padding: 4pt; }} .n {{ font-size: 7.5pt; color: #555; }}"
        "hr { border: 0; border-top: 1pt solid #999; } small { color: #777; }"
    )
    return s.drawn(page(body, css, font=rng.choice(SANS), size=rng.choice((8.5, 9, 9.5)), margin="16mm"))


@layout("small_exempt")
def phone_app(rng: random.Random) -> Drawn:
    """One column as a phone's program prints it: label above value, each item a block, the amount at the top."""
    inv = _invoice(rng)
    s = Sheet(inv, rng)
    colour = rng.choice(COLOURS)
    lump = rng.choice(("Do zapłaty", "Kwota do zapłaty", "Pozostało do zapłaty"))
    columns = ("nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto")
    blocks = ""
    for (name, quantity, unit, price, value), item in zip(s.item_rows(columns), s.printed_items, strict=True):
        for key in ("cena_netto", "cena_brutto", "wartosc_netto", "wartosc_brutto", "stawka_vat", "kwota_vat"):
            del item[key]
        mark = rng.choice(("x", "×"))
        blocks += f"<table class='full i'><tr><td>{name}<br><small>{quantity} {unit} {mark} {price} {s.sign}</small></td><td class='r'>{value} {s.sign}</td></tr></table>"
    whole = s.rng.choice(("Suma", "Razem", "Łącznie"))
    paid = f"<p class='r'>{s.label('zaplacono')} {s('zaplacono')} {s.sign}</p>" if inv.zaplacono is not None else ""
    facts = [*_dates(s), *_payment(s)]
    cards = "".join(f"<td><small>{label}</small><br>{value}</td>" for label, value in facts[:4])
    rest = "".join(f"<p><small>{label}</small><br>{value}</p>" for label, value in facts[4:])
    body = (
        f"<table class='full'><tr><td><span class='t'>{rng.choice(('Faktura', 'FAKTURA', 'Faktura nr'))}</span><br>{s('numer_faktury')}</td>"
        f"<td class='r'><small>{lump}</small><br><span class='t'>{s('do_zaplaty')} {s.sign}</span></td></tr></table>"
        f"<table class='full cards'><tr>{cards}</tr></table>{rest}"
        f"<p><small>{s.rng.choice(('Od', 'Sprzedawca', 'Wystawca'))}</small><br>{', '.join(_seller_lines(s))}</p>"
        f"<p><small>{s.rng.choice(('Dla', 'Nabywca', 'Klient'))}</small><br>{', '.join(_buyer_lines(s))}</p>"
        f"{blocks}<table class='full'><tr><td><b>{whole}</b></td><td class='r'><b>{s('suma_brutto')} {s.sign}</b></td></tr></table>{paid}"
        f"<p><small>{_basis(s)}</small></p><p class='c'><small>{rng.choice(('Dziękuję za współpracę!', 'Miłego dnia!', ''))} {rng.choice(_MADE)}</small></p>"
    )
    css = (
        f".t {{ font-size: 17pt; font-weight: bold; color: {colour}; }} .i td {{ border-top: 0.5pt solid #ccc; padding: 6pt 2pt; }} small {{ color: #666; }}"
        f".cards td {{ border-top: 1.5pt solid {colour}; padding-top: 5pt; }} .cards {{ margin: 10pt 0; }}"
    )
    return s.drawn(page(body, css, font=rng.choice(SANS), size=rng.choice((9, 9.5, 10)), margin="22mm"))


@layout("small_exempt")
def crafted(rng: random.Random) -> Drawn:
    """Everything centred under the name of the trade; sums as the last rows of the table; a frame for the transfer."""
    inv = _invoice(rng)
    s = Sheet(inv, rng)
    columns = rng.choice(
        (
            ("nazwa", "ilosc", "cena_netto", "wartosc_netto"),
            ("lp", "nazwa", "ilosc_jednostka", "cena_netto", "wartosc_netto"),
        )
    )
    items = _items(s, columns).replace("</tbody></table>", "")
    for label, value in _sums(s):
        items += f"<tr><td class='r' colspan='{len(columns) - 1}'>{label}</td><td class='r'>{value}</td></tr>"
    items += "</tbody></table>"
    head = rng.choice(("Faktura nr {0}", "Faktura {0}", "FAKTURA nr {0}")).format(s("numer_faktury"))
    when = " &nbsp;·&nbsp; ".join(f"{label} {value}" for label, value in _dates(s))
    transfer = "".join(f"{label} <b>{value}</b><br>" for label, value in _payment(s))
    if inv.forma_platnosci == "przelew" and rng.random() < 0.6:
        transfer += f"tytuł przelewu: {s.text(inv.numer_faktury)}"
    words = f"<p>{s.label('slownie')} {s.words('suma_brutto')}</p>" if rng.random() < 0.5 else ""
    note = rng.choice(
        (
            "Zapraszam ponownie!",
            "Rękodzieło wykonuję sama, drobne różnice barw nie są wadą.",
            "Zamówienia przyjmuję przez stronę internetową.",
        )
    )
    body = (
        f"<div class='c'><div class='n'>{lines(_seller_lines(s))}</div><div class='o'>{head}</div><p>{when}</p>"
        f"<p>{rng.choice(('wystawiona dla', 'Nabywca:', 'dla'))}<br>{lines(_buyer_lines(s))}</p></div>{items}<p>{_basis(s)}</p>"
        f"{words}<div class='f'>{transfer}</div><p class='c'><i>{note}</i></p>"
        f"<p class='r'>........................................<br><small>{s.label('wystawil')}</small></p>"
    )
    rule = rng.choice(("0.6pt solid #333", "0.4pt dotted #555", "0.8pt solid #b8860b"))
    css = (
        f".o {{ font-size: 16pt; margin: 14pt 0 4pt; letter-spacing: 1pt; }} .items td, .items th {{ border-bottom: {rule}; padding: 5pt; }}"
        f".f {{ border: {rule}; padding: 7pt; margin: 8pt 18%; text-align: center; }} .items {{ margin-top: 10pt; }}"
    )
    return s.drawn(page(body, css, font=rng.choice((*SERIF, *SANS)), size=rng.choice((9.5, 10, 10.5)), margin="24mm"))
