"""Counts by day as a line over time: by days, weeks or months, whichever gives a line that can be read. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

_MOST_DAYS: Final = 45
_MOST_WEEKS: Final = 60


class Step(StrEnum):
    """How far one point is from the next."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class OverTime:
    """Points at a regular distance, each with the first day of its step; days without anything count 0."""

    step: Step
    points: tuple[tuple[date, int], ...]


def of(counted: Mapping[date, int]) -> OverTime:
    """Return the counts of days in steps from the first to the last day; without any day there are no points.

    A single day has the day before it, so that there is a line.
    """
    if not counted:
        return OverTime(Step.DAY, ())
    first, last = min(counted), max(counted)
    if first == last:
        first -= timedelta(days=1)
    days = (last - first).days + 1
    step = Step.DAY if days <= _MOST_DAYS else Step.WEEK if days <= 7 * _MOST_WEEKS else Step.MONTH
    at, points = _start(first, step), {}
    while at <= last:
        points[at] = 0
        at = _next(at, step)
    for day, count in counted.items():
        points[_start(day, step)] += count
    return OverTime(step, tuple(points.items()))


def _start(day: date, step: Step) -> date:
    if step is Step.WEEK:
        return day - timedelta(days=day.weekday())
    return day.replace(day=1) if step is Step.MONTH else day


def _next(day: date, step: Step) -> date:
    if step is Step.MONTH:
        return (day + timedelta(days=31)).replace(day=1)
    return day + timedelta(days=7 if step is Step.WEEK else 1)
