"""The layout families of the corpus, and which of them are sealed.

A family is a kind of document and layout, not a colour. A third of them is sealed: drawn by `SEAL_SEED` before
any rule of extraction was written, and never opened while one is written, fitted or tuned.
"""

from __future__ import annotations

import random

SEAL_SEED = 20261123

FAMILIES: dict[str, str] = {
    "program_frames": "accounting program: dense frames round parties, dates, table and totals",
    "program_columns": "accounting program: labels in a left column, values beside, thin rules",
    "web_airy": "modern web template: much white, few rules, grey small labels above values",
    "web_sidebar": "modern web template with a coloured band or side column",
    "web_card": "e-commerce shop: order number, delivery row, cards with parties, gross prices with discounts",
    "word_letter": "a word processor's document: parties in paragraphs, simple table",
    "spreadsheet": "a spreadsheet print: grid everywhere, labels and values in cells",
    "utility_bill": "energy or water bill: period, meter readings, payment slip below",
    "telecom_bill": "telecom: account summary, old balance, several pages, period, instalment",
    "fuel_station": "fuel: plate number, litres, gross price, paid by card",
    "hotel": "hotel stay: nights, 8% and 23%, local charge outside VAT",
    "wholesale_long": "wholesaler: 30 to 60 lines over pages, codes, carried sums",
    "cash_register": "narrow paper with PTU letters: receipt with NIP and receipt without",
    "bilingual": "Polish and English labels with a slash or on two lines",
    "correction_before_after": "correction with rows before and after",
    "correction_difference": "correction with differences only, formal ones too",
    "advance": "advance invoice with order table",
    "settlement": "final invoice that settles advances",
    "margin": "margin scheme: used cars, travel, no VAT shown",
    "exempt_seller": "exempt sole trader: no VAT column, basis of exemption",
    "reverse_charge": "oo and np, domestic and EU services",
    "currency_nbp": "EUR, USD, GBP or CZK with NBP rate and VAT in PLN",
    "foreign_english": "foreign seller's English invoice",
    "foreign_german": "foreign seller's German invoice",
    "proforma": "proforma and offer that look like invoices",
    "duplicate": "duplicate with its own date beside the issue date",
    "farmer_rr": "RR purchase from a flat-rate farmer",
    "accounting_note": "accounting note, interest note",
    "delivery_note": "delivery note, letter, reminder: no invoice at all",
    "gross_prices": "gross price list, discounts a line, deposits for packaging",
    "ksef_print": "print of a KSeF invoice by a third program: number, QR, table a rate",
    "instalments": "instalments and part payments with a schedule",
    "recipient": "municipality as buyer, school or office as recipient, both with NIP",
    "footer_seller": "seller only in the letterhead or footer, no labels round the parties",
    "borderless": "table without borders, merged headers, group and subtotal rows",
    "orders_inside": "several orders or sites in one invoice, subtotals each",
    "form_handwritten": "a printed form filled by hand-like type",
    "medical_legal": "clinic, notary, law office: zw and 23 together, long descriptions",
}

LATER: dict[str, str] = {
    "dense_list": "a hypermarket's or distributor's list: many narrow columns in small type, 20 to 50 lines",
    "composed_tables": "tables composed anew for each document: columns, headings, rows between items, VAT table, sums",
    "composed_heads": "heads, parties and closing blocks composed anew for each document, a short table between",
}
"""Development families written after the first draw; they have no part in any."""

SECOND_SEED = 20261124

SECOND: dict[str, str] = {
    "energy_forecast": "energy or gas: forecast and settlement, several meters and zones, excise, payment slip",
    "water_sewage": "waterworks or heating: readings, two services, small customers",
    "mobile_account": "mobile operator: summary first, subscription and usage by number over pages",
    "leasing": "leasing or rent: contract number, instalment in parts, schedule",
    "courier_list": "courier or carrier: collective invoice with waybills listed behind",
    "subscription": "software subscription: period, English words among Polish, paid by card",
    "bilingual_stacked": "Polish above German or English in smaller type, all labels doubled",
    "export_columns": "exporter: headings in two languages over two lines, delivery terms, weights, 0%",
    "wholesale_codes": "distributor: EAN, PKWiU or CN codes, lots, 25 to 50 lines over pages, carried sums",
    "medical_supply": "pharmacy wholesaler: lots and expiry dates, many columns, 8% and 23%",
    "farm_purchase": "dairy, mill or slaughterhouse buying from a flat-rate farmer: classes, flat-rate refund",
    "small_exempt": "exempt sole trader out of an online invoicing tool",
    "plain_bill": "rachunek of somebody who pays no VAT, also for a contract of work",
    "order_proforma": "proforma, offer and order confirmation of a shop or distributor",
    "interest_note": "interest note, accounting note, contractual penalty with a table of what is overdue",
    "correction_tables": "correction in two tables: was and should be, sums of the difference",
    "correction_columns": "correction with before and after in columns of one row",
    "ksef_visual": "visualisation of a KSeF invoice drawn by a third program: sections, number, codes",
    "sites_grouped": "lines grouped by site, contract or cost centre with subtotals",
    "works_progress": "construction: stages, percent of progress, retained deposit, split payment",
    "freight": "transport or forwarding: orders, CMR numbers, EUR or PLN, long terms",
    "public_seller": "municipality or school as seller, its unit as issuer",
    "car_repair": "workshop: parts and labour in tables of their own, vehicle data",
    "fiscal_invoice": "invoice printed by a fiscal printer or till on narrow paper",
    "big_type": "typographic template: the amount in a box at the top, little else",
    "letterhead": "law or consulting firm's letterhead: amounts within sentences, one or two lines",
    "numbered_form": "printed form with numbered boxes, labels in small type inside the boxes",
    "marketplace": "marketplace invoice: order lines, shipping, promotion, VAT columns, foreign operator",
    "landscape": "landscape page with a wide table",
    "typewriter": "type of one width drawn by an old program: dashes and blanks for lines",
}
"""Families named, and a third of them sealed, before any was written."""

THIRD_SEED = 20261125

THIRD: dict[str, str] = {
    "composed_programs": "pages as accounting and warehouse programs print them, composed anew for each document",
    "composed_templates": "pages of online invoicing tools, shops and designers, composed anew for each document",
    "composed_bills": "bills of account (energy, telecom, leasing, couriers, fuel), composed anew for each document",
    "composed_kinds": "corrections, advances, settlements, proformas, RR, margin, notes, receipts, composed anew",
    "composed_foreign": "foreign sellers and exporters: English, German, two languages, currencies, composed anew",
    "composed_texts": "letters, word processor pages, spreadsheets and forms, composed anew for each document",
}
"""Families that compose a new layout for every document; a third sealed before any was written."""


def _third(names: dict[str, str], seed: int) -> frozenset[str]:
    return frozenset(random.Random(seed).sample(sorted(names), len(names) // 3))


def known_families() -> dict[str, str]:
    """Every family by name with what it is."""
    return FAMILIES | LATER | SECOND | THIRD


def sealed_families() -> frozenset[str]:
    """The third of the families that stays unseen."""
    return _third(FAMILIES, SEAL_SEED) | _third(SECOND, SECOND_SEED) | _third(THIRD, THIRD_SEED)


def development_families() -> frozenset[str]:
    """The families that rules and models may be written on."""
    return frozenset(known_families()) - sealed_families()
