"""Forms of payment and names of banks, as documents print them; forms are looked up in folded text."""

from __future__ import annotations

import re

FORMS: tuple[tuple[str, str], ...] = (
    ("pobranie", r"\b(za )?pobrani\w+|\bcash on delivery\b|\bcod\b|\bnachnahme"),
    ("karta", r"\bkart[aąyeę]\w*|\b(credit |debit |payment )?card\b|\bkarte\b|\bkreditkarte|\bterminal\b|\bvisa\b|\bmastercard"),
    ("BLIK", r"\bblik\w*"),
    ("gotówka", r"\bgotowk\w*|\bgot\.?\b|\bcash\b|\bbar(zahlung)?\b"),
    ("kompensata", r"\bkompensat\w*|(?<!\bpo )\bpotraceni\w*|\bset ?off\b|\bbarter\w*"),
    ("czek", r"\bczek\w*|\bcheque\b|\bcheck\b"),
    ("bon", r"\bbony?\b|\bvoucher\w*|\btalon\w*|\bkarta podarunkowa"),
    ("kredyt", r"\bkredyt\b|\bleasing\w*|\braty\b|\bratalna"),
    ("przelew", r"\bprzelew\w*|\bprzel\.?\b|\bbank ?transfer\b|\bwire\b|\btransfer\b|uberweisung\w*|ueberweisung\w*|\bpolecenie\b|\bszybki\b|\bbanktransfer"
                r"|\bp24\b|\bprzelewy24\b|\bpayu\b|\btpay\b|\bdotpay\b|\bautopay\b"),
    ("inna", r"\bpaypal\b|\binna\b|\binny\b|\bbezgotowkow\w*|\bmieszana"),
)  # fmt: skip
INTERMEDIARY = re.compile(r"p24|przelewy24|payu|tpay|dotpay|autopay")
"""Who passes payments of any form on: a form named beside it says more."""
FORM_PATTERNS = [(value, re.compile(pattern)) for value, pattern in FORMS]

BANK = re.compile(
    r"\b((?:[A-ZŁŚŻĆ][\w.]*\s+){0,3}bank(?:u|owy)?\b(?:\s+(?:[A-ZŁŚŻ][\w.\-]*|w|i|S\.A\.?|SA)){0,5}|mBank(?:\s+S\.? ?A\.?)?|PKO\s?BP(?:\s+S\.? ?A\.?)?|Pekao(?:\s+S\.? ?A\.?)?"
    r"|ING(?:\s+[^\W\d_]\w*)*(?:\s+S\.? ?A\.?)?|BN[PB]\s+Paribas(?: [^\W\d_][\w.]*)*|Millennium(?: [^\W\d_][\w.]*)*|Santander(?: [^\W\d_][\w.]*)*"
    r"|Citi(?:bank)?(?:\s+Handlowy)?\b|Inteligo|Credit\s+Agricole(?:\s+S\.? ?A\.?)?|Revolut(?: [^\W\d_][\w.]*)*|Wise\b(?:\s+Europe)?|\w*sparkasse(?:\s+\w+)?"
    r"|Commerzbank(?:\s+AG)?|Barclays(?:\s+plc)?|HSBC(?:\s+\w+)?|\w+ spořitelna)",
    re.IGNORECASE,
)
