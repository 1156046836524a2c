"""Numbers with valid check digits: NIP, REGON, KRS, NRB, foreign VAT numbers and IBANs, KSeF numbers, GTIN, PESEL.

Sources: NIP weights 6 5 7 2 3 4 5 6 7 mod 11; REGON weights 8 9 2 3 4 5 6 7 mod 11; NRB and IBAN ISO 7064 mod 97-10.
"""

from __future__ import annotations

import random
from datetime import date

_OFFICES = ("511", "521", "525", "526", "527", "634", "631", "676", "677", "679", "781", "782", "583", "584", "586",
            "897", "899", "713", "712", "813", "542", "852", "725", "729", "951", "113", "945", "618", "629",
            "754")  # fmt: skip
_BANKS: dict[str, str] = {
    "1020": "PKO Bank Polski S.A.",
    "1240": "Bank Pekao S.A.",
    "1090": "Santander Bank Polska S.A.",
    "1140": "mBank S.A.",
    "1050": "ING Bank Śląski S.A.",
    "1160": "Bank Millennium S.A.",
    "2490": "Alior Bank S.A.",
    "1600": "BNP Paribas Bank Polska S.A.",
    "1870": "Nest Bank S.A.",
    "1030": "Citi Handlowy",
    "8642": "Bank Spółdzielczy w Rzeszowie",
    "1540": "Bank Ochrony Środowiska S.A.",
    "1940": "Credit Agricole Bank Polska S.A.",
}
SWIFTS: dict[str, str] = {
    "1020": "BPKOPLPW", "1240": "PKOPPLPW", "1090": "WBKPPLPP", "1140": "BREXPLPW", "1050": "INGBPLPW",
    "1160": "BIGBPLPW", "2490": "ALBPPLPW", "1600": "PPABPLPK", "1870": "NESBPLPW", "1030": "CITIPLPX",
    "8642": "POLUPLPR", "1540": "EBOSPLPW", "1940": "AGRIPLPR",
}  # fmt: skip


def _digits(rng: random.Random, count: int) -> str:
    return "".join(rng.choice("0123456789") for _ in range(count))


def _weighted(digits: str, weights: tuple[int, ...]) -> int:
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True))


def nip(rng: random.Random) -> str:
    """Ten digits; a remainder of 10 has no check digit, so the draw is repeated."""
    while True:
        body = rng.choice(_OFFICES) + _digits(rng, 6)
        check = _weighted(body, (6, 5, 7, 2, 3, 4, 5, 6, 7)) % 11
        if check < 10:
            return f"{body}{check}"


def regon(rng: random.Random) -> str:
    """Nine digits."""
    body = rng.choice(("01", "14", "27", "36", "38", "52", "19", "93")) + _digits(rng, 6)
    return f"{body}{_weighted(body, (8, 9, 2, 3, 4, 5, 6, 7)) % 11 % 10}"


def krs(rng: random.Random) -> str:
    """Ten digits, the first of them zeros."""
    return f"{rng.randint(10_000, 1_150_000):010d}"


def pesel(rng: random.Random) -> str:
    """Eleven digits of someone born between 1950 and 1999."""
    body = f"{rng.randint(50, 99):02d}{rng.randint(1, 12):02d}{rng.randint(1, 28):02d}{_digits(rng, 4)}"
    return f"{body}{-_weighted(body, (1, 3, 7, 9, 1, 3, 7, 9, 1, 3)) % 10}"


def gtin(rng: random.Random) -> str:
    """Thirteen digits with the Polish prefix."""
    body = "590" + _digits(rng, 9)
    return f"{body}{-_weighted(body, (1, 3) * 6) % 10}"


def iban(country: str, body: str) -> str:
    """The IBAN of `country` (two letters) whose basic account number is `body`."""
    number = int("".join(str(int(char, 36)) for char in f"{body}{country}00"))
    return f"{country}{98 - number % 97:02d}{body}"


def bank_code(rng: random.Random) -> str:
    """The first four digits of a Polish bank's clearing number."""
    return rng.choice(tuple(_BANKS))


def bank_name(code: str) -> str:
    """The bank behind a clearing number."""
    return _BANKS[code]


def nrb(rng: random.Random, code: str | None = None) -> str:
    """A Polish account as a compact IBAN: `PL` and 26 digits."""
    head = (code or bank_code(rng)) + _digits(rng, 3)
    check = -_weighted(head, (3, 9, 7, 1, 3, 9, 7)) % 10
    return iban("PL", f"{head}{check}{_digits(rng, 16)}")


def foreign_iban(rng: random.Random, country: str) -> str:
    """A compact IBAN of DE, FR, CZ, NL, IE, GB, AT, SK or ES."""
    bodies = {"DE": 18, "FR": 23, "CZ": 20, "AT": 16, "SK": 20, "ES": 20}
    if country in bodies:
        return iban(country, _digits(rng, bodies[country]))
    bank = {"NL": "INGB", "IE": "AIBK", "GB": "BARC"}[country]
    return iban(country, bank + _digits(rng, {"NL": 10, "IE": 14, "GB": 14}[country]))


def foreign_vat(rng: random.Random, country: str) -> str:
    """A VAT number with its prefix, of the right form; checksums of foreign numbers are not modelled."""
    forms = {"DE": "#########", "FR": "###########", "CZ": "########", "NL": "#########B##", "IE": "#######WA",
             "GB": "#########", "AT": "U########", "SK": "##########", "ES": "B########", "SE": "############",
             "IT": "###########", "DK": "########"}  # fmt: skip
    return country + "".join(rng.choice("123456789") if char == "#" else char for char in forms[country])


def crc8(text: str) -> int:
    """CRC-8 of ASCII text: polynomial 0x07, initial value 0."""
    crc = 0
    for byte in text.encode("ascii"):
        crc ^= byte
        for _ in range(8):
            crc = (crc << 1 ^ 0x07) & 0xFF if crc & 0x80 else crc << 1
    return crc


def ksef_number(rng: random.Random, seller_nip: str, accepted: date) -> str:
    """A KSeF number of 35 characters, accepted on `accepted`, with a valid CRC-8."""
    body = f"{seller_nip}-{accepted:%Y%m%d}-{rng.getrandbits(48):012X}"
    return f"{body}-{crc8(body):02X}"
