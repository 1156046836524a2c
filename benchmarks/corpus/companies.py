"""Companies, sole traders, partnerships, public bodies and foreign firms, with their identifiers and addresses."""

from __future__ import annotations

import random
from dataclasses import dataclass

from benchmarks.corpus import goods, identifiers, names
from benchmarks.corpus.formats import pick


@dataclass(frozen=True, slots=True)
class Company:
    """A party. `nip` has ten digits or, abroad, its country's prefix; `adres` is "street, postcode city"."""

    nazwa: str
    ulica: str
    miasto: str  # postcode and city
    nip: str | None
    kraj: str = "PL"
    regon: str | None = None
    krs: str | None = None
    konto: str | None = None  # compact IBAN
    bank: str | None = None
    swift: str | None = None
    telefon: str = ""
    email: str = ""
    www: str = ""
    kapital: str = ""
    forma: str = "company"  # company, trader, partners, public, person, foreign

    @property
    def adres(self) -> str:
        """The address as one line."""
        return f"{self.ulica}, {self.miasto}"

    @property
    def city(self) -> str:
        """The city without its postcode."""
        return self.miasto.split(" ", 1)[1]

    def address_lines(self, language: str = "pl") -> list[str]:
        """Street, postcode and city, and the country of a foreign address."""
        country = names.COUNTRY_NAMES[language].get(self.kraj)
        return [self.ulica, self.miasto] + ([country] if country else [])


def person(rng: random.Random) -> str:
    """A first name and a surname that agree."""
    if rng.random() < 0.5:
        return f"{rng.choice(names.FIRST_MALE)} {rng.choice(names.SURNAMES)[0]}"
    return f"{rng.choice(names.FIRST_FEMALE)} {rng.choice(names.SURNAMES)[1]}"


def _number(rng: random.Random) -> str:
    base = str(rng.randint(1, 40) if rng.random() < 0.6 else rng.randint(1, 240)) + rng.choice(("", "", "", "A", "b"))
    return base + (rng.choice(("/", " lok. ", " m. ")) + str(rng.randint(1, 90)) if rng.random() < 0.25 else "")


def address(rng: random.Random) -> tuple[str, str]:
    """A street line and a postcode with its city."""
    kind = pick(rng, {"street": 50, "bare": 12, "square": 12, "estate": 6, "village": 20})
    if kind == "village":
        village, code = rng.choice(names.VILLAGES)
        street = rng.random() < 0.4
        return (f"ul. {rng.choice(names.STREETS)} {_number(rng)}" if street else f"{village} {rng.randint(1, 240)}",
                f"{code} {village}")  # fmt: skip
    city, low, high = rng.choice(names.CITIES)
    postcode = f"{rng.randint(int(low), int(high)):02d}-{rng.randint(1, 999):03d}"
    if kind == "square":
        street_name = rng.choice(names.SQUARES)
    elif kind == "estate":
        street_name = rng.choice(names.ESTATES)
    else:
        street_name = ("" if kind == "bare" else rng.choice(("ul. ", "ul. ", "ul.", "UL. "))) + rng.choice(
            names.STREETS
        )
    return f"{street_name} {_number(rng)}", f"{postcode} {city}"


def _name(rng: random.Random, forma: str, trade: str) -> str:
    stem = rng.choice(names.BRAND_STEMS) + rng.choice(names.BRAND_ENDS)
    brand = rng.choice((stem.upper(), stem.capitalize(), stem.capitalize(), f"„{stem.upper()}”"))
    word = rng.choice(goods.brands(trade))
    if forma == "trader":
        owner = person(rng)
        patterns = {f"{word} {owner}": 4, owner: 3, f"{brand} {owner}": 5, f"F.H.U. {brand} {owner}": 2,
                    f"PPHU „{stem.capitalize()}” {owner}": 2, f"Firma Handlowa {owner}": 2,
                    f"{word} {brand} – {owner}": 1}  # fmt: skip
        return pick(rng, patterns)
    if forma == "partners":
        partners = f"{person(rng)}, {person(rng)}"
        return rng.choice((f"{brand} s.c. {partners}", f"{word} {brand} S.C. {partners}",
                           f"{brand} spółka cywilna {partners}"))  # fmt: skip
    if forma == "public":
        return rng.choice(names.PUBLIC_BODIES).format(rng.choice(names.CITIES)[0])
    legal = pick(rng, names.LEGAL_FORMS)
    return rng.choice((f"{brand} {legal}", f"{brand} {legal}", f"{word} {brand} {legal}", f"{brand} Polska {legal}",
                       f"Przedsiębiorstwo {brand} {legal}", f"Grupa {brand} {legal}"))  # fmt: skip


