"""Seller, buyer and further parties: what they say of themselves, in which order, and how it is set."""

from __future__ import annotations

from html import escape

from benchmarks.corpus import identifiers
from benchmarks.corpus.companies import Company, address
from benchmarks.corpus.composing.heads.facts import Facts
from benchmarks.corpus.composing.heads.setting import Fact
from benchmarks.corpus.names import CITIES

SETTINGS = ("over", "over", "over", "band", "before", "running", "fields", "caption", "small", "bare_fields")
_UNITS = ("Szkoła Podstawowa nr {} w mieście {}", "Przedszkole Miejskie nr {} – {}", "Zespół Szkół nr {} – {}",
          "Dom Kultury nr {} – {}", "Żłobek Samorządowy nr {} – {}")  # fmt: skip
_PHONES = ("tel. {0}", "tel./fax {0}", "Telefon: {0}", "T: {0}", "tel. kom. {0}", "☎ {0}", "Infolinia: {0}", "kom. {0}")
_MAILS = ("e-mail: {0}", "{0}", "E: {0}", "mail: {0}", "E-mail {0}", "poczta: {0}")


class Parties:
    """Prints the parties of one document in one fashion."""

    def __init__(self, facts: Facts) -> None:
        self.f, self.s, self.rng, self.m = facts, facts.s, facts.rng, facts.m
        rng = self.rng
        self.setting = rng.choice(SETTINGS)
        self.nip_place = rng.choices(("last", "first", "after name", "with name"), (66, 10, 18, 6))[0]
        self.one_line = rng.random() < 0.22
        self.name_mark = rng.choice(("b", "b", "span", "big"))
        self.bare_seller = rng.random() < 0.08
        self.country = rng.random() < 0.06

    def _nip(self, role: str) -> str:
        company: Company = getattr(self.s.inv, role)
        if company.nip is None:
            return ""
        key = "nip" if company.kraj == "PL" else "vat_ue"
        colon = ":" if self.m.colon or self.m.numbered else self.rng.choice((":", ""))
        return f"{escape(self.f.words.label(key))}{colon} <span class='n'>{self.s(f'{role}_nip')}</span>"

    def _address(self, role: str) -> list[str]:
        lines = self.s.address(role)
        company: Company = getattr(self.s.inv, role)
        if company.kraj == "PL" and self.country:
            self.s.note(f"{role}_kraj", "PL")
            lines.append(self.rng.choice(("Polska", "POLSKA", "Polska")))
        if self.one_line:
            return [", ".join(lines)]
        return lines

    def _name(self, role: str) -> str:
        name = self.s(f"{role}_nazwa")
        return (
            f"<span class='bn'>{name}</span>"
            if self.name_mark == "big"
            else f"<{self.name_mark}>{name}</{self.name_mark}>"
        )

    def _extras(self, role: str) -> list[str]:
        rng, company = self.rng, getattr(self.s.inv, role)
        rows: list[str] = []
        if role == "nabywca":
            pool = (f"Nr klienta: {rng.randint(1000, 99999)}", f"ID nabywcy: {rng.randint(100, 9999)}",
                    f"Kod kontrahenta: K{rng.randint(100, 9999):05d}", "os. do kontaktu: p. Ewa Lis",
                    f"tel. {company.telefon}" if company.telefon else "")  # fmt: skip
            return [text for text in (rng.choice(pool),) if text and rng.random() < 0.25]
        if company.regon and rng.random() < 0.3:
            rows.append(f"{rng.choice(('REGON:', 'REGON', 'Regon:', 'nr REGON'))} {self.s('sprzedawca_regon')}")
        if company.krs and rng.random() < 0.22:
            rows.append(f"{rng.choice(('KRS:', 'KRS', 'nr KRS', 'KRS nr'))} {self.s('sprzedawca_krs')}")
        if company.telefon and rng.random() < 0.5:
            rows.append(escape(rng.choice(_PHONES).format(company.telefon)))
        if company.email and rng.random() < 0.4:
            rows.append(escape(rng.choice(_MAILS).format(company.email)))
        if company.www and rng.random() < 0.3:
            rows.append(escape(company.www))
        if rng.random() < 0.1:
            rows.append(f"BDO: {rng.randint(1, 999999):09d}")
        rng.shuffle(rows)
        return rows

    def pieces(self, role: str, *, extras: bool = True) -> list[str]:
        """Name, address and NIP in the document's order."""
        name, nip, place = self._name(role), self._nip(role), self._address(role)
        more = self._extras(role) if extras else []
        if not nip:
            return [name, *place, *more]
        if self.nip_place == "first":
            return [nip, name, *place, *more]
        if self.nip_place == "after name":
            return [name, nip, *place, *more]
        if self.nip_place == "with name":
            return [f"{name}, {nip}", *place, *more]
        cut = self.rng.randint(0, len(more)) if self.rng.random() < 0.3 else 0
        return [name, *place, *more[:cut], nip, *more[cut:]]

    def block(self, role: str, *, label: str | None = None, setting: str | None = None) -> str:
        """The party with its label, set in the document's fashion."""
        fact = Fact(role, escape(label or self.f.words.label(role)), "")
        how = setting or self.setting
        if role == "sprzedawca" and self.bare_seller:
            how = "none"
        if how in {"fields", "bare_fields"}:
            return self._fields(role, fact, framed=how == "fields")
        return self._set(fact, self.pieces(role), how)

    def _set(self, fact: Fact, rows: list[str], how: str) -> str:
        label = self.m.label(fact, colon=False)
        if how == "band":
            return f"<div class='pb'>{label}</div>{'<br>'.join(rows)}"
        if how == "before":
            return f"<span class='pl'>{label}:</span> {'<br>'.join(rows)}"
        if how == "running":
            return f"<span class='pl'>{label}:</span> {', '.join(rows)}"
        if how == "caption":
            return f"{'<br>'.join(rows)}<br><span class='s'>({label})</span>"
        if how == "small":
            return f"<span class='s'>{label}</span><br>{'<br>'.join(rows)}"
        if how == "none":
            return "<br>".join(rows)
        return f"<span class='pl'>{label}{self.m.colon}</span><br>{'<br>'.join(rows)}"

    def _fields(self, role: str, fact: Fact, *, framed: bool) -> str:
        """Nazwa, adres and NIP each behind a label of its own."""
        rng = self.rng
        name = rng.choice(("Nazwa", "Firma", "Nazwa firmy", "Imię i nazwisko / nazwa"))
        rows = [
            (name, self._name(role)),
            (rng.choice(("Adres", "Adres siedziby", "Siedziba")), ", ".join(self._address(role))),
        ]
        nip = self._nip(role)
        if nip:
            label, _, value = nip.partition("<span class='n'>")
            rows.insert(0 if self.nip_place == "first" else len(rows), (label.strip(), f"<span class='n'>{value}"))
        body = "".join(
            f"<tr><td class='k'>{key.rstrip(':')}{self.m.colon}</td><td class='v'>{value}</td></tr>"
            for key, value in rows
        )
        more = "<br>".join(self._extras(role))
        css = "ru full" if framed else ""
        return f"<span class='pl'>{self.m.label(fact, colon=False)}</span><table class='fx {css}'>{body}</table>{more}"

    # further parties --------------------------------------------------------

    def receiver(self) -> str:
        """A recipient or payer with its own address, perhaps with its NIP."""
        rng, buyer = self.rng, self.s.inv.nabywca
        street, _ = address(rng)
        if buyer.forma == "public":
            name = rng.choice(_UNITS).format(rng.randint(1, 60), buyer.city)
        else:
            name = f"{buyer.nazwa} – oddział {rng.choice(CITIES)[0]}"
        company = Company(name, street, buyer.miasto, identifiers.nip(rng))
        role = rng.choices(("odbiorca", "platnik"), (85, 15))[0]
        rows = self.s.other(role, company, nip=rng.random() < 0.5)
        how = self.setting if self.setting not in {"fields", "bare_fields"} else "over"
        return self._set(Fact(role, self.f.words.label(role), ""), rows, how)

    def delivery(self) -> str:
        """Where the goods go: an address that is no party's own."""
        rng, buyer = self.rng, self.s.inv.nabywca
        street, city = address(rng)
        self.s.unscored("podmioty_inne")
        label = rng.choice(("Adres dostawy", "Miejsce dostawy", "Dostawa na adres", "Adres wysyłki", "Wysłano do"))
        who = rng.choice((escape(buyer.nazwa), "Magazyn centralny", "Budowa – kierownik p. Kos", "Sklep nr 12"))
        rows = [who, street, city, f"tel. {rng.randint(500, 899)} {rng.randint(100, 999)} {rng.randint(100, 999)}"]
        how = self.setting if self.setting not in {"fields", "bare_fields", "caption"} else "over"
        return self._set(Fact("dostawa", label, ""), rows[: rng.randint(3, 4)], how)
