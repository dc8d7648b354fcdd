"""A client's themes of comments: what each is called and found by, and what people put there who read a few."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True)
class ThemeRule:
    """A theme: its name in the client's language, the words that hint at it, and comments that belong to it."""

    name: str
    words: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    id: str = ""


@dataclass(frozen=True, eq=False)
class Labels:
    """What people made of a random sample of comments, each text known by its `quote_id`.

    `strata` has every text that could be drawn, with the group it was drawn from; `drawn` those that were. `marks` has
    for each text that was read a number for each theme, 0-1, the mean over its readers. `agreement` is Krippendorff's
    alpha by theme, where two people read the same comments.
    """

    strata: Mapping[str, str]
    drawn: frozenset[str]
    marks: Mapping[str, NDArray]  # type: ignore[type-arg]
    agreement: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Themes:
    """The themes of a client; without `labels` they are words that comments hold, and no shares.

    `meanings` has a vector of length one for each text by its `quote_id`, where the encoder is installed. `moved` says that
    the last wave's answers are others than in a delivery. `tones` says of each text how far it is a complaint (0-1), where
    no rating stands beside the comments and the encoder is installed.
    """

    rules: tuple[ThemeRule, ...] = ()
    labels: Labels | None = None
    meanings: Mapping[str, NDArray] | None = None  # type: ignore[type-arg]
    moved: bool = False
    tones: Mapping[str, float] | None = None

    @classmethod
    def by_words(cls, words: Mapping[str, Iterable[str]]) -> Themes:
        """Themes that are words alone, named by the keys."""
        named = enumerate(words.items(), 1)
        return cls(tuple(ThemeRule(name, tuple(given), id=f"theme-{at}") for at, (name, given) in named))


NO_THEMES = Themes()
# Low ratings against others, complaints against others where nobody rated, and the last wave against the one before.
BETWEEN = ("low", "tone", "wave")


@dataclass(frozen=True, kw_only=True)
class Theme:
    """A theme of the last wave's comments; an interval and labels where people have read a sample, else words alone."""

    table: ClassVar[str] = "themes"
    id: str
    theme: str
    comments: int
    share: float
    low: float | None
    high: float | None
    labels: int
    words: str


@dataclass(frozen=True, kw_only=True)
class ThemeGroup:
    """A theme's share among the comments of a group: a wave, or a band of the first measure."""

    table: ClassVar[str] = "theme_groups"
    theme: str
    by: str  # "wave" or "band"
    group: str
    share: float
    low: float
    high: float
    labels: int
    n: int


@dataclass(frozen=True, kw_only=True)
class ThemeGap:
    """How much more often a theme comes in one group of comments than in another, Holm-adjusted over the themes."""

    table: ClassVar[str] = "theme_gaps"
    id: str
    theme: str
    by: str  # one of `BETWEEN`, or a touchpoint's id
    label: str
    value: float
    low: float
    high: float
    p: float
    p_holm: float
    n: int
    holds: bool

    @property
    def at_touchpoint(self) -> bool:
        """Whether the theme clearly comes more often with low ratings of a touchpoint."""
        return self.by not in BETWEEN and self.holds and self.value > 0