def _plain(text: str) -> str:
    table = str.maketrans("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", "acelnoszzACELNOSZZ")
    return "".join(char for char in text.translate(table).lower() if char.isascii() and char.isalnum())


def draw_company(rng: random.Random, forma: str = "company", trade: str = "uslugi") -> Company:
    """A Polish party of the given form; a private person has no NIP and no account."""
    street, city = address(rng)
    if forma == "person":
        return Company(person(rng), street, city, None, forma=forma)
    name = _name(rng, forma, trade)
    code = identifiers.bank_code(rng)
    host = _plain(name.split(" ", maxsplit=1)[0]) or "firma"
    domain = f"{host}{rng.choice(('', '', '24', '-bis'))}.{rng.choice(('pl', 'com.pl', 'eu'))}"
    return Company(
        nazwa=name,
        ulica=street,
        miasto=city,
        nip=identifiers.nip(rng),
        regon=identifiers.regon(rng),
        krs=identifiers.krs(rng) if forma == "company" else None,
        konto=identifiers.nrb(rng, code),
        bank=identifiers.bank_name(code),
        swift=identifiers.SWIFTS[code],
        telefon=f"{rng.randint(500, 899)} {rng.randint(100, 999)} {rng.randint(100, 999)}",
        email=f"{rng.choice(('biuro', 'faktury', 'sprzedaz', 'kontakt', 'info'))}@{domain}",
        www=f"www.{domain}",
        kapital=f"{rng.choice((5, 10, 50, 50, 100, 250, 1200))} 000,00 zł",
        forma=forma,
    )


def draw_foreign(rng: random.Random, country: str | None = None) -> Company:
    """A foreign firm with its VAT number and, where we know the form, its IBAN."""
    country = country or rng.choice(("DE", "DE", "CZ", "FR", "NL", "IE", "GB", "SE", "AT", "IT"))
    firms, streets = names.FOREIGN[country]
    street, city = rng.choice(streets)
    if not street[0].isdigit():
        number = rng.randint(1, 180)
        street = f"{number} {street}" if country in {"GB", "IE"} else f"{street} {number}"
    known = country in {"DE", "FR", "CZ", "NL", "IE", "GB", "AT"}
    name = rng.choice(firms)
    return Company(
        nazwa=name,
        ulica=street,
        miasto=city,
        nip=identifiers.foreign_vat(rng, country),
        kraj=country,
        konto=identifiers.foreign_iban(rng, country) if known else None,
        bank=rng.choice(("Deutsche Bank AG", "ING Bank N.V.", "Commerzbank AG", "BNP Paribas", "Barclays Bank")),
        swift=rng.choice(("DEUTDEFF", "INGBNL2A", "COBADEFF", "BNPAFRPP", "BARCGB22")),
        telefon=f"+{rng.randint(30, 49)} {rng.randint(100, 999)} {rng.randint(10000, 99999)}",
        email=f"billing@{_plain(name.split(' ')[0])}.{country.lower() if country != 'GB' else 'co.uk'}",
        forma="foreign",
    )


def draw_seller(rng: random.Random, trade: str) -> Company:
    """A seller: mostly companies and sole traders."""
    return draw_company(rng, pick(rng, {"company": 55, "trader": 33, "partners": 9, "public": 3}), trade)


def draw_buyer(rng: random.Random) -> Company:
    """A buyer of any form, out of any trade; rarely a private person."""
    forma = pick(rng, {"company": 62, "trader": 22, "partners": 5, "public": 8, "person": 3})
    return draw_company(rng, forma, rng.choice(tuple(goods.TRADES)))
