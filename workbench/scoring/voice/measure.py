"""The voice of the customer as one result: all measures, tables, checks and the sentence that sums them up."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from workbench.claims import say
from workbench.claims.labels import brief
from workbench.model.inputs import Survey
from workbench.model.roadmap import Candidate
from workbench.model.rows import frame_of
from workbench.model.terms import Finance
from workbench.model.themes import NO_THEMES, Themes
from workbench.model.voice import (
    Band,
    Driver,
    Link,
    MeasureLink,
    Quality,
    Segment,
    SmallGroup,
    Stay,
    Step,
    Touchpoint,
    TouchpointWave,
    Wave,
)
from workbench.privacy import Rules
from workbench.privacy.words import NOTHING, Released
from workbench.result import Check, Estimate, Result
from workbench.scoring.voice import (
    codebook,
    comments,
    groups,
    priorities,
    quality,
    retention,
    small,
    texts,
    value,
    waves,
)
from workbench.scoring.voice.central import places
from workbench.scoring.voice.comments import Quoted
from workbench.scoring.voice.population import apart_in_time, undominated, weighted_to
from workbench.scoring.voice.survey import Asked, measures_of
from workbench.scoring.voice.themes import themes_of
from workbench.stats.measures import MEASURES

NPS_MARK = {
    "title": "Net Promoter Score",
    "source": "Reichheld, The one number you need to grow, Harvard Business Review, December 2003",
    "attribution": say("voice-nps-marks"),
}


def measure_voice(
    survey: Survey,
    *,
    rules: Rules,
    finance: Finance | None = None,
    margins: Mapping[str, Mapping[str, float]] | None = None,
    themes: Themes = NO_THEMES,
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
        id, label, kind ("binary", "amount", "percent", "share"); `scales` gives the scale of csat and ces.
    rules : the client's rules of anonymity.
    finance : customers, yearly revenue and margin that turn a point into money.
    margins : population shares of the groups of a segment, to which each wave is weighted by raking.
    themes : the themes of comments, with what people put there who read a sample; `themes_of` tells what follows.
    released : the comments that a named person has released to be quoted; none without it.

    A survey of touchpoints alone has no waves, segments, drivers or linkage, and the check "check-measures" says so.

    Figures: `nps`, `csat`, `ces` of the last wave, weighted; `<measure>_unweighted`, `_previous`, `_change`, `_change_p`
    (Holm, all measures of the wave), `_change_seen` (the change that could have been seen), `_both` (people of both
    waves), `_since_first`; `<measure>.<wave>`; `touchpoint.<id>` (top-2-box share), `touchpoint.<id>.<wave>`,
    `touchpoint_mean.<id>`, `touchpoint_change.<id>`, `touchpoint_change_p.<id>`; `<first measure>.<segment>.<group>`,
    `group_p.<segment>.<group>`; `driver.<id>` (share of R^2), `driver_quadrant.<id>` (share of resamples in its
    quadrant), `driver_r2`, `driver_first_share`; `linkage.<outcome>` (per ten points), `linkage_p`, `linkage_holds`,
    `linkage_fit`, `linkage_step.<outcome>.<points>`, `value_of_a_point.<outcome>`, `point_money` (that of staying and
    that of spend together, where they are two sums of one year); the same of each measure as
    `measure_link.<measure>.<outcome>`, `measure_value.<measure>.<outcome>`; `drawn.<segment>.<group>` of small groups; `stay.*` and `pace.*` of
    `retention_of`; `outcome.<id>`
    (share of customers or mean amount); `promoters`, `passives`,
    `detractors`; `responses`, `answered` (share of the ratings asked), `comments`, `theme.<id>` (share of comments), `theme_low_first`,
    `theme_labels`. p-values of measures, touchpoints,
    segments and outcomes are Holm-adjusted, each family on its own. The headline is the first measure.

    Raises `ValueError` where nobody answered a measure or a touchpoint, and for answers off their scale.
    """
    measures = measures_of(survey)
    if not measures and not _rated(survey):
        raise ValueError("the survey has no answers to NPS, CSAT, CES or a touchpoint; map at least one")
    first = measures[0] if measures and measures[0].measure.headline else None
    survey, raked = weighted_to(survey, margins) if margins else (survey, ())
    survey, told = undominated(survey, rules)
    survey, close = apart_in_time(survey, rules)
    by_wave = waves.wave_rows(survey, measures, rules)
    touchpoints, series = groups.touchpoint_rows(survey, rules)
    segments = groups.segment_rows(survey, first, rules)
    few = small.small_groups(survey, first, segments, rules)
    ranked = priorities.priorities_of(survey, first, touchpoints, seed=seed)
    money = value.value_of(survey, first, finance=finance, seed=seed, rules=rules)
    kept = retention.retention_of(survey, measures, seed=seed, rules=rules, finance=finance)
    linked = value.by_measure(survey, measures, money, finance=finance, seed=seed, rules=rules)
    about = themes_of(survey, themes, first, rules)
    central = places(about.study, about.themes)
    said = comments.comments_of(survey, released=released, minimum=rules.minimum_comments, places=central)
    counted = quality.quality_rows(survey.quality)
    figures = (
        waves.wave_figures(by_wave)
        | waves.series_figures(survey, measures, by_wave, rules)
        | groups.touchpoint_figures(touchpoints, series)
        | groups.segment_figures(segments, first)
        | small.small_group_figures(few)
        | ranked.figures
        | money.figures
        | linked.figures
        | kept.figures
        | value.outcome_figures(survey, rules, currency=finance.currency if finance else None)
        | about.figures
        | _base_figures(survey, said)
    )
    tables = {
        "waves": frame_of(Wave, by_wave), "touchpoints": frame_of(Touchpoint, touchpoints),
        "touchpoint_waves": frame_of(TouchpointWave, series), "segments": frame_of(Segment, segments),
        "small_groups": frame_of(SmallGroup, few), "measure_links": frame_of(MeasureLink, linked.rows),
        "drivers": frame_of(Driver, ranked.rows), "linkage": frame_of(Link, money.rows),
        "linkage_steps": frame_of(Step, money.steps), "retention": frame_of(Stay, kept.rows), **about.tables, "terms": said.terms, "quotes": said.quotes,
        "quality": frame_of(Quality, counted), "candidates": frame_of(Candidate, _candidates(ranked.rows, figures, first)),
        "codebook": codebook.codebook_of(survey, rules),
    }  # fmt: skip
    if any(one.id == "nps" for one in measures):
        tables["framework"] = pd.DataFrame([NPS_MARK])
    if first is not None and first.id == "nps":
        tables["distribution"] = frame_of(Band, waves.distribution(survey, rules))
        figures |= waves.distribution_figures(survey, rules)
    checks = (
        _weighting_check(survey.frame["weight"], rules),
        _quality_check(counted),
        *([] if measures else [Check(say("check-measures"), "information", say("check-measures-not-asked"))]),
        ranked.check,
        *about.checks,
        comments.quote_check(said, released),
        *money.checks,
        *kept.checks,
        *raked,
        *told,
        *close,
    )
    claims = texts.summary(figures, measures, by_wave, ranked.rows, touchpoints, rules)
    headline = first.id if first is not None else "responses"
    return Result("voice", figures, tables, checks, claims=claims, headline=headline, rules=rules)


