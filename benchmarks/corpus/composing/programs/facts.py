"""The facts round the table: title, dates, references, payment, and what programs print besides."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from benchmarks.corpus.companies import person
from benchmarks.corpus.composing.programs.job import Fact, Job
from benchmarks.corpus.composing.programs.wordings import BARE_TITLES, COPIES, OTHER_FACTS, PAYMENTS, TITLES
from benchmarks.corpus.formats import MONTHS_NOMINATIVE, pick
from benchmarks.corpus.identifiers import nrb


def title(job: Job) -> str:
    """The heading, with the number or leaving it to the facts, with the date of issue or without."""
    rng, s = job.rng, job.s
    if rng.random() < 0.74:
        job.done.add("numer")
        text = rng.choice(TITLES).format(n=f"<span class='n'>{s('numer_faktury')}</span>")
        if rng.random() < 0.09 and job.once("data"):
            text += f" {rng.choice(('z dnia', 'z dn.', 'z', '– data wystawienia:'))} {s('data_wystawienia')}"
    else:
        text = rng.choice(BARE_TITLES)
    size = min(rng.choice((1.1, 1.2, 1.3, 1.5, 1.7, 2.0)) * job.look.size, 17)
    copy = f"<span class='{rng.choice(('small', 'n'))}'>{rng.choice(COPIES)}</span>" if rng.random() < 0.6 else ""
    head = f"<span class='title' style='font-size:{size:.1f}pt'>{text}</span>"
    return head + (rng.choice(("<br>", " &nbsp; ", "<br>")) + copy if copy else "")


def dates(job: Job) -> list[Fact]:
    """Number if the title had none, dates of issue and sale, place; each label alone or two in one."""
    s, inv, rng = job.s, job.inv, job.rng
    facts = [job.fact("numer", s("numer_faktury"))] if job.once("numer") else []
    place = rng.random()
    if job.once("data"):
        if inv.data_sprzedazy == inv.data_wystawienia and rng.random() < 0.12:
            job.done.add("sprzedaz")
            s("data_sprzedazy")
            facts.append(job.fact("obie_daty", s("data_wystawienia")))
        elif place < 0.14:
            job.done.add("miejsce")
            between = rng.choice((", ", ", dnia ", " ", ", dn. "))
            facts.append(job.fact("miejsce_i_data", f"{s('miejsce_wystawienia')}{between}{s('data_wystawienia')}"))
        else:
            facts.append(job.fact("data_wystawienia", s("data_wystawienia")))
    facts += sale(job)
    if place > 0.62 and job.once("miejsce"):
        at = rng.choice((0, len(facts)))
        facts.insert(at, job.fact("miejsce_wystawienia", s("miejsce_wystawienia")))
    if inv.numer_ksef and job.once("ksef"):
        facts.append(job.fact("ksef", s("numer_ksef")))
    return facts


def sale(job: Job) -> list[Fact]:
    """The date of sale, a period, a month alone, or nothing."""
    s, inv, rng = job.s, job.inv, job.rng
    if not job.once("sprzedaz") or inv.data_sprzedazy is None:
        return []
    way = pick(rng, {"date": 79, "none": 10, "month": 5, "period": 6})
    if way == "date":
        return [job.fact("data_sprzedazy", s("data_sprzedazy"))]
    if way == "none":
        return []
    first = inv.data_sprzedazy.replace(day=1)
    last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
    s.note("okres_od", first)
    s.note("okres_do", last)
    if way == "month":
        month = MONTHS_NOMINATIVE[first.month - 1]
        return [job.fact("okres", rng.choice((f"{month} {first.year}", f"{first:%m/%Y}", f"{first:%m.%Y}")))]
    s.note("data_sprzedazy", last)
    return [job.fact("okres", f"{s.date(first)} {rng.choice(('-', '–', 'do'))} {s.date(last)}")]


def references(job: Job) -> list[Fact]:
    """Order, delivery notes, contract, and some of what nobody asked for."""
    s, inv, rng, refs = job.s, job.inv, job.rng, job.references
    facts = []
    if inv.numer_zamowienia and job.once("zamowienie"):
        facts.append(job.fact("zamowienie", s("numer_zamowienia")))
    if refs.notes and job.once("wz"):
        between = rng.choice((", ", "; ", ", ", "<br>" if " " in refs.notes[0] else " "))
        facts.append(job.fact("wz", between.join(delivery_note(job, note) for note in refs.notes)))
    if refs.contract and job.once("umowa"):
        s.linked("umowa", refs.contract)
        facts.append(job.fact("umowa", s.text(refs.contract)))
    facts += _others(job)
    rng.shuffle(facts)
    return facts


def delivery_note(job: Job, number: str) -> str:
    """A delivery note's number, with its day where the document gives it."""
    day = job.inv.data_sprzedazy if job.references.dated else None
    job.s.linked("wz", number, day)
    text = f"<span class='n'>{job.s.text(number)}</span>"
    link = job.chosen.setdefault("wz_day", job.rng.choice(("z dnia", "z", "z dn.")))
    return f"{text} {link} {job.s.date(day)}" if day else text


