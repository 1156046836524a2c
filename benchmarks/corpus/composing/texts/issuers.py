"""Who has no invoicing program: offices on letterheads, societies, parishes, craftsmen, farmers, and what they bill."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Issuer:
    """A kind of issuer.

    `names` are patterns of {p} a person, {s} a surname, {c} the city, {n} a number, {b} a brand, {a} the street line.
    `services` are rows of name, unit, VAT rate, lowest and highest price, largest quantity; `basis` names what the law
    exempts them by (`""`: a payer of VAT). `forma` is the company's form, `signs` how who signs is called.
    """

    names: str
    services: str
    basis: str = ""
    forma: str = "trader"
    signs: str = ""
    monthly: bool = False

    def rows(self) -> list[tuple[str, str, str, int, int, int]]:
        """The services, parsed."""
        found = []
        for row in self.services.strip().splitlines():
            name, unit, rate, low, high, most = row.split("|")
            found.append((name, unit, rate, int(low), int(high), int(most)))
        return found


ISSUERS: dict[str, Issuer] = {
    "adwokat": Issuer("Kancelaria Adwokacka adw. {p}|Kancelaria Radcy Prawnego {p}|{s} i Wspólnicy Kancelaria Prawna "
                      "sp. p.|"
                      "Adwokat {p}", """
Zastępstwo procesowe w sprawie o zapłatę|usł.|23|900|9000|1
Pomoc prawna – obsługa bieżąca|mies.|23|500|4000|1
Opinia prawna dotycząca umowy dzierżawy|szt.|23|600|3500|1
Sporządzenie pozwu|szt.|23|400|2400|1
Konsultacje prawne|godz.|23|180|450|12
Udział w rozprawie|szt.|23|300|900|3""", forma="trader", signs="adwokat|radca prawny|aplikant adwokacki", monthly=True),
    "doradca": Issuer("{b} Doradztwo {p}|{s} Consulting|Biuro Doradcze {b} {p}|Pracownia Ekspertyz {p}", """
Ekspertyza techniczna budynku|szt.|23|1200|9000|1
Przygotowanie wniosku o dofinansowanie|szt.|23|1500|8000|1
Szkolenie dla kadry kierowniczej|dzień|23|1500|4500|3
Analiza kosztów i rekomendacje|kpl.|23|900|7000|1
Nadzór inwestorski|mies.|23|1000|6000|2""", signs="doradca|mgr inż.|rzeczoznawca"),
    "klub": Issuer("Ludowy Klub Sportowy „{b}” {c}|Klub Sportowy „{b}”|Uczniowski Klub Sportowy „{b}” w m. {c}|"
                   "Towarzystwo Sportowe {b} {c}", """
Wynajem hali sportowej|godz.|zw|60|180|20
Zajęcia nauki pływania dla dzieci|os.|zw|120|320|24
Wpisowe drużyny – turniej halowy|szt.|zw|150|600|3
Prowadzenie zajęć sportowych|godz.|zw|60|140|30""", "sport", "public", "prezes zarządu|skarbnik|sekretarz klubu"),
    "fundacja": Issuer("Fundacja „{b}”|Fundacja Pomocna Dłoń {c}|Fundacja na rzecz Rozwoju – {c}|"
                       "Fundacja Dom Kultury „{b}”", """
Organizacja warsztatów plastycznych|szt.|zw|500|3500|4
Koncert kameralny|szt.|zw|1500|9000|1
Oprowadzanie grup po wystawie|gr.|zw|80|260|6
Egzemplarz albumu okolicznościowego|egz.|zw|35|90|40""", "kultura", "public", "prezes fundacji|członek zarządu|"
                                                                              "koordynator"),
    "gmina": Issuer("Gmina {c}|Gmina Miejska {c}|Urząd Gminy {c}|Zakład Gospodarki Komunalnej – {c}", """
