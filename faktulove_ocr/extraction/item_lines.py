"""Lines that describe one item in words: `3 szt. po 2,50 netto, rabat 5%, VAT 23%`, or a label before each value."""

from __future__ import annotations

import re

from faktulove_ocr.extraction.column_kinds import PRICES, VALUES, classify, find_kinds
from faktulove_ocr.extraction.item_numbers import amount_of, percent_of, price_of, product_fits, quantity_of
from faktulove_ocr.extraction.pieces import is_money
from faktulove_ocr.polish.labels import fold
from faktulove_ocr.polish.rates import parse_rate
from faktulove_ocr.polish.units import is_unit

_TIMES = re.compile(
    r"(?P<quantity>-?[0-9][0-9 ]*(?:[.,][0-9]{1,6})?(?: ?[^\W\d_][\w./-]{0,15}?\.?)?) ?"
    r"(?:[x×*@à]| po| je| at)(?: cenie)? ?"
    r"(?:(?:PLN|EUR|USD|GBP|CZK|CHF|zł|[€$£]) ?)?(?P<price>-?[0-9][0-9 .,]*[0-9](?: ?(?:zł|[^\W\d_]{2,3}\b|€)\.?)?)"
    r"(?P<base> ?(?:netto|brutto|net|gross))?(?P<more>(?: ?[,;/|·(+-] ?.*)?)",
    re.IGNORECASE,
)
_PARTS = re.compile(r"[,;|·/]\s+|\s+[-+]\s+")
_DISCOUNT = re.compile(
    r"(?:rabat|upust|opust|bonifikat|znizk|discount|rabatt)\w*\.? *-?([0-9]{1,2}(?:[.,][0-9]{1,2})? ?%)"
)
_RATE = re.compile(
    r"(?:stawka )?(?:vat|ptu|mwst|ust|tax|podatek)\.?:? +(?P<rate>.+)|(?P<first>[0-9]{1,2} ?%) (?:vat|ptu|mwst|ust|tax)"
)
_MARGIN = re.compile(r"(?:procedura )?(?:vat )?marz\w*|margin scheme|differenzbesteuer\w*")
_BLANK = " \u00a0:|;·,()[]=+-–%"
_LEAST_LABELS = 3

Described = dict[str, str]
"""Texts by kind of column."""


def formula(text: str) -> Described | None:
    """What a line of quantity times price says, with the discount and the rate behind them.

    >>> formula("80 szt. po 1,18 netto, rabat 15%, VAT 23%")
    {'quantity': '80 szt.', 'unit_price_net': '1,18', 'discount': '15%', 'rate': '23%'}
    """
    match = _TIMES.fullmatch(text.strip())
    if match is None:
        return None
    base = fold(match["base"] or "").strip()
    price = "unit_price_gross" if base in {"brutto", "gross"} else "unit_price_net"
    found = {"quantity": match["quantity"].strip(), price: match["price"].strip()}
    for part in _PARTS.split(match["more"].strip(_BLANK.replace("%", ""))):
        folded = fold(part).strip(" ()")
        discount, rate = _DISCOUNT.fullmatch(folded), _RATE.fullmatch(folded)
        if discount is not None:
            found["discount"] = discount[1]
        elif rate is not None and parse_rate(rate["rate"] or rate["first"]) is not None:
            found["rate"] = rate["rate"] or rate["first"]
        elif _MARGIN.fullmatch(folded) is not None:
            found["rate"] = "marża"
        elif parse_rate(folded) is not None:
            found["rate"] = folded
    return found


def counted(text: str) -> Described | None:
    """What a line under a name says by `formula`; None where its price is no money but the size of a thing.

    >>> counted("2 szt. x 35,00"), counted("600x1000")
    ({'quantity': '2 szt.', 'unit_price_net': '35,00'}, None)
    """
    said = formula(text)
    return said if said is not None and any(is_money(said[k]) for k in PRICES & said.keys()) else None


