"""Pages that come with invoices and are none: terms of sale, specifications, letters, a photograph.

Wordings are parted by split, so that what is written for development is never met among sealed stacks.
"""

# ruff: noqa: E501  (whole sentences, a line each)
from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape

import cv2
import numpy as np

from benchmarks.corpus.build import Split
from benchmarks.corpus.companies import Company, person
from benchmarks.corpus.content import draw_number
from benchmarks.corpus.damage import U8Array
from benchmarks.corpus.markup import MONO, SANS, SERIF, contacts, page, table

_TERMS_TITLES = {
    "development": ("Ogólne Warunki Sprzedaży", "REGULAMIN SPRZEDAŻY I DOSTAW", "Warunki gwarancji i reklamacji",
                    "Informacja o przetwarzaniu danych osobowych", "OWS", "Pouczenie dla klienta", ""),
    "sealed": ("OGÓLNE WARUNKI HANDLOWE", "Regulamin świadczenia usług", "Warunki sprzedaży i zwrotu towaru",
               "Klauzula informacyjna RODO", "Zasady reklamacji", "Informacje dla odbiorców", ""),
}  # fmt: skip
_TERMS = {
    "development": (
        "Niniejsze warunki określają zasady zawierania umów sprzedaży towarów oferowanych przez Sprzedawcę i stanowią ich integralną część.",
        "Kupujący zobowiązany jest do zapłaty ceny w terminie wskazanym na fakturze; za dzień zapłaty uważa się dzień uznania rachunku bankowego Sprzedawcy.",
        "W przypadku opóźnienia Sprzedawca ma prawo naliczyć odsetki ustawowe za opóźnienie w transakcjach handlowych oraz wstrzymać dalsze dostawy.",
        "Reklamacje ilościowe należy zgłaszać w chwili odbioru towaru, a jakościowe w terminie 7 dni od daty dostawy, w formie pisemnej na adres Sprzedawcy.",
        "Do czasu zapłaty całości ceny towar pozostaje własnością Sprzedawcy w rozumieniu art. 589 Kodeksu cywilnego.",
        "Odpowiedzialność Sprzedawcy z tytułu rękojmi wobec przedsiębiorców zostaje wyłączona, o ile strony nie postanowiły inaczej.",
        "Wszelkie spory rozstrzyga sąd właściwy miejscowo dla siedziby Sprzedawcy.",
        "Administratorem danych osobowych jest Sprzedawca; dane przetwarzane są w celu wykonania umowy oraz wypełnienia obowiązków podatkowych.",
        "Zwrot opakowań wielokrotnego użytku następuje w terminie 30 dni; po tym czasie kaucja w kwocie 45,00 zł za sztukę nie podlega zwrotowi.",
        "W sprawach nieuregulowanych zastosowanie mają przepisy Kodeksu cywilnego oraz ustawy o przeciwdziałaniu nadmiernym opóźnieniom.",
    ),
    "sealed": (
        "Warunki stosuje się do wszystkich zamówień składanych przez Odbiorcę, chyba że strony uzgodnią na piśmie odmienne postanowienia.",
        "Termin płatności biegnie od dnia wystawienia dokumentu; przekroczenie go upoważnia Dostawcę do żądania przedpłaty przy kolejnych zamówieniach.",
        "Ryzyko przypadkowej utraty lub uszkodzenia rzeczy przechodzi na Odbiorcę z chwilą wydania przesyłki przewoźnikowi.",
        "Zgłoszenie wady powinno zawierać opis, zdjęcia oraz numer partii; rozpatrzenie następuje w ciągu 14 dni roboczych.",
        "Dostawca zastrzega sobie prawo własności do chwili uregulowania wszystkich należności wynikających z faktury.",
        "Strony wyłączają odpowiedzialność za utracone korzyści, z wyjątkiem szkody wyrządzonej z winy umyślnej.",
        "Konsument może odstąpić od umowy w terminie 14 dni bez podania przyczyny, składając oświadczenie na formularzu.",
        "Podanie danych jest dobrowolne, lecz niezbędne do realizacji usługi; przysługuje Państwu prawo dostępu, sprostowania i usunięcia danych.",
        "Opłata za wydanie duplikatu dokumentu wynosi 25,00 zł i zostanie doliczona do najbliższego rachunku.",
        "Postanowienia nieważne zastępuje się przepisami powszechnie obowiązującymi, najbliższymi celowi gospodarczemu stron.",
    ),
}  # fmt: skip
_LISTS = {
    "development": ("Specyfikacja do faktury nr {n}", "Załącznik nr 1 do faktury {n}", "Wykaz listów przewozowych",
                    "Szczegółowy wykaz połączeń", "ZESTAWIENIE DOSTAW", "Załącznik do faktury {n} - wykaz usług"),
    "sealed": ("SPECYFIKACJA FAKTURY {n}", "Zał. 1 do FV {n}", "Lista przesyłek", "Biling szczegółowy",
               "Wykaz dokumentów WZ", "Szczegóły rozliczenia do dokumentu {n}"),
}  # fmt: skip
_LETTERS = {
    "development": (("", "W załączeniu przesyłamy fakturę za wykonane usługi. Prosimy o terminową płatność na rachunek wskazany w dokumencie."),
                    ("Pismo przewodnie", "Przekazujemy w załączeniu dokumenty rozliczeniowe za ubiegły miesiąc wraz z załącznikami."),
                    ("Informacja o zmianie rachunku bankowego", "Informujemy, że od przyszłego miesiąca płatności należy kierować na nowy rachunek bankowy.")),
    "sealed": (("", "Przesyłamy Państwu rozliczenie oraz zestawienie dokumentów. W razie pytań prosimy o kontakt z działem obsługi."),
               ("Dotyczy: rozliczenie za okres", "Uprzejmie informujemy, iż w załączeniu znajdują się faktury za bieżący okres rozliczeniowy."),
               ("Zmiana danych firmy", "Zawiadamiamy o zmianie adresu siedziby spółki. Numery NIP i REGON pozostają bez zmian.")),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class About:
    """The document that an attachment goes with."""

    number: str
    seller: Company
    buyer: Company
    day: date


def _font(rng: random.Random) -> str:
    return rng.choice((*SANS, *SERIF))


def terms(rng: random.Random, split: Split, about: About) -> str:
    """Conditions in small type over a page or two, in one column or two, with or without a title and the firm."""
    count = rng.randint(12, 34)
    marks = rng.choice(("§ {}. ", "{}. ", "{}) ", ""))
    texts = [marks.format(n + 1) + rng.choice(_TERMS[split]) for n in range(count)]
    title = rng.choice(_TERMS_TITLES[split])
    firm = f"<p>{escape(about.seller.nazwa)}, NIP {about.seller.nip or ''}</p>" if rng.random() < 0.35 else ""
    columns = rng.choice(("", "columns: 2;"))
    body = f"<h3>{title}</h3>{firm}<div style='{columns} text-align: justify'>" + "".join(
        f"<p>{escape(text)}</p>" for text in texts
    )
    return page(body + "</div>", font=_font(rng), size=rng.choice((7, 8, 9, 10)), margin=rng.choice(("12mm", "20mm")))


def listing(rng: random.Random, split: Split, about: About) -> str:
    """What an invoice sums up, line by line: deliveries, waybills, calls; on one to three pages."""
    title = rng.choice(_LISTS[split]).format(n=escape(about.number))
    count, folded = rng.choice((rng.randint(5, 25), rng.randint(40, 110))), title.lower()
    heads: Sequence[str]
    if "połącz" in folded or "biling" in folded:
        heads = ("Data", "Godzina", "Numer", "Czas", "Kwota netto")
        rows = [[_day(rng, about), f"{rng.randint(0, 23):02d}:{rng.randint(0, 59):02d}", f"{rng.randint(500, 899)}{rng.randint(100000, 999999)}",
                 f"00:{rng.randint(0, 59):02d}:{rng.randint(0, 59):02d}", _money(rng, 3)] for _ in range(count)]  # fmt: skip
    elif "przewoz" in folded or "przesył" in folded:
        heads = ("Lp.", "Nr listu", "Data nadania", "Odbiorca", "Waga", "Netto")
        rows = [[str(n + 1), f"{rng.randint(10**11, 10**12 - 1)}", _day(rng, about), escape(person(rng)),
                 f"{rng.randint(1, 30)},{rng.randint(0, 9)}", _money(rng, 80)] for n in range(count)]  # fmt: skip
    else:
        heads = rng.choice((("Lp.", "Dokument", "Data", "Ilość", "Wartość netto"),
                            ("Lp", "Nazwa", "Ilość", "Cena", "Wartość")))  # fmt: skip
        rows = [[str(n + 1), f"WZ/{rng.randint(1, 900)}/{about.day.year}", _day(rng, about), str(rng.randint(1, 40)),
                 _money(rng, 900)] for n in range(count)]  # fmt: skip
    who = rng.choice((
        "", f"<p>Klient: {escape(about.buyer.nazwa)}</p>", f"<p>{escape(about.seller.nazwa)}<br>{contacts(about.seller)}</p>",
        f"<p>Nr klienta: {rng.randint(10000, 999999)} &nbsp; Okres: {_day(rng, about)} - {about.day:%d.%m.%Y}</p>",
        f"<p>Faktura: {escape(about.number)} z dnia {about.day:%d.%m.%Y}</p>",
    ))  # fmt: skip
    total = f"<p><b>Razem: {_money(rng, 9000)}</b></p>" if rng.random() < 0.6 else ""
    css = rng.choice(
        (".items td, .items th { border: 0.4pt solid #555; }", ".items tr { border-bottom: 0.3pt solid #aaa; }")
    )
    body = f"<h3>{title}</h3>{who}{table(list(heads), rows, css='items full')}{total}"
    footer = rng.choice(("", "", "Strona", "str."))
    return page(body, css, font=rng.choice((*SANS, *MONO)), size=rng.choice((7.5, 8, 9)), footer=footer)


def letter(rng: random.Random, split: Split, about: About) -> str:
    """A letter of the seller to the buyer: place and day, both addresses, a few sentences, a signature."""
    subject, text = rng.choice(_LETTERS[split])
    sides = [
        f"{escape(c.nazwa)}<br>{'<br>'.join(escape(x) for x in c.address_lines())}" for c in (about.seller, about.buyer)
    ]
    sign = f" Sygn. {draw_number(rng, about.day, 'DK')}" if rng.random() < 0.3 else ""
    body = (
        f"<p class='r'>{about.seller.city}, dnia {about.day:%d.%m.%Y}{sign}</p><p>{sides[0]}</p>"
        f"<p style='margin-left: 55%'>{sides[1]}</p><h3>{subject}</h3><p>Szanowni Państwo,</p><p>{text}</p>"
        f"<p>Z poważaniem<br>{escape(person(rng))}</p>"
    )
    return page(body, font=_font(rng), size=rng.choice((10, 11)), margin="25mm")


def _day(rng: random.Random, about: About) -> str:
    return f"{about.day - timedelta(days=rng.randint(0, 30)):%d.%m.%Y}"


def _money(rng: random.Random, most: int) -> str:
    return f"{rng.uniform(0.01, most):.2f}".replace(".", ",")


def photograph(rng: np.random.Generator, width: int = 1240, height: int = 1754) -> U8Array:
    """(H, W, 3) RGB: a picture of things, without any writing, as of damaged goods or a meter."""
    coarse = rng.random((9, 7, 3)).astype(np.float32) * rng.uniform(60, 190)
    picture = np.asarray(cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC), np.float32) + 40
    for _ in range(int(rng.integers(3, 9))):
        centre = (int(rng.integers(0, width)), int(rng.integers(0, height)))
        axes = (int(rng.integers(60, 420)), int(rng.integers(60, 420)))
        colour = tuple(float(c) for c in rng.integers(20, 235, 3))
        cv2.ellipse(picture, centre, axes, float(rng.uniform(0, 180)), 0, 360, colour, -1)
    picture = np.asarray(cv2.GaussianBlur(picture, (0, 0), 5), np.float32)
    return np.asarray(np.clip(picture + rng.normal(0, 6, picture.shape), 0, 255), np.uint8)
