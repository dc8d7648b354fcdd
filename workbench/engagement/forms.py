"""The ballots that a client's people fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workbench.errors import MisuseError, did_you_mean
from workbench.intake import ballots

if TYPE_CHECKING:
    from workbench.engagement.job import Engagement
    from workbench.intake.ballots import Form


def ballot(job: Engagement, kind: str, *, number: int) -> Form:
    """The form of a ballot (maturity, governance or journey) of a round, in the client's language."""
    given: dict[str, Any] = {
        "client": job.settings.client,
        "name": job.settings.name,
        "number": number,
        "said": job.catalogue,
        "minimum": job.rules.minimum_group,
    }
    if kind == "journey":
        return ballots.journey_form(job.journey, job.framework("forces-of-cx"), **given)
    if kind == "governance":
        return ballots.governance_form(job.framework("governance-checklist"), **given)
    if kind == "maturity":
        return ballots.maturity_form(job.framework("cx-maturity"), **given)
    raise MisuseError(
        f'there is no ballot "{kind}".{did_you_mean(kind, ballots.KINDS)} Known: {", ".join(ballots.KINDS)}'
    )


__all__ = ["ballot"]
