"""From an arranged document to the values of its fields, in the order in which each helps the next."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from faktulove_ocr.config import PolishSettings
from faktulove_ocr.extraction.dates import read_dates
from faktulove_ocr.extraction.exchange import read_exchange
from faktulove_ocr.extraction.footer import converted, read_legal_ids, read_vat_in_pln
from faktulove_ocr.extraction.in_words import read_in_words, spoken_sums
from faktulove_ocr.extraction.items import ItemTable, read_items
from faktulove_ocr.extraction.ksef import read_ksef
from faktulove_ocr.extraction.linked import (
    read_annotations,
    read_linked,
    read_notes,
    read_place,
    read_reason,
)
from faktulove_ocr.extraction.mend import mend
from faktulove_ocr.extraction.model import Candidate, Findings
from faktulove_ocr.extraction.pairs import LabelIndex
from faktulove_ocr.extraction.parties import read_parties
from faktulove_ocr.extraction.party_model import Party
from faktulove_ocr.extraction.payment import read_accounts, read_currency, read_payment_form
from faktulove_ocr.extraction.settlement import Adjustments, due_in_instalments, read_settlement
from faktulove_ocr.extraction.signs import with_signs
from faktulove_ocr.extraction.solver import Sums, choose_sums, nothing_changed, sums_of_rows
from faktulove_ocr.extraction.table_area import in_table, item_rows, untaxed_rate
from faktulove_ocr.extraction.title import Title, read_kind, read_number, titles
from faktulove_ocr.extraction.totals import read_labelled_sums
from faktulove_ocr.extraction.touching_cells import with_keys_apart
from faktulove_ocr.extraction.vat_table import VatTable, read_vat_table
from faktulove_ocr.layout import Layout
from faktulove_ocr.polish.addresses import POSTCODE
from faktulove_ocr.polish.countries import find_country
from faktulove_ocr.polish.labels import fold
from faktulove_ocr.polish.rates import numeric_rate
from faktulove_ocr.polish.titles import NAMES_ITSELF
from faktulove_ocr.result import Account, Ksef, LinkedDocument, Settlement

_RECEIPT_LIMIT = {"PLN": Decimal(450), "EUR": Decimal(100)}
"""Up to here a receipt with the buyer's NIP is a simplified invoice (art. 106e ust. 5 pkt 3 of the VAT act)."""

_SUMS = {"suma_netto": "wartosc_netto", "suma_vat": "kwota_vat", "suma_brutto": "wartosc_brutto"}
"""The sums, each with the cell of an item that adds up to it."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """Everything found, before validation and confidence: one candidate a field, tables, parties, links."""

    fields: dict[str, Candidate]
    findings: Findings
    items: ItemTable
    vat_table: VatTable
    sums: Sums
    parties: tuple[Party, ...]
    accounts: tuple[Account, ...]
    linked: tuple[LinkedDocument, ...]
    settlement: tuple[Settlement, ...]
    ksef: Ksef
    titles: tuple[Title, ...]


def extract(layout: Layout, settings: PolishSettings | None = None) -> Extracted:
    """All fields of one invoice; where numbers fail their checks, recognition's other readings are tried."""
    switches = settings or PolishSettings()
    layout = with_keys_apart(layout)
    found = _read(layout, switches)
    mended = mend(layout, found) if switches.enabled and switches.constrained_reading else None
    return found if mended is None else _read(mended, switches)


