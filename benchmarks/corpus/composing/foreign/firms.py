"""Firms abroad: names, addresses, tax numbers with valid check digits, banks, register lines."""

from __future__ import annotations

import random
import unicodedata
from dataclasses import dataclass

from stdnum.eu import vat as eu_vat
from stdnum.gb import vat as gb_vat

from benchmarks.corpus.companies import Company
from benchmarks.corpus.identifiers import iban

COUNTRIES = {
    "en": {"DE": "Germany", "AT": "Austria", "IE": "Ireland", "NL": "The Netherlands", "CZ": "Czech Republic",
           "LU": "Luxembourg", "FR": "France", "US": "United States", "GB": "United Kingdom", "CH": "Switzerland",
           "PL": "Poland"},
    "de": {"DE": "Deutschland", "AT": "Österreich", "IE": "Irland", "NL": "Niederlande", "CZ": "Tschechien",
           "LU": "Luxemburg", "FR": "Frankreich", "US": "USA", "GB": "Großbritannien", "CH": "Schweiz", "PL": "Polen"},
    "pl": {"DE": "Niemcy", "AT": "Austria", "IE": "Irlandia", "NL": "Holandia", "CZ": "Czechy", "LU": "Luksemburg",
           "FR": "Francja", "US": "USA", "GB": "Wielka Brytania", "CH": "Szwajcaria", "PL": "Polska"},
}  # fmt: skip
_STEMS = {
    "DE": "Kessler,Brandt & Voss,Lindner,Rheinmark,Norddeich,Steinbach,Hagedorn,Wölfel,Dr. Vogt,Eberle,Fürst,Jäger",
    "AT": "Hochleitner,Alpenblick,Donau,Wieser,Grossglockner,Moosbrugger,Tauern,Enns,Pichler & Sohn",
    "IE": "Shannon,Claddagh,Liffeyside,Kerrigan,Northwall,Corrib,Tara,Skellig",
    "NL": "Van Dijk,De Wit,Oranje,Maasland,Zuiderzee,Hofstra,Waterkant,Bakker & De Groot",
    "CZ": "Novotný,Vltava,Moravia,Beskyd,Procházka,Sázava,Třinec,Hradec,Bohemia",
    "LU": "Mosella,Ardenne,Kirchberg,Alzette,Eurofin,Petrusse",
    "FR": "Delacroix,Lefèvre,Bretagne,Atlantique,Moreau & Fils,Rhône,Étoile,Grand Large",
    "US": "Bluestem,Northgate,Hudson,Redwood,Stackline,Cedar Peak,Brightpath,Copperfield,Nimbus",
    "GB": "Harrington,Wessex,Blackwood,Thornbury,Pennine,Albion,Carrick & Moss,Fairweather,Kestrel",
    "CH": "Matterhorn,Zürcher,Aare,Rütli,Jura,Bernina",
}
_WORDS = {
    "de": {"cloud": "Software,IT-Systeme,Cloud Services,Digital,Hosting", "consulting": "Consulting,Beratung,Advisory",
           "parts": "Antriebstechnik,Werkzeuge,Industriebedarf,Hydraulik", "goods": "Handels,Großhandel,Trading",
           "machines": "Maschinenbau,Anlagenbau,Fördertechnik,Verpackungstechnik",
           "freight": "Spedition,Logistik,Transporte,Cargo", "hotel": "Hotelbetriebs,Hotel,Gästehaus",
           "media": "Medien,Marketing,Werbung,Design", "training": "Akademie,Kongress,Institut,Messe"},
    "en": {"cloud": "Software,Cloud,Technologies,Labs,Data,Systems", "consulting": "Consulting,Advisory,Partners",
           "parts": "Components,Tools,Industrial Supplies,Bearings", "goods": "Trading,Wholesale,Imports,Distribution",
           "machines": "Machinery,Engineering,Packaging Systems,Automation",
           "freight": "Logistics,Freight,Forwarding,Shipping,Haulage", "hotel": "Hotels,Hospitality,Inns",
           "media": "Media,Studios,Design,Advertising,Publishing", "training": "Academy,Events,Institute,Conferences"},
}  # fmt: skip
_LEGAL = {
    "DE": "GmbH,GmbH,GmbH,AG,GmbH & Co. KG,KG,UG (haftungsbeschränkt),SE", "AT": "GmbH,GmbH,Ges.m.b.H.,KG,GmbH & Co KG",
    "IE": "Limited,Ltd,Ireland Limited,Unlimited Company,DAC", "NL": "B.V.,B.V.,Nederland B.V.,Holding B.V.",
    "CZ": "s.r.o.,s.r.o.,a.s.,spol. s r.o.", "LU": "S.à r.l.,S.A.,SARL", "FR": "SAS,SARL,S.A.,SASU,France SAS",
    "US": "Inc.,LLC,Corp.,Inc.", "GB": "Ltd,Limited,LLP,plc,UK Ltd", "CH": "AG,GmbH,SA",
}  # fmt: skip
# Street (with # for its number), postcode and city as one line, the city alone.
_PLACES = {
    "DE": (("Lindenstraße #", "40213 Düsseldorf", "Düsseldorf"), ("Am Hafen #", "20457 Hamburg", "Hamburg"),
           ("Gewerbepark #", "93059 Regensburg", "Regensburg"), ("Kaiserallee #", "76133 Karlsruhe", "Karlsruhe"),
           ("Schönhauser Allee #", "10119 Berlin", "Berlin"), ("Bahnhofstr. #", "33602 Bielefeld", "Bielefeld"),
           ("Robert-Bosch-Str. #", "64293 Darmstadt", "Darmstadt"), ("Görlitzer Weg #a", "02826 Görlitz", "Görlitz")),
    "AT": (("Mariahilfer Straße #", "1060 Wien", "Wien"), ("Salzburger Str. #", "5020 Salzburg", "Salzburg"),
           ("Industriezeile #", "4020 Linz", "Linz"), ("Innrain #/2", "A-6020 Innsbruck", "Innsbruck")),
    "IE": (("# Harcourt Road", "Dublin 2, D02 HW77", "Dublin"), ("Unit #, Airside Business Park", "Swords, Co. Dublin",
            "Swords"), ("# South Mall", "Cork T12 XY45", "Cork"), ("# Grand Canal Dock", "Dublin D04 V4X7", "Dublin")),
    "NL": (("Herengracht #", "1017 BV Amsterdam", "Amsterdam"), ("Wilhelminakade #", "3072 AP Rotterdam", "Rotterdam"),
           ("Science Park #", "5692 EL Son", "Son"), ("Stationsplein #", "3511 ED Utrecht", "Utrecht")),
    "CZ": (("Karlovo náměstí #", "120 00 Praha 2", "Praha"), ("Masarykova #", "602 00 Brno", "Brno"),
           ("Opavská #/14", "708 00 Ostrava-Poruba", "Ostrava"), ("Průmyslová #", "500 02 Hradec Králové",
            "Hradec Králové")),
    "LU": (("# avenue John F. Kennedy", "L-1855 Luxembourg", "Luxembourg"), ("# rue Plaetis", "L-2338 Luxembourg",
            "Luxembourg"), ("# boulevard Royal", "L-2449 Luxembourg", "Luxembourg")),
    "FR": (("# rue de Rivoli", "75001 Paris", "Paris"), ("# avenue Jean Jaurès", "69007 Lyon", "Lyon"),
           ("Z.I. Nord, # rue des Forges", "67000 Strasbourg", "Strasbourg"), ("# quai de la Fosse", "44000 Nantes",
            "Nantes")),
    "US": (("# Market Street, Suite 400", "San Francisco, CA 94105", "San Francisco"), ("# Boylston Street",
            "Boston, MA 02116", "Boston"), ("# W 34th St, Floor 7", "New York, NY 10001", "New York"),
           ("# Pine Avenue", "Seattle, WA 98101", "Seattle")),
    "GB": (("# Mill Lane", "Leeds LS1 4AB", "Leeds"), ("Unit #, Riverside Park", "Bristol BS2 0XJ", "Bristol"),
           ("# Old Street", "London EC1V 9HL", "London"), ("# Castle Road", "Edinburgh EH1 2NG", "Edinburgh")),
    "CH": (("Bahnhofstrasse #", "8001 Zürich", "Zürich"), ("Industriestrasse #", "6300 Zug", "Zug")),
}  # fmt: skip
_BANKS = {
    "DE": (("Deutsche Bank AG", "DEUTDEFFXXX"), ("Commerzbank AG", "COBADEFFXXX"), ("Stadtsparkasse Düsseldorf",
            "DUSSDEDDXXX"), ("Hypovereinsbank", "HYVEDEMMXXX"), ("Volksbank Bielefeld-Gütersloh", "GENODEM1GTL")),
    "AT": (("Erste Bank", "GIBAATWWXXX"), ("Raiffeisenlandesbank OÖ", "RZOOAT2L"), ("UniCredit Bank Austria AG",
            "BKAUATWW")),
    "IE": (("AIB Bank", "AIBKIE2D"), ("Bank of Ireland", "BOFIIE2D")),
    "NL": (("ING Bank N.V.", "INGBNL2A"), ("ABN AMRO Bank N.V.", "ABNANL2A"), ("Rabobank", "RABONL2U")),
    "CZ": (("Komerční banka, a.s.", "KOMBCZPP"), ("ČSOB, a.s.", "CEKOCZPP"), ("Česká spořitelna, a.s.", "GIBACZPX")),
    "LU": (("BGL BNP Paribas", "BGLLLULL"), ("Banque et Caisse d'Épargne de l'État", "BCEELULL")),
    "FR": (("BNP Paribas", "BNPAFRPP"), ("Crédit Lyonnais", "CRLYFRPP"), ("Société Générale", "SOGEFRPP")),
    "GB": (("Barclays Bank PLC", "BARCGB22"), ("HSBC UK Bank plc", "HBUKGB4B"), ("Lloyds Bank plc", "LOYDGB2L")),
    "US": (("JPMorgan Chase Bank, N.A.", "CHASUS33"), ("Citibank N.A.", "CITIUS33")),
}  # fmt: skip
_VAT_FORMS = {"DE": "#########", "AT": "U########", "NL": "#########B01", "CZ": "########", "LU": "########",
              "GB": "#########", "IE": "#######@H"}  # fmt: skip
