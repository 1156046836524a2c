"""Construction by stages: percent of progress, what was invoiced before, a retained deposit, split payment."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from benchmarks.corpus import names
from benchmarks.corpus.companies import draw_company, person
from benchmarks.corpus.content import ZERO, cents, draw_invoice, line_of, settle_sums
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.markup import SANS, SERIF, lines, logo, page, pairs, registers, table
from benchmarks.corpus.parts import Pair, in_words, party, split_payment, title, vat_table

_STAGES = ("Roboty przygotowawcze i rozbiórkowe", "Roboty ziemne i wykopy", "Fundamenty i izolacje", "Ściany konstrukcyjne", "Strop nad parterem",
           "Więźba dachowa i pokrycie", "Stolarka okienna i drzwiowa", "Instalacje sanitarne", "Instalacje elektryczne i teletechniczne",
           "Tynki wewnętrzne i wylewki", "Elewacja – docieplenie", "Roboty drogowe i nawierzchnie", "Zagospodarowanie terenu i zieleń")  # fmt: skip
_WORKS = ("Budowa budynku mieszkalnego wielorodzinnego „{0}”", "Przebudowa drogi gminnej nr {1}G", "Termomodernizacja szkoły – {2}",
          "Budowa hali magazynowej H{3}", "Remont klatek schodowych, bud. nr {3}", "Budowa kanalizacji sanitarnej – etap {4}")  # fmt: skip
_KEPT = ("Kaucja gwarancyjna", "Zatrzymana kaucja gwarancyjna", "Zabezpieczenie należytego wykonania umowy", "Kwota zatrzymana – kaucja")  # fmt: skip
_AFTER = ("Do zapłaty po potrąceniach:", "Kwota do zapłaty:", "Do wypłaty", "Pozostaje do zapłaty:", "DO ZAPŁATY")


@dataclass(frozen=True, slots=True)
class _Stage:
    """One stage: its value in the contract, percent done before and now (of the whole), both inclusive."""

    name: str
    value: Decimal
    before: int
    now: int

    @property
    def due(self) -> Decimal:
        """The value of what was done in the period."""
        return self.done - cents(self.value * self.before / 100)

    @property
    def done(self) -> Decimal:
        """The value of all that was done so far."""
        return cents(self.value * self.now / 100)


@dataclass(frozen=True, slots=True)
class _Works:
    """A contract for works: what is built, the contract's number and day, the number of the protocol, all stages."""

    name: str
    contract: str
    signed: str
    protocol: int
    stages: tuple[_Stage, ...]

    @property
    def value(self) -> Decimal:
        """The net value of the contract."""
        return sum((stage.value for stage in self.stages), ZERO)

    @property
    def done(self) -> Decimal:
        """What has been done so far, this period included."""
        return sum((stage.done for stage in self.stages), ZERO)

    @property
    def due(self) -> Decimal:
        """What this invoice is for."""
        return sum((stage.due for stage in self.stages), ZERO)


def _stages(rng: random.Random, count: int) -> tuple[_Stage, ...]:
    """Stages in the order of building: the first are done, the last have not begun; at least one moves."""
    chosen = sorted(rng.sample(range(len(_STAGES)), count))
    front = rng.randrange(count)
    found = []
    for index, stage in enumerate(chosen):
        before = 100 if index < front - 2 else rng.choice((0, 10, 25, 40)) if index <= front else 0
        now = before + rng.choice((10, 15, 20, 30, 45, 60)) if front - 2 <= index <= front + 1 else before
        found.append(_Stage(_STAGES[stage], Decimal(rng.randint(40, 4200)) * 100, before, now))
    return tuple(found)


