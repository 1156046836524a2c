"""Facts of the head and of the closing block: numbers, dates, payment, sums. Each is printed where it is made."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from html import escape

from benchmarks.corpus.composing.heads.setting import Fact, Manner
from benchmarks.corpus.composing.heads.subject import Subject
from benchmarks.corpus.composing.heads.wordings import PAYMENTS, TITLES, Wordings
from benchmarks.corpus.formats import MONTHS_NOMINATIVE
from benchmarks.corpus.identifiers import nrb

_UNDERLINED = ("", "", "oryginał", "ORYGINAŁ", "Oryginał / kopia", "egzemplarz dla nabywcy", "kopia")


class Facts:
    """Makes the facts of one document; a fact that has been made must be put into the page."""

    def __init__(self, subject: Subject, words: Wordings, manner: Manner) -> None:
        self.subject = subject
        self.s, self.rng, self.inv = subject.sheet, subject.sheet.rng, subject.inv
        self.words, self.m = words, manner
        self.printed: set[str] = set()

    def fact(self, key: str, field: str | None = None, behind: str = "") -> Fact:
        """One fact out of a header field."""
        self.printed.add(field or key)
        return Fact(key, escape(self.words.label(key)), self.s(field or key) + behind)

    def said(self, key: str, value: str) -> Fact:
        """One fact whose value is escaped already."""
        return Fact(key, escape(self.words.label(key)), value)

    # the head ---------------------------------------------------------------

    def heading(self) -> str:
        """The name of the document without its number."""
        genre = self.subject.genre
        key = "zw" if genre in {"zw", "np"} else genre
        text = self.rng.choice(TITLES.get(key, TITLES["VAT"]))
        if self.m.tongue == "en" and genre in {"plain", "gross", "currency"}:
            text += " / Invoice"
        return escape(text)

    def number_line(self) -> str:
        """The name with the number behind it."""
        rng = self.rng
        link = rng.choice((" nr ", " nr: ", " ", " Nr ", " numer ", ": ", " NR ", " nr&nbsp;", "<br>nr ", "<br>"))
        return f"{self.heading()}{link}<span class='n'>{self.s('numer_faktury')}</span>"

    def dates(self, *, issued: bool = True) -> list[Fact]:
        """Issue, sale and place; the issue is left out where the title says it."""
        rng, inv = self.rng, self.inv
        found: list[Fact] = []
        same = inv.data_sprzedazy == inv.data_wystawienia
        if issued and same and rng.random() < 0.25:
            self.s("data_sprzedazy")
            return [self.fact("oba", "data_wystawienia"), *self._place(0.3)]
        if issued and inv.miejsce_wystawienia and rng.random() < 0.12:
            both = [self.s("miejsce_wystawienia"), self.s("data_wystawienia")]
            if self.words.label("gdzie_kiedy").startswith("Data"):
                both.reverse()
            found = [self.said("gdzie_kiedy", ", ".join(both))]
        elif issued:
            found = [self.fact("wystawiono", "data_wystawienia")]
            place = self._place(0.35)
            found = [*place, *found] if rng.random() < 0.5 else [*found, *place]
        sale = self._sale()
        return [*sale, *found] if rng.random() < 0.15 else [*found, *sale]

    def _place(self, share: float) -> list[Fact]:
        known = self.inv.miejsce_wystawienia and self.rng.random() < share
        return [self.fact("miejsce", "miejsce_wystawienia")] if known else []

    def _sale(self) -> list[Fact]:
        inv, drawn = self.inv, self.rng.random()
        if inv.data_sprzedazy is None or drawn > 0.9:
            return []
        if drawn < 0.78 or self.subject.genre not in {"plain", "zw", "np"}:
            if self.subject.genre == "ZAL":
                self.words.fix("sprzedano", self.rng.choice(("Data otrzymania zaliczki", "Data otrzymania zapłaty",
                                                             "Data wpłaty zaliczki", "Zaliczkę otrzymano")))  # fmt: skip
            return [self.fact("sprzedano", "data_sprzedazy")]
        first = inv.data_sprzedazy.replace(day=1)
        last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
        self.s.note("okres_od", first)
        self.s.note("okres_do", last)
        if drawn < 0.83:
            return [self.said("okres", f"{MONTHS_NOMINATIVE[first.month - 1]} {first.year}")]
        self.s.note("data_sprzedazy", last)
        mark = self.rng.choice((" – ", " do ", " - "))
        start = "od " if mark == " do " else ""
        return [self.said("okres", f"{start}{self.s.date(first)}{mark}{self.s.date(last)}")]

    def references(self) -> list[Fact]:
        """Order, contract, currency and the corrected invoice."""
        rng, inv = self.rng, self.inv
        found: list[Fact] = []
        if inv.numer_zamowienia and rng.random() < 0.85:
            found.append(self.fact("zamowienie", "numer_zamowienia"))
        if rng.random() < 0.1:
            number = rng.choice((f"{rng.randint(1, 400)}/{inv.data_wystawienia.year - 1}",
                                 f"U-{rng.randint(10, 999)}/{rng.randint(2019, 2022)}"))  # fmt: skip
            self.s.linked("umowa", number)
            found.append(self.said("umowa", number))
        if inv.waluta != "PLN" and rng.random() < 0.5:
            found.append(Fact("waluta", "Waluta", inv.waluta))
        return found

    def exchange(self) -> list[Fact]:
        """The rate of exchange with its day and table."""
        if self.inv.kurs_waluty is None:
            return []
        found = [self.fact("kurs", "kurs_waluty")]
        if self.rng.random() < 0.9:
            found += [self.fact("tabela_kursu"), self.fact("data_kursu")]
        return found

    # payment ----------------------------------------------------------------

    def form(self) -> Fact:
        """The form of payment, perhaps with its days."""
        inv = self.inv
        self.s.note("forma_platnosci", inv.forma_platnosci)
        return self.said("forma", self.rng.choice(PAYMENTS[inv.forma_platnosci]))

    def due(self) -> list[Fact]:
        """The date of payment or days; cash often has none."""
        inv, rng = self.inv, self.rng
        if inv.termin_platnosci is None or (inv.forma_platnosci != "przelew" and rng.random() < 0.6):
            return []
        days = (inv.termin_platnosci - inv.data_wystawienia).days
        if days >= 3 and rng.random() < 0.1:
            self.s.note("termin_platnosci", inv.termin_platnosci)
            key = rng.choice(("Termin płatności", "Termin zapłaty", "Termin"))
            texts = ("{} dni", "{} dni od daty wystawienia", "{} dni od wystawienia faktury", "{} dni od daty wyst.")
            return [Fact("termin", key, rng.choice(texts).format(days))]
        text = self.s("termin_platnosci")
        if days >= 3 and rng.random() < 0.1:
            text += rng.choice((f" ({days} dni)", f" – {days} dni", f" / {days} dni"))
        return [self.said("termin", text)]

    def account(self) -> list[Fact]:
        """The account with bank and SWIFT around it."""
        inv, rng = self.inv, self.rng
        if not inv.numer_konta or (inv.forma_platnosci != "przelew" and rng.random() < 0.6):
            return []
        found = [self.fact("konto", "numer_konta")]
        if inv.sprzedawca.bank and rng.random() < 0.45:
            found.insert(rng.randint(0, 1), self.fact("bank"))
        if inv.waluta == "PLN" and inv.sprzedawca.kraj == "PL" and rng.random() < 0.04:
            label = rng.choice(("Rachunek walutowy EUR", "Konto EUR", "Konto w EUR", "Rachunek EUR"))
            found.append(Fact("konto", label, self.s.account(nrb(rng), None, "EUR")))
        if inv.sprzedawca.swift and rng.random() < (0.5 if inv.waluta != "PLN" else 0.06):
            found.append(self.said("swift", escape(inv.sprzedawca.swift)))
        return found

    def payment(self) -> list[Fact]:
        """Form, due date and account in some order."""
        rng = self.rng
        first = [self.form(), *self.due()]
        if rng.random() < 0.3:
            first.reverse()
        account = self.account()
        if self.inv.numer_konta and account and rng.random() < 0.07:
            account.append(Fact("tytulem", rng.choice(("Tytuł przelewu", "Tytułem", "Tytuł wpłaty")),
                                escape(self.inv.numer_faktury)))  # fmt: skip
        return [*account, *first] if rng.random() < 0.15 else [*first, *account]

    # sums -------------------------------------------------------------------

    def money(self, key: str, field: str) -> Fact:
        """A sum with the currency behind it where the document writes it."""
        return self.fact(key, field, f" {self.s.sign}")

    def sums(self, *, table: bool) -> list[Fact]:
        """What the closing block sums up; with a VAT table often only what is due."""
        inv, rng, genre = self.inv, self.rng, self.subject.genre
        found: list[Fact] = []
        if genre in {"zw", "oo", "np", "import", "RACHUNEK", "marza"}:
            found.append(self.said("calosc", f"{self.s('suma_brutto')} {self.s.sign}"))
        elif genre != "NOTA" and (not table or rng.random() < 0.4):
            found += [self.money(key, f"suma_{key}") for key in ("netto", "vat", "brutto")]
        elif genre != "NOTA" and rng.random() < 0.5:
            found.append(self.money("brutto", "suma_brutto"))
        if inv.suma_vat_pln is not None and genre == "currency":
            found.append(self.fact("vat_pln", "suma_vat_pln", rng.choice((" PLN", " zł"))))
        return [*found, *self.left(must=not found)]

    def left(self, *, must: bool) -> list[Fact]:
        """What was paid and what is due."""
        inv, rng = self.inv, self.rng
        found: list[Fact] = []
        if inv.zaplacono is not None:
            found.append(self.money("zaplacono", "zaplacono"))
        elif rng.random() < 0.08:
            inv.zaplacono = inv.do_zaplaty - inv.do_zaplaty
            found.append(self.money("zaplacono", "zaplacono"))
        if found or must or rng.random() < 0.88:
            found.append(self.money("do_zaplaty", "do_zaplaty"))
        return found

    def in_words(self) -> str:
        """The amount in words in one of its settings."""
        field = "do_zaplaty" if self.inv.do_zaplaty else "suma_brutto"
        if field == "do_zaplaty" and self.subject.genre != "NOTA" and self.rng.random() < 0.25:
            field = "suma_brutto"
        if field == "suma_brutto" and self.words.label("slownie").startswith("Do zapłaty"):
            self.words.fix("slownie", "Słownie")
        currency = self.inv.waluta
        if currency != "PLN" and "złotych" in self.words.label("slownie"):
            self.words.fix("slownie", "Słownie")
        text = self.s.words(field)
        label = self.m.label(Fact("slownie", escape(self.words.label("slownie")), ""), colon=False)
        return self.rng.choice((
            f"{label}: {text}", f"<b>{label}:</b> {text}", f"({label}: {text})", f"{label} <i>{text}</i>",
            f"<span class='s'>{label}</span><br>{text}", f"{label}: <b>{text}</b>", f"<u>{label}</u>: {text}",
        ))  # fmt: skip

    def copy_mark(self) -> str:
        """The mark of the copy, or nothing."""
        return self.rng.choice(_UNDERLINED)


def without(facts: Sequence[Fact], *keys: str) -> list[Fact]:
    """The facts whose keys are not named."""
    return [fact for fact in facts if fact.key not in keys]
