"""What these issuers sell: name, unit, rate, lowest and highest usual price, largest quantity; and their brands."""

from __future__ import annotations

from decimal import Decimal

Ware = tuple[str, str, str, float, float, int]

STOCKS: dict[str, str] = {
    "shop": """
Krem do twarzy nawilżający 50 ml|szt.|23|29|129|3
Świeca sojowa „Las o świcie”|szt.|23|35|89|6
Herbata sypana Sencha 250 g|szt.|23|24|60|4
Kawa Etiopia Yirgacheffe 250 g, ziarno|szt.|23|36|62|5
Plecak miejski 20 l, szary|szt.|23|119|349|2
Butelka termiczna 750 ml|szt.|23|59|139|4
Karma sucha dla kota 10 kg|szt.|8|119|260|3
Monstera deliciosa w doniczce P17|szt.|8|39|110|3
Książka „Sto potraw na jeden garnek”|egz.|5|29|69|3
Puzzle drewniane – mapa Polski|szt.|23|49|120|2
T-shirt bawełniany unisex|szt.|23|49|119|5
Skarpety wełniane (3-pak)|opak.|23|29|79|4
Klawiatura mechaniczna TKL|szt.|23|199|549|2
Ładowarka GaN 65 W USB-C|szt.|23|79|199|3
Miód gryczany 900 g|szt.|5|32|58|6
Plakat A3 „Księżyc nad morzem”|szt.|23|39|99|4
Kubek ceramiczny ręcznie toczony|szt.|23|45|120|6
Dzwonek rowerowy mosiężny|szt.|23|29|79|2
Opona rowerowa 28x1,75|szt.|23|59|149|2
Zestaw pędzli do makijażu|kpl.|23|59|220|2
Mata do jogi z korka|szt.|23|149|320|2
Lniana pościel 160×200 cm|kpl.|23|289|620|1
Krzesło dębowe tapicerowane|szt.|23|349|990|4
Gra planszowa „Żeglarze”|szt.|23|89|199|2""",
    "plan": """
Abonament Premium|szt.|23|199|1490|1
Plan Standard (miesięczny)|mies.|23|29|199|1
Dodatkowe stanowisko|szt.|23|15|69|12
Hosting WWW „Orlik” – odnowienie|rok|23|99|490|1
Rejestracja domeny .pl|rok|23|9|139|4
Certyfikat SSL Wildcard|szt.|23|199|890|1
Pakiet 1000 wiadomości SMS|szt.|23|59|120|5
Licencja – moduł magazynowy|szt.|23|49|390|3
Dostęp do platformy kursowej|szt.|23|79|890|1
Wsparcie techniczne, poziom Złoty|mies.|23|149|890|3
Prowizja od transakcji|szt.|23|12|900|1
Kampania promowania ofert|szt.|23|25|600|2""",
    "stay": """
Nocleg – pokój dwuosobowy|doba|8|190|590|6
Nocleg – apartament z widokiem na jezioro|doba|8|320|890|5
Śniadanie w formie bufetu|os.|8|35|75|8
Parking strzeżony|doba|23|25|90|5
Opłata za pobyt zwierzęcia|doba|8|30|80|4
Kolacja trzydaniowa|os.|8|79|180|6
Wypożyczenie roweru|doba|23|35|90|4
Sauna i strefa SPA|wejście|8|49|160|4
Sala konferencyjna „Bursztyn”|godz.|23|120|390|8
Wino domowe 0,7 l|but.|23|69|149|3
Późne wymeldowanie|usł.|8|60|160|1""",
    "clinic": """
Konsultacja specjalistyczna – kardiolog|usł.|zw|180|420|1
Badanie USG jamy brzusznej|bad.|zw|150|290|1
Wizyta kontrolna|usł.|zw|120|250|2
Leczenie kanałowe zęba 16|usł.|zw|600|1500|1
Higienizacja (skaling, piaskowanie)|usł.|zw|220|390|1
Fizjoterapia – sesja 50 min|sesja|zw|130|220|10
Psychoterapia indywidualna|sesja|zw|150|260|4
Morfologia krwi z rozmazem|bad.|zw|15|45|2
Szczepienie przeciw grypie – kwalifikacja|usł.|zw|60|140|3
Rezonans magnetyczny odcinka lędźwiowego|bad.|zw|450|890|1
Zabieg rehabilitacyjny – krioterapia|zabieg|zw|35|90|10""",
    "studio": """
Projekt identyfikacji wizualnej|szt.|23|1800|9000|1
Ilustracja na okładkę|szt.|23|600|2800|2
Reportaż ślubny z albumem|usł.|23|2500|7500|1
Sesja wizerunkowa w studiu|usł.|23|450|1800|1
Makieta strony – 5 widoków|kpl.|23|1500|6000|1
Korekta i redakcja tekstu|str.|23|9|25|120
Montaż filmu promocyjnego|godz.|23|110|260|24
Projekt wnętrza – salon z kuchnią|m2|23|90|220|42
Przeniesienie praw autorskich|szt.|23|300|2500|1
Konsultacja projektowa|godz.|23|150|350|6
Przygotowanie plików do druku|szt.|23|120|500|3
Retusz fotografii|szt.|23|15|60|40""",
    "event": """
Bilet normalny – festiwal, karnet 2-dniowy|szt.|8|149|420|4
Bilet na koncert, sektor B12|szt.|8|79|260|6
Udział w konferencji online|os.|23|190|990|4
Warsztaty ceramiczne (3 h)|os.|23|140|290|3
Wejściówka ulgowa do muzeum|szt.|8|15|35|20
Karnet na basen – 10 wejść|szt.|8|120|220|2
Wynajem biurka w coworkingu|dzień|23|49|120|10
Voucher – lot w tunelu|szt.|23|199|480|2
Menu degustacyjne, 6 dań|os.|8|249|490|4
Dowóz zamówienia|szt.|8|8|20|1
Pizza Margherita 32 cm|szt.|8|28|42|5""",
}

