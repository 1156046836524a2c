"""Where the blocks of a document stand: head, parties, list and closing in one of many arrangements."""

from __future__ import annotations

from benchmarks.corpus.composing.sealed_kinds.asides import foot, remarks, signatures
from benchmarks.corpus.composing.sealed_kinds.doc import Doc, set_facts
from benchmarks.corpus.composing.sealed_kinds.money import sums_block
from benchmarks.corpus.composing.sealed_kinds.parties import BUYER_ISSUES, party
from benchmarks.corpus.composing.sealed_kinds.tops import GAP, LABELLED, TOPS, Arrange, issue, lay, title
from benchmarks.corpus.core import Drawn
from benchmarks.corpus.identifiers import ksef_number
from benchmarks.corpus.markup import page

_IN_KSEF = frozenset({"VAT", "KOR", "KOR_ZAL", "zbiorcza", "ZAL", "ROZ", "marza", "samo", "kasowa"})
_DUE_ABOVE = frozenset({"VAT", "ROZ", "PROFORMA", "NOTA", "odsetki", "kasowa", "samo", "RACHUNEK", "zw"})


# the closing ----------------------------------------------------------------


def _blocks(doc: Doc) -> tuple[str, str, str, str]:
    pay = set_facts(doc, doc.pay)
    if pay and doc.chance(0.4):
        pay = doc.block(doc.rng.choice(("Płatność", "Dane do przelewu", "Zapłata", "Warunki płatności", "")), pay)
    words = f"<p>{doc.words}</p>" if doc.words else ""
    return doc.rates, sums_block(doc, doc.sums) if doc.sums else "", pay, words


def _side_sums(doc: Doc) -> str:
    rates, sums, pay, words = _blocks(doc)
    return lay(rates, sums) + words + pay


def _pay_sums(doc: Doc) -> str:
    rates, sums, pay, words = _blocks(doc)
    return lay(pay, sums, widths=(55, 45)) + GAP + rates + words


def _single(doc: Doc) -> str:
    return GAP.join(part for part in _blocks(doc) if part)


def _sums_first(doc: Doc) -> str:
    rates, sums, pay, words = _blocks(doc)
    return lay("", sums, widths=(45, 55)) + rates + GAP + pay + words


def _left_text(doc: Doc) -> str:
    rates, sums, pay, words = _blocks(doc)
    return lay(pay + GAP + words, rates + sums, widths=(42, 58))


def _three(doc: Doc) -> str:
    rates, sums, pay, words = _blocks(doc)
    if doc.look.room < 520:
        return lay(rates, sums) + pay + words
    return lay(pay, rates, sums, widths=(30, 40, 30)) + words


def _mirror(doc: Doc) -> str:
    rates, sums, pay, words = _blocks(doc)
    return lay(sums + words, rates) + GAP + pay


BOTTOMS: tuple[Arrange, ...] = (_side_sums, _pay_sums, _single, _sums_first, _left_text, _three, _mirror)


def _notes(doc: Doc) -> str:
    notes = [*doc.notes, *remarks(doc)]
    if not notes:
        return ""
    caption = doc.rng.choice(("Uwagi:", "", "", "Informacje dodatkowe", "UWAGI", "Adnotacje"))
    css = doc.rng.choice(("", "sm", "sm"))
    first, rest = (notes[:1], notes[1:]) if doc.chance(0.3) and not caption else ([], notes)
    body = f"<b>{'<br>'.join(first)}</b>" + (f"<div class='{css}'>{'<br>'.join(rest)}</div>" if rest else "")
    return f"{GAP}{'<b>' + caption + '</b><br>' if caption and rest else ''}{body}"