def _draw(rng: random.Random, rows: str) -> tuple[Sheet, _Works]:
    """The sheet and the works; `rows` says what the lines are: `moved` stages, `all` stages, or `one` for the whole."""
    inv = draw_invoice(
        rng, trade="budowa", lines=(1, 1), seller=draw_company(rng, rng.choice(("company", "company", "trader")), "budowa"),
        buyer=draw_company(rng, rng.choice(("company", "company", "public")), "budowa"),
    )  # fmt: skip
    stages = _stages(rng, rng.randint(3, 9))
    name = rng.choice(_WORKS).format(
        rng.choice(names.BRAND_STEMS),
        rng.randint(100000, 199999),
        rng.choice(names.CITIES)[0],
        rng.randint(1, 12),
        rng.choice(("I", "II", "III")),
    )
    rate = "8" if "mieszkal" in name or "klatek" in name else "23"
    year = inv.data_wystawienia.year
    contract = rng.choice(
        (
            f"{rng.randint(1, 120)}/{year - 1}",
            f"RB/{rng.randint(1, 60)}/{year}",
            f"IZP.272.{rng.randint(1, 40)}.{year - 1}",
            f"{rng.randint(1, 30)}/GW/{year % 100}",
        )
    )
    inv.zaplacono, inv.numer_zamowienia, inv.forma_platnosci = None, None, "przelew"
    inv.custom = rng.choice(("line", "rate"))
    inv.data_sprzedazy = inv.data_wystawienia - timedelta(days=rng.randint(0, 9))
    inv.termin_platnosci = inv.data_wystawienia + timedelta(days=rng.choice((14, 21, 30, 30, 60)))
    s = Sheet(inv, rng)
    signed = s.date(inv.data_wystawienia - timedelta(days=rng.randint(60, 400)))
    works = _Works(name, contract, signed, rng.randint(1, 14), stages)
    if rows == "one":
        text = rng.choice(
            (
                "Roboty budowlane wg protokołu zaawansowania nr {0} – {1}",
                "{1} – płatność częściowa nr {0}",
                "Wykonanie robót zgodnie z umową, protokół odbioru częściowego nr {0} ({1})",
            )
        )
        inv.lines = [line_of(text.format(works.protocol, name), rng.choice(("kpl.", "szt.", "usł.")), Decimal(1), works.due, rate)]  # fmt: skip
    else:
        shown = [stage for stage in stages if stage.due or rows == "all"]
        inv.lines = [line_of(stage.name, "kpl.", Decimal(1), stage.due, rate) for stage in shown]
    settle_sums(inv)
    return s, works


def _deductions(s: Sheet) -> list[Pair]:
    """The deposit that the buyer keeps, sometimes his costs; what is due falls by them."""
    rng, inv = s.rng, s.inv
    rows = []
    percent = rng.choice((3, 5, 5, 10))
    base, word = rng.choice(((inv.suma_brutto, "brutto"), (inv.suma_netto, "netto")))
    amounts = [(f"{rng.choice(_KEPT)} {percent}% wartości {word}", cents(base * percent / 100))]
    if rng.random() < 0.35:
        amounts.append((rng.choice(("Koszty mediów 0,5%", "Ubezpieczenie budowy 0,5%")), cents(inv.suma_netto / 200)))
    for label, amount in amounts:
        inv.do_zaplaty -= amount
        s.settle("odliczenie", amount)
        rows.append((label, f"{s.money(amount)} {s.sign}"))
    return rows


def _contract(s: Sheet, works: _Works) -> list[Pair]:
    s.linked("umowa", works.contract)
    rows = [
        (s.rng.choice(("Umowa nr", "Dotyczy umowy:", "Na podstawie umowy nr")), f"{s.text(works.contract)} z dnia {works.signed}"),
        (s.rng.choice(("Inwestycja:", "Zadanie:", "Budowa", "Obiekt:")), s.text(works.name)),
        (s.rng.choice(("Protokół zaawansowania robót", "Protokół odbioru częściowego nr")), f"{works.protocol}"),
    ]  # fmt: skip
    return rows[: s.rng.choice((2, 3, 3))]


def _dates(s: Sheet) -> list[Pair]:
    done = s.rng.choice(("Data wykonania robót:", "Data odbioru robót", "Data wykonania usługi:", "Data sprzedaży"))
    rows = [(s.label("data_wystawienia"), s("data_wystawienia")), (done, s("data_sprzedazy"))]
    if s.rng.random() < 0.4:
        rows.append((s.label("miejsce_wystawienia"), s("miejsce_wystawienia")))
    return rows


def _payment(s: Sheet) -> list[Pair]:
    rows = [(s.label("forma_platnosci"), s("forma_platnosci")), (s.label("termin_platnosci"), s("termin_platnosci")), (s.label("numer_konta"), s("numer_konta"))]  # fmt: skip
    return rows + ([(s.label("bank"), s("bank"))] if s.rng.random() < 0.5 else [])


def _sums(s: Sheet) -> list[Pair]:
    return [(s.label(name), f"{s(name)} {s.sign}") for name in ("suma_netto", "suma_vat", "suma_brutto")]


def _sides(s: Sheet) -> tuple[str, str]:
    buyer = s.rng.choice((s.label("nabywca"), "Inwestor", "Zamawiający", "Nabywca (Zamawiający)"))
    seller = s.rng.choice((s.label("sprzedawca"), "Wykonawca", "Sprzedawca (Wykonawca)"))
    return f"<b>{seller}</b><br>{lines(party(s, 'sprzedawca'))}", f"<b>{buyer}</b><br>{lines(party(s, 'nabywca'))}"


def _split(s: Sheet) -> str:
    words = split_payment(s)
    return f"<p class='mpp'>{lines(words)}</p>" if words else ""