def _read(layout: Layout, switches: PolishSettings) -> Extracted:
    """All fields of one invoice as its words stand."""
    findings = Findings()
    items = read_items(layout)
    vat_table = read_vat_table(layout, item_rows(layout, items), untaxed_rate(items))
    taken = in_table(layout, items)
    heads = [title for title in titles(layout) if not taken(title.segment)]
    index = LabelIndex(layout, taken, spatial=switches.spatial_analysis)
    read_kind(layout, heads, findings)
    read_number(layout, index, heads, findings)
    read_dates(layout, index, findings, spelled=switches.date_format_enhancement)
    read_place(index, findings)
    heading = frozenset(id(t.segment) for t in heads[:2])
    parties = read_parties(index, heading)
    read_payment_form(layout, index, findings)
    accounts = read_accounts(layout, index, parties, findings)
    read_labelled_sums(layout, index, findings)
    read_in_words(layout, index, findings)
    read_currency(layout, index, findings, signs=switches.currency_parsing)
    read_exchange(layout, index, findings)
    read_annotations(layout, findings)
    codes = [(page.page.number, code) for page in layout.pages for code in page.page.codes]
    ksef = read_ksef(layout, codes, findings)
    kind = findings.value("rodzaj_faktury") or "INNY"
    corrects = kind.startswith("KOR")
    number = findings.best("numer_faktury")
    linked = read_linked(layout, index, number.raw if number else None, corrects, findings)
    if corrects:
        read_reason(layout, index, findings)
    read_notes(index, findings)
    _table_sums(items, vat_table, findings, corrects)
    spoken_sums(layout, findings)
    adjustments = Adjustments(layout, index)
    sums = choose_sums(findings, corrects=corrects, explains=adjustments.explains)
    if corrects:
        sums, vat_table = with_signs(layout, sums, vat_table)
    if corrects and sums.gross is None and sums.net is None and not items.items:
        sums = replace(nothing_changed(heads[0].segment.page), due=sums.due, paid=sums.paid)
    settlement = read_settlement(layout, index, findings, adjustments, sums)
    sums = replace(sums, due=due_in_instalments(sums, settlement))
    fields = _fields(layout, findings, parties, sums, items, vat_table)
    if "waluta" in fields and fields["waluta"].value == "PLN":
        vat_table = vat_table.without_pln()
    return Extracted(
        fields, findings, items, vat_table, sums, tuple(parties), accounts, linked, settlement, ksef, tuple(heads)
    )


def nothing_invented(found: Extracted) -> Extracted:
    """What was found; of a document that says nothing about a sale its kind alone.

    A title, a seller or buyer by label, sums, items or a KSeF number say so. A letter, a CV or a bank statement has
    names, dates and numbers enough, and none of them is a field of an invoice.
    """
    labelled = any(p.label is not None and p.label.kind in ("seller", "buyer") for p in found.parties)
    summed = "suma_brutto" in found.fields or "suma_netto" in found.fields
    if found.titles or labelled or summed or found.items.items or found.ksef.numer is not None:
        return found
    return replace(
        found,
        fields={name: one for name, one in found.fields.items() if name == "rodzaj_faktury"},
        findings=Findings(),
        parties=(),
        accounts=(),
        linked=(),
        settlement=(),
    )


def _table_sums(items: ItemTable, table: VatTable, findings: Findings, corrects: bool) -> None:
    """The VAT table's total, the sum of its rows and the sum of the items as candidates for the sums."""
    if table.total is not None:
        total = table.total
        for name, value in zip(_SUMS, (total.netto, total.vat, total.brutto), strict=True):
            if value is not None:
                findings.add(name, Candidate(value, str(value), total.words, total.page, 0.93))
    summed = sums_of_rows([(r.netto, r.vat, r.brutto) for r in table.rows])
    for name, value in zip(_SUMS, summed, strict=True):
        if value is not None and table.rows:
            printed = len(table.rows) == 1
            row = table.rows[0]
            words = row.words if printed else ()
            findings.add(name, Candidate(value, str(value), words, row.page, 0.85, derived=not printed))
    rows = [i for i in items.items if "stan" not in i.cells or i.cells["stan"].value in (None, "roznica")]
    if corrects and not rows and items.items:
        _differences(items, findings)
    if corrects and any("stan" in i.cells for i in items.items):
        return
    for name, cell in _SUMS.items():
        values = [i.cells[cell].value for i in rows if cell in i.cells]
        if rows and len(values) == len(rows) and all(v is not None for v in values):
            value = sum((Decimal(v) for v in values if v is not None), Decimal(0))
            findings.add(
                name, Candidate(value, str(value), (), rows[0].page, 0.6 if not corrects else 0.4, derived=True)
            )