_IBAN_BODIES = {"DE": 18, "AT": 16, "CZ": 20, "LU": 16, "FR": 23}


@dataclass(frozen=True, slots=True)
class Abroad:
    """A firm abroad: the party, its town and the line of its register."""

    company: Company
    town: str
    register: str


def digits(rng: random.Random, form: str) -> str:
    """The form with every # replaced by a digit (the first of them no zero) and @ by a letter."""
    drawn = "".join(rng.choice("0123456789") if char == "#" else char for char in form)
    drawn = "".join(rng.choice("ABCDEFGHKLMNPRTUVW") if char == "@" else char for char in drawn)
    return drawn if "#" not in form or drawn[form.index("#")] != "0" else digits(rng, form)


def vat_number(rng: random.Random, country: str) -> str:
    """A compact VAT number with its prefix and valid check digits."""
    if country == "FR":
        while True:
            siren = digits(rng, "#########")
            number = f"FR{(12 + 3 * (int(siren) % 97)) % 97:02d}{siren}"
            if eu_vat.is_valid(number):
                return number
    check = gb_vat if country == "GB" else eu_vat
    while True:
        number = country + digits(rng, _VAT_FORMS[country])
        if check.is_valid(number):
            return number


def account(rng: random.Random, country: str, bic: str) -> str | None:
    """A compact IBAN of a bank of the country; None where there are none."""
    if country in _IBAN_BODIES:
        return iban(country, digits(rng, "#" * _IBAN_BODIES[country]))
    if country in {"NL", "IE", "GB"}:
        return iban(country, bic[:4] + digits(rng, "#" * (10 if country == "NL" else 14)))
    return None


