"""What stands under the sums: remarks, legal words, places to sign, stamps, footers, marks of the program."""

from __future__ import annotations

from decimal import Decimal

from benchmarks.corpus.companies import person
from benchmarks.corpus.composing.programs.job import Fact, Job
from benchmarks.corpus.composing.programs.setting import set_facts
from benchmarks.corpus.composing.programs.wordings import NOTICES, PROGRAMS
from benchmarks.corpus.markup import contacts, registers, stamp

_SPLIT = ("Mechanizm podzielonej płatności", "mechanizm podzielonej płatności", "MECHANIZM PODZIELONEJ PŁATNOŚCI",
          "Zapłata: mechanizm podzielonej płatności", "*** MECHANIZM PODZIELONEJ PŁATNOŚCI ***",
          "Faktura objęta mechanizmem podzielonej płatności")  # fmt: skip
_ISSUED = ("Wystawił(a)", "Osoba upoważniona do wystawienia", "Fakturę wystawił", "Sporządził", "Wystawił:",
           "imię, nazwisko i podpis osoby upoważnionej do wystawienia", "Dokument wystawił/a",
           "Podpis osoby upoważnionej do wystawienia faktury VAT", "Za sprzedawcę")  # fmt: skip
_TAKEN = ("Odebrał(a)", "Osoba upoważniona do odbioru", "Fakturę odebrał", "Towar otrzymał", "Odebrał:",
          "imię, nazwisko i podpis osoby upoważnionej do odbioru", "Data odbioru i podpis odbiorcy",
          "Podpis osoby upoważnionej do odbioru faktury VAT", "Za nabywcę")  # fmt: skip
_THIRD = ("Wydał", "Magazynier", "Zatwierdził", "Kierowca", "Sprawdził", "Gł. księgowy")


def split_payment(job: Job) -> str:
    """The words of the split payment mechanism where the law wants them, now and then where it does not."""
    inv = job.inv
    due = inv.suma_brutto > Decimal(15000) and inv.forma_platnosci == "przelew" and inv.waluta == "PLN"
    if job.rng.random() >= (0.8 if due else 0.05):
        return ""
    job.s.annotate("MPP")
    way = job.rng.choice(("", "cap", "box", "small", "c cap"))
    return f"<div class='{way}' style='padding:1pt 3pt'>{job.rng.choice(_SPLIT)}</div>"


def remarks(job: Job) -> str:
    """Sentences under a label or bare, with numbers that are no field."""
    rng, seller = job.rng, job.inv.sprzedawca
    chosen = rng.sample(NOTICES, rng.choices((0, 1, 2, 3, 5), (28, 30, 22, 14, 6))[0])
    values = {"bdo": f"{rng.randint(1, 999999):09d}", "www": seller.www, "tel": seller.telefon, "p": person(rng),
              "kg": f"{rng.randint(2, 2400)},{rng.randint(0, 9)}", "c": rng.randint(1, 12)}  # fmt: skip
    texts = [job.s.text(text.format(**values)) for text in chosen]
    if not texts:
        return f"{job.mark(job.say('uwagi'))}" if rng.random() < 0.1 else ""
    way = rng.choice(("label", "label", "bare", "list", "small", "box"))
    joined = rng.choice(("<br>", " ")).join(texts)
    label = job.mark(job.say("uwagi"))
    if way == "list":
        return "<br>".join(f"{rng.choice('-*•')} {text}" for text in texts)
    if way == "box":
        return f"<div class='box' style='padding:2pt 4pt'><span class='cap'>{label}</span><br>{joined}</div>"
    if way == "label":
        return f"<span class='cap'>{label}</span> {joined}"
    return f"<span class='small'>{joined}</span>" if way == "small" else joined