def _differences(items: ItemTable, findings: Findings) -> None:
    """On a correction with rows before and after, the sums are after minus before."""
    for name, cell in _SUMS.items():
        total = Decimal(0)
        seen = {"przed": False, "po": False}
        for item in items.items:
            state = item.cells["stan"].value if "stan" in item.cells else None
            value = item.cells[cell].value if cell in item.cells else None
            if state in seen and value is not None:
                seen[state] = True
                total += Decimal(value) * (1 if state == "po" else -1)
        if all(seen.values()):
            findings.add(name, Candidate(total, str(total), (), items.items[0].page, 0.6, derived=True))


def _fields(
    layout: Layout,
    findings: Findings,
    parties: list[Party],
    sums: Sums,
    items: ItemTable,
    table: VatTable,
) -> dict[str, Candidate]:
    """One candidate a field, sums and parties included."""
    fields = {name: best for name in findings.by_field if (best := findings.best(name)) is not None}
    chosen_sums = {
        "suma_netto": sums.net,
        "suma_vat": sums.vat,
        "suma_brutto": sums.gross,
        "do_zaplaty": sums.due,
        "zaplacono": sums.paid,
    }
    for name, chosen in chosen_sums.items():
        fields.pop(name, None)
        if chosen is not None:
            fields[name] = chosen
    for role, prefix in (("seller", "sprzedawca"), ("buyer", "nabywca")):
        party = next((p for p in parties if p.role == role), None)
        if party is None:
            continue
        pairs = [("nazwa", party.name), ("nip", party.nip), ("adres", party.address)]
        if role == "seller":
            pairs += [("regon", party.regon), ("krs", party.krs)]
        for suffix, found in pairs:
            if found is not None:
                fields[f"{prefix}_{suffix}"] = found
        country = party.country or _country(party)
        if country is not None:
            fields[f"{prefix}_kraj"] = country
    _legal_ids(layout, fields, parties)
    _exempt_or_margin(fields, table, items)
    rated = bool(table.rows) or any(i.value("stawka_vat") is not None for i in items.items)
    _refine_kind(layout, fields, rated=rated)
    _vat_in_pln(layout, fields, table)
    return fields


def _country(party: Party) -> Candidate | None:
    """A country that follows from the NIP's prefix or the address."""
    if party.address is not None:
        value = find_country(party.address.value)
        if value:
            return Candidate(value, party.address.raw, party.address.words, party.address.page, 0.8)
        if POSTCODE.search(party.address.value):
            return Candidate("PL", "", (), party.address.page, 0.8, derived=True)
    if party.nip is not None:
        value = party.nip.value[:2] if party.nip.value[:2].isalpha() else "PL"
        return Candidate("GR" if value == "EL" else value, "", (), party.nip.page, 0.7, derived=True)
    return None


def _legal_ids(layout: Layout, fields: dict[str, Candidate], parties: list[Party]) -> None:
    """REGON and KRS of the seller from the footer, when its own lines have none."""
    own = {id(s) for p in parties if p.role == "seller" for s in p.lines}
    others = frozenset(id(s) for p in parties for s in p.lines if id(s) not in own)
    for name, found in read_legal_ids(layout, others).items():
        fields.setdefault(name, found)


def _exempt_or_margin(fields: dict[str, Candidate], table: VatTable, items: ItemTable) -> None:
    """Margin: no netto and no VAT. Only rates that bear no tax: netto = brutto and VAT 0.00, derived."""
    notes = fields["adnotacje"].value if "adnotacje" in fields else []
    gross = fields.get("suma_brutto") or fields.get("suma_netto")
    if "procedura_marzy" in notes:
        if gross is not None:
            fields["suma_brutto"] = gross
        fields.pop("suma_netto", None)
        fields.pop("suma_vat", None)
        return
    rates = {r.stawka for r in table.rows} or {
        i.cells["stawka_vat"].value for i in items.items if "stawka_vat" in i.cells and i.cells["stawka_vat"].value
    }
    taxless = rates and all(numeric_rate(r) in (None, Decimal(0)) for r in rates if r)
    if (taxless or (not rates and "zwolnienie" in notes)) and gross is not None:
        if "suma_netto" in fields and fields["suma_netto"].derived and not gross.derived:
            del fields["suma_netto"]  # The items may have been misread.
        for name in ("suma_netto", "suma_brutto"):
            if name not in fields:
                fields[name] = Candidate(
                    gross.value, gross.raw, gross.words, gross.page, gross.score * 0.95, derived=True
                )
        if "suma_vat" not in fields or fields["suma_vat"].derived:
            fields["suma_vat"] = Candidate(Decimal(0), "", (), gross.page, gross.score * 0.95, derived=True)


