"""Context: whose engagement an executed notebook belongs to, echoed by the kernel and read by every exporter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from textwrap import shorten
from typing import Any

NAME = 60  # letters of a client's name in a source line

MIME = "application/vnd.cxworkbench.context+json"


@dataclass(frozen=True)
class Brand:
    """What deliverables take from the client: an accent colour (`#RRGGBB`), a template and a logo, files of its folder.

    `paper` is what the report and the playbook are printed on: `a4` or `letter`.
    """

    accent: str = "#0B5A7A"
    template: str | None = None
    logo: str | None = None
    paper: str = "a4"


@dataclass(frozen=True)
class Context:
    """Who, when, in which language and on what terms.

    `client` is the folder's id and `name` what a reader sees; `run` names the run. `as_of` (ISO date) is the date
    printed on the deliverables: reports carry no clock. `period` is the time the data cover, as words. `scope`
    lists the notebooks that are switched off, each with the reason, `fingerprint` is the hash of all inputs, and
    `wording` what the firm and the client changed in the workbench's messages. `audience` is whom the deck is for:
    `board` (an argument, then the evidence) or `working` (everything in the order of the notebooks).
    """

    client: str
    name: str
    run: str
    language: str = "en"
    currency: str = "EUR"
    industry: str = ""
    period: str = ""
    as_of: str = ""
    confidentiality: str = "Confidential"
    prepared_by: str = ""
    fictional: bool = False
    brand: Brand = Brand()
    scope: tuple[tuple[str, str], ...] = ()
    fingerprint: str = ""
    wording: tuple[str, ...] = ()
    audience: str = "working"

    @property
    def short_name(self) -> str:
        """The name in a source line, where bases and notes need the room: of a long one its first words."""
        return shorten(self.name, NAME, placeholder="…")

    def to_json(self) -> dict[str, Any]:
        """The context as plain JSON values."""
        data: dict[str, Any] = {f.name: getattr(self, f.name) for f in fields(self)}
        brand = {f.name: getattr(self.brand, f.name) for f in fields(self.brand)}
        return data | {"brand": brand, "scope": [list(pair) for pair in self.scope], "wording": list(self.wording)}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Context:
        """The context that `to_json` wrote."""
        return cls(
            **{
                **data,
                "brand": Brand(**data["brand"]),
                "scope": tuple((notebook, reason) for notebook, reason in data["scope"]),
                "wording": tuple(data.get("wording", ())),
            }
        )
