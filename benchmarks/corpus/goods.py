"""Goods and services by trade: name, unit, usual VAT rate, lowest and highest usual net price in PLN."""

from __future__ import annotations

Good = tuple[str, str, str, float, float]

TRADES: dict[str, tuple[tuple[str, ...], str]] = {
    "it": (("Informatyka", "Software", "IT", "Systemy Komputerowe"), """
Usługi programistyczne|godz.|23|90|260
Licencja programu księgowego na 12 miesięcy|szt.|23|300|2400
Abonament hostingowy pakiet Średni|mies.|23|20|180
Serwis sprzętu komputerowego|usł.|23|80|400
Konfiguracja sieci i urządzeń brzegowych|godz.|23|100|250
Laptop 15,6" 16 GB RAM, SSD 512 GB|szt.|23|2100|5200
Monitor LCD 27 cali|szt.|23|600|1900
Drukarka laserowa monochromatyczna|szt.|23|450|1800
Toner zamienny czarny TN-2421|szt.|23|60|320
Dysk zewnętrzny 2 TB USB 3.2|szt.|23|250|480
Kabel sieciowy UTP kat. 6, 5 m|szt.|23|9|30
Opieka informatyczna – ryczałt miesięczny|mies.|23|400|3500
Certyfikat SSL (1 rok)|szt.|23|80|600
Mysz bezprzewodowa|szt.|23|35|190
Projekt i wdrożenie strony internetowej|kpl.|23|1500|9000"""),
    "budowa": (("Budownictwo", "Usługi Budowlane", "Przedsiębiorstwo Budowlane", "Remonty"), """
Roboty ziemne koparką kołową|godz.|23|130|220
Cement portlandzki CEM I 42,5R 25 kg|worek|23|14|24
Styropian fasadowy EPS 040 gr. 15 cm|m3|23|190|330
Płyta gipsowo-kartonowa 12,5 mm|szt.|23|24|48
Farba lateksowa biała 10 l|wiad.|23|90|260
Montaż stolarki okiennej|m2|8|120|350
Ułożenie płytek ceramicznych|m2|8|90|180
Wełna mineralna szklana 20 cm|m2|23|25|60
Pręt żebrowany fi 12 mm|kg|23|3|5.5
Wynajem rusztowania elewacyjnego|m2/dzień|23|0.4|1.2
Wkręt do drewna 5x80 (opak. 100 szt.)|opak.|23|18|60
Folia paroizolacyjna żółta 2x50 m|rolka|23|80|170
Wykonanie tynków gipsowych maszynowo|m2|8|30|60
Piasek płukany 0–2 mm|t|23|35|75
Beton towarowy C20/25|m3|23|290|420
Pustak ceramiczny P+W 25|szt.|23|5|9"""),
    "spozywcza": (("Hurtownia Spożywcza", "Handel Artykułami Spożywczymi", "Delikatesy"), """
Masło extra 82% 200 g|szt.|5|4|8
Ser żółty gouda krojony|kg|5|19|38
Chleb żytni razowy 500 g|szt.|5|3|7
Jabłka Ligol kl. I|kg|5|1.6|4.5
Śmietana 18% 400 g|szt.|5|2.5|5
Mąka pszenna typ 500|kg|5|1.5|3.5
Kawa ziarnista 1 kg|szt.|23|45|120
Woda mineralna gazowana 1,5 l|szt.|23|1|2.6
Sok pomarańczowy 100% 1 l|szt.|5|3|7
Czekolada gorzka 90 g|szt.|23|3|7
Kiełbasa śląska|kg|5|15|30
Filet z kurczaka świeży|kg|5|16|27
Jaja kurze „M” 10 szt.|opak.|5|6|13
Olej rzepakowy 1 l|szt.|5|5|9
Piwo jasne 0,5 l but. zwrotna|szt.|23|2|4
Ziemniaki jadalne|kg|5|1|2.5
Pierogi ruskie mrożone 2,5 kg|opak.|5|24|45
Herbata czarna liściasta 100 g|szt.|23|5|16"""),
    "biuro": (("Artykuły Biurowe", "Papiernicze", "Biuro Serwis"), """
Papier ksero A4 80 g (ryza)|ryza|23|15|26
Segregator A4 75 mm niebieski|szt.|23|6|14
Długopis żelowy czarny|szt.|23|1.5|7
Zszywki 24/6 (1000 szt.)|opak.|23|1|4
Krzesło obrotowe ergonomiczne|szt.|23|280|1200
Biurko gabinetowe dąb sonoma 160 cm|szt.|23|450|1500
Koszulki krystaliczne A4 (100 szt.)|opak.|23|7|18
Niszczarka dokumentów|szt.|23|200|900
Koperty C5 białe samoklejące|opak.|23|20|70
Taśma pakowa brązowa 48 mm|szt.|23|2|6
Kalendarz książkowy A5|szt.|23|15|60
Tablica suchościeralna 120x90|szt.|23|90|260"""),
    "transport": (("Transport", "Spedycja", "Usługi Transportowe", "Logistyka"), """
Usługa transportowa Łódź – Gdańsk|usł.|23|900|2600
Fracht krajowy, auto 24 t|km|23|3.2|6
Przewóz paczek do 30 kg|szt.|23|12|38
Postojowe|godz.|23|50|120
Opłata paliwowa|szt.|23|5|90
Załadunek i rozładunek towaru|godz.|23|60|140
Składowanie palet EUR|paleta/dzień|23|0.8|2.4
Przeprowadzka biura – ekipa 3-osobowa|godz.|23|150|330
Usługa kurierska ekspres|szt.|23|19|80
Wynajem samochodu dostawczego|doba|23|140|350"""),
    "moto": (("Auto-Serwis", "Auto Części", "Mechanika Pojazdowa", "Motoryzacja"), """
Wymiana oleju silnikowego z filtrem|usł.|23|80|220
Klocki hamulcowe przód kpl.|kpl.|23|90|380
Opona zimowa 205/55 R16 91H|szt.|23|180|480
Olej silnikowy 5W-30 5 l|szt.|23|90|260
Robocizna mechaniczna|rbh|23|100|220
Przegląd techniczny pojazdu do 3,5 t|szt.|23|79|121
Wymiana opon z wyważeniem|kpl.|23|80|200
Płyn do spryskiwaczy zimowy 5 l|szt.|23|9|25
Akumulator 74 Ah 680 A|szt.|23|260|520
Świeca zapłonowa|szt.|23|14|70
Geometria kół|usł.|23|90|220
Łożysko koła tylnego|szt.|23|70|290
Mycie ręczne – nadwozie i wnętrze|usł.|23|60|240"""),
    "reklama": (("Agencja Reklamowa", "Drukarnia", "Studio Graficzne", "Poligrafia"), """
Projekt graficzny ulotki A5|szt.|23|120|600
Druk ulotek A5 kreda 135 g|szt.|23|0.06|0.6
Wizytówki 90x50 mm, folia mat|szt.|23|0.15|0.8
Baner reklamowy 3x1 m|szt.|23|90|260
Prowadzenie kampanii Google Ads|mies.|23|500|4000
Sesja zdjęciowa produktowa|godz.|23|150|400
Kubek z nadrukiem|szt.|23|9|28
Oklejenie pojazdu folią|usł.|23|400|3200
Tłumaczenie przysięgłe (strona 1125 znaków)|str.|23|35|90
Skład i łamanie publikacji|str.|23|8|30
Książka „Zażółć gęślą jaźń” opr. tw.|egz.|5|22|70
Roll-up 85x200 cm|szt.|23|120|330"""),
    "uslugi": (("Usługi", "Biuro Rachunkowe", "Doradztwo", "Consulting"), """
Usługi księgowe – pełna obsługa|mies.|23|250|2600
Sporządzenie deklaracji rocznej|szt.|23|80|400
Doradztwo podatkowe|godz.|23|150|500
Szkolenie BHP okresowe (e-learning)|os.|23|40|160
Szkolenie zawodowe pracowników|os.|23|250|1500
Sprzątanie pomieszczeń biurowych|m2|23|1.5|6
Ochrona obiektu – monitoring|mies.|23|70|500
Wynajem lokalu użytkowego|mies.|23|800|9000
Obsługa kadrowo-płacowa|os.|23|35|80
Czyszczenie wykładzin|m2|23|4|12
Archiwizacja dokumentów|mb|23|12|60
Audyt energetyczny budynku|szt.|23|900|5000
Wywóz odpadów zmieszanych – pojemnik 1100 l|szt.|8|60|190
Odprowadzanie ścieków|m3|8|5|13"""),
    "medyczna": (("Centrum Medyczne", "Przychodnia", "Gabinet", "Hurtownia Medyczna"), """
Rękawice nitrylowe rozm. M (100 szt.)|opak.|8|18|45
Maseczka chirurgiczna trójwarstwowa|szt.|8|0.2|0.9
Strzykawka jednorazowa 5 ml|szt.|8|0.2|0.7
Termometr bezdotykowy|szt.|8|60|220
Płyn do dezynfekcji rąk 5 l|szt.|8|40|140
Ciśnieniomierz naramienny|szt.|8|90|330
Kompres jałowy 10x10 cm|szt.|8|0.8|3
Fotel zabiegowy z podnóżkiem|szt.|23|1200|5200
Opatrunek hydrożelowy|szt.|8|9|30
Wynajem gabinetu lekarskiego|godz.|23|40|120"""),
    "rolna": (("Gospodarstwo Rolne", "Centrum Ogrodnicze", "Agro", "Pasze i Nawozy"), """
Nawóz NPK 8-20-30 worek 50 kg|szt.|8|90|190
Sadzonka tui „Szmaragd” 120 cm|szt.|8|18|45
Pasza dla niosek 25 kg|worek|8|35|70
Ziarno pszenicy konsumpcyjnej|t|5|700|1100
Ziemia ogrodowa uniwersalna 80 l|szt.|8|12|28
Oprysk polowy – usługa|ha|8|50|110
Słoma w balotach|szt.|8|40|110
Kosiarka spalinowa 46 cm|szt.|23|900|2600
Grabie wachlarzowe|szt.|23|20|60
Wąż ogrodowy 1/2" 50 m|szt.|23|70|200
Truskawki deserowe|kg|5|6|18"""),
    "odziez": (("Odzież", "Moda", "Obuwie", "Tekstylia"), """
Koszula męska bawełniana rozm. L|szt.|23|60|220
Buty robocze S3 rozm. 43|para|23|90|320
Spodnie ogrodniczki ochronne|szt.|23|55|170
Sukienka letnia „Żółta Róża”|szt.|23|80|350
Polar z haftem logo|szt.|23|60|160
Ręcznik kąpielowy 70x140|szt.|23|18|70
Rękawice robocze powlekane|para|23|2|14
Kurtka przeciwdeszczowa|szt.|23|70|330
Pościel bawełniana 160x200|kpl.|23|70|260
Czapka z daszkiem|szt.|23|12|50"""),
    "elektryczna": (("Elektro", "Instalacje Elektryczne", "Hurtownia Elektryczna", "Automatyka"), """
Przewód YDYp 3x2,5 mm² 450/750 V|m|23|2.2|5
Wyłącznik nadprądowy B16 1P|szt.|23|7|30
Oprawa LED 60x60 40 W|szt.|23|45|160
Gniazdo podtynkowe 2P+Z białe|szt.|23|6|35
Żarówka LED E27 9 W|szt.|23|4|16
Pomiary elektryczne instalacji|pkt|23|9|30
Rozdzielnica natynkowa 24-modułowa|szt.|23|60|230
Moduł fotowoltaiczny 450 Wp|szt.|8|320|640
Falownik trójfazowy 10 kW|szt.|8|3200|6900
Puszka instalacyjna fi 60|szt.|23|0.7|3
Montaż klimatyzacji typu split|kpl.|23|700|1900"""),
    "hydraulika": (("Instal", "Hydraulika", "Technika Grzewcza", "Sanitar"), """
Rura PP stabi 20 mm|m|23|4|12
Bateria umywalkowa stojąca chrom|szt.|23|120|600
Kocioł gazowy kondensacyjny 24 kW|szt.|8|3200|7800
Grzejnik płytowy C22 600x1000|szt.|23|230|560
Zawór kulowy 1/2"|szt.|23|12|45
Usługa hydrauliczna|godz.|8|80|180
Umywalka ceramiczna 60 cm|szt.|23|110|600
Uszczelka gumowa 3/4"|szt.|23|0.4|2
Pompa obiegowa 25-60|szt.|23|230|900
Syfon umywalkowy|szt.|23|12|70
Przepychanie kanalizacji spiralą|usł.|8|150|500"""),
    "gastronomia": (("Restauracja", "Catering", "Gastronomia", "Karczma"), """
Usługa gastronomiczna|szt.|8|40|900
Obiad dwudaniowy|szt.|8|19|42
Catering – przerwa kawowa|os.|8|18|55
Żurek staropolski na zakwasie|porcja|8|14|28
Tort urodzinowy śmietankowy|kg|8|55|110
Kawa z ekspresu|szt.|23|6|15
Bankiet – menu „Złote”|os.|8|120|330
Wynajem sali bankietowej|usł.|23|500|3000
Łosoś pieczony z ziołami|porcja|8|36|70
Pizza Capricciosa 42 cm|szt.|8|28|55"""),
    "przemysl": (("Zakład Produkcyjny", "Metal", "Obróbka Skrawaniem", "Przemysł"), """
Blacha ocynkowana 0,55 mm|m2|23|22|48
Śruba M10x60 kl. 8.8 ocynk|szt.|23|0.3|2
Obróbka CNC detalu wg rys. 12/A|szt.|23|18|290
Profil zamknięty 40x40x3 S235|mb|23|14|32
Elektroda spawalnicza rutylowa 3,2 mm|kg|23|10|24
Cięcie laserem|mb|23|1.5|6
Malowanie proszkowe RAL 7016|m2|23|25|70
Złom stalowy wsadowy|t|23|700|1300
Olej hydrauliczny HL-46|l|23|6|14
Łożysko kulkowe 6204-2RS|szt.|23|9|40
Tarcza tnąca do metalu 125x1|szt.|23|1.8|7
Gaz osłonowy argon/CO₂ 8 m³|but.|23|120|240
Paleta drewniana EUR (używana)|szt.|23|18|45"""),
    "edukacja": (("Szkoła Językowa", "Ośrodek Szkoleniowy", "Akademia"), """
Kurs języka angielskiego – poziom B1|kurs|zw|450|1600
Lekcja indywidualna 60 min|godz.|zw|60|160
Podręcznik z płytą CD|szt.|5|40|120
Warsztaty „Twórcze myślenie”|os.|23|150|700
Czesne za semestr zimowy|szt.|zw|900|4500
Materiały szkoleniowe|kpl.|23|20|120
Egzamin certyfikujący|os.|23|200|900"""),
    "dom": (("Meble", "Wyposażenie Wnętrz", "AGD RTV", "Market"), """
Stół dębowy rozkładany 160–240 cm|szt.|23|900|3600
Lampa wisząca „Księżyc”|szt.|23|90|600
Zmywarka do zabudowy 60 cm|szt.|23|1100|2900
Odkurzacz workowy 800 W|szt.|23|230|900
Czajnik elektryczny 1,7 l|szt.|23|60|260
Dywan wełniany 160x230|szt.|23|300|1700
Zestaw kluczy płasko-oczkowych|kpl.|23|60|260
Wiertarka udarowa 750 W|szt.|23|180|620
Środek czystości uniwersalny 1 l|szt.|23|5|16
Worki na śmieci 120 l (25 szt.)|rolka|23|6|18
Żaluzja drewniana na wymiar|m2|23|140|420
Dostawa i wniesienie|usł.|23|29|190"""),
}  # fmt: skip


def goods(trade: str) -> tuple[Good, ...]:
    """Everything a trade sells."""
    found = []
    for line in TRADES[trade][1].strip().splitlines():
        name, unit, rate, low, high = line.split("|")
        found.append((name, unit, rate, float(low), float(high)))
    return tuple(found)


def brands(trade: str) -> tuple[str, ...]:
    """Words that companies of a trade carry in their names."""
    return TRADES[trade][0]
