"""Seller, buyer and a third party: captions, rows, order of their parts."""

from __future__ import annotations

from benchmarks.corpus.companies import Company
from benchmarks.corpus.composing.programs import facts
from benchmarks.corpus.composing.programs.job import Fact, Job
from benchmarks.corpus.composing.programs.setting import set_facts
from benchmarks.corpus.markup import logo


def letterhead(job: Job) -> str:
    """The seller at the head of the page without a label."""
    rng, seller = job.rng, job.inv.sprzedawca
    mark = logo(rng, seller, job.look.colour, height=rng.choice((24, 32, 40))) if rng.random() < 0.45 else ""
    job.done.add("letterhead")
    name, *rest = _parts(job, "sprzedawca", seller)
    name = f"<span style='font-size:{job.look.size * rng.choice((1.0, 1.2, 1.4)):.1f}pt'>{name}</span>"
    way = rng.choice(("lines", "lines", "run", "centre", "rule"))
    body = f"{name}<br><span class='small'>{', '.join(rest)}</span>" if way == "run" else "<br>".join([name, *rest])
    if way == "centre":
        body = f"<div class='c'>{body}</div>"
    if mark and rng.random() < 0.5:
        return f"<table><tr><td>{mark}</td><td>{body}</td></tr></table>"
    return (f"{mark}<br>" if mark else "") + body


def emblem(job: Job) -> str:
    """A logo with a slogan, a few words of the firm, or nothing."""
    rng, seller = job.rng, job.inv.sprzedawca
    way = rng.choice(("logo", "logo", "slogan", "contacts", "bars", "nothing"))
    if way == "bars":
        return _bars(job)
    if way == "nothing":
        return ""
    if way == "contacts":
        return job.s.text(f"{seller.www} {seller.email}") + f"<br>tel. {seller.telefon}"
    mark = logo(rng, seller, job.look.colour, height=rng.choice((26, 34, 44)))
    slogan = rng.choice(("Hurtownia patronacka", "Rok zał. 1991", "Jakość od pokoleń", "Dystrybucja • Serwis"))
    return mark if way == "logo" else f"{mark}<br><span class='small'>{slogan}</span>"


def _bars(job: Job) -> str:
    """A bar code with its digits, as warehouses scan them."""
    rng = job.rng
    at, bars = 0, []
    while at < 150:
        wide = rng.choice((1, 1, 2, 3))
        bars.append(f"<rect x='{at}' y='0' width='{wide}' height='22'/>")
        at += wide + rng.choice((1, 1, 2, 3))
    digits = "".join(rng.choice("0123456789") for _ in range(14))
    return f"<svg width='150' height='22'>{''.join(bars)}</svg><br><span class='tiny'>*{digits}*</span>"


def seller(job: Job, share: float) -> str:
    """The seller's block, with its account inside in some programs."""
    extra: list[Fact] = []
    if job.inv.numer_konta and job.inv.forma_platnosci == "przelew" and job.rng.random() < 0.2:
        extra = facts.account(job)
    # At the head of a page whose buyer is labelled, some firms print themselves without a word.
    caption = job.say("sprzedawca") if job.third or job.rng.random() < 0.92 else ""
    return _block(job, "sprzedawca", job.inv.sprzedawca, share, caption, extra)


def buyer(job: Job, share: float) -> str:
    """The buyer's block; its caption tells it from a recipient where there is one."""
    caption = job.say("nabywca_jasny" if job.third else "nabywca")
    if "letterhead" in job.done and not job.third and job.rng.random() < 0.2:
        caption = ""
    return _block(job, "nabywca", job.inv.nabywca, share, caption, [])


def third(job: Job) -> str:
    """A recipient, a payer, or an address of delivery."""
    rng, company = job.rng, job.third
    if company is None:
        return ""
    if rng.random() < 0.25:
        job.s.unscored("podmioty_inne")
        lines = [job.s.text(line) for line in (company.ulica, company.miasto)]
        return _captioned(job, job.say("dostawa"), "<br>".join(lines))
    lines = job.s.other(job.third_role, company, nip=rng.random() < 0.55)
    return _captioned(job, job.say(job.third_role), "<br>".join(lines))


def _block(job: Job, role: str, company: Company, share: float, caption: str, extra: list[Fact]) -> str:
    way = job.rng.choice(("lines", "lines", "lines", "lines", "table", "run"))
    if way == "table":
        return _captioned(job, caption, set_facts(job, [*_table_facts(job, role, company), *extra], min(share, 0.7)))
    parts = _parts(job, role, company)
    more = ("<br>" + set_facts(job, extra, min(share, 0.4))) if extra else ""
    if way == "run":
        return _captioned(job, caption, ", ".join(parts) + more)
    return _captioned(job, caption, "<br>".join(parts) + more)


