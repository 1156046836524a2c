"""Sums below the items: columns, ruled reckonings, tables a rate, strung lines, sentences."""

from __future__ import annotations

from benchmarks.corpus.composing.texts.facts import Facts, Pair
from benchmarks.corpus.composing.texts.items import leader

_MANNERS = {"pairs": 22, "reckoned": 14, "rates": 20, "strung": 12, "told": 16, "leaders": 8, "within": 8}


class Sums:
    """Says what all comes to. `footed`: the table above said it in its last row already."""

    def __init__(self, f: Facts, *, footed: bool) -> None:
        self.f = f
        self.rng = f.rng
        self.footed = footed
        self.single = len(f.inv.rates) == 1
        self.side = self.rng.choice(("right", "right", "left", "wide"))

    def html(self) -> str:
        """The sums, what is paid and what is due."""
        f = self.f
        settled = [] if f.subject.state == "paid" and self.rng.random() < 0.6 else f.settled()
        paid = f"<p class='{self._place()}'>{f.paid_told()}</p>" if f.subject.state == "paid" and not settled else ""
        if f.exempt:
            return self._exempt(settled) + paid
        manner = self.rng.choices(tuple(_MANNERS), tuple(_MANNERS.values()))[0]
        if (
            not self.single
            and manner in {"told", "within", "strung", "reckoned", "leaders"}
            and self.rng.random() < 0.75
        ):
            manner = "rates"
        if self.footed and self.rng.random() < 0.6:
            return (self.rates() if not self.single else "") + self.set(settled) + paid
        said: str = getattr(self, f"_{manner}")(settled)
        return said + paid

    def _place(self) -> str:
        return "rr" if self.side == "right" else ""

    def rate(self) -> str:
        """The one rate with its sign, for sentences."""
        text = self.f.s.rate(self.f.inv.rates[0].stawka)
        return text if text.endswith("%") else f"{text}%"

    def three(self) -> list[Pair]:
        """Netto, VAT with its rate, brutto."""
        f = self.f
        tax, mark = f.words.label("vat"), self.rng.choice((" {}", " ({})", " {}", ""))
        named = f.m.set(f"{tax}{mark.format(self.rate()) if self.single and self.rate()[0].isdigit() else ''}")
        rows = [
            (f.label("netto"), f.amount("suma_netto")),
            (named, f.amount("suma_vat")),
            (f.label("brutto"), f.amount("suma_brutto")),
        ]
        return rows if self.rng.random() < 0.92 else [rows[2], rows[1], rows[0]]

    def set(self, rows: list[Pair]) -> str:
        """Labels with amounts in the document's place."""
        if not rows:
            return ""
        if self.side == "wide":
            return "".join(f"<p class='tight'>{label} {value}</p>" for label, value in rows)
        body = "".join(f"<tr><td>{label}</td><td class='r'>{value}</td></tr>" for label, value in rows)
        return f"<table class='sums {self.side}'>{body}</table>"

    def rates(self) -> str:
        """A table a rate."""
        f, rng = self.f, self.rng
        names = rng.choice((("stawka", "netto", "vat", "brutto"), ("stawka", "netto", "vat", "brutto"), ("netto",
            "stawka", "vat", "brutto"),
                            ("stawka", "netto", "vat")))  # fmt: skip
        heads = "".join(f"<th>{f.s.text(f.words.column(name).replace('~', ' '))}</th>" for name in names)
        body = "".join(
            f"<tr>{''.join(f'<td class={chr(34)}r{chr(34)}>{cell}</td>' for cell in row)}</tr>"
            for row in f.s.vat_rows(names)
        )
        if rng.random() < 0.6:
            sums = {"netto": "suma_netto", "vat": "suma_vat", "brutto": "suma_brutto"}
            cells = [f.s(sums[name]) if name in sums else rng.choice(("Razem", "Σ", "X", "razem")) for name in names]
            body += f"<tr>{''.join(f'<td class={chr(34)}r{chr(34)}><b>{cell}</b></td>' for cell in cells)}</tr>"
        lead = (
            f"<p class='tight'>"
            f"{rng.choice(('W tym:', 'Zestawienie VAT:', 'Podsumowanie według stawek', 'Rozliczenie podatku:'))}</p>"
            if rng.random() < 0.25
            else ""
        )
        return f"{lead}<table class='rates {self.side}'><tr>{heads}</tr>{body}</table>"

    def _rates(self, settled: list[Pair]) -> str:
        whole = (
            [(self.f.label("brutto"), self.f.amount("suma_brutto"))] if not settled or self.rng.random() < 0.4 else []
        )
        return self.rates() + self.set(whole + settled)

    def _pairs(self, settled: list[Pair]) -> str:
        return self._both(self.set(self.three() + settled))

    def _reckoned(self, settled: list[Pair]) -> str:
        netto, vat, brutto = self.three()
        rows = "".join(f"<tr><td>{label}</td><td class='r'>{value}</td></tr>" for label, value in (netto, vat))
        last = "".join(f"<tr class='{css}'><td>{label}</td><td class='r'>{value}</td></tr>" for css, (label, value) in
                       zip(("over", *[""] * len(settled)), (brutto, *settled), strict=True))  # fmt: skip
        return self._both(f"<table class='sums {self.side if self.side != 'wide' else 'right'}'>{rows}{last}</table>")

    def _strung(self, settled: list[Pair]) -> str:
        cut = self.rng.choice((" &nbsp; ", " | ", ", ", "; ", " &nbsp;&nbsp; ", " / "))
        tight = [f"{label} <b>{value}</b>" for label, value in (*self.three(), *settled)]
        return self._both(f"<p class='{self._place()}'>{cut.join(tight)}</p>")

    def _leaders(self, settled: list[Pair]) -> str:
        return self._both("".join(leader(label, value) for label, value in (*self.three(), *settled)))

    def _both(self, html: str) -> str:
        """With the table a rate where there are several, or by its absence."""
        return html if self.single or self.rng.random() < 0.3 else html + self.rates()

    def _told(self, settled: list[Pair]) -> str:
        f, rng = self.f, self.rng
        netto, vat, brutto = f.amount("suma_netto"), f.amount("suma_vat"), f.amount("suma_brutto")
        rate = f" {self.rate()}" if self.single else ""
        words = f" (słownie: {f.in_words(label=False, whole=True)})" if rng.random() < 0.4 else ""
        text = rng.choice((
            f"Wartość netto wynosi {netto}, podatek VAT{rate} {vat}, wartość brutto <b>{brutto}</b>{words}.",
            f"Razem netto {netto} + VAT{rate} {vat} = <b>{brutto}</b> brutto{words}.",
            (f"Ogółem {netto} netto, powiększone o podatek od towarów i usług{rate} w kwocie {vat}, tj. łącznie "
            f"{brutto} brutto{words}."),
            f"Kwota netto: {netto}; kwota podatku{rate}: {vat}; kwota brutto: {brutto}{words}.",
            f"Należność wynosi <b>{brutto}</b> brutto{words}, w tym {netto} netto i {vat} podatku VAT{rate}.",
        ))  # fmt: skip
        return self._both(f"<p>{text}</p>{self.set(settled)}")

    def _within(self, settled: list[Pair]) -> str:
        f = self.f
        rate = f" {self.rate()}" if self.single else ""
        rows = [
            (f.label("brutto"), f"<b>{f.amount('suma_brutto')}</b>"),
            (self.rng.choice(("w tym VAT", "w tym podatek VAT", "zawiera VAT")) + rate, f.amount("suma_vat")),
        ]
        return self._both(self.set(rows + settled))

    def _exempt(self, settled: list[Pair]) -> str:
        f, rng = self.f, self.rng
        if self.footed:
            return self.set(settled)
        value = f.amount("suma_brutto")
        manner = rng.choice(("pairs", "pairs", "told", "leader", "strung"))
        if manner == "told":
            text = rng.choice((
                f"Razem należność wynosi {value}.", f"Ogółem: <b>{value}</b>", f"Łączna wartość: {value}.",
                f"Suma {value}", f"Wynagrodzenie wynosi łącznie <b>{value}</b>.",
            ))  # fmt: skip
            return f"<p class='{self._place()}'>{text}</p>{self.set(settled)}"
        if manner == "leader":
            return "".join(leader(label, amount) for label, amount in ((f.label("calosc"), value), *settled))
        if manner == "strung":
            strung = " &nbsp; ".join(f"{label} {amount}" for label, amount in ((f.label("calosc"), value), *settled))
            return f"<p class='{self._place()}'>{strung}</p>"
        return self.set([(f.label("calosc"), value), *settled])
