"""Sums, what was paid, what is due, and the amount in words."""

from __future__ import annotations

from decimal import Decimal

from benchmarks.corpus.composing.programs.job import Fact, Job
from benchmarks.corpus.composing.programs.setting import set_facts


def _all(job: Job) -> list[Fact]:
    s = job.s
    sign = f" {s.sign}" if job.rng.random() < 0.6 or job.inv.waluta != "PLN" else ""
    order = ("suma_netto", "suma_vat", "suma_brutto")
    order = order if job.rng.random() < 0.9 else order[::-1]
    return [job.fact(name, s(name) + sign) for name in order]


def _due(job: Job) -> list[Fact]:
    """What was paid and what is left; the whole is called due as well in programs that print both."""
    s, inv, rng = job.s, job.inv, job.rng
    if inv.zaplacono is None:
        return [job.fact("do_zaplaty", f"{s('do_zaplaty')} {s.sign}")]
    paid = job.fact("zaplacono", f"{s('zaplacono')} {s.sign}")
    if inv.zaplacono == inv.suma_brutto and inv.forma_platnosci == "gotówka" and rng.random() < 0.4:
        paid = Fact(rng.choice(("Zapłacono gotówką", "Zapłacono gotówką", "Zapł. gotówką")), paid.value)
    left = job.fact("pozostalo", f"{s('do_zaplaty')} {s.sign}")
    if rng.random() < 0.3:
        left = Fact(rng.choice(("Pozostaje do zapłaty", "Pozostało do zapłaty")), left.value)
        return [job.fact("razem_naleznosc", f"{s('suma_brutto')} {s.sign}"), paid, left]
    return [paid, left]


def totals(job: Job, share: float, *, needs: bool) -> str:
    """The block of sums; `needs` says that nothing else on the page shows them."""
    rng, s = job.rng, job.s
    facts = _all(job) if needs or rng.random() < 0.3 else []
    if not facts and rng.random() < 0.12:
        facts = [job.fact("suma_brutto", f"{s('suma_brutto')} {s.sign}")]
    if job.inv.kurs_waluty is not None and "vat_pln" not in job.done:
        facts.append(job.fact("vat_pln", f"{s('suma_vat_pln')} PLN"))
    due = _due(job) if job.inv.zaplacono is not None or not facts or rng.random() < 0.93 else []
    if rng.random() < 0.2:
        facts = _before_discount(job) + facts
    way = rng.choice(("together", "together", "big", "box", "bar", "apart"))
    if way == "together" or not due:
        return set_facts(job, [*facts, *due], share)
    top = set_facts(job, [*facts, *due[:-1]], share)
    last = due[-1]
    text = f"<span class='k'>{job.mark(last.label)}</span> <span class='v n'>{last.value}</span>"
    size = min(job.look.size * rng.choice((1.1, 1.25, 1.5)), 15)
    if way == "box":
        return f"{top}<div class='box' style='font-size:{size:.1f}pt;padding:3pt 5pt;margin-top:2pt'>{text}</div>"
    if way == "bar":
        return f"{top}<div class='bar' style='font-size:{size:.1f}pt;margin-top:2pt'>{text}</div>"
    if way == "apart":
        return (
            f"{top}<table class='full'><tr><td class='k'>{job.mark(last.label)}</td>"
            f"<td class='r v' style='font-size:{size:.1f}pt'>{last.value}</td></tr></table>"
        )
    return f"{top}<div style='font-size:{size:.1f}pt;font-weight:bold'>{text}</div>"


def _before_discount(job: Job) -> list[Fact]:
    """What the goods would have cost, and how much was taken off."""
    lines = job.inv.lines
    if not any(line.rabat for line in lines):
        return []
    whole = sum((line.ilosc * (line.cena_netto or Decimal(0)) for line in lines), Decimal(0)).quantize(Decimal("0.01"))
    off = whole - sum((line.wartosc_netto or Decimal(0) for line in lines), Decimal(0))
    if off <= 0:
        return []
    word = job.rng.choice(("Wartość udzielonych rabatów", "Rabat razem", "Kwota upustu netto", "Udzielono rabatu"))
    return [Fact(word, job.s.text(job.s.money(off)))]


def words(job: Job) -> str:
    """The amount in words, most often; of what is due, or of the whole when nothing is."""
    rng = job.rng
    if rng.random() < 0.14:
        return ""
    due = job.inv.do_zaplaty > 0 and job.inv.zaplacono in {None, Decimal("0.00")}
    text = job.s.words("do_zaplaty" if due or (job.inv.do_zaplaty > 0 and rng.random() < 0.7) else "suma_brutto")
    label = job.mark(job.say("slownie")) if job.look.colon else job.say("slownie") + ":"
    way = rng.choice(("plain", "plain", "plain", "box", "bar", "cell", "small"))
    line = f"<span class='k'>{label}</span> {text}"
    if way == "box":
        return f"<div class='box' style='padding:2pt 4pt'>{line}</div>"
    if way == "bar":
        return f"<div class='bar'>{line}</div>"
    if way == "cell":
        return f"<table class='full cells'><tr><td class='k' style='width:18%'>{label}</td><td>{text}</td></tr></table>"
    return f"<span class='small'>{line}</span>" if way == "small" else line