def _nip(job: Job, role: str, company: Company) -> list[str]:
    return [f"{job.mark(job.say('nip'))} <span class='n'>{job.s(f'{role}_nip')}</span>"] if company.nip else []


def _parts(job: Job, role: str, company: Company) -> list[str]:
    """Name, address, NIP and more as lines, in the order the document keeps for both parties."""
    rng, s = job.rng, job.s
    name = s(f"{role}_nazwa")
    if job.chosen.setdefault("bold_names", rng.choice(("b", "", "b", "big"))) != "":
        name = f"<b>{name}</b>"
    street = s.address(role)
    if job.chosen.setdefault("one_line", rng.choice(("", "", ", ", " "))):
        street = [job.chosen["one_line"].join(street)]
    order = job.chosen.setdefault("nip_place", rng.choice(("last", "last", "last", "second", "first", "beside")))
    nip = _nip(job, role, company)
    if order == "first":
        parts = [*nip, name, *street]
    elif order == "second":
        parts = [name, *nip, *street]
    elif order == "beside" and nip:
        parts = [name, *street[:-1], f"{street[-1]} &nbsp; {nip[0]}"]
    else:
        parts = [name, *street, *nip]
    # A letterhead begins with the name whatever the order is elsewhere.
    if role == "sprzedawca" and parts[0] != name:
        parts = [name, *[part for part in parts if part != name]]
    return parts + [f"{job.mark(fact.label)} {fact.value}" for fact in _further(job, role, company)]


def _further(job: Job, role: str, company: Company) -> list[Fact]:
    rng, s = job.rng, job.s
    found = []
    if role == "sprzedawca":
        if company.regon and rng.random() < 0.35:
            found.append(job.fact("regon", s("sprzedawca_regon")))
        if company.krs and rng.random() < 0.22:
            found.append(job.fact("krs", s("sprzedawca_krs")))
        if rng.random() < 0.22:
            found.append(Fact(rng.choice(("BDO", "Nr BDO", "Nr rej. BDO")), f"{rng.randint(1, 999999):09d}"))
        if rng.random() < 0.4:
            found.append(Fact(rng.choice(("tel.", "Tel.", "Telefon", "tel./fax", "T")), company.telefon))
        if rng.random() < 0.25:
            found.append(Fact(rng.choice(("e-mail", "E-mail", "mail")), s.text(company.email)))
    elif rng.random() < 0.22:
        found.append(Fact(rng.choice(("Nr kontrahenta", "Kod", "Symbol", "Nr klienta")), f"{rng.randint(100, 999999)}"))
    return found


def _table_facts(job: Job, role: str, company: Company) -> list[Fact]:
    """The party as labelled rows."""
    s, rng = job.s, job.rng
    name = job.fact("nazwa_firmy", s(f"{role}_nazwa"))
    street = job.fact("adres", rng.choice((", ", "<br>", "<br>")).join(s.address(role)))
    if job.say("nazwa_firmy") == "Nazwa i adres" or job.say("nazwa_firmy") == "NAZWA I ADRES":
        rows = [Fact(name.label, f"{name.value}<br>{street.value}")]
    else:
        rows = [name, street]
    if company.nip:
        rows.append(job.fact("nip", f"<span class='n'>{s(f'{role}_nip')}</span>"))
    return rows + _further(job, role, company)


def _captioned(job: Job, caption: str, body: str) -> str:
    """The caption in the manner of the document: above, in a bar, on a line, beside."""
    way = job.chosen.setdefault("caption", job.rng.choice(
        ("above", "above", "bar", "bar", "inverse", "underlined", "beside", "small", "inline", "legend", "spaced")
    ))  # fmt: skip
    if not caption:
        return body
    if way == "beside":
        left = f"<td class='cap' style='width:{22 if len(caption) < 16 else 30}%'>{job.mark(caption)}</td>"
        return f"<table class='full'><tr>{left}<td>{body}</td></tr></table>"
    if way == "inline" and not body.startswith(("<table", "<div")):
        return f"<span class='cap'>{caption.rstrip(':')}:</span> {body}"
    if way == "legend":
        return (
            f"<fieldset style='margin:0;padding:2pt 5pt;border:{job.look.rule}'>"
            f"<legend class='cap'>{caption}</legend>{body}</fieldset>"
        )
    css = {"bar": "cap bar", "inverse": "inv", "underlined": "cap under", "small": "small"}.get(way, "cap")
    text = " ".join(caption.upper()) if way == "spaced" and len(caption) < 12 else caption
    text = text if way in {"bar", "inverse", "spaced"} else job.mark(text)
    return f"<div class='{css}'>{text}</div><div>{body}</div>"
