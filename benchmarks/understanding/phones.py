"""Phone numbers of invented people, in the writings of seven countries.

The numbers are those that regulators keep for fiction where there are some (Ofcom, ARCEP, 555-01xx), else made up.
"""

import random
from typing import Final

_PATTERNS: Final = {
    "FR": ("33600001###", "33700004###", "331990012##", "332619100##", "33639981###"),
    "GB": ("442079460###", "441134960###", "447700900###"),
    "US": ("1512555010#", "1503555014#", "1813555017#"),
    "CA": ("1416555012#", "1514555016#", "1403555019#"),
    "BE": ("32470000###", "3245600####", "3222000###"),
    "CH": ("41790000###", "41225550###"),
    "MA": ("212600000###", "212522000###"),
}
_PAIRS: Final = {
    "FR": ("0{0} {1} {2} {3} {4}", "0{0}.{1}.{2}.{3}.{4}", "+33 {0} {1} {2} {3} {4}", "+33 (0){0} {1} {2} {3} {4}",
           "0{0}{1}{2}{3}{4}", "0033 {0} {1} {2} {3} {4}", "0{0}-{1}-{2}-{3}-{4}"),
    "MA": ("+212 {0}{1}{2}{3}{4}", "+212 {0} {1} {2} {3} {4}", "00212 {0} {1} {2} {3} {4}"),
}  # fmt: skip


def number(country: str, dice: random.Random) -> tuple[str, str]:
    """Return a number as E.164 and as a person writes it."""
    digits = "".join(dice.choice("0123456789") if sign == "#" else sign for sign in dice.choice(_PATTERNS[country]))
    return f"+{digits}", _written(country, digits, dice)


def _written(country: str, digits: str, dice: random.Random) -> str:
    if country in _PAIRS:
        rest = digits[2 if country == "FR" else 3 :]
        parts = [rest[0], *(rest[at : at + 2] for at in range(1, len(rest), 2))]
        return dice.choice(_PAIRS[country]).format(*parts)
    if country in ("US", "CA"):
        area, office, line = digits[1:4], digits[4:7], digits[7:]
        return dice.choice(
            ("({0}) {1}-{2}", "{0}-{1}-{2}", "+1 {0} {1} {2}", "{0}.{1}.{2}", "+1 ({0}) {1}-{2}")
        ).format(area, office, line)
    if country == "GB":
        return _british(digits[2:], dice)
    return _european(digits, dice)


def _british(rest: str, dice: random.Random) -> str:
    cut = {"2": 2, "1": 3, "7": 4}[rest[0]]
    area, middle, last = (
        rest[:cut],
        rest[cut : cut + (4 if rest[0] == "2" else 3)],
        rest[cut + (4 if rest[0] == "2" else 3) :],
    )
    return dice.choice(
        ("0{0} {1} {2}", "+44 {0} {1} {2}", "+44 (0){0} {1} {2}", "0{0}{1}{2}", "(0{0}) {1} {2}")
    ).format(area, middle, last)


def _european(digits: str, dice: random.Random) -> str:
    code, rest = digits[:2], digits[2:]
    cut = 3 if len(rest) == 9 and rest[0] == "4" else 2 if code == "41" else 1
    area, left = rest[:cut], rest[cut:]
    first = left[: 3 if len(left) % 2 else 2]
    groups = " ".join([first, *(left[at : at + 2] for at in range(len(first), len(left), 2))])
    return dice.choice((f"0{area} {groups}", f"+{code} {area} {groups}", f"+{code} (0){area} {groups}"))
