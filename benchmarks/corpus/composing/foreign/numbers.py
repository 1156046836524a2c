"""Numbers of invoices and orders as issuers of several countries give them."""

from __future__ import annotations

import random
from datetime import date


def draw_number(rng: random.Random, day: date, country: str) -> str:
    """The number of an invoice."""
    few, many = rng.randint(1, 400), rng.randint(1000, 99999)
    year, short, month = day.year, f"{day:%y}", f"{day:%m}"
    series = rng.choice(("EX", "EU", "UE", "WDT", "EXP", "E", "WAL"))
    common = (
        f"INV-{many:05d}", f"INV-{year}-{few:04d}", f"{year}-{few:04d}", f"{many}", f"INV{short}{month}{few:04d}",
        f"{rng.choice('ABCDEFGH')}{rng.getrandbits(24):06X}-{few:04d}", f"{country}{short}-{many:05d}",
        f"SI-{many}", f"{rng.randint(90_000_000, 99_999_999)}", f"{year}{month}{few:04d}", f"{few:04d}/{year}",
        f"{country}-INV-{year}-{many}", f"IN{rng.randint(100_000, 999_999)}", f"{short}/{many}", f"S{many}/{short}",
        f"{rng.randint(100, 999)}-{rng.randint(1_000_000, 9_999_999)}-{rng.randint(1_000_000, 9_999_999)}",
    )  # fmt: skip
    german = (
        f"RE-{year}-{few:04d}", f"R{year}/{few:04d}", f"RE{rng.randint(100_000, 999_999)}", f"RG-{many}",
        f"{year}.{few:04d}", f"AR{short}{many:05d}", f"{few:03d}-{month}/{short}", f"RNr{short}{few:05d}",
        f"{rng.randint(1_800_000, 1_999_999)}", f"R-{short}{month}-{few}",
    )  # fmt: skip
    polish = (
        f"FV/{few}/{month}/{year}/{series}", f"{few}/{series}/{year}", f"F/{series}/{few:04d}/{short}",
        f"FE {few}/{month}/{year}", f"FV/{series}/{year}/{month}/{few:03d}", f"{series}-{few:04d}/{year}",
        f"FS-{few}/{short}/{series}", f"FVE/{many}/{year}", f"{year}/{month}/{few:03d}/{series}", f"FA/{few}/{year}",
        f"FW {few:03d}/{short}", f"{few}/{month}/{year}",
    )  # fmt: skip
    pool = {"PL": polish, "DE": (*german, *common[:8]), "AT": (*german, *common[:5])}.get(country, common)
    return rng.choice(pool)


def order_number(rng: random.Random, day: date) -> str:
    """The number of the buyer's order."""
    many = rng.randint(1000, 99999)
    return rng.choice((
        f"PO-{many}", f"4500{many:06d}", f"{many}", f"PO{day:%y}{many:05d}", f"ZAM/{many}/{day.year}", f"B-{many}",
        f"{many}/{day:%y}", f"ORD-{day.year}-{many}", f"ZZ {many}/{day:%m}",
    ))  # fmt: skip