def _rated(survey: Survey) -> bool:
    """Whether anybody rated a touchpoint."""
    return any(survey.frame[f"touchpoint.{name}"].notna().any() for name in survey.touchpoints["id"])


def _base_figures(survey: Survey, said: Quoted) -> dict[str, Estimate]:
    """What everything rests on: responses, the share of the ratings asked that have an answer, comments.

    A rating was asked in a wave where anybody answered it.
    """
    rated = [name for name in survey.frame if name in MEASURES or str(name).startswith("touchpoint.")]
    given = survey.frame[rated].notna().groupby(survey.frame["wave"].to_numpy()).agg(["sum", "count"])
    counts = [given[name].loc[given[name]["sum"] > 0] for name in rated]
    asked = sum(int(one["count"].sum()) for one in counts)
    answered = sum(int(one["sum"].sum()) for one in counts)
    return {
        "responses": Estimate(len(survey.frame), n=len(survey.frame), unit="count"),
        "answered": Estimate(answered / asked if asked else None, unit="share"),
        "comments": Estimate(said.count, n=said.count, unit="count"),
    }


def _candidates(drivers: list[Driver], figures: Mapping[str, Estimate], first: Asked | None) -> list[Candidate]:
    """Touchpoints to work on, offered to the roadmap without invented estimates."""
    measure = first.measure.label if first else ""
    return [
        Candidate(
            id=f"voice.{row.driver}.A", finding=f"voice.{row.driver}", dimension="process",
            title=say("voice-candidate", label=brief(row.label)), workstream=say("voice-workstream"),
            detail=say(f"voice-candidate-{row.focus}", share=figures[f"driver.{row.driver}"], measure=measure),
        )
        for row in drivers if row.focus
    ]  # fmt: skip


def _weighting_check(weight: pd.Series, rules: Rules) -> Check:
    name = say("check-weighting")
    if weight.nunique() <= 1:
        return Check(name, "information", say("check-weighting-none"))
    effect = len(weight) * float((weight**2).sum()) / float(weight.sum()) ** 2
    return Check(name, "passed" if effect < 2 else "failed", say(
        "check-weighting-effect", low=_coefficient(weight.min()), high=_coefficient(weight.max()), effect=_coefficient(effect),
        answers=len(weight), count=int(len(weight) / effect + 0.5), few=2 * rules.second_moments,
    ))  # fmt: skip


def _coefficient(value: float) -> Estimate:
    return Estimate(value, unit="coefficient")


def _quality_check(rows: list[Quality]) -> Check:
    name = say("check-import")
    if not rows:
        return Check(name, "information", say("check-import-nothing"))
    told = tuple(say("check-import-wave", wave=row.wave, text=row.text) for row in rows)
    return Check(name, "information", say("check-import-list", items=told))
