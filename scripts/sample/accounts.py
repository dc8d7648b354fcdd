"""When fictional passengers answered the survey, and when they closed their account: sooner, the less they recommend."""

from __future__ import annotations

import csv
import datetime as dt
import io
import math
from collections.abc import Mapping
from random import Random

from sample.tables import text

UNTIL = dt.date(2026, 9, 30)
A_MONTH = 0.016  # share of those who give a 7 that leave in a month


def table(waves: Mapping[str, str], random: Random) -> str:
    """A customer list as CSV: an id, the day of the answer, and the day on which the account was closed, if it was."""
    rows = [
        _customer(row["RESPID"], int(year), int(row.get("NPS_RECOMMEND") or row["Q7_RECOMMEND"]), random)
        for year, wave in waves.items()
        for row in csv.DictReader(io.StringIO(wave))
    ]
    return text(["CUSTOMER", "ANSWERED_ON", "CLOSED_ON"], rows)


def _customer(id_: str, year: int, recommend: int, random: Random) -> list[object]:
    answered = dt.date(year, 7, 1) + dt.timedelta(days=random.randrange(80))
    pace = A_MONTH / 30.4 * math.exp(-0.22 * (min(recommend, 10) - 7))
    closed = answered + dt.timedelta(days=1 + int(random.expovariate(pace)))
    return [id_, answered, closed if closed <= UNTIL else ""]