def firm(rng: random.Random, country: str, trade: str) -> Abroad:
    """A firm of the country in the trade."""
    speech = "de" if country in {"DE", "AT", "CH"} else "en"
    words = _WORDS[speech].get(trade, "Trading,International,Group")
    stem, word = rng.choice(_STEMS[country].split(",")), rng.choice(words.split(","))
    legal = rng.choice(_LEGAL[country].split(","))
    name = rng.choice((f"{stem} {word} {legal}",) * 3 + (f"{stem.upper()} {word} {legal}", f"{stem} {legal}",
                                                         f"{stem} {word} Europe {legal}"))  # fmt: skip
    street, city, town = rng.choice(_PLACES[country])
    bank, bic = rng.choice(_BANKS.get(country, (("", ""),)))
    host = "".join(char for char in plain(stem).split(" ")[0].lower() if char.isalpha())
    ending = {"US": "com", "GB": "co.uk", "IE": "ie"}.get(country, country.lower())
    number = None if country in {"US", "CH"} else vat_number(rng, country)
    if country == "US" and rng.random() < 0.5:
        number = "EU" + digits(rng, "372######")  # the number of a seller abroad in the One Stop Shop
    company = Company(
        nazwa=name,
        ulica=street.replace("#", str(rng.randint(1, 190))),
        miasto=city,
        nip=number,
        kraj=country,
        konto=account(rng, country, bic),
        bank=bank or None,
        swift=bic or None,
        telefon=f"+{_DIAL[country]} {rng.randint(10, 99)} {rng.randint(100, 999)} {rng.randint(1000, 9999)}",
        email=f"{rng.choice(('billing', 'invoices', 'info', 'accounts', 'office'))}@{host}-{trade}.{ending}",
        www=f"www.{host}-{trade}.{ending}",
        forma="foreign",
    )
    return Abroad(company, town, register(rng, country, town, number))


