"""The client's rules of anonymity as one value, so that whatever counts people cannot forget them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Rules:
    """Sizes below which something is not shown, as the client's `engagement.yaml` has them.

    `minimum_group` people is the smallest group of which anything is shown, `minimum_comments` the smallest number of
    comments of which themes and words are. Under `small_base` people no difference is called significant. A group of
    fewer than `uniform_limit` people who all said the same is not shown, because its mean is everybody's answer.
    """

    minimum_group: int
    minimum_comments: int
    small_base: int
    uniform_limit: int

    @property
    def second_moments(self) -> int:
        """People below which nothing is published from which a spread follows: no interval, SD, alpha or resample.

        A mean says the sum of what people said. A mean and a spread of fewer than ten people leave a handful of
        arrangements of their answers, and those of several questions leave one (`privacy.attack` tries it).
        """
        return max(self.uniform_limit, 2 * self.minimum_group)

    def to_json(self) -> dict[str, int]:
        """The rules as plain JSON values."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Rules:
        """The rules that `to_json` wrote."""
        return cls(**data)


STANDARD = Rules(minimum_group=5, minimum_comments=8, small_base=30, uniform_limit=10)
"""What `engagement.yaml` means where it says nothing; only the reader of that file may ask for it."""