def _others(job: Job) -> list[Fact]:
    rng, inv = job.rng, job.inv
    later = inv.data_wystawienia + timedelta(days=rng.randint(0, 6))
    chosen = rng.sample(OTHER_FACTS, rng.choices((0, 1, 2, 3, 4, 5), (18, 24, 24, 18, 10, 6))[0])
    facts = []
    for labels, values in chosen:
        label, value = rng.choice(labels), rng.choice(values)
        if label in job.done:
            continue
        job.done.add(label)
        text = value.format(
            a=rng.randint(100, 9999), b=rng.randint(1000, 99999), c=rng.randint(1, 29), p=person(rng),
            city=inv.sprzedawca.city, later=job.s.date(later), hh=f"{rng.randint(6, 18):02d}",
            mm=f"{rng.randint(0, 59):02d}", waluta=inv.waluta,
        )  # fmt: skip
        facts.append(Fact(label.upper() if job.look.caps else label, job.s.text(text)))
    return facts


def payment(job: Job) -> list[Fact]:
    """Form, due date, account and bank, in one of several orders."""
    if not job.once("platnosc"):
        return []
    s, inv, rng = job.s, job.inv, job.rng
    transfer = inv.forma_platnosci == "przelew"
    facts = [_form(job)]
    if inv.termin_platnosci and (transfer or rng.random() < 0.55):
        facts.append(_due(job))
        if rng.random() < 0.2:
            facts.reverse()
    if inv.numer_konta and (transfer or rng.random() < 0.4):
        bank = account(job)
        facts = [*bank, *facts] if rng.random() < 0.15 else [*facts, *bank]
    if inv.kurs_waluty is not None:
        facts.append(_exchange(job))
    if rng.random() < 0.05 and s.sign:
        facts.append(Fact("Waluta", inv.waluta))
    return facts


def _form(job: Job) -> Fact:
    inv, rng = job.inv, job.rng
    due: date = inv.termin_platnosci or inv.data_wystawienia
    days = (due - inv.data_wystawienia).days
    words = rng.choice(PAYMENTS[inv.forma_platnosci])
    if "{d}" in words and days < 3:
        words = words.split(" ", maxsplit=1)[0]
    job.s.note("forma_platnosci", inv.forma_platnosci)
    return job.fact("forma_platnosci", words.format(d=days))


def _due(job: Job) -> Fact:
    s, inv, rng = job.s, job.inv, job.rng
    assert inv.termin_platnosci is not None
    days = (inv.termin_platnosci - inv.data_wystawienia).days
    way = rng.random()
    if days >= 3 and way < 0.07:
        s.note("termin_platnosci", inv.termin_platnosci)
        text = rng.choice(("{} dni od daty wystawienia", "{} dni od daty wystawienia faktury", "{} dni od wystawienia"))
        return Fact(rng.choice(("Termin płatności", "Termin zapłaty", "Termin")), text.format(days))
    value = s("termin_platnosci")
    if days >= 3 and way < 0.17:
        form = rng.choice(("{v} ({d} dni)", "{d} dni, tj. {v}", "{d} dni – {v}", "{v} / {d} dni"))
        value = form.format(v=value, d=days)
    return job.fact("termin_platnosci", value)


def account(job: Job) -> list[Fact]:
    """The account to pay to, the bank beside it or with it, perhaps one in another currency."""
    s, inv, rng = job.s, job.inv, job.rng
    if not job.once("konto"):
        return []
    number, name = s("numer_konta"), inv.sprzedawca.bank
    way = rng.choice(("alone", "alone", "before", "after", "one", "one behind"))
    if not name or way == "alone":
        facts = [job.fact("numer_konta", number)]
    elif way == "one":
        facts = [job.fact("numer_konta", f"{s('bank')}{rng.choice((' ', '<br>', ', ', ': '))}{number}")]
    elif way == "one behind":
        facts = [job.fact("numer_konta", f"{number}{rng.choice((' ', '<br>', ', '))}{s('bank')}")]
    else:
        facts = [job.fact("numer_konta", number), job.fact("bank", s("bank"))]
        facts = facts[::-1] if way == "before" else facts
    if inv.waluta == "PLN" and rng.random() < 0.06:
        facts.append(job.fact("konto_obce", s.account(nrb(rng), None, "EUR")))
    if inv.sprzedawca.swift and rng.random() < 0.08:
        facts.append(Fact(rng.choice(("SWIFT", "BIC", "SWIFT/BIC")), inv.sprzedawca.swift))
    return facts


def _exchange(job: Job) -> Fact:
    s = job.s
    between = job.rng.choice((", tabela {t} z {d}", " (tab. nr {t} z dnia {d})", " wg tabeli NBP {t} z dn. {d}"))
    text = f"{s('kurs_waluty')}{between.format(t=s('tabela_kursu'), d=s('data_kursu'))}"
    return job.fact("kurs", text)