Czynsz dzierżawny gruntu, działka nr 214/3|mies.|23|90|1400|1
Wynajem sali wiejskiej|doba|23|200|900|2
Wpis za udostępnienie powierzchni reklamowej|m2|23|20|90|12
Wywóz nieczystości płynnych|m3|8|18|45|24
Sprzedaż drewna opałowego|m3|23|90|260|9
Dostawa wody|m3|8|3|8|90""", forma="public", signs="Skarbnik Gminy|Wójt|z up. Burmistrza|inspektor", monthly=True),
    "parafia": Issuer("Parafia Rzymskokatolicka pw. św. Anny, {c}|Parafia pw. Wszystkich Świętych – {c}|"
                      "Parafia Ewangelicko-Augsburska, {c}", """
Wynajem domu parafialnego|doba|zw|200|900|2
Dzierżawa gruntu rolnego|rok|zw|600|4500|1
Udostępnienie wieży pod antenę nadawczą|mies.|zw|500|1900|1
Noclegi w domu rekolekcyjnym|os.|zw|40|90|40""", "limit", "public", "proboszcz|ks. kanonik|ekonom parafii"),
    "wspolnota": Issuer("Wspólnota Mieszkaniowa {a}|Wspólnota Mieszkaniowa Nieruchomości {a}|WM {a}", """
Wynajem powierzchni elewacji pod reklamę|m2|zw|20|80|12
Energia elektryczna – lokal użytkowy|kWh|zw|1|2|400
Koszty zarządu nieruchomością wspólną|m2|zw|3|7|90
Najem pomieszczenia gospodarczego|mies.|zw|90|500|1""", "limit", "public", "zarządca|członek zarządu Wspólnoty", True),
    "szkola": Issuer("Szkoła Podstawowa nr {n} – {c}|Zespół Szkół Rolniczych, {c}|Przedszkole Publiczne „{b}”, {c}|"
                     "Liceum Ogólnokształcące nr {n}, {c}", """
Wynajem sali gimnastycznej|godz.|23|50|130|24
Najem pomieszczenia sklepiku szkolnego|mies.|23|150|700|1
Obiady dla pracowników|szt.|8|8|22|60
Wynajem pracowni komputerowej|godz.|23|60|140|12""", forma="public", signs="dyrektor|główny księgowy|kierownik",
monthly=True),
    "stolarz": Issuer("Stolarnia {p}|Zakład Stolarski {p}|{b} Meble na wymiar {p}|Usługi Stolarskie – {p}", """
Wykonanie schodów dębowych|kpl.|8|4000|14000|1
Stół z litego drewna|szt.|23|900|4200|2
Renowacja drzwi wewnętrznych|szt.|23|250|800|6
Szafa wnękowa z montażem|szt.|8|1900|7000|1
Deska podłogowa sosnowa|m2|23|70|180|60""", signs="mistrz stolarski|właściciel"),
    "kowal": Issuer("Kuźnia {p}|Ślusarstwo-Kowalstwo {p}|Zakład Ślusarski „{b}” {p}", """
Balustrada kuta, wzór wg rysunku|mb|8|350|900|14
Brama dwuskrzydłowa|szt.|23|2500|8000|1
Naprawa ogrodzenia|usł.|23|200|1200|1
Krata okienna|szt.|23|180|600|8
Wózek do drewna|szt.|23|250|700|2""", signs="mistrz kowalski|właściciel"),
    "murarz": Issuer("Usługi Remontowo-Budowlane {p}|Zakład Remontowy {p}|„{b}” {p}|Zduństwo i Kominki {p}", """
Malowanie ścian i sufitów|m2|8|12|32|140
Budowa pieca kaflowego|szt.|8|6000|16000|1
Ułożenie kostki brukowej|m2|23|60|140|120
Naprawa dachu – przełożenie dachówki|usł.|8|600|5000|1
Wymiana rynien|mb|8|40|110|40
Gruz – wywóz kontenerem|szt.|23|250|700|3""", signs="właściciel|kierownik robót"),
    "rolnik": Issuer("Gospodarstwo Rolne {p}|{p}|Gospodarstwo Sadownicze {p}|"
                     "Gospodarstwo Rolno-Hodowlane „{b}” {p}", """
