"""A party's name and address, told apart among its lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from faktulove_ocr.extraction.model import Span
from faktulove_ocr.extraction.party_model import Part, Party, spans_candidate
from faktulove_ocr.polish.addresses import BOILER, CONTACT, FOREIGN_POSTCODE, HOUSE, LEGAL, POSTCODE, STREET
from faktulove_ocr.polish.countries import country_of, find_country
from faktulove_ocr.polish.identifiers import find_nips
from faktulove_ocr.polish.labels import fold


def name_and_address(parts: Sequence[Part], party: Party) -> None:
    """The name is what stands before the address; the address ends with the line of the postcode."""
    named, addressed, plain = _sorted(parts, party)
    lines = _cut_at_street(plain)
    place = next((i for i, p in enumerate(lines) if POSTCODE.search(p.text) or FOREIGN_POSTCODE.search(p.text)), None)
    if place is not None and not addressed:
        names, addressed, tail = _around_postcode(lines, place, bool(named))
    elif (abroad := _without_postcode(lines, party)) and not addressed:
        names, addressed, tail = abroad
    else:
        names = [p for p in lines if not STREET.search(fold(p.text)) and not POSTCODE.search(p.text)]
        addressed = addressed or [p for p in lines if STREET.search(fold(p.text))]
        if place is not None:
            names = [p for p in lines[:place] if p in names]
        names, tail = _together(names, parts), names[3:4]
    for part in [*tail, *addressed[1:]]:
        country = find_country(part.text)
        placed = FOREIGN_POSTCODE.search(part.text) or POSTCODE.search(part.text)
        if country and party.country is None and len(part.text.split()) <= 3 and not placed:
            party.country = spans_candidate([part.span], country, 0.85)
            addressed = [p for p in addressed if p is not part]
    spans = named or _name_spans(names)
    text = _join(spans)
    if len(re.sub(r"[\W\d_]", "", text)) >= 2:
        found = spans_candidate(spans, text, 0.9 if party.label is not None else 0.6)
        apart = with_blanks(text)
        mended = mend_legal_form(apart) if found.read_confidence < 1.0 else apart
        party.name = replace(found, value=mended, repaired=found.read_confidence < 1.0 and mended != text)
    kept = [p for p in addressed if p.text]
    if kept:
        party.address = spans_candidate([p.span for p in kept], _address_text(kept), 0.85)


def _together(names: Sequence[Part], parts: Sequence[Part]) -> list[Part]:
    """The first lines of a name that no key parts: what stands after the address or the NIP is no name any more."""
    order = {(id(p.span.segment), p.span.start): n for n, p in enumerate(parts)}
    keyed = [n for n, p in enumerate(parts) if p.kind is not None and p.kind != "name"]
    places = [order.get((id(p.span.segment), p.span.start), -1) for p in names]
    kept = [p for p, n in zip(names, places, strict=True) if not any(places[0] < key < n for key in keyed)]
    return kept[:3]


def _sorted(parts: Sequence[Part], party: Party) -> tuple[list[Span], list[Part], list[Part]]:
    """What keys call a name, what they call an address, and what no key claims; a keyed country is noted."""
    named: list[Span] = []
    addressed: list[Part] = []
    plain: list[Part] = []
    mode: str | None = None
    for part in parts:
        text = part.text
        if part.kind == "name" and text and not named:
            named.append(part.span)
            mode = None
        elif part.kind in ("name", "address"):
            mode = part.kind if not named or part.kind == "address" else mode
            if part.kind == "address" and text:
                addressed.append(part)
        elif part.kind is not None:
            country = find_country(text) if part.kind == "country" else None
            if country and party.country is None:
                party.country = spans_candidate([part.span], country, 0.9)
            if not text and part.kind in ("nip", "contact"):
                mode = "ignore" if part.kind == "contact" else None
        elif _is_noise(text) or (mode == "ignore" and not (POSTCODE.search(text) or STREET.search(fold(text)))):
            continue
        elif mode == "name" and not named:
            named.append(part.span)
            mode = None
        elif named and not addressed and not plain and _FORM_REST.fullmatch(fold(text)):
            named.append(part.span)
        elif mode == "address" and _addressy(text, addressed):
            addressed.append(part)
        else:
            plain.append(part)
    return named, addressed, plain


def _around_postcode(lines: list[Part], place: int, named: bool) -> tuple[list[Part], list[Part], list[Part]]:
    """The lines before the address, the address that ends at `place` or just after it, and the line that follows."""
    first = _with_lines_above(lines, _first_piece(lines, place), place, named=named)
    whole = lines[first].span.segment
    while first > 1 and lines[first - 1].span.segment is whole and whole is not lines[0].span.segment:
        if LEGAL.search(fold(lines[first - 1].text)) or _SMALL.search(lines[first - 1].text):
            break
        first -= 1  # What stands before a comma on a line of the address: a village.
    first = _with_lines_above(lines, first, place, named=named)
    if _ANGLO.search(lines[place].text) and place < 6:
        forms = [n for n, p in enumerate(lines[:first]) if LEGAL.search(fold(p.text))]
        first = max(forms) + 1 if forms else first  # The name ends with its legal form; streets there have no mark.
    address, names, tail = lines[first : place + 1], lines[:first], lines[place + 1 : place + 2]
    bare = re.fullmatch(r"\W*\d{2}\s?[-–]\s?\d{3}\W*", lines[place].text)
    if tail and (
        (bare and not find_nips(tail[0].text) and not _COUNTRY_CODE.fullmatch(tail[0].text))
        or _ends_town(lines[place], tail[0])
        or (first == place and _is_street_behind(lines[place], tail[0]))
    ):
        address, tail = [*address, tail[0]], lines[place + 2 : place + 3]
    if not names and not named:
        names = [p for p in lines[place + 1 :] if country_of(p.text) is None][:1]
    return names, address, tail


def _with_lines_above(lines: Sequence[Part], first: int, place: int, *, named: bool) -> int:
    """Where an address begins whose part from `first` on is known: with the streets right above it."""
    while first > 0 and place - first < 3 and _is_address_line(lines[first - 1].text, first - 1, named):
        first -= 1
    return first


_SMALL = re.compile(r"\b[a-ząćęłńóśźż]{6,}")
"""A word that is no part of a village's name."""
_COUNTRY_CODE = re.compile(r"[A-Z]{2}")
_ANGLO = re.compile(r"\b[A-Z]{2} \d{5}(?:-\d{4})?\b|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\b[A-Z]\d[\dW] [A-Z\d]{4}\b")
"""Postcodes of countries where an address has a line for the building and another for the town."""


