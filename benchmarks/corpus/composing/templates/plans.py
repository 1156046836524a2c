"""Arrangements: rows of blocks above and below the items, side columns, shares of a row's width."""

from __future__ import annotations

Plan = tuple[tuple[str, ...], ...]

# Rows of cells; "a+b" stands one above the other in a cell. Blocks that a document lacks drop out.
UPPER: tuple[Plan, ...] = (
    (("brand", "title"), ("facts",), ("seller", "buyer", "third")),
    (("brand", "title+facts"), ("seller", "buyer+third")),
    (("title", "brand"), ("facts", "seller", "buyer"), ("third",)),
    (("brand",), ("title",), ("seller", "buyer"), ("facts", "third")),
    (("brand", "title+facts"), ("buyer", "seller"), ("hero", "third")),
    (("title", "facts"), ("brand", "seller"), ("buyer", "third")),
    (("seller", "brand"), ("buyer", "third"), ("title", "facts")),
    (("brand",), ("buyer", "facts"), ("title", "hero"), ("seller", "third")),
    (("buyer", "seller"), ("title", "hero"), ("facts",), ("third",)),
    (("title+facts", "hero"), ("seller", "buyer", "payment")),
    (("brand", "facts"), ("hero",), ("buyer", "seller"), ("title",)),
    (("brand", "hero"), ("title",), ("facts", "seller", "buyer")),
    (("title",), ("seller", "buyer", "facts")),
    (("title", "brand+facts"), ("buyer+third", "seller")),
    (("brand+title", "facts"), ("seller", "buyer", "third"), ("hero",)),
    (("brand", "seller"), ("title",), ("buyer", "facts"), ("hero",)),
    (("facts", "brand"), ("seller+buyer", "title+hero")),
    (("seller",), ("title", "facts"), ("buyer",), ("third",)),
    (("brand", "title"), ("seller+buyer", "facts+payment")),
    (("title", "facts", "brand"), ("buyer", "third", "seller")),
)
LOWER: tuple[Plan, ...] = (
    (("rates", "sums"), ("words",), ("payment",), ("ksef",), ("notes",), ("signs",)),
    (("payment", "sums"), ("rates",), ("words",), ("notes", "ksef")),
    (("sums",), ("words",), ("rates", "payment"), ("notes",), ("signs",)),
    (("rates+payment", "sums+words"), ("notes",), ("ksef",), ("signs",)),
    (("payment+notes", "rates+sums+words"), ("ksef", "signs")),
    (("notes", "sums"), ("rates", "words"), ("payment", "ksef")),
    (("sums", "rates"), ("payment",), ("words", "ksef"), ("notes",)),
    (("hero",), ("rates", "sums"), ("payment",), ("words",), ("notes",)),
    (("words", "sums+hero"), ("payment", "rates"), ("signs",), ("notes",), ("ksef",)),
    (("ksef", "rates", "sums"), ("words",), ("payment",), ("notes",)),
    (("rates",), ("sums",), ("words",), ("hero",), ("payment", "signs"), ("notes",)),
    (("payment", "rates", "sums"), ("words",), ("notes", "ksef"), ("signs",)),
)
SIDES: tuple[tuple[str, ...], ...] = (
    ("brand", "seller", "buyer", "facts", "payment"), ("seller", "payment"), ("facts", "payment"),
    ("brand", "facts", "hero"),
    ("buyer", "facts"), ("brand", "seller", "facts"), ("seller", "buyer"), ("facts", "payment", "ksef"),
    ("title", "facts", "buyer"),
    ("brand", "title", "facts", "payment", "notes"), ("facts", "seller", "third"), ("hero", "payment", "ksef", "notes"),
)  # fmt: skip
SPLITS: dict[int, tuple[tuple[int, ...], ...]] = {
    1: ((100,),),
    2: ((50, 50), (60, 40), (42, 58), (55, 45), (65, 35), (48, 52)),
    3: ((33, 34, 33), (40, 30, 30), (30, 30, 40), (28, 38, 34)),
    4: ((25, 25, 25, 25),),
}
