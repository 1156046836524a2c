"""Country names in Polish, English and German (and a few own names) to ISO 3166 alpha-2.

>>> find_country("00-950 Warszawa, Polska"), find_country("10117 Berlin, Deutschland"), find_country("Warszawa")
('PL', 'DE', None)
>>> country_of("Czech Republic"), country_of("Niemczech"), country_of("PL")
('CZ', None, 'PL')
"""

from __future__ import annotations

import re

_NAMES = """
PL polska poland polen polsko poľsko pologne|rzeczpospolita polska|republic of poland
DE niemcy germany deutschland|republika federalna niemiec|federal republic of germany
AT austria österreich osterreich
BE belgia belgium belgien belgique belgië
BG bułgaria bulgaria bulgarien
HR chorwacja croatia kroatien hrvatska
CY cypr cyprus zypern
CZ czechy czechia tschechien česko|republika czeska|czech republic|tschechische republik|česká republika
DK dania denmark dänemark danmark
EE estonia estland eesti
FI finlandia finland finnland suomi
FR francja france frankreich
GR grecja greece griechenland
ES hiszpania spain spanien españa
IE irlandia ireland irland
IT włochy italy italien italia
LT litwa lithuania litauen lietuva
LU luksemburg luxembourg luxemburg
LV łotwa latvia lettland latvija
MT malta
NL holandia niderlandy netherlands niederlande nederland holland|the netherlands|królestwo niderlandów
PT portugalia portugal
RO rumunia romania rumänien românia
SE szwecja sweden schweden sverige
SI słowenia slovenia slowenien slovenija
SK słowacja slovakia slowakei slovensko|republika słowacka|slovak republic
HU węgry hungary ungarn magyarország
GB anglia england großbritannien|wielka brytania|united kingdom|great britain|vereinigtes königreich
CH szwajcaria switzerland schweiz suisse svizzera
NO norwegia norway norwegen norge
IS islandia iceland island ísland
LI liechtenstein
UA ukraina ukraine
BY białoruś belarus weißrussland
RU rosja russia russland|federacja rosyjska|russian federation
MD mołdawia moldova moldau
RS serbia serbien srbija
ME montenegro czarnogóra
MK macedonia|macedonia północna|north macedonia
AL albania albanien
BA bośnia bosnia|bośnia i hercegowina|bosnia and herzegovina
TR turcja turkey türkei türkiye
GE gruzja georgia georgien
AM armenia armenien
AZ azerbejdżan azerbaijan
KZ kazachstan kazakhstan kasachstan
IL izrael israel
US usa|stany zjednoczone|stany zjednoczone ameryki|united states|united states of america|vereinigte staaten|u.s.a.
CA kanada canada
MX meksyk mexico mexiko
BR brazylia brazil brasilien
AR argentyna argentina
CN chiny china|chińska republika ludowa
HK hongkong|hong kong
TW tajwan taiwan
JP japonia japan
KR korea|korea południowa|south korea|republic of korea
IN indie india indien
VN wietnam vietnam
TH tajlandia thailand
SG singapur singapore
MY malezja malaysia
ID indonezja indonesia indonesien
AU australia australien
NZ nowa zelandia|new zealand|neuseeland
ZA rpa|południowa afryka|south africa|südafrika
AE zea|zjednoczone emiraty arabskie|united arab emirates|vereinigte arabische emirate
EG egipt egypt ägypten
MA maroko morocco marokko
"""

_CODES = frozenset(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA
    CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA
    GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP
    KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS
    MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS
    RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW
    TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW
    """.split()
)


def _table() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in _NAMES.strip().splitlines():
        code, names = line.split(" ", 1)
        first, *phrases = names.split("|")
        # Single words stand before the first bar, phrases behind it; two countries are phrases throughout.
        singles = [first] if code == "NZ" else first.split()
        for name in (*singles, *phrases):
            table.setdefault(name.strip(), code)
    return table


_CODE_OF_NAME = _table()
_NAME = re.compile(
    rf"(?<!\w)(?:{'|'.join(re.escape(name) for name in sorted(_CODE_OF_NAME, key=len, reverse=True))})(?!\w)",
    re.IGNORECASE,
)


def is_country_code(code: str) -> bool:
    """Whether `code` is assigned in ISO 3166-1 alpha-2 (or is Kosovo's XK, which IBANs use)."""
    return code in _CODES


def country_of(text: str) -> str | None:
    """The country that the whole of `text` names, by name in any case or by code in capitals."""
    name = " ".join(text.split())
    if name in _CODES:
        return name
    return _CODE_OF_NAME.get(name.lower())


def find_country(text: str) -> str | None:
    """The country of the last name in `text`, as an address ends with it; None when it names none."""
    last = None
    for match in _NAME.finditer(text):
        last = match.group()
    return None if last is None else _CODE_OF_NAME[last.lower()]
