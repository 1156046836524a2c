"""The table of items in rows and columns: what stands in its cells, between its rows, at its foot and at page ends."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal

from benchmarks.corpus.composing.tables import wordings
from benchmarks.corpus.composing.tables.columns import NUMBERS, WIDTHS, Headings, atoms
from benchmarks.corpus.composing.tables.stock import Doc
from benchmarks.corpus.content import Line, cents

SUMS = {"wartosc_netto": "suma_netto", "kwota_vat": "suma_vat", "wartosc_brutto": "suma_brutto"}
OWN = frozenset({"gtu", "magazyn", "partia", "waga", "zamowienie", "po_rabacie"})
Cells = dict[str, str]


def record(doc: Doc, columns: Sequence[str]) -> list[Cells]:
    """Print every item and give its cells by column."""
    s = doc.s
    stacked = [name for name in columns if "+" in name]
    columns = atoms(columns)
    recorded = [name for name in columns if name not in OWN]
    stan = "roznica" if doc.kind == "KOR" else None
    start = len(s.printed_items)
    rows = [dict(zip(recorded, cells, strict=True)) for cells in s.item_rows(recorded, stan=stan)]
    for row, line, truth in zip(rows, doc.inv.lines, s.printed_items[start:], strict=True):
        if "stawka_vat" in row:
            row["stawka_vat"] = "marża" if doc.margin else doc.rate(line.stawka_vat)
        row.update({name: _own(doc, name, line) for name in columns if name in OWN})
        if "po_rabacie" in columns:
            del truth["cena_netto"]  # which of two prices is meant has no single answer
        if doc.signed:
            row.update({name: f"{row[name]} {s.sign}" for name in ("wartosc_netto", "wartosc_brutto") if name in row})
        row.update({name: "<br>".join(row[part] for part in name.split("+")) for name in stacked})
    return rows


def _own(doc: Doc, name: str, line: Line) -> str:
    rng = doc.rng
    if name == "po_rabacie":
        assert line.cena_netto is not None
        return doc.s.money(cents(line.cena_netto * (1 - (line.rabat or Decimal(0)) / 100)))
    return {
        "gtu": f"GTU_{rng.randint(1, 13):02d}" if rng.random() < 0.3 else "",
        "magazyn": rng.choice(("MG", "01", "M2")),
        "partia": f"L{rng.randint(1000, 99999)}",
        "waga": doc.s.money(Decimal(rng.randint(1, 900)) / 10, 1),
        "zamowienie": str(rng.randint(100, 999)),
    }[name]


def details(doc: Doc, columns: Sequence[str]) -> list[list[str]]:
    """What stands under each name: codes, lots, serial numbers, periods; the same kinds on every row."""
    s, rng, inv = doc.s, doc.rng, doc.inv
    codes = (("EAN", "gtin"), ("PKWiU", "pkwiu"), ("kod", "indeks"))
    kinds = [kind for kind, name in codes if name not in atoms(columns)]
    kinds += ["gtu", "wz"]
    if inv.trade in {"it", "elektryczna", "dom", "moto", "hydraulika", "przemysl"}:
        kinds.append("serial")
    if inv.trade in {"spozywcza", "medyczna", "rolna", "budowa", "przemysl", "biuro", "odziez"}:
        kinds.append("lot")
    if inv.trade in {"it", "uslugi", "transport", "reklama", "edukacja", "medyczna", "budowa"}:
        kinds.append("period")
    chosen = rng.sample(kinds, rng.choices((1, 2, 3), (6, 3, 1))[0])
    words = {
        "EAN": rng.choice(("EAN", "EAN:", "kod kreskowy:")),
        "PKWiU": rng.choice(("PKWiU", "PKWiU:", "PKWiU")),
        "kod": rng.choice(("kod:", "Indeks:", "Nr kat.", "Symbol:")),
        "lot": rng.choice(("Partia:", "Seria:", "LOT")),
        "serial": rng.choice(("S/N:", "Nr seryjny:", "Nr fabr.:")),
        "gtu": "GTU:",
        "period": rng.choice(("Okres:", "za okres", "Okres rozliczeniowy:")),
        "wz": rng.choice(("WZ", "dok. WZ:")),
    }
    first = inv.data_wystawienia.replace(day=1) - timedelta(days=30)
    found = []
    for line, truth in zip(inv.lines, s.printed_items, strict=True):
        texts = {
            "EAN": line.gtin,
            "PKWiU": line.pkwiu,
            "kod": line.indeks,
            "lot": f"{rng.randint(1000, 99999)}/{rng.choice('ABC')}",
            "serial": f"{rng.choice(('SN', 'CN', '5C'))}{rng.randint(10**6, 10**8)}",
            "gtu": f"GTU_{rng.randint(1, 13):02d}",
            "period": f"{s.date(first)} – {s.date(inv.data_wystawienia)}",
            "wz": f"{rng.randint(1, 999)}/{inv.data_wystawienia.year}",
        }
        if "kod" in chosen:
            truth.pop("indeks", None)
        found.append([s.text(f"{words[kind]} {texts[kind]}") for kind in chosen if texts[kind]])
    if "wz" in chosen:
        s.unscored("dokumenty_powiazane")
    if "period" in chosen:
        s.unscored("okres_od", "okres_do", "data_sprzedazy")
    return found


def align(doc: Doc, columns: Sequence[str]) -> tuple[dict[str, str], dict[str, str]]:
    """Classes of cells and of headings by column."""
    rng = doc.rng
    number = rng.choices(("r", "l", "c"), (82, 9, 9))[0]
    small = rng.choice(("c", "l", "r"))
    numbers = {name for name in columns if set(name.split("+")) <= {*NUMBERS, "stawka_vat"} and name != "stawka_vat"}
    cell = {
        name: number if name in numbers else small if name in {"lp", "jednostka", "stawka_vat"} else "l"
        for name in columns
    }
    if "ilosc" in cell and rng.random() < 0.2:
        cell["ilosc"] = "c"
    head = rng.choice((cell, dict.fromkeys(columns, "c"), dict.fromkeys(columns, "c"), dict.fromkeys(columns, "l")))
    return cell, head


def tr(columns: Sequence[str], cells: Cells, css: dict[str, str], kind: str = "") -> str:
    """A row of the table."""
    inner = "".join(
        f"<td class='{css[name]}{' n' if name == 'nazwa' else ''}'>{cells.get(name, '')}</td>" for name in columns
    )
    return f"<tr class='{kind}'>{inner}</tr>"


def sum_row(doc: Doc, columns: Sequence[str], css: dict[str, str], label: str, values: Cells, kind: str) -> str:
    """A row with its label in front of the first value; the cells before it in one, or each for itself."""
    first = min((index for index, name in enumerate(columns) if name in values), default=len(columns) - 1)
    if first and doc.rng.random() < 0.6:
        side = doc.rng.choice(("r", "r", "l"))
        head = f"<td colspan={first} class='{side}'>{label}</td>"
        rest = "".join(f"<td class='{css[name]}'>{values.get(name, '')}</td>" for name in columns[first:])
        return f"<tr class='{kind}'>{head}{rest}</tr>"
    place = "nazwa" if "nazwa" in columns[:first] else columns[max(first - 1, 0)]
    return tr(columns, {place: label} | values, css, kind)


def part_sums(doc: Doc, columns: Sequence[str], lines: Sequence[Line]) -> Cells:
    """Sums of some lines under the value columns, printed without being recorded."""
    found = {}
    for name in columns:
        if name in SUMS:
            found[name] = doc.s.money(sum((getattr(line, name) or Decimal(0) for line in lines), Decimal(0)))
    return found


def _groups(doc: Doc) -> list[tuple[str, int]]:
    """Headings of groups with the number of lines under each."""
    rng, inv = doc.rng, doc.inv
    kind = rng.choice(("order", "site", "department", "stage", "wz"))
    count = len(inv.lines)
    cuts = sorted(rng.sample(range(1, count), min(rng.randint(1, 4), count - 1)))
    sizes = [b - a for a, b in zip([0, *cuts], [*cuts, count], strict=True)]
    sites = rng.sample(("Magazyn centralny", "Sklep nr 4", "Biuro zarządu", "Hala B", "Oddział Północ"), len(sizes))
    names = {
        "order": [f"Zamówienie nr ZK/{rng.randint(100, 9999)}/{inv.data_wystawienia.year}" for _ in sizes],
        "site": [f"Miejsce dostawy: {site}" for site in sites],
        "stage": [f"Etap {number}" for number in ("I", "II", "III", "IV", "V")],
        "department": ["Towary", "Usługi", "Materiały pomocnicze", "Pozostałe", "Akcesoria"],
        "wz": [f"WZ {rng.randint(10, 999)}/{inv.data_wystawienia:%m/%Y}" for _ in sizes],
    }
    if kind == "order":
        doc.s.unscored("numer_zamowienia", "dokumenty_powiazane")
    if kind == "wz":
        doc.s.unscored("dokumenty_powiazane")
    return [(doc.s.text(names[kind][index]), size) for index, size in enumerate(sizes)]


def body_rows(doc: Doc, columns: Sequence[str], css: dict[str, str]) -> list[str]:
    """Every item with what stands under it, between headings and subtotals of groups; a text an item."""
    rng, count = doc.rng, len(columns)
    rows = record(doc, columns)
    below = details(doc, columns) if rng.random() < 0.27 else [[] for _ in rows]
    form = rng.choice(("cell", "cell", "row", "lines"))
    place = list(columns).index("nazwa")
    texts = []
    for number, (row, notes) in enumerate(zip(rows, below, strict=True)):
        kind = f"i {'odd' if number % 2 else 'even'}"
        if notes and form != "row":
            mark = "<br>" if form == "lines" else rng.choice((", ", " · ", "; "))
            row["nazwa"] += f"<br><small>{mark.join(notes)}</small>"
        text = tr(columns, row, css, kind)
        if notes and form == "row":
            blank = f"<td colspan={place}></td>" if place else ""
            under = f"<td colspan={count - place}><small>{' &nbsp; '.join(notes)}</small></td>"
            text += f"<tr class='{kind} below'>{blank}{under}</tr>"
        texts.append(text)
    if len(rows) >= 3 and rng.random() < 0.16 and doc.kind in {"VAT", "EUR", "exempt"}:
        _with_groups(doc, columns, css, texts)
    return texts


def _with_groups(doc: Doc, columns: Sequence[str], css: dict[str, str], texts: list[str]) -> None:
    rng, start = doc.rng, 0
    sums = rng.random() < 0.7 and bool({"wartosc_netto", "wartosc_brutto"} & set(columns))
    word = rng.choice(wordings.SUBTOTAL)
    bare = word.replace("{}", "").strip(" –:") if rng.random() < 0.4 else ""
    for name, size in _groups(doc):
        texts[start] = f"<tr class='group'><td colspan={len(columns)}>{name}</td></tr>" + texts[start]
        if sums:
            part = doc.inv.lines[start : start + size]
            label = bare or word.format(name)
            texts[start + size - 1] += sum_row(doc, columns, css, label, part_sums(doc, columns, part), "sub")
        start += size


def foot_rows(doc: Doc, columns: Sequence[str], css: dict[str, str], *, total: bool, rates: bool) -> str:
    """The row of totals, and the rows a rate under it."""
    s, rng = doc.s, doc.rng
    html = ""
    if total:
        values = {name: s(SUMS[name]) for name in columns if name in SUMS}
        doc.done.update(SUMS[name] for name in values)
        if "stawka_vat" in columns and rng.random() < 0.3:
            values["stawka_vat"] = rng.choice(("X", "x", "-", "–"))
        html += sum_row(doc, columns, css, rng.choice(wordings.TOTAL), values, "foot")
    if rates:
        short = {"wartosc_netto": "netto", "kwota_vat": "vat", "wartosc_brutto": "brutto"}
        names = [name for name in columns if name in short]
        label, once = rng.choice(wordings.AMONG), rng.random() < 0.5
        for index, cells in enumerate(doc.vat_cells(("stawka", *(short[name] for name in names)))):
            values = dict(zip(names, cells[1:], strict=True))
            rate = cells[0]
            if "stawka_vat" in columns:
                values["stawka_vat"] = rate
            head = label if not (once and index) else ""
            html += sum_row(doc, columns, css, head if "stawka_vat" in columns else f"{label} {rate}", values, "among")
        doc.done.add("rates")
    return html


def item_table(doc: Doc, *, total: bool, rates: bool) -> str:
    """The whole table, cut into pages with carried sums where the document does that."""
    rng, columns = doc.rng, doc.columns
    heads = Headings(doc, columns)
    css, head_css = align(doc, columns)
    rows = body_rows(doc, columns, css)
    cols = "".join(f"<col style='width:{WIDTHS[name]}%'>" if name in WIDTHS else "<col>" for name in columns)
    cols = f"<colgroup>{cols}</colgroup>" if len(columns) < 11 and rng.random() < 0.5 else ""
    head = f"<thead>{heads.rows(head_css)}</thead>"
    foot = foot_rows(doc, columns, css, total=total, rates=rates)
    total_fits = bool({"wartosc_netto", "wartosc_brutto"} & set(columns))
    pages = (
        _pages(doc, columns, css, rows)
        if len(rows) > doc.page_rows[0] and rng.random() < 0.5 and total_fits
        else ["".join(rows)]
    )
    tables = [f"<table class='items full'>{cols}{head}<tbody>{page}" for page in pages]
    return "</tbody></table><div class='next'></div>".join(tables) + foot + "</tbody></table>"


def _pages(doc: Doc, columns: Sequence[str], css: dict[str, str], rows: list[str]) -> list[str]:
    """Rows by page, each closed by the sum of the page, the sum so far, or both."""
    rng, lines = doc.rng, doc.inv.lines
    carry = rng.choice((*wordings.CARRY, None))
    own = rng.choice(wordings.PAGE_SUM) if carry is None or rng.random() < 0.4 else ""
    pages, start, size = [], 0, doc.page_rows[0]
    while start < len(rows):
        end = min(start + size, len(rows))
        text = ""
        if start and carry:
            text += sum_row(doc, columns, css, carry[1], part_sums(doc, columns, lines[:start]), "carry")
        text += "".join(rows[start:end])
        if own:
            text += sum_row(doc, columns, css, own, part_sums(doc, columns, lines[start:end]), "carry")
        if carry and end < len(rows):
            text += sum_row(doc, columns, css, carry[0], part_sums(doc, columns, lines[:end]), "carry")
        pages.append(text)
        start, size = end, doc.page_rows[1]
    return pages