_SPOKEN = re.compile(
    r"\W*(?:[0-9]{1,3}[.)] +)?(?P<name>\w.*?) ?[:–—-] (?P<times>[0-9].*?)"
    r" ?= ?(?P<value>-?[0-9][0-9 .]*(?:[.,](?:[0-9]{2}|[-–—]{1,2}))?)"
    r" ?(?:zł|[^\W\d_]{3}|[€$£])?\.? ?(?P<base>netto|brutto|net|gross)?"
    r"(?:[,;+ ]*(?:VAT|PTU) ?\(?(?P<rate>[0-9]{1,2}) ?%\)?:? ?(?P<vat>[0-9][0-9 .]*,[0-9]{2})? ?(?:zł)?)?"
    r"(?:[,;= ]*brutto:? (?P<gross>[0-9][0-9 .]*,[0-9]{2}) ?(?:zł)?)?\W*",
    re.IGNORECASE,
)


def spoken(text: str) -> Described | None:
    """What a line says that names an item and then counts it; None where it does not multiply.

    >>> spoken("1. Udział w rozprawie: 3 szt. x 332,00 zł = 996,00 zł netto")["net"]
    '996,00'
    """
    match = _SPOKEN.fullmatch(text.strip())
    said = formula(match["times"]) if match is not None else None
    if match is None or said is None:
        return None
    base = fold(match["base"] or "")
    kind = "net" if base in {"netto", "net"} else "gross" if base else "value"
    if kind == "gross" and "unit_price_net" in said:
        said["unit_price_gross"] = said.pop("unit_price_net")
    value = re.sub(r",[-–—]+$", ",00", match["value"])
    found = {"name": match["name"], **said, kind: value}
    for more in ("vat", "gross"):
        if match[more]:
            found.setdefault(more, match[more])
    if match["rate"]:
        found.setdefault("rate", f"{match['rate']}%")
        if kind == "value" and match["gross"]:
            found["net"] = found.pop("value")
    return found if multiplies(found) else None


def labelled(text: str) -> Described:
    """The values of a line that names each of them before it; empty where it names fewer than three.

    >>> labelled("Kod: A-1 | ilość: 2 | J.m.: szt. | Cena netto: 5,00 | Wartość netto: 10,00")
    {'index': 'A-1', 'quantity': '2', 'unit': 'szt.', 'unit_price_net': '5,00', 'net': '10,00'}
    """
    found: Described = {}
    matches = find_kinds(text)
    ends = [*(m.start for m in matches[1:]), len(text)]
    label, last = "", ""
    for match, end in zip(matches, ends, strict=False):
        word, behind = text[match.start : match.end], text[match.end : end]
        if is_unit(word) and (classify(label)[0] == "unit" or last == "quantity"):
            # A unit may read as a heading: `J.m. szt.`
            kind = "unit" if label else last
            found[kind] = f"{found.get(kind, '')} {word}{'.' if behind[:1] == '.' else ''}".strip()
            label, last = "", kind
            continue
        label = f"{label} {word}".strip()
        value = behind.rstrip(_BLANK).lstrip(_BLANK.replace("-", "") + "./ ")
        if any(c.isalnum() for c in value):
            percent = behind[behind.index(value) + len(value) :].lstrip()[:1] == "%"
            last = classify(label)[0]
            last = "rate" if last == "vat" and percent else last
            if last:
                found.setdefault(last, f"{value}%" if percent else value)
            label = ""
    return found if len(found) >= _LEAST_LABELS else {}


def multiplies(slots: Described) -> bool:
    """Whether quantity times price, less a discount, is one of the values."""
    quantity = quantity_of(slots.get("quantity", ""))
    price = next((p for kind in PRICES if (p := price_of(slots.get(kind, ""))) is not None), None)
    discount = amount_of(slots.get("discount", "").rstrip("% "))
    if quantity is None or price is None:
        return False
    values = (amount_of(slots[kind]) for kind in VALUES & slots.keys())
    rate = percent_of(slots.get("rate", ""))
    taxed = None if rate is None or "unit_price_net" not in slots else (100 + rate) / 100
    return any(
        v is not None
        and (
            product_fits(quantity[0], price, v, discount)
            or (taxed and product_fits(quantity[0], price * taxed, v, discount))
        )
        for v in values
    )
