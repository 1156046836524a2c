"""Persons, streets, places and brands that Polish invoices carry."""

from __future__ import annotations

FIRST_MALE = ("Jan", "Piotr", "Krzysztof", "Andrzej", "Tomasz", "Paweł", "Michał", "Marcin", "Grzegorz", "Łukasz",
              "Stanisław", "Wojciech", "Mariusz", "Zbigniew", "Jerzy", "Rafał", "Dariusz", "Józef", "Błażej",
              "Świętosław", "Szymon", "Mateusz")  # fmt: skip
FIRST_FEMALE = ("Anna", "Maria", "Katarzyna", "Małgorzata", "Agnieszka", "Barbara", "Ewa", "Krystyna", "Elżbieta",
                "Zofia", "Joanna", "Magdalena", "Żaneta", "Grażyna", "Bożena", "Łucja", "Kinga", "Dorota")  # fmt: skip
SURNAMES = (("Nowak", "Nowak"), ("Kowalski", "Kowalska"), ("Wiśniewski", "Wiśniewska"), ("Wójcik", "Wójcik"),
            ("Kowalczyk", "Kowalczyk"), ("Kamiński", "Kamińska"), ("Lewandowski", "Lewandowska"),
            ("Zieliński", "Zielińska"), ("Szymański", "Szymańska"), ("Woźniak", "Woźniak"), ("Dąbrowski", "Dąbrowska"),
            ("Kozłowski", "Kozłowska"), ("Jankowski", "Jankowska"), ("Mazur", "Mazur"), ("Krawczyk", "Krawczyk"),
            ("Grabowski", "Grabowska"), ("Pawłowski", "Pawłowska"), ("Zając", "Zając"), ("Król", "Król"),
            ("Wróbel", "Wróbel"), ("Jabłoński", "Jabłońska"), ("Wieczorek", "Wieczorek"), ("Stępień", "Stępień"),
            ("Górski", "Górska"), ("Sikora", "Sikora"), ("Ostrowski", "Ostrowska"), ("Głowacki", "Głowacka"),
            ("Żurawski", "Żurawska"), ("Śliwiński", "Śliwińska"), ("Gęsicki", "Gęsicka"),
            ("Brzęczyszczykiewicz", "Brzęczyszczykiewicz"), ("Ćwikła", "Ćwikła"),
            ("Nowak-Łącka", "Nowak-Łącka"))  # fmt: skip
STREETS = ("Długa", "Polna", "Leśna", "Słoneczna", "Krótka", "Szkolna", "Ogrodowa", "Lipowa", "Brzozowa", "Łąkowa",
           "Kościuszki", "Mickiewicza", "Sienkiewicza", "Piłsudskiego", "Świętojańska", "Żeromskiego", "Przemysłowa",
           "Ks. Jerzego Popiełuszki", "Gen. Władysława Sikorskiego", "Jana Pawła II", "3 Maja", "11 Listopada",
           "1 Sierpnia", "Wrocławska", "Źródlana", "Gdyńska", "Żwirki i Wigury", "Towarowa", "Składowa", "Fabryczna",
           "Księcia Józefa", "Armii Krajowej", "Wyzwolenia", "Dębowa", "Cicha", "Zakładowa")  # fmt: skip
ESTATES = ("os. Złotej Jesieni", "os. Słoneczne", "os. Bolesława Chrobrego", "os. Tysiąclecia", "os. Piastów")
SQUARES = ("al. Jerozolimskie", "al. Solidarności", "Al. Niepodległości", "pl. Wolności", "Plac Grunwaldzki", "Rynek",
           "Rynek Główny", "al. Zwycięstwa", "pl. Powstańców Śląskich", "Aleja Wojska Polskiego")  # fmt: skip
CITIES = (("Warszawa", "00", "04"), ("Kraków", "30", "31"), ("Łódź", "90", "94"), ("Wrocław", "50", "54"),
          ("Poznań", "60", "61"), ("Gdańsk", "80", "80"), ("Szczecin", "70", "71"), ("Bydgoszcz", "85", "85"),
          ("Lublin", "20", "20"), ("Białystok", "15", "15"), ("Katowice", "40", "40"), ("Gdynia", "81", "81"),
          ("Częstochowa", "42", "42"), ("Radom", "26", "26"), ("Rzeszów", "35", "35"), ("Toruń", "87", "87"),
          ("Kielce", "25", "25"), ("Gliwice", "44", "44"), ("Bielsko-Biała", "43", "43"), ("Olsztyn", "10", "10"),
          ("Zielona Góra", "65", "65"), ("Opole", "45", "46"), ("Świdnica", "58", "58"), ("Żory", "44", "44"),
          ("Dąbrowa Górnicza", "41", "41"), ("Nowy Sącz", "33", "33"), ("Gorzów Wielkopolski", "66", "66"),
          ("Ostrów Wielkopolski", "63", "63"), ("Świnoujście", "72", "72"), ("Łomża", "18", "18"))  # fmt: skip
