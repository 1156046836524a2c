"""KSeF numbers and the links in the QR codes of KSeF visualisations.

Sources: the Ministry's description of the number (numer-ksef.md) and of the codes (kody-qr.md) in its public
KSeF 2.0 documentation.

>>> number = find_ksef_numbers("Numer KSEF:5265877635-20250826-0100001AF629-AF")[0]
>>> number.value, str(number.date), number.valid
('5265877635-20250826-0100001AF629-AF', '2025-08-26', True)
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal
from urllib.parse import urlsplit

_GAP = r"\s{0,3}"


def _spaced(pattern: str, count: int) -> str:
    return _GAP.join([pattern] * count)


_HYPHEN = r"\s{0,3}[-\u00ad\u2010-\u2013\u2212\ufffe]\s{0,3}"
_HEX = "[0-9A-Fa-f]"
_NUMBER = re.compile(
    rf"(?<![0-9A-Za-z])(?P<prefix>{_spaced('[0-9]', 10)}|M{_GAP}{_spaced('[0-9]', 9)}"
    rf"|{_spaced('[A-Z]', 3)}{_GAP}{_spaced('[0-9]', 7)}){_HYPHEN}"
    rf"(?P<date>20{_GAP}{_spaced('[0-9]', 6)}){_HYPHEN}"
    rf"(?P<first>{_spaced(_HEX, 6)})(?P<inner>{_HYPHEN})?{_GAP}(?P<second>{_spaced(_HEX, 6)}){_HYPHEN}"
    rf"(?P<crc>{_HEX}{_GAP}{_HEX})(?![0-9A-Za-z])"
)
_BLANKS = re.compile(r"\s+")
_BROKEN_HYPHEN = re.compile("[\u00ad\ufffe]")
_HASH = r"[A-Za-z0-9_-]{43}"
_INVOICE_PATH = re.compile(
    rf"/(?:[a-z-]{{1,20}}/){{0,2}}invoice/(?P<nip>[0-9]{{10}})"
    rf"/(?P<day>[0-9]{{2}})-(?P<month>[0-9]{{2}})-(?P<year>[0-9]{{4}})/(?P<hash>{_HASH})=?"
)
_CERTIFICATE_PATH = re.compile(
    rf"/(?:[a-z-]{{1,20}}/){{0,2}}certificate/[A-Za-z]{{3,20}}/[0-9A-Za-z-]{{1,40}}/(?P<nip>[0-9]{{10}})"
    rf"/[0-9A-Fa-f]{{1,64}}/(?P<hash>{_HASH})(?:/[A-Za-z0-9_=-]{{1,1200}})?"
)


@dataclass(frozen=True, slots=True)
class KsefNumber:
    """A KSeF number at `start`..`end` of its text.

    `value` is as printed, without blanks; `date` is the day of acceptance, None when it is no date; `valid` is what
    the CRC says, and many numbers in samples fail it.
    """

    start: int
    end: int
    value: str
    date: date | None
    valid: bool


@dataclass(frozen=True, slots=True)
class KsefLink:
    """What a QR link says: the seller's NIP, the issue date (KOD I only), the Base64URL SHA-256 of the XML.

    `kind` is `invoice` for KOD I and `certificate` for KOD II.
    """

    nip: str
    date: date | None
    hash: str
    kind: Literal["invoice", "certificate"]


def _table() -> tuple[int, ...]:
    entries = []
    for byte in range(256):
        value = byte
        for _ in range(8):
            value = ((value << 1) ^ 0x07 if value & 0x80 else value << 1) & 0xFF
        entries.append(value)
    return tuple(entries)


_CRC_TABLE = _table()


def crc8(text: str) -> int:
    """CRC-8 with polynomial 0x07 and initial value 0 over the UTF-8 bytes of `text`.

    >>> f"{crc8('5265877635-20250826-0100001AF629'):02X}"
    'AF'
    """
    value = 0
    for byte in text.encode("utf-8", "surrogatepass"):
        value = _CRC_TABLE[value ^ byte]
    return value


def ksef_valid(value: str) -> bool:
    """Whether the CRC of a compact KSeF number of 35 or 36 characters holds.

    It covers the first 32 characters with their hyphens. The old form of 36 characters is reduced to the 35 before
    that, as public clients do; because no public source says what KSeF 1 covered, its 33 printed characters pass too.

    >>> ksef_valid("5265877635-20250826-0100001AF629-AF"), ksef_valid("5265877635-20250826-010000-1AF629-AF")
    (True, True)
    >>> ksef_valid("5265877635-20250826-0100001AF629-AE"), ksef_valid("")
    (False, False)
    """
    body, _, checksum = value.rpartition("-")
    if len(checksum) != 2 or len(body) not in (32, 33):
        return False
    covered = {body} if len(body) == 32 else {body, body[:26] + body[27:]}
    return any(f"{crc8(part):02X}" == checksum.upper() for part in covered)


def _date(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def find_ksef_numbers(text: str) -> list[KsefNumber]:
    r"""KSeF numbers in `text`, left to right; blanks and line breaks inside them do not matter.

    >>> [number.value for number in find_ksef_numbers("nr 9999999999-20251001-A1B2C3-\nD4E5F6-AB")]
    ['9999999999-20251001-A1B2C3-D4E5F6-AB']
    """
    found = []
    for match in _NUMBER.finditer(text):
        prefix, day, first, second, crc = (
            _BLANKS.sub("", match[name]) for name in ("prefix", "date", "first", "second", "crc")
        )
        value = f"{prefix}-{day}-{first}{'-' if match['inner'] else ''}{second}-{crc}"
        accepted = _date(day[:4], day[4:6], day[6:])
        found.append(KsefNumber(match.start(), match.end(), value, accepted, ksef_valid(value)))
    return found


def parse_qr(url: str) -> KsefLink | None:
    """What a KSeF link says, None for any other text; only hosts of the Ministry (`*.mf.gov.pl`) count.

    >>> link = parse_qr("https://qr.ksef.mf.gov.pl/invoice/9999999999/15-11-2025/" + "A" * 43)
    >>> link.nip, str(link.date), link.kind
    ('9999999999', '2025-11-15', 'invoice')
    >>> parse_qr("https://example.com/invoice/9999999999/15-11-2025/" + "A" * 43) is None
    True
    """
    if len(url) > 2000:
        return None
    compact = _BROKEN_HYPHEN.sub("-", _BLANKS.sub("", url))
    try:
        parts = urlsplit(compact)
        host = parts.hostname or ""
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not host.endswith(".mf.gov.pl"):
        return None
    invoice = _INVOICE_PATH.fullmatch(parts.path)
    if invoice is not None:
        issued = _date(invoice["year"], invoice["month"], invoice["day"])
        return KsefLink(invoice["nip"], issued, invoice["hash"], "invoice")
    certificate = _CERTIFICATE_PATH.fullmatch(parts.path)
    return None if certificate is None else KsefLink(certificate["nip"], None, certificate["hash"], "certificate")
