"""Seller and buyer: on letterheads, in paragraphs, under labels, in sentences, as a stamp, with no label at all."""

from __future__ import annotations

from benchmarks.corpus.companies import Company
from benchmarks.corpus.composing.texts.facts import Facts, stopped
from benchmarks.corpus.identifiers import pesel


class Parties:
    """Prints the parties of one document."""

    def __init__(self, f: Facts) -> None:
        self.f = f
        self.rng = f.rng
        self.joined = self.rng.random() < 0.3
        self.first_number = self.rng.random() < 0.15
        self.named_place = self.rng.random() < 0.1

    def body(self, role: str) -> list[str]:
        """Name, address and number in lines; always all of them."""
        s, company = self.f.s, self.company(role)
        place = s.address(role)
        if self.joined:
            place = [", ".join(place)]
        if self.named_place:
            place[0] = f"{self.f.m.set('adres')} {place[0]}"
        number = [self.number(role)] if company.nip else []
        name = s(f"{role}_nazwa")
        return [name, *number, *place] if self.first_number else [name, *place, *number]

    def number(self, role: str) -> str:
        """The tax number behind its label."""
        return f"{self.f.label('nip')} <span class='nw'>{self.f.s(f'{role}_nip')}</span>"

    def company(self, role: str) -> Company:
        """The party itself."""
        found: Company = getattr(self.f.inv, role)
        return found

    def extras(self, *, most: int = 3) -> list[str]:
        """What a seller adds to its name: registers and contacts."""
        rng, s, seller = self.rng, self.f.s, self.f.inv.sprzedawca
        rows = []
        if rng.random() < 0.25 and seller.regon:
            rows.append(f"{rng.choice(('REGON', 'Regon', 'REGON:'))} {s('sprzedawca_regon')}")
        if seller.krs and rng.random() < 0.7:
            rows.append(f"{rng.choice(('KRS', 'KRS:', 'nr KRS'))} {s('sprzedawca_krs')}")
        said = [f"tel. {seller.telefon}", f"tel./fax {seller.telefon}", f"kom. {seller.telefon}", seller.email,
            f"e-mail: {seller.email}",
                seller.www, f"BDO {rng.randint(1, 999999):09d}", "czynne pon.–pt. 8–15"]  # fmt: skip
        rows += [s.text(text) for text in rng.sample(said, rng.choices((0, 1, 2), (40, 35, 25))[0])]
        return rows[:most]

    def seller(self) -> list[str]:
        """The seller with its extras."""
        return [*self.body("sprzedawca"), *self.extras()]

    def buyer(self) -> list[str]:
        """The buyer, now and then with a number that is no tax number."""
        rows = self.body("nabywca")
        company = self.f.inv.nabywca
        if company.nip is None and self.rng.random() < 0.25:
            rows.append(f"PESEL {pesel(self.rng)}")
        return rows

    def told(self, role: str) -> str:
        """The party in one sentence."""
        s, company = self.f.s, self.company(role)
        name, place = s(f"{role}_nazwa"), ", ".join(s.address(role))
        number = f", {self.number(role)}" if company.nip else ""
        where = self.rng.choice(
            (", ", ", adres: ", ", z siedzibą: ") if company.forma != "person" else (", zam. ", ", ")
        )
        return f"{name}{where}{place}{number}"

    def block(self, role: str, how: str) -> str:
        """The party as `above`, `inline`, `hanging`, `told` or `bare`."""
        label = self.f.label(role)
        if how == "told":
            return stopped(f"<p>{label} {self.told(role)}.</p>")
        lines = self.seller() if role == "sprzedawca" else self.buyer()
        if self.rng.random() < 0.5:
            lines = [f"<b>{lines[0]}</b>", *lines[1:]]
        if how == "above":
            return f"<p>{label}<br>{'<br>'.join(lines)}</p>"
        if how == "inline":
            return f"<p>{label} {', '.join(lines)}</p>"
        if how == "hanging":
            return f"<table class='hang'><tr><td>{label}</td><td>{'<br>'.join(lines)}</td></tr></table>"
        return f"<p>{'<br>'.join(lines)}</p>"

    def recipient(self) -> str:
        """The unit that receives for a public buyer, or nothing."""
        if self.f.unit is None:
            return ""
        label = self.f.m.set(
            self.rng.choice(("Odbiorca", "Odbiorca", "Odbiorca faktury" if self.f.bill == "faktura" else "Odbiorca"))
        )
        lines = self.f.s.other("odbiorca", self.f.unit, nip=self.rng.random() < 0.5)
        return f"<p>{label}<br>{'<br>'.join(lines)}</p>"
