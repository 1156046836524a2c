"""Items that are blocks of two or three lines: name above numbers, cards of labels, amounts at the right of a list."""

from __future__ import annotations

from benchmarks.corpus.composing.tables import wordings
from benchmarks.corpus.composing.tables.columns import Headings
from benchmarks.corpus.composing.tables.items import align, details, record, tr
from benchmarks.corpus.composing.tables.stock import Doc


def blocks(doc: Doc) -> str:
    """The items of a document in one of the forms."""
    form = doc.rng.choice(("two", "two", "cards", "list", "list"))
    return {"two": _two_lines, "cards": _cards, "list": _list}[form](doc)


def _two_lines(doc: Doc) -> str:
    """A name over the whole width, its numbers under headings of their own on the next line."""
    rng = doc.rng
    codes = [name for name in ("indeks", "gtin", "pkwiu") if name in doc.columns]
    lower = [name for name in doc.columns if name not in {"lp", "nazwa"}]
    columns = ["lp", *lower] if "lp" in doc.columns else lower
    heads = Headings(doc, doc.columns)
    css, head_css = align(doc, doc.columns)
    blank, count = ("<td></td>", len(lower)) if "lp" in doc.columns else ("", len(lower))
    first = f"<th>{heads.word('lp')}</th>" if "lp" in doc.columns else ""
    upper = f"<tr>{first}<th colspan={count}>{heads.word('nazwa')}</th></tr>"
    under = "".join(f"<th class='{head_css[name]}'>{heads.word(name)}</th>" for name in lower)
    head = f"<thead>{upper}<tr>{'<th></th>' if first else ''}{under}</tr></thead>"
    rows = record(doc, doc.columns)
    below = details(doc, doc.columns) if not codes and rng.random() < 0.35 else [[] for _ in rows]
    body = ""
    for number, (row, notes) in enumerate(zip(rows, below, strict=True)):
        kind = f"i {'odd' if number % 2 else 'even'}"
        lead = f"<td>{row['lp']}</td>" if "lp" in row else ""
        body += f"<tr class='{kind}'>{lead}<td colspan={count} class='n'>{row['nazwa']}</td></tr>"
        numbers = {name: row[name] for name in lower}
        body += (
            tr(columns, numbers, css, f"{kind} below")
            if not blank
            else tr(columns, numbers | {"lp": ""}, css, f"{kind} below")
        )
        if notes:
            body += (
                f"<tr class='{kind} below'>{blank}<td colspan={count}><small>{' &nbsp; '.join(notes)}</small></td></tr>"
            )
    return f"<table class='items full'>{head}<tbody>{body}</tbody></table>"


def _cards(doc: Doc) -> str:
    """Each item a paragraph: its name, then labels and values in a line or under each other."""
    rng, s = doc.rng, doc.s
    words = {name: rng.choice(wordings.COLUMNS[name]) for name in doc.columns}
    words |= {"stawka_vat": rng.choice(("Stawka VAT", "VAT", "stawka"))}
    if "kwota_vat" in words:
        words["kwota_vat"] = rng.choice(("Kwota VAT", "kwota podatku"))
    for name in ("cena_netto", "cena_brutto", "wartosc_netto", "wartosc_brutto"):
        if name in words:
            words[name] = rng.choice(
                (
                    name.replace("wartosc", "wartość").replace("_", " "),
                    name.replace("wartosc", "wartość").replace("_", " ").capitalize(),
                )
            )
    order = [name for name in doc.columns if name not in {"lp", "nazwa"}]
    mark, colon = rng.choice((" &nbsp;|&nbsp; ", "; ", " &nbsp; ", " · ", ", ")), rng.choice((":", ":", ""))
    grid = rng.random() < 0.4
    html = ""
    for row in record(doc, doc.columns):
        lead = f"{row['lp']}. " if "lp" in row else ""
        if grid:
            top = "".join(f"<td><small class='k'>{s.text(words[name])}</small><br>{row[name]}</td>" for name in order)
            html += (
                f"<div class='card'><b>{lead}{row['nazwa']}</b><table class='full even'><tr>{top}</tr></table></div>"
            )
        else:
            text = mark.join(f"{s.text(words[name])}{colon} {row[name]}" for name in order if row[name])
            html += f"<div class='card'><b>{lead}{row['nazwa']}</b><br>{text}</div>"
    return f"<div class='cards'>{html}</div>"


def _list(doc: Doc) -> str:
    """A name at the left, its value at the right, quantity times price and rate in the line below."""
    rng, s = doc.rng, doc.s
    gross = doc.margin or (doc.inv.custom == "gross" and rng.random() < 0.7)
    price, value = ("cena_brutto", "wartosc_brutto") if gross else ("cena_netto", "wartosc_netto")
    doc.columns = ["lp", "nazwa", "ilosc_jednostka", price, "stawka_vat", value]
    if any(line.rabat for line in doc.inv.lines):
        doc.columns.insert(4, "rabat")
    times, word = rng.choice(("×", "x", "x", "po")), "brutto" if gross else "netto"
    lead, sign = rng.random() < 0.6, rng.choice((f" {s.sign}", f" {s.sign}", ""))
    side = rng.choice(("Wartość", "Kwota", "Wartość pozycji"))
    html = f"<tr class='lh'><th>{rng.choice(wordings.COLUMNS['nazwa'])}</th><th class='r'>{side} {word}</th></tr>"
    for row, line in zip(record(doc, doc.columns), doc.inv.lines, strict=True):
        rate = (
            "procedura marży"
            if doc.margin
            else f"VAT {s.rate(line.stawka_vat)}{'%' if doc.bare_rates and line.stawka_vat.isdigit() else ''}"
        )
        cut = f", rabat {row['rabat']}" if row.get("rabat") else ""
        below = f"{row['ilosc_jednostka']} {times} {row[price]}{sign} {word}{cut}, {rate}"
        number = f"{row['lp']}. " if lead else ""
        html += (
            f"<tr class='i'><td><b>{number}{row['nazwa']}</b><br><small>{below}</small></td>"
            f"<td class='r'>{row[value]}{sign}</td></tr>"
        )
    if not lead:
        for item in s.printed_items:
            item.pop("lp", None)
    return f"<table class='items full'><tbody>{html}</tbody></table>"