@layout("works_progress")
def percents(rng: random.Random) -> Drawn:
    """A row a stage: value in the contract, percent before, in the period and in all, what is invoiced now."""
    s, works = _draw(rng, "moved")
    moved = [stage for stage in works.stages if stage.due]
    columns = rng.choice((("lp", "nazwa", "wartosc_netto", "stawka_vat"), ("lp", "nazwa", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto")))  # fmt: skip
    whole = rng.random() < 0.6
    extra = ["Wartość wg umowy", "Zaawans. poprz. %", rng.choice(("W okresie %", "% bieżący")), *(["Narastająco %"] if whole else [])]  # fmt: skip
    heads = [
        s.column("lp"),
        rng.choice(("Element robót", "Etap / zakres robót", "Rodzaj robót")),
        *extra,
        rng.choice(("Do zafakturowania netto", "Wartość netto w okresie")),
        *(s.column(name) for name in columns[3:]),
    ]
    rows = []
    for cells, stage in zip(s.item_rows(columns), moved, strict=True):
        progress = [s.money(stage.value), f"{stage.before}", f"{stage.now - stage.before}", *([f"{stage.now}"] if whole else [])]  # fmt: skip
        rows.append([*cells[:2], *progress, *cells[2:]])
    keys = ("", "", "netto", "netto", "netto", *(["netto"] if whole else []), *columns[2:])
    items = table(heads, rows, keys=keys, css="items full")
    left, right = _sides(s)
    sums = _sums(s)
    kept = _deductions(s)
    total = [(rng.choice(_AFTER), f"<b>{s('do_zaplaty')} {s.sign}</b>")]
    body = (
        f"<table class='g'><tr><td colspan=2 class='c'><b class='big'>{title(s)}</b></td></tr><tr><td>{left}</td><td>{right}</td></tr>"
        f"<tr><td>{pairs(_contract(s, works))}</td><td>{pairs(_dates(s))}</td></tr></table>{items}<br>"
        f"<table class='full'><tr><td>{vat_table(s) if rng.random() < 0.6 else ''}</td><td>{pairs([*sums, *kept, *total], 'sum')}</td></tr></table>"
        f"<p>{in_words(s)}</p>{pairs(_payment(s))}{_split(s)}"
        f"<p><small>Kierownik budowy: {s.text(person(rng))}, upr. nr MAP/{rng.randint(1000, 9999)}/OWOK/{rng.randint(5, 19):02d}</small></p>"
    )
    line = rng.choice(("0.5pt solid #000", "0.4pt solid #999"))
    css = (
        f".g {{ width: 100%; table-layout: fixed; margin-bottom: 6pt; }} .g > tbody > tr > td, .items td, .items th, .vat td, .vat th {{ border: {line}; }}"
        f".items th {{ background: {rng.choice(('#eee', '#f7efe0', '#fff'))}; font-size: 7pt; }} .big {{ font-size: 13pt; }} .mpp {{ font-weight: bold; }} .sum .v {{ white-space: nowrap; }}"
    )
    return s.drawn(page(body, css, font=rng.choice(SANS), size=rng.choice((7.5, 8)), margin="12mm"))


@layout("works_progress")
def by_protocol(rng: random.Random) -> Drawn:
    """One line for the whole protocol on a letterhead; the contract's reckoning and the deposit underneath."""
    s, works = _draw(rng, "one")
    columns = rng.choice((
        ("lp", "nazwa", "jednostka", "ilosc", "cena_netto", "stawka_vat", "wartosc_netto", "kwota_vat", "wartosc_brutto"),
        ("nazwa", "ilosc", "jednostka", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
    ))  # fmt: skip
    items = table([s.column(name) for name in columns], s.item_rows(columns), keys=columns, css="items full")
    reckoning = pairs([
        ("A. Wartość umowy netto", s.money(works.value)), ("B. Zafakturowano dotychczas netto", s.money(works.done - works.due)),
        (f"C. Niniejsza faktura (protokół nr {works.protocol})", s.money(works.due)), ("D. Pozostało do zafakturowania (A – B – C)", s.money(works.value - works.done)),
    ], "reckon")  # fmt: skip
    left, right = _sides(s)
    sums = _sums(s)
    kept = _deductions(s)
    release = f"Zwrot kaucji: 70% po odbiorze końcowym, 30% po {rng.choice((36, 60))} miesiącach gwarancji."
    total = f"{rng.choice(_AFTER)} {s('do_zaplaty')} {s.sign}"
    body = (
        f"<table class='full'><tr><td>{logo(rng, s.inv.sprzedawca, '#b5541c', height=46)}</td><td class='r'>{lines([f'{label} {value}' for label, value in _dates(s)])}</td></tr></table>"
        f"<p>{left}</p><div class='to'>{right}</div><h2>{title(s)}</h2>{pairs(_contract(s, works))}{items}{pairs(sums, 'right')}"
        f"<p><b>{rng.choice(('Rozliczenie umowy', 'Stan realizacji umowy', 'Rozliczenie finansowe zadania'))}</b></p>{reckoning}<p><b>Potrącenia</b></p>{pairs(kept)}<p class='big'>{total}</p>"
        f"<p>{in_words(s)}</p>{pairs(_payment(s))}{_split(s)}<p><small>{release} Podwykonawcy zgłoszeni: {rng.randint(0, 4)}; oświadczenia podwykonawców w załączeniu.</small></p>"
        f"<small class='reg'>{registers(rng, s.inv.sprzedawca) if s.inv.sprzedawca.krs else ''}</small>"
    )
    css = (
        f".to {{ margin-left: 54%; }} .items td, .items th {{ border-top: {rng.choice(('0.6pt', '1pt'))} solid #555; border-bottom: 0.6pt solid #555; }} .right {{ margin-left: auto; }}"
        ".reckon td { border: 0.4pt solid #aaa; } .reckon .v { text-align: right; } .big { font-size: 12pt; font-weight: bold; } h2 { font-size: 13pt; margin: 8pt 0; }"
    )
    return s.drawn(page(body, css, font=rng.choice((*SERIF, *SANS)), size=rng.choice((8.5, 9)), margin="15mm"))


@layout("works_progress")
def annexed(rng: random.Random) -> Drawn:
    """An invoice of one line, then on a page of its own the statement of all stages in a spreadsheet's grid."""
    s, works = _draw(rng, "one")
    columns = ("nazwa", "jednostka", "ilosc", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto")  # fmt: skip
    items = table([s.column(name) for name in columns], s.item_rows(columns), keys=columns, css="items full")
    rows = [
        [
            str(number),
            s.text(stage.name),
            s.money(stage.value),
            f"{stage.before}%",
            f"{stage.now - stage.before}%",
            f"{stage.now}%",
            s.money(stage.due),
            s.money(stage.done),
            s.money(stage.value - stage.done),
        ]
        for number, stage in enumerate(works.stages, 1)
    ]
    heads = ["Lp.", "Element", "Wartość umowna netto", "Poprz.", "Bież.", "Narast.", "Wartość w okresie", "Wartość narastająco", "Pozostało"]  # fmt: skip
    keys = ("", "", *["netto"] * 7)
    foot = ["", "RAZEM", s.money(works.value), "", "", "", s.money(works.due), s.money(works.done), s.money(works.value - works.done)]  # fmt: skip
    grid = table(heads, rows, keys=keys, css="grid full", foot=[foot])
    left, right = _sides(s)
    sums = _sums(s)
    kept = _deductions(s) if rng.random() < 0.6 else []
    total = [(rng.choice(_AFTER), f"<b>{s('do_zaplaty')} {s.sign}</b>")]
    signs = "".join(f"<td class='c'><br><br>......................<br><small>{who}</small></td>" for who in ("kierownik budowy", "inspektor nadzoru", "zamawiający"))  # fmt: skip
    body = (
        f"<table class='full'><tr><td>{left}</td><td>{pairs(_dates(s))}</td></tr><tr><td>{right}</td><td>{pairs(_contract(s, works))}</td></tr></table>"
        f"<h2 class='c'>{title(s)}</h2>{items}<br>{vat_table(s) if rng.random() < 0.5 else ''}{pairs([*sums, *kept, *total], 'right sum')}<p>{in_words(s)}</p>{pairs(_payment(s))}{_split(s)}"
        f"<p><small>Załączniki: 1. Zestawienie wartości wykonanych robót</small></p><div class='annex'><p class='r'>Załącznik nr 1 do protokołu nr {works.protocol}</p>"
        f"<h3 class='c'>{rng.choice(('ZESTAWIENIE WARTOŚCI WYKONANYCH ROBÓT', 'Tabela elementów scalonych – zaawansowanie', 'Protokół zaawansowania robót'))}</h3>"
        f"<p>{s.text(works.name)}<br>Stan na dzień {s.date(s.inv.data_sprzedazy or s.inv.data_wystawienia)}</p>{grid}<table class='full'><tr>{signs}</tr></table></div>"
    )
    css = (
        ".annex { break-before: page; } .grid td, .grid th { border: 0.4pt solid #666; font-size: 7.5pt; } .grid th { background: #ddd; } .sum .v { white-space: nowrap; } .right { margin-left: auto; }"
        f".items td, .items th, .vat td, .vat th {{ border: {rng.choice(('0.5pt solid #000', '0.4pt solid #bbb'))}; }} .foot td {{ font-weight: bold; }} h2 {{ font-size: 13pt; }}"
    )
    return s.drawn(page(body, css, font=rng.choice((*SANS, *SERIF[:3])), size=rng.choice((8, 8.5)), margin="14mm", footer=rng.choice(("", "Strona"))))  # fmt: skip