Siano w balotach|szt.|8|60|140|40
Ziemniaki jadalne|kg|5|1|3|900
Jabłka deserowe|kg|5|2|5|600
Usługa koszenia kombajnem|ha|8|300|520|24
Odśnieżanie dróg gminnych|godz.|8|140|260|20
Słoma pszenna|t|8|180|380|12""", signs="rolnik|właściciel gospodarstwa"),
    "tlumacz": Issuer("{p} – tłumacz przysięgły|Biuro Tłumaczeń {p}|Tłumaczenia {b} {p}", """
Tłumaczenie poświadczone z języka niemieckiego|str.|23|40|80|24
Tłumaczenie ustne w kancelarii notarialnej|godz.|23|180|320|4
Korekta tekstu angielskiego|str.|23|15|35|80
Tłumaczenie umowy|str.|23|45|90|30""", signs="tłumacz przysięgły"),
    "muzyk": Issuer("{p}|Zespół Muzyczny {b} – {p}|Orkiestra Dęta OSP {c}|Studio Nagrań {p}", """
Oprawa muzyczna uroczystości|szt.|zw|600|3500|1
Nagłośnienie imprezy plenerowej|usł.|zw|800|4500|1
Lekcja gry na akordeonie|godz.|zw|60|120|12
Koncert plenerowy|szt.|zw|1500|7000|1""", "limit", signs="kierownik zespołu"),
    "korepetytor": Issuer("{p}|{p} Korepetycje|Pracownia Języka {b} {p}|Mgr {p}", """
Lekcje języka niemieckiego|godz.|zw|60|120|30
Przygotowanie do egzaminu ósmoklasisty|godz.|zw|60|110|24
Korepetycje z fizyki|godz.|zw|70|130|16""", "nauka"),
    "masazysta": Issuer("Gabinet Fizjoterapii {p}|Rehabilitacja – {p}|{p} Gabinet Logopedyczny", """
Terapia indywidualna|szt.|zw|90|180|12
Masaż leczniczy kręgosłupa|zabieg|zw|80|160|10
Diagnoza funkcjonalna|szt.|zw|120|260|1
Kinezyterapia|godz.|zw|90|170|10""", "zdrowie", signs="mgr fizjoterapii|terapeuta"),
    "najem": Issuer("{p}|{p} Najem Lokali|{p} i {p}", """
Najem lokalu mieszkalnego|mies.|zw|1200|4200|1
Najem kwatery pracowniczej|os.|zw|400|900|9
Opłata za garaż|mies.|zw|150|500|1""", "najem", monthly=True),
    "straz": Issuer("Ochotnicza Straż Pożarna {c}|OSP w m. {c}|"
                    "Koło Gospodyń Wiejskich „{b}”, {c}|Koło Łowieckie „{b}”", """
Wynajem remizy na przyjęcie|doba|zw|300|1200|2
Wypompowanie wody z piwnicy|godz.|zw|90|220|6
Poczęstunek – stół wiejski|szt.|zw|600|3000|1
Zabezpieczenie imprezy masowej|godz.|zw|100|300|10""", "limit", "public", "prezes|skarbnik|naczelnik"),
    "krawcowa": Issuer("Pracownia Krawiecka {p}|Szewstwo – {p}|Rękodzieło „{b}” {p}|Introligatornia {p}", """
Uszycie zasłon|szt.|zw|90|320|12
Oprawa księgi w skórę|szt.|zw|60|240|14
Stroje ludowe – komplet|kpl.|zw|400|1400|8
Poprawki krawieckie|usł.|zw|20|150|1
Haft herbu na sztandarze|szt.|zw|900|4500|1""", "limit", signs="mistrz krawiecki"),
    "taksi": Issuer("Taxi osobowe {p}|Przewóz Osób {p}|Usługi Transportowe {p}|{b} Bus {p}", """
Przejazd na trasie dworzec – hotel|szt.|8|40|160|4
Wynajem autokaru z kierowcą|km|8|4|8|620
Przewóz uczniów na zawody|usł.|8|350|1500|1
Postój pojazdu|godz.|8|40|80|5
Dowóz kruszywa|t|23|30|70|24""", signs="przewoźnik"),
    "pszczelarz": Issuer("Pasieka {p}|Pasieka „{b}” {p}|Gospodarstwo Pasieczne {p}", """