def _without_postcode(lines: list[Part], party: Party) -> tuple[list[Part], list[Part], list[Part]] | None:
    """Name, address and what follows of a party abroad whose address has no postcode; None for any other.

    The address begins with the first line behind the name that has a number and ends before the country.
    """
    last = next((i for i, p in enumerate(lines) if i > 1 and country_of(p.text)), None)
    foreign = last is not None or (party.nip is not None and party.nip.value[:2].isalpha())
    first = next((i for i, p in enumerate(lines) if i and re.search(r"\d", p.text)), None)
    if (
        first is not None
        and LEGAL.search(fold(lines[0].text))
        and not any(LEGAL.search(fold(p.text)) for p in lines[1:])
    ):
        first = 1  # The name ends with its legal form.
    if not foreign or first is None or (last is not None and last <= first):
        return None
    end = min(last if last is not None else len(lines), first + 4)
    return lines[:first], lines[first:end], lines[end : end + 1]


def _first_piece(lines: Sequence[Part], place: int) -> int:
    """Where an address begins that stands between commas on the line of its postcode.

    In Poland it is the first piece with a house number, so that the partners of a company before it stay in the
    name; elsewhere every piece but the first may belong to it.
    """
    first = place
    while first > 1 and lines[first - 1].span.segment is lines[place].span.segment:
        first -= 1
    if not POSTCODE.search(lines[place].text):
        return first
    pieces = range(first, place)
    return next((n for n in pieces if HOUSE.search(lines[n].text) or STREET.search(fold(lines[n].text))), place)


def mend_legal_form(name: str) -> str:
    """`sp. z 0.0.` is how recognition reads `sp. z o.o.`: the letters have no other meaning there.

    >>> mend_legal_form("ABC sp. z 0.o.")
    'ABC sp. z o.o.'
    """
    return _LIMITED.sub(lambda m: f"{m.group(1)}o.{m.group(2)}o.", name)


def with_blanks(name: str) -> str:
    """A name whose blanks were lost, with them: before its legal form and before capitals inside words.

    >>> [with_blanks(name) for name in ("GrupaInterpartyS.A.", "InPost sp. z o.o.", "AnnaNowakFotografia")]
    ['Grupa Interparty S.A.', 'InPost sp. z o.o.', 'Anna Nowak Fotografia']
    """
    apart = _GLUED_FORM.sub(" ", name)
    return _GLUED_WORD.sub(" ", apart) if apart != name or _GLUED_TWICE.search(name) else name


