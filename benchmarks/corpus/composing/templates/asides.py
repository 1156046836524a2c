"""What stands below: notes, legal sentences, KSeF, codes to pay with, signatures, adverts."""

from __future__ import annotations

from datetime import timedelta

from benchmarks.corpus.companies import person
from benchmarks.corpus.composing.templates.draft import Draft, joined
from benchmarks.corpus.composing.templates.wordings import EXEMPT, SPLIT
from benchmarks.corpus.ksef_codes import HOSTS, invoice_link, qr_svg

_NOTES = (
    "Dziękujemy za zakupy! Masz 14 dni na zwrot bez podania przyczyny.",
    "Faktura wygenerowana elektronicznie, nie wymaga podpisu.",
    "Prosimy o podanie numeru faktury w tytule przelewu.", "Po terminie naliczamy odsetki ustawowe za opóźnienie.",
    "Ten dokument został wystawiony w systemie online.", "Pytania? Napisz do nas – odpowiadamy w ciągu 24 godzin.",
    "Reklamacje przyjmujemy do 30 dni od daty otrzymania towaru.",
    "Towar pozostaje własnością sprzedawcy do czasu zapłaty.",
    "Poleć nas znajomym i odbierz 50 zł rabatu na kolejne zakupy!", "Dziękujemy za współpracę :)",
    "Faktura nie wymaga podpisu – art. 106e ustawy o podatku od towarów i usług.",
    "Zobacz też: program partnerski, do 15% prowizji.",
    "Regulamin i polityka zwrotów dostępne na naszej stronie.",
    "Subskrypcja odnawia się automatycznie; możesz ją anulować w panelu.",
    "Zeskanuj kod i zapłać w aplikacji swojego banku.", "Życzymy udanego dnia i zapraszamy ponownie.",
)  # fmt: skip


def notes(d: Draft) -> str:
    """Sentences that the law asks for, and others that nobody asked for."""
    rng, s, inv = d.rng, d.s, d.inv
    found = []
    by_law = inv.suma_brutto > 15000 and inv.forma_platnosci == "przelew" and inv.waluta == "PLN" and inv.nabywca.nip
    if rng.random() < (0.75 if by_law else 0.02):
        s.annotate("MPP")
        found.append(rng.choice(SPLIT))
    if any(line.stawka_vat == "zw" for line in inv.lines) and rng.random() < 0.8:
        s.annotate("zwolnienie")
        found.append(rng.choice(EXEMPT).format({"clinic": rng.choice(("18", "19"))}.get(d.story.kind, "29")))
    found += rng.sample(_NOTES, rng.choices((0, 1, 2), (35, 40, 25))[0])
    if d.story.kind in {"shop", "market", "event", "plan"} and rng.random() < 0.15:
        until = s.date(inv.data_wystawienia + timedelta(days=rng.randint(20, 120)))
        found.append(rng.choice((f"Kod WRACAM10: 10% zniżki na kolejne zakupy, ważny do {until}",
                                 f"Wygraj voucher 500 zł! Konkurs trwa do {until}",
                                 f"Zwroty przyjmujemy do {until}, infolinia: 22 100 20 30 (pn–pt 9–17)")))  # fmt: skip
    texts = [s.text(text) for text in found] + ([_exchange(d)] if inv.kurs_waluty is not None else [])
    if not texts:
        return ""
    top = d.heading("uwagi") if rng.random() < 0.3 else ""
    style = rng.choice(("", "small", "small mute", "c small"))
    return f"{top}<div class='{style}'>{joined(texts)}</div>"


def _exchange(d: Draft) -> str:
    """The rate of the National Bank and the VAT in złoty, as an invoice in another currency must have them."""
    s = d.s
    rate, day, name, tax = s("kurs_waluty"), s("data_kursu"), s("tabela_kursu"), s("suma_vat_pln")
    return s.rng.choice((
        f"Kurs NBP: 1 {d.inv.waluta} = {rate} PLN, tabela {name} z dnia {day}. Kwota VAT w PLN: {tax}",
        f"VAT przeliczono po kursie {rate} PLN/{d.inv.waluta} (tabela nr {name} z {day}) – VAT: {tax} PLN",
        f"Tabela kursów NBP {name}, data kursu {day}, kurs {rate}<br>Podatek VAT w złotych: {tax} PLN",
    ))  # fmt: skip


def ksef(d: Draft) -> str:
    """The number in KSeF and its code."""
    rng, s, inv = d.rng, d.s, d.inv
    if not inv.numer_ksef:
        return ""
    number = f"<span class='lab'>{d.word('ksef')}:</span> <span class='val'>{s('numer_ksef')}</span>"
    if rng.random() < 0.5:
        return f"<div>{number}</div>"
    code = qr_svg(invoice_link(rng, HOSTS[0], inv.sprzedawca.nip or "", inv.data_wystawienia), rng.choice((20, 24, 28)))
    words = rng.choice(
        ("Sprawdź, czy Twoja faktura znajduje się w KSeF", "Kod weryfikujący KSeF", "Zweryfikuj w KSeF", "")
    )
    if rng.random() < 0.5:
        return f"<table><tr><td>{code}</td><td>{words}<br>{number}</td></tr></table>"
    return f"<div>{code}<div class='small'>{words}</div>{number}</div>"


def pay_code(d: Draft) -> str:
    """A code that a bank's application reads, where a transfer is open."""
    inv = d.inv
    if inv.forma_platnosci != "przelew" or inv.do_zaplaty <= 0 or d.rng.random() > 0.18 or not inv.numer_konta:
        return ""
    grosze = int(inv.do_zaplaty * 100)
    text = f"|PL|{inv.numer_konta[2:]}|{grosze:06d}|{inv.sprzedawca.nazwa[:20]}|{inv.numer_faktury[:32]}|||"
    words = d.rng.choice(("Zapłać kodem QR", "Skanuj i płać", "Szybka płatność", "zBLIKa i QR"))
    return f"<div>{qr_svg(text, 22)}<div class='small'>{words}</div></div>"


def signatures(d: Draft) -> str:
    """A name, one line to sign or two."""
    rng = d.rng
    name = d.s.text(rng.choice((person(rng), person(rng), "Administrator", "system@faktury.example")))
    issued, taken = d.word("wystawil"), d.word("odebral")
    line = f"<div style='border-top:.5pt solid {d.look.grey}; margin-top:16pt' class='small c'>"
    return rng.choice((
        f"<div class='small'>{issued}: {name}</div>",
        (f"<table class='full'><tr><td style='width:38%'>{line}{issued}</div></td><td></td>"
        f"<td style='width:38%'>{line}{taken}</div></td></tr></table>"),
        f"<div style='width:45%; margin-left:auto' class='c'>{name}{line}{issued}</div></div>",
        f"<div class='r'><span class='lab'>{issued}</span><br><i>{name}</i></div>",
    ))  # fmt: skip
