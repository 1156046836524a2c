"""How a foreign or an exporter's document writes numbers, dates and rates."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date

from benchmarks.corpus.formats import Style, pick

MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia".split(),
}  # fmt: skip
_SIGNS = {"EUR": ("EUR", "EUR", "€", "€"), "USD": ("USD", "USD", "$", "US$"), "GBP": ("GBP", "£", "£"),
          "CZK": ("CZK", "CZK", "Kč"), "CHF": ("CHF",), "PLN": ("PLN", "PLN", "zł")}  # fmt: skip
_DATES = {
    "en": {"day month": 26, "month day": 8, "abbr": 16, "abbr dash": 12, "iso": 14, "dots": 10, "abbr month": 6,
           "day ordinal": 3, "slashes": 12},
    "de": {"dots": 62, "day month": 16, "iso": 8, "short dots": 8, "spaced dots": 6},
    "pl": {"iso": 34, "dots": 30, "dashes": 18, "day month": 5, "abbr dash": 7, "spaced dots": 2},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ForeignStyle(Style):
    """Adds dates with English and German months, of both orders, and rates with places."""

    def date(self, value: date) -> str:
        """A date in the document's form."""
        month = MONTHS[self.language][value.month - 1]
        abbreviated = MONTHS["en"][value.month - 1][:3]
        day = value.day
        dot = "." if self.language == "de" else ""
        ending = {1: "st", 2: "nd", 3: "rd"}.get(day % 10 if day not in {11, 12, 13} else 0, "th")
        return {
            "day month": f"{day}{dot} {month} {value.year}",
            "month day": f"{month} {day}, {value.year}",
            "abbr": f"{day:02d} {abbreviated} {value.year}",
            "abbr dash": f"{day:02d}-{abbreviated}-{value.year}",
            "abbr month": f"{abbreviated} {day}, {value.year}",
            "day ordinal": f"{day}{ending} {month} {value.year}",
            "iso": f"{value:%Y-%m-%d}",
            "dots": f"{value:%d.%m.%Y}",
            "short dots": f"{value:%d.%m.%y}",
            "spaced dots": f"{day}. {value.month}. {value.year}",
            "dashes": f"{value:%d-%m-%Y}",
            "slashes": f"{value:%d/%m/%Y}",
            "slashes us": f"{value:%m/%d/%Y}",
        }[self.dates]

    def rate(self, value: str) -> str:
        """A VAT rate; `0 WDT` keeps its letters, np is written in the document's way."""
        number, _, letters = value.partition(" ")
        if not number.isdigit():
            return {"plain": value, "dot": value, "upper": value.upper()}[self.letters]
        places = f"{self.decimal}00"
        forms = {"23%": "{}%", "23": "{}", "23 %": "{} %", "23,00%": "{}" + places + "%", "23,00": "{}" + places}
        return forms[self.rates].format(number) + (f" {letters}" if letters else "")


def draw_style(rng: random.Random, language: str, country: str, currency: str, issued: date) -> ForeignStyle:
    """The customs of an issuer of `country` who writes in `language`; slashes only where the day shows their order."""
    thousands, decimal = _separators(rng, language, country)
    weights = dict(_DATES[language])
    if issued.day <= 12 or country not in {"GB", "IE", "FR", "LU", "US", "NL"}:
        weights.pop("slashes", None)
    dates = pick(rng, weights)
    if country == "US" and dates == "slashes":
        dates = "slashes us"
    return ForeignStyle(
        thousands=thousands,
        decimal=decimal,
        dates=dates,
        nips=pick(rng, {"PL": 74, "PL ": 14, "plain": 12}) if country != "PL" else pick(rng, {"PL": 75, "PL ": 25}),
        accounts=pick(rng, {"PL groups": 70, "PL": 30}),
        rates=pick(rng, {"23%": 48, "23": 10, "23 %": 24, "23,00%": 14, "23,00": 4}),
        sign=rng.choice(_SIGNS[currency]),
        zeros=False,
        language=language,
        letters=pick(rng, {"plain": 78, "upper": 22}),
    )


def _separators(rng: random.Random, language: str, country: str) -> tuple[str, str]:
    """Thousands and decimal: the language's, or those of the country's programs."""
    comma = {".,": 70, " ,": 8, ",": 22}
    point = {",.": 80, ".": 14, " .": 6}
    if language == "pl":
        chosen = pick(rng, {" ,": 44, "\u00a0,": 12, ",": 16, ".,": 10, ",.": 14, ".": 4})
    elif language == "de" or (country in {"DE", "AT", "NL"} and rng.random() < 0.35):
        chosen = pick(rng, comma)
    elif country in {"CZ", "FR", "PL", "LU"} and rng.random() < 0.4:
        chosen = pick(rng, {" ,": 60, ".,": 25, ",": 15})
    else:
        chosen = pick(rng, point)
    return chosen[:-1], chosen[-1]