BRANDS = (
    "kropka", "Dom Mchu", "Ptasie Radio", "Zielony Koc", "mrówka", "Brzask", "Pracownia Łuk", "Wilcza 7",
    "Tusz i Papier",
    "Mała Czarna", "szpulka", "Północ Home", "Śliwka", "fabryka.kawy", "Rower Plus", "Żagiel", "Okap", "Koło Młyna",
    "Halo Studio", "Bursztyn", "Nowa Fala", "pixelownia", "Cztery Kąty", "Sowa & Syn", "TRAKT", "Lniany Dom", "Ogródek",
    "Stacja Zdrowie", "Dobry Ząb", "Klinika Źródło", "Dwór nad Stawem", "Villa Róża", "SERWUS", "datapol", "Chmurka",
)  # fmt: skip

SHIPPING = (
    "Dostawa – Paczkomat", "Kurier DPD", "Koszt dostawy", "Wysyłka kurierem", "Przesyłka kurierska", "Transport",
    "Dostawa do punktu odbioru", "Koszty wysyłki (list polecony)", "Usługa: dostawa kurierem", "Przesyłka pobraniowa",
)  # fmt: skip
COUPONS = (
    "Kod rabatowy WIOSNA", "Rabat", "Kupon: WITAJ10", "Zniżka za zapis do newslettera", "Rabat stałego klienta",
    "Promocja 2+1", "Rabat na zamówienie",
)  # fmt: skip
SHIPPING_PRICES = tuple(map(Decimal, ("12.99", "14.90", "9.99", "0.00", "16.50", "19.00", "11.49", "15.00")))


def wares(name: str) -> list[Ware]:
    """Everything of a stock."""
    found: list[Ware] = []
    for line in STOCKS[name].strip().splitlines():
        ware, unit, rate, low, high, most = line.split("|")
        found.append((ware, unit, rate, float(low), float(high), int(most)))
    return found
