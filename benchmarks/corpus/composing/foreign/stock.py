"""What is sold across borders: services and goods, each named in English, German and Polish.

A line is `English|German|Polish|unit|lowest|highest|most pieces|code`; prices are net in EUR, the code is of the
customs tariff and only goods have one. A line that begins with `|` continues the one before.
"""

from __future__ import annotations

from dataclasses import dataclass

UNITS = {
    "en": {"h": ("h", "hrs", "hours", "hour"), "pc": ("pcs", "pc", "ea", "PCE", "units"), "mo": ("month", "mo",
           "months"),
           "day": ("day", "days", "man-day"), "kg": ("kg", "KG"), "t": ("t", "MT"), "km": ("km",), "set": ("set",
           "SET"),
           "user": ("user", "seat", "users"), "gb": ("GB", "GB-mo"), "m": ("m", "mtr"), "night": ("night", "nights"),
           "ls": ("lot", "flat", "ls"), "page": ("page", "pages"), "pers": ("person", "pax"), "pal": ("pallet", "plt"),
           "k": ("k req", "thousand"), "m2": ("sqm", "m2")},
    "de": {"h": ("Std.", "h", "Stunden"), "pc": ("Stk.", "Stück", "ST", "St."), "mo": ("Monat", "Mon.", "Monate"),
           "day": ("Tag", "PT", "Tage"), "kg": ("kg", "KG"), "t": ("t", "to"), "km": ("km",), "set": ("Set", "Satz"),
           "user": ("Nutzer", "User"), "gb": ("GB",), "m": ("m", "lfm"), "night": ("Nacht", "Nächte"),
           "ls": ("psch.", "pauschal", "PA"), "page": ("Seite", "Seiten"), "pers": ("Pers.", "Person"),
           "pal": ("Pal.", "Palette"), "k": ("Tsd.",), "m2": ("m2", "qm")},
    "pl": {"h": ("godz.", "h", "rbh"), "pc": ("szt.", "szt", "pcs"), "mo": ("mies.", "m-c"), "day": ("dzień", "dni"),
           "kg": ("kg", "KG"), "t": ("t", "tona"), "km": ("km",), "set": ("kpl.", "zest."), "user": ("użytk.", "user"),
           "gb": ("GB",), "m": ("mb", "m"), "night": ("doba", "noc"), "ls": ("usł.", "ryczałt"), "page": ("str.",),
           "pers": ("os.",), "pal": ("pal.", "paleta"), "k": ("tys.",), "m2": ("m2",)},
}  # fmt: skip
_CLOUD = """
Professional plan, monthly subscription|Tarif Professional, Monatsabonnement
|Plan Professional, abonament miesięczny|user|12|89|40|
Business plan (annual)|Tarif Business (jährlich)|Plan Business (roczny)|user|90|480|25|
Virtual server CX-41|Virtueller Server CX-41|Serwer wirtualny CX-41|mo|14|160|6|
Object storage|Objektspeicher|Pamięć obiektowa|gb|0.02|0.09|5000|
Outbound data transfer|Ausgehender Datenverkehr|Transfer wychodzący|gb|0.03|0.12|4000|
Managed database instance|Verwaltete Datenbankinstanz|Zarządzana baza danych|mo|45|390|3|
API requests, tier 2|API-Anfragen, Stufe 2|Zapytania API, próg 2|k|0.15|2.5|900|
Dedicated IPv4 address|Dedizierte IPv4-Adresse|Dedykowany adres IPv4|pc|2|6|8|
Priority support|Premium-Support|Wsparcie priorytetowe|mo|49|450|1|
Additional seats|Zusätzliche Benutzer|Dodatkowi użytkownicy|user|8|60|30|
Domain renewal example.eu|Domainverlängerung example.eu|Odnowienie domeny example.eu|pc|9|39|5|
Backup service 500 GB|Backup-Dienst 500 GB|Usługa kopii zapasowych 500 GB|mo|12|79|4|
Software licence, named user|Softwarelizenz, benannter Nutzer
|Licencja na oprogramowanie, użytkownik imienny|pc|120|1900|6|
Software maintenance|Softwarewartung|Utrzymanie oprogramowania|mo|80|950|3|
"""
_CONSULTING = """
Consulting services – process analysis|Beratungsleistungen – Prozessanalyse
|Usługi doradcze – analiza procesów|h|70|190|90|
Senior consultant, on-site|Senior Consultant, vor Ort|Starszy konsultant, na miejscu|day|620|1350|15|
Software development services|Softwareentwicklung|Usługi programistyczne|h|38|110|168|
Project management|Projektmanagement|Zarządzanie projektem|h|60|150|60|
Legal opinion on the distribution agreement|Rechtsgutachten zum Vertriebsvertrag
|Opinia prawna – umowa dystrybucyjna|ls|600|3800|1|
Workshop: requirements and scope|Workshop Anforderungen|Warsztaty – wymagania i zakres|day|900|1900|3|
Travel expenses as agreed|Reisekosten lt. Vereinbarung|Koszty podróży zgodnie z umową|ls|90|900|1|
Quality audit, preparation of the report|Qualitätsaudit mit Berichterstellung
|Audit jakości z opracowaniem raportu|ls|700|4200|1|
Technical documentation|Technische Dokumentation|Dokumentacja techniczna|page|18|55|120|
Translation DE–PL, technical text|Übersetzung DE–PL, Fachtext|Tłumaczenie DE–PL, tekst techniczny|page|14|38|90|
Interpreting, full day|Dolmetschen, ganztägig|Tłumaczenie ustne, cały dzień|day|450|900|3|
"""
_PARTS = """
Deep groove ball bearing 6206-2Z|Rillenkugellager 6206-2Z|Łożysko kulkowe 6206-2Z|pc|3|19|200|8482 10 90
End mill Ø 10 mm, solid carbide|Schaftfräser Ø 10 mm VHM|Frez trzpieniowy Ø 10 mm VHM|pc|24|130|30|8207 70 37
Hydraulic hose DN 12|Hydraulikschlauch DN 12|Wąż hydrauliczny DN 12|m|5|27|150|4009 21 00
Proximity sensor M18 PNP|Näherungsschalter M18 PNP|Czujnik zbliżeniowy M18 PNP|pc|18|95|40|8536 50 19
Toothed belt AT10-980|Zahnriemen AT10-980|Pasek zębaty AT10-980|pc|11|64|60|4010 35 00
Gasket set for pump KP-40|Dichtungssatz Pumpe KP-40|Zestaw uszczelnień pompy KP-40|set|22|180|15|8484 10 00
Hexagon screw M12×60 8.8, galvanised|Sechskantschraube M12×60 8.8 verzinkt
|Śruba M12×60 8.8 ocynk|pc|0.18|1.4|1500|7318 15 88
Frequency converter 2.2 kW|Frequenzumrichter 2,2 kW|Falownik 2,2 kW|pc|190|620|6|8504 40 84
Pneumatic cylinder 50/100|Pneumatikzylinder 50/100|Siłownik pneumatyczny 50/100|pc|48|210|20|8412 31 00
Filter element HF-225|Filterelement HF-225|Wkład filtra HF-225|pc|9|75|48|8421 99 90
Control cable 12G1|Steuerleitung 12G1|Przewód sterowniczy 12G1|m|1.9|6.8|400|8544 49 93
Brake disc, front axle|Bremsscheibe Vorderachse|Tarcza hamulcowa, oś przednia|pc|14|68|40|8708 30 91
"""
_MACHINES = """
Belt conveyor BC-600, length 4 m|Förderband BC-600, Länge 4 m
|Przenośnik taśmowy BC-600, dł. 4 m|pc|3200|9800|3|8428 33 00
Pallet wrapping machine PW-20|Palettenwickler PW-20|Owijarka palet PW-20|pc|5400|14500|2|8422 40 00
Screw compressor 15 kW|Schraubenkompressor 15 kW|Sprężarka śrubowa 15 kW|pc|4100|8900|1|8414 80 75
Welded steel frame acc. to drawing 4471|Schweißrahmen nach Zeichnung 4471
|Rama stalowa spawana wg rys. 4471|pc|140|960|24|7308 90 98
Installation and commissioning|Montage und Inbetriebnahme|Montaż i uruchomienie|day|480|980|5|
Operator training|Bedienerschulung|Szkolenie operatorów|day|350|890|2|
Control cabinet SC-12|Schaltschrank SC-12|Szafa sterownicza SC-12|pc|780|3900|3|8537 10 98
Light trailer 750 kg|Leichtanhänger 750 kg|Przyczepa lekka 750 kg|pc|620|1150|6|8716 40 00
Spare parts package, first year|Ersatzteilpaket 1. Jahr|Pakiet części zamiennych, 1. rok|set|290|2600|1|8487 90 90
"""
_GOODS = """
Oak chair Nord|Eichenstuhl Nord|Krzesło dębowe Nord|pc|29|82|60|9401 61 00
Kitchen cabinet D60|Küchenschrank D60|Szafka kuchenna D60|pc|36|98|24|9403 40 10
Wood pellets A1|Holzpellets A1|Pellet drzewny A1|t|190|330|24|4401 31 00
PVC window 1200×1400|PVC-Fenster 1200×1400|Okno PCV 1200×1400|pc|90|240|20|3925 20 00
Frozen apples, diced|Gefrorene Apfelwürfel|Jabłka mrożone, kostka|kg|0.9|1.7|9000|0811 90 95
Fresh mushrooms|Frische Champignons|Pieczarki świeże|kg|1.4|2.6|3000|0709 51 00
Stretch film 23 mic|Stretchfolie 23 my|Folia stretch 23 mic|kg|1.6|2.9|2400|3920 10 28
Scented candle in glass|Duftkerze im Glas|Świeca zapachowa w szkle|pc|1.2|5.5|1200|3406 00 00
Cocoa wafers 180 g, carton of 24|Kakaowaffeln 180 g, Karton 24|Wafelki kakaowe 180 g, karton 24|pc|14|33|120|1905 32 05
Cotton T-shirt, white, size L|Baumwoll-T-Shirt weiß Gr. L|Koszulka bawełniana biała r. L|pc|3.1|8.9|400|6109 10 00
Glass jar 720 ml|Schraubglas 720 ml|Słoik szklany 720 ml|pc|0.14|0.42|8000|7010 90 43
OSB 3 board 18 mm|OSB/3-Platte 18 mm|Płyta OSB 3 18 mm|m2|5.1|8.9|500|4410 12 10
Garden bench, acacia|Gartenbank Akazie|Ławka ogrodowa, akacja|pc|48|160|15|9401 69 00
"""
_FREIGHT = """
Road freight Poznań – Rotterdam, FTL 24 t|Transport Poznań – Rotterdam, 24 t
|Transport Poznań – Rotterdam, FTL 24 t|ls|900|1980|2|
Road freight Hamburg – Warszawa|Fracht Hamburg – Warszawa|Fracht Hamburg – Warszawa|ls|700|1650|3|
Sea freight Gdynia – Felixstowe, 40' HC|Seefracht Gdynia – Felixstowe, 40' HC
|Fracht morski Gdynia – Felixstowe, 40' HC|ls|950|2600|2|
Groupage shipment|Sammelgutsendung|Przesyłka drobnicowa|pal|58|190|12|
Customs clearance T1|Zollabfertigung T1|Odprawa celna T1|pc|45|120|4|
Diesel surcharge|Dieselzuschlag|Dodatek paliwowy|ls|18|160|1|
Toll charges|Maut|Opłaty drogowe|ls|25|240|1|
Waiting time|Standzeit|Postój pojazdu|h|35|60|8|
Storage of pallets|Palettenlagerung|Składowanie palet|pal|3|11|60|
Express delivery, EU zone 2|Expresszustellung, EU-Zone 2|Przesyłka ekspresowa, strefa UE 2|pc|19|74|14|
"""
_HOTEL = """
Accommodation, single room|Übernachtung Einzelzimmer|Nocleg, pokój jednoosobowy|night|68|189|6|
Accommodation, double room|Übernachtung Doppelzimmer|Nocleg, pokój dwuosobowy|night|89|245|5|
Accommodation, business room|Übernachtung Businesszimmer|Nocleg, pokój biznes|night|99|310|4|
"""
_HOTEL_EXTRA = """
Parking garage|Tiefgarage|Parking podziemny|pc|9|28|5|
Breakfast buffet|Frühstücksbuffet|Śniadanie|pers|12|26|8|
Restaurant, dinner|Restaurant Abendessen|Restauracja, kolacja|pers|18|62|4|
Minibar|Minibar|Minibar|pc|3|9|4|
Conference room, half day|Tagungsraum halbtags|Sala konferencyjna, pół dnia|pc|140|480|2|
Bar, beverages|Bar, Getränke|Bar, napoje|pc|4|14|6|
"""
_MEDIA = """
Online advertising – clicks, search network|Online-Werbung – Klicks Suchnetzwerk
|Reklama online – kliknięcia w wyszukiwarce|pc|0.11|1.9|2500|
Display campaign, impressions|Display-Kampagne, Impressionen|Kampania displayowa, wyświetlenia|k|0.9|6.4|800|
Logo design and brand manual|Logodesign und Markenhandbuch|Projekt logo i księga znaku|ls|450|2900|1|
Half-page advertisement, trade journal|Anzeige 1/2 Seite, Fachzeitschrift
|Reklama 1/2 strony w czasopiśmie branżowym|pc|380|2200|2|
Photo licence, web and print|Bildlizenz Web und Print|Licencja na zdjęcia, web i druk|pc|29|310|8|
Layout of product catalogue|Layout Produktkatalog|Skład katalogu produktów|page|22|70|64|
Video editing|Videoschnitt|Montaż wideo|h|40|95|40|
"""
_TRAINING = """
Conference pass, two days|Kongressticket, zwei Tage|Udział w konferencji, dwa dni|pers|290|890|4|
Stand rental, hall 7|Standmiete Halle 7|Wynajem stoiska, hala 7|m2|140|310|24|
Electricity connection 3 kW|Stromanschluss 3 kW|Przyłącze elektryczne 3 kW|pc|90|240|1|
Seminar: functional safety|Seminar Funktionale Sicherheit|Seminarium: bezpieczeństwo funkcjonalne|pers|420|1150|3|
Course materials|Kursunterlagen|Materiały szkoleniowe|pers|15|60|6|
Exhibitor registration fee|Anmeldegebühr Aussteller|Opłata rejestracyjna wystawcy|pc|120|390|1|
"""


@dataclass(frozen=True, slots=True)
class Ware:
    """One thing sold; `names` by language, prices net in EUR."""

    names: dict[str, str]
    unit: str
    low: float
    high: float
    most: int
    code: str


def _wares(text: str) -> tuple[Ware, ...]:
    rows = (line.split("|") for line in text.strip().replace("\n|", "|").splitlines())
    return tuple(
        Ware({"en": en, "de": de, "pl": pl}, unit, float(low), float(high), int(most), code)
        for en, de, pl, unit, low, high, most, code in rows
    )


STOCK: dict[str, tuple[Ware, ...]] = {
    "cloud": _wares(_CLOUD), "consulting": _wares(_CONSULTING), "parts": _wares(_PARTS),
    "machines": _wares(_MACHINES), "goods": _wares(_GOODS), "freight": _wares(_FREIGHT), "hotel": _wares(_HOTEL),
    "hotel_extra": _wares(_HOTEL_EXTRA), "media": _wares(_MEDIA), "training": _wares(_TRAINING),
}  # fmt: skip
SERVICES = ("cloud", "consulting", "freight", "media")
GOODS = ("parts", "machines", "goods")
