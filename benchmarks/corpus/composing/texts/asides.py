"""What stands beside the facts: remarks, signatures, footers, adverts, other amounts and other days."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from benchmarks.corpus.companies import person
from benchmarks.corpus.composing.texts.facts import Facts, stopped
from benchmarks.corpus.composing.texts.issuers import NOTES
from benchmarks.corpus.markup import registers

_CLOSINGS = ("Z poważaniem", "Z wyrazami szacunku", "Łączę pozdrowienia", "Z poważaniem,", "Pozdrawiam serdecznie", "")
_GREETINGS = (
    "Szanowni Państwo,",
    "Szanowna Pani, Szanowny Panie,",
    "Dzień dobry,",
    "Szanowny Kliencie!",
    "Szanowni Państwo!",
)


class Asides:
    """Prints nothing that is asked for."""

    def __init__(self, f: Facts) -> None:
        self.f = f
        self.rng = f.rng

    def greeting(self) -> str:
        """How a letter begins."""
        return f"<p>{self.rng.choice(_GREETINGS)}</p>"

    def remarks(self, most: int = 2) -> list[str]:
        """Sentences with numbers, days and amounts that are no field."""
        rng, s, inv = self.rng, self.f.s, self.f.inv
        seen = inv.data_wystawienia - timedelta(days=rng.randint(3, 60))
        later = inv.data_wystawienia + timedelta(days=rng.randint(40, 300))
        pool = [
            *rng.sample(NOTES, 3),
            f"Sprawę prowadzi: {person(rng)}, tel. {inv.sprzedawca.telefon}",
            f"Protokół odbioru podpisano {s.date(seen)}.",
            f"Następny termin przeglądu: {later.month:02d}/{later.year}.",
            f"Koszt dojazdu ({rng.randint(4, 90)} km) wliczono w cenę.",
            f"Dla stałych klientów rabat {rng.choice((5, 10, 15))}% przy kolejnym zleceniu.",
            f"Uchwała zarządu nr {rng.randint(1, 40)}/{seen.year} z dnia {s.date(seen)}.",
            f"Za każdy dzień zwłoki {s.money(Decimal(rng.randint(2, 20)))} zł.",
            (
                f"Nasz znak: {rng.choice(('OR', 'KS', 'SM', 'AK'))}.{rng.randint(100, 9999)}.{rng.randint(1, 40)}."
                f"{seen.year}"
            ),
            f"Konsultant: {person(rng)}, pokój {rng.randint(1, 40)}, godz. 8:00–15:00",
        ]
        if inv.forma_platnosci != "przelew":
            pool = [text for text in pool if "przelew" not in text.lower()]
        if self.f.bill == "rachunek":
            pool = [text for text in pool if "faktur" not in text]
        return [s.text(stopped(text)) for text in rng.sample(pool, rng.randint(0, most))]

    def who(self) -> str:
        """Who signs, with what he or she is."""
        rng, subject = self.rng, self.f.subject
        roles = [role for role in subject.issuer.signs.split("|") if role]
        role = f"<br><small>{self.f.s.text(rng.choice(roles))}</small>" if roles and rng.random() < 0.6 else ""
        return f"{self.f.s.text(subject.signer)}{role}"

    def letter_end(self) -> str:
        """A closing with a name under it."""
        place = self.rng.choice(("margin-left: 58%", "", "text-align: right", "margin-left: 50%; text-align: center"))
        return f"<p class='end' style='{place}'>{self.rng.choice(_CLOSINGS)}<br><br>{self._ink()}{self.who()}</p>"

    def _ink(self) -> str:
        """A scrawl in ink over the name."""
        rng = self.rng
        if rng.random() < 0.45:
            return ""
        points = [f"{10 + 11 * step},{rng.randint(4, 32)}" for step in range(rng.randint(6, 11))]
        path = f"M {points[0]} T {' '.join(points[1:])}"
        ink = rng.choice(("#1a2a8a", "#223", "#0b3d91"))
        return (
            f"<svg width='130' height='36' viewBox='0 0 130 36'><path d='{path}' fill='none' stroke='{ink}' "
            f"stroke-width='1.3'/></svg><br>"
        )

    def signatures(self) -> str:
        """One place to sign or two."""
        rng = self.rng
        rule = rng.choice(("." * 36, "_" * 28, "." * 48, ""))
        mine, other = self.f.label("wystawil", mark=False), self.f.label("odebral", mark=False)
        name = self.f.s.text(self.f.subject.signer) if rng.random() < 0.5 else ""
        left, right = f"{rule}<br><small>{other}</small>", f"{name}<br>{rule}<br><small>{mine}</small>"
        if rng.random() < 0.3:
            return f"<p class='rr end'>{right}</p>"
        mark = self.stamp() if rng.random() < 0.22 else ""
        return f"<table class='full end'><tr><td class='m'><br>{left}</td><td class='m'>{mark}{right}</td></tr></table>"

    def stamp(self) -> str:
        """A tilted rubber stamp: the seller's name and address again, or that it is paid."""
        rng, seller = self.rng, self.f.inv.sprzedawca
        ink = rng.choice(("#3344aa", "#7a2aa0", "#a02030"))
        text = f"{self.f.s.text(seller.nazwa)}<br>{self.f.s.text(seller.adres)}"
        if self.f.subject.state == "paid" and rng.random() < 0.5:
            text = "<b style='font-size: 15pt; letter-spacing: 2pt'>ZAPŁACONO</b>"
        style = (
            f"color: {ink}; border: {rng.choice((1, 2))}pt solid {ink}; transform: rotate({rng.uniform(-9, 6):.1f}deg)"
        )
        return f"<div class='stamp' style='{style}'>{text}</div><br>"

    def closing(self) -> str:
        """Some end: a letter's, a signature's, or none."""
        drawn = self.rng.random()
        return self.letter_end() if drawn < 0.4 else self.signatures() if drawn < 0.82 else ""

    def footer(self) -> str:
        """Small type at the end: registers, a bank's notice, an advert, a program's line; often nothing."""
        rng, seller, s = self.rng, self.f.inv.sprzedawca, self.f.s
        if rng.random() < 0.45:
            return ""
        rows = [s.text(text) for text in rng.sample((
            f"Biuro czynne od poniedziałku do piątku w godz. {rng.randint(7, 9)}–{rng.randint(14, 17)}",
            f"str. 1 z 1 · {seller.www}", "Podaruj 1,5% podatku!", f"Sekretariat: tel. {seller.telefon}",
            "Administratorem danych osobowych jest wystawca dokumentu (RODO).", "Strona 1",
            "Wydrukowano dwustronnie – dbamy o lasy.",
            f"BDO {rng.randint(1, 999999):09d}", f"Rok założenia {rng.randint(1921, 2015)}", "dokument1.doc",
            "Kopia dla księgowości: 1 egz.",
        ), rng.choice((1, 1, 2)))]  # fmt: skip
        if seller.forma == "public" and seller.krs and rng.random() < 0.4:
            rows.append(registers(rng, seller))
        return f"<div class='foot0'>{rng.choice((' · ', '<br>', ' | ')).join(rows)}</div>"
