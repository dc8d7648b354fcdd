"""Chapter: a recorded result together with the exhibits that can be made of it, each an attribute."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from types import ModuleType

from workbench import findings
from workbench.context import Context
from workbench.errors import did_you_mean
from workbench.exhibits import Exhibit
from workbench.result import Result
from workbench.session.display import spoken

ALSO = {"governance": (findings.council, findings.practice)}
"""Modules of exhibits beside the one that is called like the result's module."""


@dataclass(frozen=True, eq=False, repr=False)
class Chapter(Result):
    """A result whose exhibits are attributes: `voice.scorecard` is one, or a tuple of several, or None without data.

    They are in the engagement's words, so that `voice.scorecard.but(title="What we say instead")` changes what is
    read. Tab lists them beside the figures and tables.
    """

    context: Context = field(kw_only=True)

    @classmethod
    def of(cls, result: Result, context: Context) -> Chapter:
        """A result with the context that its exhibits print."""
        return cls(**{one.name: getattr(result, one.name) for one in fields(result)}, context=context)

    def __getattr__(self, name: str) -> Exhibit | tuple[Exhibit, ...] | None:
        homes = {} if name.startswith("_") else self._homes()
        if name not in homes:
            known = f" It shows {', '.join(sorted(homes))}." if homes else ""
            raise AttributeError(f"{self.module} has no {name!r}.{did_you_mean(name, homes)}{known}")
        made: Exhibit | tuple[Exhibit, ...] | None = getattr(homes[name], name)(self, self.context)
        if isinstance(made, tuple):
            return tuple(one.told(spoken()) for one in made)
        return made.told(spoken()) if made else None

    def __dir__(self) -> Iterator[str]:
        yield from (*super().__dir__(), *self._homes())

    def _homes(self) -> dict[str, ModuleType]:
        modules = (getattr(findings, self.module, None), *ALSO.get(self.module, ()))
        return {name: module for module in modules if module for name in module.__all__}
