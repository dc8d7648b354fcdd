"""Inputs that are read with others beside them: what happened, interviews, themes, outcomes and the choice of technology."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.engagement import delivered
from workbench.errors import DisclosureError
from workbench.intake import consistency, folders
from workbench.intake import effects as effects_file
from workbench.intake import interviews as interviews_file
from workbench.intake import technology as technology_file
from workbench.intake import themes as themes_file
from workbench.model.themes import Themes
from workbench.privacy import deliveries

if TYPE_CHECKING:
    import pandas as pd

    from workbench.engagement.job import Engagement
    from workbench.model.interviews import Interviews
    from workbench.model.outcomes import Outcomes
    from workbench.model.technology import Technology


def effects(job: Engagement) -> pd.DataFrame:
    """What happened, with the initiatives and the figures of the survey that it may name."""
    journey, asked = job.readable("journey"), job.settings.survey
    unread = (journey is None and "journey" in job.inputs) or (asked is None and "survey" in job.source.value)
    figures = [] if unread else consistency.figures(asked, journey)
    named = job.readable("initiatives")
    return job.noted(effects_file.read(**job.table("effects"), initiatives=named, figures=figures))


def interviews(job: Engagement) -> Interviews:
    """The interviews, with the places of the journey that a reader may name, less those set aside for a delivery."""
    sheets = [job.place(one) for one in job.inputs.get("interviews", ())[1:] if one.parent == job.folder]
    places = interviews_file.places(job.readable("journey"), job.settings.survey)
    found: Interviews = job.alone("interviews", sheets=sheets, folder=job.folder, places=places)
    return found.of(delivered.settled(job, "interviews", found.frame)[0])


def themes(job: Engagement) -> Themes:
    """The themes, with the labels that people put and, where there are any, the comments of the survey."""
    from workbench.intake.tones import understood  # scipy

    if "themes" not in job.inputs:
        return Themes.by_words(job.settings.survey.themes if job.settings.survey else {})
    path, *sheets = job.inputs["themes"]
    rules = themes_file.read(path, shown=job.shown(path), language=job.settings.language)
    if len(sheets) < 2:
        return Themes(rules)
    frame, *labels = (job.place(sheet) for sheet in sheets)
    read = themes_file.read_labels(labels, frame, rules)
    if not read or "survey" not in job.inputs:
        return Themes(rules, read)
    survey = job.survey
    last, known = str(survey.waves["id"].iloc[-1]), deliveries.read(job.folder)
    moved = deliveries.moved(survey.frame, "survey", last, delivered=known, key=job.secret)
    if moved:
        job.notes.append(
            "themes: answers came, changed or went since a delivery, so that no theme is told by groups of "
            "customers; shares among all comments stay"
        )
    return Themes(rules, read, moved=moved, **understood(survey, folder=job.folder))


def outcomes(job: Engagement) -> Outcomes:
    """Benefits, outcomes and actions, with the initiatives and the stated links that they may name."""
    frame, finance = job.readable("initiatives"), job.readable("finance")
    known = None if frame is None else {row.id: (row.title, row.owner) for row in frame.itertuples()}
    known = known if "initiatives" in folders.present(job.folder) else {}
    linkages = [one.id for one in finance.linkages] if finance else []
    found: Outcomes = job.alone("outcomes", initiatives=known, linkages=linkages)
    return found


def technology(job: Engagement) -> Technology:
    """The choice with the votes of its file, or else of a workshop; without votes where they would tell too few."""
    found = technology_file.voted(technology_file.read(**job.table("technology")), job.readable("workshop"))
    try:
        return found.of(delivered.settled(job, "technology", found.frame)[0])
    except DisclosureError:
        return replace(found, withheld=True)
