"""The facts of one document as labels with values and as sentences; printing them records them."""

from __future__ import annotations

import calendar
import random
import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from benchmarks.corpus.companies import Company, draw_company
from benchmarks.corpus.composing.texts.subject import Subject, draw_subject
from benchmarks.corpus.composing.texts.wordings import BASES, Words, draw_manner
from benchmarks.corpus.content import settle_sums
from benchmarks.corpus.core import Sheet
from benchmarks.corpus.formats import MONTHS_NOMINATIVE
from benchmarks.corpus.words import amount_words, number_words

Pair = tuple[str, str]


def stopped(text: str) -> str:
    """A sentence without the second of two full stops; rows of dots stay."""
    return re.sub(r"(?<!\.)\.(</b>)?\.(?!\.)", r".\1", text)


class Facts:
    """Draws how each fact of a document is said; skeletons decide where it stands."""

    def __init__(self, rng: random.Random, *, plain: bool = False) -> None:
        self.rng = rng
        self.subject: Subject = draw_subject(rng)
        self.inv = self.subject.inv
        self.s = Sheet(self.inv, rng, style=self.subject.style)
        self.words = Words(rng, self.inv.rodzaj_faktury)
        self.m = draw_manner(rng, plain=plain)
        self.sign = self.s.sign
        self.exempt = self.subject.exempt
        self.bill = "rachunek" if self.inv.rodzaj_faktury == "RACHUNEK" else "faktura"
        self.of_bill = {"rachunek": "rachunku", "faktura": "faktury"}[self.bill]
        self.worded = False
        self.unit: Company | None = None
        if self.inv.nabywca.forma == "public" and rng.random() < 0.3:
            self.unit = draw_company(rng, "public")
            self.words.fix("nabywca", rng.choice(("Nabywca", "Kupujący", "Zamawiający")))

    def resettle(self) -> None:
        """Reckon anew after lines were left out."""
        inv = self.inv
        inv.zaplacono = None
        settle_sums(inv)
        if self.subject.state == "part":
            self.subject = replace(self.subject, state="open")
        elif self.subject.state == "paid":
            inv.zaplacono, inv.do_zaplaty = inv.suma_brutto, Decimal("0.00")
        self.exempt = self.subject.exempt

    def label(self, key: str, *, mark: bool = True) -> str:
        """A label in the document's wording and manner."""
        return self.m.set(self.words.label(key), mark=mark)

    def pair(self, key: str, value: str) -> Pair:
        """A label with its value."""
        return self.label(key), value

    def amount(self, field: str) -> str:
        """A sum with the currency behind it."""
        return f"{self.s(field)}\u00a0{self.sign}"

    # number and dates -------------------------------------------------------

    def heading(self) -> str:
        """The name of the document without its number."""
        return self.m_text(self.words.heading())

    def m_text(self, text: str) -> str:
        """A text escaped."""
        return self.s.text(text)

    def title(self, *, dated: bool = False) -> str:
        """Name and number in a line; with `dated` the day of issue too."""
        link = self.rng.choice((" nr ", " Nr ", " nr ", " ", " numer ", " NR ", " nr. "))
        text = f"{self.heading()}{link}{self.s('numer_faktury')}"
        if dated:
            issued = "wystawiona dnia" if self.bill == "faktura" else "wystawiony dnia"
            text += f" {self.rng.choice(('z dnia', 'z dn.', 'z', issued))} {self.s('data_wystawienia')}"
        return text

    def place_line(self) -> str:
        """Place and day as letters begin."""
        town, day = self.s("miejsce_wystawienia"), self.s("data_wystawienia")
        return self.rng.choice(
            (f"{town}, dnia {day}", f"{town}, {day}", f"{town}, dn. {day}", f"{town} dnia {day}", f"{town}, {day}")
        )

    def issued(self) -> Pair:
        """The day of issue under its label."""
        return self.pair("wystawiono", self.s("data_wystawienia"))

    def sold(self, chance: float = 0.8) -> list[Pair]:
        """The day of sale, a period, a month, or nothing."""
        if self.rng.random() > chance:
            return []
        drawn = self.rng.random()
        if self.subject.issuer.monthly and drawn < 0.6:
            first, last = self._month()
            if drawn < 0.3:
                return [self.pair("miesiac", self._month_name(first))]
            self.s.note("data_sprzedazy", last)
            return [self.pair("okres", f"{self.s.date(first)} {self.rng.choice(('-', '–', 'do'))} {self.s.date(last)}")]
        return [self.pair("sprzedano", self.s("data_sprzedazy"))]

    def sold_told(self) -> str:
        """The day or time of sale as the end of a sentence, or nothing."""
        drawn = self.rng.random()
        if drawn < 0.25:
            return ""
        if self.subject.issuer.monthly and drawn < 0.7:
            first, last = self._month()
            if drawn < 0.45:
                return f" {self.rng.choice(('w miesiącu', 'za miesiąc', 'za m-c'))} {self._month_name(first)}"
            self.s.note("data_sprzedazy", last)
            return f" w okresie od {self.s.date(first)} do {self.s.date(last)}"
        said = (
            " w dniu",
            ", wykonano dnia",
            " – data sprzedaży",
            " (data wykonania",
            ", data wykonania usługi:",
            " zakończone dnia",
        )
        start = self.rng.choice(said)
        return f"{start} {self.s('data_sprzedazy')}{')' if '(' in start else ''}"

    def _month(self) -> tuple[date, date]:
        assert self.inv.data_sprzedazy is not None
        first = self.inv.data_sprzedazy.replace(day=1)
        last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
        self.s.note("okres_od", first)
        self.s.note("okres_do", last)
        return first, last

    def _month_name(self, first: date) -> str:
        name = MONTHS_NOMINATIVE[first.month - 1]
        return self.rng.choice(
            (f"{name} {first.year}", f"{name} {first.year} r.", f"{first:%m/%Y}", f"{name.upper()} {first.year}")
        )

    def dates(self, *, issue: bool = True, place: float = 0.35) -> list[Pair]:
        """Issue, sale and place, in some order; `issue` false where the page says the day elsewhere."""
        rng, inv = self.rng, self.inv
        if issue and inv.data_sprzedazy == inv.data_wystawienia and rng.random() < 0.2:
            self.s("data_sprzedazy")
            return [self.pair("razem_daty", self.s("data_wystawienia"))]
        rows = [self.issued()] if issue else []
        rows += self.sold()
        if issue and rng.random() < place:
            rows.insert(rng.choice((0, len(rows))), self.pair("miejsce", self.s("miejsce_wystawienia")))
        elif rng.random() < 0.12:
            rows.reverse()
        return rows

    # payment ----------------------------------------------------------------

    def days(self) -> int:
        """Days from issue to payment."""
        assert self.inv.termin_platnosci is not None
        return (self.inv.termin_platnosci - self.inv.data_wystawienia).days

    def due(self) -> Pair:
        """The day of payment, or days from the issue."""
        if self.rng.random() < 0.2:
            self.s.note("termin_platnosci", self.inv.termin_platnosci)
            texts = (f"{self.days()} dni", f"{self.days()} dni od daty wystawienia", f"w ciągu {self.days()} dni",
                     f"{self.days()} dni od wystawienia {self.of_bill}")  # fmt: skip
            return self.m.set(self.rng.choice(("Termin płatności", "Termin zapłaty", "Termin"))), self.rng.choice(texts)
        return self.pair("termin", self.s("termin_platnosci"))

    def payment(self) -> list[Pair]:
        """Form, day and account under labels, in some order."""
        rng, inv = self.rng, self.inv
        rows = [self.pair("forma", self.s("forma_platnosci"))]
        if inv.forma_platnosci == "przelew" and self.subject.state != "paid":
            account = [self.pair("konto", self.s("numer_konta"))]
            if inv.sprzedawca.bank and rng.random() < 0.45:
                account.insert(rng.choice((0, 1)), self.pair("bank", self.s("bank")))
            rows += [self.due(), *account] if rng.random() < 0.7 else [*account, self.due()]
        if inv.numer_zamowienia and rng.random() < 0.8:
            rows.append(self.pair("zamowienie", self.s("numer_zamowienia")))
        return rows

    def until(self) -> str:
        """The day of payment inside a sentence."""
        if self.rng.random() < 0.4:
            self.s.note("termin_platnosci", self.inv.termin_platnosci)
            return self.rng.choice((
                f"w ciągu {self.days()} dni od daty wystawienia {self.of_bill}", f"w terminie {self.days()} dni",
                f"w terminie {self.days()} dni od wystawienia niniejszego dokumentu",
            ))  # fmt: skip
        return (
            f"{self.rng.choice(('do dnia', 'do', 'w terminie do dnia', 'najpóźniej do', 'nie później niż'))} "
            f"{self.s('termin_platnosci')}"
        )

    def payment_told(self) -> str:
        """How to pay, or that it is paid, in a sentence."""
        if self.subject.state in {"open", "part"}:
            return self._transfer_told()
        return self.paid_told() if self.subject.state == "paid" else self._cash_told()

    def _transfer_told(self) -> str:
        rng, s = self.rng, self.s
        s.note("forma_platnosci", "przelew")
        bank = f", {s('bank')}" if rng.random() < 0.4 else ""
        ask = rng.choice(("Należność", "Powyższą kwotę", "Kwotę", "Zapłatę"))
        until, account = self.until(), s("numer_konta")
        return stopped(rng.choice((
            f"{ask} prosimy przekazać przelewem {until} na rachunek {account}{bank}.",
            f"{ask} proszę wpłacić przelewem na konto nr {account}{bank} {until}.",
            f"Płatne przelewem {until}, konto: {account}{bank}.",
            f"Zapłata przelewem {until}.<br>Konto: {account}{bank}",
            f"Proszę o przelew {until} na niżej podane konto:<br><b>{account}</b>{bank}",
            f"Płatność: przelew, {until}. Nr rachunku bankowego: {account}{bank}.",
        )))  # fmt: skip

    def _cash_told(self) -> str:
        self.s.note("forma_platnosci", "gotówka")
        return self.rng.choice((
            "Płatne gotówką przy odbiorze.", "Zapłata gotówką w kasie.", "Forma płatności: gotówka",
            "Należność płatna gotówką.",
            "Płatność gotówką do rąk wystawcy.", "Zapłata: gotówką.",
        ))  # fmt: skip

    def paid_told(self) -> str:
        """That all is paid; the amount within the sentence or not at all."""
        rng, s = self.rng, self.s
        s.note("forma_platnosci", self.inv.forma_platnosci)
        how = {"gotówka": "gotówką", "przelew": "przelewem", "BLIK": "BLIKIEM"}[self.inv.forma_platnosci]
        if rng.random() < 0.5:
            s.unscored("zaplacono", "do_zaplaty")
            return rng.choice((f"Zapłacono {how}.", f"ZAPŁACONO {how.upper()}", (f"Należność uregulowano {how} w dniu "
                                                                                f"wystawienia."),
                               f"{self.bill.capitalize()} zapłacono {how}.".replace("Faktura", "Fakturę"),
                               f"Zapłacone {how}"))  # fmt: skip
        s.unscored("do_zaplaty")
        amount = self.amount("zaplacono")
        told = [f"Zapłacono {how}: {amount}", f"Wpłacono {how} {amount}.", f"Zapłacono {amount} {how}."]
        if how == "gotówką":
            told += [f"Kwotę {amount} otrzymałem {how}.", f"Kwituję odbiór kwoty {amount} ({how})."]
        return stopped(rng.choice(told))

    def settled(self) -> list[Pair]:
        """What was paid and what is due, under labels."""
        state, rows = self.subject.state, []
        if state in {"paid", "part"}:
            rows.append(self.pair("paid", self.amount("zaplacono")))
        if state == "part" or self.rng.random() < 0.75:
            rows.append((self.label("due"), f"<b>{self.amount('do_zaplaty')}</b>"))
        elif state == "paid":
            self.s.unscored("do_zaplaty")
        return rows

    # words, basis -----------------------------------------------------------

    def in_words(self, *, label: bool = True, whole: bool = False) -> str:
        """What is due in words, or the `whole` sum, in one of many manners."""
        rng, s = self.rng, self.s
        value = self.inv.suma_brutto if whole or self.inv.do_zaplaty <= 0 else self.inv.do_zaplaty
        wording = self.words.label("slownie") if label else ""
        text = _named(rng, value, bare=wording.endswith(("zł", "złotych")))
        text = rng.choice((text, text, text, text.capitalize(), text.upper()))
        s.note("kwota_slownie", text)
        self.worded = True
        return f"{self.m.set(wording)} {s.text(text)}" if label else s.text(text)

    def basis(self) -> list[str]:
        """What exempts the seller, wherever a line is exempt."""
        if all(line.stawka_vat != "zw" for line in self.inv.lines):
            return []
        self.s.annotate("zwolnienie")
        return [self.s.text(self.rng.choice(BASES[self.subject.issuer.basis or "limit"]))]

    def split(self) -> list[str]:
        """The words of split payment where they are due."""
        if (
            self.exempt
            or self.subject.state != "open"
            or self.inv.suma_brutto <= Decimal(15000)
            or self.rng.random() < 0.3
        ):
            return []
        self.s.annotate("MPP")
        return [
            self.rng.choice(
                (
                    "mechanizm podzielonej płatności",
                    "Mechanizm podzielonej płatności",
                    "MECHANIZM PODZIELONEJ PŁATNOŚCI",
                )
            )
        ]

    def contract(self) -> str:
        """A contract by its number, recorded, or by its day alone."""
        day = self.inv.data_wystawienia - timedelta(days=self.rng.randint(20, 500))
        if self.rng.random() < 0.5:
            return f"umowa z dnia {self.s.date(day)}"
        number = self.rng.choice(("{0}/{1}", "U-{0}/{1}", "{0}/U/{1}", "ZP.272.{0}.{1}")).format(
            self.rng.randint(1, 90), day.year
        )
        self.s.linked("umowa", number, day)
        return f"umowa nr {number} z dnia {self.s.date(day)}"


def _named(rng: random.Random, value: Decimal, *, bare: bool) -> str:
    """An amount in words; `bare` leaves the currency to the label."""
    major, minor = divmod(int(value * 100), 100)
    plain = number_words(major)
    if bare:
        return rng.choice((f"{plain} {minor:02d}/100", f"{plain}, {minor:02d}/100", f"{plain} i {minor:02d}/100"))
    custom = rng.choice(("words", "fraction", "code", "spaced"))
    return rng.choice((
        amount_words(value, "PLN", custom), amount_words(value, "PLN", custom), f"{plain} zł i {minor:02d} gr",
        f"{plain} zł {minor:02d} gr",
        f"{amount_words(value, 'PLN', 'spaced').rpartition(' ')[0]} i {minor:02d} groszy",
    ))  # fmt: skip
