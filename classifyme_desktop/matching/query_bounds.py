"""Bounds of numbers as they are typed into a search: ``>=5``, ``3..7``, ``french>=B2``. Pure."""

import math
import re
from typing import Final

Bounds = tuple[float | None, float | None]  # the least and the most, both inclusive, None where there is no bound

_SIGNS: Final = {"≥": ">=", "≤": "<=", ":": "="}
_COMPARED: Final = re.compile(r"(?P<name>[^<>=≤≥:]*)(?:(?P<sign>>=|<=|[<>=≤≥:])(?P<value>.*))?", re.DOTALL)
_NUMBER: Final = r"(\d{1,3}(?:[.,]\d{1,3})?)"
_YEARS: Final = re.compile(rf"(?P<sign>>=|<=|[<>=≤≥]){_NUMBER}|{_NUMBER}(?:(?P<more>\+)|(?:\.\.|-){_NUMBER})?")
_UNFINISHED: Final = re.compile(r"[<>]?=?|[≤≥]|[<>=≤≥]*\d{1,3}[.,-]{1,2}")


def compared(value: str) -> tuple[str, str, str]:
    """Return the parts of a comparison: what is compared, one of ``>= > <= < =``, with what; empty where missing."""
    match = _COMPARED.fullmatch(value)
    if match is None:
        return value, "", ""
    sign = match["sign"] or ""
    return match["name"], _SIGNS.get(sign, sign), match["value"] or ""


def of(sign: str, number: float) -> Bounds:
    """Return the bounds that a comparison sets; for ``>`` the next number there is. Raises KeyError."""
    return {
        ">=": (number, None),
        ">": (math.nextafter(number, math.inf), None),
        "<=": (None, number),
        "<": (None, math.nextafter(number, -math.inf)),
        "=": (number, number),
    }[sign]


def years(typed: str, *, is_live: bool = False) -> Bounds | None:
    """Return the bounds of ``>=5``, ``<2``, ``3..7``, ``5+``, or ``5`` (five whole years); None when it is none.

    ``is_live``: one that is not finished sets no bound yet.
    """
    value = "".join(typed.split())
    match = _YEARS.fullmatch(value)
    if match is None:
        return (None, None) if is_live and _UNFINISHED.fullmatch(value) else None
    if match["sign"]:
        return of(_SIGNS.get(match["sign"], match["sign"]), _number(match[2]))
    least, most = _number(match[3]), match[5]
    if match["more"]:
        return least, None
    return least, math.nextafter(math.floor(least) + 1.0, 0.0) if most is None else _number(most)


def _number(text: str) -> float:
    return float(text.replace(",", "."))