_LOWER, _UPPER = "a-ząćęłńóśźż", "A-ZĄĆĘŁŃÓŚŹŻ"
_GLUED_FORM = re.compile(rf"(?<=[{_LOWER}])(?=S\.A\.|S\.C\.|P\.S\.A|[Ss]p\. ?[zjkJK]|Sp[óo][łl]k|GmbH)")
_GLUED_WORD = re.compile(rf"(?<=[{_LOWER}]{{3}})(?=[{_UPPER}][{_LOWER}]{{3}})")
_GLUED_TWICE = re.compile(rf"[{_LOWER}]{{3}}[{_UPPER}][{_LOWER}]{{3,}}[{_UPPER}][{_LOWER}]{{3}}")

_LIMITED = re.compile(r"\b([Ss][Pp]\. ?[zZ2] ?|[Ss]p[óo][łt]k[aą] ?[zZ2] ?)[oO0] ?\.( ?)[oO0]\b\.?")


def _address_text(parts: Sequence[Part]) -> str:
    """The address on one line; a postcode and its town that stand apart are put together."""
    text = re.sub(r"\bPL-(?=\d{2}-\d{3})|^zam\. ?", "", ", ".join(p.text for p in parts))
    return re.sub(r"(?<!\d)(\d{2}-\d{3}(?: [^\W\d_]+)?), (?=[^\W\d_]+$)", r"\1 ", text)


def _ends_town(line: Part, after: Part) -> bool:
    """Whether a single word under a postcode's line is the rest of the town's name (`Gorzów` / `Wielkopolski`)."""
    word = after.text
    near = after.span.segment.box.y0 - line.span.segment.box.y1 < 0.8 * line.span.segment.size
    one = re.fullmatch(r"[A-ZŁŚŻĆŹ][^\W\d_]{2,19}", word) is not None and country_of(word) is None
    return near and one and re.search(r"\d{2}-\d{3} \w+$", line.text) is not None


def _is_street_behind(town: Part, after: Part) -> bool:
    """Whether the street follows its postcode and town: on their line (`26-600 Radom, Kielecka 1`) or with its mark."""
    house = HOUSE.search(after.text) is not None and POSTCODE.search(after.text) is None
    beside = after.span.segment is town.span.segment
    return house and (beside or STREET.match(fold(after.text)) is not None)


def _addressy(text: str, so_far: Sequence[Part]) -> bool:
    """Whether a line after `Adres` still belongs to the address."""
    return len(so_far) < 4 and (not so_far or not POSTCODE.search(so_far[-1].text) or find_country(text) is not None)


_ABBREVIATED = re.compile(r"\s(?=(?:ul|al|pl|os)\. ?\w)|\s(?=(?:ul|al|os) [A-ZĄĆĘŁŃÓŚŹŻ1-9])", re.IGNORECASE)
_OF_A_HOUSE = re.compile(
    r"(?:dane )?(?:wspolnota mieszkaniowa|wm|wspolnota)(?: (?:nieruchomosci|wlascicieli))?(?: przy)?"
)
"""What is named after the street and the house it stands in."""
_IN_FULL = re.compile(r"\s(?=(?:Ulica|Aleja|Aleje|Plac|Osiedle) [^,]*\d)", re.IGNORECASE)
_FORM_END = re.compile(
    r"\b(?:sp\.? ?z ?o\.? ?o\.?|spolka z o\.? ?o\.?|z ograniczona odpowiedzialnoscia|s\.? ?a\.|spolka (?:akcyjna|jawna)"
    r"|p\.? ?s\.? ?a\.|gmbh|ltd\.?|s\.r\.o\.)(?: (?:sp\.|spolka) ?(?:k\.|komandytowa|j\.))?(?=\s\S)"
)


def _cut_at_street(parts: Sequence[Part]) -> list[Part]:
    """A line cut before its street (`ABC sp. z o.o. ul. Długa 5`) or, after a legal form, before village and house."""
    result: list[Part] = []
    for part in parts:
        text = part.span.printed
        street = _ABBREVIATED.search(text) or _IN_FULL.search(text)
        if street is not None and _OF_A_HOUSE.fullmatch(fold(text[: street.start()].strip(" ,:-"))):
            street = None
        cut = street.start() if street else 0
        if not street:
            after_form = max((form.end() for form in _FORM_END.finditer(fold(text))), default=0)
            if after_form and HOUSE.fullmatch(text[after_form:].strip()):
                cut = after_form
        if cut > 2:
            middle = part.span.start + cut
            result.append(Part(Span(part.span.segment, part.span.start, middle), part.kind))
            result.append(Part(Span(part.span.segment, middle, part.span.end), part.kind))
        else:
            result.append(part)
    return result


