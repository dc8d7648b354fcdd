"""Integer programs over how many people can have given each answer: the least and the most of each, as a reader finds."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

if TYPE_CHECKING:
    from numpy.typing import NDArray

Terms = Mapping[Hashable, float]


@dataclass
class Program:
    """Whole numbers of people, each 0 to `most`, and what is known of sums of them."""

    most: int
    names: dict[Hashable, int] = field(default_factory=dict)
    rows: list[tuple[dict[int, float], float, float]] = field(default_factory=list)

    def know(self, terms: Terms, low: float, high: float) -> None:
        """Add that a weighted sum of the numbers lies between two ends."""
        self.rows.append(({self._at(name): weight for name, weight in terms.items()}, low, high))

    def _at(self, name: Hashable) -> int:
        return self.names.setdefault(name, len(self.names))

    def bounds(self, wanted: Iterable[Hashable], *, seconds: float = 10.0) -> dict[Hashable, tuple[int, int]]:
        """The least and the most that each wanted number can be; empty where what is known contradicts itself.

        A number whose ends were not found within `seconds` each has the widest that were proved.
        """
        least, most = (self._ends(list(wanted), sign, seconds) for sign in (1, -1))
        return {name: (least[name], most[name]) for name in least if name in most}

    def forced(self, wanted: Mapping[Hashable, int], *, seconds: float = 10.0) -> dict[Hashable, int]:
        """The wanted numbers that are so many or more whatever the others are, with the least that each can be.

        Every solution on the way shows of many numbers that they can be fewer, so that few programs are solved.
        """
        return {name: end for name, end in self._ends(list(wanted), 1, seconds, wanted).items() if end >= wanted[name]}

    def _ends(
        self, names: Sequence[Hashable], sign: int, seconds: float, enough: Mapping[Hashable, int] | None = None
    ) -> dict[Hashable, int]:
        """The least (sign 1) or the most (-1) of each; of those that are seen to be less than `enough` there is none."""
        places = {name: self._at(name) for name in names}
        matrix, low, high = self._arrays()
        options: dict[str, Any] = {
            "constraints": LinearConstraint(matrix, low, high), "integrality": np.ones(len(self.names)),
            "bounds": Bounds(0, self.most), "options": {"time_limit": seconds},
        }  # fmt: skip
        found: dict[Hashable, int] = {}
        open_ = dict(places)
        while open_:
            name, at = open_.popitem()
            goal = np.zeros(len(self.names))
            goal[at] = sign
            solved = milp(goal, **options)
            if solved.status == 2:  # infeasible
                return {}
            if enough is not None and solved.x is not None:
                people = np.round(solved.x)
                open_ = {other: place for other, place in open_.items() if people[place] >= enough[other]}
            proved = solved.mip_dual_bound
            if proved is None or not np.isfinite(proved):
                proved = 0 if sign == 1 else -self.most
            found[name] = int(np.ceil(proved - 1e-6)) * sign
        return found

    def _arrays(self) -> tuple[Any, NDArray[np.float64], NDArray[np.float64]]:
        places = [
            (at, column, weight) for at, (terms, _, _) in enumerate(self.rows) for column, weight in terms.items()
        ]
        rows, columns, weights = (np.array(one) for one in zip(*places, strict=True))
        matrix = csr_array((weights.astype(float), (rows, columns)), shape=(len(self.rows), len(self.names)))
        return matrix, np.array([row[1] for row in self.rows]), np.array([row[2] for row in self.rows])