VILLAGES = (("Wólka Kosowska", "05-552"), ("Łubna", "05-532"), ("Bielany Wrocławskie", "55-040"),
            ("Rąbień", "95-070"), ("Święciechowa", "64-115"), ("Zabierzów", "32-080"), ("Żukowo", "83-330"),
            ("Kąty Wrocławskie", "55-080"), ("Mała Wieś", "09-460"), ("Nieporęt", "05-126"), ("Ożarów", "27-530"),
            ("Siechnice", "55-011"), ("Brześć Kujawski", "87-880"), ("Stary Sącz", "33-340"))  # fmt: skip
BRAND_STEMS = ("Pol", "Inter", "Euro", "Bud", "Agro", "Tech", "Med", "Eko", "Nova", "Max", "Pro", "Alfa", "Omega",
               "Śnież", "Wiel", "Mazo", "Bałt", "Karpa", "Gór", "Wisła", "Orzeł", "Zefir", "Delta", "Granit", "Skald",
               "Kres", "Tęcza", "Jantar", "Żubr", "Dąb")  # fmt: skip
BRAND_ENDS = ("bud", "pol", "tech", "max", "net", "trans", "med", "serwis", "plast", "stal", "dom", "mix", "lux",
              "system", "projekt", "hurt", "party", "logistyka", "print", "soft")  # fmt: skip
LEGAL_FORMS = {"sp. z o.o.": 30, "Sp. z o.o.": 22, "Spółka z ograniczoną odpowiedzialnością": 8, "S.A.": 9,
               "Sp. z o. o.": 5, "SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ": 5, "sp. j.": 4, "sp. k.": 4,
               "Spółka Akcyjna": 3, "sp. z o.o. sp. k.": 4, "Spółka z o.o.": 3, "P.S.A.": 2}  # fmt: skip
PUBLIC_BODIES = (
    "Gmina {}",
    "Miasto {}",
    "Powiat {}",
    "Fundacja „{} Dzieciom”",
    "Stowarzyszenie Przyjaciół – {}",
    "Szpital Wojewódzki w mieście {}",
    "Politechnika – {}",
    "Gmina Miejska {}",
    "Fundacja Zielony {}",
)
FOREIGN = {
    "DE": (("Müller Maschinenbau GmbH", "Schäfer & Söhne KG", "Nordlicht Software GmbH", "Rheintal Logistik AG",
            "Bürobedarf Weiß e.K.", "Hövelmann Werkzeuge GmbH & Co. KG"),
           (("Hauptstraße", "10115 Berlin"), ("Lindenweg", "50667 Köln"), ("Industriestraße", "70565 Stuttgart"),
            ("Münchner Straße", "85774 Unterföhring"), ("Am Güterbahnhof", "28195 Bremen"))),
    "FR": (("Atelier Lumière SARL", "Transports Béranger SAS"), (("12 rue de la Paix", "75002 Paris"),)),
    "CZ": (("Zámečnictví Dvořák s.r.o.", "Moravské strojírny a.s."), (("Nádražní", "702 00 Ostrava"),
                                                                      ("Vinohradská", "120 00 Praha 2"))),
    "NL": (("Van der Berg Trading B.V.", "Tulip Cloud Services B.V."), (("Keizersgracht", "1016 EE Amsterdam"),)),
    "IE": (("Emerald Cloud Ireland Limited", "Liffey Ads Ltd"), (("Barrow Street", "Dublin 4, D04 E5W5"),)),
    "GB": (("Thames Design Studio Ltd", "Northern Widgets plc"), (("High Street", "Manchester M1 1AE"),
                                                                  ("Kingsway", "London WC2B 6NH"))),
    "AT": (("Alpenholz Handels GmbH",), (("Wiener Straße", "4020 Linz"),)),
    "SE": (("Nordisk Design AB",), (("Storgatan", "111 51 Stockholm"),)),
    "IT": (("Ceramiche Bianchi S.r.l.",), (("Via Roma", "41049 Sassuolo"),)),
}  # fmt: skip
COUNTRY_NAMES = {
    "pl": {"DE": "Niemcy", "FR": "Francja", "CZ": "Czechy", "NL": "Holandia", "IE": "Irlandia", "GB": "Wielka Brytania",
           "AT": "Austria", "SE": "Szwecja", "IT": "Włochy"},
    "en": {"DE": "Germany", "FR": "France", "CZ": "Czech Republic", "NL": "Netherlands", "IE": "Ireland",
           "GB": "United Kingdom", "AT": "Austria", "SE": "Sweden", "IT": "Italy", "PL": "Poland"},
    "de": {"DE": "Deutschland", "AT": "Österreich", "PL": "Polen", "CZ": "Tschechien", "FR": "Frankreich",
           "NL": "Niederlande", "IE": "Irland", "GB": "Großbritannien", "SE": "Schweden", "IT": "Italien"},
}  # fmt: skip
