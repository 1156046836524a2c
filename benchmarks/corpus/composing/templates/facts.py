"""What stands in the head and under payment: number, dates, order, payment, account; and in which block each goes."""

from __future__ import annotations

from datetime import date
from html import escape

from benchmarks.corpus.composing.templates.draft import Draft, Pair
from benchmarks.corpus.composing.templates.wordings import FORMS, OPEN_WORDS, PAID_WORDS, PART_WORDS, TITLES

_PART_NAMES = ("styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień",
               "październik",
               "listopad", "grudzień")  # fmt: skip


class Facts:
    """The facts of a document, shared out among title, facts and payment; each is printed once."""

    def __init__(self, d: Draft) -> None:
        self.d = d
        rng, inv = d.rng, d.inv
        self.in_title = {"numer"} if rng.random() < 0.78 else set()
        if self.in_title and rng.random() < 0.1:
            self.in_title.add("wystawiono")
        facts = [] if "numer" in self.in_title else ["numer"]
        self.letter_date = "wystawiono" not in self.in_title and rng.random() < 0.08
        self.sentences = rng.random() < 0.12
        both = inv.data_sprzedazy == inv.data_wystawienia and rng.random() < 0.15 and "wystawiono" not in self.in_title
        if both:
            facts.append("oba_dni")
        else:
            facts += [] if "wystawiono" in self.in_title else ["wystawiono"]
            facts += self._sale()
        if self.letter_date and not both:
            facts.remove("wystawiono")
        elif rng.random() < 0.3:
            facts.insert(rng.randint(0, len(facts)), "miejsce")
        self.letter_date = self.letter_date and not both
        self.payment = self._payment()
        if inv.numer_zamowienia and rng.random() < 0.9:
            rng.choice((facts, facts, self.payment)).append("zamowienie")
        if rng.random() < 0.25:
            rng.choice((facts, self.payment)).append("status")
        if rng.random() < 0.35 and "termin" in self.payment:
            self.payment.remove("termin")
            facts.append("termin")
        if rng.random() < 0.3 and "forma" in self.payment:
            self.payment.remove("forma")
            facts.append("forma")
        facts += ["other"] if d.story.facts else []
        if rng.random() < 0.25:
            rng.shuffle(facts)
        self.facts = facts

    def _sale(self) -> list[str]:
        d = self.d
        if d.story.period:
            return d.rng.choice((["okres"], ["okres"], ["okres", "sprzedano"]))
        drawn = d.rng.random()
        return ["sprzedano"] if drawn < 0.78 else ["miesiac"] if drawn < 0.81 and d.inv.data_sprzedazy else []

    def _payment(self) -> list[str]:
        """Keys of the payment block in their order; a transfer that is open needs a term and an account."""
        d, rng = self.d, self.d.rng
        transfer = d.inv.forma_platnosci == "przelew"
        found = ["forma"] if rng.random() < 0.9 else []
        if (transfer and not d.story.paid) or rng.random() < 0.35:
            found.append("termin")
        if (transfer and (not d.story.paid or rng.random() < 0.6)) or rng.random() < 0.12:
            account = ["konto"]
            account += ["swift"] if rng.random() < 0.12 or d.inv.waluta != "PLN" else []
            bank = ["bank"] if rng.random() < 0.5 else []
            found += rng.choice(([*bank, *account], [*account, *bank]))
            found += ["tytul"] if rng.random() < 0.18 else []
        if rng.random() < 0.2:
            rng.shuffle(found)
        if "konto" in found and "forma" not in found:
            # An account alone says that one can pay by transfer; whether it says the form is anybody's guess.
            d.s.unscored("forma_platnosci")
        return found

    def rows(self, keys: list[str]) -> list[Pair]:
        """Print the facts of these keys."""
        return [row for key in keys for row in self._rows(key)]

    def dated(self) -> str:
        """City and day without a label, as a letter has them; or nothing."""
        s = self.d.s
        if not self.letter_date:
            return ""
        link = self.d.rng.choice((", ", ", dnia ", ", dn. ", " · "))
        return f"<div>{s('miejsce_wystawienia')}{link}{s('data_wystawienia')}</div>"

    def sentence(self) -> str:
        """How to pay, in one sentence, where a transfer is open; the facts it says are taken out of the block."""
        d, s = self.d, self.d.s
        if not self.sentences or not {"konto", "termin", "forma"} <= set(self.payment):
            return ""
        bank = f" ({s('bank')})" if "bank" in self.payment else ""
        self.payment = [key for key in self.payment if key not in {"konto", "termin", "forma", "bank"}]
        s.note("forma_platnosci", d.inv.forma_platnosci)
        account, day = f"<b>{s('numer_konta')}</b>{bank}", f"<span class='n'>{s('termin_platnosci')}</span>"
        transfer = d.rng.choice(("przelewem", "przelewem bankowym"))
        return "<div>" + d.rng.choice((
            f"Prosimy o zapłatę {transfer} na rachunek {account} w terminie do {day}.",
            f"Płatność {transfer} do dnia {day} na konto: {account}.",
            f"Należność prosimy uregulować {transfer} do {day}, numer konta {account}.",
            f"Termin płatności: {day}, {transfer} na rachunek nr {account}",
        )) + "</div>"  # fmt: skip

    def _rows(self, key: str) -> list[Pair]:
        d, s = self.d, self.d.s
        plain = {
            "numer": "numer_faktury", "wystawiono": "data_wystawienia", "sprzedano": "data_sprzedazy",
            "miejsce": "miejsce_wystawienia", "konto": "numer_konta", "bank": "bank", "zamowienie": "numer_zamowienia",
        }  # fmt: skip
        if key in plain:
            value = s(plain[key])
            return [(d.word(key), f"<b>{value}</b>" if d.rng.random() < 0.15 else value)]
        if key == "oba_dni":
            s("data_sprzedazy")
            return [(d.word(key), s("data_wystawienia"))]
        if key == "other":
            return [
                (escape(label), escape(s.date(text) if isinstance(text, date) else text))
                for label, text in d.story.facts
            ]
        return {"okres": self._period, "miesiac": self._month, "forma": self._form, "termin": self._due,
                "swift": self._swift, "tytul": self._subject, "status": self._status}[key]()  # fmt: skip

    def _period(self) -> list[Pair]:
        d, s = self.d, self.d.s
        assert d.story.period is not None
        first, last = d.story.period
        s.note("okres_od", first)
        s.note("okres_do", last)
        s.note("data_sprzedazy", last)
        if d.story.kind == "stay" and d.rng.random() < 0.4:
            s.unscored("okres_od", "okres_do", "data_sprzedazy")
            return [("Przyjazd", escape(s.date(first))), ("Wyjazd", escape(s.date(last)))]
        dash = d.rng.choice((" – ", " - ", " do ", "–", " → " if d.look.font in {"Inter", "DejaVu Sans"} else " – "))
        start = "od " if dash == " do " else ""
        text = (
            f"{start}<span class='n'>{escape(s.date(first))}</span>{dash}<span class='n'>{escape(s.date(last))}</span>"
        )
        return [(d.word("pobyt" if d.story.kind == "stay" else "okres"), text)]

    def _month(self) -> list[Pair]:
        d, s = self.d, self.d.s
        day = d.inv.data_sprzedazy
        assert day is not None
        first = day.replace(day=1)
        last = date.fromordinal(
            (first.replace(year=first.year + first.month // 12, month=first.month % 12 + 1)).toordinal() - 1
        )
        s.note("okres_od", first)
        s.note("okres_do", last)
        return [(d.word("okres"), f"{_PART_NAMES[first.month - 1]} {first.year}")]

    def form_text(self) -> str:
        """The form of payment in some words."""
        form = self.d.inv.forma_platnosci
        self.d.s.note("forma_platnosci", form)
        return escape(self.d.rng.choice(FORMS[form]).format(self.d.rng.randint(1000, 9999)))

    def _form(self) -> list[Pair]:
        return [(self.d.word("forma"), self.form_text())]

    def _due(self) -> list[Pair]:
        d, s, inv = self.d, self.d.s, self.d.inv
        assert inv.termin_platnosci is not None
        days = (inv.termin_platnosci - inv.data_wystawienia).days
        drawn = d.rng.random()
        if days >= 3 and drawn < 0.08 and d.word("termin").startswith("Termin"):
            s.note("termin_platnosci", inv.termin_platnosci)
            return [
                (d.word("termin"), f"{days} dni{d.rng.choice((' od daty wystawienia', ' od wystawienia faktury'))}")
            ]
        text = s("termin_platnosci")
        return [(d.word("termin"), f"{text} ({days} dni)" if days >= 3 and drawn < 0.2 else text)]

    def _swift(self) -> list[Pair]:
        return [(self.d.word("swift"), self.d.s.text(self.d.inv.sprzedawca.swift or ""))]

    def _subject(self) -> list[Pair]:
        d = self.d
        return [(d.word("tytul"), d.s.text(d.rng.choice(("{}", "Faktura {}", "FV {}")).format(d.inv.numer_faktury)))]

    def _status(self) -> list[Pair]:
        return [(self.d.word("status"), self.status_text())]

    def status_text(self) -> str:
        """Whether it is paid, without an amount: sums that only follow from it have no single reading."""
        d = self.d
        words = PAID_WORDS if d.story.paid else PART_WORDS if d.inv.zaplacono is not None else OPEN_WORDS
        text = d.rng.choice(words)
        return escape(text) if d.rng.random() < 0.5 else f"<b class='acc'>{escape(text)}</b>"


def _type(d: Draft, texts: list[str]) -> float:
    """Points that let the longest word of the heading stand in its place."""
    longest = max(len(word) for text in texts for word in text.split())
    return float(min(d.look.title, d.width / (0.27 * longest)))


def title(d: Draft, facts: Facts) -> str:
    """The heading, with the number in it, under it or above it, and sometimes the day."""
    rng, s = d.rng, d.s
    word = rng.choice([text for text in TITLES if not (d.story.exempt and "VAT" in text.upper())])
    colour = rng.choice(("", " acc"))
    weight = rng.choice(("normal", "bold", "bold", "300"))
    if "numer" not in facts.in_title:
        word = word.removesuffix(" nr").removesuffix(" NR").removesuffix(" numer")
        return (
            f"<div class='title{colour}' style='font-weight:{weight}; font-size:{_type(d, [word]):.1f}pt'>{word}</div>"
        )
    number = s("numer_faktury")
    ends = word.lower().endswith((" nr", "numer"))
    link = "" if ends else rng.choice((" nr", " nr", " Nr", "", "", " numer", " nr:", " –", " |"))
    day = ""
    if "wystawiono" in facts.in_title:
        day = f"<span class='mid'> {rng.choice(('z dnia', 'z', 'wystawiona', 'z dn.'))} {s('data_wystawienia')}</span>"
    drawn = rng.random()
    if drawn < 0.5:
        text = f"{word}{link} {number}"
    elif drawn < 0.75:
        before = "" if ends else rng.choice(("", "", "nr ", "Nr "))
        text = f"{word}{link if ends else ''}<div class='sub'>{before}{number}</div>"
    elif drawn < 0.85:
        text = f"<div class='sub mute'>{word}</div>{number}"
    else:
        text = f"{word}{link}<br><b>{number}</b>"
    points = _type(d, [word, number])
    return f"<div class='title{colour}' style='font-weight:{weight}; font-size:{points:.1f}pt'>{text}{day}</div>"
