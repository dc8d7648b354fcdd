"""Integer programs over how many people can have given each answer: the least and the most of each, as a reader finds."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
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
        import numpy as np
        from scipy.optimize import Bounds, LinearConstraint, milp

        matrix, low, high = self._arrays()
        options: dict[str, Any] = {
            "constraints": LinearConstraint(matrix, low, high), "integrality": np.ones(len(self.names)),
            "bounds": Bounds(0, self.most), "options": {"time_limit": seconds},
        }  # fmt: skip
        found: dict[Hashable, tuple[int, int]] = {}
        for name in wanted:
            goal = np.zeros(len(self.names))
            goal[self._at(name)] = 1.0
            ends = []
            for sign in (1, -1):
                solved = milp(sign * goal, **options)
                if solved.status == 2:  # infeasible
                    return {}
                proved = solved.mip_dual_bound
                ends.append(
                    sign
                    * (
                        proved
                        if proved is not None and np.isfinite(proved)
                        else (0 if sign == 1 else -self.most)
                    )
                )
            found[name] = (int(np.ceil(ends[0] - 1e-6)), int(np.floor(ends[1] + 1e-6)))
        return found

    def _arrays(self) -> tuple[Any, NDArray[np.float64], NDArray[np.float64]]:
        import numpy as np
        from scipy.sparse import csr_array

        places = [
            (at, column, weight)
            for at, (terms, _, _) in enumerate(self.rows)
            for column, weight in terms.items()
        ]
        rows, columns, weights = (np.array(one) for one in zip(*places, strict=True))
        matrix = csr_array((weights.astype(float), (rows, columns)), shape=(len(self.rows), len(self.names)))
        return matrix, np.array([row[1] for row in self.rows]), np.array([row[2] for row in self.rows])
