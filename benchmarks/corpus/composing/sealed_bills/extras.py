"""What bills carry besides: charts of use, advertisements, codes to pay by, places to sign, advice."""

from __future__ import annotations

from benchmarks.corpus.composing.sealed_bills.bill import month_first, one
from benchmarks.corpus.composing.sealed_bills.look import Pen
from benchmarks.corpus.ksef_codes import qr_svg

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def chart(pen: Pen) -> str:
    """Bars of what months before came to, with their heights written on some."""
    rng, day = pen.rng, pen.s.inv.data_wystawienia
    count, written = rng.choice((6, 12)), rng.random() < 0.5
    usual, bars = rng.uniform(20, 400), ""
    heights = [usual * rng.lognormvariate(0, 0.35) for _ in range(count)]
    for index, height in enumerate(heights):
        tall, x = 44 * height / max(heights), 6 + 20 * index
        month = month_first(day, index - count)
        bars += (
            f"<rect x='{x}' y='{58 - tall:.1f}' width='12' height='{tall:.1f}' fill='{pen.look.colour}' opacity='0.7'/>"
        )
        bars += f"<text x='{x + 6}' y='67' font-size='6' text-anchor='middle'>{_ROMAN[month.month - 1]}</text>"
        if written:
            bars += f"<text x='{x + 6}' y='{56 - tall:.1f}' font-size='6' text-anchor='middle'>{height:.0f}</text>"
    metered = any("Zużycie" in head for found in pen.bill.details for head in found.heads)
    names = (
        "Twoje zużycie w ostatnich miesiącach|Zużycie miesiąc po miesiącu|Wykres zużycia"
        if metered
        else "Historia opłat|Twoje rachunki"
    )
    title = pen.label(one(rng, names), "")
    size = f"width='{count * 5.4:.0f}mm' height='19mm' viewBox='0 0 {20 * count + 6} 70'"
    return f"<small>{title}</small><br><svg {size}>{bars}</svg>"


def advert(pen: Pen) -> str:
    rng = pen.rng
    big = one(
        rng,
        "Już od 29,99 zł/mies.|Rabat 15% dla firm|Poleć nas – odbierz 100 zł|Gwarancja ceny do 36 miesięcy|"
        "Teraz 0 zł na start",
    )
    small = one(
        rng,
        "Zadzwoń: 22 300 40 50 i zapytaj o ofertę.|Szczegóły na stronie i w punktach obsługi.|"
        "Oferta ważna do wyczerpania "
        "zapasów.|Regulamin promocji dostępny w eBOK.",
    )
    frame = rng.choice(("soft", "round", "frame"))
    return f"<div class='{frame}'><span class='big'>{pen.s.text(big)}</span><br><small>{small}</small></div>"


def pay_code(pen: Pen) -> str:
    """The code of a transfer, as the banks of Poland have it."""
    inv = pen.s.inv
    if not inv.numer_konta or inv.do_zaplaty <= 0 or inv.waluta != "PLN":
        return ""
    amount = f"{int(inv.do_zaplaty * 100):06d}"
    name = inv.sprzedawca.nazwa[:20]
    said = f"{inv.sprzedawca.nip}|PL|{inv.numer_konta[2:]}|{amount}|{name}|{inv.numer_faktury[:32]}|||"
    text = one(pen.rng, "Zeskanuj i zapłać|Zapłać kodem QR w aplikacji banku|Kod przelewu|")
    return f"<div style='text-align:center'>{qr_svg(said, pen.rng.choice((18, 22, 26)))}<br><small>{text}</small></div>"


def signing(pen: Pen) -> str:
    rng = pen.rng
    left = one(rng, "podpis osoby uprawnionej do odbioru|Odebrał(a)|Podpis nabywcy")
    right = one(rng, "podpis osoby uprawnionej do wystawienia|Wystawił(a)|Fakturę wystawił: Dział Fakturowania")
    dots = "." * 34
    both = "".join(f"<td>{dots}<br><small>{text}</small></td>" for text in (left, right))
    return f"<table class='cols' style='margin-top:18pt'><tr>{both}</tr></table>"


def advice(pen: Pen) -> str:
    """How to pay and where, in sentences with numbers of their own."""
    rng = pen.rng
    lines = rng.sample((
        "Opłatę bez prowizji uiścisz w kasie BOK, pon.–pt. 7:30–15:30.",
        "Przy wpłacie prosimy podawać numer klienta – pozwoli to szybciej zaksięgować należność.",
        "Zużycie podano z dokładnością do 1 jednostki.",
        "Duże zmiany zużycia prosimy zgłaszać w ciągu 7 dni.",
        "W razie nieuregulowania należności możemy wstrzymać świadczenie usług po upływie 30 dni.",
        "Spory rozstrzyga sąd właściwy dla siedziby sprzedawcy; infolinia 800 500 300.",
        "Opłata za wezwanie do zapłaty wynosi 10,00 zł.",
    ), rng.randint(1, 3))  # fmt: skip
    return "<div class='s'>" + "<br>".join(lines) + "</div>"


def extras(pen: Pen) -> list[str]:
    """None to three of these."""
    rng = pen.rng
    found = [chart(pen) if rng.random() < 0.13 else "", advert(pen) if rng.random() < 0.14 else "",
             pay_code(pen) if rng.random() < 0.12 else "", advice(pen) if rng.random() < 0.22 else "",
             signing(pen) if rng.random() < 0.1 else ""]  # fmt: skip
    return [part for part in found if part]