def _is_address_line(text: str, position: int, named: bool) -> bool:
    """Whether the line before a postcode's is part of the address; the first line is a name unless it is a street."""
    folded = fold(text)
    if LEGAL.search(folded) and not STREET.match(folded):
        return False
    if STREET.search(folded):
        return True
    if position == 0 and not named:
        return False
    if re.match(r"^\d+\s?[a-z]?,? \D{4,}", folded):
        return True
    return bool(HOUSE.search(text)) and len(text) < 60


_FORM_REST = re.compile(
    r"\W*(?:(?:z )?(?:[o0]\. ?)?[o0]\.|(?:z )?[o0]\. ?[o0]|(?:p\.? ?)?s\. ?[acjk]\.?|[acjk]\."
    r"|(?:(?:z )?ograniczon\w+ )?odpowiedzialnosci\w|akcyjna|jawna|komandytowa|cywilna|partnerska)(?: sp\. ?k\.)?\W*"
)
"""The end of a legal form that stands on a line of its own."""


def _is_noise(text: str) -> bool:
    """Lines that are neither name nor address: contacts, register data, bare punctuation, digits alone."""
    folded = fold(text)
    if POSTCODE.search(text) or FOREIGN_POSTCODE.fullmatch(text.strip(" ,")):
        return False
    keyed = re.match(r"^[^:]{3,60}:\s*(\S.*)", text)
    if keyed and not STREET.search(folded) and not LEGAL.search(fold(keyed[1])):
        return True
    if _FORM_REST.fullmatch(folded):
        return False
    return bool(CONTACT.search(folded) or BOILER.search(folded) or not re.search(r"[^\W\d_]{2}", text)) or bool(
        find_nips(text) and len(text) < 26
    )


def _name_spans(names: Sequence[Part]) -> list[Span]:
    """The lines of a name: up to three before the address."""
    kept = [p for p in names if country_of(p.text) is None]
    captioned = len(kept) > 1 and kept[0].span.printed.rstrip().endswith(":")
    spans = [p.span for p in _without_brand(kept[captioned:][:3])]
    key = _KEY.match(spans[0].printed) if spans else None
    return spans if key is None else [spans[0].cut(key.end(), len(spans[0].printed)), *spans[1:]]


_KEY = re.compile(r"[^\W\d_]{4,20}(?: [^\W\d_]{2,15})?: ")
"""A role that no vocabulary lists, before a name on its line (`Reklamodawca: ABC sp. z o.o.`)."""


def _without_brand(names: Sequence[Part]) -> Sequence[Part]:
    """The lines of a name without a sign over a company's whole name that has a word of it (`BENZOL Nr 12`)."""
    if len(names) < 2 or LEGAL.search(fold(names[0].text)) or not _FORM_LAST.search(fold(names[1].text)):
        return names
    sign, company = (set(re.findall(r"[^\W\d_]{4,}", fold(p.text))) for p in names[:2])
    return names[1:] if sign & company - _COMMON else names


_FORM_LAST = re.compile(
    r"\w{3}\W+(?:sp\.? ?z ?o\.? ?o\.?|spolka z o\.? ?o\.?|s\.? ?a\.|sp\.? ?[jk]\.?"
    r"|spolka (?:akcyjna|jawna|komandytowa))(?: sp\.? ?k\.?)?\W*$"
)
_COMMON = frozenset(
    """przedsiebiorstwo zaklad zaklady firma handlowa handlowe handel uslugi uslugowe uslugowy spolka grupa polska
    wielobranzowe wielobranzowa produkcyjne produkcyjny centrum biuro hurtownia sklep hotel serwis""".split()
)
"""Words that a sign and another company's name may share by chance."""


def _join(spans: Sequence[Span]) -> str:
    """The text of several spans as one name."""
    text, last = "", None
    for span in spans:
        same_line = last is not None and last.segment is span.segment
        text += (", " if same_line else " " if last else "") + span.text.strip(" ,;")
        last = span
    return re.sub(r"\s+", " ", text).strip()