Miód lipowy 0,9 l|słoik|5|32|60|30
Miód wielokwiatowy 1,2 kg|słoik|5|34|62|24
Świeca z wosku pszczelego|szt.|23|14|40|20
Odkład pszczeli|szt.|8|280|520|6""", signs="pszczelarz"),
    "grafik": Issuer("{p} Projektowanie|Pracownia Plastyczna {p}|Studio {b} {p}|Fotografia {p}", """
Ilustracje do folderu turystycznego|szt.|23|150|700|10
Projekt tablicy informacyjnej|szt.|23|400|1900|2
Reportaż fotograficzny z jubileuszu|usł.|23|700|3200|1
Renowacja polichromii|m2|8|300|1200|9
Opracowanie graficzne plakatu|szt.|23|250|900|3""", signs="art. plastyk|grafik"),
    "geodeta": Issuer("Usługi Geodezyjne {p}|Geodeta Uprawniony {p}|"
                      "Biuro Projektów „{b}” {p}|Pracownia Architektoniczna {p}", """
Mapa do celów projektowych|szt.|23|700|2600|1
Wytyczenie budynku|usł.|23|500|1700|1
Podział działki|szt.|23|1800|5200|1
Projekt zjazdu z drogi gminnej|szt.|23|1200|3900|1
Inwentaryzacja powykonawcza|usł.|23|600|2200|1""", signs="geodeta uprawniony|mgr inż. arch."),
    "muzeum": Issuer("Muzeum Ziemi – {c}|Biblioteka Publiczna, {c}|Dom Kultury „{b}” {c}|"
                     "Gminny Ośrodek Kultury, {c}", """
Bilety wstępu – grupa zorganizowana|szt.|8|8|24|60
Lekcja muzealna|gr.|zw|80|240|5
Wypożyczenie eksponatów na wystawę|kpl.|23|500|3000|1
Publikacja – monografia regionu|egz.|5|25|70|20""", "kultura", "public", "dyrektor|kustosz|główna księgowa"),
    "dzialki": Issuer("Rodzinny Ogród Działkowy „{b}”|Gminna Spółka Wodna {c}|Spółdzielnia Kółek Rolniczych, {c}|"
                      "Cech Rzemiosł Różnych, {c}", """
Konserwacja rowów melioracyjnych|mb|8|4|14|600
Udostępnienie świetlicy|doba|23|150|500|2
Usługa koparko-ładowarką|godz.|23|140|260|24
Składka na szkolenie czeladnicze|os.|23|200|900|4""", forma="public", signs="prezes|kierownik biura|starszy cechu"),
}  # fmt: skip

BRANDS = (
    "Orlik", "Sokół", "Wicher", "Jutrzenka", "Źródło", "Świt", "Gwiazda", "Kłos", "Dębina", "Żubr", "Pogoń", "Tęcza",
    "Jaskółka", "Skrzat", "Bartek", "Promyk", "Zorza", "Łabędź", "Przystań", "Iskra", "Warta", "Ćwik",
)  # fmt: skip
NOTES = (
    "Dziękuję za współpracę.", "Dziękujemy za terminową wpłatę!", "Zapraszamy ponownie.", "Uprzejmie dziękuję.",
    "W tytule przelewu proszę podać numer dokumentu.", "Reklamacje przyjmujemy w ciągu 7 dni.",
    "W razie pytań proszę dzwonić po godz. 16:00.", "Załączniki: protokół odbioru – 1 egz.",
    "Otrzymują: 1) adresat, 2) a/a",
    "Materiał własny inwestora.", "Towar odebrano w stanie nieuszkodzonym.",
    "Po terminie będą naliczane odsetki ustawowe.", "Prosimy o zwrot podpisanej kopii.",
    "Przelew prosimy opisać nazwą firmy.",
)  # fmt: skip