_TAXED = frozenset({"numer_faktury", "data_wystawienia", "sprzedawca_nip", "nabywca_nip", "suma_vat", "suma_brutto"})
"""What together only an invoice prints (art. 106e), whatever it calls itself."""


def _is_printed(name: str, fields: dict[str, Candidate]) -> bool:
    """Whether a sum is printed, or what is due and the same is."""
    due = fields.get("do_zaplaty")
    return not fields[name].derived or (due is not None and not due.derived and due.value == fields[name].value)


def _refine_kind(layout: Layout, fields: dict[str, Candidate], *, rated: bool) -> None:
    """What only the whole document tells: receipts with a NIP, notes that ask for money, documents without a title.

    `rated` says whether a rate is printed: only invoices name those of sales that bear no tax.
    """
    known = fields.get("rodzaj_faktury")
    text = fold(layout.text)
    if known is None and not layout.rows:
        return
    if known is None:
        number = fields.get("numer_faktury")
        itself = number is not None and number.score >= 0.6 and NAMES_ITSELF.search(text) is not None
        whole = _TAXED.issubset(fields) and fields["suma_vat"].value and _is_printed("suma_brutto", fields)
        value = "VAT" if whole or (itself and "suma_brutto" in fields) else "INNY"
        if value == "INNY" and re.search(r"\bparagon fiskalny|\bptu\b", text):
            value = "PARAGON"
        fields["rodzaj_faktury"] = known = Candidate(value, "", score=0.4, derived=True)
    taxed = "suma_vat" in fields and bool(fields["suma_vat"].value)
    if known.value == "RACHUNEK" and taxed and "sprzedawca_nip" in fields:
        fields["rodzaj_faktury"] = known = replace(known, value="VAT")  # Who charges VAT issues invoices (art. 106b).
    untaxed = rated or "zwolnienie" in (fields["adnotacje"].value if "adnotacje" in fields else ())
    if known.value == "INNY" and not taxed and not untaxed:
        for name in _SUMS:
            fields.pop(name, None)
    if known.value == "NOTA" and not taxed:
        asked = fields.get("suma_brutto") or fields.get("suma_netto")
        if asked is not None:
            fields.setdefault("do_zaplaty", asked)
        for name in _SUMS:
            fields.pop(name, None)
    if known.value == "PARAGON":
        gross = fields.get("suma_brutto")
        currency = fields["waluta"].value if "waluta" in fields else "PLN"
        limit = _RECEIPT_LIMIT.get(currency)
        if "nabywca_nip" in fields and gross is not None and limit is not None and gross.value <= limit:
            fields["rodzaj_faktury"] = Candidate("UPR", known.raw, known.words, known.page, known.score)


def _vat_in_pln(layout: Layout, fields: dict[str, Candidate], table: VatTable) -> None:
    """VAT in złoty on an invoice in another currency."""
    currency = fields["waluta"].value if "waluta" in fields else "PLN"
    if currency == "PLN":
        return
    values = [r.vat_pln for r in table.rows]
    if table.total is not None and table.total.vat_pln is not None:
        total = table.total
        fields["suma_vat_pln"] = Candidate(total.vat_pln, str(total.vat_pln), total.words, total.page, 0.9)
    elif values and all(v is not None for v in values):
        value = sum((v for v in values if v is not None), Decimal(0))
        fields["suma_vat_pln"] = Candidate(value, str(value), table.rows[0].words, table.rows[0].page, 0.8)
    else:
        found = converted(layout, fields.get("suma_vat"), fields.get("kurs_waluty")) or read_vat_in_pln(layout)
        if found is not None:
            fields["suma_vat_pln"] = found
