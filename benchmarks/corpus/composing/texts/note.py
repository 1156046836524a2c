"""A page of sentences: who bills whom for what and how much, with hardly a label and no table at all."""

from __future__ import annotations

import random

from benchmarks.corpus.composing.texts.asides import Asides
from benchmarks.corpus.composing.texts.facts import Facts, stopped
from benchmarks.corpus.composing.texts.look import draw_look
from benchmarks.corpus.composing.texts.parties import Parties
from benchmarks.corpus.core import Drawn


class Note:
    """Composes one note. What is billed is told within a sentence, so that items are not scored."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.f = Facts(rng)
        self.f.inv.lines[1:] = []
        self.f.resettle()
        self.p, self.a = Parties(self.f), Asides(self.f)
        paper = rng.choices(("A4", "A4", "148mm 210mm"), (50, 20, 30))[0]
        sizes = (9.5, 10, 10.5) if paper != "A4" else (10.5, 11, 11.5, 12)
        self.look = draw_look(rng, sizes, (12, 15) if paper != "A4" else (20, 25, 28), paper)
        self.f.s.unscored("pozycje")

    def drawn(self) -> Drawn:
        """The whole page."""
        told = self.rng.choice((self._of_the_signer, self._plain, self._list, self._continuous))
        body = stopped(told())
        tail = "".join(f"<p>{text}</p>" for text in (*self.f.basis(), *self.f.split(), *self.a.remarks(1)))
        css = f"p {{ line-height: {self.rng.choice((1.3, 1.5, 1.8))}; }} .big {{ font-size: 1.25em; }}"
        return self.f.s.drawn(self.look.page(body + tail + self.a.closing() + self.a.footer(), css))

    def _title(self, *, dated: bool) -> str:
        return f"<h1>{self.f.title(dated=dated)}</h1>"

    def _what(self) -> str:
        f, rng = self.f, self.rng
        name = f.s.text(f.inv.lines[0].nazwa)
        quoted = rng.choice((name, name, f"„{name}”", f"<i>{name}</i>"))
        line = f.inv.lines[0]
        many = f", {f.s.style.quantity(line.ilosc)} {line.jednostka}" if rng.random() < 0.4 else ""
        return f"{quoted}{many}"

    def _much(self) -> str:
        """The amounts as the end of a sentence, words in brackets."""
        f, rng = self.f, self.rng
        words = (
            f" ({rng.choice(('słownie: ', 'słownie ', 'sł. '))}{f.in_words(label=False, whole=True)})"
            if rng.random() < 0.75
            else ""
        )
        whole = f"<b>{f.amount('suma_brutto')}</b>"
        if f.exempt:
            return f"{whole}{words}"
        rate = f.s.rate(f.inv.rates[0].stawka)
        rate = rate if rate.endswith("%") else f"{rate}%"
        netto, vat = f.amount("suma_netto"), f.amount("suma_vat")
        return rng.choice((
            f"{whole} brutto{words}, w tym {netto} netto oraz VAT {rate} {vat}", (f"{netto} netto + {rate} VAT {vat} = "
                                                                                 f"{whole} brutto{words}"),
            f"{netto} (netto), podatek VAT {rate}: {vat}, razem {whole} brutto{words}",
        ))  # fmt: skip

    def _paid(self) -> str:
        return f"<p>{self.f.payment_told()}</p>"

    def _of_the_signer(self) -> str:
        """The place, the title, and a sentence from the seller to the buyer."""
        f, rng = self.f, self.rng
        verb = rng.choice(("wystawia niniejszą", "wystawia")) if f.bill == "faktura" else "wystawia niniejszy"
        kind = "fakturę" if f.bill == "faktura" else "rachunek"
        what = f"{rng.choice(('za', 'tytułem', 'z tytułu'))}: {self._what()}{f.sold_told()}"
        return (
            f"<p class='rr'>{f.place_line()}</p>{self._title(dated=False)}<p>{self.p.told('sprzedawca')} {verb} "
            f"{kind} dla: "
            f"{self.p.told('nabywca')}, {what}, na kwotę {self._much()}.</p>{self._paid()}"
        )

    def _plain(self) -> str:
        """Short paragraphs, each begun by a word of its own."""
        f, rng = self.f, self.rng
        words = rng.choice((("Dla:", "Za:", "Kwota:", "Od:"), ("dla", "za", "kwota", "wystawca"), ("Nabywca:",
            "Usługa:", "Należność:", "Sprzedawca:"),
                            ("DLA", "ZA", "KWOTA", "OD")))  # fmt: skip
        first = f"<p>{words[3]} {self.p.told('sprzedawca')}</p>"
        rest = (
            f"<p>{words[0]} {self.p.told('nabywca')}</p><p>{words[1]} {self._what()}{f.sold_told()}</p><p>"
            f"{words[2]} {self._much()}</p>"
        )
        body = first + rest if rng.random() < 0.6 else rest + first
        return f"{self._title(dated=True)}{body}{self._paid()}"

    def _list(self) -> str:
        """Numbered points, as in a contract."""
        f, rng = self.f, self.rng
        points = [f"Wystawca: {self.p.told('sprzedawca')}.", f"Nabywca: {self.p.told('nabywca')}.",
            f"Przedmiot: {self._what()}{f.sold_told()}.",
                  f"Wynagrodzenie: {self._much()}.", f.payment_told()]  # fmt: skip
        mark = rng.choice(("{}.", "{})", "§ {}.", "Ad {}."))
        numbered = "".join(f"<p>{mark.format(place)} {text}</p>" for place, text in enumerate(points, 1))
        head = (
            f"<p class='rr'>{f.place_line()}</p>{self._title(dated=False)}"
            if rng.random() < 0.5
            else self._title(dated=True)
        )
        return head + numbered

    def _continuous(self) -> str:
        """The seller's lines above, then one paragraph to the buyer below his lines."""
        f, rng = self.f, self.rng
        ask = rng.choice(("Za wykonanie usługi", "Za zrealizowane zamówienie", "Zgodnie z umową, za"))
        return (
            f"<p>{'<br>'.join(self.p.seller())}</p><p class='rr'>{f.place_line()}</p><div style='margin-left: 50%'><p>"
            f"{'<br>'.join(self.p.buyer())}</p></div>"
            f"{self._title(dated=False)}{self.a.greeting() if rng.random() < 0.6 else ''}"
            f"<p>{ask}: {self._what()}{f.sold_told()}, należność wynosi {self._much()}.</p>{self._paid()}"
        )


def compose_note(rng: random.Random) -> Drawn:
    """A note."""
    return Note(rng).drawn()
