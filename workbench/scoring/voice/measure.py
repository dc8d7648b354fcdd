"""The voice of the customer as one result: all measures, tables, checks and the sentence that sums them up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

from workbench.privacy import Rules
from workbench.privacy.words import NOTHING, Released
from workbench.result import Check, Estimate, Result
from workbench.scoring.voice import codebook, comments, groups, priorities, texts, value, waves
from workbench.scoring.voice.comments import Comments
from workbench.scoring.voice.labels import brief
from workbench.scoring.voice.population import weighted_to
from workbench.scoring.voice.survey import Survey, measures_of
from workbench.scoring.voice.value import Finance
from workbench.wording import sentence

NPS_MARK = {
    "title": "Net Promoter Score",
    "source": "Reichheld, The one number you need to grow, Harvard Business Review, December 2003",
    "attribution": "NPS, Net Promoter and Net Promoter Score are registered trademarks of Bain & Company, NICE Systems "
    "and Fred Reichheld.",
}

NOT_ASKED = Check(
    "Measures",
    "information",
    "NPS, CSAT and CES were not asked; the touchpoints are shown, and nothing that rests on a measure.",
)


def measure_voice(
    survey: Survey,
    *,
    rules: Rules,
    finance: Finance | None = None,
    margins: Mapping[str, Mapping[str, float]] | None = None,
    themes: Mapping[str, Iterable[str]] | None = None,
    released: Released = NOTHING,
    seed: int = 2026,
) -> Result:
    """NPS, CSAT and CES by wave, with touchpoints, segments, key drivers, financial linkage and comments.

    Parameters
    ----------
    survey : `frame` has one row a respondent: `wave`, `weight` (all 1 where nobody is weighted), any of `nps` (0-10),
        `csat`, `ces`, and `touchpoint.<id>`, `driver.<id>`, `outcome.<id>` (numbers, NaN is no answer),
        `segment.<id>`, `verbatim.<id>` (text, empty is no answer). `waves` (id, label) is in time order;
        `touchpoints` has id, label, stage, low, high, `segments`, `drivers`, `verbatims` id and label, `outcomes`
        id, label, kind ("binary", "amount"); `scales` gives the scale of csat and ces.
    rules : the client's rules of anonymity.
    finance : customers, yearly revenue and margin that turn a point into money.
    margins : population shares of the groups of a segment, to which each wave is weighted by raking.
    themes : keywords of each theme that comments are counted by.
    released : the comments that a named person has released to be quoted; none without it.

    A survey of touchpoints alone has no waves, segments, drivers or linkage, and the check "Measures" says so.

    Figures: `nps`, `csat`, `ces` of the last wave, weighted; `<measure>_unweighted`, `_previous`, `_change`;
    `<measure>.<wave>`; `touchpoint.<id>` (top-2-box share), `touchpoint_mean.<id>`, `touchpoint_change.<id>`;
    `<first measure>.<segment>.<group>`; `driver.<id>` (share of R^2), `driver_r2`, `driver_first`; `linkage.<outcome>` (per ten
    points), `linkage_fit.<outcome>`, `value_of_a_point.<outcome>`; `promoters`, `passives`, `detractors`;
    `responses`, `answered` (share of the ratings asked), `comments`, `theme_top`. p-values of touchpoints and of
    segments are Holm-adjusted, each family on its own. Waves are compared as samples of different people.

    Raises `ValueError` where nobody answered a measure or a touchpoint, and for answers off their scale.
    """
    measures = measures_of(survey)
    if not measures and not _rated(survey):
        raise ValueError("the survey has no answers to NPS, CSAT, CES or a touchpoint; map at least one")
    first = measures[0] if measures else None
    survey, raked = weighted_to(survey, margins) if margins else (survey, ())
    by_wave = waves.wave_table(survey, measures, rules.minimum_group)
    touchpoints = groups.touchpoint_table(survey, rules)
    segments = groups.segment_table(survey, first, rules)
    ranked = priorities.priorities_of(survey, first, touchpoints, seed=seed)
    money = value.value_of(survey, first, finance=finance, seed=seed, minimum=rules.minimum_group)
    said = comments.comments_of(
        survey, keywords=themes or {}, released=released, minimum=rules.minimum_comments
    )
    figures = (
        waves.wave_figures(by_wave) | groups.touchpoint_figures(touchpoints)
        | groups.segment_figures(segments, first) | ranked.figures | money.figures
        | _base_figures(survey, said)
    )  # fmt: skip
    tables = {
        "waves": by_wave, "touchpoints": touchpoints, "segments": segments, "drivers": ranked.table,
        "linkage": money.table, "linkage_steps": money.steps, "themes": said.themes, "terms": said.terms,
        "quotes": said.quotes, "quality": survey.quality, "candidates": _candidates(ranked.table, figures),
        "codebook": codebook.codebook_of(survey, rules.minimum_group),
    }  # fmt: skip
    if first is not None and first.id == "nps":
        tables["distribution"] = waves.distribution(survey, rules.minimum_group)
        tables["framework"] = pd.DataFrame([NPS_MARK])
        figures |= waves.distribution_figures(survey, rules.minimum_group)
    checks = (
        _weighting_check(survey.frame["weight"]),
        _quality_check(survey.quality),
        *([] if measures else [NOT_ASKED]),
        ranked.check,
        comments.quote_check(said, released),
        *money.checks,
        *raked,
    )
    text = (
        texts.summary(figures, measures, ranked.table)
        if measures
        else texts.touchpoints_alone(figures, touchpoints)
    )
    return Result(
        "voice", figures, tables, checks, text, headline=first.id if first else "responses", rules=rules
    )


def _rated(survey: Survey) -> bool:
    """Whether anybody rated a touchpoint."""
    return any(survey.frame[f"touchpoint.{name}"].notna().any() for name in survey.touchpoints["id"])


def _base_figures(survey: Survey, said: Comments) -> dict[str, Estimate]:
    """What everything rests on: responses, the share of ratings asked that were answered, comments and their top theme."""
    rated = [
        name for name in survey.frame if name in {"nps", "csat", "ces"} or str(name).startswith("touchpoint.")
    ]
    given = survey.frame[rated].notna().groupby(survey.frame["wave"], sort=False).agg(["sum", "size"])
    sums, sizes = given.xs("sum", axis=1, level=1).to_numpy(), given.xs("size", axis=1, level=1).to_numpy()
    # A question that nobody of a wave answered was not asked in it.
    answered = int(sums.sum()) / max(int(sizes[sums > 0].sum()), 1)
    figures = {
        "responses": Estimate(len(survey.frame), n=len(survey.frame), unit="count"),
        "answered": Estimate(answered, n=len(survey.frame), unit="share"),
        "comments": Estimate(said.count, n=said.count, unit="count"),
    }
    named = said.themes[~said.themes["theme"].isin(("(others)", "(no theme)"))]
    return figures | (
        {"theme_top": Estimate(named["share"].iloc[0], n=said.count, unit="share")} if len(named) else {}
    )


def _candidates(drivers: pd.DataFrame, figures: Mapping[str, Estimate]) -> pd.DataFrame:
    """Touchpoints to concentrate on, offered to the roadmap without invented estimates."""
    first = drivers[(drivers["quadrant"] == "Concentrate here") & drivers["significant"].astype(bool)]
    rows = [
        {"id": f"voice.{row['driver']}.A", "title": f"Lift {_small(brief(row['label']))}",
         "finding": f"voice.{row['driver']}", "workstream": "Outer closed loop", "dimension": "process",
         "detail": sentence("{share} of what drives loyalty, below-average satisfaction",
                            share=figures[f"driver.{row['driver']}"])}
        for row in first.to_dict("records")
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=["id", "title", "finding", "workstream", "dimension", "detail"])


def _weighting_check(weight: pd.Series) -> Check:
    if weight.nunique() <= 1:
        return Check("Weighting", "information", "Nobody is weighted: each answer counts once.")
    effect = len(weight) * float((weight**2).sum()) / float(weight.sum()) ** 2
    return Check(
        "Weighting",
        "passed" if effect < 2 else "failed",
        f"Weights run from {weight.min():.2f} to {weight.max():.2f}; the design effect is {effect:.2f}, "
        f"so {len(weight):,} answers count as {len(weight) / effect:,.0f}.",
    )


def _quality_check(quality: pd.DataFrame) -> Check:
    if quality.empty:
        return Check("Import", "information", "The import excluded nothing.")
    told = (f"{row['wave']}: {row['text']}" for row in quality.to_dict("records"))
    return Check("Import", "information", "; ".join(told) + ".")


def _small(label: str) -> str:
    return label[:1].lower() + label[1:]