def tallies(job: Job) -> str:
    """Counts, weights and balances that are no sums of the invoice."""
    rng, inv = job.rng, job.inv
    pool = [
        Fact(rng.choice(("Liczba pozycji", "Pozycji", "Ilość pozycji")), str(len(inv.lines))),
        Fact(rng.choice(("Masa brutto [kg]", "Waga razem", "Ciężar kg")), f"{rng.randint(3, 900)},{rng.randint(0, 9)}"),
        Fact(rng.choice(("Opakowań", "Liczba opakowań", "Kartonów")), str(rng.randint(1, 60))),
        Fact(rng.choice(("Palety EUR", "Palet", "Il. palet")), str(rng.randint(1, 9))),
        Fact(rng.choice(("Saldo kontrahenta", "Stan rozrachunków", "Zaległości przeterminowane")),
             job.s.text(job.s.money(Decimal(rng.randint(1, 900000)) / 100))),
    ]  # fmt: skip
    count = rng.choices((0, 1, 2, 3), (62, 18, 13, 7))[0]
    return set_facts(job, rng.sample(pool, count), 0.4) if count else ""


def signatures(job: Job) -> str:
    """Places to sign: dots, boxes with captions over or under, two or three, with names, with a stamp, or none."""
    rng = job.rng
    way = rng.choice(("dots", "dots", "boxes", "captions", "line", "issuer", "sentence", "none", "stamp"))
    name = job.s.text(rng.choice((person(rng), person(rng), person(rng).upper(), "")))
    issued, taken = rng.choice(_ISSUED), rng.choice(_TAKEN)
    if way == "none":
        return ""
    if way == "sentence":
        return rng.choice(
            ("Faktura nie wymaga podpisu.", "Dokument wygenerowany elektronicznie, nie wymaga podpisu.",
             "Faktura bez podpisu odbiorcy.", f"{issued.rstrip(':')}: {name or 'Administrator'}")
        )  # fmt: skip
    if way == "issuer":
        return f"<div style='text-align:right'>{issued}<br>{name}<br>{'.' * 30}</div>"
    places = [(taken, ""), (issued, name)]
    if rng.random() < 0.3:
        places.insert(1, (rng.choice(_THIRD), ""))
    if rng.random() < 0.25:
        places.reverse()
    if way == "stamp":
        places = [(text, _stamped(job) if text == issued else who) for text, who in places]
    css = "c box" if way in {"boxes", "captions"} else "c"
    cells = "".join(
        f"<td class='{css}'>{_place(way, *place, dots=30 if len(places) < 3 else 20)}</td>" for place in places
    )
    return f"<table class='row keep'><tr>{cells}</tr></table>"


def _stamped(job: Job) -> str:
    return f"<div style='padding:34pt 0 28pt'>{stamp(job.rng, job.inv.sprzedawca)}</div>"


def _place(way: str, text: str, who: str, dots: int) -> str:
    if way == "boxes":
        return f"{who}<br><br><br><span class='small'>{text}</span>"
    if way == "captions":
        return f"<span class='small'>{text}</span><br><br>{who}<br>&nbsp;"
    if way == "line":
        line = "border-top:0.5pt solid #000;margin:8pt 12pt 0"
        return f"{who}<br><div style='{line}'><span class='small'>{text}</span></div>"
    return f"{who}<br>{'.' * dots}<br><span class='small'>{text}</span>"


def footer(job: Job) -> str:
    """Registers, contacts, the program's own line; each now and then, in small type."""
    rng, seller = job.rng, job.inv.sprzedawca
    rows = []
    if seller.krs and rng.random() < 0.3:
        rows.append(registers(rng, seller))
        if rng.random() < 0.5:
            rows[-1] += f", KRS {job.s('sprzedawca_krs')}"
    if rng.random() < 0.25:
        rows.append(contacts(seller))
    if rng.random() < 0.45:
        text = rng.choice(PROGRAMS).format(c=rng.randint(1, 12), a=rng.randint(1000, 99999), p=person(rng))
        rows.append(job.s.text(text))
    if not rows:
        return ""
    css = rng.choice(("tiny", "small", "tiny c", "tiny line"))
    return f"<div class='{css}'>{'<br>'.join(rows)}</div>"