def _sidebar(doc: Doc) -> str:
    """A coloured or ruled column with parties and facts, everything else beside it."""
    line, head = issue(doc), title(doc)
    side = GAP.join(
        (party(doc, "sprzedawca"), party(doc, "nabywca"), set_facts(doc, doc.facts), set_facts(doc, doc.pay))
    )
    doc.pay = []
    main = line + head + _middle(doc) + doc.rng.choice((_single, _sums_first))(doc) + _notes(doc) + signatures(doc)
    css = doc.rng.choice((f"background: {doc.look.tint}; padding: 8pt", f"border-right: {doc.look.rule}; padding: 4pt"))
    left, right = f"<td class='side' style='width: 27%; {css}'>{side}</td>", f"<td style='padding: 0 8pt'>{main}</td>"
    cells = (
        left + right
        if doc.chance(0.7)
        else right.replace("0 8pt", "0 8pt 0 0") + left.replace("border-right", "border-left")
    )
    return f"<table class='full' style='table-layout: fixed'><tr>{cells}</tr></table>"


def _middle(doc: Doc) -> str:
    return GAP + "".join(f"{part}{GAP}" for part in (*doc.before, doc.items, *doc.after) if part)


def _numbered_by_ksef(doc: Doc) -> None:
    """The document's own number in KSeF, on what is issued there."""
    inv = doc.inv
    if inv.data_wystawienia.year < 2026 or doc.genre not in _IN_KSEF or not inv.sprzedawca.nip or not doc.chance(0.4):
        return
    inv.numer_ksef = ksef_number(doc.rng, inv.sprzedawca.nip, inv.data_wystawienia)
    label = doc.rng.choice(("Numer KSeF", "Nr KSeF", "KSeF", "Identyfikator KSeF", "Numer faktury w KSeF"))
    text = doc.s("numer_ksef")
    if doc.chance(0.5):
        doc.subtitle.append(f"<span class='sm'>{label}: {text}</span>")
    else:
        doc.end.append(f"<div class='sm'>{label}: {text}</div>")


def _due_above(doc: Doc) -> str:
    """What is due once more, large, in the head."""
    if doc.genre not in _DUE_ABOVE or doc.inv.do_zaplaty <= 0 or not doc.chance(0.1):
        return ""
    text = f"{doc.label('do_zaplaty')} <b>{doc.amount('do_zaplaty')}</b>"
    edge = doc.rng.choice((f"border: {doc.look.rule}", f"background: {doc.look.tint}", ""))
    css = doc.rng.choice(("text-align: right", "text-align: center", ""))
    return f"{GAP}<div style='{edge}; {css}; padding: 4pt; font-size: 1.25em'>{text}</div>"


def composed(doc: Doc) -> Drawn:
    """The document in one of the arrangements."""
    _numbered_by_ksef(doc)
    if doc.sidebar:
        body = _sidebar(doc) + "".join(doc.end) + foot(doc)
    else:
        head = doc.rng.choice(LABELLED if doc.genre in BUYER_ISSUES else TOPS)(doc)
        head += _due_above(doc)
        if doc.pay and doc.chance(0.15):
            head += set_facts(doc, doc.pay, wide=True)
            doc.pay = []
        body = head + _middle(doc) + doc.rng.choice(BOTTOMS)(doc) + _notes(doc) + signatures(doc)
        body += "".join(doc.end) + foot(doc)
    return finished(doc, body)


def finished(doc: Doc, body: str) -> Drawn:
    """The page round its body."""
    look = doc.look
    edge = f"body {{ border: {look.rule}; padding: 8pt; }}" if doc.chance(0.06) else ""
    css = (
        f"{look.css} {edge} .sub {{ margin: 2pt 0; }} .side {{ font-size: 0.86em; overflow-wrap: break-word; }} "
        ".side .v { overflow-wrap: anywhere; } .side table { width: 100%; }"
    )
    company = doc.inv.sprzedawca
    firm = f"{company.www}, tel. {company.telefon} |" if company.www and doc.genre not in BUYER_ISSUES else ""
    footer = doc.rng.choice(("", "", "", "Strona", "str.", "- s.", firm, firm and f"{company.email} - strona"))
    if doc.watermark:
        body = f"<div class='mark'>{doc.watermark}</div>{body}"
        css += (
            " body { position: relative; } .mark { position: absolute; top: 110mm; left: 12%; font-size: 60pt; "
            "color: #eeeeee; transform: rotate(-28deg); z-index: -1; }"
        )
    return doc.s.drawn(page(body, css, font=look.font, size=look.size, margin=f"{look.margin}mm", paper=look.paper,
                            footer=footer))  # fmt: skip
