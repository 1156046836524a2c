"""Which columns a table has, in which order, and what stands over them."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.corpus.composing.tables.stock import Doc
from benchmarks.corpus.composing.tables.wordings import COLUMNS, ENGLISH, GERMAN, GROUPS, SHORT

EXTRAS = ("gtu", "magazyn", "partia", "waga", "zamowienie", "po_rabacie")
WIDTHS = {
    "lp": 4,
    "indeks": 9,
    "gtin": 13,
    "pkwiu": 10,
    "ilosc": 7,
    "jednostka": 6,
    "ilosc_jednostka": 9,
    "cena_netto": 9,
    "cena_brutto": 9,
    "rabat": 7,
    "po_rabacie": 9,
    "wartosc_netto": 11,
    "stawka_vat": 6,
    "kwota_vat": 9,
    "wartosc_brutto": 11,
    "gtu": 7,
    "magazyn": 5,
    "partia": 8,
    "waga": 6,
    "zamowienie": 7,
}
NUMBERS = frozenset(
    {
        "ilosc",
        "ilosc_jednostka",
        "cena_netto",
        "cena_brutto",
        "rabat",
        "po_rabacie",
        "wartosc_netto",
        "kwota_vat",
        "wartosc_brutto",
        "waga",
    }
)
_ENDS = (
    (("wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"), 30),
    (("stawka_vat", "wartosc_netto", "kwota_vat", "wartosc_brutto"), 14),
    (("wartosc_netto", "stawka_vat", "wartosc_brutto"), 12),
    (("stawka_vat", "wartosc_netto", "wartosc_brutto"), 7),
    (("wartosc_netto", "stawka_vat"), 10),
    (("stawka_vat", "wartosc_netto"), 8),
    (("wartosc_netto", "kwota_vat", "stawka_vat", "wartosc_brutto"), 3),
    (("wartosc_brutto", "stawka_vat", "kwota_vat", "wartosc_netto"), 2),
    (("stawka_vat", "kwota_vat", "wartosc_netto", "wartosc_brutto"), 3),
    (("wartosc_netto", "stawka_vat", "kwota_vat"), 3),
)


def _end(doc: Doc, *, gross: bool) -> list[str]:
    rng = doc.rng
    if doc.margin:
        return rng.choice((["wartosc_brutto"], ["stawka_vat", "wartosc_brutto"], ["wartosc_brutto", "stawka_vat"]))
    if gross and rng.random() < 0.45:
        return rng.choice(
            (
                ["stawka_vat", "wartosc_brutto"],
                ["wartosc_brutto", "stawka_vat"],
                ["stawka_vat", "kwota_vat", "wartosc_brutto"],
            )
        )
    return list(rng.choices([end for end, _ in _ENDS], [weight for _, weight in _ENDS])[0])


def _amount(doc: Doc) -> list[str]:
    drawn = doc.rng.random()
    if drawn < 0.5:
        return ["ilosc", "jednostka"]
    if drawn < 0.72:
        return ["jednostka", "ilosc"]
    return ["ilosc_jednostka"] if drawn < 0.9 else ["ilosc"]


def _prices(doc: Doc, *, gross: bool) -> list[str]:
    rng = doc.rng
    if gross or doc.margin:
        prices = ["cena_brutto"] if doc.margin or rng.random() < 0.7 else ["cena_netto", "cena_brutto"]
    else:
        prices = ["cena_netto", "cena_brutto"] if rng.random() < 0.08 else ["cena_netto"]
    if any(line.rabat for line in doc.inv.lines):
        prices.insert(1, "rabat")
        if prices[0] == "cena_netto" and rng.random() < 0.35:
            prices.insert(2, "po_rabacie")
    return prices


def choose(doc: Doc) -> list[str]:
    """The columns of the table, in order."""
    rng = doc.rng
    gross = doc.inv.custom == "gross" and doc.inv.lines[0].cena_brutto is not None and rng.random() < 0.8
    codes = [name for name, chance in (("indeks", 0.28), ("gtin", 0.12), ("pkwiu", 0.16)) if rng.random() < chance][:2]
    front = [name for name in codes if rng.random() < 0.55]
    text = [*front, "nazwa", *(name for name in codes if name not in front)]
    amount, prices, end = _amount(doc), _prices(doc, gross=gross), _end(doc, gross=gross)
    drawn = rng.random()
    if drawn < 0.09:
        middle = [*amount, *text, *prices]
    elif drawn < 0.15:
        middle = [*text, *prices, *amount]
    elif drawn < 0.19 and "stawka_vat" in end:
        end.remove("stawka_vat")
        middle = [*text, "stawka_vat", *amount, *prices]
    else:
        middle = [*text, *amount, *prices]
    columns = [*(["lp"] if rng.random() < 0.82 else []), *middle, *end]
    if rng.random() < 0.14 and len(columns) < 11:
        place = columns.index("nazwa") + rng.choice((0, 1))
        columns.insert(place, rng.choice(EXTRAS[:-1]))
    return columns


_STACKED = (
    ("wartosc_netto", "wartosc_brutto"),
    ("stawka_vat", "kwota_vat"),
    ("cena_netto", "cena_brutto"),
    ("indeks", "gtin"),
    ("indeks", "pkwiu"),
    ("cena_netto", "rabat"),
    ("wartosc_netto", "kwota_vat", "wartosc_brutto"),
)


def stack(doc: Doc, columns: list[str]) -> list[str]:
    """The columns with some of them in one, their values under each other: `stawka_vat+kwota_vat`."""
    fitting = [group for group in _STACKED if set(group) <= set(columns)]
    if not fitting:
        return columns
    group = doc.rng.choice(fitting)
    merged = [name if name != group[0] else "+".join(group) for name in columns]
    return [name for name in merged if name not in group[1:]]


def atoms(columns: Sequence[str]) -> list[str]:
    """The single columns that stand in these, stacked ones taken apart."""
    return [part for name in columns for part in name.split("+")]


class Headings:
    """The headings of one table: wordings drawn once, set in one to three lines, in one or two levels."""

    def __init__(self, doc: Doc, columns: list[str]) -> None:
        rng = doc.rng
        self.doc, self.columns = doc, columns
        self.single = atoms(columns)
        self.words = {name: rng.choice(COLUMNS[name]) for name in self.single}
        if doc.margin:
            self.words |= {
                "cena_brutto": rng.choice(("Cena", "Cena brutto")),
                "wartosc_brutto": rng.choice(("Wartość", "Kwota", "Wartość brutto")),
            }
        if doc.bare_rates:
            self.words["stawka_vat"] = rng.choice(("VAT %", "% VAT", "VAT [%]", "Stawka %", "St. VAT (%)", "%"))
        if "po_rabacie" in columns:
            self.words["cena_netto"] = rng.choice(
                ("Cena katalogowa netto", "Cena katal.", "Cena przed rab.", "Cena netto")
            )
        self._apart()
        self.other = rng.choices((None, ENGLISH, GERMAN), (86, 11, 3))[0]
        self.sign = rng.random() < 0.1
        self.capitals = rng.random() < 0.14
        self.level = rng.random() < 0.2
        self.numbered = rng.random() < 0.1

    def _apart(self) -> None:
        """No two columns under one wording: bare words give way to full ones."""
        full = {
            "stawka_vat": "Stawka VAT",
            "kwota_vat": "Kwota VAT",
            "wartosc_netto": "Wartość netto",
            "wartosc_brutto": "Wartość brutto",
            "cena_netto": "Cena netto",
            "cena_brutto": "Cena brutto",
            "lp": "Lp.",
            "nazwa": "Nazwa",
        }
        names = [self.words[name] for name in self.single]
        for name in self.single:
            twin = names.count(self.words[name]) > 1
            alone = (
                self.words[name] == "Cena"
                and not self.doc.margin
                and {"cena_brutto", "wartosc_brutto"} & {*self.single}
            )
            if name in full and (twin or alone):
                self.words[name] = full[name]
        if self.words.get("lp") in {"Nr", "Pozycja", "Poz."} and self.words["nazwa"] in {"Opis pozycji"}:
            self.words["lp"] = "Lp."

    def word(self, name: str) -> str:
        """One heading."""
        if "+" in name:
            return "<br>".join(self.word(part) for part in name.split("+"))
        text = self.doc.s.text(self.words[name])
        if self.sign and name in {"cena_netto", "wartosc_netto", "wartosc_brutto", "kwota_vat"} and "zł" not in text:
            text += f" {self.doc.rng.choice(('[', '('))}{self.doc.inv.waluta}" + "]"
            text = text.replace("(" + self.doc.inv.waluta + "]", f"({self.doc.inv.waluta})")
        text = text.upper() if self.capitals else text
        if self.other and name in self.other:
            text += f"<br><small>{self.other[name]}</small>"
        return text

    def _runs(self) -> dict[int, tuple[str, int]]:
        """First places of columns under one common heading, with it and their number."""
        found: dict[int, tuple[str, int]] = {}
        taken: set[int] = set()
        for members, words in GROUPS:
            places = [index for index, name in enumerate(self.columns) if name in members and index not in taken]
            run = [index for index in places if index - 1 in places or index + 1 in places]
            adjacent = run and run == list(range(run[0], run[0] + len(run)))
            if len(run) > 1 and adjacent and self.doc.rng.random() < 0.75:
                found[run[0]] = (self.doc.rng.choice(words), len(run))
                taken.update(run)
        return found

    def rows(self, css: dict[str, str]) -> str:
        """The rows of the table's head."""
        runs = self._runs() if self.level else {}
        if not runs:
            head = (
                "<tr>" + "".join(f"<th class='{css[name]}'>{self.word(name)}</th>" for name in self.columns) + "</tr>"
            )
        else:
            head = self._levels(runs, css)
        if self.numbered:
            head += (
                "<tr class='nums'>"
                + "".join(f"<th class='c'>{n}</th>" for n in range(1, len(self.columns) + 1))
                + "</tr>"
            )
        return head

    def _levels(self, runs: dict[int, tuple[str, int]], css: dict[str, str]) -> str:
        upper, lower, index = "", "", 0
        while index < len(self.columns):
            name = self.columns[index]
            if index not in runs:
                upper += f"<th rowspan=2 class='{css[name]}'>{self.word(name)}</th>"
                index += 1
                continue
            word, count = runs[index]
            upper += f"<th colspan={count} class='c'>{word}</th>"
            part = self.columns[index : index + count]
            lower += "".join(f"<th class='{css[name]}'>{self.doc.rng.choice(SHORT[name])}</th>" for name in part)
            index += count
        return f"<tr>{upper}</tr><tr>{lower}</tr>"