_DIAL = {"DE": 49, "AT": 43, "IE": 353, "NL": 31, "CZ": 420, "LU": 352, "FR": 33, "US": 1, "GB": 44, "CH": 41}


def plain(text: str) -> str:
    """The text without accents, as systems abroad write Polish names."""
    bare = unicodedata.normalize("NFKD", text.replace("ł", "l").replace("Ł", "L").replace("ß", "ss"))
    return "".join(char for char in bare if not unicodedata.combining(char))


def register(rng: random.Random, country: str, town: str, number: str | None) -> str:
    """The line of the register of companies; Czech and French VAT numbers hold the number of the register."""
    siren = " ".join((number or "")[start : start + 3] for start in (4, 7, 10))
    boss = rng.choice(("M. Keller", "Dr. J. Albrecht", "S. van Houten", "A. Murphy", "P. Laurent", "T. Hrubý"))
    capital = rng.choice(("25.000", "50.000", "100.000", "1.250.000"))
    form = {
        "DE": f"Amtsgericht {town} HRB #####, Geschäftsführer: {boss}",
        "AT": f"FN ######k, Firmenbuchgericht {town}, Stammkapital {capital} Euro",
        "IE": f"Registered in Ireland No. ######. Directors: {boss} (IRL), L. Byrne",
        "NL": f"KvK {town} ########", "CZ": f"IČO {(number or '')[2:]}, OR vedený u KS, oddíl C, vložka #####",
        "LU": "R.C.S. Luxembourg B######", "US": "A Delaware corporation" + ("" if number else " · EIN ##-#######"),
        "FR": f"SIREN {siren} R.C.S. {town}, capital 50 000 euros, APE 6201Z",
        "GB": "Registered in England and Wales, company number 0#######", "CH": f"Handelsregister {town}",
    }[country]  # fmt: skip
    return "".join(rng.choice("123456789") if char == "#" else char for char in form)


def spaced(rng: random.Random, number: str) -> str:
    """A foreign VAT number as printed: compact, or with blanks after its prefix or between its groups."""
    country, body = number[:2], number[2:]
    if rng.random() < 0.72:
        return number
    if country in {"DE", "FR", "CZ", "GB"} and body.isdigit() and rng.random() < 0.5:
        groups = [body[start : start + 3] for start in range(0, len(body), 3)]
        return " ".join([country, *groups])
    return f"{country} {body}"
