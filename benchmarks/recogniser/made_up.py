"""Pages of made-up words and numbers: what teaches letters without teaching anybody's vocabulary."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from benchmarks.corpus.markup import HAND, MONO, SANS, SERIF

_VOWELS = "aaaeeeiiooouyyąęó"
_CONSONANTS = "bcddfgghjjkkllłłmmnnpprrssttwwzzzćńśźżżvxq"
_FOREIGN = "äöüßáàâãåæčçďéèêěëíìîïľłňñóòôõøřšśťúùûůýžőűģķļņāēīūąęįų"
_UNITS = ("zł", "PLN", "EUR", "€", "szt.", "kg", "%", "m²", "kWh", "godz.", "l", "km", "usł.")
_MARKS = (".", ",", ":", ";", "/", ")", "!", "?")


def page(rng: random.Random) -> str:
    """The HTML of one A4 page, alike for the same state of `rng`."""
    family = rng.choice([*SANS, *SANS, *SERIF, *MONO, *HAND])
    size = rng.choice((7, 8, 8.5, 9, 10, 11, 12))
    columns = rng.randint(1, 4)
    border = rng.choice(("none", "none", "0.5pt solid #555", "0 0 0.5pt 0 solid #999"))
    rows = "".join(f"<tr>{''.join(_cell(rng, columns) for _ in range(columns))}</tr>" for _ in range(int(300 / size)))
    return (
        "<html><head><meta charset='utf-8'><style>@page{size:A4;margin:14mm}"
        f"body{{font-family:'{family}';font-size:{size}pt}}table{{width:100%;border-collapse:collapse}}"
        f"td{{border:{border};padding:{rng.choice((1, 2, 3))}pt}}"
        f"</style></head><body><table>{rows}</table></body></html>"
    )


def _cell(rng: random.Random, columns: int) -> str:
    text = " ".join(rng.choice(_TOKENS)(rng) for _ in range(rng.randint(1, max(1, 6 // columns))))
    style = rng.choices(("", "font-weight:bold", "font-style:italic", "text-transform:uppercase"), (7, 2, 1, 1))[0]
    align = rng.choice(("left", "right"))
    return f"<td style='text-align:{align};{style}'>{escape(text)}</td>"


def _word(rng: random.Random) -> str:
    letters = [
        rng.choice(_VOWELS if (i + start) % 2 else _CONSONANTS)
        for start in (rng.randint(0, 1),)
        for i in range(rng.randint(2, 11))
    ]
    if rng.random() < 0.15:
        letters[rng.randrange(len(letters))] = rng.choice(_FOREIGN)
    word = "".join(letters)
    word = rng.choices((word, word.capitalize(), word.upper().replace("SS", "S")), (6, 3, 2))[0]
    return rng.choices(
        (word, word + rng.choice(_MARKS), f"„{word}”", f'"{word}"', f"({word})", f"{word}-{word[:3]}"),
        (12, 4, 1, 0.5, 1, 1),
    )[0]


def _amount(rng: random.Random) -> str:
    whole = f"{rng.randrange(10 ** rng.randint(1, 6)):,}"
    group, mark = rng.choice(((" ", ","), (" ", ","), ("", ","), (".", ","), (",", "."), ("", ".")))
    text = whole.replace(",", group) + mark + f"{rng.randrange(100):02d}"
    return rng.choices((text, "-" + text, f"{text} {rng.choice(_UNITS)}"), (6, 1, 4))[0]


def _date(rng: random.Random) -> str:
    day, month, year = rng.randint(1, 31), rng.randint(1, 12), rng.randint(1990, 2035)
    return rng.choice(
        (
            f"{day:02d}.{month:02d}.{year}",
            f"{year}-{month:02d}-{day:02d}",
            f"{day:02d}/{month:02d}/{year}",
            f"{day}.{month}.{year} r.",
        )
    )


def _code(rng: random.Random) -> str:
    def digits(count: int) -> str:
        return "".join(rng.choices("0123456789", k=count))

    def capitals(count: int) -> str:
        return "".join(rng.choices("ABCDEFGHIJKLMNOPRSTUWXYZ", k=count))

    return rng.choice(
        (
            f"{capitals(2)}/{digits(rng.randint(2, 5))}/{digits(4)}",
            f"{capitals(rng.randint(1, 3))}{digits(rng.randint(3, 10))}",
            f"{digits(3)}-{digits(3)}-{digits(2)}-{digits(2)}",
            " ".join([digits(2), *(digits(4) for _ in range(6))]),
            f"{digits(2)}-{digits(3)}",
            f"{digits(rng.randint(1, 4))} {rng.choice(('x', '×', '–', '-', '/', '+'))} {digits(rng.randint(1, 3))}",
            f"{capitals(1)}{digits(2)}.{digits(1)}",
            f"{digits(rng.randint(1, 4))} {rng.choice(_UNITS)}",
            "§ " + digits(2),
            "№ " + digits(3),
            "#" + digits(4),
            digits(2) + "°",
            capitals(3) + "_" + digits(2),
            "[" + digits(2) + "]",
        )
    )


_TOKENS: tuple[Callable[[random.Random], str], ...] = (_word, _word, _word, _word, _amount, _amount, _date, _code)
