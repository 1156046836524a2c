"""The closing block: rates, sums, what is due, words, payment, notes and signatures, in rows of one or two."""

from __future__ import annotations

from decimal import Decimal

from benchmarks.corpus.composing.heads import items, setting
from benchmarks.corpus.composing.heads.asides import Asides
from benchmarks.corpus.composing.heads.facts import Facts, without
from benchmarks.corpus.composing.heads.setting import Fact


class Closing:
    """Composes what stands below the items."""

    def __init__(self, facts: Facts, asides: Asides, pay: list[Fact], rest: list[Fact]) -> None:
        self.f, self.asides, self.rng, self.m = facts, asides, facts.rng, facts.m
        self.pay, self.rest = pay, rest

    def blocks(self) -> list[str]:
        """The rows of the closing block, top to bottom."""
        rng, genre = self.rng, self.f.subject.genre
        table = genre not in {"marza", "NOTA", "RACHUNEK"} and rng.random() < 0.75
        vat = items.rates(self.f) if table else ""
        sums = self._sums(table=table)
        words = f"<div class='wd'>{self.f.in_words()}</div>" if rng.random() < 0.72 else ""
        if genre == "KOR":
            self.f.s.unscored("kwota_slownie")
        upper = self._pair(vat, sums) if rng.random() < 0.7 else self._column([vat, sums], rng.choice(("", "half")))
        pay = ""
        if self.pay and rng.random() < 0.3:
            upper = self._pair(self.facts(self.pay, narrow=True), self._column([vat, sums]))
        else:
            pay = self.facts(self.pay)
        lower = [words, pay, self.facts(self.rest), *self._sentences()]
        if rng.random() < 0.3:
            lower[0], lower[1] = lower[1], lower[0]
        found = [upper, *lower]
        if pay and rng.random() < 0.12:
            found = [pay, upper, *[block for block in lower if block is not pay]]
        return [block for block in [*found, self._signed()] if block]

    def facts(self, facts: list[Fact], *, narrow: bool = False) -> str:
        """Facts in a way drawn for them."""
        if not facts:
            return ""
        return self.rng.choice(setting.NARROW if narrow else (*setting.WIDE, setting.beside, setting.ruled))(
            facts, self.m
        )

    def _sums(self, *, table: bool) -> str:
        rng = self.rng
        facts = self.f.sums(table=table)
        due = [fact for fact in facts if fact.key == "do_zaplaty"]
        if due and rng.random() < 0.35:
            rest = without(facts, "do_zaplaty")
            return self._column([rng.choice(setting.SUMS)(rest, self.m) if rest else "", self._prominent(due[0])])
        if not facts:
            return ""
        return rng.choice((*setting.SUMS, *setting.SUMS, *setting.WIDE_SUMS))(facts, self.m)

    def _prominent(self, due: Fact) -> str:
        """What is due, in large type, in a frame or on a shade."""
        css = self.rng.choice(("big", "big fr", "fr", "sd", "big sd", "big r"))
        label, value = self.m.label(due), f"<span class='n'>{due.value}</span>"
        text = self.rng.choice((
            f"{label} {value}", f"{label} <b>{value}</b>", f"<b>{label}</b> {value}",
            f"<span class='s'>{self.m.label(due, colon=False)}</span><br>{value}",
        ))  # fmt: skip
        return f"<div class='{css}'>{text}</div>"

    def _pair(self, left: str, right: str) -> str:
        if not left or not right:
            return left or right
        sides = [left, right] if self.rng.random() < 0.7 else [right, left]
        share = self.rng.choice((45, 50, 55, 60))
        return (f"<table class='full ly'><tr><td style='width: {share}%'>{sides[0]}</td><td class='gap'></td>"
                f"<td>{sides[1]}</td></tr></table>")  # fmt: skip

    @staticmethod
    def _column(parts: list[str], side: str = "") -> str:
        kept = [part for part in parts if part]
        return f"<div class='{side}'>{'<div class=sp></div>'.join(kept)}</div>" if kept else ""

    def _sentences(self) -> list[str]:
        asides, rng = self.asides, self.rng
        demanded, split, earlier = asides.demanded(), asides.split(), asides.earlier()
        notes = asides.notes(rng.choices((0, 1, 2, 3), (30, 35, 22, 13))[0])
        texts = [f"<b>{text}</b>" if text and rng.random() < 0.4 else text for text in (split, demanded)]
        found = [earlier, *texts]
        if notes:
            head = f"{self.f.words.label('uwagi')}:" if rng.random() < 0.55 else ""
            mark = rng.choice(("<br>", " "))
            found.append(
                f"<div class='{rng.choice(('tiny', '', 'fr', ''))}'>{head}{mark if head else ''}{mark.join(notes)}</div>"
            )
        return found

    def _signed(self) -> str:
        rng, inv = self.rng, self.f.inv
        found = []
        polish = inv.numer_konta is not None and inv.numer_konta.startswith("PL") and inv.waluta == "PLN"
        payable = polish and inv.do_zaplaty > Decimal(0) and "numer_konta" in self.f.printed
        if payable and rng.random() < 0.08:
            found.append(self.asides.transfer_code())
        if rng.random() < 0.5:
            found.append(self.asides.signatures())
        if rng.random() < 0.1:
            found.append(f"<div class='{rng.choice(('', 'r', 'c'))}'>{self.asides.stamp()}</div>")
        if rng.random() < 0.1:
            found.append(self.asides.offices())
        if payable and rng.random() < 0.06:
            found.append(self.asides.slip())
        return "".join(found)
