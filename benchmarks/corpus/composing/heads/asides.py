"""What else stands on an invoice: sentences with other dates and numbers, adverts, offices, marks, slips, stamps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from html import escape

from benchmarks.corpus.companies import address, person
from benchmarks.corpus.composing.heads.facts import Facts
from benchmarks.corpus.identifiers import crc8
from benchmarks.corpus.ksef_codes import qr_svg
from benchmarks.corpus.markup import registers, stamp
from benchmarks.corpus.names import CITIES

_SLOGANS = ("Twój partner od 1994 roku", "Jakość potwierdzona certyfikatem ISO 9001:2015", "Rok założenia 1987",
            "100% polski kapitał", "Zawsze na czas!", "Firma rodzinna", "Laureat Gazeli Biznesu 2021",
            "Rzetelna Firma – certyfikat nr 12345", "Najlepsze ceny w regionie", "Dostawa 24 h w całej Polsce")  # fmt: skip
_REASONS = {
    "zw": ("Podstawa zwolnienia: art. 113 ust. 1 ustawy o VAT", "Zwolnienie z VAT na podstawie art. 43 ust. 1 pkt 19",
           "Zwolniono z podatku: art. 113 ust. 1 i 9 ustawy z dnia 11 marca 2004 r. o podatku od towarów i usług",
           "Sprzedawca zwolniony podmiotowo z podatku VAT (art. 113 ust. 1 ustawy)"),
    "oo": ("odwrotne obciążenie", "ODWROTNE OBCIĄŻENIE", "Odwrotne obciążenie – podatek rozlicza nabywca"),
    "np": ("odwrotne obciążenie", "Odwrotne obciążenie / reverse charge",
           "Usługa niepodlegająca opodatkowaniu w Polsce, art. 28b. Odwrotne obciążenie."),
    "import": ("odwrotne obciążenie", "Reverse charge – odwrotne obciążenie", "Odwrotne obciążenie (art. 196 dyrektywy VAT)"),
    "marza": ("procedura marży – towary używane", "Procedura marży – towary używane", "PROCEDURA MARŻY – TOWARY UŻYWANE"),
    "PROFORMA": ("Dokument nie jest fakturą w rozumieniu ustawy o VAT.", "Proforma nie stanowi dowodu księgowego.",
                 "Po otrzymaniu wpłaty wystawimy fakturę VAT."),
}  # fmt: skip
_ANNOTATIONS = {"zw": "zwolnienie", "oo": "odwrotne_obciazenie", "np": "odwrotne_obciazenie",
                "import": "odwrotne_obciazenie", "marza": "procedura_marzy"}  # fmt: skip


class Asides:
    """The sentences and marks of one document."""

    def __init__(self, facts: Facts) -> None:
        self.f, self.s, self.rng, self.inv = facts, facts.s, facts.rng, facts.inv

    def demanded(self) -> str:
        """The words that the kind of document demands."""
        genre = self.f.subject.genre
        if genre in _ANNOTATIONS:
            self.s.annotate(_ANNOTATIONS[genre])
        return escape(self.rng.choice(_REASONS[genre])) if genre in _REASONS else ""

    def split(self) -> str:
        """The words of the split payment."""
        large = self.inv.suma_brutto > Decimal(15000) and self.inv.waluta == "PLN"
        vat = self.f.subject.genre in {"plain", "gross", "ROZ"} and self.inv.forma_platnosci == "przelew"
        if not vat or self.rng.random() > (0.8 if large else 0.04):
            return ""
        self.s.annotate("MPP")
        return self.rng.choice(("mechanizm podzielonej płatności", "Mechanizm podzielonej płatności", "MECHANIZM PODZIELONEJ PŁATNOŚCI",
                                "Płatność w mechanizmie podzielonej płatności (split payment)"))  # fmt: skip

    def earlier(self) -> str:
        """The advance that a final invoice settles, or the whole that an advance is a part of."""
        subject, s = self.f.subject, self.s
        if subject.whole is None:
            return ""
        if subject.earlier is None:
            label = self.rng.choice(
                ("Wartość zamówienia brutto", "Całkowita wartość zamówienia", "Wartość umowy brutto")
            )
            return f"{label}: {s.money(subject.whole)} {s.sign}"
        number, day, amount = subject.earlier
        return (
            f"Wartość całej dostawy: {s.money(subject.whole)} {s.sign}.<br>Rozliczono fakturę zaliczkową nr "
            f"{escape(number)} z dnia {s.date(day)} na kwotę brutto {s.money(amount)} {s.sign}."
        )

    def notes(self, count: int) -> list[str]:
        """Sentences with numbers, dates and amounts that are no field of ours."""
        pool = self._pool()
        if self.f.subject.genre in {"NOTA", "RACHUNEK", "PROFORMA"}:
            pool = [self._balance, self._print, self._person, self._privacy, self._interest, self._office_hours]
        return [text for make in self.rng.sample(pool, count) if (text := make())]

    def _pool(self) -> list[Callable[[], str]]:
        return [
            self._balance, self._offer, self._complaint, self._transport, self._law, self._print, self._person,
            self._delivery_note, self._price_list, self._privacy, self._interest, self._gtu, self._office_hours,
        ]  # fmt: skip

    def _balance(self) -> str:
        rng, s = self.rng, self.s
        s.unscored("rozliczenie")
        amount = s.money(Decimal(rng.randint(1000, 900000)) / 100)
        day = s.date(self.inv.data_wystawienia - timedelta(days=rng.randint(1, 9)))
        return rng.choice((f"Saldo Państwa konta na dzień {day}: {amount} {s.sign} (nie obejmuje tej faktury).",
                           f"Przypominamy o zaległych płatnościach w kwocie {amount} {s.sign} wg stanu na {day}.",
                           f"Dotychczasowe obroty w tym roku: {amount} {s.sign}."))  # fmt: skip

    def _offer(self) -> str:
        day = self.s.date(self.inv.data_wystawienia + timedelta(days=self.rng.randint(10, 60)))
        return self.rng.choice((f"Promocja ważna do {day}: rabat {self.rng.randint(5, 30)}% na kolejne zakupy z kodem JESIEN.",
                                f"Zapraszamy na dni otwarte, które odbędą się {day}.",
                                "Poleć nas znajomym i odbierz bon o wartości 50,00 zł!"))  # fmt: skip

    def _complaint(self) -> str:
        return self.rng.choice(("Reklamacje przyjmujemy w ciągu 14 dni od daty otrzymania towaru.",
                                "Reklamacje: reklamacje@serwis.pl, tel. 22 123 45 67, w godz. 8:00–16:00.",
                                "Zwrot towaru możliwy w terminie 30 dni za okazaniem faktury."))  # fmt: skip

    def _transport(self) -> str:
        rng = self.rng
        return rng.choice((f"Paczek: {rng.randint(1, 9)}, waga brutto {rng.randint(1, 400)},{rng.randint(0, 9)} kg, kurier DPD.",
                           f"Kierowca: Jan Kos, nr rej. {rng.choice(('WX', 'KR', 'PO'))} {rng.randint(10000, 99999)}",
                           f"Ilość palet: {rng.randint(1, 12)}, kaucja za paletę 45,00 zł (poza fakturą)."))  # fmt: skip

    def _law(self) -> str:
        return self.rng.choice(("Faktura nie wymaga podpisu, art. 106e ustawy z dnia 11 marca 2004 r. o podatku od towarów i usług.",
                                "Towar pozostaje własnością sprzedawcy do czasu zapłaty całej należności (art. 589 k.c.).",
                                "Spory rozstrzyga sąd właściwy dla siedziby sprzedawcy.",
                                "Oświadczamy, że posiadamy status dużego przedsiębiorcy (ustawa z dnia 8 marca 2013 r.)."))  # fmt: skip

    def _print(self) -> str:
        rng = self.rng
        day = self.s.date(self.inv.data_wystawienia + timedelta(days=rng.randint(0, 3)))
        return rng.choice((f"Wydrukowano {day}, godz. {rng.randint(7, 18)}:{rng.randint(10, 59)}, operator 0{rng.randint(1, 9)}",
                           f"Program FK wersja {rng.randint(1, 20)}.{rng.randint(0, 9)}.{rng.randint(100, 999)}",
                           f"Data wydruku: {day}"))  # fmt: skip

    def _person(self) -> str:
        who = escape(person(self.rng))
        phone = f"{self.rng.randint(500, 899)} {self.rng.randint(100, 999)} {self.rng.randint(100, 999)}"
        return self.rng.choice((f"Osoba kontaktowa: {who}, tel. {phone}", f"Opiekun klienta: {who} ({phone})",
                                f"Handlowiec: {who}", f"Zamówienie złożył(a): {who}"))  # fmt: skip

    def _delivery_note(self) -> str:
        rng = self.rng
        self.s.unscored("dokumenty_powiazane")
        day = self.s.date(self.inv.data_wystawienia - timedelta(days=rng.randint(0, 9)))
        return rng.choice((f"Dokument WZ nr WZ/{rng.randint(1, 900)}/{day[-2:]} z dnia {day}", f"Do dokumentu wydania WZ {rng.randint(100, 9999)}",
                           f"Protokół odbioru nr {rng.randint(1, 40)} z dnia {day}"))  # fmt: skip

    def _price_list(self) -> str:
        day = self.s.date(self.inv.data_wystawienia.replace(day=1))
        return f"Ceny wg cennika nr {self.rng.randint(1, 12)} obowiązującego od {day}."

    def _privacy(self) -> str:
        return "Administratorem danych osobowych jest sprzedawca (RODO, rozporządzenie 2016/679)."

    def _interest(self) -> str:
        rate = self.rng.choice(("11,25", "13,75", "15,5"))
        return f"Za opóźnienie w zapłacie naliczamy odsetki ustawowe ({rate}% w skali roku)."

    def _gtu(self) -> str:
        return self.rng.choice(("Oznaczenia: GTU_07", "GTU_12", "Rodzaj dokumentu: FV, rejestr VAT: SPR-1",
                                f"Dekret: 201-{self.rng.randint(100, 999)} / 701-1"))  # fmt: skip

    def _office_hours(self) -> str:
        return "Biuro czynne pn.–pt. 8:00–16:00, sob. 9:00–13:00."

    # marks ------------------------------------------------------------------

    def slogan(self) -> str:
        """A line that praises the firm."""
        return escape(self.rng.choice(_SLOGANS))

    def offices(self) -> str:
        """Branches of the seller with their addresses and phones."""
        rng, rows = self.rng, []
        for city, low, _ in rng.sample(CITIES, rng.randint(2, 4)):
            street, _ = address(rng)
            rows.append(f"<td><b>{city}</b><br>{street}<br>{low}-{rng.randint(1, 999):03d} {city}<br>tel. {rng.randint(12, 91)} "
                        f"{rng.randint(200, 899)} {rng.randint(10, 99)} {rng.randint(10, 99)}</td>")  # fmt: skip
        head = rng.choice(("Nasze oddziały", "Punkty sprzedaży", "Filie"))
        return f"<div class='tiny'>{head}:<table class='full'><tr>{''.join(rows)}</tr></table></div>"

    def registers(self) -> str:
        """The register line of a company."""
        return registers(self.rng, self.inv.sprzedawca)

    def ksef(self) -> str:
        """The number in the national system behind its label, where the invoice has one."""
        if self.inv.numer_ksef is None:
            return ""
        fact = self.f.fact("ksef", "numer_ksef")
        return f"<div class='{self.rng.choice(('tiny', 'kf', 'kf'))}'>{self.f.m.label(fact, colon=False)}: {fact.value}</div>"

    def transfer_code(self) -> str:
        """A QR code that a bank's program reads."""
        account, name = (self.inv.numer_konta or "")[2:], self.inv.sprzedawca.nazwa[:20]
        nip = self.inv.sprzedawca.nip or ""
        text = (
            f"{nip}|PL|{account}|{int(self.inv.do_zaplaty * 100):06d}|{name}|{self.inv.numer_faktury}|||{crc8(nip):02X}"
        )
        return f"{qr_svg(text, self.rng.choice((18, 22, 26)))}<br><span class='s'>Zeskanuj i zapłać</span>"

    def slip(self) -> str:
        """A slip to pay with, below a line to cut along."""
        s, inv, rng = self.s, self.inv, self.rng
        rows = [
            (rng.choice(("Nazwa odbiorcy", "Odbiorca przelewu")), escape(inv.sprzedawca.nazwa)),
            (rng.choice(("Nr rachunku odbiorcy", "Rachunek odbiorcy")), escape(s.style.account(inv.numer_konta or ""))),
            ("Kwota", f"{s('do_zaplaty')} {s.sign}"),
            (rng.choice(("Nazwa zleceniodawcy", "Wpłacający")), escape(inv.nabywca.nazwa)),
            (rng.choice(("Tytułem", "Tytuł wpłaty")), escape(inv.numer_faktury)),
        ]
        head = rng.choice(("Polecenie przelewu / wpłata gotówkowa", "Odcinek dla wpłacającego", "Dowód wpłaty"))
        cells = "".join(f"<tr><td><span class='s'>{key}</span><br>{value}</td></tr>" for key, value in rows)
        return f"<div class='cut'><span class='s'>{head}</span><table class='bx full'>{cells}</table></div>"

    def stamp(self) -> str:
        """A rubber stamp with room of its own."""
        return stamp(self.rng, self.inv.sprzedawca, paid=self.inv.zaplacono == self.inv.suma_brutto)

    def signatures(self) -> str:
        """Places to sign, one or two, with or without names."""
        rng, f = self.rng, self.f
        dots = rng.choice(("." * 36, "_" * 28, ""))
        name = escape(rng.choice((person(rng), person(rng), "Administrator Systemu", "")))
        cells = [f"{name}<br>{dots}<br><span class='s'>{escape(f.words.label('wystawil'))}</span>"]
        if rng.random() < 0.6:
            cells.insert(rng.randint(0, 1), f"<br>{dots}<br><span class='s'>{escape(f.words.label('odebral'))}</span>")
        row = "".join(f"<td class='c'>{cell}</td>" for cell in cells)
        return f"<table class='full sg'><tr>{row}</tr></table>"
